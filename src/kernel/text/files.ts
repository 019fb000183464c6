export const filesText = {
  "files.empty": { vi: "Tệp rỗng.", en: "The file is empty." },
  "files.too-large": { vi: "Tệp được phép có nhiều nhất {most} MiB.", en: "A file may have {most} MiB." },
  "files.broken-off": {
    vi: "Tệp bị ngắt giữa chừng. Hãy gửi lại.",
    en: "The file broke off on its way. Send it again.",
  },
  "files.not-a-picture": { vi: "Tệp này không phải ảnh xem được.", en: "This file is no picture that can be shown." },
  "files.picture-unreadable": {
    vi: "Không đọc được ảnh này. Bản gốc vẫn được giữ nguyên.",
    en: "This picture cannot be read. The original is kept as it came.",
  },
  "files.picture-busy": {
    vi: "Đang xử lý nhiều ảnh. Hãy thử lại sau.",
    en: "Many pictures are being worked on. Try again in a moment.",
  },
} as const;
