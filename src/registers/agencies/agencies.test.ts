import assert from "node:assert/strict";
import test from "node:test";
import { testDatabase } from "../../../test/support/database.ts";
import { publicActor, systemActor } from "../../kernel/actor.ts";
import {
  agenciesAsOf,
  agencyAsOf,
  agencyBook,
  holderOf,
  holdersOn,
  listProvinces,
  loadAgencies,
  officesAsOf,
  provinceAsOf,
  provinceHolder,
  provinceNamed,
  resolveAbbreviation,
} from "./index.ts";

const db = await testDatabase();
const house = db.contextOf(systemActor("moit.dms"));
const anyone = db.contextOf(publicActor);
const loaded = await loadAgencies(house);

test("both files are loaded once", async () => {
  assert.deepEqual(loaded, ["agencies", "provinces"]);
  assert.deepEqual(await loadAgencies(house), []);
  assert.equal((await anyone.read(agencyBook)).size, 73 + 1 + 20 + 5 * 34);
});

test("the general department of market surveillance is there until 28 February 2025, its successor from 1 March", async () => {
  await anyone.read(async (tx) => {
    assert.notEqual(await agencyAsOf(tx, "moit.tcqltt", "2025-02-28"), null);
    assert.equal(await agencyAsOf(tx, "moit.tcqltt", "2025-03-01"), null);
    assert.equal(await agencyAsOf(tx, "moit.dms", "2025-02-28"), null);
    assert.notEqual(await agencyAsOf(tx, "moit.dms", "2025-03-01"), null);
    assert.deepEqual(
      (await holderOf(tx, "moit.tcqltt", "2025-02-28")).map((agency) => agency.id),
      ["moit.tcqltt"],
    );
    assert.deepEqual(
      (await holderOf(tx, "moit.tcqltt", "2025-03-01")).map((agency) => agency.id),
      ["moit.dms"],
    );
  });
});

test("the ministry's inspectorate holds its tasks until 30 June 2025, the Government Inspectorate from 1 July", async () => {
  await anyone.read(async (tx) => {
    assert.deepEqual(
      (await holderOf(tx, "moit.ttb", "2025-06-30")).map((agency) => agency.id),
      ["moit.ttb"],
    );
    assert.deepEqual(
      (await holderOf(tx, "moit.ttb", "2025-07-01")).map((agency) => agency.id),
      ["gov_inspectorate"],
    );
  });
});

test("what a divided ministry held is held by several", async () => {
  const holders = await anyone.read((tx) => holderOf(tx, "mic", "2026-11-21"));
  assert.deepEqual(
    holders.map((agency) => agency.id),
    ["most", "mps", "mocst"],
  );
  assert.deepEqual(await anyone.read((tx) => holderOf(tx, "no-such", "2026-11-21")), []);
});

test("on every day someone holds what any agency held, and a circle of successors ends", async () => {
  const book = await anyone.read(agencyBook);
  for (const id of book.keys()) {
    for (const day of ["2023-01-01", "2025-02-28", "2025-03-01", "2025-07-01", "2026-11-21"])
      assert.ok(holdersOn(book, id, day).length > 0, `${id} on ${day}`);
  }
  const [one] = book.values();
  const circle = new Map([["a", { ...one!, id: "a", validTo: "2020-01-01", successors: ["a"] }]]);
  assert.deepEqual(holdersOn(circle, "a", "2026-01-01"), []);
});

const meant = (ministry: string, day: string, abbreviation = "CT") =>
  anyone.read(async (tx) => (await resolveAbbreviation(tx, abbreviation, ministry, day))?.id ?? null);

test("CT is the competition authority in Industry and Trade and the Tax Department in Finance, each in its time", async () => {
  assert.equal(await meant("moit", "2023-03-31"), "moit.cuc_ct");
  assert.equal(await meant("moit", "2023-04-01"), "moit.ubctqg");
  assert.equal(await meant("moit", "2026-11-21"), "moit.ubctqg");
  assert.equal(await meant("mof", "2025-02-28"), null);
  assert.equal(await meant("mof", "2025-03-01"), "tax.cuc");
  assert.deepEqual(
    [
      await meant("moit", "2024-06-01", "ubctqg"),
      await meant("moit", "2024-06-01", "TCQLTT"),
      await meant("moit", "2024-06-01", "XYZ"),
    ],
    ["moit.ubctqg", "moit.tcqltt", null],
  );
});

test("there are 63 provinces on 30 June 2025 and 34 on 1 July", async () => {
  const count = (day: string) => anyone.read(async (tx) => (await listProvinces(tx, day)).length);
  assert.deepEqual([await count("2025-06-30"), await count("2025-07-01")], [63, 34]);
  assert.ok((await anyone.read((tx) => agenciesAsOf(tx, "2026-11-21"))).every((agency) => agency.id !== "moit.tcqltt"));
});

