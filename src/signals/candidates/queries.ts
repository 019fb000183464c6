import { z } from "zod";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import type { Evidence } from "../evidence/index.ts";
import { getEvidence } from "../evidence/index.ts";
import type { ListingRow } from "../listings/index.ts";
import { listingsById } from "../listings/index.ts";
import type { Check } from "./checks.ts";
import type { CandidateClaims, CandidateFilter, CandidateState, Decision, LookedPage, Way } from "./model.ts";
import { candidateStates, isOpen, noClaims } from "./model.ts";
import {
  candidateById,
  candidatesPage,
  capturesOf,
  countDue,
  countMetListings,
  countStates,
  decisionsOf,
  looksOf,
  metListings,
} from "./store.ts";
import type { lookById, standingDecision } from "./store.ts";
import type { Criterion, Reason } from "./weigh.ts";

export type Candidate = {
  id: string;
  key: string;
  kind: "site" | "app";
  host: string;
  url: string;
  how: Way;
  metAt: string | null;
  state: CandidateState;
  score: number;
  reasons: Reason[];
  checks: Check[];
  criteria: Criterion[];
  lookAt: Date | null;
  outcome: string | null;
  failures: number;
  triedAt: Date | null;
  readAt: Date | null;
  ledTo: string | null;
  lookId: string | null;
  version: number;
  notedBy: string;
  notedAt: Date;
  agency: string;
};

/** What a site said at one look, and until when it was found to say the same. */
export type Look = {
  id: string;
  at: Date;
  confirmedAt: Date;
  pages: LookedPage[];
  claims: CandidateClaims;
  checks: Check[];
  changed: string[];
};

export type Decided = {
  id: string;
  decision: Decision;
  reason: string;
  before: CandidateState;
  by: string;
  at: Date;
  undoneBy: string | null;
  undoneAt: Date | null;
};

/** The queue: what has most against it first. */
export async function listCandidates(
  tx: Transaction,
  filter: CandidateFilter,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: (Candidate & { listings: number; name: string | null })[]; next: string | null }> {
  const after = readCursor(page.cursor, z.tuple([z.number(), z.string()]));
  const { state } = filter;
  const rows = await tx.rows(candidatesPage, {
    states: candidateStates.filter((one) => state === "all" || (state === "open" ? isOpen(one) : one === state)),
    folded: filter.q.toLowerCase().replace(/[\\%_]/g, String.raw`\$&`),
    score: after?.[0] ?? null,
    id: after?.[1] ?? null,
    limit: page.limit + 1,
  });
  const cut = cutPage(rows, page.limit, (row) => [row.score, row.id]);
  const items = cut.items.map((row) => ({ ...toCandidate(row), listings: row.listings, name: row.name }));
  return { items, next: cut.next };
}

/** How many there are of each state, and how many wait for a look. */
export async function candidateCounts(tx: Transaction, at: Date) {
  const [states, due] = await Promise.all([tx.rows(countStates, {}), tx.get(countDue, { at })]);
  return {
    states: states.map(({ state, n }) => ({ state: state as CandidateState, n })),
    due: due.due,
    withoutContact: due.without_contact,
  };
}

export type CandidateSheet = {
  candidate: Candidate;
  /** Newest first; the first is what the site says now. */
  looks: Look[];
  decisions: Decided[];
  listings: { all: number; first: ListingRow[] };
  captures: Evidence[];
};

const shownListings = 20;
const shownLooks = 50;

/** Everything there is of one candidate; `not-found` for who may not see it. */
export async function candidateSheet(ctx: Context, id: string): Promise<CandidateSheet> {
  const sheet = await ctx.read(async (tx) => {
    const candidate = toCandidate(await tx.get(candidateById, { id }));
    const [looks, decided, met, all, captured] = await Promise.all([
      tx.rows(looksOf, { candidate: id, limit: shownLooks }),
      tx.rows(decisionsOf, { candidate: id }),
      tx.rows(metListings, { candidate: id, limit: shownListings }),
      tx.get(countMetListings, { candidate: id }),
      tx.rows(capturesOf, { candidate: id }),
    ]);
    const first = await listingsById(
      tx,
      met.map((row) => row.listing_id),
    );
    const listings = { all: all.n, first };
    return { candidate, looks: looks.map(toLook), decisions: decided.map(toDecided), listings, captured };
  });
  const { captured, ...rest } = sheet;
  const captures = await Promise.all(captured.map((row) => getEvidence(ctx, row.evidence_id)));
  return { ...rest, captures };
}

export function toCandidate(row: RowOf<typeof candidateById>): Candidate {
  return {
    id: row.id,
    key: row.key,
    kind: row.kind as Candidate["kind"],
    host: row.host,
    url: row.url,
    how: row.how as Way,
    metAt: row.met_at,
    state: row.state as CandidateState,
    score: row.score,
    reasons: row.reasons as unknown as Reason[],
    checks: row.checks as unknown as Check[],
    criteria: row.criteria as unknown as Criterion[],
    lookAt: row.look_at,
    outcome: row.outcome,
    failures: row.failures,
    triedAt: row.tried_at,
    readAt: row.read_at,
    ledTo: row.led_to,
    lookId: row.look_id,
    version: row.version,
    notedBy: row.noted_by,
    notedAt: row.noted_at,
    agency: row.agency,
  };
}

export function toLook(row: RowOf<typeof lookById>): Look {
  return {
    id: row.id,
    at: row.at,
    confirmedAt: row.confirmed_at,
    pages: row.pages as unknown as LookedPage[],
    claims: { ...noClaims, ...(row.claims as unknown as CandidateClaims) },
    checks: row.checks as unknown as Check[],
    changed: row.changed,
  };
}

export function toDecided(row: RowOf<typeof standingDecision>): Decided {
  return {
    id: row.id,
    decision: row.decision as Decision,
    reason: row.reason,
    before: row.before as CandidateState,
    by: row.given_by,
    at: row.given_at,
    undoneBy: row.undone_by,
    undoneAt: row.undone_at,
  };
}
