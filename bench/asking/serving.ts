import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { OriginKeys } from "../../src/engines/codes/index.ts";
import { originKeys } from "../../src/engines/codes/index.ts";
import { systemClock } from "../../src/kernel/clock.ts";
import { readConfig } from "../../src/kernel/config.ts";
import type { Database } from "../../src/kernel/db/database.ts";
import { createLog } from "../../src/kernel/log.ts";
import { createGate } from "../../src/services/access/index.ts";
import { openFactLog } from "../../src/services/facts/index.ts";
import { openFiles } from "../../src/services/files/index.ts";
import type { Beside } from "../../src/surfaces/api/index.ts";
import { createServer, listen } from "../../src/surfaces/api/index.ts";

/** The whole server of the house on a port of its own, or one of several on one port, limits and figures too; its log lines go nowhere. */
export async function serving(
  database: Database,
  keys: OriginKeys = originKeys(randomBytes(32)),
  among?: { port: number; beside: Beside },
): Promise<{ port: number; close(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-bench-"));
  const logKey = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string;
  const cookieKey = randomBytes(32).toString("base64url");
  const clock = systemClock;
  const server = createServer({
    config: readConfig({ RATE_PER_MINUTE: "1000000" }), // one address asks here for a whole country
    database,
    gate: createGate({ database, clock, publicUrl: null, oidc: null, cookieKey }),
    factLog: openFactLog({ database, clock, logKey, dataDir: folder }),
    files: await openFiles(folder, null),
    originKeys: keys,
    exchangeKey: randomBytes(32),
    clock,
    log: createLog("info", "/dev/null"),
    web: path.join(folder, "web"),
    ...(among === undefined ? {} : { beside: among.beside }),
  });
  const shared = among !== undefined;
  const listening = await listen(server.fetch, "127.0.0.1", among?.port ?? 0, server.quick, { shared });
  return {
    port: Number(new URL(listening.url).port),
    async close() {
      await listening.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
