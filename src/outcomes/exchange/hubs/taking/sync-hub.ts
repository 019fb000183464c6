import { setTimeout as pause } from "node:timers/promises";
import type { Context } from "../../../../kernel/context.ts";
import { giveWay } from "../../../../kernel/give-way.ts";
import { newId } from "../../../../kernel/id.ts";
import { record } from "../../../../services/facts/index.ts";
import type { FetchLimits } from "../../../../services/fetching/index.ts";
import type { ExchangeKey } from "../../records/values.ts";
import { houseId } from "../identity.ts";
import type { HubProblem } from "../model.ts";
import { HubFault, HubMoved, hubRunEnded } from "../model.ts";
import type { HubRow } from "../queries.ts";
import { openHubSecret } from "../secrets.ts";
import { endingRecords } from "../store/changes.ts";
import { endTurnOfHub, hubById } from "../store/hubs.ts";
import { endHubRun, insertHubRun, runningHubRun } from "../store/runs.ts";
import type { Reaching } from "./fetch-page.ts";
import { fetchPage, fetchRecords } from "./fetch-page.ts";
import { sourceOf } from "./received.ts";
import { takePage, takeRecords } from "./take-page.ts";

/** What a sync stands on. */
export type SyncParts = {
  readonly key: ExchangeKey;
  /** The setting CONNECTION_PARTNERS. */
  readonly partners: string | null;
  readonly stop: () => boolean;
  /** Hears what failed unforeseen. */
  readonly onFault: (error: unknown) => void;
  /** The tests' own bounds, never settings. */
  readonly limits?: Partial<FetchLimits>;
  readonly page?: number;
  readonly waitsMs?: readonly number[];
};

const usualPage = 500;
/** What passes by itself is tried again, this long after it failed; then the run has failed, and the next goes on from there. */
const usualWaitsMs = [500, 2_000, 5_000] as const;
const passing: ReadonlySet<string> = new Set(["unreachable", "too-slow", "broken-answer"]);
const minute = 60_000;

/**
 * Reads a hub's feed to its end, or until `stop` says so; whether something is left. A page is taken whole with the place behind it, so a sync may be
 * killed, and several may work at once: what one has taken the others do not.
 */
export async function syncHub(ctx: Context, id: string, parts: SyncParts): Promise<boolean> {
  try {
    const hub = await ctx.read((tx) => tx.get(hubById, { id }));
    const more = await pull(ctx, hub, parts);
    if (!more) await askAgainForEnding(ctx, id, parts);
    await endTurn(ctx, id, null, more);
    return more;
  } catch (error) {
    if (error instanceof HubMoved) return false;
    if (parts.stop()) return true; // the process is stopping, and what broke may be that
    const problem = error instanceof HubFault ? error.problem : { code: "broken" as const, detail: "" };
    if (problem.code === "broken") parts.onFault(error);
    await endTurn(ctx, id, problem, false);
    return false;
  }
}

async function pull(ctx: Context, hub: HubRow, parts: SyncParts): Promise<boolean> {
  const reaching = await reach(ctx, hub, parts);
  const self = houseId(parts.key);
  const limit = parts.page ?? usualPage;
  let after = hub.cursor;
  let run: string | null = null;
  for (let pages = 0; ; pages++) {
    const count = pages % 10 === 0;
    const page = await insisting(parts, () => fetchPage(reaching, { house: self, after, limit, count }));
    if (page.more && (page.items.length === 0 || page.next === after)) throw new HubFault("stands-still");
    // A look that finds nothing moves the place alone and is no run.
    if (page.items.length > 0) run ??= await runOf(ctx, hub);
    await takePage(ctx, { id: hub.id, run }, after, page, { self, key: parts.key });
    after = page.next;
    if (!page.more) return false;
    await giveWay();
    if (parts.stop()) return true;
  }
}

