import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href, scriptJson } from "./fresh-writing.ts";
import { clutter, dotted, esc } from "./writing.ts";

/**
 * European shop software set up carelessly: linked data names the shop as brand and offers the price without tax, the visible page shows the
 * price with tax and the brand as a picture with a word beside it; "khách hàng cũng mua" with a row of prices stands under.
 */
export const wrongData: FreshTemplate = {
  name: "linked data with the shop as brand and the price before tax",
  kinds: ["home", "tools"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const data = {
      "@context": "https://schema.org/",
      "@type": "Product",
      name: goods.title,
      sku: goods.sku,
      category: "Tất cả",
      brand: { "@type": "Brand", name: shop.name },
      offers: {
        "@type": "Offer",
        price: (goods.price / 1.08).toFixed(2),
        priceCurrency: "VND",
        seller: { "@type": "Organization", name: shop.name },
      },
    };
    return `<!doctype html><html lang="vi-VN"><head><meta charset="utf-8"><title>${esc(goods.title)}</title><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Organization", name: shop.name, url: `https://${shop.host}/` })}</script><script type="application/ld+json">${scriptJson(data)}</script><meta property="og:title" content="${esc(goods.title)}"><meta property="og:site_name" content="${esc(shop.name)}"><meta property="product:pretax_price:amount" content="${(goods.price / 1.08).toFixed(0)}"><meta property="product:price:amount" content="${goods.price}">${clutter(variant)}</head>
<body id="product" class="lang-vi country-vn currency-vnd layout-full-width page-product"><main><header id="header"><div class="header-banner"></div><nav class="header-nav"><div id="contact-link">Gọi chúng tôi: <span>${shop.phone}</span></div><div class="cart-preview inactive">Giỏ hàng (0)</div></nav><div class="header-top"><div id="_desktop_logo"><a href="/"><img class="logo img-fluid" src="/img/logo.jpg" alt="${esc(shop.name)}"></a></div></div></header>
<section id="wrapper"><div class="container"><section id="main"><div class="row product-container"><div class="col-md-6"><ul class="product-flags"><li class="product-flag new">Mới</li></ul><img class="js-qv-product-cover" src="/12-large_default/x.jpg"></div>
<div class="col-md-6"><h1 class="h1">${esc(goods.title)}</h1><div class="product-prices">${goods.listPrice === null ? "" : `<div class="product-discount"><span class="regular-price">${dotted(goods.listPrice)}&nbsp;₫</span></div>`}<div class="product-price h5${goods.listPrice === null ? "" : " has-discount"}"><div class="current-price"><span class="current-price-value" content="${goods.price}">${dotted(goods.price)}&nbsp;₫</span>${goods.listPrice === null ? "" : `<span class="discount discount-amount">Tiết kiệm ${dotted(goods.listPrice - goods.price)}&nbsp;₫</span>`}</div></div><div class="tax-shipping-delivery-label">Đã gồm thuế <span class="delivery-information">Giao trong 2-4 ngày</span></div></div>
<div class="product-information"><div class="product-actions"><div class="product-quantity"><span class="control-label">Số lượng</span><input type="number" name="qty" value="1"><button class="btn btn-primary add-to-cart">Thêm vào giỏ hàng</button></div></div><div class="blockreassurance_product"><p>Đổi hàng trong 10 ngày</p><p>Phí giao hàng ${dotted(35_000)}&nbsp;₫</p></div>
<div class="tabs"><div class="tab-pane" id="description"><p>Hàng chuẩn công ty, có tem và phiếu bảo hành.</p></div><div class="tab-pane" id="product-details"><div class="product-manufacturer"><a href="/brand/1"><img src="/img/m/1.jpg" class="img manufacturer-logo" alt="${esc(goods.brand)}"></a><label class="label">Nhãn hiệu</label><span><a href="/brand/1">${esc(goods.brand)}</a></span></div><div class="product-reference"><label class="label">Tham chiếu</label><span>${goods.sku}</span></div><dl class="data-sheet"><dt class="name">Nơi làm ra</dt><dd class="value">${goods.origin}</dd></dl></div></div></div></div></div>
<section class="featured-products"><h2>Khách mua sản phẩm này cũng mua:</h2>${each(others.slice(0, 5), (one) => `<article class="product-miniature"><h3 class="h3 product-title"><a href="${href(one)}">${esc(one.title.slice(0, 24))}...</a></h3><div class="product-price-and-shipping"><span class="price" aria-label="Giá">${dotted(one.price)}&nbsp;₫</span></div></article>`)}</section></section></div></section>
<footer id="footer"><p class="h4 text-uppercase">Thông tin cửa hàng</p>${esc(shop.name)}<br>${shop.address}<br>Việt Nam<br>Email: ${shop.email}</footer></main></body></html>`;
  },
};
