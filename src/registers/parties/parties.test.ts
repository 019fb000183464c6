import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { officer, partyPerson, testDatabase } from "../../../test/support/database.ts";
import { decider, inventedGln, inventedTaxCode, loadProvinces, makeParty } from "../../../test/support/parties.ts";
import { gs1CheckDigit } from "../../engines/gs1/index.ts";
import { originActor } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import { changeParty } from "./commands/change-party.ts";
import { changePlace } from "./commands/change-place.ts";
import { changeRegistered } from "./commands/change-registered.ts";
import { claimPrefix } from "./commands/claim-prefix.ts";
import { closePlace } from "./commands/close-place.ts";
import { withdrawPrefix } from "./commands/withdraw-prefix.ts";
import {
  addPlace,
  findParty,
  getParty,
  listApplications,
  listParties,
  ownsPrefix,
  partyByTaxCode,
  partyOfGln,
  partyStanding,
  provePrefix,
  readGln,
  setStanding,
} from "./index.ts";
import type { PlaceInput } from "./model.ts";
import { prefixesOf, readPrefix } from "./numbers.ts";

const db = await testDatabase();
await loadProvinces(db);
const approver = db.contextOf(decider);
const origin = db.contextOf(originActor);
const elsewhere = db.contextOf(officer("mps.a05", ["officer", "approver"]));

const place = (other: Partial<PlaceInput> = {}): PlaceInput => ({
  name: "Kho Hư Cấu",
  kind: "warehouse",
  gln: "",
  extension: "",
  address: "1 Đường Kho",
  provinceCode: "79",
  ward: "Phường Không Có Thật",
  ...other,
});
const refusedAt = (pointer: string) => (error: { code?: string; details?: { faults?: { pointer: string }[] } }) =>
  error.code === "invalid" && error.details?.faults?.[0]?.pointer === pointer;
const prove = (ctx: Context, party: string, prefix: string, proof: "verified" | "refused" = "verified") =>
  provePrefix(ctx, party, prefix, 1, { proof, note: "" });

test("a party learns nothing of another: not by its id, not from lists, not from claims and numbers they share", async () => {
  const gln = inventedGln("8930001", 1);
  const one = await makeParty(db, 1, { glns: [gln], prefixes: ["8930001"] });
  const other = await makeParty(db, 2);
  await prove(approver, one.id, "8930001");
  await assert.rejects(getParty(other.ctx, one.id), { code: "not-found" });
  await assert.rejects(listParties(other.ctx, {}, { limit: 50 }), { code: "forbidden" });
  await assert.rejects(listApplications(other.ctx, {}, { limit: 50 }), { code: "forbidden" });
  for (const work of [addPlace(other.ctx, one.id, place()), claimPrefix(other.ctx, one.id, "8939999")])
    await assert.rejects(work, { code: "not-found" });
  assert.equal(await other.ctx.read((tx) => findParty(tx, one.id)), null);
  assert.equal(await other.ctx.read((tx) => partyByTaxCode(tx, inventedTaxCode(1))), null);
  assert.equal(await other.ctx.read((tx) => partyOfGln(tx, gln)), null);
  assert.equal((await other.ctx.read((tx) => partyStanding(tx, [one.id, other.id]))).size, 1);
  assert.equal((await claimPrefix(other.ctx, other.id, "893 0001")).proof, "claimed", "as if nobody had it");
  assert.equal((await addPlace(other.ctx, other.id, place({ gln }))).gln, gln);
});

test("officers of another agency see the party, and not whom to call", async () => {
  const party = await makeParty(db, 3);
  assert.equal((await getParty(elsewhere, party.id)).contact, null);
  assert.equal((await getParty(approver, party.id)).contact?.phone, "+84910000003");
  assert.equal((await getParty(party.ctx, party.id)).contact?.phone, "+84910000003");
  const standing = { state: "suspended", reason: "Không" } as const;
  await assert.rejects(setStanding(elsewhere, party.id, 1, standing), { code: "forbidden" });
  assert.deepEqual(
    (await listParties(elsewhere, { q: "hu cau so 3" }, { limit: 50 })).items.map(({ id }) => id),
    [party.id],
  );
  assert.deepEqual((await listParties(elsewhere, { q: "100%" }, { limit: 50 })).items, []);
  assert.deepEqual(
    (await listParties(elsewhere, { q: inventedTaxCode(3) }, { limit: 50 })).items.map(({ id }) => id),
    [party.id],
  );
});

