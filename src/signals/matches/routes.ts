import { z } from "@hono/zod-openapi";
import { allow } from "../../kernel/actor.ts";
import type { Api } from "../../kernel/http/api.ts";
import { route } from "../../kernel/http/api.ts";
import { text } from "../../kernel/text/index.ts";
import { backlogOf, canReadListings, getListing } from "../listings/index.ts";
import { judgeMatch } from "./commands/judge-match.ts";
import { undoMatch } from "./commands/undo-match-verdict.ts";
import { follower, judgeMatchInput, matchVerdicts, reasons } from "./model.ts";
import { offerRoutes, unitPriced } from "./offer-routes.ts";
import { canJudgeMatch } from "./policy.ts";
import { matchesShown, saidInTitle } from "./queries.ts";
import { groupOfListing, standingLabels } from "./store.ts";

const tag = "matches";
const id = z.string().max(60);
const judged = z.enum(matchVerdicts).nullable();
const ability = z.object({ allowed: z.boolean(), reason: z.string().nullable() }).openapi("Ability");

const match = z
  .object({
    target: z.object({ id, name: z.string(), brand: z.string().nullable() }),
    kind: z.enum(["product", "recall"]),
    verdict: z.enum(["same", "unsure"]),
    how: z.enum(["model", "product", "model-not-shown"]).nullable(),
    score: z.number(),
    reasons,
    modelVersion: z.string(),
    judged,
    abilities: z.object({ judge: ability }),
  })
  .openapi("ProductMatch");
export type MatchAnswer = z.output<typeof match>;

/** A field and the characters of the title that tell it (UTF-16 offsets). */
const said = z.object({
  fields: z.array(
    z.object({
      field: z.enum(["brand", "model", "size", "pack", "flavour", "colour", "letter", "length", "measure"]),
      start: z.number().int(),
      end: z.number().int(),
    }),
  ),
  unitPrice: unitPriced,
});
/** The group of offers alike, and how many offers of it the caller sees. */
const alike = z.object({ id, offers: z.number().int() }).nullable();
const listingMatches = z
  .object({ matches: z.array(match), title: z.string(), said, alike, waiting: z.number().int() })
  .openapi("ListingMatches");
export type ListingMatches = z.output<typeof listingMatches>;

const label = z.object({
  listing: id,
  target: id,
  kind: z.string(),
  verdict: z.enum(matchVerdicts),
  score: z.number(),
  reasons,
  modelVersion: z.string(),
});

/** What listings are about, and what a product's offers cost: `/v1/matches…`, `/v1/products/{id}/offers`. */
export function matchesRoutes(api: Api): void {
  api.openapi(
    route({
      method: "get",
      path: "/v1/matches/labels",
      tag,
      summary: "Verdicts of the caller's agency that stand, for learning; `after`: the last id of the page before",
      query: z.object({ after: z.string().max(60).default("") }),
      answer: z.object({ items: z.array(label), next: z.string().nullable() }),
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadListings(ctx.actor), ctx.lang);
      const { after } = c.req.valid("query");
      const rows = await ctx.read((tx) => tx.rows(standingLabels, { after, limit: 1000 }));
      const items = rows.map(({ listing_id, target_id, model_version, ...same }) =>
        label.parse({ ...same, listing: listing_id, target: target_id, modelVersion: model_version }),
      );
      return c.json({ items, next: rows.length < 1000 ? null : (rows.at(-1)?.id ?? null) });
    },
  );
  api.openapi(
    route({
      method: "get",
      path: "/v1/matches/{listing}",
      tag,
      summary:
        "Products and recalls that a listing may be about, with reasons; what its title tells, where; how many listings wait",
      params: z.object({ listing: id }),
      answer: listingMatches,
    }),
    async (c) => {
      const ctx = c.get("ctx");
      allow(canReadListings(ctx.actor), ctx.lang);
      const { listing } = c.req.valid("param");
      return c.json(
        await ctx.read(async (tx) => {
          const row = await getListing(tx, listing);
          const matches = (await matchesShown(tx, listing)).map(({ agency, ...shown }) => {
            const verdict = canJudgeMatch(ctx.actor, { agency });
            const reason = verdict.allowed ? null : text(ctx.lang, verdict.reason);
            return match.parse({ ...shown, abilities: { judge: { allowed: verdict.allowed, reason } } });
          });
          const brandsMet = matches.map(({ target }) => target.brand);
          const told = await saidInTitle(tx, row, brandsMet);
          const group = await tx.find(groupOfListing, { listing });
          return {
            matches,
            title: row.title,
            said: told,
            alike: group,
            waiting: (await backlogOf(tx, ctx.actor.agency ?? "", follower)).waiting,
          };
        }),
      );
    },
  );
  const pair = z.object({ listing: id, target: id });
  api.openapi(
    route({
      method: "post",
      path: "/v1/matches/{listing}/{target}/verdict",
      tag,
      summary: "Gives a verdict on a match: same, not or unsure",
      params: pair,
      body: judgeMatchInput,
      answer: z.object({ judged }),
    }),
    async (c) => {
      const { listing, target } = c.req.valid("param");
      return c.json(await judgeMatch(c.get("ctx"), listing, target, c.req.valid("json")));
    },
  );
  api.openapi(
    route({
      method: "delete",
      path: "/v1/matches/{listing}/{target}/verdict",
      tag,
      summary: "Takes the last verdict on a match back",
      params: pair,
      answer: z.object({ judged }),
    }),
    async (c) => {
      const { listing, target } = c.req.valid("param");
      return c.json(await undoMatch(c.get("ctx"), listing, target));
    },
  );
  offerRoutes(api);
}
