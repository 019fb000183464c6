import { frontierRoot, sameHash, verifyCheckpoint } from "../../../engines/merkle/index.ts";
import type { Checkpoint, Frontier } from "../../../engines/merkle/index.ts";
import { rootsAfter } from "../store/log.ts";
import { asAuditor } from "./fact-log.ts";
import type { LogToCheck } from "./fact-log.ts";
import type { OnFault } from "./fault.ts";
import { keyIdOf } from "./log-key.ts";
import { lineOf, readRootsFile } from "./roots-file.ts";
import type { RootLine, RootRow } from "./roots-file.ts";

/** What was signed over one size of the log, as far as it can be believed. */
export type Commitment = {
  size: number;
  /** The size signed before this one. */
  previous: number;
  through: bigint;
  root: Uint8Array;
  /** The tree at this size, where the row holds it and it makes the signed root. */
  frontier: Frontier | null;
  inTable: boolean;
  inFile: boolean;
};

/**
 * Every size that was ever signed, smallest first, from the table (up to `most`) and the file (its first `bytes`) side by side. The file is
 * believed before the table: who may rewrite the database cannot reach it. A size without a good signature left is passed over.
 */
export async function* commitments(
  log: LogToCheck,
  { most, bytes }: { most: bigint; bytes: number },
  fault: OnFault,
): AsyncGenerator<Commitment> {
  const rows = tableRoots(log, most);
  const lines = fileRoots(log, bytes, fault);
  let row = await following(rows);
  let line = await following(lines);
  while (row !== null || line !== null) {
    const size = Math.min(Number(row?.size ?? Infinity), line?.size ?? Infinity);
    const ofTable = row !== null && Number(row.size) === size ? row : null;
    const ofFile = line !== null && line.size === size ? line : null;
    if (ofTable !== null && line !== null && ofFile === null) fault({ kind: "root-inserted", size });
    if (ofTable === null && size <= Number(most)) fault({ kind: "root-removed", size });
    const commitment = judged(log, size, ofTable, ofFile, fault);
    if (commitment !== null) yield commitment;
    if (ofTable !== null) row = await following(rows);
    if (ofFile !== null) line = await following(lines);
  }
}

function judged(
  log: LogToCheck,
  size: number,
  row: RootRow | null,
  line: RootLine | null,
  fault: OnFault,
): Commitment | null {
  const inTable = row === null ? null : opened(log, row.note, size);
  const inFile = line === null ? null : opened(log, line.note, size);
  if (row !== null && inTable === null) fault({ kind: "root-forged", size });
  if (line !== null && inFile === null) fault({ kind: "file-forged", size });
  if (row !== null && line !== null && lineOf(row) !== JSON.stringify(line)) fault({ kind: "root-differs", size });
  const signed = inFile ?? inTable;
  if (signed === null) return null;
  const frontier = row === null ? null : frontierOf(log, row, signed);
  if (row !== null && inTable !== null && frontier === null) fault({ kind: "root-changed", size });
  return {
    size,
    previous: line?.previous ?? Number(row?.previous),
    through: BigInt(line?.through ?? row?.through ?? 0),
    root: signed.root,
    frontier,
    inTable: row !== null,
    inFile: line !== null,
  };
}

function opened(log: LogToCheck, note: string, size: number): Checkpoint | null {
  const checkpoint = verifyCheckpoint(note, log.verifier, log.verifier.name);
  return checkpoint?.size === size ? checkpoint : null;
}

/** The row's tree where every column of the row is what was signed. */
function frontierOf(log: LogToCheck, row: RootRow, signed: Checkpoint): Frontier | null {
  const frontier = { size: signed.size, peaks: row.peaks.map((peak) => new Uint8Array(peak)) };
  const right =
    frontier.peaks.every((peak) => peak.length === signed.root.length) &&
    sameHash(frontierRoot(frontier), signed.root) &&
    sameHash(new Uint8Array(row.root), signed.root) &&
    row.key_id === keyIdOf(log.verifier);
  return right ? frontier : null;
}

async function* tableRoots(log: LogToCheck, most: bigint): AsyncGenerator<RootRow> {
  for (let size = 0n; ;) {
    const page = await asAuditor(log.database, "read only", (tx) => tx.rows(rootsAfter, { size, most, limit: 500 }));
    yield* page;
    if (page.length < 500) return;
    size = page[page.length - 1]!.size;
  }
}

async function* fileRoots(log: LogToCheck, bytes: number, fault: OnFault): AsyncGenerator<RootLine> {
  let size = 0;
  for await (const { number, line } of readRootsFile(log.rootsFile, bytes)) {
    if (line === null || line.size <= size) fault({ kind: "file-line", line: number });
    else {
      size = line.size;
      yield line;
    }
  }
}

async function following<T>(generator: AsyncGenerator<T>): Promise<T | null> {
  const { done, value } = await generator.next();
  return done === true ? null : value;
}
