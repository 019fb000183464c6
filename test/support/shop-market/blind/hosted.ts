import { each, href, scriptJson } from "../fresh-writing.ts";
import { commas, dotted, esc, menu, slug, spacedPhone } from "../writing.ts";
import type { BlindTemplate } from "./material.ts";
import { brandLeftOpen, percentOff, shopOrOwner, widgets } from "./telling.ts";

/** Fashion on a hosted shop: amounts with commas, colours and sizes as swatches, the maker as a link under the title. Plain. */
export const clothesOnHostedShop: BlindTemplate = {
  name: "fashion on a hosted shop with swatches",
  sector: "fashion",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: variant % 4 === 3 ? null : goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!doctype html><html lang="vi"><head><meta http-equiv="content-type" content="text/html; charset=utf-8" /><link rel="canonical" href="https://${shop.host}/products/${slug(goods.title)}" /><title>${esc(goods.title)} – ${esc(shop.name)}</title><meta name="description" content="${esc(goods.title)} chính hãng tại ${esc(shop.name)}, đổi trả trong 7 ngày." /><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)}" /><meta property="og:price:amount" content="${commas(goods.price)}" /><meta property="og:price:currency" content="VND" /><meta property="og:site_name" content="${esc(shop.name)}" />${widgets(goods, variant)}</head>
