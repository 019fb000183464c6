import { z } from "@hono/zod-openapi";
import type { Context } from "../../../kernel/context.ts";
import { ability, abilityJson } from "../../../kernel/http/ability.ts";
import type { Api } from "../../../kernel/http/api.ts";
import { etag, route } from "../../../kernel/http/api.ts";
import { pageOf, pageQuery, readCursor } from "../../../kernel/http/page.ts";
import { alikeAnswer, holdingAnswer, listedRecordAnswer, recordAnswer, tellListed, tellRecord } from "./answers.ts";
import { keepRecords } from "./commands/keep-records.ts";
import { keepRecordsInput, recordKinds, time } from "./model.ts";
import { canKeepRecords } from "./policy.ts";
import type { RecordFilters } from "./queries.ts";
import { countRecords, getRecord, listRecords, mostCounted } from "./queries.ts";
import type { Door, Reading } from "./receipts.ts";
import { comparedFields, recordsMeeting, recordsWithValue, searchRecords, suggestRecords } from "./searching.ts";
import { sharingRoutes } from "./sharing-routes.ts";
import { additionsRoutes } from "./additions-routes.ts";
import type { ExchangeKey } from "./values.ts";
import { valueKinds } from "./values.ts";

const tag = "exchange records";
const path = "/v1/exchange/records";
const one = `${path}/{id}` as const;
const params = z.object({ id: z.string().max(60) });
const several = <T extends z.ZodType>(item: T) =>
  z.union([item.transform((value) => [value]), z.array(item)]).optional();
const filters = z.object({
  kind: several(z.enum(recordKinds)),
  agency: several(z.string().max(80)),
  source: several(z.string().max(60)),
  state: z.enum(["live", "withdrawn"]).optional(),
  since: time.optional(),
});
const why = z.object({
  /** Why it is read: its keeper is told. */
  purpose: z.string().trim().min(1).max(300).optional(),
});

