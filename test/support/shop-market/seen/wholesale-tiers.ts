import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

/** A wholesaler: one piece at one price, more at less, in a table under the retail price; the shop sells through chat. */
export const wholesaleTiers: Template = {
  name: "wholesale tiers",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) =>
    `<!DOCTYPE html><html><head><meta property="og:site_name" content="${esc(shop.name)}"><title>[SỈ] ${esc(goods.title)} giá gốc tại kho</title>${clutter(variant)}</head><body><div class="wrap"><div class="nav-left">${menu(22)}</div><div class="product-main"><h1 class="name">${esc(goods.title)}</h1><div class="meta">Mã: ${goods.sku} - Lượt xem: 12.034</div><div class="retail">Giá lẻ: <span>${dotted(goods.price)}đ</span></div><table class="tiers"><tr><th>Số lượng</th><th>Đơn giá</th></tr><tr><td>5 - 19</td><td>${dotted(goods.price - 5_000)}đ</td></tr><tr><td>20 - 99</td><td>${dotted(goods.price - 10_000)}đ</td></tr><tr><td>≥ 100</td><td>${dotted(goods.price - 15_000)}đ</td></tr></table><p>Đơn sỉ tối thiểu 2.000.000đ, cọc trước 500.000đ, ship toàn quốc.</p><p>Nhãn hiệu: ${esc(goods.brand)}. Hàng có sẵn tại kho ${shop.address}.</p><p>Nhắn Zalo <a href="https://zalo.me/${shop.phone}">${shop.phone}</a> để lên đơn. STK: 0071 0001 2345 Vietcombank.</p><p>${esc(goods.text)}</p></div><div class="hot"><h4>HÀNG HOT TRONG TUẦN</h4>${others.map((one) => `<div><a href="${href(one)}">${esc(one.title)}</a> ${dotted(one.price)}đ</div>`).join("")}</div></div><div class="bottom-info">Kho sỉ ${esc(shop.name)} - ${shop.owner} - MST ${shop.taxCode}</div></body></html>`,
};
