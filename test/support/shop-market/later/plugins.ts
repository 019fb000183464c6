import { each, href, scriptJson } from "../fresh-writing.ts";
import { dotted, esc, menu, slug, spacedPhone } from "../writing.ts";
import type { LaterTemplate } from "./material.ts";
import { legalFoot, nameOrOwner, off } from "./telling.ts";

/** An amount as the plugin prints it. */
const pluginMoney = (amount: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${dotted(amount)}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;

/** Furniture with the shop plugin of a blog software and an SEO plugin: all data in one graph. Plain. */
export const furnitureInGraph: LaterTemplate = {
  name: "furniture with a plugin and one graph of data",
  sector: "rooms",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop }) => {
    const graph = [
      { "@type": "Organization", "@id": `https://${shop.host}/#organization`, name: shop.name },
      { "@type": "WebSite", "@id": `https://${shop.host}/#website`, name: shop.name, inLanguage: "vi" },
      {
        "@type": "ItemPage",
        "@id": `https://${shop.host}${href(goods)}#webpage`,
        name: `${goods.title} - ${shop.name}`,
      },
      {
        "@type": "Product",
        name: goods.title,
        sku: goods.sku,
        brand: { "@type": "Brand", name: goods.brand },
        offers: {
          "@type": "Offer",
          price: String(goods.price),
          priceCurrency: "VND",
          priceValidUntil: "2027-12-31",
          seller: { "@type": "Organization", "@id": `https://${shop.host}/`, name: shop.name },
        },
      },
    ];
    return `<!DOCTYPE html><html lang="vi" class="loading-site no-js"><head><meta charset="UTF-8" /><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta property="og:locale" content="vi_VN" /><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}" /><meta property="og:site_name" content="${esc(shop.name)}" /><meta property="product:price:amount" content="${goods.price}" /><meta property="product:price:currency" content="VND" /><script type="application/ld+json" class="rank-math-schema">${scriptJson({ "@context": "https://schema.org", "@graph": graph })}</script></head>
<body class="product-template-default single single-product woocommerce"><header id="header" class="header"><div id="logo"><a href="/" title="${esc(shop.name)} - Nội thất đẹp giá xưởng" rel="home"><img src="/wp-content/uploads/logo.png" alt="${esc(shop.name)}" /></a></div><ul class="nav header-nav">${menu(10)}</ul></header>
<div class="shop-container"><div class="product type-product"><div class="product-gallery large-6"><figure><img class="wp-post-image" alt="${esc(goods.title)}" src="/wp-content/uploads/${goods.sku}.jpg" /></figure></div><div class="product-info summary entry-summary"><nav class="woocommerce-breadcrumb breadcrumbs"><a href="/">Trang chủ</a> <span class="divider">/</span> <a href="/phong-khach">Phòng khách</a></nav><h1 class="product-title product_title entry-title">${esc(goods.title)}</h1><div class="is-divider small"></div><div class="price-wrapper"><p class="price product-page-price${goods.listPrice === null ? "" : " price-on-sale"}">${goods.listPrice === null ? pluginMoney(goods.price) : `<del aria-hidden="true">${pluginMoney(goods.listPrice)}</del> <span class="screen-reader-text">Giá gốc là: ${dotted(goods.listPrice)}&nbsp;&#8363;.</span><ins>${pluginMoney(goods.price)}</ins><span class="screen-reader-text">Giá hiện tại là: ${dotted(goods.price)}&nbsp;&#8363;.</span>`}</p></div><div class="product-short-description"><ul><li>Bảo hành 24 tháng</li><li>Lắp đặt tận nhà nội thành</li></ul></div><form class="cart"><div class="quantity buttons_added"><input type="number" value="1" /></div><button type="submit" name="add-to-cart" class="single_add_to_cart_button">Thêm vào giỏ hàng</button></form><div class="product_meta"><span class="sku_wrapper">Mã: <span class="sku">${goods.sku}</span></span><span class="posted_in">Danh mục: <a rel="tag" href="/phong-khach">Phòng khách</a></span><span class="posted_in">Thương hiệu: <a rel="tag" href="/thuong-hieu/${slug(goods.brand)}">${esc(goods.brand)}</a></span></div></div></div>
<div class="related related-products-wrapper"><h3>Sản phẩm tương tự</h3>${each(others.slice(0, 4), (one) => `<div class="product-small box"><p class="name product-title"><a href="${href(one)}">${esc(one.title)}</a></p><div class="price-wrapper"><span class="price">${pluginMoney(one.price)}</span></div></div>`)}</div></div>
<footer id="footer">${legalFoot(shop)}<div class="absolute-footer">Copyright 2026 © <strong>${esc(shop.name)}</strong></div></footer></body></html>`;
  },
};

/** Watches on the heavy shop software: microdata in the page's own elements and amounts in attributes. Plain. */
export const watchesWithMicrodata: LaterTemplate = {
  name: "watches on heavy software with microdata",
  sector: "watches",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
  }) => `<!doctype html><html lang="vi"><head prefix="og: http://ogp.me/ns# product: http://ogp.me/ns/product#"><meta charset="utf-8"/><meta name="title" content="${esc(goods.title)}"/><title>${esc(goods.title)}</title><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)}" /><meta property="product:price:amount" content="${goods.price}"/><meta property="product:price:currency" content="VND"/></head>
