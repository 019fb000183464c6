import { asked, habit } from "./habit.ts";
import type { Habit } from "./habit.ts";
import {
  coat,
  coatInSize,
  document,
  heading,
  jsonLd,
  namelessShop,
  ofCoat,
  oneOfShops,
  plainShop,
  priced,
  siteNamed,
  titledInSize,
  windowTitle,
} from "./wording.ts";

const sold = (html: string, seller: string | readonly string[] = "Vườn Mây", url = namelessShop) =>
  asked(html, { ...ofCoat, seller }, url);

const spelled = (html: string, seller: string | readonly string[], url: string) =>
  sold(`${priced}${html}`, seller, url);
const byAddress = habit(
  "the words that a site's address is made of are the shop, wherever they stand; what a market says of the seller goes before",
  [
    spelled("<p>Chào mừng đến với Vườn Mây Store!</p>", "Vườn Mây Store", "https://www.vuonmaystore.com.vn/ao"),
    spelled('<a href="/" title="Vườn Mây"><img src="/a.png"></a>', "Vườn Mây", "https://vuonmay.vn/ao"),
    spelled("<p>VƯỜN MÂY</p><p>Cảm ơn bạn đã mua tại Vườn Mây</p>", "Vườn Mây", "https://vuonmay.vn/ao"),
    spelled("<p>Áo rất đẹp</p>", [], "https://vuonmay.vn/ao"),
    ...[
      "<p>Sản phẩm được cung cấp bởi <b>Vườn Mây</b></p>",
      "<div>Vườn Mây</div><div>Online 5 phút trước</div><a>Xem Shop</a>",
    ].map((card) => spelled(`${siteNamed("Chợ Sông")}${card}`, "Vườn Mây", "https://chosong.vn/1")),
    spelled("<footer>Vườn Mây (c) 2026 - 0912345678</footer>", "Vườn Mây", plainShop),
    spelled("<p>Shop: Vườn Mây - Zalo 0912345678</p>", "Vườn Mây", plainShop),
  ],
);

/** A page whose foot tells all that a shop has to tell of itself. */
export const withFullFoot = `<h1>Áo</h1><p>Giá: 99k</p><footer><p>CÔNG TY TNHH Vải Hà - MST: 0101248141 cấp ngày 01/01/2020</p>
    <p>Địa chỉ: 12 Lê Lợi, P. Bến Thành, Q.1, TP.HCM</p><p>Hotline: 0912 345 678</p><p>STK 1903 1234 5678 Techcombank</p>
    <a href="http://online.gov.vn.vaiha.example/1"><img src="da-thong-bao-bct.png"></a><a href="https://facebook.com/vaiha">f</a>
    <a href="https://www.facebook.com/sharer/sharer.php?u=x">chia sẻ</a><p>Giao hàng toàn quốc</p><p>© 2026 Vải Hà Store</p></footer>
    <script>pixel("0987654321")</script>`;
const footed = habit("the shop's name in the copyright line goes before the company's over it", [
  asked(withFullFoot, { price: 99_000, seller: "Vải Hà Store" }, plainShop),
]);

const aroundGoods = habit(
  "what stands around the goods in the window's title is the shop, whatever sets it off",
  [
    `${coat} · Vườn Mây`,
    `${coat} • Vườn Mây`,
    `${coat} ~ Vườn Mây`,
    `${coat} @ Vườn Mây`,
    `${coat} tại Vườn Mây`,
    `${coat}, Vườn Mây`,
    `${coat}| Vườn Mây`,
    `${coat} « Vườn Mây`,
    `${coat} [Vườn Mây]`,
    `Vườn Mây: ${coat}`,
    `${coat} | Vườn Mây | Giao hàng tận nơi`,
  ].map((title) => sold(document(`<title>${title}</title>`, heading))),
);

