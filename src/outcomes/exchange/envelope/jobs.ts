import { z } from "zod";
import type { JobRun } from "../../../services/jobs/index.ts";
import { defineJob } from "../../../services/jobs/index.ts";
import { stampMessages } from "./commands/stamp-messages.ts";
import { standInAuthority } from "./keys.ts";
import type { StampAuthority } from "./keys.ts";
import { agenciesToStamp } from "./store/messages.ts";

/** Has the logs of all agencies stamped, each minute; what fails is tried again the next. */
export const stampEnvelopesJob = defineJob(
  "stamp-envelopes",
  z.object({}),
  async (run) => {
    if (run.house === null) throw new Error("a process that has messages stamped is given its settings");
    await stampEnvelopes(run, standInAuthority(run.house.exchangeKey, run.now));
  },
  { cron: "* * * * *", cronData: {}, retries: 1 },
);

export async function stampEnvelopes(
  run: Pick<JobRun, "contextOf" | "signal">,
  authority: StampAuthority,
): Promise<void> {
  for (const { agency } of await run.contextOf("chinhhang").read((tx) => tx.rows(agenciesToStamp, {})))
    while (!run.signal.aborted && (await stampMessages(run.contextOf(agency), agency, authority)) > 0);
}
