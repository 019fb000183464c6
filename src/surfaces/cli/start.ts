import { readConfig } from "../../kernel/config.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { createFirstAdministrator } from "../../services/access/index.ts";
import { startSequencer } from "../../services/facts/index.ts";
import { startJobs } from "../../services/jobs/index.ts";
import { pictureSearchOf } from "../../signals/pictures/index.ts";
import type { Listening } from "../api/index.ts";
import { besideServers, createMetrics, createServer, listen } from "../api/index.ts";
import { allJobs } from "../worker/index.ts";
import { openDataDir } from "./data-dir.ts";
import type { House } from "./house.ts";
import { openHouse } from "./house.ts";
import type { Progress } from "./progress.ts";
import { showProgress } from "./progress.ts";
import { loadReferenceData } from "./reference-load.ts";
import { claimServer, leaveServer } from "./running.ts";
import { startServers } from "./servers.ts";
import { stopSignal } from "./stop-signal.ts";
import { buildWeb, builtWeb, webIsStale } from "./web-build.ts";

const firstAdministrator = { login: "admin", name: "Quản trị viên", agency: "moit.dms" };

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
    await (await listen(() => new Response(), config.HOST, config.PORT)).close(); // a port that is taken is said before the work
    const house = await openHouse(config, lang, progress);
    try {
      await serveUntil(stopping, house, progress, began);
    } finally {
      await house.close();
    }
  } finally {
    await leaveServer(dataDir);
  }
  progress.note(text(lang, "cli.start.stopped"));
}

async function serveUntil(
  stopping: Promise<NodeJS.Signals>,
  house: House,
  progress: Progress,
  began: number,
): Promise<void> {
  const { config, lang } = house;
  await progress.step(text(lang, "cli.step.reference"), () => loadReferenceData(house));
  const failure = (await webIsStale()) ? await progress.step(text(lang, "cli.step.web"), buildWeb) : null;
  if (failure !== null)
    progress.note(text(lang, "cli.start.web-failed", { words: failure.split("\n").slice(0, 12).join("\n    ") }));
  const administrator = await createFirstAdministrator(house.gate, firstAdministrator);
  const listening = await serve(house, progress);
  await claimServer(house.dataDir, listening.url);
  const runner = await startJobs({ ...house, jobs: allJobs });
  const sequencer = startSequencer(house.factLog, house.log);
  const url = config.PUBLIC_URL ?? listening.url;
  progress.note(text(lang, "cli.start.ready", { seconds: ((performance.now() - began) / 1000).toFixed(1), url }));
  if (administrator !== null) progress.note(text(lang, "cli.start.administrator", administrator));
  progress.note(text(lang, "cli.start.end"));
  await stopping;
  progress.note(text(lang, "cli.start.stopping"));
  await listening.close();
  await runner.stop();
  await sequencer.stop();
}

/** In this thread, or in several beside it: then this one works the queues, and no request waits for it. */
async function serve(house: House, progress: Progress): Promise<Listening> {
  const { config, lang, dataDir, urls, database, log } = house;
  if (config.SERVERS === 1) {
    const server = createServer({ ...house, web: builtWeb });
    pictureSearchOf(database).start(); // in the background: nobody waits for it
    return listen(server.fetch, config.HOST, config.PORT, server.quick);
  }
  const beside = besideServers(config.SERVERS);
  createMetrics(database, beside); // of the process; whichever server is asked for figures asks for these too
  return startServers({
    count: config.SERVERS,
    config: { ...config, DATABASE_POOL: Math.max(2, Math.floor(config.DATABASE_POOL / config.SERVERS)) },
    port: config.PORT,
    dataDir,
    urls,
    beside,
    onEnd(server, error, againInMs) {
      log.error({ server, err: error, againInMs }, "a server ended and is started again");
      progress.note(text(lang, "cli.start.again", { server, seconds: String(againInMs / 1000) }));
    },
  });
}
