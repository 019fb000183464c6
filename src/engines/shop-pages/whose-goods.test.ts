import assert from "node:assert/strict";
import test from "node:test";
import { readShopPage } from "./index.ts";

const coat = "<title>Áo khoác Núi Xa</title><h1>Áo khoác Núi Xa</h1>";
const priced = `${coat}<p>Giá: 350.000đ</p>`;
const offerOf = (html: string, url: string) => readShopPage(html, url).offers[0];
const shop = "https://www.motcuahang.example/ao";
const market = "https://chosong.example/ao";
const sellerOf = (html: string, url: string) => offerOf(`${priced}${html}`, url)?.seller?.value ?? null;
const brandOf = (html: string) => offerOf(`${html}<p>Giá: 350.000đ</p>`, shop)?.brand?.value ?? null;
const line = (label: string, value: string) => `<tr><td>${label}<td>:<td>${value}`;
const priceOf = (html: string) => offerOf(`${coat}${html}`, shop)?.price?.value ?? null;

test("on a site where others sell its own name is never the seller: the seller is read, or there is none", () => {
  const site = '<meta property="og:site_name" content="Chợ Sông">';
  for (const call of [
    "<a href=/dang>+ ĐĂNG TIN</a>",
    "<a href=/b>Bán hàng cùng Chợ Sông</a>",
    "<a href=/k>Kênh Người Bán</a>",
    "<h2>Sản phẩm khác của shop</h2>",
    "<p>Join Date: 03-2011</p>",
  ])
    assert.equal(sellerOf(`${site}${call}`, market), null, call);
  assert.equal(sellerOf(`${site}<a href=/gh>Giỏ hàng</a>`, market), "Chợ Sông");
  for (const person of [
    "<div>chị Lài</div><div>Cá nhân</div>",
    "<b>chị Lài</b><div>Hoạt động 2 giờ trước</div>",
    "<div>chị Lài</div><div>Senior Member</div>",
    "<a class=bigusername>chị Lài</a>",
    "<div>chị Lài</div><div>4.9</div><a>Đến gian hàng</a>",
  ])
    assert.equal(sellerOf(`${site}<p><a href=/dang>Đăng tin</a></p>${person}`, market), "chị Lài", person);
});

test("a link to the page of one seller names the seller, in it or beside it", () => {
  for (const card of [
    "<a href=/shop/12><img src=/a.png><b>chị Lài</b></a><p>4.9</p>",
    "<div><a href=/user/lai><img src=/a.png></a><div><div>chị Lài</div><div>98%</div></div></div>",
    "<a href=/nha-cung-cap/3>chị Lài</a>",
  ])
    assert.equal(sellerOf(`<meta property="og:site_name" content="Chợ Sông">${card}`, market), "chị Lài", card);
  const site = '<meta property="og:site_name" content="Vườn Mây">';
  for (const other of [
    "<a href=/shop/ao>Áo ấm</a>",
    "<div class=review><a href=/user/1>chị Lài</a></div>",
    "<nav><a href=/stores/1>Huế</a></nav>",
    "<a href=/user/me>Theo dõi</a>",
    "<a href=https://khac.example/shop/1>Chợ khác</a>",
  ])
    assert.equal(sellerOf(`${site}${other}`, "https://www.motcuahang.example/shop/ao-khoac"), "Vườn Mây", other);
});

test("a supplier is the seller where others sell, and in a shop of its own the maker if the goods bear its name", () => {
  const supplier = "<p>Nhà cung cấp: Núi Xa</p>";
  const own = offerOf(`<meta property="og:site_name" content="Vườn Mây">${priced}${supplier}`, shop);
  assert.deepEqual([own?.seller?.value, own?.brand?.value], ["Vườn Mây", "Núi Xa"]);
  assert.equal(sellerOf(`<a href=/dang>Đăng tin</a><p>Nhà cung cấp: Vườn Mây</p>`, market), "Vườn Mây");
  assert.equal(
    offerOf(`<meta property="og:site_name" content="Vườn Mây">${priced}<p>Nhà cung cấp: Kho Một</p>`, shop)?.brand,
    null,
  );
});

test("where nothing names the shop, who owns the site sells", () => {
  assert.equal(
    sellerOf("<div>Hộ kinh doanh Trần Thị Lài<br>MST: 0100109106</div>", shop),
    "Hộ kinh doanh Trần Thị Lài",
  );
});

