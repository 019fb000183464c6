import { z } from "@hono/zod-openapi";
import { waysToLookAlike } from "../../engines/screening/index.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { outcomes } from "./judge.ts";
import type { Verdict } from "./judge.ts";
import { checkBeforeYouBuy } from "./queries.ts";
import { longestQuestion } from "./recognise.ts";

const faults = ["empty", "too-long", "not-readable"] as const;
const readingKinds = ["host", "phone", "gtin", "unreadable-gtin", "email", "name"] as const;

const answer = z
  .object({
    outcome: z.enum(outcomes),
    fault: z.enum(faults).nullable(),
    readings: z.array(
      z.object({
        kind: z.enum(readingKinds),
        shown: z.string(),
        outcome: z.enum(outcomes),
        platform: z
          .object({
            host: z.string(),
            name: z.string(),
            status: z.string(),
            since: z.string().nullable(),
            checked: z.boolean(),
          })
          .nullable(),
        scamList: z.object({ host: z.string(), source: z.string(), firstSeen: z.string().nullable() }).nullable(),
        notices: z.array(
          z.object({
            number: z.string(),
            title: z.object({ vi: z.string(), en: z.string() }),
            publishedAt: z.string(),
          }),
        ),
        recalls: z.array(
          z.object({ id: z.string(), title: z.string(), source: z.string(), number: z.string().nullable() }),
        ),
        lookAlike: z.object({ host: z.string(), name: z.string(), how: z.enum(waysToLookAlike) }).nullable(),
      }),
    ),
  })
  .openapi("CheckAnswer");

/** The check over HTTP, for the browser extension and other forces' pages; it posts, so that no address carries the question. */
export function checkRoutes(api: Api): void {
  api.openapi(
    route({
      method: "post",
      path: "/v1/check",
      tag: "check",
      summary:
        "What the registers, warnings and recalls say of a link, domain, phone, shop or GTIN; never that something is genuine",
      body: z.object({ text: z.string().max(longestQuestion) }),
      answer,
      open: true,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { text } = c.req.valid("json");
      const verdict = await ctx.read((tx) => checkBeforeYouBuy(tx, { typed: text, asOf: dayInVietnam(ctx.now()) }));
      c.header("Cache-Control", "no-store");
      return c.json(answerOf(verdict));
    },
  );
}

function answerOf({ outcome, fault, judged }: Verdict): z.input<typeof answer> {
  return {
    outcome,
    fault,
    readings: judged.map(({ reading, outcome: told, found }) => ({
      kind: reading.kind,
      shown: reading.shown,
      outcome: told,
      platform: found.platform,
      scamList: found.scam,
      notices: found.notices.map((notice) => ({ ...notice, publishedAt: notice.publishedAt.toISOString() })),
      recalls: found.recalls.map(({ id, title, source, number }) => ({ id, title, source, number })),
      lookAlike: found.lookAlike,
    })),
  };
}
