import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { commas, esc, slug } from "../writing.ts";
import { asked, makeIfTold, neighbours, policies, prose, shelfLinks, tellsMake } from "./furniture.ts";
import type { StreetTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const money = (amount: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${commas(amount)}<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;

const priced = ({ price, listPrice }: { price: number; listPrice: number | null }) =>
  listPrice === null
    ? money(price)
    : `<del aria-hidden="true">${money(listPrice)}</del> <ins aria-hidden="true">${money(price)}</ins>`;

/** A widget of the page builder round what it holds. */
const widget = (variant: number, kind: string, inner: string) =>
  `<div class="elementor-element elementor-element-${((variant * 7_919 + kind.length * 104_729) % 0xfffffff).toString(16)} elementor-widget elementor-widget-${kind}" data-element_type="widget" data-widget_type="${kind}.default"><div class="elementor-widget-container">${inner}</div></div>`;

/** Tea and coffee in a page builder's template, which leaves out what the shop plugin would tell machines; the ranking plugin tells only of pages. */
export const teaInPageBuilder: StreetTemplate = {
  name: "tea in a page builder of WordPress",
  sector: "tea",
  path: ({ goods }) => `/product/${slug(goods.title)}/`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 3),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const at = `https://${shop.host}/product/${slug(goods.title)}/`;
    const box = (kind: string, inner: string) => widget(variant, kind, inner);
    const graph = {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "WebPage",
          "@id": at,
          url: at,
          name: `${goods.title} - ${shop.name}`,
          isPartOf: { "@id": `https://${shop.host}/#website` },
          datePublished: "2025-11-02T03:10:44+00:00",
          inLanguage: "vi",
        },
        {
          "@type": "BreadcrumbList",
          itemListElement: ["Home", "Cửa hàng", goods.title].map((name, step) => ({
            "@type": "ListItem",
            position: step + 1,
            name,
          })),
        },
        {
          "@type": "WebSite",
          "@id": `https://${shop.host}/#website`,
          name: shop.name,
          description: "Trà ngon mỗi ngày",
        },
        { "@type": "Organization", name: variant % 2 === 0 ? shop.name : shop.owner, url: `https://${shop.host}/` },
      ],
    };
    return `<!doctype html>
<html lang="vi"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta property="og:type" content="article" /><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}" /><meta property="og:site_name" content="${esc(shop.name)}" /><meta property="article:modified_time" content="2026-09-1${variant % 10}T08:00:00+00:00" /><script type="application/ld+json" class="yoast-schema-graph">${scriptJson(graph)}</script>${themeStyle("elementor", 140)}${trackers(variant)}<meta name="generator" content="Elementor 3.24.5; features: additional_custom_breakpoints; settings: css_print_method-external, google_font-enabled, font_display-swap"></head>
<body class="product-template-default single single-product postid-${3_100 + variant} wp-custom-logo theme-hello-elementor woocommerce woocommerce-page elementor-default elementor-template-full-width elementor-kit-7 elementor-page-112">
<div data-elementor-type="header" data-elementor-id="24" class="elementor elementor-24 elementor-location-header"><section class="elementor-section elementor-top-section"><div class="elementor-container elementor-column-gap-default">${box("theme-site-logo", `<a href="https://${shop.host}"><img src="/wp-content/uploads/2025/01/logo-ngang.png" alt="${variant % 3 === 0 ? "" : "logo"}" /></a>`)}${box("nav-menu", `<nav class="elementor-nav-menu--main"><ul id="menu-1-a" class="elementor-nav-menu"><li class="menu-item"><a class="elementor-item" href="/">Trang chủ</a></li><li class="menu-item"><a class="elementor-item" href="/gioi-thieu/">Giới thiệu</a></li>${shelfLinks("tea", "menu-item")}<li class="menu-item"><a class="elementor-item" href="/lien-he/">Liên hệ</a></li></ul></nav>`)}${box("woocommerce-menu-cart", `<div class="elementor-menu-cart__toggle"><span class="elementor-button-text"><span class="woocommerce-Price-amount amount"><bdi>0<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span></span></div>`)}</div></section></div>
<div class="woocommerce-notices-wrapper"></div><div data-elementor-type="product" data-elementor-id="112" class="elementor elementor-112 elementor-location-single post-${3_100 + variant} product type-product product"><section class="elementor-section elementor-top-section elementor-section-boxed"><div class="elementor-container"><div class="elementor-column elementor-col-50">${box("woocommerce-product-images", `<div class="woocommerce-product-gallery"><figure><img class="wp-post-image" src="/wp-content/uploads/2025/11/${goods.sku}.webp" alt=""></figure></div>`)}</div>
<div class="elementor-column elementor-col-50">${box("woocommerce-breadcrumb", `<nav class="woocommerce-breadcrumb"><a href="/">Trang chủ</a>&nbsp;&#47;&nbsp;<a href="/c">${talk.tea.aisle[0]}</a>&nbsp;&#47;&nbsp;${esc(goods.title)}</nav>`)}${box("woocommerce-product-title", `<h1 class="product_title entry-title elementor-heading-title elementor-size-default">${esc(goods.title)}</h1>`)}${box("woocommerce-product-rating", `<div class="woocommerce-product-rating"><span class="rating">4.8</span> (<span class="count">${12 + variant}</span> đánh giá)</div>`)}${box("woocommerce-product-price", `<p class="price">${priced(goods)}</p>`)}${box("woocommerce-product-short-description", `<div class="woocommerce-product-details__short-description"><p>${talk.tea.prose[variant % 3]}</p></div>`)}${box("woocommerce-product-add-to-cart", `<div class="elementor-add-to-cart elementor-product-simple"><form class="cart" method="post"><div class="quantity"><label class="screen-reader-text">${esc(goods.title)} số lượng</label><input type="number" name="quantity" value="1" /></div><button type="submit" name="add-to-cart" value="${3_100 + variant}" class="single_add_to_cart_button button alt">Thêm vào giỏ</button></form></div>`)}${box("button", `<a class="elementor-button elementor-button-link" href="tel:${shop.phone}"><span class="elementor-button-text">Gọi ${shop.phone}</span></a>`)}${box("woocommerce-product-meta", `<div class="product_meta elementor-woo-meta--view-inline"><span class="sku_wrapper detail-container"><span class="detail-label">SKU</span> <span class="sku">${goods.sku}</span></span><span class="posted_in detail-container"><span class="detail-label">Category</span> <span class="detail-content"><a rel="tag">${talk.tea.aisle[1]}</a></span></span></div>`)}${box("icon-list", `<ul class="elementor-icon-list-items"><li class="elementor-icon-list-item"><span class="elementor-icon-list-text">Miễn phí giao hàng đơn từ 500,000₫</span></li><li class="elementor-icon-list-item"><span class="elementor-icon-list-text">Đổi trả trong 7 ngày</span></li></ul>`)}</div></div></section>
<section class="elementor-section">${box("woocommerce-product-data-tabs", `<div class="woocommerce-tabs wc-tabs-wrapper"><ul class="tabs wc-tabs"><li class="description_tab"><a href="#tab-description">Mô tả</a></li><li class="additional_information_tab"><a href="#tab-additional_information">Thông tin bổ sung</a></li></ul><div class="woocommerce-Tabs-panel" id="tab-description"><h2>Mô tả</h2>${prose("tea")}</div><div class="woocommerce-Tabs-panel" id="tab-additional_information"><h2>Thông tin bổ sung</h2><table class="woocommerce-product-attributes shop_attributes" aria-label="Chi tiết sản phẩm">${tellsMake(material, 3) ? `<tr class="woocommerce-product-attributes-item woocommerce-product-attributes-item--attribute_pa_nha-san-xuat"><th class="woocommerce-product-attributes-item__label" scope="row">${variant % 2 === 0 ? "Nhà sản xuất" : "Thương hiệu"}</th><td class="woocommerce-product-attributes-item__value"><p><a href="/brand/${slug(goods.brand)}" rel="tag">${esc(goods.brand)}</a></p></td></tr>` : ""}${each(talk.tea.facts, ([what, how]) => `<tr class="woocommerce-product-attributes-item"><th class="woocommerce-product-attributes-item__label" scope="row">${what}</th><td class="woocommerce-product-attributes-item__value"><p>${how}</p></td></tr>`)}</table></div></div>`)}${box("accordion", asked("tea", "elementor-accordion-item"))}${box("testimonial-carousel", reviews(variant, 4, "elementor-testimonial", "elementor-testimonial__name"))}</section>
<section class="elementor-section">${box("heading", `<h2 class="elementor-heading-title elementor-size-default">Có thể bạn sẽ thích</h2>`)}${box("woocommerce-product-related", `<section class="related products"><ul class="products elementor-grid columns-4">${each(neighbours(material, 8), (one) => `<li class="product type-product"><a href="/product/${slug(one.title)}/" class="woocommerce-LoopProduct-link woocommerce-loop-product__link"><img src="/wp-content/uploads/${one.sku}-300x300.webp" alt=""><h2 class="woocommerce-loop-product__title">${esc(one.title)}</h2><span class="price">${priced(one)}</span></a><a href="?add-to-cart=1" class="button add_to_cart_button" aria-label="Thêm vào giỏ hàng: “${esc(one.title)}”">Thêm vào giỏ</a></li>`)}</ul></section>`)}</section></div>
<div data-elementor-type="footer" data-elementor-id="61" class="elementor elementor-61 elementor-location-footer"><section class="elementor-section">${box("heading", `<h4 class="elementor-heading-title">${esc(shop.owner).toUpperCase()}</h4>`)}${box("text-editor", `<p>Mã số thuế: ${shop.taxCode}</p><p>${esc(shop.address)}</p><p>${shop.email}</p>`)}${box("text-editor", policies("h5"))}${box("text-editor", `<p>© 2026 Bản quyền thuộc về ${esc(shop.name)}</p>`)}</section></div>${tail(variant, shop.phone, 5)}</body></html>`;
  },
};
