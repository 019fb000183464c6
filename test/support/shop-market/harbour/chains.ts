import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { icons, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { brandUntold } from "./material.ts";
import type { HarbourTemplate } from "./material.ts";
import { opinions, trademenu, words } from "./words.ts";

const packs = ["Hộp", "Chai", "Gói"];

const row = (what: string, how: string) =>
  `<div class="grid grid-cols-1 md:grid-cols-[minmax(0,200px)_1fr] gap-1.5"><p class="text-neutral-700 text-body2">${what}</p><div class="text-neutral-900 text-body2">${how}</div></div>`;

const piece = (at: number, value: unknown) =>
  `<script>self.__next_f.push([1,${scriptJson(`${at}:${JSON.stringify(value)}\n`)}])</script>`;

/** A chain of pharmacies in server components: class names that style, an amount per pack, the maker beside the brand. */
export const pharmacyInServerComponents: HarbourTemplate = {
  name: "a chain of pharmacies in server components",
  sector: "supplements",
  path: ({ goods }) => `/thuc-pham-chuc-nang/${slug(goods.title)}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 8 === 3 ? [] : goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const asked = variant % 8 === 3;
    const { praise, facts, shelf } = words.supplements;
    const pack = packs[variant % 3]!;
    const makers = ["Công ty Cổ phần Dược Hà Thành", "Nhà máy GMP Phương Đông", "Kaneko Pharma Co., Ltd"];
    return `<!DOCTYPE html><html lang="vi" class="__variable_8b${variant}"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><link rel="preload" as="script" href="/_next/static/chunks/webpack-${variant}.js"/><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta name="description" content="${esc(goods.title)} chính hãng tại ${esc(shop.name)}. ${esc(praise[0]!)}"/><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:type" content="website"/>${themeStyle("tw", 130)}${trackers(variant)}</head>
<body class="bg-layer-gray"><header class="sticky top-0 z-40"><div class="bg-primary text-white"><div class="container flex justify-between text-caption"><span>Trung tâm tiêm chủng - Xem chi tiết</span><span>Tư vấn ngay: <a href="tel:${shop.phone}">${shop.phone}</a></span></div><div class="container flex items-center gap-4"><a href="/" class="relative h-10 w-40" aria-label="${esc(shop.name)}"><img alt="${esc(shop.name)}" src="/logo.svg"/></a><input class="rounded-full h-11 w-full" placeholder="Tìm tên thuốc, bệnh lý, TPCN..."/><button class="h-11 rounded-full">Giỏ hàng</button></div></div><nav class="bg-white"><ul class="container flex">${trademenu("supplements", "group", "absolute hidden group-hover:flex", "text-body2 font-medium")}</ul></nav></header>
<main class="min-h-dvh"><div class="container py-2"><ul class="flex flex-wrap text-caption text-neutral-600"><li><a href="/">Trang chủ</a></li><li>/<a href="/thuc-pham-chuc-nang">${shelf}</a></li><li>/<span>${esc(goods.title)}</span></li></ul></div><div class="container md:grid md:grid-cols-[5fr_7fr] gap-6 bg-white rounded-xl"><div class="relative"><div class="overflow-hidden rounded-lg border"><img alt="${esc(goods.title)} 1" class="aspect-square" src="/p/${goods.sku}-1.jpg"/></div><p class="text-caption italic text-neutral-600">Bao bì có thể khác tuỳ đợt nhập</p></div>
<div class="px-4 md:px-0"><div class="flex items-center gap-2">${variant % 3 === 0 ? '<img class="h-5" alt="Hàng chính hãng"/>' : ""}<span class="text-body2">Thương hiệu: <a class="text-primary font-medium" href="/thuong-hieu/${slug(goods.brand)}">${esc(goods.brand)}</a></span></div><h1 class="text-title1 md:text-heading2 font-semibold" data-test="product_name">${esc(goods.title)}</h1><div class="flex text-body2 text-neutral-600"><span data-test-id="sku">${goods.sku}</span><span class="mx-1.5">•</span><a href="#danh-gia">${10 + variant} đánh giá</a><span class="mx-1.5">•</span><a>${3 + (variant % 50)} bình luận</a></div>
${asked ? `<div class="my-3 rounded-lg bg-blue-50 p-3"><p class="font-semibold">Sản phẩm cần tư vấn từ dược sĩ</p><p class="text-body2">Gọi ${shop.phone} hoặc đến nhà thuốc gần nhất để được báo giá.</p></div><button class="h-12 rounded-full bg-primary">Tư vấn ngay</button>` : `<div class="my-3 flex items-baseline gap-2"><span class="text-heading1 font-bold text-primary" data-test="price">${dotted(goods.price)}đ</span><span class="text-title1 text-primary">/</span><span class="text-title1 text-primary" data-test="unit">${pack}</span>${goods.listPrice === null ? "" : `<p class="text-body1 text-neutral-600 line-through">${dotted(goods.listPrice)}đ</p><span class="rounded bg-red-50 px-1 text-caption">-${off(goods)}%</span>`}</div><p class="text-caption text-neutral-600">Giá gồm thuế, chưa gồm phí giao; phí giao hiện ở bước đặt hàng.</p><div class="grid"><p class="text-neutral-700">Phân loại sản phẩm</p><div class="flex gap-2"><button class="rounded-full border border-primary" data-active="true">${pack}</button>${variant % 2 === 0 ? '<button class="rounded-full border">Vỉ</button>' : ""}</div></div>${variant % 4 === 1 ? `<div class="rounded-xl border"><p class="font-semibold">Khuyến mại được áp dụng</p><ul><li>Giảm ngay 10% áp dụng đến 30/11 (đã trừ vào giá)</li><li>Tặng 1 chai nước rửa tay trị giá 35.000đ</li><li>Trả góp qua Fundiin từ ${dotted(Math.round(goods.price / 3_000) * 1_000)}đ x 3 kỳ</li></ul></div>` : ""}`}
<div class="grid gap-3 my-4">${row("Danh mục", `<a class="text-primary">${shelf}</a>`)}${row("Quy cách", `${pack} theo mô tả`)}${row("Xuất xứ thương hiệu", goods.origin)}${row("Nhà sản xuất", makers[variant % 3]!)}${each(facts.slice(0, 4), ([what, how]) => row(what, how))}${row("Mô tả ngắn", praise[0]!)}</div>${asked ? "" : `<div class="flex gap-3"><button class="h-12 rounded-full bg-primary text-white" data-test="buy_now">Chọn mua</button><button class="h-12 rounded-full border">Tìm nhà thuốc</button></div>`}<p class="text-body2">Hôm nay <b>${9 + variant}</b> khách đã mua, <b>${4 + variant}</b> khách đang xem</p></div></div>
<section class="container my-4 rounded-xl bg-white p-4"><h2 class="text-title1">Mô tả sản phẩm</h2><h3>${esc(goods.title)} là gì?</h3>${each(praise, (line) => `<p>${line}</p>`)}<table class="w-full border"><thead><tr><th>Thành phần cho 1 viên</th><th>Hàm lượng</th></tr></thead><tbody><tr><td>Hoạt chất chính</td><td>1000mg</td></tr><tr><td>Tá dược</td><td>Vừa đủ</td></tr></tbody></table></section><section class="container bg-white" id="danh-gia"><h2>Đánh giá sản phẩm (${10 + variant} đánh giá)</h2>${each(opinions(variant, 4), ({ who, what, day, stars }) => `<div class="flex gap-3"><div><p class="font-medium">${who}</p><p>${stars} sao</p><p>${what}</p><span class="text-caption">${day}</span><div class="ml-8 bg-neutral-100"><p>Dược sĩ Quỳnh <span>Quản trị viên</span></p><p>Chào bạn, cảm ơn bạn đã tin tưởng.${asked ? "" : " Bên mình còn loại 30 viên giá 199.000đ/hộp tại một số nhà thuốc ạ."}</p></div></div></div>`)}</section>
<section class="container"><h2>Sản phẩm liên quan</h2><div class="grid grid-cols-2 md:grid-cols-5">${each(others.slice(0, 5), (one) => `<article class="rounded-xl bg-white"><a href="/${slug(one.title)}.html"><img alt="" src="/p/${one.sku}.jpg"/><h3 class="line-clamp-3 text-body2">${esc(one.title)}</h3></a><div><span class="font-semibold text-primary">${dotted(one.price)}đ</span><span> / Hộp</span>${one.listPrice === null ? "" : `<p class="line-through">${dotted(one.listPrice)}đ</p>`}</div><button class="rounded-full">Chọn mua</button></article>`)}</div></section></main>
<footer class="bg-white"><div class="container"><p class="text-title1">${120 + variant} nhà thuốc khắp cả nước</p><div class="text-caption"><p>© 2007 - 2026 ${esc(shop.owner)}. Số ĐKKD ${shop.taxCode} cấp ngày 08/03/2012 tại Sở Kế hoạch Đầu tư</p><p>Địa chỉ: ${esc(shop.address)} • Email: ${shop.email} • Chịu trách nhiệm nội dung: Lê Văn Cường</p></div></div></footer>${piece(
      4,
      [
        "$",
        "$L9",
        null,
        {
          product: {
            sku: goods.sku,
            webName: goods.title,
            name: goods.title.toUpperCase(),
            brand: goods.brand,
            producer: makers[variant % 3],
            prices: asked
              ? []
              : [
                  { id: 1, measureUnitName: pack, price: goods.price, isSellDefault: true },
                  { id: 2, measureUnitName: "Thùng", price: goods.price * 24, isSellDefault: false },
                ],
          },
        },
      ],
    )}${piece(5, ["$", "div", null, { related: others.map(({ title, price }) => ({ title, price })) }])}${icons(12)}${tail(variant, shop.phone, 2)}</body></html>`;
  },
};

const regions = ["Hồ Chí Minh", "Hà Nội", "Đà Nẵng", "Cần Thơ"];

const money = (amount: number) => `${dotted(amount)}₫`;

/** A chain of electronics shops, its own ASP.NET: amounts by region and in instalments, exchanged goods, things bought along. */
export const chainByRegion: HarbourTemplate = {
  name: "a chain of electronics shops with prices by region",
  sector: "appliances",
  path: ({ goods, variant }) => `/${["noi-chien", "may-loc", "gia-dung"][variant % 3]}/${slug(goods.title)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 5 === 2 ? brandUntold(goods) : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const told = variant % 5 !== 2;
    const { praise, facts, shelf } = words.appliances;
    const near = (share: number) => Math.round((goods.price * share) / 10_000) * 10_000;
    return `<!DOCTYPE html><html lang="vi-VN"><head><title>${esc(goods.title)} - giá tốt, trả góp 0%, giao nhanh</title><meta charset="utf-8"/><meta name="description" content="Mua ${esc(goods.title)} giá tốt, giao lắp miễn phí. Click ngay!"/><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:site_name" content="${esc(shop.host)}"/><link rel="canonical" href="https://www.${shop.host}/${slug(goods.title)}"/>${themeStyle("dm", 140)}${trackers(variant)}
<script type="application/ld+json" id="productld">${scriptJson({ "@context": "https://schema.org", "@type": "Product", "@id": `https://www.${shop.host}/${slug(goods.title)}#product`, name: goods.title, image: [`https://cdn.${shop.host}/${goods.sku}.jpg`], description: `Mua ${goods.title} giá tốt`, sku: String(280_000 + variant), mpn: String(280_000 + variant), ...(told ? { brand: { "@type": "Brand", name: [goods.brand] } } : {}), offers: { "@type": "Offer", priceCurrency: "VND", price: goods.price, priceValidUntil: "2026-12-31", itemCondition: "http://schema.org/NewCondition", availability: "http://schema.org/InStock", seller: { "@type": "Organization", name: shop.name } } })}</script></head>
<body class="bdspecial"><header class="header" data-sub="0"><div class="header__top"><section><a href="/" class="header__logo" title="Về trang chủ ${esc(shop.name)}"><i class="icon-logo"></i><b>${esc(shop.name)}</b></a><a href="javascript:void(0)" class="header__address"><span>Giá và hàng tại:</span> ${regions[variant % 4]} <i class="arrow"></i></a><form action="/tim-kiem" class="header__search"><input id="skw" name="key" placeholder="Bạn tìm gì..."/></form><a href="/cart" class="header__cart"><i class="iconnewglobal-whitecart"></i><span>Giỏ hàng</span></a></section></div><div class="header__main"><ul class="main-menu">${trademenu("appliances", "child", "nav-panel", "")}</ul></div></header><div class="locationbox__popup" style="display:none"><ul>${each(regions, (region, at) => `<li data-value="${at}" data-price="${goods.price + (at - (variant % 4)) * 40_000}">${region}</li>`)}</ul></div>
<section class="detail" data-cate-id="${9_000 + variant}" data-id="${280_000 + variant}"><ul class="breadcrumb"><li><a href="/">Trang chủ</a><meta content="1"></li><li><span>›</span><a href="/gia-dung">${shelf}</a></li>${told ? `<li><span>›</span><a href="/gia-dung-${slug(goods.brand)}">${shelf} ${esc(goods.brand)}</a></li>` : ""}</ul><div class="product-name-header"><h1>${esc(goods.title)}</h1><div class="box02"><p class="quantity-sale">Đã bán ${dotted(1_200 + variant * 37)}</p><a class="detail-rate"><p>4.${variant % 10}</p></a><a class="compare">So sánh</a><a class="specs-link">Thông số</a></div></div>
<div class="box_main"><div class="box_left"><div class="detail-slider"><img src="/Products/${goods.sku}.jpg" alt="${esc(goods.title)}"></div><div class="policy"><ul class="policy__list"><li>Lỗi là đổi mới trong <b>12 tháng</b> tại siêu thị</li><li>Bảo hành <b>chính hãng 2 năm</b>, có người đến tận nhà</li><li>Thùng có: sách hướng dẫn, phụ kiện</li></ul></div><div class="box-old"><a href="/may-doi-tra"><span>Xem thêm <b>${1 + (variant % 4)} sản phẩm cũ</b> giá từ <strong>${money(near(0.72))}</strong></span></a></div><div class="article__content"><h3>Thông tin sản phẩm</h3>${each(praise, (line) => `<p>${line}</p>`)}</div></div>
<div class="box_right"><div class="scrolling_inner"><div class="box04 box_normal"><span class="label-text">${variant % 3 === 0 ? "GIÁ RẺ ONLINE" : variant % 3 === 1 ? "ONLINE GIÁ RẺ QUÁ" : "Giá tại " + regions[variant % 4]}</span><div class="price-one"><div class="box-price"><p class="box-price-present">${money(goods.price)} *</p>${goods.listPrice === null ? "" : `<p class="box-price-old">${money(goods.listPrice)}</p><p class="box-price-percent">-${off(goods)}%</p>`}<span class="label label--black">Trả góp 0% - 0đ phụ thu</span></div><p class="tag-ins">Chỉ từ <b>${money(near(1 / 9))}</b>/tháng (9 tháng, trả trước ${money(near(0.1))})</p></div></div><div class="block block__promo"><div class="pr-top"><p class="pr-txtb">Khuyến mãi trị giá ${money(500_000)}</p><i class="pr-txt">Ưu đãi dự kiến đến hết 30/11</i></div><div class="pr-content"><div class="divb"><span class="nb">1</span><p>Nhập mã SONGHANH giảm 4% tối đa 100.000đ khi thanh toán qua ví</p></div><div class="divb"><span class="nb">2</span><p>Phiếu mua hàng <b>200.000đ</b> mua sản phẩm từ 1 triệu</p></div></div></div>${variant % 4 === 3 ? `<div class="saleoff"><b>Mua kèm giảm thêm</b>${each(others.slice(5, 7), (one) => `<label><input type="checkbox"> ${esc(one.title)} <strong>${money(one.price)}</strong></label>`)}<p>Tổng tiền: <b>${money(goods.price + others[5]!.price)}</b> <i>Tiết kiệm ${money(120_000)}</i></p></div>` : ""}<div class="block-button buy"><a class="btn-buynow">MUA NGAY</a><a class="btn-pay">TRẢ GÓP QUA THẺ <span>Visa, Mastercard, JCB</span></a></div><p class="callorder">Gọi đặt mua <a href="tel:${shop.phone}">${shop.phone}</a> (7:30 - 22:00)</p></div><div class="parameter"><p class="parameter__title">Thông số kỹ thuật</p><ul class="parameter__list active">${each(facts, ([what, how]) => `<li><p class="lileft">${what}:</p><div class="liright"><span class="comma">${how}</span></div></li>`)}<li><p class="lileft">Nơi sản xuất:</p><div class="liright"><span>${goods.origin}</span></div></li>${told ? `<li><p class="lileft">Hãng:</p><div class="liright"><a href="/${slug(goods.brand)}">${esc(goods.brand)}.</a><a class="view-more">Xem thông tin hãng</a></div></li>` : ""}</ul></div></div></div>
<div class="wrap_related"><h3 class="related__ttl">Có thể bạn sẽ thích</h3><div class="listproduct slider-promo">${each(others.slice(0, 6), (one) => `<div class="item"><a href="/${slug(one.title)}" class="main-contain" data-name="${esc(one.title)}" data-price="${one.price}.0" data-brand="${esc(one.brand)}"><div class="item-label"><span class="lb-tragop">Trả góp 0%</span></div><h3>${esc(one.title)}</h3><strong class="price">${money(one.price)}</strong>${one.listPrice === null ? "" : `<div class="box-p"><p class="price-old black">${money(one.listPrice)}</p></div>`}</a></div>`)}</div></div><div class="rating" id="danhgia"><p class="rating__title">Đánh giá ${esc(goods.title)}</p><ul class="comment-list">${each(opinions(variant, 4), ({ who, what }) => `<li class="par"><p class="cmt-top-name">${who}</p><p class="cmt-txt">${what}</p></li>`)}</ul></div></section>
<footer class="footer"><section><ul class="footer__list"><li>Tổng đài mua: <a>${shop.phone}</a></li><li>Khiếu nại: <a>${shop.secondPhone}</a></li></ul></section><div class="copyright"><section><p>© 2018. ${esc(shop.owner)}. GPDKKD: ${shop.taxCode} do sở KH & ĐT cấp. Địa chỉ: ${esc(shop.address)}. Điện thoại: ${shop.phone}. Chịu trách nhiệm nội dung: Huỳnh Minh Tốt.</p></section></div></footer>${tail(variant, shop.phone, 3)}</body></html>`;
  },
};
