import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href, scriptJson } from "./fresh-writing.ts";
import { clutter, dotted, esc, menu } from "./writing.ts";

const money = (amount: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${dotted(amount)}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;

/**
 * A blog engine's shop plugin under a bought theme: linked data in a graph that knows page, crumbs and organisation but no product, goods
 * "you may like" in an off-canvas cart before the main one, the brand among the attributes of a tab, one page in three a range by size.
 */
export const themeOfPlugin: FreshTemplate = {
  name: "plugin shop under a bought theme, graph without a product",
  kinds: ["fashion", "home"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const graph = [
      { "@type": "WebPage", name: `${goods.title} - ${shop.name}`, url: `https://${shop.host}${href(goods)}/` },
      { "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", position: 1, name: "Trang chủ" }] },
      { "@type": "Organization", name: shop.name, logo: { "@type": "ImageObject", url: "/logo.png" } },
    ];
    const price =
      variant % 3 === 2
        ? `<p class="price product-page-price">${money(goods.price)} <span aria-hidden="true">–</span> ${money(goods.price + 60_000)}</p>`
        : goods.listPrice === null
          ? `<p class="price product-page-price">${money(goods.price)}</p>`
          : `<p class="price product-page-price price-on-sale"><del aria-hidden="true">${money(goods.listPrice)}</del> <span class="screen-reader-text">Giá gốc là: ${dotted(goods.listPrice)}&nbsp;&#8363;.</span><ins aria-hidden="true">${money(goods.price)}</ins><span class="screen-reader-text">Giá hiện tại là: ${dotted(goods.price)}&nbsp;&#8363;.</span></p>`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${esc(goods.title)} - ${esc(shop.name)}</title>
<meta property="og:locale" content="vi_VN"><meta property="og:type" content="article"><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}"><meta property="og:site_name" content="${esc(shop.name)}">
<script type="application/ld+json" class="seo-graph">${scriptJson({ "@context": "https://schema.org", "@graph": graph })}</script>${clutter(variant)}</head>
<body class="product-template-default single single-product postid-${400 + variant} woocommerce woocommerce-page">
<div id="cart-popup" class="mfp-hide"><div class="cart-popup-inner"><h4 class="uppercase">Giỏ hàng</h4><p class="woocommerce-mini-cart__empty-message">Chưa có sản phẩm trong giỏ hàng.</p><h5>Có thể bạn thích</h5><ul class="product_list_widget">${each(others.slice(0, 3), (one) => `<li><a href="${href(one)}"><img alt=""><span class="product-title">${esc(one.title)}</span></a>${money(one.price)}</li>`)}</ul></div></div>
<header id="header"><div id="logo"><a href="/" title="${esc(shop.name)} - Mua sắm dễ dàng" rel="home"><img src="/logo.png" alt="${esc(shop.name)}"></a></div><ul class="header-nav">${menu(24)}</ul><a href="tel:${shop.phone}">${shop.phone}</a></header>
<main id="main"><div id="product-${400 + variant}" class="product type-product"><div class="row"><div class="large-6 col">${goods.listPrice === null ? "" : `<div class="badge">-${Math.round((1 - goods.price / goods.listPrice) * 100)}%</div>`}<img src="/a.jpg" alt=""></div>
<div class="product-info summary col-fit entry-summary"><nav class="woocommerce-breadcrumb breadcrumbs"><a href="/">Trang chủ</a> <span class="divider">/</span> <a href="/cat">Tất cả sản phẩm</a></nav><h1 class="product-title product_title entry-title">
	${esc(goods.title)}</h1><div class="is-divider small"></div><div class="price-wrapper">${price}</div><div class="product-short-description"><ul><li>Miễn phí giao hàng đơn từ ${dotted(500_000)}đ</li><li>Đổi trả trong 7 ngày</li></ul></div>
<form class="cart"><input type="number" name="quantity" value="1"><button class="single_add_to_cart_button button alt">Thêm vào giỏ hàng</button></form><div class="product_meta"><span class="sku_wrapper">Mã: <span class="sku">${goods.sku}</span></span><span class="posted_in">Danh mục: <a href="/cat" rel="tag">Tất cả sản phẩm</a></span></div></div></div>
<div class="product-tabs"><div id="tab-description"><p>${esc(goods.title)} về kho đợt này số lượng ít, bạn nào cần thì đặt sớm giúp shop.</p></div><div id="tab-additional_information"><table class="woocommerce-product-attributes shop_attributes"><tr class="woocommerce-product-attributes-item"><th>Trọng lượng</th><td>0,4 kg</td></tr><tr class="woocommerce-product-attributes-item--attribute_pa_thuong-hieu"><th>Thương hiệu</th><td><p>${esc(goods.brand)}</p></td></tr><tr><th>Xuất xứ</th><td><p>${goods.origin}</p></td></tr></table></div></div>
<div class="related"><h3 class="product-section-title">Sản phẩm tương tự</h3>${each(others.slice(3, 7), (one) => `<div class="product-small box"><p class="name product-title"><a href="${href(one)}">${esc(one.title)}</a></p><span class="price">${money(one.price)}</span></div>`)}</div></div></main>
<footer class="footer-wrapper"><p>${esc(shop.owner)}</p><p>Địa chỉ: ${shop.address}</p><p>MST: ${shop.taxCode}</p><div class="copyright-footer">Copyright 2026 © <strong>${esc(shop.name)}</strong></div></footer>
<div class="sticky-add-to-cart"><strong class="product-title-small">${esc(goods.title)}</strong>${money(goods.price)}</div></body></html>`;
  },
};
