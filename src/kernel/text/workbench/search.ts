/** The search box. */
export const searchPageText = {
  "workbench.search.open": { vi: "Tìm…", en: "Search…" },
  "workbench.search.title": { vi: "Tìm kiếm", en: "Search" },
  "workbench.search.label": {
    vi: "Tìm số điện thoại, đường dẫn, mã vạch, mã số thuế, số hồ sơ, hoặc từ ngữ (có dấu hay không)",
    en: "Search for a phone number, link, bar code, tax code, case number, or words (with marks or without)",
  },
  "workbench.search.hint": {
    vi: "Số điện thoại, đường dẫn, mã vạch, mã số thuế, số hồ sơ, hoặc từ ngữ",
    en: "A phone number, link, bar code, tax code, case number, or words",
  },
  "workbench.search.results": { vi: "Kết quả", en: "Results" },
  "workbench.search.none": { vi: "Không tìm thấy gì cho “{q}”.", en: "Nothing was found for “{q}”." },
  "workbench.search.none.about": {
    vi: "Thử ít chữ hơn, hoặc gõ không dấu. Nội dung bạn không được xem không hiện ở đây.",
    en: "Try fewer words, or leave the marks out. What you may not see does not show here.",
  },
  "workbench.search.count": { vi: "{n} kết quả", en: "{n} {n:result|results}" },
  "workbench.search.more": {
    vi: "Còn nhiều kết quả hơn. Hãy gõ thêm để thu hẹp.",
    en: "There are more. Type more to narrow it down.",
  },
  "workbench.search.read-as": { vi: "Đọc là: {kinds}", en: "Read as: {kinds}" },
  "workbench.search.read-as.case": { vi: "số hồ sơ", en: "case number" },
  "workbench.search.read-as.phone": { vi: "số điện thoại", en: "phone number" },
  "workbench.search.read-as.link": { vi: "đường dẫn", en: "link" },
  "workbench.search.read-as.domain": { vi: "tên miền", en: "domain" },
  "workbench.search.read-as.gtin": { vi: "mã vạch", en: "bar code" },
  "workbench.search.read-as.tax-code": { vi: "mã số thuế", en: "tax code" },
  "workbench.search.read-as.words": { vi: "từ ngữ", en: "words" },
  "workbench.search.kind.case": { vi: "Hồ sơ", en: "Cases" },
  "workbench.search.kind.lead": { vi: "Đầu mối", en: "Leads" },
  "workbench.search.kind.seller": { vi: "Gian hàng", en: "Shops" },
  "workbench.search.kind.listing": { vi: "Tin rao", en: "Listings" },
  "workbench.search.kind.platform": { vi: "Sàn", en: "Platforms" },
  "workbench.search.kind.notice": { vi: "Cảnh báo", en: "Warnings" },
  "workbench.search.kind.recall": { vi: "Thu hồi", en: "Recalls" },
  "workbench.search.keys": {
    vi: "↑ ↓ để chọn, Enter để mở, Esc để đóng",
    en: "↑ ↓ to choose, Enter to open, Esc to close",
  },
} as const;
