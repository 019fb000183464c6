import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
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
  api.openapi(
    route({
      method: "post",
      path,
      tag,
      summary: "Adds an agency of another country",
      body: partnerInput,
      answer: partner,
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const added = await addPartner(ctx, c.req.valid("json"));
      c.header("ETag", etag(added.version));
      return c.json(tell(ctx, added), 201 as 200);
    },
  );
  api.openapi(
    route({
      method: "put",
      path: `${path}/{id}`,
      tag,
      summary: "Changes what a partner is called, or says when working together ended",
      params: z.object({ id: z.string().max(60) }),
      body: partnerChange,
      answer: partner,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = c.req.valid("param");
      const changed = await changePartner(ctx, id, expectedVersion(c), c.req.valid("json"));
      c.header("ETag", etag(changed.version));
      return c.json(tell(ctx, changed));
    },
  );
}

function tell(ctx: Context, of: Partner): PartnerAnswer {
  return { ...of, abilities: { change: abilityJson(ctx, canChangePartner(ctx.actor, of)) } };
}
