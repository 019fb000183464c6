import { readConfig } from "../../kernel/config.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { startSequencer } from "../../services/facts/index.ts";
import { startJobs } from "../../services/jobs/index.ts";
import { allJobs } from "../worker/index.ts";
import { openHouse } from "./house.ts";
import { showProgress } from "./progress.ts";
import { stopSignal } from "./stop-signal.ts";

/** Works the queues in a process of its own, beside the server or on another machine. */
export async function work(lang: Lang, env: NodeJS.ProcessEnv): Promise<void> {
  const stopping = stopSignal();
  const progress = showProgress(process.stdout);
  const house = await openHouse(readConfig(env), lang, progress);
  try {
    const runner = await startJobs({ ...house, jobs: allJobs });
    const sequencer = startSequencer(house.factLog, house.log);
    progress.note(text(lang, "cli.worker.ready", { count: allJobs.length }));
    await stopping;
    progress.note(text(lang, "cli.start.stopping"));
    await runner.stop();
    await sequencer.stop();
  } finally {
    await house.close();
  }
}

/** Brings the database to this version, and ends. */
export async function migrateOnly(lang: Lang, env: NodeJS.ProcessEnv): Promise<void> {
  const progress = showProgress(process.stdout);
  const house = await openHouse(readConfig(env), lang, progress);
  await house.close();
  progress.note(
    house.applied.length === 0
      ? text(lang, "cli.migrate.nothing")
      : text(lang, "cli.migrate.done", { names: house.applied.join(", ") }),
  );
}
