import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { skeletonKey } from "../vietnamese/index.ts";
import { screening } from "../../../test/support/screening.ts";

const screen = screening();
const disguised = (title: string) => screen(title).filter(({ check }) => check.startsWith("disguise."));

test("a brand spelled to pass a filter is found behind its disguise", () => {
  const written: [string, string, string][] = [
    ["Túi G.u.c.c.i cao cấp", "G.u.c.c.i", "Gucci"],
    ["Túi g u c c i nữ", "g u c c i", "Gucci"],
    ["Túi Gu.cci", "Gu.cci", "Gucci"],
    ["Túi GUСCI đẹp", "GUСCI", "Gucci"],
    ["Túi gu\u200bcci", "gu\u200bcci", "Gucci"],
    ["Giày n1ke nam", "n1ke", "Nike"],
    ["Giày adi*das", "adi*das", "Adidas"],
    ["Giày @didas", "@didas", "Adidas"],
    ["Giày adiiidas", "adiiidas", "Adidas"],
    ["Ví L.o.u.i.s V.u.i.t.t.o.n", "L.o.u.i.s V.u.i.t.t.o.n", "Louis Vuitton"],
    ["Giày N.i.k.e@ nam", "N.i.k.e", "Nike"],
  ];
  for (const [title, matched, brand] of written) {
    const [finding] = disguised(title);
    assert.equal(finding?.matched, matched, title);
    assert.equal(finding.evidence["brand"], brand);
    assert.ok(Number(finding.evidence["removed"]) > 0);
  }
});

test("a strong term spelled to pass a filter is found, once", () => {
  for (const title of ["Giày hàng f@ke", "Giày h.à.n.g f.a.k.e", "giày s!eu cap nike", "túi fa\u200bke"]) {
    assert.equal(disguised(title).length, 1, title);
    assert.equal(screen(title).filter(({ check }) => check === "lexicon.copy_grade").length, 0, title);
  }
});

test("a look-alike sign may stand for the last letter", () => {
  const shoes = screening({ brands: [{ name: "Puma" }] });
  for (const title of ["Giày Pum@ nam", "Giày Pum@", "giày (Pum@), mới"])
    assert.deepEqual(
      shoes(title).map(({ check, matched }) => [check, matched]),
      [["disguise.brand", "Pum@"]],
      title,
    );
});

test("an exclamation mark may stand for the last letter of a brand, where the word lacks one", () => {
  const brands = ["Gucci", "Chanel", "Mattel", "Michael Kors", "Toti", "Seti", "Trendi"].map((name) => ({ name }));
  const shop = screening({ brands });
  for (const [title, matched] of [
    ["Túi Gucc! nữ", "Gucc!"],
    ["túi GUCC!", "GUCC!"],
    ["Túi (Gucc!), mới", "Gucc!"],
    ["Nước hoa chane!", "chane!"],
    ["Túi G.u.c.c! nữ", "G.u.c.c!"],
    ["Ví Michae! Kors", "Michae! Kors"],
  ])
    assert.deepEqual(
      shop(title as string).map((finding) => [finding.check, finding.matched]),
      [["disguise.brand", matched]],
      title,
    );
  for (const title of ["Túi Gucci! nữ", "Mattel! mới", "Hàng tốt!", "trọn set!", "Gucc!!", "gucc", "chane", "đẹp! rẻ!"])
    assert.deepEqual(
      shop(title).filter(({ check }) => check.startsWith("disguise.")),
      [],
      title,
    );
});

test("a term of several words is found though each letter stands alone", () => {
  for (const [title, matched, term] of [
    ["giày s i e u c a p", "s i e u c a p", "siêu cấp"],
    ["Túi S I Ê U  C Ấ P đẹp", "S I Ê U  C Ấ P", "siêu cấp"],
    ["ví s.i.ê.u.c.ấ.p", "s.i.ê.u.c.ấ.p", "siêu cấp"],
    ["túi h à n g f a k e", "h à n g f a k e", "fake"],
  ]) {
    const [finding, ...more] = disguised(title as string);
    assert.deepEqual([finding?.matched, finding?.evidence["term"]], [matched, term], title);
    assert.deepEqual(more, [], title);
  }
  for (const title of ["đồ siêu.cấp", "S A L E", "T Ú I  X Á C H", "s i e u t h i", "c a o c a p"])
    assert.deepEqual(disguised(title), [], title);
});

