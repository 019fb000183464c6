import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after } from "node:test";
import type { Actor } from "../../../src/kernel/actor.ts";
import { systemActor } from "../../../src/kernel/actor.ts";
import { readConfig } from "../../../src/kernel/config.ts";
import type { Context } from "../../../src/kernel/context.ts";
import { createLog } from "../../../src/kernel/log.ts";
import { addHub } from "../../../src/outcomes/exchange/hubs/commands/add-hub.ts";
import { hubInput } from "../../../src/outcomes/exchange/hubs/model.ts";
import { contextForHubs } from "../../../src/outcomes/exchange/hubs/queries.ts";
import type { SyncParts } from "../../../src/outcomes/exchange/hubs/taking/sync-hub.ts";
import { syncHub } from "../../../src/outcomes/exchange/hubs/taking/sync-hub.ts";
import type { RecordGiven } from "../../../src/outcomes/exchange/index.ts";
import { keepRecords, recordInput } from "../../../src/outcomes/exchange/index.ts";
import { loadAgencies } from "../../../src/registers/agencies/index.ts";
import { createServiceKey } from "../../../src/services/access/index.ts";
import { openFiles } from "../../../src/services/files/index.ts";
import { createServer, listen } from "../../../src/surfaces/api/index.ts";
import { builtWeb } from "../../../src/surfaces/cli/web-build.ts";
import { testGate } from "../access.ts";
import type { TestDatabase } from "../database.ts";
import { officer, testDatabase } from "../database.ts";
import { testFactLog } from "../fact-log.ts";
import { testKeys } from "../origin.ts";

/** A whole house on a database and a port of its own, that reads others and is read by them. */
export type HubHouse = {
  db: TestDatabase;
  url: string;
  exchangeKey: Buffer;
  /** A key of an agency's that may read what it sees here. */
  keyFor(agency: string): Promise<string>;
  keep(actor: Actor, externalId: string, more?: Partial<RecordGiven>): Promise<string>;
  /** Adds a hub that this agency answers for, in its own name. */
  addHub(at: { name: string; url: string; secret: string; agency: string }): Promise<string>;
  /** Reads a hub to its end, once. */
  sync(agency: string, id: string, more?: Partial<SyncParts>): Promise<boolean>;
  contextFor(agency: string): Promise<Context>;
};

/** Opens house number `n`; each number is a house of its own among others. */
export async function hubHouse(n: number): Promise<HubHouse> {
  const db = await testDatabase();
  await loadAgencies(db.contextOf(systemActor("chinhhang")));
  const exchangeKey = Buffer.alloc(32, n);
  const dataDir = await mkdtemp(path.join(tmpdir(), "chinhhang-hub-"));
  const { gate } = testGate(db, { start: new Date() });
  const server = createServer({
    config: readConfig({ RATE_PER_MINUTE: "100000" }),
    database: db.database,
    gate,
    factLog: await testFactLog(db),
    files: await openFiles(dataDir, null),
    originKeys: testKeys,
    exchangeKey,
    clock: () => new Date(),
    log: createLog("silent"),
    web: builtWeb,
  });
  const listening = await listen(server.fetch, "127.0.0.1", 0);
  after(async () => {
    await listening.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  const run = {
    database: db.database,
    now: () => new Date(),
    contextOf: (agency: string | null) => db.contextOf(systemActor(agency ?? "")),
  };
  const contextFor = (agency: string) => contextForHubs(run, agency);
  return {
    db,
    url: listening.url,
    exchangeKey,
    contextFor,
    async keyFor(agency) {
      const ctx = db.contextOf(officer(agency, ["administrator"]));
      const input = { name: "hub", scopes: ["exchange:read" as const], sources: [], days: 30 };
      return (await createServiceKey(ctx, input)).token;
    },
    async keep(actor, externalId, more = {}) {
      const given = recordInput.parse({ externalId, kind: "seizure", title: "Lô giày ở cảng", ...more });
      return (await keepRecords(db.contextOf(actor), "so-tay", [given], exchangeKey)).ids[0] as string;
    },
    async addHub({ name, url, secret, agency }) {
      const input = hubInput.parse({ name, address: url, partner: agency, secret });
      return (await addHub(db.contextOf(officer(agency, ["administrator"])), input, exchangeKey)).id;
    },
    async sync(agency, id, more = {}) {
      return syncHub(await contextFor(agency), id, {
        key: exchangeKey,
        partners: new URL((await db.asSuperuser("select address from app.hubs where id = $1", [id])).rows[0].address)
          .host,
        stop: () => false,
        onFault: (error) => {
          throw error;
        },
        waitsMs: [],
        ...more,
      });
    },
  };
}
