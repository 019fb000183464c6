import assert from "node:assert/strict";
import test from "node:test";
import { nextRequest } from "../../../../test/support/audiences.ts";
import { officer, partyPerson, testDatabase } from "../../../../test/support/database.ts";
import { publicActor, systemActor } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Problem } from "../../../kernel/problem.ts";
import { timeLine } from "../../../services/facts/index.ts";
import { loadReference } from "../../reference/index.ts";
import {
  addFocalPoint,
  addPartner,
  agencyBook,
  changeFocalPoint,
  changePartner,
  endFocalPoint,
  focalPointInput,
  listFocalPoints,
  loadAgencies,
  succeedAgency,
} from "../index.ts";
import type { DirectoryFilter } from "./queries.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
await loadReference(house);
await loadAgencies(house);
const administrator = db.contextOf(officer("moit.dms", ["administrator"]));

const person = (name: string, more: object = {}) => ({
  name,
  post: "Chuyên viên",
  phone: "0278 123 456",
  email: "a@example.vn",
  subjects: ["counterfeit"],
  validFrom: "2025-03-01",
  ...more,
});
const add = (ctx: Context, name: string, more: object = {}) =>
  addFocalPoint(ctx, focalPointInput.parse(person(name, more)));
const find = async (filter: DirectoryFilter, ctx: Context = house) =>
  (await listFocalPoints(ctx, filter, { limit: 200 })).items.map(({ name }) => name);
const now = (at: string) => find({ now: true }, db.contextOf(house.actor, new Date(`${at}+07:00`)));
const ask = (agency: string) => listFocalPoints(house, { agency }, { limit: 50 });
const faultOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => "done",
    (error: Problem) => error.details.faults?.[0]?.code ?? error.code,
  );

const dms = await nextRequest(db, "moit.dms");
const customs = await nextRequest(db, "customs.cuc");
const hoa = await add(dms, "Đỗ Thị Hoà", { hours: [{ days: [1, 2, 3, 4, 5], from: "08:00", to: "17:00" }] });
const nam = await add(dms, "Trần Nam", {
  provinces: ["VN-79@2"],
  subjects: ["food", "medicine"],
  languages: ["vi", "en"],
});
const binh = await add(customs, "Lý Bình", {
  subjects: ["general"],
  hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" }],
  standIn: null,
});

test("one is found by name without marks, phone, agency, subject, province and language, by everybody's people", async () => {
  assert.deepEqual(await find({ q: "do thi hoa" }), ["Đỗ Thị Hoà"]);
  assert.deepEqual(await find({ q: "hòa" }), ["Đỗ Thị Hoà"]);
  assert.deepEqual(await find({ q: "hai quan" }), ["Lý Bình"]);
  assert.deepEqual((await find({ q: "0278123456" })).length, 3);
  assert.deepEqual(await find({ q: "không có ai" }), []);
  assert.deepEqual(await find({ agency: "moit.dms" }), ["Trần Nam", "Đỗ Thị Hoà"].toSorted());
  assert.deepEqual(await find({ subject: "food" }), ["Lý Bình", "Trần Nam"]);
  assert.deepEqual(await find({ province: "VN-79@2", agency: "moit.dms", subject: "medicine" }), ["Trần Nam"]);
  assert.deepEqual(await find({ province: "VN-01@1", subject: "medicine" }), ["Lý Bình"]);
  assert.deepEqual(await find({ language: "en" }), ["Trần Nam"]);
  assert.deepEqual((await find({}, await nextRequest(db, "mps.a05", ["auditor"]))).length, 3);
});

test("reachable now goes by hours, days off and absence", async () => {
  assert.deepEqual(await now("2026-11-23T09:00:00"), ["Lý Bình", "Đỗ Thị Hoà"]);
  assert.deepEqual(await now("2026-11-23T19:00:00"), ["Lý Bình"]);
  assert.deepEqual(await now("2026-04-30T09:00:00"), ["Lý Bình"], "a public holiday");
  const away = await changeFocalPoint(
    customs,
    binh.id,
    1,
    focalPointInput.parse({ ...person("Lý Bình"), subjects: ["general"], hours: binh.hours, awayUntil: "2026-11-30" }),
  );
  assert.deepEqual(await now("2026-11-30T23:00:00"), []);
  assert.deepEqual(await now("2026-12-01T03:00:00"), ["Lý Bình"]);
  const [, last] = await dms.read((tx) => timeLine(tx, away.id));
  assert.deepEqual(last?.payload, { focalPoint: binh.id, agency: "customs.cuc", fields: ["awayUntil"] });
});

test("the page of those who can be reached now is full while there are any", async () => {
  const tax = await nextRequest(db, "tax.cuc");
  const always = [{ days: [1, 2, 3, 4, 5, 6, 7], from: "00:00", to: "24:00" }];
  for (let n = 0; n < 7; n += 1) await add(tax, `Thuế ${n}`, n % 2 === 0 ? { hours: always } : {});
  const seen: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listFocalPoints(house, { now: true, agency: "tax.cuc" }, { limit: 2, cursor });
    seen.push(...page.items.map(({ name }) => name));
    if (page.next === null) break;
    cursor = page.next;
  }
  assert.deepEqual(seen, ["Thuế 0", "Thuế 2", "Thuế 4", "Thuế 6"]);
});

