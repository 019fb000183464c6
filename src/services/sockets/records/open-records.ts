import type { Lang } from "../../../kernel/text/index.ts";
import type { Format, RawRecord, RecordProblem } from "../model.ts";
import type { ByteParser, RecordFormat } from "./byte-records.ts";
import { byteParser, failure, recordProblem } from "./byte-records.ts";
import { csvFormat } from "./csv.ts";
import { jsonLinesFormat, socialLinesFormat, textLinesFormat } from "./lines.ts";
import type { ByteSource } from "./plain-bytes.ts";
import { BrokenGzip, plainBytes } from "./plain-bytes.ts";
import { transcriptRecords } from "./posts.ts";
import { telegramParser } from "./telegram-json.ts";
import { jsonRecords, wholeFile } from "./whole-file.ts";
import { xlsxRecords } from "./xlsx.ts";

export type ReadOptions = {
  /** The `offset` of the last record that is done: reading goes on after it. The source still begins at its beginning. */
  from?: number;
  /** Of `json`: where the list is, for example `recalls` or `*.Wards`. */
  at?: string;
  /** The language of problems' messages; Vietnamese where none is named. */
  lang?: Lang;
};

/**
 * Reads a file of records as a stream with bounded memory. Gzip is seen by its first bytes, a byte order mark is dropped. A bad line gives a
 * problem with its number and the good ones go on; only what the source itself throws is thrown.
 */
export async function* openRecords(
  input: ByteSource,
  format: Format,
  options: ReadOptions = {},
): AsyncGenerator<RawRecord> {
  for await (const batch of openRecordBatches(input, format, options)) {
    for (const record of batch) yield record;
  }
}

/** The same by batches, one for each piece of the source (64 KiB of a file): for pipelines that count microseconds. */
export async function* openRecordBatches(
  input: ByteSource,
  format: Format,
  options: ReadOptions = {},
): AsyncGenerator<RawRecord[]> {
  const bytes = plainBytes(input);
  const lang = options.lang ?? "vi";
  const parserOf = (lines: RecordFormat) => byteParser(lines, options.from ?? 0, lang);
  switch (format) {
    case "csv":
      return yield* lineBatches(bytes, parserOf(csvFormat(lang)), lang);
    case "jsonl":
      return yield* lineBatches(bytes, parserOf(jsonLinesFormat(lang)), lang);
    case "social-jsonl":
      return yield* lineBatches(bytes, parserOf(socialLinesFormat(lang)), lang);
    case "telegram-json":
      return yield* lineBatches(bytes, telegramParser(options.from ?? 0, lang), lang);
    case "transcript":
      return yield* wholeBatch(bytes, options, lang, (whole) => transcriptRecords(whole, lang));
    case "txt":
      return yield* lineBatches(bytes, parserOf(textLinesFormat()), lang);
    case "json":
      return yield* wholeBatch(bytes, options, lang, (whole) => jsonRecords(whole, options.at ?? "", lang));
    case "xlsx":
      return yield* wholeBatch(bytes, options, lang, (whole) => xlsxRecords(whole, lang));
  }
}

async function* lineBatches(
  chunks: AsyncIterable<Buffer>,
  parser: ByteParser,
  lang: Lang,
): AsyncGenerator<RawRecord[]> {
  let rest: Buffer = Buffer.alloc(0);
  let base = 0;
  let started = false;
  const out: RawRecord[] = [];
  const advance = (last: boolean): RawRecord[] => {
    const used = parser.parse(rest, base, last, out);
    rest = rest.subarray(used);
    base += used;
    return out.splice(0);
  };
  try {
    for await (const chunk of chunks) {
      rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      if (!started) {
        if (rest.length < 3) continue;
        started = true;
        if (isUtf16(rest)) return yield [failure(1, 0, recordProblem(lang, "encoding"))];
        base = byteOrderMark(rest);
        rest = rest.subarray(base);
      }
      const batch = advance(false);
      if (batch.length > 0) yield batch;
    }
  } catch (error) {
    if (!(error instanceof BrokenGzip)) throw error;
    yield [...advance(true), failure(0, base, brokenGzip(lang))];
    return;
  }
  const batch = advance(true);
  if (batch.length > 0) yield batch;
}

async function* wholeBatch(
  chunks: AsyncIterable<Buffer>,
  options: ReadOptions,
  lang: Lang,
  read: (bytes: Buffer) => RawRecord[] | RecordProblem | Promise<RawRecord[] | RecordProblem>,
): AsyncGenerator<RawRecord[]> {
  let found: RawRecord[] | RecordProblem;
  try {
    const whole = await wholeFile(chunks, lang);
    found = Buffer.isBuffer(whole) ? await read(whole) : whole;
  } catch (error) {
    if (!(error instanceof BrokenGzip)) throw error;
    found = brokenGzip(lang);
  }
  const records = Array.isArray(found) ? found.slice(options.from ?? 0) : [failure(0, 0, found)];
  if (records.length > 0) yield records;
}

function brokenGzip(lang: Lang): RecordProblem {
  return recordProblem(lang, "unreadable-archive");
}

function byteOrderMark(bytes: Buffer): 0 | 3 {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
