import { each, scriptJson } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner, off } from "../later/telling.ts";
import { icons, reviews, tail, trackers } from "../next/noise.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import { withLetter, withSign } from "./amounts.ts";
import { attire, shopMenu } from "./attire.ts";
import type { FerryTemplate } from "./material.ts";
import { words } from "./words.ts";

const advised = (variant: number) => variant % 7 === 6;
const unitOf = ({ title }: { title: string }) =>
  ["Chai", "Hũ", "Lọ", "Tuýp", "Túi"].find((unit) => title.includes(` ${unit.toLowerCase()} `)) ?? "Hộp";
const makers = ["Công ty Cổ phần Dược Tây Bắc", "Nhà máy Dược phẩm Hoa Lư", "Công ty TNHH Sinh học Đồng Xanh"];

/** A pharmacy chain with a server-rendered state: amounts for box and strip, the producer apart from the brand, advice in place of some prices. */
export const herbsOfPharmacyChain: FerryTemplate = {
  name: "herbs of a pharmacy chain with units and a state",
  sector: "herbs",
  path: ({ goods }) => `/thuc-pham-chuc-nang/${slug(goods.title)}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: advised(variant) ? [] : goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const unit = unitOf(goods);
    const strip = Math.max(1_000, Math.round(goods.price / 6_000) * 1_000);
    const [other, otherPrice] = goods.title.includes("viên") ? ["Vỉ", strip] : ["Combo 3", goods.price * 3 - strip];
    const maker = makers[variant % makers.length]!;
    const ask = advised(variant);
    const state = {
      props: {
        pageProps: {
          product: {
            sku: `000${31_000 + variant}`,
            name: goods.title,
            webName: goods.title,
            brand: { name: goods.brand, slug: slug(goods.brand) },
            manufactor: maker,
            prices: ask
              ? []
              : [
                  {
                    measureUnitName: unit,
                    price: goods.price,
                    originPrice: goods.listPrice ?? goods.price,
                    isDefault: true,
                  },
                  { measureUnitName: other, price: otherPrice, originPrice: otherPrice, isDefault: false },
                ],
            isPublish: true,
          },
          related: others
            .slice(0, 4)
            .map((one) => ({ name: one.title, brand: one.brand, price: { price: one.price } })),
          provinces: ["Hà Nội", "Hồ Chí Minh", "Đà Nẵng"].map((name, at) => ({ name, stores: 40 + at * 17 })),
        },
      },
      page: "/[category]/[slug]",
      buildId: `b${variant.toString(36)}x7Qe`,
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>${esc(goods.title)} | Nhà thuốc trực tuyến</title><meta name="description" content="Mua ${esc(goods.title)} chính hãng, giao nhanh 2 giờ."/><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:site_name" content="${esc(shop.name)}"/><meta name="next-head-count" content="24"/>${attire("nt", 110, "main .grid", ".text-title1", ".overflow-x-auto")}<link rel="preload" href="/_next/static/css/${(variant * 7_919 + 4_096).toString(16)}.css" as="style"/>${trackers(variant)}</head>
<body class="bg-layer-gray"><div id="__next"><header class="sticky top-0 z-20 bg-blue-5"><div class="container flex h-10 items-center text-xs text-white"><a href="/app">Tải ứng dụng</a><span class="ml-4">Tư vấn ngay: <a href="tel:${shop.phone}">${spacedPhone(shop.phone)}</a></span></div><div class="container flex items-center py-3"><a href="/" aria-label="Trang chủ"><img alt="${esc(shop.name)}" src="/static/logo.svg" width="182" height="48"/></a><input placeholder="Tìm tên thuốc, bệnh lý, TPCN..." class="h-12 w-full rounded-full"/></div><nav class="hidden lg:flex"><ul class="flex">${shopMenu("herbs", "group relative", "absolute hidden group-hover:block", true)}</ul></nav></header>
<main class="container-lite"><ol class="flex text-sm"><li><a href="/">Trang chủ</a></li><li>/</li><li><a href="/thuc-pham-chuc-nang">Thực phẩm chức năng</a></li><li>/</li><li><a href="/thuc-pham-chuc-nang/${slug(words.herbs.within)}">${words.herbs.within}</a></li></ol><div class="grid grid-cols-1 md:grid-cols-[min(40%,512px)_1fr] gap-6"><div><img alt="${esc(goods.title)} 1" src="https://cdn.static.example/${goods.sku}_1.jpg" width="512" height="512"/><p class="text-caption text-center">Mẫu mã sản phẩm có thể thay đổi theo lô hàng</p></div>
<div class="relative"><div class="mb-1 text-sm"><span class="text-text-secondary">Thương hiệu: </span><a class="text-blue-5" href="/thuong-hieu/${slug(goods.brand)}">${esc(goods.brand)}</a></div><h1 class="text-heading2 font-bold">${esc(goods.title)}</h1><div class="flex gap-2 text-sm text-text-tertiary"><span>000${31_000 + variant}</span><span>•</span><span>${3 + (variant % 6)} đánh giá</span><span>•</span><span>${12 + variant} bình luận</span></div>
${ask ? `<div class="my-4 rounded-xl bg-orange-1 p-4"><p class="font-semibold">Sản phẩm cần tư vấn từ dược sĩ</p><p>Vui lòng liên hệ để được báo giá và hướng dẫn sử dụng.</p><button class="rounded-full bg-blue-5 px-6">Tư vấn ngay</button></div>` : `${variant % 3 === 1 ? `<div class="flex justify-between bg-gradient-to-r p-2 text-white"><span>FLASH SALE</span><span>Kết thúc sau 03:21:${10 + (variant % 50)}</span></div>` : ""}<div class="my-4"><div class="flex items-end text-blue-5"><span class="text-title1 font-bold">${withLetter(goods.price)}</span><span class="px-1 text-heading4">/</span><span class="text-heading4">${unit}</span></div>${goods.listPrice === null ? "" : `<div class="text-gray-6 line-through">${withLetter(goods.listPrice)}</div><span class="rounded bg-red-1 px-1 text-red-5">-${off(goods)}%</span>`}<div class="mt-2 flex items-center text-sm">Tích lũy từ <b class="text-orange-5 mx-1">${dotted(Math.floor(goods.price / 100))}</b> điểm thưởng</div></div><div class="flex items-center gap-4"><p class="w-36">Chọn đơn vị tính</p><button class="border-blue-5 rounded-full px-4" aria-pressed="true">${unit}</button>${variant % 2 === 0 ? `<button class="rounded-full px-4" aria-pressed="false">${other}</button>` : ""}</div>`}
<table class="content-container w-full text-sm"><tbody><tr><td class="w-36">Danh mục</td><td><a>${words.herbs.within}</a></td></tr><tr><td>Nhà sản xuất</td><td>${maker}</td></tr><tr><td>Nước sản xuất</td><td>${goods.origin}</td></tr>${each(words.herbs.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}<tr><td>Số đăng ký</td><td>${2_100 + variant}/2025/ĐKSP</td></tr></tbody></table>${ask ? "" : `<div class="flex gap-2"><button class="rounded-full bg-blue-5 h-12 w-full text-white">Chọn mua</button><button class="rounded-full h-12 w-full">Tìm nhà thuốc</button></div><p class="text-sm">Có ${40 + variant} nhà thuốc có sẵn sản phẩm</p>`}</div></div>
<section class="mt-6"><h2 class="text-heading3">Mô tả sản phẩm</h2>${each(words.herbs.praise, (line) => `<p>${line}</p>`)}</section><section><h2>Sản phẩm liên quan</h2><div class="flex overflow-x-auto">${each(others.slice(0, 8), (one) => `<article class="h-full w-40 rounded-xl bg-white"><a href="/thuc-pham-chuc-nang/${slug(one.title)}.html"><h3 class="line-clamp-2 text-label1">${esc(one.title)}</h3></a>${one.listPrice === null ? "" : `<p class="text-caption line-through">${withLetter(one.listPrice)}</p>`}<p class="text-blue-5"><span class="font-semibold">${withLetter(one.price)}</span><span> / ${unitOf(one)}</span></p></article>`)}</div></section><section><h2>Đánh giá sản phẩm</h2>${reviews(variant, 4, "flex gap-3 py-4", "font-semibold")}</section></main>
<footer class="bg-blue-6 text-white"><div class="container">${legalFoot(shop)}<p>Giấy chứng nhận đủ điều kiện kinh doanh dược số ${shop.registerId}/ĐKKDD</p></div></footer></div><script id="__NEXT_DATA__" type="application/json">${scriptJson(state)}</script>${icons(9)}${tail(variant, shop.phone, 4)}</body></html>`;
  },
};

