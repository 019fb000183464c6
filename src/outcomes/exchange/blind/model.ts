import { z } from "@hono/zod-openapi";
import { factType } from "../../../services/facts/index.ts";
import { valueKinds } from "../records/values.ts";

/** The agency that sets allowances and lets an agency take part again. Task: 2390 II.2.3. */
export const blindAuthority = "moit.dms";

/** How many values an agency may bring in a day where the authority allows it no other number. */
export const usualPerDay = 5_000;
/** A value that more records hold is a hot line or a big brand's number: that two hold it tells nothing. */
export const commonest = 20;
/** Notices that an agency is shown an hour. */
export const noticesPerSlot = 20;
/** A record with more values of a kind is a list, not a case, and takes no part with them. */
export const mostOfAKind = 20;

export const blindRules = ["ask", "tell", "none"] as const;
export type BlindRule = (typeof blindRules)[number];
/** `*`: all kinds of which nothing else is said. */
export const ruledKinds = ["*", ...valueKinds] as const;

export const setRuleInput = z.object({ kind: z.enum(ruledKinds), rule: z.enum(blindRules) });
export const decideNoticeInput = z.object({ agrees: z.boolean() });
export const askAccessInput = z.object({
  purpose: z.string().trim().min(10).max(2000),
  basis: z.string().trim().min(1).max(300).nullable().default(null),
  until: z.coerce.date(),
});
export const answerAccessInput = z.object({
  grants: z.boolean(),
  /** Fields that are shown; null: the record without its narrower fields. */
  fields: z.array(z.string().trim().min(1).max(80)).min(1).max(100).nullable().default(null),
  words: z.string().trim().max(2000).default(""),
});
export const allowanceInput = z.object({
  perDay: z.number().int().min(0).max(10_000_000),
  reason: z.string().trim().min(3).max(500),
});
export const liftPauseInput = z.object({ reason: z.string().trim().min(3).max(500) });
export type AskAccess = z.output<typeof askAccessInput>;
export type AnswerAccess = z.output<typeof answerAccessInput>;

/** What a side is told of a meeting: that another force holds the same, and where the rules let it, which. */
export type BlindNotice = {
  id: string;
  meetingId: string;
  agency: string;
  kinds: string[];
  ownRecord: { id: string; title: string } | null;
  otherAgency: string | null;
  shownFrom: Date;
  state: "open" | "known" | "kept";
  decidedBy: string | null;
  decidedAt: Date | null;
  seenBy: string | null;
  seenAt: Date | null;
};

export const accessStates = ["open", "granted", "refused", "withdrawn"] as const;
/** A request for the record that somebody was told of; `record` is there for its owner alone. */
export type BlindAccess = {
  id: string;
  meetingId: string;
  asker: string;
  owner: string;
  purpose: string;
  basis: string | null;
  until: Date;
  askedBy: string;
  askedAt: Date;
  state: (typeof accessStates)[number];
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
  version: number;
  record: { id: string; title: string } | null;
};

/** When what is found now is told: at full hours, so that the minute tells nothing of what was kept in it. */
export function slotAfter(at: Date): Date {
  const hour = 3_600_000;
  return new Date(Math.ceil((at.getTime() + 300_000) / hour) * hour);
}

const byKind = z.object({ kind: z.enum(ruledKinds), rule: z.enum(blindRules) });
export const blindRuleSet = factType("blind-rule-set", byKind);
export const blindNoticeSeen = factType("blind-notice-seen", z.object({ kinds: z.array(z.string()) }));
export const blindNoticeDecided = factType("blind-notice-decided", z.object({ agrees: z.boolean() }));
export const blindAccessAsked = factType(
  "blind-access-asked",
  z.object({ owner: z.string(), purpose: z.string(), until: z.string() }),
);
export const blindAccessAnswered = factType(
  "blind-access-answered",
  z.object({ granted: z.boolean(), share: z.string().nullable() }),
);
export const blindPaused = factType("blind-paused", z.object({ why: z.string() }));
export const blindPauseLifted = factType("blind-pause-lifted", z.object({ agency: z.string(), reason: z.string() }));
export const blindAllowanceSet = factType(
  "blind-allowance-set",
  z.object({ agency: z.string(), perDay: z.number().int(), reason: z.string() }),
);
