import { z } from "zod";
import { linkLimits } from "../../engines/linkage/index.ts";
import type { Verdict as PairVerdict } from "../../engines/linkage/index.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { abilityJson } from "../../kernel/http/ability.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import { backlogOf, getSeller } from "../listings/index.ts";
import type { ClusterAnswer, LinkedAnswer, LinkingAnswer } from "./answers.ts";
import { linksFollower } from "./jobs.ts";
import type { ClusterOrder } from "./model.ts";
import { canBeginLinking, canJudgeLink } from "./policy.ts";
import { shownVerdicts } from "./shown.ts";
import { countAccountsSince, valuesShownBy } from "./store/accounts.ts";
import {
  aboutClusters,
  accountsBeside,
  clusterById,
  clusterOfSeller,
  countClusters,
  largestClusters,
  membersOfClusters,
  modelAbout,
  newestClusters,
  viewOf,
} from "./store/clusters.ts";
import { countUnsettled, standingAmong, verdictsAmong } from "./store/verdicts.ts";
import { linksAmong, weighingOf } from "./weighing.ts";

const mostWaiting = 1_000_000;

/** How far linking is for the reader's agency. */
export async function linkingState(ctx: Context, tx: Transaction): Promise<LinkingAnswer> {
  const agency = ctx.actor.agency ?? "";
  const view = await tx.find(viewOf, { agency });
  const [counted, behind, backlog, unsettled, learnt] = await Promise.all([
    tx.get(countClusters, { agency }),
    tx.get(countAccountsSince, { position: view?.position ?? 0n, most: mostWaiting }),
    backlogOf(tx, agency, linksFollower),
    tx.get(countUnsettled, { agency }),
    view?.model_id == null ? null : tx.find(modelAbout, { id: view.model_id }),
  ]);
  return {
    begun: view !== null || backlog.waiting > 0,
    accounts: view?.accounts ?? 0,
    clusters: counted.clusters,
    linked: counted.accounts,
    linkedAt: view?.linked_at?.toISOString() ?? null,
    waiting: (view === null ? 0 : behind.n) + backlog.waiting,
    unsettled: unsettled.n,
    learnt: learnt === null ? null : { at: learnt.learnt_at.toISOString(), accounts: learnt.accounts },
    abilities: {
      begin: abilityJson(ctx, canBeginLinking(ctx.actor)),
      judge: abilityJson(ctx, canJudgeLink(ctx.actor)),
    },
  };
}

/** A page of the agency's clusters, the largest or the newest first. */
export async function listClusters(
  ctx: Context,
  tx: Transaction,
  order: ClusterOrder,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: ClusterAnswer[]; next: string | null }> {
  const agency = ctx.actor.agency ?? "";
  const limit = page.limit + 1;
  const { items, next } = await (order === "largest" ? largest() : newest());
  const about = new Map(
    (await tx.rows(aboutClusters, { agency, clusters: items.map(({ cluster }) => cluster) })).map((row) => [
      row.cluster,
      row,
    ]),
  );
  return {
    items: items.map((row) => ({
      id: row.cluster,
      members: row.members,
      changedAt: row.changed_at.toISOString(),
      names: about.get(row.cluster)?.names ?? [],
      platforms: about.get(row.cluster)?.platforms ?? 0,
      openLeads: about.get(row.cluster)?.open_leads ?? 0,
    })),
    next,
  };

  async function largest() {
    const after = readCursor(page.cursor, z.tuple([z.number(), z.string()]));
    const place = { members: after?.[0] ?? null, cluster: after?.[1] ?? null };
    const rows = await tx.rows(largestClusters, { agency, ...place, limit });
    return cutPage(rows, page.limit, (row) => [row.members, row.cluster]);
  }

  async function newest() {
    const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
    const place = { changed_at: after === null ? null : new Date(after[0]), cluster: after?.[1] ?? null };
    const rows = await tx.rows(newestClusters, { agency, ...place, limit });
    return cutPage(rows, page.limit, (row) => [row.changed_at.toISOString(), row.cluster]);
  }
}

