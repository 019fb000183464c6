import { findPhones } from "../../engines/vietnamese/index.ts";
import type { Notice, Subject } from "./model.ts";
import { isBilingual } from "./model.ts";
import { foldSubject } from "./subjects.ts";

export const cautionCodes = [
  "phone",
  "personal-number",
  "email",
  "link",
  "english",
  "no-advice",
  "no-subject",
] as const;
/** Something for the approver to look at before the public does; `start` and `end` are UTF-16 indices in that field. */
export type Caution = {
  code: (typeof cautionCodes)[number];
  field: string;
  start: number;
  end: number;
  matched: string;
};

type Written = Pick<Notice, "title" | "body" | "advice" | "correction" | "violator">;

// Personal identification numbers have 12 digits, the old identity cards 9.
const longNumber = /(?<![\d.])\d{9}(?:\d{3})?(?![\d.]*\d)/g;
const email = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu;
const link = /\bhttps?:\/\/[^\s<>"']+/giu;

/**
 * What an approver should see twice: phones and personal numbers that the notice is not about, addresses, links that a reader
 * could follow into the very shop, and what is missing. It advises and never blocks.
 */
export function cautionsOf(notice: Written, subjects: readonly Subject[]): Caution[] {
  const named = new Set(subjects.map((subject) => foldSubject(subject.kind, subject.value)));
  const found = fieldsOf(notice).flatMap(([field, text]) => inText(field, text, named));
  const missing = (code: Caution["code"]) => found.push({ code, field: "", start: 0, end: 0, matched: "" });
  if (!isBilingual(notice)) missing("english");
  if (notice.advice.vi === "") missing("no-advice");
  if (subjects.length === 0) missing("no-subject");
  return found;
}

function fieldsOf(notice: Written): [string, string][] {
  const pairs = { title: notice.title, body: notice.body, advice: notice.advice, correction: notice.correction };
  const texts = Object.entries(pairs).flatMap(([name, words]): [string, string][] =>
    words === null
      ? []
      : [
          [`${name}.vi`, words.vi],
          [`${name}.en`, words.en],
        ],
  );
  return [...texts, ["violator.act", notice.violator?.act ?? ""]];
}

function inText(field: string, text: string, named: ReadonlySet<string | null>): Caution[] {
  const at = (code: Caution["code"], start: number, matched: string): Caution => ({
    code,
    field,
    start,
    end: start + matched.length,
    matched,
  });
  const phones = findPhones(text).filter((phone) => !named.has(phone.e164));
  const numbers = [...text.matchAll(longNumber)].filter((match) => !named.has(foldSubject("gtin", match[0])));
  return [
    ...phones.map((phone) => at("phone", phone.start, phone.raw)),
    ...numbers.map((match) => at("personal-number", match.index, match[0])),
    ...[...text.matchAll(email)].map((match) => at("email", match.index, match[0])),
    ...[...text.matchAll(link)].map((match) => at("link", match.index, match[0])),
  ].sort((a, b) => a.start - b.start);
}
