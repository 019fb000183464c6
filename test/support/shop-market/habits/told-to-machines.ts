import { asked, habit } from "./habit.ts";
import type { Habit, Told } from "./habit.ts";
import {
  asksPrice,
  coat,
  coatInSize,
  document,
  heading,
  jsonLd,
  namelessShop,
  ofCoat,
  ofCoatInSize,
  oneOfShops,
  plainShop,
  priced,
  siteNamed,
  titledInSize,
  withGoods,
} from "./wording.ts";

const none = [] as const;
const thing = (name: string, more: Record<string, unknown>) => jsonLd({ "@type": "Product", name, ...more });

const unseen = habit("what machines are told and people do not see gives way", [
  asked(
    `${thing("Áo thun Vải Hà", { offers: { price: 990_000, priceCurrency: "VND" } })}<h1>Áo thun Vải Hà</h1><p class="price">99.000đ</p>`,
    { title: "Áo thun Vải Hà", price: 99_000 },
    plainShop,
  ),
]);

const cream = (offers: unknown) => ({
  "@context": "https://schema.org",
  "@type": ["Product", "Thing"],
  name: "Kem",
  offers,
});
const ofCream = (html: string, price: number, title = "Kem") => asked(html, { title, price }, plainShop);
const forms = habit("goods are read from graphs, lists, nested things and broken JSON, and prices in their forms", [
  ofCream(
    jsonLd({ "@graph": [{ "@type": "WebSite" }, [cream({ price: "1.250.000", priceCurrency: "VND" })]] }),
    1_250_000,
  ),
  ofCream(jsonLd(cream([{ price: 10 }, { price: "30000.00" }])), 10),
  ofCream(jsonLd(cream({ "@type": "AggregateOffer", lowPrice: "9.5", highPrice: 12, priceCurrency: "USD" })), 9.5),
  ofCream(jsonLd(cream({ priceSpecification: { price: "199000", priceCurrency: "VND" } })), 199_000),
  ofCream(
    '<script type="application/ld+json"><!-- {"@type":"Product","name":"Kem\n tay","offers":{"price":"5000",},} --></script>',
    5_000,
    "Kem tay",
  ),
]);

const aggregate = habit("a seller inside an aggregate of offers is the seller", [
  asked(
    document(
      thing(coat, {
        offers: {
          "@type": "AggregateOffer",
          lowPrice: 350_000,
          offers: [{ "@type": "Offer", seller: { "@type": "Organization", name: "Vườn Mây" } }],
        },
      }),
      heading,
    ),
    { ...ofCoat, seller: "Vườn Mây" },
    namelessShop,
  ),
]);

const toldWindow = (name: string, title: string) =>
  asked(
    document(`<title>${name}</title>${thing(name, {})}`, `${heading}<p>© 2026 Vườn Mây</p>`),
    { title, price: 350_000, seller: "Vườn Mây" },
    namelessShop,
  );
const windowTold = habit(
  "machines are often told the window's title, of which the goods alone are the name of the goods",
  [
    ...[
      `${coat} - Vườn Mây`,
      `${coat} | Vườn Mây`,
      `${coat} giá rẻ tại Vườn Mây`,
      `Vườn Mây: ${coat}`,
      `Mua ${coat} chính hãng, giá tốt - Vườn Mây`,
      `${coat} chính hãng`,
    ].map((name) => toldWindow(name, coat)),
    ...[`${coat} - Màu xanh`, `Combo 2 ${coat}`].map((name) => toldWindow(name, name)),
  ],
);

const leftByTheme = (name: string, price: number, more = "") =>
  `${thing(name, {
    brand: { name: "Nhãn Thử" },
    offers: { price, priceCurrency: "VND", seller: { name: "Kho Giao Diện" } },
  })}${siteNamed("Kho Giao Diện")}${priced}<p>Thương hiệu: Núi Xa</p><p>Giảm 100.000đ cho đơn từ 2.000.000đ</p><footer>© 2026 Vườn Mây</footer>${more}`;
/** Pages whose theme left goods of its own for machines. */
export const themesGoods = ["Sản phẩm mẫu 01", "Sample Product", "Lorem ipsum dolor", "Bình hoa thử nghiệm"].map(
  (name) => leftByTheme(name, 100_000),
);
const ofTheGoods = (name: string, price: number, told: Told) =>
  asked(
    leftByTheme(name, price, "<p>Nhẹ như mây</p>"),
    { price: 350_000, seller: "Kho Giao Diện", ...told },
    oneOfShops,
  );
const leftTheme = habit("what a theme left for machines says nothing of the goods, nor of who sells them", [
  ...themesGoods.map((html) => asked(html, { ...ofCoat, brand: "Núi Xa", seller: "Vườn Mây" }, oneOfShops)),
  // A name in another language, or one that the page shows too, is of the goods.
  ofTheGoods("Far Mountain Coat", 350_000, { title: [coat, "Far Mountain Coat"] }),
  ofTheGoods("Áo khoác Núi Xa nam", 100_000, { title: [coat, "Áo khoác Núi Xa nam"] }),
  ofTheGoods("Nhẹ như mây", 100_000, {}),
]);

const toldGoods = (name: string, price: number) =>
  `<script type="application/ld+json">{"@type":"Product","name":"${name}","brand":"Mẫu","offers":{"price":${price}}}</script>`;
