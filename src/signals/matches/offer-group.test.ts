import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { brandBook } from "../../engines/matching/index.ts";
import { offerGroup } from "./offer-group.ts";

const brands = brandBook(["Thác Bạc", "Sông Lam"]);
const groupOf = (title: string, brand: string | null = null, model: string | null = null) =>
  offerGroup({ title, brand, model }, brands)?.id ?? null;

test("offers of one article are one group, however many are in a pack and however the words stand", () => {
  const one = groupOf("Sữa tươi Sông Lam 180ml");
  assert.ok(one !== null);
  assert.equal(groupOf("Thùng 48 hộp Sông Lam sữa tươi 180ml"), one);
  assert.equal(groupOf("Lốc 4 sữa tươi 180ml chính hãng", "SÔNG LAM"), one);
  assert.equal(groupOf("Nồi cơm SL-180 Sông Lam"), groupOf("Nồi điện bảo hành lâu", "Sông Lam", "SL 180"));
});

test("another size, flavour, model or brand is another group", () => {
  const titles = [
    "Sữa tươi Sông Lam 180ml",
    "Sữa tươi Sông Lam 1 lít",
    "Sữa tươi Sông Lam hương dâu 180ml",
    "Sữa tươi Thác Bạc 180ml",
    "Nồi cơm Sông Lam SL-180",
    "Nồi cơm Sông Lam SL-190",
  ];
  assert.equal(new Set(titles.map((title) => groupOf(title))).size, titles.length);
});

test("a listing that says too little stands in no group", () => {
  for (const title of ["Sữa tươi 180ml", "Áo thun Sông Lam", "Sông Lam 180ml", "", "😀"])
    assert.equal(groupOf(title), null);
  assert.equal(groupOf("Sữa tươi 180ml", "OEM"), null);
});

test("the order of the words of a name and their letters' size change nothing", () => {
  const words = fc.shuffledSubarray(["gạo", "thơm", "nếp", "dẻo", "ruộng"], { minLength: 2 });
  fc.assert(
    fc.property(words, fc.boolean(), (name, large) => {
      const title = `${name.join(" ")}, 5kg`;
      const again = `${name.toReversed().join(" ")}, 5kg`;
      const id = groupOf(title, "Sông Lam");
      assert.ok(id !== null);
      assert.equal(groupOf(large ? again.toUpperCase() : again, "Sông Lam"), id);
    }),
  );
});
