import { each, scriptJson } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner, off } from "../later/telling.ts";
import { icons, reviews, tail, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { withFarSign, withLetter } from "./amounts.ts";
import { attire, shopMenu } from "./attire.ts";
import type { FerryTemplate } from "./material.ts";
import { words } from "./words.ts";

const titleAlone = (goods: { title: string; brand: string }) => (goods.title.includes(goods.brand) ? null : []);

const untaxed = (amount: number) => withLetter(Math.round(amount / 1.1));

/** Parts on the cart software of many small importers, its default theme: untaxed amounts, reward points, steps of quantity. */
export const partsOfCartDefault: FerryTemplate = {
  name: "parts of a cart software's default theme",
  sector: "parts",
  path: ({ variant }) => `/index.php?route=product/product&path=20_27&product_id=${60 + variant}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 2 === 0 ? nameOrOwner(shop) : shop.name,
    brand: variant % 4 === 3 ? titleAlone(goods) : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    return `<!DOCTYPE html>
<!--[if IE]><![endif]-->
<!--[if gt IE 9]><!-->
<html dir="ltr" lang="vi">
<!--<![endif]-->
<head><meta charset="UTF-8" /><meta http-equiv="X-UA-Compatible" content="IE=edge"><title>${esc(goods.title)}</title><base href="https://${shop.host}/" /><meta name="description" content="${esc(goods.title)} giá tốt" /><meta name="keywords" content= "phụ tùng, giá rẻ" /><script src="catalog/view/javascript/jquery/jquery-2.1.1.min.js" type="text/javascript"></script><link href="https://${shop.host}/index.php?route=product/product&amp;product_id=${60 + variant}" rel="canonical" />${attire("oc", 120, "#content>.row", "#content h2", "#content>h3+.row")}${trackers(variant)}</head>
<body class="product-product-${60 + variant}"><nav id="top"><div class="container"><div class="pull-left"><form action="index.php?route=common/currency/currency" method="post" id="form-currency"><div class="btn-group"><button class="btn btn-link dropdown-toggle" data-toggle="dropdown"><strong>đ</strong> <span class="hidden-xs hidden-sm hidden-md">Tiền tệ</span></button><ul class="dropdown-menu"><li><button class="currency-select btn btn-link btn-block" type="button" name="USD">$ US Dollar</button></li><li><button class="currency-select btn btn-link btn-block" type="button" name="VND">đ Việt Nam Đồng</button></li></ul></div></form></div><div id="top-links" class="nav pull-right"><ul class="list-inline"><li><a href="index.php?route=information/contact"><i class="fa fa-phone"></i></a> <span class="hidden-xs">${shop.phone}</span></li><li><a title="Tài khoản">Tài khoản</a></li><li><a title="Giỏ hàng">Giỏ hàng</a></li></ul></div></div></nav>
<header><div class="container"><div class="row"><div class="col-sm-4"><div id="logo">${variant % 3 === 0 ? `<h1><a href="index.php?route=common/home">${esc(shop.name)}</a></h1>` : `<a href="index.php?route=common/home"><img src="image/catalog/logo.png" title="${esc(shop.name)}" alt="${esc(shop.name)}" class="img-responsive" /></a>`}</div></div><div class="col-sm-5"><div id="search" class="input-group"><input type="text" name="search" value="" placeholder="Tìm kiếm" class="form-control input-lg" /></div></div><div class="col-sm-3"><div id="cart" class="btn-group btn-block"><button type="button" class="btn btn-inverse btn-block btn-lg dropdown-toggle"><i class="fa fa-shopping-cart"></i> <span id="cart-total">0 sản phẩm - 0đ</span></button></div></div></div></div></header>
<div class="container"><nav id="menu" class="navbar"><ul class="nav navbar-nav">${shopMenu("parts", "dropdown", "list-unstyled")}</ul></nav></div>
<div id="product-product" class="container"><ul class="breadcrumb"><li><a href="index.php?route=common/home"><i class="fa fa-home"></i></a></li><li><a href="#">${words.parts.within}</a></li><li><a href="#">${esc(goods.title)}</a></li></ul><div class="row"><div id="content" class="col-sm-12"><div class="row"><div class="col-sm-8"><ul class="thumbnails"><li><a class="thumbnail" href="image/cache/${goods.sku}-500x500.jpg" title="${esc(goods.title)}"><img src="image/cache/${goods.sku}-228x228.jpg" title="${esc(goods.title)}" alt="${esc(goods.title)}" /></a></li></ul><ul class="nav nav-tabs"><li class="active"><a href="#tab-description" data-toggle="tab">Mô tả</a></li><li><a href="#tab-specification" data-toggle="tab">Đặc điểm</a></li><li><a href="#tab-review" data-toggle="tab">Đánh giá (3)</a></li></ul>
<div class="tab-content"><div class="tab-pane active" id="tab-description">${each(words.parts.praise, (line) => `<p>${line}</p>`)}</div><div class="tab-pane" id="tab-specification"><table class="table table-bordered"><thead><tr><td colspan="2"><strong>Thông số</strong></td></tr></thead><tbody>${each(words.parts.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</tbody></table></div><div class="tab-pane" id="tab-review"><div id="review">${reviews(variant, 3, "table table-striped table-bordered", "text-left")}</div></div></div></div>
<div class="col-sm-4"><div class="btn-group"><button type="button" data-toggle="tooltip" class="btn btn-default" title="Thêm Yêu thích"><i class="fa fa-heart"></i></button></div><h1>${esc(goods.title)}</h1><ul class="list-unstyled">${variant % 4 === 3 ? "" : `<li>Nhà sản xuất: <a href="index.php?route=product/manufacturer/info&amp;manufacturer_id=${8 + variant}">${esc(goods.brand)}</a></li>`}<li>Mã sản phẩm: ${goods.sku}</li>${variant % 3 === 1 ? `<li>Điểm thưởng: ${Math.round(goods.price / 10_000)}</li>` : ""}<li>Tình trạng: ${variant % 6 === 5 ? "2-3 ngày" : "Còn hàng"}</li></ul><ul class="list-unstyled">${goods.listPrice === null ? `<li><h2>${withLetter(goods.price)}</h2></li>` : `<li><span style="text-decoration: line-through;">${withLetter(goods.listPrice)}</span></li><li><h2>${withLetter(goods.price)}</h2></li>`}${variant % 2 === 0 ? `<li>Chưa thuế: ${untaxed(goods.price)}</li>` : ""}${variant % 3 === 1 ? `<li>Giá theo điểm thưởng: ${Math.round(goods.price / 100)}</li>` : ""}${variant % 5 < 2 ? `<li><hr></li><li>5 hoặc hơn ${withLetter(Math.round((goods.price * 0.95) / 1_000) * 1_000)}</li><li>10 hoặc hơn ${withLetter(Math.round((goods.price * 0.9) / 1_000) * 1_000)}</li>` : ""}</ul>
<div id="product"><div class="form-group"><label class="control-label" for="input-quantity">Số lượng</label><input type="text" name="quantity" value="1" size="2" id="input-quantity" class="form-control" /><input type="hidden" name="product_id" value="${60 + variant}" /><br /><button type="button" id="button-cart" class="btn btn-primary btn-lg btn-block">Thêm vào giỏ</button></div></div><div class="rating"><p><span class="fa fa-stack"><i class="fa fa-star fa-stack-1x"></i></span><a href="">3 đánh giá</a> / <a href="">Viết đánh giá</a></p></div></div></div>
<h3>Sản phẩm liên quan</h3><div class="row">${each(others.slice(0, 6), (one) => `<div class="col-xs-6 col-sm-3"><div class="product-thumb transition"><div class="image"><a href="#"><img alt="${esc(one.title)}" title="${esc(one.title)}" class="img-responsive" /></a></div><div class="caption"><h4><a href="#">${esc(one.title)}</a></h4><p>${words.parts.praise[1]}..</p><p class="price">${one.listPrice === null ? withLetter(one.price) : `<span class="price-new">${withLetter(one.price)}</span> <span class="price-old">${withLetter(one.listPrice)}</span>`} <span class="price-tax">Chưa thuế: ${untaxed(one.price)}</span></p></div></div></div>`)}</div></div></div></div>
<footer><div class="container"><div class="row"><div class="col-sm-3"><h5>Thông tin</h5><ul class="list-unstyled"><li><a>Giới thiệu</a></li><li><a>Giao hàng</a></li></ul></div><div class="col-sm-3"><h5>Chức năng khác</h5><ul class="list-unstyled"><li><a>Thương hiệu</a></li><li><a>Phiếu quà tặng</a></li><li><a>Đại lý</a></li></ul></div><div class="col-sm-6">${variant % 2 === 0 ? legalFoot(shop) : `<p>${esc(shop.address)}</p><p>${shop.phone} - ${shop.email}</p>`}</div></div><hr><p>Thiết kế bởi <a>OpenCart</a><br /> ${esc(shop.name)} &copy; 2026</p></div></footer>${tail(variant, shop.phone, 4)}</body></html>`;
  },
};

/** Children's books on the French cart software's classic theme; the maker is a logo or a line in the details. */
export const booksOfClassicTheme: FerryTemplate = {
  name: "children's books of a French cart's classic theme",
  sector: "children",
  path: ({ goods, variant }) => `/sach-thieu-nhi/${140 + variant}-${slug(goods.title)}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 3 === 0 ? shop.name : nameOrOwner(shop),
    brand: variant % 4 === 2 ? titleAlone(goods) : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const made = variant % 4 !== 2;
    const logo = variant % 4 === 1;
    const maker = `https://${shop.host}/brand/${3 + (variant % 7)}-${slug(goods.brand)}`;
    const fields = {
      id_product: String(140 + variant),
      reference: goods.sku,
      price: `${dotted(goods.price)} ₫`,
      price_amount: goods.price,
      name: goods.title,
      id_manufacturer: made ? String(3 + (variant % 7)) : "0",
      minimal_quantity: "1",
      has_discount: goods.listPrice !== null,
      regular_price: `${dotted(goods.listPrice ?? goods.price)} ₫`,
      condition: { type: "new", label: "Sản phẩm mới" },
      category_name: words.children.shelf,
    };
    const data = {
      "@context": "https://schema.org/",
      "@type": "Product",
      name: goods.title,
      description: words.children.praise[0],
      category: words.children.shelf,
      sku: goods.sku,
      ...(made ? { brand: { "@type": "Brand", name: goods.brand } } : { brand: { "@type": "Thing", name: shop.name } }),
      offers: {
        "@type": "Offer",
        priceCurrency: "VND",
        name: goods.title,
        price: String(goods.price),
        url: `https://${shop.host}/sach-thieu-nhi/${140 + variant}-${slug(goods.title)}.html`,
        availability: "https://schema.org/InStock",
        seller: { "@type": "Organization", name: shop.name },
      },
    };
    return `<!doctype html>
<html lang="vi-VN"><head><meta charset="utf-8"><title>${esc(goods.title)}</title><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Organization", name: shop.name, url: `https://${shop.host}/` })}</script><script type="application/ld+json">${scriptJson(data)}</script><meta property="og:title" content="${esc(goods.title)}" /><meta property="og:site_name" content="${esc(shop.name)}" /><meta property="og:type" content="product"><meta content="${goods.price}" property="product:price:amount"><meta content="VND" property="product:price:currency">${attire("ps", 120, ".product-container", ".current-price", ".product-accessories .products")}<script>var prestashop = {"cart":{"products":[],"totals":{"total":{"type":"total","label":"T\\u1ed5ng","amount":0,"value":"0 \\u20ab"}},"minimalPurchase":0},"currency":{"name":"Vietnamese Dong","iso_code":"VND","sign":"\\u20ab"},"page":{"page_name":"product"}};</script></head>
<body id="product" class="lang-vi country-vn currency-vnd layout-full-width page-product tax-display-enabled product-id-${140 + variant} product-available-for-order"><main><header id="header"><nav class="header-nav"><div id="_desktop_contact_link"><div id="contact-link">Gọi cho chúng tôi: <span>${shop.phone}</span></div></div><div class="user-info"><a rel="nofollow"><span class="hidden-sm-down">Đăng nhập</span></a></div><div id="_desktop_cart"><div class="blockcart cart-preview inactive"><span class="hidden-sm-down">Giỏ hàng</span><span class="cart-products-count">(0)</span></div></div></nav><div class="header-top"><div id="_desktop_logo"><a href="https://${shop.host}/"><img class="logo img-fluid" src="/img/logo-${shop.registerId}.jpg" alt="${esc(shop.name)}"></a></div><ul class="top-menu" id="top-menu">${shopMenu("children", "category", "popover sub-menu")}</ul></div></header>
<section id="wrapper"><nav class="breadcrumb hidden-sm-down"><ol><li><a href="/"><span>Trang chủ</span></a></li><li><a href="/sach-thieu-nhi"><span>${words.children.shelf}</span></a></li><li><span>${esc(goods.title)}</span></li></ol></nav><section id="main"><div class="row product-container js-product-container"><div class="col-md-6"><section class="page-content" id="content"><ul class="product-flags js-product-flags">${goods.listPrice === null ? `<li class="product-flag new">Mới</li>` : `<li class="product-flag discount">-${off(goods)}%</li>`}</ul><div class="images-container js-images-container"><div class="product-cover"><img class="js-qv-product-cover img-fluid" alt="${esc(goods.title)}" src="/${140 + variant}-large_default/${slug(goods.title)}.jpg"></div></div></section></div>
<div class="col-md-6"><h1 class="h1">${esc(goods.title)}</h1><div class="product-prices js-product-prices">${goods.listPrice === null ? "" : `<div class="product-discount"><span class="regular-price">${withFarSign(goods.listPrice)}</span></div>`}<div class="product-price h5${goods.listPrice === null ? "" : " has-discount"}"><div class="current-price"><span class='current-price-value' content="${goods.price}">${withFarSign(goods.price)}</span>${goods.listPrice === null ? "" : `<span class="discount discount-percentage">Tiết kiệm ${off(goods)}%</span>`}</div></div><div class="tax-shipping-delivery-label">Đã bao gồm thuế <span class="delivery-information">Giao 2 đến 4 ngày</span></div></div>
<div class="product-information"><div id="product-description-short-${140 + variant}" class="product-description"><p>${words.children.praise[0]}</p></div><div class="product-actions js-product-actions"><form action="/gio-hang" method="post" id="add-to-cart-or-refresh"><section class="product-discounts js-product-discounts">${variant % 5 === 0 ? `<p class="h6 product-discounts-title">Giảm giá theo số lượng</p><table class="table-product-discounts"><thead><tr><th>Số lượng</th><th>Đơn giá</th><th>Bạn tiết kiệm</th></tr></thead><tbody><tr data-discount-quantity="5"><td>5</td><td>${withFarSign(goods.price - 5_000)}</td><td>${withFarSign(25_000)}</td></tr></tbody></table>` : ""}</section><div class="product-add-to-cart js-product-add-to-cart"><span class="control-label">Số lượng</span><div class="qty"><input type="number" name="qty" id="quantity_wanted" value="1" class="input-group"></div><div class="add"><button class="btn btn-primary add-to-cart" data-button-action="add-to-cart" type="submit"><i class="material-icons shopping-cart">&#xE547;</i> Thêm vào giỏ</button></div></div></form></div><div class="blockreassurance_product"><p class="block-title">Chính sách đổi trả 15 ngày</p></div>
<div class="tabs"><ul class="nav nav-tabs" role="tablist"><li class="nav-item"><a class="nav-link active">Mô tả</a></li><li class="nav-item"><a class="nav-link js-product-nav-active">Chi tiết sản phẩm</a></li></ul><div class="tab-content" id="tab-content"><div class="tab-pane fade in active js-product-tab-active" id="description"><div class="product-description">${each(words.children.praise, (line) => `<p>${line}</p>`)}</div></div><div class="js-product-details tab-pane fade" id="product-details" data-product="${esc(JSON.stringify(fields))}" role="tabpanel">${made ? `<div class="product-manufacturer">${logo ? `<a href="${maker}"><img src="/img/m/${3 + (variant % 7)}.jpg" class="img img-fluid manufacturer-logo" alt="${esc(goods.brand)}"></a>` : `<label class="label">Thương hiệu</label><span><a href="${maker}">${esc(goods.brand)}</a></span>`}</div>` : ""}<div class="product-reference"><label class="label">Mã tham chiếu </label><span>${goods.sku}</span></div><div class="product-quantities"><label class="label">Còn hàng</label><span data-stock="${9 + variant}">${9 + variant} Sản phẩm</span></div><section class="product-features"><p class="h6">Bảng dữ liệu</p><dl class="data-sheet">${each(words.children.facts, ([what, how]) => `<dt class="name">${what}</dt><dd class="value">${how}</dd>`)}</dl></section></div></div></div></div></div></div>
<section class="product-accessories clearfix"><p class="h5 text-uppercase">Bạn cũng có thể thích</p><div class="products row">${each(others.slice(0, 6), (one) => `<article class="product-miniature js-product-miniature" data-id-product="${slug(one.title).length}"><h3 class="h3 product-title"><a href="#">${esc(one.title)}</a></h3><div class="product-price-and-shipping">${one.listPrice === null ? "" : `<span class="regular-price" aria-label="Giá gốc">${withFarSign(one.listPrice)}</span><span class="discount-percentage discount-product">-${off(one)}%</span>`}<span class="price" aria-label="Giá">${withFarSign(one.price)}</span></div></article>`)}</div></section><div id="product-comments-list">${reviews(variant, 2, "product-comment-list-item", "comment-author")}</div></section></section>
<footer id="footer"><div class="footer-container"><div class="block-contact links wrapper"><p class="h4 text-uppercase block-contact-title">Thông tin cửa hàng</p>${variant % 3 === 0 ? `${esc(shop.name)}<br />${esc(shop.address)}<br />Việt Nam<br />Gửi mail cho chúng tôi: ${shop.email}` : legalFoot(shop)}</div><p class="text-sm-center"><a rel="noopener noreferrer nofollow">© 2026 - Phần mềm thương mại điện tử bởi PrestaShop™</a></p></div></footer></main>${icons(5)}${trackers(variant)}${tail(variant, shop.phone, 3)}</body></html>`;
  },
};
