export const socketsText = {} as const;
