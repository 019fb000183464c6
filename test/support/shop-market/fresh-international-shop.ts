import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href, scriptJson } from "./fresh-writing.ts";
import { clutter, dotted, esc } from "./writing.ts";

/**
 * A shop on an international rented platform with its stock theme half translated: both the regular and the sale block stand in the page
 * and a class hides one, the amount ends in VND, the featured collection stands over the product, the vendor is the brand, in linked data only
 * on even pages, in a small line over the title on all.
 */
export const internationalShop: FreshTemplate = {
  name: "international platform, half translated",
  kinds: ["beauty", "electronics"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const data = {
      "@context": "http://schema.org/",
      "@type": "Product",
      name: goods.title,
      brand: { "@type": "Brand", name: goods.brand },
      offers: [
        {
          "@type": "Offer",
          price: `${goods.price}.0`,
          priceCurrency: "VND",
          availability: "http://schema.org/InStock",
        },
      ],
    };
    const old = dotted(goods.listPrice ?? goods.price);
    return `<!doctype html><html class="no-js" lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} &ndash; ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="product">${variant % 2 === 0 ? `<meta property="og:price:amount" content="${dotted(goods.price)}"><meta property="og:price:currency" content="VND"><script type="application/ld+json">${scriptJson(data)}</script>` : ""}${clutter(variant)}</head>
<body class="gradient"><a class="skip-to-content-link button visually-hidden" href="#MainContent">Skip to content</a><div class="announcement-bar"><p class="announcement-bar__message h5">Welcome to our store</p></div>
<header class="header"><h1 class="header__heading"><a href="/" class="header__heading-link"><span class="h2">${esc(shop.name)}</span></a></h1><details><summary>Search</summary></details></header>
<main id="MainContent"><section class="section-featured"><h2 class="title">Featured collection</h2><ul class="grid product-grid">${each(
      others.slice(0, 4),
      (one) =>
        `<li class="grid__item"><div class="card-wrapper"><div class="card__information"><h3 class="card__heading h5"><a href="${href(one)}" class="full-unstyled-link">${esc(one.title)}</a></h3><div class="price"><div class="price__container"><div class="price__regular"><span class="visually-hidden visually-hidden--inline">Regular price</span><span class="price-item price-item--regular">${dotted(one.price)} VND</span></div></div></div></div></div></li>`,
    )}</ul></section>
<section id="MainProduct" class="product"><div class="product__media-wrapper"><img src="//cdn.example/files/x.jpg" alt="${esc(goods.title)}"></div><div class="product__info-wrapper"><p class="product__text caption-with-letter-spacing">${esc(goods.brand)}</p><div class="product__title"><h1>${esc(goods.title)}</h1><a href="${href(goods)}" class="product__title"><h2 class="h1">${esc(goods.title)}</h2></a></div>
<div id="price-template" role="status"><div class="price price--large${goods.listPrice === null ? "" : " price--on-sale"}"><div class="price__container"><div class="price__regular"><span class="visually-hidden visually-hidden--inline">Regular price</span><span class="price-item price-item--regular">${goods.listPrice === null ? dotted(goods.price) : old} VND</span></div><div class="price__sale"><span class="visually-hidden visually-hidden--inline">Regular price</span><span><s class="price-item price-item--regular">${goods.listPrice === null ? "" : `${old} VND`}</s></span><span class="visually-hidden visually-hidden--inline">Sale price</span><span class="price-item price-item--sale price-item--last">${dotted(goods.price)} VND</span></div><small class="unit-price caption hidden"><span class="visually-hidden">Unit price</span><span class="price-item price-item--last"><span>/</span></span></small></div><span class="badge price__badge-sale">Sale</span></div></div>
<div class="product__tax caption rte">Tax included. <a href="/policies/shipping-policy">Shipping</a> calculated at checkout.</div><quantity-input><input type="number" value="1"></quantity-input><button type="submit" name="add" class="product-form__submit"><span>Thêm vào giỏ</span></button><div class="product__description rte"><p>${esc(goods.title)}, xuất xứ ${goods.origin}. Inbox shop để được tư vấn kỹ hơn nha.</p></div></div></section></main>
<footer class="footer"><h2 class="footer-block__heading">Liên hệ</h2><p>${shop.phone} / ${shop.email}</p><small class="copyright__content">&copy; 2026, <a href="/">${esc(shop.name)}</a></small></footer></body></html>`;
  },
};
