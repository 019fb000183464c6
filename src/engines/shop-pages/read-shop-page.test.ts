import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { foldText } from "../vietnamese/index.ts";
import { withFullFoot } from "../../../test/support/shop-market/habits/sellers-of-shops.ts";
import { marketPages, seenTemplates } from "../../../test/support/shop-market/market.ts";
import { needsRendering, readShopPage } from "./index.ts";

const url = "https://shop.example/ao";
const read = (html: string) => readShopPage(html, url);
const offerOf = (html: string) => read(html).offers[0];
const priceOf = (html: string) => {
  const offer = offerOf(`<h1>Áo thun Vải Hà</h1>${html}`);
  return [
    offer?.price?.value ?? null,
    offer?.priceTo?.value ?? null,
    offer?.priceKind ?? null,
    offer?.listPrice?.value ?? null,
  ];
};
const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const product = (offers: unknown) => ({
  "@context": "https://schema.org",
  "@type": ["Product", "Thing"],
  name: "Kem",
  offers,
});

for (const template of seenTemplates) {
  test(`price, title, seller and brand are read from: ${template.name}`, () => {
    for (const { html, url: address, truth } of marketPages(template, 6, 7)) {
      const offer = readShopPage(html, address).offers[0];
      assert.equal(offer?.price?.value ?? null, truth.price);
      assert.equal(foldText(offer?.title?.value ?? ""), foldText(truth.title));
      assert.equal(foldText(offer?.seller?.value ?? ""), foldText(truth.seller));
      // What the title alone bears may be read as the brand, or not.
      if (truth.brand !== null) assert.equal(offer?.brand?.value, truth.brand);
    }
  });
}

test("a price is exact, a range, the least of several, or hidden", () => {
  assert.deepEqual(priceOf("<p>Giá: 199.000đ</p>"), [199_000, null, "exact", null]);
  assert.deepEqual(priceOf("<p>Giá: 199.000đ - 299.000đ</p>"), [199_000, 299_000, "range", null]);
  assert.deepEqual(priceOf("<p>Giá 199-299k</p>"), [199_000, 299_000, "range", null]);
  assert.deepEqual(priceOf("<p>Giá từ 99k</p>"), [99_000, null, "from", null]);
  assert.deepEqual(priceOf("<p>Giá: 1xx.000đ</p>"), [null, null, "hidden", null]);
  assert.deepEqual(priceOf("<p>Giá gốc: <del>300.000đ</del></p><p>Giá bán: 199.000đ</p>"), [
    199_000,
    null,
    "exact",
    300_000,
  ]);
  assert.equal(offerOf("<h1>Áo khoác BH-120 - 2.350.000 đ</h1>")?.priceTo, null);
});

test("what machines are told and people do not see gives way, and is kept beside", () => {
  const told = jsonLd({ "@type": "Product", name: "Áo thun Vải Hà", offers: { price: 990_000, priceCurrency: "VND" } });
  const offer = offerOf(`${told}<h1>Áo thun Vải Hà</h1><p class="price">99.000đ</p>`);
  assert.equal(offer?.price?.value, 99_000);
  assert.equal(offer?.price?.source, "page");
  assert.deepEqual(
    offer?.otherPrices.map(({ value, source }) => [value, source]),
    [[990_000, "json-ld"]],
  );
});

test("a name that machines are told as well has them as its source, and says how sure its choice was", () => {
  const told = jsonLd({ "@type": "Product", name: "Áo Thun Vải Hà", offers: { price: 99_000, priceCurrency: "VND" } });
  const seen = '<h1>Áo thun Vải Hà</h1><p class="price">99.000đ</p>';
  const [both, alone] = [offerOf(told + seen)?.title, offerOf(seen)?.title];
  assert.deepEqual([both?.source, alone?.source], ["json-ld", "page"]);
  for (const one of [both, alone]) assert.ok(Number.isFinite(one?.margin));
});

