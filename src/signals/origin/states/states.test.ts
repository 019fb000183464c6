import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { officer, partyPerson, testDatabase } from "../../../../test/support/database.ts";
import type { PlantedBatch } from "../../../../test/support/origin.ts";
import { codeOf, plantBatch, testKeys } from "../../../../test/support/origin.ts";
import type { CodeState } from "../../../engines/codes/index.ts";
import { stateAt } from "../../../engines/codes/index.ts";
import { originActor } from "../../../kernel/actor.ts";
import { verify } from "../verification/commands/verify-code.ts";
import { openVerifier } from "../verification/verifier.ts";
import { standingOf } from "./change-codes.ts";
import { askCodeNotice } from "./commands/ask-code-notice.ts";
import { grantAskedNotice, refuseAskedNotice } from "./commands/decide-asked-notice.ts";
import { foldStates } from "./commands/fold-states.ts";
import { liftCodeNotice } from "./commands/lift-code-notice.ts";
import { clearSuspectCode, markSuspectCodes } from "./commands/mark-suspects.ts";
import { reportCodes } from "./commands/report-codes.ts";
import { setCodeNotice } from "./commands/set-code-notice.ts";
import { undoReport } from "./commands/undo-report.ts";
import type { ReportedState, SetCodeNotice } from "./model.ts";
import { getCodeNotice, listCodeNotices, lookAtCode } from "./queries.ts";

const db = await testDatabase();
const maker = db.contextOf(partyPerson("pty_maker"));
const till = db.contextOf(partyPerson("pty_maker", ["officer"], "usr_other"));
const rival = db.contextOf(partyPerson("pty_rival"));
const dms = db.contextOf(officer("moit.dms", ["approver"]));
const police = db.contextOf(officer("mps.a05", ["approver"]));
const origin = db.contextOf(originActor);
const verifier = openVerifier({ database: db.database, keys: testKeys, clock: () => new Date() });
const ask = (scan: string, pin?: string) => verify(verifier, { scan, pin }, { lang: "vi", address: "" });
const batch = await plantBatch(db, { lot: "L1" });
let fresh = 100;
/** A code that no other test has touched. */
const next = () => codeOf(batch, fresh++);
const report = (ctx: typeof maker, state: ReportedState, codes: string[]) =>
  reportCodes(ctx, testKeys, { state, codes, province: "01", note: null });
const decision = {
  number: "12/QĐ-QLTT",
  decidedOn: "2026-11-20",
  title: { vi: "Thu hồi", en: "Recall" },
  advice: { vi: "", en: "" },
};
const set = (ctx: typeof dms, about: SetCodeNotice["about"], kind: SetCodeNotice["kind"] = "recalled") =>
  setCodeNotice(ctx, testKeys, { kind, about, ...decision });
const stateIn = async ({ id }: PlantedBatch, counter: number): Promise<CodeState | undefined> =>
  (await dms.read((tx) => standingOf(tx, [{ batch: id, counter }]))).get(`${id} ${counter}`)?.state;

test("a code is sold once: the second report, another party's and an unknown code are named by their place", async () => {
  const [one, other] = [next().scan, next().scan];
  const made = await report(maker, "sold", [one, other, one, "8936036020014"]);
  assert.deepEqual(
    [made.done, made.refused],
    [
      2,
      [
        { at: 2, code: "O-STA-19" },
        { at: 3, code: "O-SER-02" },
      ],
    ],
  );
  assert.deepEqual((await report(maker, "sold", [one])).refused, [{ at: 0, code: "O-STA-19" }]);
  assert.deepEqual((await report(maker, "sample", [one])).refused, [{ at: 0, code: "O-STA-18" }]);
  assert.deepEqual((await report(rival, "returned", [one])).refused, [{ at: 0, code: "O-SER-02" }]);
  const seen = await ask(one);
  assert.deepEqual([seen.verdict, seen.reasons, seen.firstUse?.province], ["USED_BEFORE", ["O-STA-04"], "01"]);
});

test("the first right PIN of a sold item is its buyer's; later ones are not", async () => {
  const { scan, pin } = next();
  await report(maker, "sold", [scan]);
  assert.equal((await ask(scan, pin)).verdict, "GENUINE_FIRST");
  assert.equal((await ask(scan, pin)).verdict, "USED_BEFORE");
});

test("of twenty reports at once about one code one is written", async () => {
  const { scan } = next();
  const made = await Promise.all(Array.from({ length: 20 }, () => report(maker, "sold", [scan])));
  assert.equal(
    made.reduce((sum, { done }) => sum + done, 0),
    1,
  );
});

