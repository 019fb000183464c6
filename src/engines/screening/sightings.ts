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
import { rangeOf, wordAt } from "./reader.ts";
import type { AnchorHit, RecallAnchor } from "./recalls.ts";

/** What a phrase of the book can mean. */
export type Meaning =
  | { kind: "term"; form: LexiconForm }
  | { kind: "brand"; name: BrandName }
  | { kind: "innocent"; written: Set<string> }
  | { kind: "recall"; anchor: RecallAnchor };

/** Everything noticed in one listing, field after field. */
export type Sightings = {
  terms: TermSighting[];
  brands: BrandMention[] /** Brands written plainly in the field just read. */;
  brandsInField: Set<string>;
  anchors: AnchorHit[];
};

/** Sorts the hits of the text just read into terms, brands and recall anchors, dropping those inside a longer phrase and those denied. */
export function gather(
  reader: Reader,
  book: PhraseBook,
  meanings: readonly Meaning[],
  denial: DenialReader,
  field: Field,
  into: Sightings,
): void {
  into.brandsInField.clear();
  if (reader.hitCount === 0) return;
  const { text } = reader;
  const marked = hasMarks(text);
  const brandWords: number[] = [];
  const terms: { sighting: TermSighting; from: number; to: number }[] = [];
  let lastDenied = -1;
  for (let hit = 0; hit < reader.hitCount; hit++) {
    const from = reader.hitFrom[hit] as number;
    const to = reader.hitTo[hit] as number;
    for (const index of book.meaningsOf[reader.hitPhrase[hit] as number] as number[]) {
      const meaning = meanings[index] as Meaning;
      if (meaning.kind === "innocent" || (meaning.kind === "term" && isMute(meaning.form))) continue;
      const { start, end } = rangeOf(reader, from, to);
      const slice = text.slice(start, end);
      if (meaning.kind === "recall") {
        into.anchors.push({ anchor: meaning.anchor, field, start, end, slice });
      } else if (meaning.kind === "brand") {
        if (!namesBrand(meaning.name, slice, marked)) continue;
        if (!/\p{Cf}/u.test(slice)) into.brandsInField.add(meaning.name.brand);
        brandWords.push(from, to);
        if (field === "title" && !insideLonger(reader, book, meanings, hit, marked)) {
          into.brands.push({
            name: meaning.name,
            start,
            end,
            slice,
            wordIndex: from,
            before: wordsBefore(reader, from),
          });
        }
      } else {
        const verdict = judgeForm(meaning.form, text, start, end, marked);
        if (verdict === "no" || insideLonger(reader, book, meanings, hit, marked)) continue;
        if (deniedBy(denial, reader, from, to, lastDenied) !== null) {
          lastDenied = to;
          continue;
        }
        terms.push({
          sighting: { form: meaning.form, verdict, besideBrand: false, field, start, end, slice },
          from,
          to,
        });
      }
    }
  }
  for (const { sighting, from, to } of terms) {
    sighting.besideBrand = brandWords.some((at) => at >= from - 4 && at <= to + 4 && (at < from || at > to));
    into.terms.push(sighting);
  }
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
  for (let other = 0; other < reader.hitCount; other++) {
    const otherFrom = reader.hitFrom[other] as number;
    const otherTo = reader.hitTo[other] as number;
    if (otherFrom > from) break;
    if (otherTo < to || otherTo - otherFrom <= to - from) continue;
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

function wordsBefore(reader: Reader, index: number): string {
  const words: string[] = [];
  for (let at = 0; at < index; at++) words.push(wordAt(reader, at));
  return words.join(" ");
}
