import { z } from "@hono/zod-openapi";
import { requestMessage, responseMessage } from "../../../../engines/envelope/index.ts";
import type { Api } from "../../../../kernel/http/api.ts";
import { route } from "../../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../../kernel/http/page.ts";
import { savedAs } from "../../../../services/files/index.ts";
import { envelopeExchangeAnswer, envelopeHouseAnswer, shownExchange, shownHouse } from "../answers.ts";
import type { AnswerParts } from "../commands/answer-envelope.ts";
import { answerEnvelope } from "../commands/answer-envelope.ts";
import { takeEvidence } from "../commands/take-evidence.ts";
import type { StampAuthority } from "../keys.ts";
import { listExchanges, stampsWaiting } from "../queries.ts";

const tag = "envelope";
const base = "/v1/exchange/envelope";
const byId = z.object({ id: z.string().max(60) });
type Held = AnswerParts & { authority: StampAuthority };

/** Messages that come in, this house as partners know it, and the log of what was exchanged. */
export function messageRoutes(api: Api, held: Held): void {
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
