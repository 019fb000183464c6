import { asked, habit } from "./habit.ts";
import type { Habit, Told } from "./habit.ts";
import {
  asksPrice,
  coat,
  coatInSize,
  namelessShop,
  ofCoat,
  ofCoatInSize,
  oneOfShops,
  windowTitle,
  withGoods,
  withoutGoods,
} from "./wording.ts";

const vuonMay = { ...ofCoat, seller: "Vườn Mây" };
const facts = `<p>Mã SP: A1</p>${asksPrice}<button>Đặt hàng</button>`;

const freedPage = (html: string, told: Told) => asked(`${html}${asksPrice}`, told, "https://vuonmay.vn/a");
const freed = habit(
  "a title is freed of badges, codes and labels, and found where the window's title names only the shop",
  [
    freedPage(`<h1><span>Yêu thích</span><span>${coat}</span></h1>`, ofCoat),
    freedPage(`<h1>${coat} <small>(Mã: A100)</small></h1>`, ofCoat),
    freedPage(`<p>Tên sản phẩm: <b>${coat}</b></p>`, ofCoat),
    freedPage(`<title>vuonmay.vn</title><p class=product-name>${coat}</p>`, ofCoat),
    freedPage(`<title>Vườn Mây - Hàng tốt</title><h1>Vườn Mây</h1><h3>${coat}</h3>`, vuonMay),
    freedPage(`<title>Mua ${coat} chính hãng tại Vườn Mây</title><div>${coat}</div>`, vuonMay),
    freedPage(`<title>Chi tiết sản phẩm - Vườn Mây</title><h2>${coat}</h2><h3>Thông số kỹ thuật</h3>`, vuonMay),
  ],
);

const labelBefore = habit(
  "a label in an element before the title is left out where the window's title sets the goods off",
  [
    asked(
      `<title>Hà Nội - ${coat} | Diễn Đàn</title><h1><span>Hà Nội</span> ${coat}</h1>${asksPrice}`,
      ofCoat,
      namelessShop,
    ),
  ],
);

const underShopName = habit(
  "the shop's name in the window's title and the first heading leaves the goods to a smaller one",
  [
    asked(
      `${windowTitle}<a href="/">${coat}</a><h1>${coat}</h1><h2>Công dụng</h2>${asksPrice}<button>Mua ngay</button>`,
      ofCoat,
      namelessShop,
    ),
    ...[
      `<h1>Vườn Mây</h1><h2>${coat}</h2>${asksPrice}<button>Mua ngay</button><footer>© 2026 Vườn Mây</footer>`,
      `<a href="/"><img src="/logo.png" alt="Vườn Mây"></a><h1>Vườn Mây</h1><h3>${coat}</h3><p>350.000đ</p><p>Mã SP: A1</p>`,
      `<h1><a href="/">Vườn Mây</a></h1><h2>${coat}</h2>${asksPrice}<button>Mua ngay</button>`,
    ].map((body) => asked(`<title>Vườn Mây</title>${body}`, vuonMay, namelessShop)),
  ],
);

