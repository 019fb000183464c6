export const monitoringText = {
  "monitoring.source.unknown": {
    vi: "Không có nguồn tên {name}. Các nguồn: {known}",
    en: "There is no source {name}. Sources: {known}",
  },
  "monitoring.control.stale": {
    vi: "Đồng nghiệp đã trả lời tin này trong lúc bạn xem. Hãy tải lại trang để thấy câu trả lời đó rồi kết luận.",
    en: "A colleague has answered for this listing meanwhile. Load the page again to see that answer, then judge.",
  },
  "monitoring.rescreening.underway": {
    vi: "Đơn vị đang có một lượt sàng lọc lại. Áp dụng hoặc bỏ lượt đó trước.",
    en: "A rescreening of your agency is underway. Apply or discard it first.",
  },
  "monitoring.rescreening.not-previewed": {
    vi: "Chỉ áp dụng được khi đã xem trước xong và chưa áp dụng.",
    en: "It can be applied when its preview is ready and was not applied yet.",
  },
  "monitoring.rescreening.outdated": {
    vi: "Từ lúc xem trước, từ ngữ, quy tắc hoặc sổ đăng ký đã đổi. Bỏ lượt này rồi sàng lọc lại, hoặc xác nhận áp dụng theo bản xem trước cũ.",
    en: "Words, rules or registers have changed since the preview. Discard it and screen again, or confirm that the old preview is applied.",
  },
  "monitoring.rescreening.ended": {
    vi: "Lượt này đã áp dụng hoặc đã bỏ.",
    en: "It was applied or discarded already.",
  },
} as const;
