import { z } from "@hono/zod-openapi";
import { requestMessage, responseMessage } from "../../../engines/envelope/index.ts";
import type { Clock } from "../../../kernel/clock.ts";
import type { Database } from "../../../kernel/db/database.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
import type { Log } from "../../../kernel/log.ts";
import type { FetchLimits } from "../../../services/fetching/index.ts";
import { savedAs } from "../../../services/files/index.ts";
import {
  envelopeExchangeAnswer,
  envelopeHouseAnswer,
  envelopePartnerAnswer,
  shownExchange,
  shownHouse,
  shownPartner,
} from "./answers.ts";
import { answerEnvelope } from "./commands/answer-envelope.ts";
import { changePartner } from "./commands/change-partner.ts";
import { lookUpTaxCode } from "./commands/look-up-tax-code.ts";
import { pushRecords } from "./commands/push-records.ts";
import { registerPartner } from "./commands/register-partner.ts";
import { switchPartner } from "./commands/switch-partner.ts";
import { takeEvidence } from "./commands/take-evidence.ts";
import { houseKey, standInAuthority } from "./keys.ts";
import type { HouseKey, StampAuthority } from "./keys.ts";
import { askInput, partnerChange, partnerInput, pushAnswer, sendInput, taxCodeAnswer } from "./model.ts";
import { findPartner, listExchanges, listPartners, stampsWaiting } from "./queries.ts";

const tag = "envelope";
const base = "/v1/exchange/envelope";
const byId = z.object({ id: z.string().max(60) });

export type EnvelopeParts = {
  database: Database;
  clock: Clock;
  exchangeKey: Buffer;
  /** The setting ENVELOPE_SYSTEM: the name of this house in envelopes. */
  system: string;
  /** The setting CONNECTION_PARTNERS. */
  partners: string | null;
  log: Log;
  /** Another authority than the stand-in, and the tests' own bounds; never settings. */
  authority?: StampAuthority;
  limits?: Partial<FetchLimits>;
};
type Held = EnvelopeParts & { house: HouseKey; authority: StampAuthority; onFault(error: unknown): void };

/** Signed exchanges with other systems: `/v1/exchange/envelope…`. */
export function envelopeRoutes(api: Api, parts: EnvelopeParts): void {
  const held: Held = {
    ...parts,
    house: houseKey(parts.exchangeKey),
    authority: parts.authority ?? standInAuthority(parts.exchangeKey, parts.clock),
    onFault: (error) => parts.log.error({ err: error }, "an envelope could not be dealt with"),
  };
  answering(api, held);
  managing(api);
  asking(api, held);
  reading(api, held);
}

function answering(api: Api, held: Held): void {
  api.openapi(
    route({
      method: "post",
      path: `${base}/messages`,
      tag,
      summary:
        "A partner's signed request, and the signed answer (docs/envelope.md); who signed it is all that is believed",
      body: requestMessage,
      answer: responseMessage,
      open: true,
    }),
    async (c) => {
      c.header("Cache-Control", "no-store");
      return c.json(await answerEnvelope(held, c.req.valid("json"), c.get("ctx").lang));
    },
  );
}

function managing(api: Api): void {
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
}

function asking(api: Api, held: Held): void {
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

function reading(api: Api, held: Held): void {
  api.openapi(
    route({
      method: "get",
      path: base,
      tag,
      summary: "What partners register this house by, and how stamping goes",
      answer: envelopeHouseAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      return c.json(shownHouse(ctx, held, await stampsWaiting(ctx)));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${base}/exchanges`,
      tag,
      summary: "The log of what was asked and answered both ways, the latest first",
      query: pageQuery.extend({
        partner: z.string().max(60).optional(),
        /** How a request's number begins. */
        number: z
          .string()
          .trim()
          .toLowerCase()
          .regex(/^[0-9a-f-]{1,36}$/)
          .optional(),
      }),
      answer: pageOf(envelopeExchangeAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { items, next, names } = await listExchanges(ctx, c.req.valid("query"));
      return c.json({ items: items.map((row) => shownExchange(ctx, row, names)), next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${base}/exchanges/{id}/evidence`,
      tag,
      summary: "One exchange as a ZIP file that anyone checks offline with public keys; each fetching is recorded",
      params: byId,
      answer: z.unknown(),
    }),
    async (c) => {
      const { name, bytes } = await takeEvidence(c.get("ctx"), c.req.valid("param").id, held);
      return c.body(Uint8Array.from(bytes), 200, {
        "content-type": "application/zip",
        "content-length": String(bytes.length),
        "content-disposition": savedAs(name),
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cross-origin-resource-policy": "same-origin",
        "cache-control": "private, no-store",
      }) as never;
    },
  );
}
