/** How many times likelier so many decibans make something, as a round number a person can say; 1 where it hardly changes. */
export function timesOf(decibans: number): number {
  const times = 10 ** (Math.abs(decibans) / 10);
  const digits = Math.floor(Math.log10(times));
  const unit = 10 ** Math.max(0, digits);
  return Math.round(times / unit) * unit;
}

/** From here on a number says no more than "a great many". */
export const mostDecibans = 60;
