import { z } from "zod";
import { leadScore } from "../../../engines/screening/index.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { backlogOf } from "../../../signals/listings/index.ts";
import { leadsForCase, textFindingsOn, verdictsThatStand } from "../../../signals/leads/index.ts";
import { controlJudged } from "../../../signals/monitoring/index.ts";
import type { Board, Labelled } from "./board.ts";
import { boardOf, costPerTrueFinding } from "./board.ts";
import { followerOf } from "./model.ts";
import type { TechnologyKind, TechnologyState } from "./model.ts";
import { callFigures, callsByMonth, callsPage, opinionsOf, trialsOf } from "./store/calls.ts";
import { foundCounts, listingsLooked, lookCounts, sellersLooked } from "./store/findings.ts";
import type { TechnologyRow } from "./store/technologies.ts";
import { switchesOf, technologiesPage, technologyById } from "./store/technologies.ts";
import { manifestOf } from "./running/asking.ts";

const monthMs = 30 * 86_400_000;

export type Figures = {
  calls: number;
  faults: number;
  items: number;
  medianMs: number | null;
  slowMs: number | null;
  looked: number;
  found: number;
  listings: number;
};

/** Technologies of the agency by name, each with its figures of the last thirty days. */
export async function listTechnologies(
  tx: Transaction,
  filter: { kind?: TechnologyKind | undefined; state?: TechnologyState | undefined },
  page: { cursor?: string | undefined; limit: number },
  now: Date,
): Promise<{ items: { row: TechnologyRow; figures: Figures }[]; next: string | null }> {
  const after = readCursor(page.cursor, z.tuple([z.string()]));
  const rows = await tx.rows(technologiesPage, {
    kind: filter.kind ?? null,
    state: filter.state ?? null,
    after: after?.[0] ?? null,
    limit: page.limit + 1,
  });
  const cut = cutPage(rows, page.limit, (row) => [row.name]);
  const figures = await figuresOf(
    tx,
    cut.items.map((row) => row.id),
    now,
  );
  return { ...cut, items: cut.items.map((row) => ({ row, figures: figures.get(row.id) as Figures })) };
}

async function figuresOf(tx: Transaction, ids: readonly string[], now: Date): Promise<Map<string, Figures>> {
  const since = new Date(now.getTime() - monthMs);
  const [calls, found, looks] = await Promise.all([
    tx.rows(callFigures, { technologies: ids, since }),
    tx.rows(foundCounts, { technologies: ids }),
    tx.rows(lookCounts, { technologies: ids }),
  ]);
  return new Map(
    ids.map((id) => {
      const called = calls.find((one) => one.technology_id === id);
      const findings = found.find((one) => one.technology_id === id);
      return [
        id,
        {
          calls: called?.calls ?? 0,
          faults: called?.faults ?? 0,
          items: Number(called?.items ?? 0),
          medianMs: called?.median_ms ?? null,
          slowMs: called?.slow_ms ?? null,
          looked: looks.find((one) => one.technology_id === id)?.listings ?? 0,
          found: findings?.findings ?? 0,
          listings: findings?.listings ?? 0,
        },
      ];
    }),
  );
}

/** One technology with all that its page shows beside its calls. */
export async function technologyFile(tx: Transaction, id: string, now: Date) {
  const row = await tx.get(technologyById, { id });
  const [figures, switches, trials, opinions, backlog] = await Promise.all([
    figuresOf(tx, [id], now),
    tx.rows(switchesOf, { technology: id, limit: 100 }),
    tx.rows(trialsOf, { technology: id, limit: 50 }),
    tx.rows(opinionsOf, { technology: id, limit: 50 }),
    row.kind === "detector" && row.first_used_at !== null ? backlogOf(tx, row.agency, followerOf(id)) : null,
  ]);
  return { row, figures: figures.get(id) as Figures, switches, trials, opinions, backlog };
}

export async function listCalls(tx: Transaction, id: string, page: { cursor?: string | undefined; limit: number }) {
  await tx.get(technologyById, { id });
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const rows = await tx.rows(callsPage, {
    technology: id,
    at: after === null ? null : new Date(after[0]),
    id: after?.[1] ?? null,
    limit: page.limit + 1,
  });
  return cutPage(rows, page.limit, (row) => [row.asked_at.toISOString(), row.id]);
}

