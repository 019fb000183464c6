import { each, scriptJson } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner, off } from "../later/telling.ts";
import type { NextTemplate } from "../next/material.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug } from "../writing.ts";
import { untold, wordsOf } from "./words.ts";

/** Kitchen goods on the largest domestic hosted platform: data right, amounts with commas, loops of related goods below. Plain. */
export const kitchenOnHostedTheme: NextTemplate = {
  name: "kitchen goods on a domestic hosted platform's theme",
  sector: "kitchen",
  path: ({ goods }) => `/products/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const data = {
      "@context": "http://schema.org/",
      "@type": "Product",
      name: goods.title,
      image: [`https://product.hstatic.example/1000${variant}/product/anh_1_master.jpg`],
      description: wordsOf.kitchen.lines[0],
      sku: goods.sku,
      brand: { "@type": "Brand", name: goods.brand },
      offers: {
        "@type": "Offer",
        price: goods.price,
        priceCurrency: "VND",
        availability: "http://schema.org/InStock",
        url: `https://${shop.host}/products/${slug(goods.title)}`,
      },
    };
    return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} – ${esc(shop.name)}</title><meta name="description" content="${wordsOf.kitchen.lines[0]}"><link rel="canonical" href="https://${shop.host}/products/${slug(goods.title)}"><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:price:amount" content="${commas(goods.price)}"><meta property="og:price:currency" content="VND"><meta property="og:site_name" content="${esc(shop.name)}">
