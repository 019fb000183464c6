import { formatTime } from "../../kernel/text/format.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { listDeadLetters, listQueues, redriveDeadLetters } from "../../services/jobs/index.ts";
import { asConsole, defaultAgency, withHouse } from "./with-house.ts";

/** Queues with what waits, what runs and what failed for good. */
export function showQueues(lang: Lang): Promise<void> {
  return withHouse(lang, async (house) => {
    for (const queue of await listQueues(asConsole(house, defaultAgency))) {
      const { job, waiting, running, dead } = queue;
      process.stdout.write(`  ${job.padEnd(32)} ${text(lang, "cli.jobs.line", { waiting, running, dead })}\n`);
    }
  });
}

/** What failed for good, with its last error. */
export function showDeadLetters(lang: Lang): Promise<void> {
  return withHouse(lang, async (house) => {
    const letters = await listDeadLetters(asConsole(house, defaultAgency));
    for (const { job, id, failedAt, attempts, error } of letters) {
      process.stdout.write(`  ${job.padEnd(24)} ${id}  ${formatTime(lang, failedAt)}  x${attempts}  ${error ?? ""}\n`);
    }
    if (letters.length === 0) process.stdout.write(`  ${text(lang, "cli.jobs.none-dead")}\n`);
  });
}

/** Puts the dead letters of a job back into its queue. */
export function redrive(lang: Lang, job: string): Promise<void> {
  return withHouse(lang, async (house) => {
    const count = await redriveDeadLetters(asConsole(house, defaultAgency), job);
    process.stdout.write(`${text(lang, "cli.jobs.redriven", { count })}\n`);
  });
}
