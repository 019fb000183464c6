import assert from "node:assert/strict";
import test from "node:test";
import { testGate } from "../../../test/support/access.ts";
import { officer, testDatabase } from "../../../test/support/database.ts";
import {
  applicantPassword,
  apply,
  decider,
  invented,
  inventedGln,
  loadProvinces,
  makeParty,
} from "../../../test/support/parties.ts";
import { systemActor } from "../../kernel/actor.ts";
import { statement } from "../../kernel/db/statement.ts";
import { signIn } from "../../services/access/index.ts";
import {
  amendApplication,
  approveApplication,
  askApplicant,
  getApplication,
  getOwnApplication,
  getParty,
  listApplications,
  newOnce,
  refuseApplication,
  submitApplication,
} from "./index.ts";
import { admitApplicant } from "./store/applications.ts";

const db = await testDatabase();
await loadProvinces(db);
const access = testGate(db);
const house = db.contextOf(systemActor("moit.dms"));
const approver = db.contextOf(decider);

test("an approved applicant signs in by the password they chose, as administrator of a party of their own", async () => {
  const gln = inventedGln("8934567", 1);
  const of = await apply(db, invented(1, { login: "an@hucau.example", glns: [gln], prefixes: ["8934567"] }));
  const person = { login: "an@hucau.example", password: applicantPassword };
  await assert.rejects(signIn(access.gate, access.caller(), person, null), { code: "unauthenticated" });

  const { partyId } = await approveApplication(approver, of.id, of.version);
  const held = await access.tokenOf(person);
  assert.ok(held.length > 20);
  const users = await db.asSuperuser("select agency, roles, state from app.users where login = $1", [person.login]);
  assert.deepEqual(users.rows, [{ agency: partyId, roles: ["officer", "administrator"], state: "active" }]);
  const due = await db.asSuperuser("select totp_due_at from app.credentials where agency = $1", [partyId]);
  assert.ok(due.rows[0].totp_due_at instanceof Date, "an administrator owes a second factor");
  const party = await getParty(approver, partyId);
  assert.equal(party.name, of.name);
  assert.deepEqual(
    party.places.map((place) => place.gln),
    [gln],
  );
  assert.deepEqual(
    party.prefixes.map(({ prefix, proof }) => [prefix, proof]),
    [["8934567", "claimed"]],
  );
  assert.equal((await getOwnApplication(house, of.receipt))?.state, "approved");
});

test("the same form sent twice, and at once, is one application with one receipt; other words are another", async () => {
  const given = { input: invented(2), password: applicantPassword, once: newOnce() };
  const twice = await Promise.all([submitApplication(house, given), submitApplication(house, given)]);
  const later = await submitApplication(house, given);
  assert.equal(new Set([...twice, later].map(({ receipt }) => receipt)).size, 1);
  const changed = await submitApplication(house, { ...given, input: { ...given.input, name: "Công ty Khác" } });
  assert.notEqual(changed.receipt, later.receipt);
  const { rows } = await db.asSuperuser("select count(*)::int4 as n from app.party_applications where tax_code = $1", [
    given.input.taxCode,
  ]);
  assert.equal(rows[0].n, 2);
});

test("a receipt opens its own application and no other, however it was copied", async () => {
  const [one, other] = [await apply(db, invented(3)), await apply(db, invented(4))];
  assert.match(one.receipt, /^DK-\d{4}-\d{6}(-[0-9A-Z]{4}){4}$/);
  assert.equal((await getOwnApplication(house, ` ${one.receipt.toLowerCase().replaceAll("-", " ")}`))?.id, one.id);
  const mixed = one.receipt.slice(0, 14) + other.receipt.slice(14);
  assert.equal(await getOwnApplication(house, mixed), null);
  assert.equal(await getOwnApplication(house, one.number), null);
  assert.equal(await getOwnApplication(house, ""), null);
});

test("a known tax code, GLN, phone or login name is taken like an unknown one, and only officers are told", async () => {
  const gln = inventedGln("8934444", 7);
  const party = await makeParty(db, 5, { glns: [gln], prefixes: ["8934444"], login: "taken" });
  const again = await apply(db, {
    ...invented(5, { glns: [gln], prefixes: ["8934444"], login: "taken" }),
    name: "Giả danh",
  });
  assert.equal(again.state, "waiting");
  const { checks } = await getApplication(approver, again.id);
  assert.equal(checks.sameTaxCode?.id, party.id);
  assert.deepEqual(
    checks.sameNumbers.map(({ id, number }) => [id, number]),
    [
      [party.id, "8934444"],
      [party.id, gln],
    ],
  );
  assert.deepEqual(
    checks.samePhone.map(({ id }) => id),
    [party.id],
  );
  assert.equal(checks.loginFree, false);
  assert.deepEqual(checks.otherApplications[0]?.because, ["tax-code", "phone", "number"]);
  await assert.rejects(approveApplication(approver, again.id, again.version), {
    code: "conflict",
    message: /Hư Cấu Số 5/,
  });
  assert.equal((await getOwnApplication(house, again.receipt))?.state, "waiting", "nothing of it was written");
});

test("a login name that somebody has stops the approval, not the application", async () => {
  await access.person("can-bo", "moit.dms", ["officer"]);
  const of = await apply(db, invented(6, { login: "can-bo" }));
  await assert.rejects(approveApplication(approver, of.id, of.version), { code: "conflict" });
  const { rows } = await db.asSuperuser("select count(*)::int4 as n from app.parties where tax_code = $1", [
    of.taxCode,
  ]);
  assert.equal(rows[0].n, 0);
});

