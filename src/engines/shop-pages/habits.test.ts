import assert from "node:assert/strict";
import test from "node:test";
import { readShopPage } from "./index.ts";

const goods = "Áo khoác Núi Xa";
const heading = `<h1>${goods}</h1><p>Giá: 350.000đ</p>`;
const offerOf = (html: string, host = "vm7.example") => readShopPage(html, `https://${host}/ao`).offers[0];
const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;
const sellerOf = (html: string, host?: string) => offerOf(html, host)?.seller?.value ?? null;
const brandOf = (html: string) => offerOf(page(`<title>${goods}</title>`, html))?.brand?.value ?? null;
const priceOf = (html: string) => offerOf(`<title>${goods}</title><h1>${goods}</h1>${html}`)?.price?.value ?? null;
const json = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const titleOf = (name: string) =>
  offerOf(page(`<title>${name}</title>${json({ "@type": "Product", name })}`, `${heading}<p>© 2026 Vườn Mây</p>`))
    ?.title?.value;
const foot = (line: string) => `<footer><p>${line}</p><p>ĐC: 12 Trần Phú, Phường Ninh Kiều, TP Cần Thơ</p></footer>`;

test("what stands around the goods in the window's title is the shop, whatever sets it off", () => {
  for (const title of [
    `${goods} · Vườn Mây`,
    `${goods} • Vườn Mây`,
    `${goods} ~ Vườn Mây`,
    `${goods} @ Vườn Mây`,
    `${goods} tại Vườn Mây`,
    `${goods}, Vườn Mây`,
    `${goods}| Vườn Mây`,
    `${goods} « Vườn Mây`,
    `${goods} [Vườn Mây]`,
    `Vườn Mây: ${goods}`,
    `${goods} | Vườn Mây | Giao hàng tận nơi`,
  ])
    assert.equal(sellerOf(page(`<title>${title}</title>`, heading)), "Vườn Mây", title);
});

test("the shop is named by its tags, its logo and its lines, without the slogan beside the name", () => {
  const marks: [head: string, body: string][] = [
    ['<meta name="apple-mobile-web-app-title" content="Vườn Mây">', ""],
    ['<meta property="og:site_name" content="Vườn Mây - Trao giá trị thật">', ""],
    [`<meta name="description" content="Mua ${goods} tại Vườn Mây, giao nhanh.">`, ""],
    [json({ "@type": "FurnitureStore", name: "Vườn Mây" }), ""],
    ["", '<a href="/" class="brand"><span>Vườn Mây</span> <small>Thế giới hàng tốt</small></a>'],
    ["", '<a href="index.php"><img alt="Trang chủ Vườn Mây" src="/l.png"></a>'],
    ["", '<a href="/"><img alt="Vườn Mây chất lượng thật" src="/logo.png"></a>'],
    ["", "<footer>© Bản quyền thuộc về <b>Vườn Mây</b> | Cung cấp bởi WebNhanh</footer>"],
    ["", "<p>Chào mừng quý khách đến với Vườn Mây - chúc mua sắm vui vẻ!</p>"],
    ["", "<h3>Vì sao nên mua hàng tại Vườn Mây?</h3>"],
    ["", "<h4>Vườn Mây cam kết</h4><p>Hàng mới 100%</p>"],
    ["", "<p>Vườn Mây là địa chỉ quen thuộc từ năm 2015.</p>"],
    ["", "<footer>Website thuộc quyền sở hữu của Vườn Mây</footer>"],
    ["", "<footer><h4>Vườn Mây</h4><p>Hotline: 0912 345 678</p></footer>"],
    ["", "<footer><p>Cửa hàng: Vườn Mây</p></footer>"],
    ["", '<footer><a href="https://www.facebook.com/vm">Vườn Mây</a></footer>'],
  ];
  for (const [head, body] of marks)
    assert.equal(sellerOf(page(`<title>${goods}</title>${head}`, `${heading}${body}`)), "Vườn Mây", head + body);
  assert.equal(sellerOf(`${heading}<p>© 2026 Siêu Thị Mẹ Gấu</p>`, "megau.example"), "Siêu Thị Mẹ Gấu");
  assert.equal(sellerOf(`${heading}<footer>© 2026 sieuao.Thanh - All rights</footer>`), "sieuao.Thanh");
});

