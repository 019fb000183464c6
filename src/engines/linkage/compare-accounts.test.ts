import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { accountFields } from "./account-fields.ts";
import type { Account } from "./account.ts";
import { compareAccounts, emptyComparison } from "./compare-accounts.ts";
import { keyOf } from "./key-hash.ts";
import { blockKeys, mostKeys, pack } from "./packed.ts";
import { readAccount } from "./read-account.ts";

const list = (values: readonly string[]) => fc.subarray([...values]);
const anyAccount: fc.Arbitrary<Account> = fc.record({
  id: fc.constant("x"),
  name: fc.constantFrom("", "lua an khe", "an khe lua", "lua an khee", "gom bat", "gom bat trang"),
  handles: list(["trangphuong88", "trangphuong12", "anbinh"]),
  phones: list(["1", "2", "3"]),
  bankAccounts: list(["4", "5"]),
  taxCodes: list(["6"]),
  emails: list(["a@b.vn"]),
  pages: list(["b.vn", "c.vn"]),
  pictures: list(["p", "q"]),
  street: fc.constantFrom("", "12 le loi"),
  ward: fc.constantFrom("", "w"),
  province: fc.constantFrom("", "VN-1", "VN-2"),
  shingles: fc.subarray([1, 2, 3, 4]),
});
const many = (what: string) => Array.from({ length: 500 }, (_, at) => `${what}${at}`);
const hotline = keyOf("phone", "1");

const compared = (one: Account, other: Account) =>
  compareAccounts(pack(one), pack(other), (key) => key === hotline, emptyComparison());

function levels(one: Account, other: Account): Record<string, string> {
  const found = compared(one, other).levels;
  return Object.fromEntries(accountFields.map((field, at) => [field.name, field.levels[found[at]!]!]));
}

test("two accounts compare alike from either side", () => {
  fc.assert(
    fc.property(anyAccount, anyAccount, (one, other) => {
      assert.deepEqual(compared(one, other), compared(other, one));
    }),
    { numRuns: 500 },
  );
});

test("each field has the level that its values call for", () => {
  const one = readAccount(facts("Lụa An Khê", { phones: ["0901234567"], handles: ["phuongtrang88"] }), tables);
  const two = readAccount(facts("LUA AN KHEE", { phones: ["0901234568"], handles: ["phuongtrang12"] }), tables);
  const found = levels(one, two);
  assert.deepEqual(
    [found["name"], found["phone"], found["handle"], found["bank"]],
    ["near", "different", "near", "missing"],
  );
  assert.equal(levels({ ...one, name: "an khe lua" }, one)["name"], "equal", "in another order");
  assert.equal(levels({ ...one, name: "lua an khe xin" }, one)["name"], "part");
  assert.equal(levels({ ...one, phones: ["1"] }, { ...one, phones: ["1"] })["phone"], "shared by many");
  assert.equal(levels({ ...one, phones: ["1", "2"] }, { ...one, phones: ["2", "1"] })["phone"], "shared");
});

test("no account, however long, is filed under more keys than there is room for", () => {
  const flood = readAccount(
    facts(many("tu").join(" "), {
      handles: many("nguoiban"),
      phones: many("0901234").map((phone) => phone.slice(0, 10)),
      bankAccounts: many("12345678"),
      emails: many("a").map((name) => `${name}@b.vn`),
      links: many("https://b").map((link) => `${link}.vn`),
      pictures: many("p"),
      shingles: Array.from({ length: 500 }, (_, at) => at),
    }),
    tables,
  );
  assert.ok(pack(flood).keys.length <= mostKeys);
  assert.ok(blockKeys(pack(flood)).length <= mostKeys);
});

const tables = { units: { byId: new Map(), byName: new Map() }, day: "2026-11-21" };
const nothing = { handles: [], phones: [], bankAccounts: [], taxCodes: [], emails: [], links: [], pictures: [] };
const facts = (name: string, more: Partial<Parameters<typeof readAccount>[0]>) => ({
  id: "x",
  platform: "p",
  name,
  address: null,
  ...nothing,
  ...more,
});
