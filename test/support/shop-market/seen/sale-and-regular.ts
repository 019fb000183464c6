import type { Template } from "../goods.ts";
import { clutter, commas, esc, href, menu } from "../writing.ts";

const price = (now: number, before: number | null) =>
  `<div class="price price--large${before === null ? "" : " price--on-sale"}"><div class="price__container"><div class="price__regular"><span class="visually-hidden">Giá thông thường</span><span class="price-item price-item--regular">${commas(before ?? now)} VND</span></div><div class="price__sale"><span class="visually-hidden">Giá thông thường</span><span><s class="price-item price-item--regular">${before === null ? "" : `${commas(before)} VND`}</s></span><span class="visually-hidden">Giá ưu đãi</span><span class="price-item price-item--sale price-item--last">${commas(now)} VND</span></div></div></div>`;

/** An international rented shop: prices for sale and not for sale are both in the page and the style sheet hides one; the vendor stands above the title. */
export const saleAndRegular: Template = {
  name: "sale and regular price",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    return `<!doctype html><html class="js" lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} &ndash; ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}">${variant % 3 === 0 ? "" : `<meta property="og:price:amount" content="${commas(goods.price)}"><meta property="og:price:currency" content="VND">`}${clutter(variant)}</head><body class="gradient"><div class="announcement-bar"><p>Freeship đơn từ 399,000 VND</p></div><header class="header"><h1 class="header__heading"><a href="/">${esc(shop.name)}</a></h1><ul class="list-menu">${menu(12)}</ul></header>
<main id="MainContent"><section class="section"><product-info><div class="product__info-container"><p class="product__text caption-with-letter-spacing">${esc(goods.brand)}</p><div class="product__title"><h1>${esc(goods.title)}</h1><a href="/products/x" class="product__title"><h2 class="h1">${esc(goods.title)}</h2></a></div><div id="price-template" role="status">${price(goods.price, goods.listPrice)}</div><div class="product__tax caption">Đã bao gồm thuế. Phí vận chuyển được tính khi thanh toán.</div><variant-selects><label>Màu</label><select><option>Đen</option></select></variant-selects><button>Thêm vào giỏ hàng</button><div class="product__description rte"><p>${esc(goods.text)}</p><p>Vendor: ${esc(goods.brand)}</p></div></div></product-info></section>
<section><product-recommendations class="related-products"><h2 class="related-products__heading">You may also like</h2><ul>${others.map((one) => `<li class="grid__item"><a href="${href(one)}">${esc(one.title)}</a>${price(one.price, one.listPrice)}</li>`).join("")}</ul></product-recommendations></section></main><footer class="footer"><small>© 2026, <a href="/">${esc(shop.name)}</a></small><p>${esc(shop.email)}</p></footer></body></html>`;
  },
};
