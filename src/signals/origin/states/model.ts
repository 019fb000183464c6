import { z } from "@hono/zod-openapi";
import type { CodeState } from "../../../engines/codes/index.ts";
import { codeStates } from "../../../engines/codes/index.ts";
import { factType } from "../../../services/facts/index.ts";

/** The number that stands for a state in a block (ORIGIN.md 5.4). */
export const stateNumber = (state: CodeState): number => codeStates.indexOf(state);
export const stateOf = (number: number): CodeState => codeStates[number] ?? "exception";

/** What a holder may report, and from which states. Consumption is no report: the row of the first right PIN says it. */
export const reportable = {
  shipped: ["active", "returned"],
  sold: ["active", "shipped", "returned"],
  sample: ["active", "shipped", "returned"],
  exported: ["active", "shipped", "returned"],
  returned: ["shipped", "sold", "sample", "exported"],
} as const satisfies Partial<Record<CodeState, readonly CodeState[]>>;
export const reportedStates = ["shipped", "sold", "returned", "sample", "exported"] as const;
export type ReportedState = (typeof reportedStates)[number];

/** The reports that their author may take back, and for how long. Source: the European medicines system, NMVS_NC_PCK_20 and _21. */
export const undoable: readonly ReportedState[] = ["sold", "sample", "exported"];
export const undoDays = 10;

/** What an authority says of codes; `licence`: a licence was withdrawn. */
export const noticeKinds = ["recalled", "suspended", "stolen", "seized", "destroyed", "licence", "banned"] as const;
export type CodeNoticeKind = (typeof noticeKinds)[number];
export const noticeScopes = ["product", "lot", "range", "codes"] as const;
export const noticeStates = ["asked", "set", "lifted", "refused"] as const;

/** The state that a notice over single codes puts them into. A withdrawn licence or a ban suspends them. */
export function stateUnder(kind: CodeNoticeKind): CodeState {
  return kind === "licence" || kind === "banned" ? "suspended" : kind;
}

export type Code = { batch: string; counter: number };

/** Why one code of a report or an undo was refused, in the granularity of the European medicines system. */
export const refusals = {
  /** The code is none of ours, or not this party's: the two answer alike. */
  "O-SER-02": "unknown",
  "O-STA-19": "already",
  "O-STA-18": "from-state",
  "O-STA-20": "too-late",
  "O-STA-21": "other-actor",
  "O-STA-22": "moved-on",
  "O-STA-23": "not-undoable",
} as const;
export type Refusal = keyof typeof refusals;

/** Whether a code in a state may be reported as another; the refusal otherwise. */
export function mayReport(from: CodeState, to: ReportedState): Refusal | null {
  if (from === to) return "O-STA-19";
  return (reportable[to] as readonly CodeState[]).includes(from) ? null : "O-STA-18";
}

export type LastChange = {
  step: number;
  kind: "report" | "undo" | "notice" | "lift";
  toState: CodeState;
  byActor: string;
  reportId: string | null;
  undoUntil: Date | null;
};

/** Whether the last change of a code may be taken back as part of a report; the refusal otherwise. */
export function mayUndo(last: LastChange | null, report: string, actor: string, now: Date): Refusal | null {
  if (last === null || last.kind !== "report" || last.reportId !== report) return "O-STA-22";
  if (last.undoUntil === null) return "O-STA-23";
  if (last.byActor !== actor) return "O-STA-21";
  return now >= last.undoUntil ? "O-STA-20" : null;
}

const scan = z.string().trim().min(1).max(600);
export const mostCodes = 1000;
const codes = z.array(scan).min(1).max(mostCodes);
const line = (most: number) => z.string().trim().min(1).max(most);
const province = z
  .string()
  .regex(/^\d{2}$/)
  .nullable()
  .default(null);

export const reportCodesInput = z.object({
  state: z.enum(reportedStates),
  /** As scanned: Digital Link, element string, bracketed. */
  codes,
  province,
  note: z.string().trim().max(500).nullable().default(null),
});
export type ReportCodes = z.output<typeof reportCodesInput>;

const about = z.discriminatedUnion("scope", [
  z.object({ scope: z.literal("product"), gtin: line(20) }),
  z.object({ scope: z.literal("lot"), gtin: line(20), lot: line(20) }),
  /** Every code from the first to the last in the order in which they were printed; both of one batch. */
  z.object({ scope: z.literal("range"), first: scan, last: scan }),
  z.object({ scope: z.literal("codes"), codes }),
]);
const words = z.object({ vi: line(300), en: line(300) });
const maybeWords = z
  .object({ vi: z.string().trim().max(1000), en: z.string().trim().max(1000) })
  .default({ vi: "", en: "" });

export const setCodeNoticeInput = z.object({
  kind: z.enum(noticeKinds),
  about,
  /** Number and date of the decision that it rests on. */
  number: line(100),
  decidedOn: z.iso.date(),
  title: words,
  advice: maybeWords,
});
export type SetCodeNotice = z.output<typeof setCodeNoticeInput>;

export const askCodeNoticeInput = z.object({ codes, note: line(300) });
export type AskCodeNotice = z.output<typeof askCodeNoticeInput>;

export const grantCodeNoticeInput = setCodeNoticeInput.pick({
  number: true,
  decidedOn: true,
  title: true,
  advice: true,
});
export type GrantCodeNotice = z.output<typeof grantCodeNoticeInput>;
export const reasonInput = z.object({ reason: line(1000) });

const count = z.number().int();
export const codesReported = factType(
  "codes-reported",
  z.object({ state: z.enum(reportedStates), codes: count, refused: count, hash: z.string() }),
);
export const codeReportUndone = factType("code-report-undone", z.object({ codes: count, refused: count }));
const told = {
  kind: z.enum(noticeKinds),
  scope: z.enum(noticeScopes),
  gtin: z.string(),
  codes: count,
  number: z.string().nullable(),
};
export const codeNoticeAsked = factType("code-notice-asked", z.object(told));
export const codeNoticeSet = factType("code-notice-set", z.object({ ...told, refused: count }));
export const codeNoticeRefused = factType("code-notice-refused", z.object({ reason: z.string() }));
export const codeNoticeLifted = factType("code-notice-lifted", z.object({ reason: z.string(), codes: count }));
