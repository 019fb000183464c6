import { each, scriptJson } from "../fresh-writing.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug } from "../writing.ts";
import { hasPapers, makeAsTold, toldNames } from "./material.ts";
import type { HamletTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const handle = (title: string) => `/products/${slug(title)}`;

/** Jewellery on a rented shop of the Haravan school: amounts in hundredths in scripts, sizes with prices in a hidden list. Common. */
export const jewelleryOfHaravan: HamletTemplate = {
  name: "jewellery on a Haravan theme",
  sector: "jewellery",
  path: ({ goods }) => handle(goods.title),
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: toldNames(shop),
    brand: makeAsTold(goods, variant % 5 !== 3),
  }),
  render: ({ goods, others, shop, variant }) => {
    const vendor = variant % 5 === 3 || goods.brand === "" ? "Khác" : goods.brand;
    const sizes =
      variant % 2 === 0 && /^(Nhẫn|Vòng)/.test(goods.title) ? ["Ni 10", "Ni 12", "Ni 14"] : ["Default Title"];
    const meta = {
      product: {
        id: 1_040_000_000 + variant,
        vendor,
        type: talk.jewellery.shelf,
        variants: sizes.map((size, at) => ({
          id: 1_090_000_000 + variant * 5 + at,
          price: goods.price * 100,
          name: size === "Default Title" ? goods.title : `${goods.title} - ${size}`,
          public_title: size,
          sku: goods.sku,
        })),
      },
      page: { pageType: "product", resourceType: "product", resourceId: 1_040_000_000 + variant },
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>${esc(goods.title)} – ${esc(shop.name)}</title><meta name="description" content="${esc(talk.jewellery.praise[variant % 5]!)}"/><link rel="canonical" href="https://${shop.host}${handle(goods.title)}"/><meta property="og:type" content="product"/><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:price:amount" content="${commas(goods.price)}"/><meta property="og:price:currency" content="VND"/><meta property="og:site_name" content="${esc(shop.name)}"/>
<script>var Haravan=Haravan||{};Haravan.shop='${slug(shop.name)}.myharavan.example';Haravan.theme={"id":1001${10_000 + variant},"role":"main"};Haravan.domain='${shop.host}';window.HaravanAnalytics=window.HaravanAnalytics||{};window.HaravanAnalytics.meta=window.HaravanAnalytics.meta||{};var meta=${scriptJson(meta)};for(var attr in meta){window.HaravanAnalytics.meta[attr]=meta[attr];}</script>${themeStyle("hrv", 130)}${trackers(variant)}</head>
<body id="dia-theme" class="product">${icons()}<div class="main-body"><header class="main-header"><div class="topbar"><p>Freeship đơn từ 500.000đ - Đổi ni miễn phí 7 ngày</p></div><div class="header-middle"><div class="header-logo"><a href="/"><img itemprop="logo" src="/logo.png" alt="${esc(shop.name)}" class="img-responsive logoimg"></a></div><div class="header-hotline">Hotline: <b>${shop.phone}</b></div></div><ul class="menuList">${departments("has-child", "menuList-submain", 2)}</ul></header>
<div class="layout-productDetail layout-pageProduct"><div class="breadcrumb-shop"><ol class="breadcrumb breadcrumb-arrows" itemscope itemtype="http://schema.org/BreadcrumbList"><li itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a href="/" itemprop="item"><span itemprop="name">Trang chủ</span></a><meta itemprop="position" content="1"/></li><li itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a href="/collections/${slug(talk.jewellery.shelf)}" itemprop="item"><span itemprop="name">${talk.jewellery.shelf}</span></a><meta itemprop="position" content="2"/></li><li class="active" itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><span itemprop="item" content="https://${shop.host}${handle(goods.title)}"><strong itemprop="name">${esc(goods.title)}</strong></span><meta itemprop="position" content="3"/></li></ol></div>
<section class="productDetail-information"><div class="productDetail--gallery"><div class="product-percent">${goods.listPrice === null ? "" : `<span class="pro-sale">-${Math.floor((1 - goods.price / goods.listPrice) * 100)}%</span>`}</div><ul id="sliderproduct">${each([1, 2, 3, 4], (at) => `<li class="product-gallery-item" data-image="/p/${goods.sku}-${at}_master.jpg"><img class="product-image-feature" src="/p/${goods.sku}-${at}_grande.jpg" alt="${esc(goods.title)}"></li>`)}</ul></div>
<div class="productDetail--content"><div class="product-heading"><h1>${esc(goods.title)}</h1><span id="pro_sku">Mã sản phẩm: <strong>${goods.sku}</strong></span><span class="pro-soldold">Tình trạng: <strong>Còn hàng</strong></span>${vendor === "Khác" && variant % 2 === 1 ? "" : `<span class="pro-vendor">Thương hiệu: <strong><a title="Show vendor" href="/collections/vendors?q=${slug(vendor)}">${esc(vendor)}</a></strong></span>`}</div>
<div class="product-price" id="price-preview"><span class="pro-title">Giá:</span><span class="pro-price">${commas(goods.price)}₫</span>${goods.listPrice === null ? "" : `<del>${commas(goods.listPrice)}₫</del><span class="pro-percent">-${Math.floor((1 - goods.price / goods.listPrice) * 100)}%</span>`}</div>
<form id="add-item-form" action="/cart/add" method="post" class="variants clearfix"><div class="select clearfix" style="display:none"><select id="product-select" name="id">${each(sizes, (size, at) => `<option value="${1_090_000_000 + variant * 5 + at}">${size} - ${commas(goods.price)}₫</option>`)}</select></div>${sizes.length === 1 ? "" : `<div class="select-swatch"><div id="variant-swatch-0" class="swatch clearfix" data-option="option1"><div class="title-swap header">Kích thước: <strong>${sizes[0]}</strong></div><div class="select-swap">${each(sizes, (size) => `<div data-value="${size}" class="n-sd swatch-element ${slug(size)}"><input class="variant-0" type="radio" name="option1" value="${size}"/><label><span>${size}</span></label></div>`)}</div></div></div>`}<div class="selector-actions"><div class="quantity-area"><input type="text" id="quantity" name="quantity" value="1" min="1"></div><button type="button" id="add-to-cart" class="add-to-cartProduct button btn-addtocart"><span>Thêm vào giỏ</span></button><button type="button" id="buy-now">Mua ngay</button></div></form>
${variant % 3 === 0 ? `<div class="product-coupons"><b>Mã giảm giá</b><div class="coupon-item" data-code="GIAM50K">GIAM50K <small>Giảm 50,000₫ cho đơn từ 999,000₫</small></div><div class="coupon-item" data-code="FREESHIP">FREESHIP <small>Giảm tối đa 30,000₫ phí vận chuyển</small></div></div>` : ""}<div class="product-deliverly"><ul><li>Cam kết đúng tuổi vàng, đúng chất bạc</li><li>Hoàn tiền gấp đôi nếu sai</li></ul></div></div></section>
<section class="productDetail--box"><div class="panel-group"><h2>Mô tả sản phẩm</h2><div class="description-productdetail">${each(talk.jewellery.praise, (line) => `<p>${line}</p>`)}<ul>${each(talk.jewellery.facts, ([what, how]) => `<li>${what}: ${how}</li>`)}</ul></div></div><div class="product-comment">${reviews(variant, 3, "cmt-item", "cmt-name")}</div></section>
<section class="productDetail-related"><h2>Sản phẩm liên quan</h2><div class="content-product-list">${each(others.slice(0, 6), (one, at) => `<div class="product-loop" data-id="${1_041_000_000 + at}"><div class="product-inner"><div class="proloop-detail"><div class="proloop-vendor">${esc(one.brand === "" ? "Khác" : one.brand)}</div><h3><a href="${handle(one.title)}" title="${esc(one.title)}">${esc(one.title)}</a></h3><p class="proloop-price">${one.listPrice === null ? "" : `<span class="price-del">${commas(one.listPrice)}₫</span>`}<span class="price">${commas(one.price)}₫</span></p></div></div></div>`)}</div></section></div>
<footer class="main-footer"><div class="top-footer"><h4>Về ${esc(shop.name)}</h4>${hasPapers(shop) ? `<p>${esc(shop.owner)}</p><p>GPKD số ${shop.taxCode} do Sở Tài chính cấp</p>` : ""}<p>${esc(shop.address)}</p><p>${shop.phone}</p><p>${shop.email}</p></div><ul>${departments("footerNav", "sub")}</ul><div class="bottom-footer">Copyright © 2026 <a href="/">${esc(shop.name)}</a>. <a target="_blank" href="https://www.haravan.example">Powered by Haravan</a></div></footer></div>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};

/** Garden supplies on a rented shop of the Sapo school: microdata in hidden blocks, "Đang cập nhật" for no maker. Common. */
export const gardenOfSapo: HamletTemplate = {
  name: "garden supplies on a Sapo theme",
  sector: "garden",
  path: ({ goods }) => `/${slug(goods.title)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 8 === 5 ? [] : goods.price,
    seller: toldNames(shop),
    brand: makeAsTold(goods, true),
  }),
  render: ({ goods, others, shop, variant }) => {
    const asked = variant % 8 === 5;
    const vendor = goods.brand === "" ? "Đang cập nhật" : goods.brand;
    const path = `/${slug(goods.title)}`;
    const price = asked
      ? `<span class="special-price"><span class="price product-price">Liên hệ</span></span>`
      : `<span class="special-price"><span class="price product-price">${dotted(goods.price)}₫</span></span>${goods.listPrice === null ? "" : `<span class="old-price">Giá thị trường: <del class="price product-price-old">${dotted(goods.listPrice)}₫</del></span><span class="save-price">Tiết kiệm: <span class="price product-price-save">${dotted(goods.listPrice - goods.price)}₫</span> so với giá thị trường</span>`}`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"/><meta name="theme-color" content="#2e7d32"/><title>${esc(goods.title)}</title><meta name="keywords" content="${esc(goods.title)}, Tất cả sản phẩm, ${talk.garden.shelf}, ${esc(shop.name)}, ${shop.host}"/><link rel="canonical" href="https://${shop.host}${path}"/><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:price:amount" content="${asked ? "0" : dotted(goods.price)}"><meta property="og:price:currency" content="VND"><meta property="og:url" content="https://${shop.host}${path}"><meta property="og:site_name" content="${esc(shop.name)}">
<script>var Bizweb=Bizweb||{};Bizweb.store='${slug(shop.name)}.mysapo.example';Bizweb.id=${300_000 + variant};Bizweb.theme={"id":${800_000 + variant},"name":"Eden Garden","role":"main"};Bizweb.template='product';window.BizwebAnalytics=window.BizwebAnalytics||{};window.BizwebAnalytics.meta={"product":${scriptJson({ id: 20_000_000 + variant, vendor: goods.brand === "" ? null : goods.brand, name: goods.title, type: talk.garden.shelf, price: asked ? 0 : goods.price })}};</script>${themeStyle("bizweb", 140)}${trackers(variant)}
<script type="application/ld+json">${scriptJson({
      "@context": "http://schema.org",
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, item: { "@id": `https://${shop.host}`, name: "Trang chủ" } },
        { "@type": "ListItem", position: 2, item: { "@id": `https://${shop.host}${path}`, name: goods.title } },
      ],
    })}</script></head>
