import { z } from "@hono/zod-openapi";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import { subjects } from "./model.ts";
import { canKeepFocalPoints } from "./policy.ts";
import type { Entry } from "./queries.ts";
import { span } from "./reach.ts";

export const entryAnswer = z
  .object({
    id: z.string(),
    ofAgency: z.string(),
    heldBy: z.string().nullable(),
    name: z.string(),
    post: z.string(),
    phone: z.string(),
    email: z.string(),
    subjects: z.array(z.enum(subjects)),
    provinces: z.array(z.string()),
    hours: z.array(span),
    otherHoursPhone: z.string().nullable(),
    languages: z.array(z.string()),
    standIn: z.object({ id: z.string(), name: z.string(), phone: z.string() }).nullable(),
    awayUntil: z.string().nullable(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    reach: z.object({ state: z.enum(["now", "later", "away", "unknown"]), opensAt: z.iso.datetime().nullable() }),
    changedAt: z.iso.datetime(),
    version: z.number().int(),
    abilities: z.object({ change: ability }),
  })
  .openapi("FocalPoint");
export type FocalPointAnswer = z.output<typeof entryAnswer>;

export function tellEntry(ctx: Context, of: Entry): FocalPointAnswer {
  const { agency, standsIn, reach, changedAt, ...same } = of;
  return {
    ...same,
    standIn: standsIn,
    reach: { state: reach.state, opensAt: reach.opensAt?.toISOString() ?? null },
    changedAt: changedAt.toISOString(),
    abilities: { change: abilityJson(ctx, canKeepFocalPoints(ctx.actor, { agency })) },
  };
}