/** An electronics chain's own old server pages: the price of a region, instalments, trading in, a table of comparison, a list of makers. */
export const devicesOfChain: FerryTemplate = {
  name: "devices of an electronics chain by region and instalment",
  sector: "devices",
  path: ({ goods }) => `/${slug(words.devices.within)}/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const month = Math.round(goods.price / 12_000) * 1_000;
    const place = ["Hồ Chí Minh", "Hà Nội", "Cần Thơ"][variant % 3]!;
    const data = {
      "@context": "https://schema.org",
      "@type": "Product",
      name: goods.title,
      brand: { "@type": "Brand", name: [goods.brand] },
      manufacturer: { "@type": "Organization", name: goods.brand },
      sku: String(200_100 + variant),
      offers: {
        "@type": "Offer",
        price: goods.price,
        priceCurrency: "VND",
        itemCondition: "https://schema.org/NewCondition",
        availability: "https://schema.org/InStock",
        seller: { "@type": "Organization", name: shop.name },
      },
    };
    const card = (one: typeof goods) =>
      `<li class="item __cate_54"><a href="/x/${slug(one.title)}" class="main-contain"><h3>${esc(one.title)}</h3>${one.listPrice === null ? "" : `<div class="box-p"><p class="price-old black">${withSign(one.listPrice)}</p><span class="percent">-${off(one)}%</span></div>`}<strong class="price">${withSign(one.price)}</strong><p class="item-gift">Quà <b>${withSign(50_000)}</b></p></a></li>`;
    return `<!DOCTYPE html>
<html lang="vi-VN"><head><title>${esc(goods.title)} - giá rẻ, có trả chậm</title><meta charset="utf-8" /><meta name="keywords" content="${esc(goods.title)}, ${esc(goods.brand)}" /><meta property="og:title" content="${esc(goods.title)}" /><meta property="og:site_name" content="${shop.host}" />${attire("dm", 130, ".box_main", ".bs_price", ".listproduct")}<script>var document_isAdvice = false;var rootUrl = '';var GL_CATEGORYID = 54;var GL_MANU = '${esc(goods.brand)}';</script>${trackers(variant)}<script type="application/ld+json" id="productld">${scriptJson(data)}</script></head>
<body><div class="banner-top"><a href="/sale"><img alt="Giảm sốc đến 50%" src="/banner.jpg"></a></div><header class="header"><div class="header__top"><a href="/" class="header__logo" aria-label="logo"><i class="icon-logo"></i></a><a href="javascript:;" class="header__address"><b>Xem giá, tồn kho tại:</b> <span>${place}</span></a><form action="/tim-kiem"><input id="skw" placeholder="Bạn tìm gì..."></form><a href="/lich-su-mua-hang">Lịch sử đơn hàng</a><a class="header__cart">Giỏ hàng</a></div><nav><ul class="main-menu">${shopMenu("devices", "main-menu__item", "main-menu__sub", true)}</ul></nav></header>
<section class="detail" data-id="${200_100 + variant}" data-cate-id="54" data-code="${goods.sku}"><ul class="breadcrumb"><li><a href="/tb">${words.devices.within}</a></li><li><a href="/tb-${slug(goods.brand)}">${words.devices.within} ${esc(goods.brand)}</a></li></ul><div class="box02"><h1>${esc(goods.title)}</h1><div class="box02__right"><span class="quantity-sale">Đã bán ${1 + (variant % 9)},${variant % 10}k</span><div class="box_rate"><i class="icon-vote"></i> 4.${variant % 10}</div><a href="javascript:;">So sánh</a></div></div>
<div class="box_main"><div class="box_left"><div class="box01__show"><img alt="${esc(goods.title)}" src="/images/${slug(goods.title)}-1.jpg"></div><div class="policy"><ul><li>Hư gì đổi nấy <b>12 tháng</b> tại hơn 900 siêu thị</li><li>Giao hàng tận nhà, phí từ <b>${withSign(20_000)}</b></li></ul></div></div>
<div class="box_right"><div class="box04">${variant % 4 === 2 ? `<div class="scrolling_inner"><a class="box03__item item" href="#">Đen</a><a class="box03__item item act" href="#">Trắng</a></div>` : ""}<div class="bs_title"><strong>${variant % 2 === 0 ? "Online giá rẻ quá" : "Giá bán"}</strong><span>Giá tại ${place}</span></div><div class="bs_price"><strong>${withSign(goods.price)}</strong>${goods.listPrice === null ? "" : `<em>${withSign(goods.listPrice)}</em><i>(-${off(goods)}%)</i>`}</div>${variant % 3 === 0 ? `<p class="bs_time">Còn ${3 + (variant % 5)}/20 suất</p>` : ""}<div class="box-gop"><a href="/tra-gop">Trả góp 0% chỉ từ <b>${withSign(month)}</b>/tháng</a><span>Trả trước ${withSign(0)}</span></div>
<div class="block__promo"><div class="pr-top"><p class="pr-txtb">Khuyến mãi trị giá ${withSign(300_000)}</p><i class="pr-txt">Giá và khuyến mãi dự kiến áp dụng đến 23:59 | 30/11</i></div><div class="pr-content"><div class="divb">Phiếu mua hàng ${withSign(100_000)} áp dụng mua đồ gia dụng</div><div class="divb">Giảm đến ${withSign(500_000)} khi thanh toán qua ví</div><div class="divb">Thu cũ đổi mới trợ giá đến <b>${withSign(Math.round(goods.price / 5_000) * 1_000)}</b></div></div></div><div class="block-button"><a href="javascript:;" class="btn-buynow jsBuy">MUA NGAY</a><a class="btn-installment">MUA TRẢ CHẬM</a></div><p class="callorder">Gọi đặt mua <a href="tel:${shop.phone}">${shop.phone}</a> (8:00 - 21:30)</p></div></div></div>
<div class="specification"><h2>Thông số kỹ thuật</h2><ul class="text-specifi">${each(words.devices.facts, ([what, how]) => `<li><aside><strong>${what}:</strong></aside><aside><span>${how}</span></aside></li>`)}<li><aside><strong>Hãng:</strong></aside><aside><a href="/tb-${slug(goods.brand)}">${esc(goods.brand)}</a>. <a href="#">Xem thông tin hãng</a></aside></li></ul></div><article class="content-article"><h2>Thông tin sản phẩm</h2>${each(words.devices.praise, (line) => `<p>${line}</p>`)}<p>${esc(others[0]!.brand)} và ${esc(others[1]!.brand)} cũng có mẫu tương tự trong tầm giá ${withSign(others[0]!.price)}.</p></article>
<div class="compare"><h2>So sánh với các sản phẩm tương tự</h2><table class="compare-table"><tr><th></th><th>Đang xem<br>${esc(goods.title)}</th><th>${esc(others[2]!.title)}</th></tr><tr><td>Giá</td><td>${withSign(goods.price)}</td><td>${withSign(others[2]!.price)}</td></tr><tr><td>Hãng</td><td>${esc(goods.brand)}</td><td>${esc(others[2]!.brand)}</td></tr></table></div><div class="related"><h2>Xem thêm sản phẩm khác</h2><ul class="listproduct">${each(others.slice(0, 8), card)}</ul></div><div class="comment">${reviews(variant, 4, "par", "cmt-top-name")}</div></section>
<footer><div class="footer__col"><a>Tổng đài hỗ trợ</a><p>Gọi mua: <a>${shop.phone}</a></p><p>Khiếu nại: <a>${shop.secondPhone}</a></p></div><div class="copyright">${legalFoot(shop, 2018)}<p>GPDKKD ${shop.taxCode}. GP số ${shop.registerId}/TTĐT-BVHTTDL</p></div></footer>${icons(12)}${tail(variant, shop.phone, 4)}</body></html>`;
  },
};
