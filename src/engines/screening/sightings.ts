import type { BrandMention, BrandName } from "./brands.ts";
import { namesBrand } from "./brands.ts";
import type { DenialReader } from "./denial.ts";
import { deniedBy } from "./denial.ts";
import type { LexiconForm } from "./lexicon.ts";
import { judgeForm } from "./lexicon.ts";
import type { TermSighting } from "./lexicon-check.ts";
import { hasMarks, marksAgree, writtenWords } from "./marks.ts";
import type { Field } from "./model.ts";
import type { PhraseBook } from "./phrase-book.ts";
import type { Reader } from "./reader.ts";
import { rangeOf } from "./reader.ts";
import type { AnchorHit, RecallAnchor } from "./recalls.ts";

/** What a phrase of the book can mean. */
export type Meaning =
  | { kind: "term"; form: LexiconForm }
  | { kind: "brand"; name: BrandName }
  | { kind: "innocent"; written: Set<string> }
  | { kind: "recall"; anchor: RecallAnchor };

/** Everything noticed in one listing, field after field. */
export type Sightings = { terms: TermSighting[]; brands: BrandMention[]; anchors: AnchorHit[] };

/** Sorts the hits of the text just read into terms, brands and recall anchors, dropping those inside a longer phrase and those denied. */
export function gather(
  reader: Reader,
  book: PhraseBook,
  meanings: readonly Meaning[],
  denial: DenialReader,
  field: Field,
  into: Sightings,
): void {
  const { text } = reader;
  let marked: boolean | null = null;
  let lastDenied = -1;
  for (let hit = 0; hit < reader.hitCount; hit++) {
    const possible = book.meaningsOf[reader.hitPhrase[hit] as number] as number[];
    for (let each = 0; each < possible.length; each++) {
      const meaning = meanings[possible[each] as number] as Meaning;
      if (meaning.kind === "innocent" || (meaning.kind === "term" && isMute(meaning.form))) continue;
      if (meaning.kind === "brand" && field !== "title") continue;
      const from = reader.hitFrom[hit] as number;
      const to = reader.hitTo[hit] as number;
      const { start, end } = rangeOf(reader, from, to);
      const slice = text.slice(start, end);
      marked ??= hasMarks(text);
      if (meaning.kind === "recall") {
        into.anchors.push({ anchor: meaning.anchor, field, start, end, slice });
      } else if (meaning.kind === "brand") {
        if (!namesBrand(meaning.name, slice, marked) || insideLonger(reader, book, meanings, hit, marked)) continue;
        into.brands.push({ name: meaning.name, start, end, slice, wordIndex: from });
      } else {
        const verdict = judgeForm(meaning.form, text, start, end, marked);
        if (verdict === "no" || insideLonger(reader, book, meanings, hit, marked)) continue;
        if (deniedBy(denial, reader, from, to, lastDenied) !== null) {
          lastDenied = to;
          continue;
        }
        const besideBrand = brandNear(reader, book, meanings, hit, marked);
        const shownTo = end + meaning.form.tail.length;
        const shown = text.slice(start, shownTo);
        into.terms.push({ form: meaning.form, verdict, besideBrand, field, start, end: shownTo, slice: shown });
      }
    }
  }
}

/** Whether the text just read names the brand as it is normally written, with nothing invisible inside. */
export function namesPlainly(reader: Reader, book: PhraseBook, meanings: readonly Meaning[], brand: string): boolean {
  for (let hit = 0; hit < reader.hitCount; hit++) {
    const { start, end } = rangeOf(reader, reader.hitFrom[hit] as number, reader.hitTo[hit] as number);
    for (const index of book.meaningsOf[reader.hitPhrase[hit] as number] as number[]) {
      const meaning = meanings[index] as Meaning;
      if (meaning.kind !== "brand" || meaning.name.brand !== brand) continue;
      const slice = reader.text.slice(start, end);
      if (!/\p{Cf}/u.test(slice) && namesBrand(meaning.name, slice, true)) return true;
    }
  }
  return false;
}

// Hits come in the order of their first word, so those near a hit stand near it; `reach` is how many words away a hit may begin.
function* hitsNear(reader: Reader, hit: number, reach: number): Generator<number> {
  const from = reader.hitFrom[hit] as number;
  for (let other = hit - 1; other >= 0 && (reader.hitFrom[other] as number) >= from - reach; other--) yield other;
  for (let other = hit + 1; other < reader.hitCount && (reader.hitFrom[other] as number) <= from + reach; other++)
    yield other;
}

// Within four words, as the lexicon's "beside" is read here.
function brandNear(
  reader: Reader,
  book: PhraseBook,
  meanings: readonly Meaning[],
  hit: number,
  marked: boolean,
): boolean {
  const from = reader.hitFrom[hit] as number;
  const to = reader.hitTo[hit] as number;
  for (const other of hitsNear(reader, hit, book.longest + 4)) {
    const first = reader.hitFrom[other] as number;
    const last = reader.hitTo[other] as number;
    if (last < from - 4 || first > to + 4 || (last >= from && first <= to)) continue;
    const { start, end } = rangeOf(reader, first, last);
    for (const index of book.meaningsOf[reader.hitPhrase[other] as number] as number[]) {
      const meaning = meanings[index] as Meaning;
      if (meaning.kind === "brand" && namesBrand(meaning.name, reader.text.slice(start, end), marked)) return true;
    }
  }
  return false;
}

// Terms of strength 0 that are no claims (money, channels, abbreviations) are in the book only to cover shorter terms inside them.
function isMute(form: LexiconForm): boolean {
  return form.term.strength === 0 && form.term.category !== "genuine_claim";
}

function insideLonger(
  reader: Reader,
  book: PhraseBook,
  meanings: readonly Meaning[],
  hit: number,
  marked: boolean,
): boolean {
  const from = reader.hitFrom[hit] as number;
  const to = reader.hitTo[hit] as number;
  for (const other of hitsNear(reader, hit, book.longest)) {
    const otherFrom = reader.hitFrom[other] as number;
    const otherTo = reader.hitTo[other] as number;
    if (otherFrom > from || otherTo < to || otherTo - otherFrom <= to - from) continue;
    const { start, end } = rangeOf(reader, otherFrom, otherTo);
    for (const index of book.meaningsOf[reader.hitPhrase[other] as number] as number[]) {
      if (isReal(meanings[index] as Meaning, reader.text, start, end, marked)) return true;
    }
  }
  return false;
}

function isReal(meaning: Meaning, text: string, start: number, end: number, marked: boolean): boolean {
  const slice = text.slice(start, end);
  switch (meaning.kind) {
    case "recall":
      return false;
    case "innocent":
      return meaning.written.has(writtenWords(slice)) || marksAgree(slice, meaning.written, marked);
    case "brand":
      return namesBrand(meaning.name, slice, marked);
    case "term":
      return judgeForm(meaning.form, text, start, end, marked) !== "no";
  }
}
