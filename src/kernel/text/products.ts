export const productsText = {
  "products.already-public": { vi: "Cảnh báo này đã công khai", en: "This alert is public already" },
  "products.gtin.wrong": { vi: "“{gtin}” không phải mã vạch hợp lệ", en: "“{gtin}” cannot be a GTIN" },
} as const;
