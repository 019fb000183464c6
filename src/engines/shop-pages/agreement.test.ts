import assert from "node:assert/strict";
import test from "node:test";
import { readShopPage } from "./index.ts";

const url = "https://vuonmay.example/ao-khoac-nui-xa-size-m";
const elsewhere = "https://vuonmay.example/uu-dai";
const goods = "Áo khoác Núi Xa size M";
const first = (html: string, address = url) => readShopPage(html, address).offers[0];
const titleOf = (html: string, address = url) => first(html, address)?.title?.value ?? null;
const priceOf = (html: string) => first(html)?.price?.value ?? null;
const shown = `<h1>${goods}</h1>`;
const named = (name: string) =>
  `<script type="application/ld+json">{"@type":"Product","name":"${name}","offers":{"price":350000}}</script><title>${goods}</title>${shown}`;

test("goods that two kinds of places tell are the title before a promise, a motto or a firm in the great heading", () => {
  const heads = [
    "TẠM BIỆT CÁI LẠNH, VUI CẢ MÙA ĐÔNG",
    "Ấm từ trong ra ngoài",
    "Vườn Mây vì sức khoẻ Việt",
    "Doanh nghiệp Hoà Phú",
    "Cả nhà cùng ấm",
  ];
  const form = `<form><select><option>${goods} - 350.000đ</option><option>2 ${goods} - 600.000đ</option></select></form>`;
  for (const head of heads) {
    const page = (places: string) =>
      `<title>Ưu đãi tháng này</title><h1>${head}</h1><h2>${goods}</h2>${places}<p>350.000đ</p>`;
    assert.equal(titleOf(page(form)), goods, head);
    assert.equal(titleOf(page(`<img alt="${goods}"><button>Đặt ${goods} ngay</button>`), elsewhere), goods, head);
    assert.equal(titleOf(page(`<p>${goods} may hai lớp, mặc được hai mặt.</p>${form}`), elsewhere), goods, head);
  }
});

test("neighbours whose pictures and names lead to their own pages speak for themselves alone", () => {
  const card = `<div><a href="/b"><img alt="Áo len Đồi Gió cổ lọ"></a><h2><a href="/b">Áo len Đồi Gió cổ lọ</a></h2><b>199.000đ</b></div>`;
  const html = `<title>Vườn Mây</title><h1>Ấm từ trong ra ngoài</h1>${card}${card}<h2>${goods}</h2><p>Giá: 350.000đ</p><img alt="${goods}">`;
  assert.equal(titleOf(html), goods);
});

test("facts under a nearer heading are not those of a promise far above it; a second line of a heading takes none", () => {
  const facts = "<p>Xuất xứ: Việt Nam</p><p>Số công bố: 12/2026</p><p>Giá: 120.000đ</p>";
  const lines = "<p>Ngại ra đường</p><p>Khó ngủ</p><p>Mệt mỏi</p><p>Tay chân lạnh</p>";
  const promise = `<h1>VUI SỐNG MỖI NGÀY CÙNG CON CHÁU</h1>${lines}`;
  assert.equal(
    titleOf(`<title>Ưu đãi</title>${promise}<h2>Trà gừng Lửa Nhỏ hộp 20 gói</h2>${facts}`, elsewhere),
    "Trà gừng Lửa Nhỏ hộp 20 gói",
  );
  assert.equal(
    titleOf(`<title>Ưu đãi</title><h1>Trà gừng Lửa Nhỏ hộp 20 gói</h1><h2>Ấm bụng cả nhà</h2>${facts}`, elsewhere),
    "Trà gừng Lửa Nhỏ hộp 20 gói",
  );
});

test("a sentence of selling around the goods in data is not their name, other words of the goods are", () => {
  for (const name of [
    `Mua ${goods} chính hãng, giá tốt nhất 2026`,
    `Đặt mua ${goods} giao tận nơi`,
    `Bán ${goods} giá rẻ`,
    `Giá ${goods} mới nhất 2026`,
    `Mua ngay ${goods} tại nhà, không lo về giá`,
  ])
    assert.equal(titleOf(named(name)), goods, name);
  for (const name of [`${goods} Đen`, `Combo ${goods} và mũ len`]) assert.equal(titleOf(named(name)), name);
});

test("a heading that is a sentence of selling is about the goods that another line says alone", () => {
  const line = `<div><span>Mặt hàng</span><b>${goods}</b></div><p>Giá: 350.000đ</p>`;
  for (const sells of [
    `Báo giá ${goods} mới nhất 2026`,
    `Mua ${goods} ở đâu giá rẻ?`,
    `Bán ${goods} giá rẻ tại Hà Nội`,
    `${goods} chính hãng giá tốt nhất`,
  ])
    assert.equal(titleOf(`<title>${sells}</title><h1>${sells}</h1>${line}`), goods, sells);
  const other = `${goods} màu xanh giá rẻ`;
  assert.equal(titleOf(`<title>${other}</title><h1>${other}</h1>${line}`), other);
});