test("who made the site, who paid, which branch and who praised it are not the shop", () => {
  const own = "<footer>© 2026 Vườn Mây</footer>";
  for (const other of [
    "<footer><p>Website được thiết kế bởi Công ty TNHH Web Xanh</p></footer>",
    "<p>Chi nhánh Hà Nội: 12 Trần Duy Hưng, Phường Trung Hoà, Quận Cầu Giấy, Hà Nội</p>",
    "<div>Tư vấn viên</div><div>Mr. Nam: 0909 111 222</div>",
    "<h4>Đối tác</h4><p>Chi nhánh: 12 Trần Duy Hưng, Phường Trung Hoà, Quận Cầu Giấy, Hà Nội</p>",
    "<div><h3>Khách hàng nói</h3><b>Minh Hằng</b><p>Sẽ ủng hộ</p></div>",
    "<a href=/t>Mẹo Giữ Áo Bền Màu</a><p>Bán tại Hà Nội và Quận 1</p>",
    "<button>Xem thêm</button>",
  ])
    assert.equal(sellerOf(`<title>${goods}</title>${heading}${other}${own}`), "Vườn Mây", other);
  // A shout over the goods is not the shop where the company is named.
  assert.equal(
    sellerOf(
      `<title>${goods}</title><h3>DUY NHẤT HÔM NAY</h3>${heading}<p>Công ty TNHH Vườn Mây - MST: 0101248141</p>`,
    ),
    "Công ty TNHH Vườn Mây",
  );
});

const market = (body: string) =>
  page(
    '<meta property="og:site_name" content="Chợ Sông">',
    `<a href="/b">Bán hàng cùng Chợ Sông</a>${heading}${body}<footer>© Chợ Sông</footer>`,
  );

test("who sells on a market is read in its many words, free of badges, figures and labels", () => {
  for (const card of [
    "<p>Nhà bán hàng: Vườn Mây (98% tích cực)</p>",
    "<div>Nhà bán: <a href=/s/1>Vườn Mây</a> <span>Chính hãng</span></div>",
    "<h4>Gian hàng Vườn Mây</h4><p>Tỉ lệ phản hồi 97%</p>",
    "<h3>Thông tin người bán</h3><ul><li>Tên: Vườn Mây</li><li>SĐT: 0912345678</li></ul>",
    "<h2>Thông tin nhà bán</h2><p><b>Tên cửa hàng:</b> Vườn Mây</p>",
    "<h3>Liên hệ người bán</h3><div>Vườn Mây</div>",
    "<div><b>Vườn Mây</b> <button>+ Theo dõi</button></div>",
    "<div><b>Vườn Mây</b><span>1,2k đang xem</span><button>Theo dõi</button></div>",
    "<div>Vườn Mây</div><p>4,8 | 1,2k đánh giá | Tham gia 3 năm trước</p>",
    "<aside><a href=/store/3>Vườn Mây</a><span>Official Store</span></aside>",
    "<button>Chat với Vườn Mây</button>",
    "<p>Đăng bởi <a href=/u/3>Vườn Mây</a> lúc 08:12 12/10/2026</p>",
    "<p>Liên hệ: Vườn Mây - 0912 345 678</p>",
    "<table><tr><th>Người liên hệ</th><td>Vườn Mây</td></tr></table>",
    "<div>Vườn Mây</div><a href=/x>Xem tất cả tin của người này</a>",
    "<div>Vườn Mây</div><div>32 mặt hàng</div><button>Ghé thăm</button>",
    "<p>Nơi bán: <b>Vườn Mây</b></p>",
  ])
    assert.equal(sellerOf(market(card), "chosong.example"), "Vườn Mây", card);
  const company = "Công ty TNHH Vườn Mây";
  for (const card of [
    `<h3><a href="/cong-ty/3">${company}</a></h3>`,
    `<h4>${company}</h4><p>Loại hình: Nhà phân phối</p>`,
  ])
    assert.equal(sellerOf(market(card), "chosong.example"), company, card);
});

test("a seller inside an aggregate of offers is the seller", () => {
  const offers = {
    "@type": "AggregateOffer",
    lowPrice: 350_000,
    offers: [{ "@type": "Offer", seller: { "@type": "Organization", name: "Vườn Mây" } }],
  };
  assert.equal(sellerOf(page(json({ "@type": "Product", name: goods, offers }), heading)), "Vườn Mây");
});

