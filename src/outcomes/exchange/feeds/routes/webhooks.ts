import { z } from "@hono/zod-openapi";
import type { Context } from "../../../../kernel/context.ts";
import { ability, abilityJson } from "../../../../kernel/http/ability.ts";
import type { Api } from "../../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../../kernel/http/api.ts";
import { cutPage, pageOf, pageQuery, readCursor } from "../../../../kernel/http/page.ts";
import { routesOf } from "../../../../kernel/http/routes-of.ts";
import type { FeedKeys } from "../keys.ts";
import { canManageWebhooks } from "../policy.ts";
import { changeWebhook } from "../webhooks/commands/change-webhook.ts";
import { createWebhook } from "../webhooks/commands/create-webhook.ts";
import { pauseWebhook } from "../webhooks/commands/pause-webhook.ts";
import { removeWebhook } from "../webhooks/commands/remove-webhook.ts";
import { resumeWebhook } from "../webhooks/commands/resume-webhook.ts";
import { rotateSecret } from "../webhooks/commands/rotate-secret.ts";
import type { Webhook } from "../webhooks/model.ts";
import { newWebhookInput, resumeInput, webhookInput, webhookStates } from "../webhooks/model.ts";
import { getWebhook, listWebhooks } from "../webhooks/queries.ts";

const tag = "exchange";
const time = z.iso.datetime();
const byId = z.object({ id: z.string().max(60) });

const webhookAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    kinds: z.array(z.string()),
    own: z.boolean(),
    state: z.enum(webhookStates),
    failures: z.number().int().meta({ description: "Tries that failed since the last that did not" }),
    failingSince: time.nullable(),
    deliveredAt: time.nullable(),
    oldSecretUntil: time.nullable(),
    waiting: z.number().int(),
    dead: z.number().int(),
    madeAt: time,
    version: z.number().int(),
    agency: z.string(),
    abilities: z.object({ manage: ability }),
  })
  .openapi("ExchangeWebhook");
export type WebhookAnswer = z.output<typeof webhookAnswer>;

/** The secret is in this answer and nowhere else. */
const secretAnswer = z.object({ secret: z.string(), webhook: webhookAnswer }).openapi("ExchangeWebhookSecret");

/** Webhooks of the agency: made, changed, stopped and let go on. */
export function webhookRoutes(api: Api, keys: FeedKeys): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/webhooks",
      tag,
      summary: "Webhooks of one's own agency, newest first, and whether one may make them",
      query: pageQuery,
      answer: pageOf(webhookAnswer).extend({ abilities: z.object({ manage: ability }) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { cursor, limit } = c.req.valid("query");
      const before = readCursor(cursor, z.tuple([z.string()]));
      const page = cutPage(await listWebhooks(ctx, before?.[0] ?? null, limit), limit, (one) => [one.id]);
      const abilities = { manage: abilityJson(ctx, canManageWebhooks(ctx.actor)) };
      return c.json({ items: page.items.map((one) => answerOf(ctx, one)), next: page.next, abilities });
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/webhooks",
      tag,
      summary: "Make a webhook; its secret is shown once",
      body: newWebhookInput,
      answer: secretAnswer,
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { webhook, secret } = await createWebhook(ctx, keys, c.req.valid("json"));
      c.header("Cache-Control", "no-store");
      c.header("ETag", etag(webhook.version));
      return c.json({ secret, webhook: answerOf(ctx, webhook) }, 201 as 200);
    },
  );
  const { show, change } = routesOf<typeof webhookAnswer, Webhook>(api, {
    path: "/v1/exchange/webhooks/{id}",
    tag,
    answer: webhookAnswer,
    answerOf,
  });
  show("One webhook, and how it fares", getWebhook);
  change("patch", "", "Change where it sends, what of, and its name", webhookInput, changeWebhook);
  change("post", "/pause", "Stop it where it stands", null, (ctx, id, seen) => pauseWebhook(ctx, id, seen));
  change("post", "/resume", "Let it go on", resumeInput, resumeWebhook);
  api.openapi(
    route({
      method: "post",
      path: "/v1/exchange/webhooks/{id}/secret",
      tag,
      summary: "Give it a new secret, shown once; the old one counts for another day",
      params: byId,
      answer: secretAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { webhook, secret } = await rotateSecret(ctx, keys, c.req.valid("param").id, expectedVersion(c));
      c.header("Cache-Control", "no-store");
      c.header("ETag", etag(webhook.version));
      return c.json({ secret, webhook: answerOf(ctx, webhook) });
    },
  );
  api.openapi(
    route({
      method: "delete",
      path: "/v1/exchange/webhooks/{id}",
      tag,
      summary: "Remove it with its messages",
      params: byId,
      answer: z.object({ id: z.string() }),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await removeWebhook(c.get("ctx"), id, expectedVersion(c));
      return c.json({ id });
    },
  );
}

function answerOf(
  ctx: Context,
  { failingSince, deliveredAt, oldSecretUntil, madeAt, ...rest }: Webhook,
): WebhookAnswer {
  const until = oldSecretUntil !== null && oldSecretUntil > ctx.now() ? oldSecretUntil : null;
  return {
    ...rest,
    failingSince: failingSince?.toISOString() ?? null,
    deliveredAt: deliveredAt?.toISOString() ?? null,
    oldSecretUntil: until?.toISOString() ?? null,
    madeAt: madeAt.toISOString(),
    abilities: { manage: abilityJson(ctx, canManageWebhooks(ctx.actor, rest.agency)) },
  };
}
