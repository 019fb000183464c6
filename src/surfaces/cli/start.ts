import { readConfig } from "../../kernel/config.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { startJobs } from "../../services/jobs/index.ts";
import { createServer, listen } from "../api/index.ts";
import { allJobs } from "../worker/index.ts";
import { openDataDir } from "./data-dir.ts";
import type { House } from "./house.ts";
import { openHouse } from "./house.ts";
import { showProgress } from "./progress.ts";
import { claimServer, leaveServer } from "./running.ts";
import { stopSignal } from "./stop-signal.ts";

/** Opens the house, serves portal, workbench and API on one port, works the queues, and closes everything when asked to end. */
export async function start(lang: Lang, env: NodeJS.ProcessEnv): Promise<void> {
  const began = performance.now();
  const config = readConfig(env);
  const progress = showProgress(process.stdout);
  const dataDir = await openDataDir(config);
  progress.note(text(lang, "cli.start.title", { dataDir }));
  await claimServer(dataDir, `http://${config.HOST}:${config.PORT}`);
  const stopping = stopSignal();
  try {
    const house = await openHouse(config, lang, progress);
    try {
      await serveUntil(stopping, house, began);
    } finally {
      await house.close();
    }
  } finally {
    await leaveServer(dataDir);
  }
  progress.note(text(lang, "cli.start.stopped"));
}

async function serveUntil(stopping: Promise<NodeJS.Signals>, house: House, began: number): Promise<void> {
  const { config, lang } = house;
  const app = createServer(house);
  const listening = await listen(app.fetch as never, config.HOST, config.PORT);
  await claimServer(house.dataDir, listening.url);
  const runner = await startJobs({
    appUrl: house.appUrl,
    database: house.database,
    jobs: allJobs,
    clock: house.clock,
    log: house.log,
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${text(lang, "cli.start.ready", { seconds, url: config.PUBLIC_URL ?? listening.url })}\n`);
  await stopping;
  process.stdout.write(`${text(lang, "cli.start.stopping")}\n`);
  await listening.close();
  await runner.stop();
}
