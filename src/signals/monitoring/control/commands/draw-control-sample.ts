import { randomBytes } from "node:crypto";
import { allow } from "../../../../kernel/actor.ts";
import { dayInVietnam } from "../../../../kernel/clock.ts";
import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import { drawListings } from "../../../listings/index.ts";
import { controlDrawn, sampleSize } from "../model.ts";
import { canDrawControl } from "../policy.ts";
import { insertSample, lockControl, sampleOfMonth } from "../store.ts";

/**
 * Draws this month's random sample of each platform's listings, once. The draw hangs on a number that is made for it and kept
 * nowhere, so that no one can know beforehand or arrange which listings are in it. Returns how many were drawn; 0 where the month has
 * its sample, or the agency no listings. Task: 2390 II.2.2.
 */
export async function drawControlSample(ctx: Context): Promise<number> {
  allow(canDrawControl(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency as string;
  const month = dayInVietnam(ctx.now()).slice(0, 7);
  // Ordering a million listings by chance takes longer than a statement of a request may.
  return ctx.bulk(async (tx) => {
    await tx.run(lockControl, { agency });
    if ((await tx.get(sampleOfMonth, { agency, month: `${month}-01` })).n > 0) return 0;
    const drawn = await drawListings(tx, agency, randomBytes(16).toString("hex"), sampleSize);
    if (drawn.length === 0) return 0;
    await tx.run(insertSample, {
      agency,
      month: `${month}-01`,
      listings: drawn.map((row) => row.id),
      platforms: drawn.map((row) => row.platform_id),
      populations: drawn.map((row) => row.population),
    });
    const platforms = new Set(drawn.map((row) => row.platform_id)).size;
    await record(
      ctx,
      tx,
      controlDrawn,
      { id: `control:${agency}`, agency, level: "own", sharedWith: [] },
      { month, platforms, listings: drawn.length },
    );
    return drawn.length;
  });
}
