export const noticesText = {} as const;
