import { each } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner } from "../later/telling.ts";
import type { NextTemplate } from "../next/material.ts";
import { reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import { untold, wordsOf } from "./words.ts";

const thousands = (amount: number, share: number) => Math.round((amount * share) / 1_000) * 1_000;

/** A block as the builder sets it at a place of its own. */
const placed = (id: number, html: string, kind = "headline") =>
  `<div id="${kind.toUpperCase()}${id}" class="ladi-element"><div class="ladi-${kind}">${html}</div></div>`;

/** A landing page for one remedy: placed blocks, a count-down, gifts with a worth, sets of one, two and three in the form. Hard. */
export const pharmacyPromised: NextTemplate = {
  name: "a landing page of placed blocks with sets of one to three",
  sector: "pharmacy",
  path: ({ goods }) => `/${slug(goods.title).slice(0, 18)}-uu-dai`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: untold(goods),
  }),
  render: ({ goods, shop, variant }) => {
    const before = goods.listPrice ?? thousands(goods.price, 1.4);
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${esc(goods.title)} - Ưu đãi hôm nay</title><meta name="description" content="Ưu đãi chỉ trong hôm nay, số lượng có hạn"><meta property="og:title" content="Ưu đãi đến 50% chỉ hôm nay"><style>#HEADLINE1{top:20px;left:10px}#IMAGE2{width:400px}</style>${themeStyle("ladi", 60)}${trackers(variant)}</head><body class="lazyload"><div class="ladi-wraper">
<div id="SECTION1" class="ladi-section">${placed(1, "CƠ HỘI DUY NHẤT TRONG NĂM")}${placed(2, esc(goods.title))}${placed(3, "Hơn 20.000 gia đình đã tin dùng", "paragraph")}${placed(4, `<span style="text-decoration:line-through">${dotted(before)}đ</span>`)}${placed(5, `CHỈ CÒN <span style="color:#f00">${dotted(goods.price)}đ</span>`)}${placed(6, "ĐẶT HÀNG NGAY", "button-headline")}${placed(7, '<div class="cd"><span>00</span><span>05</span><span>59</span></div>', "countdown")}</div>
<div id="SECTION2" class="ladi-section">${placed(8, "BẠN ĐANG GẶP PHẢI?")}${each(["Mệt mỏi kéo dài", "Ngủ không sâu giấc", "Đã thử nhiều cách mà không đỡ"], (line) => placed(9, line, "list-paragraph"))}</div><div id="SECTION3" class="ladi-section">${placed(12, "QUÀ TẶNG KÈM TRỊ GIÁ 250.000đ")}${placed(13, "Tặng bình nước giữ nhiệt trị giá 150.000đ và cẩm nang sức khoẻ trị giá 100.000đ", "paragraph")}${each(wordsOf.pharmacy.lines, (line) => placed(14, line, "paragraph"))}</div>
<div id="SECTION4" class="ladi-section">${placed(20, "KHÁCH HÀNG NÓI GÌ")}${reviews(variant, 4, "ladi-group", "ladi-headline")}</div><div id="SECTION5" class="ladi-section">${placed(30, "ĐĂNG KÝ NHẬN ƯU ĐÃI")}<form class="ladi-form"><input name="name" placeholder="Họ và tên"><input name="phone" placeholder="Số điện thoại"><input name="address" placeholder="Địa chỉ nhận hàng"><select name="form_item"><option value="1">Mua 1: ${dotted(goods.price)}đ + ship 30.000đ</option><option value="2">Mua 2: ${dotted(thousands(goods.price * 2, 0.92))}đ miễn ship</option><option value="3">Mua 3 tặng 1: ${dotted(goods.price * 3)}đ miễn ship</option></select><button type="submit">GỬI ĐƠN</button></form>${placed(31, `Chỉ còn ${7 + (variant % 13)} suất`, "paragraph")}</div>
<div id="POPUP1" class="ladi-popup" style="display:none">Cảm ơn bạn! Mã giảm 50.000đ cho đơn sau: CAMON50</div><div id="SECTION6" class="ladi-section footer">${legalFoot(shop)}<p>Hiệu quả có thể khác nhau tuỳ cơ địa mỗi người.</p></div></div>${tail(variant, shop.phone, 2)}</body></html>`;
  },
};

/** Instruments as a quotation on a small shop's page: before tax, the tax, with tax, a deposit, hire by the month. Hard. */
export const musicWithDeposit: NextTemplate = {
  name: "instruments as a quotation with tax, deposit and hire",
  sector: "music",
  path: ({ goods }) => `/bao-gia/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, person, variant }) => {
    const bare = Math.round(goods.price / 1.08);
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Báo giá ${esc(goods.title)} mới nhất 2026</title><meta name="viewport" content="width=device-width">${themeStyle("bg", 15)}</head><body><div class="nav"><a href="/"><b>${esc(shop.name)}</b></a> <a href="/cho-thue">Cho thuê nhạc cụ</a> <a href="/bao-gia">Báo giá</a> <a href="/lop-hoc">Lớp học từ 600.000đ/tháng</a></div>
<article><p class="date">Cập nhật ngày ${1 + (variant % 28)}/11/2026 bởi ${esc(person.nick)}</p><h1>Báo giá ${esc(goods.title)} mới nhất 2026</h1><p>Cảm ơn quý khách quan tâm. ${esc(shop.name)} xin gửi báo giá như sau:</p><div class="sheet"><div class="l"><span>Mặt hàng</span><b>${esc(goods.title)}</b></div><div class="l"><span>Hãng</span><b>${esc(goods.brand)}</b></div><div class="l"><span>Xuất xứ</span><b>${goods.origin}</b></div><div class="l"><span>Đơn giá chưa thuế</span><b>${dotted(bare)}</b></div><div class="l"><span>Thuế GTGT 8%</span><b>${dotted(goods.price - bare)}</b></div><div class="l sum"><span>Giá bán đã gồm thuế</span><b>${dotted(goods.price)} đồng</b></div></div>
<h3>Điều khoản</h3><ul><li>Đặt cọc ${dotted(thousands(goods.price, 0.3))} đồng khi chốt đơn, phần còn lại trả khi nhận hàng.</li><li>Thuê theo tháng: ${dotted(thousands(goods.price, 0.07))} đồng, cọc ${dotted(thousands(goods.price, 0.5))} đồng.</li><li>Vận chuyển nội thành miễn phí; ngoại thành 150.000 đồng.</li><li>Báo giá có hiệu lực 15 ngày.</li></ul>${each(wordsOf.music.lines, (line) => `<p>${line}</p>`)}<h3>Các báo giá khác</h3><table><tr><th>Mặt hàng</th><th>Giá bán (đồng)</th></tr>${each(others.slice(0, 6), (one) => `<tr><td><a href="/bao-gia/${slug(one.title)}">${esc(one.title)}</a></td><td>${dotted(one.price)}</td></tr>`)}</table></article>
<div class="sign"><p>Đại diện bán hàng: ${esc(person.nick)} - ${spacedPhone(shop.secondPhone)}</p></div><footer><p>${esc(shop.owner)} | MST ${shop.taxCode} | ${esc(shop.address)} | ${shop.phone}</p><p>© ${esc(shop.name)}</p></footer>${tail(variant, shop.phone, 1)}</body></html>`;
  },
};
