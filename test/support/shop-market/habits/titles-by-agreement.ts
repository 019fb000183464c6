import { asked, habit } from "./habit.ts";
import type { Habit } from "./habit.ts";
import { asksPrice, coatInSize, ofCoatInSize, titledInSize, withGoods, withoutGoods } from "./wording.ts";

const options = (...names: string[]) => `<select>${names.map((name) => `<option>${name}</option>`).join("")}</select>`;
const form = `<form>${options(`${coatInSize} - 350.000đ`, `2 ${coatInSize} - 600.000đ`)}</form>`;
const promises = [
  "TẠM BIỆT CÁI LẠNH, VUI CẢ MÙA ĐÔNG",
  "Ấm từ trong ra ngoài",
  "Vườn Mây vì sức khoẻ Việt",
  "Doanh nghiệp Hoà Phú",
  "Cả nhà cùng ấm",
];
const promised = (promise: string, places: string, url: string) =>
  asked(
    `<title>Ưu đãi tháng này</title><h1>${promise}</h1><h2>${coatInSize}</h2>${places}<p>350.000đ</p>`,
    promise.startsWith("Vườn Mây") ? { ...ofCoatInSize, seller: "Vườn Mây" } : ofCoatInSize,
    url,
  );

const severalPlaces = habit(
  "goods that two kinds of places tell are the title before a promise, a motto or a firm in the great heading",
  promises.flatMap((promise) => [
    promised(promise, form, withGoods),
    promised(promise, `<img alt="${coatInSize}"><button>Đặt ${coatInSize} ngay</button>`, withoutGoods),
    promised(promise, `<p>${coatInSize} may hai lớp, mặc được hai mặt.</p>${form}`, withoutGoods),
  ]),
);

const neighbour = `<div><a href="/b"><img alt="Áo len Đồi Gió cổ lọ"></a><h2><a href="/b">Áo len Đồi Gió cổ lọ</a></h2><b>199.000đ</b></div>`;
const neighbours = habit("neighbours whose pictures and names lead to their own pages speak for themselves alone", [
  asked(
    `<title>Vườn Mây</title><h1>Ấm từ trong ra ngoài</h1>${neighbour}${neighbour}<h2>${coatInSize}</h2>${asksPrice}<img alt="${coatInSize}">`,
    { ...ofCoatInSize, seller: "Vườn Mây" },
    withGoods,
  ),
]);

const tea = "Trà gừng Lửa Nhỏ hộp 20 gói";
const teaPromise =
  "<h1>VUI SỐNG MỖI NGÀY CÙNG CON CHÁU</h1><p>Ngại ra đường</p><p>Khó ngủ</p><p>Mệt mỏi</p><p>Tay chân lạnh</p>";
const nearerHeading = habit(
  "facts under a nearer heading are not those of a promise far above it; a second line of a heading takes none",
  [`${teaPromise}<h2>${tea}</h2>`, `<h1>${tea}</h1><h2>Ấm bụng cả nhà</h2>`].map((top) =>
    asked(
      `<title>Ưu đãi</title>${top}<p>Xuất xứ: Việt Nam</p><p>Số công bố: 12/2026</p><p>Giá: 120.000đ</p>`,
      { title: tea, price: 120_000 },
      withoutGoods,
    ),
  ),
);

const toldAs = (name: string, title: string) =>
  asked(
    `<script type="application/ld+json">{"@type":"Product","name":"${name}","offers":{"price":350000}}</script>${titledInSize}`,
    { title, price: 350_000 },
    withGoods,
  );
const sellingInData = habit(
  "a sentence of selling around the goods in data is not their name, other words of the goods are",
  [
    ...[
      `Mua ${coatInSize} chính hãng, giá tốt nhất 2026`,
      `Đặt mua ${coatInSize} giao tận nơi`,
      `Bán ${coatInSize} giá rẻ`,
      `Giá ${coatInSize} mới nhất 2026`,
      `Mua ngay ${coatInSize} tại nhà, không lo về giá`,
    ].map((name) => toldAs(name, coatInSize)),
    ...[`${coatInSize} Đen`, `Combo ${coatInSize} và mũ len`].map((name) => toldAs(name, name)),
  ],
);

const headedBy = (title: string, right: string) =>
  asked(
    `<title>${title}</title><h1>${title}</h1><div><span>Mặt hàng</span><b>${coatInSize}</b></div>${asksPrice}`,
    { title: right, price: 350_000 },
    withGoods,
  );
const headingSells = habit("a heading that is a sentence of selling is about the goods that another line says alone", [
  ...[
    `Báo giá ${coatInSize} mới nhất 2026`,
    `Mua ${coatInSize} ở đâu giá rẻ?`,
    `Bán ${coatInSize} giá rẻ tại Hà Nội`,
    `${coatInSize} chính hãng giá tốt nhất`,
  ].map((title) => headedBy(title, coatInSize)),
  headedBy(`${coatInSize} màu xanh giá rẻ`, `${coatInSize} màu xanh giá rẻ`),
]);

export const sets = ["MUA 1 SẢN PHẨM", "COMBO 2 HỘP", "Mua 1 tặng 1"];
/** A page that sells sets, with what one is to order under a label or alone. */
export const orderPage = (order: string, name: string) =>
  `<title>Ưu đãi tháng này</title><h1>Bí quyết cho mùa đông ấm</h1><h2>${name}</h2>${sets.map((set) => `<h3>${set}</h3>`).join("")}<p>${order}<b>${name}</b></p>${options(...sets.map((set) => `${set} - 350K`))}${asksPrice}`;
const ordered = habit(
  "what one is to order is told by the form as well, and an offer of one or two pieces names no goods",
  ["Sản phẩm", "Bạn đang chọn", "Đặt mua", "Tên hàng"].map((label) =>
    asked(orderPage(`${label}: `, coatInSize), ofCoatInSize, withoutGoods),
  ),
);

/** Titles that several places of a page tell, or that another line says better. */
export const ofTitlesByAgreement: Habit[] = [
  severalPlaces,
  neighbours,
  nearerHeading,
  sellingInData,
  headingSells,
  ordered,
];
