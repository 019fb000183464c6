/** Other houses of this kind whose records come here. Said by the server and by the pages of the workbench. */
export const exchangeHubsText = {
  "hubs.reason.partner": {
    vi: "Hồ sơ nhận về chỉ được đứng tên đơn vị của bạn, hoặc cơ quan nước ngoài do đơn vị của bạn thêm vào",
    en: "What is received may stand in the name of your own agency, or of a partner abroad that your agency added",
  },
  "hubs.name.taken": {
    vi: "Đã có hệ thống đối tác mang tên gần giống {name}. Hãy đặt tên khác.",
    en: "There is a hub with a name like {name} already. Give another name.",
  },
  "hubs.run.underway": {
    vi: "Đang nhận dở một lượt. Chờ lượt này xong rồi hãy đọc lại từ đầu.",
    en: "A run is under way. Read all again when it has ended.",
  },

  "hubs.problem.no-secret": {
    vi: "Chưa có khóa của hệ thống đối tác, hoặc địa chỉ đã đổi nên phải nhập lại",
    en: "There is no key of the hub, or its address was changed and the key must be given again",
  },
  "hubs.problem.not-https": {
    vi: "Địa chỉ phải bắt đầu bằng https. Chỉ máy trong mạng nội bộ đã ghi vào CONNECTION_PARTNERS mới được dùng http",
    en: "The address must begin with https. Only a machine of an inner network that CONNECTION_PARTNERS names may use http",
  },
  "hubs.problem.refused": { vi: "Không kết nối được", en: "It could not be reached" },
  "hubs.problem.key-refused": {
    vi: "Hệ thống đối tác không nhận khóa này: khóa hết hạn, đã bị thu hồi, hoặc không có quyền đọc hồ sơ trao đổi",
    en: "The hub does not accept the key: it has expired, was revoked, or may not read exchange records",
  },
  "hubs.problem.cursor-refused": {
    vi: "Hệ thống đối tác không nhận vị trí đang đọc dở, có thể vì khóa đã chuyển sang đơn vị khác hoặc dữ liệu của họ được khôi phục. Hãy đọc lại từ đầu",
    en: "The hub does not accept the place that was reached: its key may be another agency's, or its data were restored. Read all again",
  },
  "hubs.problem.too-busy": {
    vi: "Hệ thống đối tác đang bận và yêu cầu hỏi lại sau",
    en: "The hub is busy and asks to be asked later",
  },
  "hubs.problem.status": { vi: "Hệ thống đối tác trả lời bằng mã", en: "The hub answered with status" },
  "hubs.problem.broken-answer": {
    vi: "Không đọc được câu trả lời của hệ thống đối tác",
    en: "The hub's answer cannot be read",
  },
  "hubs.problem.ourselves": {
    vi: "Đây là chính hệ thống này, hoặc một bản sao dùng chung thư mục dữ liệu",
    en: "This is this house itself, or a copy of its data directory",
  },
  "hubs.problem.other-house": {
    vi: "Địa chỉ này nay là một hệ thống khác, không phải hệ thống đã kết nối. Không nhận gì từ đó; hãy hỏi lại đối tác",
    en: "Another house answers at this address than the one connected before. Nothing is taken from it; ask the partner",
  },
  "hubs.problem.stands-still": {
    vi: "Hệ thống đối tác nói còn nữa nhưng không đưa thêm gì",
    en: "The hub says that there is more, and gives nothing",
  },
  "hubs.problem.broken": { vi: "Có lỗi khi nhận", en: "Something failed while receiving" },

  "hubs.title": { vi: "Hệ thống đối tác", en: "Hubs" },
  "hubs.about": {
    vi: "Nhận hồ sơ mà hệ thống của tỉnh khác hoặc nước khác chia sẻ với đơn vị của bạn. Hai bên nhận của nhau thì mỗi bên thêm bên kia một lần.",
    en: "Records that the house of another province or country shares with your agency come here. Where both receive, each adds the other.",
  },
  "hubs.new": { vi: "Thêm hệ thống đối tác", en: "Add a hub" },
  "hubs.change": { vi: "Sửa", en: "Change" },
  "hubs.empty.title": { vi: "Chưa có hệ thống đối tác nào", en: "There is no hub yet" },
  "hubs.empty.about": {
    vi: "Xin đối tác một khóa dịch vụ có quyền đọc hồ sơ trao đổi, rồi thêm hệ thống của họ. Chưa nhận gì cho đến khi bạn bật.",
    en: "Ask the partner for a service key that may read exchange records, then add its house. Nothing comes before you switch it on.",
  },
  "hubs.address": { vi: "Địa chỉ", en: "Address" },
  "hubs.address.about": {
    vi: "Địa chỉ mở trang của họ, bắt đầu bằng https.",
    en: "Where their pages open; it begins with https.",
  },
  "hubs.partner": { vi: "Hồ sơ nhận về đứng tên", en: "Records stand in the name of" },
  "hubs.partner.about": {
    vi: "Đơn vị của bạn, hoặc cơ quan nước ngoài do đơn vị của bạn thêm trong trang Danh bạ cơ quan.",
    en: "Your own agency, or a partner abroad that your agency added on the page Directory.",
  },
  "hubs.secret": { vi: "Khóa đối tác cấp", en: "Key that they gave you" },
  "hubs.secret.kept": {
    vi: "Để trống thì giữ khóa đang dùng. Đổi địa chỉ thì phải nhập lại.",
    en: "Left empty, the one in use stays. Another address needs it again.",
  },
  "hubs.secret.since": { vi: "Khóa nhập lúc", en: "Key given" },
  "hubs.secret.none": { vi: "Chưa có khóa", en: "There is no key" },
  "hubs.code": { vi: "Tên trong hồ sơ", en: "Name in records" },
  "hubs.house": { vi: "Mã hệ thống của họ", en: "Their house" },
  "hubs.house.unknown": { vi: "Chưa nhận lần nào", en: "Not asked yet" },
  "hubs.run.now": { vi: "Nhận ngay", en: "Receive now" },
  "hubs.run.again": { vi: "Đọc lại từ đầu", en: "Read all again" },
  "hubs.run.again.ask": {
    vi: "Mọi hồ sơ mà đối tác đang chia sẻ được đọc lại. Hồ sơ không đổi vẫn giữ nguyên, không có gì bị nhân đôi.",
    en: "All that they share now is read again. What is the same stays as it is, and nothing is doubled.",
  },
  "hubs.health": { vi: "Tình trạng", en: "Health" },
  "hubs.health.good": { vi: "Nhận đủ", en: "Up to date" },
  "hubs.health.behind": { vi: "Còn chậm", en: "Behind" },
  "hubs.health.problem": { vi: "Có trục trặc", en: "In trouble" },
  "hubs.health.never": { vi: "Chưa nhận", en: "Never asked" },
  "hubs.behind": { vi: "Còn chờ", en: "Waiting there" },
  "hubs.behind.many": { vi: "từ 10.000", en: "10,000 or more" },
  "hubs.ok": { vi: "Lần nhận được gần nhất", en: "Last went well" },
  "hubs.next": { vi: "Lần hỏi tới", en: "Asked next" },
  "hubs.never": { vi: "Chưa lần nào", en: "Never" },
  "hubs.rules": { vi: "Ai thấy hồ sơ nhận về", en: "Who sees what is received" },
  "hubs.rules.public": {
    vi: "Bên họ công khai: mọi đơn vị ở đây thấy.",
    en: "Public there: all agencies here see it.",
  },
  "hubs.rules.agencies": {
    vi: "Bên họ cho mọi đơn vị, hoặc cho riêng bạn: chỉ {agency} thấy.",
    en: "For all agencies there, or for you by name: {agency} alone sees it.",
  },
  "hubs.rules.ceiling": {
    vi: "Không ai ở đây chia sẻ rộng hơn được. Bên họ rút thì ở đây cũng rút.",
    en: "Nobody here can share it further. What they withdraw is withdrawn here.",
  },
  "hubs.runs": { vi: "Các lượt nhận", en: "Runs" },
  "hubs.runs.none": { vi: "Chưa có lượt nào.", en: "There is no run yet." },
  "hubs.count.read": { vi: "Đã đọc", en: "Read" },
  "hubs.count.new": { vi: "Mới", en: "New" },
  "hubs.count.changed": { vi: "Đổi", en: "Changed" },
  "hubs.count.unchanged": { vi: "Như cũ", en: "Same" },
  "hubs.count.withdrawn": { vi: "Rút", en: "Withdrawn" },
  "hubs.count.left": { vi: "Không lấy", en: "Not taken" },
  "hubs.left.show": { vi: "Xem thay đổi không lấy", en: "Show what was not taken" },
  "hubs.left.record": { vi: "Số hồ sơ của họ", en: "Their record" },
  "hubs.left.why": { vi: "Vì sao", en: "Why" },
  "hubs.left.none": {
    vi: "Không có dòng nào để xem: đó là hồ sơ bên họ đã rút mà ở đây chưa từng có.",
    en: "There is no line to show: these are records withdrawn there that never were here.",
  },
  "hubs.outcome.kept": { vi: "đã lưu", en: "kept" },
  "hubs.outcome.withdrawn": { vi: "đã rút", en: "withdrawn" },
  "hubs.outcome.unknown": { vi: "chưa từng có ở đây", en: "never was here" },
  "hubs.outcome.came-back": { vi: "đi từ đây rồi quay lại", en: "had been here and came back" },
  "hubs.outcome.by-name": {
    vi: "hệ thống khác gửi riêng cho họ, không được chuyển tiếp",
    en: "given to them by name by another house, and not to be passed on",
  },
  "hubs.outcome.known-directly": {
    vi: "đã nhận thẳng từ nơi lập",
    en: "comes to us from where it was made",
  },
  "hubs.outcome.unreadable": { vi: "không đọc được", en: "cannot be read" },
  "hubs.outcome.stays-withdrawn": { vi: "cán bộ ở đây đã rút", en: "an officer here withdrew it" },
  "hubs.outcome.not-kept": { vi: "không hợp lệ nên không lưu", en: "is not valid and was not kept" },
} as const;
