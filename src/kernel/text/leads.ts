export const leadsText = {} as const;