test("a place keeps its GLN with the check digit, once among the open ones, and stays when it is closed", async () => {
  const { id, ctx } = await makeParty(db, 4);
  const gln = inventedGln("8934000", 5);
  const wrong = gln.slice(0, 12) + String((Number(gln.at(-1)) + 1) % 10);
  await assert.rejects(addPlace(ctx, id, place({ gln: wrong })), refusedAt("/gln"));
  await assert.rejects(addPlace(ctx, id, place({ gln: "12345" })), refusedAt("/gln"));
  await assert.rejects(addPlace(ctx, id, place({ extension: "CUA-2" })), refusedAt("/extension"));
  await assert.rejects(addPlace(ctx, id, place({ provinceCode: "99" })), refusedAt("/provinceCode"));
  const first = await addPlace(ctx, id, place({ gln: `${gln.slice(0, 3)} ${gln.slice(3)}` }));
  await assert.rejects(addPlace(ctx, id, place({ gln })), refusedAt("/gln"));
  const door = await addPlace(ctx, id, place({ gln, extension: "CUA-2" }));
  await assert.rejects(changePlace(ctx, id, door.id, 1, place({ gln })), refusedAt("/gln"));
  const moved = await changePlace(ctx, id, door.id, 1, place({ gln, extension: "CUA-3", name: "Cửa 3" }));
  assert.deepEqual([moved.name, moved.extension, moved.version], ["Cửa 3", "CUA-3", 2]);
  await assert.rejects(changePlace(ctx, id, door.id, 1, place({ gln, extension: "CUA-4" })), { code: "stale" });
  await closePlace(ctx, id, first.id, 1);
  await assert.rejects(closePlace(ctx, id, first.id, 2), { code: "stale" });
  await assert.rejects(changePlace(ctx, id, first.id, 2, place()), { code: "stale" });
  assert.equal((await addPlace(ctx, id, place({ gln }))).gln, gln, "its number is free again");
  assert.equal((await getParty(ctx, id)).places.filter((one) => one.closedAt !== null).length, 1);
});

test("a prefix is verified for one party, and none inside it or around it for another", async () => {
  const one = await makeParty(db, 5, { prefixes: ["8935005"] });
  const other = await makeParty(db, 6, { prefixes: ["8935005", "89350051", "893500", "8935006"] });
  await prove(approver, one.id, "8935005");
  for (const around of ["8935005", "89350051", "893500"])
    await assert.rejects(prove(approver, other.id, around), { code: "conflict", message: /Hư Cấu Số 5/ });
  await prove(approver, other.id, "8935006");
  const gtin = inventedGln("8935005", 77); // thirteen digits with a check digit, as a GTIN-13 has
  const owned = (party: string, key: string) => origin.read((tx) => ownsPrefix(tx, party, key));
  assert.equal(await owned(one.id, gtin), "verified");
  assert.equal(await owned(one.id, `0${gtin}`), "verified", "as a GTIN of 14 digits too");
  assert.equal(await owned(other.id, gtin), "claimed");
  assert.equal(await owned(other.id, inventedGln("4006381", 1)), null);
  assert.equal(await owned(one.id, "89350053"), null, "an 8-digit number stands under no prefix");
  assert.equal(await origin.read((tx) => partyOfGln(tx, inventedGln("8935005", 9))), one.id);
});

test("a claim that was refused counts for nothing, and a claim may be taken back until it is verified", async () => {
  const { id, ctx } = await makeParty(db, 7, { prefixes: ["8937777"] });
  await prove(approver, id, "8937777", "refused");
  assert.equal(await ctx.read((tx) => ownsPrefix(tx, id, inventedGln("8937777", 1))), null);
  await assert.rejects(prove(approver, id, "8937777"), { code: "stale" });
  await claimPrefix(ctx, id, "8937778");
  await assert.rejects(claimPrefix(ctx, id, "8937778"), refusedAt("/prefix"));
  await withdrawPrefix(ctx, id, "8937778");
  await assert.rejects(withdrawPrefix(ctx, id, "8937778"), { code: "not-found" });
  await claimPrefix(ctx, id, "8937778");
  await prove(approver, id, "8937778");
  await assert.rejects(withdrawPrefix(ctx, id, "8937778"), { code: "forbidden" });
});

