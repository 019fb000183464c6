export const pictureReadingText = {
  "picture-reading.refusal.not-a-picture": { vi: "Tệp này không phải là ảnh", en: "This file is no picture" },
  "picture-reading.refusal.unread-type": {
    vi: "Chưa đọc được loại ảnh này; hãy dùng JPEG, PNG, WebP, GIF hoặc AVIF",
    en: "This type of picture is not read; use JPEG, PNG, WebP, GIF or AVIF",
  },
  "picture-reading.refusal.too-many-bytes": { vi: "Tệp ảnh quá lớn", en: "The picture's file is too large" },
  "picture-reading.refusal.too-many-pixels": { vi: "Ảnh có quá nhiều điểm ảnh", en: "The picture has too many pixels" },
  "picture-reading.refusal.too-small": { vi: "Ảnh quá nhỏ để đọc", en: "The picture is too small to be read" },
  "picture-reading.refusal.damaged": {
    vi: "Ảnh bị hỏng hoặc bị cắt giữa chừng",
    en: "The picture is damaged or broken off",
  },
  "picture-reading.refusal.too-slow": {
    vi: "Đọc ảnh này mất quá nhiều thời gian",
    en: "Reading the picture takes too long",
  },
  "picture-reading.refusal.busy": {
    vi: "Đang đọc nhiều ảnh, hãy thử lại sau",
    en: "Many pictures are being read; try again later",
  },
  "picture-reading.refusal.stopped": { vi: "Việc đọc ảnh đã dừng", en: "The reading was stopped" },
  "picture-reading.refusal.reader-failed": {
    vi: "Bộ đọc ảnh gặp lỗi, hãy thử lại",
    en: "The reader failed; try again",
  },
};
