import { parseMoney } from "../../../engines/vietnamese/index.ts";
import { hostOf } from "../host.ts";
import type { Reading } from "./profile.ts";
import type { TargetField } from "./targets.ts";

/** A value that cannot be read as what it should be. */
export const unreadable = Symbol("unreadable");

/** A day as precisely as the source gives it: "2025-04" is the month. `from` is its first day. */
export type Day = { from: string; precision: "day" | "month" | "year" };

/** Reads one value; `unreadable` where the field cannot be what the text says. Text comes trimmed and is never empty. */
export type ValueReader = (text: string) => unknown;

export function valueReader(field: TargetField, reading: Reading | undefined, nulls: ReadonlySet<string>): ValueReader {
  switch (field.reader) {
    case "text":
      return cleanText;
    case "host":
      return (text) => hostOf(text) ?? unreadable;
    case "money":
      return readMoney;
    case "count":
      return readCount;
    case "time":
      return (text) => readTime(text, reading) ?? unreadable;
    case "day":
      return (text) => readDay(text, reading) ?? unreadable;
    case "list":
      return (text) => readList(text, reading).filter((part) => !nulls.has(part));
    case "flag":
      return (text) => /^(?:true|1|có|co|yes|x)$/i.test(text);
    case "code":
      // A person writes codes in groups: "8 936036-020014".
      return (text) => cleanText(text).replace(/[\s.-]+/g, "");
  }
}

// Latin and Vietnamese letters, punctuation and Han characters are composed as they are; normalising costs more than looking.
const notSurelyComposed = /[^\t\n\r -\u02ff\u1ea0-\u1ef9\u2010-\u2027\u20ab\u4e00-\u9fff]/;

/** Composed (NFC), well-formed and without NUL, as PostgreSQL and every comparison want it. */
export function cleanText(text: string): string {
  return notSurelyComposed.test(text) ? text.replaceAll("\0", "").toWellFormed().normalize("NFC") : text;
}

const plainAmount = /^\d{1,15}(?:\.0{1,2})?$/;

// Ten trillion đồng: what is offered for more has a joke for a price.
const mostMoney = 10n ** 13n;

/** Whole đồng, or null: "Liên hệ" and "4xx" are no prices, and no reason to refuse a listing. */
function readMoney(text: string): bigint | null {
  const found = plainAmount.test(text)
    ? BigInt(text.includes(".") ? text.slice(0, text.indexOf(".")) : text)
    : (parseMoney(text)?.amount ?? null);
  return found === null || found > mostMoney ? null : found;
}

const count = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,12})(?:[.,](\d{1,2}))?\s*(k|nghìn|ngàn|tr|triệu|m)?(?![\p{L}\d])/iu;

/** "10k+ đã bán" is 10,000, "1,2k" 1,200; null where no number stands in front. */
function readCount(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const match = count.exec(text);
  if (match === null) return null;
  const whole = Number((match[1] as string).replace(/[.,]/g, ""));
  const unit = match[3] === undefined ? 1 : /^(?:k|n)/i.test(match[3]) ? 1_000 : 1_000_000;
  const fraction = match[2] === undefined ? 0 : Number(`0.${match[2]}`);
  const value = Math.round((whole + fraction) * unit);
  return value <= 2_147_483_647 ? value : null;
}

const isoTime = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const vietnameseTime = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

/** A moment. Without a zone it is Vietnam's time. */
function readTime(text: string, reading: Reading | undefined): Date | null {
  if (reading === "epoch-seconds" || reading === "epoch-milliseconds") {
    return /^\d{1,15}$/.test(text) ? validDate(Number(text) * (reading === "epoch-seconds" ? 1000 : 1)) : null;
  }
  const iso = isoTime.exec(text);
  if (iso)
    return onCalendar(iso[1] as string)
      ? validDate(Date.parse(`${iso[1]}T${iso[2] ?? "00:00"}${iso[3] ?? "+07:00"}`))
      : null;
  const day = vietnameseTime.exec(text);
  if (!day) return null;
  const date = `${day[3]}-${two(day[2])}-${two(day[1])}`;
  return onCalendar(date)
    ? validDate(Date.parse(`${date}T${two(day[4] ?? "0")}:${day[5] ?? "00"}:${day[6] ?? "00"}+07:00`))
    : null;
}

function readDay(text: string, reading: Reading | undefined): Day | null {
  const partial = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (partial) {
    const from = `${partial[1]}-${partial[2] ?? "01"}-01`;
    return onCalendar(from) ? { from, precision: partial[2] === undefined ? "year" : "month" } : null;
  }
  const time = readTime(text, reading);
  return time && { from: new Date(time.getTime() + 7 * 3_600_000).toISOString().slice(0, 10), precision: "day" };
}

const two = (part: string | undefined) => (part ?? "").padStart(2, "0");

/** Whether the calendar has that day: there is no 31 February. */
function onCalendar(day: string): boolean {
  if (/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/.test(day)) return true;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}

function validDate(milliseconds: number): Date | null {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= 1970 && year <= 9999 ? date : null;
}

function readList(text: string, reading: Reading | undefined): string[] {
  const parts = text.split(reading === "words" ? /\s+/ : reading === "commas" ? /[,;\n]/ : /[;\n]/);
  return [...new Set(parts.map((part) => cleanText(part).trim()).filter((part) => part !== ""))].slice(0, 500);
}
