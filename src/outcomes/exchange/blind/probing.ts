/** Neighbours this near count as tried one after another; a shop's own numbers are often a handful in a row, never hundreds. */
const near = 10;
const fewest = 60;
const share = 0.3;

/**
 * Whether numbers look as if somebody tried a range out instead of writing down what a case held: of sixty or more, three in ten
 * have another within ten of them. Numbers are digits; what is none is passed over.
 */
export function looksTriedOut(numbers: readonly string[]): boolean {
  const sorted = [...new Set(numbers.map((one) => one.replace(/\D/g, "")).filter((one) => one.length >= 6))]
    .map(BigInt)
    .sort((one, other) => (one < other ? -1 : 1));
  if (sorted.length < fewest) return false;
  const close = sorted.filter((one, at) => {
    const [before, after] = [sorted[at - 1], sorted[at + 1]];
    return (before !== undefined && one - before <= near) || (after !== undefined && after - one <= near);
  }).length;
  return close >= share * sorted.length;
}
