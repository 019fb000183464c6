export const pictureReadingText = {
  "picture-reading.refusal.not-a-picture": {
    vi: "Tệp này không phải là ảnh JPEG, PNG, WebP, GIF hay AVIF",
    en: "This file is no picture of the types JPEG, PNG, WebP, GIF and AVIF",
  },
  "picture-reading.refusal.unread-type": {
    vi: "Chưa đọc được loại ảnh này; hãy dùng JPEG, PNG, WebP, GIF hoặc AVIF",
    en: "This type of picture is not read; use JPEG, PNG, WebP, GIF or AVIF",
  },
  "picture-reading.refusal.too-many-bytes": {
    vi: "Tệp ảnh lớn hơn mức 20 MiB đọc được",
    en: "The picture's file is larger than the 20 MiB that are read",
  },
  "picture-reading.refusal.too-many-pixels": {
    vi: "Ảnh lớn hơn mức 40 triệu điểm ảnh đọc được; bản thu nhỏ sẽ đọc được",
    en: "The picture is larger than the 40 million pixels that are read; a smaller copy would be",
  },
  "picture-reading.refusal.too-small": {
    vi: "Ảnh quá nhỏ hoặc quá hẹp để đọc: mỗi cạnh cần ít nhất 16 điểm ảnh",
    en: "The picture is too small or too narrow to be read: each side needs at least 16 pixels",
  },
  "picture-reading.refusal.damaged": {
    vi: "Ảnh bị hỏng hoặc bị cắt giữa chừng; bản gốc hoặc bản lưu lại có thể đọc được",
    en: "The picture is damaged or broken off; the original or a copy saved anew may be readable",
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
