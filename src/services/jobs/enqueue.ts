import type { z } from "zod";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Json } from "../../kernel/db/statement.ts";
import type { Job } from "./define.ts";
import { insertJob } from "./store.ts";

/** Puts work into its queue inside the caller's transaction: it exists when, and only when, that commits. Returns the job's id. */
export async function enqueue<S extends z.ZodType>(
  tx: Transaction,
  job: Job<S>,
  data: z.input<S>,
  startAfter: Date | null = null,
): Promise<string> {
  const found = await tx.find(insertJob, {
    name: job.name,
    data: job.schema.parse(data) as Json,
    start_after: startAfter,
  });
  if (found === null)
    throw new Error(`there is no queue for the job ${job.name}: it is missing in the list of the worker surface`);
  return found.id;
}
