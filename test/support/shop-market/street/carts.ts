import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug } from "../writing.ts";
import { asked, makeIfTold, neighbours, policies, prose, shelfLinks, tellsMake } from "./furniture.ts";
import type { StreetTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const withCurrency = (amount: number) => `${dotted(amount)}₫ VND`;

const liquidPrice = ({ price, listPrice }: { price: number; listPrice: number | null }) =>
  `<div class="price${listPrice === null ? "" : " price--on-sale"}"><div class="price__container"><div class="price__regular"><span class="visually-hidden visually-hidden--inline">Giá thông thường</span> <span class="price-item price-item--regular">${withCurrency(price)}</span></div><div class="price__sale"><span class="visually-hidden visually-hidden--inline">Giá thông thường</span> <span><s class="price-item price-item--regular">${listPrice === null ? "" : withCurrency(listPrice)}</s></span><span class="visually-hidden visually-hidden--inline">Giá ưu đãi</span> <span class="price-item price-item--sale price-item--last">${withCurrency(price)}</span></div><small class="unit-price caption hidden"><span class="visually-hidden">Đơn giá</span><span class="price-item price-item--last"><span></span><span aria-hidden="true">/</span><span>&nbsp;trên&nbsp;</span></span></small></div></div>`;

/** Cosmetics on Shopify's own first theme, half translated. */
export const cosmeticsOnShopify: StreetTemplate = {
  name: "cosmetics on Shopify, half translated",
  sector: "cosmetics",
  path: ({ goods }) => `/products/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const at = `https://${shop.host}/products/${slug(goods.title)}`;
    const id = 8_123_400_000 + variant;
    const told = {
      "@context": "http://schema.org/",
      "@id": `/products/${slug(goods.title)}#product`,
      "@type": "Product",
      brand: { "@type": "Brand", name: goods.brand },
      category: talk.cosmetics.aisle[1],
      description: talk.cosmetics.prose.join(" "),
      image: `https://${shop.host}/cdn/shop/files/${goods.sku}.jpg?width=1920`,
      name: goods.title,
      offers: {
        "@id": `/products/${slug(goods.title)}?variant=${id}#offer`,
        "@type": "Offer",
        availability: "http://schema.org/InStock",
        price: `${goods.price}.00`,
        priceCurrency: "VND",
        url: `${at}?variant=${id}`,
      },
      url: at,
    };
    const meta = {
      product: {
        id,
        gid: `gid://shopify/Product/${id}`,
        vendor: goods.brand,
        type: "",
        variants: [{ id: id + 9, price: goods.price * 100, name: goods.title, public_title: null, sku: goods.sku }],
        remote: false,
      },
      page: { pageType: "product", resourceType: "product", resourceId: id },
    };
    return `<!doctype html>
<html class="no-js" lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="canonical" href="${at}"><title>${esc(goods.title)} &ndash; ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:url" content="${at}"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="product"><meta property="og:price:amount" content="${dotted(goods.price)}"><meta property="og:price:currency" content="VND">${themeStyle("dawn", 110)}<script id="shopify-features" type="application/json">{"accessToken":"0f${variant}","betas":["rich-media-storefront-analytics"],"domain":"${shop.host}","locale":"vi"}</script><script>window.ShopifyAnalytics = window.ShopifyAnalytics || {}; var meta = ${scriptJson(meta)}; for (var attr in meta) { window.ShopifyAnalytics.meta[attr] = meta[attr]; }</script>${trackers(variant)}</head>
<body class="gradient"><a class="skip-to-content-link button visually-hidden" href="#MainContent">Chuyển đến nội dung</a>${icons()}
<div id="shopify-section-sections--announcement-bar" class="shopify-section shopify-section-group-header-group announcement-bar-section"><div class="announcement-bar"><p class="announcement-bar__message h5"><span>Chào mừng đến cửa hàng của chúng tôi - Miễn phí vận chuyển đơn từ 400.000₫</span></p></div></div>
<div class="shopify-section section-header"><header class="header header--middle-left page-width"><a href="/" class="header__heading-link link focus-inset"><span class="h2">${esc(shop.name)}</span></a><nav class="header__inline-menu"><ul class="list-menu list-menu--inline">${shelfLinks("cosmetics", "list-menu__item")}${departments("header__menu-item", "header__submenu list-menu")}</ul></nav><div class="header__icons"><a href="/account/login">Log in</a><a href="/cart" id="cart-icon-bubble"><span class="visually-hidden">Giỏ hàng</span></a></div></header></div>
<main id="MainContent" class="content-for-layout focus-none"><section id="shopify-section-template--1__main" class="shopify-section section"><section class="page-width"><div class="product product--medium product--left product--thumbnail_slider grid grid--1-col grid--2-col-tablet"><div class="grid__item product__media-wrapper"><media-gallery><ul class="product__media-list"><li class="product__media-item is-active"><img src="//${shop.host}/cdn/shop/files/${goods.sku}.jpg?v=1" alt="${esc(goods.title)}"></li></ul></media-gallery></div>
<div class="product__info-wrapper grid__item"><product-info id="ProductInfo-template--1__main" class="product__info-container product__column-sticky">${variant % 3 === 2 ? "" : `<p class="product__text inline-richtext caption-with-letter-spacing">${esc(goods.brand)}</p>`}<div class="product__title"><h1>${esc(goods.title)}</h1><a href="/products/${slug(goods.title)}" class="product__title"><h2 class="h1">${esc(goods.title)}</h2></a></div>
<div id="price-template--1__main" role="status">${liquidPrice(goods)}</div><div class="product__tax caption rte">Đã bao gồm thuế. <a href="/policies/shipping-policy">Phí vận chuyển</a> được tính khi thanh toán.</div>
<div id="Quantity-Form-template--1__main" class="product-form__input product-form__quantity"><label class="quantity__label form__label">Số lượng</label><quantity-input class="quantity"><button class="quantity__button" name="minus"><span class="visually-hidden">Giảm số lượng của ${esc(goods.title)}</span></button><input class="quantity__input" type="number" name="quantity" value="1"><button class="quantity__button" name="plus"><span class="visually-hidden">Tăng số lượng của ${esc(goods.title)}</span></button></quantity-input></div><product-form class="product-form"><form method="post" action="/cart/add" class="form"><input type="hidden" name="id" value="${id + 9}"><div class="product-form__buttons"><button type="submit" name="add" class="product-form__submit button button--full-width"><span>Thêm vào giỏ hàng</span></button><div class="shopify-payment-button">Buy it now</div></div></form></product-form>
<pickup-availability><p class="caption-large">Nhận hàng tại <span class="color-foreground">Kho chính</span>. Thường sẵn sàng sau 24 giờ</p></pickup-availability><div class="product__description rte quick-add-hidden">${prose("cosmetics")}${variant % 3 === 2 ? `<p><strong>Brand:</strong> ${esc(goods.brand)}</p>` : ""}<p><strong>Made in:</strong> ${goods.origin}</p></div><share-button class="share-button"><button>Share</button></share-button><a href="/products/${slug(goods.title)}" class="link product__view-details animate-arrow">Xem toàn bộ chi tiết</a></product-info></div></div></section><script type="application/ld+json">${scriptJson(told)}</script></section>
<section class="shopify-section section"><product-recommendations class="related-products page-width"><h2 class="related-products__heading">Có thể bạn cũng thích</h2><ul class="grid product-grid grid--4-col-desktop">${each(neighbours(material, 6), (one) => `<li class="grid__item"><div class="card-wrapper product-card-wrapper"><div class="card card--standard"><div class="card__content"><h3 class="card__heading"><a href="/products/${slug(one.title)}" class="full-unstyled-link">${esc(one.title)}</a></h3></div></div><div class="card__content"><div class="card__information"><h3 class="card__heading h5"><a href="/products/${slug(one.title)}">${esc(one.title)}</a></h3><div class="caption-with-letter-spacing light">${esc(one.brand)}</div>${liquidPrice(one)}</div></div></div></li>`)}</ul></product-recommendations></section>
<section class="shopify-section"><div class="page-width spr-container">${reviews(variant, 5, "spr-review", "spr-review-header-byline")}</div></section></main>
<div class="shopify-section footer-section"><footer class="footer color-background-1"><div class="footer__content-top page-width"><div class="footer-block">${policies("h2")}</div><div class="footer-block"><h2 class="footer-block__heading">Liên hệ</h2><p>${shop.phone}</p><p>${shop.email}</p></div></div><div class="footer__content-bottom"><div class="footer__copyright caption"><small class="copyright__content">&copy; 2026, <a href="/">${esc(shop.name)}</a></small> <small class="copyright__content"><a rel="nofollow" target="_blank">Được hỗ trợ bởi Shopify</a></small></div></div></footer></div>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};

const dong = (amount: number) => `${commas(amount)}đ`;

/** Telephones and what goes with them on OpenCart's default theme: price before tax, points, more pieces for less. */
export const phonesOnOpenCart: StreetTemplate = {
  name: "telephones on OpenCart with the price before tax and in points",
  sector: "phones",
  path: ({ goods, variant }) => `/index.php?route=product/product&path=20_27&product_id=${60 + variant}&n=${goods.sku}`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 5),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const pieces = (count: number, off: number) =>
      `<li>${count} hoặc nhiều hơn ${dong(Math.round((goods.price * (1 - off)) / 1_000) * 1_000)}</li>`;
    return `<!DOCTYPE html>
<!--[if (gt IE 9)|!(IE)]><!--><html dir="ltr" lang="vi"><!--<![endif]-->
<head><meta charset="UTF-8" /><title>${esc(goods.title)}</title><base href="https://${shop.host}/" /><meta name="description" content="${esc(goods.title)}" /><script src="catalog/view/javascript/jquery/jquery-2.1.1.min.js"></script><link href="catalog/view/theme/default/stylesheet/stylesheet.css" rel="stylesheet">${themeStyle("oc", 70)}${trackers(variant)}</head>
<body class="product-product-${60 + variant}"><nav id="top"><div class="container"><div class="pull-left"><form id="form-currency"><div class="btn-group"><button class="btn btn-link dropdown-toggle"><strong>đ</strong> <span class="hidden-xs">Tiền tệ</span></button><ul class="dropdown-menu"><li><button class="currency-select" name="USD">$ US Dollar</button></li><li><button class="currency-select" name="VND">đ Việt Nam Đồng</button></li></ul></div></form></div><div id="top-links" class="nav pull-right"><ul class="list-inline"><li><a><i class="fa fa-phone"></i></a> <span class="hidden-xs">${shop.phone}</span></li><li class="dropdown">Tài khoản</li><li><a id="wishlist-total">Yêu thích (0)</a></li></ul></div></div></nav>
<header><div class="container"><div class="row"><div class="col-sm-4"><div id="logo">${variant % 2 === 0 ? `<h1><a href="index.php?route=common/home">${esc(shop.name)}</a></h1>` : `<a href="index.php?route=common/home"><img src="image/catalog/logo.png" title="${esc(shop.name)}" alt="${esc(shop.name)}" class="img-responsive" /></a>`}</div></div><div class="col-sm-5"><div id="search" class="input-group"><input type="text" name="search" placeholder="Tìm kiếm" class="form-control input-lg" /></div></div><div class="col-sm-3"><div id="cart" class="btn-group btn-block"><button class="btn btn-inverse btn-block btn-lg"><span id="cart-total">0 sản phẩm - 0đ</span></button></div></div></div></div></header>
<div class="container"><nav id="menu" class="navbar"><div class="navbar-header"><span id="category" class="visible-xs">Danh mục</span></div><ul class="nav navbar-nav">${shelfLinks("phones", "dropdown")}${departments("dropdown", "dropdown-menu", 2)}</ul></nav></div>
<div id="product-product" class="container"><ul class="breadcrumb"><li><a><i class="fa fa-home"></i></a></li><li><a>${talk.phones.aisle[0]}</a></li><li><a>${esc(goods.title)}</a></li></ul><div class="row"><column id="column-left" class="col-sm-3 hidden-xs"><div class="list-group">${each(talk.phones.shelves, (one, at) => `<a class="list-group-item">${one} (${at * 3 + 2})</a>`)}</div></column><div id="content" class="col-sm-9"><div class="row"><div class="col-sm-8"><ul class="thumbnails"><li><a class="thumbnail" href="image/cache/${goods.sku}-500x500.jpg" title="${esc(goods.title)}"><img src="image/cache/${goods.sku}-228x228.jpg" title="${esc(goods.title)}" alt="${esc(goods.title)}" /></a></li></ul><ul class="nav nav-tabs"><li class="active"><a href="#tab-description" data-toggle="tab">Mô tả</a></li><li><a href="#tab-specification" data-toggle="tab">Thông số</a></li><li><a href="#tab-review" data-toggle="tab">Đánh giá (${variant % 4})</a></li></ul><div class="tab-content"><div class="tab-pane active" id="tab-description">${prose("phones")}</div><div class="tab-pane" id="tab-specification"><table class="table table-bordered"><thead><tr><td colspan="2"><strong>Thông số chung</strong></td></tr></thead><tbody>${each(talk.phones.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</tbody></table></div><div class="tab-pane" id="tab-review"><div id="review">${reviews(variant, variant % 4, "table table-striped table-bordered", "author")}</div></div></div>${asked("phones", "well well-sm")}</div>
<div class="col-sm-4"><div class="btn-group"><button type="button" class="btn btn-default" title="Thêm vào yêu thích"><i class="fa fa-heart"></i></button><button type="button" class="btn btn-default" title="So sánh"><i class="fa fa-exchange"></i></button></div>
<h1>${esc(goods.title)}</h1>
<ul class="list-unstyled">${tellsMake(material, 5) ? `<li>${variant % 2 === 0 ? "Thương hiệu" : "Hãng sản xuất"}: <a href="index.php?route=product/manufacturer/info&amp;manufacturer_id=${variant}">${esc(goods.brand)}</a></li>` : ""}<li>Mã sản phẩm: ${goods.sku}</li><li>Điểm thưởng: ${Math.round(goods.price / 10_000)}</li><li>Tình trạng: ${variant % 6 === 4 ? "2-3 ngày" : "Còn hàng"}</li></ul>
<ul class="list-unstyled">${goods.listPrice === null ? "" : `<li><span style="text-decoration: line-through;">${dong(goods.listPrice)}</span></li>`}<li><h2>${dong(goods.price)}</h2></li>${variant % 3 === 0 ? `<li>Trước thuế: ${dong(Math.round(goods.price / 1.1))}</li>` : ""}${variant % 4 === 1 ? `<li>Giá bằng điểm thưởng: ${Math.round(goods.price / 500)}</li>` : ""}${variant % 2 === 1 ? `<li><hr></li>${pieces(5, 0.05)}${pieces(20, 0.12)}` : ""}</ul>
<div id="product">${variant % 3 === 1 ? `<hr><h3>Tuỳ chọn hiện có</h3><div class="form-group required"><label class="control-label">Gói bảo hành</label><select class="form-control"><option value=""> --- Chọn --- </option><option>6 tháng</option><option>12 tháng (+${dong(50_000)})</option><option>24 tháng (+${dong(120_000)})</option></select></div>` : ""}<div class="form-group"><label class="control-label" for="input-quantity">Số lượng</label><input type="text" name="quantity" value="1" size="2" id="input-quantity" class="form-control" /><button type="button" id="button-cart" class="btn btn-primary btn-lg btn-block">Thêm vào giỏ</button></div></div><div class="rating"><p><a>${variant % 4} đánh giá</a> / <a>Viết đánh giá</a></p></div></div></div>
<h3>Sản phẩm liên quan</h3><div class="row">${each(neighbours(material, 6), (one) => `<div class="col-xs-6 col-sm-3"><div class="product-thumb transition"><div class="image"><a><img src="image/cache/${one.sku}-80x80.jpg" alt="${esc(one.title)}" title="${esc(one.title)}" class="img-responsive" /></a></div><div class="caption"><h4><a>${esc(one.title)}</a></h4><p>${talk.phones.prose[1]?.slice(0, 60)}..</p><p class="price">${one.listPrice === null ? dong(one.price) : `<span class="price-new">${dong(one.price)}</span> <span class="price-old">${dong(one.listPrice)}</span>`} <span class="price-tax">Trước thuế: ${dong(Math.round(one.price / 1.1))}</span></p></div><div class="button-group"><button type="button"><span class="hidden-xs">Thêm vào giỏ</span></button></div></div></div>`)}</div></div></div></div>
<footer><div class="container"><div class="row"><div class="col-sm-4">${policies("h5")}</div><div class="col-sm-4"><h5>Liên hệ</h5><ul class="list-unstyled"><li>${esc(shop.owner)}</li><li>${esc(shop.address)}</li><li>${shop.secondPhone}</li></ul></div></div><hr><p>Powered By <a href="http://opencart.example">OpenCart</a><br /> ${esc(shop.name)} &copy; 2026</p></div></footer>${tail(variant, shop.phone, 3)}</body></html>`;
  },
};