test("a brand is read under all its labels, and in lines that hold several", () => {
  for (const label of [
    "Tên hãng",
    "Hãng xe",
    "Thương hiệu (Brand)",
    "Dòng thương hiệu",
    "Hãng SX/Thương hiệu",
    "Công ty sản xuất",
    "Đơn vị sản xuất",
  ]) {
    assert.equal(brandOf(`${heading}<p>${label}: Suối Trong</p>`), "Suối Trong", label);
    assert.equal(
      brandOf(`${heading}<table><tr><td>${label}</td><td>Suối Trong</td></tr></table>`),
      "Suối Trong",
      label,
    );
  }
  for (const line of [
    "<div><span>Mã: A1</span> <span>Danh mục: <a href=/c>Áo</a></span> <span>Thương hiệu: <a href=/t>Suối Trong</a></span></div>",
    "<div><span>Cỡ: S</span> <span>Hiệu: <a href=/t>Suối Trong</a></span></div>",
    "<p>Mã SP: A1 Thương hiệu: Suối Trong Tình trạng: Còn hàng</p>",
    "<p>Xuất xứ: Việt Nam; Thương hiệu: Suối Trong; Bảo hành: 6 tháng</p>",
    "<p>Chất liệu tốt, thương hiệu: Suối Trong, bảo hành 6 tháng.</p>",
    "<p>★ Thương hiệu: Suối Trong ★ Bảo hành: 1 năm</p>",
    "<p>Thương hiệu — Suối Trong</p>",
    "<p>1. Thương hiệu: Suối Trong</p><p>2. Chất liệu: vải</p>",
    "<table><tr><td>Nhà sản xuất</td><td>Xưởng Một</td></tr><tr><td>Thương hiệu</td><td>Suối Trong</td></tr></table>",
    "<div><h3>Bình luận</h3><p>Thương hiệu: Lạ cũng tốt</p><h3>Thông số</h3><p>Thương hiệu: Suối Trong</p></div>",
  ])
    assert.equal(brandOf(`${heading}${line}`), "Suối Trong", line);
});

test("a brand is read from sentences, links, attributes and a caption, and the shop's name is none", () => {
  for (const html of [
    "<p>Hàng chính hãng Suối Trong, đầy đủ hoá đơn.</p>",
    "<p>Suối Trong là thương hiệu quen thuộc với người Việt.</p>",
    "<p>Sản phẩm do Suối Trong sản xuất tại Bình Dương.</p>",
    '<a href="/san-pham?brand=st">Suối Trong</a>',
    '<div class="manufacturer"><a href="/m/x">Suối Trong</a></div>',
    '<span itemprop="brand">Suối Trong</span>',
    '<a href="/nhan-hang/suoi-trong">Suối Trong</a>',
    '<div data-product-brand="Suối Trong">Xem</div>',
  ])
    assert.equal(brandOf(`${heading}${html}`), "Suối Trong", html);
  assert.equal(brandOf(`<p>Sonary</p>${heading}`), "Sonary");
  // "Nhãn" is the brand where the title bears it, else what a page is found by.
  assert.equal(brandOf(`${heading}<p>Nhãn: <a href=/n>Núi Xa</a> | Mã: A1</p>`), "Núi Xa");
  assert.equal(brandOf(`${heading}<p>Nhãn: Áo khoác</p><p>Nhận: tại cửa hàng</p>`), null);
  assert.equal(brandOf(`${heading}<a href=/s>Xem thêm sản phẩm của Núi Xa</a>`), "Núi Xa");
  for (const none of [
    "<h4>Thương hiệu nổi bật</h4>",
    '<a href="/" class="navbar-brand">Vườn Mây</a>',
    "<p>Freeship</p>",
  ])
    assert.equal(brandOf(`${none}${heading}`), null, none);
});

