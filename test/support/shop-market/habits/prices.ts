import { asked, habit } from "./habit.ts";
import type { Habit, Told } from "./habit.ts";
import {
  coat,
  coatInSize,
  namelessShop,
  ofCoat,
  oneOfShops,
  plainShop,
  titled,
  titledInSize,
  withGoods,
} from "./wording.ts";

const none = [] as const;
const shirt = (html: string, price: number) =>
  asked(`<h1>Áo thun Vải Hà</h1>${html}`, { title: "Áo thun Vải Hà", price }, plainShop);
// A heading over amounts that are no price need not be of goods.
const priceless = (html: string) => asked(`<h1>Áo thun Vải Hà</h1>${html}`, { price: none }, plainShop);

const noPrices = habit(
  "fees, vouchers, instalments, savings and gifts are no prices",
  [
    "Phí vận chuyển: 30.000đ",
    "Giảm ngay 50.000đ",
    "Voucher 100k cho đơn từ 500k",
    "Trả góp chỉ từ 99.000đ/tháng",
    "Tiết kiệm 20.000đ",
    "Tặng quà trị giá 150.000đ",
    "Đặt cọc 200.000đ",
  ].flatMap((other) => [priceless(`<p>${other}</p>`), shirt(`<p>${other}</p><p>Giá: 199.000đ</p>`, 199_000)]),
);

const kinds = habit("of a range the lower end is the price, and hidden digits are none", [
  shirt("<p>Giá: 199.000đ</p>", 199_000),
  shirt("<p>Giá: 199.000đ - 299.000đ</p>", 199_000),
  shirt("<p>Giá 199-299k</p>", 199_000),
  shirt("<p>Giá từ 99k</p>", 99_000),
  asked("<h1>Áo thun Vải Hà</h1><p>Giá: 1xx.000đ</p>", { title: "Áo thun Vải Hà", price: none }, plainShop),
  shirt("<p>Giá gốc: <del>300.000đ</del></p><p>Giá bán: 199.000đ</p>", 199_000),
]);

const waysOfAsking = habit(
  "a price is read from buttons, tables under heads, arrows, either side of its sign, and without one where its label says so",
  [
    ...[
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
    ].map((html) => asked(`${titled}${html}`, ofCoat, plainShop)),
    asked(
      `${titled}<p>Vui lòng liên hệ để biết giá</p><p>Phí giao nội thành 20.000đ</p>`,
      { title: coat, price: none, seller: none, brand: none },
      plainShop,
    ),
  ],
);

const toBePaid = habit("a price is what is to be paid: after tax, not for goods brought back, and a lone regular one", [
  ...[
    "<p>Giá chưa VAT: 318.000đ</p><p>Giá đã VAT: 350.000đ</p>",
    "<p>350.000đ</p><p>Thu cũ lên đời: chỉ từ <b>120.000đ</b></p>",
    "<p>₫350.000</p><p>Hàng đẹp, giá 50k rẻ hơn chỗ khác.</p>",
    "<div><span>Giá thông thường</span><span>350.000 VND</span></div>",
    "<div><span>350.000</span><span>đ</span><span>420.000đ</span><span>-20%</span></div>",
  ].map((html) => asked(`${titled}${html}`, ofCoat, namelessShop)),
  asked("<h1>Áo khoác BH-120 - 2.350.000 đ</h1>", { title: "Áo khoác BH-120", price: 2_350_000 }, namelessShop),
]);

const fullStops = habit(
  "an amount behind a full stop in an element of its own is another amount, in a number it is a part of it",
  [
    "<p><del>420.000 ₫</del> <span>Giá gốc là: 420.000 ₫.</span><ins>350.000 ₫</ins></p>",
    "<p><s>420.000đ</s>,<b>350.000đ</b></p>",
    "<p><b>350.<sup>000</sup>đ</b></p>",
    "<p><b>350<sup>.000</sup>đ</b></p>",
  ].map((html) => asked(`${titled}${html}`, ofCoat, namelessShop)),
);

const ofOthers = habit(
  "what others ask is not the price",
  ["bên kia bán 320k kìa", "chỗ khác bán 300k mà", "shop khác có 300k thôi"].map((line) =>
    asked(
      `${titled}<p>Giá chỉ 350k (giá hãng 1tr110) cả nhà ạ, em sẵn đủ màu</p><div>${line}</div>`,
      ofCoat,
      namelessShop,
    ),
  ),
);

const counted = habit(
  "what is counted is no price, and words that only go with a price do not make it another amount",
  [
    "<div>1,2k Đánh Giá</div><div>₫350.000</div><label>Theo dõi</label><span>12,4k</span>",
    "<div>Miễn phí giao hàng</div><div class=price>350.000 ₫</div>",
    '<div class="product-price has-discount"><span>350.000 ₫</span></div>',
    "<p><s>500 nghìn</s> <b>350 nghìn</b></p>",
    "<p>350.000đ</p><section><h2>Khách mua hàng này còn mua</h2><p class=price>99.000đ</p></section>",
  ].map((html) => asked(`${titled}${html}`, ofCoat, oneOfShops)),
);

const inSize = (html: string, told: Told) => asked(`${titledInSize}${html}`, told, withGoods);
const paidAtOnce = habit(
  "a label that names a deposit, a part or a delivery governs its line, and what is paid at once is the price",
  [
    ...[
      "Đặt cọc giữ máy: <b>500.000đ</b>",
      "Trả trước tối thiểu: <b>500.000đ</b>",
      "Ship: nội thành 20k, tỉnh 35k",
      "Phí lắp đặt tại nhà: <b>150.000đ</b>",
      "Tiền cọc hàng đặt: từ 200k đến 300k",
    ].flatMap((other) => [
      inSize(`<div>${other}</div>`, { price: none }),
      ...["Trả thẳng", "Mua đứt", "Thanh toán một lần", "Tiền mặt", "Giá"].map((label) =>
        inSize(`<div>${other}<br>${label}: <b>1.350.000đ</b></div>`, { title: coatInSize, price: 1_350_000 }),
      ),
    ]),
    inSize("<p>Giá: 709k <s>1tr2</s></p><p>Ship: nội thành 20k, tỉnh 35k</p>", { title: coatInSize, price: 709_000 }),
  ],
);

/** A page with three amounts that nothing tells apart but what the page tells its cart. */
export const deals = (told: string) =>
  `${titledInSize}<p>Giữ chỗ mùa hè: <b>500.000đ</b></p><p>Suất đôi: <b>1.350.000đ</b></p><p>Suất vàng: <b>1.900.000đ</b></p>${told}`;
const inTheCart = habit(
  "of amounts that nothing else tells apart, the one that the cart takes as well is the price",
  [
    '<form><input type="hidden" name="price" value="1350000"></form>',
    '<div data-price="1350000"></div>',
    '<button data-product-price="1.350.000">Cho vào giỏ</button>',
    '<input type="hidden" name="gia_ban" value="1350000">',
    '<div data-price="1350000" data-old-price="1900000" data-deposit-price="500000"></div>',
  ].map((told) => asked(deals(told), { title: coatInSize, price: 1_350_000 }, withGoods)),
);

/** Amounts that are the price, and amounts that are not. */
export const ofPrices: Habit[] = [
  noPrices,
  kinds,
  waysOfAsking,
  toBePaid,
  fullStops,
  ofOthers,
  counted,
  paidAtOnce,
  inTheCart,
];