<script type="application/ld+json">${scriptJson(data)}</script>${themeStyle("hr", 90)}${trackers(variant)}</head>
<body id="product-page" class="template-product">${icons(9)}<header class="mainHeader"><div class="topbar">Freeship đơn từ 399.000đ nội thành <a href="tel:${shop.phone}">${shop.phone}</a></div><a class="logo" href="/"><img src="/logo.png" alt="${esc(shop.name)}"></a><form action="/search"><input name="q" placeholder="Bạn tìm gì hôm nay?"></form><a class="cart" href="/cart">Giỏ hàng <span class="count">0</span></a></header><nav><ul class="menuList">${departments("has-child", "menuList-sub")}</ul></nav>
<main class="wrapperMain"><ol class="breadcrumb"><li><a href="/"><span>Trang chủ</span></a></li><li><a href="/collections/all"><span>${wordsOf.kitchen.aisle}</span></a></li><li class="active"><span>${esc(goods.title)}</span></li></ol>
<section class="productDetail-info"><div class="product-gallery"><img src="//product.hstatic.example/${goods.sku}.jpg" alt="${esc(goods.title)}"></div><div class="product-heading"><h1>${esc(goods.title)}</h1><span id="pro_sku">Mã sản phẩm: <strong>${goods.sku}</strong></span><span class="pro-soldold">Tình trạng: <strong>Còn hàng</strong></span><span class="pro-vendor">Thương hiệu: <strong><a href="/collections/vendors?q=${slug(goods.brand)}">${esc(goods.brand)}</a></strong></span></div>
<div class="product-price" id="price-preview"><span class="pro-title">Giá: </span><span class="pro-price">${commas(goods.price)}₫</span>${goods.listPrice === null ? "" : `<del>${commas(goods.listPrice)}₫</del><span class="pro-percent">-${off(goods)}%</span>`}</div><div class="product-coupons"><p>Mã giảm giá</p>${each([20, 50], (k) => `<div class="coupon-item"><b>GIAM${k}K</b> Giảm ${k},000₫ cho đơn từ ${k * 10},000₫ <button>Sao chép</button></div>`)}</div><div class="product-actions"><input type="text" id="quantity" value="1"><button id="add-to-cart">THÊM VÀO GIỎ</button><button id="buy-now">MUA NGAY</button></div></section>
<section class="productDetail-tabs"><h2>Mô tả sản phẩm</h2><p>${wordsOf.kitchen.lines.join("</p><p>")}</p><table>${each(wordsOf.kitchen.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</table></section><section class="productDetail-related"><h2>Sản phẩm liên quan</h2>${each(others.slice(0, 6), (one) => `<div class="product-loop"><h3 class="proloop-name"><a href="/products/${slug(one.title)}">${esc(one.title)}</a></h3><p class="proloop-price"><span class="price">${commas(one.price)}₫</span></p></div>`)}</section></main>
<footer class="mainFooter"><h4>Về ${esc(shop.name)}</h4>${legalFoot(shop)}<p>Website được tạo trên nền tảng bán hàng trực tuyến</p></footer>${tail(variant, shop.phone)}</body></html>`;
  },
};

/** Snacks on the other large domestic platform: microdata without a maker, and "Đang cập nhật" where nobody set one. Plain. */
export const snacksWithUnsetMaker: NextTemplate = {
  name: "snacks on a domestic platform where makers are often not set",
  sector: "snacks",
  path: ({ goods }) => `/${slug(goods.title)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 3 === 1 ? untold(goods) : goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8" /><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:price:amount" content="${dotted(goods.price)}"><meta property="og:price:currency" content="VND">${themeStyle("bw", 60)}
<script>var shopPage={store:'${slug(shop.name)}',template:'product',lang:'vi',until:${1_700_000_000 + variant}};</script>${trackers(variant)}</head><body><header class="header"><div class="container"><a href="/" class="logo-wrapper"><img src="//bizweb.example/logo.png" alt="logo ${esc(shop.name)}"></a><div class="hotline-header">Gọi đặt hàng <a href="tel:${shop.secondPhone}">${shop.secondPhone}</a></div></div><ul class="item_big">${departments("nav-item", "ul_content_right_1")}</ul></header>
<section class="bread-crumb"><ul><li><a href="/">Trang chủ</a></li><li><a href="/dac-san">${wordsOf.snacks.aisle}</a></li><li><strong><span>${esc(goods.title)}</span></strong></li></ul></section>
<section class="product details-main" itemscope itemtype="http://schema.org/Product"><meta itemprop="url" content="//${shop.host}/${slug(goods.title)}"><meta itemprop="image" content="https://bizweb.example/${goods.sku}.jpg"><form id="add-to-cart-form" class="form-inline"><div class="details-pro"><h1 class="title-product" itemprop="name">${esc(goods.title)}</h1><div class="inventory_quantity"><span class="mb-break"><span class="stock-brand-title">Thương hiệu:</span> <span class="a-vendor">${variant % 3 === 1 ? "Đang cập nhật" : esc(goods.brand)}</span></span> <span class="line">|</span> <span class="mb-break"><span class="stock-brand-title">Tình trạng:</span> <span class="a-stock">Còn hàng</span></span></div>
<div class="price-box clearfix" itemscope itemtype="http://schema.org/Offer"><span class="special-price"><span class="price product-price">${dotted(goods.price)}₫</span><meta itemprop="price" content="${goods.price}"><meta itemprop="priceCurrency" content="VND"></span>${goods.listPrice === null ? "" : ` <span class="old-price">Giá thị trường: <del class="price product-price-old">${dotted(goods.listPrice)}₫</del></span> <span class="save-price">Tiết kiệm: <span>${dotted(goods.listPrice - goods.price)}₫</span></span>`}</div><fieldset class="promotion"><legend>Quà tặng</legend><ul><li>Tặng 1 gói muối chấm trị giá 15.000₫</li><li>Miễn phí giao hàng từ 300.000₫</li></ul></fieldset><button class="btn_add_cart">Cho vào giỏ hàng</button></div></form>
<div class="product-tab"><div class="rte">${each(wordsOf.snacks.lines, (line) => `<p>${line}</p>`)}</div><div id="product-reviews">${reviews(variant, 3, "comment", "author")}</div></div></section><section class="section_prd_related"><h2>SẢN PHẨM CÙNG LOẠI</h2>${each(others.slice(0, 5), (one) => `<div class="item_product_main"><h3 class="product-name"><a href="/${slug(one.title)}">${esc(one.title)}</a></h3><div class="price-box">${dotted(one.price)}₫</div></div>`)}</section>
<footer><div class="site-footer"><h4>${esc(shop.owner)}</h4><p>Địa chỉ: ${esc(shop.address)}</p><p>Số điện thoại: ${shop.phone}</p><p>MST/ĐKKD: ${shop.taxCode}</p></div><div class="copyright">© Bản quyền thuộc về <b>${esc(shop.name)}</b></div></footer>${tail(variant, shop.phone)}</body></html>`,
};

/** Jewels on the worldwide hosted platform: a group of variants in the data, hundredths in scripts, the maker as vendor. Plain. */
export const jewelsInVariantGroups: NextTemplate = {
  name: "jewels on a worldwide platform with a group of variants",
  sector: "jewels",
  path: ({ goods, variant }) => `/products/${slug(goods.title)}?variant=${44_000_000 + variant}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const link = `/products/${slug(goods.title)}`;
    const sizes = ["Nhỏ", "Vừa", "Lớn"];
    const group = {
      "@context": "http://schema.org/",
      "@id": `${link}#product`,
      "@type": "ProductGroup",
      brand: { "@type": "Brand", name: goods.brand },
      category: "",
      description: wordsOf.jewels.lines.join(" "),
      hasVariant: sizes.map((size, at) => ({
        "@id": `${link}?variant=${44_000_000 + variant + at}#variant`,
        "@type": "Product",
        name: `${goods.title} - ${size}`,
        offers: {
          "@id": `${link}?variant=${44_000_000 + variant + at}#offer`,
          "@type": "Offer",
          availability: "http://schema.org/InStock",
          price: `${goods.price}.00`,
          priceCurrency: "VND",
        },
        sku: `${goods.sku}-${at}`,
      })),
      name: goods.title,
      productGroupID: String(8_800_000 + variant),
    };
    return `<!doctype html><html class="js" lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} &ndash; ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="product"><meta property="og:price:amount" content="${dotted(goods.price)}"><meta property="og:price:currency" content="VND"><script>var boutique=${scriptJson({ page: { product: { id: 8_800_000 + variant, vendor: goods.brand, variants: sizes.map((size, at) => ({ id: 44_000_000 + variant + at, price: goods.price * 100, public_title: size })) } } })};</script>${themeStyle("shopify-section", 100)}${trackers(variant)}</head>
<body class="gradient"><a class="skip-to-content-link" href="#MainContent">Chuyển đến nội dung</a><div class="announcement-bar"><p class="announcement-bar__message">Giảm 10% cho đơn đầu tiên với mã XINCHAO</p></div><header class="header"><a href="/" class="header__heading-link"><span class="h2">${esc(shop.name)}</span></a><ul class="list-menu">${departments("list-menu__item", "header__submenu")}</ul></header><cart-drawer class="drawer is-empty"><h2>Giỏ hàng của bạn đang trống</h2><span class="totals__total-value">0₫</span></cart-drawer>
<main id="MainContent"><section id="MainProduct"><media-gallery><ul><li><img alt="${esc(goods.title)}"></li></ul></media-gallery><product-info><p class="product__text caption-with-letter-spacing">${esc(goods.brand)}</p><div class="product__title"><h1>${esc(goods.title)}</h1></div><div id="price-main"><div class="price price--large${goods.listPrice === null ? "" : " price--on-sale"}"><div class="price__container"><div class="price__regular"><span class="visually-hidden">Giá thông thường</span><span class="price-item price-item--regular">${dotted(goods.price)}₫</span></div><div class="price__sale">${goods.listPrice === null ? "" : `<span class="visually-hidden">Giá thông thường</span><span><s class="price-item price-item--regular">${dotted(goods.listPrice)}₫</s></span>`}<span class="visually-hidden">Giá ưu đãi</span><span class="price-item price-item--sale">${dotted(goods.price)}₫</span></div></div></div></div><div class="product__tax caption">Đã bao gồm thuế.</div><variant-selects><fieldset><legend>Size</legend>${each(sizes, (size) => `<input type="radio" name="size" value="${size}"><label>${size}</label>`)}</fieldset></variant-selects><button class="product-form__submit"><span>Thêm vào giỏ</span></button><div class="product__description rte">${each(wordsOf.jewels.lines, (line) => `<p>${line}</p>`)}</div></product-info></section><script type="application/ld+json">${scriptJson(group)}</script>
<product-recommendations><h2>Có thể bạn cũng thích</h2><ul>${each(others.slice(0, 4), (one) => `<li class="grid__item"><h3 class="card__heading"><a href="/products/${slug(one.title)}">${esc(one.title)}</a></h3><div class="price"><span class="price-item">${dotted(one.price)}₫</span></div></li>`)}</ul></product-recommendations></main>
<footer class="footer"><div class="footer-block__details-content rte"><p>${esc(shop.owner)} - MST ${shop.taxCode}</p><p>${esc(shop.address)}</p><p>${shop.phone} / ${shop.email}</p></div><small class="copyright__content">&copy; 2026, <a href="/">${esc(shop.name)}</a></small></footer>${tail(variant, shop.phone, 2)}</body></html>`;
  },
};
