import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import type { NextTemplate } from "../next/material.ts";
import { departments, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug } from "../writing.ts";
import { wordsOf } from "./words.ts";

/** A pharmacy on the site that comes with a stock software: data with a price of 0 at times and a broken list once in a while. Plain. */
export const pharmacyOfStockSoftware: NextTemplate = {
  name: "pharmacy on the site of a stock software, its data sometimes empty",
  sector: "pharmacy",
  path: ({ goods, variant }) => `/${slug(goods.title)}-p${38_000_000 + variant}.html`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const data = {
      "@context": "https://schema.org/",
      "@type": "Product",
      name: goods.title,
      image: [`https://pos.nvncdn.example/${variant}/ps/anh.jpg`],
      sku: goods.sku,
      brand: { "@type": "Brand", name: variant % 4 === 2 ? "" : goods.brand },
      aggregateRating: { "@type": "AggregateRating", ratingValue: 5, reviewCount: 1 + (variant % 7) },
      offers: { "@type": "Offer", priceCurrency: "VND", price: variant % 3 === 1 ? 0 : goods.price },
    };
    const written = scriptJson(data);
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)}</title><meta name="robots" content="INDEX,FOLLOW"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="website">${themeStyle("nh", 45)}${trackers(variant)}<script type="application/ld+json">${variant % 5 === 4 ? written.replace(/\}$/, ",}") : written}</script></head>
<body><input type="hidden" id="checkStoreId" value="${2_000 + variant}"><div class="header-top"><marquee>${esc(shop.name)} - tư vấn miễn phí 24/7 qua ${shop.phone}</marquee></div><header><a href="/" class="logo"><img alt="${esc(shop.name)}" src="/logo.jpg"></a><div class="search"><input placeholder="Tên thuốc, triệu chứng, vitamin"></div></header><ul class="main-menu">${departments("lv1", "lv2")}</ul>
<div class="breadcrumbs"><a href="/">Trang chủ</a> » <a>${wordsOf.pharmacy.aisle}</a> » <span>${esc(goods.title)}</span></div>
<div class="detail-product" data-id="${38_000_000 + variant}"><div class="slide-img"><img class="zoom" alt="${esc(goods.title)}"></div><div class="box-info"><h1 class="tp_product_detail_name">${esc(goods.title)}</h1><p class="code">Mã SP: <span>${goods.sku}</span></p><p class="brand-line">Thương hiệu: <a href="/${slug(goods.brand)}-b${variant}.html">${esc(goods.brand)}</a></p>${goods.listPrice === null ? `<p class="price-line"><span class="tp_product_detail_price">${commas(goods.price)}đ</span></p>` : `<p class="price-line"><span class="tp_product_detail_price">${commas(goods.price)}đ</span> <span class="tp_product_detail_price_old">${commas(goods.listPrice)}đ</span> <span class="off">- ${off(goods)} %</span></p>`}<div class="qty"><span>-</span><input value="1"><span>+</span></div><a class="btn-addtocart">Chọn mua</a><a class="btn-call" href="tel:${shop.secondPhone}">Dược sĩ tư vấn ${shop.secondPhone}</a><div class="stores"><h4>Còn hàng tại</h4><p>CN1: ${esc(shop.address)}</p></div></div></div>
<div class="detail-content"><h2>Thông tin sản phẩm</h2>${each(wordsOf.pharmacy.lines, (line) => `<p>${line}</p>`)}<table>${each(wordsOf.pharmacy.facts, ([what, how]) => `<tr><td><b>${what}</b></td><td>${how}</td></tr>`)}</table>${reviews(variant, 3, "cmt", "cmt-name")}</div><div class="related"><div class="tit">Khách hàng cũng xem</div>${each(others.slice(0, 6), (one) => `<div class="p-item"><a class="p-name" href="/${slug(one.title)}.html">${esc(one.title)}</a><p class="p-price">${commas(one.price)}đ</p></div>`)}</div>
<footer><div class="ft1"><h3>${esc(shop.name)}</h3><p>${esc(shop.owner)}</p><p>Mã số doanh nghiệp ${shop.taxCode}, giấy đủ điều kiện kinh doanh dược số ${100 + variant}/ĐKKDD</p><p>Người chịu trách nhiệm chuyên môn: DS. Trần Thị Hà</p><p>Đường dây nóng: ${shop.phone}</p></div></footer>${tail(variant, shop.phone, 2)}</body></html>`;
  },
};

/** Books on a domestic hosted software of 2013: a vocabulary that search engines gave up, author and publisher side by side. Plain. */
export const booksWithOldVocabulary: NextTemplate = {
  name: "books on an aged domestic platform with a vocabulary given up",
  sector: "books",
  path: ({ goods }) => `/sach/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, person, variant }) => {
    const cover = goods.listPrice ?? Math.round((goods.price * 1.15) / 1_000) * 1_000;
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>Sách ${esc(goods.title)} - ${esc(shop.name)}</title><meta name="title" content="Sách ${esc(goods.title)}" /><meta name="keywords" content="${esc(goods.title)}, mua sách ${esc(goods.title)}" />${themeStyle("bk", 20)}</head>
<body><div id="page"><div class="hotline-top">Đặt sách: ${shop.phone} (8h - 21h)</div><div id="head"><a href="/" id="logo" title="${esc(shop.name)}">${esc(shop.name)}</a><div id="cart-mini">Giỏ sách (0)</div></div><ul id="nav">${departments("navi", "navi-sub")}</ul><div itemscope itemtype="http://data-vocabulary.org/Breadcrumb"><a href="/sach" itemprop="url"><span itemprop="title">${wordsOf.books.aisle}</span></a></div>
<div id="product-view" itemscope itemtype="http://data-vocabulary.org/Product"><div class="pic"><img itemprop="image" src="/bia/${goods.sku}.jpg" alt="bìa sách" /><a class="readtry">Đọc thử</a></div><div class="info"><h1><span itemprop="name">${esc(goods.title)}</span></h1><p>Tác giả: <a class="author">${esc(person.nick)}</a></p><p>Nhà xuất bản: <span itemprop="brand">${esc(goods.brand)}</span></p><p>Người dịch: Đang cập nhật</p><div class="pricebox" itemprop="offerDetails" itemscope itemtype="http://data-vocabulary.org/Offer"><p>Giá bìa: <span class="cover">${dotted(cover)} đ</span></p><p>Giá bán: <span class="sell"><span itemprop="price">${dotted(goods.price)}</span> <span itemprop="currency" content="VND">đ</span></span></p><p>Tiết kiệm: ${dotted(cover - goods.price)} đ</p><p>Tình trạng: <span itemprop="availability" content="in_stock">Còn sách</span></p></div><p><input type="button" value="Mua sách này" /></p><p class="ship">Phí giao hàng 18.000đ nội thành, 30.000đ các tỉnh. Bọc sách 2.000đ/cuốn.</p></div>
<div class="desc" itemprop="description">${each(wordsOf.books.lines, (line) => `<p>${line}</p>`)}<ul>${each(wordsOf.books.facts, ([what, how]) => `<li>${what}: ${how}</li>`)}</ul></div></div><div class="same"><h3>Cùng nhà xuất bản</h3>${each(others.slice(0, 5), (one) => `<div class="bk"><a href="/sach/${slug(one.title)}">${esc(one.title)}</a><em>${dotted(one.price)} đ</em></div>`)}</div><div class="said">${reviews(variant, 2, "said-one", "by")}</div>
<div id="foot"><p>${esc(shop.owner)} - ${esc(shop.address)}</p><p>MST ${shop.taxCode} - Email ${shop.email}</p><p>&copy; 2013 - 2026 ${esc(shop.name)}</p></div></div></body></html>`;
  },
};
