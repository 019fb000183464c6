import { foldText, parseMoney } from "../../../../engines/vietnamese/index.ts";
import { converted, readDecimal, writeDecimal } from "./amounts.ts";
import type { Decimal } from "./amounts.ts";
import type { MappedField } from "./model.ts";

/** Why a cell cannot be read as what the mapping says; the words are `connections.cell.<code>`. */
export const cellProblems = [
  "encoding",
  "too-long",
  "number",
  "money",
  "unit",
  "date",
  "time",
  "choice",
  "flag",
  "missing",
  "no-column",
  "same-key",
] as const;
export type CellProblem = (typeof cellProblems)[number];

export type CellRead =
  | { ok: true; value: string | null; unit: string | null }
  | { ok: false; code: CellProblem; shown: string };

/** Characters of a cell that are read; the partner is asked for one more, so that a longer one is known. */
export const longestCell = 4_000;

const bad = (code: CellProblem, shown: string): CellRead => ({ ok: false, code, shown: shortOf(shown) });
const good = (value: string | null, unit: string | null = null): CellRead => ({ ok: true, value, unit });

/** Reads one cell as the field says. An empty cell is no problem: it leaves the field out. */
export function readCell(raw: string | null | undefined, field: MappedField, nulls: ReadonlySet<string>): CellRead {
  const clean = cleanCell(raw, nulls);
  if (!clean.ok || clean.value === null) return clean;
  const text = clean.value;
  switch (field.as) {
    case "text":
      return good(text);
    case "number":
      return readAmount(text, field);
    case "money":
      return readMoneyCell(text, field);
    case "date": {
      const day = readDay(text, field.days);
      return day === null ? bad("date", text) : good(day);
    }
    case "time": {
      const time = readMoment(text, field.days);
      return time === null ? bad("time", text) : good(time);
    }
    case "choice": {
      const wanted = foldText(text).trim();
      const found = Object.entries(field.choices).find(([theirs]) => foldText(theirs).trim() === wanted);
      return found === undefined ? bad("choice", text) : good(found[1]);
    }
    case "flag": {
      if (/^(?:1|t|true|y|yes|x|có|co|đúng)$/iu.test(text)) return good("true");
      return /^(?:0|f|false|n|no|không|khong|sai)$/iu.test(text) ? good("false") : bad("flag", text);
    }
  }
}

/** A cell as text: composed, trimmed; what the driver could not decode, NUL and endless text are problems, not repaired. */
export function cleanCell(raw: string | null | undefined, nulls: ReadonlySet<string>): CellRead {
  if (raw === null || raw === undefined) return good(null);
  if (raw.length > longestCell) return bad("too-long", raw);
  if (/[\0\ufffd]/.test(raw) || !raw.isWellFormed()) return bad("encoding", raw);
  const text = raw.normalize("NFC").trim();
  return good(text === "" || nulls.has(text) ? null : text);
}

function readAmount(text: string, { unit, keptAs, comma }: MappedField): CellRead {
  const number = readDecimal(text, comma);
  if (number === null) return bad("number", text);
  if (unit === null) return good(writeDecimal(number));
  return inUnit(number, unit, keptAs ?? unit, text);
}

function inUnit(number: Decimal, unit: NonNullable<MappedField["unit"]>, kept: typeof unit, text: string): CellRead {
  const found = converted(number, unit, kept);
  return found === null ? bad("unit", text) : good(writeDecimal(found), kept);
}

/** Money in whole đồng: a bare number counts in the field's unit, words ("12,5 triệu") say theirs. */
function readMoneyCell(text: string, { unit, comma }: MappedField): CellRead {
  const number = readDecimal(text, comma);
  if (number !== null) {
    const found = converted(number, unit ?? "đồng", "đồng");
    if (found === null) return bad("unit", text);
    const whole = writeDecimal(found);
    // Tables keep "150000.5": half a đồng is no amount that anyone paid.
    return whole.includes(".") || found.digits < 0n ? bad("money", text) : good(whole, "đồng");
  }
  const read = /\d/.test(text) ? parseMoney(text) : null;
  return read === null ? bad("money", text) : good(read.amount.toString(), "đồng");
}

const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ])/;
const writtenDay = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?=$|[T ,])/;

/** A day of the calendar as `2026-03-05`; null for `0000-00-00`, 31 February and the like. */
export function readDay(text: string, order: MappedField["days"]): string | null {
  const iso = isoDay.exec(text);
  if (iso) return onCalendar(iso[1], iso[2], iso[3]);
  const written = writtenDay.exec(text);
  if (written === null) return null;
  const [, one, other, year] = written;
  return order === "mdy" ? onCalendar(year, one, other) : onCalendar(year, other, one);
}

function onCalendar(year = "", month = "", day = ""): string | null {
  const made = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const at = new Date(`${made}T00:00:00Z`);
  const exists = !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === made;
  return exists && Number(year) >= 1800 ? made : null;
}

const clock = /^[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** A moment in UTC; without a zone it is Vietnam's time. */
function readMoment(text: string, order: MappedField["days"]): string | null {
  const day = readDay(text, order);
  if (day === null) return null;
  const rest = text.replace(isoDay, "").replace(writtenDay, "");
  const [, hour = "0", minute = "00", second = "00", zone = "+07:00"] = rest === "" ? [] : (clock.exec(rest) ?? [""]);
  if (rest !== "" && !clock.test(rest)) return null;
  const offset = zone === "Z" ? zone : zone.length === 3 ? `${zone}:00` : zone.replace(/^(.\d{2})(\d{2})$/, "$1:$2");
  const at = new Date(`${day}T${hour.padStart(2, "0")}:${minute}:${second}${offset}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** As much of a strange text as a report can bear. */
export function shortOf(text: string): string {
  const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  return shown.replaceAll("\0", "␀").toWellFormed();
}
