import { createHash } from "node:crypto";
import { constants, createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import path from "node:path";
import type { RecordProblem } from "../../../../services/sockets/index.ts";
import { formatOfFile, openRecords } from "../../../../services/sockets/index.ts";
import { lookIntoFolder, putAway } from "../../../../signals/collectors/index.ts";
import type { Cells, MappedRow } from "../mapping/map-row.ts";
import { rowMapper } from "../mapping/map-row.ts";
import type { Mapping } from "../mapping/model.ts";
import type { FolderPull, Position } from "../model.ts";
import type { ReadPortion } from "../run/keep-portion.ts";
import type { Reading } from "./model.ts";
import { SourceFault, usualPortion } from "./model.ts";

/** Where the files of a connection are put. */
export const folderOf = (dataDir: string, id: string): string => path.join(dataDir, "drop", id);

/** The portions of every file that is ready, one file after the other; a file read to its end is put away with its report. */
export async function* folderPortions(
  { connection, mapping, parts }: Reading & { mapping: Mapping },
  run: string,
): AsyncGenerator<ReadPortion> {
  const map = rowMapper(mapping);
  const limit = parts.portion ?? usualPortion;
  const folder = folderOf(parts.dataDir, connection.id);
  const look = await lookIntoFolder(parts.dataDir, connection, parts.now());
  for (const name of look.ready) {
    const file = path.join(folder, name);
    const sha256 = await hashOf(file);
    const told = connection.position.file;
    const begun = told?.sha256 === sha256 ? told.offset : 0;
    let offset = begun;
    const counts = { read: 0, refused: 0 };
    let rows: MappedRow[] = [];
    const position = (): Position => ({ files: look.files, file: { sha256, offset } });
    for await (const record of recordsIn(file, name, connection.settings as FolderPull, offset)) {
      rows.push(record.fields === undefined ? unreadable(record.line, record.problem) : map(record.fields));
      offset = record.offset;
      if (rows.length < limit) continue;
      yield { rows, digest: digestOf(sha256, offset), position: position() };
      count(counts, rows);
      rows = [];
    }
    yield { rows, digest: digestOf(sha256, offset), position: position() };
    count(counts, rows);
    const nothing = begun === 0 && counts.read === counts.refused;
    const problem = nothing ? { code: "nothing-read", detail: name.slice(0, 200) } : null;
    await putAway(folder, name, run, { connection: connection.id, run, file: name, sha256, problem, report: counts });
  }
  yield { rows: [], digest: "", position: { files: look.files } };
}

/** The first rows of the file that is next, ready or not. */
export async function firstRowsOfFile({ connection, parts }: Reading, limit: number): Promise<Cells[]> {
  const look = await lookIntoFolder(parts.dataDir, connection, parts.now());
  const [name] = Object.keys(look.files).sort();
  if (name === undefined) throw new SourceFault("nothing-read");
  const rows: Cells[] = [];
  for await (const { fields, problem } of recordsIn(
    path.join(folderOf(parts.dataDir, connection.id), name),
    name,
    connection.settings as FolderPull,
    0,
  )) {
    if (problem !== undefined && rows.length === 0) throw new SourceFault("broken-answer", problem.message);
    if (fields !== undefined) rows.push(fields);
    if (rows.length >= limit) break;
  }
  return rows;
}

async function* recordsIn(file: string, name: string, { format }: FolderPull, from: number) {
  // A link might lead anywhere.
  const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4_096), 0, 4_096, 0);
    const known = formatOfFile(format, name, buffer.subarray(0, bytesRead));
    yield* openRecords(handle.createReadStream({ start: 0, autoClose: false }), known, { from });
  } finally {
    await handle.close();
  }
}

async function hashOf(file: string): Promise<string> {
  const digest = createHash("sha256");
  for await (const piece of createReadStream(file)) digest.update(piece as Buffer);
  return digest.digest("hex");
}

const digestOf = (sha256: string, offset: number) => `${sha256} ${offset}`;

function unreadable(line: number, { code, message }: RecordProblem): MappedRow {
  return {
    key: `${line}`,
    record: null,
    faults: [{ column: null, code: "encoding", shown: `${code}: ${message}`, leftOut: false }],
  };
}

function count(counts: { read: number; refused: number }, rows: readonly MappedRow[]): void {
  counts.read += rows.length;
  counts.refused += rows.filter(({ record }) => record === null).length;
}
