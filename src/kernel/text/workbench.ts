export const workbenchText = {} as const;
