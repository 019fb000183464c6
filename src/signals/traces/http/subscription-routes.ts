import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { queryName, schedule } from "../model.ts";
import { queryByName, subscriptionById, subscriptionsPage } from "../store/subscriptions.ts";
import { endSubscription } from "../subscriptions/commands/end-subscription.ts";
import { subscribeQuery } from "../subscriptions/commands/subscribe-query.ts";
import { root } from "./frame.ts";
import { pageLink, pageOfList } from "./page.ts";
import { agencyOf } from "./query-routes.ts";
import { says } from "../../../kernel/faults.ts";

const tag = "traces";
const byName = z.object({ queryName });
const byId = byName.extend({ subscriptionID: z.string().max(60) });
const path = `${root}/queries/{queryName}/subscriptions` as const;

const secret = z.string().min(8).max(500);
const subscription = z
  .object({
    dest: z
      .string()
      .max(2_000)
      .refine((given) => URL.canParse(given) && /^https?:$/.test(new URL(given).protocol), says("fault.form.web")),
    secret: secret
      .optional()
      .meta({ description: "Signs what is sent: `GS1-Signature: sha256=<HMAC-SHA256 of the body>`" }),
    signatureToken: secret.optional().meta({ description: "Another name for `secret`" }),
    stream: z.boolean().default(false),
    schedule: schedule.optional(),
    reportIfEmpty: z.boolean().default(false),
    initialRecordTime: z.iso.datetime({ offset: true }).optional(),
  })
  .refine((given) => given.secret !== undefined || given.signatureToken !== undefined, says("traces.fault.secret"));

const answer = z.object({
  subscriptionID: z.string(),
  queryName: z.string(),
  dest: z.string(),
  createdAt: z.string(),
  initialRecordTime: z.string(),
  stream: z.boolean().optional(),
  schedule: schedule.optional(),
  reportIfEmpty: z.boolean(),
  active: z.boolean(),
  delivered: z.number().int(),
  lastDeliveredAt: z.string().nullable(),
  nextAt: z.string().nullable(),
  failures: z.number().int(),
  problem: z.string().nullable().meta({ description: "Why the last delivery failed" }),
});

/** Subscriptions to named queries: a webhook, at once (`stream`) or at the times of a schedule (Vietnam's time, to the minute). */
export function subscriptionRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path,
      tag,
      summary: "Subscriptions to a named query",
      params: byName,
      query: pageOfList,
      answer: z.array(answer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { perPage, nextPageToken } = c.req.valid("query");
      const after = readCursor(nextPageToken, z.tuple([z.iso.datetime(), z.string()]));
      const agency = agencyOf(ctx);
      const query = c.req.valid("param").queryName;
      const rows = await ctx.read(async (tx) => {
        await tx.get(queryByName, { agency, name: query });
        const before = after === null ? null : new Date(after[0]);
        return tx.rows(subscriptionsPage, { agency, query, before, id: after?.[1] ?? null, limit: perPage + 1 });
      });
      const page = cutPage(rows, perPage, (row) => [row.made_at.toISOString(), row.id]);
      pageLink(c, page.next);
      return c.json(page.items.map(shown));
    },
  );
  api.openapi(
    route({
      method: "post",
      path,
      tag,
      summary: "Subscribe an address to a named query",
      params: byName,
      body: subscription,
      answer,
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const given = c.req.valid("json");
      const query = c.req.valid("param").queryName;
      const id = await subscribeQuery(ctx, {
        query,
        dest: given.dest,
        secret: (given.secret ?? given.signatureToken) as string,
        stream: given.stream,
        schedule: given.schedule ?? null,
        reportIfEmpty: given.reportIfEmpty,
        initialRecordTime: given.initialRecordTime === undefined ? null : new Date(given.initialRecordTime),
      });
      const made = await ctx.read((tx) => tx.get(subscriptionById, { agency: agencyOf(ctx), query, id }));
      return c.json(shown(made), 201 as 200, {
        location: `${root}/queries/${encodeURIComponent(query)}/subscriptions/${id}`,
      });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${path}/{subscriptionID}`,
      tag,
      summary: "A subscription, and how it goes",
      params: byId,
      answer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { queryName: query, subscriptionID: id } = c.req.valid("param");
      return c.json(shown(await ctx.read((tx) => tx.get(subscriptionById, { agency: agencyOf(ctx), query, id }))));
    },
  );
  api.openapi(
    route({
      method: "delete",
      path: `${path}/{subscriptionID}`,
      tag,
      summary: "End a subscription",
      params: byId,
      answer: z.unknown(),
    }),
    async (c) => {
      const { queryName: query, subscriptionID: id } = c.req.valid("param");
      await endSubscription(c.get("ctx"), query, id);
      return c.body(null, 204) as never;
    },
  );
}

function shown(row: RowOf<typeof subscriptionById>): z.output<typeof answer> {
  return {
    subscriptionID: row.id,
    queryName: row.query,
    dest: row.dest,
    createdAt: row.made_at.toISOString(),
    initialRecordTime: row.initial_record_time.toISOString(),
    ...(row.is_stream ? { stream: true } : {}),
    ...(row.schedule === null ? {} : { schedule: row.schedule as z.output<typeof schedule> }),
    reportIfEmpty: row.report_if_empty,
    active: row.state === "active",
    delivered: Number(row.delivered),
    lastDeliveredAt: row.delivered_at?.toISOString() ?? null,
    nextAt: row.state === "active" && row.schedule !== null ? row.next_at.toISOString() : null,
    failures: row.failures,
    problem: row.problem,
  };
}
