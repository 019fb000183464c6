import { z } from "@hono/zod-openapi";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import type { Context } from "../../kernel/context.ts";
import type { RunState } from "../../services/runs/index.ts";
import { runStates } from "../../services/runs/index.ts";
import { collectorKinds, pageStates } from "./model.ts";
import { canManageCollectors, canRunCollectors } from "./policy.ts";
import type { CollectorRow, RunRow, collectorFile } from "./queries.ts";
import { countsOf } from "./queries.ts";
import { problemInWords, reasonInWords } from "./words.ts";

const count = z.number().int();
const time = z.iso.datetime();

export const collectorRunAnswer = z
  .object({
    id: z.string(),
    state: z.enum(runStates),
    orderedBy: z.string(),
    startedAt: time,
    endedAt: time.nullable(),
    pages: count,
    notModified: count,
    rendered: count,
    offers: count,
    new: count,
    changed: count,
    unchanged: count,
    rejected: count,
    refused: z.array(z.object({ reason: z.string(), words: z.string(), count })),
    problem: z.string().nullable(),
  })
  .openapi("CollectorRun");
export type CollectorRunAnswer = z.infer<typeof collectorRunAnswer>;

export const collectorAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(collectorKinds),
    name: z.string(),
    source: z.string(),
    level: z.enum(["own", "agencies", "public"]),
    settings: z.record(z.string(), z.unknown()),
    /** When it runs by itself, as cron writes it and by Viet Nam's clock; empty: by hand only. */
    cron: z.string(),
    isOn: z.boolean(),
    /** When it is due next; null while it is off, for one that runs by hand only, and for who sends by itself. */
    nextAt: time.nullable(),
    version: count,
    createdBy: z.string(),
    createdAt: time,
    /** Pages that are due. */
    due: count,
    lastRun: collectorRunAnswer.nullable(),
    abilities: z.object({ run: ability, manage: ability }),
  })
  .openapi("Collector");
export type CollectorAnswer = z.infer<typeof collectorAnswer>;

export const collectorFileAnswer = collectorAnswer
  .extend({
    frontier: z.array(z.object({ state: z.enum(pageStates), pages: count, due: count })),
    hosts: z.array(z.object({ host: z.string(), pages: count, read: count, offers: count })),
    refusedPages: z.array(
      z.object({ url: z.string(), state: z.enum(pageStates), words: z.string(), at: time.nullable() }),
    ),
  })
  .openapi("CollectorFile");
export type CollectorFileAnswer = z.infer<typeof collectorFileAnswer>;

export function shownRun(ctx: Context, row: RunRow): CollectorRunAnswer {
  const { refused, ...counts } = countsOf(row);
  return {
    id: row.id,
    state: row.state as RunState,
    orderedBy: row.ordered_by,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    ...counts,
    refused: Object.entries(refused)
      .sort(([, a], [, b]) => b - a)
      .map(([reason, times]) => ({ reason, words: reasonInWords(ctx.lang, reason), count: times })),
    problem: problemInWords(ctx.lang, row.problem, row.problem_detail),
  };
}

export function shownCollector(ctx: Context, row: CollectorRow, run: RunRow | null, due: number): CollectorAnswer {
  return {
    id: row.id,
    kind: row.kind as CollectorAnswer["kind"],
    name: row.name,
    source: row.source,
    level: row.level as CollectorAnswer["level"],
    settings: row.settings as Record<string, unknown>,
    cron: row.cron,
    isOn: row.is_on,
    nextAt: row.is_on && row.kind !== "push" ? (row.next_at?.toISOString() ?? null) : null,
    version: row.version,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    due,
    lastRun: run === null ? null : shownRun(ctx, run),
    abilities: {
      run: abilityJson(ctx, canRunCollectors(ctx.actor)),
      manage: abilityJson(ctx, canManageCollectors(ctx.actor)),
    },
  };
}

export function shownFile(ctx: Context, file: Awaited<ReturnType<typeof collectorFile>>): CollectorFileAnswer {
  const due = file.states.reduce((sum, state) => sum + state.due, 0);
  return {
    ...shownCollector(ctx, file.row, file.run, due),
    frontier: file.states.map((state) => ({ ...state, state: state.state as (typeof pageStates)[number] })),
    hosts: file.hosts,
    refusedPages: file.refused.map(({ url, state, result, read_at }) => ({
      url,
      state: state as (typeof pageStates)[number],
      words: reasonInWords(ctx.lang, result ?? ""),
      at: read_at?.toISOString() ?? null,
    })),
  };
}
