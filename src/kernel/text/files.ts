export const filesText = {} as const;
