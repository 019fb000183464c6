import { domainToUnicode } from "node:url";
import { z } from "@hono/zod-openapi";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import type { Context } from "../../kernel/context.ts";
import { text } from "../../kernel/text/index.ts";
import { listingAnswer, shownListing } from "../listings/index.ts";
import { canCapture } from "../evidence/index.ts";
import type { AddedLine } from "./commands/add-candidates.ts";
import { candidateStates, claimNames, decisions, isOpen, pageKinds, ways } from "./model.ts";
import { canAddCandidates, canDecideCandidate, canUndoDecision } from "./policy.ts";
import type { Candidate, CandidateSheet, Look } from "./queries.ts";
import { checkNames } from "./checks.ts";
import { criterionNames } from "./weigh.ts";
import { checkWords, claimWords, outcomeWords, reasonWords } from "./words.ts";

const time = z.iso.datetime();
const check = z.object({
  check: z.enum(checkNames),
  name: z.string(),
  result: z.enum(["fine", "wrong", "open"]),
  why: z.string(),
  text: z.string(),
  of: z.record(z.string(), z.string()),
});

export const candidateAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(["site", "app"]),
    /** The host in punycode, or `play:…`, `app-store:…`. */
    key: z.string(),
    host: z.string(),
    /** The host as people read it; null where that is the same. */
    hostRead: z.string().nullable(),
    url: z.string(),
    how: z.enum(ways),
    howText: z.string(),
    metAt: z.string().nullable(),
    state: z.enum(candidateStates),
    stateText: z.string(),
    score: z.number(),
    reasons: z.array(z.object({ sign: z.string(), points: z.number(), text: z.string() })),
    outcome: z.string().nullable(),
    outcomeText: z.string().nullable(),
    lookAt: time.nullable(),
    triedAt: time.nullable(),
    readAt: time.nullable(),
    ledTo: z.string().nullable(),
    notedBy: z.string(),
    notedAt: time,
    version: z.number().int(),
  })
  .openapi("Candidate");
export type CandidateAnswer = z.infer<typeof candidateAnswer>;

export const listedCandidate = candidateAnswer
  .extend({ listings: z.number().int(), name: z.string().nullable() })
  .openapi("ListedCandidate");
export type ListedCandidateAnswer = z.infer<typeof listedCandidate>;

const look = z.object({
  id: z.string(),
  at: time,
  confirmedAt: time,
  /** The names of the claims that were other the time before. */
  changed: z.array(z.string()),
  pages: z.array(
    z.object({
      kind: z.enum(pageKinds),
      url: z.string(),
      status: z.number().int().nullable(),
      refusal: z.string().nullable(),
      refusalText: z.string().nullable(),
      sha256: z.string().nullable(),
      bytes: z.number().int().nullable(),
    }),
  ),
  claims: z.array(
    z.object({ claim: z.enum(claimNames), name: z.string(), value: z.string(), snippet: z.string(), url: z.string() }),
  ),
});

export const candidateSheetAnswer = candidateAnswer
  .extend({
    checks: z.array(check),
    criteria: z.array(
      z.object({
        criterion: z.enum(criterionNames),
        name: z.string(),
        byLaw: z.boolean(),
        result: z.enum(["met", "not-met", "open"]),
        text: z.string(),
      }),
    ),
    /** The rules that the criteria are of, as in force on the day asked. */
    laws: z.array(z.object({ id: z.string(), text: z.string(), source: z.string(), validFrom: z.string().nullable() })),
    /** Newest first. */
    looks: z.array(look),
    decisions: z.array(
      z.object({
        id: z.string(),
        decision: z.enum(decisions),
        decisionText: z.string(),
        reason: z.string(),
        by: z.string(),
        at: time,
        undoneBy: z.string().nullable(),
        undoneAt: time.nullable(),
      }),
    ),
    listings: z.object({ all: z.number().int(), first: z.array(listingAnswer) }),
    captures: z.array(
      z.object({
        id: z.string(),
        url: z.string(),
        state: z.string(),
        stateText: z.string(),
        failureText: z.string().nullable(),
        requestedAt: time,
        download: z.string().nullable(),
      }),
    ),
    /** The lead that its claims have raised, where there is one to see. */
    lead: z.string().nullable(),
    abilities: z.object({
      look: ability,
      undo: ability,
      capture: ability,
      decide: z.object({
        registered: ability,
        unregistered: ability,
        "not-commerce": ability,
        "blocked-asked": ability,
      }),
    }),
  })
  .openapi("CandidateSheet");
export type CandidateSheetAnswer = z.infer<typeof candidateSheetAnswer>;

export const addedAnswer = z
  .object({
    line: z.number().int(),
    address: z.string(),
    host: z.string().nullable(),
    outcome: z.enum(["noted", "known", "in-register", "repeated", "no-address", "own-network", "no-app"]),
    text: z.string(),
    /** The candidate, where there is one. */
    candidate: z.string().nullable(),
    platform: z.string().nullable(),
  })
  .openapi("AddedCandidate");
export type AddedAnswer = z.infer<typeof addedAnswer>;

