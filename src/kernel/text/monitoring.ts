export const monitoringText = {} as const;
