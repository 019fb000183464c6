import { each, href, scriptJson } from "../fresh-writing.ts";
import { dotted, esc, menu, slug } from "../writing.ts";
import type { LaterTemplate } from "./material.ts";
import { legalFoot, nameOrOwner, off } from "./telling.ts";

/** Electronics of a chain with many branches: product data, specifications, gifts with amounts, hotlines for each need. Plain. */
export const electronicsOfChain: LaterTemplate = {
  name: "electronics of a chain with branches",
  sector: "audio",
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
  }) => `<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"/><title>${esc(goods.title)} giá tốt, trả góp 0% | ${esc(shop.name)}</title><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:site_name" content="${esc(shop.name)}"/><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Product", name: goods.title, sku: goods.sku, mpn: goods.sku, brand: { "@type": "Brand", name: [goods.brand] }, aggregateRating: { "@type": "AggregateRating", ratingValue: "4.8", reviewCount: "37" }, offers: { "@type": "Offer", price: goods.price, priceCurrency: "VND", availability: "https://schema.org/InStock", priceValidUntil: "2026-12-31" } })}</script><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "ElectronicsStore", name: shop.name, telephone: shop.phone, address: { "@type": "PostalAddress", streetAddress: shop.address, addressCountry: "VN" } })}</script></head>
<body><header><a class="logo-main" href="/"><i class="icon-logo"></i><span class="sr-only">${esc(shop.name)}</span></a><form><input id="skw" placeholder="Hôm nay bạn cần tìm gì?"></form><ul class="main-menu">${menu(14)}</ul></header>
<section class="detail"><ul class="breadcrumb"><li><a href="/phu-kien">Phụ kiện</a></li><li>›</li><li><a href="/phu-kien/${slug(goods.brand)}">${esc(goods.brand)}</a></li></ul><h1>${esc(goods.title)}</h1><div class="box-rating">★ 4.8 (37 đánh giá) | Đã bán 1,2k</div><div class="box_left"><img src="/Products/${goods.sku}.jpg" alt="${esc(goods.title)}"/><div class="parameter"><h2>Thông số kỹ thuật</h2><ul class="parameter__list"><li><p class="lileft">Hãng:</p><div class="liright"><span>${esc(goods.brand)}</span></div></li><li><p class="lileft">Sản xuất tại:</p><div class="liright"><span>${goods.origin}</span></div></li><li><p class="lileft">Bảo hành:</p><div class="liright"><span>12 tháng</span></div></li></ul></div></div>
<div class="box_right"><div class="box-price"><p class="box-price-present">${dotted(goods.price)}₫ *</p>${goods.listPrice === null ? "" : `<p class="box-price-old">${dotted(goods.listPrice)}₫</p><p class="box-price-percent">-${off(goods)}%</p>`}</div><div class="block__promo"><p class="pr-txt">Khuyến mãi trị giá 150.000₫</p><p>1. Phiếu mua hàng trị giá 50.000₫ áp dụng cho đơn sau</p><p>2. Hoàn tiền đến 100.000₫ khi trả qua ví</p></div><a class="btn-buynow">MUA NGAY</a><a class="btn-installment">MUA TRẢ GÓP 0%</a><p class="callorder">Gọi đặt mua <a href="tel:${shop.phone}">${shop.phone}</a> (7:30 - 22:00)</p><div class="stores"><b>Có 12 siêu thị còn hàng</b><p>${esc(shop.address)}</p></div></div></section>
<section class="similar"><p class="related__ttl">Xem thêm phụ kiện khác</p><ul>${each(others.slice(0, 6), (one) => `<li><a href="${href(one)}"><h3>${esc(one.title)}</h3><strong class="price">${dotted(one.price)}₫</strong></a></li>`)}</ul></section>
<footer><ul><li>Gọi mua: <a href="tel:${shop.phone}">${shop.phone}</a></li><li>Khiếu nại: <a href="tel:${shop.secondPhone}">${shop.secondPhone}</a></li></ul>${legalFoot(shop)}</footer></body></html>`,
};

