import { z } from "@hono/zod-openapi";
import type { Context } from "../../kernel/context.ts";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import type { Handler, ResolverLink } from "./model.ts";
import { linkAbilities } from "./policy.ts";

export const linkAnswer = z
  .object({
    id: z.string(),
    anchor: z.string(),
    linkType: z.string(),
    href: z.string(),
    hreflang: z.string().nullable(),
    mediaType: z.string().nullable(),
    title: z.string(),
    context: z.string().nullable(),
    isDefault: z.boolean(),
    forwardQuery: z.boolean(),
    hidden: z.object({ at: z.string(), because: z.string() }).nullable(),
    madeAt: z.string(),
    changedAt: z.string(),
    version: z.number().int(),
    agency: z.string(),
    abilities: z.object({ change: ability, remove: ability, hide: ability, show: ability }),
  })
  .openapi("ResolverLink");
export type LinkAnswer = z.output<typeof linkAnswer>;

export const handlerAnswer = z
  .object({
    prefix: z.string(),
    href: z.string().nullable(),
    name: z.string(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
  })
  .openapi("ResolverHandler");

export function tellLink(ctx: Context, of: ResolverLink): LinkAnswer {
  const { change, remove, hide, show } = linkAbilities(ctx.actor, of);
  const { madeBy: _, authority: __, hidden, madeAt, changedAt, ...rest } = of;
  return {
    ...rest,
    hidden: hidden === null ? null : { at: hidden.at.toISOString(), because: hidden.because },
    madeAt: madeAt.toISOString(),
    changedAt: changedAt.toISOString(),
    abilities: {
      change: abilityJson(ctx, change),
      remove: abilityJson(ctx, remove),
      hide: abilityJson(ctx, hide),
      show: abilityJson(ctx, show),
    },
  };
}

export function tellHandler(of: Handler): z.output<typeof handlerAnswer> {
  return of;
}
