import { domainToUnicode } from "node:url";
import { isDeepStrictEqual } from "node:util";
import type { LookAlike } from "../../../engines/screening/index.ts";
import { allow } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { Json } from "../../../kernel/db/statement.ts";
import { newId } from "../../../kernel/id.ts";
import { platformByHost, platformsWithTaxCode, scamEntryOf, statusOfHost } from "../../../registers/platforms/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { Check, Known } from "../checks.ts";
import { checkCandidate, isConfirmed, registerCode } from "../checks.ts";
import { bringFindings } from "../findings.ts";
import type { Candidate, Look } from "../queries.ts";
import { toCandidate, toLook } from "../queries.ts";
import { afterLook, candidateLooked, changedClaims, isOpen, noClaims } from "../model.ts";
import type { CandidateClaims, CandidateState } from "../model.ts";
import { noteHost } from "../note-host.ts";
import { nextLook } from "../next-look.ts";
import { canAddCandidates } from "../policy.ts";
import type { PageFetcher, SiteRead } from "../read-site.ts";
import { readSite } from "../read-site.ts";
import {
  candidateById,
  candidateForUpdate,
  confirmLook,
  countMetListings,
  decisionsOf,
  endLook,
  insertDecision,
  insertLook,
  lookById,
} from "../store.ts";
import { criteriaOf, weighCandidate } from "../weigh.ts";

export type LookParts = {
  collector: PageFetcher;
  /** Which registered address a host may be taken for. */
  likeness(host: string): LookAlike | null;
};

/**
 * Looks at a candidate: reads a few of its pages, holds what they claim against what registers and lists say, weighs it, and raises a
 * lead for what is wrong with the claims. What the site said before stays. Task: 8598 units 1, 4.
 */
export async function lookAtCandidate(ctx: Context, parts: LookParts, id: string): Promise<void> {
  allow(canAddCandidates(ctx.actor), ctx.lang);
  const asked = toCandidate(await ctx.read((tx) => tx.get(candidateById, { id })));
  if (asked.lookAt === null) return; // another process was faster
  const site = await readSite(parts.collector, asked);
  await ctx.transaction(async (tx) => {
    const candidate = toCandidate(await tx.get(candidateForUpdate, { id }));
    const before = candidate.lookId === null ? null : toLook(await tx.get(lookById, { id: candidate.lookId }));
    const claims = site.claims ?? before?.claims ?? null;
    const known = await whatIsKnown(ctx, tx, parts, candidate, claims, site);
    const checks = checkCandidate(candidate.host, claims, known);
    const kept = await keepLook(ctx, tx, candidate, before, site, checks);
    const wasRead = site.claims !== null || site.outcome === "led-elsewhere";
    const state = await takeOver(ctx, tx, candidate, afterLook(candidate.state, wasRead), known);
    const criteria = criteriaOf(candidate.kind, candidate.host, claims);
    const { n } = await tx.get(countMetListings, { candidate: id });
    const weighed = weighCandidate(criteria, checks, n);
    const isSame =
      state === candidate.state &&
      site.outcome === candidate.outcome &&
      isDeepStrictEqual(checks, candidate.checks) &&
      kept.changed.length === 0;
    const { lookAt, failures } = nextLook(candidate, state, site, ctx.now());
    await tx.run(endLook, {
      id,
      state,
      ...weighed,
      reasons: weighed.reasons as Json,
      checks: [...checks] as Json,
      criteria: criteria as Json,
      look_at: lookAt,
      outcome: site.outcome,
      failures,
      tried_at: ctx.now(),
      read_at: wasRead ? ctx.now() : candidate.readAt,
      led_to: site.ledTo ?? (site.claims === null ? candidate.ledTo : null),
      look_id: kept.id,
      bump: isSame ? 0 : 1,
    });
    await bringFindings(ctx, tx, candidate, checks, state);
    if (site.ledTo !== null) await noteNext(ctx, tx, candidate, site.ledTo);
    const about = { id, agency: candidate.agency, level: "own", sharedWith: [] } as const;
    const said = { outcome: site.outcome, score: weighed.score, changed: kept.changed, look: kept.id };
    await record(ctx, tx, candidateLooked, about, said);
  });
}

async function whatIsKnown(
  ctx: Context,
  tx: Transaction,
  parts: LookParts,
  { kind, host }: Candidate,
  claims: CandidateClaims | null,
  site: SiteRead,
): Promise<Known> {
  const code = claims === null ? null : registerCode(claims);
  const holders = code === null ? [] : await platformsWithTaxCode(tx, code);
  const { record: page } = site;
  if (kind === "app") return { platform: null, standing: null, holders, scam: null, likeness: null, record: page };
  const [platform, standing, scam] = await Promise.all([
    platformByHost(tx, host),
    statusOfHost(tx, host, dayInVietnam(ctx.now())),
    scamEntryOf(tx, host),
  ]);
  return { platform, standing, holders, scam, likeness: parts.likeness(domainToUnicode(host)), record: page };
}

/** A look that says what the one before said is that look, seen again; one that could not read leaves it as it is. */
async function keepLook(
  ctx: Context,
  tx: Transaction,
  candidate: Candidate,
  before: Look | null,
  site: SiteRead,
  checks: readonly Check[],
): Promise<{ id: string | null; changed: string[] }> {
  if (site.claims === null) return { id: before?.id ?? null, changed: [] };
  const changed = before === null ? [] : changedClaims(before.claims, site.claims);
  const pages = site.pages as Json;
  if (before !== null && changed.length === 0 && isDeepStrictEqual(before.checks, checks)) {
    await tx.run(confirmLook, { id: before.id, at: ctx.now(), pages });
    return { id: before.id, changed };
  }
  const id = newId("clk", ctx.now());
  const said = { pages, claims: { ...noClaims, ...site.claims } as Json, checks: [...checks] as Json, changed };
  await tx.run(insertLook, { id, candidate: candidate.id, at: ctx.now(), ...said, agency: candidate.agency });
  return { id, changed };
}

/**
 * What the register itself says needs nobody's decision: a site that it has confirmed leaves the queue, and an
 * officer may take it back, once and for all.
 */
async function takeOver(
  ctx: Context,
  tx: Transaction,
  candidate: Candidate,
  state: CandidateState,
  known: Known,
): Promise<CandidateState> {
  if (!isOpen(state) || !isConfirmed(known)) return state;
  const decided = await tx.rows(decisionsOf, { candidate: candidate.id });
  if (decided.some((one) => one.given_by === "system")) return state;
  await tx.run(insertDecision, {
    id: newId("cdd", ctx.now()),
    candidate: candidate.id,
    decision: "registered",
    reason: `${known.standing?.source} (${known.standing?.validFrom})`,
    before: state,
    by: "system",
    at: ctx.now(),
    agency: candidate.agency,
  });
  return "registered";
}

/** Where a site sends its visitors is worth a look of its own, but only the first step: a chain could go on for ever. */
async function noteNext(ctx: Context, tx: Transaction, candidate: Candidate, ledTo: string): Promise<void> {
  if (candidate.how === "redirect" || candidate.kind === "app") return;
  const { agency, url } = candidate;
  await noteHost(tx, { agency, host: ledTo, url, how: "redirect", at: ctx.now(), by: ctx.actor.id });
}
