import assert from "node:assert/strict";
import test from "node:test";
import { officer, settled, testDatabase } from "../../../../test/support/database.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { systemActor } from "../../../kernel/actor.ts";
import { loadAgencies } from "../../../registers/agencies/index.ts";
import type { RecordGiven } from "../index.ts";
import { getRecord, keepRecords, recordInput } from "../index.ts";
import { answerBlindAccess } from "./commands/answer-access.ts";
import { askBlindAccess } from "./commands/ask-access.ts";
import { decideBlindNotice } from "./commands/decide-notice.ts";
import { liftBlindPause } from "./commands/lift-pause.ts";
import { seeBlindNotice } from "./commands/see-notice.ts";
import { setBlindAllowance } from "./commands/set-allowance.ts";
import { setBlindRule } from "./commands/set-rule.ts";
import { matchBlindly } from "./jobs.ts";
import { noticesPerSlot } from "./model.ts";
import { blindStanding, listBlindAccesses, listBlindNotices, listBlindPauses } from "./queries.ts";

const db = await testDatabase();
await loadAgencies(db.contextOf(systemActor("chinhhang")));
const key = Buffer.alloc(32, 9);
const signal = new AbortController().signal;
// Two hours ago: what is found now is told from the full hour after that on, which has come by the clock of the database too.
let now = new Date(Date.now() - 2 * 3_600_000);
const as = (actor: Actor) => db.contextOf(actor, now);
const run = { signal, contextOf: (agency: string | null) => as(systemActor(agency ?? "chinhhang")) };
const inAgency = (agency: string) => officer(agency, ["officer", "approver"], `usr_${agency.replace(/\W/g, "")}`);
const [customs, police, health, market] = ["customs.cuc", "mps.c03", "moh", "moit.dms"].map(inAgency) as [
  Actor,
  Actor,
  Actor,
  Actor,
];
const steward = officer("moit.dms", ["approver"]);

let count = 0;
async function keep(actor: Actor, more: Partial<RecordGiven>): Promise<string> {
  const record = recordInput.parse({ externalId: `b-${++count}`, kind: "seller", title: `Hồ sơ ${count}`, ...more });
  return (await keepRecords(as(actor), "file", [record], key)).ids[0]!;
}
const withPhone = (phone: string): Partial<RecordGiven> => ({ fields: [{ name: "Điện thoại", value: phone }] });
async function match(): Promise<void> {
  await settled(db);
  await matchBlindly(run);
}
const told = async (actor: Actor) => (await listBlindNotices(as(actor), null, { limit: 200 })).items;
const toldOf = async (actor: Actor, record: string) =>
  (await told(actor)).filter((notice) => notice.ownRecord?.id === record);

test("the one who held it first is asked, and the newcomer learns nothing until it agrees", async () => {
  const older = await keep(customs, withPhone("0912 000 111"));
  await match();
  now = new Date(now.getTime() + 60_000);
  const newer = await keep(police, withPhone("+84 912000111"));
  await match();
  const [notice] = await toldOf(customs, older);
  assert.deepEqual([notice?.kinds, notice?.otherAgency, notice?.state], [["phone"], null, "open"]);
  assert.deepEqual(await told(police), []);
  await assert.rejects(askBlindAccess(as(customs), notice!.id, access()), { code: "forbidden" });

  await decideBlindNotice(as(customs), notice!.id, true);
  const [other] = await toldOf(police, newer);
  assert.deepEqual([other?.otherAgency, other?.state], ["customs.cuc", "open"]);
  assert.equal((await toldOf(customs, older))[0]?.otherAgency, null, "the police have not agreed yet");
  await decideBlindNotice(as(police), other!.id, true);
  assert.equal((await toldOf(customs, older))[0]?.otherAgency, "mps.c03");
});

test("of what one run brings in the first that was kept is the older, whoever's turn came first", async () => {
  const older = await keep(police, withPhone("0912 000 333"));
  now = new Date(now.getTime() + 60_000);
  const newer = await keep(customs, withPhone("0912 000 333"));
  await settled(db);
  let turns = 0;
  await matchBlindly({
    signal,
    contextOf: (agency) => db.contextOf(systemActor(agency ?? "chinhhang"), new Date(now.getTime() + ++turns)),
  });
  assert.equal((await toldOf(police, older)).length, 1);
  assert.deepEqual(await toldOf(customs, newer), []);
});

const access = (more = {}) => ({
  purpose: "Xác minh chủ số điện thoại",
  basis: null,
  until: new Date(Date.now() + 86_400_000),
  ...more,
});

