import { checkGtin } from "../../engines/gs1/index.ts";
import type { GtinProblem } from "../../engines/gs1/index.ts";
import { findPhones, foldText, normalizePhone } from "../../engines/vietnamese/index.ts";
import { hostOf } from "../../registers/platforms/index.ts";

/** One thing that a person asks about, as we read it from what they typed or pasted. */
export type Reading =
  | { kind: "host"; host: string; shown: string; link: boolean }
  | { kind: "phone"; e164: string; shown: string }
  | { kind: "gtin"; gtin14: string; shown: string }
  | { kind: "unreadable-gtin"; shown: string; fault: GtinProblem }
  | { kind: "email"; shown: string }
  | { kind: "name"; folded: string; shown: string };

export type Asked = { readings: Reading[]; fault: "empty" | "too-long" | "not-readable" | null };

/** A pasted message is read to this length; a longer one is refused rather than read in part. */
export const longestQuestion = 2000;
/** As many things of one message are looked up; nobody pays for a shop with more, and each costs a look-up. */
export const mostReadings = 6;
const longestName = 120;

/**
 * Reads what somebody typed into the box: a link, a domain, a phone number, a bar code, a shop's name, or a whole message with
 * several of them. What can be read two ways (12 digits may be a phone or a bar code) gives both readings. Never throws.
 *
 * @example recognise("Shop uy tín shopee.vn, zalo o9o1.234.567").readings.map(({ kind }) => kind) // ["host", "phone"]
 */
export function recognise(raw: string): Asked {
  if (raw.length > longestQuestion) return { readings: [], fault: "too-long" };
  const text = cleaned(raw);
  if (text === "") return { readings: [], fault: "empty" };
  const readings = unlike([
    ...gs1Elements(text),
    ...wholeNumber(text),
    ...addresses(text),
    ...phonesWithin(text),
    ...codesWithin(text),
  ]);
  if (needsName(text, readings)) readings.push(...shopName(text));
  return readings.length === 0
    ? { readings, fault: "not-readable" }
    : { readings: readings.slice(0, mostReadings), fault: null };
}

/** Whole characters, composed, without invisible ones; line ends and other controls become spaces. */
function cleaned(raw: string): string {
  return raw
    .toWellFormed()
    .normalize("NFC")
    .replace(/\p{Cf}|[\u034f\u115f\u1160\u17b4\u17b5\ufffd]/gu, "")
    .replace(/[\p{Cc}\p{Z}]+/gu, " ")
    .trim();
}

/** GTINs inside what a scanner gives: `(01)08936036020014(10)A1`, or a GS1 Digital Link `https://…/01/08936036020014/10/A1`. */
function gs1Elements(text: string): Reading[] {
  const found = [...text.matchAll(/\(01\)(\d{14})(?!\d)|:\/\/\S*?\/01\/(\d{14})(?=[/?#\s]|$)/g)];
  return found.flatMap((match) => gtinReading(match[1] ?? match[2] ?? ""));
}

/** The whole text as one number: a phone, a bar code, or either. */
function wholeNumber(text: string): Reading[] {
  if (text.length > 40) return [];
  const e164 = normalizePhone(text);
  const phone: Reading[] = e164 === null ? [] : [{ kind: "phone", e164, shown: text }];
  if (!/^[\d\s.-]+$/.test(text)) return phone;
  const digits = text.replace(/\D/g, "");
  if (phone.length > 0) return [...phone, ...gtinReading(digits)].filter(({ kind }) => kind !== "unreadable-gtin");
  return digits.length >= 8 ? gtinReading(digits) : [];
}

function gtinReading(digits: string): Reading[] {
  const checked = checkGtin(digits);
  if (checked.ok) return [{ kind: "gtin", gtin14: checked.gtin14, shown: digits }];
  return [{ kind: "unreadable-gtin", shown: digits, fault: checked.problem }];
}

const wrapping = /^[<>()[\]{}"'“”‘’«»,;:!?…*_~`|]+|[<>()[\]{}"'“”‘’«»,;:!?….*_~`|]+$/gu;
const schemed = /^[a-z][a-z0-9+.-]{1,20}:\/\//i;
// A last label of two letters or more, then the end or what may follow a host.
const dotted = /^(?:[^\s@/?#:.。．]+[.。．])+(?:\p{L}{2,}|xn--[a-z0-9-]+)(?::\d+)?(?:[/?#]\S*)?$/iu;
const mail = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u;

function addresses(text: string): Reading[] {
  return text.split(" ").flatMap((word): Reading[] => {
    const token = word.replace(wrapping, "");
    if (mail.test(token)) return [{ kind: "email", shown: token }];
    if (!schemed.test(token) && !dotted.test(token)) return [];
    const host = hostOf(token);
    return host === null
      ? []
      : [{ kind: "host", host, shown: token, link: /[^/:]\/[^/]/.test(token.replace(schemed, "")) }];
  });
}

function phonesWithin(text: string): Reading[] {
  // Digits inside an address are part of the address.
  const words = text
    .split(" ")
    .map((word) => (schemed.test(word) || dotted.test(word.replace(wrapping, "")) ? "·" : word));
  return findPhones(words.join(" ")).map(({ e164, raw }) => ({ kind: "phone", e164, shown: raw }));
}

/** Bar codes within a message: runs of 12 to 14 digits that add up; a shorter or wrong one is too often something else. */
function codesWithin(text: string): Reading[] {
  const runs = text.match(/(?<![\p{L}\d/.-])\d{12,14}(?![\p{L}\d/.-])/gu) ?? [];
  return runs.flatMap(gtinReading).filter(({ kind }) => kind === "gtin");
}

/** Endings that people type when they mean a web address; after any other ending a dotted word may also be a shop's name. */
const commonEndings = new Set(
  "vn com net org info shop store xyz top online site asia me io co app biz club vip cc live tv pro link click cn us uk hk sg eu ru de fr jp kr tw th".split(
    " ",
  ),
);

function needsName(text: string, readings: Reading[]): boolean {
  const only = readings[0];
  if (only === undefined) return true;
  if (readings.length > 1 || only.kind !== "host" || schemed.test(only.shown) || text.includes("/")) return false;
  return !commonEndings.has(only.host.slice(only.host.lastIndexOf(".") + 1));
}

function shopName(text: string): Reading[] {
  const folded = foldText(text);
  if (text.length > longestName || (folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2) return [];
  return [{ kind: "name", folded, shown: text }];
}

function unlike(readings: Reading[]): Reading[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const key = readingKey(reading);
    return !seen.has(key) && seen.add(key);
  });
}

function readingKey(reading: Reading): string {
  switch (reading.kind) {
    case "host":
      return `host:${reading.host}`;
    case "phone":
      return `phone:${reading.e164}`;
    case "gtin":
      return `gtin:${reading.gtin14}`;
    default:
      return `${reading.kind}:${reading.shown}`;
  }
}
