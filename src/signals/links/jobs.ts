import { z } from "zod";
import type { JobRun } from "../../services/jobs/index.ts";
import { defineJob, enqueue } from "../../services/jobs/index.ts";
import { followListings } from "../listings/index.ts";
import { linkAccounts } from "./commands/link-accounts.ts";
import { readPicturedAccounts } from "./commands/read-pictured-accounts.ts";
import { readAccounts } from "./commands/read-accounts.ts";
import { deskThread } from "./desk/thread.ts";
import { linkingAgencies } from "./store/clusters.ts";

/** The name under which links follow listings. */
export const linksFollower = "links";

const desk = deskThread();

/** Links what waits: for one agency, or for each that links accounts. */
export const linkAccountsJob = defineJob(
  "link-accounts",
  z.object({ agency: z.string().nullable() }),
  async (run, { agency }) => {
    for (const one of agency === null ? await agenciesOf(run) : [agency]) {
      if (run.signal.aborted) return;
      await linkAccounts(run.contextOf(one), desk, () => run.signal.aborted);
    }
  },
  { cron: "* * * * *", cronData: { agency: null }, expireSeconds: 3600, retries: 2 },
);

/** Listings read at once: the numbering's lock and its statements cost most, and a portion of 2,000 holds them for a third of a second. */
export const readAtOnce = 2_000;

/** Reads what sellers show of who they are out of the listings that came in or changed, and out of pictures that came behind them. */
export const readAccountsJob = defineJob(
  "read-accounts",
  z.object({}),
  async (run) => {
    let read = await followListings(run, linksFollower, readAccounts, { batch: readAtOnce });
    for (const agency of await agenciesOf(run))
      read += await readPicturedAccounts(run.contextOf(agency), agency, () => run.signal.aborted);
    if (read > 0) await run.contextOf(null).transaction((tx) => enqueue(tx, linkAccountsJob, { agency: null }));
  },
  { cron: "* * * * *", cronData: {}, expireSeconds: 3600, retries: 2 },
);

async function agenciesOf(run: JobRun): Promise<string[]> {
  const rows = await run.contextOf("chinhhang").read((tx) => tx.rows(linkingAgencies, {}));
  return rows.map(({ agency }) => agency);
}
