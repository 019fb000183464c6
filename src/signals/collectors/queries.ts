import { z } from "zod";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import type { CollectorKind, RunCounts, Settings } from "./model.ts";
import { collectorById, collectorNames, collectorsNamed, collectorsOn, collectorsPage } from "./store/collectors.ts";
import { dueByCollector, frontierNumbers, hostNumbers, refusedPages } from "./store/frontier.ts";
import { collectorRuns } from "./store/runs.ts";

export type CollectorRow = RowOf<typeof collectorById>;
export type RunRow = RowOf<typeof collectorRuns.runById>;
export type RefusedPage = RowOf<typeof refusedPages>;
export type Run = { id: string; collector: string; startedAt: Date };
/** Where feeds and folders go on: marks of the last answer, sizes of files when they were last looked at. */
export type Position = { etag?: string; lastModified?: string; since?: string; files?: Record<string, string> };
export type Collector<K extends CollectorKind = CollectorKind> = {
  id: string;
  kind: K;
  name: string;
  source: string;
  settings: Settings[K];
  cron: string;
  position: Position;
  agency: string;
  level: "own" | "agencies" | "public";
};
type Page = { cursor?: string | undefined; limit: number };

/** A row as the code has it; settings were checked when they were written. */
export function toCollector(row: CollectorRow): Collector {
  return {
    id: row.id,
    kind: row.kind as CollectorKind,
    name: row.name,
    source: row.source,
    settings: row.settings as Settings[CollectorKind],
    cron: row.cron,
    position: row.position as Position,
    agency: row.agency,
    level: row.level as Collector["level"],
  };
}

export function countsOf(row: RunRow): RunCounts {
  return {
    pages: Number(row.pages),
    notModified: Number(row.not_modified),
    rendered: Number(row.rendered),
    offers: Number(row.offers),
    new: Number(row.new),
    changed: Number(row.changed),
    unchanged: Number(row.unchanged),
    rejected: Number(row.rejected),
    refused: { ...(row.refused as Record<string, number>) },
  };
}

/** Collectors of the actor's agency by name, each with its last run and how many pages are due. */
export async function listCollectors(tx: Transaction, page: Page, now: Date) {
  const after = readCursor(page.cursor, z.tuple([z.string(), z.string()]));
  const rows = await tx.rows(collectorsPage, {
    name: after?.[0] ?? null,
    id: after?.[1] ?? null,
    limit: page.limit + 1,
  });
  const cut = cutPage(rows, page.limit, (row) => [row.name, row.id]);
  const collectors = cut.items.map(({ id }) => id);
  const [runs, due] = await Promise.all([
    tx.rows(collectorRuns.lastRuns, { of: collectors }),
    tx.rows(dueByCollector, { collectors, at: now }),
  ]);
  const runOf = new Map(runs.map((run) => [run.collector_id, run]));
  const dueOf = new Map(due.map((row) => [row.collector_id, row.due]));
  return {
    next: cut.next,
    items: cut.items.map((row) => ({ row, run: runOf.get(row.id) ?? null, due: dueOf.get(row.id) ?? 0 })),
  };
}

/** One with its frontier in numbers, its hosts, and the latest pages that could not be had. */
export async function collectorFile(tx: Transaction, id: string, now: Date) {
  const row = await tx.get(collectorById, { id });
  const [states, hosts, refused, running, [run = null]] = await Promise.all([
    tx.rows(frontierNumbers, { collector: id, at: now }),
    tx.rows(hostNumbers, { collector: id }),
    tx.rows(refusedPages, { collector: id }),
    tx.find(collectorRuns.runningRun, { of: id }),
    tx.rows(collectorRuns.lastRuns, { of: [id] }),
  ]);
  return { row, states, hosts, refused, run: running ?? run };
}

/** Runs of a collector, newest first. */
export async function listCollectorRuns(tx: Transaction, collector: string, page: Page) {
  await tx.get(collectorById, { id: collector });
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const rows = await tx.rows(collectorRuns.runsPage, {
    of: collector,
    before: after === null ? null : new Date(after[0]),
    id: after?.[1] ?? null,
    limit: page.limit + 1,
  });
  return cutPage(rows, page.limit, (row) => [row.started_at.toISOString(), row.id]);
}

/** Collectors to run now: those of a name, source or id, or all that are on where none is given; and which names there are. */
export async function collectorsNow(tx: Transaction, name: string | null) {
  const chosen = await (name === null ? tx.rows(collectorsOn, {}) : tx.rows(collectorsNamed, { name }));
  const names = await tx.rows(collectorNames, {});
  return { chosen, names: names.map((row) => row.name) };
}
