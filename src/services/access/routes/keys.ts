import { z } from "@hono/zod-openapi";
import { scopes } from "../../../kernel/actor.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { route } from "../../../kernel/http/api.ts";
import { cutPage, pageOf, pageQuery, readCursor } from "../../../kernel/http/page.ts";
import { createServiceKey } from "../commands/create-service-key.ts";
import { revokeServiceKey } from "../commands/revoke-service-key.ts";
import { serviceKeyInput } from "../model.ts";
import { listServiceKeys } from "../queries.ts";

const tag = "keys";
const time = z.iso.datetime();
const keyAnswer = z
  .object({
    id: z.string(),
    prefix: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(scopes)),
    sources: z.array(z.string()),
    createdBy: z.string(),
    createdAt: time,
    expiresAt: time,
    revokedAt: time.nullable(),
    lastUsedAt: time.nullable(),
  })
  .openapi("ServiceKey");
export type KeyAnswer = z.output<typeof keyAnswer>;
/** The token is in this answer and nowhere else. */
const createdAnswer = z
  .object({ id: z.string(), token: z.string(), prefix: z.string(), expiresAt: time })
  .openapi("NewServiceKey");

/** Keys for programs of the caller's agency. */
export function keyRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/keys",
      tag,
      summary: "Service keys of one's own agency, newest first",
      query: pageQuery,
      answer: pageOf(keyAnswer),
    }),
    async (c) => {
      const { cursor, limit } = c.req.valid("query");
      const before = readCursor(cursor, z.tuple([z.string()]));
      const page = cutPage(await listServiceKeys(c.get("ctx"), before?.[0] ?? null, limit), limit, (key) => [key.id]);
      const items = page.items.map((key) => ({
        ...key,
        createdAt: key.createdAt.toISOString(),
        expiresAt: key.expiresAt.toISOString(),
        revokedAt: key.revokedAt?.toISOString() ?? null,
        lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
      }));
      return c.json({ items, next: page.next });
    },
  );

  api.openapi(
    route({
      method: "post",
      path: "/v1/keys",
      tag,
      summary: "Create a service key",
      body: serviceKeyInput,
      answer: createdAnswer,
      status: 201,
    }),
    async (c) => {
      const created = await createServiceKey(c.get("ctx"), c.req.valid("json"));
      c.header("Cache-Control", "no-store");
      return c.json({ ...created, expiresAt: created.expiresAt.toISOString() }, 201 as 200);
    },
  );

  api.openapi(
    route({
      method: "delete",
      path: "/v1/keys/{id}",
      tag,
      summary: "Revoke a service key",
      params: z.object({ id: z.string().max(60) }),
      answer: z.object({ id: z.string() }),
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await revokeServiceKey(c.get("ctx"), id);
      return c.json({ id });
    },
  );
}
