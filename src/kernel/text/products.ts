export const productsText = {} as const;
