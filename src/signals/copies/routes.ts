import { z } from "@hono/zod-openapi";
import type { OriginKeys } from "../../engines/codes/index.ts";
import { allow } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import { partAnswer, sentenceOf, shownSuspect, shownSuspectFile, suspectAnswer, suspectFileAnswer } from "./answers.ts";
import { judgeCode } from "./commands/judge-code.ts";
import type { KeptPart } from "./model.ts";
import { codeId, copyFilter, copyStates, copyVerdicts, judgeCodeInput } from "./model.ts";
import { canReadCopies, canReadOwnAlerts } from "./policy.ts";
import { listPartyAlerts, listSuspects, recentGuessings, suspectCounts, suspectFile } from "./queries.ts";

const tag = "copies";
const count = z.number().int();
const ofCode = z.object({ id: z.string().max(80) });
const weekMs = 7 * 86_400_000;

/** Codes under suspicion of being copied: `/v1/copied-codes…`; a party's own: `/v1/party/code-alerts`. */
export function copiesRoutes(api: Api, parts: { keys: OriginKeys }): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/copied-codes",
      tag,
      summary: "Codes under suspicion of being copied, strongest first",
      query: pageQuery.extend(copyFilter.shape),
      answer: pageOf(suspectAnswer),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadCopies(ctx.actor), ctx.lang);
      const { cursor, limit, ...filter } = c.req.valid("query");
      const page = await ctx.read((tx) => listSuspects(tx, filter, { cursor, limit }));
      return c.json({ items: page.items.map((row) => shownSuspect(ctx, row, row.product)), next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/copied-codes/counts",
      tag,
      summary: "How many codes stand in each state, and in which hours of the last week codes were guessed",
      answer: z.object({
        states: z.array(z.object({ state: z.enum(copyStates), n: count })),
        guessings: z.array(
          z.object({
            gtin: z.string(),
            since: z.iso.datetime(),
            guesses: count,
            addresses: count,
            logOdds: z.number(),
            parts: z.array(partAnswer),
          }),
        ),
      }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadCopies(ctx.actor), ctx.lang);
      const [states, guessings] = await ctx.read((tx) =>
        Promise.all([suspectCounts(tx), recentGuessings(tx, new Date(ctx.now().getTime() - weekMs))]),
      );
      return c.json({
        states: copyStates.map((state) => ({ state, n: states.find((row) => row.state === state)?.n ?? 0 })),
        guessings: guessings.map(({ gtin, since, guesses, addresses, log_odds: logOdds, parts: kept }) => ({
          gtin,
          since: since.toISOString(),
          guesses,
          addresses,
          logOdds,
          parts: (kept as unknown as KeptPart[]).map((part) => ({ ...part, sentence: sentenceOf(ctx, part) })),
        })),
      });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/copied-codes/{id}",
      tag,
      summary: "One code: what it weighs and why, its scans by day and province, what was answered",
      params: ofCode,
      answer: suspectFileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadCopies(ctx.actor), ctx.lang);
      const file = await ctx.read(async (tx) =>
        shownSuspectFile(ctx, parts.keys, await suspectFile(tx, c.req.valid("param").id)),
      );
      c.header("ETag", etag(file.version));
      return c.json(file);
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/copied-codes/{id}/verdict",
      tag,
      summary: "Answers whether a code was copied; send the version seen in If-Match",
      params: ofCode,
      body: judgeCodeInput,
      answer: z.object({ state: z.enum(copyVerdicts), version: count }),
    }),
    async (c) =>
      c.json(await judgeCode(c.get("ctx"), c.req.valid("param").id, expectedVersion(c), c.req.valid("json"))),
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/party/code-alerts",
      tag,
      summary: "A party's own codes under suspicion, newest first: that they are, not why",
      query: pageQuery,
      answer: pageOf(
        z.object({
          id: z.string(),
          gtin: z.string(),
          scans: count,
          alertedAt: z.iso.datetime(),
          lastAt: z.iso.datetime(),
        }),
      ),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadOwnAlerts(ctx.actor), ctx.lang);
      const page = await ctx.read((tx) => listPartyAlerts(tx, c.req.valid("query")));
      const items = page.items.map(({ batch_id, counter, gtin, scans, alerted_at, last_at }) => ({
        id: codeId(batch_id, counter),
        gtin,
        scans,
        alertedAt: alerted_at.toISOString(),
        lastAt: last_at.toISOString(),
      }));
      return c.json({ items, next: page.next });
    },
  );
}
