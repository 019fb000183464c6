import { z } from "@hono/zod-openapi";
import type { Api } from "../../../../kernel/http/api.ts";
import { route } from "../../../../kernel/http/api.ts";
import { cutPage, pageOf, pageQuery, readCursor } from "../../../../kernel/http/page.ts";
import { replayMessages } from "../webhooks/commands/replay-messages.ts";
import { sendTest } from "../webhooks/commands/send-test.ts";
import type { Message } from "../webhooks/model.ts";
import { messageStates } from "../webhooks/model.ts";
import { getMessage, listMessages } from "../webhooks/queries.ts";

const tag = "exchange";
const time = z.iso.datetime();
const byId = z.object({ id: z.string().max(60) });

const messageAnswer = z
  .object({
    id: z.string().meta({ description: "The `webhook-id` under which it is sent, the same at every try" }),
    webhook: z.string(),
    kind: z.enum(["changes", "test"]),
    count: z.number().int().meta({ description: "Of how many records it tells" }),
    state: z.enum(messageStates),
    tries: z.number().int(),
    nextAt: time.nullable(),
    status: z.number().int().nullable(),
    problem: z.string().nullable(),
    madeAt: time,
    endedAt: time.nullable(),
  })
  .openapi("WebhookMessage");
export type MessageAnswer = z.output<typeof messageAnswer>;

const tryAnswer = z.object({
  n: z.number().int(),
  at: time,
  ms: z.number().int(),
  status: z.number().int().nullable(),
  problem: z.string().nullable(),
  said: z.string().meta({ description: "The beginning of what the receiver answered" }),
});
const withTries = messageAnswer.extend({ said: z.array(tryAnswer) }).openapi("WebhookMessageWithTries");
export type MessageWithTries = z.output<typeof withTries>;
const replayed = z.object({ count: z.number().int() });

/** What was sent, what waits and what is dead; tries by hand. */
export function messageRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/webhook-messages",
      tag,
      summary: "Messages of the agency's webhooks, newest first; `state=dead` is the dead-letter list",
      query: pageQuery.extend({ webhook: z.string().max(60).optional(), state: z.enum(messageStates).optional() }),
      answer: pageOf(messageAnswer),
    }),
    async (c) => {
      const { cursor, limit, webhook = null, state = null } = c.req.valid("query");
      const before = readCursor(cursor, z.tuple([z.string()]));
      const rows = await listMessages(c.get("ctx"), { webhook, state }, before?.[0] ?? null, limit);
      const page = cutPage(rows, limit, (one) => [one.id]);
      return c.json({ items: page.items.map(answerOf), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/webhook-messages/{id}",
      tag,
      summary: "One message with its tries, the last first",
      params: byId,
      answer: withTries,
    }),
    async (c) => {
      const message = await getMessage(c.get("ctx"), c.req.valid("param").id);
      const said = message.said.map((one) => ({ ...one, at: one.at.toISOString() }));
      return c.json({ ...answerOf(message), said });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/webhooks/{id}/test",
      tag,
      summary: "Send a message without content now, once",
      params: byId,
      answer: messageAnswer,
      status: 202,
    }),
    async (c) => c.json(answerOf(await sendTest(c.get("ctx"), c.req.valid("param").id)), 202 as 200),
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/webhooks/{id}/replay",
      tag,
      summary: "Put dead messages in line again: one, or all",
      params: byId,
      body: z.object({ message: z.string().max(60).nullable().default(null) }),
      answer: replayed,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      return c.json({ count: await replayMessages(c.get("ctx"), id, c.req.valid("json").message) });
    },
  );
}

function answerOf(message: Message): MessageAnswer {
  const { id, webhook, kind, count, state, tries, status, problem } = message;
  const times = {
    nextAt: message.nextAt?.toISOString() ?? null,
    madeAt: message.madeAt.toISOString(),
    endedAt: message.endedAt?.toISOString() ?? null,
  };
  return { id, webhook, kind, count, state, tries, status, problem, ...times };
}
