import { asked, habit } from "./habit.ts";
import type { Habit, Told } from "./habit.ts";
import {
  asksPrice,
  coat,
  document,
  heading,
  namelessShop,
  ofCoat,
  oneOfShops,
  plainShop,
  priced,
  titled,
  windowTitle,
} from "./wording.ts";

const none = [] as const;
const nuiXa = { ...ofCoat, brand: "Núi Xa" };
const suoiTrong = { ...ofCoat, brand: "Suối Trong" };
const noBrand = { ...ofCoat, brand: none };

const eitherSide = habit(
  "a brand is read on either side of its label, under a head, in a sentence, from a picture, without what stands beside it",
  [
    ...[
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
    ].map((html) => asked(`${priced}${html}`, nuiXa, plainShop)),
    asked(
      `<div>Thương hiệu</div><ul><li><a href=/1>Sóng</a></li><li><a href=/2>Gió</a></li></ul>${priced}`,
      noBrand,
      plainShop,
    ),
    asked(`${priced}<div><h3>Hỏi đáp</h3><p>Thương hiệu: Sóng cũng tốt</p></div>`, noBrand, plainShop),
  ],
);

const ofMake = (html: string, told = suoiTrong as Told) => asked(document(windowTitle, html), told, namelessShop);
const labels = habit("a brand is read under all its labels, and in lines that hold several", [
  ...[
    "Tên hãng",
    "Hãng xe",
    "Thương hiệu (Brand)",
    "Dòng thương hiệu",
    "Hãng SX/Thương hiệu",
    "Công ty sản xuất",
    "Đơn vị sản xuất",
  ].flatMap((label) => [
    ofMake(`${heading}<p>${label}: Suối Trong</p>`),
    ofMake(`${heading}<table><tr><td>${label}</td><td>Suối Trong</td></tr></table>`),
  ]),
  ...[
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
  ].map((line) => ofMake(`${heading}${line}`)),
]);

const places = habit("a brand is read from sentences, links, attributes and a caption, and the shop's name is none", [
  ...[
    "<p>Hàng chính hãng Suối Trong, đầy đủ hoá đơn.</p>",
    "<p>Suối Trong là thương hiệu quen thuộc với người Việt.</p>",
    "<p>Sản phẩm do Suối Trong sản xuất tại Bình Dương.</p>",
    '<a href="/san-pham?brand=st">Suối Trong</a>',
    '<div class="manufacturer"><a href="/m/x">Suối Trong</a></div>',
    '<span itemprop="brand">Suối Trong</span>',
    '<a href="/nhan-hang/suoi-trong">Suối Trong</a>',
    '<div data-product-brand="Suối Trong">Xem</div>',
  ].map((html) => ofMake(`${heading}${html}`)),
  ofMake(`<p>Sonary</p>${heading}`, { ...ofCoat, brand: "Sonary" }),
  // "Nhãn" is the brand where the title bears it, else what a page is found by.
  ofMake(`${heading}<p>Nhãn: <a href=/n>Núi Xa</a> | Mã: A1</p>`, nuiXa),
  ofMake(`${heading}<p>Nhãn: Áo khoác</p><p>Nhận: tại cửa hàng</p>`, noBrand),
  ofMake(`${heading}<a href=/s>Xem thêm sản phẩm của Núi Xa</a>`, nuiXa),
  ofMake(`<h4>Thương hiệu nổi bật</h4>${heading}`, noBrand),
  ofMake(`<a href="/" class="navbar-brand">Vườn Mây</a>${heading}`, { ...noBrand, seller: "Vườn Mây" }),
  ofMake(`<p>Freeship</p>${heading}`, noBrand),
]);

const ofTitle = (title: string, told: Told) =>
  asked(
    `<title>${title}</title><h1>${title}</h1>${asksPrice}<footer>© 2026 Zalora</footer>`,
    { price: 350_000, seller: "Zalora", ...told },
    namelessShop,
  );
