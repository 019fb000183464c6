import { z } from "@hono/zod-openapi";
import { barOf, fittedWeights, readCombination } from "../../engines/copies/index.ts";
import type { OriginKeys } from "../../engines/codes/index.ts";
import { makeSerial } from "../../engines/codes/index.ts";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import type { Context } from "../../kernel/context.ts";
import type { TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { provinceName } from "../origin/index.ts";
import type { KeptPart } from "./model.ts";
import { codeId, copyStates, copyVerdicts, keptPart } from "./model.ts";
import { canJudgeCode } from "./policy.ts";
import type { suspectFile, SuspectRow } from "./queries.ts";

const count = z.number().int();
const time = z.iso.datetime();

export const suspectAnswer = z
  .object({
    id: z.string(),
    gtin: z.string(),
    product: z.string().nullable(),
    party: z.string(),
    /** In decibans: ten make the odds ten times higher. */
    logOdds: z.number(),
    /** From how many decibans on a code like it is suspect: less where its maker tells nothing of shipments, more while few have looked. */
    threshold: z.number(),
    scans: count,
    /** The strongest sign, in words. */
    strongest: z.string().nullable(),
    state: z.enum(copyStates),
    alertedAt: time,
    lastAt: time,
    judgedAt: time.nullable(),
    version: count,
    abilities: z.object({ judge: ability }),
  })
  .openapi("SuspectCode");
export type SuspectAnswer = z.infer<typeof suspectAnswer>;

export const partAnswer = keptPart.extend({ sentence: z.string() }).openapi("CopyPart");
export type PartAnswer = z.infer<typeof partAnswer>;

export const suspectFileAnswer = suspectAnswer
  .extend({
    serial: z.string().nullable(),
    batch: z.string(),
    lot: z.string().nullable(),
    /** Where the log-odds begin, before any sign. */
    base: z.number(),
    /** Why the threshold stands where it does. */
    thresholdReason: z.string(),
    parts: z.array(partAnswer),
    /** Scans of the last thirty days by day and province; devices are counted, none is shown. */
    days: z.array(
      z.object({
        day: z.iso.date(),
        province: z.string().nullable(),
        provinceName: z.string().nullable(),
        scans: count,
        devices: count,
        rightPins: count,
        wrongPins: count,
      }),
    ),
    verdicts: z.array(
      z.object({
        verdict: z.enum(copyVerdicts),
        note: z.string().nullable(),
        logOdds: z.number(),
        by: z.string(),
        at: time,
      }),
    ),
    leadId: z.string().nullable(),
  })
  .openapi("SuspectCodeFile");
export type SuspectFileAnswer = z.infer<typeof suspectFileAnswer>;

/** What a part says, in the reader's language. */
export function sentenceOf(
  ctx: Pick<Context, "lang">,
  { name, observed }: Pick<KeptPart, "name" | "observed">,
): string {
  const combination = readCombination(name);
  if (combination !== null) {
    const [one = "", other, third] = combination.map(({ name: said, bound }) =>
      text(ctx.lang, `copies.observed.${said}`, { n: bound }),
    );
    if (other === undefined) return one;
    return third === undefined
      ? text(ctx.lang, "copies.both", { one, other })
      : text(ctx.lang, "copies.all", { one, other, third });
  }
  const province = observed["province"];
  const place = typeof province === "string" ? provinceName(ctx.lang, province) : "";
  return text(ctx.lang, `copies.part.${name}` as TextKey, { ...observed, place });
}

const shownPart = (ctx: Context, part: KeptPart): PartAnswer => ({ ...part, sentence: sentenceOf(ctx, part) });

export function shownSuspect(ctx: Context, row: SuspectRow, product: string | null): SuspectAnswer {
  const strongest = partsOf(row).find(({ points }) => points > 0);
  return {
    id: codeId(row.batch_id, row.counter),
    gtin: row.gtin,
    product,
    party: row.agency,
    logOdds: row.log_odds,
    threshold: barOfRow(row).points,
    scans: row.scans,
    strongest: strongest === undefined ? null : sentenceOf(ctx, strongest),
    state: copyStates.find((known) => known === row.state) ?? "open",
    alertedAt: row.alerted_at.toISOString(),
    lastAt: row.last_at.toISOString(),
    judgedAt: row.judged_at?.toISOString() ?? null,
    version: row.version,
    abilities: { judge: abilityJson(ctx, canJudgeCode(ctx.actor, row)) },
  };
}

const barOfRow = ({ looks, tells_shipments }: SuspectRow) => barOf(looks, tells_shipments ?? false);

function thresholdReason({ lang }: Context, row: SuspectRow): string {
  const { tellsShipments, isEarly } = barOfRow(row);
  const told = text(lang, tellsShipments ? "copies.bar.shipments" : "copies.bar.untold");
  return isEarly ? `${told} ${text(lang, "copies.bar.early", { more: fittedWeights.bars.early })}` : told;
}

const partsOf = (row: SuspectRow) => row.parts as unknown as KeptPart[];

type File = Awaited<ReturnType<typeof suspectFile>>;

export function shownSuspectFile(
  ctx: Context,
  keys: OriginKeys,
  { code, batch, days, verdicts, lead }: File,
): SuspectFileAnswer {
  const identity = batch === null ? null : { id: code.batch_id, keyVersion: batch.key_version };
  return {
    ...shownSuspect(ctx, code, batch?.product_name ?? null),
    serial:
      batch === null || identity === null
        ? null
        : makeSerial(keys, { gtin: batch.gtin, tag: batch.tag, batch: identity, counter: code.counter }),
    batch: code.batch_id,
    lot: batch?.lot ?? null,
    base: fittedWeights.base,
    thresholdReason: thresholdReason(ctx, code),
    parts: partsOf(code).map((part) => shownPart(ctx, part)),
    days: days.map(({ province, right_pins: rightPins, wrong_pins: wrongPins, ...day }) => ({
      ...day,
      province,
      provinceName: province === null ? null : provinceName(ctx.lang, province),
      rightPins,
      wrongPins,
    })),
    verdicts: verdicts.map((given) => ({
      verdict: copyVerdicts.find((known) => known === given.verdict) ?? "unsure",
      note: given.note,
      logOdds: given.log_odds,
      by: given.given_by,
      at: given.given_at.toISOString(),
    })),
    leadId: lead,
  };
}
