import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import type { NextTemplate } from "../next/material.ts";
import { departments, reviews, tail, themeStyle } from "../next/noise.ts";
import { commas, dotted, esc, slug } from "../writing.ts";
import { untold, wordsOf } from "./words.ts";

/** Fittings on a free cart software in an English default theme half put into Vietnamese: no data, the amount before tax, steps by count. Plain. */
export const fittingsOfCart: NextTemplate = {
  name: "fittings on a free cart software with an amount before tax",
  sector: "fittings",
  path: ({ goods }) => `/index.php?route=product/product&product_id=${goods.sku.slice(2)}`,
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
  }) => `<!DOCTYPE html><html dir="ltr" lang="vi"><head><meta charset="UTF-8" /><title>${esc(goods.title)}</title><base href="https://${shop.host}/" /><meta name="keywords" content="${esc(goods.title)}, ${wordsOf.fittings.aisle}" />${themeStyle("oc", 30)}</head><body class="product-product-${variant + 50}"><nav id="top"><form id="form-currency"><button class="btn btn-link dropdown-toggle"><strong>đ</strong> <span>Tiền tệ</span></button><ul><li>€ Euro</li><li>$ US Dollar</li><li>đ VNĐ</li></ul></form><ul class="list-inline"><li><a href="contact"><i class="fa fa-phone"></i></a> <span>${shop.phone}</span></li><li>Tài khoản</li><li><span>Danh sách yêu thích (0)</span></li></ul></nav>
<header><div id="logo"><a href="/"><img src="image/logo.png" title="${esc(shop.name)}" alt="${esc(shop.name)}" /></a></div><div id="cart"><button><span id="cart-total">0 sản phẩm - 0đ</span></button></div></header><nav id="menu"><ul class="nav navbar-nav">${departments("dropdown", "list-unstyled")}</ul></nav>
<div id="product-product" class="container"><ul class="breadcrumb"><li><a href="/"><i class="fa fa-home"></i></a></li><li><a>${wordsOf.fittings.aisle}</a></li><li><a>${esc(goods.title)}</a></li></ul><div class="row"><div id="content" class="col-sm-12"><div class="row"><div class="col-sm-8"><ul class="thumbnails"><li><a class="thumbnail" title="${esc(goods.title)}"><img alt="${esc(goods.title)}" /></a></li></ul><ul class="nav nav-tabs"><li class="active"><a href="#tab-description">Mô tả</a></li><li><a href="#tab-specification">Thông số</a></li><li><a href="#tab-review">Đánh giá (${variant % 4})</a></li></ul><div class="tab-content"><div id="tab-description">${each(wordsOf.fittings.lines, (line) => `<p>${line}</p>`)}</div><div id="tab-specification"><table class="table table-bordered"><thead><tr><td colspan="2"><strong>Chung</strong></td></tr></thead><tbody>${each(wordsOf.fittings.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</tbody></table></div></div></div>
<div class="col-sm-4"><div class="btn-group"><button title="Thêm so sánh"></button></div><h1>${esc(goods.title)}</h1><ul class="list-unstyled"><li>Thương hiệu: <a href="${slug(goods.brand)}">${esc(goods.brand)}</a></li><li>Mã sản phẩm: ${goods.sku}</li><li>Điểm thưởng: ${Math.round(goods.price / 10_000)}</li><li>Tình trạng: Còn trong kho</li></ul><ul class="list-unstyled">${goods.listPrice === null ? `<li><h2>${dotted(goods.price)}đ</h2></li>` : `<li><span style="text-decoration: line-through;">${dotted(goods.listPrice)}đ</span></li><li><h2>${dotted(goods.price)}đ</h2></li>`}<li>Trước thuế: ${dotted(Math.round(goods.price / 1.1))}đ</li><li>Đổi bằng điểm thưởng: ${Math.round(goods.price / 500)}</li><li><hr></li><li>5 sản phẩm trở lên ${dotted(Math.round((goods.price * 0.96) / 1_000) * 1_000)}đ</li><li>10 sản phẩm trở lên ${dotted(Math.round((goods.price * 0.92) / 1_000) * 1_000)}đ</li></ul><div id="product"><div class="form-group"><label>Số lượng</label><input name="quantity" value="1" /><button id="button-cart">Thêm vào giỏ</button></div></div></div></div>
<h3>Sản phẩm liên quan</h3><div class="row">${each(others.slice(0, 4), (one) => `<div class="product-thumb transition"><div class="caption"><h4><a href="${slug(one.title)}">${esc(one.title)}</a></h4><p class="price">${dotted(one.price)}đ<span class="price-tax">Trước thuế: ${dotted(Math.round(one.price / 1.1))}đ</span></p></div></div>`)}</div></div></div></div>
<footer><div class="container"><div class="row"><div class="col-sm-3"><h5>Thông tin</h5><ul><li>Giới thiệu</li><li>Điều khoản</li></ul></div><div class="col-sm-6"><h5>${esc(shop.owner)}</h5><p>${esc(shop.address)} - Điện thoại ${shop.phone} - Mã số thuế ${shop.taxCode}</p></div></div><p>Powered By OpenCart<br /> ${esc(shop.name)} &copy; 2026</p></div></footer>${tail(variant, shop.phone, 1)}</body></html>`,
};