const setOff = habit(
  "a foreign name that the title sets off before the goods is their brand; a badge, a model and the shop are none",
  [
    ...["Sonary - Tai nghe chụp tai", "[Sonary] Tai nghe chụp tai", "Sonary | Tai nghe chụp tai"].map((title) =>
      ofTitle(title, { title: [title, "Tai nghe chụp tai"], brand: "Sonary" }),
    ),
    ...["Zalora - Tai nghe chụp tai", "[Freeship] Tai nghe chụp tai"].map((title) =>
      ofTitle(title, { title: [title, "Tai nghe chụp tai"], brand: none }),
    ),
    ...["Sonary Buds - Màu đen", "Áo khoác - Tai nghe", "Tai nghe chụp tai - Sonary"].map((title) =>
      ofTitle(title, { title, brand: none }),
    ),
  ],
);

const sonary = { title: "Áo khoác Sonary", price: 350_000, brand: "Sonary" };
const ofKind = habit(
  "the make of a kind, a name on the path and a lone label are the brand, and words for none are none",
  [
    ...[
      "Hãng sơn: Suối Trong",
      "Thương hiệu gas: Suối Trong",
      "Thương hiệu của: Suối Trong (Ý)",
      "Nhãn: Suối Trong",
    ].map((line) => ofMake(`${heading}<p>${line}</p>`)),
    asked(
      '<title>Áo khoác Sonary</title><ol class="breadcrumb"><li><a href="/">Trang chủ</a><li><a href="/a/s">Sonary</a></ol><h1>Áo khoác Sonary</h1><p>350k</p>',
      sonary,
      namelessShop,
    ),
    ofMake(`${heading}<p>Thương hiệu: Không có thương hiệu</p>`, noBrand),
    ofMake(`${heading}<p class="vendor">Khác</p>`, noBrand),
    ofMake(`${heading}<div class="brand"><a href="/">Vườn Mây</a></div>`, { ...noBrand, seller: "Vườn Mây" }),
  ],
);

const unbranded = habit("that goods have no brand is an answer", [
  asked(
    `${titled}<div class=brand>Thương hiệu: No Brand <a href=/b>Thêm từ No Brand</a></div>${asksPrice}`,
    noBrand,
    oneOfShops,
  ),
]);

const captions = habit("a short line beside the title that the title bears behind its kind is the brand", [
  asked(`<p>Núi Xa</p>${priced}`, nuiXa, oneOfShops),
  asked(`<p>Áo khoác</p>${priced}`, noBrand, oneOfShops),
  asked(`<nav>Núi Xa</nav><p>Núi Xa</p>${priced}`, noBrand, oneOfShops),
]);

const colonCells = habit("a label and its value are read over a colon in a cell of its own", [
  asked(
    `${titled}<table><tr><td>Hãng sản xuất<td>:<td>Núi Xa<tr><td>Giá bán<td>:<td>Liên hệ</table><p>Máy khác 99.000đ</p>`,
    { title: coat, price: none, brand: "Núi Xa" },
    oneOfShops,
  ),
]);

const borne = habit("what goods bear is their brand, and what a shop carries into the world is none", [
  ...[
    "Hàng mang thương hiệu <em>Suối Trong</em>, có tem dập nổi.",
    "Túi mang nhãn hiệu Suối Trong, may tay.",
    "Sản phẩm mang tên thương hiệu Suối Trong được may tay.",
    "Hàng gắn mác thương hiệu “Suối Trong” từ 2010.",
    "Bán ra dưới thương hiệu Suối Trong, bảo hành 12 tháng.",
  ].map((said) => asked(`${titled}<p>${said}</p>${asksPrice}`, suoiTrong, oneOfShops)),
  ...["Món này mang hãng nào cũng được.", "Chúng tôi mang thương hiệu Việt ra thế giới."].map((said) =>
    asked(`${titled}<p>${said}</p>${asksPrice}`, noBrand, oneOfShops),
  ),
]);

const ledTo = (more: string) =>
  `${titled}<div id="nav-facts"><h2>Thông số</h2><div>Tên nhãn hiệu</div><div>Suối Trong</div>${more}</div>${asksPrice}`;
const menus = habit("what a menu leads to below the goods is read, and a menu is not", [
  asked(ledTo(""), suoiTrong, oneOfShops),
  asked(ledTo("<a href=/a>Áo</a>"), noBrand, oneOfShops),
]);

/** Names that are the brand of the goods, and names that are not. */
export const ofBrands: Habit[] = [
  eitherSide,
  labels,
  places,
  setOff,
  ofKind,
  unbranded,
  captions,
  colonCells,
  borne,
  menus,
];
