import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
import { canReadSuccessions } from "../successions/policy.ts";
import { addPartner } from "./commands/add-partner.ts";
import { changePartner } from "./commands/change-partner.ts";
import type { Partner } from "./model.ts";
import { partnerChange, partnerInput } from "./model.ts";
import { canAddPartner, canChangePartner } from "./policy.ts";
import { listPartners } from "./queries.ts";

const partner = z
  .object({
    id: z.string(),
    nameVi: z.string(),
    nameEn: z.string(),
    validFrom: z.string(),
    validTo: z.string().nullable(),
    agency: z.string(),
    version: z.number().int(),
    abilities: z.object({ change: ability }),
  })
  .openapi("PartnerAgency");
export type PartnerAnswer = z.output<typeof partner>;
const tag = "agencies";
const path = "/v1/partner-agencies";

/** Agencies of other countries. They stand among `/v1/agencies` for agencies' people, and for nobody else. */
export function partnersRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path,
      tag,
      summary: "Agencies of other countries that one may name",
      answer: z.object({ items: z.array(partner), add: ability }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadSuccessions(ctx.actor), ctx.lang);
      const items = await ctx.read(listPartners);
      return c.json({ items: items.map((one) => tell(ctx, one)), add: abilityJson(ctx, canAddPartner(ctx.actor)) });
    },
  );
  const { make, change } = routesOf(api, { path: `${path}/{id}`, tag, answer: partner, answerOf: tell });
  make("Adds an agency of another country", partnerInput, addPartner);
  change(
    "put",
    "",
    "Changes what a partner is called, or says when working together ended",
    partnerChange,
    changePartner,
  );
}

function tell(ctx: Context, of: Partner): PartnerAnswer {
  return { ...of, abilities: { change: abilityJson(ctx, canChangePartner(ctx.actor, of)) } };
}
