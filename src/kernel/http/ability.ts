import { z } from "@hono/zod-openapi";
import type { Verdict } from "../actor.ts";
import type { Context } from "../context.ts";
import { text } from "../text/index.ts";

/** What the caller may do with a thing, for the button of a screen: where they may not, why. */
export const ability = z.object({ allowed: z.boolean(), reason: z.string().nullable() }).openapi("Ability");

/** A policy's verdict as an answer, in the caller's language. */
export function abilityJson(ctx: Pick<Context, "lang">, verdict: Verdict): z.output<typeof ability> {
  return { allowed: verdict.allowed, reason: verdict.allowed ? null : text(ctx.lang, verdict.reason) };
}
