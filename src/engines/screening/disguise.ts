import { foldText, skeleton, skeletonKey } from "../vietnamese/index.ts";
import type { BrandName } from "./brands.ts";
import { isDistinctive, isDistinctiveWord, isForeignWord } from "./common-words.ts";
import type { LexiconForm } from "./lexicon.ts";
import { concernOfCategory } from "./lexicon.ts";
import type { Concern, Field, Finding } from "./model.ts";
import { isMarkForLetter } from "./odd-places.ts";
import type { Reader } from "./reader.ts";
import { rangeOf, wordAt } from "./reader.ts";
import { points } from "./weights.ts";

/** What a skeleton stands for. */
type Target = { brand: string } | { form: LexiconForm };

/** Brands and strong terms by their skeleton, for words that were found only after a disguise was taken off. */
export type DisguiseBook = {
  targets: Map<string, Target>;
  /** Those of several words as one ("hàng" before a term too), for "s i e u c a p", where gaps between letters hide the gap between words. */
  spelledOut: Map<string, Target>;
  words: Set<string>;
  longest: number;
};

/**
 * Brands of four letters or more that are no Vietnamese words, and terms of strength 2 and 3 that are not ambiguous words. A brand that
 * is an everyday English word is among them: "Omega" in a title may be an oil, but nobody disguises an oil.
 */
export function buildDisguiseBook(brands: readonly BrandName[], forms: readonly LexiconForm[]): DisguiseBook {
  const targets = new Map<string, Target>();
  for (const form of forms) {
    const { strength, category } = form.term;
    const worth = strength >= 2 && form.exact.size === 0 && form.tail === "" && category !== "evasion";
    // A phrase that says little as it is written ("siêu cấp") says more in disguise.
    const sure = !form.ambiguous || (!form.everyday && form.folded.includes(" "));
    const key = skeletonKey(form.folded);
    if (worth && sure && key.length >= 4 && isTellingTerm(form.folded)) targets.set(key, { form });
  }
  for (const name of brands) {
    const key = skeletonKey(name.folded);
    const telling = name.exact === null && key.length >= 4 && name.folded.split(" ").some(isForeignWord);
    if (telling && /^[a-z ]+$/.test(name.folded)) targets.set(key, { brand: name.brand });
  }
  const spelledOut = new Map<string, Target>();
  for (const [key, target] of targets) {
    if (key.includes(" ")) spelledOut.set(joined(key), target);
    if ("form" in target) spelledOut.set(joined(`hang ${key}`), target);
  }
  const words = new Set([...targets.keys()].flatMap((key) => key.split(" ")));
  const longest = [...targets.keys()].reduce((most, key) => Math.max(most, key.split(" ").length), 1);
  return { targets, spelledOut, words, longest: Math.min(longest, 4) };
}

const joined = (key: string): string => skeletonKey(key.replaceAll(" ", ""));

const isTellingTerm = (folded: string): boolean =>
  folded.replaceAll(" ", "").length >= 4 && (folded.includes(" ") || isDistinctive(folded) || folded === "fake");

/**
 * Looks behind the places that the reader found oddly written. `plain` tells whether a brand was also found as it is normally written
 * in the same text: then nothing is hidden, it is the shop's style.
 */
export function findDisguises(
  book: DisguiseBook,
  reader: Reader,
  field: Field,
  ownNames: () => string,
  plain: (brand: string) => boolean,
): Finding[] {
  const findings: Finding[] = [];
  const places = new Map<string, number>();
  for (let odd = 0; odd < reader.oddCount; odd++) {
    // Neighbouring odd places may be one name ("L.o.u.i.s V.u.i.t.t.o.n"): the longest run that means something counts.
    for (let last = lastNeighbour(reader, odd); last >= odd; last--) {
      const finding = lookBehind(book, reader, field, reader.oddFrom[odd] as number, reader.oddTo[last] as number);
      if (finding === null) continue;
      const subject = String(finding.evidence["brand"] ?? finding.evidence["term"]);
      const times = places.get(subject) ?? (isOpen(finding, ownNames, plain) ? mostPlaces : 0);
      if (times < mostPlaces) findings.push(finding);
      places.set(subject, times + 1);
      odd = last;
      break;
    }
  }
  return findings;
}

const longestSlice = 64;
// One name hidden again and again is one reason; three places are enough to show.
const mostPlaces = 3;

// A brand that is written plainly too, or is the shop's own, hides nothing.
function isOpen(finding: Finding, ownNames: () => string, plain: (brand: string) => boolean): boolean {
  const { brand } = finding.evidence;
  if (typeof brand !== "string") return false;
  return plain(brand) || ownNames().includes(skeletonKey(foldText(brand)).replaceAll(" ", ""));
}

function lastNeighbour(reader: Reader, odd: number): number {
  let last = odd;
  while (
    last + 1 < reader.oddCount &&
    last - odd < 3 &&
    reader.oddFrom[last + 1] === (reader.oddTo[last] as number) + 1
  )
    last++;
  return last;
}

