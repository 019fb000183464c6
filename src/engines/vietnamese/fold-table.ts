/** A gap between words that holds white space. */
export const GAP = 32;
/** Punctuation between letters with no white space beside it, as in "gu.cci" or "wi-fi". */
export const JOINT = 46;
/** A character that leaves nothing: a combining mark, a zero-width or formatting character. */
export const DROPPED = 0;
/** A character that becomes several, or half of a pair: ask `foldSeveral`. */
export const SEVERAL = 1;

// Letters that Unicode does not decompose though readers take them for the plain letter. ™ and ℠ would become the letters "tm" and
// "sm" glued to a brand, so they are punctuation here.
const byHand = new Map<string, string>([
  ["đ", "d"],
  ["ð", "d"],
  ["ø", "o"],
  ["ł", "l"],
  ["ħ", "h"],
  ["ŧ", "t"],
  ["ı", "i"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
  ["ς", "σ"],
  ["™", "."],
  ["℠", "."],
]);

const wordLike = /[\p{L}\p{N}]/u;
const vanishing = /[\p{M}\p{Cf}\u115f\u1160\u3164\uffa0]/u;

/** What one code point becomes: lower-case letters and digits without marks, " " or "." for a gap, "" for what vanishes. */
export function foldCodePoint(character: string): string {
  const fixed = byHand.get(character) ?? character;
  let folded = "";
  for (const piece of fixed.normalize("NFKD").toLowerCase().normalize("NFKD")) {
    const letter = byHand.get(piece) ?? piece;
    if (/\s/u.test(letter) || /\p{Cc}/u.test(letter)) folded += " ";
    else if (vanishing.test(letter)) folded += "";
    else folded += wordLike.test(letter) ? letter : ".";
  }
  return folded;
}

/** For each UTF-16 unit the unit it folds to, or GAP, JOINT, DROPPED, SEVERAL. Surrogates are SEVERAL: they need their pair. */
export const foldTable: Uint16Array = buildTable();

function buildTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) {
    if ((unit >= 0xac00 && unit <= 0xd7a3) || (unit >= 0xd800 && unit <= 0xdfff)) {
      table[unit] = SEVERAL;
    } else if (unit >= 0x3400 && unit <= 0x9fff) {
      table[unit] = unit;
    } else {
      const folded = foldCodePoint(String.fromCharCode(unit));
      table[unit] = folded.length === 0 ? DROPPED : folded.length === 1 ? folded.charCodeAt(0) : SEVERAL;
    }
  }
  return table;
}

/** Soft hyphen, zero-width spaces and joiners, direction marks, byte order mark; not the variation selectors that follow emoji. */
export function isZeroWidth(unit: number): boolean {
  return unit === 0xad || unit === 0xfeff || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x202a && unit <= 0x206f);
}

const foldedPoints = new Map<number, string>();

/** What a code point that the table calls SEVERAL becomes; remembered, since few different ones occur. */
export function foldSeveral(point: number): string {
  let folded = foldedPoints.get(point);
  if (folded === undefined) {
    folded = foldCodePoint(String.fromCodePoint(point));
    foldedPoints.set(point, folded);
  }
  return folded;
}
