import { z } from "@hono/zod-openapi";
import type { Badge } from "../../engines/shop-pages/index.ts";
import { derivedId } from "../../kernel/id.ts";
import { factType } from "../../services/facts/index.ts";

/** Where a candidate was met first. */
export const ways = ["listing", "link", "typed", "redirect", "scam-list"] as const;
export type Way = (typeof ways)[number];

/** What officers may find of a candidate. `registered`: it is in the register after all. */
export const decisions = ["registered", "unregistered", "not-commerce", "blocked-asked"] as const;
export type Decision = (typeof decisions)[number];

/** Not looked at yet, read, or not to be read; else what was decided. */
export const candidateStates = ["new", "looked", "silent", ...decisions] as const;
export type CandidateState = (typeof candidateStates)[number];

/** Waits for somebody's decision. */
export const isOpen = (state: CandidateState): state is "new" | "looked" | "silent" =>
  state === "new" || state === "looked" || state === "silent";

/** Whether a decision may follow on a state: an open candidate gets one; that its blocking was asked for, only one found unregistered. */
export function mayFollow(state: CandidateState, decision: Decision): boolean {
  return decision === "blocked-asked" ? state === "unregistered" : isOpen(state);
}

/** The state of an open candidate, from what its looks came to. */
export function openState(tried: boolean, read: boolean): "new" | "looked" | "silent" {
  if (read) return "looked";
  return tried ? "silent" : "new";
}

/** The state once a look has ended; what was decided stands until it is taken back. */
export function afterLook(state: CandidateState, wasRead: boolean): CandidateState {
  return isOpen(state) ? openState(true, wasRead || state === "looked") : state;
}

/** The state once the last decision is taken back. */
export function afterUndo(before: CandidateState, tried: boolean, read: boolean): CandidateState {
  return isOpen(before) ? openState(tried, read) : before;
}

/** One candidate an agency and key, so that noting it twice is noting it once. */
export const candidateId = (agency: string, key: string): string => derivedId("cnd", agency, key);

/** What a page says of its site, in its own words, and on which page. */
export type Claimed<T> = { value: T; snippet: string; url: string };

/** What a site claims of itself. Claims are its own words and nothing more. */
export type CandidateClaims = {
  name: Claimed<string> | null;
  owner: Claimed<string> | null;
  taxCode: Claimed<string> | null;
  /** Written as a tax code, and none by its check digit. */
  wrongTaxCode: Claimed<string> | null;
  registration: Claimed<Badge> | null;
  language: Claimed<string> | null;
  currency: Claimed<string> | null;
  deliversToVietnam: Claimed<true> | null;
  /** Goods with a price: the first of them. */
  sells: Claimed<string> | null;
};
export const claimNames = [
  "name",
  "owner",
  "taxCode",
  "wrongTaxCode",
  "registration",
  "language",
  "currency",
  "deliversToVietnam",
  "sells",
] as const satisfies readonly (keyof CandidateClaims)[];

export const noClaims: CandidateClaims = {
  name: null,
  owner: null,
  taxCode: null,
  wrongTaxCode: null,
  registration: null,
  language: null,
  currency: null,
  deliversToVietnam: null,
  sells: null,
};

/** The claims that are other than before; where a site says the same elsewhere or in other words around it, nothing has changed. */
export function changedClaims(before: CandidateClaims, now: CandidateClaims): string[] {
  return claimNames.filter((name) => name !== "sells" && valueOf(before[name]) !== valueOf(now[name]));
}

const valueOf = (claim: Claimed<unknown> | null): string => JSON.stringify(claim?.value ?? null);

export const pageKinds = ["home", "contact", "terms", "record"] as const;
/** A page that was asked for; `record` is the one of the register that the mark leads to. `refusal` says why it could not be read. */
export type LookedPage = {
  kind: (typeof pageKinds)[number];
  url: string;
  status: number | null;
  refusal: string | null;
  sha256: string | null;
  bytes: number | null;
};

/** What an officer writes: one address a line. */
export const addInput = z.object({ addresses: z.array(z.string().max(2000)).min(1).max(500) });
export const decideInput = z.object({
  decision: z.enum(decisions),
  reason: z.string().trim().min(1).max(2000),
});
export const candidateFilter = z.object({
  /** `open`: all that wait for a decision. */
  state: z.enum(["open", "all", ...candidateStates]).default("open"),
  q: z.string().trim().max(200).default(""),
});
export type CandidateFilter = z.output<typeof candidateFilter>;

/** How many pages a look takes at most. */
export const mostPages = 4;

export const candidatesNoted = factType(
  "candidates-noted",
  z.object({ how: z.enum(ways), noted: z.number().int(), known: z.number().int(), refused: z.number().int() }),
);
export const candidateLooked = factType(
  "candidate-looked",
  z.object({ outcome: z.string(), score: z.number(), changed: z.array(z.string()), look: z.string().nullable() }),
);
export const candidateLookAsked = factType("candidate-look-asked", z.object({}));
export const candidateDecided = factType("candidate-decided", z.object({ decision: z.enum(decisions) }));
export const candidateDecisionUndone = factType("candidate-decision-undone", z.object({ decision: z.enum(decisions) }));
export const candidateCaptured = factType("candidate-captured", z.object({ evidence: z.string() }));
