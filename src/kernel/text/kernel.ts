export const kernelText = {
  "kernel.product": { vi: "Chính Hãng", en: "Chính Hãng" },
} as const;
