import { z } from "zod";
import { defineJob } from "../../../services/jobs/index.ts";
import { askPartsOf } from "./ask-parts.ts";
import { tryLabelled } from "./running/try-labelled.ts";

/** Tries a detector on labelled lines. */
export const tryTechnologyJob = defineJob(
  "try-technology",
  z.object({ agency: z.string(), trial: z.string() }),
  (run, { agency, trial }) => tryLabelled(run.contextOf(agency), askPartsOf(run), trial),
);
