import { z } from "zod";
import type { Context } from "../../../kernel/context.ts";
import { createContext } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { pageQuery } from "../../../kernel/http/page.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import type { JobRun } from "../../../services/jobs/index.ts";
import { notKeptOfRun } from "./store/changes.ts";
import { hubById, hubSecretKept, hubsPage, partnersOf } from "./store/hubs.ts";
import { hubRunById, hubRunsPage, lastHubRuns } from "./store/runs.ts";

type PageQuery = z.output<typeof pageQuery>;
export type HubRow = RowOf<typeof hubById>;
export type HubRunRow = RowOf<typeof hubRunById>;

/** The house acting for an agency and, in its hubs' matters, for those in whose names these speak: so what it keeps is as narrow as what they may see. */
export async function contextForHubs(
  run: Pick<JobRun, "database" | "now" | "contextOf">,
  agency: string,
): Promise<Context> {
  const alone = run.contextOf(agency);
  const partners = await alone.read((tx) => tx.rows(partnersOf, { agency }));
  const audiences = [...new Set([agency, ...partners.map(({ partner }) => partner)])];
  return createContext(run.database, { actor: { ...alone.actor, audiences }, clock: run.now });
}

const byName = z.tuple([z.string(), z.string()]);
const byId = z.tuple([z.string()]);

/** Hubs by name, each with its last run. */
export async function listHubs(tx: Transaction, query: PageQuery) {
  const after = readCursor(query.cursor, byName);
  const rows = await tx.rows(hubsPage, { name: after?.[0] ?? null, id: after?.[1] ?? null, limit: query.limit + 1 });
  const { items, next } = cutPage(rows, query.limit, (row) => [row.name, row.id]);
  const hubs = items.map(({ id }) => id);
  const runs = new Map((await tx.rows(lastHubRuns, { hubs })).map((row) => [row.hub_id, row]));
  return { items: items.map((row) => ({ row, run: runs.get(row.id) ?? null })), next };
}

/** One hub with all that its page shows. */
export async function hubFile(tx: Transaction, id: string) {
  const row = await tx.get(hubById, { id });
  const [[run], secret] = [await tx.rows(lastHubRuns, { hubs: [id] }), await tx.find(hubSecretKept, { id })];
  return { row, run: run ?? null, secret };
}

export async function listHubRuns(tx: Transaction, hub: string, query: PageQuery) {
  await tx.get(hubById, { id: hub });
  const before = readCursor(query.cursor, byId)?.[0] ?? null;
  const rows = await tx.rows(hubRunsPage, { hub, before, limit: query.limit + 1 });
  return cutPage(rows, query.limit, (row) => [row.id]);
}

/** What a run left out or refused, in the order it came. */
export async function listNotKept(tx: Transaction, run: string, query: PageQuery) {
  await tx.get(hubRunById, { id: run });
  const after = readCursor(query.cursor, z.tuple([z.string().regex(/^\d{1,18}$/)]));
  const rows = await tx.rows(notKeptOfRun, { run, after: BigInt(after?.[0] ?? 0), limit: query.limit + 1 });
  return cutPage(rows, query.limit, (row) => [row.n.toString()]);
}
