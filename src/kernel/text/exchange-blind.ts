export const exchangeBlindText = {
  "exchange-blind.decided": { vi: "Đã quyết định rồi", en: "This is decided already" },
  "exchange-blind.not-told-whose": {
    vi: "Chưa biết hồ sơ kia của cơ quan nào: hãy đợi họ đồng ý cho biết",
    en: "It is not told whose the other record is: wait until they let it be known",
  },
  "exchange-blind.answered": { vi: "Đã được trả lời hoặc đã rút lại", en: "It is answered or withdrawn" },
  "exchange-blind.until": {
    vi: "Ngày hết hạn phải sau hôm nay và không quá một năm",
    en: "The last day must be later than now and at most a year away",
  },
  "exchange-blind.kept-quiet": {
    vi: "Cơ quan của bạn đã quyết định không cho biết, nên không thể xin xem",
    en: "Your agency decided not to be known, so it cannot ask",
  },
  "exchange-blind.asked-already": {
    vi: "Đã có một đề nghị đang chờ trả lời",
    en: "A request is already waiting for an answer",
  },
  "exchange-blind.record-gone": { vi: "Hồ sơ không còn", en: "The record is no longer there" },
  "exchange-blind.too-late": { vi: "Thời hạn xin xem đã qua", en: "The time asked for has passed" },
} as const;
