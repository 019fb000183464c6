export const passportsText = {
  "credentials.fault.not-an-object": { vi: "Không phải một đối tượng JSON", en: "Not a JSON object" },
  "credentials.fault.context-first": {
    vi: "Ngữ cảnh đầu tiên phải là của mô hình dữ liệu chứng nhận 2.0",
    en: "The first context must be that of the credentials data model 2.0",
  },
  "credentials.fault.context-entry": {
    vi: "Ngữ cảnh phải là địa chỉ hoặc đối tượng",
    en: "A context must be an address or an object",
  },
  "credentials.fault.term-redefined": {
    vi: "Định nghĩa lại một từ được bảo vệ",
    en: "A protected term is defined anew",
  },
  "credentials.fault.term-not-url": {
    vi: "Từ này không trỏ đến một địa chỉ đầy đủ",
    en: "The term does not stand for an absolute address",
  },
  "credentials.fault.type-missing": { vi: "Thiếu loại", en: "The type is missing" },
  "credentials.fault.type-required": {
    vi: "Thiếu loại bắt buộc của tài liệu này",
    en: "The type that such a document must have is missing",
  },
  "credentials.fault.type-value": { vi: "Loại phải là chữ", en: "A type must be a text" },
  "credentials.fault.type-unmapped": {
    vi: "Không ngữ cảnh nào định nghĩa loại này",
    en: "No context defines this type",
  },
  "credentials.fault.id-not-url": {
    vi: "Mã định danh phải là một địa chỉ đầy đủ",
    en: "An id must be one absolute address",
  },
  "credentials.fault.issuer-missing": { vi: "Thiếu bên cấp", en: "The issuer is missing" },
  "credentials.fault.issuer-not-url": {
    vi: "Bên cấp phải là một địa chỉ đầy đủ",
    en: "The issuer must be an absolute address",
  },
  "credentials.fault.subject-missing": { vi: "Thiếu nội dung chứng nhận", en: "The subject is missing" },
  "credentials.fault.subject-empty": { vi: "Nội dung chứng nhận bỏ trống", en: "The subject says nothing" },
  "credentials.fault.date": {
    vi: "Thời điểm phải có ngày, giờ và múi giờ",
    en: "A time must have its day, hour and zone",
  },
  "credentials.fault.dates-order": { vi: "Hết hiệu lực trước khi bắt đầu", en: "It ends before it begins" },
  "credentials.fault.not-valid-at": { vi: "Không có hiệu lực vào lúc này", en: "Not valid at this time" },
  "credentials.fault.language-value": {
    vi: "Chữ theo ngôn ngữ viết sai dạng",
    en: "A text with its language is written wrongly",
  },
  "credentials.fault.schema-id-missing": { vi: "Lược đồ thiếu mã định danh", en: "The schema has no id" },
  "credentials.fault.status-entry": { vi: "Mục trạng thái viết sai dạng", en: "The status entry is written wrongly" },
  "credentials.fault.holder-not-url": {
    vi: "Người giữ phải là một địa chỉ đầy đủ",
    en: "The holder must be an absolute address",
  },
  "credentials.fault.holder-missing": { vi: "Thiếu người giữ", en: "The holder is missing" },
  "credentials.fault.holder-not-issuer": {
    vi: "Người giữ không phải bên tự khai",
    en: "The holder is not who says it of itself",
  },
  "credentials.fault.credential-not-object": {
    vi: "Chứng nhận bên trong phải là đối tượng",
    en: "A credential inside must be an object",
  },
  "credentials.fault.envelope": { vi: "Phong bì không chứa chứng nhận", en: "The envelope holds no credential" },
  "credentials.fault.proof-missing": { vi: "Không có chữ ký", en: "There is no signature" },
  "credentials.fault.proof-form": { vi: "Chữ ký viết sai dạng", en: "The proof is written wrongly" },
  "credentials.fault.proof-suite": {
    vi: "Loại chữ ký này không được hỗ trợ ở đây",
    en: "A proof of this suite is not verified here",
  },
  "credentials.fault.proof-purpose": { vi: "Chữ ký dùng cho việc khác", en: "The proof was made for another purpose" },
  "credentials.fault.proof-context": {
    vi: "Ngữ cảnh khác với lúc ký",
    en: "The contexts are not those that were signed",
  },
  "credentials.fault.proof-expired": { vi: "Chữ ký đã hết hạn", en: "The proof has expired" },
  "credentials.fault.proof-earlier-missing": {
    vi: "Thiếu chữ ký trước trong chuỗi",
    en: "An earlier proof of the chain is missing",
  },
  "credentials.fault.proof-value": { vi: "Không đọc được giá trị chữ ký", en: "The value of the proof cannot be read" },
  "credentials.fault.key-unknown": { vi: "Không biết khóa đã ký", en: "The signing key is not known" },
  "credentials.fault.key-not-of-issuer": {
    vi: "Khóa đã ký không phải của bên cấp",
    en: "The signing key is not the issuer's",
  },
  "credentials.fault.signature": { vi: "Chữ ký không khớp nội dung", en: "The signature does not fit the content" },
  "credentials.fault.list-form": { vi: "Danh sách trạng thái viết sai dạng", en: "The status list is written wrongly" },
  "credentials.fault.list-short": { vi: "Danh sách trạng thái quá ngắn", en: "The status list is too short" },
  "credentials.fault.list-purpose": {
    vi: "Danh sách trạng thái dùng cho việc khác",
    en: "The status list is for another purpose",
  },
  "credentials.fault.list-index": { vi: "Danh sách không có mục này", en: "The list has no such entry" },
} as const;
