import type { MiddlewareHandler } from "hono";
import { z } from "zod";
import type { Context } from "../../kernel/context.ts";
import type { Api, Env } from "../../kernel/http/api.ts";
import { newId } from "../../kernel/id.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import { savedProfiles } from "../../services/sockets/index.ts";
import type { RunCounts } from "./model.ts";
import { addImport, keepCounts } from "./run-counts.ts";
import { pushCollector } from "./store/collectors.ts";
import { collectorRuns, insertRun } from "./store/runs.ts";

const receipt = z.object({
  read: z.number(),
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
});

/**
 * Stands before the route that takes pushes: a source whose collector is off is refused, one that is on gets a report of every push. A source
 * without a collector is taken as ever. To be called before the routes of monitoring.
 */
export function holdPushes(api: Api): void {
  api.use("/v1/sources/:source/listings", hold);
}

const hold: MiddlewareHandler<Env> = async (c, next) => {
  const ctx = c.get("ctx");
  if (c.req.method !== "POST" || ctx.actor.agency === null) return next();
  const profile = (await savedProfiles()).get(c.req.param("source") ?? "");
  const collector =
    profile === undefined ? null : await ctx.read((tx) => tx.find(pushCollector, { source: profile.source.id }));
  if (collector === null || profile === undefined) return next();
  if (!collector.is_on) throw problem("unavailable", text(ctx.lang, "collectors.push.off", { source: profile.name }));
  const began = ctx.now();
  await next();
  if (c.res.status !== 200) return;
  const taken = receipt.safeParse(await c.res.clone().json());
  if (taken.success) await reportPush(ctx, collector, began, taken.data);
};

async function reportPush(
  ctx: Context,
  collector: { id: string; agency: string },
  began: Date,
  taken: z.output<typeof receipt>,
): Promise<void> {
  const counts: RunCounts = {
    pages: 1,
    notModified: 0,
    rendered: 0,
    offers: 0,
    new: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    refused: {},
  };
  addImport(counts, taken);
  const id = newId("crn", began);
  await ctx.transaction(async (tx) => {
    const { agency } = collector;
    const at = began;
    // Two pushes at one moment: the import itself has its report, and this one is left out.
    if ((await tx.run(insertRun, { id, collector: collector.id, by: ctx.actor.id, at, held_until: at, agency })) === 0)
      return;
    await keepCounts(tx, id, counts);
    await tx.find(collectorRuns.endRun, { id, state: "done", problem: null, detail: null, at: ctx.now() });
  });
}