test("a GLN that two parties name is nobody's until a prefix is verified", async () => {
  const gln = inventedGln("8938888", 1);
  const one = await makeParty(db, 8, { glns: [gln], prefixes: ["8938888"] });
  assert.equal(await origin.read((tx) => partyOfGln(tx, gln)), one.id);
  await makeParty(db, 9, { glns: [gln] });
  assert.equal(await origin.read((tx) => partyOfGln(tx, gln)), null);
  await prove(approver, one.id, "8938888");
  assert.equal(await origin.read((tx) => partyOfGln(tx, gln)), one.id);
});

test("a suspended party sees why and changes nothing, and verification is told; reinstated it works again", async () => {
  const { id, ctx } = await makeParty(db, 10);
  await assert.rejects(setStanding(approver, id, 1, { state: "suspended", reason: "" }), refusedAt("/reason"));
  await setStanding(approver, id, 1, { state: "suspended", reason: "Bị thu hồi giấy phép" });
  assert.equal((await getParty(ctx, id)).stateReason, "Bị thu hồi giấy phép");
  await assert.rejects(addPlace(ctx, id, place()), { code: "forbidden" });
  const told = await origin.read((tx) => partyStanding(tx, [id]));
  assert.deepEqual([told.get(id)?.state, told.get(id)?.name], ["suspended", "Công ty Hư Cấu Số 10"]);
  await assert.rejects(setStanding(approver, id, 2, { state: "suspended", reason: "Lại" }), { code: "conflict" });
  await setStanding(approver, id, 2, { state: "active", reason: "Đã khắc phục" });
  assert.ok(await addPlace(ctx, id, place()));
});

test("a party changes its address and contact; its name is the authority's to change", async () => {
  const { id, ctx } = await makeParty(db, 11);
  const said = {
    address: "12 Đường Mới",
    provinceCode: "79",
    ward: "Không Có Thật",
    contact: { name: "Người Mới", email: "moi@hucau.example", phone: "0912 345 678" },
  };
  await changeParty(ctx, id, 1, said);
  const after = await getParty(ctx, id);
  assert.deepEqual([after.address, after.contact?.phone, after.version], ["12 Đường Mới", "+84912345678", 2]);
  await assert.rejects(changeParty(ctx, id, 1, said), { code: "stale" });
  const unreadable = { ...said, contact: { ...said.contact, phone: "abc" } };
  await assert.rejects(changeParty(ctx, id, 2, unreadable), refusedAt("/contact/phone"));
  const registered = { name: "Tên Khác", kinds: ["importer" as const] };
  await assert.rejects(changeRegistered(ctx, id, 2, registered), { code: "forbidden" });
  await changeRegistered(approver, id, 2, registered);
  assert.equal((await getParty(ctx, id)).name, "Tên Khác");
});

test("the database itself keeps a party from writing what the authority decides, whatever the code lets by", async () => {
  const { id } = await makeParty(db, 12, { prefixes: ["8931212"] });
  const forged = [
    "update parties set name = 'x'",
    "update parties set state = 'active'",
    "update party_prefixes set proof = 'verified'",
    `insert into party_prefixes (agency, prefix, proof, claimed_at, authority, level) values ('${id}', '8939', 'verified', now(), 'moit.dms', 'agencies')`,
    `insert into party_places (id, name, kind, address, province_code, ward, opened_at, agency, authority, level)
     values ('plc_x', 'x', 'shop', 'x', '01', 'x', now(), 'pty_else', 'moit.dms', 'agencies')`,
    "select * from party_applications",
  ];
  for (const sql of forged)
    await assert.rejects(
      db.contextOf(partyPerson(id, ["officer", "administrator"])).transaction((tx) => tx.client.query(sql)),
      { code: "forbidden" },
      sql,
    );
});

const digits = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((all) => all.join(""));

test("numbers are read as people type them, and a wrong digit of a GLN is always found", () => {
  fc.assert(
    fc.property(digits(12), fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
      const gln = body + gs1CheckDigit(body);
      const read = readGln(`${gln.slice(0, 3)} ${gln.slice(3, 7)}.${gln.slice(7)}`);
      assert.ok(read.ok && read.gln === gln);
      const changed = gln.slice(0, at) + String((Number(gln[at]) + by) % 10) + gln.slice(at + 1);
      assert.deepEqual(readGln(changed), { ok: false, problem: "check-digit" });
      const prefix = readPrefix(body.slice(0, 4 + (at % 9)));
      assert.ok(prefix.ok && (body.startsWith("00000") || prefixesOf(gln).includes(prefix.prefix)));
    }),
  );
});
