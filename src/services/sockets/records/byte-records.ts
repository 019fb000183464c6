import { isUtf8 } from "node:buffer";
import type { PostDetails } from "../../../engines/social/index.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import type { Fields, RawRecord, RecordProblem, RecordProblemCode } from "../model.ts";
import { longestRecord } from "../model.ts";

const newline = 10;

/** Reads records out of bytes that come in pieces. */
export type ByteParser = {
  /**
   * Reads the complete records of `bytes` into `out` and returns how many bytes are done with; the rest comes again with more behind it.
   * `base` is the offset of `bytes[0]` in the file; `last` says that nothing follows.
   */
  parse(bytes: Buffer, base: number, last: boolean, out: RawRecord[]): number;
};

/** What a format says of the record that begins at `at`: where its text ends and the next begins, or what is wrong with it. */
export type Extent = { end: number; next: number } | { problem: RecordProblem } | "incomplete";

export type Reading =
  | { readonly fields: Fields; readonly post?: PostDetails; readonly problem?: undefined }
  | { readonly problem: RecordProblem };

export type RecordFormat = {
  /** Finds the end of the record at `at`. `newlineAt` is the next line end, or -1; called only when a line end or the last byte is there. */
  extent(bytes: Buffer, at: number, newlineAt: number, last: boolean): Extent;
  /** The fields of a record's text or its problem; null for what is no record (blank line, header), several where one text holds them. */
  read(text: string): Reading | readonly Reading[] | null;
  /** Whether the file's first record is still to come: it is read even when reading resumes further on. */
  readonly atStart: boolean;
  /** Nothing more can be read from this file. */
  readonly dead: boolean;
};

/**
 * The part that all formats of lines share: line numbers, offsets, UTF-8, too long lines, and resuming at `from`. A problem costs its own
 * line and no more: reading goes on at the line after the one on which the bad record began.
 */
export function byteParser(format: RecordFormat, from: number, lang: Lang): ByteParser {
  const tooLong = recordProblem(lang, "too-long");
  let line = 1;
  let skippingLine = false;
  let skippedTo = from === 0;
  return {
    parse(bytes, base, last, out) {
      const wholeIsUtf8 = isUtf8(bytes.subarray(0, bytes.lastIndexOf(newline) + 1));
      let at = 0;
      while (at < bytes.length && !format.dead) {
        if (!skippedTo && !format.atStart) {
          const target = Math.min(Math.max(at, from - base), bytes.length);
          line += newlinesIn(bytes, at, target);
          at = target;
          skippedTo = base + at >= from;
          continue;
        }
        const newlineAt = bytes.indexOf(newline, at);
        if (skippingLine) {
          if (newlineAt === -1) break;
          out.push(failure(line, base + newlineAt + 1, tooLong));
          skippingLine = false;
          line++;
          at = newlineAt + 1;
          continue;
        }
        const complete = newlineAt !== -1 || last;
        const extent = complete ? format.extent(bytes, at, newlineAt, last) : "incomplete";
        if (extent === "incomplete") {
          if (bytes.length - at <= longestRecord) return at;
          if (newlineAt === -1) {
            skippingLine = true; // its problem is told at its end, where reading can resume
            continue;
          }
          // A quote that opens and never closes: the line on which it opens is the bad one.
          out.push(failure(line, base + newlineAt + 1, recordProblem(lang, "quotes")));
          line++;
          at = newlineAt + 1;
          continue;
        }
        if ("problem" in extent) {
          const next = newlineAt === -1 ? bytes.length : newlineAt + 1;
          out.push(failure(line, base + next, extent.problem));
          line++;
          at = next;
          continue;
        }
        const { end, next } = extent;
        if (end - at > longestRecord) out.push(failure(line, base + next, tooLong));
        else if (!(wholeIsUtf8 && newlineAt !== -1) && !isUtf8(bytes.subarray(at, end)))
          out.push(failure(line, base + next, recordProblem(lang, "encoding")));
        else {
          const read = format.read(bytes.toString("utf8", at, end));
          if (Array.isArray(read))
            for (const one of read as readonly Reading[]) out.push(placed(line, base + next, one));
          else if (read !== null) out.push(placed(line, base + next, read as Reading));
        }
        line += next === newlineAt + 1 ? 1 : newlinesIn(bytes, at, next);
        at = next;
      }
      if (last && skippingLine) out.push(failure(line, base + bytes.length, tooLong));
      return bytes.length;
    },
  };
}

/** A problem in place of a record, in the reader's language. */
export function recordProblem(
  lang: Lang,
  code: RecordProblemCode,
  values: Record<string, string | number> = {},
): RecordProblem {
  const said = { key: `sockets.record.${code}`, values } as const;
  return { code, message: text(lang, said.key, values), said };
}

/** What was read, at its place. */
export function placed(line: number, offset: number, read: Reading): RawRecord {
  if (read.problem) return { line, offset, problem: read.problem };
  return read.post === undefined
    ? { line, offset, fields: read.fields }
    : { line, offset, fields: read.fields, post: read.post };
}

export function failure(line: number, offset: number, found: RecordProblem): RawRecord {
  return { line, offset, problem: found };
}

function newlinesIn(bytes: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = bytes.indexOf(newline, from); at !== -1 && at < to; at = bytes.indexOf(newline, at + 1)) count++;
  return count;
}
