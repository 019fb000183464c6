import assert from "node:assert/strict";
import test from "node:test";
import { officer, settled, testDatabase } from "../../../test/support/database.ts";
import { codeOf, gtinOf, plantBatch, testKeys } from "../../../test/support/origin.ts";
import { systemActor } from "../../kernel/actor.ts";
import { createContext } from "../../kernel/context.ts";
import { getLead, listLeads } from "../leads/index.ts";
import { openVerifier, verify } from "../origin/index.ts";
import { judgeCode } from "./commands/judge-code.ts";
import { codeId, findCopies } from "./index.ts";
import { listPartyAlerts, suspectFile } from "./queries.ts";

const db = await testDatabase();
const day = 86_400_000;
let at = new Date("2026-11-22T02:00:00Z");
const clock = () => at;
const verifier = openVerifier({ database: db.database, keys: testKeys, clock });
const house = createContext(db.database, { actor: systemActor("moit.dms"), clock });
const an = createContext(db.database, { actor: officer("moit.dms", ["officer"], "usr_an"), clock });
const elsewhere = createContext(db.database, { actor: officer("mps.c03", ["officer"], "usr_c"), clock });
const run = async () => {
  await settled(db);
  return findCopies({ contextOf: () => house, signal: new AbortController().signal });
};
const look = (scan: string, device: string, province: string, pin: string | null = null) =>
  verify(verifier, { scan, device, province, pin, channel: "web" }, { lang: "vi", address: "203.0.113.9" });

/** Eight strangers in eight provinces look at one code, day after day; nobody reveals its PIN. */
async function copied(scan: string): Promise<void> {
  for (const province of ["01", "79", "48", "92", "31", "66", "40", "22"]) {
    at = new Date(at.getTime() + day);
    await look(scan, `${scan} ${province}`, province);
  }
}

const batch = await plantBatch(db);
await db.asSuperuser("update app.code_batches set activated_at = '2026-01-01'");

test("a code met in eight provinces becomes a lead with its evidence, and the next shopper is warned; a household's does not", async () => {
  const [label, home] = [codeOf(batch, 7), codeOf(batch, 8)];
  await copied(label.scan);
  for (const phone of ["mother", "father", "mother"]) await look(home.scan, phone, "79", home.pin);
  await run();
  const file = await an.read((tx) => suspectFile(tx, codeId(batch.id, 7)));
  assert.equal(file.code.state, "open");
  assert.equal(file.code.scans, 8);
  assert.ok(file.days.length > 0 && file.days.every((row) => row.devices <= row.scans));
  await assert.rejects(
    an.read((tx) => suspectFile(tx, codeId(batch.id, 8))),
    { code: "not-found" },
  );
  assert.ok(file.lead !== null);
  const lead = await an.read((tx) => getLead(tx, file.lead as string));
  assert.deepEqual(lead.checks, ["copied.code"]);
  assert.equal(lead.concern, "counterfeit");
  assert.ok(Math.abs(lead.score - file.code.log_odds) <= 0.5);
  assert.equal((await look(label.scan, "a shopper", "01")).verdict, "SUSPECT_COPY");
});

test("the job done again says the same, and counts no scan twice", async () => {
  await run();
  const before = await an.read((tx) => suspectFile(tx, codeId(batch.id, 7)));
  await run();
  await run();
  const after = await an.read((tx) => suspectFile(tx, codeId(batch.id, 7)));
  assert.deepEqual(after, before);
  const { rows } = await db.asSuperuser("select count(*)::int as n from app.findings where check_code = 'copied.code'");
  assert.equal(rows[0].n, 1);
});

test("two jobs at once take each scan once", async () => {
  const { scan } = codeOf(batch, 20);
  await copied(scan);
  await Promise.allSettled([run(), run(), run()]);
  await run();
  assert.equal((await an.read((tx) => suspectFile(tx, codeId(batch.id, 20)))).code.scans, 8);
});

test("what an officer calls no copy answers shoppers as before, and what is added to it reopens it", async () => {
  const { scan } = codeOf(batch, 30);
  const madeUp = codeOf(batch, 31).pin;
  await copied(scan);
  await run();
  const id = codeId(batch.id, 30);
  const { version } = (await an.read((tx) => suspectFile(tx, id))).code;
  await assert.rejects(judgeCode(an, id, version + 5, { verdict: "not" }), { code: "stale" });
  await judgeCode(an, id, version, { verdict: "not", note: "hàng trưng bày" });
  assert.equal((await look(scan, "another", "01")).verdict, "REGISTERED_ONLY");
  const judged = await an.read((tx) => suspectFile(tx, id));
  assert.deepEqual([judged.code.state, judged.verdicts.map((given) => given.verdict)], ["not", ["not"]]);
  at = new Date(at.getTime() + 20 * day);
  for (const province of ["66", "68", "75"]) {
    at = new Date(at.getTime() + day);
    await look(scan, `later ${province}`, province, madeUp);
  }
  await run();
  assert.equal((await an.read((tx) => suspectFile(tx, id))).code.state, "open");
  assert.equal((await look(scan, "yet another", "01")).verdict, "SUSPECT_COPY");
});

test("another agency learns nothing: no code, no lead, no count", async () => {
  assert.deepEqual((await elsewhere.read((tx) => listLeads(tx, { check: "copied.code" }, { limit: 10 }))).items, []);
  await assert.rejects(
    elsewhere.read((tx) => suspectFile(tx, codeId(batch.id, 7))),
    { code: "not-found" },
  );
  await assert.rejects(judgeCode(elsewhere, codeId(batch.id, 7), 1, { verdict: "not" }), { code: "not-found" });
});

const asParty = (party: `pty_${string}`) =>
  createContext(db.database, {
    actor: {
      kind: "party",
      id: "usr_p",
      name: "p",
      agency: party,
      audiences: [party],
      roles: ["officer"],
      scopes: [],
    },
    clock,
  });

test("a party is told of its own codes and of nothing that officers know of them", async () => {
  const own = await asParty("pty_maker").read((tx) => listPartyAlerts(tx, { limit: 10 }));
  assert.ok(own.items.length >= 3);
  assert.deepEqual(Object.keys(own.items[0] ?? {}).sort(), [
    "alerted_at",
    "batch_id",
    "counter",
    "gtin",
    "last_at",
    "scans",
  ]);
  assert.deepEqual((await asParty("pty_other").read((tx) => listPartyAlerts(tx, { limit: 10 }))).items, []);
  await assert.rejects(
    asParty("pty_maker").read((tx) => suspectFile(tx, codeId(batch.id, 7))),
    { code: "forbidden" },
  );
});

test("an hour of guessing becomes a finding of the product's lead, once", async () => {
  const gtin = gtinOf(77);
  await plantBatch(db, { gtin });
  const serial = (n: number) => `(01)${gtin}(21)ABCDEFGH${String(n).padStart(9, "0")}`;
  for (let n = 0; n < 400; n++) await look(serial(n), "guesser", "01");
  await verifier.guesses.flush();
  at = new Date(at.getTime() + 2 * 3_600_000);
  await run();
  await run();
  const { items } = await an.read((tx) => listLeads(tx, { check: "guessed.codes" }, { limit: 10 }));
  assert.equal(items.length, 1);
  assert.equal(items[0]?.findings, 1);
  assert.equal(items[0]?.seller_name, gtin);
});
