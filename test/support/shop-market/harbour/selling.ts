import { brokenMillion, each, inMillions, kilo, scriptJson } from "../fresh-writing.ts";
import { inWords, nameOrOwner, off } from "../later/telling.ts";
import { icons, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { brandUntold } from "./material.ts";
import type { HarbourTemplate } from "./material.ts";
import { opinions, trademenu, words } from "./words.ts";

const pains = [
  "Mệt mỏi, thiếu ngủ, ăn không ngon?",
  "Đừng để tuổi 40 lấy đi sức khoẻ của bạn!",
  "Cả nhà khoẻ - Mẹ an tâm",
];

/** Supplements on a selling page of placed boxes: a cry for a heading, sets that cost more, the shop in the small print. */
export const supplementsOfPlacedBoxes: HarbourTemplate = {
  name: "supplements on a selling page of placed boxes",
  sector: "supplements",
  path: ({ variant }) => `/uu-dai-${variant + 11}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 3 === 0 ? brandUntold(goods) : goods.brand,
  }),
  render: ({ goods, shop, variant }) => {
    const { praise } = words.supplements;
    const money = (amount: number) => (variant % 2 === 0 ? `${dotted(amount)}đ` : kilo(amount));
    const [two, three] = [goods.price * 2, goods.price * 3].map(
      (sum, at) => Math.round((sum * (0.92 - at * 0.04)) / 1_000) * 1_000,
    ) as [number, number];
    let made = variant * 3;
    const box = (kind: string, inside: string) =>
      `<div id="${kind.toUpperCase()}${(made += 1)}" class="ladi-element"><div class="ladi-${kind}">${inside}</div></div>`;
    const section = (...boxes: string[]) =>
      `<div id="SECTION${(made += 1)}" class="ladi-section"><div class="ladi-section-background"></div><div class="ladi-container">${boxes.join("")}</div></div>`;
    const places = Array.from(
      { length: 110 },
      (_, at) =>
        `#HEADLINE${at},#PARAGRAPH${at + 3}{top:${(at * 37) % 720}px;left:${(at * 53) % 380}px;width:${180 + ((at * 29) % 230)}px}#HEADLINE${at}>.ladi-headline{font-size:${14 + (at % 22)}px;font-weight:bold;line-height:1.4}`,
    ).join("");
    const choices = [
      `Mua 1: ${money(goods.price)}`,
      `Combo 2 (tặng 1 phần quà): ${money(two)}`,
      `Combo 3 (tặng 1 cùng loại): ${money(three)}`,
    ];
    return `<!DOCTYPE html><html><head><meta charset="UTF-8"><title>Ưu đãi chỉ hôm nay - số lượng có hạn</title><meta http-equiv="Cache-Control" content="no-cache"><meta name="viewport" content="width=device-width, initial-scale=1.0"><meta property="og:title" content="Ưu đãi chỉ hôm nay"><meta property="og:type" content="website"><meta property="og:description" content="Mua 1 tặng 1"><style id="style_ladi">.ladi-section{position:relative;min-height:420px}.ladi-container{max-width:420px;margin:auto;position:relative}.ladi-element{display:block;margin:12px}</style><style id="style_page">${places}</style>${themeStyle("ladi", 40)}${trackers(variant)}</head>
<body class="lazyload"><div class="ladi-wraper">${section(
      box("headline", `<span>${pains[variant % 3]}</span>`),
      box("image", `<div class="ladi-image-background" data-src="/s/${goods.sku}.png"></div>`),
      box(
        "paragraph",
        `<p>Hơn ${10 + (variant % 9)}.000 khách hàng đã tin dùng. Giao hàng tận nhà, kiểm tra rồi mới trả tiền.</p>`,
      ),
      variant % 2 === 0 ? box("headline", esc(goods.title)) : box("paragraph", `<b>${esc(goods.title)}</b>`),
      box("headline", `GIÁ HÔM NAY`),
      goods.listPrice === null
        ? ""
        : box("headline", `<span style="text-decoration:line-through">${money(goods.listPrice)}</span>`),
      box("headline", `<span style="color:#e00">CHỈ CÒN ${money(goods.price)}</span>`),
      goods.listPrice === null ? "" : box("button", `<p>GIẢM ${off(goods)}%</p>`),
      box("countdown", `<span>00</span><span>0${variant % 10}</span><span>59</span><span>12</span>`),
    )}${section(
      box("headline", "VÌ SAO NÊN CHỌN?"),
      ...praise.map((line) => box("paragraph", line)),
      variant % 3 === 0
        ? ""
        : box("paragraph", `Sản phẩm của thương hiệu ${esc(goods.brand)}, nguyên liệu từ ${goods.origin}.`),
      box("headline", "So sánh với loại 150.000đ ngoài chợ"),
      box(
        "table",
        `<table><tr><td>Hàng trôi nổi</td><td>Không hoá đơn</td></tr><tr><td>Chúng tôi</td><td>Có hoá đơn, có tem</td></tr></table>`,
      ),
    )}${section(
      box("headline", "KHÁCH HÀNG NÓI GÌ"),
      ...opinions(variant, 5).map(({ who, what }) => box("paragraph", `<b>${who}</b><br>${what}`)),
      box("notify", `<p>${["Chị Hằng", "Anh Bình", "Cô Sáu"][variant % 3]} vừa đặt 3 hộp, 12 phút trước</p>`),
    )}${section(
      box("headline", "CHỌN GÓI CỦA BẠN"),
      box("group", `<p>1 sản phẩm</p><p>${money(goods.price)}</p><p>Phí ship 30.000đ</p>`),
      box(
        "group",
        `<p>COMBO 2 - BÁN CHẠY NHẤT</p><p>${money(two)}</p><p>Miễn phí ship, tặng bình nước trị giá 99.000đ</p>`,
      ),
      box("group", `<p>COMBO 3 - LIỆU TRÌNH ĐẦY ĐỦ</p><p>${money(three)}</p><p>Miễn phí ship, tặng 1 cùng loại</p>`),
      box(
        "form",
        `<form><input name="name" placeholder="Họ và tên"><input name="phone" placeholder="Số điện thoại"><input name="address" placeholder="Địa chỉ nhận hàng"><select name="form_item">${each(choices, (one) => `<option value="${one}">${one}</option>`)}</select><button type="submit">ĐẶT HÀNG NGAY</button></form>`,
      ),
    )}${section(
      box(
        "paragraph",
        `${esc(shop.name)} | ${esc(shop.owner)}<br>MST: ${shop.taxCode}<br>Địa chỉ: ${esc(shop.address)}<br>Hotline: ${shop.phone}`,
      ),
      box(
        "paragraph",
        "Thực phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh. Hiệu quả tuỳ cơ địa mỗi người.",
      ),
    )}</div>${icons(14)}<script id="script_event_data" type="application/json">${scriptJson(Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`BUTTON${at}`, { type: "button", "desktop.option.readmore_range": at * 10, option: { action: [{ action: "#SECTION9", type: "section" }], price: "" } }])))}</script>${tail(variant, shop.phone, 2)}</body></html>`;
  },
};

