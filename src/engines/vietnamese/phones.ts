import { scanPhone } from "./phone-scan.ts";
import type { PhoneScan } from "./phone-scan.ts";
import { plainLetters } from "./plain-letters.ts";

/** A phone number in a text: `start` and `end` are UTF-16 indices, `raw` the characters as written, `disguised` when letters or words stand for digits. */
export type FoundPhone = { start: number; end: number; e164: string; raw: string; disguised: boolean };

/**
 * One written phone number as E.164, or null: mobile and land numbers, with +84, spaces, dots, letters for digits, and the
 * 11-digit mobile numbers of before 2018. Service numbers (1800, 1900) have no international form and give null.
 *
 * @example normalizePhone("o9o1.234.567") // "+84901234567"
 */
export function normalizePhone(text: string): string | null {
  const { plain } = plainLetters(text.trim());
  const scan = scanPhone(plain, plain.startsWith("tel:") ? 4 : 0);
  return scan !== null && scan.end === plain.length ? scan.e164 : null;
}

// Most texts hold no phone, and this tells in a microsecond: nine digits or letters that stand for them, of which the first is a
// zero or begins a country code; a spelled zero beside another digit; or digits of another script.
const between = String.raw`[\s.\-–—‐·•()_*~'"\u0300-\u036f\u200b-\u200f\u2060\ufe0f\u20e3]{0,6}`;
const spelledZero = String.raw`kh[oô]\u0302?ng`;
const spelledDigit = `(?:${spelledZero}|m[oộ]t|hai|ba|b[oố]n|t[uư]|[nl][aă]m|s[aá]u|b[aảẩ]y|t[aá]m|ch[ií]n)(?![a-zà-ỹ])`;
const mayHoldPhone = new RegExp(
  String.raw`[0o8]${between}(?:[\doil|]${between}){8}|${spelledZero}${between}(?:\d|${spelledDigit})|\d${between}${spelledZero}|[²³¹⁰-₉①-⓿０-ｚ\ud835]`,
  "i",
);
const possibleStart = /[+(]|84|0|o|khong/g;
const wordBefore = /([a-z0-9]+)[.\-_]?$/;
const contactGlued = /(?:sdt|dt|zalo|alo|lh|call|hotline|tel|phone|sms|ib|viber|mobile|so)$/;
const callSignGlued = /^(?:zalo|call|alo|sms|viber)(?![a-z])/;
// What is labelled as another number is that number, even when its digits would make a phone: tax codes of four provinces
// begin like mobile numbers (05, 07, 08, 09), and shops print accounts, bar codes and order numbers beside the phone.
const anotherNumber =
  /(?:mst|ma so thue|msdn|ma so doanh nghiep|ma dn|gpkd|dkkd|giay phep|tax code|tax id|stk|so tai khoan|tai khoan|account|cccd|cmnd|can cuoc|gtin|ean|upc|barcode|bar code|ma vach|isbn|imei|serial|s\/n|sku|model|ma sp|ma hang|ma san pham|ma|code|part|p\/n|so lo|lot|van don|don hang|#)[ .:#°º\-(]*$/;
const contactNearby = /(?:sdt|dien thoai|\bdt|zalo|hotline|lien he|goi)[^a-z0-9]*[a-z/ ]{0,12}[ .:#(-]*$/;
const dayMonthYear = /^(?:0[1-9]|[12]\d|3[01])[ .-](?:0[1-9]|1[0-2])[ .-](?:19|20)\d\d/;

/** True when the two-digit groups count upwards one by one: "09 10 11 12 13" lists sizes. */
function countsUpwards({ groups, digits }: PhoneScan): boolean {
  if (!groups.every((size) => size === 2)) return false;
  for (let at = 2; at < digits.length; at += 2) {
    if (Number(digits.slice(at, at + 2)) !== Number(digits.slice(at - 2, at)) + 1) return false;
  }
  return true;
}

function looksLikeOtherThing(plain: string, start: number, scan: PhoneScan): boolean {
  if (dayMonthYear.test(plain.slice(start, start + 10)) || countsUpwards(scan)) return true;
  // "0.912345678" is a fraction; "0.9.1.2…" is a phone spread out.
  return (
    scan.groups[0] === 1 &&
    plain[start] === "0" &&
    scan.gaps[0] === "." &&
    scan.groups.slice(1).some((size) => size > 4)
  );
}

function mayStart(plain: string, start: number, previousEnd: number): boolean {
  const before = plain.slice(Math.max(0, start - 40), start);
  if (anotherNumber.test(before) && !contactNearby.test(before)) return false;
  if (previousEnd >= 0 && /^[ .\-_/,;|]{1,3}$/.test(plain.slice(previousEnd, start))) return true;
  const word = wordBefore.exec(before);
  if (word === null) return true;
  const glued = word[0] === word[1];
  return glued ? contactGlued.test(word[1]!) : !/\d/.test(word[1]!);
}

function mayEnd(plain: string, scan: PhoneScan): boolean {
  const after = plain.slice(scan.end, scan.end + 8);
  if (/^[a-z0-9]/.test(after)) return callSignGlued.test(after) && !scan.disguised;
  if (scan.groups.length === scan.digits.length && /^ \d(?!\d)/.test(after)) return false;
  // A further group glued on makes it a longer number, unless it begins the next phone.
  return !/^[.\-_*]\d/.test(after) || scanPhone(plain, scan.end + 1) !== null;
}

/**
 * Finds the phone numbers written in a text, in the order written and without overlap, however spaced, dotted, spelled out or
 * disguised. Prices, bar codes, tax codes, dates and product codes are not phones; a digit string that could be either and has
 * no label beside it is taken for a phone. Task: 2390 II.2.2.
 *
 * @example findPhones("Zalo o9o1.234.567 nhé")[0] // { start: 5, end: 16, e164: "+84901234567", raw: "o9o1.234.567", … }
 */
export function findPhones(text: string): FoundPhone[] {
  if (!mayHoldPhone.test(text)) return [];
  const { plain, at } = plainLetters(text);
  const found: FoundPhone[] = [];
  let previousEnd = -1;
  possibleStart.lastIndex = 0;
  for (let match = possibleStart.exec(plain); match !== null; match = possibleStart.exec(plain)) {
    const begin = match.index;
    possibleStart.lastIndex = begin + 1;
    const scan = scanPhone(plain, begin);
    if (scan === null || looksLikeOtherThing(plain, begin, scan)) continue;
    if (!mayStart(plain, begin, previousEnd) || !mayEnd(plain, scan)) continue;
    const start = at[begin]!;
    const end = at[scan.end]!;
    found.push({ start, end, e164: scan.e164, raw: text.slice(start, end), disguised: scan.disguised });
    previousEnd = scan.end;
    possibleStart.lastIndex = scan.end;
  }
  return found;
}