test("who was told asks for the record, the holder shows it for a time, and nobody else sees anything", async () => {
  await setBlindRule(as(customs), { kind: "tax", rule: "tell" });
  const older = await keep(customs, {
    fields: [
      { name: "MST", value: "0100109106" },
      { name: "Kho", value: "Cát Lái" },
    ],
  });
  await match();
  now = new Date(now.getTime() + 60_000);
  const newer = await keep(police, { fields: [{ name: "Mã số thuế", value: "0100109106" }] });
  await match();
  assert.deepEqual(await toldOf(customs, older), [], "the police have not let it be known");
  const [notice] = await toldOf(police, newer);
  assert.equal(notice?.otherAgency, "customs.cuc");
  await assert.rejects(getRecord(as(police), older), { code: "not-found" });

  const asked = await askBlindAccess(as(police), notice!.id, access());
  assert.equal(asked.record, null, "which record it is, who asks is not told");
  await assert.rejects(askBlindAccess(as(police), notice!.id, access()), { code: "conflict" });
  assert.equal((await toldOf(customs, older))[0]?.otherAgency, "mps.c03", "who asks makes itself known");
  const mine = (await listBlindAccesses(as(customs), ["open"], { limit: 10 })).items[0]!;
  assert.equal(mine.record?.id, older);
  assert.deepEqual((await listBlindAccesses(as(health), null, { limit: 10 })).items, []);
  await assert.rejects(answerBlindAccess(as(police), mine.id, mine.version, grant(["Kho"])), { code: "forbidden" });

  const answered = await answerBlindAccess(as(customs), mine.id, mine.version, grant(["Kho"]));
  assert.equal(answered.state, "granted");
  assert.deepEqual(
    (await getRecord(as(police), older)).fields.map(({ name }) => name),
    ["Kho"],
  );
  await assert.rejects(getRecord(as(health), older), { code: "not-found" });
  await assert.rejects(answerBlindAccess(as(customs), mine.id, mine.version, grant(null)), { code: "forbidden" });
});
const grant = (fields: string[] | null) => ({ grants: true, fields, words: "" });

test("who refuses stays unknown, and the other is never told", async () => {
  const older = await keep(customs, withPhone("0912 000 222"));
  await match();
  now = new Date(now.getTime() + 60_000);
  const newer = await keep(police, withPhone("0912 000 222"));
  await match();
  const [notice] = await toldOf(customs, older);
  await decideBlindNotice(as(customs), notice!.id, false);
  await assert.rejects(decideBlindNotice(as(customs), notice!.id, true), { code: "forbidden" });
  await match();
  assert.deepEqual(await toldOf(police, newer), []);
});

test("what the other sees already, what is its own, and what many hold is told to nobody", async () => {
  const shared = await keep(customs, { ...withPhone("0912 000 333"), level: "agencies" });
  await keep(customs, withPhone("0912 000 333"));
  const hotline = await keep(customs, withPhone("1900 1234 56"));
  for (let at = 0; at < 25; at++) await keep(police, withPhone("0912 000 444"));
  const common = await keep(customs, withPhone("0912 000 444"));
  await match();
  await keep(police, withPhone("0912 000 333"));
  await match();
  for (const id of [shared, hotline, common]) assert.deepEqual(await toldOf(customs, id), []);
});

test("values of a kind that an agency keeps out take no part, and come in again when it says so", async () => {
  await setBlindRule(as(health), { kind: "*", rule: "none" });
  const own = await keep(health, withPhone("0912 000 555"));
  await match();
  now = new Date(now.getTime() + 60_000);
  await keep(customs, withPhone("0912 000 555"));
  await match();
  assert.deepEqual(await told(health), []);
  await setBlindRule(as(health), { kind: "*", rule: "tell" });
  await match();
  assert.equal((await toldOf(health, own)).length, 0, "customs held it first now, and was asked");
  assert.equal((await told(customs)).filter((notice) => notice.otherAgency === "moh").length, 1);
});

test("who reads a notice first is noted, and others of the agency find it read", async () => {
  const [notice] = await told(customs);
  const read = await seeBlindNotice(as(customs), notice!.id);
  assert.equal(read.seenBy, customs.id);
  assert.equal((await seeBlindNotice(as({ ...customs, id: "usr_later" }), notice!.id)).seenBy, customs.id);
  await assert.rejects(seeBlindNotice(as(police), notice!.id), { code: "not-found" });
});

const scattered = (at: number) => `098${String((at * 7_919_111) % 10_000_000).padStart(7, "0")}`;

