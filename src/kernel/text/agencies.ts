export const agenciesText = {} as const;
