import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import type { NextTemplate } from "../next/material.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { wordsOf } from "./words.ts";

const thousands = (amount: number, share: number) => Math.round((amount * share) / 1_000) * 1_000;

/** A chain of phone shops, its own software: versions side by side, instalments, trade-in, prices with students' and members' off. Odd. */
export const phonesOfChain: NextTemplate = {
  name: "a chain of phone shops with instalments and trade-in",
  sector: "phones",
  path: ({ goods }) => `/dtdd/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const data = {
      "@context": "https://schema.org",
      "@type": "Product",
      name: goods.title,
      brand: { "@type": "Thing", name: [goods.brand] },
      manufacturer: goods.brand,
      review: {
        "@type": "Review",
        author: { "@type": "Person", name: "Nguyễn Tấn" },
        reviewRating: { ratingValue: 4 },
      },
    };
    return `<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"/><title>${esc(goods.title)} - giá tốt, trả góp, giao nhanh</title><meta property="og:site_name" content="${esc(shop.host)}"/><meta property="og:title" content="${esc(goods.title)} - giá tốt, trả góp"/><script type="application/ld+json">${scriptJson(data)}</script>${themeStyle("tg", 120)}${trackers(variant)}</head><body>${icons(20)}<div class="banner-top">Siêu sale 11.11 giảm đến 3.000.000đ</div><header class="header v2"><a href="/" class="header__logo" aria-label="Về trang chủ ${esc(shop.name)}"><i class="icon-logo"></i></a><form class="header__search"><input placeholder="Bạn cần tìm gì?"></form><a class="header__address">Xem giá, tồn kho tại: Hồ Chí Minh</a><ul class="main-menu">${departments("has-list", "nav-sub")}</ul></header>
<section class="detail"><ul class="breadcrumb"><li><a href="/dtdd">${wordsOf.phones.aisle}</a></li><li>› <a>${esc(goods.brand)}</a></li></ul><h1>${esc(goods.title)}</h1><div class="box02"><span class="quantity-sale">Đã bán ${1 + (variant % 9)},${variant % 10}k</span><div class="detail-rate">4.${variant % 10} <a>So sánh</a> <a>Thông số</a></div></div><div class="box_main"><div class="box_left"><div class="box01"><img alt="${esc(goods.title)}"></div><div class="policy"><p>${wordsOf.phones.facts[0][1]}</p></div><div class="parameter"><h2>Cấu hình</h2><ul>${each(wordsOf.phones.facts, ([what, how]) => `<li><p class="lileft">${what}:</p><div class="liright"><span>${how}</span></div></li>`)}<li><p class="lileft">Hãng</p><div class="liright"><a>${esc(goods.brand)}</a>. <a>Xem thông tin hãng</a></div></li></ul></div></div>
<div class="box_right"><div class="scrolling_inner"><div class="box03 group"><a class="item act">Bản này</a><a class="item" href="/dtdd/${slug(goods.title)}-cao">Bản cao hơn <span>${dotted(goods.price + 1_500_000)}₫</span></a></div><div class="bs_title"><strong>Giá tại TP. Hồ Chí Minh</strong></div><div class="box-price"><p class="box-price-present">${dotted(goods.price)}₫ *</p>${goods.listPrice === null ? "" : `<p class="box-price-old">${dotted(goods.listPrice)}₫</p><p class="box-price-percent">-${off(goods)}%</p>`}<span class="label label--black">Trả góp 0%</span><p class="tra-gop">hoặc trả trước <b>${dotted(thousands(goods.price, 0.2))}₫</b>, góp <b>${dotted(thousands(goods.price, 0.08))}₫</b>/tháng</p></div><div class="block__promo"><p class="pr-top">Khuyến mãi trị giá 800.000₫</p><ol><li>Phiếu mua hàng phụ kiện trị giá 300.000₫</li><li>Thu cũ đổi mới: lên đời chỉ từ <b>${dotted(thousands(goods.price, 0.6))}₫</b></li><li>Học sinh, sinh viên giảm thêm 200.000₫</li></ol></div><p class="note">(*) Giá hoặc khuyến mãi không áp dụng trả góp lãi suất đặc biệt</p><a class="btn-buynow">Mua ngay</a><a class="btn-pay">Mua trả chậm</a><p class="callorder">Gọi đặt mua <a href="tel:${shop.phone}">${shop.phone}</a> (8:00 - 21:30)</p></div></div></div>
<div class="bundle"><h3>Mua kèm giá sốc</h3>${each(others.slice(0, 3), (one) => `<div class="combo-item"><h3>${esc(one.title)}</h3><strong class="price">${dotted(thousands(one.price, 0.8))}₫</strong><span class="old">${dotted(one.price)}₫</span></div>`)}</div><div class="article"><h3>${wordsOf.phones.lines[0]}</h3><p>${wordsOf.phones.lines[1]}</p></div><div class="compare"><h3>So sánh với</h3>${each(others.slice(3, 6), (one) => `<a class="cmp"><h3>${esc(one.title)}</h3><strong>${dotted(one.price)}₫</strong></a>`)}</div>${reviews(variant, 3, "par", "cmt-top-name")}</section>
<footer class="footer v2024"><ul><li>Tổng đài: ${shop.phone}</li><li>Giới thiệu công ty</li><li>Tìm siêu thị (312 shop)</li></ul><div class="copyright"><p>© 2018. ${esc(shop.owner)}. GPDKKD: ${shop.taxCode} do Sở Tài chính cấp. Địa chỉ: ${esc(shop.address)}. Chịu trách nhiệm nội dung: Lê Văn Bình. <a>Xem chính sách sử dụng</a></p></div></footer>${tail(variant, shop.phone, 5)}</body></html>`;
  },
};

/** Instruments in a single-page app: head tags of a renderer for robots, an empty root, all else in a state that the page unpacks. Odd. */
export const musicInEmptyShell: NextTemplate = {
  name: "instruments in a single-page app with an empty root",
  sector: "music",
  path: ({ goods, variant }) => `/p/${slug(goods.title)}.i${900 + variant}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const card = (one: typeof goods, at: number) => ({
      _id: `65${at}f${variant}c`,
      ten: one.title,
      duongDan: slug(one.title),
      giaBan: one.price,
      giaNiemYet: one.listPrice,
      hang: { ten: one.brand, ma: slug(one.brand) },
      conHang: true,
    });
    const state = {
      phien: { nguoiDung: null, gioHang: { dong: [], tong: 0 }, ngonNgu: "vi" },
      cauHinh: { cuaHang: shop.name, congTy: shop.owner, mst: shop.taxCode, hotline: shop.phone, diaChi: shop.address },
      trang: { loai: "chi-tiet", sanPham: { ...card(goods, 0), ma: goods.sku, moTa: wordsOf.music.lines.join(" ") } },
      goiY: others.slice(0, 6).map(card),
    };
    return `<!doctype html><html lang="vi" data-n-head-ssr><head><meta charset="utf-8"><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta data-n-head="1" name="viewport" content="width=device-width,initial-scale=1"><meta data-n-head="1" name="description" content="Mua ${esc(goods.title)} thương hiệu ${esc(goods.brand)} tại ${esc(shop.name)}, giá chỉ ${dotted(goods.price)}đ. Trả góp 0%, giao toàn quốc."><meta data-n-head="1" property="og:title" content="${esc(goods.title)}"><meta data-n-head="1" property="og:site_name" content="${esc(shop.name)}"><meta data-n-head="1" property="og:image" content="https://cdn.example/${goods.sku}.webp"><link rel="modulepreload" href="/assets/index-${variant.toString(16)}b3.js"><script type="module" crossorigin src="/assets/index-${variant.toString(16)}b3.js"></script><link rel="stylesheet" href="/assets/index.css">${trackers(variant)}</head><body><noscript><strong>Trang cần JavaScript để hoạt động. Vui lòng bật lên để tiếp tục.</strong></noscript><div id="app"><div class="splash"><div class="spinner"></div></div></div><script>window.__TRANG__=${scriptJson(state)};</script></body></html>`;
  },
};