const tenDays = 10 * 86_400_000;
const later = (ms: number) => db.contextOf(partyPerson("pty_maker"), new Date(Date.now() + ms));
const undoTable: [what: string, state: ReportedState, by: () => typeof maker, moved: boolean, outcome: string][] = [
  ["sold, at once, by who reported", "sold", () => maker, false, "done"],
  ["sample, at once", "sample", () => maker, false, "done"],
  ["exported, on the tenth day", "exported", () => later(tenDays - 60_000), false, "done"],
  ["sold, after the tenth day", "sold", () => later(tenDays + 60_000), false, "O-STA-20"],
  ["sold, by somebody else of the party", "sold", () => till, false, "forbidden"],
  ["sold, by another party", "sold", () => rival, false, "not-found"],
  ["shipped, which nobody takes back", "shipped", () => maker, false, "O-STA-23"],
  ["sold, and returned since", "sold", () => maker, true, "O-STA-22"],
];
for (const [what, state, by, moved, outcome] of undoTable) {
  test(`undo of ${what}: ${outcome}`, async () => {
    const { scan } = next();
    const { id } = await report(maker, state, [scan]);
    if (moved) await report(maker, "returned", [scan]);
    const undone = await undoReport(by(), id ?? "").then(
      ({ done, refused }) => (done === 1 ? "done" : refused[0]?.code),
      (error: { code: string }) => error.code,
    );
    assert.equal(undone, outcome);
    const stands = await stateIn(batch, fresh - 1);
    assert.equal(stands, outcome === "done" ? "active" : moved ? "returned" : state);
  });
}

test("a recall of a product, a lot and a range each touch no code, hold from the next scan, and fall with their lifting", async () => {
  const goods = await plantBatch(db, { lot: "A9" });
  const changes = async () => Number((await db.asSuperuser("select count(*) as n from app.state_changes")).rows[0].n);
  const before = await changes();
  const verdictOf = async (counter: number) => (await ask(codeOf(goods, counter).scan)).verdict;
  const abouts: [SetCodeNotice["about"], number, number | null][] = [
    [{ scope: "product", gtin: goods.gtin }, 1, null],
    [{ scope: "lot", gtin: goods.gtin, lot: "A9" }, 1, null],
    [{ scope: "range", first: codeOf(goods, 70).scan, last: codeOf(goods, 20).scan }, 20, 71],
  ];
  for (const [about, under, beside] of abouts) {
    const { id } = await set(dms, about);
    assert.equal(await verdictOf(under), "DO_NOT_USE", about.scope);
    const told = await ask(codeOf(goods, under).scan);
    assert.deepEqual([told.notice?.number, told.notice?.kind], ["12/QĐ-QLTT", "recalled"]);
    if (beside !== null) assert.equal(await verdictOf(beside), "REGISTERED_ONLY");
    if (about.scope === "product") assert.equal((await ask(goods.gtin)).verdict, "DO_NOT_USE");
    await assert.rejects(liftCodeNotice(police, id, 1, "không phải của tôi"), { code: "forbidden" });
    await assert.rejects(liftCodeNotice(dms, id, 7, "muộn"), { code: "stale" });
    await liftCodeNotice(dms, id, 1, "đã khắc phục");
    assert.equal(await verdictOf(under), "REGISTERED_ONLY", about.scope);
    const file = await getCodeNotice(police, id);
    assert.deepEqual(
      file.steps.map(({ type }) => type),
      ["code-notice-set", "code-notice-lifted"],
    );
  }
  assert.equal(await changes(), before);
});

test("single codes under a notice go back to what each was, unless something moved them since; a second notice does not take them", async () => {
  const [sold, plain] = [next(), next()];
  await report(maker, "sold", [sold.scan]);
  const { id, codes } = await set(dms, { scope: "codes", codes: [sold.scan, plain.scan, plain.scan] }, "seized");
  assert.equal(codes, 2);
  assert.deepEqual((await ask(plain.scan, plain.pin)).reasons, ["O-NOT-seized"]);
  await assert.rejects(set(police, { scope: "codes", codes: [plain.scan] }, "stolen"), { code: "conflict" });
  assert.deepEqual((await report(maker, "returned", [sold.scan])).refused, [{ at: 0, code: "O-STA-18" }]);
  assert.deepEqual(await liftCodeNotice(dms, id, 1, "trả lại"), { codes: 2 });
  assert.deepEqual([await stateIn(batch, fresh - 2), await stateIn(batch, fresh - 1)], ["sold", "active"]);
  assert.equal((await ask(plain.scan)).notice, null);
});

