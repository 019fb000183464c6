export const takedownsText = {
  "takedowns.state.waiting": { vi: "Chờ sàn trả lời", en: "Waiting for the platform" },
  "takedowns.state.answered": { vi: "Sàn đã trả lời", en: "Answered" },
  "takedowns.state.withdrawn": { vi: "Đã rút", en: "Withdrawn" },
  "takedowns.outcome.waiting": { vi: "Chưa có kết quả", en: "No outcome yet" },
  "takedowns.outcome.removed": { vi: "Đã gỡ", en: "Removed" },
  "takedowns.outcome.refused": { vi: "Không gỡ", en: "Not removed" },
  "takedowns.relisted.listing": { vi: "chính tin đó hiện lại", en: "the very listing is up again" },
  "takedowns.relisted.seller": { vi: "cùng người bán rao lại", en: "the same seller offers it again" },
  "takedowns.relisted.text": { vi: "trùng nội dung mô tả", en: "the same text" },
  "takedowns.relisted.picture": { vi: "dùng lại ảnh", en: "the same photograph" },
  "takedowns.relisted.title": { vi: "trùng tiêu đề", en: "the same title" },
  "takedowns.reason.asker": {
    vi: "Chỉ người gửi yêu cầu hoặc người phê duyệt rút được",
    en: "Only the person who asked or an approver may withdraw it",
  },
  "takedowns.reason.withdrawn": { vi: "Yêu cầu đã rút", en: "The request was withdrawn" },
  "takedowns.problem.listing": { vi: "Không thấy tin đăng này", en: "There is no such listing to see" },
  "takedowns.problem.platform": {
    vi: "Một yêu cầu chỉ gồm tin của một sàn; tin này ở sàn khác",
    en: "A request is about one platform; this listing is on another",
  },
  "takedowns.problem.asked": {
    vi: "Đã có yêu cầu {number} đang chờ trả lời về một trong các tin này",
    en: "Request {number} about one of these listings is waiting for an answer already",
  },
  "takedowns.reopened": {
    vi: "Hàng đã gỡ theo yêu cầu {number} được rao lại: {title}",
    en: "Goods removed under request {number} are on sale again: {title}",
  },
} as const;
