export const portalText = {} as const;
