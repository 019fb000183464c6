import { z } from "zod";
import { originActor } from "../../../kernel/actor.ts";
import { createContext } from "../../../kernel/context.ts";
import { defineJob } from "../../../services/jobs/index.ts";
import { foldStates } from "./commands/fold-states.ts";

/** Folds changes of codes into their blocks. A change holds from its commit on, folded or not. */
export const foldStatesJob = defineJob(
  "fold-code-states",
  z.object({}),
  async (run) =>
    void (await foldStates(createContext(run.database, { actor: originActor, clock: run.now }), run.signal)),
  { cron: "* * * * *", cronData: {}, retries: 0 },
);