test("a price that stands only in data for the page's own scripts says so", () => {
  const state = { product: { name: "Áo thun Vải Hà cổ tròn", price: 199_000 } };
  const script = `<script>window.__STATE__ = ${JSON.stringify(state)};</script>`;
  const offer = offerOf(`${script}<h1>Áo thun Vải Hà cổ tròn</h1><button>Thêm vào giỏ</button>`);
  assert.deepEqual([offer?.price?.value, offer?.price?.source], [199_000, "state"]);
});

test("JSON-LD is read from graphs, lists, nested things and broken JSON, and prices in their forms", () => {
  const prices = (value: unknown) => [offerOf(jsonLd(value))?.price?.value, offerOf(jsonLd(value))?.priceTo?.value];
  assert.deepEqual(
    prices({ "@graph": [{ "@type": "WebSite" }, [product({ price: "1.250.000", priceCurrency: "VND" })]] }),
    [1_250_000, undefined],
  );
  assert.deepEqual(prices(product([{ price: 10 }, { price: "30000.00" }])), [10, 30_000]);
  assert.deepEqual(
    prices(product({ "@type": "AggregateOffer", lowPrice: "9.5", highPrice: 12, priceCurrency: "USD" })),
    [9.5, 12],
  );
  assert.deepEqual(prices(product({ priceSpecification: { price: "199000", priceCurrency: "VND" } })), [
    199_000,
    undefined,
  ]);
  const broken =
    '<script type="application/ld+json"><!-- {"@type":"Product","name":"Kem\n tay","offers":{"price":"5000",},} --></script>';
  assert.equal(offerOf(broken)?.title?.value, "Kem tay");
  assert.equal(offerOf(broken)?.price?.value, 5_000);
});

test("the footer tells name, owner, tax code, phones, address, account and what the mark of the register leads to", () => {
  const { shop, claims } = read(withFullFoot);
  assert.equal(shop.name?.value, "Vải Hà Store");
  assert.equal(claims.owner?.value, "CÔNG TY TNHH Vải Hà");
  assert.deepEqual(
    shop.taxCodes.map(({ value }) => value),
    ["0101248141"],
  );
  assert.deepEqual(
    shop.phones.map(({ value }) => value),
    ["+84912345678"],
  );
  assert.deepEqual(
    shop.addresses.map(({ value }) => value),
    ["12 Lê Lợi, P. Bến Thành, Q.1, TP.HCM"],
  );
  assert.deepEqual(
    shop.bankAccounts.map(({ value }) => value),
    [{ number: "190312345678", bank: "Techcombank" }],
  );
  assert.deepEqual(
    shop.socialLinks.map(({ value }) => value.url),
    ["https://facebook.com/vaiha"],
  );
  assert.equal(shop.badge?.value.kind, "notified");
  assert.equal(shop.badge?.value.leadsToRegister, false);
  assert.deepEqual(
    [claims.language?.value, claims.currency?.value, claims.deliversToVietnam?.value],
    ["vi", "VND", true],
  );
});

test("links are resolved, each once, without fragments, scripts and the page itself", () => {
  const { links } = read(
    '<a href="/b#x">b</a><a href="/b">again</a><a href="#top">up</a><a href="javascript:alert(1)">x</a><a href="https://other.example/">o</a>',
  );
  assert.deepEqual(links, [
    { url: "https://shop.example/b", text: "b", sameSite: true },
    { url: "https://other.example/", text: "o", sameSite: false },
  ]);
});

test("a shell that only a browser fills needs rendering, a page with words or data does not", () => {
  const shell = `<html><body><noscript>You need to enable JavaScript</noscript><div id="root"></div><script src="/app.js"></script></body></html>`;
  assert.equal(needsRendering(shell), true);
  assert.equal(needsRendering(shell.replace("<script", `${jsonLd({ "@type": "Product" })}<script`)), false);
  assert.equal(needsRendering(marketPages(seenTemplates[0]!, 1)[0]!.html), false);
  assert.equal(needsRendering("<p>Trang đang bảo trì</p>"), false);
});

