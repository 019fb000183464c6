import type { Transaction } from "../../../kernel/db/database.ts";
import { agenciesAsOf, listPartners } from "../../../registers/agencies/index.ts";

/** The agencies that may be asked on a day (`yyyy-mm-dd`), or take part in an operation: those of the register, and foreign partners. */
export async function agenciesToAsk(tx: Transaction, day: string): Promise<Set<string>> {
  const [own, partners] = [await agenciesAsOf(tx, day), await listPartners(tx)];
  const working = partners.filter((one) => one.validFrom <= day && (one.validTo === null || day <= one.validTo));
  return new Set([...own, ...working].map((one) => one.id));
}
