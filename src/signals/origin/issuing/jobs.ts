import { z } from "zod";
import { defineJob } from "../../../services/jobs/index.ts";
import { issueBatch } from "./issue-batch.ts";

/** Makes the codes of an approved order; ended in the middle, its next run goes on where it was. */
export const issueCodesJob = defineJob(
  "issue-codes",
  z.object({ batch: z.string(), authority: z.string() }),
  async (run, { batch, authority }) => {
    if (run.house === null) throw new Error("codes are issued in the house, with its keys and files");
    const { originKeys: keys, files } = run.house;
    await issueBatch(run.contextOf(authority), { keys, files, signal: run.signal }, batch);
  },
  { expireSeconds: 3600, retries: 20, backoffSeconds: 10 },
);
