/** A share with its Wilson interval at 95 %. */
export function withInterval(right: number, of: number): string {
  const z = 1.96;
  const share = right / of;
  const middle = (share + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const reach = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / (1 + z ** 2 / of);
  return `${share.toFixed(3)} (${(middle - reach).toFixed(3)} to ${(middle + reach).toFixed(3)})`;
}
