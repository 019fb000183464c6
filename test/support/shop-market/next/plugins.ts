import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { commas, dotted, esc, slug, spacedPhone } from "../writing.ts";
import type { NextTemplate } from "./material.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "./noise.ts";
import { talk } from "./talk.ts";

const commaMoney = (amount: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${commas(amount)}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;

/** Kitchenware on the commonest blog software with the commonest shop plugin and a ranking plugin's graph. Plain. */
export const kitchenOfPlugin: NextTemplate = {
  name: "kitchenware of the commonest plugin with a ranking plugin's graph",
  sector: "kitchen",
  path: ({ goods }) => `/san-pham/${slug(goods.title)}/`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const at = `https://${shop.host}/san-pham/${slug(goods.title)}/`;
    const graph = {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": ["LocalBusiness", "Organization"],
          "@id": `https://${shop.host}/#organization`,
          name: shop.name,
          url: `https://${shop.host}`,
          telephone: shop.phone,
          address: { "@type": "PostalAddress", streetAddress: shop.address, addressCountry: "VN" },
        },
        { "@type": "WebSite", "@id": `https://${shop.host}/#website`, name: shop.name, inLanguage: "vi" },
        { "@type": "ItemPage", "@id": `${at}#webpage`, url: at, name: `${goods.title} - ${shop.name}` },
        {
          "@type": "Product",
          name: `${goods.title} - ${shop.name}`,
          sku: goods.sku,
          category: talk.kitchen.aisle,
          brand: { "@type": "Brand", name: goods.brand },
          mainEntityOfPage: { "@id": `${at}#webpage` },
          offers: {
            "@type": "Offer",
            price: String(goods.price),
            priceCurrency: "VND",
            priceValidUntil: "2027-12-31",
            availability: "https://schema.org/InStock",
            seller: { "@type": "Organization", "@id": `https://${shop.host}/`, name: shop.name },
          },
        },
      ],
    };
    return `<!DOCTYPE html><html lang="vi" class="loading-site no-js"><head><meta charset="UTF-8" /><link rel="profile" href="http://gmpg.org/xfn/11" /><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta property="og:locale" content="vi_VN" /><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}" /><meta property="product:price:amount" content="${goods.price}" /><meta property="product:price:currency" content="VND" /><meta property="product:availability" content="instock" /><script type="application/ld+json" class="rank-math-schema">${scriptJson(graph)}</script>${themeStyle("flatsome", 160)}${trackers(variant)}<meta name="generator" content="WordPress 6.5" /></head>
<body class="product-template-default single single-product postid-${900 + variant} woocommerce lightbox nav-dropdown-has-arrow"><div id="wrapper"><header id="header" class="header has-sticky"><div id="top-bar"><ul><li class="html custom html_topbar_left">Uy tín - Chất lượng - Bảo hành tận nhà</li></ul></div><div id="logo"><a href="https://${shop.host}/" rel="home"><img class="header_logo" alt="${esc(shop.name)}"/></a></div><ul class="header-nav nav">${departments("menu-item", "sub-menu nav-dropdown")}</ul></header>
<main id="main"><div class="shop-container"><div id="product-${900 + variant}" class="product type-product status-publish instock${goods.listPrice === null ? "" : " sale"} shipping-taxable purchasable product-type-simple"><div class="product-main"><div class="product-images">${goods.listPrice === null ? "" : `<div class="badge-container"><div class="callout badge"><span class="onsale">-${off(goods)}%</span></div></div>`}<img class="wp-post-image" alt="${esc(goods.title)}" src="/wp-content/uploads/2026/03/${goods.sku}-510x510.jpg"></div>
<div class="product-info summary col-fit col entry-summary product-summary"><nav class="woocommerce-breadcrumb breadcrumbs uppercase"><a href="/">Trang chủ</a> <span class="divider">&#47;</span> <a href="/danh-muc/gia-dung/">${talk.kitchen.aisle}</a></nav><h1 class="product-title product_title entry-title">
	${esc(goods.title)}</h1><div class="is-divider small"></div>
<div class="price-wrapper"><p class="price product-page-price${goods.listPrice === null ? "" : " price-on-sale"}">${goods.listPrice === null ? commaMoney(goods.price) : `<del aria-hidden="true">${commaMoney(goods.listPrice)}</del> <span class="screen-reader-text">Giá gốc là: ${commas(goods.listPrice)}&nbsp;&#8363;.</span><ins aria-hidden="true">${commaMoney(goods.price)}</ins><span class="screen-reader-text">Giá hiện tại là: ${commas(goods.price)}&nbsp;&#8363;.</span>`}</p></div><div class="product-short-description"><ul><li>Bảo hành 12 tháng tại nhà</li><li>Miễn phí giao nội thành đơn từ 1,000,000đ</li></ul></div><form class="cart" method="post"><div class="quantity buttons_added"><input type="number" class="input-text qty text" name="quantity" value="1"></div><button type="submit" name="add-to-cart" value="${900 + variant}" class="single_add_to_cart_button button alt">Thêm vào giỏ hàng</button></form><div class="product_meta"><span class="sku_wrapper">Mã: <span class="sku">${goods.sku}</span></span> <span class="posted_in">Danh mục: <a rel="tag" href="/danh-muc/gia-dung/">${talk.kitchen.aisle}</a></span> <span class="tagged_as">Từ khóa: <a rel="tag">gia dụng giá rẻ</a></span></div></div></div>
<div class="product-footer"><div class="woocommerce-tabs"><div id="tab-description" class="panel entry-content active">${each(talk.kitchen.praise, (line) => `<p>${line}</p>`)}</div><div id="tab-additional_information"><table class="woocommerce-product-attributes shop_attributes"><tr class="woocommerce-product-attributes-item--attribute_pa_thuong-hieu"><th>Thương hiệu</th><td><p>${esc(goods.brand)}</p></td></tr>${each(talk.kitchen.facts, ([what, how]) => `<tr><th>${what}</th><td><p>${how}</p></td></tr>`)}</table></div><div id="reviews">${reviews(variant, 3, "comment_container", "woocommerce-review__author")}</div></div>
<div class="related related-products-wrapper product-section"><h3 class="product-section-title">Sản phẩm tương tự</h3>${each(others.slice(0, 6), (one) => `<div class="product-small col"><p class="name product-title woocommerce-loop-product__title"><a href="/san-pham/${slug(one.title)}/">${esc(one.title)}</a></p><span class="price">${one.listPrice === null ? "" : `<del>${commaMoney(one.listPrice)}</del> `}<ins>${commaMoney(one.price)}</ins></span></div>`)}</div></div></div></div></main>
<footer id="footer" class="footer-wrapper"><div class="footer-widgets footer footer-1"><span class="widget-title">Liên hệ</span><div class="textwidget"><p><strong>${esc(shop.owner.toUpperCase())}</strong></p><p>MST: ${shop.taxCode}</p><p>Trụ sở: ${esc(shop.address)}</p><p>Hotline: ${spacedPhone(shop.phone)}</p></div></div><div class="absolute-footer dark">Copyright 2026 &copy; <strong>${esc(shop.name)}</strong></div></footer></div>${tail(variant, shop.phone)}</body></html>`;
  },
};

const dotMoney = (amount: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${dotted(amount)}<span class="woocommerce-Price-currencySymbol">đ</span></bdi></span>`;

