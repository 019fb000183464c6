import { z } from "zod";
import { tailFacts } from "../../services/facts/index.ts";
import { defineJob } from "../../services/jobs/index.ts";
import { decidingAuthority, partyReinstated, partySuspended } from "../parties/index.ts";
import { followParty } from "./commands/follow-party.ts";
import { registerShown } from "./commands/register-shown.ts";
import { passportPublished } from "./model.ts";

/** What follows from facts: a party's licence hides and shows its passports, and a published product is one that listings are matched with. */
export const followPassportsJob = defineJob(
  "follow-passports",
  z.object({}),
  async (run) => {
    await tailFacts(run, "passports", async (facts) => {
      for (const fact of facts) {
        if (fact.type === partySuspended.type || fact.type === partyReinstated.type)
          await followParty(run.contextOf(fact.agency), fact.subject);
        else if (fact.type === passportPublished.type)
          await registerShown(run.contextOf(decidingAuthority), passportPublished.payload.parse(fact.payload).gtin);
      }
    });
  },
  { cron: "* * * * *", cronData: {}, retries: 1 },
);
