import { z } from "zod";
import { defineJob } from "../../services/jobs/index.ts";
import { findChromium } from "./browser/chromium.ts";
import { keepCapsule } from "./commands/keep-capsule.ts";

/** Makes the capsule of one capture: the browser's minute, packing and signing. */
export const keepCapsuleJob = defineJob(
  "keep-capsule",
  z.object({ agency: z.string(), evidence: z.string() }),
  async (run, { agency, evidence }) => {
    if (run.house === null) throw new Error("a process that keeps capsules is given files and the key of the log");
    const { files, factLog, config } = run.house;
    const browser = { executablePath: findChromium(config.CHROMIUM_PATH), signal: run.signal };
    await keepCapsule(run.contextOf(agency), { files: files.store, signer: factLog.signer, browser }, evidence);
  },
  { retries: 2, expireSeconds: 180 },
);