test("a short word that is spelled out or has a digit for a letter is found as a part of its phrase, never alone", () => {
  const written: [string, string, string][] = [
    ["Giày r.e.p 1:1 đẹp", "r.e.p 1:1", "rep 1:1"],
    ["Túi r e p 1:1", "r e p 1:1", "rep 1:1"],
    ["Túi r*e*p 1-1 nam", "r*e*p 1-1", "rep 1:1"],
    ["Ví r3p 1:1", "r3p 1:1", "rep 1:1"],
    ["đồ s!eu c4p", "s!eu c4p", "siêu cấp"],
    ["đồ siêu c4p", "siêu c4p", "siêu cấp"],
    ["đồ s.i.ê.u c.ấ.p", "s.i.ê.u c.ấ.p", "siêu cấp"],
  ];
  for (const [title, matched, term] of written) {
    const [finding, ...more] = disguised(title);
    assert.deepEqual([finding?.matched, finding?.evidence["term"]], [matched, term], title);
    assert.deepEqual(more, [], title);
  }
  for (const title of ["R.E.P", "kệ r e p", "c4p", "hàng c.ấ.p tốc", "Loa M4A 1:1"])
    assert.deepEqual(disguised(title), []);
});

test("a brand that is also an everyday word says nothing plainly, and gives itself away in disguise", () => {
  const watches = screening({ brands: [{ name: "Omega" }, { name: "Apple" }] });
  for (const title of ["Dầu cá Omega 3", "omega-3 6 9", "Giấm Apple"]) assert.deepEqual(watches(title), [], title);
  for (const title of ["Đồng hồ 0mega", "Đồng hồ 0.m.e.g.a", "Đồng hồ O.M.E.G.A", "Tai nghe @pple"])
    assert.deepEqual(
      watches(title).map(({ check }) => check),
      ["disguise.brand"],
      title,
    );
});

test("innocent writing is not taken for a disguise", () => {
  const innocent = [
    "MU-X",
    "Áo C&A",
    "A.B.C",
    "U.S.A",
    "S23 FE",
    "size S M L X L",
    "Nồi LG",
    "Wi-Fi 6",
    "TP.HCM",
    "50mm 4K 8K",
  ];
  innocent.push(
    "Lock&Lock",
    "LOCK & LOCK",
    "Tel: 0912.345.678",
    "www.nike.com",
    "3in1 5A 10A",
    "A4 A5",
    "Giày like.authentic",
    "vải cotton...đẹp",
    "áo thun size S M L, quần X M L",
    "gạo 5kg, nước 1.5l, cáp C14 3m",
    "shop@ hà nội, giá 20$",
    "tai nghe A4F K1M",
  );
  for (const title of innocent) assert.deepEqual(disguised(title), [], title);
});

test("a brand that is also written plainly, or is the seller's own, hides nothing", () => {
  assert.deepEqual(disguised("Nike N.I.K.E chính hãng"), []);
  const own = screening({ brands: [{ name: "GOKING" }] });
  assert.deepEqual(own({ title: "Áo G.O.K.I.N.G", seller: "GOKING Official Store" }), []);
  assert.equal(own({ title: "Áo G.O.K.I.N.G", seller: "shop khác" }).length, 1);
});

test("short brands are never found by skeleton, single letters never at all", () => {
  const short = screening({ brands: [{ name: "LV" }, { name: "X" }, { name: "H&M" }, { name: "MLB" }] });
  for (const title of ["L.V", "l v", "X", "h m", "H.M", "M.L.B", "m 1 b"]) {
    assert.deepEqual(
      short(title).filter(({ check }) => check.startsWith("disguise.brand")),
      [],
      title,
    );
  }
});

test("any name of four letters or more, split by dots, is found; written plainly it is not", () => {
  const letters = fc
    .string({ unit: fc.constantFrom(..."bcdfgklmnprstvxz"), minLength: 5, maxLength: 9 })
    // A name of doubles ("bbbbb") has too short a skeleton to be looked for.
    .filter((name) => skeletonKey(name).length >= 4);
  fc.assert(
    fc.property(letters, (name) => {
      const own = screening({ brands: [{ name }] });
      const checks = (title: string) => own(title).map(({ check }) => check);
      assert.ok(checks(`áo ${Array.from(name).join(".")} đẹp`).includes("disguise.brand"), name);
      assert.ok(!checks(`áo ${name} đẹp`).includes("disguise.brand"), name);
    }),
    { numRuns: 25 },
  );
});
