import { foldText } from "../vietnamese/index.ts";
import { everydaySpellings } from "./innocent-phrases.ts";
import { marksAgree, writtenWords } from "./marks.ts";
import type { Concern, Lexicon, LexiconTerm } from "./model.ts";

/** One spelling of a term, as the phrase book knows it: its folded words, with what the original must show besides. */
export type LexiconForm = {
  term: LexiconTerm;
  folded: string;
  /** Counts only beside another sign. */
  ambiguous: boolean;
  /** Ordinary trade uses the spelling: not even a brand beside it makes it a sign. */
  everyday: boolean;
  /** The ways it is written with marks, as `writtenWords`. */
  written: Set<string>;
  /** Spellings of tiny words, which only their exact signs make the term ("l.v", "f@ke", "j&t"); empty when any signs will do. */
  exact: Set<string>;
  /** Signs that must follow: "99%" is not "99". */
  tail: string;
};

/** What a hit of the term is about. Import channels and unsafe goods are goods that may not be sold so: `prohibited`. */
export const concernOfCategory: Readonly<Record<string, Concern>> = {
  copy_grade: "counterfeit",
  genuine_claim: "counterfeit",
  brand_goods: "counterfeit",
  evasion: "counterfeit",
  legal: "counterfeit",
  import_channel: "prohibited",
  unsafe_goods: "prohibited",
  banned_goods: "prohibited",
  price_bait: "promotion",
  consumer_harm: "consumer",
  channel: "platform",
};

const everyday = new Set([...everydaySpellings].map(foldText));

/** Turns the lexicon into forms, one for each folded spelling of each term. */
export function lexiconForms(lexicon: Lexicon): LexiconForm[] {
  return lexicon.terms.flatMap((term) => {
    const forms = new Map<string, LexiconForm>();
    const besideOnly = /count only beside/i.test(term.false_positive ?? "");
    const brokenToo = term.strength >= 2 ? withBreaks : (spelling: string) => [spelling];
    const spellings = [term.term, ...term.variants].flatMap(brokenToo);
    for (const spelling of [...spellings, ...term.keys_no_diacritics.flatMap(brokenToo)]) {
      const folded = foldText(spelling);
      if (folded === "") continue;
      const tail = /[%+$]+$/u.exec(spelling)?.[0] ?? "";
      const form = forms.get(folded + tail) ?? {
        term,
        folded,
        ambiguous: besideOnly || everyday.has(folded),
        everyday: everyday.has(folded),
        written: new Set(),
        exact: new Set(),
        tail,
      };
      forms.set(folded + tail, form);
      if (spellings.includes(spelling)) form.written.add(writtenWords(spelling));
      if (folded.split(" ").length > 1 && folded.split(" ").every((word) => word.length <= 2 && !/\d/.test(word)))
        form.exact.add(spelling.normalize("NFC").toLowerCase());
    }
    for (const key of term.ambiguous_keys) {
      const form = forms.get(foldText(key) + (/[%+$]+$/u.exec(key)?.[0] ?? ""));
      if (form !== undefined) form.ambiguous = true;
    }
    return [...forms.values()];
  });
}

/** A spelling, and where a ratio ends it ("rep 1:1") also with one space inside a word before: "re p 1:1" is meant for readers alone. */
function withBreaks(spelling: string): string[] {
  if (!/[\p{L}] 1[: -]1$/u.test(spelling)) return [spelling];
  const between = Array.from(spelling.matchAll(/(?<=\p{L})(?=\p{L})/gu), ({ index }) => index);
  return [spelling, ...between.map((at) => `${spelling.slice(0, at)} ${spelling.slice(at)}`)];
}

/** Whether the original characters really are the form: "yes", "ambiguous" (only beside another sign) or "no". */
export function judgeForm(
  form: LexiconForm,
  text: string,
  start: number,
  end: number,
  textHasMarks: boolean,
): "yes" | "ambiguous" | "no" {
  if (form.tail !== "" && !text.startsWith(form.tail, end)) return "no";
  const slice = text.slice(start, end);
  if (form.exact.size > 0) {
    if (!form.exact.has(slice.normalize("NFC").toLowerCase())) return "no";
  } else if (form.written.size > 0 && !marksAgree(slice, form.written, textHasMarks)) {
    return "no";
  }
  if (form.ambiguous) return "ambiguous";
  const lostMarks = !form.written.has(writtenWords(slice));
  return lostMarks && !form.folded.includes(" ") && form.exact.size === 0 ? "ambiguous" : "yes";
}
