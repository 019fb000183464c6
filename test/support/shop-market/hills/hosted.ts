import { each, scriptJson } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner, off } from "../later/telling.ts";
import { themeStyle, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug, spacedPhone } from "../writing.ts";
import { beside, bundle, chosen, factsOf, linkTo, readings, shelvesOf, story, voices } from "./filling.ts";
import { brandOfTitleOnly } from "./material.ts";
import type { HillsTemplate } from "./material.ts";
import { trade } from "./trade.ts";

/** Every fourth page keeps the vendor that the software fills in: "Khác". */
const vendorLeftOpen = (variant: number) => variant % 4 === 3;

/** Sports wear on the first of the two large Vietnamese shop hosts: swatches, vouchers, a bar that sticks. Common. */
export const sportOnHostedTheme: HillsTemplate = {
  name: "sports wear on a hosted Vietnamese theme with swatches",
  sector: "sport",
  path: ({ goods }) => `/products/${slug(goods.title)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: vendorLeftOpen(variant) ? brandOfTitleOnly(goods) : goods.brand,
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const vendor = vendorLeftOpen(variant) ? "Khác" : goods.brand;
    const [choice, sizes] = trade.sport.choice;
    const colours = [["Đen"], ["Đen", "Xanh than"], ["Trắng", "Đen", "Đỏ đô"]][variant % 3]!;
    const variants = colours.flatMap((colour, at) =>
      sizes.map((size, place) => ({
        id: 1_090_000_000 + variant * 100 + at * 10 + place,
        title: `${colour} / ${size}`,
        option1: colour,
        option2: size,
        sku: `${goods.sku}-${size}`,
        price: goods.price * 100,
        compare_at_price: (goods.listPrice ?? 0) * 100,
        available: place !== variant % 5,
        inventory_quantity: (variant + place) % 9,
      })),
    );
    const loop = (one: typeof goods, at: number) =>
      `<div class="product-loop" data-id="${1_040_000_000 + at}"><div class="product-inner"><div class="proloop-image">${one.listPrice === null ? "" : `<div class="pro-sale">-${off(one)}%</div>`}${linkTo(one, `<picture><img src="//product.hstatic.example/${one.sku}_large.jpg" alt="${esc(one.title)}"></picture>`)}</div><div class="proloop-detail"><p class="proloop-vendor">${esc(one.brand)}</p><h3>${linkTo(one, esc(one.title))}</h3><p class="proloop-price"><span class="price">${commas(one.price)}₫</span>${one.listPrice === null ? "" : `<span class="compare-price">${commas(one.listPrice)}₫</span>`}</p></div></div></div>`;
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} – ${esc(shop.name)}</title><meta name="description" content="${esc(trade.sport.praise[0]!)}"><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:price:amount" content="${commas(goods.price)}"><meta property="og:price:currency" content="VND"><meta property="og:url" content="https://${shop.host}/products/${slug(goods.title)}"><meta property="og:site_name" content="${esc(shop.name)}"><link rel="canonical" href="https://${shop.host}/products/${slug(goods.title)}"><script>window.shop={template:"product",moneyFormat:"{{amount}}₫",cart:{total:0}};var meta={"page":{"pageType":"product","resourceType":"product","resourceId":${1_050_000_000 + variant}}};</script>${themeStyle("haravan", 150)}<style>.compare-price{text-decoration:line-through}</style>${trackers(variant)}</head>
<body id="tsport-theme" class="template-product"><div class="topbar"><div class="container-fluid"><p>🔥 Freeship đơn từ 499.000₫ – Đổi size 15 ngày – Hotline <b>${spacedPhone(shop.phone)}</b></p></div></div>
<header class="main-header"><div class="header-logo" itemscope itemtype="http://schema.org/Organization"><a href="/" itemprop="url"><img itemprop="logo" src="//theme.hstatic.example/logo.png" alt="${esc(shop.name)}"></a></div><nav><ul class="menu-main">${shelvesOf("sport", "menu-item", "sub-menu")}</ul></nav><div class="header-action"><a href="/cart">Giỏ hàng <span class="count">0</span></a></div></header>
<main class="mainContent-theme"><div class="breadcrumb-shop"><ol class="breadcrumb breadcrumb-arrows"><li><a href="/"><span>Trang chủ</span></a></li><li><a href="/collections/${slug(trade.sport.shelves[variant % 3]![0])}"><span>${trade.sport.shelves[variant % 3]![0]}</span></a></li><li class="active"><span><strong>${esc(goods.title)}</strong></span></li></ol></div>
<section id="product-wrapper" class="product-detail-wrapper"><div class="row"><div class="product-gallery col-lg-6">${each([1, 2, 3, 4], (at) => `<div class="product-gallery--photo"><img src="//product.hstatic.example/${goods.sku}_${at}_master.jpg" alt="${esc(goods.title)}"></div>`)}</div>
<div class="product-content col-lg-6" id="detail-product"><div class="product-title"><h1>${esc(goods.title)}</h1>${variant % 2 === 0 ? `<span id="pro_sku">Mã sản phẩm: <strong>${goods.sku}-${sizes[0]}</strong></span>` : ""}<span class="pro-soldold">Tình trạng: <strong>${variant % 6 === 5 ? "Hết hàng" : "Còn hàng"}</strong></span><span class="pro-vendor">Thương hiệu: <strong>${vendor === "Khác" ? "Khác" : `<a title="Show vendor" href="/collections/vendors?q=${slug(vendor)}">${esc(vendor)}</a>`}</strong></span></div>
<div class="product-price" id="price-preview"><span class="pro-title">Giá: </span><span class="pro-price">${commas(goods.price)}₫</span>${goods.listPrice === null ? "" : `<del>${commas(goods.listPrice)}₫</del><span class="pro-percent">-${off(goods)}%</span>`}</div>
${variant % 3 === 1 ? `<div class="product-coupon"><div class="coupon-title">Mã giảm giá</div>${each(["CHAY30", "DOIMOI", "TEAM10"], (code, at) => `<div class="coupon-item"><b>${code}</b><span>Giảm ${commas(30_000 * (at + 1))}₫ cho đơn từ ${commas(399_000 + 200_000 * at)}₫</span><button data-coupon="${code}">Sao chép mã</button></div>`)}</div>` : ""}
<form id="add-item-form" action="/cart/add" method="post" class="variants"><div class="select-swatch"><div id="variant-swatch-0" class="swatch"><div class="header">Màu sắc: <b>${colours[0]}</b></div><div class="select-swap">${each(colours, (colour) => `<div data-value="${colour}" class="n-sd swatch-element"><input id="sw-${slug(colour)}" type="radio" name="option1" value="${colour}"><label><span>${colour}</span></label></div>`)}</div></div><div id="variant-swatch-1" class="swatch"><div class="header">${choice}: <b>${sizes[0]}</b></div>${each(sizes, (size) => `<div data-value="${size}" class="n-sd swatch-element"><label><span>${size}</span></label></div>`)}</div></div><select id="product-select" name="id" style="display:none">${each(variants, ({ id, title }) => `<option value="${id}">${title} - ${commas(goods.price)}₫</option>`)}</select><div class="quantity-area"><input type="button" value="-"><input type="text" id="quantity" value="1"><input type="button" value="+"></div><button type="button" id="add-to-cart">Thêm vào giỏ</button><button type="button" id="buy-now">Mua ngay</button></form>
<div class="product-deliverly"><p>Cam kết 100% chính hãng</p><p>Miễn phí giao hàng từ 499k</p><p>Hỗ trợ 24/7: ${shop.phone}</p></div></div></div>
<div class="product-description"><h2>Mô tả sản phẩm</h2><div class="description-productdetail">${story("sport", material)}<table><tbody>${each(factsOf("sport", variant), ([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`)}</tbody></table></div></div></section>
<section class="list-productRelated"><div class="heading-title"><h2>Sản phẩm liên quan</h2></div>${beside(others, 0, 5, loop)}</section><section class="list-productViewed"><h2>Sản phẩm đã xem</h2>${beside(others, 5, 9, loop)}</section></main>
<footer class="main-footer"><div class="footer-col"><h4>Về ${esc(shop.name)}</h4>${legalFoot(shop)}</div><div class="footer-col"><h4>Đăng ký nhận tin</h4><form><input type="email" placeholder="Nhập email của bạn"></form></div></footer>
<div class="sb-addcart-bottom"><div class="sb-title">${esc(goods.title)}</div><span class="sb-price">${commas(goods.price)}₫</span><button>Thêm vào giỏ</button></div>
<script>var product=${scriptJson({ id: 1_050_000_000 + variant, title: goods.title, handle: slug(goods.title), vendor, type: trade.sport.aisle, price: goods.price * 100, price_max: goods.price * 100, compare_at_price: (goods.listPrice ?? 0) * 100, available: true, variants, options: ["Màu sắc", "Kích thước"] })};</script>${bundle("haravan", variant, 90)}</body></html>`;
  },
};

/** Furniture on the second: whose theme tells goods in microdata, asks for a call where no price was typed in. Common. */
export const furnitureOnSecondHost: HillsTemplate = {
  name: "furniture on the second hosted Vietnamese software, some by a call",
  sector: "furniture",
  path: ({ goods }) => `/${slug(goods.title)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 6 === 4 ? [] : goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 5 === 2 ? brandOfTitleOnly(goods) : goods.brand,
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const byCall = variant % 6 === 4;
    const vendor = variant % 5 === 2 ? "Đang cập nhật" : goods.brand;
    const address = `https://${shop.host}/${slug(goods.title)}`;
    const card = (one: typeof goods, at: number) =>
      `<div class="swiper-slide"><form class="variants product-action item-product-main" data-cart-form data-id="product-actions-${30_110_000 + at * 17}"><div class="product-thumbnail">${linkTo(one, `<img class="lazyload" data-src="//bizweb.dktcdn.example/thumb/large/${one.sku}.jpg" alt="${esc(one.title)}">`, "image_thumb")}${one.listPrice === null ? "" : `<span class="smart">- ${off(one)}%</span>`}</div><div class="product-info"><h3 class="product-name">${linkTo(one, esc(one.title))}</h3><div class="price-box"><span class="price">${dotted(one.price)}₫</span>${one.listPrice === null ? "" : `<span class="compare-price">${dotted(one.listPrice)}₫</span>`}</div></div></form></div>`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8" /><meta name="theme-color" content="#7a4b2a" /><title>${esc(goods.title)}</title><meta name="description" content="${esc(goods.title)}: ${esc(trade.furniture.praise[1]!)}"><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:price:amount" content="${byCall ? "0" : dotted(goods.price)}"><meta property="og:price:currency" content="VND"><meta property="og:site_name" content="${esc(shop.name)}"><link rel="canonical" href="${address}">${themeStyle("bizweb", 140)}<style>.d-none,.hidden{display:none}.compare-price{text-decoration:line-through}</style><script>var Bizweb=Bizweb||{};Bizweb.store='${slug(shop.name)}.mysapo.example';Bizweb.id=${440_000 + variant};Bizweb.theme={"id":${880_000 + variant},"name":"ND Furniture","role":"main"};Bizweb.template='product';</script>${trackers(variant)}</head><body class="product-page"><div class="opacity_menu"></div>
<header class="header"><div class="topbar d-none d-md-block">Hotline: <a href="tel:${shop.phone}">${spacedPhone(shop.phone)}</a> · Email: ${shop.email}</div><div class="mid-header"><a href="/" class="logo" title="Logo"><img src="//bizweb.dktcdn.example/100/logo.png" alt="${esc(shop.name)}"></a><form action="/search"><input type="text" name="query" placeholder="Bạn cần tìm gì?"></form></div><nav class="header-nav"><ul class="item_big">${shelvesOf("furniture", "nav-item", "item_small", ' class="a-img"')}</ul></nav></header>
<section class="bread-crumb"><div class="container"><ul class="breadcrumb"><li class="home"><a href="/"><span>Trang chủ</span></a></li><li><a class="changeurl" href="/${slug(trade.furniture.shelves[variant % 4]![0])}"><span>${trade.furniture.shelves[variant % 4]![0]}</span></a></li><li><strong><span>${esc(goods.title)}</span></strong></li></ul></div></section>
<section class="product layout-product" itemscope itemtype="https://schema.org/Product"><meta itemprop="category" content="${trade.furniture.shelves[variant % 4]![0]}"><meta itemprop="url" content="${address}"><meta itemprop="name" content="${esc(goods.title)}"><meta itemprop="image" content="http://bizweb.dktcdn.example/${goods.sku}.jpg"><meta itemprop="description" content="${esc(trade.furniture.praise[0]!)}"><div class="d-none" itemprop="brand" itemtype="http://schema.org/Brand" itemscope><meta itemprop="name" content="${esc(vendor)}" /></div><meta itemprop="model" content=""><meta itemprop="sku" content="${goods.sku}"><div class="d-none hidden" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><div class="inventory_quantity hidden" itemscope itemtype="http://schema.org/ItemAvailability"><span class="a-stock" itemprop="supersededBy">Còn hàng</span></div><link itemprop="availability" href="http://schema.org/InStock"><meta itemprop="priceCurrency" content="VND"><meta itemprop="price" content="${byCall ? 0 : goods.price}"><meta itemprop="url" content="${address}"><span itemprop="UnitPriceSpecification" itemscope itemtype="https://schema.org/Downpayment"><meta itemprop="priceType" content="${byCall ? 0 : (goods.listPrice ?? goods.price)}"></span><meta itemprop="priceValidUntil" content="2099-01-01"></div><div class="d-none hidden" id="https://${shop.host}" itemprop="seller" itemtype="http://schema.org/Organization" itemscope><meta itemprop="name" content="${esc(shop.name)}" /><meta itemprop="url" content="https://${shop.host}" /></div>
<div class="container"><div class="details-product"><div class="row"><div class="product-detail-left product-images col-lg-6"><div class="swiper-container gallery-top">${each([1, 2, 3], (at) => `<a class="swiper-slide" href="//bizweb.dktcdn.example/${goods.sku}-${at}.jpg"><img src="//bizweb.dktcdn.example/thumb/1024x1024/${goods.sku}-${at}.jpg" alt="${esc(goods.title)}"></a>`)}</div></div><div class="col-lg-6 details-pro"><h1 class="title-product">${esc(goods.title)}</h1><div class="product-top"><div class="sapo-product-reviews-badge" data-id="${30_220_000 + variant}"></div></div><div class="inventory_quantity"><span class="mb-break"><span class="stock-brand-title">Thương hiệu:</span> <span class="a-vendor">${esc(vendor)}</span></span><span class="line">&nbsp;|&nbsp;</span><span class="mb-break"><span class="stock-brand-title">Mã sản phẩm:</span> <span class="a-sku">${variant % 3 === 0 ? "Đang cập nhật" : goods.sku}</span></span></div>
<form enctype="multipart/form-data" data-cart-form id="add-to-cart-form" action="/cart/add" method="post"><div class="price-box clearfix">${byCall ? `<div class="special-price"><span class="price product-price">Liên hệ</span></div>` : `<span class="special-price"><span class="price product-price">${dotted(goods.price)}₫</span></span>${goods.listPrice === null ? "" : `<span class="old-price">Giá thị trường: <del class="price product-price-old">${dotted(goods.listPrice)}₫</del></span><span class="save-price">Tiết kiệm: <span class="price product-price-save">${dotted(goods.listPrice - goods.price)}₫</span> so với giá thị trường</span>`}`}</div>
<fieldset class="pro-discount"><legend>KHUYẾN MÃI - ƯU ĐÃI</legend><ul><li>Giảm thêm ${dotted(chosen([50_000, 100_000, 150_000], variant))}₫ khi mua kèm chăn ga</li><li>Tặng phiếu vệ sinh nệm trị giá 350.000₫</li><li>Trả góp 0% qua thẻ, kỳ hạn 6 tháng</li></ul></fieldset><div class="form-product">${byCall ? `<a class="btn btn-lg btn-gray btn-call" href="tel:${shop.phone}">Liên hệ đặt hàng</a>` : `<div class="flex-quantity"><input type="text" name="quantity" value="1"></div><button type="submit" class="btn btn_base btn_add_cart">Thêm vào giỏ hàng</button><button type="button" class="btn btn-buy-now">Mua ngay</button>`}</div></form></div></div></div>
<div class="product-tab e-tabs"><ul class="tabs tabs-title"><li class="tab-link current"><h3>Mô tả sản phẩm</h3></li><li class="tab-link"><h3>Chính sách giao hàng</h3></li></ul><div class="content_extab rte">${story("furniture", material)}${variant % 2 === 0 ? `<ul>${each(factsOf("furniture", variant), ([label, value]) => `<li>${label}: ${value}</li>`)}<li>Xuất xứ: ${goods.origin}</li></ul>` : ""}</div></div></div></section>
<section class="section-relate"><h3 class="title-index"><a href="#">Sản phẩm liên quan</a></h3>${beside(others, 0, 6, card)}</section><section class="recent-page"><h3>Sản phẩm đã xem</h3>${beside(others, 6, 9, card)}</section>${readings("furniture", "blog-item")}<div id="sapo-product-reviews"><h4>Đánh giá</h4>${voices(variant, 3, "sapo-review-item", "sapo-review-reply-author")}</div>
<footer class="footer"><div class="mid-footer"><h4 class="title-menu">${esc(shop.name)}</h4>${legalFoot(shop)}</div><div class="copyright">© Bản quyền thuộc về <b>${esc(shop.name)}</b> | Cung cấp bởi <a href="#">Sapo</a></div></footer>${bundle("bizweb", variant, 90)}</body></html>`;
  },
};
