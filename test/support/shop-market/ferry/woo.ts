import type { FreshGoods } from "../fresh-goods.ts";
import { each, scriptJson } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner, off } from "../later/telling.ts";
import { icons, reviews, tail, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { attire, shopMenu } from "./attire.ts";
import type { FerryTemplate } from "./material.ts";
import { words } from "./words.ts";

/** Money as the plugin writes it. */
export const amount = (money: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${dotted(money)}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;
/** As the plugin writes a price, with what it struck out and the words for screen readers. */
export const priced = ({ price, listPrice }: FreshGoods) =>
  listPrice === null
    ? amount(price)
    : `<del aria-hidden="true">${amount(listPrice)}</del> <span class="screen-reader-text">Giá gốc là: ${dotted(listPrice)}&nbsp;&#8363;.</span><ins aria-hidden="true">${amount(price)}</ins><span class="screen-reader-text">Giá hiện tại là: ${dotted(price)}&nbsp;&#8363;.</span>`;
/** The plugin's own graph, which knows neither brand nor owner. */
export const graphOf = (goods: FreshGoods, shop: { name: string; host: string }) => ({
  "@context": "https://schema.org/",
  "@graph": [
    {
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, item: { name: "Trang chủ", "@id": `https://${shop.host}` } },
        {
          "@type": "ListItem",
          position: 2,
          item: { name: goods.title, "@id": `https://${shop.host}/product/${slug(goods.title)}/` },
        },
      ],
    },
    {
      "@type": "Product",
      "@id": `https://${shop.host}/product/${slug(goods.title)}/#product`,
      name: goods.title,
      url: `https://${shop.host}/product/${slug(goods.title)}/`,
      sku: goods.sku,
      offers: [
        {
          "@type": "Offer",
          priceSpecification: [
            {
              "@type": "UnitPriceSpecification",
              price: String(goods.price),
              priceCurrency: "VND",
              valueAddedTaxIncluded: false,
              validThrough: "2027-12-31",
            },
          ],
          availability: "http://schema.org/InStock",
          url: `https://${shop.host}/product/${slug(goods.title)}/`,
          seller: { "@type": "Organization", name: shop.name, url: `https://${shop.host}` },
        },
      ],
    },
  ],
});

