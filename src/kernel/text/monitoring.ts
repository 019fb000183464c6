export const monitoringText = {
  "monitoring.reject.observation": {
    vi: "Dòng không thành một tin đăng: {fields}",
    en: "The line makes no listing: {fields}",
  },
  "monitoring.reject.host": {
    vi: "Không nhận ra địa chỉ sàn: {host}",
    en: "The platform's address is not one we know: {host}",
  },
  "monitoring.source.unknown": {
    vi: "Không có nguồn tên {name}. Các nguồn: {known}",
    en: "There is no source {name}. Sources: {known}",
  },
} as const;