test("seven codes name another province since 1 July 2025", async () => {
  const reused = [
    ["15", "Yên Bái", "Lào Cai"],
    ["24", "Bắc Giang", "Bắc Ninh"],
    ["44", "Quảng Bình", "Quảng Trị"],
    ["52", "Bình Định", "Gia Lai"],
    ["80", "Long An", "Tây Ninh"],
    ["82", "Tiền Giang", "Đồng Tháp"],
    ["91", "Kiên Giang", "An Giang"],
  ] as const;
  await anyone.read(async (tx) => {
    for (const [code, before, after] of reused) {
      assert.equal((await provinceAsOf(tx, code, "2025-06-30"))?.name, before);
      assert.equal((await provinceAsOf(tx, code, "2025-07-01"))?.name, after);
    }
    assert.equal(await provinceAsOf(tx, "17", "2025-07-01"), null);
  });
});

test("a merged province leads to the one that holds it, a name is found in either tone placement", async () => {
  await anyone.read(async (tx) => {
    assert.equal((await provinceHolder(tx, "VN-17@1", "2025-06-30"))?.name, "Hoà Bình");
    assert.equal((await provinceHolder(tx, "VN-17@1", "2025-07-01"))?.id, "VN-25@2");
    const [one, other] = [
      await provinceNamed(tx, "Thanh Hóa", "2026-01-01"),
      await provinceNamed(tx, "thanh hoá", "2026-01-01"),
    ];
    assert.deepEqual([one?.code, other?.code], ["38", "38"]);
    assert.equal(await provinceNamed(tx, "Hòa Bình", "2025-07-01"), null);
  });
});

test("Đồng Nai is a province until 29 April 2026 and a city from 30 April", async () => {
  await anyone.read(async (tx) => {
    assert.equal((await provinceNamed(tx, "Đồng Nai", "2026-04-29"))?.fullName, "Tỉnh Đồng Nai");
    assert.equal((await provinceNamed(tx, "Đồng Nai", "2026-04-30"))?.fullName, "Thành phố Đồng Nai");
  });
});

test("every province has agencies of its own, and none of them is another province's", async () => {
  const offices = await anyone.read((tx) => officesAsOf(tx, "2026-11-21"));
  for (const kind of ["prov.ppc", "prov.sct", "prov.chicuc", "prov.bcd389", "prov.congan"])
    assert.equal(offices.filter(({ id }) => id.startsWith(`${kind}.`)).length, 34, kind);
  const known = new Map(offices.map((office) => [office.id, office]));
  assert.equal(known.size, offices.length);
  const haiphong = known.get("prov.chicuc.vn-31-2");
  assert.equal(haiphong?.nameVi, "Chi cục Quản lý thị trường thành phố Hải Phòng");
  assert.equal(haiphong.nameEn, "Market Surveillance Sub-Department of Haiphong");
  assert.equal(known.get(haiphong.parent ?? "")?.nameVi, "Sở Công Thương thành phố Hải Phòng");
  assert.equal(known.get("prov.sct.vn-31-2")?.parent, "prov.ppc.vn-31-2");
  const police = known.get("prov.congan.vn-31-2");
  assert.deepEqual([police?.nameVi, police?.parent], ["Công an thành phố Hải Phòng", "mps"]);
  const before = await anyone.read((tx) => officesAsOf(tx, "2025-06-30"));
  assert.ok(before.every(({ id }) => !/\.vn-\d/.test(id)));
});

test("the customs of each of the twenty regions is an agency of its own, and their common name is none", async () => {
  const offices = new Map(
    (await anyone.read((tx) => officesAsOf(tx, "2026-11-21"))).map((office) => [office.id, office]),
  );
  const regions = [...offices.keys()].filter((id) => id.startsWith("customs.chicuc."));
  assert.equal(regions.length, 20);
  assert.equal(offices.get("customs.chicuc.kv-3")?.nameVi, "Chi cục Hải quan khu vực III");
  assert.equal(offices.get("customs.chicuc.kv-20")?.parent, "customs.cuc");
  assert.equal(offices.has("customs.chicuc"), false);
});

test("kinds and groups that documents speak of are no offices, and stay known for the tasks that name them", async () => {
  const offices = await anyone.read((tx) => officesAsOf(tx, "2026-11-21"));
  const book = await anyone.read(agencyBook);
  for (const id of ["any.ministries", "any.localities", "prov.chicuc", "prov.ward", "moit.other_units"]) {
    assert.ok(book.has(id), id);
    assert.ok(
      offices.every((office) => office.id !== id),
      id,
    );
  }
  assert.ok(offices.some(({ id }) => id === "customs.cuc"));
});
