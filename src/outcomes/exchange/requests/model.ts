import { z } from "@hono/zod-openapi";
import { foldText } from "../../../engines/vietnamese/index.ts";
import { factType } from "../../../services/facts/index.ts";
import { agencyId, fileIds, words } from "./inputs.ts";
import type { RequestState } from "./states.ts";

/** What a request is about: a thing of the house that who asks may see, or a code on goods. */
export const subjectKinds = ["case", "lead", "seller", "listing", "record", "code"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const requestKinds = ["information", "action"] as const;
export const urgencies = ["normal", "urgent"] as const;

/** Working days to answer in where who asks says nothing else. */
export const usualDays = { normal: 10, urgent: 3 } as const;

export type ExchangeRequest = {
  id: string;
  number: string;
  kind: (typeof requestKinds)[number];
  title: string;
  body: string;
  purpose: string;
  basis: string;
  subjectKind: SubjectKind | null;
  subjectId: string | null;
  subjectTitle: string;
  urgency: (typeof urgencies)[number];
  state: RequestState;
  dueOn: string;
  dueAt: Date;
  askedBy: string;
  askedByName: string;
  askedAt: Date;
  addressedTo: string;
  holder: string;
  heldSince: Date;
  formerSees: boolean;
  extensionUntil: string | null;
  extensionReason: string | null;
  extensionByName: string | null;
  extensionAt: Date | null;
  escalation: number;
  escalatedAt: Date | null;
  closedAt: Date | null;
  closeReason: string | null;
  version: number;
  agency: string;
  sharedWith: string[];
  /** Whether anybody at its holder has an account here; otherwise it waits, and is printed as a letter. */
  holderHasPeople: boolean;
};

/** A thing that an answer points to, in the words of who answers. */
export const answerLink = z.object({
  kind: z.enum(subjectKinds),
  id: z.string().min(1).max(80),
  title: z.string().trim().max(300).default(""),
});
export type AnswerLink = z.output<typeof answerLink>;

export type RequestAnswer = {
  id: string;
  body: string;
  links: AnswerLink[];
  isLast: boolean;
  givenBy: string;
  givenByName: string;
  givenAt: Date;
  agency: string;
};

const workingDays = z.number().int().min(1).max(120);

export const sendRequestInput = z
  .object({
    to: agencyId,
    kind: z.enum(requestKinds),
    title: words(300),
    body: words(10_000),
    purpose: words(1000),
    basis: words(1000),
    subject: z
      .object({
        kind: z.enum(subjectKinds),
        id: z.string().trim().min(1).max(80),
        /** What the receiver is told of it; nothing where only its own words say. */
        title: z.string().trim().max(300).default(""),
      })
      .optional(),
    urgency: z.enum(urgencies).default("normal"),
    /** Working days from today; 10, or 3 where it is urgent. */
    workingDays: workingDays.optional(),
    /** Whether an agency that passes the request on goes on seeing it. */
    formerSees: z.boolean().default(false),
    files: fileIds,
  })
  .openapi("SendExchangeRequest");
export type SendRequest = z.output<typeof sendRequestInput>;

export const answerRequestInput = z.object({
  body: words(20_000),
  isLast: z.boolean(),
  links: z.array(answerLink).max(50).default([]),
  files: fileIds,
});
export type AnswerRequest = z.output<typeof answerRequestInput>;

export const reasonInput = z.object({ reason: words(2000) });
export const askExtensionInput = z.object({ workingDays, reason: words(2000) });
export type AskExtension = z.output<typeof askExtensionInput>;
export const decideExtensionInput = z.object({ granted: z.boolean(), reason: z.string().trim().max(2000).default("") });
export type DecideExtension = z.output<typeof decideExtensionInput>;
export const passRequestInput = z.object({ to: agencyId, reason: words(2000) });
export type PassRequest = z.output<typeof passRequestInput>;

/** A number: YC (yêu cầu), the year in Vietnam, and digits drawn at random. `draw(n)` gives a whole number from 0 below n. */
export function drawRequestNumber(year: string, draw: (below: number) => number): string {
  return `YC-${year}-${String(draw(1_000_000)).padStart(6, "0")}`;
}

/** The folded text by which a request is found. */
export function foldedRequest(of: Pick<ExchangeRequest, "number" | "title" | "body" | "subjectTitle">): string {
  return foldText(`${of.number} ${of.title} ${of.subjectTitle} ${of.body}`);
}

/** The end of a day in Vietnam. */
export function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + 24 * 3_600_000);
}

/** Everybody who sees a request. */
export function readersOf(of: { agency: string; sharedWith: readonly string[] }): string[] {
  return [...new Set([of.agency, ...of.sharedWith])];
}

// `by` is the name of who did it: the people of another agency are not to be looked up.
const by = z.string();
const day = z.iso.date();
export const requestSent = factType(
  "exchange-request-sent",
  z.object({ number: z.string(), to: z.string(), due: day, by }),
);
export const requestSeen = factType("exchange-request-seen", z.object({ by }));
export const requestAcknowledged = factType("exchange-request-acknowledged", z.object({ by }));
export const requestAnswered = factType("exchange-request-answered", z.object({ isLast: z.boolean(), by }));
export const requestRefused = factType("exchange-request-refused", z.object({ reason: z.string(), by }));
export const requestWithdrawn = factType("exchange-request-withdrawn", z.object({ reason: z.string(), by }));
export const extensionAsked = factType("exchange-extension-asked", z.object({ until: day, reason: z.string(), by }));
export const extensionDecided = factType(
  "exchange-extension-decided",
  z.object({ granted: z.boolean(), until: day, reason: z.string(), by }),
);
export const requestPassedOn = factType(
  "exchange-request-passed-on",
  z.object({ from: z.string(), to: z.string(), reason: z.string(), by }),
);
export const requestEscalated = factType("exchange-request-escalated", z.object({ step: z.number().int(), due: day }));
