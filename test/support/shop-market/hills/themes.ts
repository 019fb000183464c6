import type { FreshGoods } from "../fresh-goods.ts";
import { each, scriptJson } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner, off } from "../later/telling.ts";
import { icons, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import { beside, bundle, factsOf, linkTo, readings, shelvesOf, story, voices } from "./filling.ts";
import { brandOfTitleOnly } from "./material.ts";
import type { HillsTemplate } from "./material.ts";
import { cost, money, pathOf, pluginData, reader } from "./plugin.ts";
import { trade } from "./trade.ts";

/** Furniture on the theme that most Vietnamese shops of the plugin buy, with its quick order box; some by a call. Common. */
export const furnitureOnBoughtTheme: HillsTemplate = {
  name: "furniture on the most bought theme with a quick order box",
  sector: "furniture",
  path: pathOf,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 7 === 5 ? [] : goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 2 === 0 ? goods.brand : brandOfTitleOnly(goods),
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const byCall = variant % 7 === 5;
    const bySize = !byCall && variant % 4 === 2;
    const [choice, sizes] = trade.furniture.choice;
    const dearest = Math.round((goods.price * 1.3) / 1_000) * 1_000;
    const shown = byCall
      ? `<span class="amount">Liên hệ</span>`
      : bySize
        ? `${money(goods.price)} <span aria-hidden="true">&ndash;</span> ${money(dearest)}`
        : cost(goods);
    const shelf = trade.furniture.shelves[variant % 3]![0];
    const small = (one: FreshGoods) =>
      `<div class="product-small col has-hover product type-product"><div class="col-inner"><div class="badge-container absolute left top z-1">${one.listPrice === null ? "" : `<div class="callout badge badge-circle"><div class="badge-inner secondary on-sale"><span class="onsale">-${off(one)}%</span></div></div>`}</div><div class="product-small box"><div class="box-image">${linkTo(one, `<img width="300" height="300" src="/wp-content/uploads/${one.sku}-300x300.jpg" alt="">`)}</div><div class="box-text box-text-products text-center grid-style-2"><div class="title-wrapper"><p class="category uppercase is-smaller no-text-overflow product-cat op-7">${esc(shelf)}</p><p class="name product-title woocommerce-loop-product__title">${linkTo(one, esc(one.title), "woocommerce-LoopProduct-link woocommerce-loop-product__link")}</p></div><div class="price-wrapper"><span class="price">${cost(one)}</span></div></div></div></div></div>`;
    return `<!DOCTYPE html><html lang="vi" class="loading-site no-js"><head><meta charset="UTF-8" /><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta name="robots" content="follow, index, max-snippet:-1"/><link rel="canonical" href="https://${shop.host}${pathOf(material)}" /><meta property="og:locale" content="vi_VN" /><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}" /><meta property="og:site_name" content="${esc(shop.name)}" />${byCall ? "" : `<meta property="product:price:amount" content="${goods.price}" /><meta property="product:price:currency" content="VND" />`}<script type="application/ld+json" class="rank-math-schema">${scriptJson(
      {
        "@context": "https://schema.org",
        "@graph": [
          {
            "@type": ["FurnitureStore", "Organization"],
            "@id": `https://${shop.host}/#organization`,
            name: shop.name,
            telephone: shop.phone,
          },
          { "@type": "WebSite", name: shop.name, publisher: { "@id": `https://${shop.host}/#organization` } },
          {
            "@type": "Product",
            name: `${goods.title} - ${shop.name}`,
            category: shelf,
            ...(byCall
              ? {}
              : {
                  offers: {
                    "@type": bySize ? "AggregateOffer" : "Offer",
                    ...(bySize
                      ? { lowPrice: String(goods.price), highPrice: String(dearest), offerCount: "3" }
                      : { price: String(goods.price) }),
                    priceCurrency: "VND",
                    seller: { "@type": "Organization", name: shop.name },
                  },
                }),
          },
        ],
      },
    )}</script>${themeStyle("flatsome", 170)}${reader}${trackers(variant)}</head>
