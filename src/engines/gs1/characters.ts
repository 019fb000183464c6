const bit = { digit: 1, set82: 2, set39: 4, set64: 8, uri: 16, host: 32, unreserved: 64 } as const;

export type CharacterSet = keyof typeof bit;

const digits = "0123456789";
const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const lower = "abcdefghijklmnopqrstuvwxyz";

/** The 82 characters of GS1 values, in the order that gives each its worth in a check pair. */
export const set82 = `!"%&'()*+,-./${digits}:;<=>?${upper}_${lower}`;

/** The URL-safe alphabet of base 64, in the order of its values. */
export const base64url = `${upper}${lower}${digits}-_`;

const members: Record<CharacterSet, string> = {
  digit: digits,
  set82,
  set39: `#-/${digits}${upper}`,
  set64: base64url,
  uri: `${digits}${upper}${lower}-._~:/?#[]@!$&'()*+,;=%`,
  host: `${digits}${upper}${lower}-.:[]`,
  unreserved: `${digits}${upper}${lower}-._~`,
};

const sets = new Uint8Array(128);
for (const [name, characters] of Object.entries(members) as [CharacterSet, string][]) {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    sets[code] = (sets[code] as number) | bit[name];
  }
}

/** Where the first character outside the set stands, or -1. */
export function firstOutside(set: CharacterSet, text: string, from: number, to: number): number {
  const wanted = bit[set];
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 || ((sets[code] as number) & wanted) === 0) return at;
  }
  return -1;
}

export function isIn(set: CharacterSet, code: number): boolean {
  return code < 128 && ((sets[code] as number) & bit[set]) !== 0;
}
