import type { Template } from "../goods.ts";
import { clutter, esc, spacedPhone, spoken } from "../writing.ts";

/** Plain text of a live sale kept as a page: several goods numbered, the first one in the heading, prices in k, the shop in capitals. */
export const liveSale: Template = {
  name: "live sale in plain text",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: null }),
  render: ({ goods, others, shop, variant }) =>
    `<html><head><title>${esc(goods.title)} - ${esc(shop.name)}</title>${clutter(variant)}</head><body><div class="wrap"><h1>${esc(goods.title)}</h1><pre>Chào cả nhà, shop lên live tối nay!</pre><p>${esc(goods.title)} bên em để giá ${spoken(goods.price)} ạ, mua 2 giảm 10k mỗi cái</p><p>Mã 02: ${esc(others[0]!.title)} ${spoken(others[0]!.price)}</p><p>Mã 03: ${esc(others[1]!.title)} ${spoken(others[1]!.price)}</p><p>Cọc 50k giữ hàng, ship 25k nội thành, 35k ngoại tỉnh</p><p>Inbox hoặc zalo ${spacedPhone(shop.phone)} gặp chủ shop</p><p>Ck: Vietcombank 0071000123456 chủ tk NGUYEN VAN A</p></div></body></html>`,
};
