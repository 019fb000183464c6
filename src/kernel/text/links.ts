export const linksText = {
  "links.reason.undone": { vi: "Kết luận này đã được rút lại", en: "This verdict was taken back already" },
  "links.reason.not-yours": {
    vi: "Chỉ người đã kết luận mới rút lại được; người khác hãy đưa ra kết luận mới",
    en: "Only the person who gave it can take it back; others give a new verdict",
  },
  "links.stale": {
    vi: "Đồng nghiệp đã kết luận về hai tài khoản này trong lúc bạn xem. Hãy đọc kết luận đó rồi gửi lại nếu vẫn cần.",
    en: "A colleague has judged these two accounts meanwhile. Read that verdict, then send yours again if it is still needed.",
  },
  "links.same-account": {
    vi: "Đây là cùng một tài khoản; hãy chọn hai tài khoản khác nhau",
    en: "This is one and the same account; choose two different ones",
  },
} as const;
