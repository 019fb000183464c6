import { z } from "@hono/zod-openapi";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../../kernel/http/api.ts";
import { readerAnswer, recordAnswer, shareAnswer, tellReader, tellRecord, tellShare } from "./answers.ts";
import { shareRecord } from "./commands/share-record.ts";
import { withdrawRecords } from "./commands/withdraw-records.ts";
import { withdrawShare } from "./commands/withdraw-share.ts";
import { shareInput } from "./sharing.ts";
import { recordReaders, recordShares } from "./side-queries.ts";
import { allow } from "../../../kernel/actor.ts";
import { canShareRecord } from "./policy.ts";
import { getRecord } from "./queries.ts";

const tag = "exchange records";
const one = "/v1/exchange/records/{id}";
const params = z.object({ id: z.string().max(60) });

/** With whom a record is shared, and who has read it: its keeper's alone. */
export function sharingRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: `${one}/shares`,
      tag,
      summary: "With whom a record is and was shared, and why; for its keeper",
      params,
      answer: z.object({ items: z.array(shareAnswer) }),
    }),
    async (c) => c.json({ items: (await recordShares(c.get("ctx"), c.req.valid("param").id)).map(tellShare) }),
  );
  api.openapi(
    route({
      method: "post",
      path: `${one}/shares`,
      tag,
      summary: "Shares a record, or fields of it, with agencies (`*`: all) and groups, for a purpose and until a time",
      params,
      body: shareInput,
      answer: recordAnswer.extend({ share: z.string() }),
      status: 201,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const shared = await shareRecord(ctx, c.req.valid("param").id, expectedVersion(c), c.req.valid("json"));
      c.header("ETag", etag(shared.keeping?.version ?? 0));
      const { share, ...record } = shared;
      return c.json({ ...tellRecord(ctx, record), share }, 201 as 200);
    },
  );
  api.openapi(
    route({
      method: "post",
      path: `${one}/shares/{share}/withdraw`,
      tag,
      summary: "Takes a share back",
      params: params.extend({ share: z.string().max(60) }),
      answer: recordAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id, share } = c.req.valid("param");
      const record = await withdrawShare(ctx, id, share);
      c.header("ETag", etag(record.keeping?.version ?? 0));
      return c.json(tellRecord(ctx, record));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${one}/readers`,
      tag,
      summary: "Who has read a record, when and why; for its keeper",
      params,
      answer: z.object({ items: z.array(readerAnswer) }),
    }),
    async (c) => c.json({ items: (await recordReaders(c.get("ctx"), c.req.valid("param").id)).map(tellReader) }),
  );
  api.openapi(
    route({
      method: "post",
      path: `${one}/withdraw`,
      tag,
      summary: "Withdraws a record: it stays with its keeper and is seen by nobody else",
      params,
      body: z.object({ reason: z.string().trim().min(5).max(500) }),
      answer: recordAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id } = c.req.valid("param");
      const of = await getRecord(ctx, id);
      allow(canShareRecord(ctx.actor, of), ctx.lang);
      await withdrawRecords(ctx, [id], c.req.valid("json").reason, of.agency);
      return c.json(tellRecord(ctx, await getRecord(ctx, id)));
    },
  );
}
