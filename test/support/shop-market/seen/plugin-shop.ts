import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

const money = (amount: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${dotted(amount)}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;

/** A blog with a shop plugin: JSON-LD in a graph, struck prices, related goods with the same markup, the brand in a table of attributes. */
export const pluginShop: Template = {
  name: "blog with a shop plugin",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => `<!doctype html><html lang="vi"><head><meta charset="utf-8">
<title>${esc(goods.title)} - ${esc(shop.name)}</title>
<meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}"><meta property="og:site_name" content="${esc(shop.name)}">
<script type="application/ld+json">${JSON.stringify({
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebSite", name: shop.name, url: `https://${shop.host}/` },
      { "@type": ["Organization", "Brand"], name: shop.name },
      { "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", position: 1, name: "Trang chủ" }] },
    ],
  })}</script>
<script type="application/ld+json">{"@context":"https:\\/\\/schema.org\\/","@type":"Product","name":${JSON.stringify(goods.title)},"description":"${goods.text}\nGiao hàng nhanh","sku":"${goods.sku}","offers":[{"@type":"Offer","price":"${goods.price}","priceCurrency":"VND","availability":"http:\\/\\/schema.org\\/InStock","seller":{"@type":"Organization","name":${JSON.stringify(shop.name)}}}],}</script>
${clutter(variant)}</head><body class="product-template">
<header id="header"><div class="hotline">Hotline: <a href="tel:${shop.phone}">${shop.phone}</a></div><ul class="nav header-nav">${menu()}</ul><div class="cart"><span class="cart-price">0&nbsp;₫</span></div></header>
<div class="product-info summary"><nav class="woocommerce-breadcrumb"><a href="/">Trang chủ</a> / ${goods.kind}</nav><h1 class="product-title entry-title">${esc(goods.title)}</h1>
<p class="price product-page-price">${goods.listPrice === null ? money(goods.price) : `<del aria-hidden="true">${money(goods.listPrice)}</del> <span class="screen-reader-text">Giá gốc là: ${dotted(goods.listPrice)} ₫.</span><ins>${money(goods.price)}</ins><span class="screen-reader-text">Giá hiện tại là: ${dotted(goods.price)} ₫.</span>`}</p>
<ul><li>Miễn phí giao hàng cho đơn từ 500.000đ</li><li>Nhập mã SALE10 giảm 30k</li></ul><button class="single_add_to_cart_button">Thêm vào giỏ hàng</button>
<div class="product_meta"><span class="sku_wrapper">Mã: <span class="sku">${goods.sku}</span></span></div></div>
<div class="tab-panels"><p>${esc(goods.text)}</p><table class="shop_attributes"><tr><th>Thương hiệu</th><td><p>${esc(goods.brand)}</p></td></tr><tr><th>Xuất xứ</th><td><p>${goods.origin}</p></td></tr></table></div>
<div class="related products"><h3>Sản phẩm tương tự</h3>${others.map((one) => `<div class="product-small box"><a href="${href(one)}">${esc(one.title)}</a><span class="price">${money(one.price)}</span></div>`).join("")}</div>
<footer id="footer"><p><strong>${esc(shop.owner)}</strong></p><p>MST: ${shop.taxCode} do Sở KH&amp;ĐT cấp ngày 12/03/2021</p><p>Địa chỉ: ${shop.address}</p><p>Email: ${shop.email}</p>
<a href="http://online.gov.vn/Home/WebDetails/${shop.registerId}"><img src="/img/logoSaleNoti.png" alt="Đã thông báo Bộ Công Thương"></a><div>Copyright 2026 © <strong>${esc(shop.name)}</strong></div></footer></body></html>`,
};
