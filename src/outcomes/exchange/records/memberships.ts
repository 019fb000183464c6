import { newId } from "../../../kernel/id.ts";
import { contextForAgency } from "../../../registers/agencies/index.ts";
import type { JobRun } from "../../../services/jobs/index.ts";
import { insertNotices } from "./store/changes.ts";
import { recordsById } from "./store/records.ts";
import { recordsMadeBy, recordsMentioned } from "./store/shares.ts";

const atOnce = 5000;
type Found = { id: string; agency: string; was_reached: boolean };

/**
 * Has an agency look again at records in which something was ever shown to a name, since it came to bear that name or bears it no more: what it sees
 * it is told anew, since a field may have come or gone; and of a record that reached the name until then and is seen no more, that it is gone.
 */
export async function lookAgain(
  run: JobRun,
  agency: string,
  name: string,
  { lostAt }: { lostAt: Date | null },
): Promise<void> {
  const at = lostAt ?? run.now();
  await inPortions(run, agency, lostAt !== null, (after) =>
    run.contextOf("chinhhang").read((tx) => tx.rows(recordsMentioned, { name, at, after, most: atOnce })),
  );
}

/** Has the agency that came after another look at the records which that one made. */
export async function lookAtMade(run: JobRun, agency: string, maker: string): Promise<void> {
  await inPortions(run, agency, false, async (after) => {
    const rows = await run.contextOf("chinhhang").read((tx) => tx.rows(recordsMadeBy, { maker, after, most: atOnce }));
    return rows.map((row) => ({ ...row, was_reached: true }));
  });
}

async function inPortions(
  run: JobRun,
  reader: string,
  isLost: boolean,
  next: (after: string) => Promise<Found[]>,
): Promise<void> {
  for (let after = ""; ;) {
    const found = await next(after);
    const ids = found.map(({ id }) => id);
    const seeing = await contextForAgency(run, reader);
    const seen = new Set((await seeing.read((tx) => tx.rows(recordsById, { ids }))).map(({ id }) => id));
    const told = found.filter(({ id, was_reached }) => seen.has(id) || (isLost && was_reached));
    for (const [agency, records] of Map.groupBy(told, (row) => row.agency)) {
      const at = run.now();
      const notices = {
        ids: records.map(() => newId("chg", at)),
        records: records.map(({ id }) => id),
        agency,
        at,
        only_for: [reader],
      };
      await run.contextOf(agency).transaction((tx) => tx.run(insertNotices, notices));
    }
    if (found.length < atOnce) return;
    after = ids.at(-1)!;
  }
}
