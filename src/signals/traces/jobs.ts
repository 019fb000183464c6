import { z } from "zod";
import type { JobRun } from "../../services/jobs/index.ts";
import { defineJob, enqueue } from "../../services/jobs/index.ts";
import { captureDocument } from "./commands/capture-document.ts";
import { leftWaiting } from "./store/captures.ts";

/** While the events of one document are written, those of the next are reckoned. */
const lanes = 2;
const turnMs = 20_000;

/**
 * Captures the documents that wait for a house, one after another. Each document brings such a job; one does the work of many, and the others
 * find nothing left. After a while it makes room for other houses and comes again.
 */
export const captureDocumentsJob = defineJob(
  "capture-trace-documents",
  z.object({ agency: z.string() }),
  async (run, { agency }) => {
    if (await captureWaiting(run, agency)) return;
    await run.contextOf(agency).transaction((tx) => enqueue(tx, captureDocumentsJob, { agency }));
  },
  { retries: 8, backoffSeconds: 5, expireSeconds: 300 },
);

/** Whether none waits any more. */
async function captureWaiting(run: JobRun, agency: string): Promise<boolean> {
  const until = run.now().getTime() + turnMs;
  const work = async (): Promise<boolean> => {
    while (!run.signal.aborted && run.now().getTime() < until)
      if (!(await captureDocument(run.contextOf(agency), agency))) return true;
    return false;
  };
  return (await Promise.all(Array.from({ length: lanes }, work))).every(Boolean);
}

const beginsWithinMs = 60_000;

/** Takes up documents whose job died with its process, a minute later instead of when the queue notices. */
export const captureLeftDocumentsJob = defineJob(
  "capture-left-trace-documents",
  z.object({}),
  async (run) => {
    const before = new Date(run.now().getTime() - beginsWithinMs);
    const left = await run.contextOf("chinhhang").read((tx) => tx.rows(leftWaiting, { before }));
    for (const { agency } of left) await captureWaiting(run, agency);
  },
  { cron: "* * * * *", cronData: {}, retries: 1 },
);
