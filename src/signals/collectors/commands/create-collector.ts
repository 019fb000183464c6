import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { savedProfiles } from "../../../services/sockets/index.ts";
import type { CollectorInput } from "../model.ts";
import { collectorCreated, slugOf } from "../model.ts";
import { canManageCollectors } from "../policy.ts";
import { insertCollector } from "../store/collectors.ts";

/** Makes a collector, switched off: what it brings names it as the source. Task: 2390 II.2.2. */
export async function createCollector(ctx: Context, input: CollectorInput): Promise<{ id: string }> {
  allow(canManageCollectors(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency as string;
  const source = input.kind === "web" ? `web-${slugOf(input.name)}` : await sourceOf(ctx, input.settings.profile);
  const at = ctx.now();
  const id = newId("col", at);
  await ctx.transaction(async (tx) => {
    const { kind, name, settings, cron, level } = input;
    const made = await tx.run(insertCollector, {
      id,
      kind,
      name,
      source,
      settings,
      cron,
      by: ctx.actor.id,
      at,
      agency,
      level,
    });
    if (made === 0) throw problem("conflict", text(ctx.lang, "collectors.source.taken", { source }));
    await record(ctx, tx, collectorCreated, { id, agency, level: "own", sharedWith: [] }, { kind, source });
  });
  return { id };
}

/** The source that a profile of listings describes; `invalid` where there is no such profile. */
export async function sourceOf(ctx: Context, name: string): Promise<string> {
  const profile = (await savedProfiles()).get(name);
  if (profile?.target === "listings") return profile.source.id;
  throw problem("invalid", undefined, {
    faults: [
      {
        pointer: "/settings/profile",
        code: "profile",
        message: text(ctx.lang, "collectors.profile.unknown", { name }),
      },
    ],
  });
}
