export const referenceText = {
  "reference.not-loaded": { vi: "Dữ liệu tham chiếu chưa được nạp.", en: "The reference data is not loaded yet." },
  "reference.only-house": {
    vi: "Chỉ hệ thống nạp dữ liệu tham chiếu khi khởi động",
    en: "Only the house loads reference data, when it starts",
  },
  "reference.only-administrator": {
    vi: "Chỉ quản trị viên được nhập sổ đăng ký",
    en: "Only an administrator may import a register",
  },
} as const;