test("marks that agree name the shop, over a theme's, a maker's or a partner's name in one place", () => {
  for (const html of [
    '<meta property="og:site_name" content="My Website"><footer>© 2026 Vườn Mây</footer>',
    '<footer>Copyright © 2013-nay ThemeMakers, Inc.</footer><a href="/" title="Vườn Mây"><img src="/l.png"></a>',
    '<p>© 2026 - Phần mềm bán hàng của Shopmakers</p><a href="/"><img alt="Vườn Mây - chuyên áo ấm"></a>',
    '<img class="brand-logo" alt="Vườn Mây"><a href="/hang/1"><img class="logo" alt="Núi Xa"></a>',
    "<footer><h4>Thông tin cửa hàng</h4>Vườn Mây<br>12 Lê Lợi, Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh</footer>",
    '<meta property="og:site_name" content="Giao diện số 5"><a href="/">Vườn Mây</a><footer>© Vườn Mây</footer>',
  ])
    assert.equal(sellerOf(html, "https://vm.example/ao"), "Vườn Mây", html);
  assert.equal(sellerOf('<a href="/">Lụa &amp; Vườn Mây</a>', "https://vuonmay.example/ao"), "Lụa & Vườn Mây");
  assert.equal(
    offerOf("<title>Vườn Mây. Áo khoác Núi Xa</title><h1>Áo khoác Núi Xa</h1><p>Giá: 350.000đ</p>", shop)?.seller
      ?.value,
    "Vườn Mây",
  );
});

test("a name that the window's title alone calls online is the name without it", () => {
  const html = `<title>Áo khoác Núi Xa - Vườn Mây Online</title><img class="logo" alt="Vườn Mây"><h1>Áo khoác Núi Xa</h1>`;
  assert.equal(offerOf(`${html}<p>350.000đ</p>`, shop)?.seller?.value, "Vườn Mây");
});

test("a name stands at the foot over a company and over a labelled address, and a household's kind is none", () => {
  for (const card of [
    "<h4>Vườn Mây</h4><p>Công ty TNHH Đồi Gió</p>",
    "<b>VƯỜN MÂY</b><p>Địa chỉ: 1 Hàng Bài, Phường Hoàn Kiếm, Hà Nội</p>",
    "<p>Đơn vị chủ quản: Hộ kinh doanh Trần Nam</p><p>Tên thương mại: Vườn Mây</p>",
  ])
    assert.equal(sellerOf(`<footer>${card}</footer>`, shop)?.toLowerCase(), "vườn mây", card);
});

test("that goods have no brand is an answer", () => {
  assert.equal(brandOf(`${coat}<div class=brand>Thương hiệu: No Brand <a href=/b>Thêm từ No Brand</a></div>`), null);
});

test("a short line beside the title that the title bears behind its kind is the brand", () => {
  assert.equal(brandOf(`<p>Núi Xa</p>${coat}`), "Núi Xa");
  assert.equal(brandOf(`<p>Áo khoác</p>${coat}`), null);
  assert.equal(brandOf(`<nav>Núi Xa</nav><p>Núi Xa</p>${coat}`), null);
});

test("what is counted is no price, and words that only go with a price do not make it another amount", () => {
  assert.equal(
    priceOf("<div>1,2k Đánh Giá</div><div>₫350.000</div><label>Theo dõi</label><span>12,4k</span>"),
    350_000,
  );
  assert.equal(priceOf("<div>Miễn phí giao hàng</div><div class=price>350.000 ₫</div>"), 350_000);
  assert.equal(priceOf('<div class="product-price has-discount"><span>350.000 ₫</span></div>'), 350_000);
  assert.equal(priceOf("<p><s>500 nghìn</s> <b>350 nghìn</b></p>"), 350_000);
  assert.equal(
    priceOf("<p>350.000đ</p><section><h2>Khách mua hàng này còn mua</h2><p class=price>99.000đ</p></section>"),
    350_000,
  );
});

test("a label and its value are read over a colon in a cell of its own", () => {
  const table = `<table>${line("Hãng sản xuất", "Núi Xa")}${line("Giá bán", "Liên hệ")}</table><p>Máy khác 99.000đ</p>`;
  const offer = offerOf(`${coat}${table}`, shop);
  assert.deepEqual([offer?.brand?.value, offer?.price], ["Núi Xa", null]);
});

test("where the window's title names no goods, the line that stands out over facts of goods is their title", () => {
  const facts = "<p>Hãng: Núi Xa</p><p>350.000đ</p><button>Đặt hàng</button>";
  for (const title of [
    "<h1>Giá gốc tận kho</h1><p>Mở cửa cả tuần</p><h3>Áo khoác Núi Xa</h3>",
    "<p style='font-size:22px'>Áo khoác Núi Xa</p>",
    "<font size=4><b>Áo khoác Núi Xa</b></font>",
    "<div class=fs-1><span>Áo khoác Núi Xa</span></div>",
  ])
    assert.equal(
      offerOf(`<title>Chi tiết sản phẩm</title>${title}${facts}`, shop)?.title?.value,
      "Áo khoác Núi Xa",
      title,
    );
});

test("the word that a font draws as a picture is not read, nor an amount for members taken for how a seller fares", () => {
  const named = "<footer><p>© 2026 Vườn Mây</p></footer>";
  for (const drawn of [
    "<div><i class=material-icons>storefront</i></div><div>Chat ngay</div>",
    "<div><mat-icon>card_membership</mat-icon> Thành viên: <b>330.000đ</b></div>",
    "<div>Giao nhanh</div><div>Thành viên: <b>330.000đ</b></div>",
  ])
    assert.equal(sellerOf(`${drawn}${named}`, shop), "Vườn Mây", drawn);
});

