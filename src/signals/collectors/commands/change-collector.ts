import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { nextTime } from "../../../kernel/cron.ts";
import { faultsOf } from "../../../kernel/faults.ts";
import { problem } from "../../../kernel/problem.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { contentHash } from "../../../services/sockets/index.ts";
import type { CollectorChange, CollectorKind, Settings } from "../model.ts";
import { collectorChanged, settingsSchemas } from "../model.ts";
import { canManageCollectors } from "../policy.ts";
import { changeCollectorRow, collectorById, pushCollector } from "../store/collectors.ts";
import { sourceOf } from "./create-collector.ts";

/**
 * Changes name, schedule and settings of a collector; what it knows already it keeps. A feed of another address or profile is asked for as
 * if for the first time. A run that is under way may still end as it began.
 */
export async function changeCollector(
  ctx: Context,
  id: string,
  version: number,
  change: CollectorChange,
): Promise<void> {
  allow(canManageCollectors(ctx.actor), ctx.lang);
  const before = await ctx.read((tx) => tx.get(collectorById, { id }));
  const settings = checkedSettings(ctx.lang, before.kind as CollectorKind, change.settings);
  const source = "profile" in settings ? await sourceOf(ctx, settings.profile) : before.source;
  await ctx.transaction(async (tx) => {
    if (before.kind === "push") await holdSource(ctx, tx, id, source);
    const { name, cron } = change;
    const next_at = before.is_on ? nextTime(cron, ctx.now()) : null;
    const afresh = feedOf(settings) !== feedOf(before.settings as Settings[CollectorKind]);
    const changed = await tx.run(changeCollectorRow, { id, name, source, settings, afresh, cron, next_at, version });
    if (changed === 0) throw problem("stale");
    const sha256 = contentHash({ name, cron, settings });
    await record(ctx, tx, collectorChanged, { id, agency: before.agency, level: "own", sharedWith: [] }, { sha256 });
  });
}

/** Pushes of a source have one switch. */
async function holdSource(ctx: Context, tx: Transaction, id: string, source: string): Promise<void> {
  const holder = await tx.find(pushCollector, { source });
  if (holder !== null && holder.id !== id)
    throw problem("conflict", text(ctx.lang, "collectors.source.taken", { source }));
}

/** What the marks of a feed's last answer belong to. */
const feedOf = (settings: Settings[CollectorKind]): string | null =>
  "url" in settings ? `${settings.profile} ${settings.url}` : null;

function checkedSettings(lang: Lang, kind: CollectorKind, given: unknown): Settings[CollectorKind] {
  const checked = settingsSchemas[kind].safeParse(given);
  if (checked.success) return checked.data;
  const faults = faultsOf(lang, checked.error).map((fault) => ({ ...fault, pointer: `/settings${fault.pointer}` }));
  throw problem("invalid", undefined, { faults });
}
