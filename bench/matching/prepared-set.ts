import {
  buildPool,
  findInPool,
  knownColumns,
  prepareTables,
  restoreColumns,
} from "../../src/engines/matching/index.ts";
import type { Entry, Measured, Pool, Tables } from "../../src/engines/matching/index.ts";
import type { MatchingSet, Part } from "./ditto.ts";
import { readDitto } from "./ditto.ts";

/** A set read, its columns put back, its candidates found and all its pairs measured. */
export type PreparedSet = { set: MatchingSet; tables: Tables; pool: Pool };

/** Candidates of each entry that are looked at as rivals of a pair. */
const rivals = 10;

export function prepareSet(folder: string): PreparedSet {
  const read = readDitto(folder);
  const known = knownColumns([...read.left, ...read.right]);
  const restore = (entries: Entry[]) => entries.map((entry) => restoreColumns(entry, known));
  const set = { ...read, left: restore(read.left), right: restore(read.right) };
  const tables = prepareTables(set.left, set.right);
  return { set, tables, pool: buildPool(tables, rivals, Object.values(set.pairs).flat()) };
}

/** The measured pairs of one part. */
export function measuredPart({ set, pool }: PreparedSet, part: Part): Measured {
  return {
    rows: set.pairs[part].map(({ left, right }) => findInPool(pool, left, right)!.features),
    labels: set.pairs[part].map(({ label }) => label),
  };
}

/** Measured pairs of several sets as one. */
export function together(lots: readonly Measured[]): Measured {
  return { rows: lots.flatMap(({ rows }) => rows), labels: lots.flatMap(({ labels }) => labels) };
}
