import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { nextTime } from "../../../kernel/cron.ts";
import { faultsOf } from "../../../kernel/faults.ts";
import { problem } from "../../../kernel/problem.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { contentHash } from "../../../services/sockets/index.ts";
import type { CollectorChange, CollectorKind, Settings } from "../model.ts";
import { collectorChanged, settingsSchemas } from "../model.ts";
import { canManageCollectors } from "../policy.ts";
import { changeCollectorRow, collectorById } from "../store/collectors.ts";
import { sourceOf } from "./create-collector.ts";

/** Changes name, schedule and settings of a collector; what it knows already it keeps. A run that is under way goes on as it began. */
export async function changeCollector(
  ctx: Context,
  id: string,
  version: number,
  change: CollectorChange,
): Promise<void> {
  allow(canManageCollectors(ctx.actor), ctx.lang);
  const { kind, agency, is_on } = await ctx.read((tx) => tx.get(collectorById, { id }));
  const settings = checkedSettings(ctx.lang, kind as CollectorKind, change.settings);
  if ("profile" in settings) await sourceOf(ctx, settings.profile);
  await ctx.transaction(async (tx) => {
    const { name, cron } = change;
    const next_at = is_on ? nextTime(cron, ctx.now()) : null;
    const changed = await tx.run(changeCollectorRow, { id, name, settings, cron, next_at, version });
    if (changed === 0) throw problem("stale");
    const sha256 = contentHash({ name, cron, settings });
    await record(ctx, tx, collectorChanged, { id, agency, level: "own", sharedWith: [] }, { sha256 });
  });
}

function checkedSettings(lang: Lang, kind: CollectorKind, given: unknown): Settings[CollectorKind] {
  const checked = settingsSchemas[kind].safeParse(given);
  if (checked.success) return checked.data;
  const faults = faultsOf(lang, checked.error).map((fault) => ({ ...fault, pointer: `/settings${fault.pointer}` }));
  throw problem("invalid", undefined, { faults });
}
