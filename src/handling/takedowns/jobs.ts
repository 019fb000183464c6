import { z } from "zod";
import { text } from "../../kernel/text/index.ts";
import { tailFacts } from "../../services/facts/index.ts";
import { defineJob } from "../../services/jobs/index.ts";
import { getListing } from "../../signals/listings/index.ts";
import { isSure, relistingFound } from "../../signals/watch/index.ts";
import { reopenByHouse } from "../cases/index.ts";
import { takedownFile } from "./queries.ts";

/** Opens the closed case of a takedown again when its goods come back. Task: 2390 II.2.2. */
export const reopenRelistedCases = defineJob(
  "reopen-relisted-cases",
  z.object({}),
  async (run) => {
    await tailFacts(run, "takedowns", async (facts) => {
      for (const fact of facts) {
        if (fact.type !== relistingFound.type) continue;
        const { takedown, reasons } = relistingFound.payload.parse(fact.payload);
        if (!isSure(reasons)) continue;
        const ctx = run.contextOf(fact.agency);
        await ctx.transaction(async (tx) => {
          const of = await takedownFile(tx, takedown);
          if (of.caseId === null) return;
          const { title } = await getListing(tx, fact.subject);
          await reopenByHouse(ctx, tx, of.caseId, text("vi", "takedowns.reopened", { number: of.number, title }));
        });
      }
    });
  },
  { cron: "* * * * *", cronData: {} },
);
