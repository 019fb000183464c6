import { z } from "@hono/zod-openapi";
import { foldText } from "../../engines/vietnamese/index.ts";
import type { Level } from "../../services/facts/index.ts";
import { factType } from "../../services/facts/index.ts";
import { says } from "../../kernel/faults.ts";

export const caseStates = ["open", "verifying", "closed", "reopened"] as const;
export type CaseState = (typeof caseStates)[number];

/** Where a case may go from each state. Closing carries an outcome and a reason, reopening a reason: they have commands of their own. */
export const caseMoves: Record<CaseState, readonly CaseState[]> = {
  open: ["verifying", "closed"],
  verifying: ["open", "closed"],
  closed: ["reopened"],
  reopened: ["verifying", "closed"],
};

export function mayMove(from: CaseState, to: CaseState): boolean {
  return caseMoves[from].includes(to);
}

export const caseOutcomes = ["no-violation", "handled", "transferred", "unverifiable", "duplicate"] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** A case is never public; what the public learns is a notice. */
export const caseLevels = ["own", "named", "agencies"] as const satisfies readonly Level[];
export type CaseLevel = (typeof caseLevels)[number];

export type Case = {
  id: string;
  number: string;
  title: string;
  summary: string;
  state: CaseState;
  owner: string;
  agency: string;
  level: CaseLevel;
  sharedWith: string[];
  openedBy: string;
  openedAt: Date;
  closedAt: Date | null;
  outcome: CaseOutcome | null;
  closeReason: string | null;
  version: number;
};

export type CaseParty = {
  id: string;
  kind: "seller" | "name";
  name: string;
  sellerId: string | null;
  platformId: string | null;
};
export type CaseNote = { id: string; body: string; author: string; writtenAt: Date };

export const caseId = z.string().regex(/^cas_[0-9A-Z]{26}$/);
export const caseNumber = z.string().regex(/^HS-\d{4}-\d{6,8}$/);
const leadIds = z.array(z.string().min(1).max(60)).min(1).max(200);
const words = (most: number) => z.string().trim().min(1).max(most);
const audience = z.string().trim().min(1).max(80);

export const openCaseInput = z.object({
  leads: leadIds,
  title: words(300).optional(),
  summary: z.string().trim().max(5000).default(""),
});
export type OpenCase = z.output<typeof openCaseInput>;

export const editCaseInput = z.object({
  title: words(300).optional(),
  summary: z.string().trim().max(5000).optional(),
});
export type EditCase = z.output<typeof editCaseInput>;

export const addLeadsInput = z.object({ leads: leadIds });
export const assignCaseInput = z.object({ owner: z.string().min(1).max(60) });
export const addNoteInput = z.object({ body: words(10_000) });
export const changeStateInput = z.object({
  to: z.enum(["open", "verifying"]),
  reason: z.string().trim().max(2000).default(""),
});
export type ChangeState = z.output<typeof changeStateInput>;
export const closeCaseInput = z.object({ outcome: z.enum(caseOutcomes), reason: words(2000) });
export type CloseCase = z.output<typeof closeCaseInput>;
export const reopenCaseInput = z.object({ reason: words(2000) });

export const shareCaseInput = z
  .object({ level: z.enum(caseLevels), sharedWith: z.array(audience).max(50).default([]) })
  .refine((share) => (share.level === "named") === share.sharedWith.length > 0, {
    path: ["sharedWith"],
    ...says("cases.fault.named"),
  });
export type ShareCase = z.output<typeof shareCaseInput>;

/** A case number: HS (hồ sơ), the year in Vietnam, and digits drawn at random. `draw(n)` gives a whole number from 0 below n. */
export function drawCaseNumber(year: string, digits: 6 | 8, draw: (below: number) => number): string {
  return `HS-${year}-${String(draw(10 ** digits)).padStart(digits, "0")}`;
}

/** The folded text by which a case is found. */
export function foldedCase(of: Pick<Case, "number" | "title" | "summary">): string {
  return foldText(`${of.number} ${of.title} ${of.summary}`);
}

/** What a person typed, as a tsquery: every word of it as a beginning. Nothing to look for finds nothing. */
export function wordsQuery(typed: string): string {
  const found = foldText(typed)
    .split(" ")
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, ""))
    .filter((word) => word !== "");
  return found
    .slice(0, 20)
    .map((word) => `'${word}':*`)
    .join(" & ");
}

const state = z.enum(caseStates);
export const caseOpened = factType("case-opened", z.object({ number: z.string(), leads: z.array(z.string()) }));
export const caseEdited = factType("case-edited", z.object({ fields: z.array(z.string()) }));
export const caseLeadsAdded = factType("case-leads-added", z.object({ leads: z.array(z.string()) }));
export const caseAssigned = factType("case-assigned", z.object({ from: z.string(), to: z.string() }));
export const caseNoteAdded = factType("case-note-added", z.object({ note: z.string() }));
export const caseStateChanged = factType(
  "case-state-changed",
  z.object({ from: state, to: state, reason: z.string() }),
);
export const caseShared = factType(
  "case-shared",
  z.object({ from: z.enum(caseLevels), to: z.enum(caseLevels), sharedWith: z.array(z.string()) }),
);
export const caseClosed = factType(
  "case-closed",
  z.object({ from: state, outcome: z.enum(caseOutcomes), reason: z.string() }),
);
export const caseReopened = factType("case-reopened", z.object({ reason: z.string() }));
