import { z } from "@hono/zod-openapi";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { RunState } from "../../../services/runs/index.ts";
import { runStates } from "../../../services/runs/index.ts";
import { outcomes } from "./model.ts";
import type { Outcome } from "./model.ts";
import { canManageHubs, canRunHubs } from "./policy.ts";
import type { HubRow, HubRunRow, hubFile } from "./queries.ts";
import type { notKeptOfRun } from "./store/changes.ts";
import { hubProblemInWords } from "./words.ts";

const count = z.number().int();
const time = z.iso.datetime();

export const hubRunAnswer = z
  .object({
    id: z.string(),
    state: z.enum(runStates),
    orderedBy: z.string(),
    startedAt: time,
    endedAt: time.nullable(),
    pages: count,
    read: count,
    new: count,
    changed: count,
    unchanged: count,
    withdrawn: count,
    leftOut: count,
    refused: count,
    problem: z.string().nullable(),
  })
  .openapi("HubRun");
export type HubRunAnswer = z.infer<typeof hubRunAnswer>;

export const hubAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    code: z.string(),
    address: z.string(),
    partner: z.string(),
    house: z.string().nullable(),
    isOn: z.boolean(),
    nextAt: time.nullable(),
    askedAt: time.nullable(),
    okAt: time.nullable(),
    problem: z.string().nullable(),
    /** How many changes wait there, up to 10,000; null: not known. */
    behind: count.nullable(),
    version: count,
    createdBy: z.string(),
    createdAt: time,
    lastRun: hubRunAnswer.nullable(),
    abilities: z.object({ run: ability, manage: ability }),
  })
  .openapi("Hub");
export type HubAnswer = z.infer<typeof hubAnswer>;

export const hubFileAnswer = hubAnswer
  .extend({
    agency: z.string(),
    /** That there is a key, and since when: never more. */
    secret: z.object({ changedBy: z.string(), changedAt: time }).nullable(),
  })
  .openapi("HubFile");
export type HubFileAnswer = z.infer<typeof hubFileAnswer>;

export const notKeptAnswer = z
  .object({ n: z.string(), record: z.string(), outcome: z.enum(outcomes), at: time })
  .openapi("HubNotKept");
export type NotKeptAnswer = z.infer<typeof notKeptAnswer>;

export function shownHubRun(ctx: Pick<Context, "lang">, row: HubRunRow): HubRunAnswer {
  return {
    id: row.id,
    state: row.state as RunState,
    orderedBy: row.ordered_by,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    pages: row.pages,
    read: Number(row.read),
    new: Number(row.new),
    changed: Number(row.changed),
    unchanged: Number(row.unchanged),
    withdrawn: Number(row.withdrawn),
    leftOut: Number(row.left_out),
    refused: Number(row.refused),
    problem: hubProblemInWords(ctx.lang, row.problem, row.problem_detail),
  };
}

export function shownHub(ctx: Context, row: HubRow, run: HubRunRow | null): HubAnswer {
  return {
    id: row.id,
    name: row.name,
    code: row.code,
    address: row.address,
    partner: row.partner,
    house: row.house,
    isOn: row.is_on,
    nextAt: row.next_at?.toISOString() ?? null,
    askedAt: row.asked_at?.toISOString() ?? null,
    okAt: row.ok_at?.toISOString() ?? null,
    problem: hubProblemInWords(ctx.lang, row.problem, row.problem_detail),
    behind: row.behind,
    version: row.version,
    createdBy: row.created_by,
    createdAt: row.created_at.toISOString(),
    lastRun: run === null ? null : shownHubRun(ctx, run),
    abilities: {
      run: abilityJson(ctx, canRunHubs(ctx.actor)),
      manage: abilityJson(ctx, canManageHubs(ctx.actor)),
    },
  };
}

export function shownHubFile(ctx: Context, { row, run, secret }: Awaited<ReturnType<typeof hubFile>>): HubFileAnswer {
  const kept = secret === null ? null : { changedBy: secret.changed_by, changedAt: secret.changed_at.toISOString() };
  return { ...shownHub(ctx, row, run), agency: row.agency, secret: kept };
}

export function shownNotKept({ n, record, outcome, at }: RowOf<typeof notKeptOfRun>): NotKeptAnswer {
  return { n: n.toString(), record, outcome: outcome as Outcome, at: at.toISOString() };
}
