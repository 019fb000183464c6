import { z } from "zod";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { pageQuery } from "../../../kernel/http/page.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { mappingSchema } from "./mapping/model.ts";
import type { Mapping } from "./mapping/model.ts";
import type { ConnectionKind, Direction, Position, Settings } from "./model.ts";
import {
  connectionById,
  connectionsNamed,
  connectionsPage,
  mappingOf,
  mappingVersions,
  secretKept,
} from "./store/connections.ts";
import { conflictCounts, conflictsPage } from "./store/rows.ts";
import { connectionRuns, refusalsOfRun } from "./store/runs.ts";

type PageQuery = z.output<typeof pageQuery>;

export type ConnectionRow = RowOf<typeof connectionById>;
export type RunRow = RowOf<typeof connectionRuns.runById>;
export type ConflictRow = RowOf<typeof conflictsPage>;

/** A connection as a run works on it. */
export type Connection = Pick<ConnectionRow, "id" | "name" | "source" | "agency"> & {
  kind: ConnectionKind;
  direction: Direction;
  settings: Settings;
  mappingVersion: number;
  position: Position;
};

/** A run while it works. */
export type Run = {
  readonly id: string;
  readonly holder: string;
  readonly agency: string;
  readonly startedAt: Date;
  checksum: string;
  counts: { refused: bigint };
};

export function toConnection(row: ConnectionRow): Connection {
  const { id, name, source, agency, mapping_version: mappingVersion } = row;
  return {
    id,
    name,
    source,
    agency,
    mappingVersion,
    kind: row.kind as ConnectionKind,
    direction: row.direction as Direction,
    settings: row.settings as Settings,
    position: row.position as Position,
  };
}

/** A saved mapping; null before the first. */
export async function findMapping(tx: Transaction, id: string, version: number): Promise<Mapping | null> {
  const found = await tx.find(mappingOf, { id, version });
  return found === null ? null : mappingSchema.parse(found.mapping);
}

const byName = z.tuple([z.string(), z.string()]);
const byTime = z.tuple([z.iso.datetime(), z.string()]);

/** Connections by name, each with its last run and its open conflicts. */
export async function listConnections(tx: Transaction, query: PageQuery) {
  const after = readCursor(query.cursor, byName);
  const rows = await tx.rows(connectionsPage, {
    name: after?.[0] ?? null,
    id: after?.[1] ?? null,
    limit: query.limit + 1,
  });
  const { items, next } = cutPage(rows, query.limit, (row) => [row.name, row.id]);
  const ids = items.map(({ id }) => id);
  const runs = new Map((await tx.rows(connectionRuns.lastRuns, { of: ids })).map((row) => [row.connection_id, row]));
  const open = new Map(
    (await tx.rows(conflictCounts, { connections: ids })).map((row) => [row.connection_id, row.open]),
  );
  return {
    items: items.map((row) => ({ row, run: runs.get(row.id) ?? null, conflicts: open.get(row.id) ?? 0 })),
    next,
  };
}

/** One connection with all that its page shows. */
export async function connectionFile(tx: Transaction, id: string) {
  const row = await tx.get(connectionById, { id });
  const [[run], [open], mapping, versions, secret] = [
    await tx.rows(connectionRuns.lastRuns, { of: [id] }),
    await tx.rows(conflictCounts, { connections: [id] }),
    await findMapping(tx, id, row.mapping_version),
    await tx.rows(mappingVersions, { id }),
    await tx.find(secretKept, { id }),
  ];
  return { row, run: run ?? null, conflicts: open?.open ?? 0, mapping, versions, secret };
}

export async function listRuns(tx: Transaction, connection: string, query: PageQuery) {
  await tx.get(connectionById, { id: connection });
  const after = readCursor(query.cursor, byTime);
  const rows = await tx.rows(connectionRuns.runsPage, {
    of: connection,
    before: after === null ? null : new Date(after[0]),
    id: after?.[1] ?? null,
    limit: query.limit + 1,
  });
  return cutPage(rows, query.limit, (row) => [row.started_at.toISOString(), row.id]);
}

/** Rows that a run refused, in the order they were read. */
export async function listRefusals(tx: Transaction, run: string, query: PageQuery) {
  await tx.get(connectionRuns.runById, { id: run });
  const after = readCursor(query.cursor, z.tuple([z.string().regex(/^\d{1,18}$/)]));
  const rows = await tx.rows(refusalsOfRun, { run, after: BigInt(after?.[0] ?? -1), limit: query.limit + 1 });
  return cutPage(rows, query.limit, (row) => [row.place.toString()]);
}

export async function listConflicts(tx: Transaction, connection: string, state: string, query: PageQuery) {
  await tx.get(connectionById, { id: connection });
  const after = readCursor(query.cursor, byTime);
  const rows = await tx.rows(conflictsPage, {
    connection,
    state,
    before: after === null ? null : new Date(after[0]),
    id: after?.[1] ?? null,
    limit: query.limit + 1,
  });
  return cutPage(rows, query.limit, (row) => [row.opened_at.toISOString(), row.id]);
}

/** Connections by name, source or id, for the command line. */
export function findConnections(tx: Transaction, name: string): Promise<ConnectionRow[]> {
  return tx.rows(connectionsNamed, { name });
}

/** The report of a run. */
export function runReport(tx: Transaction, id: string): Promise<RunRow> {
  return tx.get(connectionRuns.runById, { id });
}