<body itemtype="http://schema.org/Product" itemscope="itemscope" class="catalog-product-view page-layout-1column"><div class="page-wrapper"><header class="page-header"><div class="panel header"><ul class="header links"><li class="greet welcome">Kính chào quý khách đến với ${esc(shop.name)}</li><li><a href="/customer/account/login">Đăng nhập</a></li></ul></div><a class="logo" href="/" title="${esc(shop.name)}"><img alt="${esc(shop.name)}" src="/media/logo.svg"/></a></header><nav class="navigation"><ul>${menu(9)}</ul></nav>
<main id="maincontent" class="page-main"><div class="columns"><div class="product-info-main"><div class="page-title-wrapper product"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper" itemprop="name">${esc(goods.title)}</span></h1></div><div class="product-info-price"><div class="price-box price-final_price" data-product-id="${goods.sku.slice(2)}">${goods.listPrice === null ? "" : `<span class="old-price"><span class="price-label">Giá niêm yết</span><span data-price-amount="${goods.listPrice}" data-price-type="oldPrice" class="price-wrapper"><span class="price">${dotted(goods.listPrice)}&nbsp;đ</span></span></span>`}<span class="special-price"><span class="price-container" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span class="price-label">Giá bán</span><span data-price-amount="${goods.price}" data-price-type="finalPrice" class="price-wrapper"><span class="price">${dotted(goods.price)}&nbsp;đ</span></span><meta itemprop="price" content="${goods.price}" /><meta itemprop="priceCurrency" content="VND" /></span></span></div><div class="product-info-stock-sku"><div class="stock available"><span>Còn hàng</span></div><div class="product attribute sku"><strong class="type">SKU</strong><div class="value" itemprop="sku">${goods.sku}</div></div></div></div><button type="submit" class="action primary tocart"><span>Thêm vào giỏ</span></button></div>
<div class="product data items"><div class="data item title"><a href="#additional">Thông số</a></div><table class="data table additional-attributes" id="product-attribute-specs-table"><tbody><tr><th class="col label" scope="row">Thương hiệu</th><td class="col data" data-th="Thương hiệu" itemprop="brand">${esc(goods.brand)}</td></tr><tr><th class="col label" scope="row">Xuất xứ</th><td class="col data">${goods.origin}</td></tr><tr><th class="col label" scope="row">Bảo hành</th><td class="col data">2 năm máy</td></tr></tbody></table></div></div></main>
<div class="block upsell"><strong>Gợi ý cho bạn</strong><ol>${each(others.slice(0, 4), (one) => `<li class="product-item"><strong class="product-item-name"><a href="${href(one)}">${esc(one.title)}</a></strong><span class="price-wrapper" data-price-amount="${one.price}"><span class="price">${dotted(one.price)}&nbsp;đ</span></span></li>`)}</ol></div>
<footer class="page-footer">${legalFoot(shop)}</footer></div></body></html>`,
};

/** Things for babies on a European shop software: manufacturer's block, both data and microdata, the sale in a badge. Plain. */
export const babyOnEuropeanSoftware: LaterTemplate = {
  name: "things for babies on European software",
  sector: "baby",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
  }) => `<!doctype html><html lang="vi-VN"><head><meta charset="utf-8"><title>${esc(goods.title)}</title><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Organization", name: shop.name, url: `https://${shop.host}/`, logo: { "@type": "ImageObject", image: `https://${shop.host}/img/logo.jpg` } })}</script><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org/", "@type": "Product", name: goods.title, sku: goods.sku, brand: { "@type": "Brand", name: goods.brand }, offers: { "@type": "Offer", priceCurrency: "VND", name: goods.title, price: goods.price, url: `https://${shop.host}${href(goods)}`, availability: "https://schema.org/InStock", seller: { "@type": "Organization", name: shop.name } } })}</script></head>
