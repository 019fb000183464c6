import type { Lang } from "../../../kernel/text/index.ts";
import type { Extent, Reading, RecordFormat } from "./byte-records.ts";
import { recordProblem } from "./byte-records.ts";

const lineFeed = 10;
const carriageReturn = 13;
const quote = 34;
const delimiters = [",", ";", "\t", "|"];

/**
 * CSV as RFC 4180 has it, with a header line. Lenient where files of shops are: the delimiter is the one of `, ; tab |` that the header
 * holds most of, and a quotation mark inside an unquoted field (`iPad 11"`) is a character like others.
 */
export function csvFormat(lang: Lang): RecordFormat {
  let delimiter = ",";
  let delimiterCode = 44;
  let columns: string[] | null = null;
  let dead = false;
  // Where the next quotation mark stands, so that records without one (most) need no look inside. Valid for one buffer.
  let buffer: Buffer | null = null;
  let quoteAt = -1;

  return {
    get atStart() {
      return columns === null;
    },
    get dead() {
      return dead;
    },
    extent(bytes, at, newlineAt, last) {
      if (columns === null) {
        delimiter = likelyDelimiter(bytes.toString("utf8", at, newlineAt === -1 ? bytes.length : newlineAt));
        delimiterCode = delimiter.charCodeAt(0);
      }
      if (bytes !== buffer || (quoteAt !== -1 && quoteAt < at)) {
        buffer = bytes;
        quoteAt = bytes.indexOf(quote, at);
      }
      const lineEnd = newlineAt === -1 ? bytes.length : newlineAt;
      if (quoteAt === -1 || quoteAt >= lineEnd) return ending(bytes, lineEnd, newlineAt === -1 ? lineEnd : lineEnd + 1);
      return quotedExtent(bytes, at, last, delimiterCode) ?? { problem: recordProblem(lang, "quotes") };
    },
    read(text) {
      if (text === "") return null;
      const values = splitRecord(text, delimiter);
      if (columns === null) {
        const named = columnNames(values);
        if (named === null) {
          dead = true;
          return { problem: recordProblem(lang, "header") };
        }
        columns = named;
        return null;
      }
      return asFields(columns, values, lang);
    },
  };
}

function ending(bytes: Buffer, end: number, next: number): Extent {
  return { end: end > 0 && bytes[end - 1] === carriageReturn ? end - 1 : end, next };
}

/** Walks over the fields of a record that holds a quotation mark; null where its quotes are out of order. */
function quotedExtent(bytes: Buffer, at: number, last: boolean, delimiter: number): Extent | null {
  const { length } = bytes;
  let index = at;
  for (;;) {
    if (bytes[index] === quote) {
      index++;
      for (;;) {
        const closing = bytes.indexOf(quote, index);
        if (closing === -1) return last ? null : "incomplete";
        index = closing + 1;
        if (bytes[index] !== quote) break;
        index++;
      }
      if (index < length && bytes[index] === carriageReturn) index++;
      if (index >= length) return last ? ending(bytes, index, index) : "incomplete";
      if (bytes[index] !== delimiter && bytes[index] !== lineFeed) return null;
    } else {
      while (index < length && bytes[index] !== delimiter && bytes[index] !== lineFeed) index++;
      if (index >= length) return last ? ending(bytes, index, index) : "incomplete";
    }
    if (bytes[index] === lineFeed) return ending(bytes, index, index + 1);
    index++;
    if (index >= length && !last) return "incomplete";
  }
}

/** The values of a record whose quotes `quotedExtent` has found in order. */
function splitRecord(text: string, delimiter: string): string[] {
  if (!text.includes('"')) return text.split(delimiter);
  const values: string[] = [];
  let at = 0;
  for (;;) {
    let next: number;
    if (text.charCodeAt(at) === quote) {
      let closing = text.indexOf('"', at + 1);
      let escaped = false;
      while (text.charCodeAt(closing + 1) === quote) {
        escaped = true;
        closing = text.indexOf('"', closing + 2);
      }
      const value = text.slice(at + 1, closing);
      values.push(escaped ? value.replaceAll('""', '"') : value);
      next = text.indexOf(delimiter, closing);
    } else {
      next = text.indexOf(delimiter, at);
      values.push(next === -1 ? text.slice(at) : text.slice(at, next));
    }
    if (next === -1) return values;
    at = next + 1;
  }
}

function asFields(columns: readonly string[], values: readonly string[], lang: Lang): Reading {
  if (values.length !== columns.length) {
    return { problem: recordProblem(lang, "columns", { expected: columns.length, found: values.length }) };
  }
  const fields: Record<string, string> = {};
  for (let index = 0; index < columns.length; index++) fields[columns[index] as string] = values[index] as string;
  return { fields };
}

/** Trimmed; a column without a name is `column 3`, a name that stands twice becomes `name 2`. Null where no column has a name. */
function columnNames(values: readonly string[]): string[] | null {
  const taken = new Set<string>();
  const names = values.map((value, index) => {
    const wanted = value.trim() || `column ${index + 1}`;
    let name = wanted;
    for (let again = 2; taken.has(name); again++) name = `${wanted} ${again}`;
    taken.add(name);
    return name;
  });
  return values.some((value) => value.trim() !== "") && names.length <= 1000 ? names : null;
}

function likelyDelimiter(header: string): string {
  const unquoted = header.replaceAll(/"[^"]*"/g, "");
  let best = ",";
  let most = 0;
  for (const candidate of delimiters) {
    const count = unquoted.split(candidate).length - 1;
    if (count > most) [best, most] = [candidate, count];
  }
  return best;
}
