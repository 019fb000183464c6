import { z } from "@hono/zod-openapi";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { contractOn, isResting, personalAsked } from "../../../services/sockets/index.ts";
import type { FaultCode, TechnologyKind, TechnologyState } from "./model.ts";
import { faultCodes, purposes, technologyKinds, technologyStates } from "./model.ts";
import { canAskAuthenticator, canEndTechnology, canManageTechnologies, canSwitchTechnology } from "./policy.ts";
import type { Figures, technologyFile } from "./queries.ts";
import type { TechnologyRow } from "./store/technologies.ts";
import { manifestOf } from "./running/asking.ts";

const count = z.number().int();
const time = z.iso.datetime();

export const figuresAnswer = z.object({
  calls: count,
  faults: count,
  items: count,
  /** Milliseconds of a call: half are faster, and 95 in 100 than the slow one. */
  medianMs: z.number().nullable(),
  slowMs: z.number().nullable(),
  looked: count,
  found: count,
  listings: count,
});

export const technologyAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    title: z.string(),
    kind: z.enum(technologyKinds),
    release: z.string(),
    owner: z.string(),
    state: z.enum(technologyStates),
    way: z.enum(["process", "http"]),
    contract: z.object({
      from: z.iso.date(),
      to: z.iso.date(),
      number: z.string().nullable(),
      stands: z.enum(["before", "in", "over"]),
      daysLeft: count,
    }),
    /** VND. */
    cost: z.object({ perMonth: count, perCall: count }),
    health: z.enum(["never", "good", "faults", "resting"]),
    healthWords: z.string(),
    lastFault: z.object({ code: z.enum(faultCodes), words: z.string(), detail: z.string(), at: time }).nullable(),
    restingUntil: time.nullable(),
    lastGoodAt: time.nullable(),
    figures: figuresAnswer,
    version: count,
  })
  .openapi("Technology");
export type TechnologyAnswer = z.infer<typeof technologyAnswer>;

const shareAnswer = z.object({
  hits: count,
  n: count,
  share: z.number().nullable(),
  low: z.number(),
  high: z.number(),
});
const qualityAnswer = z.object({ precision: shareAnswer, recall: shareAnswer, f1: z.number().nullable() });
const boardRow = z.object({ labelled: count, real: count, technology: qualityAnswer, builtIn: qualityAnswer });
const board = boardRow.extend({ months: z.array(boardRow.extend({ month: z.string() })) });
export const scoreBoardAnswer = z
  .object({
    leads: board,
    control: board,
    months: z.array(z.object({ month: z.string(), calls: count, faults: count, cost: z.number() })),
    costPerTrueFinding: z.number().nullable(),
  })
  .openapi("TechnologyScoreBoard");
export type ScoreBoardAnswer = z.infer<typeof scoreBoardAnswer>;
export type BoardRowAnswer = z.infer<typeof boardRow>;

export const trialAnswer = z.object({
  id: z.string(),
  name: z.string(),
  lines: count,
  state: z.enum(["waiting", "done", "failed"]),
  by: z.string(),
  at: time,
  ms: z.number().nullable(),
  result: boardRow.nullable(),
  problem: z.string().nullable(),
});
export type TrialAnswer = z.infer<typeof trialAnswer>;

export const opinionAnswer = z.object({
  opinion: z.enum(["agrees", "disagrees", "cannot-tell"]),
  confidence: z.number(),
  reason: z.string(),
});
export type OpinionAnswer = z.infer<typeof opinionAnswer>;

export const technologyFileAnswer = technologyAnswer
  .extend({
    contact: z.object({ name: z.string(), email: z.string() }),
    licence: z.string(),
    data: z.array(z.string()),
    personal: z.array(z.string()),
    grantsPersonal: z.boolean(),
    heaviest: z.number(),
    address: z.string(),
    limits: z.object({
      msPerCall: count,
      memoryMb: count,
      callsPerSecond: z.number(),
      itemsPerCall: count,
      outputKb: count,
    }),
    registeredBy: z.string(),
    registeredAt: time,
    /** Listings that a detector has still to see; null for the others. */
    waiting: count.nullable(),
    switches: z.array(
      z.object({
        from: z.enum(technologyStates),
        to: z.enum(technologyStates),
        reason: z.string(),
        by: z.string(),
        at: time,
      }),
    ),
    trials: z.array(trialAnswer),
    opinions: z.array(
      opinionAnswer.extend({
        id: z.string(),
        code: z.string().nullable(),
        gtin: z.string().nullable(),
        by: z.string(),
        at: time,
      }),
    ),
    abilities: z.object({ switch: ability, manage: ability, ask: ability, end: ability }),
  })
  .openapi("TechnologyFile");
export type TechnologyFileAnswer = z.infer<typeof technologyFileAnswer>;

export const callAnswer = z
  .object({
    id: z.string(),
    release: z.string(),
    state: z.enum(technologyStates),
    purpose: z.enum(purposes),
    items: count,
    sha256: z.string(),
    at: time,
    ms: z.number().nullable(),
    found: count.nullable(),
    fault: z.string().nullable(),
    detail: z.string().nullable(),
  })
  .openapi("TechnologyCall");
