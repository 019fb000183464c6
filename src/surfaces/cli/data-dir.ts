import { createHash } from "node:crypto";
import { chmod, mkdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Config } from "../../kernel/config.ts";
import { databaseAccount, reachableBy } from "../../kernel/postgres/account.ts";
import { problem } from "../../kernel/problem.ts";
import { bothTexts } from "../../kernel/text/index.ts";

export const projectRoot = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * The folder of database, files and keys, made where absent. Without a setting it is `data` in the project, unless we are root
 * and the account that the database runs under cannot reach it there (a checkout in a closed home).
 */
export async function openDataDir(config: Config): Promise<string> {
  const dataDir = config.DATA_DIR === null ? await defaultDataDir(config) : path.resolve(config.DATA_DIR);
  try {
    await mkdir(dataDir, { recursive: true });
    // Others may walk through to what is theirs (the database's account to its cluster) and see nothing else.
    await chmod(dataDir, 0o711);
  } catch (error) {
    throw problem("unavailable", bothTexts("starting.data-dir", { dataDir, why: (error as Error).message }));
  }
  return dataDir;
}

async function defaultDataDir(config: Config): Promise<string> {
  const own = path.join(projectRoot, "data");
  const account = config.DATABASE_URL === null ? await databaseAccount() : null;
  if (await reachableBy(account, own)) return own;
  return path.join("/var/lib/chinhhang", createHash("sha256").update(projectRoot).digest("hex").slice(0, 12));
}
