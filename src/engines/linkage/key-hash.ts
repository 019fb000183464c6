/**
 * A number of 53 bits for a value of a kind ("phone", "+84901234567"): what the index stores instead of the value. Two of ten million
 * different values share a number in one index of 180, and then only bring two accounts together to be compared.
 *
 * @example keyOf("phone", "+84901234567") !== keyOf("bank", "+84901234567") // true
 */
export function keyOf(kind: string, value: string): number {
  let [low, high] = mixed(0x2c1b3c6d, 0x297a2d39, kind);
  [low, high] = mixed(low ^ 0x3a, high, value);
  low = Math.imul(low ^ (low >>> 16), 0x21f0aaad) ^ Math.imul(high ^ (high >>> 13), 0x735a2d97);
  high = Math.imul(high ^ (high >>> 16), 0x21f0aaad) ^ Math.imul(low ^ (low >>> 13), 0x735a2d97);
  // Zero marks an empty place in the tables that keep keys.
  return ((high & 0x1fffff) >>> 0) * 2 ** 32 + ((low >>> 0) | 1);
}

function mixed(low: number, high: number, text: string): [number, number] {
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    low = Math.imul(low ^ letter, 0x9e3779b1);
    high = Math.imul(high ^ letter ^ (low >>> 15), 0x5f356495);
  }
  return [low, high];
}
