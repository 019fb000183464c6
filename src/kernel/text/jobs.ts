export const jobsText = {} as const;
