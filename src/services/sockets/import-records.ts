import { createHash } from "node:crypto";
import type { z } from "zod";
import type { MappedRecord } from "./profiles/mapped-records.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { issueWords } from "../../kernel/faults.ts";

export type Rejected = { line: number; code: string; reason: string };

/** What came of an import: `read` is the sum of the other counts. The first thousands of rejected lines are listed. */
export type ImportReport = {
  read: number;
  new: number;
  changed: number;
  unchanged: number;
  rejectedCount: number;
  rejected: Rejected[];
};

/** A batch to keep in one transaction with one fact: its values, the hash of its content, how many lines were refused meanwhile. */
export type ImportBatch<T> = { values: T[]; sha256: string; rejected: number };
export type Kept = { new: number; changed: number; unchanged: number };

const batchSize = 500;
const listedRejects = 5_000;

/**
 * Takes records to a register by batches; `keep` writes one batch in one transaction. A record that is no `T` is rejected with its line and
 * reason, and the good ones go on. A batch that is in is in: killed between two, the next run finds the first ones unchanged.
 */
export async function importRecords<T>(
  records: AsyncIterable<MappedRecord>,
  schema: z.ZodType<T>,
  lang: Lang,
  keep: (batch: ImportBatch<T>) => Promise<Kept>,
): Promise<ImportReport> {
  const report: ImportReport = { read: 0, new: 0, changed: 0, unchanged: 0, rejectedCount: 0, rejected: [] };
  let values: T[] = [];
  let rejectedSince = 0;
  const reject = (line: number, code: string, reason: string) => {
    report.rejectedCount++;
    rejectedSince++;
    if (report.rejected.length < listedRejects) report.rejected.push({ line, code, reason });
  };
  const flush = async () => {
    if (values.length === 0 && rejectedSince === 0) return;
    const kept = await keep({ values, sha256: contentHash(values), rejected: rejectedSince });
    report.new += kept.new;
    report.changed += kept.changed;
    report.unchanged += kept.unchanged;
    values = [];
    rejectedSince = 0;
  };
  for await (const { line, value, rejected } of records) {
    report.read++;
    if (rejected) reject(line, rejected.code, rejected.reason);
    else {
      const parsed = schema.safeParse(value);
      if (parsed.success) values.push(parsed.data);
      else
        reject(
          line,
          "invalid",
          parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issueWords(lang, issue)}`).join("; "),
        );
    }
    if (values.length >= batchSize) await flush();
  }
  await flush();
  return report;
}

/** SHA-256 over values as JSON, hexadecimal: the same content has the same hash. */
export function contentHash(value: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? String(item) : item)))
    .digest("hex");
}