/** Health goods of a page builder over the same plugin: the data calls the shop the make and praises in its name; the table is right. Plain, data partly wrong. */
export const healthWithPraisingData: NextTemplate = {
  name: "health goods whose data praises and takes the shop for the make",
  sector: "pharmacy",
  path: ({ goods }) => `/${slug(goods.title)}/`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const ld = {
      "@context": "https://schema.org/",
      "@type": "Product",
      name: `Mua ${goods.title} chính hãng, giá tốt nhất 2026`,
      description: talk.pharmacy.praise[0],
      brand: { "@type": "Brand", name: shop.name },
      aggregateRating: { "@type": "AggregateRating", ratingValue: "4.9", ratingCount: String(80 + variant) },
      offers: {
        "@type": "Offer",
        url: `https://${shop.host}/${slug(goods.title)}/`,
        price: goods.price,
        priceCurrency: "VND",
        availability: "https://schema.org/InStock",
      },
    };
    return `<!doctype html><html lang="vi"><head><meta charset="UTF-8"><title>Mua ${esc(goods.title)} chính hãng, giá tốt nhất 2026</title><meta property="og:title" content="Mua ${esc(goods.title)} chính hãng, giá tốt nhất 2026"><meta property="og:site_name" content="${esc(shop.name)}"><script type="application/ld+json">${scriptJson(ld)}</script>${themeStyle("elementor", 190)}${trackers(variant)}</head>
<body class="wp-singular product-template-default single elementor-default elementor-template-full-width elementor-page-${variant}"><div data-elementor-type="header" class="elementor elementor-location-header"><div class="elementor-widget-theme-site-logo"><a href="https://${shop.host}"><img alt=""></a></div><nav class="elementor-nav-menu--main"><ul class="elementor-nav-menu">${departments("menu-item", "sub-menu elementor-nav-menu--dropdown")}</ul></nav><div class="elementor-icon-box-title">Dược sĩ tư vấn: ${spacedPhone(shop.secondPhone)}</div></div>
<div data-elementor-type="product" class="elementor elementor-location-single product"><div class="elementor-element elementor-widget-woocommerce-breadcrumb"><nav class="woocommerce-breadcrumb"><a href="/">Trang chủ</a>&nbsp;/&nbsp;<a href="/suc-khoe">${talk.pharmacy.aisle}</a>&nbsp;/&nbsp;${esc(goods.title)}</nav></div>
<div class="elementor-widget-woocommerce-product-images"><div class="woocommerce-product-gallery"><img alt="" class="wp-post-image"></div></div><div class="elementor-widget-woocommerce-product-title"><h1 class="product_title entry-title elementor-heading-title elementor-size-default">${esc(goods.title)}</h1></div><div class="elementor-widget-woocommerce-product-rating"><span>4.9/5 (${80 + variant} đánh giá)</span></div><div class="elementor-widget-woocommerce-product-price"><p class="price">${goods.listPrice === null ? dotMoney(goods.price) : `<del>${dotMoney(goods.listPrice)}</del> <ins>${dotMoney(goods.price)}</ins>`}</p></div>
<div class="elementor-widget-html"><div class="uu-dai"><b>Ưu đãi hôm nay</b><ul><li>Giảm thêm 20.000đ khi chuyển khoản</li><li>Đơn 2 hộp tặng hộp chia thuốc trị giá 35.000đ</li></ul></div></div>
<div class="elementor-widget-woocommerce-product-add-to-cart"><form class="cart"><input name="quantity" value="1"><button class="single_add_to_cart_button">Chọn mua</button></form></div>
<div class="elementor-widget-text-editor"><table class="thong-tin"><tbody><tr><td>Danh mục</td><td>${talk.pharmacy.aisle}</td></tr><tr><td>Thương hiệu</td><td><strong>${esc(goods.brand)}</strong></td></tr><tr><td>Xuất xứ thương hiệu</td><td>${goods.origin}</td></tr>${each(talk.pharmacy.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</tbody></table></div>
<div class="elementor-widget-woocommerce-product-content">${each(talk.pharmacy.praise, (line) => `<p>${line}</p>`)}<h2>${esc(goods.title)} có tốt không?</h2><p>Hàng nghìn khách hàng đã tin dùng. Xem thêm <a href="/${slug(others[0]!.title)}">${esc(others[0]!.title)}</a>.</p></div>
<section class="elementor-widget-woocommerce-products"><ul class="products columns-4">${each(others.slice(1, 5), (one) => `<li class="product"><h2 class="woocommerce-loop-product__title">${esc(one.title)}</h2><span class="price">${dotMoney(one.price)}</span></li>`)}</ul></section></div>
<div data-elementor-type="footer" class="elementor elementor-location-footer"><div class="elementor-widget-text-editor"><p>${esc(shop.name)} - chuỗi nhà thuốc đạt chuẩn GPP</p><p>${esc(shop.owner)}. Số ĐKKD ${shop.taxCode}. Địa chỉ: ${esc(shop.address)}. Email: ${shop.email}</p></div></div>${icons(8)}${tail(variant, shop.phone, 2)}</body></html>`;
  },
};