test("a price is what is to be paid: after tax, not for goods brought back, and a lone regular one", () => {
  for (const html of [
    "<p>Giá chưa VAT: 318.000đ</p><p>Giá đã VAT: 350.000đ</p>",
    "<p>350.000đ</p><p>Thu cũ lên đời: chỉ từ <b>120.000đ</b></p>",
    "<p>₫350.000</p><p>Hàng đẹp, giá 50k rẻ hơn chỗ khác.</p>",
    "<div><span>Giá thông thường</span><span>350.000 VND</span></div>",
    "<div><span>350.000</span><span>đ</span><span>420.000đ</span><span>-20%</span></div>",
  ])
    assert.equal(priceOf(html), 350_000, html);
  const offer = offerOf("<h1>Áo khoác BH-120 - 2.350.000 đ</h1>");
  assert.deepEqual([offer?.title?.value, offer?.price?.value, offer?.priceTo], ["Áo khoác BH-120", 2_350_000, null]);
});

test("a label in an element before the title is left out where the window's title sets the goods off", () => {
  const html = `<title>Hà Nội - ${goods} | Diễn Đàn</title><h1><span>Hà Nội</span> ${goods}</h1><p>Giá: 350.000đ</p>`;
  assert.equal(offerOf(html)?.title?.value, goods);
});

test("machines are often told the window's title, of which the goods alone are the name of the goods", () => {
  for (const told of [
    `${goods} - Vườn Mây`,
    `${goods} | Vườn Mây`,
    `${goods} giá rẻ tại Vườn Mây`,
    `Vườn Mây: ${goods}`,
    `Mua ${goods} chính hãng, giá tốt - Vườn Mây`,
    `${goods} chính hãng`,
  ])
    assert.equal(titleOf(told), goods, told);
  for (const told of [`${goods} - Màu xanh`, `Combo 2 ${goods}`]) assert.equal(titleOf(told), told);
});

test("an amount behind a full stop in an element of its own is another amount, in a number it is a part of it", () => {
  for (const html of [
    "<p><del>420.000 ₫</del> <span>Giá gốc là: 420.000 ₫.</span><ins>350.000 ₫</ins></p>",
    "<p><s>420.000đ</s>,<b>350.000đ</b></p>",
    "<p><b>350.<sup>000</sup>đ</b></p>",
    "<p><b>350<sup>.000</sup>đ</b></p>",
  ])
    assert.equal(priceOf(html), 350_000, html);
});

test("a title before a person's name is a part of it, and a sentence behind a name is none", () => {
  for (const name of ["Mr. Tài", "Ms. Vân Anh", "BS. Lan", "CTY. Vườn Mây", "A. Tuấn"])
    assert.equal(sellerOf(market(`<p>Người bán: ${name}</p>`), "chosong.example"), name);
  assert.equal(sellerOf(market("<p>Người bán: Vườn Mây. Giao hàng tận nơi</p>"), "chosong.example"), "Vườn Mây");
});

test("the kind of a shop in small letters is no part of its name where the name stands alone elsewhere", () => {
  for (const line of ["Cửa hàng Vườn Mây", "Hệ thống cửa hàng Vườn Mây"])
    assert.equal(
      sellerOf(`<a href="/"><img alt="Vườn Mây" src="/b.png"></a>${heading}${foot(line)}`),
      "Vườn Mây",
      line,
    );
});

const post = (head: string, body: string) =>
  page(
    `<title>${goods} | Mạng Quen</title><meta property="og:site_name" content="Mạng Quen">${head}`,
    `<a href="/">Mạng Quen</a>${body}`,
  );
const ofVuonMay = '<meta property="og:title" content="Vườn Mây">';
const words = `<p>${goods}</p><p>Giá: 350.000đ</p>`;
test("whose page a post stands on sells, and not the network", () => {
  for (const html of [
    post(ofVuonMay, `<h2><a href="/vuon.may">Vườn Mây</a></h2><span>3 giờ trước</span>${words}`),
    post(ofVuonMay, `<div><a href="/c/vm"><span>Vườn Mây</span></a></div>${heading}<time>Oct 2 at 15:00</time>`),
    post("", `${heading}<p>Xem thêm của Vườn Mây trên Mạng Quen</p>`),
    post("", `<div><a href="/vm">Vườn Mây</a> · <span>2 tháng 10 lúc 20:11 · Công khai</span></div>${heading}`),
  ])
    assert.equal(sellerOf(html), "Vườn Mây", html);
  // A shop that tells its name in the tags of each page, or its page in a network, sells itself.
  const tags = '<meta property="og:site_name" content="Vườn Mây"><meta property="og:title" content="Vườn Mây Store">';
  for (const body of ['<a href="/gioi-thieu">Vườn Mây Store</a>', "<p>Theo dõi Áo Đẹp trên Facebook</p>"])
    assert.equal(sellerOf(page(tags, `${heading}${body}`)), "Vườn Mây", body);
});

