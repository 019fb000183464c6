export const platformsText = {} as const;