/** What the host is called where people read letters that the network writes otherwise. */
function read(host: string): string | null {
  const unicode = domainToUnicode(host);
  return unicode === "" || unicode === host ? null : unicode;
}

export function shownCandidate(ctx: Context, of: Candidate): CandidateAnswer {
  const { checks: _, criteria: __, failures: ___, lookId: ____, agency: _____, ...rest } = of;
  return {
    ...rest,
    hostRead: read(of.host),
    howText: text(ctx.lang, `candidates.how.${of.how}`),
    stateText: text(ctx.lang, `candidates.state.${of.state}`),
    reasons: of.reasons.map((reason) => ({ ...reason, text: reasonWords(ctx.lang, reason.sign, of.checks) })),
    outcomeText: of.outcome === null ? null : outcomeWords(ctx.lang, of.outcome),
    lookAt: of.lookAt?.toISOString() ?? null,
    triedAt: of.triedAt?.toISOString() ?? null,
    readAt: of.readAt?.toISOString() ?? null,
    notedAt: of.notedAt.toISOString(),
  };
}

export type Law = { id: string; text: string; source: string; validFrom: string | null };

export function shownSheet(
  ctx: Context,
  sheet: CandidateSheet,
  more: { laws: Law[]; lead: string | null },
): CandidateSheetAnswer {
  const { candidate, decisions: decided } = sheet;
  const { lang } = ctx;
  const standing = decided.find((one) => one.undoneAt === null && !isOpen(candidate.state));
  return {
    ...shownCandidate(ctx, candidate),
    checks: candidate.checks.map((one) => ({
      ...one,
      name: text(lang, `candidates.check.${one.check}`),
      text: checkWords(lang, one),
    })),
    criteria: candidate.criteria.map((one) => ({
      ...one,
      name: text(lang, `candidates.criterion.${one.criterion}`),
      text:
        one.criterion === "transactions"
          ? text(lang, "candidates.criterion.transactions.open")
          : text(
              lang,
              one.criterion === "domain" && one.result === "not-met"
                ? "candidates.met.no"
                : `candidates.met.${one.result}`,
            ),
    })),
    laws: more.laws,
    looks: sheet.looks.map((one) => shownLook(ctx, one)),
    decisions: decided.map((one) => ({
      id: one.id,
      decision: one.decision,
      decisionText: text(lang, `candidates.state.${one.decision}`),
      reason: one.reason,
      by: one.by,
      at: one.at.toISOString(),
      undoneBy: one.undoneBy,
      undoneAt: one.undoneAt?.toISOString() ?? null,
    })),
    listings: { all: sheet.listings.all, first: sheet.listings.first.map(shownListing) },
    captures: sheet.captures.map((one) => ({
      id: one.id,
      url: one.url,
      state: one.state,
      stateText: text(lang, `evidence.state.${one.state}`),
      failureText: one.failure === null ? null : text(lang, `evidence.failure.${one.failure}`),
      requestedAt: one.requestedAt.toISOString(),
      download: one.state === "kept" ? `/v1/evidence/${one.id}/capsule` : null,
    })),
    lead: more.lead,
    abilities: {
      look: abilityJson(ctx, canAddCandidates(ctx.actor)),
      undo: abilityJson(ctx, canUndoDecision(ctx.actor, candidate, standing?.by ?? null)),
      capture: abilityJson(ctx, canCapture(ctx.actor)),
      decide: {
        registered: abilityJson(ctx, canDecideCandidate(ctx.actor, candidate, "registered")),
        unregistered: abilityJson(ctx, canDecideCandidate(ctx.actor, candidate, "unregistered")),
        "not-commerce": abilityJson(ctx, canDecideCandidate(ctx.actor, candidate, "not-commerce")),
        "blocked-asked": abilityJson(ctx, canDecideCandidate(ctx.actor, candidate, "blocked-asked")),
      },
    },
  };
}

function shownLook(ctx: Context, of: Look): z.infer<typeof look> {
  return {
    id: of.id,
    at: of.at.toISOString(),
    confirmedAt: of.confirmedAt.toISOString(),
    changed: of.changed,
    pages: of.pages.map((page) => ({
      ...page,
      refusalText: page.refusal === null ? null : outcomeWords(ctx.lang, page.refusal),
    })),
    claims: claimWords(ctx.lang, of.claims),
  };
}

export function shownAdded(ctx: Context, added: AddedLine): AddedAnswer {
  const { lang } = ctx;
  const { line, address, outcome } = added;
  const said = { line, address, outcome, host: added.host, candidate: null, platform: null };
  switch (added.outcome) {
    case "noted":
      return { ...said, candidate: added.id, text: text(lang, "candidates.added.noted") };
    case "known": {
      const state = text(lang, `candidates.state.${added.state}`);
      return { ...said, candidate: added.id, text: text(lang, "candidates.added.known", { state }) };
    }
    case "in-register": {
      const status = text(lang, `candidates.status.${added.status}`);
      const words = text(lang, "candidates.added.in-register", { platform: added.platformName, status });
      return { ...said, platform: added.platform, text: words };
    }
    default:
      return { ...said, text: text(lang, `candidates.added.${added.outcome}`) };
  }
}
