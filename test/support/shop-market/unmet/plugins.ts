import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import type { NextTemplate } from "../next/material.ts";
import { departments, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { wordsOf } from "./words.ts";

const amount = (of: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${dotted(of)}<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;

/** Clothes by the plugin with the theme that half the country uses: a search plugin names the shop as make, its price stale at times. Plain. */
export const wearWithShopAsMake: NextTemplate = {
  name: "clothes by a plugin whose data name the shop as the make",
  sector: "wear",
  path: ({ goods }) => `/san-pham/${slug(goods.title)}/`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const home = `https://${shop.host}`;
    const stale = variant % 4 === 1 && goods.listPrice !== null ? goods.listPrice : goods.price;
    const graph = [
      { "@type": ["ClothingStore", "Organization"], "@id": `${home}/#organization`, name: shop.name, url: home },
      { "@type": "WebSite", "@id": `${home}/#website`, url: home, name: shop.name },
      { "@type": "ItemPage", "@id": `${home}/#webpage`, name: `${goods.title} - ${shop.name}` },
      {
        "@type": "Product",
        brand: { "@type": "Brand", name: shop.name },
        name: `${goods.title} - ${shop.name}`,
        description: wordsOf.wear.lines[0],
        sku: goods.sku,
        offers: {
          "@type": "Offer",
          price: String(stale),
          priceCurrency: "VND",
          priceValidUntil: "2027-12-31",
          seller: { "@type": "Organization", "@id": `${home}/`, name: shop.name, url: home },
        },
      },
    ];
    return `<!DOCTYPE html><html lang="vi" class="loading-site no-js"><head><meta charset="UTF-8" /><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}" /><meta property="og:site_name" content="${esc(shop.name)}" /><meta property="product:brand" content="${esc(shop.name)}" /><meta property="product:price:amount" content="${stale}" /><meta property="product:price:currency" content="VND" /><script type="application/ld+json" class="seo-schema">${scriptJson({ "@context": "https://schema.org", "@graph": graph })}</script>${themeStyle("flat", 140)}${trackers(variant)}</head>
<body class="product-template-default single single-product woocommerce"><div id="wrapper"><header id="header"><div id="top-bar"><ul class="nav"><li class="html">Hệ thống 5 cửa hàng tại TP.HCM</li><li><a href="tel:${shop.phone}">${shop.phone}</a></li></ul></div><div id="logo"><a href="${home}" title="${esc(shop.name)}" rel="home"><img alt="${esc(shop.name)}"/></a></div><ul class="header-nav">${departments("menu-item menu-item-type-taxonomy", "sub-menu nav-dropdown")}</ul></header>
<main id="main"><div class="shop-container"><div class="product-container"><div class="product-main"><div class="row content-row"><div class="product-gallery large-6 col"><img class="wp-post-image" alt="${esc(goods.title)}"></div><div class="product-info summary col-fit col entry-summary product-summary"><nav class="woocommerce-breadcrumb breadcrumbs"><a href="/">Trang chủ</a> <span class="divider">/</span> <a href="/danh-muc">${wordsOf.wear.aisle}</a></nav><h1 class="product-title product_title entry-title">${esc(goods.title)}</h1><div class="is-divider small"></div><div class="price-wrapper"><p class="price product-page-price">${goods.listPrice === null ? amount(goods.price) : `<del aria-hidden="true">${amount(goods.listPrice)}</del> <span class="screen-reader-text">Giá gốc là: ${dotted(goods.listPrice)}&#8363;.</span><ins aria-hidden="true">${amount(goods.price)}</ins><span class="screen-reader-text">Giá hiện tại là: ${dotted(goods.price)}&#8363;.</span>`}</p></div><div class="product-short-description"><p>${wordsOf.wear.lines[0]}</p></div><form class="cart"><input type="number" class="input-text qty" value="1"><button type="submit" class="single_add_to_cart_button">Thêm vào giỏ hàng</button></form><div class="product_meta"><span class="sku_wrapper">Mã: <span class="sku">${goods.sku}</span></span><span class="posted_in">Danh mục: <a rel="tag">${wordsOf.wear.aisle}</a></span></div></div>
<div id="product-sidebar"><aside class="widget woocommerce widget_products"><span class="widget-title">Bán chạy tuần này</span><ul class="product_list_widget">${each(others.slice(4, 7), (one) => `<li><a href="/san-pham/${slug(one.title)}/"><span class="product-title">${esc(one.title)}</span></a>${amount(one.price)}</li>`)}</ul></aside></div></div></div>
<div class="woocommerce-tabs"><div class="panel" id="tab-description"><p>${wordsOf.wear.lines[1]}</p></div><div class="panel" id="tab-additional_information"><table class="woocommerce-product-attributes shop_attributes"><tr class="woocommerce-product-attributes-item"><th>Thương hiệu</th><td><p>${esc(goods.brand)}</p></td></tr>${each(wordsOf.wear.facts, ([what, how]) => `<tr class="woocommerce-product-attributes-item"><th>${what}</th><td><p>${how}</p></td></tr>`)}</table></div><div class="panel" id="tab-reviews">${reviews(variant, 3, "comment_container", "woocommerce-review__author")}</div></div>
<div class="related related-products-wrapper"><h3 class="product-section-title">Sản phẩm tương tự</h3>${each(others.slice(0, 4), (one) => `<div class="product-small box"><p class="name product-title"><a href="/san-pham/${slug(one.title)}/">${esc(one.title)}</a></p><div class="price-wrapper"><span class="price">${amount(one.price)}</span></div></div>`)}</div></div></div></main>
<footer id="footer" class="footer-wrapper"><div class="section"><h3>${esc(shop.owner.toUpperCase())}</h3><p>Địa chỉ: ${esc(shop.address)}<br/>Mã số thuế: ${shop.taxCode}<br/>Email: ${shop.email}</p></div><div class="absolute-footer dark"><div class="copyright-footer">Copyright 2026 &copy; <strong>${esc(shop.name)}</strong></div></div></footer></div>${tail(variant, shop.phone)}</body></html>`;
  },
};

/** Phones by the same plugin with another theme: a range of prices over versions, the data an aggregate of offers. Plain. */
export const phonesInRange: NextTemplate = {
  name: "phones by a plugin with a range over versions",
  sector: "phones",
  path: ({ goods }) => `/cua-hang/dien-thoai/${slug(goods.title)}/`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const versions = ["Bản tiêu chuẩn", "Bản kèm bao da", "Bản kèm tai nghe"].map((label, at) => ({
      attributes: { attribute_pa_phien_ban: slug(label) },
      label,
      display_price: goods.price + at * 350_000,
      display_regular_price: goods.price + at * 350_000,
      sku: `${goods.sku}-${at + 1}`,
      is_in_stock: true,
    }));
    const highest = goods.price + 700_000;
    const data = {
      "@context": "https://schema.org/",
      "@type": "Product",
      name: goods.title,
      sku: goods.sku,
      offers: [
        {
          "@type": "AggregateOffer",
          lowPrice: String(goods.price),
          highPrice: String(highest),
          offerCount: 3,
          priceCurrency: "VND",
          seller: { "@type": "Organization", name: shop.name, url: `https://${shop.host}` },
        },
      ],
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${esc(goods.title)} giá tốt, trả góp 0% | ${esc(shop.name)}</title><meta property="og:title" content="${esc(goods.title)} giá tốt, trả góp 0%">${themeStyle("wd", 110)}${trackers(variant)}</head><body class="wp-singular single-product woodmart"><div class="website-wrapper"><header class="whb-header"><div class="site-logo"><a href="/" rel="home"><img alt="${esc(shop.name)}"></a></div><div class="wd-header-text">Hotline: <strong>${shop.phone}</strong></div><ul class="menu wd-nav">${departments("wd-event-hover menu-item", "wd-dropdown-menu")}</ul><div class="wd-header-cart"><span class="wd-cart-subtotal">${amount(0)}</span></div></header>
<div class="main-page-wrapper"><div class="single-product-page product type-product has-default-attributes"><div class="wd-gallery"><span class="labels-rectangular">Mới</span><img alt="${esc(goods.title)}"></div><div class="summary entry-summary"><div class="wd-product-brands"><a href="/thuong-hieu/${slug(goods.brand)}/" title="${esc(goods.brand)}"><img src="/brand.png" alt="${esc(goods.brand)}"></a></div><h1 class="product_title entry-title wd-entities-title">${esc(goods.title)}</h1><p class="price">${amount(goods.price)} &ndash; ${amount(highest)}</p><div class="woocommerce-product-details__short-description"><ul>${each(wordsOf.phones.lines, (line) => `<li>${line}</li>`)}</ul></div>
<form class="variations_form cart" data-product_variations="${esc(JSON.stringify(versions))}"><table class="variations"><tr><th class="label"><label>Phiên bản</label></th><td class="value"><select name="attribute_pa_phien_ban"><option value="">Chọn một tuỳ chọn</option>${each(versions, ({ label }) => `<option value="${slug(label)}">${label}</option>`)}</select></td></tr></table><div class="single_variation_wrap"><div class="woocommerce-variation single_variation"></div><button class="single_add_to_cart_button">Thêm vào giỏ</button></div></form><div class="uu-dai"><b>Ưu đãi thêm</b><p>Thu cũ đổi mới trợ giá đến ${dotted(500_000)}đ. Mở thẻ tín dụng hoàn tiền ${dotted(300_000)}đ.</p></div><div class="product_meta"><span class="sku_wrapper"><span class="meta-label">Mã:</span> <span class="sku">${goods.sku}</span></span></div></div>
<div class="wc-tabs-wrapper"><table class="shop_attributes"><tr><th><span class="wd-attr-name-label">Hãng sản xuất</span></th><td>${esc(goods.brand)}</td></tr>${each(wordsOf.phones.facts, ([what, how]) => `<tr><th><span class="wd-attr-name-label">${what}</span></th><td>${how}</td></tr>`)}</table></div><div class="related-products"><h3 class="title slider-title">Sản phẩm tương tự</h3>${each(others.slice(0, 4), (one) => `<div class="wd-product product-grid-item"><h3 class="wd-entities-title"><a href="/cua-hang/${slug(one.title)}/">${esc(one.title)}</a></h3><span class="price">${amount(one.price)}</span></div>`)}</div></div></div>
<footer class="footer-container"><div class="footer-column"><p><strong>${esc(shop.owner)}</strong></p><p>GPKD/MST: ${shop.taxCode}</p><p>Trụ sở: ${esc(shop.address)}</p></div><div class="copyrights-wrapper"><small>${esc(shop.name)} 2026. Thiết kế bởi Xưởng Web Ba Miền.</small></div></footer></div><script type="application/ld+json">${scriptJson(data)}</script>${tail(variant, shop.phone)}</body></html>`;
  },
};