/** Snacks on an early theme of a rented shop: microdata on the goods and on each neighbour alike. Plain. */
export const snacksWithMicrodata: NextTemplate = {
  name: "snacks with microdata on the goods and on each neighbour",
  sector: "snacks",
  path: ({ goods }) => `/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => `<!DOCTYPE html>
<!--[if IE 8]><html class="ie8" lang="vi"><![endif]--><!--[if !IE]><!--><html lang="vi"><!--<![endif]-->
<head><meta charset="utf-8" /><meta http-equiv="content-language" content="vi" /><title>${esc(goods.title)}</title><link href="//fonts.example/css?family=Roboto+Condensed" rel="stylesheet" />${themeStyle("bw", 60)}${trackers(variant)}</head>
<body><header><div class="top-link"><span><i class="fa fa-phone"></i> ${shop.phone}</span><a href="/account/login">Đăng nhập</a> hoặc <a href="/account/register">Đăng ký</a></div><div class="logo"><a title="${esc(shop.name)}" href="/"><img alt="${esc(shop.name)}" src="//bizcdn.example/logo.png"/></a></div><nav class="hidden-xs"><ul id="nav">${departments("level0", "level1")}</ul></nav></header>
<div class="breadcrumbs"><ul><li class="home"><a href="/">Trang chủ</a><span>&mdash;›</span></li><li><a href="/dac-san">${talk.snacks.aisle}</a><span>&mdash;›</span></li><li><strong>${esc(goods.title)}</strong></li></ul></div>
<section class="main-container col1-layout"><div class="main container" itemscope itemtype="http://schema.org/Product"><meta itemprop="url" content="//${shop.host}/${slug(goods.title)}"><meta itemprop="image" content="//bizcdn.example/${goods.sku}.jpg"><div class="product-view"><div class="product-img-box"><img id="image" alt="${esc(goods.title)}"></div><div class="product-shop"><div class="product-name"><h1 itemprop="name">${esc(goods.title)}</h1></div><div class="brand-line">Nhà sản xuất: <span itemprop="brand" itemscope itemtype="http://schema.org/Brand"><span itemprop="name">${esc(goods.brand)}</span></span></div><div class="rating"><p class="rating-links"><a>${2 + (variant % 6)} Đánh giá</a></p></div>
<div class="price-block" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><link itemprop="availability" href="http://schema.org/InStock"><meta itemprop="priceCurrency" content="VND"><div class="price-box"><p class="special-price"><span class="price" itemprop="price" content="${goods.price}">${dotted(goods.price)}₫</span></p>${goods.listPrice === null ? "" : `<p class="old-price"><span class="price-sep">-</span><span class="price">${dotted(goods.listPrice)}₫</span></p>`}</div></div><div class="short-description"><p>${talk.snacks.praise[1]}</p></div><form id="product_addtocart_form" method="post"><input id="qty" value="1"><button class="button btn-cart">Mua hàng</button></form></div></div>
<div class="product-collateral"><ul class="nav-tabs"><li>Mô tả</li><li>Nhận xét</li></ul><div class="tab-pane" itemprop="description">${each(talk.snacks.praise, (line) => `<p>${line}</p>`)}<p>Xuất xứ ${goods.origin}.</p></div></div></div>
<div class="upsell-pro"><h2>Sản phẩm cùng loại</h2>${each(others.slice(0, 6), (one) => `<div class="item" itemscope itemtype="http://schema.org/Product"><div class="item-title"><a itemprop="url" href="/${slug(one.title)}"><span itemprop="name">${esc(one.title)}</span></a></div><div class="item-price" itemprop="offers" itemscope itemtype="http://schema.org/Offer"><span class="price" itemprop="price" content="${one.price}">${dotted(one.price)}₫</span><meta itemprop="priceCurrency" content="VND"></div></div>`)}</div></section>
<footer><div class="footer-inner"><div class="col-md-3"><h4>Về chúng tôi</h4><p>${esc(shop.name)} mang hương vị quê nhà đến từng bữa cơm.</p></div><div class="col-md-3"><h4>Liên hệ</h4><address>${esc(shop.address)}</address><p>MST ${shop.taxCode}</p></div></div><div class="footer-bottom"><div class="coppyright">&copy; 2018 - 2026 Bản quyền của ${esc(shop.owner)}</div></div></footer>${tail(variant, shop.phone, 2)}</body></html>`,
};