/** The accounts linked with a seller's, and by what; found anew from what the accounts show, for no pair is kept. */
export async function linkedWith(ctx: Context, tx: Transaction, seller: string): Promise<LinkedAnswer> {
  const agency = ctx.actor.agency ?? "";
  await getSeller(tx, seller);
  const cluster = await clusterFor(tx, agency, seller);
  const members = cluster === null ? [] : await tx.rows(membersOfClusters, { agency, clusters: [cluster.cluster] });
  const ids = members.map((row) => row.seller_id);
  const [standing, given, unsettled] = await Promise.all([
    tx.rows(standingAmong, { agency, sellers: ids }),
    tx.rows(verdictsAmong, { agency, sellers: [...new Set([seller, ...ids])] }),
    tx.get(countUnsettled, { agency }),
  ]);
  const weighing = await weighingOf(
    tx,
    agency,
    members.map((row) => ({ id: row.seller_id, name: row.name })),
    dayInVietnam(ctx.now()),
  );
  const verdicts = standing.map((row) => ({ ...row, verdict: row.verdict as PairVerdict }));
  return {
    seller,
    cluster:
      cluster === null
        ? null
        : { id: cluster.cluster, members: cluster.members, changedAt: cluster.changed_at.toISOString() },
    accounts: members.map((row) => ({
      id: row.seller_id,
      name: row.name,
      platformId: row.platform_id,
      phones: row.phones,
      listings: row.listings,
      openLeads: row.open_leads,
    })),
    links: linksAmong(weighing, verdicts)
      .map(({ one, other, kind, decibans, reasons }) => ({
        one,
        other,
        kind,
        decibans,
        fields: reasons.fields.map(({ field, level, decibans: says }) => ({ field, level, decibans: says })),
      }))
      .sort((a, b) => rank(b) - rank(a)),
    verdicts: await shownVerdicts(ctx, tx, given),
    unsettled: unsettled.n,
    abilities: { judge: abilityJson(ctx, canJudgeLink(ctx.actor)) },
  };
}

/** Verdicts before numbers and codes, those before likenesses; within them the surer first. */
const rank = ({ kind, decibans }: { kind: string; decibans: number }) =>
  (kind === "judged" ? 2e6 : kind === "outright" ? 1e6 : 0) + decibans;

export const linkThreshold = linkLimits.decibans;

async function clusterFor(tx: Transaction, agency: string, seller: string) {
  const member = await tx.find(clusterOfSeller, { agency, seller });
  return member === null ? null : tx.find(clusterById, { agency, cluster: member.cluster });
}

/** Whether two accounts stand in one cluster. */
export async function standTogether(tx: Transaction, agency: string, one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all([
    tx.find(clusterOfSeller, { agency, seller: one }),
    tx.find(clusterOfSeller, { agency, seller: other }),
  ]);
  return left !== null && left.cluster === right?.cluster;
}

/** Seller accounts with those that stand in one cluster with them, as an agency sees clusters. An account without a cluster is missing. */
export async function accountsLinkedWith(
  tx: Transaction,
  agency: string,
  sellers: readonly string[],
): Promise<Map<string, Set<string>>> {
  const rows = await tx.rows(accountsBeside, { agency, sellers });
  const others = Map.groupBy(rows, (row) => row.seller_id);
  return new Map([...others].map(([seller, its]) => [seller, new Set(its.map((row) => row.other_id))]));
}

/** Phones, accounts, tax codes, addresses … that seller accounts have shown, as far as the reader sees them. */
export const valuesShown = (tx: Transaction, sellers: readonly string[]): Promise<RowOf<typeof valuesShownBy>[]> =>
  tx.rows(valuesShownBy, { ids: sellers });
