/** Pages captured as evidence: beside a lead, a listing or a case, and all of them. */
export const capturesText = {
  "workbench.captures.title": { vi: "Chứng cứ đã thu", en: "Captured evidence" },
  "workbench.captures.none": {
    vi: "Chưa thu trang nào. Trang có thể đổi hoặc mất: hãy thu trước khi làm việc với sàn.",
    en: "No page captured yet. Pages change and vanish: capture before you turn to the platform.",
  },
  "workbench.captures.about": {
    vi: "Mọi trang đã thu làm chứng cứ, mới nhất trước: cả trang gửi từ tiện ích trình duyệt.",
    en: "Every page captured as evidence, newest first: those sent by the browser extension too.",
  },
  "workbench.captures.empty": { vi: "Chưa có trang nào được thu", en: "No page has been captured yet" },
  "workbench.captures.empty.about": {
    vi: "Thu một trang từ đầu mối, tin rao hoặc hồ sơ, hay bằng tiện ích trình duyệt.",
    en: "Capture a page from a lead, a listing or a case, or with the browser extension.",
  },
  "workbench.captures.lead": { vi: "Thuộc một đầu mối", en: "Belongs to a lead" },
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
  "workbench.captures.by": { vi: "{time} · {name}", en: "{time} · {name}" },
  "workbench.captures.download": { vi: "Tải gói chứng cứ", en: "Download the capsule" },
  "workbench.captures.verify": { vi: "Kiểm tra gói", en: "Check the capsule" },
  "workbench.captures.whole": {
    vi: "Nguyên vẹn: {n} bản ghi khớp chữ ký và mã băm.",
    en: "Whole: {n} records agree with signature and hashes.",
  },
  "workbench.captures.broken": { vi: "Không nguyên vẹn:", en: "Not whole:" },
} as const;
