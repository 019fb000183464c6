export const leadsText = {
  "leads.reason.in-case": { vi: "Đầu mối đã nằm trong một hồ sơ", en: "The lead is already in a case" },
  "leads.reason.nothing-to-undo": { vi: "Không có kết luận nào để hoàn tác", en: "There is no verdict to undo" },
  "leads.reason.not-last": {
    vi: "Chỉ người vừa kết luận mới hoàn tác được",
    en: "Only the person who gave the last verdict can undo it",
  },
  "leads.weights.too-few": {
    vi: "Chưa đủ kết luận để học: mỗi nửa cần ít nhất 50 kết luận có hoặc không.",
    en: "There are not enough verdicts to learn from: each half needs at least 50 answers yes or no.",
  },
  "leads.weights.open": {
    vi: "Đang có một đề xuất chờ quyết định.",
    en: "A proposal waits for its decision already.",
  },
  "leads.weights.reason.decided": { vi: "Đề xuất này đã có quyết định", en: "This proposal is decided already" },
  "leads.weights.reason.own": {
    vi: "Người khác với người đề xuất mới quyết định được",
    en: "Another person than the one who proposed decides",
  },
  "leads.weights.reason.not-in-force": {
    vi: "Bộ trọng số này không đang áp dụng",
    en: "These weights are not in force",
  },
  "leads.state.open": { vi: "Chưa xem", en: "Open" },
  "leads.state.yes": { vi: "Có dấu hiệu", en: "Yes" },
  "leads.state.no": { vi: "Không", en: "No" },
  "leads.state.unsure": { vi: "Chưa chắc", en: "Unsure" },
  "leads.concern.counterfeit": { vi: "Hàng giả, xâm phạm nhãn hiệu", en: "Counterfeit" },
  "leads.concern.recalled": { vi: "Hàng bị thu hồi, cảnh báo", en: "Recalled" },
  "leads.concern.prohibited": { vi: "Hàng cấm, hạn chế", en: "Prohibited" },
  "leads.concern.promotion": { vi: "Khuyến mại vượt quy định", en: "Promotion" },
  "leads.concern.platform": { vi: "Sàn chưa đăng ký, lừa đảo", en: "Platform" },
  "leads.concern.consumer": { vi: "Lừa dối người tiêu dùng", en: "Consumer harm" },
  "leads.concern.label": { vi: "Nhãn, mã vạch", en: "Label and bar code" },
  "leads.stale": {
    vi: "Đầu mối này đã đổi trạng thái trong lúc bạn xem. Hãy mở lại đầu mối để thấy ai đã kết luận gì rồi kết luận.",
    en: "The state of this lead has changed meanwhile. Open the lead again to see who found what, then judge.",
  },
} as const;