/** Exchange records: `/v1/exchange/records…`. A record that one may not see is not there. */
export function recordsRoutes(api: Api, parts: { key: ExchangeKey }): void {
  findingRoutes(api, parts);
  api.openapi(
    route({
      method: "get",
      path,
      tag,
      summary: "Records that the caller may see, the latest change first",
      query: pageQuery.extend(filters.shape),
      answer: pageOf(listedRecordAnswer).extend({ keep: ability }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { cursor, limit, ...asked } = c.req.valid("query");
      const after = readCursor(cursor, z.tuple([z.iso.datetime(), z.string()]));
      const page = { after: after === null ? null : { at: new Date(after[0]), id: after[1] }, limit };
      const { items, next } = await listRecords(ctx, filtersOf(asked), page);
      return c.json({ items: items.map(tellListed), next, keep: abilityJson(ctx, canKeepRecords(ctx.actor, null)) });
    },
  );
  api.openapi(
    route({
      method: "post",
      path,
      tag,
      summary: "Keeps up to 1,000 records of a source of the caller's agency; a repeat changes nothing",
      body: keepRecordsInput,
      answer: z.object({
        new: z.number().int(),
        changed: z.number().int(),
        unchanged: z.number().int(),
        refused: z.array(
          z.object({
            at: z.number().int(),
            externalId: z.string(),
            code: z.string(),
            pointer: z.string().openapi({ description: "Where in the record; / where it is the whole" }),
            message: z.string(),
          }),
        ),
        ids: z.array(z.string().nullable()),
      }),
    }),
    async (c) => {
      const { source, records } = c.req.valid("json");
      return c.json(await keepRecords(c.get("ctx"), source, records, parts.key));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: one,
      tag,
      summary: "A record, with the fields that the caller may see; its keeper gets a receipt",
      params,
      query: why,
      answer: recordAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const record = await getRecord(ctx, c.req.valid("param").id, readingOf(ctx, c.req.valid("query").purpose));
      if (record.keeping !== null) c.header("ETag", etag(record.keeping.version));
      return c.json(tellRecord(ctx, record));
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${one}/meeting`,
      tag,
      summary: "Other records that share a value with this one, as far as the caller sees the value in both",
      params,
      answer: z.object({ items: z.array(alikeAnswer) }),
    }),
    async (c) => {
      const found = await recordsMeeting(c.get("ctx"), c.req.valid("param").id);
      return c.json({ items: found.map(({ record, by }) => ({ record: tellListed(record), by })) });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${one}/beside/{other}`,
      tag,
      summary: "Two records beside each other, field by field",
      params: params.extend({ other: z.string().max(60) }),
      query: why,
      answer: z.object({
        one: recordAnswer,
        other: recordAnswer,
        fields: z.array(
          z.object({
            name: z.string(),
            one: z.string().nullable(),
            other: z.string().nullable(),
            isSame: z.boolean(),
          }),
        ),
      }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { id, other: otherId } = c.req.valid("param");
      const reading = readingOf(ctx, c.req.valid("query").purpose, "beside");
      const left = await getRecord(ctx, id, reading);
      const right = await getRecord(ctx, otherId, reading);
      const fields = comparedFields(left, right);
      return c.json({ one: tellRecord(ctx, left), other: tellRecord(ctx, right), fields });
    },
  );
  sharingRoutes(api);
  additionsRoutes(api, parts);
}

/** What stands under a name of its own comes before `{id}`, so that it is not read as one. */
function findingRoutes(api: Api, { key }: { key: ExchangeKey }): void {
  api.openapi(
    route({
      method: "get",
      path: `${path}/count`,
      tag,
      summary: `How many records the caller may see, counted up to ${mostCounted}`,
      query: filters,
      answer: z.object({ count: z.number().int(), isMore: z.boolean() }),
    }),
    async (c) => {
      const count = await countRecords(c.get("ctx"), filtersOf(c.req.valid("query")));
      return c.json({ count, isMore: count === mostCounted });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${path}/search`,
      tag,
      summary: "Records that bear all the words, with marks or without; the nearest first",
      query: z.object({
        q: z.string().trim().min(1).max(500),
        finished: z.stringbool().default(false),
        limit: z.coerce.number().int().min(1).max(50).default(20),
      }),
      answer: z.object({ items: z.array(listedRecordAnswer), more: z.boolean() }),
    }),
    async (c) => {
      const { items, more } = await searchRecords(c.get("ctx"), c.req.valid("query"));
      return c.json({ items: items.map(tellListed), more });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: `${path}/suggestions`,
      tag,
      summary: "Titles that what is being typed may come to be",
      query: z.object({ q: z.string().trim().min(1).max(200) }),
      answer: z.object({ items: z.array(z.string()) }),
    }),
    async (c) => c.json({ items: await suggestRecords(c.get("ctx"), c.req.valid("query").q) }),
  );
  api.openapi(
    route({
      method: "get",
      path: `${path}/holding`,
      tag,
      summary: "Records that hold a value, however it is written, as far as the caller sees the value in them",
      query: z.object({ kind: z.enum(valueKinds), value: z.string().trim().min(1).max(400) }),
      answer: z.object({ items: z.array(holdingAnswer) }),
    }),
    async (c) => {
      const { kind, value } = c.req.valid("query");
      const found = await recordsWithValue(c.get("ctx"), kind, value, key);
      return c.json({ items: found.map(({ record, field }) => ({ record: tellListed(record), field })) });
    },
  );
}

function filtersOf({ kind, agency, source, state, since }: z.output<typeof filters>): RecordFilters {
  return {
    ...(kind === undefined ? {} : { kinds: kind }),
    ...(agency === undefined ? {} : { agencies: agency }),
    ...(source === undefined ? {} : { sources: source }),
    ...(state === undefined ? {} : { states: [state] }),
    ...(since === undefined ? {} : { since }),
  };
}

/** A person reads on a page, a key by the API. */
function readingOf(ctx: Context, purpose: string | undefined, door?: Door): Reading {
  return { door: door ?? (ctx.actor.kind === "key" ? "api" : "page"), purpose: purpose ?? null };
}
