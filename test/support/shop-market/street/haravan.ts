import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { departments, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { commas, esc, slug } from "../writing.ts";
import {
  branches,
  isFootwear,
  makeIfTold,
  makesOnWall,
  neighbours,
  policies,
  prose,
  shelfLinks,
  tellsMake,
  vouchers,
} from "./furniture.ts";
import type { StreetTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const dong = (amount: number) => `${commas(amount)}₫`;

/** Shoes on Haravan: the vendor field says "Khác" where nobody filled it, and the script counts in hundredths of a đồng. */
export const shoesOnHaravan: StreetTemplate = {
  name: "shoes on Haravan with sizes and codes to save",
  sector: "wear",
  path: ({ goods }) => `/products/${slug(goods.title)}`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 3),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const vendor = tellsMake(material, 3) ? goods.brand : "Khác";
    const sizes = (
      isFootwear(goods.title) ? ["36", "37", "38", "39", "40"] : ["Đen", "Nâu", "Kem", "Be", "Đỏ đô"]
    ).slice(0, 3 + (variant % 3));
    const at = `https://${shop.host}/products/${slug(goods.title)}`;
    const data = {
      id: 1_057_000_000 + variant,
      title: goods.title,
      handle: slug(goods.title),
      vendor,
      type: talk.wear.shelves[variant % 6],
      price: goods.price * 100,
      compare_at_price: (goods.listPrice ?? 0) * 100,
      available: true,
      variants: sizes.map((size, row) => ({
        id: 1_128_000_000 + variant * 10 + row,
        sku: `${goods.sku}-${size}`,
        title: size,
        option1: size,
        price: goods.price * 100,
        compare_at_price: (goods.listPrice ?? 0) * 100,
        inventory_quantity: (variant * 7 + row * 3) % 12,
      })),
    };
    return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8"/><meta http-equiv="x-ua-compatible" content="ie=edge"><link rel="shortcut icon" href="//theme.cdn.example/1000300000/favicon.png?v=312" type="image/png" /><title>${esc(goods.title)} – ${esc(shop.name)}</title><meta name="description" content="${talk.wear.prose[0]}"/><link rel="canonical" href="${at}"/><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)}" /><meta property="og:price:amount" content="${commas(goods.price)}" /><meta property="og:price:currency" content="VND" /><meta property="og:site_name" content="${esc(shop.name)}" />
<script>window.Haravan = window.Haravan || {}; Haravan.shop = '${slug(shop.name)}.haravan.example'; Haravan.theme = {"id":1000${700 + variant},"role":"main","name":"Giày 2025"}; var productJson = ${scriptJson(data)}; var formatMoney = '{{amount}}₫';</script>${trackers(variant)}${themeStyle("hrv", 120)}</head>
<body id="giay-theme" class="product page-product"><div class="mainBody-theme"><div class="topbar"><div class="container"><div class="topbar-text swiper">${["FREESHIP TOÀN QUỐC ĐƠN TỪ 699K", "ĐỔI SIZE MIỄN PHÍ 30 NGÀY", `HOTLINE ${shop.phone}`].map((line) => `<div class="swiper-slide">${line}</div>`).join("")}</div></div></div>
<header class="mainHeader mainHeader_temp02"><div class="container"><div class="wrap-logo" itemscope itemtype="http://schema.org/Organization"><a href="https://${shop.host}" itemprop="url" aria-label="logo"><img itemprop="logo" src="//theme.cdn.example/1000300000/logo.png?v=312" alt="${esc(shop.name)}" class="img-responsive logoimg" /></a></div><form action="/search" class="searchform"><input name="q" placeholder="Tìm kiếm sản phẩm..."></form><nav><ul class="menuList-main">${shelfLinks("wear", "has-submenu level0")}${departments("level0", "menuList-submain level-1")}</ul></nav><div class="header-action-item header-action_cart"><span class="count-holder">0</span><div class="cart-view"><p>Chưa có sản phẩm trong giỏ hàng...</p><span id="total-view-cart">0₫</span></div></div></div></header>
<main class="mainContent-theme"><div class="breadcrumb-shop"><ol class="breadcrumb" itemscope itemtype="http://schema.org/BreadcrumbList"><li itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a href="/" itemprop="item"><span itemprop="name">Trang chủ</span></a><meta itemprop="position" content="1" /></li><li itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a href="/collections/hot-products" itemprop="item"><span itemprop="name">Sản phẩm nổi bật</span></a><meta itemprop="position" content="2" /></li><li class="active" itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><span itemprop="item"><strong itemprop="name">${esc(goods.title)}</strong></span><meta itemprop="position" content="3" /></li></ol></div>
<section class="productDetail-information productDetail_style__01"><div class="container"><div class="row product-info-main"><div class="col-lg-6 product-gallery">${goods.listPrice === null ? "" : `<div class="product-percent"><span class="pro-sale">-${off(goods)}%</span></div>`}<img class="product-image-feature" src="//product.cdn.example/1000300000/${goods.sku}_master.jpg" alt="${esc(goods.title)}"></div>
<div class="col-lg-6 product-content-desc" id="detail-product"><div class="product-heading"><h1>${esc(goods.title)}</h1><span id="pro_sku">Mã sản phẩm: <strong>${goods.sku}-${sizes[0]}</strong></span><span class="pro-soldold">Tình trạng: <strong>Còn hàng</strong></span><span class="pro-vendor">Thương hiệu: <strong>${vendor === "Khác" ? "Khác" : `<a title="Show vendor" href="/collections/vendors?q=${slug(vendor)}">${esc(vendor)}</a>`}</strong></span></div>
<div class="product-price" id="price-preview"><span class="pro-title">Giá: </span><span class="pro-price">${dong(goods.price)}</span>${goods.listPrice === null ? "" : `<del>${dong(goods.listPrice)}</del><span class="pro-percent">-${off(goods)}%</span>`}</div>
<div class="product-variants"><form id="add-item-form" action="/cart/add" method="post" class="variants clearfix"><div class="select clearfix"><select id="product-select" name="id">${each(sizes, (size, row) => `<option value="${1_128_000_000 + variant * 10 + row}">${size} - ${dong(goods.price)}</option>`)}</select></div><div class="select-swatch"><div id="variant-swatch-0" class="swatch clearfix" data-option="option1"><div class="title-swap header">${isFootwear(goods.title) ? "Kích thước" : "Màu sắc"}: </div><div class="select-swap">${each(sizes, (size) => `<div data-value="${size}" class="n-sd swatch-element"><input class="variant-0" type="radio" name="option1" value="${size}"/><label>${size}</label></div>`)}</div></div></div><div class="selector-actions"><div class="quantity-area"><input type="button" value="–" class="qty-btn"><input type="text" id="quantity" name="quantity" value="1" class="quantity-input"><input type="button" value="+" class="qty-btn"></div><div class="addcart-area"><button type="button" id="add-to-cart" class="button dark btn-addtocart addtocart-modal"><span>Thêm vào giỏ</span></button><button type="button" id="buy-now" class="button btn-buynow"><span>Mua ngay</span></button></div></div></form></div>
<div class="product-coupons"><h4>Mã giảm giá bạn có thể sử dụng:</h4>${vouchers(variant, "coupon-item")}</div><div class="product-deliverly"><div class="title-deliverly"><span>Chính sách bán hàng</span></div><ul class="infoList-deliverly"><li>Cam kết 100% chính hãng</li><li>Miễn phí giao hàng</li><li>Hỗ trợ 24/7: ${shop.secondPhone}</li></ul></div></div></div>
<div class="productDetail--box box-detail-description"><div class="product-tab"><ul class="nav nav-tabs"><li>Mô tả sản phẩm</li><li>Chính sách đổi trả</li><li>Hướng dẫn chọn size</li></ul></div><div class="description-productdetail">${prose("wear", `<p><span style="font-size:14px">`, "</span></p>")}<ul>${each(talk.wear.facts, ([what, how]) => `<li>${what}: ${how}</li>`)}</ul></div><div class="hrv-product-reviews">${reviews(variant, 4, "hrv-review", "hrv-review-author")}</div></div></div></section>
<section class="productDetail-related"><h2>Sản phẩm liên quan</h2><div class="owl-carousel">${each(neighbours(material, 7), (one) => `<div class="product-loop"><div class="product-inner"><div class="proloop-image">${one.listPrice === null ? "" : `<div class="pro-sale"><span>-${off(one)}%</span></div>`}<a href="/products/${slug(one.title)}" title="${esc(one.title)}"><img alt="${esc(one.title)}" src="//product.cdn.example/${one.sku}_medium.jpg"></a></div><div class="proloop-detail"><p class="proloop--vendor"><a>${esc(one.brand)}</a></p><h3><a href="/products/${slug(one.title)}">${esc(one.title)}</a></h3><p class="proloop--price${one.listPrice === null ? "" : " on-sale"}"><span class="price">${dong(one.price)}</span>${one.listPrice === null ? "" : `<span class="price-del">${dong(one.listPrice)}</span>`}</p></div></div></div>`)}</div></section></main>
<footer class="mainFooter"><div class="container"><div class="footer-brands">${makesOnWall(material, "brand-logo")}</div><div class="row"><div class="col-lg-3"><h4>${esc(shop.name)}</h4><p>${esc(shop.owner)} - MST ${shop.taxCode}</p><p>${esc(shop.address)}</p><p>${shop.email}</p></div><div class="col-lg-3">${policies("h4")}</div><div class="col-lg-6"><h4>Hệ thống cửa hàng</h4><ul>${branches(variant, "store")}</ul></div></div></div><div class="copyright"><p>Copyright © 2026 <a href="https://${shop.host}">${esc(shop.name)}</a>. <a target="_blank" href="https://haravan.example">Powered by Haravan</a></p></div></footer></div>
<div class="addThis_listSharing">${each([shop.phone, shop.secondPhone], (phone) => `<a href="tel:${phone}">${phone}</a>`)}</div>${tail(variant, shop.phone, 5)}</body></html>`;
  },
};
