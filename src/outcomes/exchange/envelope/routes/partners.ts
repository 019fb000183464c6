import { z } from "@hono/zod-openapi";
import type { Api } from "../../../../kernel/http/api.ts";
import { route } from "../../../../kernel/http/api.ts";
import { routesOf } from "../../../../kernel/http/routes-of.ts";
import { envelopePartnerAnswer, shownPartner } from "../answers.ts";
import type { AskParts } from "../commands/ask-partner.ts";
import { changePartner } from "../commands/change-partner.ts";
import { lookUpTaxCode } from "../commands/look-up-tax-code.ts";
import { pushRecords } from "../commands/push-records.ts";
import { registerPartner } from "../commands/register-partner.ts";
import { switchPartner } from "../commands/switch-partner.ts";
import { askInput, partnerChange, partnerInput, pushAnswer, sendInput, taxCodeAnswer } from "../model.ts";
import { findPartner, listPartners } from "../queries.ts";

const tag = "envelope";
const base = "/v1/exchange/envelope";
const byId = z.object({ id: z.string().max(60) });

/** Partners of the envelope, and what is asked of one: `/v1/exchange/envelope/partners…`. */
export function partnerRoutes(api: Api, held: AskParts): void {
  api.openapi(
    route({
      method: "get",
      path: `${base}/partners`,
      tag,
      summary: "Partners of the caller's agency, each with its key's fingerprint and how it went lately",
      answer: z.object({ items: z.array(envelopePartnerAnswer) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const partners = await listPartners(ctx);
      return c.json({ items: partners.map(({ row, health }) => shownPartner(ctx, row, health)) });
    },
  );
  const { make, show, change, act } = routesOf(api, {
    path: `${base}/partners/{id}`,
    tag,
    answer: envelopePartnerAnswer,
    answerOf: async (ctx, _, id) => {
      const { row, health } = await findPartner(ctx, id);
      return shownPartner(ctx, row, health);
    },
  });
  make(
    "Registers a partner by its public key; what it asks, it asks for the agency that registers it",
    partnerInput,
    registerPartner,
  );
  show("One partner", () => undefined);
  change(
    "put",
    "",
    "Changes a partner's key, address, services and users; needs If-Match. Its name in envelopes stays",
    partnerChange,
    changePartner,
  );
  act(
    "put",
    "/switch",
    "Switches a partner on or off, both ways and at once",
    z.strictObject({ on: z.boolean() }),
    (ctx, id, { on }) => switchPartner(ctx, id, on),
  );
  asking(api, held);
}

function asking(api: Api, held: AskParts): void {
  const requestId = z.object({ requestId: z.string() });
  api.openapi(
    route({
      method: "post",
      path: `${base}/partners/{id}/look-ups`,
      tag,
      summary: "Asks a partner what it knows of a tax code, in the officer's name and with the legal basis",
      params: byId,
      body: askInput,
      answer: taxCodeAnswer.extend(requestId.shape),
    }),
    async (c) => c.json(await lookUpTaxCode(c.get("ctx"), c.req.valid("param").id, c.req.valid("json"), held)),
  );
  api.openapi(
    route({
      method: "post",
      path: `${base}/partners/{id}/pushes`,
      tag,
      summary: "Sends up to 100 records of the own agency to a partner, without the fields that are kept narrower",
      params: byId,
      body: sendInput,
      answer: pushAnswer.extend(requestId.shape),
    }),
    async (c) => c.json(await pushRecords(c.get("ctx"), c.req.valid("param").id, c.req.valid("json"), held)),
  );
}