test("the heading that is a whole part of the window's title goes before one that the title only begins with", () => {
  assert.equal(titleOf(`<title>${goods} - Vườn Mây</title><h1>Áo khoác</h1><h2>${goods}</h2><p>350.000đ</p>`), goods);
  assert.equal(titleOf(`<p>Tên sản phẩm:</p><p>${goods}</p><p>Giá: 350.000đ</p>`), goods);
});

test("what the data or a row says where the make is not known yet is no make", () => {
  for (const maker of ["Đang cập nhật", "Khác", "Chưa xác định", "Unbranded", "Không có thương hiệu"]) {
    const data = `{"@type":"Product","name":"${goods}","brand":{"@type":"Brand","name":"${maker}"},"offers":{"price":350000}}`;
    assert.equal(first(`<script type="application/ld+json">${data}</script>${shown}`)?.brand, null, maker);
    assert.equal(first(`<meta property="product:brand" content="${maker}">${shown}`)?.brand, null, maker);
    const maybe = `<script type="application/ld+json">${data}</script>${shown}<p>Thương hiệu: Núi Xa</p>`;
    assert.equal(first(maybe)?.brand?.value, "Núi Xa", maker);
  }
  assert.equal(first(`${shown}<dl><dt>Tên hàng</dt><dd>${goods}</dd><dt>Giá</dt><dd>350.000đ</dd></dl>`)?.brand, null);
});

test("in a list of terms the goods stand behind their label, under the name of a firm and in a window of its name", () => {
  for (const label of ["Tên hàng", "Tên sản phẩm", "Tên SP", "Tên hàng hoá", "Tên mặt hàng"]) {
    const html = `<title>Công ty TNHH Hoà Phú</title><h1>Công ty TNHH Hoà Phú</h1><dl><dt>${label}</dt><dd>${goods}</dd><dt>Đơn giá</dt><dd>350.000 VND</dd></dl>`;
    assert.equal(titleOf(html), goods, label);
  }
});

test("a stand is goods and no price, though both are written giá", () => {
  for (const stand of [
    "Giá thể trồng sen bao 5kg",
    "Giá treo áo gỗ thông",
    "Giá đỡ máy tính nhôm",
    "Giá sách năm tầng",
    "Giá vẽ chữ A",
  ]) {
    const html = `<title>Vườn Mây</title><h2>Phân trùn quế viên nén</h2><p>20.000đ</p><p>Đặt hàng</p><h1>${stand}</h1><p>Mã hàng: VM1</p><p>Giá bán: 350.000đ</p><p>Đặt hàng</p>`;
    assert.equal(titleOf(html, elsewhere), stand);
  }
});

test("a label that names a deposit, a part or a delivery governs its line, and what is paid at once is the price", () => {
  for (const other of [
    "Đặt cọc giữ máy: <b>500.000đ</b>",
    "Trả trước tối thiểu: <b>500.000đ</b>",
    "Ship: nội thành 20k, tỉnh 35k",
    "Phí lắp đặt tại nhà: <b>150.000đ</b>",
    "Tiền cọc hàng đặt: từ 200k đến 300k",
  ]) {
    assert.equal(priceOf(`<title>${goods}</title>${shown}<div>${other}</div>`), null, other);
    for (const asked of ["Trả thẳng", "Mua đứt", "Thanh toán một lần", "Tiền mặt", "Giá"])
      assert.equal(
        priceOf(`<title>${goods}</title>${shown}<div>${other}<br>${asked}: <b>1.350.000đ</b></div>`),
        1_350_000,
        `${other} ${asked}`,
      );
  }
  assert.equal(
    priceOf(`<title>${goods}</title>${shown}<p>Giá: 709k <s>1tr2</s></p><p>Ship: nội thành 20k, tỉnh 35k</p>`),
    709_000,
  );
});

const deals = (told: string) =>
  `<title>${goods}</title>${shown}<p>Giữ chỗ mùa hè: <b>500.000đ</b></p><p>Suất đôi: <b>1.350.000đ</b></p><p>Suất vàng: <b>1.900.000đ</b></p>${told}`;

test("of amounts that nothing else tells apart, the one that the cart takes as well is the price", () => {
  for (const told of [
    '<form><input type="hidden" name="price" value="1350000"></form>',
    '<div data-price="1350000"></div>',
    '<button data-product-price="1.350.000">Cho vào giỏ</button>',
    '<input type="hidden" name="gia_ban" value="1350000">',
    '<div data-price="1350000" data-old-price="1900000" data-deposit-price="500000"></div>',
  ])
    assert.equal(priceOf(deals(told)), 1_350_000, told);
  const many = [1, 2, 3, 4].map((at) => `<i data-price="${at}99000"></i>`).join("");
  assert.equal(priceOf(deals(`${many}<i data-price="1900000"></i>`)), priceOf(deals("")));
});

