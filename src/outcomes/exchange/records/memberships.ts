import type { JobRun } from "../../../services/jobs/index.ts";
import { newId } from "../../../kernel/id.ts";
import { insertNotices } from "./store/changes.ts";
import { recordsNamed, recordsReached } from "./store/shares.ts";

type Run = Pick<JobRun, "now" | "signal" | "contextOf">;
const atOnce = 1000;

/**
 * Tells agencies that are put out of a group of each record that reached it at that time: that it is gone, where they see it no more when they
 * read. What was shared with the group later they were never shown.
 */
export async function tellLost(run: Run, group: string, agencies: readonly string[], at: Date): Promise<void> {
  if (agencies.length === 0) return;
  await inPortions(run, agencies, (after) =>
    run.contextOf("chinhhang").read((tx) => tx.rows(recordsReached, { name: group, at, after, most: atOnce })),
  );
}

/** Tells agencies that come in of each record that reaches the name by which they see it now. */
export async function tellGained(run: Run, name: string, agencies: readonly string[]): Promise<void> {
  if (agencies.length === 0) return;
  await inPortions(run, agencies, (after) =>
    run.contextOf("chinhhang").read((tx) => tx.rows(recordsNamed, { name, after, most: atOnce })),
  );
}

async function inPortions(
  run: Run,
  agencies: readonly string[],
  next: (after: string) => Promise<{ id: string; agency: string }[]>,
): Promise<void> {
  for (let after = ""; ;) {
    const found = await next(after);
    for (const [agency, records] of Map.groupBy(found, (row) => row.agency)) {
      const at = run.now();
      await run.contextOf(agency).transaction((tx) =>
        tx.run(insertNotices, {
          ids: records.map(() => newId("chg", at)),
          records: records.map(({ id }) => id),
          agency,
          at,
          only_for: agencies,
        }),
      );
    }
    if (found.length < atOnce) return;
    after = found.at(-1)!.id;
  }
}
