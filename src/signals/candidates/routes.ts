import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { Api } from "../../kernel/http/api.ts";
import { etag, expectedVersion, route } from "../../kernel/http/api.ts";
import { pageOf, pageQuery } from "../../kernel/http/page.ts";
import { rulesAsOf } from "../../registers/reference/index.ts";
import { backlogOf } from "../listings/index.ts";
import {
  addedAnswer,
  candidateSheetAnswer,
  listedCandidate,
  shownAdded,
  shownCandidate,
  shownSheet,
} from "./answers.ts";
import type { CandidateSheetAnswer } from "./answers.ts";
import { addCandidates } from "./commands/add-candidates.ts";
import { askLook } from "./commands/ask-look.ts";
import { captureCandidate } from "./commands/capture-candidate.ts";
import { decideCandidate } from "./commands/decide-candidate.ts";
import { undoDecision } from "./commands/undo-decision.ts";
import { leadAbout } from "./findings.ts";
import { lawsOf } from "./laws.ts";
import { listingFollower } from "./jobs.ts";
import { addInput, candidateFilter, candidateStates, decideInput } from "./model.ts";
import { canReadCandidates } from "./policy.ts";
import { candidateCounts, candidateSheet, listCandidates } from "./queries.ts";

const tag = "candidates";
const byId = z.object({ id: z.string().max(60) });
const count = z.number().int();

/** Sites and apps that no register knows: `/v1/candidates…`. */
export function candidatesRoutes(api: Api, parts: { chromium: string | null }): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/candidates",
      tag,
      summary: "Sites and apps that no register knows, those with most against them first",
      query: pageQuery.extend(candidateFilter.shape),
      answer: pageOf(listedCandidate),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadCandidates(ctx.actor), ctx.lang);
      const { cursor, limit, ...filter } = c.req.valid("query");
      const page = await ctx.read((tx) => listCandidates(tx, filter, { cursor, limit }));
      const items = page.items.map((one) => {
        const { listings, name, ...candidate } = one;
        return { ...shownCandidate(ctx, candidate), listings, name };
      });
      return c.json({ items, next: page.next });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/candidates/counts",
      tag,
      summary:
        "How many there are of each state, how many wait for a look, and how many listings have still to be gone through",
      answer: z.object({
        states: z.array(z.object({ state: z.enum(candidateStates), n: count })),
        due: count,
        /** Of those that wait: for want of a contact that the collector could name. */
        withoutContact: count,
        listingsWaiting: count,
      }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadCandidates(ctx.actor), ctx.lang);
      const agency = ctx.actor.agency as string;
      const answer = await ctx.read(async (tx) => {
        const [counts, backlog] = await Promise.all([
          candidateCounts(tx, ctx.now()),
          backlogOf(tx, agency, listingFollower),
        ]);
        return { ...counts, listingsWaiting: backlog.waiting };
      });
      return c.json(answer);
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/candidates",
      tag,
      summary: "Notes addresses, one a line; what became of each, line by line",
      body: addInput,
      answer: z.object({ items: z.array(addedAnswer) }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      const added = await addCandidates(ctx, c.req.valid("json").addresses);
      return c.json({ items: added.map((line) => shownAdded(ctx, line)) });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/candidates/{id}",
      tag,
      summary: "One candidate: what it claims, what the checks say, what was decided",
      params: byId,
      answer: candidateSheetAnswer,
    }),
    async (c) => {
      const sheet = await sheetOf(c.get("ctx"), c.req.valid("param").id);
      c.header("ETag", etag(sheet.version));
      return c.json(sheet);
    },
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/candidates/{id}/look",
      tag,
      summary: "Has it looked at again",
      params: byId,
      answer: candidateSheetAnswer,
    }),
    async (c) => {
      const { id } = c.req.valid("param");
      await askLook(c.get("ctx"), id);
      return c.json(await sheetOf(c.get("ctx"), id));
    },
  );
  const decided = z.object({ state: z.enum(candidateStates), version: count });
  api.openapi(
    route({
      method: "post",
      path: "/v1/candidates/{id}/decision",
      tag,
      summary: "Decides what it is, with the reason; send the version seen in If-Match",
      params: byId,
      body: decideInput,
      answer: decided,
    }),
    async (c) =>
      c.json(await decideCandidate(c.get("ctx"), c.req.valid("param").id, expectedVersion(c), c.req.valid("json"))),
  );
  api.openapi(
    route({
      method: "delete",
      path: "/v1/candidates/{id}/decision",
      tag,
      summary: "Takes the last decision back",
      params: byId,
      answer: decided,
    }),
    async (c) => c.json(await undoDecision(c.get("ctx"), c.req.valid("param").id)),
  );
  api.openapi(
    route({
      method: "post",
      path: "/v1/candidates/{id}/captures",
      tag,
      summary: "Has a page of it captured as evidence by the house's own browser; its first page where none is named",
      params: byId,
      body: z.object({
        url: z
          .url({ protocol: /^https?$/ })
          .max(2000)
          .optional(),
      }),
      status: 202,
      answer: z.object({ evidence: z.string() }),
    }),
    async (c) => {
      const { url } = c.req.valid("json");
      const evidence = await captureCandidate(c.get("ctx"), parts.chromium, c.req.valid("param").id, url ?? null);
      return c.json({ evidence: evidence.id }, 202 as 200);
    },
  );
}

async function sheetOf(ctx: Context, id: string): Promise<CandidateSheetAnswer> {
  allow(canReadCandidates(ctx.actor), ctx.lang);
  const sheet = await candidateSheet(ctx, id);
  const more = await ctx.read(async (tx) => ({
    laws: lawsOf(ctx.lang, await rulesAsOf(tx, dayInVietnam(ctx.now()))),
    lead: await leadAbout(tx, sheet.candidate),
  }));
  return shownSheet(ctx, sheet, more);
}
