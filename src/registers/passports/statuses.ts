import type { Transaction } from "../../kernel/db/database.ts";
import type { StatusPurpose } from "./credential.ts";
import { listBegun, revokedEntries, suspendedEntries } from "./store/statuses.ts";

/** The entries of a status list that are set for a purpose; null where there is no such list. */
export async function statusEntries(tx: Transaction, list: number, purpose: StatusPurpose): Promise<number[] | null> {
  if (!(await tx.get(listBegun, { list_no: list })).begun) return null;
  const rows = await tx.rows(purpose === "revocation" ? revokedEntries : suspendedEntries, { list_no: list });
  return rows.map((row) => row.list_index);
}
