import { readFileSync } from "node:fs";
import type { OriginKeys } from "../../engines/codes/index.ts";
import { originKeys } from "../../engines/codes/index.ts";
import type { Clock } from "../../kernel/clock.ts";
import { systemClock } from "../../kernel/clock.ts";
import type { Config } from "../../kernel/config.ts";
import type { Database } from "../../kernel/db/database.ts";
import { openDatabase } from "../../kernel/db/database.ts";
import { planeUrls, roleUrl } from "../../kernel/db/roles.ts";
import type { Log } from "../../kernel/log.ts";
import { createLog } from "../../kernel/log.ts";
import type { Secrets } from "../../kernel/secrets.ts";
import { readSecrets } from "../../kernel/secrets.ts";
import type { Lang } from "../../kernel/text/index.ts";
import type { Gate } from "../../services/access/index.ts";
import { createGate } from "../../services/access/index.ts";
import type { FactLog } from "../../services/facts/index.ts";
import { openFactLog } from "../../services/facts/index.ts";
import type { Files, S3Settings } from "../../services/files/index.ts";
import { openFiles } from "../../services/files/index.ts";
import { openDataDir } from "./data-dir.ts";
import type { Server } from "./database.ts";
import { openServer, prepareDatabase } from "./database.ts";
import type { Progress } from "./progress.ts";

/** Everything that a command of this house stands on. */
export type House = {
  config: Config;
  lang: Lang;
  dataDir: string;
  secrets: Secrets;
  log: Log;
  clock: Clock;
  server: Server;
  database: Database;
  gate: Gate;
  files: Files;
  factLog: FactLog;
  /** What codes on goods are made and checked with. */
  originKeys: OriginKeys;
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
  const files = await openFiles(dataDir, bucketOf(config));
  const server = await openServer(config, dataDir, lang, progress);
  try {
    const applied = await prepareDatabase(server, secrets, lang, progress);
    const urls = planeUrls(server.adminUrl, server.name, secrets.roles);
    const database = openDatabase({
      urls,
      pool: config.DATABASE_POOL,
      statementTimeoutMs: config.STATEMENT_TIMEOUT_MS,
      prepared: config.DATABASE_PREPARED,
    });
    return {
      config: { ...config, DATA_DIR: dataDir },
      lang,
      dataDir,
      secrets,
      log: createLog(config.LOG_LEVEL),
      clock: systemClock,
      server,
      database,
      gate: createGate({
        database,
        clock: systemClock,
        publicUrl: config.PUBLIC_URL,
        oidc: oidcOf(config),
        cookieKey: secrets.cookieKey,
      }),
      files,
      factLog: openFactLog({ database, clock: systemClock, logKey: secrets.logKey, dataDir }),
      originKeys: originKeys(secrets.originKey),
      appUrl: urls.app,
      migratorUrl: roleUrl(server.adminUrl, server.name, "migrator", secrets.roles),
      applied,
      async close() {
        await database.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

function bucketOf(config: Config): S3Settings | null {
  if (config.S3_BUCKET === null) return null;
  return { bucket: config.S3_BUCKET, endpoint: config.S3_ENDPOINT, region: config.S3_REGION };
}

function oidcOf(config: Config): Gate["oidc"] {
  if (config.OIDC_ISSUER === null) return null;
  if (config.OIDC_CLIENT_ID === null) throw new Error("OIDC_CLIENT_ID is not set, and OIDC_ISSUER needs it.");
  return {
    issuer: config.OIDC_ISSUER,
    clientId: config.OIDC_CLIENT_ID,
    clientSecret: secretOf(config.OIDC_CLIENT_SECRET),
  };
}

/** A secret as given, or the content of the file that `@name` names. */
function secretOf(given: string | null): string | null {
  if (given === null || !given.startsWith("@")) return given;
  try {
    return readFileSync(given.slice(1), "utf8").trim();
  } catch {
    throw new Error(`OIDC_CLIENT_SECRET names a file that cannot be read: ${given.slice(1)}`);
  }
}
