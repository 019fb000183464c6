import type { OriginKeys } from "../../../../engines/codes/index.ts";
import { csvHead, csvRecord } from "./csv.ts";
import type { PrintRun } from "./print-run.ts";
import { recordsOf } from "./records.ts";
import { sheetsOf } from "./sheets.ts";
import { zplRecord } from "./zpl.ts";

/** The content of a print file as if it lay there whole: any stretch of it can be made, again and again, and is always the same. */
export type PlainFile = {
  readonly length: number;
  read(from: number, to: number): Uint8Array;
  /** How many codes stand whole before a place of the file. */
  codesBefore(place: number): number;
};

/** The plain content of a run. Lines and labels are made where they are asked for; sheets are drawn whole, so they are few. */
export async function plainFile(keys: OriginKeys, run: PrintRun): Promise<PlainFile> {
  if (run.format === "pdf") return wholeFile(await sheetsOf(keys, run), run.size);
  const head = Buffer.from(run.format === "csv" ? csvHead(run) : "");
  const records = recordsOf(keys, run, run.format === "csv" ? csvRecord(run) : zplRecord(run));
  const length = head.length + run.size * records.length;
  const codesBefore = (place: number) => Math.max(0, Math.floor((place - head.length) / records.length));
  const read = (from: number, to: number): Uint8Array => {
    if (to <= head.length) return head.subarray(from, to);
    if (from < head.length) return Buffer.concat([head.subarray(from), read(head.length, to)]);
    const first = codesBefore(from);
    const last = Math.ceil((to - head.length) / records.length);
    const start = head.length + first * records.length;
    return records.make(first, last - first).subarray(from - start, to - start);
  };
  return { length, codesBefore, read };
}

function wholeFile(bytes: Buffer, size: number): PlainFile {
  return {
    length: bytes.length,
    read: (from, to) => bytes.subarray(from, to),
    codesBefore: (place) => (place >= bytes.length ? size : 0),
  };
}
