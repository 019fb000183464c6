import type { Config } from "../../kernel/config.ts";
import type { DatabaseOptions } from "../../kernel/db/database.ts";
import { planeUrls, roleUrl } from "../../kernel/db/roles.ts";
import type { Secrets } from "../../kernel/secrets.ts";
import { readSecrets } from "../../kernel/secrets.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { openDataDir } from "./data-dir.ts";
import type { Server } from "./database.ts";
import { openServer, prepareDatabase } from "./database.ts";
import type { Furnished } from "./furnish.ts";
import { furnish } from "./furnish.ts";
import type { Progress } from "./progress.ts";

/** Everything that a command of this house stands on. */
export type House = Furnished & {
  config: Config;
  lang: Lang;
  dataDir: string;
  secrets: Secrets;
  server: Server;
  /** The addresses of the database, a role each. */
  urls: DatabaseOptions["urls"];
  appUrl: string;
  migratorUrl: string;
  /** The migrations that this opening applied. */
  applied: string[];
  /** Closes the pools, and the embedded database when no other process uses it. */
  close(): Promise<void>;
};

/** Opens data directory, database, roles and migrations, step by step. */
export async function openHouse(config: Config, lang: Lang, progress: Progress): Promise<House> {
  const dataDir = await openDataDir(config);
  const secrets = await readSecrets(dataDir);
  const server = await openServer(config, dataDir, lang, progress);
  try {
    const applied = await prepareDatabase(server, secrets, lang, progress);
    const urls = planeUrls(server.adminUrl, server.name, secrets.roles);
    const furnished = await furnish({ config, dataDir, secrets, urls });
    return {
      ...furnished,
      config: { ...config, DATA_DIR: dataDir },
      lang,
      dataDir,
      secrets,
      server,
      urls,
      appUrl: urls.app,
      migratorUrl: roleUrl(server.adminUrl, server.name, "migrator", secrets.roles),
      applied,
      async close() {
        await furnished.database.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