/** A supermarket's own software: a price for all, a lower one for members, one a unit, state transferred at the end. Odd. */
export const kitchenForMembers: NextTemplate = {
  name: "a supermarket's kitchen shelf with a price for members",
  sector: "kitchen",
  path: ({ goods }) => `/chi-tiet/${slug(goods.title)}--s${goods.sku}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const member = thousands(goods.price, 0.95);
    const state = {
      G: { item: { code: goods.sku, displayName: goods.title, sell: goods.price, member, brandName: goods.brand } },
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><base href="/"><title>${esc(goods.title)} - ${esc(shop.name)} Online</title><meta name="description" content="${wordsOf.kitchen.lines[0]}">${themeStyle("ng", 50)}</head><body class="mat-typography"><app-root ng-version="17.3.1" ng-server-context="ssr"><app-header><mat-toolbar><a routerlink="/"><img alt="${esc(shop.name)}"></a><span class="store">Giao đến: Phường Tân Định, TP.HCM</span><button>Đăng nhập thẻ thành viên</button></mat-toolbar><ul>${departments("cat-lv1", "cat-lv2")}</ul></app-header><router-outlet></router-outlet><app-product-detail><div class="pd"><app-carousel><img alt=""></app-carousel><div class="pd__info"><span class="chip">Giá sốc cuối tuần</span><p class="pd__brand"><span>Nhãn hàng</span><a>${esc(goods.brand)}</a></p><div class="pd__name" role="heading" aria-level="1">${esc(goods.title)}</div><p class="pd__code">SKU ${goods.sku}</p><app-price><div class="price-all"><span class="v">${dotted(goods.price)}</span><sup>đ</sup><span class="unit">/ Cái</span></div>${goods.listPrice === null ? "" : `<div class="price-was"><s>${dotted(goods.listPrice)}đ</s></div>`}<div class="price-member"><mat-icon>card_membership</mat-icon> Thành viên: <b>${dotted(member)} đ</b></div><div class="price-pack">Thùng 4 cái: ${dotted(thousands(goods.price * 4, 0.93))} đ</div></app-price><app-quantity><button>−</button><input value="1"><button>+</button></app-quantity><button class="buy">Thêm vào giỏ</button><p class="earn">Tích ${Math.floor(goods.price / 10_000)} điểm, tương đương ${dotted(Math.floor(goods.price / 10_000) * 100)}đ</p></div></div><mat-tab-group><div class="tab">${each(wordsOf.kitchen.lines, (line) => `<p>${line}</p>`)}</div><div class="tab"><div class="row"><span>Thương hiệu</span><span>${esc(goods.brand)}</span></div>${each(wordsOf.kitchen.facts, ([what, how]) => `<div class="row"><span>${what}</span><span>${how}</span></div>`)}</div></mat-tab-group>
<app-suggest><h2>Mua kèm tiết kiệm</h2>${each(others.slice(0, 5), (one) => `<app-card><p class="name">${esc(one.title)}</p><p class="v">${dotted(one.price)}<sup>đ</sup></p></app-card>`)}</app-suggest></app-product-detail><app-footer><h5>${esc(shop.name)}</h5><p>Đơn vị chủ quản: ${esc(shop.owner)}</p><p>MSDN: ${shop.taxCode}. Trụ sở: ${esc(shop.address)}. Chăm sóc khách hàng: ${shop.phone}</p><p>Đã thông báo Bộ Công Thương</p></app-footer></app-root><script id="ng-state" type="application/json">${scriptJson(state)}</script>${tail(variant, shop.phone, 1)}</body></html>`;
  },
};
