export const programmeText = {} as const;
