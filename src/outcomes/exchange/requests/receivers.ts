import type { Transaction } from "../../../kernel/db/database.ts";
import { officesAsOf } from "../../../registers/agencies/index.ts";

/** The agencies that may be asked on a day (`yyyy-mm-dd`), or take part in an operation: offices of the register, and foreign partners. */
export async function agenciesToAsk(tx: Transaction, day: string): Promise<Set<string>> {
  return new Set((await officesAsOf(tx, day)).map(({ id }) => id));
}
