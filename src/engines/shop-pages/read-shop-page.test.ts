import assert from "node:assert/strict";
import test from "node:test";
import * as fc from "fast-check";
import { foldText } from "../vietnamese/index.ts";
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
      assert.equal(offer?.brand?.value ?? null, truth.brand);
    }
  });
}

test("fees, vouchers, instalments, savings and gifts are no prices", () => {
  for (const other of [
    "Phí vận chuyển: 30.000đ",
    "Giảm ngay 50.000đ",
    "Voucher 100k cho đơn từ 500k",
    "Trả góp chỉ từ 99.000đ/tháng",
    "Tiết kiệm 20.000đ",
    "Tặng quà trị giá 150.000đ",
    "Đặt cọc 200.000đ",
  ]) {
    assert.deepEqual(priceOf(`<p>${other}</p>`)[0], null, other);
    assert.deepEqual(priceOf(`<p>${other}</p><p>Giá: 199.000đ</p>`)[0], 199_000, other);
  }
});

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
  const { shop, claims } =
    read(`<h1>Áo</h1><p>Giá: 99k</p><footer><p>CÔNG TY TNHH Vải Hà - MST: 0101248141 cấp ngày 01/01/2020</p>
    <p>Địa chỉ: 12 Lê Lợi, P. Bến Thành, Q.1, TP.HCM</p><p>Hotline: 0912 345 678</p><p>STK 1903 1234 5678 Techcombank</p>
    <a href="http://online.gov.vn.vaiha.example/1"><img src="da-thong-bao-bct.png"></a><a href="https://facebook.com/vaiha">f</a>
    <a href="https://www.facebook.com/sharer/sharer.php?u=x">chia sẻ</a><p>Giao hàng toàn quốc</p><p>© 2026 Vải Hà Store</p></footer>
    <script>pixel("0987654321")</script>`);
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

const goodsOf = (html: string, address = url) => {
  const offer = readShopPage(html, address).offers[0];
  return [offer?.title?.value, offer?.price?.value, offer?.seller?.value, offer?.brand?.value].map(
    (one) => one ?? null,
  );
};
const coat = "<title>Áo khoác Núi Xa</title><h1>Áo khoác Núi Xa</h1>";
const priced = `${coat}<p>Giá: 350.000đ</p>`;
const sellerOf = (html: string, address: string) => goodsOf(`${priced}${html}`, address)[2];
const titleOf = (html: string, address: string) => goodsOf(`${html}<p>Giá: 350.000đ</p>`, address)[0];

test("the words that a site's address is made of are the shop, wherever they stand; what a market says of the seller goes before", () => {
  assert.equal(
    sellerOf("<p>Chào mừng đến với Vườn Mây Store!</p>", "https://www.vuonmaystore.com.vn/ao"),
    "Vườn Mây Store",
  );
  assert.equal(sellerOf('<a href="/" title="Vườn Mây"><img src="/a.png"></a>', "https://vuonmay.vn/ao"), "Vườn Mây");
  assert.equal(sellerOf("<p>VƯỜN MÂY</p><p>Cảm ơn bạn đã mua tại Vườn Mây</p>", "https://vuonmay.vn/ao"), "Vườn Mây");
  assert.equal(sellerOf("<p>Áo rất đẹp</p>", "https://vuonmay.vn/ao"), null);
  const market = '<meta property="og:site_name" content="Chợ Sông">';
  assert.equal(
    sellerOf(`${market}<p>Sản phẩm được cung cấp bởi <b>Vườn Mây</b></p>`, "https://chosong.vn/1"),
    "Vườn Mây",
  );
  assert.equal(
    sellerOf(`${market}<div>Vườn Mây</div><div>Online 5 phút trước</div><a>Xem Shop</a>`, "https://chosong.vn/1"),
    "Vườn Mây",
  );
  assert.equal(sellerOf("<footer>Vườn Mây (c) 2026 - 0912345678</footer>", url), "Vườn Mây");
  assert.equal(sellerOf("<p>Shop: Vườn Mây - Zalo 0912345678</p>", url), "Vườn Mây");
});