<body id="product-page" class="template-product"><div class="topbar"><p>Miễn phí vận chuyển cho đơn từ 499,000₫</p></div><header class="site-header"><a href="/" class="logo" itemprop="url"><img src="//theme.example/logo.png" alt="${esc(shop.name)}" /></a><nav class="main-nav"><ul>${menu(14)}</ul></nav><div class="header-cart"><p class="cart-empty">Hiện chưa có sản phẩm</p><span>TỔNG TIỀN:</span><span id="total-view-cart">0₫</span></div></header>
<div class="breadcrumb-shop"><ol class="breadcrumb"><li><a href="/">Trang chủ</a></li><li><a href="/collections/hang-moi">Hàng mới về</a></li><li class="active"><span>${esc(goods.title)}</span></li></ol></div>
<section class="productDetail"><div class="product-gallery">${each([1, 2, 3, 4], (at) => `<div class="product-gallery__thumb"><img src="//img.example/${goods.sku}_${at}.jpg" alt="${esc(goods.title)}" /></div>`)}</div><div class="product-content"><div class="product-title"><h1>${esc(goods.title)}</h1><span id="pro_sku">SKU: ${goods.sku}</span>${variant % 4 === 3 ? "" : `<span class="pro-vendor">Thương hiệu: <a href="/collections/vendors?q=${slug(goods.brand)}">${esc(goods.brand)}</a></span>`}</div><div class="product-price" id="price-preview">${goods.listPrice === null ? "" : `<span class="pro-sale">-${percentOff(goods)}%</span>`}<span class="pro-price">${commas(goods.price)}₫</span>${goods.listPrice === null ? "" : `<del>${commas(goods.listPrice)}₫</del>`}</div>
<form id="add-item-form" action="/cart/add" method="post"><div class="select-swatch"><div class="swatch" data-option-index="0"><div class="header">Màu sắc</div>${each(["Đen", "Kem", "Nâu tây"], (one) => `<label><input type="radio" name="option-0" value="${one}" /><span>${one}</span></label>`)}</div><div class="swatch" data-option-index="1"><div class="header">Kích thước</div>${each(["S", "M", "L", "XL"], (one) => `<label><input type="radio" name="option-1" value="${one}" /><span>${one}</span></label>`)}</div></div><input type="number" name="quantity" value="1" min="1" /><button type="button" id="add-to-cart">Thêm vào giỏ</button><button type="button" id="buy-now">Mua ngay</button></form>
<div class="product-deliverly"><ul><li>Giao hàng toàn quốc</li><li>Hàng nguyên tem mác</li><li>Hotline: ${spacedPhone(shop.phone)}</li></ul></div><div class="description-productdetail"><h2>Mô tả sản phẩm</h2><p>- Chất liệu mềm, lên form chuẩn, dễ phối đồ.</p><p>- Bảng size: S (45-50kg), M (50-56kg), L (56-62kg).</p><p>- Xuất xứ: ${goods.origin}</p></div></div></section>
<section class="list-productRelated"><h2>Sản phẩm liên quan</h2>${each(others.slice(0, 5), (one) => `<div class="product-block"><h3 class="pro-name"><a href="${href(one)}">${esc(one.title)}</a></h3><p class="pro-price">${commas(one.price)}₫</p></div>`)}</section>
<footer class="footer"><h4>${esc(shop.name)}</h4><p>${esc(shop.owner)} - MST ${shop.taxCode}</p><p>${esc(shop.address)}</p><p>Email: ${shop.email}</p><p class="copyright">Copyright © 2026 ${esc(shop.name)}. Powered by a hosted shop</p></footer></body></html>`,
};

/** Food on the other hosted shop: microdata in the page's blocks, the maker often "Đang cập nhật". Plain. */
export const foodOnHostedShop: BlindTemplate = {
  name: "food on a hosted shop with hidden microdata",
  sector: "food",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: variant % 3 === 1 ? brandLeftOpen(goods) : goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8" /><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:price:amount" content="${dotted(goods.price)}"><meta property="og:price:currency" content="VND"><meta property="og:site_name" content="${esc(shop.name)}">${widgets(goods, variant)}</head>
<body class="product"><header class="header"><div class="top-header">Chào mừng bạn đến với ${esc(shop.name)}! Hotline <a href="tel:${shop.phone}">${shop.phone}</a></div><a href="/" class="logo-wrapper"><img src="/logo.png" alt="logo ${esc(shop.name)}"></a><ul class="nav">${menu(10)}</ul></header>
<section class="bread-crumb"><div class="container"><ul class="breadcrumb" itemscope itemtype="http://data-vocabulary.org/Breadcrumb"><li class="home"><a itemprop="url" href="/"><span itemprop="title">Trang chủ</span></a></li><li><a itemprop="url" href="/dac-san"><span itemprop="title">Đặc sản</span></a></li><li><strong><span itemprop="title">${esc(goods.title)}</span></strong></li></ul></div></section>
<section class="product" itemscope itemtype="http://schema.org/Product"><div class="container"><div class="details-product"><div class="product-detail-left"><img itemprop="image" src="/p/${goods.sku}.jpg" alt="${esc(goods.title)}"></div><div class="details-pro"><h1 class="title-head" itemprop="name">${esc(goods.title)}</h1><div class="group-status"><span class="first_status">Thương hiệu: <span class="status_name">${variant % 3 === 1 ? "Đang cập nhật" : esc(goods.brand)}</span></span><span class="line">|</span><span class="first_status">Tình trạng: <span class="status_name availabel">Còn hàng</span></span></div>
<div class="price-box" itemscope itemtype="http://schema.org/Offer"><span class="special-price"><span class="price product-price" itemprop="price">${dotted(goods.price)}₫</span><meta itemprop="priceCurrency" content="VND"></span>${goods.listPrice === null ? "" : `<span class="old-price"><del class="price product-price-old">${dotted(goods.listPrice)}₫</del></span><span class="save-price">Tiết kiệm: <span>${dotted(goods.listPrice - goods.price)}₫</span></span>`}</div><div class="product-summary"><p>Hàng nhà làm, đóng gói hút chân không, hạn dùng in trên bao bì.</p></div><form action="/cart/add" method="post" id="add-to-cart-form"><label>Số lượng:</label><input name="quantity" value="1"><button class="btn_buy">Thêm vào giỏ hàng</button></form><div class="policy"><p>Miễn phí giao hàng nội thành đơn từ 300.000₫</p><p>Đổi trả trong 48 giờ</p></div></div></div>
<div class="product-tab"><ul><li>Mô tả</li><li>Đánh giá</li></ul><div class="rte"><p>${esc(goods.title)} là món quà quê được nhiều gia đình chọn. Bảo quản nơi khô ráo, tránh nắng.</p><p>Xuất xứ: ${goods.origin}</p></div></div></div></section>
<div class="related-product"><h2><a href="/dac-san">Sản phẩm cùng loại</a></h2>${each(others.slice(0, 4), (one) => `<div class="product-box"><h3 class="product-name"><a href="${href(one)}">${esc(one.title)}</a></h3><div class="price-box"><span class="price">${dotted(one.price)}₫</span>${one.listPrice === null ? "" : `<span class="old-price">${dotted(one.listPrice)}₫</span>`}</div></div>`)}</div>
<footer class="footer"><div class="contact-information"><h4>${esc(shop.owner)}</h4><p>Địa chỉ: ${esc(shop.address)}</p><p>Điện thoại: ${shop.phone}</p><p>GPĐKKD số ${shop.taxCode}</p></div><div class="copyright">© Bản quyền thuộc về ${esc(shop.name)}</div></footer></body></html>`,
};

