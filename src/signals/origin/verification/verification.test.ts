import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../../test/support/database.ts";
import { codeOf, gtinOf, plantBatch, testKeys } from "../../../../test/support/origin.ts";
import { signCode } from "../../../engines/codes/index.ts";
import type { VerifyInput } from "./model.ts";
import { openVerifier } from "./verifier.ts";
import { verify } from "./commands/verify-code.ts";

const db = await testDatabase();
let at = new Date("2026-11-22T08:00:00Z");
const verifier = openVerifier({ database: db.database, keys: testKeys, clock: () => at });
const ask = (scan: string, more: Partial<VerifyInput> = {}) =>
  verify(verifier, { scan, ...more }, { lang: "vi", address: "203.0.113.7" });
const scansKept = async () => Number((await db.asSuperuser("select count(*) as n from app.scans")).rows[0].n);

const batch = await plantBatch(db, { lot: "L7", expiresOn: "2027-06-30" });

test("the first right PIN is the first use; the same device and the receipt's holder are green again, others are told when and where", async () => {
  const { scan, pin } = codeOf(batch, 17);
  const plain = await ask(scan);
  assert.equal(plain.verdict, "REGISTERED_ONLY");
  assert.deepEqual(plain.reasons, ["O-PIN-03"]);
  const first = await ask(scan, { pin: pin.toLowerCase(), device: "mine", province: "01" });
  assert.equal(first.verdict, "GENUINE_FIRST");
  assert.equal(first.product?.lot, "L7");
  assert.equal((await ask(scan, { device: "mine" })).verdict, "GENUINE_AGAIN");
  const receipt = first.receipt ?? "";
  assert.equal((await ask(scan, { receipt })).verdict, "GENUINE_AGAIN");
  assert.equal((await ask(scan, { receipt, pin })).receipt, receipt);
  at = new Date(at.getTime() + 3_600_000);
  const other = await ask(scan, { pin, device: "theirs" });
  assert.equal(other.verdict, "USED_BEFORE");
  assert.deepEqual(other.firstUse, { at: "2026-11-22T08:00:00.000Z", province: "01" });
  assert.match(other.words.means, /Hà Nội/);
  assert.equal(other.receipt, null);
  for (let times = 0; times < 2; times++) await ask(scan, { pin, device: `more ${times}` });
  assert.equal((await ask(scan, { pin })).tone, "red");
});

test("of fifty simultaneous right PINs exactly one is the first", async () => {
  const { scan, pin } = codeOf(batch, 99);
  const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(scan, { pin, device: `device ${n}` })));
  assert.equal(answers.filter(({ verdict }) => verdict === "GENUINE_FIRST").length, 1);
  assert.equal(answers.filter(({ verdict }) => verdict === "USED_BEFORE").length, 49);
});

test("of forty simultaneous wrong PINs five are compared, then the code answers no PIN for a day", async () => {
  const { scan, pin } = codeOf(batch, 5);
  const wrong = Array.from({ length: 40 }, (_, n) => `AAAAAA${String(n).padStart(2, "0")}`);
  const answers = await Promise.all(wrong.map((guess) => ask(scan, { pin: guess })));
  const told = (reason: string) => answers.filter(({ reasons }) => reasons.includes(reason)).length;
  assert.deepEqual([told("O-PIN-01"), told("O-PIN-02")], [5, 35]);
  assert.deepEqual((await ask(scan, { pin })).reasons, ["O-PIN-02"]);
  const before = at;
  at = new Date(at.getTime() + 24 * 3_600_000 + 1000);
  assert.equal((await ask(scan, { pin })).verdict, "GENUINE_FIRST");
  at = before;
});

test("unknown, void, wasted and not yet used serials answer to the letter alike, also with a PIN", async () => {
  const gone = await plantBatch(db, { gtin: batch.gtin, state: "void" });
  const unused = await plantBatch(db, { gtin: batch.gtin, state: "issued" });
  const wasted = await plantBatch(db, { gtin: batch.gtin, voided: [3, 8] });
  const short = await plantBatch(db, { gtin: batch.gtin, issued: 10 });
  const scans = [
    `https://kiem.example/01/${batch.gtin}/21/0000000000000000A`,
    ...[codeOf(gone, 1), codeOf(unused, 1), codeOf(wasted, 5), codeOf(short, 11)].map(({ scan }) => scan),
  ];
  const pins = [null, codeOf(gone, 1).pin, "AAAAAAAA"];
  for (const pin of pins) {
    const answers = await Promise.all(scans.map((scan) => ask(scan, { pin })));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    assert.equal(answers[0]?.verdict, "FORGED");
    assert.deepEqual(answers[0]?.reasons, ["O-SER-02"]);
  }
  assert.equal((await ask(codeOf(wasted, 9).scan)).verdict, "REGISTERED_ONLY");
});