test("behind the name in a copyright line, what links or is pressed is none of it", () => {
  for (const behind of [
    '<a href="#top">Top</a> <a href="/x">Xem bản đầy đủ</a>',
    '<a href="#">Lên Đầu</a>',
    "<button>Chia Sẻ</button>",
    '<span><a href="/gt">Giới Thiệu</a></span>',
    '<a href="/cs">Chính Sách</a> <a href="/lh">Liên Hệ</a>',
  ])
    assert.equal(
      first(
        `<title>${goods}</title>${shown}<p>350.000đ</p><footer><p>© 2026 Lụa Đồi Gió ${behind}</p></footer>`,
        "https://shop7.example/a",
      )?.seller?.value,
      "Lụa Đồi Gió",
      behind,
    );
});

test("where a page shows no price or make, its own data says it of the goods of this name or address, and of no others", () => {
  const shell = (script: string) =>
    `<title>${goods}</title><meta property="og:title" content="${goods}"><div id="root"></div>${script}`;
  const other = { name: "Áo len Đồi Gió", price: 99_000 };
  const voucher = { code: "GIAM50", price: 50_000 };
  for (const thing of [
    { name: goods, price: 350_000 },
    { display_name: goods, pricing: { original: 500_000, final: 350_000, discount_percent: 30 } },
    { title: goods, originalPrice: 500_000, salePrice: "350000", shippingFee: { price: 30_000 } },
    { slug: "ao-khoac-nui-xa-size-m", gia: 350_000, gia_goc: 500_000 },
    { productName: goods, originalPrice: 500_000, priceAfterDiscount: 350_000, discount: 150_000 },
    { item: { name: goods, compare_at_price: 500_000, price: 350_000, price_max: 900_000 } },
  ]) {
    const state = JSON.stringify({ suggestions: [other], vouchers: [voucher], page: { current: thing } });
    for (const script of [
      `<script>window.__STATE__=${state};</script>`,
      `<script>var trang = ${state}</script>`,
      `<script type="application/json" id="data">${state}</script>`,
    ])
      assert.equal(priceOf(shell(script)), 350_000, script);
  }
  assert.equal(
    priceOf(shell(`<script>window.__STATE__=${JSON.stringify({ items: [other, voucher] })}</script>`)),
    null,
  );
  for (const make of [
    { brand: "Suối Trong" },
    { hang: { id: 3, ten: "Suối Trong" } },
    { attributes: [{ label: "Thương hiệu", value: "Suối Trong" }] },
  ]) {
    const told = `<script>window.S=${JSON.stringify({ name: goods, price: 350_000, ...make, more: [other] })}</script>`;
    for (const html of [shell(told), `<title>${goods}</title>${shown}<p>Giá: 350.000đ</p>${told}`])
      assert.equal(first(html)?.brand?.value, "Suối Trong", html);
  }
  const state = `<script>window.S=${JSON.stringify({ name: goods, price: 990_000 })}</script>`;
  assert.equal(priceOf(`<title>${goods}</title>${shown}<p>Giá: 350.000đ</p>${state}`), 350_000);
  assert.equal(priceOf(`<title>${goods}</title>${shown}<p>Giá: Liên hệ</p>${state}`), null);
});

const told = (name: string, price: number) =>
  `<script type="application/ld+json">{"@type":"Product","name":"${name}","brand":"Mẫu","offers":{"price":${price}}}</script>`;
test("the one thing that machines are told of is a theme's example where people see another name and another price", () => {
  const seen = `<title>Vườn Mây</title><h2>${goods}</h2><p class="price">350.000đ</p><p>Giảm 100K cho đơn đầu tiên</p>`;
  const offers = readShopPage(told("Sản phẩm mẫu 01", 100_000) + seen, url).offers;
  assert.deepEqual(
    offers.map(({ title, price, brand }) => [title?.value, price?.value, brand]),
    [[goods, 350_000, null]],
  );
  assert.equal(first(told("Áo khoác Núi Xa", 100_000) + seen)?.brand?.value, "Mẫu");
  assert.equal(first(told("Mountain jacket", 350_000) + seen)?.brand?.value, "Mẫu");
});

test("what one is to order is told by the form as well, and an offer of one or two pieces names no goods", () => {
  const sets = ["MUA 1 SẢN PHẨM", "COMBO 2 HỘP", "Mua 1 tặng 1"];
  for (const label of ["Sản phẩm", "Bạn đang chọn", "Đặt mua", "Tên hàng"]) {
    const options = sets.map((set) => `<option>${set} - 350K</option>`).join("");
    const html = `<title>Ưu đãi tháng này</title><h1>Bí quyết cho mùa đông ấm</h1><h2>${goods}</h2>${sets.map((set) => `<h3>${set}</h3>`).join("")}<p>${label}: <b>${goods}</b></p><select>${options}</select><p>Giá: 350.000đ</p>`;
    assert.equal(titleOf(html, elsewhere), goods, label);
    const silent = html.replace(`${label}: `, "").replaceAll(goods, "Dùng là mê");
    assert.ok(!sets.includes(titleOf(silent, elsewhere)!), label);
  }
});
