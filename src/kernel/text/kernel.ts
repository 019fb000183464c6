export const kernelText = {
  "kernel.archive.none": {
    vi: "Đây không phải tệp lưu trữ tar, hoặc tệp đã hỏng",
    en: "This is no tar archive, or it is damaged",
  },
  "kernel.archive.cut": { vi: "Tệp lưu trữ bị cắt giữa chừng", en: "The archive is cut off" },
  "kernel.archive.odd": {
    vi: "Tệp lưu trữ chứa thứ không phải tệp hay thư mục: {name}",
    en: "The archive holds something that is neither file nor folder: {name}",
  },
  "kernel.problem.coding": {
    vi: "Địa chỉ này không nhận nội dung nén kiểu đó (Content-Encoding). Kiểu được nhận: {codings}.",
    en: "This address does not take a body packed in that way (Content-Encoding). It takes: {codings}.",
  },
  "kernel.problem.cursor": {
    vi: "Con trỏ trang này không phải do hệ thống đưa ra.",
    en: "This cursor is not one that we gave.",
  },
  "kernel.problem.if-match": {
    vi: 'Hãy gửi ETag của bản ghi trong If-Match, ví dụ If-Match: "3".',
    en: 'Send the record\'s ETag in If-Match, for example If-Match: "3".',
  },
  "kernel.product": { vi: "Chính Hãng", en: "Chính Hãng" },
  "kernel.problem.body-limit": {
    vi: "Nội dung gửi lên tối đa {mebibytes} MiB.",
    en: "A body may have {mebibytes} MiB.",
  },
  "kernel.problem.body-cut": { vi: "Nội dung kết thúc trước độ dài đã báo.", en: "The body ended before its length." },
  "kernel.problem.body-missing": { vi: "Yêu cầu không có nội dung.", en: "The request has no body." },
  "kernel.problem.busy": {
    vi: "Có người vừa sửa cùng chỗ này. Hãy thử lại.",
    en: "Someone changed the same thing at the same time. Try again.",
  },
  "kernel.problem.database": {
    vi: "Cơ sở dữ liệu chưa trả lời. Hãy thử lại sau giây lát.",
    en: "The database does not answer. Try again in a moment.",
  },
  "kernel.problem.form": {
    vi: "Hãy gửi multipart/form-data với phần {part}.",
    en: "Send multipart/form-data with the part {part}.",
  },
  "kernel.problem.json": {
    vi: "Nội dung không phải JSON như đã báo.",
    en: "The body is not the JSON that it says it is.",
  },
  "kernel.problem.late": { vi: "Yêu cầu mất quá nhiều thời gian.", en: "The request took too long." },
  "kernel.problem.method": {
    vi: "Địa chỉ này không nhận {method}. Phương thức được nhận: {allow}.",
    en: "This address does not take {method}. It takes: {allow}.",
  },
  "kernel.problem.no-page": { vi: "Không có gì ở địa chỉ này.", en: "There is nothing at this address." },
  "kernel.problem.rate": { vi: "Nhiều nhất {most} yêu cầu một phút.", en: "At most {most} requests a minute." },
  "kernel.problem.repeat-key": {
    vi: "Idempotency-Key có 1 đến 255 ký tự ASCII nhìn thấy được.",
    en: "An Idempotency-Key has 1 to 255 visible ASCII characters.",
  },
  "kernel.problem.repeat-not-stored": {
    vi: "Việc này đã làm xong, câu trả lời chưa kịp lưu. Hãy tìm bản ghi.",
    en: "It was carried out, and its answer is not stored yet. Look for the record.",
  },
  "kernel.problem.repeat-other": {
    vi: "Idempotency-Key này đã dùng cho một yêu cầu khác.",
    en: "This Idempotency-Key was used with another request.",
  },
  "kernel.problem.repeat-running": {
    vi: "Yêu cầu đầu tiên với Idempotency-Key này đang chạy hoặc vừa xong.",
    en: "The first request with this Idempotency-Key is still running, or has just ended.",
  },
  "kernel.problem.repeat-secret": {
    vi: "Việc này đã làm xong, và câu trả lời chỉ hiện một lần.",
    en: "It was carried out, and its answer is shown only once.",
  },
  "kernel.problem.slow-question": {
    vi: "Câu hỏi mất quá nhiều thời gian. Hãy thu hẹp rồi thử lại.",
    en: "The question took too long. Narrow it and try again.",
  },
  "kernel.problem.type": { vi: "Hãy gửi nội dung dạng application/json.", en: "Send the body as application/json." },
  "kernel.problem.workbench": {
    vi: "Bàn làm việc chưa được dựng. Hãy chạy npm start, lệnh này dựng nó.",
    en: "The workbench has not been built. Start with npm start, which builds it.",
  },
} as const;