test("a brand is read on either side of its label, under a head, in a sentence, from a picture, without what stands beside it", () => {
  for (const html of [
    "<table><tr><td>Núi Xa</td><td>Thương hiệu</td></tr><tr><td>Lào</td><td>Xuất xứ</td></tr></table>",
    "<table><thead><tr><th>Mã</th><th>Thương hiệu</th></tr></thead><tbody><tr><td>A1</td><td>Núi Xa</td></tr></tbody></table>",
    "<p>Thương hiệu: Núi Xa, xuất xứ: Pháp</p>",
    "<p>Thương hiệu: Núi Xa (Pháp)</p>",
    "<p>Hãng sản xuất: Núi Xa - Nhật Bản</p>",
    "<p>Thương hiệu – Núi Xa</p>",
    "<p>Thương hiệu/Xuất xứ: Núi Xa/Pháp</p>",
    "<p>Thương hiệu: <a href=/t>Núi Xa</a> <a href=/t>Xem tất cả</a></p>",
    "<p>Sản phẩm của thương hiệu Núi Xa, may tại Huế.</p>",
    "<p>Thương hiệu Núi Xa được thành lập năm 1990 bởi hai anh em.</p>",
    '<img src="/n.png" alt="Thương hiệu Núi Xa">',
    '<a href="/thuong-hieu/nui-xa"><img src="/n.png" alt="Núi Xa"></a>',
    '<div data-brand="Núi Xa"></div>',
    "<ul><li>Mô tả</li><li>Thương hiệu</li><li>Đánh giá</li></ul><p>Nhãn hiệu: Núi Xa</p>",
  ])
    assert.equal(goodsOf(`${priced}${html}`)[3], "Núi Xa", html);
  const filter = "<div>Thương hiệu</div><ul><li><a href=/1>Sóng</a></li><li><a href=/2>Gió</a></li></ul>";
  assert.equal(goodsOf(`${filter}${priced}`)[3], null);
  assert.equal(goodsOf(`${priced}<div><h3>Hỏi đáp</h3><p>Thương hiệu: Sóng cũng tốt</p></div>`)[3], null);
});

test("a price is read from buttons, tables under heads, arrows, either side of its sign, and without one where its label says so", () => {
  for (const html of [
    "<button>Mua ngay với giá 350.000đ</button>",
    "<p>Giá: 350.000.-</p>",
    "<div>VND 350,000</div>",
    "<p>500.000đ → 350.000đ</p>",
    "<p>Giá gốc 500.000đ, nay chỉ còn 350.000đ</p>",
    "<div>SALE: <s>500k</s> 350k</div>",
    "<p>Giá tiền: <input readonly value='350.000 đ'></p>",
    "<table><tr><th>Mã</th><th>Đơn giá</th></tr><tr><td>A1</td><td>350.000</td></tr></table>",
    '<div aria-label="Giá 350000 đồng"><span>350.000</span></div>',
    "<p>Giá 1 hộp: 350.000đ</p><p>Combo 2 hộp: 600.000đ</p><p>Combo 3 hộp: 900.000đ</p>",
    "<div><span>500.000đ</span> <span>350.000đ</span></div>",
    "<p>Áo khoác Núi Xa bên em để giá 350k ạ, mua 2 giảm 10k</p>",
    "<p>350.000đ</p><div><h3>So sánh với sản phẩm khác</h3><p>Giá: 120.000đ</p></div>",
  ])
    assert.equal(goodsOf(`${coat}${html}`)[1], 350_000, html);
  assert.deepEqual(goodsOf(`${coat}<p>Vui lòng liên hệ để biết giá</p><p>Phí giao nội thành 20.000đ</p>`), [
    "Áo khoác Núi Xa",
    null,
    null,
    null,
  ]);
});

test("a title is freed of badges, codes and labels, and found where the window's title names only the shop", () => {
  for (const html of [
    "<h1><span>Yêu thích</span><span>Áo khoác Núi Xa</span></h1>",
    "<h1>Áo khoác Núi Xa <small>(Mã: A100)</small></h1>",
    "<p>Tên sản phẩm: <b>Áo khoác Núi Xa</b></p>",
    "<title>vuonmay.vn</title><p class=product-name>Áo khoác Núi Xa</p>",
    "<title>Vườn Mây - Hàng tốt</title><h1>Vườn Mây</h1><h3>Áo khoác Núi Xa</h3>",
    "<title>Mua Áo khoác Núi Xa chính hãng tại Vườn Mây</title><div>Áo khoác Núi Xa</div>",
    "<title>Chi tiết sản phẩm - Vườn Mây</title><h2>Áo khoác Núi Xa</h2><h3>Thông số kỹ thuật</h3>",
  ])
    assert.equal(titleOf(html, "https://vuonmay.vn/a"), "Áo khoác Núi Xa", html);
});
