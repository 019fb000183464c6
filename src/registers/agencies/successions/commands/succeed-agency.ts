import { allow } from "../../../../kernel/actor.ts";
import { dayInVietnam } from "../../../../kernel/clock.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { record } from "../../../../services/facts/index.ts";
import { faulty } from "../../faulty.ts";
import { existedOn } from "../../model.ts";
import { agencyBook } from "../../queries.ts";
import type { SuccessionInput } from "../model.ts";
import { agencySucceeded, holderOfRecords } from "../model.ts";
import { canSucceedAgency } from "../policy.ts";
import { recordHolders } from "../queries.ts";
import { insertSuccession, lockSuccessions } from "../store.ts";

/**
 * Hands the records of an ended agency to the one that came after it: from their next request on its people see them and go on with
 * them. People, keys and passwords of the ended agency stay its own. Task: 2390 II.2.3.
 */
export function succeedAgency(ctx: Context, input: SuccessionInput): Promise<void> {
  allow(canSucceedAgency(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    await tx.rows(lockSuccessions, {});
    await holdAgainstTheRegister(ctx, tx, input);
    const { ended: agency, successor, from, basis } = input;
    const holders = await recordHolders(tx);
    const known = holders.get(agency);
    if (known !== undefined) throw faulty(ctx, "ended", "agencies.fault.succeeded", { successor: known });
    if (holderOfRecords(holders, successor) === agency) throw faulty(ctx, "successor", "agencies.fault.circle");
    const at = ctx.now();
    await tx.run(insertSuccession, { agency, successor, held_from: from, basis, by: ctx.actor.id, at });
    const about = { id: agency, agency: ctx.actor.agency as string, level: "agencies" as const, sharedWith: [] };
    await record(ctx, tx, agencySucceeded, about, { agency, successor, from, basis });
  });
}

/** Only an agency that the register says has ended is succeeded, by one that stood on that day: a slip of the hand moves nobody's records. */
async function holdAgainstTheRegister(ctx: Context, tx: Transaction, input: SuccessionInput): Promise<void> {
  if (input.from > dayInVietnam(ctx.now())) throw faulty(ctx, "from", "agencies.fault.not-yet");
  const book = await agencyBook(tx);
  const ended = book.get(input.ended);
  const successor = book.get(input.successor);
  if (ended === undefined) throw faulty(ctx, "ended", "agencies.fault.unknown", { agency: input.ended });
  if (successor === undefined) throw faulty(ctx, "successor", "agencies.fault.unknown", { agency: input.successor });
  if (ended.id === successor.id) throw faulty(ctx, "successor", "agencies.fault.circle");
  if (ended.validTo === null || ended.validTo >= input.from)
    throw faulty(ctx, "ended", "agencies.fault.stands", { agency: ended.id });
  if (!existedOn(successor, input.from))
    throw faulty(ctx, "successor", "agencies.fault.gone", { agency: successor.id });
}
