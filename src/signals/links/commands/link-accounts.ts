import { hash } from "node:crypto";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { newId } from "../../../kernel/id.ts";
import type { Json } from "../../../kernel/db/statement.ts";
import { problem } from "../../../kernel/problem.ts";
import type { Cluster, Verdict } from "../../../engines/linkage/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { DeskAnswer, Settled } from "../desk/desk.ts";
import type { Desk } from "../desk/thread.ts";
import { accountsLinked, learnGrowth, leastToLearn } from "../model.ts";
import { factsOf } from "../reading/value-as-read.ts";
import { accountsAfter, accountsSince, countAccountsSince, lastNumber } from "../store/accounts.ts";
import {
  clustersOf,
  dropClustersBefore,
  dropEmptyClusters,
  dropMembers,
  dropMembersBefore,
  insertModel,
  modelAbout,
  modelById,
  moveView,
  putClusters,
  putMembers,
  viewOf,
} from "../store/clusters.ts";
import { settleVerdict, standingVerdicts, unsettledVerdicts } from "../store/verdicts.ts";

/** Accounts that are taken in one by one in one transaction, and those read at once when all are loaded. */
const portion = 500;
const loaded = 5_000;

/**
 * Brings an agency's clusters up to date: with accounts that came or show something new since, and with verdicts that were given or taken
 * back. Reads as the house for that agency, so what it may not see never counts. What the desk still holds from before is
 * used while it stands at the version of the tables; else all is loaded anew. Changes stand in the tables a portion at a time; whoever is
 * stopped between two goes on behind the last one. Task: 2390 II.2.2.
 */
export async function linkAccounts(ctx: Context, desk: Desk, isStopped: () => boolean = () => false): Promise<void> {
  const agency = ctx.actor.agency ?? "";
  while (!isStopped()) {
    const work = await ctx.read((tx) => workOf(tx, agency));
    if (work === null || (work.waiting === 0 && work.verdicts.length === 0)) return;
    try {
      if (await mustLoad(desk, agency, work)) await clusterAnew(ctx, desk, agency, work);
      else await takeIn(ctx, desk, agency, work);
    } catch (error) {
      // What the desk holds is no longer what stands in the tables.
      await desk.ask({ ask: "forget", agency }).catch(() => undefined);
      throw error;
    }
  }
}

type View = RowOf<typeof viewOf>;
type Work = {
  view: View;
  waiting: number;
  verdicts: RowOf<typeof unsettledVerdicts>[];
  learntFrom: number | null;
};

async function workOf(tx: Transaction, agency: string): Promise<Work | null> {
  const view = await tx.find(viewOf, { agency });
  if (view === null) return null;
  const most = Math.max(loaded, view.accounts);
  const [{ n }, verdicts, model] = await Promise.all([
    tx.get(countAccountsSince, { position: view.position ?? 0n, most }),
    tx.rows(unsettledVerdicts, { agency }),
    view.model_id === null ? null : tx.find(modelAbout, { id: view.model_id }),
  ]);
  return { view, waiting: n, verdicts, learntFrom: model?.accounts ?? null };
}

const isTimeToLearn = (accounts: number, learntFrom: number | null) =>
  accounts >= leastToLearn && (learntFrom === null || accounts >= learntFrom * learnGrowth);

/** Taking in one by one what is as much as a quarter of all takes longer than clustering all. */
async function mustLoad(desk: Desk, agency: string, { view, waiting, learntFrom }: Work): Promise<boolean> {
  if (view.position === null || waiting > Math.max(loaded, view.accounts) / 4) return true;
  if (isTimeToLearn(view.accounts, learntFrom)) return true;
  return !(await desk.ask({ ask: "holds", agency, version: String(view.version) })).held;
}