const quiet = (body: string) =>
  page(`<title>${goods} | Chợ Sông</title>`, `${heading}${body}<footer>© 2026 Chợ Sông</footer>`);
test("a site that asks nobody to sell is a market where it chats with or was posted by another, none of its staff", () => {
  for (const card of [
    "<button>Chat với Vườn Mây</button>",
    "<a href=/c>Nhắn tin cho Vườn Mây</a>",
    "<p>Đăng bởi: <a href=/u/3>Vườn Mây</a></p>",
    "<p>Tin đăng bởi: Vườn Mây - 12/10/2026</p>",
    "<div>Vườn Mây</div><p>Bấm để hiện số</p>",
  ])
    assert.equal(sellerOf(quiet(card)), "Vườn Mây", card);
  for (const card of [
    "<button>Chat với chúng tôi</button>",
    "<button>Chat với Chợ Sông</button>",
    "<button>Chat với Zalo</button>",
    "<button>Chat với Dược Sĩ</button>",
    "<p>Đăng bởi: Admin</p>",
    "<p>Liên hệ: Nguyễn Văn Nam - 0912 345 678</p>",
    "<article><p>Đăng bởi: Nguyễn Văn Nam</p></article>",
    "<button>Thêm vào giỏ</button><p>Đăng bởi: Nguyễn Văn Nam</p>",
  ])
    assert.equal(sellerOf(quiet(card)), "Chợ Sông", card);
});

test("the shop's name in the window's title and the first heading leaves the goods to a smaller one", () => {
  const named = "<title>Vườn Mây</title>";
  const landing = `<title>${goods}</title><a href="/">${goods}</a><h1>${goods}</h1><h2>Công dụng</h2><p>Giá: 350.000đ</p><button>Mua ngay</button>`;
  assert.equal(offerOf(landing)?.title?.value, goods);
  for (const html of [
    `${named}<h1>Vườn Mây</h1><h2>${goods}</h2><p>Giá: 350.000đ</p><button>Mua ngay</button><footer>© 2026 Vườn Mây</footer>`,
    `${named}<a href="/"><img src="/logo.png" alt="Vườn Mây"></a><h1>Vườn Mây</h1><h3>${goods}</h3><p>350.000đ</p><p>Mã SP: A1</p>`,
    `${named}<h1><a href="/">Vườn Mây</a></h1><h2>${goods}</h2><p>Giá: 350.000đ</p><button>Mua ngay</button>`,
  ])
    assert.equal(offerOf(html)?.title?.value, goods, html);
});

const ofTitle = (title: string) =>
  offerOf(`<title>${title}</title><h1>${title}</h1><p>Giá: 350.000đ</p><footer>© 2026 Zalora</footer>`)?.brand?.value ??
  null;
test("a foreign name that the title sets off before the goods is their brand; a badge, a model and the shop are none", () => {
  for (const title of ["Sonary - Tai nghe chụp tai", "[Sonary] Tai nghe chụp tai", "Sonary | Tai nghe chụp tai"])
    assert.equal(ofTitle(title), "Sonary", title);
  for (const title of [
    "Zalora - Tai nghe chụp tai",
    "[Freeship] Tai nghe chụp tai",
    "Sonary Buds - Màu đen",
    "Áo khoác - Tai nghe",
    "Tai nghe chụp tai - Sonary",
  ])
    assert.equal(ofTitle(title), null, title);
});

test("what others ask is not the price", () => {
  for (const line of ["bên kia bán 320k kìa", "chỗ khác bán 300k mà", "shop khác có 300k thôi"])
    assert.equal(
      priceOf(`<p>Giá chỉ 350k (giá hãng 1tr110) cả nhà ạ, em sẵn đủ màu</p><div>${line}</div>`),
      350_000,
      line,
    );
});

