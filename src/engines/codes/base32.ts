/** The 32 letters of a code: digits and capitals without I, L, O and U. Source: Crockford's base 32. */
export const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const valueOf = new Int8Array(128).fill(-1);
for (const [value, letter] of [...alphabet].entries()) {
  valueOf[letter.charCodeAt(0)] = value;
  valueOf[letter.toLowerCase().charCodeAt(0)] = value;
}
// Letters that people write for the digit that looks like them.
for (const [letter, value] of [..."OoIiLl"].map((each, at) => [each, at < 2 ? 0 : 1] as const))
  valueOf[letter.charCodeAt(0)] = value;

const letterCodes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));

/** Writes the last `5 * length` bits of a whole number below 2^53 as ASCII letters, most significant first. */
export function writeBase32(target: Uint8Array, at: number, value: number, length: number): void {
  let rest = value;
  for (let place = length - 1; place >= 0; place--) {
    const above = Math.floor(rest / 32);
    target[at + place] = letterCodes[rest - above * 32] as number;
    rest = above;
  }
}

/** A whole number below 2^50 as so many letters. */
export function toBase32(value: number, length: number): string {
  let rest = value;
  let out = "";
  for (let place = 0; place < length; place++) {
    const above = Math.floor(rest / 32);
    out = (alphabet[rest - above * 32] as string) + out;
    rest = above;
  }
  return out;
}

/** The number that letters from `from` to `to` stand for, ten letters at most; -1 when one of them is none. */
export function fromBase32(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = valueOf[text.charCodeAt(at)] ?? -1; // NaN and what lies beyond ASCII are not in the table
    if (digit < 0) return -1;
    value = value * 32 + digit;
  }
  return value;
}

/**
 * What a person typed or a machine read, as the letters of a code: capitals, O as 0, I and L as 1, without spaces and hyphens.
 * Null when anything else stands in it or its length is not the one wanted.
 *
 * @example plainLetters("o1i-k", 4) // "011K"
 */
export function plainLetters(text: string, length: number): string | null {
  if (text.length > 4 * length) return null;
  const bare = text.replace(/[\s-]/g, "");
  if (bare.length !== length || fromBase32(bare, 0, length) < 0) return null;
  let out = "";
  for (let at = 0; at < length; at++) out += alphabet[valueOf[bare.charCodeAt(at)] as number];
  return out;
}
