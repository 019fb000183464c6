import { z } from "zod";
import { dayInVietnam } from "../../../kernel/clock.ts";
import { publicContext } from "../../../kernel/context.ts";
import { standingAmong } from "../../../registers/agencies/index.ts";
import type { JobRun } from "../../../services/jobs/index.ts";
import { defineJob } from "../../../services/jobs/index.ts";
import { askPartsOf } from "./ask-parts.ts";
import { switchOffOverContract } from "./commands/switch-technology.ts";
import type { TechnologyKind } from "./model.ts";
import type { TechnologyRow } from "./store/technologies.ts";
import { agenciesWithTechnologies, technologiesAtWork } from "./store/technologies.ts";
import { mayAsk } from "./running/asking.ts";
import { collectWith } from "./running/collect.ts";
import { lookWith } from "./running/detect.ts";
import { handOnWith } from "./running/hand-on.ts";

export { settleTechnologyJob } from "./settle-job.ts";
export { tryTechnologyJob } from "./trial-job.ts";

const everyMinute = { cron: "* * * * *", cronData: {}, retries: 0 };

/** Asked once for all agencies: most have no technology at work. */
async function agenciesAtWork(run: JobRun): Promise<string[]> {
  return run.contextOf("chinhhang").read(async (tx) => {
    const found = await tx.rows(agenciesWithTechnologies, {});
    return standingAmong(
      tx,
      found.map(({ agency }) => agency),
      dayInVietnam(run.now()),
    );
  });
}

/** Does something with each technology of a kind that may be asked now. One that fails stops none of the others. */
async function withEach(run: JobRun, kind: TechnologyKind, work: (of: TechnologyRow) => Promise<void>): Promise<void> {
  for (const agency of await agenciesAtWork(run)) {
    const atWork = await run.contextOf(agency).read((tx) => tx.rows(technologiesAtWork, { agency, kind }));
    // Each waits for its own answers: one that is slow does not hold up the next.
    await Promise.all(
      atWork
        .filter((one) => !run.signal.aborted && mayAsk(one, run.now()))
        .map((one) =>
          work(one).catch((error: unknown) =>
            run.log.error({ err: error, technology: one.id }, "a technology could not be asked"),
          ),
        ),
    );
  }
}

/** Every minute: shows detectors what came in. */
export const askDetectorsJob = defineJob(
  "ask-detectors",
  z.object({}),
  (run) => withEach(run, "detector", (of) => lookWith(run, askPartsOf(run), of)),
  everyMinute,
);

/** Every minute: takes from collectors that are due. */
export const askCollectorsJob = defineJob(
  "ask-collectors",
  z.object({}),
  (run) =>
    withEach(run, "collector", async (of) => {
      if (of.next_at === null || of.next_at <= run.now())
        await collectWith(run.contextOf(of.agency), askPartsOf(run), of, () => run.signal.aborted);
    }),
  everyMinute,
);

/** Every five minutes: hands published notices on. */
export const askExportersJob = defineJob(
  "ask-exporters",
  z.object({}),
  async (run) => {
    if (run.house === null) throw new Error("a process that hands notices on is given its settings");
    const dataDir = run.house.config.DATA_DIR as string;
    const open = publicContext(run.database, run.now);
    await withEach(run, "exporter", (of) =>
      handOnWith(run.contextOf(of.agency), { ...askPartsOf(run), open, dataDir }, of, () => run.signal.aborted),
    );
  },
  { ...everyMinute, cron: "*/5 * * * *" },
);

/** Each hour: puts off what is at work outside of its contract. It is not asked before that either. */
export const endContractsJob = defineJob(
  "end-technology-contracts",
  z.object({}),
  async (run) => {
    for (const agency of await agenciesAtWork(run))
      if (!run.signal.aborted) await switchOffOverContract(run.contextOf(agency));
  },
  { cron: "3 * * * *", cronData: {} },
);
