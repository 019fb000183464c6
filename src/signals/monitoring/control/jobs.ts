import { z } from "zod";
import { dayInVietnam } from "../../../kernel/clock.ts";
import { standingAmong } from "../../../registers/agencies/index.ts";
import { defineJob } from "../../../services/jobs/index.ts";
import { agenciesThatList } from "../../listings/index.ts";
import { drawControlSample } from "./commands/draw-control-sample.ts";

/** Draws each agency's sample in the first hours of a month; those without listings draw none. */
export const drawControlSamplesJob = defineJob(
  "draw-control-samples",
  z.object({}),
  async (run) => {
    const listing = await agenciesThatList(run);
    const today = dayInVietnam(run.now());
    const agencies = await run.contextOf("chinhhang").read((tx) => standingAmong(tx, listing, today));
    for (const agency of agencies) await drawControlSample(run.contextOf(agency));
  },
  { cron: "20 3 1 * *", cronData: {} },
);
