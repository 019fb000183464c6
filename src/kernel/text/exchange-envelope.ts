/** Words of signed exchanges with other systems: why a message is not taken, refused, or came to nothing. */
export const exchangeEnvelopeText = {
  "envelope.fault.key": { vi: "không phải khóa công khai Ed25519", en: "not a public key of Ed25519" },
  "envelope.reason.off": { vi: "Đối tác này đang tắt", en: "This partner is switched off" },
  "envelope.reason.no-address": {
    vi: "Đối tác này chưa có địa chỉ để gửi tới",
    en: "This partner has no address to send to",
  },
  "envelope.reason.not-ours": {
    vi: "Hồ sơ nhận từ nơi khác thì không gửi tiếp được",
    en: "A record that came from elsewhere is not sent on",
  },
  "envelope.system.taken": {
    vi: "Cơ quan đã đăng ký hệ thống {system} rồi",
    en: "Your agency has registered the system {system} already",
  },
  "envelope.away.signature": {
    vi: "Không nhận: hệ thống gửi chưa đăng ký, hoặc chữ ký không đúng khóa đã đăng ký",
    en: "Not taken: the sending system is not registered, or the signature is not of the registered key",
  },
  "envelope.away.body": {
    vi: "Không nhận: nội dung đã bị đổi sau khi ký",
    en: "Not taken: the body was changed after it was signed",
  },
  "envelope.away.other-system": {
    vi: "Không nhận: phong bì gửi cho hệ thống khác",
    en: "Not taken: the envelope is for another system",
  },
  "envelope.away.off": { vi: "Không nhận: đối tác đang tắt", en: "Not taken: the partner is switched off" },
  "envelope.away.clock": {
    vi: "Không nhận: giờ gửi lệch giờ ở đây quá 5 phút; hãy chỉnh đồng hồ rồi gửi yêu cầu mới",
    en: "Not taken: the time of sending is more than 5 minutes from the time here; set the clock and send a new request",
  },
  "envelope.away.replay": {
    vi: "Không nhận: số yêu cầu này đã dùng; mỗi lần gửi cần một số mới",
    en: "Not taken: this request number was used before; each sending needs a new one",
  },
  "envelope.away.no-stamps": {
    vi: "Tạm ngừng trao đổi: nhật ký chưa được đóng dấu thời gian quá lâu",
    en: "Exchange has stopped: the log has gone without time stamps for too long",
  },
  "envelope.refused": { vi: "Đối tác từ chối: {why}", en: "The partner refused: {why}" },
  "envelope.last-refused": { vi: "Lần gần nhất bị từ chối", en: "The latest was refused" },
  "envelope.refusal.user": {
    vi: "người yêu cầu không có trong danh sách được phép",
    en: "the acting user is not on the list of those who may",
  },
  "envelope.refusal.service": { vi: "dịch vụ này không mở cho bên gửi", en: "the service is not open to who asks" },
  "envelope.refusal.invalid": { vi: "nội dung yêu cầu chưa đúng", en: "what was asked is not right" },
  "envelope.refusal.forbidden": { vi: "không được phép", en: "it is not allowed" },
  "envelope.refusal.rate-limited": { vi: "đã hỏi quá nhiều", en: "too much was asked" },
  "envelope.refusal.internal": { vi: "lỗi phía đối tác", en: "a fault on their side" },
  "envelope.refusal.unknown": { vi: "không nói rõ lý do", en: "no reason that is known here" },
  "envelope.failure.unreachable": { vi: "Không liên lạc được với đối tác", en: "The partner cannot be reached" },
  "envelope.failure.too-slow": {
    vi: "Đối tác không trả lời trong 30 giây",
    en: "The partner did not answer within 30 seconds",
  },
  "envelope.failure.blocked-address": {
    vi: "Địa chỉ nằm trong mạng nội bộ và chưa được cho phép (CONNECTION_PARTNERS)",
    en: "The address is in a private network and not allowed (CONNECTION_PARTNERS)",
  },
  "envelope.failure.not-https": {
    vi: "Địa chỉ không mã hóa đường truyền: cần https",
    en: "The address is not encrypted: https is needed",
  },
  "envelope.failure.turned-away": {
    vi: "Đối tác không nhận phong bì: hãy so lại khóa và tên hệ thống hai bên",
    en: "The partner did not take the envelope: compare keys and names of both systems",
  },
  "envelope.failure.no-envelope": {
    vi: "Địa chỉ này không trả lời bằng phong bì",
    en: "What answers there is no envelope",
  },
  "envelope.failure.signature": {
    vi: "Câu trả lời không do khóa đã đăng ký ký",
    en: "The answer is not signed by the registered key",
  },
  "envelope.failure.body": {
    vi: "Nội dung trả lời đã bị đổi sau khi ký",
    en: "The body of the answer was changed after it was signed",
  },
  "envelope.failure.other-request": {
    vi: "Câu trả lời thuộc về một yêu cầu khác",
    en: "The answer belongs to another request",
  },
  "envelope.failure.clock": {
    vi: "Giờ trả lời lệch giờ ở đây quá 5 phút",
    en: "The time of the answer is more than 5 minutes from the time here",
  },
  "envelope.failure.answer": {
    vi: "Câu trả lời đúng chữ ký nhưng không đọc được",
    en: "The answer is signed well and cannot be read",
  },
  "envelope.cli.about": {
    vi: "phong bì chia sẻ dữ liệu: kiểm tra bằng chứng, hệ thống đóng thế để thử",
    en: "envelopes of data sharing: check evidence, a stand-in to try with",
  },
  "envelope.cli.verify.about": {
    vi: "kiểm tra bằng chứng của một lần trao đổi, ngoại tuyến, chỉ cần khóa công khai",
    en: "check evidence of an exchange, offline, with public keys alone",
  },
  "envelope.cli.file": { vi: "tệp .zip tải từ nhật ký", en: "the .zip file taken from the log" },
  "envelope.cli.key": {
    vi: "khóa công khai mà bạn tin, hoặc tệp chứa nó; lặp lại được. Không có thì dùng khóa trong tệp, hãy so vân tay",
    en: "a public key that you believe, or a file that holds it; may be repeated. Without, those in the file: compare the fingerprints",
  },
  "envelope.cli.json": { vi: "in báo cáo thành một dòng JSON", en: "print the report as one JSON line" },
  "envelope.cli.bad-key": {
    vi: "{given} không phải khóa công khai Ed25519",
    en: "{given} is no public key of Ed25519",
  },
  "envelope.cli.stand-in.about": {
    vi: "đóng vai hệ thống của cơ quan khác, để thử: trả lời bằng hồ sơ bịa, không giữ gì",
    en: "play another agency's system, to try with: it answers with invented records and keeps nothing",
  },
  "envelope.cli.port": { vi: "cổng trên máy này", en: "port on this machine" },
  "envelope.cli.system": { vi: "tên của nó trong phong bì", en: "its name in envelopes" },
  "envelope.cli.house": {
    vi: "khóa của hệ thống được hỏi nó; không có thì ai ký cũng được trả lời",
    en: "the key of the system that may ask it; without, whoever signs is answered",
  },
  "envelope.cli.stand-in.ready": {
    vi: "Hệ thống đóng thế đang chạy. Đăng ký nó ở trang Phong bì chia sẻ:\n  Tên hệ thống: {system}\n  Địa chỉ: {url}\n  Khóa: {key}\n  Vân tay: {fingerprint}\nHệ thống này cần CONNECTION_PARTNERS={host}. Dừng: Ctrl-C",
    en: "The stand-in runs. Register it on the page of envelopes:\n  System: {system}\n  Address: {url}\n  Key: {key}\n  Fingerprint: {fingerprint}\nThe house needs CONNECTION_PARTNERS={host}. Stop it by Ctrl-C",
  },
  "envelope.cli.intact": { vi: "Nguyên vẹn: yêu cầu {id}", en: "Intact: request {id}" },
  "envelope.cli.asked": {
    vi: "  {client} hỏi {service}\n  lúc {at}, cho {agency}, người yêu cầu {user}\n  Căn cứ: {basis}. Mục đích: {purpose}",
    en: "  {client} asked {service}\n  at {at}, for {agency}, acting user {user}\n  Basis: {basis}. Purpose: {purpose}",
  },
  "envelope.cli.answer.ok": { vi: "  Được trả lời lúc {at}", en: "  Answered at {at}" },
  "envelope.cli.answer.refused": { vi: "  Bị từ chối lúc {at}", en: "  Refused at {at}" },
  "envelope.cli.answer.none": {
    vi: "  Không có câu trả lời nào đáng tin{at}",
    en: "  No answer came that could be believed{at}",
  },
  "envelope.cli.stamped.request": { vi: "  Yêu cầu có dấu thời gian {at}", en: "  The request is stamped {at}" },
  "envelope.cli.stamped.response": { vi: "  Trả lời có dấu thời gian {at}", en: "  The answer is stamped {at}" },
  "envelope.cli.not-stamped": { vi: "  Chưa có dấu thời gian", en: "  It is not stamped" },
  "envelope.cli.key.line": {
    vi: "  Khóa của {role} {name}, {known}:\n    {fingerprint}",
    en: "  Key of {role} {name}, {known}:\n    {fingerprint}",
  },
  "envelope.cli.key.given": { vi: "bạn đã đưa", en: "given by you" },
  "envelope.cli.key.carried": {
    vi: "lấy trong tệp, hãy so vân tay với bên giữ khóa",
    en: "taken from the file: compare the fingerprint with its owner",
  },
  "envelope.cli.role.client": { vi: "bên hỏi", en: "who asked" },
  "envelope.cli.role.server": { vi: "bên trả lời", en: "who answered" },
  "envelope.cli.role.stamps": { vi: "bên đóng dấu", en: "who stamped" },
  "envelope.fault.too-large": { vi: "quá lớn", en: "too large" },
  "envelope.fault.zip-cut-off": { vi: "tệp bị cắt cụt", en: "the file is cut off" },
  "envelope.fault.zip-after-entry": { vi: "có gì lạ sau mục này", en: "something foreign follows this entry" },
  "envelope.fault.zip-local-header": {
    vi: "byte đã đổi (tổng kiểm hoặc phần đầu mục không khớp)",
    en: "a byte was changed (check sum or header does not fit)",
  },
  "envelope.fault.zip-data": { vi: "nội dung mục đã đổi", en: "the entry's content was changed" },
  "envelope.fault.zip-directory": { vi: "mục lục của tệp đã đổi", en: "the directory of the file was changed" },
  "envelope.fault.zip-end": { vi: "phần cuối tệp đã đổi", en: "the end of the file was changed" },
  "envelope.fault.zip-unaccounted": { vi: "có byte thừa", en: "there are bytes that belong to nothing" },
  "envelope.fault.entries": { vi: "thiếu hoặc thừa mục", en: "an entry is missing, or one too many" },
  "envelope.fault.form": {
    vi: "không đọc được, hoặc viết khác quy định",
    en: "cannot be read, or is written otherwise",
  },
  "envelope.fault.signature": { vi: "chữ ký không đúng", en: "the signature does not hold" },
  "envelope.fault.body": { vi: "nội dung không phải nội dung đã ký", en: "the body is not the one that was signed" },
  "envelope.fault.other-request": { vi: "trả lời cho một yêu cầu khác", en: "it answers another request" },
  "envelope.fault.fingerprint": { vi: "khóa và vân tay không khớp", en: "a key and its fingerprint do not fit" },
  "envelope.fault.key-of-other": { vi: "khóa đứng tên hệ thống khác", en: "a key stands for another system" },
  "envelope.fault.untrusted-key": { vi: "có khóa không nằm trong số bạn đưa", en: "a key is not among those you gave" },
  "envelope.fault.stamp-signature": {
    vi: "chữ ký của dấu thời gian không đúng",
    en: "a stamp's signature does not hold",
  },
  "envelope.fault.stamp-proof": { vi: "dấu thời gian không phải của thư này", en: "a stamp is not over this message" },
  "envelope.fault.stamp-of-other": {
    vi: "dấu thời gian của bên khác, hoặc thừa",
    en: "a stamp of somebody else, or one too many",
  },
  "envelope.guide": {
    vi: `CÁCH KIỂM TRA

Tệp này giữ một lần trao đổi giữa hai hệ thống: yêu cầu (request.json), trả lời (response.json, nếu có), dấu thời gian (stamps.json) và khóa công khai (keys.json).

1. Hỏi từng bên khóa công khai của họ bằng một đường khác, hoặc đọc cho nhau nghe vân tay khóa.
2. Chạy, không cần mạng:  ./chinhhang envelope verify TỆP --key KHÓA --key KHÓA --key KHÓA
3. Hoặc tự kiểm tra: chữ ký Ed25519 trên dòng "chinhhang-envelope/1", một dấu xuống dòng và phần head viết theo RFC 8785; bodySha256 là SHA-256 của body; requestSha256 là SHA-256 của {head, signature} của yêu cầu viết theo RFC 8785. Dấu thời gian ký trên gốc cây băm (RFC 6962) của nhiều thư, path dẫn từ thư này lên gốc.

Dấu thời gian do bên thay thế tạm đóng thì chỉ là lời của chính hệ thống đã đóng dấu.`,
    en: `HOW TO CHECK

This file holds one exchange between two systems: the request (request.json), the answer (response.json, where one came), time stamps (stamps.json) and public keys (keys.json).

1. Ask each side for its public key by another way, or read the fingerprints to each other.
2. Run, without a network:  ./chinhhang envelope verify FILE --key KEY --key KEY --key KEY
3. Or check it yourself: Ed25519 signatures over the line "chinhhang-envelope/1", a line break, and the head written by RFC 8785; bodySha256 is the SHA-256 of the body; requestSha256 is the SHA-256 of the request's {head, signature} written by RFC 8785. A stamp signs the root of a hash tree (RFC 6962) over many messages, path leads from this message to the root.

A stamp by the stand-in is the word of the very system that stamped.`,
  },
} as const;
