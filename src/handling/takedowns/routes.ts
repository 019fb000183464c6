import { z } from "@hono/zod-openapi";
import type { Context } from "../../kernel/context.ts";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import type { Api } from "../../kernel/http/api.ts";
import { etag, route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import { routesOf } from "../../kernel/http/routes-of.ts";
import { concerns } from "../../signals/leads/index.ts";
import { relistingReasons } from "../../signals/watch/index.ts";
import { answerTakedown } from "./commands/answer-takedown.ts";
import { askTakedown } from "./commands/ask-takedown.ts";
import { withdrawTakedown } from "./commands/withdraw-takedown.ts";
import type { Takedown, TakedownFile } from "./model.ts";
import {
  answerTakedownInput,
  askTakedownInput,
  outcomes,
  stateOf,
  takedownStates,
  withdrawTakedownInput,
} from "./model.ts";
import { canAskTakedown, takedownAbilities } from "./policy.ts";
import { getTakedown, listTakedowns, takedownsAbout } from "./queries.ts";

const time = z.iso.datetime();
const names = z.record(z.string(), z.string()).openapi({ description: "Names of colleagues by id" });

const takedownAnswer = z
  .object({
    id: z.string(),
    number: z.string(),
    platformId: z.string(),
    concern: z.enum(concerns),
    reason: z.string(),
    caseId: z.string().nullable(),
    state: z.enum(takedownStates),
    isOverdue: z.boolean(),
    waiting: z.number().int().openapi({ description: "Listings without an outcome" }),
    askedBy: z.string(),
    askedAt: time,
    dueAt: time,
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: time.nullable(),
    withdrawnBy: z.string().nullable(),
    withdrawnAt: time.nullable(),
    withdrawnReason: z.string().nullable(),
    agency: z.string(),
    version: z.number().int(),
    abilities: z.object({ answer: ability, withdraw: ability }),
  })
  .openapi("Takedown");
export type TakedownAnswer = z.output<typeof takedownAnswer>;

const listingOfTakedown = z.object({
  listingId: z.string(),
  sellerId: z.string(),
  sellerName: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  outcome: z.enum(outcomes),
  outcomeAt: time.nullable(),
});
const relisting = z.object({
  listingId: z.string(),
  takedownId: z.string(),
  watchedId: z.string(),
  sellerId: z.string(),
  reasons: z.array(z.enum(relistingReasons)),
  likeness: z.number(),
  foundAt: time,
});
const fileAnswer = takedownAnswer
  .extend({ listings: z.array(listingOfTakedown), relistings: z.array(relisting), names })
  .openapi("TakedownFile");
export type TakedownFileAnswer = z.output<typeof fileAnswer>;
const changedAnswer = takedownAnswer.extend({ listings: z.array(listingOfTakedown) }).openapi("TakedownWithListings");

const aboutListing = z.object({
  id: z.string(),
  number: z.string(),
  askedAt: time,
  isWithdrawn: z.boolean(),
  outcome: z.enum(outcomes),
  outcomeAt: time.nullable(),
});

const ofTakedown = z.object({ id: z.string().max(60) });
const tag = "takedowns";

/** What is asked of platforms: `/v1/takedowns…`. Changes want the version in If-Match and answer with the request and its new ETag. */
export function takedownsRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/takedowns",
      tag,
      summary: "Takedown requests the caller may see, newest first",
      query: pageQuery.extend({ state: z.enum(takedownStates).optional(), case: z.string().max(60).optional() }),
      answer: pageOf(takedownAnswer).extend({ names }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const { state, case: caseId, cursor, limit } = c.req.valid("query");
      const page = await listTakedowns(ctx, { state, caseId }, { cursor, limit });
      return c.json({
        items: page.items.map((of) => answerOf(ctx, of)),
        next: page.next,
        names: Object.fromEntries(page.names),
      });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/takedowns/abilities",
      tag,
      summary: "What the caller may do without a request at hand",
      answer: z.object({ ask: ability }),
    }),
    (c) => c.json({ ask: abilityJson(c.get("ctx"), canAskTakedown(c.get("ctx").actor)) }),
  );
  const { make, change } = routesOf(api, {
    path: "/v1/takedowns/{id}",
    tag,
    answer: changedAnswer,
    answerOf: withListings,
  });
  make("Ask a platform to take listings down", askTakedownInput, askTakedown);
  api.openapi(
    route({
      method: "get",
      path: "/v1/takedowns/{id}",
      tag,
      summary: "A request with its listings, and what of them came back",
      params: ofTakedown,
      answer: fileAnswer,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const file = await getTakedown(ctx, c.req.valid("param").id);
      c.header("ETag", etag(file.version));
      return c.json({
        ...withListings(ctx, file),
        relistings: file.relistings.map((one) => ({ ...one, foundAt: one.foundAt.toISOString() })),
        names: Object.fromEntries(file.names),
      });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/listings/{id}/takedowns",
      tag,
      summary: "The requests about a listing",
      params: ofTakedown,
      answer: z.object({ items: z.array(aboutListing) }),
    }),
    async (c) => {
      const rows = await takedownsAbout(c.get("ctx"), c.req.valid("param").id);
      const items = rows.map((row) => ({
        id: row.id,
        number: row.number,
        askedAt: row.asked_at.toISOString(),
        isWithdrawn: row.withdrawn_at !== null,
        outcome: row.outcome as z.output<typeof aboutListing>["outcome"],
        outcomeAt: row.outcome_at?.toISOString() ?? null,
      }));
      return c.json({ items });
    },
  );
  change("post", "/answer", "Enter what the platform did, or take it back", answerTakedownInput, answerTakedown);
  change("post", "/withdraw", "Withdraw a request", withdrawTakedownInput, (ctx, id, seen, input) =>
    withdrawTakedown(ctx, id, seen, input.reason),
  );
}

function answerOf(ctx: Context, of: Takedown): TakedownAnswer {
  const { answer, withdraw } = takedownAbilities(ctx.actor, of);
  const state = stateOf(of);
  return {
    id: of.id,
    number: of.number,
    platformId: of.platformId,
    concern: of.concern,
    reason: of.reason,
    caseId: of.caseId,
    state,
    isOverdue: state === "waiting" && ctx.now() > of.dueAt,
    waiting: of.waiting,
    askedBy: of.askedBy,
    askedAt: of.askedAt.toISOString(),
    dueAt: of.dueAt.toISOString(),
    answer: of.answer,
    answeredBy: of.answeredBy,
    answeredAt: of.answeredAt?.toISOString() ?? null,
    withdrawnBy: of.withdrawnBy,
    withdrawnAt: of.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: of.withdrawnReason,
    agency: of.agency,
    version: of.version,
    abilities: { answer: abilityJson(ctx, answer), withdraw: abilityJson(ctx, withdraw) },
  };
}

function withListings(ctx: Context, of: TakedownFile): z.output<typeof changedAnswer> {
  const listings = of.listings.map((one) => ({ ...one, outcomeAt: one.outcomeAt?.toISOString() ?? null }));
  return { ...answerOf(ctx, of), listings };
}
