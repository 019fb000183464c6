import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href } from "./fresh-writing.ts";
import { clutter, dotted, esc } from "./writing.ts";

const money = (amount: number) => `${dotted(amount)}<u>đ</u>`;

/**
 * A chain for electronics: a comparison with two rivals above, versions and colours each with a price (the chosen one is marked), price per
 * month, price for students, price with the old device handed in, promotions "trị giá"; stores with the same price; maker in the crumbs.
 */
export const gadgetChain: FreshTemplate = {
  name: "electronics chain, many prices around the one",
  kinds: ["electronics"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const monthly = Math.round(goods.price / 12_000) * 1_000;
    const chosen = variant % 3;
    const colours = ["Đen", "Trắng", "Xanh"];
    return `<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"><title>${esc(goods.title)} giá rẻ, trả góp 0%, thu cũ đổi mới | ${esc(shop.name)}</title><meta name="keywords" content="${esc(goods.title)}, ${esc(others[0]!.title)}"><meta property="og:title" content="${esc(goods.title)} giá rẻ, trả góp 0%">${clutter(variant)}</head><body class="pd">
<div class="bn-top"><a href="/km"><img alt="Đại tiệc công nghệ giảm đến 5.000.000đ"></a></div><header><a href="/" class="lg"><i class="ic-logo"></i><span class="hide-m">${esc(shop.name)}</span></a><a href="tel:18001234">Gọi mua: 1800 1234 (8:00 - 21:30)</a></header>
<ul class="bc"><li><a href="/dien-may">Điện máy</a></li><li><a href="/dien-may/${variant}">${esc(goods.brand)}</a></li></ul>
<div class="cmp-strip"><span>So sánh nhanh:</span>${each(others.slice(0, 2), (one) => `<div class="cmp-i"><a href="${href(one)}">${esc(one.title)}</a><strong>${money(one.price)}</strong></div>`)}</div>
<div class="bx-t"><h1>${esc(goods.title)}</h1><span class="sold">Đã bán ${variant + 1},2k</span><a href="#r">128 đánh giá</a></div>
<div class="bx-l"><div class="sl"><img src="/1.jpg" alt=""></div></div><div class="bx-r"><div class="loc">Giá và khuyến mãi tại: <b>Hồ Chí Minh</b></div><div class="vers">${each(colours, (colour, at) => `<a class="ver${at === chosen ? " act" : ""}"><span>${colour}</span><b>${money(goods.price + (at === chosen ? 0 : (at + 1) * 50_000))}</b></a>`)}</div>
<div class="pr-b"><div class="pr-1"><p class="pr-now">${money(goods.price)}</p>${goods.listPrice === null ? "" : `<p class="pr-old">${money(goods.listPrice)}</p><p class="pr-pc">(-${Math.round((1 - goods.price / goods.listPrice) * 100)}%)</p>`}</div><div class="pr-or">hoặc</div><div class="pr-2"><p>Trả góp chỉ từ</p><p class="pr-now">${money(monthly)}/tháng</p></div></div>
<div class="mem"><p>Học sinh, sinh viên: <b>${money(goods.price - 20_000)}</b></p><p>Thành viên Vàng: <b>${money(goods.price - 30_000)}</b></p><p>Thu cũ lên đời: chỉ từ <b>${money(Math.round(goods.price * 0.7))}</b></p></div>
<div class="km"><strong>Khuyến mãi trị giá ${money(200_000)}</strong><ol><li>Phiếu mua hàng ${money(100_000)}</li><li>Tặng gói bảo hành 6 tháng trị giá ${money(100_000)}</li></ol></div><a class="b-buy">MUA NGAY</a><a class="b-ins">TRẢ GÓP 0%<span>Duyệt hồ sơ trong 5 phút</span></a>
<div class="st"><h3>Xem siêu thị có hàng</h3><ul><li>12 Trường Chinh <em>Có hàng</em></li><li>${shop.address} <em>Có hàng trưng bày</em></li></ul></div></div>
<div class="tskt"><h2>Thông số kỹ thuật</h2><ul><li><aside>Hãng:</aside><aside>${esc(goods.brand)}.</aside></li><li><aside>Sản xuất tại:</aside><aside>${goods.origin}</aside></li><li><aside>Bảo hành:</aside><aside>24 tháng</aside></li></ul></div>
<div class="acc"><h2>Mua kèm giá sốc</h2>${each(others.slice(3, 6), (one) => `<div class="acc-i"><label><input type="checkbox">${esc(one.title)}</label><b>${money(one.price)}</b></div>`)}<p>Tổng tiền: <b class="acc-t">${money(goods.price)}</b></p></div>
<div class="cmt"><h2>Bình luận</h2><p><b>Đạt</b> Con này với ${esc(others[6]!.brand)} con nào ngon hơn ạ?</p><p><b>Quản trị viên</b> Dạ mẫu bên đó đang ${money(others[6]!.price)} ạ.</p></div><footer><p>© 2018. ${esc(shop.owner)}. GPDKKD: ${shop.taxCode}. Địa chỉ: ${shop.address}. Điện thoại: ${shop.phone}.</p></footer></body></html>`;
  },
};
