import assert from "node:assert/strict";
import test from "node:test";
import { readShopPage } from "./index.ts";

const goods = "Áo khoác Núi Xa";
const offerOf = (html: string) =>
  readShopPage(`<title>${goods}</title><h1>${goods}</h1>${html}`, "https://vm7.example/ao").offers[0];
const priceOf = (html: string) => offerOf(html)?.price?.value ?? null;

test("amounts in words, in broken elements, without a sign beside another and in old letters are read", () => {
  for (const html of [
    "<p>Giá: ba trăm năm mươi nghìn đồng</p>",
    "<p><i>350</i><i>.000</i><i>₫</i> <b>420.000₫</b> -17%</p>",
    '<div class="price"><b>350,000</b> <del>420,000</del></div>',
    "<p>Giá: 350.000 VNÐ</p>",
    "<p>₫420.000 ₫350.000 17% GIẢM</p>",
    "<table><tr><td>Giá niêm yết (VNĐ/m)</td><td>350.000</td></tr></table>",
    "<p>350.000đ/mét</p>",
    "<p>Từ 350.000₫ <del>700.000₫</del> -50%</p>",
  ])
    assert.equal(priceOf(html), 350_000, html);
  assert.equal(priceOf("<p>Giá: 9,5 triệu <del>12 triệu</del></p>"), 9_500_000);
});

test("ratings, what one costs of several, as new or with a code, and a percentage not yet taken off are no price", () => {
  for (const other of [
    "<p>4.9 (1.2K) | 12.5K đã bán</p>",
    "<p>Mua 3 với giá 320.000₫ mỗi cái</p>",
    "<p>Giá mới: 900.000đ</p><p>Giá thanh lý: 350.000đ</p>",
    "<p>Voucher 182.000đ</p><p>-48%</p>",
    "<p>Mua 2 giảm 5%; từ 3 cái còn 332.500đ</p>",
  ])
    assert.equal(priceOf(`${other}<p>350.000đ</p>`), 350_000, other);
  assert.equal(priceOf("<p>Giá sỉ: <a href=/l>Đăng nhập để xem giá</a></p><p>Đơn tối thiểu 500.000đ</p>"), null);
});

const told = (things: unknown[]) =>
  offerOf(`<script type="application/ld+json">${JSON.stringify({ "@graph": things })}</script><p>350.000đ</p>`);

test("what machines are told by reference is the thing itself, and an address names nobody", () => {
  const graph = [
    { "@type": "Organization", "@id": "#o", name: "Vườn Mây" },
    { "@type": "Brand", "@id": "#b", name: "Suối Trong" },
  ];
  const product = {
    "@type": "Product",
    name: goods,
    brand: { "@id": "#b" },
    offers: { price: 350, priceCurrency: "VND", seller: { "@id": "#o" } },
  };
  const whole = told([...graph, product]);
  assert.deepEqual(
    [whole?.seller?.value, whole?.brand?.value, whole?.price?.value],
    ["Vườn Mây", "Suối Trong", 350_000],
  );
  assert.deepEqual([told([product])?.seller, told([product])?.brand], [null, null]);
});

test("what members, resellers or students pay is the price only where there is no other", () => {
  for (const some of [
    "<p>Giá VIP: 300.000đ</p>",
    "<p>Hội viên Vàng: 300.000đ</p>",
    "<p>Giá sỉ: 300.000đ</p>",
    '<div class="price-member"><b>300.000đ</b></div>',
  ]) {
    assert.equal(priceOf(`<p class="price">350.000đ</p>${some}`), 350_000, some);
    assert.equal(priceOf(some), 300_000, some);
  }
});

test("a name around two amounts tells neither, the one around a single amount does", () => {
  const sale = '<div class="price">420.000đ</div><div class="price-sale">350.000đ</div>';
  assert.equal(priceOf(`<div class="is-on-sale">${sale}</div>`), 350_000);
  assert.equal(priceOf("<div><p>420.000đ</p><p>350.000đ</p></div>"), 350_000);
});

test("of a list by number of pieces the first step is the price, and a line with an amount labels no other", () => {
  for (const html of [
    "<p>1 hộp: 350.000đ</p><p>2 hộp: 680.000đ</p><p>Combo 3 hộp: 960.000đ</p>",
    "<div><i>1 - 9 bộ</i><b>350.000đ</b></div><div><i>10 - 49 bộ</i><b>330.000đ</b></div><div><i>≥ 50 bộ</i><b>300.000đ</b></div>",
    "<p>Mua thêm <b>15.000đ</b> để được miễn phí vận chuyển</p><p>350.000đ</p>",
  ])
    assert.equal(priceOf(html), 350_000, html);
});

test("the amount of one piece, or with its tax, is the price among those of many pieces", () => {
  const steps = ["Sỉ 10 - 49", "50 - 199", "Từ 200"];
  for (const label of [
    "Mua lẻ 1 - 9 (đã VAT)",
    "Mua 1 sản phẩm",
    "Giá lẻ đã gồm VAT",
    "Giá bán (đã bao gồm thuế VAT 8%)",
  ]) {
    const rows = [
      `<tr><td>${label}</td><td>350.000đ</td></tr>`,
      ...steps.map((step, at) => `<tr><td>${step}</td><td>${320 - at * 10}.000đ</td></tr>`),
    ];
    assert.equal(priceOf(`<table>${rows.join("")}</table>`), 350_000, label);
  }
});

const card = (price: string) => `<li><span class="product-title">Khăn len</span>${price}</li>`;
test("amounts of goods shown aside are not the price", () => {
  const reduced =
    '<del class="amount">146.000đ</del> <ins class="amount">120.000đ</ins><span>Giá hiện tại là: 120.000đ</span>';
  const aside = `<aside><ul>${card(reduced)}${card('<span class="amount">77.000đ</span>')}</ul></aside>`;
  assert.equal(priceOf(`<p class="price">350.000đ</p>${aside}`), 350_000);
  assert.equal(priceOf(`<aside><p class="price">350.000đ</p></aside>`), 350_000);
});
