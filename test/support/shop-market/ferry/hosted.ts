import { each, scriptJson } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner, off } from "../later/telling.ts";
import { icons, reviews, tail, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { withSign } from "./amounts.ts";
import { attire, shopMenu } from "./attire.ts";
import type { FerryTemplate } from "./material.ts";
import { words } from "./words.ts";

/** Herbs on the foreign hosted software with its free theme: one price written twice and one hidden, the vendor often the shop itself. */
export const herbsOfForeignHost: FerryTemplate = {
  name: "herbs of the foreign hosted software's free theme",
  sector: "herbs",
  path: ({ goods }) => `/products/${slug(goods.title)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 2 === 0 ? shop.name : nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const vendor = variant % 3 === 2 ? shop.name : goods.brand;
    const handle = slug(goods.title);
    const id = 8_100_000_000_000 + variant * 32_771;
    const price = ({ price: now, listPrice }: typeof goods, size: string) =>
      `<div class="price ${size}${listPrice === null ? "" : " price--on-sale"}"><div class="price__container"><div class="price__regular"><span class="visually-hidden visually-hidden--inline">Giá thông thường</span><span class="price-item price-item--regular">${withSign(now)}</span></div><div class="price__sale"><span class="visually-hidden visually-hidden--inline">Giá thông thường</span><span><s class="price-item price-item--regular">${listPrice === null ? "" : withSign(listPrice)}</s></span><span class="visually-hidden visually-hidden--inline">Giá ưu đãi</span><span class="price-item price-item--sale price-item--last">${withSign(now)}</span></div><small class="unit-price caption hidden"><span class="visually-hidden">Đơn giá</span><span class="price-item price-item--last"><span></span><span aria-hidden="true">/</span><span class="visually-hidden">&nbsp;trên&nbsp;</span></span></small></div>${listPrice === null ? "" : `<span class="badge price__badge-sale color-scheme-5">Giảm giá</span>`}</div>`;
    const product = {
      "@context": "http://schema.org/",
      "@id": `/products/${handle}#product`,
      "@type": "Product",
      brand: { "@type": "Brand", name: vendor },
      category: "",
      description: words.herbs.praise.join(" "),
      name: goods.title,
      offers: {
        "@id": `/products/${handle}?variant=${id}#offer`,
        "@type": "Offer",
        availability: "http://schema.org/InStock",
        price: `${goods.price}.00`,
        priceCurrency: "VND",
        url: `https://${shop.host}/products/${handle}?variant=${id}`,
      },
      sku: goods.sku,
      url: `https://${shop.host}/products/${handle}`,
    };
    const meta = {
      product: {
        id: id + 5,
        gid: `gid://shopify/Product/${id + 5}`,
        vendor,
        type: "",
        handle,
        variants: [{ id, price: goods.price * 100, name: goods.title, public_title: null, sku: goods.sku }],
        remote: false,
      },
      page: { pageType: "product", resourceType: "product", resourceId: id + 5 },
    };
    return `<!doctype html>
<html class="js" lang="vi"><head><meta charset="utf-8"><meta name="theme-color" content=""><link rel="canonical" href="https://${shop.host}/products/${handle}"><title>
      ${esc(goods.title)}
 &ndash; ${esc(shop.name)}</title><meta name="description" content="${words.herbs.praise[0]}"><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="product"><meta property="og:price:amount" content="${dotted(goods.price)}"><meta property="og:price:currency" content="VND">${trackers(variant)}${attire("card", 130, ".product--medium", ".price--large", ".product-grid")}<style>.visually-hidden,.price--on-sale .price__regular,.price:not(.price--on-sale) .price__sale,.hidden,.product__title>a{display:none}</style><script>var Shopify = Shopify || {};Shopify.shop = "${slug(shop.name)}.myshopify.example";Shopify.locale = "vi";Shopify.currency = {"active":"VND","rate":"1.0"};Shopify.country = "VN";Shopify.theme = {"name":"Dawn","id":${140 + variant},"schema_version":"15.2.0","role":"main"};</script></head>
<body class="gradient"><a class="skip-to-content-link button visually-hidden" href="#MainContent">Chuyển đến nội dung</a><div class="shopify-section shopify-section-group-header-group announcement-bar-section"><div class="announcement-bar" role="region" aria-label="Thông báo"><p class="announcement-bar__message h5"><span>Miễn phí vận chuyển toàn quốc cho đơn từ 599.000₫</span></p></div></div>
<header class="header header--middle-left"><a href="/" class="header__heading-link link link--text focus-inset"><span class="h2">${esc(shop.name)}</span></a><nav class="header__inline-menu"><ul class="list-menu list-menu--inline">${shopMenu("herbs", "list-menu__item", "header__submenu list-menu")}</ul></nav><a href="/cart" class="header__icon header__icon--cart"><span class="visually-hidden">Giỏ hàng</span></a></header>
<main id="MainContent" class="content-for-layout focus-none" role="main"><section id="shopify-section-template--${id}__main" class="shopify-section section"><product-info class="section-template--${id}__main-padding" data-product-id="${id + 5}"><div class="page-width"><div class="product product--medium product--left product--thumbnail grid"><div class="grid__item product__media-wrapper"><media-gallery role="region" aria-label="Trình xem thư viện"><img src="//${shop.host}/cdn/shop/files/${handle}.jpg?v=17${variant}&width=1946" alt="${esc(goods.title)}"></media-gallery></div>
<div class="product__info-wrapper grid__item"><section class="product__info-container product__column-sticky"><p class="product__text inline-richtext caption-with-letter-spacing">${esc(vendor)}</p><div class="product__title"><h1>${esc(goods.title)}</h1><a href="/products/${handle}" class="product__title"><h2 class="h1">${esc(goods.title)}</h2></a></div>${variant % 4 === 1 ? "" : `<p class="product__text inline-richtext subtitle">Hàng có sẵn tại kho ${variant % 2 === 0 ? "Hà Nội" : "Thủ Đức"}</p>`}<div id="price-template--${id}__main" role="status">${price(goods, "price--large")}</div><div class="product__tax caption rte">Đã bao gồm thuế. <a href="/policies/shipping-policy">Phí vận chuyển</a> được tính khi thanh toán.</div>
<quantity-input class="quantity"><input class="quantity__input" type="number" name="quantity" min="1" value="1"></quantity-input><product-form class="product-form"><form method="post" action="/cart/add"><input type="hidden" name="id" value="${id}"><button type="submit" name="add" class="product-form__submit button button--full-width button--secondary"><span>Thêm vào giỏ hàng</span></button></form></product-form><div class="product__description rte quick-add-hidden">${each(words.herbs.praise, (line) => `<p data-mce-fragment="1">${line}</p>`)}<ul>${vendor === shop.name ? `<li>Thương hiệu: ${esc(goods.brand)}</li>` : ""}${each(words.herbs.facts, ([what, how]) => `<li><strong>${what}:</strong> ${how}</li>`)}<li><strong>Xuất xứ:</strong> ${goods.origin}</li></ul></div><share-button class="share-button"><button class="share-button__button">Chia sẻ</button></share-button></section></div></div></div></product-info><script type="application/ld+json">${scriptJson(product).replaceAll("/", "\\/")}</script></section>
<section class="shopify-section section"><product-recommendations class="related-products page-width"><h2 class="related-products__heading inline-richtext h2">Có thể bạn cũng thích</h2><ul class="grid product-grid grid--4-col-desktop" role="list">${each(others.slice(0, 4), (one) => `<li class="grid__item"><div class="card-wrapper product-card-wrapper"><div class="card__information"><h3 class="card__heading h5"><a href="/products/${slug(one.title)}" class="full-unstyled-link">${esc(one.title)}</a></h3><div class="card-information"><span class="visually-hidden">Nhà cung cấp:</span><div class="caption-with-letter-spacing light">${esc(one.brand)}</div>${price(one, "")}</div></div></div></li>`)}</ul></product-recommendations></section><section class="shopify-section section">${reviews(variant, 4, "jdgm-rev", "jdgm-rev__author")}</section></main>
<footer class="footer color-scheme-1"><div class="footer__blocks-wrapper grid"><div class="footer-block grid__item"><h2 class="footer-block__heading">Thông tin</h2><div class="footer-block__details-content rte">${variant % 2 === 0 ? `<p>${esc(shop.address)}</p><p>${shop.phone}</p>` : legalFoot(shop)}</div></div></div><div class="footer__copyright caption"><small class="copyright__content">&copy; 2026, <a href="/">${esc(shop.name)}</a></small> <small class="copyright__content"><a rel="nofollow">Được cung cấp bởi Shopify</a></small></div></footer><script>window.ShopifyAnalytics = window.ShopifyAnalytics || {};window.ShopifyAnalytics.meta = window.ShopifyAnalytics.meta || {};var meta = ${scriptJson(meta)};for (var attr in meta) {window.ShopifyAnalytics.meta[attr] = meta[attr];}</script>${icons()}${tail(variant, shop.phone, 4)}</body></html>`;
  },
};

