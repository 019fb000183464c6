import { holds } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { record } from "../../../services/facts/index.ts";
import { caseReopened, foldedCase } from "../model.ts";
import { caseById, toCase, updateCase } from "../store.ts";

/**
 * Part of the house's own work: opens a closed case of its agency again because what it had ended goes on. Its people decide what follows
 * and may close it once more. Answers whether it did; a case that is open, or not there, stays as it is.
 */
export async function reopenByHouse(ctx: Context, tx: Transaction, id: string, reason: string): Promise<boolean> {
  const row = await tx.find(caseById, { id });
  if (row === null || row.state !== "closed" || !holds(ctx.actor, row.agency)) return false;
  const of = toCase(row);
  await record(ctx, tx, caseReopened, of, { reason });
  const written = await tx.run(updateCase, {
    id,
    seen: of.version,
    title: of.title,
    summary: of.summary,
    folded: foldedCase(of),
    state: "reopened",
    owner: of.owner,
    level: of.level,
    shared_with: of.sharedWith,
    closed_at: null,
    outcome: null,
    close_reason: null,
    version: of.version + 1,
  });
  if (written === 0) throw new Error(`case ${id} changed meanwhile`); // the work is tried again
  return true;
}
