import { each, href, scriptJson } from "../fresh-writing.ts";
import { commas, dotted, esc, menu, slug } from "../writing.ts";
import type { LaterTemplate } from "./material.ts";
import { legalFoot, nameOrOwner, off } from "./telling.ts";

/** Sport on a rented shop of the commonest kind: product data and page agree, firm and tax code in the foot. Plain. */
export const sportOnRentedShop: LaterTemplate = {
  name: "sport on a rented shop with product data",
  sector: "sport",
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
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"/><meta name="viewport" content="width=device-width, initial-scale=1"><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta name="keywords" content="${esc(goods.title)}, Tất cả sản phẩm, ${esc(shop.name)}"><link rel="canonical" href="https://${shop.host}${href(goods)}"><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:image" content="https://cdn.example/100/${goods.sku}.jpg"><meta property="og:price:amount" content="${goods.price}"><meta property="og:price:currency" content="VND"><meta property="og:site_name" content="${esc(shop.name)}">
<script type="application/ld+json">${scriptJson({
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: [
      { "@type": "ListItem", position: 1, item: { "@id": `https://${shop.host}`, name: "Trang chủ" } },
      { "@type": "ListItem", position: 2, item: { "@id": `https://${shop.host}/do-the-thao`, name: "Đồ thể thao" } },
    ],
  })}</script>
<script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Product", name: goods.title, image: [`https://cdn.example/100/${goods.sku}.jpg`], sku: goods.sku, brand: { "@type": "Brand", name: goods.brand }, offers: { "@type": "Offer", url: `https://${shop.host}${href(goods)}`, price: String(goods.price), priceCurrency: "VND", itemCondition: "https://schema.org/NewCondition", availability: "https://schema.org/InStock", seller: { "@type": "Organization", name: shop.name } } })}</script></head>
<body><div class="opacity_menu"></div><header class="header"><div class="container"><a href="/" class="logo"><img src="/logo.webp" alt="${esc(shop.name)}"></a><form action="/search" class="header-search"><input name="query" placeholder="Bạn muốn tìm gì?"></form><a href="tel:${shop.phone}">Gọi mua hàng ${shop.phone}</a></div><nav><ul class="nav">${menu(16)}</ul></nav></header>
<section class="bread-crumb"><ul><li><a href="/">Trang chủ</a></li><li><a href="/do-the-thao">Đồ thể thao</a></li><li><strong>${esc(goods.title)}</strong></li></ul></section>
<section class="layout-product"><div class="product-images"><img src="//cdn.example/100/${goods.sku}.jpg" alt="${esc(goods.title)}"></div><div class="details-pro"><h1 class="title-product">${esc(goods.title)}</h1><div class="inventory_quantity"><span class="mb-break"><span class="stock-brand-title">Thương hiệu:</span> <span class="a-vendor">${esc(goods.brand)}</span></span> <span class="mb-break"><span class="stock-brand-title">Mã sản phẩm:</span> <span class="a-sku">${goods.sku}</span></span></div><form action="/cart/add" method="post"><div class="price-box clearfix"><span class="special-price"><span class="price product-price">${dotted(goods.price)}₫</span></span>${goods.listPrice === null ? "" : `<span class="old-price">Giá thị trường: <del class="price product-price-old">${dotted(goods.listPrice)}₫</del></span><span class="save-price">Tiết kiệm: <span class="price product-price-save">${dotted(goods.listPrice - goods.price)}₫</span></span>`}</div><input type="hidden" name="variantId" value="88${goods.sku.slice(2)}"><button type="submit" class="btn btn-cart">Thêm vào giỏ</button><button class="btn-buyNow">Mua ngay</button></form><div class="product-policises"><p>Giao hàng miễn phí toàn quốc từ 700.000₫</p><p>Đổi size trong 15 ngày</p></div></div></section>
<section class="product-tab"><h3>Mô tả sản phẩm</h3><div class="content_js"><p>Sản phẩm nhập từ ${goods.origin}, phù hợp tập luyện hằng ngày lẫn thi đấu phong trào.</p></div></section>
<section class="section_same_cate"><h2>Có thể bạn quan tâm</h2>${each(others.slice(0, 5), (one) => `<form class="variants product-action"><h3 class="product-name"><a href="${href(one)}" title="${esc(one.title)}">${esc(one.title)}</a></h3><div class="price-box">${dotted(one.price)}₫${one.listPrice === null ? "" : ` <span class="compare-price">${dotted(one.listPrice)}₫</span>`}</div></form>`)}</section>
<footer class="footer">${legalFoot(shop)}<div class="copyright">Bản quyền thuộc về <b>${esc(shop.name)}</b></div></footer></body></html>`,
};

/** Skincare on the other rented shop: amounts with commas and an empty struck price, offers' range in one more box. Plain. */
export const skincareOnRentedShop: LaterTemplate = {
  name: "skincare on a rented shop with vendor link",
  sector: "skin",
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
    variant,
  }) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} – ${esc(shop.name)}</title><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:price:amount" content="${commas(goods.price)}"><meta property="og:price:currency" content="VND"><meta property="og:site_name" content="${esc(shop.name)}"><script type="application/ld+json">${scriptJson({ "@context": "http://schema.org", "@type": "Organization", name: shop.name, url: `https://${shop.host}`, logo: `https://${shop.host}/logo.png`, contactPoint: { "@type": "ContactPoint", telephone: shop.phone, contactType: "customer service" } })}</script></head>
<body id="detail-product"><header class="mainHeader"><div class="top-announce">FREESHIP ĐƠN TỪ 299K - TẶNG MẶT NẠ KHI MUA 2 MÓN</div><div class="wrapper-logo"><a href="https://${shop.host}"><img alt="${esc(shop.name)}" src="//theme.example/${variant}/logo.png"></a></div><ul class="menuList">${menu(11)}</ul></header>
<main class="mainWrapper--content"><div class="breadcrumb-list"><ol class="breadcrumb"><li><a href="/"><span>Trang chủ</span></a></li><li><a href="/collections/duong-da"><span>Dưỡng da</span></a></li><li class="active"><span>${esc(goods.title)}</span></li></ol></div>
<div class="pd-info" data-handle="${slug(goods.title)}"><p class="pd-maker"><span>Thương hiệu</span> <a href="/collections/vendors?q=${slug(goods.brand)}">${esc(goods.brand)}</a></p><h1 class="pd-name">${esc(goods.title)}</h1><ul class="pd-meta"><li>Mã: <b>${goods.sku}</b></li><li>Đã bán: <b>${240 + variant}</b></li><li>Còn hàng</li></ul><div class="pd-price-group"><strong class="pd-price">${commas(goods.price)}₫</strong>${goods.listPrice === null ? "<s></s>" : `<s>${commas(goods.listPrice)}₫</s><em>Giảm ${off(goods)}%</em>`}</div><div class="coupon"><b>Mã giảm giá</b> <span>DEP15K</span> giảm 15,000₫ cho đơn từ 250,000₫ <span>DEP50K</span> giảm 50,000₫ cho đơn từ 699,000₫</div><button class="pd-add">Thêm vào giỏ</button><button class="pd-buy">Mua ngay</button></div>
<div class="pd-text"><h2>Mô tả</h2><ul><li>Xuất xứ: ${goods.origin}</li><li>Hạn dùng: 3 năm kể từ ngày sản xuất</li><li>Bảo quản nơi mát, tránh nắng</li></ul></div></main>
<div class="productRelated"><h2>Sản phẩm liên quan</h2>${each(others.slice(0, 5), (one) => `<div class="product-loop"><div class="proloop-detail"><div class="proloop-vendor">${esc(one.brand)}</div><h3><a href="${href(one)}">${esc(one.title)}</a></h3><p class="price">${commas(one.price)}₫</p></div></div>`)}</div>
<footer class="mainFooter">${legalFoot(shop)}<p>Powered by a rented shop</p></footer></body></html>`,
};

/** Coffee on an international rented shop: one product of three weights, each with its own price, the first chosen. Plain. */
export const coffeeWithWeights: LaterTemplate = {
  name: "coffee on an international rented shop with weights",
  sector: "coffee",
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
  }) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} &ndash; ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="product"><meta property="og:price:amount" content="${dotted(goods.price)}"><meta property="og:price:currency" content="VND">
<script type="application/ld+json">${scriptJson({ "@context": "http://schema.org/", "@id": `/products/${slug(goods.title)}#product`, "@type": "ProductGroup", brand: { "@type": "Brand", name: goods.brand }, category: "Đồ uống", name: goods.title, productGroupID: goods.sku, url: `https://${shop.host}/products/${slug(goods.title)}`, hasVariant: [1, 2, 3].map((times) => ({ "@type": "Product", name: `${goods.title} - Gói ${times}`, sku: `${goods.sku}-${times}`, offers: { "@type": "Offer", price: String(goods.price * times), priceCurrency: "VND", availability: "http://schema.org/InStock" } })) })}</script></head>
<body class="template-product"><div class="announcement">Rang mỗi thứ Ba &amp; thứ Sáu</div><header><a class="site-header__logo-link" href="/">${esc(shop.name)}</a><ul class="site-nav">${menu(6)}</ul></header>
<main><div class="product-single__meta"><div class="product-single__vendor"><a href="/collections/vendors?q=${slug(goods.brand)}">${esc(goods.brand)}</a></div><h1 class="h2 product-single__title">${esc(goods.title)}</h1><div data-product-blocks><div class="product-block"><span class="visually-hidden">Giá gốc</span><span class="product__price">${dotted(goods.price)}₫</span></div><div class="product-block"><label>Chọn gói</label><fieldset><input type="radio" checked name="g" value="1"><label>1 gói</label><input type="radio" name="g" value="2"><label>2 gói</label><input type="radio" name="g" value="3"><label>3 gói</label></fieldset><select name="id" class="no-js">${each([1, 2, 3], (times) => `<option value="4${times}${goods.sku.slice(2)}"${times === 1 ? " selected" : ""}>${times} gói - ${dotted(goods.price * times)}₫</option>`)}</select></div><button type="submit" name="add">Thêm vào giỏ hàng</button><div class="rte"><p>Vùng trồng ở độ cao 1.450m, sơ chế cẩn thận, đóng túi van một chiều.</p></div></div></div></main>
<div class="index-section"><h3>Thử thêm</h3>${each(others.slice(0, 4), (one) => `<div class="grid-product"><div class="grid-product__title">${esc(one.title)}</div><div class="grid-product__vendor">${esc(one.brand)}</div><div class="grid-product__price">từ ${dotted(one.price)}₫</div></div>`)}</div>
<footer class="site-footer"><p>${esc(shop.owner)} – MST ${shop.taxCode}</p><p>${esc(shop.address)} · ${shop.phone}</p><small>© 2026 ${esc(shop.name)}</small></footer></body></html>`,
};
