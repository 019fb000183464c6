export const platformsText = {
  "platforms.only-ministry": {
    vi: "Sổ đăng ký do Bộ Công Thương quản lý",
    en: "The register is kept by the Ministry of Industry and Trade",
  },
  "platforms.no-day": {
    vi: "Cần ngày bắt đầu hiệu lực (valid_from) hoặc ngày đăng ký (registered_on)",
    en: "The day from which it is valid (valid_from) or of registration (registered_on) is needed",
  },
  "platforms.no-host": { vi: "Không có tên miền trong địa chỉ này", en: "This address holds no domain name" },
} as const;