const endings = ["5 lý do đáng sở hữu mùa cưới này", "trên tay chi tiết sau một tháng đeo", "món quà không bao giờ cũ"];

/** Watches sold by an article of the shop: a headline round the name, amounts in sentences, an order line at the end. */
export const watchesByArticle: HarbourTemplate = {
  name: "watches sold by an article of the shop",
  sector: "watches",
  path: ({ goods, variant }) => `/tin-tuc/${slug(goods.title)}-${slug(endings[variant % 3]!)}/`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const { praise, facts, shelf } = words.watches;
    const headline = `${goods.title}: ${endings[variant % 3]!}`;
    const now =
      variant % 3 === 0
        ? `${dotted(goods.price)} đồng`
        : variant % 3 === 1
          ? inMillions(goods.price)
          : brokenMillion(goods.price);
    const day = `${10 + (variant % 18)}/11/2026`;
    const box =
      variant % 3 === 0
        ? `<div class="pbox"><div class="pbox-img"><img src="/wp-content/uploads/${goods.sku}.jpg" alt=""></div><div class="pbox-txt"><p class="pbox-t">${esc(goods.title)}</p><p class="pbox-p">${goods.listPrice === null ? "" : `<s>${dotted(goods.listPrice)}đ</s> `}<b>${dotted(goods.price)}đ</b></p><a class="pbox-b" href="/gio-hang/?add=${variant}">Mua ngay</a></div></div>`
        : `<p style="text-align:center"><a class="wp-block-button__link" href="https://zalo.example/${shop.phone}">ĐẶT MUA ${esc(goods.title.toUpperCase())}</a></p>`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${esc(headline)} - ${esc(shop.name)}</title><meta name="description" content="Từng được bán ${dotted(others[3]!.price)}đ, mẫu này nay dễ mua hơn nhiều."><meta property="og:type" content="article"><meta property="og:title" content="${esc(headline)}"><meta property="article:published_time" content="2026-11-${10 + (variant % 18)}T08:00:00+07:00"><script type="application/ld+json" class="yoast-schema-graph">${scriptJson(
      {
        "@context": "https://schema.org",
        "@graph": [
          {
            "@type": "Article",
            headline,
            author: { name: "Thu Trang", "@type": "Person" },
            publisher: { "@type": "Organization", name: shop.name },
            articleSection: ["Tin tức", "Tư vấn"],
            wordCount: 640,
          },
          { "@type": "WebPage", name: headline },
          { "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", position: 1, name: "Home" }] },
        ],
      },
    )}</script>${themeStyle("nw", 130)}${trackers(variant)}</head>
