import { formatNumber } from "../../kernel/text/format.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { Reject, TargetReport } from "./import-targets.ts";

/** Where the rejected lines are written, and the first of them. */
export type Rejected = { rejectsFile: string | null; firstRejects: readonly Reject[] };
export type ShownReport = Omit<TargetReport, "rejects"> & Rejected & { file: string; seconds: number };

/** The report as one line of JSON, for programs. */
export function reportLine(report: ShownReport): string {
  const { file, seconds, rejectsFile, firstRejects: _, ...counts } = report;
  return `${JSON.stringify({ file, ...counts, rejectsFile, seconds: Math.round(seconds * 100) / 100 })}\n`;
}

/** The report for a person: the counts, the first rejected lines each with its reason, and the file that has all of them. */
export function reportWords(lang: Lang, report: ShownReport): string {
  const { seconds, rejectsFile, firstRejects, ...counts } = report;
  const lines = (["read", "new", "changed", "unchanged", "rejected", "findings"] as const)
    .filter((name) => counts[name] !== undefined)
    .map(
      (name) =>
        `  ${text(lang, `cli.import.${name}`).padEnd(24)} ${formatNumber(lang, counts[name] as number).padStart(12)}`,
    );
  const rate = formatNumber(lang, Math.round(counts.read / Math.max(seconds, 0.001)));
  lines.push(text(lang, "cli.import.done", { seconds: seconds.toFixed(1), rate }));
  if (counts.resumedAtLine)
    lines.push(text(lang, "cli.import.resumed", { line: formatNumber(lang, counts.resumedAtLine) }));
  if (rejectsFile !== null) lines.push(text(lang, "cli.import.rejects-file", { file: rejectsFile }));
  for (const { line, message } of firstRejects)
    lines.push(`  ${(line === 0 ? "" : formatNumber(lang, line)).padStart(9)}  ${message}`);
  if (report.rejected > firstRejects.length) lines.push(`  ${"…".padStart(9)}`);
  return `${lines.join("\n")}\n`;
}