test("what a party asks for changes nothing until an approver of the agency decides, and only the party and officers see it", async () => {
  const { scan } = next();
  const asked = await askCodeNotice(maker, testKeys, { codes: [scan], note: "Mất một thùng" });
  assert.equal((await ask(scan)).verdict, "REGISTERED_ONLY");
  assert.equal(
    (await listCodeNotices(maker, {}, { limit: 50 })).items.some(({ id }) => id === asked.id),
    true,
  );
  assert.equal(
    (await listCodeNotices(rival, {}, { limit: 50 })).items.some(({ id }) => id === asked.id),
    false,
  );
  await assert.rejects(getCodeNotice(rival, asked.id), { code: "not-found" });
  await assert.rejects(grantAskedNotice(police, asked.id, 1, decision), { code: "forbidden" });
  await grantAskedNotice(dms, asked.id, 1, decision);
  assert.deepEqual((await ask(scan)).reasons, ["O-NOT-stolen"]);
  const again = await askCodeNotice(maker, testKeys, { codes: [next().scan], note: "Mất" });
  await refuseAskedNotice(dms, again.id, 1, "Chưa có biên bản");
  assert.equal((await getCodeNotice(maker, again.id)).notice.ended_reason, "Chưa có biên bản");
});

test("a marked copy is suspect until the mark is taken away", async () => {
  const { scan } = next();
  const code = { batch: batch.id, counter: fresh - 1 };
  const house = db.contextOf({ ...officer("moit.dms", []), kind: "system", id: "system" });
  await markSuspectCodes(house, [{ ...code, agency: "pty_maker", score: 4.2, reasons: ["O-ANO-geo"] }]);
  assert.deepEqual((await ask(scan)).reasons, ["O-ANO-geo"]);
  await clearSuspectCode(house, code.batch, code.counter);
  assert.equal((await ask(scan)).verdict, "REGISTERED_ONLY");
});

test("an officer looks at any code with its history, a party at its own only", async () => {
  const { scan } = next();
  await report(maker, "sold", [scan]);
  const looked = await lookAtCode(dms, testKeys, scan);
  assert.deepEqual([looked.state, looked.changes.length], ["sold", 1]);
  assert.equal((await lookAtCode(maker, testKeys, scan)).state, "sold");
  await assert.rejects(lookAtCode(rival, testKeys, scan), { code: "not-found" });
});

test("whatever is reported, undone, held and lifted at once, and whenever folds run, states are those of a list of changes", async () => {
  const model = await plantBatch(db, { size: 5000 });
  const places = [0, 1, 2, 4095, 4096, 4999];
  const step = fc.record({
    what: fc.constantFrom("sold", "shipped", "returned", "sample", "hold", "lift", "undo"),
    at: fc.nat(places.length - 1),
    fold: fc.boolean(),
  });
  const reports: string[] = [];
  const holds: { id: string; version: number }[] = [];
  const once = async (what: string, at: number) => {
    const { scan } = codeOf(model, places[at] as number);
    if (what === "hold") {
      const held = await set(dms, { scope: "codes", codes: [scan] }, "suspended").catch(() => null);
      if (held !== null) holds.push({ id: held.id, version: 1 });
    } else if (what === "lift") {
      const held = holds.pop();
      if (held !== undefined) await liftCodeNotice(dms, held.id, held.version, "thử");
    } else if (what === "undo") {
      const id = reports.pop();
      if (id !== undefined) await undoReport(maker, id);
    } else {
      const { id } = await report(maker, what as ReportedState, [scan]);
      if (id !== null) reports.push(id);
    }
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      await Promise.all(steps.flatMap(({ what, at, fold }) => [once(what, at), ...(fold ? [foldStates(origin)] : [])]));
      await holdsTrue(model, places);
    }),
    { numRuns: 15 },
  );
  await foldStates(origin);
  assert.equal(Number((await db.asSuperuser("select count(*) as n from app.state_tail")).rows[0].n), 0);
  await holdsTrue(model, places);
});

/** The oracle: a code is what its last change says, and its changes follow one another without a gap, each from what the one before made. */
async function holdsTrue({ id }: PlantedBatch, places: readonly number[]): Promise<void> {
  const { rows: changes } = await db.asSuperuser(
    "select counter, step, from_state, to_state from app.state_changes where batch_id = $1 order by counter, step",
    [id],
  );
  const { rows: blocks } = await db.asSuperuser(
    `select q.n as counter, s.states, (select state from app.state_tail t where t.batch_id = $1 and t.counter = q.n order by step desc limit 1) as tail
     from unnest($2::int4[]) as q (n) left join app.state_blocks s on s.batch_id = $1 and s.block = q.n / 4096`,
    [id, places],
  );
  for (const counter of places) {
    const own = changes.filter((change) => change.counter === counter);
    let state = 2;
    for (const [at, { step, from_state, to_state }] of own.entries()) {
      assert.deepEqual([step, from_state], [at + 1, state]);
      state = to_state;
    }
    const read = blocks.find((row) => row.counter === counter);
    const folded =
      read?.states === null
        ? 0
        : [
            "none",
            "issued",
            "active",
            "shipped",
            "sold",
            "consumed",
            "returned",
            "sample",
            "exported",
            "suspended",
          ].indexOf(stateAt(read?.states, counter % 4096));
    assert.equal(read?.tail ?? (folded || 2), state, `counter ${counter}`);
  }
}
