export const monitoringText = {
  "monitoring.source.unknown": {
    vi: "Không có nguồn tên {name}. Các nguồn: {known}",
    en: "There is no source {name}. Sources: {known}",
  },
} as const;
