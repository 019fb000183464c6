import { z } from "zod";
import { defineJob } from "../../services/jobs/index.ts";
import { captureDocument } from "./commands/capture-document.ts";
import { leftWaiting } from "./store/captures.ts";

/** Captures the events of one document that was taken in. */
export const captureDocumentJob = defineJob(
  "capture-trace-document",
  z.object({ capture: z.string(), agency: z.string() }),
  (run, { capture, agency }) => captureDocument(run.contextOf(agency), capture),
  { retries: 8, backoffSeconds: 5, expireSeconds: 300 },
);

const beginsWithinMs = 60_000;

/** Takes up documents whose job died with its process, a minute later instead of when the queue notices. */
export const captureLeftDocumentsJob = defineJob(
  "capture-left-trace-documents",
  z.object({}),
  async (run) => {
    const before = new Date(run.now().getTime() - beginsWithinMs);
    const left = await run.contextOf("chinhhang").read((tx) => tx.rows(leftWaiting, { before }));
    for (const { id, agency } of left) {
      if (run.signal.aborted) break;
      await captureDocument(run.contextOf(agency), id);
    }
  },
  { cron: "* * * * *", cronData: {}, retries: 1 },
);