const inHead = (tags: string) => sold(document(`${windowTitle}${tags}`, heading));
const inBody = (html: string) => sold(document(windowTitle, `${heading}${html}`));
const marked = habit("the shop is named by its tags, its logo and its lines, without the slogan beside the name", [
  inHead('<meta name="apple-mobile-web-app-title" content="Vườn Mây">'),
  inHead(siteNamed("Vườn Mây - Trao giá trị thật")),
  inHead(`<meta name="description" content="Mua ${coat} tại Vườn Mây, giao nhanh.">`),
  inHead(jsonLd({ "@type": "FurnitureStore", name: "Vườn Mây" })),
  ...[
    '<a href="/" class="brand"><span>Vườn Mây</span> <small>Thế giới hàng tốt</small></a>',
    '<a href="index.php"><img alt="Trang chủ Vườn Mây" src="/l.png"></a>',
    '<a href="/"><img alt="Vườn Mây chất lượng thật" src="/logo.png"></a>',
    "<footer>© Bản quyền thuộc về <b>Vườn Mây</b> | Cung cấp bởi WebNhanh</footer>",
    "<p>Chào mừng quý khách đến với Vườn Mây - chúc mua sắm vui vẻ!</p>",
    "<h3>Vì sao nên mua hàng tại Vườn Mây?</h3>",
    "<h4>Vườn Mây cam kết</h4><p>Hàng mới 100%</p>",
    "<p>Vườn Mây là địa chỉ quen thuộc từ năm 2015.</p>",
    "<footer>Website thuộc quyền sở hữu của Vườn Mây</footer>",
    "<footer><h4>Vườn Mây</h4><p>Hotline: 0912 345 678</p></footer>",
    "<footer><p>Cửa hàng: Vườn Mây</p></footer>",
    '<footer><a href="https://www.facebook.com/vm">Vườn Mây</a></footer>',
  ].map(inBody),
  sold(`${heading}<p>© 2026 Siêu Thị Mẹ Gấu</p>`, "Siêu Thị Mẹ Gấu", "https://megau.example/ao"),
  sold(`${heading}<footer>© 2026 sieuao.Thanh - All rights</footer>`, "sieuao.Thanh"),
]);

const notTheShop = habit("who made the site, who paid, which branch and who praised it are not the shop", [
  ...[
    "<footer><p>Website được thiết kế bởi Công ty TNHH Web Xanh</p></footer>",
    "<p>Chi nhánh Hà Nội: 12 Trần Duy Hưng, Phường Trung Hoà, Quận Cầu Giấy, Hà Nội</p>",
    "<div>Tư vấn viên</div><div>Mr. Nam: 0909 111 222</div>",
    "<h4>Đối tác</h4><p>Chi nhánh: 12 Trần Duy Hưng, Phường Trung Hoà, Quận Cầu Giấy, Hà Nội</p>",
    "<div><h3>Khách hàng nói</h3><b>Minh Hằng</b><p>Sẽ ủng hộ</p></div>",
    "<a href=/t>Mẹo Giữ Áo Bền Màu</a><p>Bán tại Hà Nội và Quận 1</p>",
    "<button>Xem thêm</button>",
  ].map((other) => sold(`${windowTitle}${heading}${other}<footer>© 2026 Vườn Mây</footer>`)),
  // A shout over the goods is not the shop where the company is named.
  sold(
    `${windowTitle}<h3>DUY NHẤT HÔM NAY</h3>${heading}<p>Công ty TNHH Vườn Mây - MST: 0101248141</p>`,
    "Công ty TNHH Vườn Mây",
  ),
]);

const kindInSmall = habit(
  "the kind of a shop in small letters is no part of its name where the name stands alone elsewhere",
  ["Cửa hàng Vườn Mây", "Hệ thống cửa hàng Vườn Mây"].map((line) =>
    sold(
      `<a href="/"><img alt="Vườn Mây" src="/b.png"></a>${heading}<footer><p>${line}</p><p>ĐC: 12 Trần Phú, Phường Ninh Kiều, TP Cần Thơ</p></footer>`,
    ),
  ),
);

const neitherKind = habit(
  "the shop is neither its kind nor its address, its country, its software, its praise nor what it sells",
  [
    ...[
      `${siteNamed("vm7.example")}<a href="/">Vườn Mây</a>`,
      `${siteNamed("Vườn Mây")}<footer>© 2026 Vườn Mây Việt Nam</footer>`,
      '<img class="logo" alt="Đồ ấm cao cấp"><footer>© 2026 Vườn Mây</footer>',
      `${siteNamed("Just another WordPress site")}<a href="/">Vườn Mây</a>`,
      "<div>© Vườn Mây | Cung cấp bởi NhiềuShop</div>",
      '<a href="/en">Vườn Mây</a>',
      "<footer>© Vườn Mây 2012-2026</footer>",
    ].map(inBody),
    sold(
      document(windowTitle, `${heading}<h2>Vườn Mây</h2><footer>Tạo website miễn phí bởi NhiềuShop</footer>`),
      "Vườn Mây",
      "https://vuonmay.nhieushop.example/ao",
    ),
    sold(
      `<title>${coat} | Vườn Mây Store</title><a href="/"><img class="logo" alt="Vườn"></a>${heading}`,
      "Vườn Mây Store",
    ),
    sold(`<title>${coat} - Ấm êm mỗi ngày</title>${heading}<p>Công ty TNHH Vườn Mây</p>`, "Công ty TNHH Vườn Mây"),
  ],
);