/** Clothes on the shop side of a till's software, whose prefix stands on every class; two or three branches and a word of the depot. */
export const dressOfTillSoftware: FerryTemplate = {
  name: "clothes on a till software's shop with prefixed classes",
  sector: "dress",
  path: ({ goods, variant }) => `/${slug(goods.title)}-p${36_800_000 + variant * 11}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 3 === 1 ? shop.name : nameOrOwner(shop),
    brand: variant % 5 < 3 ? goods.brand : goods.title.includes(goods.brand) ? null : [],
  }),
  render: ({ goods, others, shop, variant }) => {
    const was = (one: typeof goods) =>
      one.listPrice === null
        ? ""
        : `<span class="pro-price-del"><del class="compare-price tp_product_detail_price_old">${dotted(one.listPrice)}₫</del></span>`;
    return `<!DOCTYPE html><html lang="vi-VN"><head><meta name="robots" content="noarchive"><meta name="description" content="${esc(goods.title)}"><meta charset="utf-8"><meta property="og&#x3A;title" content="${esc(goods.title)}"><meta property="og&#x3A;type" content="website"><meta property="og&#x3A;url" content="https&#x3A;&#x2F;&#x2F;${shop.host}&#x2F;${slug(goods.title)}-p${36_800_000 + variant * 11}.html"><title>${esc(goods.title)}</title><meta name="DC.language" content="scheme&#x3D;utf-8&#x20;content&#x3D;vi"><link rel="stylesheet" href="https://web.static.example/css/bootstrap.4.3.1.min.css?v=2" type="text/css"><script>var checkStore = "";</script>${attire("tp", 150, ".tp_product_detail>.row", ".tp_product_detail_price", ".list-productRelated")}${trackers(variant)}</head>
<body class="productDetail tp_background"><div id="fb-root"></div><header class="tp_header"><div class="top-header">Hotline mua hàng: <a class="tp_header_hotline" href="tel:${shop.phone}">${shop.phone}</a> | CSKH: ${shop.secondPhone}</div><div class="logo"><a href="/" title="${esc(shop.name)}"><img src="https://pos.static.example/store/${shop.registerId}/logo.png" alt="${esc(shop.name)}"></a></div><form class="search-form" action="/search"><input name="q" placeholder="Tìm kiếm sản phẩm"></form><ul class="tp_menu">${shopMenu("dress", "tp_menu_item", "sub-menu")}</ul></header>
<div class="breadcrumb-shop"><ol class="breadcrumb tp_breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/vay-ao-pc1.html">${words.dress.shelf}</a></li><li class="active"><span>${esc(goods.title)}</span></li></ol></div>
<main class="main-product tp_product_detail"><div class="row"><div class="col-md-7 product-gallery"><div class="slide-image-product"><img class="product-image-feature" data-img-normal alt="${esc(goods.title)}" src="https://pos.static.example/store/${goods.sku}.jpg"></div></div><div class="col-md-5" id="detail-product"><div class="product-title"><h1 class="tp_product_detail_name">${esc(goods.title)}</h1><span id="pro_sku">Mã: ${goods.sku}</span>${variant % 5 < 2 ? `<span class="pro_brand"> | Thương hiệu: <a href="/brand-${slug(goods.brand)}">${esc(goods.brand)}</a></span>` : ""}</div><div class="product-price" id="price-preview"><span class="pro-price tp_product_detail_price">${dotted(goods.price)}₫</span>${was(goods)}${goods.listPrice === null ? "" : `<span class="pro-sale">-${off(goods)}%</span>`}</div>
<div class="product-promotion tp_product_detail_promotion"><p>🎁 Nhập <b>THU50</b> giảm 50K đơn từ 699K</p><p>🎁 Mua 2 giảm 5%, mua 3 giảm 10%</p></div><div class="select-swatch"><div class="swatch clearfix" data-option-index="0"><div class="header">Màu sắc: <b>Đen</b></div><div data-value="Đen" class="swatch-element color"><span>Đen</span></div><div data-value="Be" class="swatch-element color"><span>Be</span></div></div><div class="size req" column="i2"><div class="header">Kích cỡ</div>${each(["S", "M", "L"], (size, at) => `<a href="javascript:void(0)" class="${at === variant % 3 ? "deactive" : "active"}" data-size="${size}">${size}</a>`)}</div></div>
<div class="selector-actions"><div class="quantity-area"><input type="text" id="quantity" value="1" class="quantity-selector"></div><a id="add-to-cart" class="tp_button btn-outofstock btnAddToCart" data-psid="${36_800_000 + variant * 11}" data-selId="36800001" data-ck="0"><span>Thêm vào giỏ</span></a><a class="tp_button btn-buyNow">Mua ngay</a></div><div class="depot-list tp_product_detail_depot"><p class="t">Có <b>${2 + (variant % 3)}</b> cửa hàng còn sản phẩm này</p><ul><li>${esc(shop.address)} - <a>${shop.phone}</a></li><li>Kho online - Giao trong 24h</li></ul></div></div></div>
<div class="product-description"><ul class="nav nav-tabs"><li class="active">Mô tả sản phẩm</li><li>Bình luận</li></ul><div class="tab-content proDescription tp_product_detail_description"><p><b>${esc(goods.title)}</b> - mẫu mới nhất đã có mặt tại hệ thống.</p>${variant % 5 === 2 ? `<p>▪️ Thương hiệu: ${esc(goods.brand)}</p>` : ""}${each(words.dress.facts, ([what, how]) => `<p>▪️ ${what}: ${how}</p>`)}${each(words.dress.praise, (line) => `<p>${line}</p>`)}<p>▪️ Phí đổi hàng 30.000đ nếu đổi ngoài hạn</p></div><div class="tp_product_detail_comment">${reviews(variant, 3, "comment-item", "comment-name")}</div></div>
<div class="list-productRelated"><div class="heading-title"><h2 class="tp_title">Sản phẩm liên quan</h2></div>${each(others.slice(0, 8), (one) => `<div class="product-block product-resize"><div class="product-img"><a href="/${slug(one.title)}-p1.html" title="${esc(one.title)}"><img alt="${esc(one.title)}"></a></div><h3 class="pro-name"><a class="tp_product_name" href="/${slug(one.title)}-p1.html">${esc(one.title)}</a></h3><p class="pro-price highlight tp_product_price">${dotted(one.price)}₫ ${one.listPrice === null ? "" : `<span class="pro-price-del"><del class="compare-price tp_product_price_old">${dotted(one.listPrice)}₫</del></span>`}</p></div>`)}</div></main>
<footer class="main-footer tp_footer"><div class="footer-col"><h4 class="tp_footer_title">${esc(shop.name)}</h4>${variant % 3 === 1 ? `<p>Địa chỉ: ${esc(shop.address)}</p><p>Điện thoại: ${shop.phone}</p>` : legalFoot(shop)}</div><div class="footer-col"><h4>Hỗ trợ</h4><ul><li><a href="/chinh-sach-doi-tra-n1.html">Chính sách đổi trả</a></li></ul></div><p class="copy">Powered by <a rel="nofollow">Nhanh</a></p></footer>${icons(6)}${tail(variant, shop.phone, 5)}</body></html>`;
  },
};
