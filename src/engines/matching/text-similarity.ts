/** Words or grams of one text by number, in order and each once, with weights whose squares add to 1. */
export type Weighted = { ids: Int32Array; weights: Float32Array };

/** The cosine of two weighted texts. */
export function cosine(one: Weighted, other: Weighted): number {
  let [sum, at, to] = [0, 0, 0];
  while (at < one.ids.length && to < other.ids.length) {
    const difference = one.ids[at]! - other.ids[to]!;
    if (difference === 0) sum += one.weights[at++]! * other.weights[to++]!;
    else if (difference < 0) at++;
    else to++;
  }
  return sum;
}

/** Jaro-Winkler similarity of two words, 0 to 1. */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  const reach = Math.max(0, (Math.max(one.length, other.length) >> 1) - 1);
  const taken = new Uint8Array(other.length);
  let matched = "";
  for (let at = 0; at < one.length; at++) {
    for (let to = Math.max(0, at - reach); to <= Math.min(other.length - 1, at + reach); to++) {
      if (taken[to] === 1 || one.charCodeAt(at) !== other.charCodeAt(to)) continue;
      taken[to] = 1;
      matched += one[at];
      break;
    }
  }
  if (matched === "") return 0;
  let [swaps, order] = [0, 0];
  for (let to = 0; to < other.length; to++) {
    if (taken[to] === 1 && other[to] !== matched[order++]) swaps++;
  }
  const count = matched.length;
  const jaro = (count / one.length + count / other.length + (count - swaps / 2) / count) / 3;
  let start = 0;
  while (start < 4 && start < one.length && one[start] === other[start]) start++;
  return jaro + start * 0.1 * (1 - jaro);
}

/** Monge-Elkan: the mean, over the words of one text, of the best Jaro-Winkler likeness in the other; NaN for no words. */
export function mongeElkan(words: readonly string[], others: readonly string[]): number {
  if (words.length === 0 || others.length === 0) return NaN;
  let sum = 0;
  for (const word of words) {
    let best = 0;
    for (const other of others) {
      const likeness = jaroWinkler(word, other);
      if (likeness > best) best = likeness;
      if (best === 1) break;
    }
    sum += best;
  }
  return sum / words.length;
}
