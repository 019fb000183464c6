import { each } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import {
  asked,
  branches,
  makeIfTold,
  neighbours,
  policies,
  prose,
  shelfLinks,
  tellsMake,
  vouchers,
} from "./furniture.ts";
import type { StreetTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const dong = (amount: number) => `${dotted(amount)}₫`;

/** Mother and child on Sapo: hidden microdata of the theme, "Đang cập nhật" where no maker was entered, and what a flash sale leaves over. */
export const childOnSapo: StreetTemplate = {
  name: "mother and child on Sapo with hidden microdata",
  sector: "child",
  path: ({ goods }) => `/${slug(goods.title)}`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 2),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const vendor = tellsMake(material, 2) ? esc(goods.brand) : "Đang cập nhật";
    const at = `https://${shop.host}/${slug(goods.title)}`;
    return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8" /><meta name="theme-color" content="#ff6f91" /><link rel="canonical" href="${at}"/><meta name='revisit-after' content='2 days' /><title>${esc(goods.title)}</title><meta name="description" content="${talk.child.prose[1]}"><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:price:amount" content="${variant % 2 === 0 ? dotted(goods.price) : dong(goods.price)}"><meta property="og:price:currency" content="VND"><meta property="og:site_name" content="${esc(shop.name)}"><link rel="icon" href="//media.cdn.example/100/4${10 + variant}/themes/favicon.png" type="image/x-icon" />
<script>var Bizweb = Bizweb || {}; Bizweb.store = '${slug(shop.name)}.sapo.example'; Bizweb.id = ${410_000 + variant}; Bizweb.theme = {"id":${880_000 + variant},"name":"Babi","role":"main"}; Bizweb.template = 'product'; if(!Bizweb.fbEventId) Bizweb.fbEventId = 'xxxxxxxx-${variant}';</script>${trackers(variant)}${themeStyle("ega", 150)}</head>
<body id="template-product">${icons()}<div class="header-promo">Deal nửa giá 0h - 2h hàng ngày</div><header class="header"><div class="container"><div class="header-main row"><div class="header-logo"><a href="/" class="logo-wrapper" title="${esc(shop.name)}"><img loading="lazy" src="//media.cdn.example/100/themes/logo.png" alt="logo ${esc(shop.name)}"></a></div><div class="header-search"><form action="/search"><input type="text" name="query" placeholder="Bạn muốn tìm gì..."></form><div class="search-suggest">Từ khoá hot: ${talk.child.shelves.slice(0, 4).join(", ")}</div></div><div class="header-hotline">Gọi mua hàng <a href="tel:${shop.phone}">${shop.phone}</a></div></div></div><nav class="header-nav"><ul class="item_big">${shelfLinks("child", "nav-item")}${departments("nav-item", "item_small", 2)}</ul></nav></header>
<section class="bread-crumb"><div class="container"><ul class="breadcrumb"><li class="home"><a href="/"><span>Trang chủ</span></a></li><li><a class="changeurl" href="/do-dung-cho-be"><span>${talk.child.aisle[1]}</span></a></li><li><strong><span>${esc(goods.title)}</span></strong></li></ul></div></section>
<section class="product product-margin" itemscope itemtype="https://schema.org/Product"><meta itemprop="category" content="${talk.child.aisle[1]}"><meta itemprop="url" content="//${shop.host}/${slug(goods.title)}"><meta itemprop="name" content="${esc(goods.title)}"><meta itemprop="image" content="http://media.cdn.example/products/${goods.sku}.jpg"><meta itemprop="description" content="${talk.child.prose[1]}">
<div class="d-none hidden" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><div class="inventory_quantity hidden" itemscope itemtype="http://schema.org/ItemAvailability"><span class="a-stock" itemprop="supersededBy"> Còn hàng </span></div><link itemprop="availability" href="http://schema.org/InStock"><meta itemprop="priceCurrency" content="VND"><meta itemprop="price" content="${goods.price}"><meta itemprop="url" content="${at}"><span itemprop="UnitPriceSpecification" itemscope itemtype="https://schema.org/Downpayment"><meta itemprop="priceType" content="${goods.listPrice ?? goods.price}"></span><meta itemprop="priceValidUntil" content="2099-01-01"></div>
<div class="d-none hidden" id="https://${shop.host}" itemprop="seller" itemtype="http://schema.org/Organization" itemscope><meta itemprop="name" content="${esc(shop.name)}" /><meta itemprop="url" content="https://${shop.host}" /><meta itemprop="logo" content="http://media.cdn.example/logo.png" /></div>
<div class="container"><div class="section wrap-padding-15 wp_product_main"><div class="details-product"><div class="row"><div class="product-detail-left product-images col-lg-5"><div class="swiper gallery-top">${each([0, 1, 2], (shot) => `<a class="swiper-slide" href="//media.cdn.example/products/${goods.sku}-${shot}.jpg"><img alt="${esc(goods.title)}" data-image="//media.cdn.example/products/${goods.sku}-${shot}.jpg"></a>`)}</div></div>
<div class="col-lg-4 details-pro"><h1 class="title-product">${esc(goods.title)}</h1><div class="group-status"><span class="first_status">Thương hiệu: <span class="status_name">${vendor}</span><span class="line">&nbsp;&nbsp;|&nbsp;&nbsp;</span></span><span class="first_status status_2">Tình trạng: <span class="status_name availabel">Còn hàng</span></span><div class="sku-product clearfix">Mã sản phẩm: <span class="variant-sku">${variant % 4 === 1 ? "(Đang cập nhật...)" : goods.sku}</span></div></div>
<form enctype="multipart/form-data" id="add-to-cart-form" action="/cart/add" method="post" class="form_background form-inline"><div class="price-box clearfix">${
      goods.listPrice === null
        ? `<div class="special-price"><span class="price product-price">${dong(goods.price)}</span></div>`
        : `<span class="special-price"><span class="price product-price">${dong(goods.price)}</span></span><span class="old-price">Giá thị trường: <del class="price product-price-old">${dong(goods.listPrice)}</del></span><span class="save-price">Tiết kiệm: <span class="price product-price-save">${dong(goods.listPrice - goods.price)}</span> so với giá thị trường</span>`
    }</div>
${variant % 3 === 0 ? `<div class="flashsale__container"><div class="flashsale__countdown">Kết thúc sau <b>02</b>:<b>14</b>:<b>55</b></div><div class="flashsale__bottom"><span class="flashsale__label">Đã bán <b>${8 + variant}</b> / còn <b>${22 + variant}</b></span></div></div>` : ""}<fieldset class="pro-discount"><legend>KHUYẾN MÃI - ƯU ĐÃI</legend><div class="product-promotions-list-content"><p>🎁 Tặng khăn sữa 45.000đ cho đơn từ 600.000đ</p><p>🚚 Đồng giá ship 25.000đ toàn quốc</p></div></fieldset><div class="form-product"><div class="custom-btn-number"><input type="text" name="quantity" value="1" maxlength="3"></div><div class="btn-mua"><button type="submit" class="btn btn_base btn-cart add_to_cart">Thêm vào giỏ hàng<span>Giao hàng tận nơi</span></button></div></div></form><div class="coupons">${vouchers(variant, "coupon_item")}</div></div>
<div class="col-lg-3 product-sidebar"><div class="policies">${each(["Giao hàng toàn quốc", "Thanh toán khi nhận", "Cam kết đổi trả"], (line) => `<div class="item">${line}</div>`)}</div><div class="product-favi"><div class="title-block">Sản phẩm nổi bật</div>${each(neighbours(material, 4), (one) => `<div class="product-view"><a class="image_thumb" href="/${slug(one.title)}" title="${esc(one.title)}"></a><div class="product-info"><h3 class="product-name"><a href="/${slug(one.title)}">${esc(one.title)}</a></h3><div class="price-box"><span class="price">${dong(one.price)}</span>${one.listPrice === null ? "" : `<span class="compare-price">${dong(one.listPrice)}</span>`}</div></div></div>`)}</div></div></div></div>
<div class="product-tab e-tabs not-dqtab"><ul class="tabs tabs-title"><li class="tab-link" data-tab="tab-1"><h3><span>Mô tả sản phẩm</span></h3></li><li class="tab-link" data-tab="tab-2"><h3><span>Đánh giá</span></h3></li></ul><div id="tab-1" class="tab-1 tab-content content_extab"><div class="rte product_getcontent"><div class="ba-text-fpt">${prose("child")}${each(talk.child.facts, ([what, how]) => `<p>- ${what}: ${how}</p>`)}<p>- Xuất xứ: ${goods.origin}</p></div></div></div><div id="tab-2" class="tab-content"><div class="sapo-product-reviews-module">${reviews(variant, 4, "sapo-review", "sapo-review-author")}${asked("child", "qa")}</div></div></div></div>
<div class="productRelate"><h2><a href="/do-dung-cho-be">Sản phẩm cùng loại</a></h2><div class="swiper product-relate-swiper">${each(neighbours(material, 7), (one) => `<div class="swiper-slide"><form action="/cart/add" method="post" class="variants product-action item-product-main" data-id="product-actions-${one.sku}"><div class="product-thumbnail">${one.listPrice === null ? "" : `<span class="smart">-${off(one)}%</span>`}<a class="image_thumb" href="/${slug(one.title)}"><img alt="${esc(one.title)}"></a></div><div class="product-info"><h3 class="product-name"><a href="/${slug(one.title)}" title="${esc(one.title)}">${esc(one.title)}</a></h3><div class="price-box">${dong(one.price)}${one.listPrice === null ? "" : `&nbsp;<span class="compare-price">${dong(one.listPrice)}</span>`}</div></div></form></div>`)}</div></div></div></section>
<footer class="footer"><div class="site-footer"><div class="container"><div class="col-lg-4"><a href="/" class="logo-wrapper"><img alt="${esc(shop.name)}"></a><ul class="list-menu"><li><b>Chủ sở hữu:</b> ${esc(shop.owner)}</li><li><b>Địa chỉ:</b> ${esc(shop.address)}</li><li><b>Mã số thuế:</b> ${shop.taxCode}</li><li><b>Hotline:</b> ${shop.phone}</li></ul></div><div class="col-lg-4">${policies("h4")}</div><div class="col-lg-4"><ul>${branches(variant, "branch")}</ul></div></div></div><div class="copyright"><span>© Bản quyền thuộc về <b>${esc(shop.name)}</b> <span class="s480-f">|</span> Cung cấp bởi <a href="https://sapo.example" rel="nofollow">Sapo</a></span></div></footer>${tail(variant, shop.phone, 4)}</body></html>`;
  },
};
