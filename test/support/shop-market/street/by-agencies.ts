import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug, spacedPhone } from "../writing.ts";
import {
  asked,
  branches,
  isFootwear,
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

/** Spare parts in a WordPress theme that an agency wrote by hand without a shop plugin: the price is a field of its own, often "Liên hệ". */
export const partsInAgencyTheme: StreetTemplate = {
  name: "spare parts in an agency's own theme of WordPress",
  sector: "parts",
  path: ({ goods }) => `/${slug(goods.title)}/`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.variant % 4 === 2 ? [] : material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 3),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const price = variant % 4 === 2 ? "Liên hệ" : `${dotted(goods.price)} ${variant % 2 === 0 ? "VNĐ" : "đ"}`;
    const graph = {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "Article",
          headline: goods.title,
          author: { name: "admin" },
          datePublished: "2024-03-08T02:11:00+00:00",
        },
        {
          "@type": "WebPage",
          name: `${goods.title} - ${shop.name}`,
          url: `https://${shop.host}/${slug(goods.title)}/`,
        },
        { "@type": "WebSite", name: shop.name, description: "Một trang web mới sử dụng WordPress" },
      ],
    };
    const support = [
      ["Kỹ thuật - Mr. Toàn", shop.phone],
      ["Kinh doanh - Ms. Hoa", shop.secondPhone],
    ] as const;
    return `<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8" /><meta name="viewport" content="width=device-width, initial-scale=1"><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta property="og:type" content="article" /><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}" /><meta property="article:publisher" content="https://facebook.example/${slug(shop.name)}" /><script type="application/ld+json" class="yoast-schema-graph">${scriptJson(graph)}</script><link rel="stylesheet" href="/wp-content/themes/web2015/style.css">${themeStyle("web", 80)}${trackers(variant)}</head>
<body class="sanpham-template-default single single-sanpham postid-${880 + variant}"><header><div class="top-head"><div class="container"><marquee>Chào mừng quý khách đến với website ${esc(shop.name)}! Giao hàng toàn quốc - Thanh toán khi nhận hàng</marquee></div></div><div class="container banner"><div class="logo"><a href="https://${shop.host}"><img src="/wp-content/uploads/2019/logo.jpg" alt="logo"></a></div><div class="slogan"><h2>${esc(shop.owner)}</h2><p>Chuyên cung cấp linh kiện - sửa chữa tận nơi</p></div><div class="hotline"><span>Hotline 24/7</span><b>${spacedPhone(shop.phone)}</b></div></div><nav class="main-menu"><ul class="menu">${shelfLinks("parts", "menu-item")}${departments("menu-item", "sub-menu")}</ul></nav></header>
<div class="container"><div class="row"><aside class="col-md-3 sidebar"><div class="widget"><h3 class="widget-title">DANH MỤC SẢN PHẨM</h3><ul>${each(talk.parts.shelves, (one) => `<li>» <a href="/${slug(one)}/">${one}</a></li>`)}</ul></div><div class="widget"><h3 class="widget-title">HỖ TRỢ TRỰC TUYẾN</h3>${each(support, ([who, phone]) => `<p>${who}<br><b style="color:red">${spacedPhone(phone)}</b></p>`)}<p>Email: ${shop.email}</p></div><div class="widget"><h3 class="widget-title">SẢN PHẨM HOT</h3>${each(neighbours(material, 4), (one, at) => `<div class="hot-item"><a href="/${slug(one.title)}/">${esc(one.title)}</a><span class="gia">${at === 1 ? "Liên hệ" : `${dotted(one.price)} VNĐ`}</span></div>`)}</div></aside>
<div class="col-md-9 content"><div class="breadcrumb-wp"><a href="/">Trang chủ</a> » <a href="/san-pham/">Sản phẩm</a> » <span class="breadcrumb_last">${esc(goods.title)}</span></div><div class="single-product-box"><div class="row"><div class="col-sm-5"><img class="img-thumbnail" src="/wp-content/uploads/${goods.sku}.jpg" alt="${esc(goods.title)}"></div><div class="col-sm-7 info-sp">${variant % 3 === 1 ? `<p class="ten-sp"><strong>${esc(goods.title)}</strong></p>` : `<h1 class="ten-sp">${esc(goods.title)}</h1>`}<p class="ma-sp">Mã SP: <span>${goods.sku}</span> | Lượt xem: ${dotted(1_204 + variant * 31)}</p><div class="gia-sp"><span class="lb">Giá bán:</span> <span class="gia-moi">${price}</span>${goods.listPrice === null || variant % 4 === 2 ? "" : `<br><span class="lb">Giá cũ:</span> <span class="gia-cu">${dotted(goods.listPrice)}</span>`}</div><ul class="thong-tin">${tellsMake(material, 3) ? `<li><i class="fa fa-check"></i> Hãng sản xuất: <b>${esc(goods.brand)}</b></li>` : ""}<li><i class="fa fa-check"></i> Xuất xứ: ${goods.origin}</li><li><i class="fa fa-check"></i> Phí lắp đặt tại nhà từ 100.000đ (nội thành)</li><li><i class="fa fa-check"></i> Bảo hành: 3 tháng</li></ul><a class="btn-goi" href="tel:${shop.phone}">Đặt hàng: ${spacedPhone(shop.phone)}</a> <a class="btn-zalo" href="https://zalo.example/${shop.phone}">Chat Zalo</a></div></div></div>
<div class="mo-ta"><h2 class="tit"><span>Thông tin chi tiết</span></h2><div class="entry-content">${prose("parts")}<p><em>${esc(goods.title)}</em> hiện có sẵn tại kho, quý khách vui lòng gọi trước khi qua lấy.</p><table>${each(talk.parts.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</table></div><div class="fb-comments">${asked("parts", "fb-comment")}${reviews(variant, 2, "fb-comment", "fb-name")}</div></div>
<div class="sp-lien-quan"><h2 class="tit"><span>Sản phẩm cùng loại</span></h2><div class="row">${each(neighbours(material, 8), (one, at) => `<div class="col-sm-3 item-sp"><a href="/${slug(one.title)}/"><img src="/wp-content/uploads/${one.sku}-150x150.jpg" alt="${esc(one.title)}"></a><h3><a href="/${slug(one.title)}/">${esc(one.title)}</a></h3><p class="gia">${at === 3 ? "Liên hệ" : `${dotted(one.price)} VNĐ`}</p></div>`)}</div></div></div></div></div>
<footer><div class="container"><div class="row"><div class="col-md-6"><h4>${esc(shop.name)}</h4><p>Địa chỉ: ${esc(shop.address)}</p><p>MST: ${shop.taxCode}</p><ul>${branches(variant, "chi-nhanh")}</ul></div><div class="col-md-6">${policies("h4")}</div></div></div><div class="copy">© Copyright 2019 by ${esc(shop.name)}. Thiết kế web bởi <a href="https://thietkeweb.example" rel="nofollow">WebNhanh247</a></div></footer>${tail(variant, shop.phone, 3)}</body></html>`;
  },
};