const owner = habit("where nothing names the shop, who owns the site sells", [
  sold(`${priced}<div>Hộ kinh doanh Trần Thị Lài<br>MST: 0100109106</div>`, "Hộ kinh doanh Trần Thị Lài", oneOfShops),
]);

const agreeing = habit("marks that agree name the shop, over a theme's, a maker's or a partner's name in one place", [
  ...[
    `${siteNamed("My Website")}<footer>© 2026 Vườn Mây</footer>`,
    '<footer>Copyright © 2013-nay ThemeMakers, Inc.</footer><a href="/" title="Vườn Mây"><img src="/l.png"></a>',
    '<p>© 2026 - Phần mềm bán hàng của Shopmakers</p><a href="/"><img alt="Vườn Mây - chuyên áo ấm"></a>',
    '<img class="brand-logo" alt="Vườn Mây"><a href="/hang/1"><img class="logo" alt="Núi Xa"></a>',
    "<footer><h4>Thông tin cửa hàng</h4>Vườn Mây<br>12 Lê Lợi, Phường Bến Nghé, Quận 1, TP. Hồ Chí Minh</footer>",
    `${siteNamed("Giao diện số 5")}<a href="/">Vườn Mây</a><footer>© Vườn Mây</footer>`,
  ].map((html) => spelled(html, "Vườn Mây", "https://vm.example/ao")),
  spelled('<a href="/">Lụa &amp; Vườn Mây</a>', "Lụa & Vườn Mây", "https://vuonmay.example/ao"),
  sold(`<title>Vườn Mây. ${coat}</title>${heading}`, "Vườn Mây", oneOfShops),
]);

const online = habit("a name that the window's title alone calls online is the name without it", [
  sold(
    `<title>${coat} - Vườn Mây Online</title><img class="logo" alt="Vườn Mây"><h1>${coat}</h1><p>350.000đ</p>`,
    "Vườn Mây",
    oneOfShops,
  ),
]);

const atTheFoot = habit(
  "a name stands at the foot over a company and over a labelled address, and a household's kind is none",
  [
    "<h4>Vườn Mây</h4><p>Công ty TNHH Đồi Gió</p>",
    "<b>VƯỜN MÂY</b><p>Địa chỉ: 1 Hàng Bài, Phường Hoàn Kiếm, Hà Nội</p>",
    "<p>Đơn vị chủ quản: Hộ kinh doanh Trần Nam</p><p>Tên thương mại: Vườn Mây</p>",
  ].map((card) => spelled(`<footer>${card}</footer>`, ["Vườn Mây", "VƯỜN MÂY"], oneOfShops)),
);

const drawnWords = habit(
  "the word that a font draws as a picture is not read, nor an amount for members taken for how a seller fares",
  [
    "<div><i class=material-icons>storefront</i></div><div>Chat ngay</div>",
    "<div><mat-icon>card_membership</mat-icon> Thành viên: <b>330.000đ</b></div>",
    "<div>Giao nhanh</div><div>Thành viên: <b>330.000đ</b></div>",
  ].map((drawn) => spelled(`${drawn}<footer><p>© 2026 Vườn Mây</p></footer>`, "Vườn Mây", oneOfShops)),
);

const behindCopyright = habit(
  "behind the name in a copyright line, what links or is pressed is none of it",
  [
    '<a href="#top">Top</a> <a href="/x">Xem bản đầy đủ</a>',
    '<a href="#">Lên Đầu</a>',
    "<button>Chia Sẻ</button>",
    '<span><a href="/gt">Giới Thiệu</a></span>',
    '<a href="/cs">Chính Sách</a> <a href="/lh">Liên Hệ</a>',
  ].map((behind) =>
    asked(
      `${titledInSize}<p>350.000đ</p><footer><p>© 2026 Lụa Đồi Gió ${behind}</p></footer>`,
      { title: coatInSize, price: 350_000, seller: "Lụa Đồi Gió" },
      "https://shop7.example/a",
    ),
  ),
);

/** Who sells where a shop has a site of its own. */
export const ofSellersOfShops: Habit[] = [
  byAddress,
  footed,
  aroundGoods,
  marked,
  notTheShop,
  kindInSmall,
  neitherKind,
  owner,
  agreeing,
  online,
  atTheFoot,
  drawnWords,
  behindCopyright,
];
