import { findPhones } from "../../../engines/vietnamese/index.ts";
import type { ValueKind } from "../model.ts";

/** Something in a text that may tell whose an account is: as written, with its UTF-16 range. Not yet checked or brought to one form. */
export type FoundValue = { kind: ValueKind; written: string; start: number; end: number; disguised: boolean };

/**
 * Finds what a seller's words tell of who the seller is: phones however disguised, labelled bank accounts and tax codes, VietQR codes,
 * e-mail addresses, links, user names behind an @, and a labelled address. Whether a value is a right one is for `valueAsRead` to say.
 *
 * @example findValues("STK 0123 456 789 VCB")[0] // { kind: "bank", written: "0123 456 789", start: 4, end: 16, disguised: false }
 */
export function findValues(text: string): FoundValue[] {
  const searched = text.slice(0, mostLetters);
  const emails = matches(searched, "email", email);
  const links = matches(searched, "page", link).filter(
    (one) => !emails.some((other) => one.start < other.end && other.start < one.end),
  );
  return [
    ...findPhones(searched)
      .slice(0, mostOfAKind)
      .map(({ raw, start, end, disguised }): FoundValue => ({
        kind: "phone",
        written: raw,
        start,
        end,
        disguised,
      })),
    ...matches(searched, "bank", bankAccount, 1),
    ...matches(searched, "bank", vietQr),
    ...matches(searched, "tax", taxCode, 1),
    ...emails,
    ...links,
    ...matches(searched, "handle", handle, 1),
    ...matches(searched, "address", address, 1).map(withoutWhatFollows),
  ];
}

// A description longer than this is filled up; the database's row would hold it, the search of it need not.
const mostLetters = 20_000;

// Nobody who sells writes more into one text; who does floods.
const mostOfAKind = 40;

// Labels with and without marks, as people write them. What is searched is as written, so that the range is right.
const bankAccount =
  /(?:\bstk|s[oố]\s*t[aà]i\s*kho[aả]n|\bs[oố]\s*tk|t[aà]i\s*kho[aả]n(?:\s*ng[aâ]n\s*h[aà]ng)?|\bbank\s+account)\s*(?:l[aà])?\s*[:：.#-]?\s{0,3}(\d(?:[ .-]?\d){7,18})(?!\d)/giu;
const vietQr = /\b000201\d{2}[\x20-\x7e]{20,480}?6304[0-9A-F]{4}\b/g;
const taxCode =
  /(?:\bmst|m[aã]\s*s[oố]\s*thu[eế]|\bmsdn|\btax\s*(?:code|id))\s*[:：.#-]?\s{0,3}(\d{12}|\d{10}(?:-\d{3})?)(?!\d)/giu;
const email = /[a-z\d][\w.+-]{0,63}@[a-z\d-]+(?:\.[a-z\d-]+)+/gi;
const link =
  /(?:https?:\/\/|www\.)[^\s<>"'）)\]]{4,300}|\b(?:[a-z\d-]+\.)*(?:facebook\.com|fb\.com|m\.me|zalo\.me|wa\.me|t\.me|tiktok\.com|instagram\.com|youtube\.com|shopee\.vn|lazada\.vn|linktr\.ee)\/[\w./@-]{2,100}|(?<![@\w.-])(?:[a-z\d-]{2,40}\.){1,3}(?:com\.vn|net\.vn|org\.vn|vn|com|net|shop|store|asia|online)(?![\w.-]*@|[\w-])/gi;
const handle = /(?<![\w.@])@([a-z][\w.]{3,29})(?![\w@])/gi;
const address =
  /(?:đ[iị]a\s*ch[iỉ]|dia\s*chi|(?<!\p{L})đ\/?c|(?<!\p{L})d\/c|\badd(?:ress)?)\s*[:：]\s*([^\n;|]{10,160})/giu;
const whatFollows =
  /\s*[.,;(-]*\s*(?:\.\s+\p{Lu}|hotline|(?<!\p{L})s[đd]t|zalo|[đd]i[eệ]n\s*tho[aạ]i|li[eê]n\s*h[eệ]|(?<!\p{L})lh(?!\p{L})|e-?mail|mst|stk|website|https?:).*$/iu;

function matches(text: string, kind: ValueKind, pattern: RegExp, group: 0 | 1 = 0): FoundValue[] {
  return [...text.matchAll(pattern)].slice(0, mostOfAKind).map((match) => {
    const written = (match[group] ?? "").replace(/[.,;:!?]+$/, "");
    const start = match.index + match[0].lastIndexOf(match[group] ?? "");
    return { kind, written, start, end: start + written.length, disguised: false };
  });
}

/** Behind an address in one line stand phones and the like. */
function withoutWhatFollows(found: FoundValue): FoundValue {
  const written = found.written.replace(whatFollows, "").trimEnd();
  return { ...found, written, end: found.start + written.length };
}