test("what goods bear is their brand, and what a shop carries into the world is none", () => {
  for (const said of [
    "Hàng mang thương hiệu <em>Suối Trong</em>, có tem dập nổi.",
    "Túi mang nhãn hiệu Suối Trong, may tay.",
    "Sản phẩm mang tên thương hiệu Suối Trong được may tay.",
    "Hàng gắn mác thương hiệu “Suối Trong” từ 2010.",
    "Bán ra dưới thương hiệu Suối Trong, bảo hành 12 tháng.",
  ])
    assert.equal(brandOf(`${coat}<p>${said}</p>`), "Suối Trong", said);
  for (const said of ["Món này mang hãng nào cũng được.", "Chúng tôi mang thương hiệu Việt ra thế giới."])
    assert.equal(brandOf(`${coat}<p>${said}</p>`), null, said);
});

const leftByTheme = (name: string, price: number) =>
  `<script type="application/ld+json">${JSON.stringify({
    "@type": "Product",
    name,
    brand: { name: "Nhãn Thử" },
    offers: { price, priceCurrency: "VND", seller: { name: "Kho Giao Diện" } },
  })}</script><meta property="og:site_name" content="Kho Giao Diện">`;
const described = (name: string, make: string) =>
  `<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">${name}</b><i itemprop="brand">${make}</i></div>`;

test("what a theme left for machines says nothing of the goods, nor of who sells them", () => {
  const body = `${priced}<p>Thương hiệu: Núi Xa</p><p>Giảm 100.000đ cho đơn từ 2.000.000đ</p><footer>© 2026 Vườn Mây</footer>`;
  for (const name of ["Sản phẩm mẫu 01", "Sample Product", "Lorem ipsum dolor", "Bình hoa thử nghiệm"]) {
    const { offers, shop: who } = readShopPage(leftByTheme(name, 100_000) + body, shop);
    const [{ title, price, brand, seller } = offers[0]!] = offers;
    assert.deepEqual(
      [title, price, brand, seller, who.name].map((one) => one?.value),
      ["Áo khoác Núi Xa", 350_000, "Núi Xa", "Vườn Mây", "Vườn Mây"],
      name,
    );
    assert.equal(offers.length, 1);
  }
  // A name in another language, or one that the page shows too, is of the goods.
  for (const [name, price] of [
    ["Far Mountain Coat", 350_000],
    ["Áo khoác Núi Xa nam", 100_000],
    ["Nhẹ như mây", 100_000],
  ] as const)
    assert.equal(
      offerOf(`${leftByTheme(name, price)}${body}<p>Nhẹ như mây</p>`, shop)?.seller?.value,
      "Kho Giao Diện",
      name,
    );
});

test("the make of other goods that machines are told beside them is not the goods' own", () => {
  assert.equal(brandOf(`${priced}${described("Mũ len", "Suối Trong")}${described("Khăn lụa", "Đồi Mây")}`), null);
  assert.equal(brandOf('<meta itemprop="brand" content="Đồi Mây"><h1>Áo khoác</h1>'), "Đồi Mây");
});

test("who sells the same goods too is not their seller, nor is what a seller takes off", () => {
  const site = '<meta property="og:site_name" content="Chợ Sông"><a href=/k>Kênh người bán</a>';
  const own = '<div><a class="seller-name" href="/cua-hang/lai"><span>Tiệm Lài</span></a><p>4.9</p></div>';
  for (const heading of ["3 nhà bán khác", "Các nhà bán khác", "Từ cửa hàng khác", "Gian hàng khác cùng bán"]) {
    const rivals = `<div><h4>${heading}</h4><div><span class="seller-name">Tiệm Sen</span><b>351.000đ</b></div><p>Giao trong 2 ngày</p></div>`;
    assert.equal(sellerOf(`${site}${rivals}${own}`, market), "Tiệm Lài", heading);
    assert.equal(sellerOf(`${site}${rivals}`, market), null, heading);
  }
  for (const off of ["Mã giảm từ người bán: -7.000₫", "Người bán: 10%", "Shop: 15k", "Gian hàng: giảm 5.000đ"])
    assert.equal(sellerOf(`${site}<p>${off}</p>${own}`, market), "Tiệm Lài", off);
});

const withCard = (fares: string) =>
  `<div class="store-header"><a href="/store/12"><span>Tiệm Lài</span></a>${fares}</div>${priced}<p>© 2026 Chợ Sông</p>`;
const ledTo = (more: string) =>
  `${coat}<div id="nav-facts"><h2>Thông số</h2><div>Tên nhãn hiệu</div><div>Suối Trong</div>${more}</div>`;

test("a seller's card over the goods and what a menu leads to below them are read", () => {
  for (const fares of ["<p>1200 người theo dõi</p>", "<p>98% Đánh giá tích cực</p>", "<p>Tham gia từ 2019</p>"])
    assert.equal(offerOf(withCard(fares), market)?.seller?.value, "Tiệm Lài", fares);
  assert.equal(offerOf(withCard("<p>Giỏ hàng</p>"), market)?.seller?.value, "Chợ Sông");
  assert.equal(brandOf(ledTo("")), "Suối Trong");
  assert.equal(brandOf(ledTo("<a href=/a>Áo</a>")), null);
});