<body><header class="header"><div class="topbar"><span>Tư vấn kỹ thuật: <a href="tel:${shop.phone}">${shop.phone}</a></span></div><div class="mid-header"><a href="/" class="logo-wrapper" title="${esc(shop.name)}"><img src="/logo.png" alt="logo ${esc(shop.name)}"></a><form action="/search"><input type="text" name="query" placeholder="Tìm phân bón, hạt giống..."></form></div><nav><ul id="nav" class="nav">${departments("nav-item", "dropdown-menu", 2)}</ul></nav></header>
<section class="bread-crumb"><ul class="breadcrumb"><li class="home"><a href="/"><span>Trang chủ</span></a></li><li><a href="/vat-tu"><span>${talk.garden.shelf}</span></a></li><li><strong><span>${esc(goods.title)}</span></strong></li></ul></section>
<section class="product details-main" itemscope itemtype="https://schema.org/Product"><meta itemprop="category" content="${talk.garden.shelf}"><meta itemprop="url" content="//${shop.host}${path}"><meta itemprop="name" content="${esc(goods.title)}"><meta itemprop="image" content="https://${shop.host}/thumb/grande/${goods.sku}.jpg"><meta itemprop="description" content="${esc(talk.garden.praise[0]!)}"><div class="d-none hidden" itemprop="brand" itemtype="https://schema.org/Brand" itemscope><meta itemprop="name" content="${esc(goods.brand)}"/></div><meta itemprop="sku" content="${goods.sku}"><div class="d-none hidden" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><div class="inventory_quantity hidden" itemscope itemtype="http://schema.org/ItemAvailability"><span class="a-stock" itemprop="supersededBy">Còn hàng</span></div><link itemprop="availability" href="http://schema.org/InStock"><meta itemprop="priceCurrency" content="VND"><meta itemprop="price" content="${asked ? 0 : goods.price}"><meta itemprop="priceValidUntil" content="2099-01-01"></div><div class="d-none hidden" id="https://${shop.host}" itemprop="seller" itemtype="http://schema.org/Organization" itemscope><meta itemprop="name" content="${esc(shop.name)}"/><meta itemprop="url" content="https://${shop.host}"/></div>
<form enctype="multipart/form-data" id="add-to-cart-form" action="/cart/add" method="post"><div class="row"><div class="product-detail-left product-images">${each([1, 2, 3], (at) => `<a href="/p/${at}.jpg" data-rel="prettyPhoto"><img class="img-responsive" src="/thumb/${goods.sku}-${at}.jpg" alt="${esc(goods.title)}"></a>`)}</div><div class="details-pro"><h1 class="title-head title-product">${esc(goods.title)}</h1><div class="inventory_quantity"><span class="mb-break"><span class="stock-brand-title">Thương hiệu:</span> <span class="a-vendor">${esc(vendor)}</span></span> <span class="line">|</span> <span class="mb-break"><span class="stock-brand-title">Mã sản phẩm:</span> <span class="a-sku">${variant % 4 === 2 ? "Đang cập nhật" : goods.sku}</span></span></div><div class="price-box clearfix">${price}</div><div class="product-summary"><div class="rte">${talk.garden.praise[0]}</div></div>
${asked ? `<div class="contact"><a class="btn" href="tel:${shop.phone}">Gọi đặt mua ${shop.phone}</a></div>` : `<div class="form-product"><div class="box-variant clearfix"><input type="hidden" name="variantId" value="${9_000_000 + variant}"/></div><div class="custom-btn-number"><input type="text" id="qtym" name="quantity" value="1"></div><button type="submit" class="btn btn_buy add_to_cart"><b>Mua hàng</b><span>Giao tận nơi hoặc nhận tại cửa hàng</span></button></div>`}<div class="product-wish"><button>Thêm vào yêu thích</button></div></div></div></form>
<div class="product-tab"><ul class="tabs tabs-title"><li data-tab="tab-1"><h3>Mô tả</h3></li><li data-tab="tab-2"><h3>Chính sách đổi trả</h3></li></ul><div id="tab-1" class="tab-content"><div class="rte product_getcontent">${each(talk.garden.praise, (line) => `<p>${line}</p>`)}<table border="1"><tbody>${each(talk.garden.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</tbody></table></div></div></div><div id="sapo-product-reviews" class="sapo-product-reviews">${reviews(variant, 2, "sapo-review-item", "sapo-review-name")}</div></section>
<section class="section_product_related"><h2><a href="/vat-tu">Sản phẩm cùng loại</a></h2><div class="products-view-grid">${each(others.slice(0, 6), (one) => `<div class="item_product_main"><div class="product-thumbnail"><a href="/${slug(one.title)}"><img alt="${esc(one.title)}" data-src="/thumb/${one.sku}.jpg"></a></div><div class="product-info"><h3 class="product-name"><a href="/${slug(one.title)}" title="${esc(one.title)}">${esc(one.title)}</a></h3><div class="price-box"><span class="price">${dotted(one.price)}₫</span>${one.listPrice === null ? "" : `<span class="compare-price">${dotted(one.listPrice)}₫</span>`}</div></div></div>`)}</div></section>
<footer class="footer"><div class="site-footer"><h4 class="cliked">Liên hệ</h4><ul><li>${esc(hasPapers(shop) ? shop.owner : shop.name)}</li><li>Địa chỉ: ${esc(shop.address)}</li><li>Điện thoại: <a href="tel:${shop.phone}">${shop.phone}</a></li><li>Email: ${shop.email}</li></ul><ul>${departments("footer-link", "sub")}</ul></div><div class="copyright"><span>© Bản quyền thuộc về <b>${esc(shop.name)}</b> | Cung cấp bởi <a href="javascript:;">Sapo</a></span></div></footer>${tail(variant, shop.phone, 5)}</body></html>`;
  },
};

/** Workwear on the shop of a stock-keeping software (the Nhanh school): "tp_" hooks, price by size, plain data for machines. Common. */
export const workwearOfStockKeeper: HamletTemplate = {
  name: "workwear on a stock keeper's shop",
  sector: "safety",
  path: ({ goods, variant }) => `/${slug(goods.title)}-p${36_000_000 + variant}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 3 === 0 ? shop.name : toldNames(shop),
    brand: makeAsTold(goods, variant % 4 !== 1),
  }),
  render: ({ goods, others, shop, variant }) => {
    const told = variant % 4 !== 1 && goods.brand !== "";
    const data = {
      "@context": "https://schema.org/",
      "@type": "Product",
      name: goods.title,
      image: [`https://${shop.host}/ps/${goods.sku}.jpg`],
      sku: goods.sku,
      ...(told ? { brand: { "@type": "Brand", name: goods.brand } } : {}),
      offers: { "@type": "Offer", priceCurrency: "VND", price: goods.price, availability: "http://schema.org/InStock" },
    };
    return `<!DOCTYPE html><html lang="vi-VN" data-nhanh.vn-template="T0${300 + (variant % 4)}"><head><meta charset="utf-8"><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta name="description" content="${esc(goods.title)}. ${esc(talk.safety.praise[0]!)}"><meta property="og:type" content="website"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:site_name" content="${shop.host}"><script type="application/ld+json">${scriptJson(data)}</script>${themeStyle("tp", 110)}${trackers(variant)}</head><body class="tp_background tp_text_color"><input type="hidden" id="psId" value="${36_000_000 + variant}"><input type="hidden" id="uctk" value="${(variant * 48_271 + 11).toString(16)}">
<header class="tp_header"><div class="container"><p class="topline">Mua sỉ theo lô gọi <a href="tel:${shop.secondPhone}">${shop.secondPhone}</a></p><a class="logo" href="/"><img src="/logo_${variant}.png" alt="${esc(shop.name)}"></a><nav class="tp_menu"><ul>${departments("tp_menu_item", "tp_menu_sub", 2)}</ul></nav></div></header>
<div class="container"><div class="breadcrumb"><a href="/">Trang chủ</a> / <a href="/bao-ho-pc1.html">${talk.safety.shelf}</a></div><div class="row product-detail tp_product_detail"><div class="col-md-6 product-images"><div class="big"><img data-zoom src="/ps/${goods.sku}.jpg" alt="${esc(goods.title)}"></div><ul class="thumbs">${each([1, 2, 3], (at) => `<li><img src="/ps/${goods.sku}_${at}_thumb.jpg" alt="${esc(goods.title)}"></li>`)}</ul></div><div class="col-md-6 product-info"><h1 class="tp_product_detail_name">${esc(goods.title)}</h1><p class="code">Mã SP: <b>${goods.sku}</b>${told ? ` - Thương hiệu: <a href="/brand-${slug(goods.brand)}.html">${esc(goods.brand)}</a>` : goods.brand === "" && variant % 2 === 0 ? " - Thương hiệu: OEM" : ""}</p><div class="price-box">${goods.listPrice === null ? "" : `<del class="tp_product_detail_price_old">${dotted(goods.listPrice)}₫</del>`}<span class="pro-price tp_product_detail_price" data-price="${goods.price}">${dotted(goods.price)}₫</span></div>
${/^(Giày|Ủng|Quần|Áo|Găng)/.test(goods.title) ? `<div class="attr size"><label>Kích cỡ</label>${each(["M", "L", "XL"], (size, at) => `<a class="req${at === 0 ? " active" : ""}" data-value="${size}" data-price="${goods.price}" selid="${37_000_000 + variant * 3 + at}">${size}</a>`)}</div>` : ""}<div class="qty"><input id="psQtt" type="number" value="1"></div><a class="btn btnBuyNow" selid="${37_000_000 + variant}">Mua ngay</a><a class="btn addcart">Thêm vào giỏ hàng</a><table class="wholesale"><caption>Giá theo số lượng</caption><tr><th>Từ 10</th><th>Từ 50</th><th>Từ 200</th></tr><tr><td>giảm 3%</td><td>giảm 5%</td><td>báo giá riêng</td></tr></table></div></div>
<div class="tabs"><ul><li class="active">Chi tiết sản phẩm</li><li>Hướng dẫn chọn cỡ</li></ul><div class="tab content">${each(talk.safety.praise, (line) => `<p>${line}</p>`)}${each(talk.safety.facts, ([what, how]) => `<p><b>${what}:</b> ${how}</p>`)}</div></div><div class="tp_product_detail_comment">${reviews(variant, 3, "cmt", "who")}</div><h3 class="tp_title">Có thể bạn quan tâm</h3><div class="row tp_product_list">${each(others.slice(0, 8), (one, at) => `<div class="col-3 product-item" data-id="${36_100_000 + at}"><a class="tp_product_name" href="/${slug(one.title)}-p${36_100_000 + at}.html">${esc(one.title)}</a><span class="tp_product_price">${dotted(one.price)}₫</span>${one.listPrice === null ? "" : `<del class="tp_product_price_old">${dotted(one.listPrice)}₫</del>`}</div>`)}</div></div>
<footer class="tp_footer"><div class="container"><h4>${esc(shop.name)}</h4>${variant % 3 === 0 || !hasPapers(shop) ? "" : `<p>Đơn vị chủ quản: ${esc(shop.owner)} - MST ${shop.taxCode}</p>`}<p>Cửa hàng: ${esc(shop.address)}</p><p>Bán hàng: ${shop.phone} - ${shop.email}</p><ul>${departments("tp_footer_menu", "x")}</ul></div></footer>${tail(variant, shop.phone, 4)}</body></html>`;
  },
};