/** Pet food on the site that a till software gives: social tags for the price, microdata on a wrapper, tabs. Plain. */
export const petsOnTillSoftware: LaterTemplate = {
  name: "pet food on the site of a till software",
  sector: "pets",
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
  }) => `<!DOCTYPE html><html lang="vi"><head><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta charset="utf-8"/><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:type" content="product"/><meta property="product:brand" content="${esc(goods.brand)}"/><meta property="product:price:amount" content="${goods.price}"/><meta property="product:price:currency" content="VND"/></head>
<body><div id="header"><div class="logo"><a href="/"><img src="/logo.jpg" alt="${esc(shop.name)}"/></a></div><div class="hotline">Hotline: <b>${shop.phone}</b></div><ul class="menu">${menu(8)}</ul></div>
<div class="product-view" itemscope itemtype="https://schema.org/Product"><meta itemprop="sku" content="${goods.sku}"/><div itemprop="brand" itemtype="https://schema.org/Brand" itemscope><meta itemprop="name" content="${esc(goods.brand)}"/></div><div class="images"><img itemprop="image" src="/images/${goods.sku}.jpg" alt="${esc(goods.title)}"/></div><div class="info"><h1 itemprop="name">${esc(goods.title)}</h1><p>Mã SP: ${goods.sku}</p><p>Thương hiệu: <a href="/${slug(goods.brand)}-br.html">${esc(goods.brand)}</a></p><div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="VND"/><meta itemprop="price" content="${goods.price}"/><link itemprop="availability" href="https://schema.org/InStock"/><p class="price">Giá: <b>${dotted(goods.price)}đ</b>${goods.listPrice === null ? "" : ` <strike>${dotted(goods.listPrice)}đ</strike>`}</p></div><div class="qty"><input value="1"/><a class="btn" href="/cart">Mua hàng</a></div><p>Xem kho còn hàng: <i class="fa fa-map-marker"></i> ${esc(shop.address)}</p></div><div class="tab"><h2>Chi tiết sản phẩm</h2><p>Dành cho bé từ 2 tháng tuổi. Nơi sản xuất: ${goods.origin}.</p></div></div>
<div class="other"><h4>Sản phẩm cùng loại</h4>${each(others.slice(0, 5), (one) => `<div class="item"><a class="tp_product_name" href="${href(one)}">${esc(one.title)}</a><p class="tp_product_price">${dotted(one.price)}đ</p></div>`)}</div>
<div id="footer">${legalFoot(shop)}</div></body></html>`,
};