/** Kitchenware on the blog software's plugin, with a bought theme of many widgets; the maker's logo stands over the summary, or a row tells it. */
export const kitchenwareOfBoughtTheme: FerryTemplate = {
  name: "kitchenware of a bought theme with the maker's logo",
  sector: "kitchenware",
  path: ({ goods }) => `/product/${slug(goods.title)}/`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const make = `/brand/${slug(goods.brand)}/`;
    return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8"><link rel="pingback" href="https://${shop.host}/xmlrpc.php"><title>${esc(goods.title)} &#8211; ${esc(shop.name)}</title><meta name='robots' content='max-image-preview:large' />${trackers(variant)}${attire("wd", 150, ".product-image-summary-inner", ".summary .price", ".wd-grid-g")}<link rel="canonical" href="https://${shop.host}/product/${slug(goods.title)}/" /><meta name="generator" content="WordPress 6.8.1" /><meta name="generator" content="WooCommerce 9.8.5" /></head>
<body class="wp-singular product-template-default single single-product postid-${3_100 + variant} wp-theme-woodmart theme-woodmart woocommerce woocommerce-page wrapper-wide categories-accordion-on elementor-default">
<div class="wd-page-wrapper website-wrapper"><header class="whb-header whb-sticky-shadow"><div class="whb-top-bar"><div class="wd-header-text">Miễn phí giao hàng cho đơn từ 500.000&nbsp;đ</div><div class="wd-header-text"><strong>Gọi ngay: ${shop.phone}</strong></div></div><div class="site-logo"><a href="https://${shop.host}/" class="wd-logo wd-main-logo" rel="home"><img src="/wp-content/uploads/logo.png" alt="${esc(shop.name)}"></a></div><ul class="menu wd-nav wd-nav-main">${shopMenu("kitchenware", "menu-item-design-default", "wd-sub-menu sub-menu", true)}</ul></header>
<main id="main-content" class="wd-content-layout content-layout-wrapper container"><div id="product-${3_100 + variant}" class="single-product-page product type-product instock"><nav class="wd-breadcrumbs woocommerce-breadcrumb"><a href="https://${shop.host}">Trang chủ</a><span class="wd-delimiter"></span><a href="/product-category/bep/">${words.kitchenware.shelf}</a><span class="wd-delimiter"></span><span class="wd-last">${esc(goods.title)}</span></nav>
<div class="product-image-summary-inner"><div class="product-images wd-carousel-container"><div class="product-labels labels-rounded">${goods.listPrice === null ? "" : `<span class="onsale product-label">-${off(goods)}%</span>`}</div><figure class="woocommerce-product-gallery__image"><img class="wp-post-image" alt="${esc(goods.title)}" src="/wp-content/uploads/2026/05/${goods.sku.toLowerCase()}.jpg"></figure></div>
<div class="summary entry-summary"><div class="summary-inner">${variant % 4 === 0 ? "" : `<div class="wd-product-brands"><a href="${make}">${variant % 4 === 1 ? `<img src="/wp-content/uploads/brand-${slug(goods.brand)}.jpg" title="${esc(goods.brand)}" alt="${esc(goods.brand)}">` : esc(goods.brand)}</a></div>`}
<h1 class="product_title entry-title wd-entities-title">${esc(goods.title)}</h1><p class="price">${priced(goods)}</p><div class="woocommerce-product-details__short-description"><p>${words.kitchenware.praise[0]}</p></div>${variant % 3 === 0 ? `<div class="wd-product-countdown wd-timer" data-end-date="2026-12-24 23:59:00"></div>` : ""}<p class="stock in-stock wd-style-default">${variant % 5 === 0 ? "Chỉ còn lại 3" : "Còn hàng"}</p><form class="cart" method="post"><div class="quantity"><input type="button" value="-" class="minus" /><input type="number" class="input-text qty text" value="1" name="quantity"><input type="button" value="+" class="plus" /></div><button type="submit" name="add-to-cart" value="${3_100 + variant}" class="single_add_to_cart_button button alt">Thêm vào giỏ hàng</button><button id="wd-add-to-cart" type="submit" name="wd-add-to-cart" class="wd-buy-now-btn button">Mua ngay</button></form><div class="wd-visits-count"><span class="wd-info-number">${7 + (variant % 20)}</span> Người đang xem sản phẩm này!</div>
<div class="product_meta"><span class="sku_wrapper"><span class="meta-label">SKU:</span> <span class="sku">${goods.sku}</span></span> <span class="posted_in"><span class="meta-label">Danh mục:</span> <a href="/product-category/bep/" rel="tag">${words.kitchenware.within}</a></span>${variant % 4 === 0 ? ` <span class="posted_in"><span class="meta-label">Thương hiệu:</span> <a href="${make}" rel="tag">${esc(goods.brand)}</a></span>` : ""}</div><div class="wd-social-icons"><span class="wd-label">Chia sẻ: </span><a rel="noopener noreferrer nofollow" href="#" aria-label="Facebook social link"></a></div></div></div></div>
<div class="woocommerce-tabs wc-tabs-wrapper tabs-layout-tabs"><ul class="tabs wd-nav"><li class="description_tab active"><a>Mô tả</a></li><li><a>Đánh giá (3)</a></li><li><a>Vận chuyển & Giao nhận</a></li></ul><div class="wc-tab-inner" id="tab-description">${each(words.kitchenware.praise, (line) => `<p>${line}</p>`)}<table><tbody>${each(words.kitchenware.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</tbody></table></div><div id="reviews"><ol class="commentlist">${reviews(variant, 3, "comment_container", "woocommerce-review__author")}</ol></div></div>
<div class="related-and-upsells"><h3 class="title slider-title">Sản phẩm tương tự</h3><div class="products wd-grid-g">${each(others.slice(0, 8), (one) => `<div class="wd-product wd-hover-base product-grid-item"><h3 class="wd-entities-title"><a href="/product/${slug(one.title)}/">${esc(one.title)}</a></h3><div class="wd-product-brands-links"><a href="/brand/${slug(one.brand)}/" rel="tag">${esc(one.brand)}</a></div><span class="price">${priced(one)}</span></div>`)}</div></div></div></main>
<footer class="wd-footer footer-container"><div class="textwidget">${legalFoot(shop)}</div><div class="copyrights-wrapper">Thiết kế bởi <a>Mộc Web</a></div></footer></div>
<script type="application/ld+json">${scriptJson(graphOf(goods, shop))}</script>${icons(10)}${tail(variant, shop.phone)}</body></html>`;
  },
};

const sizes = ["S", "M", "L", "XL"];

/** Women's clothes on the same plugin, built from a page builder's widgets, with sizes that may cost more. */
export const dressOfBuilderWidgets: FerryTemplate = {
  name: "dresses of a page builder's widgets with sizes",
  sector: "dress",
  path: ({ goods }) => `/shop/${slug(goods.title)}/`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 3 === 0 ? [goods.price, goods.price + 30_000] : goods.price,
    seller: shop.name,
    brand: variant % 2 === 0 ? goods.brand : goods.title.includes(goods.brand) ? null : [],
  }),
  render: ({ goods, others, shop, variant }) => {
    const dearer = variant % 3 === 0 ? 30_000 : 0;
    const kinds = sizes.map((size, at) => ({
      attributes: { attribute_pa_size: size.toLowerCase() },
      display_price: goods.price + (at > 1 ? dearer : 0),
      display_regular_price: (goods.listPrice ?? goods.price) + (at > 1 ? dearer : 0),
      is_in_stock: at !== variant % 5,
      price_html: dearer === 0 ? "" : `<span class="price">${amount(goods.price + (at > 1 ? dearer : 0))}</span>`,
      sku: `${goods.sku}-${size}`,
      variation_id: 52_000 + variant * 10 + at,
    }));
    const widget = (kind: string, within: string) =>
      `<div class="elementor-element elementor-element-${(kind.length * 7_919 + variant).toString(16)} elementor-widget elementor-widget-${kind}" data-element_type="widget" data-widget_type="${kind}.default"><div class="elementor-widget-container">${within}</div></div>`;
    const shown =
      dearer > 0
        ? `${amount(goods.price)} <span aria-hidden="true">&#8211;</span> ${amount(goods.price + dearer)}<span class="screen-reader-text">Khoảng giá: từ ${dotted(goods.price)}&nbsp;&#8363; đến ${dotted(goods.price + dearer)}&nbsp;&#8363;</span>`
        : priced(goods);
    return `<!doctype html><html lang="vi" prefix="og: https://ogp.me/ns#"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta property="og:type" content="article" /><meta property="og:title" content="${esc(goods.title)} | ${esc(shop.name)}" /><meta property="og:site_name" content="${esc(shop.name)}" /><meta property="article:publisher" content="https://social.example/${shop.host}" />${attire("elementor", 170, ".x", ".elementor-widget-woocommerce-product-price .price", ".related .products")}${trackers(variant)}</head>
<body class="product-template-default single single-product postid-${520 + variant} wp-custom-logo theme-hello-elementor woocommerce elementor-default elementor-template-full-width elementor-kit-6">
<header data-elementor-type="header" class="elementor elementor-19 elementor-location-header">${widget("theme-site-logo", `<a href="https://${shop.host}"><img src="/wp-content/uploads/2026/01/logo-${shop.registerId}.webp" alt=""></a>`)}${widget("nav-menu", `<nav class="elementor-nav-menu--main"><ul class="elementor-nav-menu">${shopMenu("dress", "menu-item", "sub-menu elementor-nav-menu--dropdown")}</ul></nav>`)}${widget("icon-list", `<ul class="elementor-icon-list-items"><li><span class="elementor-icon-list-text">Freeship đơn từ 399k</span></li><li><span class="elementor-icon-list-text">Tặng voucher 50.000đ khi theo dõi fanpage</span></li></ul>`)}</header>
<div data-elementor-type="product" class="elementor elementor-204 elementor-location-single post-${520 + variant} product type-product"><section class="elementor-section"><div class="elementor-container">${widget("woocommerce-breadcrumb", `<nav class="woocommerce-breadcrumb"><a href="/">Trang chủ</a>&nbsp;&#47;&nbsp;<a href="/danh-muc/vay/">${words.dress.within}</a></nav>`)}${widget("woocommerce-product-images", `<div class="woocommerce-product-gallery"><img class="wp-post-image" alt="" src="/wp-content/uploads/${goods.sku}.webp"></div>`)}
${widget("woocommerce-product-title", variant % 4 === 3 ? `<h2 class="product_title entry-title elementor-heading-title elementor-size-default">${esc(goods.title)}</h2>` : `<h1 class="product_title entry-title elementor-heading-title elementor-size-default">${esc(goods.title)}</h1>`)}${widget("woocommerce-product-rating", `<div class="woocommerce-product-rating"><div class="star-rating" role="img" aria-label="Được xếp hạng 5.00 5 sao"></div><a href="#reviews" class="woocommerce-review-link">(<span class="count">3</span> đánh giá của khách hàng)</a></div>`)}${widget("woocommerce-product-price", `<p class="price">${shown}</p>`)}${widget("heading", `<span class="elementor-heading-title">Nhập mã <b>NANGTHO</b> giảm thêm 20K cho đơn đầu tiên</span>`)}
${widget("woocommerce-product-add-to-cart", `<div class="elementor-add-to-cart elementor-product-variable"><form class="variations_form cart" method="post" data-product_id="${520 + variant}" data-product_variations="${esc(JSON.stringify(kinds))}"><table class="variations" role="presentation"><tbody><tr><th class="label"><label for="pa_size">Size</label></th><td class="value"><select id="pa_size" name="attribute_pa_size"><option value="">Chọn một tùy chọn</option>${each(sizes, (size) => `<option value="${size.toLowerCase()}">${size}</option>`)}</select><a class="reset_variations" href="#">Xóa</a></td></tr></tbody></table><div class="single_variation_wrap"><div class="woocommerce-variation single_variation"></div><button type="submit" class="single_add_to_cart_button button alt">Thêm vào giỏ</button></div></form></div>`)}
${widget("woocommerce-product-meta", `<div class="product_meta"><span class="sku_wrapper detail-container"><span class="detail-label">Mã</span> <span class="sku">${goods.sku}</span></span> <span class="posted_in detail-container"><span class="detail-label">Danh mục</span> <span class="detail-content"><a rel="tag">${words.dress.shelf}</a></span></span></div>`)}${widget("accordion", `<div class="elementor-accordion-item"><div class="elementor-tab-title">Chi tiết</div><div class="elementor-tab-content"><ul>${variant % 2 === 0 ? `<li>Thương hiệu: ${esc(goods.brand)}</li>` : ""}${each(words.dress.facts, ([what, how]) => `<li>${what}: ${how}</li>`)}<li>Xuất xứ: ${goods.origin}</li></ul></div></div><div class="elementor-accordion-item"><div class="elementor-tab-title">Đổi trả</div><div class="elementor-tab-content"><p>${words.dress.praise[3]}</p></div></div>`)}</div></section>
<section class="elementor-section">${widget(
      "woocommerce-product-content",
      each(words.dress.praise, (line) => `<p>${line}</p>`),
    )}${widget("reviews", `<div id="reviews">${reviews(variant, 4, "elementor-testimonial", "elementor-testimonial__name")}</div>`)}${widget("woocommerce-product-related", `<section class="related products"><h2>Nàng có thể thích</h2><ul class="products elementor-grid columns-4">${each(others.slice(0, 8), (one) => `<li class="product type-product"><a href="/shop/${slug(one.title)}/" class="woocommerce-LoopProduct-link"><h2 class="woocommerce-loop-product__title">${esc(one.title)}</h2><span class="price">${priced(one)}</span></a><a class="button product_type_variable">Lựa chọn các tùy chọn</a></li>`)}</ul></section>`)}</section></div>
<footer data-elementor-type="footer" class="elementor elementor-location-footer">${widget("heading", `<h4 class="elementor-heading-title">${esc(shop.name)}</h4>`)}${widget("text-editor", `<p>Cửa hàng: ${esc(shop.address)}</p><p>Zalo/Hotline: ${shop.phone} - ${shop.secondPhone}</p><p>${shop.email}</p>`)}${widget("text-editor", `<p>© 2026 ${esc(shop.name)}. Giữ toàn quyền.</p>`)}</footer>${tail(variant, shop.phone, 5)}</body></html>`;
  },
};
