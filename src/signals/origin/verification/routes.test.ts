import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { testApi } from "../../../../test/support/api.ts";
import { officer, partyPerson, settled, testDatabase } from "../../../../test/support/database.ts";
import { codeOf, plantBatch, testKeys } from "../../../../test/support/origin.ts";
import { sharedPath } from "../../../../test/support/shared.ts";
import { createApp } from "../../../kernel/http/app.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { createContext } from "../../../kernel/context.ts";
import { openDatabase } from "../../../kernel/db/database.ts";
import { createLog } from "../../../kernel/log.ts";
import { statesRoutes, verificationRoutes } from "../index.ts";
import { keepScanDays } from "./jobs.ts";
import type { VerifyAnswer } from "./model.ts";
import { firstScan, scansSince } from "./scans.ts";
import { verify } from "./commands/verify-code.ts";
import { openVerifier } from "./verifier.ts";

const db = await testDatabase();
const verifier = openVerifier({ database: db.database, keys: testKeys, clock: () => new Date() });
const ask = testApi(
  db,
  (api) => statesRoutes(api, testKeys),
  (api) => verificationRoutes(api, verifier),
);
const batch = await plantBatch(db, { lot: "L1", expiresOn: "2030-01-31" });
const key: Actor = { ...officer("moit.dms", [], "key_1"), kind: "key", scopes: ["verify:bulk"] };

test("anybody verifies a code, in their language", async () => {
  const { scan } = codeOf(batch, 1);
  const answer = await ask(null, "POST", "/v1/verify", { body: { scan }, lang: "en" });
  assert.equal(answer.status, 200);
  assert.equal(answer.body["verdict"], "REGISTERED_ONLY");
  assert.match((answer.body["words"] as { title: string }).title, /on record/);
  assert.equal((await ask(null, "POST", "/v1/verify", { body: { scan: 7 } })).status, 422);
});

test("a thousand codes are verified in bulk by a key that may, in their order", async () => {
  const codes = Array.from({ length: 1000 }, (_, n) => ({ scan: codeOf(batch, 2000 + n).scan }));
  codes[7] = { scan: "không phải mã" };
  const answer = await ask(key, "POST", "/v1/verify/bulk", { body: { codes, budgetMs: 10_000 } });
  const answers = answer.body["answers"] as VerifyAnswer[];
  assert.equal(answers.length, 1000);
  assert.equal(answers[7]?.verdict, "UNREADABLE");
  assert.equal(answers.filter(({ verdict, degraded }) => verdict === "REGISTERED_ONLY" && !degraded).length, 999);
  for (const who of [officer("moit.dms"), { ...key, scopes: [] }, partyPerson("pty_maker")])
    assert.equal((await ask(who, "POST", "/v1/verify/bulk", { body: { codes } })).status, 403);
});

test("what a budget does not reach is answered as degraded, and no verdict is made up", async () => {
  const slow = openVerifier({ database: db.database, keys: testKeys, clock: () => new Date() });
  const stuck = { ...slow, look: () => new Promise<never>(() => {}) };
  const answered = testApi(db, (api) => verificationRoutes(api, stuck));
  const codes = [{ scan: codeOf(batch, 1).scan }, { scan: "8936036020015" }];
  const answers = (await answered(key, "POST", "/v1/verify/bulk", { body: { codes, budgetMs: 100 } })).body[
    "answers"
  ] as VerifyAnswer[];
  assert.deepEqual(
    answers.map(({ verdict, degraded }) => [verdict, degraded]),
    [
      ["REGISTERED_ONLY", true],
      ["UNREADABLE", false],
    ],
  );
});

test("where the database is away the answer is degraded, a good signature told, and an invented code is still refused", async () => {
  const urls = { app: "", public: "", party: "", auditor: "", origin: "postgres://nobody@127.0.0.1:1/none" };
  const away = openDatabase({ urls, pool: 2, statementTimeoutMs: 500, prepared: true });
  const alone = openVerifier({ database: away, keys: testKeys, clock: () => new Date(), limitMs: 300 });
  const { scan } = codeOf(batch, 1);
  const answer = await verify(alone, { scan, pin: "AAAAAAAA" }, { lang: "vi", address: "" });
  assert.deepEqual([answer.verdict, answer.reasons, answer.degraded], ["REGISTERED_ONLY", ["O-NET-01"], true]);
  await away.close();
});

test("the text form answers in one message, and the light form says whether numbers belong together", async () => {
  const { scan, pin, serial } = codeOf(batch, 3);
  const sent = await ask(null, "POST", "/v1/verify/sms", { body: { text: `${scan} ${pin}` } });
  assert.match(String(sent.body["text"]), /^Ma co that, day la lan dung dau tien/);
  const other = codeOf(batch, 4).serial;
  const light = (path: string) => ask(null, "GET", `/v1/verify/gtin/${batch.gtin}/lot/${path}`);
  assert.deepEqual((await light(`L1/ser/${other}?exp=300131`)).body["data"], { verified: true });
  assert.equal(((await light(`L2/ser/${other}?exp=300131`)).body["data"] as { verified: boolean }).verified, false);
  assert.equal(((await light(`L1/ser/AAAA${serial.slice(4)}`)).body["data"] as { verified: boolean }).verified, false);
});