<body class="post-template-default single single-post"><header class="site-header"><div class="site-branding"><a class="custom-logo-link" href="/"><img class="custom-logo" alt="${esc(shop.name)}" src="/logo.png"></a></div><nav class="main-navigation"><ul>${trademenu("watches", "menu-item", "sub-menu")}</ul></nav></header><div class="content-area"><main class="site-main"><article class="post"><header class="entry-header"><p class="cat-links">Tin tức / ${shelf}</p><h1 class="entry-title">${esc(headline)}</h1><div class="entry-meta"><span class="posted-on">${day}</span> <span class="byline">bởi <a>Thu Trang</a></span> <span>${300 + variant * 9} lượt xem</span></div></header><div class="entry-content"><p><strong>Tìm một chiếc đồng hồ vừa đẹp vừa hợp túi tiền chưa bao giờ dễ, nhất là khi thị trường đầy những mẫu giá từ 200.000đ đến cả trăm triệu.</strong></p><figure class="wp-block-image"><img src="/wp-content/uploads/${goods.sku}-1.jpg" alt=""><figcaption>${esc(goods.title)} (ảnh: ${esc(shop.name)})</figcaption></figure><h2>1. Cái tên đứng sau</h2><p>Đây là sản phẩm của thương hiệu <strong>${esc(goods.brand)}</strong>, đã có mặt tại hơn ${20 + (variant % 9)} nước. Cùng phân khúc, ${esc(others[1]!.brand)} và ${esc(others[5]!.brand)} cũng có mẫu tương tự với giá quanh ${inMillions(others[1]!.price)}.</p><h2>2. Hoàn thiện</h2>${each(praise, (line) => `<p>${line}</p>`)}<ul>${each(facts, ([what, how]) => `<li><em>${what}</em>: ${how}</li>`)}</ul><h2>3. Giá bán</h2><p>${goods.listPrice === null ? "" : `Khi mới ra mắt, mẫu này được niêm yết ${inMillions(goods.listPrice)}. `}Hiện tại ${esc(shop.name)} đang bán với giá <strong>${now}</strong>${variant % 3 === 2 ? ` (${inWords(goods.price)})` : ""}, tặng kèm một lần thay pin trị giá 150.000đ. Nếu mua trả góp, bạn chỉ cần đưa trước 20%.</p><blockquote><p>“Đeo một tháng, ai cũng hỏi mua ở đâu.” - ${opinions(variant, 1)[0]!.who}</p></blockquote><h2>Mua ở đâu?</h2><p>Ghé ${esc(shop.name)} tại ${esc(shop.address)} hoặc gọi ${shop.phone}. Hàng giao toàn quốc, được xem trước khi trả tiền.</p>${box}</div><footer class="entry-footer"><span class="tags-links">Từ khoá: <a>đồng hồ</a>, <a>quà cưới</a>, <a>${esc(others[7]!.brand)}</a></span></footer></article>
<section class="yarpp"><h3>Bài viết liên quan</h3><ul>${each(others.slice(0, 4), (one, at) => `<li><a>${esc(one.title)} - ${endings[at % 3]}</a><time>0${at + 1}/11/2026</time></li>`)}</ul></section><section class="comments-area"><h3>Bình luận</h3>${each(opinions(variant + 2, 4), ({ who, what, day: when }) => `<div class="comment"><cite>${who}</cite><time>${when}</time><p>${what}</p></div>`)}<div class="comment bypostauthor"><cite>${esc(shop.name)}</cite><p>Dạ shop đã nhắn riêng bạn ạ, bản dây thép chênh 300k nhé.</p></div></section></main><aside class="widget-area"><h3>Sản phẩm bán chạy</h3><ul class="product_list_widget">${each(others.slice(4, 9), (one) => `<li><a><span class="product-title">${esc(one.title)}</span></a><span class="woocommerce-Price-amount amount">${dotted(one.price)}&nbsp;₫</span></li>`)}</ul></aside></div>
<footer class="site-footer"><p>${esc(shop.owner)} - MST ${shop.taxCode} - ${esc(shop.address)}</p><p>© 2026 ${esc(shop.name)}</p></footer>${icons(8)}${tail(variant, shop.phone, 4)}</body></html>`;
  },
};
