import { z } from "zod";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import { scaleInForce, verdicts, verdictsThatStand } from "../../signals/leads/index.ts";
import { controlShares } from "../../signals/monitoring/index.ts";
import { driftByPlatform } from "./drift.ts";
import type { PrecisionDrift } from "./precision-drift.ts";
import { precisionDrift } from "./precision-drift.ts";
import type { StandingVerdict } from "./quality.ts";
import { qualityOf } from "./quality.ts";
import { monthCounts } from "./store.ts";

const signs = z.record(z.string(), z.number()).nullable();

/** How good the scores of the actor's agency are, by its officers' verdicts, its control samples and what has moved. Task: 2390 II.2.2. */
export async function screeningQuality(ctx: Context) {
  const agency = ctx.actor.agency as string;
  const now = ctx.now();
  const yearAgo = new Date(now.getTime() - 365 * 86_400_000);
  return ctx.read(async (tx) => {
    const [given, inForce, control, counts] = await Promise.all([
      verdictsThatStand(tx, agency),
      scaleInForce(tx, agency),
      controlShares(tx, dayInVietnam(yearAgo)),
      tx.rows(monthCounts, { agency, since: yearAgo }),
    ]);
    const standing = given.map(standingOf);
    const drift = driftByPlatform(
      counts.map((row) => ({
        platformId: row.platform_id,
        month: row.month,
        listings: Number(row.listings),
        leads: Number(row.leads),
      })),
    );
    return { ...qualityOf(standing, inForce), control, drift, precision: precisionDrift(standing, now) };
  });
}

/** Where precision has moved, for the desk: the same as on the page of quality, without the rest. */
export async function precisionOf(ctx: Context): Promise<PrecisionDrift[]> {
  const given = await ctx.read((tx) => verdictsThatStand(tx, ctx.actor.agency as string));
  return precisionDrift(given.map(standingOf), ctx.now());
}

function standingOf(row: Awaited<ReturnType<typeof verdictsThatStand>>[number]): StandingVerdict {
  return {
    leadId: row.lead_id,
    verdict: z.enum(verdicts).parse(row.verdict),
    score: row.score,
    signs: signs.parse(row.signs),
    givenAt: row.given_at,
  };
}
