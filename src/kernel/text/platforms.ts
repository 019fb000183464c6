export const platformsText = {
  "platforms.only-ministry": {
    vi: "Sổ đăng ký do Bộ Công Thương quản lý",
    en: "The register is kept by the Ministry of Industry and Trade",
  },
  "platforms.no-host": { vi: "Không có tên miền trong địa chỉ này", en: "This address holds no domain name" },
} as const;
