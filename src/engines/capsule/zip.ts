import type { Bytes } from "./bytes.ts";
import { bytesOf, joined, sameBytes } from "./bytes.ts";
import { crc32 } from "./crc32.ts";
import type { CapsuleProblem } from "./problem.ts";

export type ZipEntry = { name: string; data: Uint8Array };
/** One stretch of a ZIP file: the entry it belongs to, and what it is of it. */
type ZipPart = { entry: string; what: "local-header" | "data" | "directory" | "end"; bytes: Uint8Array };

const localMark = 0x04034b50;
const directoryMark = 0x02014b50;
const endMark = 0x06054b50;
const endBytes = Buffer.from(fields([endMark], "4"));
const version = 10; // stored, neither folders nor ZIP64
// The first day a ZIP can name: the true times stand in the manifest, and equal content makes equal bytes.
const day = 0x21;
const localBytes = 30;

/** A ZIP file of stored entries. There is one form for given entries, so any other byte shows. Source: PKWARE APPNOTE 6.3. */
export function writeZip(entries: readonly ZipEntry[]): Bytes {
  return joined(partsOf(entries).map((part) => part.bytes));
}

/**
 * Reads such a file back, and names every stretch that is not what `writeZip` makes of its entries: a header, a record of the directory,
 * the end, or bytes that belong to nothing. `walked` says that its entries were found up to the directory.
 */
export function readZip(bytes: Uint8Array): { entries: ZipEntry[]; problems: CapsuleProblem[]; walked: boolean } {
  const { entries, stopped } = walk(bytes);
  if (stopped !== null) return { entries, problems: [stopped], walked: false };
  const written = writeZip(entries);
  if (bytes.length < written.length && sameBytes(bytes, written.subarray(0, bytes.length)))
    return { entries, problems: [{ entry: "zip", what: "zip-cut-off" }], walked: true };
  const problems: CapsuleProblem[] = [];
  let at = 0;
  for (const part of partsOf(entries)) {
    const found = bytes.subarray(at, at + part.bytes.length);
    if (!sameBytes(found, part.bytes)) problems.push({ entry: part.entry, what: `zip-${part.what}` });
    at += part.bytes.length;
  }
  if (at < bytes.length) problems.push({ entry: "zip", what: "zip-unaccounted" });
  return { entries, problems, walked: true };
}

function partsOf(entries: readonly ZipEntry[]): ZipPart[] {
  const files: ZipPart[] = [];
  const directory: ZipPart[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const label = bytesOf(name);
    const described = [version, 0, 0, 0, day, crc32(data), data.length, data.length, label.length, 0] as const;
    const header = fields([localMark, ...described], "4222224442 2");
    const record = fields([directoryMark, version, ...described, 0, 0, 0, 0, offset], "42222224442 2222 44");
    files.push({ entry: name, what: "local-header", bytes: joined([header, label]) });
    files.push({ entry: name, what: "data", bytes: data });
    directory.push({ entry: name, what: "directory", bytes: joined([record, label]) });
    offset += localBytes + label.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.bytes.length, 0);
  const end = fields([endMark, 0, 0, entries.length, entries.length, size, offset, 0], "4222 2442");
  return [...files, ...directory, { entry: "zip", what: "end", bytes: end }];
}

/** Numbers as little-endian fields; `widths` has the bytes of each. */
function fields(values: readonly number[], widths: string): Bytes {
  const sizes = [...widths.replaceAll(" ", "")].map(Number);
  const view = new DataView(new ArrayBuffer(sizes.reduce((sum, size) => sum + size, 0)));
  let at = 0;
  for (const [n, size] of sizes.entries()) {
    if (size === 4) view.setUint32(at, values[n] as number, true);
    else view.setUint16(at, values[n] as number, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

/** From local header to local header up to the directory. */
function walk(bytes: Uint8Array): { entries: ZipEntry[]; stopped: CapsuleProblem | null } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: ZipEntry[] = [];
  const hasEnd = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(endBytes);
  let at = 0;
  for (;;) {
    if (at === 0 && !hasEnd && (bytes.length < 4 || view.getUint32(0, true) !== localMark))
      return { entries, stopped: { entry: "zip", what: "no-zip" } };
    if (at + 4 > bytes.length) return { entries, stopped: { entry: "zip", what: "zip-cut-off" } };
    const mark = view.getUint32(at, true);
    if (mark === directoryMark || (mark === endMark && entries.length === 0)) return { entries, stopped: null };
    const before = entries.at(-1)?.name ?? "zip";
    if (mark === localMark && at + localBytes > bytes.length && !hasEnd)
      return { entries, stopped: { entry: "zip", what: "zip-cut-off" } };
    if (mark !== localMark || at + localBytes > bytes.length)
      return { entries, stopped: { entry: before, what: "zip-after-entry" } };
    const nameEnd = at + localBytes + view.getUint16(at + 26, true);
    const end = nameEnd + view.getUint32(at + 18, true);
    const name = Buffer.from(bytes.subarray(at + localBytes, nameEnd)).toString("latin1");
    // A whole file whose entry seems longer than it has a changed length.
    const fault = hasEnd ? "zip-local-header" : "zip-cut-off";
    if (end > bytes.length) return { entries, stopped: { entry: name.slice(0, 100), what: fault } };
    entries.push({ name, data: bytes.subarray(nameEnd, end) });
    at = end;
  }
}
