import { z } from "@hono/zod-openapi";
import { addressAtMoment, momentAt } from "../../engines/social/index.ts";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { text } from "../../kernel/text/index.ts";
import type { PostRow } from "../listings/index.ts";
import {
  listingAnswer,
  listingsById,
  postsOf,
  sellerAnswer,
  sellersById,
  shownListing,
  shownSeller,
} from "../listings/index.ts";
import { concerns, leadStates, verdicts } from "./model.ts";
import { canJudgeLead, canUndoVerdict } from "./policy.ts";
import type { LeadRow } from "./queries.ts";
import { findingsBehind, findSubject, leadsAboutSeller, verdictsOn } from "./queries.ts";

export const leadAnswer = z
  .object({
    id: z.string(),
    sellerId: z.string(),
    sellerName: z.string(),
    platformId: z.string(),
    concern: z.enum(concerns),
    concernText: z.string(),
    score: z.number(),
    findings: z.number().int(),
    listings: z.number().int(),
    checks: z.array(z.string()),
    state: z.enum(leadStates),
    stateText: z.string(),
    judgedBy: z.string().nullable(),
    judgedAt: z.iso.datetime().nullable(),
    caseId: z.string().nullable(),
    raisedAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    agency: z.string(),
    version: z.number().int(),
    abilities: z.object({ judge: ability, undo: ability }),
  })
  .openapi("Lead");
export type LeadAnswer = z.infer<typeof leadAnswer>;

export const findingAnswer = z
  .object({
    check: z.string(),
    weight: z.number(),
    /** The part of the listing it points at, and the UTF-16 range in it. */
    field: z.string(),
    start: z.number().int(),
    end: z.number().int(),
    matched: z.string(),
    evidence: z.record(z.string(), z.unknown()),
    /** Of words said in a livestream: when, and the recording's address at that second where there is one. */
    moment: z.object({ second: z.number(), url: z.string().nullable() }).optional(),
  })
  .openapi("Finding");
export type FindingAnswer = z.infer<typeof findingAnswer>;

export const leadFile = leadAnswer
  .extend({
    /** Null where the lead is about the codes of a product. */
    seller: sellerAnswer.nullable(),
    codes: z.object({ gtin: z.string(), name: z.string() }).nullable(),
    /** The listings that the findings point at, strongest first; at most 60. */
    evidence: z.array(z.object({ listing: listingAnswer, findings: z.array(findingAnswer) })),
    /** What was found of the seller's own site, and of no listing on it. */
    about: z.array(findingAnswer),
    verdicts: z.array(
      z.object({
        verdict: z.enum(verdicts),
        note: z.string().nullable(),
        by: z.string(),
        at: z.iso.datetime(),
        undoneAt: z.iso.datetime().nullable(),
      }),
    ),
    /** The seller's other leads. */
    others: z.array(leadAnswer),
  })
  .openapi("LeadFile");
export type LeadFileAnswer = z.infer<typeof leadFile>;

export function shownLead(ctx: Context, lead: LeadRow): z.infer<typeof leadAnswer> {
  const concern = concerns.find((known) => known === lead.concern) ?? "consumer";
  const state = leadStates.find((known) => known === lead.state) ?? "open";
  return {
    id: lead.id,
    sellerId: lead.seller_id,
    sellerName: lead.seller_name,
    platformId: lead.platform_id,
    concern,
    concernText: text(ctx.lang, `leads.concern.${concern}`),
    score: lead.score,
    findings: lead.findings,
    listings: lead.listings,
    checks: lead.checks,
    state,
    stateText: text(ctx.lang, `leads.state.${state}`),
    judgedBy: lead.judged_by,
    judgedAt: lead.judged_at?.toISOString() ?? null,
    caseId: lead.case_id,
    raisedAt: lead.raised_at.toISOString(),
    updatedAt: lead.updated_at.toISOString(),
    agency: lead.agency,
    version: lead.version,
    abilities: {
      judge: abilityJson(ctx, canJudgeLead(ctx.actor, lead)),
      undo: abilityJson(ctx, canUndoVerdict(ctx.actor, lead)),
    },
  };
}

function momentOf(
  finding: { field: string; start_at: number },
  post: PostRow | undefined,
  url: string | null,
): Pick<FindingAnswer, "moment"> {
  if (post === undefined || finding.field !== "description") return {};
  const ms = momentAt({ offsets: post.offsets, startsMs: post.starts_ms }, finding.start_at);
  return ms === null ? {} : { moment: { second: ms / 1000, url: addressAtMoment(url, ms) } };
}

function shownFinding(finding: Awaited<ReturnType<typeof findingsBehind>>[number]): FindingAnswer {
  return {
    check: finding.check_code,
    weight: finding.weight,
    field: finding.field,
    start: finding.start_at,
    end: finding.end_at,
    matched: finding.matched,
    evidence: finding.evidence as Record<string, unknown>,
  };
}

const mostListings = 60;

/** Everything an officer looks at to judge a lead. */
export async function shownLeadFile(ctx: Context, tx: Transaction, lead: LeadRow): Promise<z.infer<typeof leadFile>> {
  const [findings, given, sellers, others, subject] = await Promise.all([
    findingsBehind(tx, lead),
    verdictsOn(tx, lead.id),
    sellersById(tx, [lead.seller_id]),
    leadsAboutSeller(tx, lead.seller_id),
    findSubject(tx, lead.seller_id),
  ]);
  const byListing = [...Map.groupBy(findings, (finding) => finding.listing_id)].slice(0, mostListings);
  const listings = new Map(
    (
      await listingsById(
        tx,
        byListing.map(([id]) => id),
      )
    ).map((listing) => [listing.id, listing]),
  );
  const posts = await postsOf(tx, [...listings.keys()]);
  const seller = sellers[0];
  if (seller === undefined && subject === null) throw new Error(`lead ${lead.id} stands without its seller account`);
  return {
    ...shownLead(ctx, lead),
    seller: seller === undefined ? null : shownSeller(seller),
    codes: subject === null ? null : { gtin: subject.gtin, name: subject.name },
    evidence: byListing.flatMap(([id, found]) => {
      const listing = listings.get(id);
      if (listing === undefined) return [];
      const shown = found.map((finding) => ({
        ...shownFinding(finding),
        ...momentOf(finding, posts.get(id), listing.url),
      }));
      return [{ listing: shownListing(listing), findings: shown }];
    }),
    // A finding about a site stands under what found it, which is no listing.
    about: byListing.filter(([id]) => !id.startsWith("lst_")).flatMap(([, found]) => found.map(shownFinding)),
    verdicts: given.map((one) => ({
      verdict: verdicts.find((known) => known === one.verdict) ?? "unsure",
      note: one.note,
      by: one.given_by,
      at: one.given_at.toISOString(),
      undoneAt: one.undone_at?.toISOString() ?? null,
    })),
    others: others.filter((other) => other.id !== lead.id).map((other) => shownLead(ctx, other)),
  };
}
