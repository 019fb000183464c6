import type { Transaction } from "../../kernel/db/database.ts";
import type { Json } from "../../kernel/db/statement.ts";
import { fileChecksums, upsertFile } from "./store.ts";

export type LoadedFile = { name: string; checksum: string; header: Json; entries: number; loadedAt: Date };

/** Notes that a file of reference/ is being loaded; false where the same content was loaded last. */
export async function claimReferenceFile(tx: Transaction, file: LoadedFile): Promise<boolean> {
  const known = (await tx.rows(fileChecksums, {})).find((row) => row.name === file.name);
  if (known?.checksum === file.checksum) return false;
  const { name, checksum, header, entries } = file;
  await tx.run(upsertFile, { name, checksum, header, entries, loaded_at: file.loadedAt });
  return true;
}
