import { z } from "zod";
import { defineJob } from "../../../../services/jobs/index.ts";
import { withDump } from "./make-dump.ts";
import { openDataAuthority } from "./model.ts";
import { publishDump } from "./publish-dump.ts";

/** Makes the dump of open data at night; a night in which nothing changed makes none. */
export const makeOpenDataJob = defineJob(
  "make-open-data",
  z.object({}),
  async (run) => {
    await withDump({ database: run.database, clock: run.now }, (dump) =>
      publishDump(run.contextOf(openDataAuthority), dump),
    );
  },
  { cron: "20 2 * * *", cronData: {}, retries: 3, expireSeconds: 1_800 },
);
