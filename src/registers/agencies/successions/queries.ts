import type { Transaction } from "../../../kernel/db/database.ts";
import type { Holders, Succession } from "./model.ts";
import { allSuccessions } from "./store.ts";

/** Every decision on who holds an ended agency's records, oldest first. */
export async function listSuccessions(tx: Transaction): Promise<Succession[]> {
  const rows = await tx.rows(allSuccessions, {});
  return rows.map(({ held_from, decided_at, ...same }) => ({ ...same, heldFrom: held_from, decidedAt: decided_at }));
}

/** By ended agency, who holds its records; for agencies' people only. */
export async function recordHolders(tx: Transaction): Promise<Holders> {
  return new Map((await tx.rows(allSuccessions, {})).map(({ agency, successor }) => [agency, successor]));
}
