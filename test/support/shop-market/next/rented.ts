import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { commas, dotted, esc, slug, spacedPhone } from "../writing.ts";
import type { NextTemplate } from "./material.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "./noise.ts";
import { talk } from "./talk.ts";

/** Parts for motorcycles on the commonest rented shop: data and page agree; where nobody filled in the make both say "being updated". Plain. */
export const partsOnRentedShop: NextTemplate = {
  name: "motorcycle parts on a rented shop whose make may be yet to come",
  sector: "motor",
  path: ({ goods }) => `/${slug(goods.title)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 5 === 4 ? [] : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const maker = variant % 5 === 4 ? "Đang cập nhật" : goods.brand;
    const ld = {
      "@context": "http://schema.org",
      "@type": "Product",
      name: goods.title,
      url: `https://${shop.host}/${slug(goods.title)}`,
      image: { "@type": "ImageObject", url: `https://bizcdn.example/${goods.sku}.jpg`, width: 1024, height: 1024 },
      brand: { "@type": "Brand", name: maker },
      sku: goods.sku,
      offers: {
        "@type": "Offer",
        price: String(goods.price),
        priceCurrency: "VND",
        priceValidUntil: "2099-01-01",
        availability: "http://schema.org/InStock",
        itemCondition: "http://schema.org/NewCondition",
      },
    };
    return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8"><meta name="theme-color" content="#c01718"><title>${esc(goods.title)} - ${esc(shop.name)}</title>
