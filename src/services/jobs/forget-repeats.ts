import { z } from "zod";
import { forgetClaims } from "../../kernel/db/once.ts";
import { defineJob } from "./define.ts";

const keptDays = 7;

/** Forgets Idempotency-Keys that no caller repeats any more. */
export const forgetRepeats = defineJob(
  "forget-repeats",
  z.object({}),
  async (run) => {
    const before = new Date(run.now().getTime() - keptDays * 86_400_000);
    await run.contextOf(null).transaction((tx) => forgetClaims(tx, before));
  },
  { cron: "17 3 * * *", cronData: {}, retries: 3 },
);
