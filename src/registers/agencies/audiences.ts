import { isParty } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import { createContext } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { JobRun } from "../../services/jobs/index.ts";
import { audiencesOfAgency } from "./store.ts";

/**
 * What a row may name at this moment to reach an agency: itself, the agencies whose records it holds, and the open sharing groups of all
 * these. Without an agency's own knowledge nobody tells it: ask as the house for that agency.
 */
export async function audiencesOf(tx: Transaction, agency: string): Promise<string[]> {
  return (await tx.get(audiencesOfAgency, { agency })).audiences;
}

/**
 * The house acting for an agency with all that the agency itself sees at this moment: what is shared with its groups, and the records it
 * holds since another agency ended. `run.contextOf` sees the agency's own only. Ask anew for each batch: who is put out of a group sees
 * its rows no more from then on.
 */
export async function contextForAgency(run: JobRun, agency: string): Promise<Context> {
  const alone = run.contextOf(agency);
  if (isParty(alone.actor)) return alone;
  const audiences = await alone.read((tx) => audiencesOf(tx, agency));
  return createContext(run.database, {
    actor: { ...alone.actor, audiences },
    clock: run.now,
    requestId: alone.requestId,
  });
}