async function clusterAnew(ctx: Context, desk: Desk, agency: string, work: Work): Promise<void> {
  const { view, verdicts } = work;
  const day = dayInVietnam(ctx.now());
  const { position, standing, model } = await ctx.read(async (tx) => ({
    position: (await tx.get(lastNumber, {})).last,
    standing: await tx.rows(standingVerdicts, { agency }),
    model: view.model_id === null ? null : await tx.find(modelById, { id: view.model_id }),
  }));
  const expected = view.accounts + work.waiting;
  await desk.ask({
    ask: "open",
    agency,
    expected: Math.max(1000, expected),
    model: model?.model ?? null,
    verdicts: standing.map(({ one, other, verdict }) => ({ one, other, verdict: verdict as Verdict })),
  });
  let accounts = 0;
  for (let after = "", more = true; more;) {
    const rows = await ctx.read((tx) => tx.rows(accountsAfter, { after, limit: loaded }));
    accounts = (await desk.ask({ ask: "load", agency, day, accounts: rows.map(asFacts) })).accounts;
    more = rows.length === loaded;
    after = rows.at(-1)?.seller_id ?? after;
  }
  const learn = isTimeToLearn(accounts, work.learntFrom);
  const version = view.version + 1n;
  const made = await desk.ask({ ask: "cluster", agency, version: String(version), learn });
  await ctx.bulk(async (tx) => {
    const at = ctx.now();
    const learnt = made.model === null ? null : { id: newId("lmo", at), model: made.model };
    if (learnt !== null) await tx.run(insertModel, { ...learnt, agency, at, accounts });
    await move(tx, agency, view, { position, accounts, model: learnt?.id ?? view.model_id, at });
    for (let from = 0; from < made.clusters.length; from += loaded)
      await put(tx, agency, made.clusters.slice(from, from + loaded), version, at);
    await tx.run(dropMembersBefore, { agency, version });
    await tx.run(dropClustersBefore, { agency, version });
    for (const { id } of verdicts) await tx.run(settleVerdict, { id, at, outcome: null });
    const told = { accounts, verdicts: verdicts.length, clusters: made.clusters.length, anew: true };
    await record(ctx, tx, accountsLinked, { id: agency, agency, level: "own", sharedWith: [] }, told);
  });
}

async function takeIn(ctx: Context, desk: Desk, agency: string, { view, verdicts }: Work): Promise<void> {
  const rows = await ctx.read((tx) => tx.rows(accountsSince, { position: view.position ?? 0n, limit: portion }));
  const version = view.version + 1n;
  const made: DeskAnswer = await desk.ask({
    ask: "change",
    agency,
    version: String(version),
    day: dayInVietnam(ctx.now()),
    accounts: rows.map(asFacts),
    verdicts: verdicts.map(({ one, other, holds }) => ({ one, other, holds: holds as Verdict | null })),
  });
  await ctx.transaction(async (tx) => {
    const at = ctx.now();
    const position = rows.at(-1)?.seq ?? view.position ?? 0n;
    await move(tx, agency, view, { position, accounts: made.accounts, model: view.model_id, at });
    const touched = made.clusters.flatMap(({ members }) => members);
    const before = await tx.rows(clustersOf, { agency, sellers: touched });
    const alone = made.clusters.filter(({ members }) => members.length === 1).map(({ cluster }) => cluster);
    await tx.run(dropMembers, { agency, sellers: alone });
    const many = made.clusters.filter(({ members }) => members.length > 1);
    await put(tx, agency, many, version, at);
    await tx.run(dropEmptyClusters, { agency, clusters: before.map(({ cluster }) => cluster) });
    for (const [place, { id }] of verdicts.entries()) {
      const outcome = made.settled[place];
      await tx.run(settleVerdict, { id, at, outcome: outcome === undefined ? null : outcomeOf(outcome) });
    }
    const told = { accounts: rows.length, verdicts: verdicts.length, clusters: made.clusters.length, anew: false };
    await record(ctx, tx, accountsLinked, { id: agency, agency, level: "own", sharedWith: [] }, told);
  });
}

/** Moves the view on, before anything else is written: of two processes at work the second one's work is thrown away. */
async function move(
  tx: Transaction,
  agency: string,
  { version }: View,
  to: { position: bigint; accounts: number; model: string | null; at: Date },
): Promise<void> {
  if ((await tx.find(moveView, { agency, version, ...to })) === null) throw problem("conflict");
}

async function put(
  tx: Transaction,
  agency: string,
  clusters: readonly Cluster[],
  version: bigint,
  at: Date,
): Promise<void> {
  if (clusters.length === 0) return;
  const members = clusters.flatMap((one) => one.members.map((seller) => ({ seller, cluster: one.cluster })));
  await tx.run(putMembers, {
    agency,
    seller: members.map(({ seller }) => seller),
    cluster: members.map(({ cluster }) => cluster),
    version,
  });
  await tx.run(putClusters, {
    agency,
    cluster: clusters.map(({ cluster }) => cluster),
    members: clusters.map((one) => one.members.length),
    digest: clusters.map((one) => hash("sha256", one.members.join("\n"), "hex").slice(0, 32)),
    at,
    version,
  });
}

const mostTold = 20;

/** What is kept of what came of a verdict: the clusters it changed, and links near them that rules refuse. */
function outcomeOf({ changed, refused }: Settled): Json {
  return {
    changed: changed.slice(0, mostTold).map(({ cluster, members }) => ({ cluster, members: members.length })),
    refused: refused.slice(0, mostTold).map(({ one, other, because }) => ({ one, other, because })),
  };
}

function asFacts(row: RowOf<typeof accountsAfter>) {
  const held = (row.held as [string, string][]).toSorted(([kind, value], [otherKind, other]) =>
    kind === otherKind ? (value < other ? -1 : 1) : kind < otherKind ? -1 : 1,
  );
  return factsOf({ id: row.seller_id, platform: row.platform_id, name: row.name, held });
}
