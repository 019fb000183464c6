import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { cautionsOf } from "./cautions.ts";
import { draftNoticeInput, publicationDays } from "./model.ts";
import { foldSubject, lookUpForms, subjectKinds } from "./subjects.ts";

test("a subject is kept in one form however it is written", () => {
  const same: [Parameters<typeof foldSubject>[0], string, string[]][] = [
    [
      "host",
      "shop.example.vn",
      [
        "SHOP.example.vn.",
        "https://www.shop.example.vn/a?b#c",
        "http://user:pass@shop.example.vn:81/",
        " shop.example.vn ",
      ],
    ],
    ["host", "xn--shop-gi-wn4c.vn", ["https://www.Shop-Giả.vn/a", "shop-giả.vn"]],
    ["phone", "+84912345678", ["0912345678", "+84 912 345 678", "0912.345.678"]],
    ["phone", "19001234", ["1900 1234", "1900.1234"]],
    ["gtin", "08936036020014", ["8936036020014", "893-603-602-0014", "08936036020014"]],
    ["brand", "thuong hieu", ["Thương Hiệu", "THƯƠNG-HIỆU", "thương  hiệu!"]],
  ];
  for (const [kind, kept, writings] of same)
    for (const writing of writings) assert.equal(foldSubject(kind, writing), kept, writing);
});

test("what is no host, phone or GTIN is refused, and so is a name that a whole register stands under", () => {
  for (const value of ["", "localhost", "com.vn", "https://", "a b", "http://[::1", "vn"])
    assert.equal(foldSubject("host", value), null, value);
  for (const value of ["", "123", "abc"]) assert.equal(foldSubject("phone", value), null, value);
  for (const value of ["", "8936036020015", "x"]) assert.equal(foldSubject("gtin", value), null, value);
  for (const value of ["", "!!!"]) assert.equal(foldSubject("brand", value), null, value);
  const refused = draftNoticeInput.safeParse({
    kind: "warning",
    title: { vi: "a" },
    body: { vi: "b" },
    subjects: [{ kind: "gtin", value: "1" }],
  });
  assert.equal(refused.error?.issues[0]?.path.join("/"), "subjects/0/value");
});

test("a host is looked up with its parents, and an address by itself only", () => {
  assert.deepEqual(lookUpForms("host", "a.b.shop.vn"), ["a.b.shop.vn", "b.shop.vn", "shop.vn"]);
  assert.deepEqual(lookUpForms("host", "192.0.2.1"), ["192.0.2.1"]);
});

test("any text may be folded and looked up, and a kept form keeps its form", () => {
  fc.assert(
    fc.property(fc.constantFrom(...subjectKinds), fc.string({ unit: "binary" }), (kind, value) => {
      const kept = foldSubject(kind, value);
      if (kept === null) assert.deepEqual(lookUpForms(kind, value), []);
      else {
        assert.equal(foldSubject(kind, kept), kept);
        assert.ok(lookUpForms(kind, value).includes(kept));
      }
    }),
  );
});

const both = (vi: string) => ({ vi, en: vi });
const written = (vi: string) => ({
  title: both("Cảnh báo"),
  body: both(vi),
  advice: both("Báo công an"),
  correction: null,
  violator: null,
});
const codes = (vi: string, subjects: Parameters<typeof cautionsOf>[1] = [{ kind: "brand", value: "x", shown: "x" }]) =>
  cautionsOf(written(vi), subjects)
    .filter((caution) => caution.field === "body.vi" || caution.field === "")
    .map((caution) => [caution.code, caution.matched]);

test("a phone that the notice is not about is pointed out, the one it is about is not", () => {
  assert.deepEqual(codes("Gọi 0912 345 678"), [["phone", "0912 345 678"]]);
  assert.deepEqual(codes("Gọi 0912 345 678", [{ kind: "phone", value: "+84912345678", shown: "" }]), []);
});

test("personal numbers, e-mail addresses and links are pointed out at their place", () => {
  const body = "CCCD 079300012345, thư a.b@example.vn, xem https://shop.example.vn/x?y=1 nhé";
  const found = cautionsOf(written(body), []).filter((caution) => caution.field === "body.vi");
  assert.deepEqual(
    found.map((caution) => [caution.code, body.slice(caution.start, caution.end)]),
    [
      ["personal-number", "079300012345"],
      ["email", "a.b@example.vn"],
      ["link", "https://shop.example.vn/x?y=1"],
    ],
  );
});

test("prices, bar codes of the notice and decision numbers are no personal numbers", () => {
  assert.deepEqual(codes("Giá 1.250.000 đồng, quyết định 2390/QĐ-BCT ngày 21/11/2026, lô 12345"), []);
  assert.deepEqual(codes("GTIN 012345678905", [{ kind: "gtin", value: "012345678905", shown: "" }]), []);
});

test("what is missing is said once", () => {
  const bare = { ...written("Không mua"), body: { vi: "Không mua", en: "" }, advice: { vi: "", en: "" } };
  assert.deepEqual(
    cautionsOf(bare, []).map((caution) => caution.code),
    ["english", "no-advice", "no-subject"],
  );
});

test("cautions of any text point inside that text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (vi) => {
      for (const caution of cautionsOf(written(vi), [])) {
        if (caution.field === "body.vi") assert.equal(vi.slice(caution.start, caution.end), caution.matched);
      }
    }),
  );
});

test("the days of publication are read from the rule, and never guessed", () => {
  assert.equal(publicationDays("unpublished_at = published_at + 30 days"), 30);
  for (const check of [null, "", "published_at + 30 days", "unpublished_at = published_at + x days"])
    assert.equal(publicationDays(check), null);
});