<meta name="description" content="${talk.motor.praise[0]}"><link rel="preload" as="style" href="//bizcdn.example/main.scss.css?17${variant}">
<meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:price:amount" content="${dotted(goods.price)}"><meta property="og:price:currency" content="VND"><meta property="og:site_name" content="${esc(shop.name)}">
<script type="application/ld+json">${scriptJson(ld)}</script>${themeStyle("dola", 90)}${trackers(variant)}
<script>var Bizweb = Bizweb || {}; Bizweb.store = '${slug(shop.name)}'; Bizweb.theme = {"id":9${variant},"name":"Dola Bike"}; Bizweb.template = 'product';</script></head>
<body class="product-page"><div class="backdrop__body-backdrop___1rvky"></div><header class="header"><div class="topbar">Hotline: <a href="tel:${shop.phone}">${spacedPhone(shop.phone)}</a> | Mở cửa 8h - 21h</div><a class="logo" href="/"><img width="300" height="60" alt="${esc(shop.name)}" src="//bizcdn.example/logo.png"></a><ul id="nav" class="nav">${departments("nav-item", "dropdown-menu")}</ul><div class="cart-drop">Giỏ hàng (<b>0</b>)</div></header>
<section class="bread-crumb"><div class="container"><ul class="breadcrumb"><li class="home"><a href="/"><span>Trang chủ</span></a></li><li><a href="/phu-tung"><span>${talk.motor.aisle}</span></a></li><li><strong><span>${esc(goods.title)}</span></strong></li></ul></div></section>
<section class="product layout-product"><div class="container"><div class="row"><div class="col-lg-5"><div class="product-image-block"><img alt="${esc(goods.title)}" data-src="//bizcdn.example/large/${goods.sku}.jpg"></div></div>
<div class="col-lg-4 details-pro"><h1 class="title-product">${esc(goods.title)}</h1><div class="group-status"><span class="first_status">Thương hiệu: <span class="status_name">${esc(maker)}</span></span><span class="first_status product_sku">Mã sản phẩm: <span class="status_name product-sku">${goods.sku}</span></span><span class="inventory">Tình trạng: Còn hàng</span></div>
<div class="price-box"><span class="special-price"><span class="price product-price">${dotted(goods.price)}₫</span></span><span class="old-price"${goods.listPrice === null ? ' style="display:none"' : ""}> <del class="price product-price-old">${goods.listPrice === null ? "" : `${dotted(goods.listPrice)}₫`}</del></span></div>
<form id="add-to-cart-form" action="/cart/add" method="post"><input type="hidden" name="variantId" value="7${goods.sku.slice(2)}1"><label>Số lượng</label><input name="quantity" value="1"><button type="submit" class="btn-cart">Thêm vào giỏ hàng</button></form><div class="coupon-list"><b>DOLA10</b> Giảm 10.000₫ cho đơn hàng từ 299.000₫ <b>FREESHIP</b> Tối đa 30.000₫</div></div>
<div class="col-lg-3"><div class="product-favi"><div class="title">Có thể bạn thích</div>${each(others.slice(0, 4), (one) => `<div class="item_product_main"><h3 class="product-name"><a href="/${slug(one.title)}">${esc(one.title)}</a></h3><span class="price">${dotted(one.price)}₫</span></div>`)}</div></div></div>
<div class="product-tab"><ul class="tabs"><li>Mô tả sản phẩm</li><li>Hướng dẫn mua hàng</li></ul><div class="rte product_getcontent"><p>${talk.motor.praise.join("</p><p>")}</p><p>Xuất xứ: ${goods.origin}</p></div>${reviews(variant, 4, "bpr-item", "bpr-author")}</div></div></section>
<footer class="footer"><div class="mid-footer"><h4>${esc(shop.owner)}</h4><p>Mã số thuế: ${shop.taxCode}</p><p>Địa chỉ: ${esc(shop.address)}</p><p>Email: ${shop.email}</p><ul>${departments("ft", "ft-sub")}</ul></div><div class="copyright">© Bản quyền thuộc về <b>${esc(shop.name)}</b> | Cung cấp bởi nền tảng bán hàng</div></footer>${icons()}${tail(variant, shop.phone)}</body></html>`;
  },
};

/** Clothes on the second rented shop: no linked data, amounts in a script counted in hundredths, the page itself clear. Plain. */
export const clothesWithHundredths: NextTemplate = {
  name: "clothes on a rented shop that counts hundredths in its script",
  sector: "wear",
  path: ({ goods }) => `/products/${slug(goods.title)}`,
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
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>${esc(goods.title)} – ${esc(shop.name)}</title><meta property="og:type" content="product"/><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:price:amount" content="${commas(goods.price)}"/><meta property="og:price:currency" content="VND"/><meta property="og:site_name" content="${esc(shop.name)}"/>
<script>var formatMoney = '{{amount}}₫'; window.shop={template:"product",product:${scriptJson({ id: 1_000_000 + variant, title: goods.title, handle: slug(goods.title), price: goods.price * 100, price_max: goods.price * 100, compare_at_price: (goods.listPrice ?? 0) * 100, vendor: goods.brand, available: true, variants: ["S", "M", "L"].map((size, at) => ({ id: 20_000 + at, title: size, price: goods.price * 100, sku: `${goods.sku}-${size}` })) })}};</script>${themeStyle("hrv", 110)}${trackers(variant)}</head>
<body id="template-product"><div class="main-body"><header id="site-header"><p class="topbar-text">ĐỔI HÀNG TRONG 7 NGÀY - FREESHIP TỪ 499K</p><div class="header-logo"><a href="https://${shop.host}">${esc(shop.name)}</a></div><nav class="navbar-mainmenu"><ul>${departments("lv1", "lv2")}</ul></nav></header>
<div class="breadcrumb-shop"><ol><li><a href="/">Trang chủ</a></li><li><a href="/collections/all">${talk.wear.aisle}</a></li><li class="active">${esc(goods.title)}</li></ol></div>
<section class="productDetail-information"><div class="productDetail--gallery"><a class="product-gallery__item" href="//hstatic.example/${goods.sku}_master.jpg"><img alt="${esc(goods.title)}" src="//hstatic.example/${goods.sku}_grande.jpg"></a><div class="product-percent">${goods.listPrice === null ? "" : `<span class="pro-sale">-${off(goods)}%</span>`}</div></div>
<div class="productDetail--content"><div class="product-heading"><h1>${esc(goods.title)}</h1><span id="pro_sku">Mã sản phẩm: <strong>${goods.sku}-S</strong></span><span class="pro-soldold">Tình trạng: <strong>Còn hàng</strong></span><span class="pro-vendor">Thương hiệu: <strong><a title="Show vendor" href="/collections/vendors?q=${slug(goods.brand)}">${esc(goods.brand)}</a></strong></span></div>
<div class="product-price" id="price-preview"><span class="pro-title">Giá: </span><span class="pro-price">${commas(goods.price)}₫</span>${goods.listPrice === null ? "" : `<del>${commas(goods.listPrice)}₫</del>`}</div>
<div class="product-variants"><form id="add-item-form"><select id="product-select" name="id" style="display:none">${each(["S", "M", "L"], (size, at) => `<option value="${20_000 + at}">${size} - ${commas(goods.price)}₫</option>`)}</select><div class="select-swatch">Kích thước: ${each(["S", "M", "L"], (size) => `<label><input type="radio" name="option1"> ${size}</label>`)}</div><button id="add-to-cart">Thêm vào giỏ</button><button id="buy-now">Mua ngay</button></form></div><div class="product-deliver">Đồng giá ship toàn quốc 30,000₫ - Tặng voucher 50,000₫ cho đơn sau</div></div>
<div class="productDetail--box"><h2>Mô tả sản phẩm</h2><div class="box-content">${each(talk.wear.praise, (line) => `<p>${line}</p>`)}</div></div></section>
<section class="product-related"><h2>Sản phẩm liên quan</h2>${each(others.slice(1, 7), (one) => `<div class="product-loop"><div class="product-detail"><p class="pro-vendor">${esc(one.brand)}</p><h3 class="pro-name"><a href="/products/${slug(one.title)}">${esc(one.title)}</a></h3><p class="pro-price">${commas(one.price)}₫</p></div></div>`)}</section>
<footer class="main-footer"><div class="top-footer"><h4>Thông tin liên hệ</h4><p><b>${esc(shop.name)}</b></p><p>${esc(shop.owner)} - GPKD số ${shop.taxCode} cấp bởi Phòng Đăng ký kinh doanh</p><p>${esc(shop.address)}</p><p>${shop.phone}</p></div><div class="bottom-footer">Copyright © 2026 <a href="https://${shop.host}">${esc(shop.name)}</a>. Powered by HRV</div></footer></div>${tail(variant, shop.phone, 2)}</body></html>`,
};

