import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import test from "node:test";
import { addWorkingDays } from "../../engines/vietnamese/index.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import { mappedRecords, savedProfile } from "../../services/sockets/index.ts";
import { timeLine } from "../../services/facts/index.ts";
import {
  allRules,
  banks,
  ecommercePenaltiesAsOf,
  findWard,
  findWardsNamed,
  formsAsOf,
  identifiers,
  importWardConversions,
  importWards,
  labelGroupsAsOf,
  lexicon,
  loadReference,
  newWardsOf,
  penaltyTablesAsOf,
  rulesAsOf,
  workCalendar,
} from "./index.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
const anyone = db.contextOf(publicActor);
const firstLoad = await loadReference(house);

test("the first start loads every file, the next one nothing, and each load is a fact", async () => {
  assert.deepEqual(firstLoad, [
    "rules",
    "penalties",
    "forms",
    "label_rules",
    "identifiers",
    "lexicon",
    "brands",
    "passport-fields",
    "working-days",
  ]);
  assert.deepEqual(await loadReference(house), []);
  const facts = await house.read((tx) => timeLine(tx, "reference/rules"));
  assert.deepEqual(
    facts.map((fact) => fact.type),
    ["reference-loaded"],
  );
});

test("a file that differs from what is there is loaded again, and what it no longer holds is gone", async () => {
  await db.asSuperuser("update app.reference_files set checksum = 'older' where name = 'forms'");
  await db.asSuperuser("insert into app.reference_entries values ('form', 'GONE', 99, null, null, '{}')");
  assert.deepEqual(await loadReference(house), ["forms"]);
  assert.equal((await anyone.read((tx) => formsAsOf(tx, "2026-11-01"))).length, 81);
});

const oldNotificationRuleHolds = async (day: string) =>
  (await anyone.read((tx) => rulesAsOf(tx, day))).some((rule) => rule.id === "ec.old.notify");

test("a rule holds on its first and its last day and on no day beside", async () => {
  assert.deepEqual(
    await Promise.all(["2013-06-30", "2013-07-01", "2026-06-30", "2026-07-01"].map(oldNotificationRuleHolds)),
    [false, true, true, false],
  );
});

test("the law of e-commerce changes on 1 July 2026", async () => {
  const topic = "e-commerce platform";
  const before = (await anyone.read((tx) => rulesAsOf(tx, "2026-06-30", topic))).map((rule) => rule.id);
  const after = (await anyone.read((tx) => rulesAsOf(tx, "2026-07-01", topic))).map((rule) => rule.id);
  assert.ok(before.length > 0 && after.length > 0);
  assert.deepEqual(
    before.filter((id) => after.includes(id)).filter((id) => id.startsWith("ec.old")),
    [],
  );
});

const labelsTablesActs = async (day: string) =>
  anyone.read(async (tx) => [
    (await labelGroupsAsOf(tx, day)).length,
    (await penaltyTablesAsOf(tx, day)).length,
    (await ecommercePenaltiesAsOf(tx, day)).length,
  ]);

test("labels of Decree 37/2026 are asked for from 23 January 2026 on, fine frames from 15 October 2020 on", async () => {
  assert.deepEqual(await labelsTablesActs("2020-10-14"), [0, 0, 0]);
  assert.deepEqual(await labelsTablesActs("2026-01-22"), [0, 10, 36]);
  assert.deepEqual(await labelsTablesActs("2026-01-23"), [69, 10, 36]);
});

test("lexicon, identifiers, banks and all rules are whole", async () => {
  await anyone.read(async (tx) => {
    const words = await lexicon(tx);
    assert.equal(words.terms.length, 171);
    assert.ok(words.terms.some((term) => term.variants.includes("replica 1:1")));
    assert.ok(words.negations.includes("không"));
    assert.equal((await identifiers(tx)).length, 16);
    assert.equal((await banks(tx)).length, 46);
    assert.equal((await allRules(tx)).length, 90);
  });
});

async function fromShared(file: string, profile: string) {
  const path = sharedPath(file);
  return path === null ? null : mappedRecords(createReadStream(path), await savedProfile(profile));
}

test("all 3,321 wards come in once, and a second time nothing changes", async (t) => {
  const file = "data/admin-units/vn-units-34.json";
  const records = await fromShared(file, "vn-units-34");
  if (records === null) return t.skip(`needs ../shared/${file}`);
  const first = await importWards(house, records, "vn-units-34");
  assert.deepEqual([first.read, first.new, first.rejectedCount], [3321, 3321, 0]);
  const again = await importWards(house, (await fromShared(file, "vn-units-34"))!, "vn-units-34");
  assert.deepEqual([again.new, again.changed, again.unchanged], [0, 0, 3321]);
  await anyone.read(async (tx) => {
    assert.equal((await findWard(tx, "00004", "2026-01-01"))?.name, "Ba Đình");
    assert.equal(await findWard(tx, "00004", "2025-06-30"), null);
    assert.ok((await findWardsNamed(tx, "dat mui", "2026-01-01")).some((ward) => ward.code === "32248"));
  });
});

test("old wards find their new ones, divided ones several", async (t) => {
  const file = "data/admin-units/convert-63-to-34.csv";
  const records = await fromShared(file, "convert-63-to-34");
  if (records === null) return t.skip(`needs ../shared/${file}`);
  const first = await importWardConversions(house, records, "convert-63-to-34");
  assert.deepEqual([first.read, first.rejectedCount], [10_602, 0]);
  const again = await importWardConversions(house, (await fromShared(file, "convert-63-to-34"))!, "convert-63-to-34");
  assert.deepEqual([again.new, again.changed], [0, 0]);
  await anyone.read(async (tx) => {
    assert.deepEqual(
      (await newWardsOf(tx, "00001")).map((ward) => ward.code),
      ["00097"],
    );
    assert.deepEqual(
      (await newWardsOf(tx, "00007")).map((ward) => [ward.code, ward.divided]),
      [
        ["00008", true],
        ["00025", true],
      ],
    );
    assert.deepEqual(await newWardsOf(tx, "99999"), []);
  });
});

async function* threeLines() {
  const ward = {
    provinceCode: "01",
    name: "Thử",
    fullName: null,
    type: null,
    validFrom: { from: "2030-01-01", precision: "day" },
  };
  yield { line: 1, value: { ...ward, code: "12" } };
  yield { line: 2, value: { ...ward, code: "90001" } };
  yield { line: 3, rejected: { code: "json", reason: "hỏng" } };
}

test("a line that is no ward is refused with its line and reason, and the others go in", async () => {
  const report = await importWards(db.contextOf(officer("moit.dms", ["administrator"])), threeLines(), "thử");
  assert.deepEqual([report.read, report.new, report.rejectedCount], [3, 1, 2]);
  assert.deepEqual(report.rejected.map((line) => line.line).sort(), [1, 3]);
});

test("a term of working days passes over a holiday of the calendar that is loaded", async () => {
  const calendar = await anyone.read(workCalendar);
  assert.equal(addWorkingDays(calendar, "2026-04-29", 1), "2026-05-04");
  assert.equal(addWorkingDays(calendar, "2026-02-13", 1), "2026-02-23");
});
