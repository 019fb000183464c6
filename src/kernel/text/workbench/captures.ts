/** Pages captured as evidence: beside a lead, a listing or a case, and all of them. */
export const capturesText = {
  "workbench.captures.title": { vi: "Chứng cứ đã thu", en: "Captured evidence" },
  "workbench.captures.none": {
    vi: "Chưa thu trang nào. Trang có thể đổi hoặc mất: hãy thu trước khi làm việc với sàn.",
    en: "No page captured yet. Pages change and vanish: capture before you turn to the platform.",
  },
  "workbench.captures.none.tie": {
    vi: "Trang đã thu trước đó thì gắn vào đây.",
    en: "A page captured before can be tied to this lead.",
  },
  "workbench.captures.about": {
    vi: "Mọi trang đã thu làm chứng cứ, mới nhất trước, kể cả trang gửi từ tiện ích trình duyệt. Gắn trang với đầu mối mà nó chứng minh.",
    en: "Every page captured as evidence, newest first, those sent by the browser extension too. Tie a page to the leads that it bears out.",
  },
  "workbench.captures.empty": { vi: "Chưa có trang nào được thu", en: "No page has been captured yet" },
  "workbench.captures.empty.about": {
    vi: "Thu một trang từ đầu mối, tin rao hoặc hồ sơ, hay bằng tiện ích trình duyệt.",
    en: "Capture a page from a lead, a listing or a case, or with the browser extension.",
  },
  "workbench.captures.listing": { vi: "Thuộc một tin rao", en: "Belongs to a listing" },
  "workbench.captures.case": { vi: "Thuộc một hồ sơ", en: "Belongs to a case" },
  "workbench.captures.capture": { vi: "Thu trang làm chứng cứ", en: "Capture as evidence" },
  "workbench.captures.go": { vi: "Thu trang", en: "Capture" },
  "workbench.captures.address": { vi: "Địa chỉ trang", en: "Address of the page" },
  "workbench.captures.note": { vi: "Ghi chú", en: "Note" },
  "workbench.captures.after": {
    vi: "Trình duyệt của hệ thống mở trang như người lạ. Trang cần đăng nhập thì thu bằng tiện ích trình duyệt của bạn.",
    en: "The house's browser opens the page as a stranger. A page behind a sign-in is captured with your browser's extension.",
  },
  "workbench.captures.tie": { vi: "Gắn trang đã thu", en: "Tie a capture" },
  "workbench.captures.tie.title": { vi: "Gắn trang đã thu với đầu mối", en: "Tie captures to the lead" },
  "workbench.captures.tie.go": { vi: "Gắn {n} trang", en: "Tie {n} {n:capture|captures}" },
  "workbench.captures.tie-to-lead": { vi: "Gắn với đầu mối", en: "Tie to a lead" },
  "workbench.captures.tie-to-lead.go": { vi: "Gắn với {n} đầu mối", en: "Tie to {n} {n:lead|leads}" },
  "workbench.captures.find": { vi: "Tìm theo tên trang, địa chỉ hoặc ghi chú", en: "Find by title, address or note" },
  "workbench.captures.find-lead": { vi: "Tìm đầu mối theo tên gian hàng", en: "Find a lead by the shop's name" },
  "workbench.captures.of-address": {
    vi: "{n} trang đã thu từ địa chỉ này",
    en: "{n} {n:capture|captures} of this address",
  },
  "workbench.captures.others": { vi: "Trang đã thu khác", en: "Other captures" },
  "workbench.captures.leads": { vi: "Đầu mối, điểm cao trước", en: "Leads, strongest first" },
  "workbench.captures.none-to-tie": {
    vi: "Chưa có trang nào được thu. Bấm “Thu trang làm chứng cứ” ở đầu mối này, hoặc thu bằng tiện ích trình duyệt rồi quay lại đây.",
    en: "No page has been captured yet. Choose “Capture as evidence” on this lead, or capture with the browser extension and come back.",
  },
  "workbench.captures.not-found": {
    vi: "Không có trang đã thu nào khớp. Thử ít từ hơn, hoặc một phần địa chỉ.",
    en: "No capture matches. Try fewer words, or a part of the address.",
  },
  "workbench.captures.state": { vi: "Trạng thái", en: "State" },
  "workbench.captures.state.all": { vi: "Mọi trạng thái", en: "All states" },
  "workbench.captures.none-such": {
    vi: "Không có trang đã thu nào khớp. Thử ít từ hơn, hoặc trạng thái khác.",
    en: "No capture matches. Try fewer words, or another state.",
  },
  "workbench.captures.no-leads": {
    vi: "Chưa có đầu mối nào. Đầu mối xuất hiện sau khi nhập dữ liệu tin rao.",
    en: "There are no leads yet. They appear once listings are imported.",
  },
  "workbench.captures.no-lead-found": {
    vi: "Không có đầu mối nào khớp. Thử ít từ hơn trong tên gian hàng.",
    en: "No lead matches. Try fewer words of the shop's name.",
  },
  "workbench.captures.reason": { vi: "Vì sao liên quan", en: "Why it belongs there" },
  "workbench.captures.tied": { vi: "Đã gắn", en: "Tied already" },
  "workbench.captures.tied-by": { vi: "Gắn {time} · {name}", en: "Tied {time} · {name}" },
  "workbench.captures.untie": { vi: "Gỡ khỏi đầu mối", en: "Untie" },
  "workbench.captures.untie.title": { vi: "Gỡ trang đã thu khỏi đầu mối", en: "Untie the capture from the lead" },
  "workbench.captures.untie.about": {
    vi: "“{page}” sẽ không còn ở đầu mối {name}. Trang đã thu và gói chứng cứ vẫn được giữ; gắn lại lúc nào cũng được.",
    en: "“{page}” will no longer stand at the lead {name}. The capture and its capsule are kept, and can be tied again at any time.",
  },
  "workbench.captures.by": { vi: "{time} · {name}", en: "{time} · {name}" },
  "workbench.captures.download": { vi: "Tải gói chứng cứ", en: "Download the capsule" },
  "workbench.captures.verify": { vi: "Kiểm tra gói", en: "Check the capsule" },
  "workbench.captures.whole": {
    vi: "Nguyên vẹn: {n} bản ghi khớp chữ ký và mã băm.",
    en: "Whole: {n} records agree with signature and hashes.",
  },
  "workbench.captures.broken": { vi: "Không nguyên vẹn:", en: "Not whole:" },
} as const;
