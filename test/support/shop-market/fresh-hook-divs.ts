import type { FreshTemplate } from "./fresh-goods.ts";
import { each, scriptJson } from "./fresh-writing.ts";
import { clutter, dotted, esc } from "./writing.ts";

const wrapped = (depth: number, inner: string) =>
  `${each(
    Array.from({ length: depth }, (_, at) => at),
    (at) => `<div id="comp-l${at}x${depth}" class="_${(at * 7_919).toString(36)}q">`,
  )}${inner}${"</div>".repeat(depth)}`;

const money = (amount: number) => `${dotted(amount)}&nbsp;₫`;

const hooked = (hook: string, text: string) => `<span class="s${hook.length}__0f" data-hook="${hook}">${text}</span>`;

/**
 * A site of a drag-and-drop builder: dozens of nested divs with hashed classes, meaning only in test hooks, amounts read out for screen readers
 * before they stand again, goods' facts in folded sections, on two pages of three linked data with a capital in "Offers" and no brand.
 */
export const hookDivs: FreshTemplate = {
  name: "drag-and-drop builder, hashed classes and hooks",
  kinds: ["fashion", "beauty"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const data = {
      "@context": "https://schema.org/",
      "@type": "Product",
      name: goods.title,
      image: [{ "@type": "ImageObject", contentUrl: "https://static.example/1.jpg" }],
      Offers: {
        "@type": "Offer",
        price: String(goods.price),
        priceCurrency: "VND",
        Availability: "https://schema.org/InStock",
      },
    };
    const price =
      goods.listPrice === null
        ? `${hooked("sr-formatted-primary-price", "Giá")}${hooked("formatted-primary-price", money(goods.price))}`
        : `${hooked("sr-formatted-secondary-price", "Giá thông thường")}${hooked("formatted-secondary-price", money(goods.listPrice))}${hooked("sr-formatted-primary-price", "Giá bán rẻ")}${hooked("formatted-primary-price", money(goods.price))}`;
    const main = `<article class="_2JOHk" data-hook="product-page"><section><nav data-hook="breadcrumbs"><a href="/">Trang chủ</a><span>/</span><span>${esc(goods.title)}</span></nav></section><div class="_3Cxw7"><div data-hook="main-media"><img src="https://static.example/1.jpg"></div><section class="_1QUbz"><h1 class="_2qrJF" data-hook="product-title">${esc(goods.title)}</h1><div data-hook="sku" class="_1rwRc">SKU: ${goods.sku}</div><div class="_26qxh" data-hook="product-price">${price}</div><div class="_9vPG" data-hook="tax-and-shipping">Đã gồm VAT<span> | </span><button>Phí giao hàng</button></div><div data-hook="color-picker"><span>Màu</span></div><input type="number" data-hook="number-input-spinner" value="1"><button data-hook="add-to-cart"><span>Thêm vào giỏ hàng</span></button><section data-hook="collapse-info-section"><h2>THÔNG TIN SẢN PHẨM</h2><p>Thương hiệu: ${esc(goods.brand)}<br>Xuất xứ: ${goods.origin}</p></section><section data-hook="collapse-info-section"><h2>ĐỔI TRẢ &amp; HOÀN TIỀN</h2><p>Hoàn ${money(20_000)} nếu giao trễ.</p></section></section></div></article>`;
    const gallery = `<div data-hook="related-products-gallery"><h2>Có thể bạn cũng thích</h2><ul>${each(others.slice(0, 5), (one) => `<li data-hook="product-list-grid-item"><h3 data-hook="product-item-name">${esc(one.title)}</h3><span data-hook="sr-product-item-price-to-pay">Giá</span><span data-hook="product-item-price-to-pay">${money(one.price)}</span></li>`)}</ul></div>`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:title" content="${esc(goods.title)} | ${esc(shop.name)}">${clutter(variant)}</head><body><div id="SITE_CONTAINER">${wrapped(9, `<header>${wrapped(6, `<h2 class="font_0"><a href="/"><span style="letter-spacing:0.2em">${esc(shop.name)}</span></a></h2>`)}${wrapped(4, `<div role="alert"><p class="font_8">GIẢM 10% CHO ĐƠN ĐẦU TIÊN</p></div>`)}</header><main>${variant % 3 === 0 ? wrapped(7, gallery) : ""}${wrapped(14, main)}${variant % 3 === 0 ? "" : wrapped(7, gallery)}</main><footer>${wrapped(5, `<p class="font_8">${shop.phone}</p>`)}${wrapped(5, `<p class="font_8">${shop.address}</p>`)}${wrapped(3, `<p class="font_9">©2026 bởi ${esc(shop.name)}.</p>`)}</footer>`)}</div>${variant % 3 === 0 ? "" : `<script type="application/ld+json">${scriptJson(data)}</script>`}</body></html>`;
  },
};