/** How many scans somebody of a party reads. */
const seen = async (party: `pty_${string}`, columns: string) =>
  db
    .contextOf(partyPerson(party))
    .read(async (tx) => (await tx.client.query(`select ${columns} from scans`)).rows.length);

test("scans are followed once each in the order of commits; a party reads its own, and no address or device", async () => {
  await settled(db);
  const all = await scansSince(verifier.ctx, firstScan, 10_000);
  assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
  const middle = all[Math.floor(all.length / 2)]!;
  const rest = await scansSince(verifier.ctx, middle.cursor, 10_000);
  assert.deepEqual(
    rest.map(({ id }) => id),
    all.slice(Math.floor(all.length / 2) + 1).map(({ id }) => id),
  );
  assert.equal(await seen("pty_maker", "id"), all.length);
  assert.equal(await seen("pty_rival", "id"), 0);
  await assert.rejects(seen("pty_maker", "device"), { code: "forbidden" });
});

test("days are made ahead, summed up to the same however often, and forgotten after thirty", async () => {
  await db.asSuperuser(
    "create table app.scans_20260901 partition of app.scans for values from ('2026-09-01') to ('2026-09-02')",
  );
  const sums = async () => (await db.asSuperuser("select sum(scans)::int as n from app.scan_days")).rows[0].n;
  const run = { database: db.database, now: () => new Date() };
  await keepScanDays(run);
  const once = await sums();
  await keepScanDays(run);
  assert.equal(await sums(), once);
  assert.equal(once, Number((await db.asSuperuser("select count(*) as n from app.scans")).rows[0].n));
  const { rows } = await db.asSuperuser(
    "select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'app.scans'::regclass",
  );
  assert.ok(rows.length >= 7);
  assert.ok(!rows.some(({ name }) => name === "scans_20260901"));
});

const strings = sharedPath("hostile-input/blns/blns.json");
test("naughty strings in every field are answered or refused, never an error of ours", async (t) => {
  if (strings === null) return t.skip("../shared is absent");
  const { scan } = codeOf(batch, 5);
  const maker = partyPerson("pty_maker");
  const dms = officer("moit.dms", ["approver"]);
  for (const naughty of JSON.parse(readFileSync(strings, "utf8")) as string[]) {
    const words = { vi: naughty, en: naughty };
    const notice = { kind: "recalled", number: naughty, decidedOn: "2026-11-01", title: words, advice: words };
    const answers = [
      await ask(null, "POST", "/v1/verify", { body: { scan: naughty } }),
      await ask(null, "POST", "/v1/verify", {
        body: { scan, pin: naughty, device: naughty, receipt: naughty, lot: naughty.slice(0, 40) },
      }),
      await ask(null, "POST", "/v1/verify", {
        body: { scan: `https://a.example/01/${batch.gtin}/21/${naughty}?s=${naughty}` },
      }),
      await ask(null, "POST", "/v1/verify/sms", { body: { text: naughty } }),
      await ask(maker, "POST", "/v1/code-reports", { body: { state: "sold", codes: [naughty], note: naughty } }),
      await ask(maker, "POST", "/v1/code-notices/asked", { body: { codes: [naughty], note: naughty } }),
      await ask(dms, "POST", "/v1/code-notices", { body: { ...notice, about: { scope: "product", gtin: naughty } } }),
      await ask(dms, "POST", "/v1/code-notices", {
        body: { ...notice, about: { scope: "lot", gtin: "8936036020014", lot: naughty } },
      }),
      await ask(dms, "POST", "/v1/codes/look", { body: { scan: naughty } }),
    ];
    for (const answer of answers) assert.ok(answer.status < 500, `${answer.status} ${naughty}`);
  }
});

const json = sharedPath("hostile-input/JSONTestSuite");
test("a body that is no JSON, or a strange one, is malformed or invalid", async (t) => {
  if (json === null) return t.skip("../shared is absent");
  const app = createApp({
    log: createLog("silent"),
    streams: /^$/,
    contextOf: async () =>
      createContext(db.database, { actor: { ...key, kind: "public", agency: null }, clock: () => new Date() }),
  });
  const { createApi } = await import("../../../kernel/http/api.ts");
  const api = createApi();
  verificationRoutes(api, verifier);
  app.route("/", api);
  const { globSync } = await import("node:fs");
  const files = globSync(`${json}/**/*.json`);
  assert.ok(files.length > 100);
  for (const file of files) {
    const body = readFileSync(file);
    const answer = await app.request("/v1/verify", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    assert.ok([200, 400, 413, 422].includes(answer.status), `${answer.status} ${file}`);
  }
});
