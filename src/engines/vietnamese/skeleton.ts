import { foldText } from "./fold.ts";
import { leet, lookAlikes } from "./look-alikes.ts";

/** How much disguise was taken off a text, by kind; each counts characters. */
export type Disguise = { separators: number; lookAlikes: number; leet: number; hidden: number; repeats: number };

/** A key for comparing words whatever their disguise, and what had to be removed to reach it. The key is never shown to people. */
export type Skeleton = { key: string; removed: Disguise; total: number };

// Fewer letters than this say nothing by themselves: "A.B.C", "U.S.A", "MU-X" and "C&A" are how those names are written.
const fewestLetters = 4;

const zeroWidth = /\p{Cf}|\u034f|\u115f|\u1160|\u17b4|\u17b5/gu;
const combining = /\p{M}/gu;
const latinLetter = /\p{Script=Latin}/u;

const lettersOf = (text: string): string[] =>
  Array.from(text.normalize("NFD").replace(combining, "").normalize("NFC").toLowerCase()).filter((sign) =>
    /\p{L}/u.test(sign),
  );
const isForeign = (letter: string): boolean => !latinLetter.test(letter) && !lookAlikes.has(letter);

/**
 * The skeleton of a text: marks, disguising separators, look-alike letters, leet digits, invisible characters and repeats undone,
 * with i and l made one letter ("1" may stand for either). `skeleton("G.u.c.c.i").key` equals `skeleton("gucci").key`, and the first
 * reports four separators removed. Words of fewer letters than `fewest` are left as they are; who looks for a phrase, where the words
 * beside it speak too, may ask for 3.
 */
export function skeleton(text: string, fewest = fewestLetters): Skeleton {
  const removed: Disguise = { separators: 0, lookAlikes: 0, leet: 0, hidden: 0, repeats: 0 };
  const visible = text.replace(zeroWidth, () => {
    removed.hidden++;
    return "";
  });
  const chunks = joinSpelledOut(visible.normalize("NFC").split(/\s+/u).filter(Boolean), fewest, removed);
  const foreignText = lettersOf(visible).some(isForeign);
  const key = chunks
    .map((chunk) => skeletonOfChunk(chunk, foreignText, fewest, removed))
    .filter(Boolean)
    .join(" ");
  const total = removed.separators + removed.lookAlikes + removed.leet + removed.hidden + removed.repeats;
  return { key, removed, total };
}

/** The key that a plain word (folded already) has among skeletons: doubles made single, l written i. */
export function skeletonKey(folded: string): string {
  return folded.replaceAll("l", "i").replace(/(\p{L})\1+/gu, "$1");
}

// "g u c c i" is one word spelled out; three letters in a row ("S M L") are sizes.
function joinSpelledOut(chunks: string[], fewest: number, removed: Disguise): string[] {
  const joined: string[] = [];
  let run: string[] = [];
  const close = () => {
    if (run.length >= fewest) {
      removed.separators += run.length - 1;
      joined.push(run.join(""));
    } else joined.push(...run);
    run = [];
  };
  for (const chunk of chunks) {
    if (/^\p{L}\p{M}*$/u.test(chunk)) run.push(chunk);
    else {
      close();
      joined.push(chunk);
    }
  }
  close();
  return joined;
}

function skeletonOfChunk(chunk: string, foreignText: boolean, fewest: number, removed: Disguise): string {
  const plain = undoLeet(undoLookAlikes(chunk, foreignText, removed), fewest, removed);
  const parts = foldText(plain).split(" ").filter(Boolean);
  const word = areSplitLetters(plain, parts, fewest) ? parts.join("") : null;
  if (word !== null && parts.length > 1) removed.separators += parts.length - 1;
  const words = word === null ? parts : [word];
  return words
    .map((each) => {
      for (const run of each.match(/(\p{L})\1{2,}/gu) ?? []) removed.repeats += run.length - 1;
      return skeletonKey(each);
    })
    .join(" ");
}

// One hyphen, slash or ampersand is ordinary spelling (wi-fi, nam/nữ, Lock&Lock); a dot, star or underscore inside a word is not, and
// neither are single letters with anything between them. Long parts ("đẹp.hàng") are two words with the space forgotten.
function areSplitLetters(chunk: string, parts: string[], fewest: number): boolean {
  const letters = parts.reduce((sum, part) => sum + part.length, 0);
  if (parts.length < 2 || letters < fewest) return false;
  if (parts.every((part) => part.length === 1)) return true;
  const singles = parts.filter((part) => part.length === 1).length;
  return (
    parts.length <= 4 &&
    letters <= 12 &&
    /[\p{L}\p{N}][.*_~•·|]+[\p{L}\p{N}]/u.test(chunk) &&
    (parts.length === 2 || singles > 0)
  );
}

// A word that mixes Latin with look-alikes is disguised; one wholly foreign only where the text does not speak that language, that
// is, has no letter without a Latin look-alike ("Москва" beside "ж" is Russian, "ОМО" in a Vietnamese title is not).
function undoLookAlikes(chunk: string, foreignText: boolean, removed: Disguise): string {
  const letters = lettersOf(chunk);
  if (!letters.some((letter) => lookAlikes.has(letter)) || letters.some(isForeign)) return chunk;
  if (foreignText && !letters.some((letter) => latinLetter.test(letter))) return chunk;
  return Array.from(chunk, (letter) => {
    const latin = lookAlikes.get(letter.toLowerCase());
    if (latin === undefined) return letter;
    removed.lookAlikes++;
    return latin;
  }).join("");
}

// Letters outnumber the digits among them, or begin the word and equal them; digits that only follow or only lead are a number:
// "n1ke", "f4k3" and "4dida5", but not "S23", "50mm", "3in1", "Note12".
function undoLeet(chunk: string, fewest: number, removed: Disguise): string {
  const core = chunk.replace(/^[^\p{L}\p{N}@$!]+|[^\p{L}\p{N}@$]+$/gu, "");
  const letters = core.match(/\p{L}/gu)?.length ?? 0;
  const disguised = core.match(/[01345@$!]/g)?.length ?? 0;
  const others = core.match(/[26789]/g)?.length ?? 0;
  if (disguised === 0 || others > 0 || letters < disguised || letters + disguised < fewest) return chunk;
  if (letters === disguised && !/^\p{L}/u.test(core)) return chunk;
  if (/^(?:[^\d@$!]+\d{2,}|\d{2,}[^\d@$!]+)$/u.test(core)) return chunk;
  return Array.from(core, (sign) => {
    const letter = leet.get(sign);
    if (letter === undefined) return sign;
    removed.leet++;
    return letter;
  }).join("");
}