async function reach(ctx: Context, hub: HubRow, { key, partners, limits }: SyncParts): Promise<Reaching> {
  const secret = await ctx.read((tx) => openHubSecret(tx, hub.id, key));
  if (secret === null) throw new HubFault("no-secret");
  return { address: hub.address, secret, partners, ...(limits === undefined ? {} : { limits }) };
}

async function insisting<T>({ waitsMs = usualWaitsMs, stop }: SyncParts, ask: () => Promise<T>): Promise<T> {
  for (const wait of waitsMs) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof HubFault) || !passes(error.problem) || stop()) throw error;
      await pause(wait);
    }
  }
  return ask();
}

const passes = ({ code, detail }: HubProblem): boolean =>
  code === "refused" ? passing.has(detail) : code === "status" && detail.startsWith("5");

async function runOf(ctx: Context, hub: HubRow): Promise<string> {
  return ctx.transaction(async (tx) => {
    const running = await tx.find(runningHubRun, { hub: hub.id });
    if (running !== null) return running.id;
    const id = newId("hrn", ctx.now());
    const made = await tx.run(insertHubRun, { id, hub: hub.id, by: ctx.actor.id, at: ctx.now(), agency: hub.agency });
    if (made === 0) throw new HubMoved();
    return id;
  });
}

/** What ends soon or has ended: its share may have been made longer there, of which the feed says nothing. */
async function askAgainForEnding(ctx: Context, id: string, parts: SyncParts): Promise<void> {
  const hub = await ctx.read((tx) => tx.get(hubById, { id }));
  const { house } = hub;
  if (house === null) return;
  const before = new Date(ctx.now().getTime() + minute);
  const of = { agency: hub.partner, source: sourceOf(hub), before, limit: usualPage };
  const ending = await ctx.read((tx) => tx.rows(endingRecords, of));
  if (ending.length === 0) return;
  const reaching = await reach(ctx, hub, parts);
  const self = houseId(parts.key);
  const records = ending.map(({ external_id }) => external_id);
  const given = await fetchRecords(reaching, { house: self, records });
  if (given.house !== house) throw new HubFault("other-house");
  // Between the end of a share and what is made of the others there, a record is seen by nobody: only the feed takes one back.
  const asked = new Set(records);
  const items = given.items.filter((item) => {
    const told = (item ?? {}) as { id?: string; kind?: string };
    return told.kind === "put" && asked.has(told.id ?? "");
  });
  await takeRecords(ctx, { ...hub, house }, items, { self, key: parts.key });
}

async function endTurn(ctx: Context, id: string, problem: HubProblem | null, more: boolean): Promise<void> {
  await ctx.transaction(async (tx) => {
    const hub = await tx.get(hubById, { id });
    const at = ctx.now();
    const rest = problem === null ? (more ? 0 : minute) : Math.min(2 ** hub.failures, 30) * minute;
    const said = { problem: problem?.code ?? null, detail: problem?.detail ?? null };
    await tx.run(endTurnOfHub, { id, at, ok: problem === null, ...said, next_at: new Date(at.getTime() + rest) });
    if (more) return;
    let running = await tx.find(runningHubRun, { hub: id });
    // A failure that read nothing is a run as well, but of a row of the same only the first.
    if (running === null && problem !== null && hub.problem !== problem.code) {
      const run = newId("hrn", at);
      await tx.run(insertHubRun, { id: run, hub: id, by: ctx.actor.id, at, agency: hub.agency });
      running = await tx.find(runningHubRun, { hub: id });
    }
    if (running === null) return;
    const state = problem === null ? "done" : "failed";
    const row = await tx.find(endHubRun, { id: running.id, state, ...said, at });
    if (row === null) return;
    const about = { id, agency: hub.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, hubRunEnded, about, {
      run: row.id,
      state,
      read: Number(row.read),
      new: Number(row.new),
      changed: Number(row.changed),
      unchanged: Number(row.unchanged),
      withdrawn: Number(row.withdrawn),
      leftOut: Number(row.left_out),
      refused: Number(row.refused),
      problem: problem?.code ?? null,
    });
  });
}
