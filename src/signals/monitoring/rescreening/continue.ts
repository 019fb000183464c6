import type { Screener } from "../../../engines/screening/index.ts";
import type { Context } from "../../../kernel/context.ts";
import { platformId } from "../../../registers/platforms/index.ts";
import { raiseLeadsSince } from "../../leads/index.ts";
import { loadMaterial, preparationOf, printOf } from "../material.ts";
import { applyBatch } from "./apply-batch.ts";
import { lookBatch } from "./look-batch.ts";
import type { RescreeningState } from "./model.ts";
import { markEnded, rescreeningById } from "./store.ts";
import { weighBatch } from "./weigh-batch.ts";

/** What screening knows, with a hash of it; compiled when the first batch asks for it. */
export type Knowledge = { print: string; screener: Screener; hostOfPlatform(id: string): string | null };

/** Does batch after batch until nothing is left to do, or `stop` says so; whether something is left. */
export async function continueRescreening(ctx: Context, id: string, stop: () => boolean): Promise<boolean> {
  let knowledge: Knowledge | null = null;
  while (!stop()) {
    const { state, agency, started_at } = await ctx.read((tx) => tx.get(rescreeningById, { id }));
    switch (state as RescreeningState) {
      case "looking": {
        knowledge ??= await loadKnowledge(ctx);
        await lookBatch(ctx, id, knowledge);
        break;
      }
      case "weighing":
        await weighBatch(ctx, id);
        break;
      case "applying": {
        if ((await applyBatch(ctx, id)) > 0) break;
        await ctx.bulk(async (tx) => {
          await raiseLeadsSince(ctx, tx, agency, started_at);
          await tx.run(markEnded, { id, state: "applied", by: null, at: ctx.now() });
        });
        break;
      }
      default:
        return false;
    }
  }
  return true;
}

async function loadKnowledge(ctx: Context): Promise<Knowledge> {
  const material = await ctx.read(loadMaterial);
  const hosts = new Map(
    [...material.hosts.standings, ...material.hosts.scams].map(([host]) => [platformId(host), host]),
  );
  return {
    print: printOf(material),
    screener: preparationOf(material).screener,
    hostOfPlatform: (id) => hosts.get(id) ?? null,
  };
}
