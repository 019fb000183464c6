import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { icons, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { brandUntold } from "./material.ts";
import type { HarbourTemplate } from "./material.ts";
import { opinions, words } from "./words.ts";

const tens = (amount: number) => Math.max(10_000, Math.round(amount / 10_000) * 10_000);
const campaigns = ["ĐẶT TRƯỚC - NHẬN QUÀ KHỦNG", "MỞ BÁN SỚM THÁNG 12", "LÀM CHỦ ĐẦU TIÊN"];

const money = (amount: number) => `${dotted(amount)} đ`;

const line = (what: string, how: string, mark = "") =>
  `<div class="line ${mark}"><span class="line-l">${what}</span><span class="line-r">${how}</span></div>`;

/** Machines to reserve: a campaign for a heading, a deposit told to machines as the price, members' amounts, instalments, exchange. */
export const machinesToReserve: HarbourTemplate = {
  name: "household machines to reserve with a deposit",
  sector: "appliances",
  path: ({ goods, variant }) => `/dat-truoc/${slug(goods.title)}?utm_source=home&c=${variant}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 6 === 4 ? brandUntold(goods) : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const { praise, facts, shelf, shelves } = words.appliances;
    const campaign = campaigns[variant % 3]!;
    const unbranded = variant % 6 === 4;
    const deposit = tens(goods.price * 0.1);
    const amounts = [
      line(variant % 2 === 0 ? "Giá bán" : "Giá bán chính thức", `<b>${money(goods.price)}</b>`, "lg"),
      ...(goods.listPrice === null ? [] : [line("Giá niêm yết của hãng", `<s>${money(goods.listPrice)}</s>`)]),
    ];
    const dues = [
      line("Đặt cọc giữ suất", `<b class="hl">${money(deposit)}</b>`),
      line("Thanh toán khi nhận", money(goods.price - deposit)),
    ];
    const lines = [
      ...(variant % 3 === 1 ? [...dues, ...amounts] : [...amounts, ...dues]),
      line("Thành viên Bạc", money(tens(goods.price * 0.985))),
      line("Thành viên Vàng", money(tens(goods.price * 0.97))),
      line("Trả góp 12 tháng", `${money(tens(goods.price / 12))}/tháng`),
      line("Thu cũ đổi mới", `trợ giá đến ${money(tens(goods.price * 0.2))}`),
    ];
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${campaign} | Sự kiện tháng 11</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta property="og:title" content="${campaign}"><meta property="og:description" content="Chỉ cần cọc ${money(deposit)} để giữ suất"><meta property="product:price:amount" content="${deposit}"><meta property="product:price:currency" content="VND"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Product", name: campaign, image: `https://${shop.host}/kv.jpg`, brand: { "@type": "Brand", name: shop.name }, offers: { "@type": "Offer", price: deposit, priceCurrency: "VND", availability: "https://schema.org/PreOrder", url: `https://${shop.host}/dat-truoc/` }, aggregateRating: { "@type": "AggregateRating", ratingValue: 5, reviewCount: 88 + variant } })}</script>${themeStyle("pre", 150)}${trackers(variant)}</head>
<body class="landing"><header class="lp-head"><a href="/" class="lp-logo" title="Về trang chủ"><img src="/logo-w.svg" alt="logo"></a><ul class="lp-nav">${each(shelves, ([name]) => `<li><a href="/${slug(name)}">${name}</a></li>`)}</ul><a class="lp-call" href="tel:${shop.phone}">${shop.phone}</a></header>
<section class="lp-hero"><h1>${campaign}</h1><p>Quà tặng trị giá đến ${money(tens(goods.price * 0.25))} - Từ 20/11 đến hết 05/12</p><div class="clock"><span>12</span>:<span>04</span>:<span>${10 + (variant % 49)}</span></div></section><section class="lp-main"><div class="lp-photo"><img src="/pre/${goods.sku}.png" alt="${esc(goods.title)}"></div><div class="lp-info"><p class="lp-kicker">${shelf}${unbranded ? "" : ` / ${esc(goods.brand)}`}</p><h2 class="lp-name">${esc(goods.title)}</h2><div class="lp-lines">${lines.join("")}</div>${unbranded ? `<p class="lp-note">Thương hiệu: OEM</p>` : variant % 2 === 0 ? `<p class="lp-note">Thương hiệu: ${esc(goods.brand)} - Xuất xứ: ${goods.origin}</p>` : `<p class="lp-note">Sản xuất tại ${goods.origin}</p>`}<form class="lp-form"><input placeholder="Họ tên"><input placeholder="Số điện thoại"><label><input type="checkbox" checked> Tôi đồng ý đặt cọc ${money(deposit)}</label><button>ĐẶT CỌC NGAY</button><button type="button">ĐĂNG KÝ KHÔNG CỌC</button></form><p class="lp-count">Đã có ${120 + variant * 7} suất được đặt</p></div></section>
<section class="lp-gifts"><h3>Bộ quà đặt trước</h3><ul><li>Bộ hộp bảo quản thực phẩm trị giá ${money(390_000)}</li><li>Gói bảo hành thêm 12 tháng trị giá ${money(590_000)}</li><li>Phiếu mua hàng ${money(200_000)} cho 100 khách đầu tiên</li></ul></section><section class="lp-text"><h3>Có gì đáng chờ đợi?</h3>${each(praise, (one) => `<p>${one}</p>`)}<table>${each(facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</table></section><section class="lp-more"><h3>Cùng sự kiện</h3><div class="lp-row">${each(others.slice(0, 6), (one) => `<div class="lp-card"><img alt="" src="/pre/${one.sku}.png"><h4>${esc(one.title)}</h4><p>Giá bán <b>${money(one.price)}</b></p><p>Cọc ${money(tens(one.price * 0.1))}</p></div>`)}</div></section><section class="lp-ask"><h3>Hỏi đáp</h3>${each(opinions(variant, 3), ({ who, what }) => `<p><b>${who}:</b> ${what}</p>`)}</section>
<section class="lp-rules"><h3>Thể lệ</h3><ol><li>Chương trình do ${esc(shop.name)} tổ chức và giao hàng.</li><li>Tiền cọc được trừ vào giá bán; hoàn 100% nếu khách đổi ý trước ngày mở bán.</li><li>Mỗi khách đặt tối đa 2 sản phẩm, không áp dụng cùng giá thành viên và phiếu giảm giá khác.</li></ol></section><footer class="lp-foot"><p>${esc(shop.owner)}, MST ${shop.taxCode}, ${esc(shop.address)}. Email ${shop.email}</p></footer>${icons(14)}${tail(variant, shop.phone, 4)}</body></html>`;
  },
};
