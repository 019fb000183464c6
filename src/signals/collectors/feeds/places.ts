import { readFile } from "node:fs/promises";
import path from "node:path";

/** Where a drop collector looks, and where it puts what is done with: `done` and `failed` stand in it. */
export const dropFolder = (dataDir: string, collector: string): string => path.join(dataDir, "drop", collector);

/** Where a feed is kept while it is imported. */
export const pulledFile = (dataDir: string, run: string): string => path.join(dataDir, "pulled", `${run}.part`);

/** The value of a header that lets an agency in at its partner, from the file that the operator put there for it alone; null where there is none. */
export async function feedSecret(dataDir: string, agency: string, name: string): Promise<string | null> {
  const written = await readFile(path.join(dataDir, "feed-secrets", agency, name), "utf8").catch(() => null);
  const value = written?.trim() ?? "";
  return /^[\x20-\x7e]{1,4000}$/.test(value) ? value : null;
}
