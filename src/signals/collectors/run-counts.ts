import type { Transaction } from "../../kernel/db/database.ts";
import type { ImportReport } from "../monitoring/index.ts";
import type { RunCounts } from "./model.ts";
import { countRun } from "./store/runs.ts";

/** Adds what an import came to: every record that was read is an offer. */
export function addImport(
  counts: RunCounts,
  report: Pick<ImportReport, "read" | "new" | "changed" | "unchanged" | "rejected">,
): void {
  counts.offers += report.read;
  counts.new += report.new;
  counts.changed += report.changed;
  counts.unchanged += report.unchanged;
  counts.rejected += report.rejected;
}

export function addRefusal(counts: RunCounts, reason: string, times = 1): void {
  counts.refused[reason] = (counts.refused[reason] ?? 0) + times;
}

/** Writes the counts of a run as they now stand; only the process that holds it does. */
export async function keepCounts(tx: Transaction, run: string, counts: RunCounts): Promise<void> {
  await tx.run(countRun, {
    id: run,
    pages: BigInt(counts.pages),
    not_modified: BigInt(counts.notModified),
    rendered: BigInt(counts.rendered),
    offers: BigInt(counts.offers),
    new: BigInt(counts.new),
    changed: BigInt(counts.changed),
    unchanged: BigInt(counts.unchanged),
    rejected: BigInt(counts.rejected),
    refused: counts.refused,
  });
}