test("an applicant who is asked for more amends their words, and keeps the password if they give no other", async () => {
  const of = await apply(db, invented(7, { login: "bay" }));
  const amended = { input: { ...invented(7, { login: "bay" }), address: "7 Đường Đã Sửa" }, password: "" };
  await assert.rejects(amendApplication(house, of.receipt, amended), { code: "conflict" }, "nobody has asked");
  await askApplicant(approver, of.id, of.version, "Địa chỉ chưa khớp giấy đăng ký");
  const asked = await getOwnApplication(house, of.receipt);
  assert.equal(asked?.state, "asked");
  assert.equal(asked?.reason, "Địa chỉ chưa khớp giấy đăng ký");
  await amendApplication(house, of.receipt, amended);
  await assert.rejects(amendApplication(house, of.receipt, amended), { code: "conflict" });
  const after = await getApplication(approver, of.id);
  assert.equal(after.address, "7 Đường Đã Sửa");
  assert.deepEqual(
    after.facts.map((fact) => fact.type),
    ["application-submitted", "application-asked", "application-amended"],
  );
  await approveApplication(approver, of.id, after.version);
  assert.ok(await access.tokenOf({ login: "bay", password: applicantPassword }));
});

test("an amended password replaces the first", async () => {
  const of = await apply(db, invented(8, { login: "tam" }));
  await askApplicant(approver, of.id, of.version, "Hãy gửi lại");
  await amendApplication(house, of.receipt, { input: invented(8, { login: "tam" }), password: "mot cau khac han 8" });
  await approveApplication(approver, of.id, of.version + 2);
  assert.ok(await access.tokenOf({ login: "tam", password: "mot cau khac han 8" }));
});

test("a refused application is told its reason, makes no account, and may be followed by another", async () => {
  const of = await apply(db, invented(9, { login: "chin" }));
  await refuseApplication(approver, of.id, of.version, "Không phải cơ sở sản xuất");
  assert.equal((await getOwnApplication(house, of.receipt))?.reason, "Không phải cơ sở sản xuất");
  await assert.rejects(access.tokenOf({ login: "chin", password: applicantPassword }), { code: "unauthenticated" });
  const next = await apply(db, { ...invented(9, { login: "chin" }), name: "Công ty Chín" });
  await approveApplication(approver, next.id, next.version);
  assert.ok(await access.tokenOf({ login: "chin", password: applicantPassword }));
});

test("two approvers who decide at once decide once", async () => {
  const of = await apply(db, invented(10));
  const tried = await Promise.allSettled([
    approveApplication(approver, of.id, of.version),
    refuseApplication(approver, of.id, of.version, "Không"),
    approveApplication(approver, of.id, of.version),
  ]);
  assert.equal(tried.filter((one) => one.status === "fulfilled").length, 1);
});

test("another agency learns nothing of an application: not from the list, not by its id", async () => {
  const of = await apply(db, invented(11));
  const elsewhere = db.contextOf(officer("mps.a05", ["officer", "approver"]));
  assert.deepEqual((await listApplications(elsewhere, {}, { limit: 50 })).items, []);
  await assert.rejects(getApplication(elsewhere, of.id), { code: "not-found" });
  await assert.rejects(approveApplication(elsewhere, of.id, of.version), { code: "not-found" });
});

test("the list goes on page by page and by state", async () => {
  const all = (await listApplications(approver, {}, { limit: 200 })).items;
  const first = await listApplications(approver, {}, { limit: 3 });
  const second = await listApplications(approver, {}, { limit: 200, cursor: first.next as string });
  assert.deepEqual([...first.items, ...second.items], all);
  const refused = await listApplications(approver, { state: "refused" }, { limit: 200 });
  assert.ok(refused.items.length > 0 && refused.items.every((one) => one.state === "refused"));
});

const readHash = statement({
  row: { password_hash: "text" },
  sql: "select password_hash from party_applications",
});

test("nobody reads the hash of a password, and nobody is admitted but by the approval itself", async () => {
  const of = await apply(db, invented(12));
  await assert.rejects(
    approver.read((tx) => tx.rows(readHash, {})),
    { code: "42501" },
  );
  const admit = (ctx: typeof approver, application: string) =>
    ctx.transaction((tx) =>
      tx.get(admitApplicant, { application, user: "usr_forged", at: new Date(), second_factor_due: new Date() }),
    );
  assert.deepEqual(await admit(approver, of.id), { admitted: false }, "it is not approved");
  const approved = await apply(db, invented(13));
  await approveApplication(approver, approved.id, approved.version);
  assert.deepEqual(await admit(approver, approved.id), { admitted: false }, "its party has people already");
});

test("an application is written by the house for the deciding authority and by nobody else", async () => {
  const given = { input: invented(14), password: applicantPassword, once: newOnce() };
  for (const actor of [systemActor("mps.a05"), decider])
    await assert.rejects(submitApplication(db.contextOf(actor), given), { code: "forbidden" });
});

test("an address in a province that is none today is refused", async () => {
  const input = invented(15, { provinceCode: "99" });
  await assert.rejects(submitApplication(house, { input, password: applicantPassword, once: newOnce() }), {
    code: "invalid",
  });
});
