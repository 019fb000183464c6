import assert from "node:assert/strict";
import { test } from "node:test";
import { listing, material, screening } from "../../../test/support/screening.ts";
import type { PriceReference } from "./model.ts";
import { buildScreener } from "./screener.ts";

const screen = screening();
const found = (title: string) => screen(title).map(({ check, matched }) => `${check}: ${matched}`);

test("a grade of copy is found with its exact characters, and named with the brand it copies", () => {
  assert.deepEqual(found("Giày Nike rep 1:1 cao cấp"), ["lexicon.copy_grade: rep 1:1", "lexicon.beside_brand: Nike"]);
  const [first] = screen("Giày  Nike — Rep 1-1!");
  assert.deepEqual([first?.field, first?.start, first?.end, first?.weight], ["title", 13, 20, 12]);
});

test("a grade of copy with a ratio is found though a space breaks its word", () => {
  assert.deepEqual(found("giày re p 1:1"), ["lexicon.copy_grade: re p 1:1"]);
  assert.deepEqual(found("Túi r ep 1-1 đẹp"), ["lexicon.copy_grade: r ep 1-1"]);
  assert.deepEqual(found("Ví repli ca 1:1"), ["lexicon.copy_grade: repli ca 1:1"]);
  for (const grade of ["siêu cấp 1:1", "siêu c ấp 1:1"])
    assert.deepEqual(found(`Giày Nike ${grade}`), [`lexicon.copy_grade: ${grade}`]);
  for (const title of [
    "pre p 1:1",
    "re p",
    "rẻ p 1:1",
    "tỷ lệ 1:1",
    "không bán re p 1:1",
    "bả n 1:1",
    "xe mô hình 1:18",
  ])
    assert.deepEqual(found(title), [], title);
});

test("a term is found without its marks too", () => {
  assert.deepEqual(found("hang gia gia re"), ["lexicon.legal: hang gia"]);
  assert.deepEqual(found("HÀNG NHÁI loại tốt"), ["lexicon.copy_grade: HÀNG NHÁI"]);
});

test("a word with other marks is another word", () => {
  for (const title of ["Hàng gia dụng", "Áo hồng phấn", "Rệp sáp", "Đồ dùng nhà bếp", "Bàn cao cấp", "Mùi táo đỏ"]) {
    assert.deepEqual(found(title), [], title);
  }
});

test("every term of the lexicon is explained in both languages", () => {
  for (const { term, meaning_vi, meaning_en, false_positive, false_positive_vi } of material().lexicon.terms) {
    assert.ok(meaning_vi.length > 1 && meaning_en.length > 1, term);
    assert.equal(false_positive_vi === null, false_positive === null, term);
  }
});

test("a denial is not an offer", () => {
  const denials = [
    "Shop không bán hàng fake",
    "Shop ko bán hàng fake, hàng nhái",
    "nói không với hàng rep 1:1",
    "Cách phân biệt hàng thật hàng giả",
    "cảnh báo hàng giả tràn lan",
    "fake đền 10",
    "Nếu phát hiện hàng giả hoàn tiền gấp đôi",
    "shop khong ban hang fake",
    "tố shop bán hàng giả",
  ];
  for (const title of denials) {
    const offers = screen(title).filter(({ weight }) => weight > 2);
    assert.deepEqual(offers, [], title);
  }
});

test("a denial reaches four words and stops at the end of its sentence", () => {
  assert.equal(screen("Không đổi trả. Hàng fake 1").length, 1);
  assert.equal(screen("không lỗi một chút nào cả luôn hàng fake 1").length, 1);
  assert.deepEqual(found("rep 1:1, hoàn tiền nếu không giống hình"), ["lexicon.copy_grade: rep 1:1"]);
});

test("the marks of a denial count: a big painting denies nothing", () => {
  assert.deepEqual(found("Tranh to đẹp rep 1:1"), ["lexicon.copy_grade: rep 1:1"]);
});

test("a superlative is harmless alone", () => {
  assert.deepEqual(found("Đồ chơi xếp hình siêu cấp"), []);
  assert.deepEqual(found("Máy lọc siêu cấp, bền đẹp"), []);
});

test("an ambiguous key counts only beside another sign", () => {
  assert.deepEqual(found("Bàn phím F1 F2"), []);
  assert.deepEqual(found("Honda F1"), []);
  assert.deepEqual(found("Giày F1 hàng nhái"), ["lexicon.copy_grade: hàng nhái", "lexicon.copy_grade: F1"]);
  const cheap: PriceReference = { key: "p", kind: "product", median: 3_000_000, spread: 0.2, n: 9, sample: [] };
  const priced = buildScreener(material({ priceReference: () => cheap }));
  const checks = priced.screen(listing({ title: "Túi LV", price: 200_000 })).map(({ check }) => check);
  assert.deepEqual(checks, ["lexicon.evasion", "price.below_product"]);
});

test("a claim to be genuine is no finding, beside a strong copy term it is a contradiction", () => {
  assert.deepEqual(found("Giày chính hãng, auth 100%"), []);
  const contradiction = screen("Túi hàng nhái cao cấp bao check chính hãng").find(
    ({ check }) => check === "lexicon.contradiction",
  );
  assert.equal(contradiction?.evidence["against"], "hàng nhái");
});

test("a sign that belongs to the key must be there", () => {
  assert.deepEqual(found("Áo số 99 hàng nhái"), ["lexicon.copy_grade: hàng nhái"]);
  assert.deepEqual(found("Túi giống auth 99% đẹp"), ["lexicon.copy_grade: giống auth 99%"]);
});

test("a term inside a longer innocent phrase is not found", () => {
  assert.deepEqual(found("Xe đi ô tô cho bé"), []);
  assert.deepEqual(found("Túi xách tay nữ"), []);
  assert.deepEqual(found("Kem cho da dễ kích ứng"), []);
});

test("a term repeated through a description is shown three times at most", () => {
  const findings = screen({ title: "Giày", description: "hàng nhái. ".repeat(40) });
  assert.equal(findings.length, 3);
  assert.ok(findings.every(({ field }) => field === "description"));
});

test("every finding points at the characters that it quotes", () => {
  const facts = listing({
    title: "Giày 😀 Nike  hàng nha\u0301i (rep 1:1) G.u.c.c.i",
    description: "ﬁn hàng\u00a0giả, s!eu cap giày",
    seller: "Shop hàng nhái",
  });
  const findings = buildScreener(material()).screen(facts);
  assert.ok(findings.length >= 5);
  for (const { field, start, end, matched } of findings) {
    const text = { title: facts.title, description: facts.description, seller: facts.seller }[field as "title"];
    assert.equal(text?.slice(start, end), matched);
  }
});
