import { z } from "@hono/zod-openapi";
import type { Lang } from "../../kernel/text/index.ts";
import { sayKept } from "../../kernel/text/index.ts";
import type { RejectRow, RunRow } from "./queries.ts";

const count = z.number().int();

export const runAnswer = z
  .object({
    id: z.string(),
    source: z.string(),
    state: z.enum(["running", "done", "failed"]),
    /** The last line that is committed; an interrupted import goes on after it. */
    line: count,
    read: count,
    new: count,
    changed: count,
    unchanged: count,
    rejected: count,
    findings: count,
    startedBy: z.string(),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
  })
  .openapi("Import");
export type RunAnswer = z.infer<typeof runAnswer>;

export const rejectAnswer = z.object({ line: count, code: z.string(), message: z.string() }).openapi("ImportProblem");

export type RejectAnswer = z.infer<typeof rejectAnswer>;

/** A line that was refused, in the reader's language; what is kept as a sentence alone stays in the language of who imported it. */
export function shownReject(lang: Lang, { line, code, message, said }: RejectRow): RejectAnswer {
  const reasons = Array.isArray(said) ? said.map((one) => sayKept(lang, one)) : [];
  const isWhole = reasons.length > 0 && !reasons.includes(null);
  return { line: Number(line), code, message: isWhole ? reasons.join("; ") : message };
}

export const receiptAnswer = z
  .object({
    import: z.string(),
    source: z.string(),
    read: count,
    new: count,
    changed: count,
    unchanged: count,
    rejected: count,
    findings: count,
    /** The first 1,000 lines that were refused; all of them stand under /v1/imports/{id}/rejects. */
    problems: z.array(rejectAnswer),
  })
  .openapi("ImportReceipt");

export function shownRun(row: RunRow): z.infer<typeof runAnswer> {
  return {
    id: row.id,
    source: row.source,
    state: row.state === "done" || row.state === "failed" ? row.state : "running",
    line: Number(row.line),
    read: Number(row.read),
    new: Number(row.new),
    changed: Number(row.changed),
    unchanged: Number(row.unchanged),
    rejected: Number(row.rejected),
    findings: Number(row.findings),
    startedBy: row.started_by,
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}
