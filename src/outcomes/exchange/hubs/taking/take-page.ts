import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import type { KeptRecords } from "../../records/model.ts";
import { keepRecords } from "../../records/commands/keep-records.ts";
import { withdrawRecords } from "../../records/commands/withdraw-records.ts";
import type { ExchangeKey } from "../../records/values.ts";
import type { GivenPage } from "../item.ts";
import type { Outcome } from "../model.ts";
import { HubFault, HubMoved } from "../model.ts";
import type { HubRow } from "../queries.ts";
import { within } from "../../connections/run/keep-portion.ts";
import { insertHubChanges, liveOf, putHubRecords } from "../store/changes.ts";
import { lockHub, moveHub } from "../store/hubs.ts";
import { countPage } from "../store/runs.ts";
import { alreadyDirect, withdrawRelayed } from "./doubles.ts";
import type { From, Taken } from "./received.ts";
import { received, sourceOf } from "./received.ts";

/** What pages are taken with: this house's own name among houses, and its key. */
export type Taking = { readonly self: string; readonly key: ExchangeKey };

type Keep = Extract<Taken, { act: "keep" }>;
type Drop = Extract<Taken, { act: "drop" }>;

/**
 * Takes a page: its records, the journal of its changes, the run's report and the place behind it in one transaction, and only where the place is still
 * the one that the page was asked with. So whoever is killed, or works beside another, takes each page once.
 */
export async function takePage(
  ctx: Context,
  { id, run }: { id: string; run: string | null },
  after: string,
  page: GivenPage,
  taking: Taking,
): Promise<HubRow> {
  return ctx.transaction(async (tx) => {
    const hub = await tx.get(lockHub, { id });
    if (hub.cursor !== after) throw new HubMoved();
    if (page.house === taking.self) throw new HubFault("ourselves");
    if (hub.house !== null && hub.house !== page.house) throw new HubFault("other-house");
    const became = await take(ctx, tx, { ...hub, house: page.house }, page.items, taking);
    const counts = countsOf(became, page.items.length);
    if (run !== null && (await tx.run(countPage, { id: run, ...counts })) === 0) throw new HubMoved();
    await tx.run(insertHubChanges, {
      hub: id,
      run: run ?? "",
      first: hub.taken + 1n,
      records: became.lines.map(({ record }) => record),
      kinds: became.lines.map(({ kind }) => kind),
      outcomes: became.lines.map(({ outcome }) => outcome),
      at: ctx.now(),
      agency: hub.agency,
    });
    const behind = page.behind ?? (hub.behind === null ? null : Math.max(0, hub.behind - page.items.length));
    const place = { cursor: page.next, house: page.house, behind };
    await tx.run(moveHub, { id, ...place, taken: became.lines.length });
    return { ...hub, ...place, taken: hub.taken + BigInt(became.lines.length) };
  });
}

/** Takes records that were asked for by number: those whose share was said to end. They are no changes of the feed, and stand in no journal. */
export async function takeRecords(
  ctx: Context,
  hub: HubRow & { house: string },
  items: readonly unknown[],
  taking: Taking,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    await tx.get(lockHub, { id: hub.id });
    await take(ctx, tx, hub, items, taking);
  });
}

type Became = {
  kept: Pick<KeptRecords, "new" | "changed" | "unchanged">;
  withdrawn: number;
  unread: number;
  lines: { record: string; kind: "put" | "gone"; outcome: Outcome }[];
};

async function take(
  ctx: Context,
  tx: Transaction,
  hub: From,
  items: readonly unknown[],
  { self, key }: Taking,
): Promise<Became> {
  const all = received(hub, self, items);
  const taken = all.filter((one) => one !== null);
  const inside = within(ctx, tx);
  const direct = await alreadyDirect(tx, hub, taken);
  const keeps = taken.filter((one): one is Keep => one.act === "keep" && !direct.has(one.id));
  const inputs = keeps.map(({ input }) => input);
  const from = { name: sourceOf(hub), agency: hub.partner, hub: hub.code };
  const kept = inputs.length === 0 ? noRecords : await keepRecords(inside, from, inputs, key);
  const refusedAs = new Map(kept.refused.map(({ at, code }) => [keeps[at]?.id, code]));
  const drops = taken.filter((one): one is Drop => one.act === "drop");
  const away = [...drops.map(({ id }) => id), ...direct, ...refusedAs.keys()].filter((id) => id !== undefined);
  const live = away.length === 0 ? [] : await tx.rows(liveOf, { ids: away, agency: hub.partner, source: from.name });
  const gone = new Set(live.map(({ id }) => id));
  if (gone.size > 0) await withdrawRecords(inside, [...gone], `hub ${hub.code}`, hub.partner);
  const outcomeOf = (one: Taken): Outcome => {
    if (direct.has(one.id)) return "known-directly";
    const refused = refusedAs.get(one.id);
    if (refused !== undefined) return refused === "withdrawn" ? "stays-withdrawn" : "not-kept";
    if (one.act === "keep") return "kept";
    return one.outcome === "withdrawn" && !gone.has(one.id) ? "unknown" : one.outcome;
  };
  const stand = keeps.filter(({ id }) => !refusedAs.has(id));
  await tx.run(putHubRecords, { rows: stand.map((one) => wayRow(hub, one)) });
  await withdrawRelayed(inside, tx, hub, stand);
  return {
    kept,
    withdrawn: gone.size,
    unread: all.length - taken.length,
    lines: taken.map((one) => ({
      record: one.record,
      kind: one.act === "keep" ? ("put" as const) : one.kind,
      outcome: outcomeOf(one),
    })),
  };
}

const noRecords: KeptRecords = { new: 0, changed: 0, unchanged: 0, refused: [], ids: [] };

function wayRow(hub: From, { id, way }: Keep) {
  return {
    record_id: id,
    hub_id: hub.id,
    their_agency: way.agency,
    origin_house: way.origin.house,
    origin_record: way.origin.record,
    path: way.path,
    agency: hub.agency,
  };
}

const leftOut: ReadonlySet<Outcome> = new Set(["unknown", "came-back", "by-name", "known-directly"]);
const refused: ReadonlySet<Outcome> = new Set(["unreadable", "stays-withdrawn", "not-kept"]);

function countsOf({ kept, withdrawn, unread, lines }: Became, read: number) {
  const count = (of: ReadonlySet<Outcome>) => lines.filter(({ outcome }) => of.has(outcome)).length;
  return {
    read: BigInt(read),
    new: BigInt(kept.new),
    changed: BigInt(kept.changed),
    unchanged: BigInt(kept.unchanged),
    withdrawn: BigInt(withdrawn),
    left_out: BigInt(count(leftOut)),
    refused: BigInt(count(refused) + unread),
  };
}
