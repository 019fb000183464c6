import { each } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug, spacedPhone } from "../writing.ts";
import { asked, makeIfTold, neighbours, policies, prose, shelfLinks, tellsMake } from "./furniture.ts";
import type { StreetTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const cell = (text: string) => `<td style="border:1px solid #8a6d3b;padding:4px">${text}</td>`;

/** Tea sold singly and by the sack from tables within tables; who sells stands in the picture at the top and beside the bank account. */
export const teaBySteps: StreetTemplate = {
  name: "tea at one price singly and others by the sack",
  sector: "tea",
  path: ({ goods, variant }) => `/bang-gia/chi-tiet.php?id=${40 + variant}&t=${slug(goods.title)}`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 3),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const step = (part: number) => Math.round((goods.price * part) / 1_000) * 1_000;
    const steps: readonly (readonly [string, number])[] = [
      ["10 - 49", step(0.92)],
      ["50 - 199", step(0.85)],
      ["Từ 200", step(0.78)],
    ];
    const single =
      variant % 2 === 0
        ? `<tr>${cell("<b>Giá bán lẻ</b>")}${cell(`<b style="color:#c00;font-size:18px">${dotted(goods.price)} đồng</b>`)}</tr>`
        : `<tr>${cell("Mua lẻ 1 - 9 (đã VAT)")}${cell(`${commas(goods.price)}đ`)}</tr>`;
    return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>Bảng giá trà, cà phê sỉ và lẻ cập nhật 2026</title><meta name="description" content="Bao gia si le tra ca phe">${themeStyle("tbl", 80)}${trackers(variant)}</head><body bgcolor="#fffaf0"><center><table width="960" cellspacing="0"><tr><td><img src="dau-trang.gif" width="960" alt="${esc(shop.name)}"></td></tr><tr><td bgcolor="#3e2723"><font color="white"><ul>${shelfLinks("tea", "nut")}${departments("nut", "con")}</ul></font></td></tr>
<tr><td><table width="100%"><tr><td width="190" valign="top" bgcolor="#efe3cf"><b>GIÁ SỈ HÔM NAY</b><br>${each(neighbours(material, 6), (one) => `<p>${esc(one.title)}<br><font color="#c00">từ ${dotted(Math.round((one.price * 0.8) / 1_000) * 1_000)}đ</font></p>`)}<hr><b>GIÁ NÔNG SẢN</b><br>Cà phê nhân xô Đắk Lắk: 118.500đ/kg<br>Hồ tiêu: 149.000đ/kg<hr>Zalo đặt hàng:<br><b>${spacedPhone(shop.phone)}</b></td>
<td valign="top"><font size="2"><a href="index.php">Trang chính</a> / <a>Bảng giá</a></font><br><br><table width="100%"><tr><td width="260"><img src="anh/${goods.sku}.jpg" width="250"></td><td valign="top"><font size="5" color="#3e2723"><b>${esc(goods.title)}</b></font><br><font size="2">${tellsMake(material, 3) ? `Nhãn hiệu: ${esc(goods.brand)} &nbsp; ` : ""}Mã: ${goods.sku} &nbsp; Xuất xứ: ${goods.origin}</font><br><br>
<table cellspacing="0" style="border-collapse:collapse">${variant % 3 === 0 ? `<tr bgcolor="#d7ccc8">${cell("Số lượng")}${cell("Đơn giá")}</tr>${single}` : single}${each(steps, ([count, amount], at) => `<tr>${cell(`${at === 0 ? "Sỉ " : ""}${count}`)}${cell(variant % 2 === 0 ? `${dotted(amount)} đồng` : `${commas(amount)}đ`)}</tr>`)}<tr>${cell("Thùng 24 (giá cả thùng)")}${cell(`${dotted(step(0.88) * 24)} đồng`)}</tr><tr>${cell("In logo lên bao bì")}${cell("cộng 5.000đ/hộp, tối thiểu 100 hộp")}</tr></table></td></tr></table>
<br>${prose("tea", '<div style="text-align:justify;line-height:22px">', "</div>")}<ul>${each(talk.tea.facts, ([what, how]) => `<li>${what}: ${how}</li>`)}</ul><table width="100%" bgcolor="#fff3cd"><tr><td><b>CÁCH ĐẶT HÀNG</b><br>1. Nhắn tin mã hàng, số lượng qua Zalo ${spacedPhone(shop.secondPhone)}<br>2. Chuyển khoản đặt cọc 30% (đơn sỉ) hoặc nhận hàng trả tiền (đơn lẻ)<br>3. STK: 0071 0012 3${400 + variant} - Vietcombank - Chủ tài khoản: <b>${esc(shop.owner)}</b><br>Phí gửi xe khách 50.000đ/thùng</td></tr></table>${asked("tea", "hoi")}<br><b>SẢN PHẨM KHÁC</b><table width="100%"><tr>${each(neighbours(material, 4), (one) => `<td align="center"><a href="chi-tiet.php?id=${one.sku}">${esc(one.title)}</a><br>Lẻ: <font color="#c00">${dotted(one.price)}đ</font></td>`)}</tr></table></td></tr></table></td></tr><tr><td bgcolor="#3e2723" align="center"><font color="white">${esc(shop.address)} - ĐT: ${shop.phone}<br>Bán lẻ &amp; bỏ sỉ trà, cà phê toàn quốc. ${policies("b")}</font></td></tr></table></center>${tail(variant, shop.phone, 3)}</body></html>`;
  },
};

/** Shoes and bags ordered before they arrive: a deposit, what is left to pay, prices by region, of members and by thirds, and no first heading. */
export const shoesOrderedAhead: StreetTemplate = {
  name: "shoes and bags to order with deposit, thirds and prices by region",
  sector: "wear",
  path: ({ goods }) => `/order/${slug(goods.title)}`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 4),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const part = (share: number) => Math.round((goods.price * share) / 1_000) * 1_000;
    const deposit = part(0.5);
    const dong = (amount: number) => (variant % 2 === 0 ? `${dotted(amount)} ₫` : `${dotted(amount)}đ`);
    const regions = ["Kho Hà Nội", "Kho Đà Nẵng", "Kho Sài Gòn"];
    const amounts = [
      `<div class="r_line"><span class="r_k">Đặt cọc giữ chỗ</span><span class="r_v r_big">${dong(deposit)}</span></div>`,
      `<div class="r_line"><span class="r_k">Giá bán</span><span class="r_v${variant % 3 === 0 ? " r_big" : ""}">${dong(goods.price)}</span></div>`,
      `<div class="r_line"><span class="r_k">Còn lại thanh toán khi nhận hàng</span><span class="r_v">${dong(goods.price - deposit)}</span></div>`,
      `<div class="r_line"><span class="r_k">Thành viên Vàng</span><span class="r_v">${dong(part(0.97))}</span></div>`,
      `<div class="r_line"><span class="r_k">Trả sau 3 kỳ</span><span class="r_v">${dong(part(1 / 3))}<small>/kỳ</small></span></div>`,
    ];
    const ordered = variant % 2 === 0 ? amounts : [amounts[1]!, amounts[4]!, amounts[0]!, amounts[2]!, amounts[3]!];
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Order ${esc(goods.title)} - hàng về 10 ngày | ${esc(shop.name)}</title><meta property="og:title" content="Mở gom order đợt mới!"><meta property="og:site_name" content="${esc(shop.name)}">${themeStyle("pre", 110)}${trackers(variant)}</head><body>${icons()}<div class="p_top"><a class="p_logo" href="/"><img src="/l.svg" alt="${esc(shop.name)}"></a><ul>${shelfLinks("wear", "p_m")}</ul><div class="p_call">Tư vấn: ${spacedPhone(shop.phone)}</div></div>
<div class="p_hero"><div class="p_slogan">GOM ORDER - CỌC MỘT NỬA - HÀNG VỀ 10 NGÀY</div><div class="p_time">Chốt đơn: 22h ngày ${10 + (variant % 15)}/12/2026 · Đã đặt <b>${180 + variant * 3}</b> suất</div></div>
<div class="p_bread"><a>Trang chủ</a> › <a>Hàng order</a> › <span>${esc(goods.title)}</span></div>
<div class="p_body"><div class="p_img"><img src="/i/${goods.sku}.png" alt="${esc(goods.title)}"></div><div class="p_box"><div class="p_name">${esc(goods.title)}</div>${tellsMake(material, 4) ? `<div class="p_sub">Hãng: <a href="/hang/${slug(goods.brand)}">${esc(goods.brand)}</a> · Mã: ${goods.sku}</div>` : `<div class="p_sub">Mã: ${goods.sku}</div>`}<div class="p_region">${each(regions, (region, at) => `<label class="${at === variant % 3 ? "on" : ""}"><input type="radio" name="r"${at === variant % 3 ? " checked" : ""}> ${region}${at === variant % 3 ? ` (đang xem)` : ` ${dong(goods.price + part(0.02 * (at + 1)))}`}</label>`)}</div>${ordered.join("")}
${goods.listPrice === null ? "" : `<div class="r_line"><span class="r_k">Giá hãng đề xuất</span><span class="r_v"><s>${dong(goods.listPrice)}</s></span></div>`}<div class="p_gift"><b>Quà cho đơn order trị giá ${dong(part(0.15))}</b><ul><li>Túi vải ${dong(part(0.06))}</li><li>Giảm ${dong(part(0.04))} cho đơn sau</li><li>Phiếu mua hàng ${dong(part(0.05))}</li></ul></div><div class="p_opts"><label><input type="checkbox"> Bảo hiểm vận chuyển +${dong(part(0.05))}</label><label><input type="checkbox"> Hộp quà +30.000đ</label></div><button>ĐẶT CỌC ${dong(deposit)}</button><button>TRẢ SAU 0%</button></div></div>
<div class="p_text">${prose("wear")}<dl>${each(talk.wear.facts, ([what, how]) => `<dt>${what}</dt><dd>${how}</dd>`)}</dl></div><div class="p_ask">${asked("wear", "q")}${reviews(variant, 4, "c", "who")}</div>
<div class="p_more"><div class="p_h">Đang giảm sốc</div>${each(neighbours(material, 7), (one) => `<a class="card" href="/${slug(one.title)}"><span>${esc(one.title)}</span><b>${dong(one.price)}</b>${one.listPrice === null ? "" : `<s>${dong(one.listPrice)}</s>`}</a>`)}</div>
<div class="p_stick"><span>${esc(goods.title)}</span><span>Cọc chỉ ${dong(deposit)}</span><button>Đặt ngay</button></div><div class="p_foot">${policies("div")}<p>${esc(shop.owner)} | MST ${shop.taxCode} | ${esc(shop.address)} | ${shop.email}</p></div>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};
