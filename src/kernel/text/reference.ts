export const referenceText = {} as const;