<body id="product"><header id="header"><nav class="header-nav"><div id="contact-link"><a href="/lien-he">Liên hệ với chúng tôi</a> Gọi: <span>${spacedPhone(shop.phone)}</span></div></nav><div id="_desktop_logo"><a href="/"><img class="logo img-fluid" src="/img/logo.jpg" alt="${esc(shop.name)}"></a></div><ul class="top-menu">${menu(9)}</ul></header>
<section id="main"><meta content="https://${shop.host}${href(goods)}"><div class="product-container"><div class="col-md-6">${goods.listPrice === null ? "" : `<ul class="product-flags"><li class="product-flag discount">-${off(goods)}%</li></ul>`}<img class="js-qv-product-cover" src="/img/${goods.sku}.jpg" alt="${esc(goods.title)}"></div><div class="col-md-6"><h1 class="h1">${esc(goods.title)}</h1><div class="product-prices">${goods.listPrice === null ? "" : `<div class="product-discount"><span class="regular-price">${dotted(goods.listPrice)} ₫</span></div>`}<div class="product-price h5"><div class="current-price"><span class="current-price-value" content="${goods.price}">${dotted(goods.price)} ₫</span>${goods.listPrice === null ? "" : `<span class="discount discount-percentage">Tiết kiệm ${off(goods)}%</span>`}</div></div><div class="tax-shipping-delivery-label">Đã bao gồm thuế <span class="delivery-information">Giao trong 2-4 ngày</span></div></div><button class="btn add-to-cart">Thêm vào giỏ</button></div></div>
<div class="tabs"><div class="tab-pane" id="product-details"><div class="product-manufacturer"><label class="label">Thương hiệu</label><span><a href="/brand/${slug(goods.brand)}">${esc(goods.brand)}</a></span></div><div class="product-reference"><label class="label">Mã tham khảo</label><span>${goods.sku}</span></div><dl class="data-sheet"><dt class="name">Xuất xứ</dt><dd class="value">${goods.origin}</dd></dl></div></div>
<section class="featured-products"><p class="h5 text-uppercase">Khách mua sản phẩm này cũng mua:</p>${each(others.slice(0, 4), (one) => `<article class="product-miniature"><h2 class="h3 product-title"><a href="${href(one)}">${esc(one.title)}</a></h2><div class="product-price-and-shipping"><span class="price">${dotted(one.price)} ₫</span></div></article>`)}</section></section>
<footer id="footer"><div class="block-contact"><p class="h4">Thông tin cửa hàng</p>${esc(shop.name)}<br>${esc(shop.address)}<br>Việt Nam<br>Gọi: ${shop.phone}<br>MST: ${shop.taxCode}</div><p>© 2026 - ${esc(shop.owner)}</p></footer></body></html>`,
};