export type CallAnswer = z.infer<typeof callAnswer>;

const faultWords = (ctx: Pick<Context, "lang">, code: string): string => {
  const known = faultCodes.find((one) => one === code);
  return known === undefined ? code : text(ctx.lang, `technologies.fault.${known}` as TextKey);
};

function healthOf(row: TechnologyRow, now: Date): TechnologyAnswer["health"] {
  if (isResting({ faultsInARow: row.faults_in_a_row, restingUntil: row.resting_until }, now)) return "resting";
  if (row.faults_in_a_row > 0) return "faults";
  return row.last_good_at === null ? "never" : "good";
}

export function shownTechnology(ctx: Context, row: TechnologyRow, figures: Figures): TechnologyAnswer {
  const manifest = manifestOf(row);
  const now = ctx.now();
  const health = healthOf(row, now);
  return {
    id: row.id,
    name: row.name,
    title: manifest.title[ctx.lang],
    kind: row.kind as TechnologyKind,
    release: row.release,
    owner: manifest.owner,
    state: row.state as TechnologyState,
    way: manifest.way.kind,
    contract: { number: null, ...manifest.contract, ...contractOn(manifest, dayInVietnam(now)) },
    cost: manifest.cost,
    health,
    healthWords: text(ctx.lang, `technologies.health.${health}`),
    lastFault:
      row.last_fault === null || row.last_fault_at === null
        ? null
        : {
            code: row.last_fault as FaultCode,
            words: faultWords(ctx, row.last_fault),
            detail: row.last_fault_detail ?? "",
            at: row.last_fault_at.toISOString(),
          },
    restingUntil: health === "resting" ? (row.resting_until?.toISOString() ?? null) : null,
    lastGoodAt: row.last_good_at?.toISOString() ?? null,
    figures,
    version: row.version,
  };
}

type File = Awaited<ReturnType<typeof technologyFile>>;

export function shownFile(
  ctx: Context,
  { row, figures, switches, trials, opinions, backlog }: File,
): TechnologyFileAnswer {
  const manifest = manifestOf(row);
  const of = { agency: row.agency, kind: row.kind as TechnologyKind, state: row.state as TechnologyState };
  return {
    ...shownTechnology(ctx, row, figures),
    contact: manifest.contact,
    licence: manifest.licence,
    data: manifest.data,
    personal: personalAsked(manifest),
    grantsPersonal: row.grants_personal,
    heaviest: row.heaviest,
    address: manifest.way.kind === "http" ? manifest.way.url : manifest.way.file,
    limits: manifest.limits,
    registeredBy: row.registered_by,
    registeredAt: row.registered_at.toISOString(),
    waiting: backlog?.waiting ?? null,
    switches: switches.map((one) => ({
      from: one.from_state as TechnologyState,
      to: one.to_state as TechnologyState,
      reason: one.reason,
      by: one.switched_by,
      at: one.switched_at.toISOString(),
    })),
    trials: trials.map((one) => shownTrial(ctx, one)),
    opinions: opinions.map((one) => ({
      id: one.id,
      code: one.code,
      gtin: one.gtin,
      opinion: one.opinion as OpinionAnswer["opinion"],
      confidence: one.confidence,
      reason: ctx.lang === "vi" ? one.reason_vi : one.reason_en,
      by: one.asked_by,
      at: one.asked_at.toISOString(),
    })),
    abilities: {
      switch: abilityJson(ctx, canSwitchTechnology(ctx.actor, of)),
      manage: abilityJson(ctx, canManageTechnologies(ctx.actor)),
      ask: abilityJson(ctx, canAskAuthenticator(ctx.actor, of)),
      end: abilityJson(ctx, canEndTechnology(ctx.actor, of)),
    },
  };
}

function shownTrial(ctx: Context, trial: File["trials"][number]): TrialAnswer {
  const result = trial.result as (BoardRowAnswer & { ms: number; fault?: string }) | null;
  const { id, name, lines, asked_by: by, asked_at } = trial;
  return {
    id,
    name,
    lines,
    state: trial.state as TrialAnswer["state"],
    by,
    at: asked_at.toISOString(),
    ms: trial.state === "done" ? (result?.ms ?? null) : null,
    result:
      trial.state === "done" && result !== null
        ? { labelled: result.labelled, real: result.real, technology: result.technology, builtIn: result.builtIn }
        : null,
    problem: result?.fault === undefined ? null : faultWords(ctx, result.fault),
  };
}

export function shownCall(
  ctx: Context,
  row: Awaited<ReturnType<typeof import("./queries.ts").listCalls>>["items"][number],
): CallAnswer {
  return {
    id: row.id,
    release: row.release,
    state: row.state as TechnologyState,
    purpose: row.purpose as CallAnswer["purpose"],
    items: row.items,
    sha256: row.sha256,
    at: row.asked_at.toISOString(),
    ms: row.ms,
    found: row.found,
    fault: row.fault === null ? null : faultWords(ctx, row.fault),
    detail: row.fault_detail,
  };
}
