export const listingsText = {} as const;