export type ScoreBoard = {
  /** Leads that officers judged: raised by the built-in checks, whose recall there flatters them. */
  leads: Board;
  /** Listings drawn at random and judged: neither had a hand in them. */
  control: Board;
  months: { month: string; calls: number; faults: number; cost: number }[];
  costPerTrueFinding: number | null;
};

/** A detector beside the built-in checks on what officers answered about listings and sellers that it has looked at. */
export async function scoreBoard(tx: Transaction, id: string, now: Date): Promise<ScoreBoard> {
  const row = await tx.get(technologyById, { id });
  const [judged, drawn, months] = await Promise.all([
    labelledLeads(tx, row),
    labelledListings(tx, row, now),
    tx.rows(callsByMonth, { technology: id }),
  ]);
  const leads = boardOf(judged);
  const control = boardOf(drawn);
  const { cost } = manifestOf(row);
  const days = row.first_used_at === null ? 0 : Math.ceil((now.getTime() - row.first_used_at.getTime()) / 86_400_000);
  const calls = months.reduce((sum, one) => sum + one.calls, 0);
  const hits = leads.technology.precision.hits + control.technology.precision.hits;
  return {
    leads,
    control,
    months: months.map((one) => ({ ...one, cost: cost.perMonth + cost.perCall * one.calls })),
    costPerTrueFinding: costPerTrueFinding(cost, { days, calls }, hits),
  };
}

/** Verdicts on leads about sellers that it looked at. What a technology itself added to the score is taken off the built-in one. */
async function labelledLeads(tx: Transaction, row: TechnologyRow): Promise<Labelled[]> {
  const verdicts = (await verdictsThatStand(tx, row.agency)).filter(({ verdict }) => verdict !== "unsure");
  const leads = new Map(
    (
      await leadsForCase(
        tx,
        verdicts.map((one) => one.lead_id),
      )
    ).map((lead) => [lead.id, lead]),
  );
  const sellers = [...new Set([...leads.values()].map((lead) => lead.sellerId))];
  const looked = new Map(
    (await tx.rows(sellersLooked, { technology: row.id, sellers })).map((one) => [
      one.seller_id,
      new Set(one.concerns),
    ]),
  );
  return verdicts.flatMap(({ lead_id, verdict, score, signs, given_at }) => {
    const lead = leads.get(lead_id);
    const concerns = lead === undefined ? undefined : looked.get(lead.sellerId);
    if (lead === undefined || concerns === undefined) return [];
    const outside = Object.entries((signs ?? {}) as Record<string, number>).filter(([check]) =>
      check.startsWith("outside."),
    );
    const builtIn = score - outside.reduce((sum, [, points]) => sum + points, 0);
    return [
      {
        month: dayInVietnam(given_at).slice(0, 7),
        isReal: verdict === "yes",
        said: concerns.has(lead.concern),
        builtIn: builtIn >= leadScore,
      },
    ];
  });
}

async function labelledListings(tx: Transaction, row: TechnologyRow, now: Date): Promise<Labelled[]> {
  const judged = await controlJudged(tx, dayInVietnam(new Date(now.getTime() - 24 * monthMs)));
  const listings = judged.map((one) => one.listingId);
  const [looked, findings] = await Promise.all([
    tx.rows(listingsLooked, { technology: row.id, listings }),
    textFindingsOn(tx, listings),
  ]);
  const said = new Map(looked.map((one) => [one.listing_id, one.found]));
  const points = new Map<string, Map<string, number>>();
  for (const { listing_id, concern, weight } of findings) {
    const of = points.get(listing_id) ?? new Map<string, number>();
    points.set(listing_id, of.set(concern, (of.get(concern) ?? 0) + weight));
  }
  return judged.flatMap(({ month, listingId, isReal }) => {
    const found = said.get(listingId);
    if (found === undefined) return [];
    return [
      {
        month,
        isReal,
        said: found,
        builtIn: [...(points.get(listingId)?.values() ?? [])].some((sum) => sum >= leadScore),
      },
    ];
  });
}
