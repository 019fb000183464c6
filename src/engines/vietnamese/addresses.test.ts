import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { sharedPath } from "../../../test/support/shared.ts";
import provinces from "../../../reference/provinces.json" with { type: "json" };
import { readAddress, splitAddress } from "./addresses.ts";
import { adminIndex, provinceUnits, unitOn } from "./admin-units.ts";
import type { AdminLevel, AdminType, AdminUnit } from "./admin-units.ts";

const lastOldDay = "2025-06-30";
const today = "2026-11-21";

function oldUnit(
  id: string,
  level: AdminLevel,
  name: string,
  parent: string,
  more: { type?: AdminType | null; successor?: string } = {},
): AdminUnit {
  const { type = null, successor = null } = more;
  return { id, level, name, type, parent, validFrom: null, validTo: lastOldDay, successor };
}

const newBenThanh: AdminUnit = {
  id: "new-ben-thanh",
  level: "ward",
  name: "Bến Thành",
  type: "phường",
  parent: "VN-79@2",
  validFrom: "2025-07-01",
  validTo: null,
  successor: null,
};
const index = adminIndex([
  ...provinceUnits(provinces),
  oldUnit("district-1", "district", "1", "VN-79@1"),
  oldUnit("binh-thanh", "district", "Bình Thạnh", "VN-79@1"),
  oldUnit("thu-duc", "district", "Thủ Đức", "VN-79@1"),
  oldUnit("thuan-an", "district", "Thuận An", "VN-74@1"),
  oldUnit("old-ben-thanh", "ward", "Bến Thành", "district-1", { successor: "new-ben-thanh" }),
  oldUnit("binh-thanh-12", "ward", "12", "binh-thanh"),
  oldUnit("thanh-my", "ward", "Thạnh Mỹ", "thuan-an"),
  oldUnit("thanh-mi", "ward", "Thanh Mỹ", "thuan-an"),
  newBenThanh,
]);

const read = (text: string) => {
  const { ward, district, province } = readAddress(index, text, today);
  return [ward?.id ?? null, district?.id ?? null, province?.id ?? null];
};

test("an address with a district is one of before July 2025, without one of today", () => {
  assert.deepEqual(read("12 Lê Lợi, P. Bến Thành, Q.1, TP.HCM"), ["old-ben-thanh", "district-1", "VN-79@1"]);
  assert.deepEqual(read("12 Lê Lợi, Phường Bến Thành, TP. Hồ Chí Minh"), ["new-ben-thanh", null, "VN-79@2"]);
});

test("an address is read without commas, without marks and with short names", () => {
  const expected = ["old-ben-thanh", "district-1", "VN-79@1"];
  assert.deepEqual(read("12 Lê Lợi phường Bến Thành quận 1 TP Hồ Chí Minh"), expected);
  assert.deepEqual(read("12 Le Loi, phuong Ben Thanh, quan 1, sai gon"), expected);
  assert.deepEqual(read("P12 Q. Bình Thạnh TPHCM"), ["binh-thanh-12", "binh-thanh", "VN-79@1"]);
  assert.deepEqual(read("TP Thủ Đức, HCM"), [null, "thu-duc", "VN-79@1"]);
  assert.deepEqual(read("khanh hoa"), [null, null, "VN-56@2"]);
});

test("a district alone tells its province, and the street in front stays as written", () => {
  assert.deepEqual(read("Quận Bình Thạnh"), [null, "binh-thanh", "VN-79@1"]);
  const address = readAddress(index, "Số 5 đường Hà Nội, Thuận An, Bình Dương", today);
  assert.equal(address.street, "Số 5 đường Hà Nội");
  assert.equal(address.province?.id, "VN-74@1");
});

