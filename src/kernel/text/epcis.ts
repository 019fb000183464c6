/** What is wrong with an EPCIS document, event or query. Names of fields stay as the standard has them: who sends a document knows them. */
export const epcisText = {
  "epcis.problem.action-wrong": {
    vi: "action phải là ADD, OBSERVE hoặc DELETE, không phải “{value}”",
    en: "action must be ADD, OBSERVE or DELETE, not “{value}”",
  },
  "epcis.problem.body-missing": {
    vi: "Tài liệu không có danh sách sự kiện ở đúng chỗ",
    en: "The document has no list of events in its place",
  },
  "epcis.problem.children-missing": {
    vi: "Phải nêu ít nhất một childEPCs hoặc childQuantityList, trừ khi action là DELETE",
    en: "At least one of childEPCs or childQuantityList must be named, unless the action is DELETE",
  },
  "epcis.problem.context-missing": {
    vi: "Thiếu @context: không biết tên các trường thuộc không gian tên nào",
    en: "@context is missing: the names of fields cannot be told apart without it",
  },
  "epcis.problem.empty": { vi: "Không có nội dung", en: "There is no content" },
  "epcis.problem.encoding": {
    vi: "Không đọc được chữ: nội dung không đúng bảng mã đã khai (mặc định UTF-8)",
    en: "The text cannot be read: the bytes are not of the encoding they declare (UTF-8 if none)",
  },
  "epcis.problem.event-type-unknown": {
    vi: "“{value}” không phải loại sự kiện của EPCIS 2.0",
    en: "“{value}” is no type of event in EPCIS 2.0",
  },
  "epcis.problem.hex-wrong": {
    vi: "“{value}” không phải số thập lục phân",
    en: "“{value}” is not hexadecimal",
  },
  "epcis.problem.ilmd-not-here": {
    vi: "ilmd chỉ được có khi action là ADD, ở đây là {action}",
    en: "ilmd may stand only where the action is ADD; here it is {action}",
  },
  "epcis.problem.inputs-missing": {
    vi: "Phải nêu cả đầu vào và đầu ra; chỉ được nêu một phía khi có transformationID",
    en: "Both inputs and outputs must be named; one side alone only with a transformationID",
  },
  "epcis.problem.json-broken": { vi: "JSON bị hỏng: {reason}", en: "The JSON is broken: {reason}" },
  "epcis.problem.limits-both": {
    vi: "Chỉ được dùng một trong hai: eventCountLimit hoặc maxEventCount",
    en: "Only one of eventCountLimit and maxEventCount may be used",
  },
  "epcis.problem.list-empty": { vi: "Danh sách không được trống", en: "The list must not be empty" },
  "epcis.problem.member-missing": { vi: "Thiếu {name}", en: "{name} is missing" },
  "epcis.problem.member-twice": { vi: "{name} xuất hiện hai lần", en: "{name} stands there twice" },
  "epcis.problem.member-unknown": {
    vi: "“{name}” không phải trường ở đây; trường mở rộng phải có tiền tố của không gian tên",
    en: "“{name}” is no field here; an extension needs the prefix of its namespace",
  },
  "epcis.problem.not-epcis": {
    vi: "Đây không phải tài liệu hay sự kiện EPCIS: “{value}”",
    en: "This is no EPCIS document or event: “{value}”",
  },
  "epcis.problem.not-boolean": { vi: "“{value}” không phải true hay false", en: "“{value}” is neither true nor false" },
  "epcis.problem.not-list": { vi: "“{value}” không phải danh sách", en: "“{value}” is no list" },
  "epcis.problem.not-number": { vi: "“{value}” không phải số", en: "“{value}” is no number" },
  "epcis.problem.not-object": {
    vi: "“{value}” không phải đối tượng có các trường",
    en: "“{value}” is no object with fields",
  },
  "epcis.problem.not-text": { vi: "“{value}” không phải chữ", en: "“{value}” is no text" },
  "epcis.problem.offset-wrong": {
    vi: "“{value}” không phải độ lệch múi giờ, cần dạng +07:00",
    en: "“{value}” is no time zone offset; it looks like +07:00",
  },
  "epcis.problem.order-wrong": {
    vi: "{name} phải đứng sau {first}",
    en: "{name} must come after {first}",
  },
  "epcis.problem.parameter-unknown": {
    vi: "Không có tham số truy vấn “{name}”",
    en: "There is no query parameter “{name}”",
  },
  "epcis.problem.parent-missing": {
    vi: "Thiếu parentID: vật chứa hoặc vật được gắn vào",
    en: "parentID is missing: what holds the others",
  },
  "epcis.problem.period-reversed": {
    vi: "endTime đứng trước startTime",
    en: "endTime comes before startTime",
  },
  "epcis.problem.prefix-unknown": {
    vi: "Tiền tố “{prefix}” của “{name}” chưa khai trong @context",
    en: "The prefix “{prefix}” of “{name}” is not declared in @context",
  },
  "epcis.problem.query-name-missing": {
    vi: "Truy vấn thiếu queryName",
    en: "The query has no queryName",
  },
  "epcis.problem.query-name-unknown": {
    vi: "Không có truy vấn tên “{name}”",
    en: "There is no query of the name “{name}”",
  },
  "epcis.problem.report-without-type": {
    vi: "Báo cáo cảm biến phải có type hoặc exception",
    en: "A sensor report must have a type or an exception",
  },
  "epcis.problem.things-missing": {
    vi: "Sự kiện không nêu vật nào: cần epcList hoặc quantityList",
    en: "The event names no things: it needs epcList or quantityList",
  },
  "epcis.problem.time-wrong": {
    vi: "“{value}” không phải thời điểm có múi giờ, cần dạng 2026-07-22T06:45:00+07:00",
    en: "“{value}” is no time with an offset; it looks like 2026-07-22T06:45:00+07:00",
  },
  "epcis.problem.too-deep": {
    vi: "Lồng quá sâu (nhiều nhất {most} bậc)",
    en: "Nested too deeply ({most} levels at most)",
  },
  "epcis.problem.uom-wrong": {
    vi: "“{value}” không phải mã đơn vị UN/CEFACT (ví dụ KGM)",
    en: "“{value}” is no UN/CEFACT unit code (such as KGM)",
  },
  "epcis.problem.uri-wrong": { vi: "“{value}” không phải URI", en: "“{value}” is no URI" },
  "epcis.problem.value-missing": { vi: "{name} không có giá trị", en: "{name} has no value" },
  "epcis.problem.value-wrong": {
    vi: "{name} không nhận giá trị “{value}”",
    en: "{name} does not take the value “{value}”",
  },
  "epcis.problem.version-unknown": {
    vi: "Phiên bản EPCIS “{value}” không đọc được; đọc được 1.0 đến 2.0",
    en: "EPCIS version “{value}” cannot be read; 1.0 to 2.0 can",
  },
  "epcis.problem.word-unknown": {
    vi: "“{value}” không có trong danh mục {list} của CBV; từ riêng phải viết thành URI",
    en: "“{value}” is not in the CBV list {list}; a word of one's own is written as a URI",
  },
  "epcis.problem.xml-broken": {
    vi: "XML bị hỏng ở dòng {line}: {reason}",
    en: "The XML is broken in line {line}: {reason}",
  },
  "epcis.problem.xml-doctype": {
    vi: "XML không được có khai báo DOCTYPE",
    en: "The XML must not have a DOCTYPE declaration",
  },
} as const;