/** An international hosted shop in Vietnamese: labels for screen readers beside amounts, product data right. Plain. */
export const homeOnInternationalTheme: BlindTemplate = {
  name: "household goods on an international theme in Vietnamese",
  sector: "home",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!doctype html><html class="js" lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} &ndash; ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:url" content="https://${shop.host}/products/${slug(goods.title)}"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="product"><meta property="og:price:amount" content="${dotted(goods.price)}"><meta property="og:price:currency" content="VND">${widgets(goods, variant)}</head>
<body class="gradient"><a class="skip-to-content-link" href="#MainContent">Chuyển đến nội dung</a><div class="announcement-bar"><p class="announcement-bar__message">Giảm 10% cho đơn đầu tiên, mã CHAO10</p></div><header class="header"><h2 class="header__heading"><a href="/" class="header__heading-link"><span class="h2">${esc(shop.name)}</span></a></h2><nav><ul class="list-menu">${menu(8)}</ul></nav></header>
<main id="MainContent"><section class="product grid"><div class="product__media-wrapper"><ul class="product__media-list">${each([1, 2], (at) => `<li><img src="//cdn.example/files/${goods.sku}-${at}.jpg?width=823" alt="${esc(goods.title)}"></li>`)}</ul></div><div class="product__info-wrapper"><div id="ProductInfo" class="product__info-container"><p class="product__text inline-richtext caption-with-letter-spacing">${esc(goods.brand)}</p><div class="product__title"><h1>${esc(goods.title)}</h1><a href="/products/${slug(goods.title)}" class="product__title"><h2 class="h1">${esc(goods.title)}</h2></a></div>
<div id="price-template" role="status"><div class="price price--large${goods.listPrice === null ? "" : " price--on-sale"}"><div class="price__container"><div class="price__regular"><span class="visually-hidden visually-hidden--inline">Giá thông thường</span><span class="price-item price-item--regular">${dotted(goods.price)}₫</span></div><div class="price__sale"><span class="visually-hidden">Giá thông thường</span><span><s class="price-item price-item--regular">${goods.listPrice === null ? "" : `${dotted(goods.listPrice)}₫`}</s></span><span class="visually-hidden">Giá ưu đãi</span><span class="price-item price-item--sale price-item--last">${dotted(goods.price)}₫</span></div><small class="unit-price caption hidden"><span class="visually-hidden">Đơn giá</span><span class="price-item"><span></span><span>/</span><span>&nbsp;trên&nbsp;</span></span></small></div></div></div><div class="product__tax caption rte">Đã bao gồm thuế. <a href="/policies/shipping">Phí vận chuyển</a> được tính khi thanh toán.</div>
<div class="product-form__quantity"><label>Số lượng</label><input class="quantity__input" value="1"></div><button type="submit" name="add" class="product-form__submit"><span>Thêm vào giỏ hàng</span></button><div class="product__description rte"><p>Thiết kế gọn, dễ vệ sinh, hợp căn hộ nhỏ. Bảo hành 12 tháng.</p></div></div></div></section><script type="application/ld+json">${scriptJson({ "@context": "http://schema.org/", "@type": "Product", name: goods.title, url: `https://${shop.host}/products/${slug(goods.title)}`, sku: goods.sku, brand: { "@type": "Brand", name: goods.brand }, offers: [{ "@type": "Offer", availability: "http://schema.org/InStock", price: goods.price, priceCurrency: "VND" }] })}</script>
<section class="related-products"><h2>Có thể bạn cũng thích</h2><ul>${each(others.slice(0, 4), (one) => `<li><div class="card__information"><h3 class="card__heading"><a href="${href(one)}">${esc(one.title)}</a></h3><div class="price"><span class="price-item">${dotted(one.price)}₫</span></div></div></li>`)}</ul></section></main><footer class="footer"><small class="copyright__content">&copy; 2026, <a href="/">${esc(shop.name)}</a></small></footer><script type="application/ld+json">${scriptJson({ "@context": "http://schema.org", "@type": "Organization", name: shop.name, url: `https://${shop.host}` })}</script></body></html>`,
};
