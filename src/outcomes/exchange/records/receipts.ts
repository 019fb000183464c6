import { holds } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { noteReads as insertReads } from "./store/reads.ts";

/** By which way somebody read a record. */
export const doors = ["page", "api", "export", "feed", "webhook", "beside", "envelope"] as const;
export type Door = (typeof doors)[number];

/** How and why a record is read; who keeps it sees both. */
export type Reading = { door: Door; purpose: string | null };

/** Leaves a receipt with the keeper of each record that is not the reader's own, in the transaction that hands the records out. */
export async function noteReads(
  ctx: Context,
  tx: Transaction,
  records: readonly { id: string; agency: string }[],
  { door, purpose }: Reading,
): Promise<void> {
  const others = [
    ...new Map(records.filter(({ agency }) => !holds(ctx.actor, agency)).map((one) => [one.id, one])).values(),
  ];
  if (others.length === 0) return;
  others.sort((one, other) => (one.id < other.id ? -1 : 1)); // in one order, so that two readers never wait for each other
  await tx.run(insertReads, {
    records: others.map(({ id }) => id),
    owners: others.map(({ agency }) => agency),
    person: ctx.actor.id,
    name: ctx.actor.name,
    agency: ctx.actor.agency ?? "",
    at: ctx.now(),
    door,
    purpose,
  });
}