test("any text is read without an exception, and every value has its evidence", () => {
  const pieces = fc.constantFrom(
    "<div class=price>",
    "<p>",
    "</p>",
    "<h1>",
    "Giá: ",
    "199.000đ",
    "<del>",
    "<a href='",
    "'>",
    '"',
    "<script type=application/ld+json>",
    "</script>",
    '{"@type":"Product","name":',
    "[",
    "}",
    "MST: 0101248141",
    "<table><tr><td>",
    "Thương hiệu",
    "\u0000",
    "\ud800",
    "<!--",
    "-->",
    "&#x110000;",
    "<footer>",
    "công ty TNHH ",
    "itemscope itemprop=offers",
    "<meta property=og:price:amount content=",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 60 }).map((all) => all.join("")),
        fc.string({ unit: "binary" }),
      ),
      (html) => {
        const page = read(html);
        for (const { price, title } of page.offers)
          for (const one of [price, title]) if (one !== null) assert.ok(one.snippet.length <= 160);
        needsRendering(html);
      },
    ),
    { numRuns: 500 },
  );
});

test("a page made to keep a processor busy is read up to a bound", () => {
  const hostile = [
    "<p2>".repeat(500_000) + "</q>".repeat(250_000),
    "<p2></q>".repeat(250_000),
    `<script type="application/ld+json">"${'\\"'.repeat(200_000)}</script>`,
    `<footer><p>${"công ty ".repeat(50_000)}`,
    `<p>${"1.".repeat(500_000)}`,
    `<table>${`<tr>${"<th>Giá<td>1.000".repeat(15)}`.repeat(2_000)}</table>`,
    `<table><tr><th>Giá<th>Mã${"<tbody><tr><th>Mã<th>Giá".repeat(10_000)}</table>`,
    `<title>a b c | d</title>${"<a href=/x>a".repeat(20_000)}`,
    "<li>Thương hiệu: a - ".repeat(20_000),
    `<p>Shop: ${"- ,".repeat(100)}<p>${"300k còn ".repeat(100_000)}`,
    "<h3>Đánh giá</h3>".repeat(20_000),
    `<footer><p>© ${"A <a>b</a> ".repeat(24)}</p></footer>`,
  ];
  const cpu = process.cpuUsage();
  for (const html of hostile) read(html);
  // Quadratic work is minutes here; this is about a second.
  assert.ok(process.cpuUsage(cpu).user < 60e6);
  assert.equal(read(hostile[0]!).cut, true);
});

const shopOfFooter = (words: string) =>
  readShopPage(`<h1>Áo</h1><footer><p>${words}</p></footer>`, "https://shop.example/").shop;

test("what stands as a tax code and has the wrong check digit is told apart; a phone beside a tax code is none", () => {
  const wrong = shopOfFooter("Công ty TNHH Áo Mẫu. MST: 0100109107. Hotline: 0912 345 678");
  assert.deepEqual([wrong.taxCodes.length, wrong.wrongTaxCodes.map(({ value }) => value)], [0, ["0100109107"]]);
  for (const words of [
    "MST: 0100109106",
    "MST: đang cập nhật, ĐT: 0912345678",
    "GPKD số 0100109107",
    "Mã đơn 0100109107",
  ])
    assert.deepEqual(shopOfFooter(words).wrongTaxCodes, [], words);
});

test("long runs of capitals and signs are read in time", () => {
  const cpu = process.cpuUsage();
  for (const html of [
    `<h1>Áo</h1>${`<p>${"A".repeat(1_400)}</p>`.repeat(50)}`,
    `<p>${"Ab ".repeat(450)}</p>`.repeat(200),
    `<p>${"© ".repeat(145)}</p>`.repeat(100),
    `<p>${"mua tại ".repeat(70)}</p>`.repeat(1_000),
    "<p>Vải Hà</p><p>online 5 phút trước</p>".repeat(4_000),
    `<meta property="og:site_name" content="Chợ">${`<p>xem ${"Ab ".repeat(35)}trên</p>`.repeat(4_000)}`,
    `<h1>${"[A".repeat(100)}</h1><h2>${"A - ".repeat(60)}</h2>`.repeat(1_000),
  ])
    readShopPage(html, "https://vaiha.example/a");
  // What splits such runs in all ways takes hours; this is a part of a second.
  assert.ok(process.cpuUsage(cpu).user < 30e6);
});
