import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { FactLog, LogFault, LogReport } from "../../src/services/facts/index.ts";
import { factType, openFactLog, record, sequenceFacts, verifyFacts } from "../../src/services/facts/index.ts";
import type { TestDatabase } from "./database.ts";
import { officer } from "./database.ts";

export const thingDone = factType("thing-done", z.object({ n: z.number(), words: z.string() }));

/** A new Ed25519 key in PEM. */
export function newLogKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string;
}

/** The log over a test database's facts, with a key and a folder of its own. */
export async function testFactLog(db: TestDatabase, logKey = newLogKey()): Promise<FactLog> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "chinhhang-facts-"));
  after(() => rm(dataDir, { recursive: true, force: true }));
  return openFactLog({ database: db.database, clock: () => new Date(), logKey, dataDir });
}

/** Records facts, some in each transaction; their ids in that order. */
export async function recordFacts(
  db: TestDatabase,
  count: number,
  { agency = "moit.dms", each = 1 } = {},
): Promise<string[]> {
  const ctx = db.contextOf(officer(agency));
  const about = { id: `thg_${agency}`, agency, level: "own" as const, sharedWith: ["mps.a05"] };
  const ids: string[] = [];
  while (ids.length < count) {
    const more = Math.min(each, count - ids.length);
    await ctx.transaction(async (tx) => {
      for (let left = more; left > 0; left--)
        ids.push(await record(ctx, tx, thingDone, about, { n: ids.length, words: "Đồng hồ" }));
    });
  }
  return ids;
}

/**
 * Sequences until all facts that are committed now are in the log. Other test files share the server, and a transaction
 * of theirs holds the log back as any does.
 */
export async function sequenceAll(db: TestDatabase, log: FactLog): Promise<void> {
  // A wait of two minutes is none of a busy server: something keeps the facts out.
  for (let looks = 0; looks < 6000; looks++) {
    await sequenceFacts(log);
    const { rows } = await db.asSuperuser(
      "select count(*)::int as n from app.facts f where not exists (select from app.fact_log l where l.fact_id = f.id)",
    );
    if (rows[0].n === 0) return;
    await wait(20);
  }
  throw new Error("facts are committed and never come into the log");
}

export async function verified(log: FactLog): Promise<LogReport & { found: LogFault[] }> {
  const found: LogFault[] = [];
  const report = await verifyFacts(log, (fault) => found.push(fault));
  return { ...report, found };
}
