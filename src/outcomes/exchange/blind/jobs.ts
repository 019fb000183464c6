import { z } from "zod";
import type { JobRun } from "../../../services/jobs/index.ts";
import { defineJob } from "../../../services/jobs/index.ts";
import { meetBlindValues } from "./commands/meet-values.ts";
import { takeBlindValues } from "./commands/take-values.ts";
import { agenciesBehind } from "./store.ts";

const metAtOnce = 20_000;

/** Brings new values of every agency in, then compares them; what comes of it is told at full hours. Task: 2390 II.2.3. */
export const matchBlindlyJob = defineJob("match-blindly", z.object({}), matchBlindly, {
  cron: "*/5 * * * *",
  cronData: {},
  retries: 1,
});

export async function matchBlindly(run: Pick<JobRun, "contextOf" | "signal">): Promise<void> {
  const house = run.contextOf("chinhhang");
  const at = house.now();
  for (const { agency } of await house.read((tx) => tx.rows(agenciesBehind, {}))) {
    const ctx = run.contextOf(agency);
    while (!run.signal.aborted && (await takeBlindValues(ctx, agency, at)));
  }
  while (!run.signal.aborted && (await meetBlindValues(house, metAtOnce)).compared === metAtOnce);
}