/** Perfume on an international rented shop: the vendor is the shop itself, as it is where nobody changed it, so no make can be told. Plain. */
export const perfumeOfDefaultVendor: NextTemplate = {
  name: "perfume on an international rented shop that is its own vendor",
  sector: "perfume",
  path: ({ goods }) => `/products/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: null }),
  render: ({ goods, others, shop, variant }) => {
    const ld = {
      "@context": "http://schema.org/",
      "@type": "Product",
      name: goods.title,
      url: `https://${shop.host}/products/${slug(goods.title)}`,
      sku: goods.sku,
      description: talk.perfume.praise[0],
      brand: { "@type": "Brand", name: shop.name },
      offers: [
        {
          "@type": "Offer",
          availability: "http://schema.org/InStock",
          price: goods.price,
          priceCurrency: "VND",
          url: `https://${shop.host}/products/${slug(goods.title)}?variant=4${variant}`,
        },
      ],
    };
    return `<!doctype html><html class="no-js" lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} &ndash; ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="product"><meta property="og:price:amount" content="${commas(goods.price)}"><meta property="og:price:currency" content="VND">${themeStyle("dawn", 150)}<script>window.performance&&performance.mark("shopify.content_for_header.start");var Shop={currency:{active:"VND",rate:"1.0"},locale:"vi"};</script></head>
<body class="gradient"><a class="skip-to-content-link" href="#MainContent">Chuyển đến nội dung</a><div class="announcement-bar"><p>Chào mừng đến cửa hàng của chúng tôi</p></div><header class="header-wrapper"><a href="/" class="header__heading-link"><span class="h2">${esc(shop.name)}</span></a><nav><ul class="list-menu">${departments("list-menu__item", "header__submenu")}</ul></nav></header>
<main id="MainContent"><section id="shopify-section-template--${variant}__main" class="section"><product-info class="product grid"><media-gallery><img alt="${esc(goods.title)}" src="//${shop.host}/cdn/shop/files/${goods.sku}.jpg"></media-gallery>
<div class="product__info-container"><p class="product__text caption-with-letter-spacing">${esc(shop.name)}</p><div class="product__title"><h1>${esc(goods.title)}</h1><a href="/products/${slug(goods.title)}" class="product__title"><h2 class="h1">${esc(goods.title)}</h2></a></div>
<div id="price-template" role="status"><div class="price price--large${goods.listPrice === null ? "" : " price--on-sale"}"><div class="price__container"><div class="price__regular"${goods.listPrice === null ? "" : ' style="display:none"'}><span class="visually-hidden">Giá thông thường</span> <span class="price-item price-item--regular">${goods.listPrice === null ? dotted(goods.price) : dotted(goods.listPrice)} VND</span></div><div class="price__sale"${goods.listPrice === null ? ' style="display:none"' : ""}><span class="visually-hidden">Giá thông thường</span><span><s class="price-item price-item--regular">${goods.listPrice === null ? "" : `${dotted(goods.listPrice)} VND`}</s></span><span class="visually-hidden">Giá ưu đãi</span> <span class="price-item price-item--sale">${dotted(goods.price)} VND</span></div></div></div></div><div class="product__tax caption">Đã bao gồm thuế.</div>
<product-form><form method="post" action="/cart/add"><button type="submit" name="add"><span>Thêm vào giỏ hàng</span></button></form></product-form><div class="product__description rte">${each(talk.perfume.praise, (line) => `<p>${line}</p>`)}</div></div></product-info><script type="application/ld+json">${scriptJson(ld)}</script></section>
<product-recommendations><h2>Có thể bạn cũng thích</h2><ul>${each(others.slice(0, 4), (one) => `<li class="grid__item"><div class="card__content"><h3 class="card__heading"><a href="/products/${slug(one.title)}">${esc(one.title)}</a></h3><div class="price"><span class="price-item">${dotted(one.price)} VND</span></div></div></li>`)}</ul></product-recommendations></main>
<footer class="footer"><ul>${departments("footer-block", "footer-list")}</ul><small class="copyright__content">&copy; 2026, <a href="/">${esc(shop.name)}</a></small> <small>Powered by a shop platform</small></footer>${tail(variant, shop.phone, 2)}</body></html>`;
  },
};