const seen = `<title>Vườn Mây</title><h2>${coatInSize}</h2><p class="price">350.000đ</p><p>Giảm 100K cho đơn đầu tiên</p>`;
/** A page whose theme left an example for machines. */
export const themesExample = `${toldGoods("Sản phẩm mẫu 01", 100_000)}${seen}`;
const besideSeen = (name: string, price: number) =>
  asked(
    `${toldGoods(name, price)}${seen}`,
    { title: [coatInSize, name], price: 350_000, seller: "Vườn Mây", brand: "Mẫu" },
    withGoods,
  );
const example = habit(
  "the one thing that machines are told of is a theme's example where people see another name and another price",
  [
    asked(themesExample, { ...ofCoatInSize, seller: "Vườn Mây", brand: none }, withGoods),
    besideSeen(coat, 100_000),
    besideSeen("Mountain jacket", 350_000),
  ],
);

const described = (name: string, make: string) =>
  `<div itemscope itemtype="https://schema.org/Product"><b itemprop="name">${name}</b><i itemprop="brand">${make}</i></div>`;
const otherGoods = habit("the make of other goods that machines are told beside them is not the goods' own", [
  asked(
    `${priced}${described("Mũ len", "Suối Trong")}${described("Khăn lụa", "Đồi Mây")}${asksPrice}`,
    { ...ofCoat, brand: none },
    oneOfShops,
  ),
  asked(
    `<meta itemprop="brand" content="Đồi Mây"><h1>Áo khoác</h1>${asksPrice}`,
    { title: "Áo khoác", price: 350_000, brand: "Đồi Mây" },
    oneOfShops,
  ),
]);

const shown = `<h1>${coatInSize}</h1>`;
const unknownMake = habit("what the data or a row says where the make is not known yet is no make", [
  ...["Đang cập nhật", "Khác", "Chưa xác định", "Unbranded", "Không có thương hiệu"].flatMap((maker) => {
    const data = `<script type="application/ld+json">{"@type":"Product","name":"${coatInSize}","brand":{"@type":"Brand","name":"${maker}"},"offers":{"price":350000}}</script>`;
    return [
      asked(`${data}${shown}`, { ...ofCoatInSize, brand: none }, withGoods),
      asked(
        `<meta property="product:brand" content="${maker}">${shown}`,
        { title: coatInSize, price: none, brand: none },
        withGoods,
      ),
      asked(`${data}${shown}<p>Thương hiệu: Núi Xa</p>`, { ...ofCoatInSize, brand: "Núi Xa" }, withGoods),
    ];
  }),
  asked(
    `${shown}<dl><dt>Tên hàng</dt><dd>${coatInSize}</dd><dt>Giá</dt><dd>350.000đ</dd></dl>`,
    { ...ofCoatInSize, brand: none },
    withGoods,
  ),
]);

const shell = (script: string) =>
  `<title>${coatInSize}</title><meta property="og:title" content="${coatInSize}"><div id="root"></div>${script}`;
const fromState = (html: string, told: Told) => asked(html, told, withGoods);
const neighbour = { name: "Áo len Đồi Gió", price: 99_000 };
const voucher = { code: "GIAM50", price: 50_000 };
const handedOver = [
  { name: coatInSize, price: 350_000 },
  { display_name: coatInSize, pricing: { original: 500_000, final: 350_000, discount_percent: 30 } },
  { title: coatInSize, originalPrice: 500_000, salePrice: "350000", shippingFee: { price: 30_000 } },
  { slug: "ao-khoac-nui-xa-size-m", gia: 350_000, gia_goc: 500_000 },
  { productName: coatInSize, originalPrice: 500_000, priceAfterDiscount: 350_000, discount: 150_000 },
  { item: { name: coatInSize, compare_at_price: 500_000, price: 350_000, price_max: 900_000 } },
].map((current) => JSON.stringify({ suggestions: [neighbour], vouchers: [voucher], page: { current } }));
const withMakes = [
  { brand: "Suối Trong" },
  { hang: { id: 3, ten: "Suối Trong" } },
  { attributes: [{ label: "Thương hiệu", value: "Suối Trong" }] },
].map(
  (make) =>
    `<script>window.S=${JSON.stringify({ name: coatInSize, price: 350_000, ...make, more: [neighbour] })}</script>`,
);
const otherPrice = `<script>window.S=${JSON.stringify({ name: coatInSize, price: 990_000 })}</script>`;
const state = habit(
  "where a page shows no price or make, its own data says it of the goods of this name or address, and of no others",
  [
    ...handedOver
      .flatMap((data) => [
        `<script>window.__STATE__=${data};</script>`,
        `<script>var trang = ${data}</script>`,
        `<script type="application/json" id="data">${data}</script>`,
      ])
      .map((script) => fromState(shell(script), ofCoatInSize)),
    fromState(shell(`<script>window.__STATE__=${JSON.stringify({ items: [neighbour, voucher] })}</script>`), {
      price: none,
    }),
    ...withMakes
      .flatMap((script) => [shell(script), `${titledInSize}${asksPrice}${script}`])
      .map((html) => fromState(html, { ...ofCoatInSize, brand: "Suối Trong" })),
    fromState(`${titledInSize}${asksPrice}${otherPrice}`, ofCoatInSize),
    fromState(`${titledInSize}<p>Giá: Liên hệ</p>${otherPrice}`, { title: coatInSize, price: none }),
  ],
);

/** What machines are told: by data of the page, by what a theme left there, by what scripts are handed. */
export const ofWhatMachinesAreTold: Habit[] = [
  unseen,
  forms,
  aggregate,
  windowTold,
  leftTheme,
  example,
  otherGoods,
  unknownMake,
  state,
];
