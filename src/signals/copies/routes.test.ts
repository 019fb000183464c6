import assert from "node:assert/strict";
import test from "node:test";
import { testApi } from "../../../test/support/api.ts";
import { officer, partyPerson, settled, testDatabase } from "../../../test/support/database.ts";
import { codeOf, plantBatch, testKeys } from "../../../test/support/origin.ts";
import { fittedWeights } from "../../engines/copies/index.ts";
import { systemActor } from "../../kernel/actor.ts";
import { createContext } from "../../kernel/context.ts";
import { openVerifier, verify } from "../origin/index.ts";
import { codeId, copiesRoutes, findCopies } from "./index.ts";

const db = await testDatabase();
const day = 86_400_000;
let at = new Date(Date.now() - 12 * day);
const clock = () => at;
const an = officer("moit.dms", ["officer"], "usr_an");
const other = officer("mps.c03", ["officer"], "usr_c");
const maker = partyPerson("pty_maker");
const ask = testApi(db, (api) => copiesRoutes(api, { keys: testKeys }));

test("the empty lists answer, and counts say nought", async () => {
  assert.deepEqual((await ask(an, "GET", "/v1/copied-codes")).body, { items: [], next: null });
  const { states } = (await ask(an, "GET", "/v1/copied-codes/counts")).body as { states: { n: number }[] };
  assert.ok(states.every(({ n }) => n === 0));
});

test("a code comes with sentences in the reader's language, counted scans, and no device; others are told that there is none", async () => {
  const verifier = openVerifier({ database: db.database, keys: testKeys, clock });
  const batch = await plantBatch(db, { party: "pty_maker" });
  await db.asSuperuser("update app.code_batches set activated_at = '2026-01-01'");
  const { scan, serial } = codeOf(batch, 3);
  for (const province of ["01", "79", "48", "92", "31", "66", "40", "22"]) {
    at = new Date(at.getTime() + day);
    await verify(verifier, { scan, device: province, province, channel: "web" }, { lang: "vi", address: "" });
  }
  const ctx = createContext(db.database, { actor: systemActor("moit.dms"), clock });
  await settled(db);
  await findCopies({ contextOf: () => ctx, signal: new AbortController().signal });
  const path = `/v1/copied-codes/${codeId(batch.id, 3)}`;
  const { body } = await ask(an, "GET", path, { lang: "en" });
  const file = body as {
    serial: string;
    threshold: number;
    thresholdReason: string;
    parts: { sentence: string }[];
    days: object[];
    version: number;
  };
  assert.equal(file.serial, serial);
  assert.ok(file.parts.every(({ sentence }) => !sentence.includes("{") && !sentence.includes("copies.part")));
  assert.equal(file.threshold, fittedWeights.bars.untold);
  assert.match(file.thresholdReason, /lower, as the maker does not tell where/);
  assert.equal(file.days.length, 8);
  assert.ok(!JSON.stringify(file).includes('"device"'));
  assert.equal((await ask(other, "GET", path)).status, 404);
  assert.deepEqual((await ask(other, "GET", "/v1/copied-codes")).body, { items: [], next: null });
  assert.equal((await ask(maker, "GET", path)).status, 403);
  const alerts = (await ask(maker, "GET", "/v1/party/code-alerts")).body as { items: object[] };
  assert.equal(alerts.items.length, 1);
  const { version } = file;
  const given = { body: { verdict: "copied" }, version };
  assert.equal((await ask(other, "POST", `${path}/verdict`, given)).status, 404);
  assert.equal((await ask(an, "POST", `${path}/verdict`, given)).status, 200);
  assert.equal((await ask(an, "POST", `${path}/verdict`, given)).status, 412);
});