/** Perfume on a French free software: data and a whole product in an attribute, the maker a picture. Plain. */
export const perfumeInDataAttribute: NextTemplate = {
  name: "perfume on a French software with the product in an attribute",
  sector: "perfume",
  path: ({ goods, variant }) => `/huong-thom/${30 + variant}-${slug(goods.title)}.html`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const whole = {
      id_shop_default: "1",
      id_product: 30 + variant,
      reference: goods.sku,
      name: goods.title,
      price: `${dotted(goods.price)}\u00a0₫`,
      price_amount: goods.price,
      price_without_reduction: goods.listPrice ?? goods.price,
      wholesale_price: "0.000000",
      weight: "0.300000",
      rate: 0,
    };
    const data = {
      "@context": "https://schema.org/",
      "@type": "Product",
      name: goods.title,
      category: wordsOf.perfume.aisle,
      sku: goods.sku,
      mpn: goods.sku,
      brand: { "@type": "Brand", name: goods.brand },
      offers: {
        "@type": "Offer",
        priceCurrency: "VND",
        name: goods.title,
        price: String(goods.price),
        priceValidUntil: "2026-12-30",
        seller: { "@type": "Organization", name: shop.name },
      },
    };
    return `<!doctype html><html lang="vi-VN"><head><meta charset="utf-8"><title>${esc(goods.title)}</title><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Organization", name: shop.name, url: `https://${shop.host}/` })}</script><script type="application/ld+json">${scriptJson(data)}</script><meta property="og:title" content="${esc(goods.title)}"><meta property="og:site_name" content="${esc(shop.name)}"><meta property="product:price:amount" content="${goods.price}"><meta property="product:price:currency" content="VND"><meta content="${goods.sku}" property="product:retailer_item_id">${themeStyle("ps", 70)}</head><body id="product" class="lang-vi country-vn currency-vnd layout-full-width tax-display-enabled"><main><header id="header"><div id="_desktop_contact_link">Gọi cho chúng tôi: <span>${shop.phone}</span></div><div class="user-info">Đăng nhập</div><div id="_desktop_logo"><a href="/"><img class="logo img-fluid" alt="${esc(shop.name)}"></a></div><ul class="top-menu">${departments("category", "popover sub-menu")}</ul></header>
<section id="wrapper"><nav class="breadcrumb"><ol><li><span>Trang chủ</span></li><li><span>${wordsOf.perfume.aisle}</span></li><li><span>${esc(goods.title)}</span></li></ol></nav><section id="main"><div class="row product-container"><div class="images-container"><ul class="product-flags"><li class="product-flag new">Mới</li></ul><img alt="${esc(goods.title)}"></div><div class="col-md-6"><h1 class="h1">${esc(goods.title)}</h1><div class="product-prices">${goods.listPrice === null ? "" : `<div class="product-discount"><span class="regular-price">${dotted(goods.listPrice)}&nbsp;₫</span></div>`}<div class="product-price h5"><div class="current-price"><span class="current-price-value" content="${goods.price}">${dotted(goods.price)}&nbsp;₫</span>${goods.listPrice === null ? "" : `<span class="discount discount-percentage">Tiết kiệm ${off(goods)}%</span>`}</div></div><div class="tax-shipping-delivery-label">Đã gồm thuế <span class="delivery-information">Giao trong 2-4 ngày</span></div></div><div class="product-information"><div class="product-description">${wordsOf.perfume.lines[0]}</div><form id="add-to-cart-or-refresh"><input id="quantity_wanted" value="1"><button class="add-to-cart">Thêm vào giỏ hàng</button></form></div></div></div>
<div class="tab-pane" id="product-details" data-product="${esc(JSON.stringify(whole))}"><div class="product-manufacturer"><a href="/brand/${slug(goods.brand)}"><img src="/img/m/${variant}.jpg" class="img img-fluid manufacturer-logo" alt="${esc(goods.brand)}"></a></div><div class="product-reference"><label class="label">Mã tham chiếu</label> <span>${goods.sku}</span></div><section class="product-features"><p class="h6">Bảng dữ liệu</p><dl class="data-sheet">${each(wordsOf.perfume.facts, ([what, how]) => `<dt class="name">${what}</dt><dd class="value">${how}</dd>`)}</dl></section></div><section class="featured-products"><p class="h5">16 sản phẩm khác cùng danh mục:</p>${each(others.slice(0, 6), (one) => `<article class="product-miniature"><h2 class="h3 product-title"><a href="/${slug(one.title)}.html">${esc(one.title)}</a></h2><span class="price" aria-label="Giá">${dotted(one.price)}&nbsp;₫</span></article>`)}</section></section></section>
<footer id="footer"><div class="block-contact"><p class="h4">Thông tin cửa hàng</p>${esc(shop.name)}<br>${esc(shop.owner)}<br>${esc(shop.address)}<br>Việt Nam<br>MST: ${shop.taxCode}<br>Email: ${shop.email}</div><p class="text-sm-center">© 2026 - Phần mềm thương mại điện tử</p></footer></main>${tail(variant, shop.phone, 1)}</body></html>`;
  },
};

/** Garden goods in the shop module of a domestic portal software: microdata of a name alone, "VND" with blanks, blocks at both sides. Plain. */
export const gardenOfPortal: NextTemplate = {
  name: "garden goods in the shop module of a domestic portal",
  sector: "garden",
  path: ({ goods }) => `/vi/shops/lam-vuon/${slug(goods.title)}.html`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: untold(goods),
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi" xmlns="http://www.w3.org/1999/xhtml" prefix="og: http://ogp.me/ns#"><head><title>${esc(goods.title)} - Shops</title><meta name="description" content="${esc(goods.title)} - Shops - ${wordsOf.garden.lines[0]}"><meta name="author" content="${esc(shop.name)}"><meta name="copyright" content="${esc(shop.name)} [${shop.email}]"><meta name="generator" content="NukeViet v4.5"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:site_name" content="${esc(shop.name)}">${themeStyle("nv", 25)}</head>
<body><noscript><div class="alert alert-danger">Trình duyệt của bạn đã tắt chức năng hỗ trợ JavaScript.</div></noscript><div id="mask"></div><div class="wraper"><header><div id="header"><div class="logo"><a title="${esc(shop.name)}" href="/"><img src="/uploads/logo.png" alt="${esc(shop.name)}"></a><h1 class="hidden">${esc(shop.name)}</h1><h2 class="hidden">Cây trồng, vật tư, giao tận vườn</h2></div></div></header><nav id="menusite"><ul class="nav navbar-nav">${departments("dropdown rootmenu", "dropdown-menu")}</ul></nav>
<section><div class="container" id="body"><div class="row"><div class="col-sm-8 col-md-6"><div class="panel panel-default"><div class="panel-heading">Sản phẩm mới</div><ul class="block_products">${each(others.slice(5, 9), (one) => `<li><a title="${esc(one.title)}" href="/vi/shops/${slug(one.title)}.html">${esc(one.title)}</a><span class="money">${dotted(one.price)} VND</span></li>`)}</ul></div><div class="panel panel-default"><div class="panel-heading">Thống kê truy cập</div><ul><li>Đang truy cập <em>${7 + variant}</em></li><li>Hôm nay <em>${commas(1_240 + variant * 13)}</em></li></ul></div></div>
<div class="col-sm-16 col-md-18"><div id="detail"><div class="panel panel-default panel-product-info" itemtype="http://schema.org/Product" itemscope><span class="hidden" itemprop="mpn">${goods.sku}</span><div class="panel-body"><div class="row"><div class="col-xs-24 col-sm-9 text-center"><a href="#"><img itemprop="image" src="/uploads/shops/${slug(goods.title)}.jpg" alt="" class="img-thumbnail"></a></div><div class="col-xs-24 col-sm-15"><ul class="product_info list-unstyled"><li><h2 itemprop="name">${esc(goods.title)}</h2></li><li class="text-muted">Đăng ngày ${1 + (variant % 28)}-05-2026 08:1${variant % 10}:00 AM - ${310 + variant * 7} Lượt xem</li><li>Mã sản phẩm: <strong>${goods.sku}</strong></li><li><p>${goods.listPrice === null ? `Giá sản phẩm: <span class="money">${dotted(goods.price)} VND</span>` : `Giá sản phẩm: <span class="money">${dotted(goods.price)} VND</span> <span class="discounts_money">${dotted(goods.listPrice)} VND</span> (Giảm ${off(goods)}%)`}</p></li><li class="text-justify">${wordsOf.garden.lines[0]}</li></ul><div class="well"><div class="row"><div class="col-xs-8">Số lượng</div><div class="col-xs-16"><input type="number" id="pnum" value="1"><span class="help-block">Số lượng trong kho: <strong>${20 + variant}</strong> gói</span></div></div></div><button class="btn btn-warning btn-order">Đặt hàng</button></div></div></div></div>
<div role="tabpanel" class="tabs"><p>${wordsOf.garden.lines[1]}</p><dl>${each(wordsOf.garden.facts, ([what, how]) => `<dt>${what}</dt><dd>${how}</dd>`)}</dl></div><div class="comments">${reviews(variant, 2, "media-body", "cm_item")}</div><div class="panel panel-default"><div class="panel-heading">Sản phẩm cùng loại</div>${each(others.slice(0, 4), (one) => `<div class="col-sm-12 col-md-6"><div class="thumbnail"><h3><a href="/vi/shops/${slug(one.title)}.html">${esc(one.title)}</a></h3><p class="price"><span class="money">${dotted(one.price)} VND</span></p></div></div>`)}</div></div></div></div></div></section>
<footer id="footer"><div class="panel-body"><span>Tên công ty: </span><strong>${esc(shop.owner)}</strong><br><em class="fa fa-map-marker"></em> Địa chỉ: ${esc(shop.address)}<br>Điện thoại: <a href="tel:${shop.phone}">${shop.phone}</a><br>Mã số thuế: ${shop.taxCode}<div class="copyright">© Bản quyền thuộc về <a href="/">${esc(shop.name)}</a></div></div></footer></div>${tail(variant, shop.phone, 1)}</body></html>`,
};