<body class="product-template-default single single-product theme-flatsome woocommerce woocommerce-page lightbox nav-dropdown-has-arrow"><a class="skip-link screen-reader-text" href="#main">Bỏ qua nội dung</a><div id="wrapper"><header id="header" class="header has-sticky sticky-jump"><div id="top-bar" class="header-top hide-for-sticky nav-dark"><ul class="nav nav-left"><li class="html custom html_topbar_left"><strong class="uppercase">Nội thất giao tận phòng</strong></li></ul><ul class="nav nav-right"><li class="header-contact"><a href="tel:${shop.phone}">${spacedPhone(shop.phone)}</a></li></ul></div><div id="masthead" class="header-main"><div id="logo" class="flex-col logo"><a href="/" title="${esc(shop.name)} - Nội thất" rel="home"><img width="200" height="80" src="/wp-content/uploads/logo.png" class="header_logo header-logo" alt="${esc(shop.name)}"/></a></div><ul class="header-nav header-nav-main nav">${shelvesOf("furniture", "menu-item", "sub-menu nav-dropdown nav-dropdown-default")}</ul></div></header>
<main id="main"><div class="shop-container"><div class="woocommerce-notices-wrapper"></div><div id="product-${2_300 + variant}" class="product type-product post-${2_300 + variant} status-publish instock"><div class="product-container"><div class="product-main"><div class="row content-row mb-0"><div class="product-gallery col large-5">${each([1, 2, 3], (at) => `<div class="woocommerce-product-gallery__image slide"><a href="/wp-content/uploads/${goods.sku}-${at}.jpg"><img src="/wp-content/uploads/${goods.sku}-${at}-600x600.jpg" alt="${esc(goods.title)}"></a></div>`)}</div><div class="product-info summary col-fit col entry-summary product-summary form-flat"><nav class="woocommerce-breadcrumb breadcrumbs uppercase"><a href="/">Trang chủ</a> <span class="divider">&#47;</span> <a href="/danh-muc/${slug(shelf)}/">${esc(shelf)}</a></nav><h1 class="product-title product_title entry-title">${esc(goods.title)}</h1><div class="is-divider small"></div><div class="price-wrapper"><p class="price product-page-price ${goods.listPrice === null ? "" : "price-on-sale"}">${shown}</p></div><div class="product-short-description"><ul><li>Bảo hành tận nhà</li><li>Xem mẫu thật tại ${esc(shop.address)}</li></ul></div>
${byCall ? "" : `<form class="${bySize ? "variations_form " : ""}cart" method="post">${bySize ? `<table class="variations" role="presentation"><tbody><tr><th class="label"><label for="pa_kich-thuoc">${choice}</label></th><td class="value"><select id="pa_kich-thuoc" name="attribute_pa_kich-thuoc"><option value="">Chọn một tùy chọn</option>${each(sizes, (size, at) => `<option value="${size}"${at === 0 ? " selected" : ""}>${size}</option>`)}</select></td></tr></tbody></table><div class="single_variation_wrap"><div class="woocommerce-variation single_variation"><div class="woocommerce-variation-price"><span class="price">${money(goods.price)}</span></div></div></div>` : ""}<div class="ux-quantity quantity buttons_added"><input type="number" class="input-text qty text" value="1"></div><button type="submit" class="single_add_to_cart_button button alt">Thêm vào giỏ hàng</button></form><a href="javascript:void(0);" class="devvn_buy_now devvn_buy_now_style" data-id="${2_300 + variant}"><strong>Mua ngay</strong><span>Gọi điện xác nhận và giao hàng tận nơi</span></a><div class="devvn-popup-quickbuy mfp-hide" style="display:none"><div class="devvn-popup-title"><span>Đặt mua ${esc(goods.title)}</span></div><div class="devvn-popup-prod"><span class="devvn_title">${esc(goods.title)}</span><span class="price">${cost(goods)}</span></div><div class="popup_quickbuy_shipping"><span>Phí ship:</span> ${money(35_000)}<br><span>Tổng:</span> <span class="popup_quickbuy_total_calc">${money(goods.price + 35_000)}</span></div></div>`}
<div class="product_meta"><span class="sku_wrapper">Mã: <span class="sku">${goods.sku}</span></span> <span class="posted_in">Danh mục: <a href="/danh-muc/${slug(shelf)}/" rel="tag">${esc(shelf)}</a></span></div></div><div id="product-sidebar" class="col large-3 hide-for-medium product-sidebar-small"><aside class="widget woocommerce widget_products"><span class="widget-title shop-sidebar">Bán chạy</span><ul class="product_list_widget">${beside(others, 6, 10, (one) => `<li>${linkTo(one, `<span class="product-title">${esc(one.title)}</span>`)} ${cost(one)}</li>`)}</ul></aside></div></div></div>
<div class="product-footer"><div class="woocommerce-tabs wc-tabs-wrapper container tabbed-content"><ul class="tabs wc-tabs product-tabs"><li class="description_tab active"><a>Mô tả</a></li><li class="additional_information_tab"><a>Thông tin bổ sung</a></li><li class="reviews_tab"><a>Đánh giá (3)</a></li></ul><div class="tab-panels"><div class="woocommerce-Tabs-panel panel entry-content active">${story("furniture", material)}</div><div class="woocommerce-Tabs-panel panel entry-content"><table class="woocommerce-product-attributes shop_attributes">${each([...factsOf("furniture", variant), ...(variant % 2 === 0 ? [["Thương hiệu", goods.brand] as const] : [])], ([label, value]) => `<tr class="woocommerce-product-attributes-item woocommerce-product-attributes-item--attribute_pa_${slug(label)}"><th class="woocommerce-product-attributes-item__label">${label}</th><td class="woocommerce-product-attributes-item__value"><p>${esc(value)}</p></td></tr>`)}</table></div><div id="reviews" class="woocommerce-Reviews panel">${voices(variant, 3, "comment_container", "woocommerce-review__author")}</div></div></div><div class="related related-products-wrapper product-section"><h3 class="product-section-title product-section-title-related uppercase">Sản phẩm tương tự</h3><div class="row slider">${beside(others, 0, 5, small)}</div></div></div></div></div></div></main>
<footer id="footer" class="footer-wrapper"><section class="section"><div class="row"><div class="col"><h3>${esc(shop.name)}</h3>${legalFoot(shop)}</div><div class="col"><h3>Bài mới</h3>${readings("furniture", "recent-post")}</div></div></section><div class="absolute-footer dark"><div class="copyright-footer">Copyright 2026 &copy; <strong>${esc(shop.name)}</strong></div></div></footer></div>${bundle("flatsome", variant, 60)}</body></html>`;
  },
};

const grid = (one: FreshGoods) =>
  `<div class="wd-product wd-hover-fw-button product-grid-item product"><div class="product-wrapper"><div class="product-labels labels-rounded">${one.listPrice === null ? "" : `<span class="onsale product-label">-${off(one)}%</span>`}</div><h3 class="wd-entities-title">${linkTo(one, esc(one.title))}</h3><div class="wd-product-brands-links"><a href="/brand/${slug(one.brand)}/">${esc(one.brand)}</a></div><div class="wrap-price"><span class="price">${cost(one)}</span></div></div></div>`;

/** Bicycles on a theme of page-building widgets, the make as a picture. Common. */
export const cyclingOfWidgets: HillsTemplate = {
  name: "bicycles on a theme of page-building widgets, the make as a picture",
  sector: "cycling",
  path: pathOf,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 3 === 1 ? shop.name : nameOrOwner(shop),
    brand: variant % 4 === 1 ? brandOfTitleOnly(goods) : goods.brand,
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    let at = 0;
    const widget = (type: string, inner: string) =>
      `<div class="elementor-element elementor-element-${(0x3f2a000 + (at += 1) * 977 + variant).toString(16)} elementor-widget elementor-widget-${type}" data-element_type="widget" data-widget_type="${type}.default"><div class="elementor-widget-container">${inner}</div></div>`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta property="og:type" content="article"/><meta property="og:title" content="${esc(goods.title)} | ${esc(shop.name)}"/><meta property="og:site_name" content="${esc(shop.name)}"/>${themeStyle("elementor", 190)}${reader}${trackers(variant)}</head><body class="wp-singular product-template-default single single-product wp-theme-woodmart woocommerce woodmart-product-design-default elementor-default"><div class="wd-page-wrapper website-wrapper"><header class="whb-header whb-sticky-shadow"><div class="whb-row whb-top-bar"><div class="wd-header-text">Bảo dưỡng miễn phí 12 tháng · Mở cửa 8h - 21h</div></div><div class="whb-row whb-general-header"><div class="site-logo"><a href="/" class="wd-logo wd-main-logo" rel="home"><img src="/wp-content/uploads/logo-xe.svg" alt="${esc(shop.name)}" style="max-width:200px"/></a></div><div class="wd-header-nav wd-header-main-nav"><ul class="menu wd-nav wd-nav-main">${shelvesOf("cycling", "menu-item", "wd-sub-menu sub-sub-menu", ' class="woodmart-nav-link"')}</ul></div></div></header>
<main id="main-content" class="wd-content-layout content-layout-wrapper"><div class="site-content col-12"><div id="product-${5_100 + variant}" class="single-product-page single-product-content product type-product"><div class="elementor elementor-901 product">${widget("wd_wc_breadcrumb", `<nav class="wd-breadcrumbs woocommerce-breadcrumb"><a href="/">Trang chủ</a><span class="wd-delimiter"></span><a href="/danh-muc/xe/">${trade.cycling.shelves[variant % 4]![0]}</a><span class="wd-delimiter"></span><span class="wd-last">${esc(goods.title)}</span></nav>`)}${widget(
      "wd_single_product_gallery",
      each(
        [1, 2, 3, 4],
        (place) =>
          `<figure class="woocommerce-product-gallery__image"><img src="/wp-content/uploads/${goods.sku}-${place}.webp" alt="${esc(goods.title)} - Ảnh ${place}" title="${goods.sku}"></figure>`,
      ),
    )}
${widget("wd_single_product_title", `<h1 class="product_title entry-title wd-entities-title">${esc(goods.title)}</h1>`)}${variant % 4 === 0 || variant % 4 === 2 ? widget("wd_single_product_brands", `<div class="wd-product-brands"><a href="/brand/${slug(goods.brand)}/"><img src="/wp-content/uploads/brand-${slug(goods.brand)}.png" title="${esc(goods.brand)}" alt="${esc(goods.brand)}" width="90"></a></div>`) : ""}${widget("wd_single_product_price", `<p class="price">${cost(goods)}</p>`)}${widget("wd_single_product_short_description", `<div class="woocommerce-product-details__short-description"><p>${esc(trade.cycling.praise[variant % 3]!)}</p></div>`)}${goods.price > 2_000_000 ? widget("text-editor", `<p>Trả góp 0%: chỉ từ <strong>${dotted(Math.round(goods.price / 12_000) * 1_000)}đ/tháng</strong> trong 12 tháng</p>`) : ""}${widget("wd_single_product_add_to_cart", `<form class="cart"><div class="quantity"><input type="number" value="1"></div><button type="submit" class="single_add_to_cart_button button alt">Thêm vào giỏ</button><button class="wd-buy-now-btn">Mua ngay</button></form>`)}${widget("wd_single_product_meta", `<div class="product_meta wd-layout-inline">${variant % 2 === 0 ? `<span class="sku_wrapper"><span class="meta-label">Mã:</span> <span class="sku">${goods.sku}</span></span>` : ""}<span class="posted_in"><span class="meta-label">Danh mục:</span> <a href="/danh-muc/xe/" rel="tag">${trade.cycling.shelves[variant % 4]![0]}</a></span>${variant % 4 === 3 ? `<span class="posted_in"><span class="meta-label">Thương hiệu:</span> <a href="/brand/${slug(goods.brand)}/" rel="tag">${esc(goods.brand)}</a></span>` : ""}</div>`)}
${widget("wd_single_product_tabs", `<div class="woocommerce-tabs wc-tabs-wrapper tabs-layout-accordion"><div class="wd-accordion-item"><div class="wd-accordion-title">Mô tả</div><div class="entry-content">${story("cycling", material)}</div></div><div class="wd-accordion-item"><div class="wd-accordion-title">Thông tin thêm</div><table class="woocommerce-product-attributes shop_attributes">${each(factsOf("cycling", variant), ([label, value]) => `<tr><th><span class="wd-attr-name">${label}</span></th><td><span class="wd-attr-term"><p>${value}</p></span></td></tr>`)}</table></div><div class="wd-accordion-item"><div class="wd-accordion-title">Đánh giá</div>${voices(variant, 4, "comment_container", "woocommerce-review__author")}</div></div>`)}${widget("wd_products", `<h4 class="wd-el-title title element-title">Mua kèm</h4><div class="products wd-grid-g">${beside(others, 0, 4, grid)}</div>`)}${widget("wd_products", `<h4 class="wd-el-title title element-title">Vừa xem</h4><div class="products wd-grid-g">${beside(others, 4, 8, grid)}</div>`)}</div></div></div></main>
<footer class="wd-footer footer-container"><div class="main-footer">${variant % 3 === 1 ? `<p>${esc(shop.name)} – ${esc(shop.address)} – ${shop.phone}</p>` : legalFoot(shop)}</div><div class="copyrights-wrapper wd-layout-two-columns"><small><strong>${esc(shop.name).toUpperCase()}</strong> 2026 <i class="fa fa-copyright"></i> CREATED BY MỘT NHÓM NHỎ</small></div></footer></div><div class="wd-sticky-btn wd-sticky-btn-shown"><h4 class="wd-entities-title">${esc(goods.title)}</h4><span class="price">${cost(goods)}</span></div>${pluginData(goods, shop, trade.cycling.praise[0]!)}${icons(10)}${bundle("woodmart", variant, 50)}</body></html>`;
  },
};

