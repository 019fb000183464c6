import assert from "node:assert/strict";
import test from "node:test";
import provinces from "../../../reference/provinces.json" with { type: "json" };
import { adminIndex, provinceUnits } from "../vietnamese/index.ts";
import type { AccountFacts } from "./account.ts";
import { pageKey } from "./page-key.ts";
import { readAccount } from "./read-account.ts";

const tables = { units: adminIndex(provinceUnits(provinces)), day: "2026-11-21" };
const nothing = { handles: [], phones: [], bankAccounts: [], taxCodes: [], emails: [], links: [], pictures: [] };
const read = (facts: Partial<AccountFacts>) =>
  readAccount({ id: "x", platform: "p", name: "Vải Lụa An Khê", address: null, ...nothing, ...facts }, tables);

test("a phone is one however it is disguised, and wherever it stands", () => {
  assert.deepEqual(read({ phones: ["o9o1.234.567", "+84 901 234 567"] }).phones, ["+84901234567"]);
  assert.deepEqual(read({ links: ["https://zalo.me/0901234567"] }).phones, ["+84901234567"]);
  assert.deepEqual(read({ phones: ["liên hệ"] }).phones, []);
});

test("a name is left with the words that are its own", () => {
  assert.equal(read({ name: "VẢI LỤA AN KHÊ - Official Store" }).name, "vai lua an khe");
  assert.equal(read({ name: "Shop Online" }).name, "shop online", "nothing else would be left");
});

test("a user name that repeats the name says nothing", () => {
  assert.deepEqual(read({ handles: ["vailuaankhe.shop", "thuytrang88"] }).handles, ["thuytrang88"]);
  assert.deepEqual(read({ name: "An", handles: ["trangan88"] }).handles, ["trangan88"], "two letters are no name");
  assert.deepEqual(read({ name: "", handles: ["trangan88"] }).handles, ["trangan88"]);
  assert.deepEqual(read({ name: "Nguyễn Khánh Nhi", handles: ["nhikhanhnguyen92"] }).handles, [], "in another order");
});

test("an address of before July 2025 is at the place that it is at today", () => {
  const [before, since] = ["Số 12 Lê Lợi, Bắc Kạn", "12 le loi, Thái Nguyên"].map((address) => read({ address }));
  assert.equal(before!.street, "12 le loi");
  assert.deepEqual(
    [before!.street, before!.province],
    [since!.street, since!.province],
    "Bắc Kạn became part of Thái Nguyên",
  );
});

test("a branch has the tax code of its enterprise, and a wrong code is none", () => {
  assert.deepEqual(read({ taxCodes: ["0100109106-001", "0100109106", "0100109107"] }).taxCodes, ["0100109106"]);
});

test("a mailbox is one with and without dots and tags where its host delivers so", () => {
  assert.deepEqual(read({ emails: ["An.Khe+shop@gmail.com", "ankhe@gmail.com", "an.khe@example.vn"] }).emails, [
    "ankhe@gmail.com",
    "an.khe@example.vn",
  ]);
});

test("a bank account is its number", () => {
  assert.deepEqual(read({ bankAccounts: ["0123 456 789", "0123-456-789", "12"] }).bankAccounts, ["0123456789"]);
});

test("a link tells an own host, or the page on a host that many share", () => {
  assert.equal(pageKey("https://www.facebook.com/An.Khe?ref=x"), "facebook.com/an.khe");
  assert.equal(pageKey("http://ankhe.vn/lien-he"), "ankhe.vn");
  assert.equal(pageKey("https://shopee.vn"), null);
  assert.equal(pageKey("facebook.com/groups/123"), null);
});
