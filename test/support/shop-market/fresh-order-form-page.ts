import type { FreshTemplate } from "./fresh-goods.ts";
import { each, kilo } from "./fresh-writing.ts";
import { clutter, dotted, esc } from "./writing.ts";

/**
 * A page that sells one thing by an order form: blocks that a builder numbered, a slogan in the first h1 and the goods in the second, combos
 * as radio buttons, a clock, bought praise; the single piece's price is the price; the seller only in the small closing lines.
 */
export const orderFormPage: FreshTemplate = {
  name: "order form page with combos and two first headings",
  kinds: ["health", "beauty"],
  host: "uudai-homnay.example",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 2 === 0 ? [shop.owner, shop.name] : shop.owner,
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const box = (at: number, kind: string, inner: string) =>
      `<div id="${kind.toUpperCase()}${at + variant}" class="ldp-element"><div class="ldp-${kind} ldp-transition">${inner}</div></div>`;
    const single = variant % 2 === 0 ? kilo(goods.price) : `${dotted(goods.price)}đ`;
    const two = Math.round((goods.price * 1.8) / 1_000) * 1_000;
    const three = Math.round((goods.price * 2.4) / 1_000) * 1_000;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${esc(goods.title)} – Ưu đãi duy nhất hôm nay</title><meta property="og:title" content="${esc(goods.title)} – Ưu đãi duy nhất hôm nay"><meta property="og:description" content="Mua ngay kẻo lỡ">${clutter(variant)}<style>.ldp-element{position:relative;left:14px}</style></head><body class="ldp-wrapper">
<section class="ldp-section">${box(1, "headline", `<h1>SỐNG KHOẺ MỖI NGÀY<br>CẢ NHÀ CÙNG VUI</h1>`)}${box(2, "paragraph", "Hơn 10.000 người đã đặt trong tháng này")}${box(3, "image", "")}${box(4, "headline", `<h1>${esc(goods.title)}</h1>`)}${box(5, "paragraph", `Thương hiệu ${esc(goods.brand)} - Xuất xứ ${goods.origin}`)}</section>
<section class="ldp-section">${goods.listPrice === null ? "" : box(10, "headline", `<h3 style="text-decoration-line: line-through;">Giá thị trường: ${dotted(goods.listPrice)}đ</h3>`)}${box(11, "headline", `<h3>CHỈ CÒN: ${single}</h3>`)}${box(12, "countdown", `<span>00</span><span>${10 + (variant % 40)}</span><span>27</span>`)}${box(13, "button", `<p>ĐẶT HÀNG NGAY</p>`)}</section>
<section class="ldp-section">${box(20, "headline", "<h2>VÌ SAO NÊN CHỌN?</h2>")}${each(["Nhỏ gọn dễ dùng", "Đổi mới trong 7 ngày", "Kiểm hàng rồi mới trả tiền"], (text, at) => box(21 + at, "paragraph", text))}</section>
<section class="ldp-section">${box(30, "headline", "<h2>KHÁCH HÀNG NÓI GÌ</h2>")}${each(others.slice(0, 3), (one, at) => box(31 + at, "paragraph", `<b>Chị ${["Nhung", "Thắm", "Liễu"][at]}</b>: Mình bỏ ${esc(one.brand)} ${kilo(one.price)} để chuyển qua bên này luôn đó`))}</section>
<section class="ldp-section" id="dat-hang">${box(40, "headline", "<h2>ĐIỀN THÔNG TIN ĐẶT HÀNG</h2>")}<form class="ldp-form"><input name="name" placeholder="Họ và tên"><input name="phone" placeholder="Số điện thoại"><textarea name="address" placeholder="Địa chỉ nhận hàng"></textarea><label><input type="radio" name="combo" checked> Mua 1: ${single} + 30K ship</label><label><input type="radio" name="combo"> COMBO 2: ${dotted(two)}đ (FREESHIP)</label><label><input type="radio" name="combo"> COMBO 3 tặng 1: ${dotted(three)}đ (FREESHIP)</label><button type="submit">XÁC NHẬN MUA</button></form>${box(41, "notify", "Anh Cường (Nghệ An) vừa đặt 2 sản phẩm")}</section>
<section class="ldp-section">${box(50, "paragraph", `${variant % 2 === 0 ? `${esc(shop.name)}<br>` : ""}${esc(shop.owner)}<br>MST: ${shop.taxCode}<br>Địa chỉ: ${shop.address}<br>Hotline: ${shop.phone}`)}${box(51, "paragraph", "*Hiệu quả tuỳ cơ địa mỗi người")}</section></body></html>`;
  },
};