const price = (one: FreshGoods) =>
  `<div class="wp-block-woocommerce-product-price"><div class="wc-block-components-product-price wc-block-grid__product-price">${cost(one)}</div></div>`;

/** Textbooks on the blog software's own block theme: blocks for all, the publisher as the plugin's brand. Common. */
export const studyOfBlocks: HillsTemplate = {
  name: "textbooks on the blog software's own block theme",
  sector: "study",
  path: pathOf,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 2 === 0 ? nameOrOwner(shop) : shop.name,
    brand: variant % 4 === 3 ? brandOfTitleOnly(goods) : goods.brand,
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8" /><meta name="viewport" content="width=device-width, initial-scale=1" /><title>${esc(goods.title)} &#8211; ${esc(shop.name)}</title><link rel="alternate" type="application/rss+xml" title="${esc(shop.name)} &raquo; ${esc(goods.title)} Dòng bình luận" href="https://${shop.host}${pathOf(material)}feed/" /><meta name="generator" content="WordPress 6.8" /><meta name="generator" content="WooCommerce 9.9" />${themeStyle("wp-block", 210)}${reader}${trackers(variant)}</head><body class="wp-singular product-template-default single single-product wp-embed-responsive wp-theme-twentytwentyfour woocommerce-uses-block-theme"><div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group alignwide has-base-background-color is-layout-constrained"><p class="wp-block-site-title"><a href="https://${shop.host}" target="_self" rel="home">${esc(shop.name)}</a></p><nav class="wp-block-navigation is-responsive"><ul class="wp-block-navigation__container">${shelvesOf("study", "wp-block-navigation-item", "wp-block-navigation__submenu-container")}</ul></nav><div class="wc-block-mini-cart wp-block-woocommerce-mini-cart"><span class="wc-block-mini-cart__amount">0&nbsp;&#8363;</span></div></div></header>
<main class="wp-block-group is-layout-constrained"><div class="wp-block-woocommerce-breadcrumbs"><nav class="woocommerce-breadcrumb"><a href="/">Trang chủ</a>&nbsp;&#47;&nbsp;<a href="/danh-muc/">${trade.study.shelves[variant % 5]![0]}</a>&nbsp;&#47;&nbsp;${esc(goods.title)}</nav></div><div class="wp-block-columns alignwide is-layout-flex"><div class="wp-block-column" style="flex-basis:512px"><div class="wp-block-woocommerce-product-image-gallery"><figure class="woocommerce-product-gallery__wrapper"><img src="/wp-content/uploads/2026/03/${goods.sku}.jpg" alt="" width="600" height="840"></figure></div></div><div class="wp-block-column"><h1 class="wp-block-post-title">${esc(goods.title)}</h1><div class="wp-block-woocommerce-product-rating"><div class="wc-block-components-product-rating__container">(${3 + (variant % 9)} đánh giá của khách hàng)</div></div>${price(goods)}<div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">${esc(trade.study.praise[variant % 3]!)}</p></div>${variant % 5 === 4 ? `<p class="stock out-of-stock">Hết hàng</p>` : `<div class="wp-block-add-to-cart-form wc-block-add-to-cart-form"><p class="stock in-stock">${2 + variant} trong kho</p><form class="cart"><div class="quantity"><input type="number" value="1"></div><button type="submit" class="single_add_to_cart_button button alt wp-element-button">Thêm vào giỏ hàng</button></form></div>`}<div class="wp-block-woocommerce-product-meta"><div class="wp-block-group is-nowrap is-layout-flex">${variant % 2 === 0 ? `<div class="wp-block-woocommerce-product-sku wc-block-components-product-sku">Mã: <strong class="sku">${goods.sku}</strong></div>` : ""}<div class="taxonomy-product_cat wp-block-post-terms"><span class="wp-block-post-terms__prefix">Danh mục: </span><a href="/danh-muc/" rel="tag">${trade.study.shelves[variant % 5]![0]}</a></div>${variant % 4 < 2 ? `<div class="taxonomy-product_brand wp-block-post-terms"><span class="wp-block-post-terms__prefix">${variant % 4 === 0 ? "Thương hiệu: " : "Nhà xuất bản: "}</span><a href="/brand/${slug(goods.brand)}/" rel="tag">${esc(goods.brand)}</a></div>` : ""}</div></div></div></div>
<div class="wp-block-woocommerce-product-details alignwide"><div class="woocommerce-tabs wc-tabs-wrapper"><div class="woocommerce-Tabs-panel woocommerce-Tabs-panel--description panel entry-content"><h2>Mô tả</h2>${story("study", material)}<ul>${each(factsOf("study", variant), ([label, value]) => `<li>${label}: ${value}</li>`)}${variant % 4 === 2 ? `<li>Nhà xuất bản: ${esc(goods.brand)}</li>` : ""}</ul></div><div class="woocommerce-Tabs-panel--reviews">${voices(variant, 3, "comment_container", "woocommerce-review__author")}</div></div></div><div class="wp-block-woocommerce-related-products alignwide"><h2 class="wp-block-heading">Sản phẩm tương tự</h2><ul class="wp-block-post-template is-flex-container columns-4">${beside(others, 0, 5, (one) => `<li class="wp-block-post product type-product"><h3 class="wp-block-post-title">${linkTo(one, esc(one.title))}</h3>${price(one)}</li>`)}</ul></div></main>
<footer class="wp-block-template-part"><div class="wp-block-group alignwide"><p class="wp-block-site-title"><a href="/">${esc(shop.name)}</a></p>${variant % 2 === 0 ? legalFoot(shop) : `<p>Cửa hàng: ${esc(shop.address)}<br>Gọi: ${spacedPhone(shop.phone)}</p>`}<p class="has-small-font-size">Thiết kế với <a href="#" rel="nofollow">WordPress</a></p></div></footer></div>${pluginData(goods, shop, trade.study.praise[1]!)}${bundle("wpblocks", variant, 70)}</body></html>`;
  },
};
