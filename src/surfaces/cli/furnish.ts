import { readFileSync } from "node:fs";
import type { OriginKeys } from "../../engines/codes/index.ts";
import { originKeys } from "../../engines/codes/index.ts";
import type { Clock } from "../../kernel/clock.ts";
import { systemClock } from "../../kernel/clock.ts";
import type { Config } from "../../kernel/config.ts";
import type { Database, DatabaseOptions } from "../../kernel/db/database.ts";
import { openDatabase } from "../../kernel/db/database.ts";
import type { Log } from "../../kernel/log.ts";
import { createLog } from "../../kernel/log.ts";
import type { Secrets } from "../../kernel/secrets.ts";
import type { Gate } from "../../services/access/index.ts";
import { createGate } from "../../services/access/index.ts";
import type { FactLog } from "../../services/facts/index.ts";
import { openFactLog } from "../../services/facts/index.ts";
import type { Files, S3Settings } from "../../services/files/index.ts";
import { openFiles } from "../../services/files/index.ts";
import { problem } from "../../kernel/problem.ts";
import { bothTexts } from "../../kernel/text/index.ts";

/** What every process and thread of a house works with, once its database is there. */
export type Furnished = {
  log: Log;
  clock: Clock;
  database: Database;
  gate: Gate;
  files: Files;
  factLog: FactLog;
  /** What codes on goods are made and checked with. */
  originKeys: OriginKeys;
  /** By which values of exchange records are hashed. */
  exchangeKey: Buffer;
};

export type FurnishParts = { config: Config; dataDir: string; secrets: Secrets; urls: DatabaseOptions["urls"] };

/** Opens pools, files, gate and log on a database that is ready. Nothing is asked of the database yet. */
export async function furnish({ config, dataDir, secrets, urls }: FurnishParts): Promise<Furnished> {
  const files = await openFiles(dataDir, bucketOf(config));
  const oidc = oidcOf(config);
  const database = openDatabase({
    urls,
    pool: config.DATABASE_POOL,
    statementTimeoutMs: config.STATEMENT_TIMEOUT_MS,
    prepared: config.DATABASE_PREPARED,
  });
  const clock = systemClock;
  const { cookieKey, logKey, originKey, exchangeKey } = secrets;
  return {
    log: createLog(config.LOG_LEVEL),
    clock,
    database,
    gate: createGate({ database, clock, publicUrl: config.PUBLIC_URL, oidc, cookieKey }),
    files,
    factLog: openFactLog({ database, clock, logKey, dataDir }),
    originKeys: originKeys(originKey),
    exchangeKey,
  };
}

function bucketOf(config: Config): S3Settings | null {
  if (config.S3_BUCKET === null) return null;
  return { bucket: config.S3_BUCKET, endpoint: config.S3_ENDPOINT, region: config.S3_REGION };
}

function oidcOf(config: Config): Gate["oidc"] {
  if (config.OIDC_ISSUER === null) return null;
  if (config.OIDC_CLIENT_ID === null) throw problem("invalid", bothTexts("starting.oidc-client"));
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
    throw problem("invalid", bothTexts("starting.oidc-secret", { file: given.slice(1) }));
  }
}
