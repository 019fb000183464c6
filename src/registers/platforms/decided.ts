import type { Transaction } from "../../kernel/db/database.ts";
import { dropDecidedStanding, upsertDecidedStanding } from "./store.ts";

/**
 * Keeps that an agency has found a host unregistered, from a day (`yyyy-mm-dd`) on: its own screening reads it beside the registers,
 * nobody else sees it, and no register changes. `source` names what it was decided on. Part of the command that decides.
 */
export async function keepDecidedStanding(
  tx: Transaction,
  decided: { agency: string; host: string; validFrom: string; source: string },
): Promise<void> {
  const { agency, host, validFrom, source } = decided;
  await tx.run(upsertDecidedStanding, { agency, host, valid_from: validFrom, source });
}

/** Takes such a finding back, as if it had never been. */
export async function takeDecidedStandingBack(tx: Transaction, agency: string, host: string): Promise<void> {
  await tx.run(dropDecidedStanding, { agency, host });
}