/** Beauty of a chain in rush hour: a price for the hour, one in the branch, one for members; the page's own is the first. Odd. */
export const rushHour: LaterTemplate = {
  name: "skincare of a chain in rush hour with members' price",
  sector: "skin",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const inBranch = goods.listPrice ?? goods.price + 20_000;
    const members = goods.price - 5_000 - (variant % 3) * 1_000;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Mua ${esc(goods.title)} chính hãng - ${esc(shop.name)}</title><meta property="og:title" content="Mua ${esc(goods.title)} chính hãng"></head>
<body><div class="top">Giao nhanh 2 giờ | <b>FREESHIP</b> từ 90.000 đ</div><header><a href="/" title="${esc(shop.name)}"><img src="/l.svg" alt="Logo ${esc(shop.name)}"></a><ul>${menu(12)}</ul></header>
<div class="detail"><div class="flash"><span class="flash-name">⚡ Giờ vàng</span> Kết thúc sau <b>02</b>:<b>14</b>:<b>59</b></div><a class="brand-name" href="/thuong-hieu/${slug(goods.brand)}.html">${esc(goods.brand)}</a><h1>${esc(goods.title)}</h1><p>4.9 ★ | 121 đánh giá | 36 hỏi đáp | Mã sản phẩm: ${goods.sku}</p>
<div class="prices"><div class="now"><span class="txt_price">${dotted(goods.price)} ₫</span> <small>(Đã bao gồm VAT)</small></div><div class="row">Giá tại cửa hàng: <span>${dotted(inBranch)} ₫</span></div><div class="row">Giá thành viên Vàng: <span>${dotted(members)} ₫</span> <a href="/the-thanh-vien">Điều kiện</a></div></div>
<div class="opts"><label>Dung tích:</label><a class="on">Chuẩn</a><a>Mini</a></div><div class="buttons"><button>Giỏ hàng</button><button>MUA NGAY NOWFREE 2H</button></div><p class="branch">28/40 chi nhánh còn sản phẩm</p>
<table class="tb_info_sanpham"><tr><td>Barcode</td><td>893${goods.sku.slice(2)}00${String(variant).padStart(3, "0")}</td></tr><tr><td>Thương Hiệu</td><td>${esc(goods.brand)}</td></tr><tr><td>Nơi sản xuất</td><td>${goods.origin}</td></tr><tr><td>Loại da</td><td>Mọi loại da</td></tr></table></div>
<div class="deal-sock"><h2>Deal sốc mua kèm</h2>${each(others.slice(0, 3), (one) => `<div class="item"><span>${esc(one.brand)}</span><a href="${href(one)}">${esc(one.title)}</a><b>${dotted(one.price)} ₫</b></div>`)}</div>
<footer><p>Bản quyền © 2026 ${esc(shop.name)}</p><p>${esc(shop.owner)}</p><p>Giấy chứng nhận Đăng ký Kinh doanh số ${shop.taxCode}</p></footer></body></html>`;
  },
};

/** Watches on a page of made-up class names: amounts with the sign in a superscript, the maker in a list, app state after it. Odd. */
export const watchesOfUtilityClasses: LaterTemplate = {
  name: "watches on utility classes with app state",
  sector: "watches",
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
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>${esc(goods.title)}</title><meta name="description" content="${esc(shop.name)} - hệ thống đồng hồ chính hãng, bảo hành 5 năm"/><link rel="preload" as="image" href="/_next/image?url=${goods.sku}"/></head>
<body class="font-sans antialiased"><div id="__next"><div class="flex flex-col min-h-screen"><nav class="sticky top-0 flex h-14 items-center bg-white px-4"><a class="text-xl font-bold" href="/">${esc(shop.name)}</a><ul class="ml-auto flex gap-4">${menu(5)}</ul></nav>
<div class="mx-auto grid max-w-6xl grid-cols-12 gap-6"><div class="col-span-7"><img alt="" class="rounded-lg" src="/_next/image?url=${goods.sku}"/></div><div class="col-span-5 space-y-3"><h1 class="text-2xl font-semibold">${esc(goods.title)}</h1><div class="flex items-baseline gap-2"><span class="text-3xl font-bold text-red-600">${dotted(goods.price)}<sup>đ</sup></span>${goods.listPrice === null ? "" : `<span class="text-gray-400 line-through">${dotted(goods.listPrice)}<sup>đ</sup></span><span class="rounded bg-red-100 px-1 text-sm">-${off(goods)}%</span>`}</div><p class="text-sm">Trả góp chỉ từ ${dotted(Math.ceil(goods.price / 12 / 1_000) * 1_000)}<sup>đ</sup>/tháng</p><button class="w-full rounded bg-black py-3 text-white">Thêm vào giỏ</button><ul class="divide-y text-sm"><li class="flex justify-between py-2"><span>Hãng</span><span class="font-medium">${esc(goods.brand)}</span></li><li class="flex justify-between py-2"><span>Mã</span><span>${goods.sku}</span></li><li class="flex justify-between py-2"><span>Xuất xứ</span><span>${goods.origin}</span></li><li class="flex justify-between py-2"><span>Bảo hành hãng</span><span>2 năm</span></li></ul></div></div>
<div class="mx-auto mt-8 grid max-w-6xl grid-cols-4 gap-4">${each(others.slice(0, 4), (one) => `<a class="rounded border p-3" href="${href(one)}"><p class="line-clamp-2">${esc(one.title)}</p><p class="font-bold text-red-600">${dotted(one.price)}<sup>đ</sup></p></a>`)}</div>
<footer class="mt-auto bg-gray-900 p-6 text-sm text-gray-300"><p>© ${esc(shop.owner)}. MSDN: ${shop.taxCode}.</p><p>${esc(shop.address)}</p><p>Hỗ trợ: ${shop.phone}</p></footer></div></div><script id="__NEXT_DATA__" type="application/json">${scriptJson({ props: { pageProps: { product: { id: goods.sku, slug: slug(goods.title), name: goods.title, salePrice: goods.price, basePrice: goods.listPrice, vendorId: 12 }, related: others.slice(0, 4).map((one) => ({ id: one.sku, name: one.title, salePrice: one.price })) } }, page: "/[slug]", query: { slug: slug(goods.title) } })}</script></body></html>`,
};