const spacedDong = (amount: number) => `${dotted(amount)} đ`;

/** Shoes and bags on the web that comes with the till of Nhanh.vn. */
export const shoesOnNhanh: StreetTemplate = {
  name: "shoes and bags on the web of a Nhanh.vn till",
  sector: "wear",
  path: ({ goods, variant }) => `/${slug(goods.title)}-p${38_123_000 + variant}.html`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 4),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const id = 38_123_000 + variant;
    const colours = ["Đen", "Nâu", "Kem", "Xanh rêu"].slice(0, 2 + (variant % 3));
    return `<!DOCTYPE html>
<html lang="vi"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="description" content="${talk.wear.prose[0]}"><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:site_name" content="${shop.host}"><meta property="product:price:amount" content="${goods.price}"><meta property="product:price:currency" content="VND"><meta property="product:retailer_item_id" content="${id}">${tellsMake(material, 4) ? `<meta property="product:brand" content="${esc(goods.brand)}">` : ""}${themeStyle("tp", 100)}${trackers(variant)}<script>var lang='vi', psId='${id}', checkRemain=${variant % 2}, currentTheme='T0${200 + variant}';gtag('event','view_item',{"currency":"VND","value":${goods.price},"items":[{"item_id":"${id}","item_name":${scriptJson(goods.title)},"price":${goods.price}}]});</script></head>
<body class="tp_background productDetail">${icons(8)}<header class="tp_header"><div class="top-header"><div class="container"><span>Hotline: <a href="tel:${shop.phone}" class="tp_text">${shop.phone}</a></span><a href="/order/check">Kiểm tra đơn hàng</a></div></div><div class="container"><div class="logo"><a href="/" title="${esc(shop.name)}"><img class="lazyload" data-src="https://media.cdn.example/store/logo.png" alt="${esc(shop.name)}"></a></div><form class="searchForm" action="/search"><input name="q" placeholder="Nhập từ khoá tìm kiếm"></form><a href="/cart" class="cart-icon">Giỏ hàng (<span class="tp_cart_count">0</span>)</a></div><ul class="tp_menu">${departments("tp_menu_item", "sub")}${shelfLinks("wear", "tp_menu_item")}</ul></header>
<div class="bread"><div class="container"><ul itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/"><span itemprop="name">Trang chủ</span></a><meta itemprop="position" content="1"></li><li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/giay-pc1.html"><span itemprop="name">${talk.wear.shelves[variant % 5]}</span></a><meta itemprop="position" content="2"></li></ul></div></div>
<section class="product-detail-page"><div class="container"><div class="row"><div class="col-md-6 product-image"><a data-fancybox="images"><img src="https://media.cdn.example/ps/${id}.jpg" alt="${esc(goods.title)}"></a></div><div class="col-md-6 product-info"><h1 class="tp_product_detail_name">${esc(goods.title)}</h1><div class="pro-code">Mã SP: <span class="tp_product_detail_code">${goods.sku}</span>${tellsMake(material, 4) ? ` | Thương hiệu: <a href="/brand-${slug(goods.brand)}" title="${esc(goods.brand)}">${esc(goods.brand)}</a>` : ""}</div><div class="price-box">${variant % 2 === 0 ? `<span class="tp_product_detail_price">${spacedDong(goods.price)}</span>${goods.listPrice === null ? "" : `<span class="tp_product_detail_price_old">${spacedDong(goods.listPrice)}</span><span class="discount">-${off(goods)}%</span>`}` : `${goods.listPrice === null ? "" : `<del class="tp_product_detail_price_old">${commas(goods.listPrice)}đ</del>`}<strong class="tp_product_detail_price">${commas(goods.price)}đ</strong>`}</div><div class="attr">${vouchers(variant, "voucher-item")}</div><div class="attr"><label>Màu sắc</label><div class="color req" column="i1">${each(colours, (colour, at) => `<a href="javascript:;" data-value="${91_000 + at}" title="${colour}">${colour}</a>`)}</div></div>${isFootwear(goods.title) ? `<div class="attr"><label>Size</label><div class="size req" column="i2">${each(["38", "39", "40"], (size) => `<a href="javascript:;">${size}</a>`)}</div></div>` : ""}<div class="quantity"><input type="number" value="1" class="psQtt"></div><div class="buttons"><button class="btn-addcart tp_button unsel" data-psid="${id}" title="Vui lòng chọn màu sắc và kích cỡ!">Thêm vào giỏ</button><button class="btn-buynow tp_button unsel" data-psid="${id}">Mua ngay</button></div><div class="shop-system"><p>Còn hàng tại:</p><ul>${branches(variant, "depot")}</ul></div></div></div>
<div class="pro-tabs"><div id="tab-content1">${prose("wear")}<p>Giá sỉ cho khách lấy từ 10 đôi: inbox hoặc gọi ${shop.secondPhone}.</p></div><div id="tab-content2">${each(talk.wear.facts, ([what, how]) => `<p>${what}: ${how}</p>`)}</div><div id="tab-content3">${reviews(variant, 3, "cmt-item", "cmt-name")}${asked("wear", "cmt-item")}</div></div>
<div class="pro-related"><h3>Sản phẩm liên quan</h3><div class="owl-carousel">${each(neighbours(material, 7), (one) => `<div class="pro-item"><a class="img" href="/${slug(one.title)}-p${id - 900}.html"><img alt="${esc(one.title)}"></a><h4 class="tp_product_name"><a>${esc(one.title)}</a></h4><span class="tp_product_price">${spacedDong(one.price)}</span>${one.listPrice === null ? "" : `<span class="tp_product_price_old">${spacedDong(one.listPrice)}</span>`}</div>`)}</div></div></div></section>
<footer class="tp_footer"><div class="container"><div class="row"><div class="col-md-4"><h4 class="tp_footer_title">${esc(shop.owner)}</h4><p>${esc(shop.address)}</p><p>MST/ĐKKD: ${shop.taxCode}</p><p>${shop.email}</p></div><div class="col-md-4">${policies("h4")}</div><div class="col-md-4"><div class="fb-page" data-href="https://facebook.example/${slug(shop.name)}"><blockquote><a>${esc(shop.name)}</a></blockquote></div></div></div></div><div class="copyright">Copyright © 2026 ${esc(shop.name)}. Thiết kế bởi Nhanh.vn</div></footer>${tail(variant, shop.phone, 5)}</body></html>`;
  },
};
