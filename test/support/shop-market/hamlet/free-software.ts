import { each, scriptJson } from "../fresh-writing.ts";
import { off } from "../later/telling.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug } from "../writing.ts";
import { hasPapers, makeAsTold, toldNames } from "./material.ts";
import type { HamletTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const woo = (amount: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${dotted(amount)}<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;
const wooPrice = (price: number, listPrice: number | null) =>
  listPrice === null
    ? woo(price)
    : `<del aria-hidden="true">${woo(listPrice)}</del> <span class="screen-reader-text">Giá gốc là: ${dotted(listPrice)}&#8363;.</span><ins aria-hidden="true">${woo(price)}</ins><span class="screen-reader-text">Giá hiện tại là: ${dotted(price)}&#8363;.</span>`;

/** Ceramics on the plugin that turns blogs into shops, with the theme most sold in Vietnam; several have sizes at several prices. Common. */
export const ceramicsOfFlatsome: HamletTemplate = {
  name: "ceramics on WooCommerce with a bought theme",
  sector: "ceramics",
  path: ({ goods }) => `/san-pham/${slug(goods.title)}/`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 9 === 4 ? [] : goods.price,
    seller: variant % 4 === 1 ? shop.name : toldNames(shop),
    brand: makeAsTold(goods, variant % 3 !== 1),
  }),
  render: ({ goods, others, shop, variant }) => {
    const [asked, told, at] = [variant % 9 === 4, variant % 3 !== 1 && goods.brand !== "", `https://${shop.host}`];
    const page = `${at}/san-pham/${slug(goods.title)}/`;
    const graph = {
      "@context": "https://schema.org",
      "@graph": [
        { "@type": ["Organization"], "@id": `${at}/#organization`, name: shop.name, url: at },
        { "@type": "WebSite", "@id": `${at}/#website`, url: at, name: shop.name, inLanguage: "vi" },
        { "@type": "ItemPage", "@id": `${page}#webpage`, url: page, name: `${goods.title} - ${shop.name}` },
        {
          "@type": "Product",
          name: `${goods.title} - ${shop.name}`,
          category: talk.ceramics.shelf,
          mainEntityOfPage: { "@id": `${page}#webpage` },
          ...(asked
            ? {}
            : {
                offers: {
                  "@type": "Offer",
                  price: String(goods.price),
                  priceCurrency: "VND",
                  priceValidUntil: "2027-12-31",
                  seller: { "@type": "Organization", "@id": `${at}/`, name: shop.name },
                },
              }),
        },
      ],
    };
    const price = asked
      ? `<p class="price product-page-price"><span class="amount">Liên hệ</span></p>`
      : `<p class="price product-page-price${goods.listPrice === null ? "" : " price-on-sale"}">${wooPrice(goods.price, goods.listPrice)}</p>`;
    return `<!DOCTYPE html><html lang="vi" class="loading-site no-js"><head><meta charset="UTF-8"/><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta name="robots" content="follow, index, max-snippet:-1"/><link rel="canonical" href="${page}"/><meta property="og:type" content="product"/><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}"/><meta property="og:site_name" content="${esc(shop.name)}"/>${asked ? "" : `<meta property="product:price:amount" content="${goods.price}"/><meta property="product:price:currency" content="VND"/>`}<script type="application/ld+json" class="rank-math-schema">${scriptJson(graph)}</script>${themeStyle("flatsome-main", 150)}${trackers(variant)}<script>var flatsomeVars={"theme":{"version":"3.19.${variant % 9}"},"ajaxurl":"${at}/wp-admin/admin-ajax.php","user":{"can_edit_pages":false}};</script></head>
<body class="wp-singular product-template-default single single-product postid-${2_000 + variant} wp-theme-flatsome woocommerce woocommerce-page"><a class="skip-link screen-reader-text" href="#main">Bỏ qua nội dung</a>${icons()}<div id="wrapper"><header id="header" class="header has-sticky"><div id="top-bar"><ul><li class="html custom"><strong class="uppercase">Chào mừng quý khách đến với ${esc(shop.name)}</strong></li></ul></div><div id="masthead" class="header-main"><div id="logo" class="flex-col logo"><a href="${at}/" title="${esc(shop.name)}" rel="home"><img class="header_logo header-logo" src="/wp-content/uploads/logo.png" alt="${esc(shop.name)}"/></a></div><ul class="header-nav nav">${departments("menu-item", "sub-menu nav-dropdown", 2)}</ul></div></header>
<main id="main"><div class="shop-container"><div class="woocommerce-notices-wrapper"></div><div id="product-${2_000 + variant}" class="product type-product status-publish"><div class="product-container"><div class="row content-row"><div class="product-gallery large-6 col">${goods.listPrice === null ? "" : `<div class="badge-container"><div class="badge callout"><div class="badge-inner secondary on-sale"><span class="onsale">-${off(goods)}%</span></div></div></div>`}<div class="woocommerce-product-gallery"><img class="wp-post-image" src="/wp-content/uploads/${goods.sku}.jpg" alt="${esc(goods.title)}"></div></div>
<div class="product-info summary col-fit col entry-summary product-summary"><nav class="woocommerce-breadcrumb breadcrumbs uppercase"><a href="${at}">Trang chủ</a> <span class="divider">/</span> <a href="/danh-muc/gom">${talk.ceramics.shelf}</a></nav><h1 class="product-title product_title entry-title">${esc(goods.title)}</h1><div class="is-divider small"></div><div class="price-wrapper">${price}</div><div class="product-short-description"><ul><li>${talk.ceramics.praise[variant % 5]}</li><li>${talk.ceramics.praise[(variant + 2) % 5]}</li></ul></div>${asked ? "" : `<form class="cart" method="post"><div class="ux-quantity quantity buttons_added"><input type="number" class="input-text qty text" name="quantity" value="1"></div><button type="submit" name="add-to-cart" value="${2_000 + variant}" class="single_add_to_cart_button button alt">Thêm vào giỏ hàng</button></form>`}<a href="https://zalo.example/${shop.phone}" class="button alert expand">Mua qua Zalo ${shop.phone}</a>
<div class="product_meta"><span class="sku_wrapper">Mã: <span class="sku">${goods.sku}</span></span><span class="posted_in">Danh mục: <a href="/danh-muc/gom" rel="tag">${talk.ceramics.shelf}</a></span>${told ? `<span class="posted_in">Thương hiệu: <a href="/brand/${slug(goods.brand)}/" rel="tag">${esc(goods.brand)}</a></span>` : ""}</div></div></div></div>
<div class="product-footer"><div class="woocommerce-tabs wc-tabs-wrapper tabbed-content"><ul class="tabs wc-tabs product-tabs"><li class="description_tab active"><a href="#tab-description">Mô tả</a></li><li class="additional_information_tab"><a>Thông tin bổ sung</a></li><li class="reviews_tab"><a>Đánh giá (3)</a></li></ul><div class="panel entry-content active" id="tab-description">${each(talk.ceramics.praise, (line) => `<p>${line}</p>`)}</div><div class="panel" id="tab-additional_information"><table class="woocommerce-product-attributes shop_attributes">${each(talk.ceramics.facts, ([what, how]) => `<tr class="woocommerce-product-attributes-item"><th class="woocommerce-product-attributes-item__label" scope="row">${what}</th><td class="woocommerce-product-attributes-item__value"><p>${how}</p></td></tr>`)}</table></div><div class="panel" id="tab-reviews">${reviews(variant, 3, "comment_container", "woocommerce-review__author")}</div></div>
<div class="related related-products-wrapper product-section"><h3 class="product-section-title">Sản phẩm tương tự</h3><div class="row slider">${each(others.slice(0, 8), (one) => `<div class="product-small col product type-product"><div class="box-text box-text-products"><div class="title-wrapper"><p class="category uppercase is-smaller no-text-overflow product-cat op-7">${talk.ceramics.shelf}</p><p class="name product-title woocommerce-loop-product__title"><a href="/san-pham/${slug(one.title)}/">${esc(one.title)}</a></p></div><div class="price-wrapper"><span class="price">${wooPrice(one.price, one.listPrice)}</span></div></div></div>`)}</div></div></div></div></div></main>
<footer id="footer"><div class="footer-widgets footer footer-1"><div class="row"><div class="col"><span class="widget-title">${esc(shop.name)}</span><p>${variant % 4 !== 1 && hasPapers(shop) ? `${esc(shop.owner)}<br>Mã số thuế: ${shop.taxCode}<br>` : ""}Xưởng: ${esc(shop.address)}<br>Hotline/Zalo: ${shop.phone}</p></div><ul class="menu">${departments("menu-item", "sub-menu")}</ul></div></div><div class="absolute-footer dark"><div class="copyright-footer">Copyright 2026 © <strong>${esc(shop.name)}</strong></div></div></footer></div>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};

const wrapped = (amount: number, type: string, id: number) =>
  `<span class="price-container price-final_price tax weee"><span id="product-price-${id}" data-price-amount="${amount}" data-price-type="${type}" class="price-wrapper"><span class="price">${dotted(amount)}&nbsp;₫</span></span></span>`;

/** Large appliances on the heavy shop software of the world, in a theme with the maker's logo and instalments. Common. */
export const appliancesOfMagento: HamletTemplate = {
  name: "appliances on Magento",
  sector: "appliances",
  path: ({ goods }) => `/${slug(goods.title)}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 3 === 2 ? shop.name : toldNames(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const id = 1_200 + variant;
    const perMonth = Math.ceil(goods.price / 12_000) * 1_000;
    return `<!doctype html><html lang="vi"><head><script>var LOCALE='vi\\u002DVN';var BASE_URL='https\\u003A\\u002F\\u002F${shop.host}\\u002F';var require={'baseUrl':'https\\u003A\\u002F\\u002F${shop.host}\\u002Fstatic\\u002Fversion16${variant}\\u002Ffrontend\\u002FSmartwave\\u002Fporto_vn\\u002Fvi_VN'};</script><meta charset="utf-8"/><meta name="title" content="${esc(goods.title)} | ${esc(shop.name)}"/><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta property="og:type" content="product"/><meta property="og:title" content="${esc(goods.title)}"/><meta property="product:price:amount" content="${goods.price}"/><meta property="product:price:currency" content="VND"/>${themeStyle("porto", 120)}${trackers(variant)}</head>
<body data-container="body" data-mage-init='{"loaderAjax": {}, "loader": {"icon": "/loader-2.gif"}}' class="catalog-product-view product-${slug(goods.title)} page-layout-2columns-right"><div class="page-wrapper"><header class="page-header type5"><div class="panel header"><span class="custom-block">Tổng đài ${shop.phone} (7:30 - 22:00)</span><ul class="header links"><li><a href="/customer/account/login">Đăng nhập</a></li></ul></div><div class="header content"><a class="logo" href="/" aria-label="store logo"><img src="/media/logo.png" title="${esc(shop.name)}" alt="${esc(shop.name)}"/></a><div class="minicart-wrapper"><a class="action showcart"><span class="counter-number">0</span></a></div></div></header><nav class="navigation sw-megamenu"><ul>${departments("ui-menu-item", "subchildmenu", 2)}</ul></nav>
<div class="breadcrumbs"><ul class="items"><li class="item home"><a href="/">Trang chủ</a></li><li class="item product"><strong>${esc(goods.title)}</strong></li></ul></div><main id="maincontent" class="page-main"><div class="columns"><div class="column main"><div class="product media"><div class="product-labels">${goods.listPrice === null ? "" : `<div class="product-label sale-label">-${off(goods)}%</div>`}</div><div class="gallery-placeholder"><img alt="main product photo" src="/media/${goods.sku}.jpg"></div></div><div class="product-info-main"><div class="page-title-wrapper product"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper">${esc(goods.title)}</span></h1></div>
${variant % 2 === 0 ? `<div class="amshopby-brands"><a class="amshopby-brand-link" href="/hang/${slug(goods.brand)}.html" title="${esc(goods.brand)}"><img src="/media/brand/${slug(goods.brand)}.png" alt="${esc(goods.brand)}"/></a></div>` : ""}<div class="product-reviews-summary"><div class="rating-summary"><span>93%</span></div><a class="action view">${3 + (variant % 20)} Đánh giá</a></div><div class="product-info-price"><div class="price-box price-final_price" data-role="priceBox" data-product-id="${id}">${goods.listPrice === null ? wrapped(goods.price, "finalPrice", id) : `<span class="special-price"><span class="price-label">Giá khuyến mãi</span>${wrapped(goods.price, "finalPrice", id)}</span><span class="old-price"><span class="price-label">Giá niêm yết</span>${wrapped(goods.listPrice, "oldPrice", id + 1)}</span>`}</div><div class="product-info-stock-sku"><div class="stock available"><span>Còn hàng</span></div><div class="product attribute sku"><strong class="type">Model</strong><div class="value">${goods.sku}</div></div></div></div>
<div class="installment-box">Trả góp 0% qua thẻ chỉ từ <b>${dotted(perMonth)} ₫</b>/tháng (12 tháng)</div><ul class="promo-list"><li>Tặng phiếu lắp đặt trị giá 350.000 ₫</li><li>Giảm thêm 200.000 ₫ khi thanh toán qua ví</li></ul><div class="product-add-form"><form id="product_addtocart_form" data-product-sku="${goods.sku}"><input type="hidden" name="product" value="${id}"/><input type="number" name="qty" id="qty" value="1" class="input-text qty"><button type="submit" class="action primary tocart" id="product-addtocart-button"><span>Thêm vào giỏ hàng</span></button></form></div></div>
<div class="product info detailed"><div class="product data items"><div class="data item title"><a class="data switch" href="#description">Mô tả</a></div><div class="data item content" id="description"><div class="product attribute description"><div class="value"><h2>Giới thiệu sản phẩm</h2>${each(talk.appliances.praise, (line) => `<p>${line}</p>`)}</div></div></div><div class="data item content" id="additional"><div class="additional-attributes-wrapper table-wrapper"><table class="data table additional-attributes"><caption class="table-caption">Thông số kỹ thuật</caption><tbody>${variant % 2 === 0 && variant % 4 !== 0 ? "" : `<tr><th class="col label" scope="row">Hãng</th><td class="col data" data-th="Hãng">${esc(goods.brand)}</td></tr>`}<tr><th class="col label" scope="row">Xuất xứ</th><td class="col data" data-th="Xuất xứ">${goods.origin}</td></tr>${each(talk.appliances.facts, ([what, how]) => `<tr><th class="col label" scope="row">${what}</th><td class="col data" data-th="${what}">${how}</td></tr>`)}</tbody></table></div></div></div></div><div id="reviews">${reviews(variant, 4, "review-item", "review-author")}</div>
<div class="block upsell"><div class="block-title title"><strong>Khách hàng cũng xem</strong></div><ol class="products list items product-items">${each(others.slice(0, 6), (one, at) => `<li class="item product product-item"><strong class="product name product-item-name"><a class="product-item-link" href="/${slug(one.title)}.html">${esc(one.title)}</a></strong><div class="price-box price-final_price" data-product-id="${400 + at}">${one.listPrice === null ? wrapped(one.price, "finalPrice", 400 + at) : `<span class="special-price">${wrapped(one.price, "finalPrice", 400 + at)}</span><span class="old-price">${wrapped(one.listPrice, "oldPrice", 500 + at)}</span>`}</div></li>`)}</ol></div></div></div></main>
<script type="text/x-magento-init">${scriptJson({ "[data-role=priceBox][data-price-box=product-id]": { priceBox: { priceConfig: { productId: String(id), priceFormat: { pattern: "%s\u00a0₫", precision: 0, groupSymbol: "." }, prices: { baseOldPrice: { amount: goods.listPrice ?? goods.price }, finalPrice: { amount: goods.price } } } } } })}</script><footer class="page-footer"><div class="footer content"><div class="block"><strong>${esc(shop.name)}</strong>${variant % 3 === 2 || !hasPapers(shop) ? "" : `<p>${esc(shop.owner)}. GPĐKKD: ${shop.taxCode}</p>`}<p>${esc(shop.address)}<br>${shop.email}</p></div><ul>${departments("nav item", "sub")}</ul></div><small class="copyright"><span>© 2026 ${esc(shop.name)}. Đã đăng ký bản quyền.</span></small></footer></div>${tail(variant, shop.phone, 4)}</body></html>`;
  },
};

/** Instruments on the free cart software of Hong Kong, with the theme that most shops buy for it: taxes, points, dearer by the piece. Common. */
export const instrumentsOfOpenCart: HamletTemplate = {
  name: "instruments on OpenCart with a bought theme",
  sector: "music",
  path: ({ goods }) => `/${slug(goods.title)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 2 === 0 ? toldNames(shop) : shop.name,
    brand: makeAsTold(goods, true),
  }),
  render: ({ goods, others, shop, variant }) => {
    const money = (amount: number) => (variant % 3 === 0 ? `${commas(amount)} VNĐ` : `${dotted(amount)}đ`);
    const data = {
      "@context": "http://schema.org/",
      "@type": "Product",
      name: goods.title,
      sku: goods.sku,
      ...(goods.brand === "" ? {} : { brand: { "@type": "Brand", name: goods.brand } }),
      offers: {
        "@type": "Offer",
        priceCurrency: "VND",
        price: String(goods.price),
        itemCondition: "https://schema.org/NewCondition",
      },
    };
    return `<!DOCTYPE html><html dir="ltr" lang="vi" class="desktop oc30 is-guest route-product-product product-${300 + variant} store-0 skin-1" data-jv="3.1.12"><head typeof="og:website"><meta charset="UTF-8"/><title>${esc(goods.title)}</title><base href="https://${shop.host}/"/><meta name="description" content="${esc(goods.title)}"/><meta property="og:type" content="product"/><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:site_name" content="${esc(shop.name)}"/><script type="application/ld+json">${scriptJson(data)}</script>${themeStyle("journal", 130)}${trackers(variant)}</head><body class=""><div class="site-wrapper"><header class="header-classic"><div class="desktop-logo-wrapper"><div id="logo"><a href="/"><img src="/image/logo.png" alt="${esc(shop.name)}" title="${esc(shop.name)}"/></a></div></div><div class="main-menu"><ul class="j-menu">${departments("j-item", "j-menu sub", 2)}</ul></div></header><ul class="breadcrumb"><li><a href="/"><i class="fa fa-home"></i></a></li><li><a>${esc(goods.title)}</a></li></ul><div id="product-product" class="container"><div class="row"><div id="content"><div class="product-info has-extra-button"><div class="product-left"><div class="product-image direction-horizontal"><img src="/image/cache/${goods.sku}-550x550.jpg" alt="${esc(goods.title)}" title="${esc(goods.title)}"/></div></div><div class="product-right"><div id="product" class="product-details"><div class="title page-title">${esc(goods.title)}</div><div class="rating rating-page"><div class="rating-stars"></div><div class="review-links"><a>Có ${variant % 7} đánh giá</a><b>/</b><a>Viết đánh giá</a></div></div>
<div class="product-price-group"><div class="price-wrapper"><div class="price-group">${goods.listPrice === null ? `<div class="product-price">${money(goods.price)}</div>` : `<div class="product-price-new">${money(goods.price)}</div><div class="product-price-old">${money(goods.listPrice)}</div>`}</div>${variant % 4 === 1 ? `<div class="product-tax">Giá trước thuế: ${money(Math.round(goods.price / 1.08 / 1_000) * 1_000)}</div>` : ""}${variant % 5 === 2 ? `<div class="product-points">Giá tính theo điểm thưởng: ${Math.round(goods.price / 1_000)}</div>` : ""}</div>${variant % 3 === 1 ? `<div class="product-discount">Mua 5 hoặc hơn ${money(Math.round((goods.price * 0.93) / 1_000) * 1_000)}</div><div class="product-discount">Mua 10 hoặc hơn ${money(Math.round((goods.price * 0.9) / 1_000) * 1_000)}</div>` : ""}</div><div class="product-stats"><ul class="list-unstyled"><li class="product-stock in-stock"><b>Tình trạng:</b> <span>Còn hàng</span></li>${goods.brand === "" ? "" : `<li class="product-manufacturer"><b>Hãng sản xuất:</b> <a href="/${slug(goods.brand)}">${esc(goods.brand)}</a></li>`}<li class="product-model"><b>Mã hàng:</b> <span>${goods.sku}</span></li></ul></div><div class="button-group-page"><div class="stepper"><input type="text" name="quantity" value="1" class="form-control"/></div><a id="button-cart" class="btn btn-cart"><span class="btn-text">Thêm vào giỏ</span></a><a class="btn btn-extra btn-extra-46"><span class="btn-text">Mua ngay</span></a></div></div></div></div>
<div class="tabs-container product_extra product_tabs"><ul class="nav nav-tabs"><li class="tab-1 active"><a>Mô tả</a></li><li class="tab-2"><a>Thông số</a></li></ul><div class="tab-content"><div class="block-content">${each(talk.music.praise, (line) => `<p>${line}</p>`)}</div><table class="table table-bordered"><thead><tr><td colspan="2"><strong>Thông tin</strong></td></tr></thead><tbody>${each(talk.music.facts, ([what, how]) => `<tr><td class="attribute-name">${what}</td><td class="attribute-value">${how}</td></tr>`)}</tbody></table></div></div><div id="review">${reviews(variant, 2, "review-table", "review-author")}</div>
<div class="module module-products"><h3 class="title module-title">Cùng hãng, cùng tầm giá</h3><div class="product-grid">${each(others.slice(0, 8), (one) => `<div class="product-layout"><div class="product-thumb"><div class="caption"><div class="stats"><span class="stat-1"><span class="stats-label">Hãng:</span> <span><a>${esc(one.brand === "" ? "-" : one.brand)}</a></span></span></div><div class="name"><a href="/${slug(one.title)}">${esc(one.title)}</a></div><div class="price">${one.listPrice === null ? `<span class="price-normal">${money(one.price)}</span>` : `<span class="price-new">${money(one.price)}</span> <span class="price-old">${money(one.listPrice)}</span>`}</div></div></div></div>`)}</div></div></div></div></div><footer><div class="grid-rows"><h3>${esc(shop.name)}</h3><p>${esc(shop.address)}</p><p>ĐT: ${shop.phone} - ${shop.secondPhone}</p>${variant % 2 === 0 && hasPapers(shop) ? `<p>Chủ sở hữu website: ${esc(shop.owner)}</p>` : ""}<ul>${departments("footer-item", "sub")}</ul></div><div class="copyright">Bản quyền © 2026, ${esc(shop.name)}</div></footer></div>${tail(variant, shop.phone, 5)}</body></html>`;
  },
};
