import { each, scriptJson } from "../fresh-writing.ts";
import { departments, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { hasPapers, makeAsTold, toldNames } from "./material.ts";
import type { HamletTemplate } from "./material.ts";
import { talk } from "./talk.ts";

/** Large appliances sold by the month: the largest number is an instalment, the price for cash stands in a table among five others. Hard. */
export const appliancesByTheMonth: HamletTemplate = {
  name: "appliances sold by the month",
  sector: "appliances",
  path: ({ goods }) => `/tra-gop/${slug(goods.title)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 3 === 0 ? shop.owner : toldNames(shop),
    brand: makeAsTold(goods, variant % 4 !== 2),
  }),
  render: ({ goods, others, shop, variant }) => {
    const months = [6, 9, 12][variant % 3]!;
    const first = Math.round((goods.price * 0.3) / 10_000) * 10_000;
    const monthly = Math.ceil(((goods.price - first) * 1.12) / months / 1_000) * 1_000;
    const lines: readonly (readonly [string, string])[] = [
      ["Trả trước (30%)", `${dotted(first)}đ`],
      [`Góp mỗi tháng x ${months}`, `${dotted(monthly)}đ`],
      ["Tổng tiền khi mua góp", `${dotted(first + monthly * months)}đ`],
      ...(goods.listPrice === null ? [] : [["Giá hãng niêm yết", `<s>${dotted(goods.listPrice)}đ</s>`] as const]),
      ["Giá mua trả thẳng", `<b class="thang">${dotted(goods.price)}đ</b>`],
      ["Công lắp đặt (nếu cần)", "350.000đ"],
    ];
    const rows = variant % 2 === 0 ? lines : lines.toReversed();
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Góp ${dotted(monthly)}đ/tháng - ${esc(goods.title)}</title><meta property="og:title" content="Góp chỉ ${dotted(monthly)}đ/tháng"><meta property="og:description" content="${esc(goods.title)}"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Service", name: "Mua trả góp", areaServed: "VN" })}</script>${themeStyle("gop", 140)}${trackers(variant)}</head><body><header class="dau"><a href="/"><img src="/i/logo.webp" alt="${variant % 3 === 0 ? "logo" : esc(shop.name)}" width="160"></a><ul>${departments("muc", "muc-con", 2)}</ul><p class="goi">Duyệt hồ sơ 15 phút: ${shop.phone}</p></header><main><section class="mo"><div class="so-lon"><span>CHỈ</span><strong>${dotted(monthly)}đ</strong><span>/tháng</span></div><p>Đưa trước từ ${dotted(first)}đ, mang máy về ngay hôm nay</p></section><section class="may"><div class="anh"><img src="/i/${goods.sku}.webp" alt="${esc(goods.title)}"></div><div class="thong-tin"><p class="ten-may">${esc(goods.title)}</p>${variant % 4 === 2 ? "" : `<p class="hieu">Hãng: ${esc(goods.brand)} · Sản xuất tại ${goods.origin}</p>`}<table class="bang-tien"><tbody>${each(rows, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</tbody></table><form class="chon"><label><input type="radio" name="ky" checked> ${months} tháng</label><label><input type="radio" name="ky"> 18 tháng</label><button>LÀM HỒ SƠ GÓP</button><button>MUA TRẢ THẲNG</button></form><p class="them">Mua kèm ${esc(others[0]!.title)} trả thêm ${dotted(Math.round((others[0]!.price * 0.9) / 10_000) * 10_000)}đ. Đổi máy cũ bớt đến 1.500.000đ.</p></div></section>
<section class="giay-to"><h2>Cần gì để mua góp?</h2><ol><li>Căn cước công dân gắn chip</li><li>Số điện thoại dùng trên 3 tháng</li><li>Khoản góp trên 10.000.000đ cần thêm bằng lái xe</li></ol></section><section class="ky-thuat"><h2>Máy có gì?</h2>${each(talk.appliances.facts, ([what, how]) => `<dl><dt>${what}</dt><dd>${how}</dd></dl>`)}${each(talk.appliances.praise, (line) => `<p>${line}</p>`)}</section><section class="noi">${reviews(variant, 4, "loi", "ai")}</section><section class="may-khac"><h2>Máy khác cũng góp được</h2>${each(others.slice(1, 8), (one) => `<a href="/tra-gop/${slug(one.title)}"><span>${esc(one.title)}</span><em>${dotted(Math.ceil((one.price * 0.8) / 12_000) * 1_000)}đ/tháng</em></a>`)}</section></main><footer class="cuoi"><p>Bên bán: ${esc(shop.owner)}</p>${variant % 3 === 0 ? "" : `<p>Cửa hàng ${esc(shop.name)}</p>`}<p>${esc(shop.address)}</p>${hasPapers(shop) ? `<p>MST: ${shop.taxCode}</p>` : ""}<p>Bên cho vay: Công ty Tài chính TNHH MTV Trăng Non. Lãi suất theo hợp đồng.</p></footer>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};

/** Jewellery in an hour of reduced prices: the heading cries the sale, the price is a sum of gold, stone and work, the shop speaks in its promise. Hard. */
export const jewelleryInPartsOfPrice: HamletTemplate = {
  name: "jewellery whose price is counted out",
  sector: "jewellery",
  path: ({ goods }) => `/gio-vang/${goods.sku.toLowerCase()}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 2 === 0 ? shop.name : toldNames(shop),
    brand: makeAsTold(goods, variant % 3 !== 2),
  }),
  render: ({ goods, others, shop, variant }) => {
    const before =
      goods.listPrice ?? goods.price + Math.max(10_000, Math.round((goods.price * 0.12) / 10_000) * 10_000);
    const metal = Math.round((before * 0.62) / 1_000) * 1_000;
    const stone = Math.round((before * 0.21) / 1_000) * 1_000;
    const sum: readonly (readonly [string, number])[] = [
      ["Tiền kim loại", metal],
      ["Tiền đá, phụ kiện", stone],
      ["Tiền công", before - metal - stone],
    ];
    const gift = others[2]!;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>GIỜ VÀNG GIÁ SỐC - chỉ hôm nay</title><meta property="og:title" content="GIỜ VÀNG GIÁ SỐC"><meta property="og:type" content="website">${themeStyle("gv", 150)}${trackers(variant)}</head><body><div class="strip">Còn 02:41:17 · Nhập VANG50 bớt thêm 50.000đ cho đơn từ 2.000.000đ</div><header><a class="mark" href="/"><svg width="40" height="40"><circle cx="20" cy="20" r="18"></circle></svg></a><ul>${departments("lv1", "lv2", 2)}</ul></header><h1>GIỜ VÀNG GIÁ SỐC</h1><p class="crumb">Giờ vàng / ${talk.jewellery.shelf} / ${goods.sku}</p><div class="stage"><figure><img src="/m/${goods.sku}.jpg" alt="${goods.sku}"><figcaption>${esc(goods.title)}</figcaption></figure><div class="count"><p class="model">Mẫu: <b>${esc(goods.title)}</b></p><p class="model">Số mẫu: ${goods.sku}</p>${variant % 3 !== 2 && goods.brand !== "" ? `<p class="model">Nhãn hiệu: <b>${esc(goods.brand)}</b></p>` : ""}<ul class="sum">${each(sum, ([what, much]) => `<li><span>${what}</span><span>${dotted(much)}đ</span></li>`)}<li class="line"><span>Cộng</span><span>${dotted(before)}đ</span></li><li class="less"><span>Bớt giờ vàng</span><span>-${dotted(before - goods.price)}đ</span></li><li class="total"><span>Quý khách trả</span><span>${dotted(goods.price)}đ</span></li></ul><p class="card">Có thẻ hội viên: ${dotted(Math.round((goods.price * 0.97) / 1_000) * 1_000)}đ · Thu lại sau này: ${dotted(Math.round((goods.price * 0.8) / 1_000) * 1_000)}đ</p><p class="gift">Tặng kèm: ${esc(gift.title)} trị giá ${dotted(gift.price)}đ (5 khách đầu tiên)</p><button>GIỮ MÓN NÀY</button></div></div><section class="promise"><h2>Lời hứa</h2><p>${esc(shop.name)} xin cam đoan món hàng đúng tuổi, đúng cân như giấy đi kèm. Sai xin đền gấp ba.</p>${variant % 2 === 1 && hasPapers(shop) ? `<p>Giấy bảo đảm do ${esc(shop.owner)} cấp và đóng dấu.</p>` : ""}</section><section class="about">${each(talk.jewellery.praise, (line) => `<p>${line}</p>`)}<table>${each(talk.jewellery.facts, ([what, how]) => `<tr><th>${what}</th><td>${how}</td></tr>`)}</table></section><section class="today"><h2>Bảng giá hôm nay (đồng/chỉ)</h2><table><tr><th>Loại</th><th>Mua vào</th><th>Bán ra</th></tr><tr><td>Vàng 24K</td><td>11.850.000</td><td>12.150.000</td></tr><tr><td>Vàng 18K</td><td>8.420.000</td><td>9.180.000</td></tr><tr><td>Bạc ta</td><td>128.000</td><td>164.000</td></tr></table></section><section class="heard">${reviews(variant, 4, "word", "by")}</section><section class="next"><h2>Món giờ vàng tiếp theo</h2>${each(others.slice(3, 10), (one, at) => `<div class="slot"><time>${14 + at}:00</time><a href="/gio-vang/${one.sku.toLowerCase()}">${esc(one.title)}</a><span>${dotted(one.price)}đ</span></div>`)}</section><footer><p>${esc(shop.address)} · ${shop.phone} · ${shop.email}</p><p>Mỗi khách một món trong giờ vàng. Không cộng dồn ưu đãi.</p></footer>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};