const question = `${coat} có tốt không, mua ở đâu?`;
const labelled = `[Flash Sale] ${coat}`;
const noTitle = habit(
  "a shout, a path, a company and a shop's own name are no title where the goods stand under them",
  [
    asked(`<title>ƯU ĐÃI HÔM NAY</title><h1>${coat}</h1><h3>HÔM NAY CHỈ CÒN</h3>${facts}`, ofCoat, namelessShop),
    asked(
      `<title>Cong ty TNHH Vuon May</title><b>CÔNG TY TNHH VƯỜN MÂY</b><p>Trang chủ &gt; Sản phẩm</p><p><b>${coat}</b></p>${facts}`,
      { ...ofCoat, seller: ["Cong ty TNHH Vuon May", "CÔNG TY TNHH VƯỜN MÂY"] },
      namelessShop,
    ),
    asked(
      `<title>Vườn Mây</title><h2>VƯỜN MÂY</h2><table><tr><td>Tên sản phẩm<td>${coat}</table>${facts}<hr>Vườn Mây, ĐT: 0234 388 8999`,
      { ...ofCoat, seller: ["Vườn Mây", "VƯỜN MÂY"] },
      namelessShop,
    ),
    asked(
      `<title>Vườn Mây</title><p>${coat}</p><div class="tensp">${coat}</div>${facts}<div>Vườn Mây - ĐC: 12 Lê Lợi, Huế</div>`,
      vuonMay,
      namelessShop,
    ),
    asked(
      `<title>[Pre-order] ${coat}</title><h1><span class="tag">Pre-order</span> ${coat}</h1>${facts}`,
      ofCoat,
      namelessShop,
    ),
    asked(
      `${windowTitle}<h1>${labelled}</h1><p>₫350.000 - ₫400.000</p>`,
      { title: labelled, price: 350_000 },
      namelessShop,
    ),
    asked(`<title>${question}</title><h1>${question}</h1>${facts}`, { title: question, price: 350_000 }, namelessShop),
  ],
);

const standsOut = habit(
  "where the window's title names no goods, the line that stands out over facts of goods is their title",
  [
    `<h1>Giá gốc tận kho</h1><p>Mở cửa cả tuần</p><h3>${coat}</h3>`,
    `<p style='font-size:22px'>${coat}</p>`,
    `<font size=4><b>${coat}</b></font>`,
    `<div class=fs-1><span>${coat}</span></div>`,
  ].map((title) =>
    asked(
      `<title>Chi tiết sản phẩm</title>${title}<p>Hãng: Núi Xa</p><p>350.000đ</p><button>Đặt hàng</button>`,
      { ...ofCoat, brand: "Núi Xa" },
      oneOfShops,
    ),
  ),
);

const wholePart = habit(
  "the heading that is a whole part of the window's title goes before one that the title only begins with",
  [
    asked(
      `<title>${coatInSize} - Vườn Mây</title><h1>Áo khoác</h1><h2>${coatInSize}</h2><p>350.000đ</p>`,
      { ...ofCoatInSize, seller: "Vườn Mây" },
      withGoods,
    ),
    asked(`<p>Tên sản phẩm:</p><p>${coatInSize}</p>${asksPrice}`, ofCoatInSize, withGoods),
  ],
);

const company = "Công ty TNHH Hoà Phú";
const listOfTerms = habit(
  "in a list of terms the goods stand behind their label, under the name of a firm and in a window of its name",
  ["Tên hàng", "Tên sản phẩm", "Tên SP", "Tên hàng hoá", "Tên mặt hàng"].map((label) =>
    asked(
      `<title>${company}</title><h1>${company}</h1><dl><dt>${label}</dt><dd>${coatInSize}</dd><dt>Đơn giá</dt><dd>350.000 VND</dd></dl>`,
      { ...ofCoatInSize, seller: company },
      withGoods,
    ),
  ),
);

const stands = habit(
  "a stand is goods and no price, though both are written giá",
  [
    "Giá thể trồng sen bao 5kg",
    "Giá treo áo gỗ thông",
    "Giá đỡ máy tính nhôm",
    "Giá sách năm tầng",
    "Giá vẽ chữ A",
  ].map((title) =>
    asked(
      `<title>Vườn Mây</title><h2>Phân trùn quế viên nén</h2><p>20.000đ</p><p>Đặt hàng</p><h1>${title}</h1><p>Mã hàng: VM1</p><p>Giá bán: 350.000đ</p><p>Đặt hàng</p>`,
      { title, price: 350_000, seller: "Vườn Mây" },
      withoutGoods,
    ),
  ),
);

/** Lines that may be the title, and lines that are not. */
export const ofTitles: Habit[] = [
  freed,
  labelBefore,
  underShopName,
  noTitle,
  standsOut,
  wholePart,
  listOfTerms,
  stands,
];
