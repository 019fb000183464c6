import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

/** Microdata within cards beside the goods' own, the price only in words and in an input, the maker as a link with a label after it. */
export const priceInWords: Template = {
  name: "label after the value",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) =>
    `<!doctype html><html><head><title>${esc(goods.title)} &raquo; ${esc(shop.name)}</title><meta name="author" content="${esc(shop.name)}">${clutter(variant)}</head><body><div class="hd">${menu(6)}</div><div class="l">${others
      .slice(0, 4)
      .map(
        (one) =>
          `<div itemscope itemtype="http://schema.org/Product"><a itemprop="url" href="${href(one)}"><span itemprop="name">${esc(one.title)}</span></a><div itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span itemprop="price" content="${one.price}">${dotted(one.price)}</span>đ<meta itemprop="priceCurrency" content="VND"></div></div>`,
      )
      .join(
        "",
      )}</div><div class="r"><h1>${esc(goods.title)}</h1><table cellpadding="4"><tr><td><b>${dotted(goods.price)} đồng</b></td><td>Giá hôm nay</td></tr><tr><td>${esc(goods.brand)}</td><td>Thương hiệu</td></tr><tr><td>${goods.origin}</td><td>Xuất xứ</td></tr></table><form><input type="hidden" name="price" value="${goods.price}"><input type="submit" value="Đặt hàng"></form><p>${esc(goods.text)}</p></div><div class="ft">${esc(shop.name)} (c) 2026 - ${shop.phone}</div></body></html>`,
};
