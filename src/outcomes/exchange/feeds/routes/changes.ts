import { z } from "@hono/zod-openapi";
import type { Context as HonoContext } from "hono";
import { stream } from "hono/streaming";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Api, Env } from "../../../../kernel/http/api.ts";
import { route } from "../../../../kernel/http/api.ts";
import type { Place } from "../changes/cursor.ts";
import { openCursor, sealCursor } from "../changes/cursor.ts";
import { fedChange } from "../changes/item.ts";
import type { Stretch } from "../changes/read-changes.ts";
import { readFeed } from "../changes/read-changes.ts";
import type { FeedKeys } from "../keys.ts";
import { canReadFeed } from "../policy.ts";

const cursor = z
  .string()
  .meta({ description: "Where this stands: ask `after` it to go on. It says nothing to anybody else." });
const item = fedChange.extend({ cursor });
const answer = z.object({
  items: z.array(item),
  next: z.string().meta({ description: "Ask `after` this for what comes next, also where there is no more for now" }),
  more: z.boolean(),
});
const mostInJson = 1_000;
const mostInLines = 1_000_000;
const linesAtOnce = 1_000;

/** The feed of changes of exchange records: a page of JSON or, by `Accept: application/jsonl`, a stream of lines up to the end. */
export function changesRoutes(api: Api, keys: FeedKeys): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/exchange/changes",
      tag: "exchange",
      summary:
        "What changed of the records that one may see, in the order in which it was committed; see docs/feeds.md",
      query: z.object({
        after: z
          .string()
          .max(500)
          .optional()
          .meta({ description: "A cursor of an earlier answer; without it, from the beginning" }),
        limit: z.coerce.number().int().min(1).max(mostInLines).optional(),
      }),
      answer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadFeed(ctx.actor), ctx.lang);
      const { after, limit } = c.req.valid("query");
      const place = openCursor(ctx, keys, after);
      c.header("Cache-Control", "no-store");
      if (wantsLines(c)) return lines(c, keys, place, limit ?? mostInLines) as never;
      const stretch = await readFeed(ctx, place, Math.min(limit ?? 200, mostInJson));
      return c.json({
        items: itemsOf(ctx, keys, stretch),
        next: sealCursor(ctx, keys, stretch.next),
        more: stretch.more,
      });
    },
  );
}

const wantsLines = (c: HonoContext<Env>) => /\bapplication\/(jsonl|x-ndjson)\b/.test(c.req.header("accept") ?? "");

function itemsOf(ctx: Context, keys: FeedKeys, { items }: Stretch): z.output<typeof item>[] {
  return items.map(({ place, ...told }) => ({ cursor: sealCursor(ctx, keys, place), ...told }));
}

/** Each line an item with its cursor; the last says where to go on. Who breaks off goes on behind the last line that arrived whole. */
function lines(c: HonoContext<Env>, keys: FeedKeys, from: Place, most: number): Response {
  const ctx = c.get("ctx");
  c.header("Content-Type", "application/jsonl; charset=utf-8");
  return stream(
    c,
    async (out) => {
      let place = from;
      let left = most;
      let more = true;
      while (more && left > 0 && !out.aborted) {
        const stretch = await readFeed(ctx, place, Math.min(left, linesAtOnce));
        const told = itemsOf(ctx, keys, stretch);
        if (told.length > 0) await out.write(`${told.map((one) => JSON.stringify(one)).join("\n")}\n`);
        ({ next: place, more } = stretch);
        left -= told.length;
      }
      await out.write(`${JSON.stringify({ next: sealCursor(ctx, keys, place), more })}\n`);
    },
    async (error) => c.get("log").error({ requestId: c.get("requestId"), err: error }, "the feed broke off"),
  );
}
