import { z } from "zod";
import type { JobRun } from "../../services/jobs/index.ts";
import { defineJob } from "../../services/jobs/index.ts";
import { findChromium } from "./browser/chromium.ts";
import { keepCapsule } from "./commands/keep-capsule.ts";

const ofCapture = z.object({ agency: z.string(), evidence: z.string() });

/** Makes the capsule of a page that the house's own browser is asked for: the browser's minute, packing and signing. */
export const keepCapsuleJob = defineJob("keep-capsule", ofCapture, makeCapsule, { retries: 2, expireSeconds: 180 });

/** Makes the capsule of a page that a person's browser sent: it takes no browser's minute, and waits behind none. */
export const keepUploadJob = defineJob("keep-upload", ofCapture, makeCapsule, {
  retries: 2,
  expireSeconds: 180,
  atOnce: 2,
});

async function makeCapsule(run: JobRun, { agency, evidence }: z.output<typeof ofCapture>): Promise<void> {
  if (run.house === null) throw new Error("a process that keeps capsules is given files and the key of the log");
  const { files, factLog, config } = run.house;
  const browser = { executablePath: findChromium(config.CHROMIUM_PATH), signal: run.signal };
  await keepCapsule(run.contextOf(agency), { files: files.store, signer: factLog.signer, browser }, evidence);
}