test("a town and the commune around it are told apart by their type word, and not guessed without it", () => {
  const twins = adminIndex([
    ...provinceUnits(provinces),
    oldUnit("gia-lam", "district", "Gia Lâm", "VN-01@1"),
    oldUnit("town", "ward", "Yên Viên", "gia-lam", { type: "thị trấn" }),
    oldUnit("commune", "ward", "Yên Viên", "gia-lam", { type: "xã" }),
  ]);
  assert.equal(readAddress(twins, "1 Hà Huy Tập, TT Yên Viên, H. Gia Lâm, Hà Nội", today).ward?.id, "town");
  assert.equal(readAddress(twins, "1 Hà Huy Tập, xã Yên Viên, H. Gia Lâm, Hà Nội", today).ward?.id, "commune");
  assert.equal(readAddress(twins, "1 Hà Huy Tập, Yên Viên, H. Gia Lâm, Hà Nội", today).ward, null);
});

test("marks decide between two wards of one folded name, and without marks neither is guessed", () => {
  assert.equal(read("P. Thạnh Mỹ, Thuận An, Bình Dương")[0], "thanh-my");
  assert.equal(read("P. Thanh Mỹ, Thuận An, Bình Dương")[0], "thanh-mi");
  assert.equal(read("P. thanh my, Thuan An, Binh Duong")[0], null);
});

test("every old province becomes the one the reference file names, and the same on the last old day", () => {
  for (const province of provinces.old) {
    const unit = index.byId.get(province.id)!;
    assert.equal(unitOn(index, unit, today)?.id, province.successor, province.name);
    assert.equal(unitOn(index, unit, lastOldDay)?.id, province.id);
  }
});

test("a ward is followed to what holds it today, and a new province was not there before July 2025", () => {
  assert.equal(unitOn(index, index.byId.get("old-ben-thanh")!, today)?.id, "new-ben-thanh");
  assert.equal(unitOn(index, newBenThanh, lastOldDay), null);
  assert.equal(unitOn(index, index.byId.get("binh-thanh-12")!, today), null);
});

test("every province is found by its name, with and without its type and its marks", () => {
  for (const province of [...provinces.old, ...provinces.current]) {
    for (const written of [province.name, province.full_name, province.name.normalize("NFD")]) {
      assert.equal(readAddress(index, `1 Lê Lợi, ${written}`, today).province?.name, province.name, written);
    }
  }
});

test("parts keep their place in the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      for (const { name, start, end } of splitAddress(text)) {
        assert.ok(0 <= start && start < end && end <= text.length);
        assert.ok(text.slice(start, end).endsWith(name));
      }
      readAddress(index, text, today);
    }),
  );
});

const partOf = (name: string) => splitAddress(`1 Trần Phú, ${name}`)[1]!;

/** The old wards of the country with what each became, from the shared conversion table. */
function countryUnits(path: string): { index: ReturnType<typeof adminIndex>; rows: Map<string, string> } {
  const units = new Map<string, AdminUnit>(provinceUnits(provinces).map((unit) => [unit.id, unit]));
  const rows = new Map<string, string>();
  for (const line of readFileSync(path, "utf8").split("\n").slice(1)) {
    const cell = line.split(",");
    const [province, district, ward] = cell.slice(8, 11);
    if (!ward) continue;
    const old = provinces.old.find((one) => Number(one.code) === Number(cell[0]));
    assert.ok(old, line);
    const districtId = `district-${cell[2]}`;
    const wardId = `ward-${cell[4]}`;
    units.set(districtId, oldUnit(districtId, "district", partOf(district!).name, old.id, partOf(district!)));
    units.set(wardId, oldUnit(wardId, "ward", partOf(ward).name, districtId, partOf(ward)));
    rows.set(wardId, `1 Trần Phú, ${ward}, ${district}, ${province}`);
  }
  return { index: adminIndex([...units.values()]), rows };
}

test("every old ward of the country, written out in full, is read as itself", (t) => {
  const path = sharedPath("data/admin-units/convert-63-to-34.csv");
  if (path === null) return t.skip("../shared is absent");
  const country = countryUnits(path);
  assert.ok(country.rows.size > 10_000);
  for (const [id, address] of country.rows) {
    assert.equal(readAddress(country.index, address, today).ward?.id, id, address);
  }
});
