/** What the EPCIS repository says to people: on its pages, and where it refuses. */
export const tracesText = {
  "traces.problem.page-token": {
    vi: "nextPageToken này không thuộc truy vấn này.",
    en: "This nextPageToken was not given for this query.",
  },
  "traces.graph.no-code": {
    vi: "Không đọc được mã này. Nhập mã QR, mã vạch, địa chỉ GS1 hoặc mã dạng (01)…(10)…(21)…",
    en: "This code cannot be read. Give a QR or bar code, a GS1 address, or (01)…(10)…(21)…",
  },
  "traces.fault.schedule": { vi: "phải có ít nhất một mục giờ", en: "must name at least one of its times" },
  "traces.fault.secret": {
    vi: "cần secret hoặc signatureToken để ký những gì được gửi đi",
    en: "needs a secret or a signatureToken, which signs what is sent",
  },
  "traces.url-too-long": {
    vi: "Địa chỉ quá dài; hãy đặt tên cho truy vấn",
    en: "The address is too long; name the query instead",
  },
  "traces.document-too-large": { vi: "Tài liệu có thể dài nhất {most} MiB", en: "A document may have {most} MiB" },
  "traces.document-empty": { vi: "Yêu cầu không kèm tài liệu", en: "The request brings no document" },
  "traces.document-unreadable": { vi: "Không giải nén được tài liệu", en: "The document cannot be unpacked" },
  "traces.document-form": { vi: "Nội dung không phải là tài liệu EPCIS", en: "The content is no EPCIS document" },
  "traces.media-type": {
    vi: "Chỉ nhận application/json, application/ld+json, application/xml và text/xml",
    en: "Taken are application/json, application/ld+json, application/xml and text/xml",
  },
  "traces.epc-format": {
    vi: "GS1-EPC-Format là Never_Translates, Always_GS1_Digital_Link, Always_EPC_URN hoặc No_Preference",
    en: "GS1-EPC-Format is Never_Translates, Always_GS1_Digital_Link, Always_EPC_URN or No_Preference",
  },
  "traces.not-acceptable": { vi: "Không trả lời được ở dạng đó", en: "There is no answer in that form" },
  "traces.behaviour": {
    vi: "GS1-Capture-Error-Behaviour là rollback hoặc proceed",
    en: "GS1-Capture-Error-Behaviour is rollback or proceed",
  },
  "traces.one-event": { vi: "Hãy gửi đúng một sự kiện", en: "Send exactly one event" },
  "traces.order": {
    vi: "Chỉ sắp xếp theo eventTime hoặc recordTime",
    en: "Events are ordered by eventTime or recordTime",
  },
  "traces.query-too-large": { vi: "Có hơn {most} sự kiện", en: "There are more than {most} events" },
  "traces.query-exists": { vi: "Đã có truy vấn tên {name}", en: "There is a query named {name} already" },
  "traces.stream-or-schedule": {
    vi: "Hãy chọn một: stream hoặc schedule",
    en: "Choose one: stream or schedule",
  },
  "traces.schedule": { vi: "Lịch này không có lần chạy nào: {fields}", en: "This schedule never comes: {fields}" },
  "epcis.problem.event-id-conflict": {
    vi: "Mã sự kiện {id} đã thuộc về một sự kiện khác",
    en: "The event id {id} stands for another event already",
  },
  "epcis.problem.too-many-events": {
    vi: "Tài liệu có {count} sự kiện; nhiều nhất là {limit}",
    en: "The document has {count} events; {limit} is the most",
  },
} as const;
