/** Lets requests that wait go first: long reckoning in a process that also serves is cut into pieces of milliseconds by it. */
export const giveWay = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
