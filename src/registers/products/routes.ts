import { z } from "@hono/zod-openapi";
import type { Context } from "../../kernel/context.ts";
import { ability } from "../../kernel/http/ability.ts";
import type { Api } from "../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery, readCursor } from "../../kernel/http/page.ts";
import { text } from "../../kernel/text/index.ts";
import { verifyRecall } from "./commands/verify-recall.ts";
import { precisions, verifyRecallInput } from "./model.ts";
import { getRecall, listRecalls, mayVerify } from "./queries.ts";
import { registeredRoutes } from "./registered/routes.ts";

const recall = z
  .object({
    id: z.string(),
    source: z.string(),
    number: z.string().nullable(),
    issuedOn: z.string().nullable(),
    issuedPrecision: z.enum(precisions).nullable(),
    title: z.string().nullable(),
    product: z.string(),
    brand: z.string().nullable(),
    company: z.string().nullable(),
    models: z.array(z.string()),
    gtins: z.array(z.string()),
    regNo: z.string().nullable(),
    description: z.string().nullable(),
    hazard: z.string().nullable(),
    remedy: z.string().nullable(),
    kind: z.string(),
    authority: z.string().nullable(),
    url: z.string().nullable(),
    verified: z.boolean(),
    level: z.enum(["own", "named", "agencies", "public"]),
    version: z.number().int(),
  })
  .openapi("Recall");
export type RecallAnswer = z.output<typeof recall>;

const recallFile = recall.extend({ abilities: z.object({ verify: ability }) }).openapi("RecallFile");
export type RecallFileAnswer = z.output<typeof recallFile>;

async function fileOf(ctx: Context, id: string): Promise<RecallFileAnswer> {
  const found = await getRecall(ctx, id);
  const verdict = await mayVerify(ctx, id);
  const reason = verdict.allowed ? null : text(ctx.lang, verdict.reason);
  return { ...found, abilities: { verify: { allowed: verdict.allowed, reason } } };
}
const recallId = z.object({ id: z.string().max(60) });

/** Registered products, for officers, and recalls, open to read as far as they are published. */
export function productsRoutes(api: Api): void {
  registeredRoutes(api);
  api.openapi(
    route({
      method: "get",
      path: "/v1/recalls",
      tag: "products",
      summary: "Recalls and alerts, newest first; `q`: words of product, brand, model or registration number",
      query: pageQuery.extend({ q: z.string().max(500).default("") }),
      answer: pageOf(recall),
      open: true,
    }),
    async (c) => {
      const { cursor, limit, q } = c.req.valid("query");
      const [before, beforeId] = readCursor(cursor, z.tuple([z.iso.date(), z.string()])) ?? ["9999-12-31", "~"];
      return c.json(await listRecalls(c.get("ctx"), { words: q, before, beforeId, limit }));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/recalls/{id}",
      tag: "products",
      summary: "One recall, and whether the caller may verify it",
      params: recallId,
      answer: recallFile,
      open: true,
    }),
    async (c) => {
      const found = await fileOf(c.get("ctx"), c.req.valid("param").id);
      c.header("ETag", etag(found.version));
      return c.json(found);
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/recalls/{id}/verify",
      tag: "products",
      summary: "Say how an alert was verified and show it to the public; If-Match names the version that was read",
      params: recallId,
      body: verifyRecallInput,
      answer: recallFile,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = c.req.valid("param");
      await verifyRecall(ctx, id, expectedVersion(c), c.req.valid("json"));
      const verified = await fileOf(ctx, id);
      c.header("ETag", etag(verified.version));
      return c.json(verified);
    },
  );
}
