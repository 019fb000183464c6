export const linksText = {
  "links.reason.undone": { vi: "Kết luận này đã được rút lại", en: "This verdict was taken back already" },
  "links.reason.not-yours": {
    vi: "Chỉ người đã kết luận mới rút lại được; người khác hãy đưa ra kết luận mới",
    en: "Only the person who gave it can take it back; others give a new verdict",
  },
  "links.same-account": {
    vi: "Đây là cùng một tài khoản; hãy chọn hai tài khoản khác nhau",
    en: "This is one and the same account; choose two different ones",
  },
} as const;
