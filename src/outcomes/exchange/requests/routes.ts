import { z } from "@hono/zod-openapi";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../../kernel/http/page.ts";
import { routesOf } from "../../../kernel/http/routes-of.ts";
import { listedRequest, requestAnswer, requestFileAnswer, requestFileJson, requestJson } from "./answers.ts";
import { acknowledgeRequest } from "./commands/acknowledge-request.ts";
import { answerRequest } from "./commands/answer-request.ts";
import { askExtension } from "./commands/ask-extension.ts";
import { decideExtension } from "./commands/decide-extension.ts";
import { passRequest } from "./commands/pass-request.ts";
import { refuseRequest } from "./commands/refuse-request.ts";
import { sendRequest } from "./commands/send-request.ts";
import { withdrawRequest } from "./commands/withdraw-request.ts";
import {
  answerRequestInput,
  askExtensionInput,
  decideExtensionInput,
  passRequestInput,
  reasonInput,
  sendRequestInput,
} from "./model.ts";
import { canSendRequest } from "./policy.ts";
import { countWaiting, listRequests, readRequest, termsFromToday } from "./queries.ts";
import { requestStates } from "./states.ts";

export type ExchangeRequestAnswer = z.output<typeof requestAnswer>;
export type ListedRequestAnswer = z.output<typeof listedRequest>;
export type ExchangeRequestFileAnswer = z.output<typeof requestFileAnswer>;

const tag = "exchange";
const ofRequest = z.object({ id: z.string().max(60) });
/** The terms, in working days, that the form offers. */
const terms = [2, 3, 5, 10, 15, 20] as const;
const several = z
  .union([z.enum(requestStates), z.array(z.enum(requestStates))])
  .optional()
  .transform((given) => (given === undefined ? undefined : [given].flat()));

/** Requests between authorities: `/v1/exchange/requests…`. Changes want the version in If-Match and answer with the request and its new ETag. */
export function requestsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/requests",
      tag,
      summary: "Requests between authorities that the caller may see: open ones first, by when they are due",
      query: pageQuery.extend({
        box: z.enum(["in", "out"]).optional(),
        waiting: z.enum(["us", "them"]).optional(),
        state: several,
        overdue: z.enum(["true"]).optional(),
        told: z.enum(["true"]).optional().openapi({ description: "Overdue, and told to those who lead" }),
        subject: z.string().max(80).optional().openapi({ description: "The own requests about this thing" }),
        q: z.string().max(200).optional(),
      }),
      answer: pageOf(listedRequest),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { box, waiting, state, overdue, told, subject, q, cursor, limit } = c.req.valid("query");
      const filter = { box, waiting, states: state, overdue: overdue === "true", told: told === "true", subject, q };
      const page = await listRequests(ctx, filter, { cursor, limit });
      return c.json({
        items: page.items.map((of) => ({ ...requestJson(ctx, of), unread: of.unread })),
        next: page.next,
      });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/requests/waiting",
      tag,
      summary: "How many requests wait for the caller's agency, and for others",
      answer: z.object({
        forUs: z.number().int(),
        overdue: z.number().int(),
        forThem: z.number().int(),
        unread: z.number().int(),
      }),
    }),
    async (c) => c.json(await countWaiting(c.get("ctx"))),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/requests/abilities",
      tag,
      summary: "Whether the caller may ask, and on which days usual terms that begin today end",
      answer: z.object({ ask: ability, terms: z.record(z.string(), z.iso.date()) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const ask = canSendRequest(ctx.actor);
      return c.json({ ask: abilityJson(ctx, ask), terms: ask.allowed ? await termsFromToday(ctx, terms) : {} });
    },
  );
  const { make, change } = routesOf(api, {
    path: "/v1/exchange/requests/{id}",
    tag,
    answer: requestAnswer,
    answerOf: requestJson,
  });
  make("Ask another authority for information or for action", sendRequestInput, sendRequest);
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/requests/{id}",
      tag,
      summary: "A request with its answers, thread and steps; reading it leaves a receipt for who wrote it",
      params: ofRequest,
      answer: requestFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const file = await readRequest(ctx, c.req.valid("param").id);
      c.header("ETag", etag(file.version));
      return c.json(requestFileJson(ctx, file));
    },
  );
  change("post", "/acknowledge", "Say that a request was received", null, acknowledgeRequest);
  change("post", "/answer", "Give a part of an answer, or the last", answerRequestInput, answerRequest);
  change("post", "/refuse", "Refuse a request", reasonInput, (ctx, id, seen, input) =>
    refuseRequest(ctx, id, seen, input.reason),
  );
  change("post", "/withdraw", "Withdraw a request", reasonInput, (ctx, id, seen, input) =>
    withdrawRequest(ctx, id, seen, input.reason),
  );
  change("post", "/extension", "Ask for more time", askExtensionInput, askExtension);
  change("post", "/extension/decision", "Grant more time or not", decideExtensionInput, decideExtension);
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/requests/{id}/pass-on",
      tag,
      summary: "Hand a request to another agency, or back",
      params: ofRequest,
      body: passRequestInput,
      answer: z.object({ isStillSeen: z.boolean() }),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      const after = await passRequest(c.get("ctx"), id, expectedVersion(c), c.req.valid("json"));
      return c.json({ isStillSeen: after !== null });
    },
  );
}
