import { z } from "@hono/zod-openapi";
import { factType } from "../../services/facts/index.ts";
import type { Level } from "../../services/facts/index.ts";
import { concerns } from "../../signals/leads/index.ts";

/** What became of one listing of a request. */
export const outcomes = ["waiting", "removed", "refused"] as const;
export type Outcome = (typeof outcomes)[number];

/** Told by the outcomes of its listings and by its withdrawal; never stored beside them. */
export const takedownStates = ["waiting", "answered", "withdrawn"] as const;
export type TakedownState = (typeof takedownStates)[number];

export function stateOf(of: { waiting: number; withdrawnAt: Date | null }): TakedownState {
  if (of.withdrawnAt !== null) return "withdrawn";
  return of.waiting > 0 ? "waiting" : "answered";
}

/** A platform removes what an authority asks it to within so many hours. Law: E-commerce Law 122/2025/QH15. */
export const hoursToRemove = 24;

/** As many listings as one request may hold. */
const mostListings = 300;

export type TakedownListing = {
  listingId: string;
  sellerId: string;
  sellerName: string;
  title: string;
  url: string | null;
  outcome: Outcome;
  outcomeAt: Date | null;
};

export type Takedown = {
  id: string;
  number: string;
  platformId: string;
  concern: (typeof concerns)[number];
  reason: string;
  caseId: string | null;
  askedBy: string;
  askedAt: Date;
  dueAt: Date;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  waiting: number;
  version: number;
  agency: string;
  level: Level;
  sharedWith: string[];
};
export type TakedownFile = Takedown & { listings: TakedownListing[] };

const id = z.string().min(1).max(60);
export const askTakedownInput = z.object({
  listings: z.array(id).min(1).max(mostListings),
  concern: z.enum(concerns),
  reason: z.string().trim().min(1).max(5000),
  caseId: id.optional(),
});
export type AskTakedown = z.output<typeof askTakedownInput>;

/** The platform's answer, listing by listing; `waiting` takes an outcome back that was entered by mistake. */
export const answerTakedownInput = z.object({
  outcomes: z
    .array(z.object({ listing: id, outcome: z.enum(outcomes) }))
    .min(1)
    .max(mostListings),
  answer: z.string().trim().max(5000).default(""),
});
export type AnswerTakedown = z.output<typeof answerTakedownInput>;

export const withdrawTakedownInput = z.object({ reason: z.string().trim().min(1).max(2000) });

/** A number: GB (gỡ bỏ), the year in Vietnam, and digits drawn at random. `draw(n)` gives a whole number from 0 below n. */
export function drawTakedownNumber(year: string, draw: (below: number) => number): string {
  return `GB-${year}-${String(draw(1_000_000)).padStart(6, "0")}`;
}

export const takedownAsked = factType(
  "takedown-asked",
  z.object({ number: z.string(), listings: z.array(z.string()), case: z.string().nullable() }),
);
/** Holds the listings whose outcome changed, with what it was before: the re-listing watch lives on this fact. */
export const takedownAnswered = factType(
  "takedown-answered",
  z.object({
    concern: z.enum(concerns),
    outcomes: z.array(z.object({ listing: z.string(), from: z.enum(outcomes), to: z.enum(outcomes) })),
  }),
);
export const takedownWithdrawn = factType("takedown-withdrawn", z.object({ reason: z.string() }));