/** Shoes and clothes from a till's own web shop: the linked data writes its amount with dots, as this software does. Plain, data slightly wrong. */
export const clothesOfTill: NextTemplate = {
  name: "clothes on a till's web shop with dotted amounts in its data",
  sector: "wear",
  path: ({ goods }) => `/${slug(goods.title)}-p3${goods.sku.slice(2)}.html`,
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
  }) => `<!DOCTYPE html><html lang="vi-VN"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${esc(goods.title)}</title><meta name="keywords" content="${esc(goods.title)}"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:url" content="https://${shop.host}"><meta property="og:type" content="website">
<script type="application/ld+json">${scriptJson({ "@context": "https://schema.org/", "@type": "Product", name: goods.title, image: [`https://pos.nvncdn.example/${goods.sku}.jpg`], description: "", mpn: goods.sku, brand: { "@type": "Thing", name: goods.brand }, offers: { "@type": "Offer", priceCurrency: "VND", price: dotted(goods.price), availability: "http://schema.org/InStock", seller: { "@type": "Organization", name: shop.name } } })}</script>${trackers(variant)}${themeStyle("nvn", 70)}</head>
<body><input type="hidden" id="checkStoreId" value="${variant}"><div id="wrap-header"><a href="/" class="logo"><img src="/logo.png" alt="${esc(shop.name)}"></a><div class="search"><input placeholder="Nhập từ khoá tìm kiếm"></div><div id="menu"><ul>${departments("hover", "sub", 2)}</ul></div></div>
<div class="container"><div class="path"><a href="/">Trang chủ</a> / <a href="/ao-quan-pc${variant}.html">${talk.wear.aisle}</a> / ${esc(goods.title)}</div>
<div class="product-view" data-id="3${goods.sku.slice(2)}" data-ck="0"><div class="imgs"><img class="zoom" src="https://pos.nvncdn.example/${goods.sku}.jpg" alt=""></div><div class="inf"><h1 class="tp_product_detail_name">${esc(goods.title)}</h1><p class="tp_product_detail_brand">Hãng sản xuất: <b>${esc(goods.brand)}</b></p><p>Mã SP: <span class="tp_product_detail_code">${goods.sku}</span> - Lượt xem: ${300 + variant * 7}</p>
<div class="prices">${goods.listPrice === null ? "" : `<span class="tp_product_detail_price_old">${dotted(goods.listPrice)} đ</span>`}<span class="tp_product_detail_price">${dotted(goods.price)} đ</span></div>
<div class="req" data-column="i1"><span>Size:</span> ${each([36, 37, 38, 39], (size) => `<a class="size" href="javascript:;" data-stock="${(size + variant) % 4}">${size}</a>`)}</div><button class="addnow btnBuy">MUA NGAY</button><button class="btnAddToCart">CHO VÀO GIỎ</button><div class="hotline-order">Gọi đặt hàng: <b>${spacedPhone(shop.phone)}</b> (8:30 - 22:00)</div><div class="stores">Còn hàng tại: 12 Phố Huế, 215 Cầu Giấy, 88 Quang Trung</div></div></div>
<div class="tabs"><h4>Thông tin sản phẩm</h4>${each(talk.wear.praise, (line) => `<p>${line}</p>`)}<h4>Bình luận</h4>${reviews(variant, 5, "cmt", "cmt-u")}</div>
<div class="slide-product"><h3>SẢN PHẨM VỪA XEM</h3>${each(others.slice(4, 9), (one) => `<div class="p"><a class="tp_product_name" href="/${slug(one.title)}.html">${esc(one.title)}</a><span class="tp_product_price">${dotted(one.price)} đ</span></div>`)}</div></div>
<div id="footer"><div class="f1"><p class="cty">${esc(shop.owner)}</p><p>Giấy CNĐKKD: ${shop.taxCode}</p><p>Đ/c: ${esc(shop.address)}</p><p>Điện thoại: ${shop.phone} - ${shop.secondPhone}</p></div><div class="f2">${esc(shop.name)} - Thời trang cho mọi nhà</div></div>${tail(variant, shop.phone, 4)}</body></html>`,
};
