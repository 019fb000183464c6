import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import test, { after } from "node:test";
import { systemActor } from "../src/kernel/actor.ts";
import { readConfig } from "../src/kernel/config.ts";
import { createLog } from "../src/kernel/log.ts";
import { loadReference } from "../src/registers/reference/index.ts";
import { openFiles } from "../src/services/files/index.ts";
import { createServer } from "../src/surfaces/api/index.ts";
import { testGate } from "./support/access.ts";
import { testDatabase } from "./support/database.ts";
import { testFactLog } from "./support/fact-log.ts";
import { importObserved, suspicious } from "./support/listings.ts";
import { testExchangeKey, testKeys } from "./support/origin.ts";
import { applicantPassword, apply, invented, loadProvinces, makeParty } from "./support/parties.ts";

/** Stands in everything that agencies and another party keep here, and in nothing that the asking party does. */
const mark = "Dấu Kín 7741";

const db = await testDatabase();
const { gate, person } = testGate(db, { start: new Date() });
const folder = await mkdtemp(path.join(tmpdir(), "chinhhang-party-plane-"));
after(() => rm(folder, { recursive: true, force: true }));
const server = createServer({
  config: readConfig({ RATE_PER_MINUTE: "100000" }),
  database: db.database,
  gate,
  factLog: await testFactLog(db),
  files: await openFiles(folder, null),
  originKeys: testKeys,
  exchangeKey: testExchangeKey,
  clock: gate.clock,
  log: createLog("silent"),
  web: path.join(folder, "web"),
});
const house = db.contextOf(systemActor("moit.dms"));
await loadReference(house);
await loadProvinces(db);
const listing = suspicious({ externalId: "t-1", sellerExternalId: "t", sellerName: mark });
await importObserved(house, [{ ...listing, title: `${listing.title} ${mark}` }]);
const other = await makeParty(db, 1, { name: `Công ty ${mark}` });
const application = await apply(db, invented(2, { name: `Hồ sơ ${mark}` }));
await makeParty(db, 3, { login: "nguoi-hoi" });

async function signIn(who: { login: string; password: string }) {
  const answer = await server.request("/v1/session", {
    method: "POST",
    body: JSON.stringify(who),
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
  });
  assert.equal(answer.status, 200);
  const { user } = (await answer.json()) as { user: { kind: string; agency: string } };
  return { user, cookie: answer.headers.get("set-cookie")?.split(";")[0] ?? "" };
}

type Described = { paths: Record<string, Record<string, unknown>> };
const described = (await (await server.request("/v1/openapi.json")).json()) as Described;
const reads = Object.entries(described.paths).flatMap(([at, methods]) => ("get" in methods ? [at] : []));

/** Every read, with the ids of rows that agencies and the other party keep where an address wants one. */
async function addresses(): Promise<string[]> {
  const { rows } = await db.asSuperuser(
    `select id from app.listings union select id from app.leads union select id from app.sellers
     union select id from app.users where agency = 'moit.dms'`,
  );
  const ids = [other.id, application.id, ...(rows as { id: string }[]).map(({ id }) => id)];
  return reads.flatMap((at) =>
    at.includes("{") ? ids.map((id) => at.replace(/\{[^}]+\}/g, id)) : [at, `${at}?q=${encodeURIComponent(mark)}`],
  );
}

/** What each of these reads answers a person, and whether what is hidden shows in it. */
async function ask(cookie: string): Promise<{ address: string; status: number; shows: boolean }[]> {
  const answers = [];
  for (const address of await addresses()) {
    const answer = await server.request(address, { headers: { cookie } });
    answers.push({ address, status: answer.status, shows: (await answer.text()).includes(mark) });
  }
  return answers;
}

test("no read of the API breaks for a party's people, and none shows what agencies or another party keep", async () => {
  assert.ok(reads.length > 80, String(reads.length));
  const { user, cookie } = await signIn({ login: "nguoi-hoi", password: applicantPassword });
  assert.deepEqual([user.kind, user.agency.slice(0, 4)], ["party", "pty_"]);
  const answers = await ask(cookie);
  assert.deepEqual(
    answers.filter(({ shows }) => shows),
    [],
  );
  assert.deepEqual(
    answers.filter(({ status }) => status >= 500),
    [],
  );
});

test("an officer sees it in many places: the mark is there to be found", async () => {
  const { cookie } = await signIn(await person("can-bo", "moit.dms", ["officer", "approver"]));
  const shown = new Set((await ask(cookie)).filter(({ shows }) => shows).map(({ address }) => address.split("/")[2]));
  for (const part of ["leads", "listings", "parties", "party-applications", "sellers"])
    assert.ok(
      [...shown].some((one) => one?.startsWith(part)),
      `${part}: ${[...shown].join()}`,
    );
});
