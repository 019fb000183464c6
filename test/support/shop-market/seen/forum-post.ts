import type { Template } from "../goods.ts";
import { clutter, esc, menu, spacedPhone, spoken } from "../writing.ts";

/** A post in a forum: the price in words, the phone in disguise, other people's prices in the answers, no brand. */
export const forumPost: Template = {
  name: "forum post",
  truth: ({ goods, variant }) => ({
    title: `Bán ${goods.title}`,
    price: goods.price,
    seller: `thanhvien_${variant}`,
    brand: null,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi-VN"><head><title>Bán ${esc(goods.title)} | Diễn đàn Rao Vặt Bốn Phương</title>${clutter(variant)}</head><body><div class="p-nav"><ul>${menu(15)}</ul></div>
<div class="p-title"><h1 class="p-title-value"><span class="label">Hà Nội</span> Bán ${esc(goods.title)}</h1></div><ul class="listInline"><li>Thread starter <a href="/members/1" class="username">thanhvien_${variant}</a></li><li>21/11/2026</li></ul>
<article class="message"><div class="message-user"><h4 class="message-name"><a class="username" href="/members/1">thanhvien_${variant}</a></h4><span>Bài viết: 1.204</span></div><div class="bbWrapper">Mình dư dùng nên bán lại ${esc(goods.title)}, hàng còn mới 98%, mua hồi tháng 3.<br>Giá: ${spoken(goods.price)}${variant % 3 === 0 ? " có fix nhẹ" : ""}<br>Giá mua mới ngoài store: ${spoken(goods.price + 400_000)}<br>Ship COD toàn quốc, phí ship 30k.<br>LH zalo: ${spacedPhone(shop.phone).replaceAll("0", variant % 2 === 0 ? "o" : "0")}</div></article>
<article class="message"><div class="message-user"><a class="username" href="/members/2">nguoikhac</a></div><div class="bbWrapper">Bớt còn ${spoken(Math.max(20_000, Math.round((goods.price * 0.8) / 1_000) * 1_000))} không bác?</div></article>
<div class="block"><h3>Tin liên quan</h3>${others.map((one) => `<div><a href="/t/${one.sku}">Bán ${esc(one.title)} giá ${spoken(one.price)}</a></div>`).join("")}</div><footer class="p-footer">Diễn đàn Rao Vặt Bốn Phương. Liên hệ quảng cáo: ads@bonphuong.example</footer></body></html>`,
};