test("who is no focal point any more is found among the former ones alone", async () => {
  const old = await add(dms, "Người Cũ");
  await endFocalPoint(dms, old.id, 1, "2026-01-31");
  assert.deepEqual(await find({ q: "người cũ" }), []);
  assert.deepEqual(await find({ q: "người cũ", past: true }), ["Người Cũ"]);
  assert.equal(await faultOf(endFocalPoint(dms, hoa.id, 1, "2025-02-28")), "days");
});

test("what does not fit the registers is refused at its field", async () => {
  assert.equal(await faultOf(add(dms, "x1", { provinces: ["VN-17@1"] })), "province");
  assert.equal(await faultOf(add(dms, "x1", { standIn: binh.id })), "stand-in");
  assert.equal(await faultOf(add(dms, "x1", { standIn: "fcp_none" })), "stand-in");
  assert.equal(await faultOf(add(dms, "x1", { ofAgency: "customs.cuc" })), "agency");
  assert.equal(await faultOf(changeFocalPoint(dms, binh.id, 2, focalPointInput.parse(person("y1")))), "forbidden");
  assert.equal(await faultOf(changeFocalPoint(dms, nam.id, 9, focalPointInput.parse(person("y1")))), "stale");
  const standing = await add(dms, "Có Người Thay", { standIn: nam.id });
  const { items } = await listFocalPoints(house, { q: "có người thay" }, { limit: 1 });
  assert.deepEqual([items[0]?.id, items[0]?.standsIn?.name], [standing.id, "Trần Nam"]);
});

test("parties and the public find nobody, in the code or past it", async () => {
  for (const actor of [publicActor, partyPerson("pty_1", ["administrator"])]) {
    const ctx = db.contextOf(actor);
    assert.match(await faultOf(listFocalPoints(ctx, {}, { limit: 1 })), /unauthenticated|forbidden/);
    await assert.rejects(ctx.read((tx) => tx.client.query("select name from focal_points")));
  }
});

test("a partner of another country is added by the ministry's administrator, named by agencies' people, unknown to the public", async () => {
  const partner = {
    id: "jp.npa",
    nameVi: "Cảnh sát Nhật Bản (mẫu)",
    nameEn: "Police of Japan (sample)",
    validFrom: "2026-01-01",
  };
  assert.equal(await faultOf(addPartner(dms, partner)), "forbidden");
  const elsewhere = db.contextOf(officer("mps.a05", ["administrator"]));
  assert.equal(await faultOf(addPartner(elsewhere, partner)), "forbidden");
  await addPartner(administrator, partner);
  assert.equal(await faultOf(addPartner(administrator, partner)), "taken");
  assert.equal((await customs.read(agencyBook)).get("jp.npa")?.nameEn, partner.nameEn);
  assert.equal((await db.contextOf(publicActor).read(agencyBook)).has("jp.npa"), false);
  assert.equal((await db.contextOf(partyPerson("pty_1")).read(agencyBook)).has("jp.npa"), false);
  await add(dms, "Tanaka", { ofAgency: "jp.npa", languages: ["ja", "en"] });
  assert.equal(await faultOf(add(customs, "Suzuki", { ofAgency: "jp.npa" })), "forbidden");
  assert.deepEqual(await find({ q: "nhat ban" }, customs), ["Tanaka"]);
  await changePartner(administrator, "jp.npa", 1, { ...partner, validTo: "2026-06-30" });
  assert.equal(await faultOf(changePartner(administrator, "jp.npa", 1, { ...partner, validTo: null })), "stale");
});

test("an ended agency's entry says who came after it, and after a succession its people are the successor's", async () => {
  const old = await nextRequest(db, "moit.tcqltt");
  await add(old, "Người Của Tổng cục");
  assert.deepEqual((await ask("moit.tcqltt")).agency, { id: "moit.tcqltt", ended: true, holders: ["moit.dms"] });
  assert.equal(
    (await ask("moit.dms")).items.some(({ name }) => name === "Người Của Tổng cục"),
    false,
  );
  await succeedAgency(db.contextOf({ ...systemActor("moit.dms"), id: "console" }), {
    ended: "moit.tcqltt",
    successor: "moit.dms",
    from: "2025-03-01",
    basis: "Nghị định 40/2025/NĐ-CP",
  });
  const found = (await ask("moit.dms")).items.find(({ name }) => name === "Người Của Tổng cục");
  assert.deepEqual([found?.ofAgency, found?.heldBy], ["moit.tcqltt", "moit.dms"]);
  const after = await nextRequest(db, "moit.dms");
  await endFocalPoint(after, found?.id as string, 1, "2026-10-31");
});
