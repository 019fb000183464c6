import { z } from "zod";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import { rejectsOfRun, runById, runsPage } from "./store.ts";

export type RunRow = RowOf<typeof runById>;
export type RejectRow = RowOf<typeof rejectsOfRun>;
type Page = { cursor?: string | undefined; limit: number };

export const getRun = (tx: Transaction, id: string): Promise<RunRow> => tx.get(runById, { id });

/** Imports of the actor's agency, newest first. */
export async function listRuns(
  tx: Transaction,
  source: string | null,
  page: Page,
): Promise<{ items: RunRow[]; next: string | null }> {
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const rows = await tx.rows(runsPage, {
    source,
    before: after === null ? null : new Date(after[0]),
    id: after?.[1] ?? null,
    limit: page.limit + 1,
  });
  return cutPage(rows, page.limit, (row) => [row.started_at.toISOString(), row.id]);
}

/** The lines that an import refused, in their order. */
export async function listRejects(
  tx: Transaction,
  run: string,
  page: Page,
): Promise<{ items: RejectRow[]; next: string | null }> {
  const after = readCursor(page.cursor, z.tuple([z.number().int()]));
  const rows = await tx.rows(rejectsOfRun, { run, after: BigInt(after?.[0] ?? -1), limit: page.limit + 1 });
  return cutPage(rows, page.limit, (row) => [Number(row.line)]);
}
