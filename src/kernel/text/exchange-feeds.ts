/** Words of the exchange's feed, webhooks, saved searches and bulk look-up. */
export const exchangeFeedsText = {
  "exchange-feeds.reason.party": {
    vi: "Trao đổi dành cho cơ quan nhà nước.",
    en: "The exchange is for authorities.",
  },
  "exchange-feeds.reason.administrator": {
    vi: "Chỉ quản trị viên của đơn vị được đặt nơi nhận dữ liệu.",
    en: "Only an administrator of the agency says where data is sent.",
  },
  "exchange-feeds.fault.cursor": {
    vi: "Vị trí này không phải do hệ thống cấp cho đơn vị bạn.",
    en: "This cursor is not one that your agency was given.",
  },
  "exchange-feeds.fault.look-ups": {
    vi: "Đơn vị bạn đã tra cứu {most} giá trị trong giờ này. Hãy thử lại sau.",
    en: "You have looked up {most} values within this hour. Try again later.",
  },
  "exchange-feeds.fault.not-paused": {
    vi: "Nơi nhận này đang hoạt động.",
    en: "This webhook is at work already.",
  },
  "exchange-feeds.fault.not-active": {
    vi: "Nơi nhận này không hoạt động. Hãy bật lại trước.",
    en: "This webhook is not at work. Resume it first.",
  },
  "exchange-feeds.fault.many": {
    vi: "Mỗi đơn vị có nhiều nhất {most}.",
    en: "An agency has at most {most}.",
  },
  "exchange-feeds.fault.empty-search": {
    vi: "Hãy nhập từ, loại hồ sơ hoặc giá trị cần theo dõi.",
    en: "Give words, kinds or values to look for.",
  },
  "exchange-feeds.fault.not-taken": {
    vi: "Dòng này không được nhận. Hãy hỏi người phụ trách hồ sơ trao đổi của đơn vị.",
    en: "This line is not taken. Ask who looks after your agency's exchange records.",
  },
  "exchange-feeds.fault.value": {
    vi: "Giá trị này không đọc được theo loại đã chọn.",
    en: "This value cannot be read as what it is said to be.",
  },
} as const;
