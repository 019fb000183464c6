export const casesText = {} as const;