test("a force that guesses what another holds learns nothing by any door, and one that tries a range out is paused", async () => {
  const victim = officer("most.aais", ["officer", "approver"], "usr_victim");
  const prober = officer("prov.ppc", ["officer", "approver"], "usr_prober");
  for (let at = 0; at < 100; at++) await keep(victim, withPhone(scattered(at)));
  await match();
  const before = await doors(prober);
  now = new Date(now.getTime() + 60_000);
  const answers = new Set<string>();
  // Half of these the victim holds. Its answers, counts, notices, accesses and days are those of one that guesses wrong.
  for (let at = 50; at < 150; at++) {
    const given = recordInput.parse({
      externalId: `g-${at}`,
      kind: "seller",
      title: "Đoán",
      ...withPhone(scattered(at)),
    });
    const { ids, ...kept } = await keepRecords(as(prober), "file", [given], key);
    assert.equal(ids.length, 1);
    answers.add(JSON.stringify(kept));
  }
  await match();
  assert.equal(answers.size, 1);
  const after = await doors(prober);
  assert.deepEqual(after.notices, before.notices);
  assert.deepEqual(after.accesses, before.accesses);
  assert.equal(after.standing.open, 0);
  assert.equal(after.standing.today.taken, 100);
  // The victim is asked about some, an hour's worth at a time, and is told of nobody by name.
  const asked = await told(victim);
  assert.ok(asked.length <= 2 * noticesPerSlot && asked.every((notice) => notice.otherAgency === null));

  for (let at = 0; at < 10; at++)
    await keep(prober, {
      fields: Array.from({ length: 8 }, (_, n) => ({ name: "Điện thoại", value: `097${1_000_000 + at * 8 + n}` })),
    });
  await match();
  assert.equal((await blindStanding(as(prober))).pause?.why, "tried-out");
  const taken = (await blindStanding(as(prober))).today.taken;
  await keep(prober, withPhone(scattered(7)));
  await match();
  assert.equal((await blindStanding(as(prober))).today.taken, taken, "nothing of it takes part any more");
  const [pause] = (await listBlindPauses(as(steward))).filter(({ agency }) => agency === "prov.ppc");
  await assert.rejects(listBlindPauses(as(prober)), { code: "forbidden" });
  await assert.rejects(liftBlindPause(as(prober), pause!.id, "Nhầm"), { code: "forbidden" });
  await liftBlindPause(as(steward), pause!.id, "Danh sách của nhà mạng");
  assert.equal((await blindStanding(as(prober))).pause, null);
});

/** All that a force can ask about blind match. */
async function doors(actor: Actor) {
  return {
    notices: await told(actor),
    accesses: (await listBlindAccesses(as(actor), null, { limit: 200 })).items,
    standing: await blindStanding(as(actor)),
  };
}

test("the day's allowance holds, the rest comes in the next day, and the authority alone allows more", async () => {
  const small = officer("most.ip", ["officer", "approver"], "usr_small");
  await assert.rejects(setBlindAllowance(as(small), "most.ip", { perDay: 1000, reason: "Cần thêm" }), {
    code: "forbidden",
  });
  await setBlindAllowance(as(steward), "most.ip", { perDay: 3, reason: "Thử" });
  for (let at = 0; at < 5; at++) await keep(small, withPhone(`096${7_654_321 + at * 1_234}`));
  await match();
  assert.deepEqual((await blindStanding(as(small))).today, { taken: 3, waiting: 2 });
  await match();
  assert.deepEqual((await blindStanding(as(small))).today, { taken: 3, waiting: 2 });
  const today = now;
  now = new Date(now.getTime() + 86_400_000);
  await match();
  assert.deepEqual((await blindStanding(as(small))).today, { taken: 2, waiting: 0 });
  now = today;
});

test("no role that a person reaches the database by reads the keys or the meetings of others", async () => {
  for (const role of ["app", "reader", "public", "party", "origin", "auditor"])
    for (const table of ["blind_keys", "blind_meetings"]) {
      const { rows } = await db.asSuperuser(
        `select has_table_privilege('chinhhang_${role}', 'app.${table}', 'select, insert, update, delete') as may`,
      );
      assert.equal(rows[0].may, false, `${role} ${table}`);
    }
  await assert.rejects(
    as(police).transaction((tx) =>
      tx.client.query("select blind.take('customs.cuc', '{}', '[]', now(), current_date, 10)"),
    ),
    { code: "42501" },
  );
  const hidden = await as(market).read((tx) =>
    tx.client.query("select count(*)::int as n from record_values where agency = 'customs.cuc' and level = 'own'"),
  );
  assert.equal(hidden.rows[0].n, 0);
});
