import type { ByteSource } from "../../../../services/sockets/index.ts";
import type { RecordInput } from "../../records/model.ts";

/** A file that comes in; it is read more than once, from its beginning each time. */
export type IncomingFile = { name: string; open(): ByteSource };

/** What is wrong with a line, in words; `leftOut` where the record goes in without that cell. */
export type LineProblem = { line: number; column: string | null; words: string; leftOut: boolean };

/** A record of a file as it would be kept, or why it would not. `raw` is what stands in the file, shortened; `line` is where it begins. */
export type FileRow = {
  line: number;
  key: string;
  raw: Readonly<Record<string, string | null>>;
  record: RecordInput | null;
  problems: LineProblem[];
};

/** As many bytes of a file as tell what it is. */
export async function beginningOf(file: IncomingFile): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of file.open()) {
    pieces.push(Buffer.from(piece as Uint8Array));
    size += piece.length;
    if (size >= beginningBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, beginningBytes);
}

const beginningBytes = 65_536;