test("the shop is neither its kind nor its address, its country, its software, its praise nor what it sells", () => {
  const names: [html: string, host: string][] = [
    ['<meta property="og:site_name" content="vm7.example"><a href="/">Vườn Mây</a>', "vm7.example"],
    ['<meta property="og:site_name" content="Vườn Mây"><footer>© 2026 Vườn Mây Việt Nam</footer>', "vm7.example"],
    ['<img class="logo" alt="Đồ ấm cao cấp"><footer>© 2026 Vườn Mây</footer>', "vm7.example"],
    ["<h2>Vườn Mây</h2><footer>Tạo website miễn phí bởi NhiềuShop</footer>", "vuonmay.nhieushop.example"],
    ['<meta property="og:site_name" content="Just another WordPress site"><a href="/">Vườn Mây</a>', "vm7.example"],
    ["<div>© Vườn Mây | Cung cấp bởi NhiềuShop</div>", "vm7.example"],
    ['<a href="/en">Vườn Mây</a>', "vm7.example"],
    ["<footer>© Vườn Mây 2012-2026</footer>", "vm7.example"],
  ];
  for (const [html, host] of names)
    assert.equal(sellerOf(page(`<title>${goods}</title>`, `${heading}${html}`), host), "Vườn Mây", html);
  const longer = `<title>${goods} | Vườn Mây Store</title><a href="/"><img class="logo" alt="Vườn"></a>${heading}`;
  assert.equal(sellerOf(longer), "Vườn Mây Store");
  assert.equal(
    sellerOf(`<title>${goods} - Ấm êm mỗi ngày</title>${heading}<p>Công ty TNHH Vườn Mây</p>`),
    "Công ty TNHH Vườn Mây",
  );
});

test("a shout, a path, a company and a shop's own name are no title where the goods stand under them", () => {
  const facts = "<p>Mã SP: A1</p><p>Giá: 350.000đ</p><button>Đặt hàng</button>";
  const titled: [window: string, body: string][] = [
    ["ƯU ĐÃI HÔM NAY", `<h1>${goods}</h1><h3>HÔM NAY CHỈ CÒN</h3>${facts}`],
    [
      "Cong ty TNHH Vuon May",
      `<b>CÔNG TY TNHH VƯỜN MÂY</b><p>Trang chủ &gt; Sản phẩm</p><p><b>${goods}</b></p>${facts}`,
    ],
    [
      "Vườn Mây",
      `<h2>VƯỜN MÂY</h2><table><tr><td>Tên sản phẩm<td>${goods}</table>${facts}<hr>Vườn Mây, ĐT: 0234 388 8999`,
    ],
    ["Vườn Mây", `<p>${goods}</p><div class="tensp">${goods}</div>${facts}<div>Vườn Mây - ĐC: 12 Lê Lợi, Huế</div>`],
    [`[Pre-order] ${goods}`, `<h1><span class="tag">Pre-order</span> ${goods}</h1>${facts}`],
  ];
  for (const [window, body] of titled)
    assert.equal(offerOf(`<title>${window}</title>${body}`)?.title?.value, goods, body);
  const labelled = `[Flash Sale] ${goods}`;
  assert.equal(
    offerOf(`<title>${goods}</title><h1>${labelled}</h1><p>₫350.000 - ₫400.000</p>`)?.title?.value,
    labelled,
  );
  const asked = `${goods} có tốt không, mua ở đâu?`;
  assert.equal(offerOf(`<title>${asked}</title><h1>${asked}</h1>${facts}`)?.title?.value, asked);
});

test("the make of a kind, a name on the path and a lone label are the brand, and words for none are none", () => {
  for (const line of [
    "Hãng sơn: Suối Trong",
    "Thương hiệu gas: Suối Trong",
    "Thương hiệu của: Suối Trong (Ý)",
    "Nhãn: Suối Trong",
  ])
    assert.equal(brandOf(`${heading}<p>${line}</p>`), "Suối Trong", line);
  const onPath =
    '<ol class="breadcrumb"><li><a href="/">Trang chủ</a><li><a href="/a/s">Sonary</a></ol><h1>Áo khoác Sonary</h1><p>350k</p>';
  assert.equal(offerOf(`<title>Áo khoác Sonary</title>${onPath}`)?.brand?.value, "Sonary");
  for (const none of [
    "<p>Thương hiệu: Không có thương hiệu</p>",
    '<p class="vendor">Khác</p>',
    '<div class="brand"><a href="/">Vườn Mây</a></div>',
  ])
    assert.equal(brandOf(`${heading}${none}`), null, none);
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
