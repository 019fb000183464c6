export const searchText = {} as const;
