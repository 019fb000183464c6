import { z } from "@hono/zod-openapi";
import { foldText } from "../../engines/vietnamese/index.ts";
import { factType } from "../../services/facts/index.ts";
import { foldSubject, subjectKinds } from "./subjects.ts";
import type { SubjectKind } from "./subjects.ts";
import { says } from "../../kernel/faults.ts";

export const noticeKinds = ["warning", "recall", "violator"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export const noticeStates = ["draft", "submitted", "published", "withdrawn", "expired"] as const;
export type NoticeState = (typeof noticeStates)[number];

/** Where a notice may go from each state; a rejected one goes back to draft. What has ended stays ended. */
export const noticeMoves: Record<NoticeState, readonly NoticeState[]> = {
  draft: ["submitted", "withdrawn"],
  submitted: ["published", "draft", "withdrawn"],
  published: ["withdrawn", "expired"],
  withdrawn: [],
  expired: [],
};

export function mayMove(from: NoticeState, to: NoticeState): boolean {
  return noticeMoves[from].includes(to);
}

/** The series of a notice's number: CB cảnh báo, TH thu hồi, VP vi phạm. */
const series: Record<NoticeKind, string> = { warning: "CB", recall: "TH", violator: "VP" };

export function noticeSeries(kind: NoticeKind, year: string): string {
  return `${series[kind]}-${year}`;
}

/** A number such as `CB-2026-000017`. */
export function noticeNumberIn(of: string, n: number): string {
  return `${of}-${String(n).padStart(6, "0")}`;
}

export type Words = { vi: string; en: string };
export type Subject = { kind: SubjectKind; value: string; shown: string };

/** What a published violator entry names. Law: Law 19/2023 art. 40, Decree 55/2024 art. 24. */
export type Violator = z.output<typeof violatorSchema>;

/** A notice that another one replaced: its number, when it was published and replaced, and why. */
export type Correction = { number: string; publishedAt: string; correctedAt: string; why: Words };

export type Notice = {
  id: string;
  number: string | null;
  kind: NoticeKind;
  title: Words;
  body: Words;
  advice: Words;
  violator: Violator | null;
  state: NoticeState;
  draftedBy: string;
  draftedAt: Date;
  editedBy: string[];
  submittedBy: string | null;
  submittedAt: Date | null;
  approvedBy: string | null;
  publishedAt: Date | null;
  expiresAt: Date | null;
  endedAt: Date | null;
  /** Why it was sent back or withdrawn. */
  reason: string | null;
  /** The published notice that this one is to replace, and what the public is told about it. */
  corrects: string | null;
  correction: Words | null;
  correctedBy: string | null;
  history: Correction[];
  agency: string;
  level: "own" | "public";
  version: number;
};

/** What the public sees of a published notice. */
export type PublicNotice = Pick<
  Notice,
  "id" | "kind" | "title" | "body" | "advice" | "violator" | "expiresAt" | "history" | "agency"
> & {
  number: string;
  subjects: Subject[];
  publishedAt: Date;
};

const line = (most: number) => z.string().trim().min(1).max(most);
const both = (most: number) => z.object({ vi: line(most), en: z.string().trim().max(most).default("") });
const maybe = (most: number) =>
  z.object({ vi: z.string().trim().max(most).default(""), en: z.string().trim().max(most).default("") });

export const violatorSchema = z.object({
  name: line(300),
  address: line(500),
  act: line(2000),
  area: line(300),
  body: line(300),
  decisionNumber: line(100),
  decisionDate: z.iso.date(),
});

export const subjectInput = z
  .object({ kind: z.enum(subjectKinds), value: line(300), shown: z.string().trim().max(300).default("") })
  .refine((subject) => foldSubject(subject.kind, subject.value) !== null, {
    path: ["value"],
    ...says("notices.fault.subject"),
  });

const texts = {
  title: both(200),
  body: both(20_000),
  advice: maybe(5000).default({ vi: "", en: "" }),
  violator: violatorSchema.nullable().default(null),
  subjects: z.array(subjectInput).max(500),
};

export const draftNoticeInput = z
  .object({
    kind: z.enum(noticeKinds),
    ...texts,
    subjects: texts.subjects.optional(),
    caseId: z.string().max(60).optional(),
    corrects: z.string().max(60).optional(),
    correction: both(1000).optional(),
  })
  .refine((draft) => (draft.kind === "violator") === (draft.violator !== null), {
    path: ["violator"],
    ...says("notices.fault.violator"),
  })
  .refine((draft) => (draft.corrects === undefined) === (draft.correction === undefined), {
    path: ["correction"],
    ...says("notices.fault.correction"),
  });
export type DraftNotice = z.output<typeof draftNoticeInput>;

export const editNoticeInput = z.object({
  title: texts.title.optional(),
  body: texts.body.optional(),
  advice: maybe(5000).optional(),
  violator: violatorSchema.optional(),
  subjects: texts.subjects.optional(),
  correction: both(1000).optional(),
});
export type EditNotice = z.output<typeof editNoticeInput>;

export const reasonInput = z.object({ reason: line(2000) });

/** The rule that says how long a violator's entry stays. Law: Law 19/2023 art. 40, Decree 55/2024 art. 24.3. */
export const publicationRule = "cp.publish";

/** How many days the rule's check (`unpublished_at = published_at + 30 days`) lets an entry stay; null where it says none. */
export function publicationDays(check: string | null): number | null {
  const days = /^unpublished_at = published_at \+ (\d{1,4}) days$/.exec(check ?? "")?.[1];
  return days === undefined ? null : Number(days);
}

/** What the public is told of the notices that came before a correction: each number, and why it was replaced. */
export function correctionHistory(corrected: Notice, by: Notice, at: Date): Correction[] {
  const number = corrected.number ?? "";
  const publishedAt = (corrected.publishedAt ?? at).toISOString();
  const why = by.correction ?? { vi: "", en: "" };
  return [...corrected.history, { number, publishedAt, correctedAt: at.toISOString(), why }];
}

/** The folded text by which a notice is found. */
export function foldedNotice(of: Pick<Notice, "title" | "body">): string {
  return foldText(`${of.title.vi} ${of.title.en} ${of.body.vi}`);
}

/** True when everything the public reads is there in English too. */
export function isBilingual(of: Pick<Notice, "title" | "body" | "advice" | "correction">): boolean {
  const pairs = [of.title, of.body, of.advice, of.correction ?? { vi: "", en: "" }];
  return pairs.every((pair) => (pair.vi === "") === (pair.en === ""));
}

const number = z.string();
export const noticeDrafted = factType(
  "notice-drafted",
  z.object({ kind: z.enum(noticeKinds), caseId: z.string().nullable(), corrects: z.string().nullable() }),
);
export const noticeEdited = factType("notice-edited", z.object({ fields: z.array(z.string()) }));
export const noticeSubmitted = factType("notice-submitted", z.object({}));
export const noticeRejected = factType("notice-rejected", z.object({ reason: z.string() }));
/** Public, as the next two: what it says is on the public page as well. */
export const noticePublished = factType(
  "notice-published",
  z.object({ number, kind: z.enum(noticeKinds), expiresAt: z.iso.datetime().nullable(), corrects: number.nullable() }),
);
export const noticeWithdrawn = factType("notice-withdrawn", z.object({ number: number.nullable() }));
export const noticeExpired = factType("notice-expired", z.object({ number }));
