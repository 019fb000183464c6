import type { Transaction } from "../../kernel/db/database.ts";
import type { Fact } from "./model.ts";
import { factsOfSubject } from "./store.ts";

/** What happened to one thing, oldest first, as far as the actor may see it. */
export function timeLine(tx: Transaction, subject: string): Promise<Fact[]> {
  return tx.rows(factsOfSubject, { subject });
}