function lookBehind(book: DisguiseBook, reader: Reader, field: Field, from: number, to: number): Finding | null {
  const { text } = reader;
  const range = rangeOf(reader, from, to);
  const start = isSign(text.charAt(range.start - 1)) ? range.start - 1 : range.start;
  const end = isSign(text.charAt(range.end)) ? range.end + 1 : range.end;
  if (end - start > longestSlice) return null;
  return (
    lookAt(book, reader, field, from, to, { start, end }) ??
    (end > range.end ? lookAt(book, reader, field, from, to, { start, end: range.end }) : null) ??
    (mayEndInMark(reader, from, to)
      ? lookAt(book, reader, field, from, to, { start, end: range.end + 1 }, `${text.slice(start, range.end)}1`)
      : null)
  );
}

// A mark behind a word is mostly an exclamation. It may be a letter where the word is none of Vietnamese or of any shop, and lacks it.
function mayEndInMark(reader: Reader, from: number, to: number): boolean {
  if (!isMarkForLetter(reader.text, reader.wordTo[to] as number)) return false;
  const word = wordAt(reader, to);
  if (from < to) return true;
  return isDistinctiveWord(word) && skeletonKey(`${word}i`) !== skeletonKey(word);
}

const isSign = (character: string): boolean => character === "@" || character === "$";
// No target has fewer than four letters, so that a word of three counts only as a part of a phrase: "r.e.p 1:1", "giày s!eu c4p".
const fewestLetters = 3;

function lookAt(
  book: DisguiseBook,
  reader: Reader,
  field: Field,
  from: number,
  to: number,
  { start, end }: { start: number; end: number },
  written = reader.text.slice(start, end),
): Finding | null {
  const { key, removed, total } = skeleton(written, fewestLetters);
  if (total === 0) return null;
  const spelled = isSpelledOut(reader, from, to) ? book.spelledOut.get(key) : undefined;
  const match =
    spelled === undefined ? longestTarget(book, reader, from, to, key.split(" ")) : { target: spelled, from, to };
  if (match === null) return null;
  const at = {
    start: match.from === from ? start : rangeOf(reader, match.from, from).start,
    end: match.to === to ? end : rangeOf(reader, to, match.to).end,
  };
  return describe(match.target, reader.text.slice(at.start, at.end), at, field, removed, total);
}

function isSpelledOut({ wordStart, wordEnd }: Reader, from: number, to: number): boolean {
  if (from === to) return false;
  for (let word = from; word <= to; word++)
    if ((wordEnd[word] as number) - (wordStart[word] as number) !== 1) return false;
  return true;
}

// The odd words with up to three neighbours, longest first: "s!eu cap" is found with its second word. Few words belong to any target,
// so most odd places end at the first question.
function longestTarget(
  book: DisguiseBook,
  reader: Reader,
  from: number,
  to: number,
  middle: string[],
): { target: Target; from: number; to: number } | null {
  if (!middle.every((word) => book.words.has(word))) return null;
  const keyAt = (index: number): string | null => {
    if (index < 0 || index >= reader.wordCount) return null;
    const key = skeletonKey(wordAt(reader, index));
    return book.words.has(key) ? key : null;
  };
  const runs: { words: string[]; first: number; last: number }[] = [{ words: middle, first: from, last: to }];
  let best: ReturnType<typeof longestTarget> = null;
  while (runs.length > 0) {
    const { words, first, last } = runs.shift() as (typeof runs)[number];
    const target = book.targets.get(words.join(" "));
    if (target !== undefined) best = { target, from: first, to: last };
    if (words.length >= book.longest) continue;
    const before = last === to ? keyAt(first - 1) : null;
    if (before !== null) runs.push({ words: [before, ...words], first: first - 1, last });
    const after = keyAt(last + 1);
    if (after !== null) runs.push({ words: [...words, after], first, last: last + 1 });
  }
  return best;
}

function describe(
  target: Target,
  matched: string,
  at: { start: number; end: number },
  field: Field,
  removed: Record<string, number>,
  total: number,
): Finding {
  const taken = { removed: total, ...removed };
  if ("brand" in target) {
    return {
      check: "disguise.brand",
      concern: "counterfeit",
      weight: points("disguise.brand"),
      field,
      ...at,
      matched,
      evidence: { brand: target.brand, ...taken },
    };
  }
  const { term } = target.form;
  const concern: Concern = concernOfCategory[term.category] ?? "counterfeit";
  return {
    check: "disguise.term",
    concern,
    weight: points("disguise.term"),
    field,
    ...at,
    matched,
    evidence: {
      term: term.term,
      meaning: term.meaning_en,
      meaningVi: term.meaning_vi,
      strength: term.strength,
      ...taken,
    },
  };
}