test("a guessed serial leaves no scan, and is counted by product and a hash of the address", async () => {
  const before = await scansKept();
  for (let n = 0; n < 20; n++) await ask(`(01)${batch.gtin}(21)ABCDEFGH${String(n).padStart(9, "0")}`);
  assert.equal(await scansKept(), before);
  await verifier.guesses.flush();
  const { rows } = await db.asSuperuser(
    "select gtin, sum(guesses)::int as n, min(length(address)) as bytes from app.code_guesses group by 1",
  );
  assert.ok(rows.some(({ gtin, n, bytes }) => gtin === batch.gtin && n >= 20 && bytes === 8));
});

test("what is no code is unreadable and never fake; a product that nobody registered is not ours, and is told who answers for it", async () => {
  assert.equal((await ask("")).verdict, "UNREADABLE");
  assert.deepEqual((await ask("8936036020015")).reasons, ["O-RD-02"]);
  const other = await ask(gtinOf(424_242_424));
  assert.equal(other.verdict, "NOT_OURS");
  assert.equal(other.handledBy?.system, "vn-national");
  assert.equal((await ask(`(01)${gtinOf(424_242_425)}(21)X`)).verdict, "NOT_OURS");
});

test("a code of a product or a lot is on record and no more, and what its label says is held against the record", async () => {
  assert.deepEqual((await ask(batch.gtin)).reasons, ["O-PRD-02"]);
  assert.deepEqual((await ask(`(01)${batch.gtin}(10)L7`)).reasons, ["O-PRD-02"]);
  assert.deepEqual((await ask(`(01)${batch.gtin}(10)L8`)).reasons, ["O-LOT-03"]);
  assert.equal((await ask(`(01)${batch.gtin}(17)250101`)).verdict, "EXPIRED");
  const { scan } = codeOf(batch, 200);
  assert.equal((await ask(scan, { lot: "l 7", expiry: "2027-06-30" })).verdict, "REGISTERED_ONLY");
  const lot = await ask(scan, { lot: "L8" });
  assert.deepEqual([lot.verdict, lot.reasons, lot.tone], ["MISMATCH", ["O-LOT-13"], "amber"]);
  assert.equal((await ask(scan, { lot: "L8", expiry: "2028-01-01" })).tone, "red");
  const old = await plantBatch(db, { expiresOn: "2026-11-21" });
  assert.equal((await ask(codeOf(old, 0).scan)).verdict, "EXPIRED");
});

test("a signature of ours is told, a changed one is forged, and a foreign serial on a product of ours is no forgery", async () => {
  const { scan, serial } = codeOf(batch, 300);
  const s = signCode(testKeys, { gtin: batch.gtin, serial });
  assert.deepEqual((await ask(`${scan}?s=${s}`)).reasons, ["O-PIN-03", "O-SIG-01"]);
  const other = signCode(testKeys, { gtin: batch.gtin, serial: codeOf(batch, 301).serial });
  const forged = await ask(`${scan}?s=${other}`);
  assert.deepEqual([forged.verdict, forged.reasons], ["FORGED", ["O-SIG-02"]]);
  const plain = openVerifier({
    database: db.database,
    keys: testKeys,
    clock: () => at,
    cardOf: async () => ({ name: "Trà", brand: null, holder: null, passport: null }),
  });
  const foreign = await verify(plain, { scan: `(01)${gtinOf(77)}(21)123` }, { lang: "en", address: "" });
  assert.deepEqual([foreign.verdict, foreign.reasons, foreign.product?.name], ["REGISTERED_ONLY", ["O-PRD-03"], "Trà"]);
});

test("every answered scan is committed, with the place and a keyed hash of the device, and no address", async () => {
  const { scan } = codeOf(batch, 400);
  await ask(scan, { device: "my telephone", province: "79", geo5: "w3gvk", channel: "web" });
  const { rows } = await db.asSuperuser("select * from app.scans where counter = 400");
  assert.equal(rows.length, 1);
  const { device, province, geo5, channel, verdict, agency } = rows[0];
  assert.deepEqual(
    [province, geo5, channel, verdict, agency, device.length],
    ["79", "w3gvk", "web", "REGISTERED_ONLY", "pty_maker", 16],
  );
  assert.ok(!JSON.stringify(rows[0]).includes("203.0.113.7"));
});
