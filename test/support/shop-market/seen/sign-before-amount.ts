import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href } from "../writing.ts";

/** A shop in a chat application: the sign đ underlined before the amount, counts with k, no brand, the seller in a card of its own. */
export const signBeforeAmount: Template = {
  name: "sign before the amount",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: null }),
  render: ({ goods, others, shop, variant }) =>
    `<!doctype html><html><head><meta name="viewport" content="width=device-width"><title>${esc(goods.title)}</title><meta property="og:title" content="${esc(goods.title)}"><meta property="og:description" content="Mua tại ${esc(shop.name)}">${clutter(variant)}</head><body><div class="zm-page"><div class="zm-bar"><i class="back"></i></div><div class="zm-slide"><img src="/g/${goods.sku}.jpg"></div><div class="zm-body"><div class="zm-price">${goods.listPrice === null ? "" : `<s><u>đ</u>${dotted(goods.listPrice)}</s> `}<span><u>đ</u>${dotted(goods.price)}</span></div><div class="zm-name">${esc(goods.title)}</div><div class="zm-sold">Đã bán 1,2k | Yêu thích 3k</div><div class="zm-ship">Phí ship: <u>đ</u>15.000</div></div><div class="zm-shop"><img src="a.jpg" alt="${esc(shop.name)}"><div class="zm-shop-name">${esc(shop.name)}</div><div>128 sản phẩm</div><a href="tel:${shop.phone}">Gọi shop</a></div><div class="zm-desc">${esc(goods.text)}</div><div class="zm-more"><div class="t">Gợi ý cho bạn</div>${others.map((one) => `<a href="${href(one)}"><div class="zm-name">${esc(one.title)}</div><div class="zm-price"><span><u>đ</u>${dotted(one.price)}</span></div></a>`).join("")}</div></div></body></html>`,
};
