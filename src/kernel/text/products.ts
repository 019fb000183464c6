export const productsText = {
  "products.already-public": { vi: "Cảnh báo này đã công khai", en: "This alert is public already" },
} as const;
