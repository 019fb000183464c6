import { each, href, inMillions, kilo, scriptJson } from "../fresh-writing.ts";
import { dotted, esc, menu, slug } from "../writing.ts";
import type { BlindTemplate } from "./material.ts";
import { makersInMenu, percentOff, shopOrOwner, widgets } from "./telling.ts";

/** A phone chain: product data right, prices online and by instalment, stores with numbers. Plain. */
export const phonesWithStores: BlindTemplate = {
  name: "phone chain with stores and instalments",
  sector: "phones",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const old = goods.listPrice;
    return `<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"/><title>${esc(goods.title)} giá rẻ, trả góp 0% | ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"/><meta property="og:title" content="${esc(goods.title)} giá rẻ, trả góp 0%"/><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org/", "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", position: 1, item: { "@id": "/dtdd", name: "Điện thoại" } }] })}</script><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Product", name: goods.title, sku: variant * 31 + 30_000, brand: { "@type": "Brand", name: [goods.brand] }, aggregateRating: { "@type": "AggregateRating", ratingValue: 4.6, reviewCount: variant + 3 }, offers: { "@type": "Offer", priceCurrency: "VND", price: goods.price, itemCondition: "https://schema.org/NewCondition", seller: { "@type": "Organization", name: shop.name } } })}</script>${widgets(goods, variant)}</head>
<body><header class="header"><a href="/" class="header__logo" aria-label="logo"><i class="icon-logo"></i></a><form action="/tim-kiem"><input placeholder="Bạn tìm gì..."></form><a href="/he-thong-cua-hang">Hệ thống ${variant + 12} cửa hàng</a><div class="main-menu"><ul>${menu(5)}</ul><ul class="brands">${makersInMenu(goods, others)}</ul></div></header>
<section class="detail"><ul class="breadcrumb"><li><a href="/dtdd">Thiết bị</a></li><li><a href="/hang-${slug(goods.brand)}">${esc(goods.brand)}</a></li></ul><div class="detail__head"><h1>${esc(goods.title)}</h1><div class="box02"><span>4.6</span><a href="#danh-gia">${variant + 3} đánh giá</a><a class="compare">So sánh</a></div></div><div class="box_left"><div class="gallery"><img src="/img/${goods.sku}.jpg" alt="${esc(goods.title)}"></div><div class="specification"><h2>Cấu hình ${esc(goods.title)}</h2><ul><li><aside>Hãng</aside><aside><a>${esc(goods.brand)}</a></aside></li><li><aside>Ra mắt</aside><aside>03/2026</aside></li><li><aside>Xuất xứ</aside><aside>${goods.origin}</aside></li></ul></div></div>
<div class="box_right"><div class="scrolling_inner"><div class="box03 color group">${each(["Đen", "Xanh", "Bạc"], (one) => `<a class="item">${one}</a>`)}</div><div class="price-one"><div class="bs_title"><span>Giá tại Hà Nội</span></div><div class="box-price"><p class="box-price-present">${dotted(goods.price)}₫</p>${old === null ? "" : `<p class="box-price-old">${dotted(old)}₫</p><p class="box-price-percent">-${percentOff(goods)}%</p>`}<span class="label--black">Trả góp 0%</span></div></div><div class="block__promo"><p class="pr-top">Khuyến mãi trị giá ${dotted(500_000)}₫</p><ol><li>Phiếu mua hàng ${dotted(100_000)}₫</li><li>Thu cũ đổi mới: giảm thêm đến ${dotted(1_000_000)}₫</li></ol></div><div class="block-button"><a class="btn-buynow">MUA NGAY</a><a>MUA TRẢ GÓP 0% <span>Chỉ từ ${dotted(Math.ceil(goods.price / 12_000) * 1_000)}₫/tháng</span></a></div><div class="block-tab"><p>Gọi đặt mua <a href="tel:1900000000">1900.0000</a> (7:30 - 22:00)</p></div><div class="stores"><h4>Có ${variant + 2} cửa hàng còn hàng</h4><ul><li>${esc(shop.address)} - ${shop.phone}</li><li>18 Nguyễn Trãi, Hà Đông - ${shop.secondPhone}</li></ul></div></div></div>
<div class="accessories"><h3>Thường mua kèm</h3>${each(others.slice(0, 5), (one) => `<a href="${href(one)}"><h3>${esc(one.title)}</h3><strong>${dotted(one.price)}₫</strong>${one.listPrice === null ? "" : `<span class="old">${dotted(one.listPrice)}₫</span>`}</a>`)}</div></section><footer class="footer"><p>© 2026. ${esc(shop.owner)}. GPDKKD: ${shop.taxCode} do sở KH &amp; ĐT cấp. Địa chỉ: ${esc(shop.address)}. Email: ${shop.email}. Chịu trách nhiệm nội dung: ban biên tập ${esc(shop.name)}.</p></footer></body></html>`;
  },
};

/** A pharmacy chain: a price a unit, some goods only on advice, product data that gives the price of a piece. Odd. */
export const pharmacyByUnit: BlindTemplate = {
  name: "pharmacy chain selling by box, strip and piece",
  sector: "health",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 5 === 4 ? [] : goods.price,
    seller: shopOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const onAdvice = variant % 5 === 4;
    const strip = Math.max(1_000, Math.round(goods.price / 3_000) * 1_000);
    return `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><title>${esc(goods.title)}: Công dụng, cách dùng | ${esc(shop.name)}</title><meta property="og:title" content="${esc(goods.title)}: Công dụng, cách dùng"/><meta property="og:site_name" content="${esc(shop.name)}"/><script type="application/ld+json">${scriptJson(onAdvice ? { "@context": "https://schema.org", "@type": "Drug", name: goods.title, manufacturer: goods.brand, isProprietary: true } : { "@context": "https://schema.org", "@type": "Product", name: goods.title, sku: goods.sku, brand: { "@type": "Brand", name: goods.brand }, offers: { "@type": "Offer", price: goods.price, priceCurrency: "VND" } })}</script>${widgets(goods, variant)}</head>
<body><div id="__next"><header><div class="bg-header"><a href="/" title="${esc(shop.name)}"><img src="/logo.svg" alt="${esc(shop.name)}"/></a><span>Tư vấn ngay: <a href="tel:18000000">1800 0000</a></span></div><ul>${menu(8)}</ul></header><main><ol class="crumb"><li><a href="/">Trang chủ</a></li><li><a href="/tpcn">Thực phẩm chức năng</a></li></ol><div class="grid"><section><img src="/p/${goods.sku}.png" alt="${esc(goods.title)}"/><p class="note">Mẫu mã sản phẩm có thể thay đổi theo lô hàng</p></section><section><div class="brand-line"><span>Thương hiệu:</span> <a href="/thuong-hieu/${slug(goods.brand)}">${esc(goods.brand)}</a></div><h1 data-test="product_name" class="title">${esc(goods.title)}</h1><div class="meta"><span>${goods.sku}</span><span>4.9</span><a href="#danh-gia">${variant * 2} đánh giá</a><a href="#hoi-dap">${variant} bình luận</a></div>
${onAdvice ? `<div class="advice"><p>Sản phẩm cần tư vấn từ dược sĩ</p><button>Tư vấn ngay</button></div>` : `<div class="price-row"><span data-test="price">${dotted(goods.price)}đ</span> <span>/ Hộp</span></div>${goods.listPrice === null ? "" : `<div><s>${dotted(goods.listPrice)}đ</s><em>-${percentOff(goods)}%</em></div>`}<div class="units"><p>Chọn đơn vị tính</p><button data-price="${goods.price}" class="on">Hộp</button><button data-price="${strip}">Vỉ</button></div><p class="point">Tích lũy từ ${Math.round(goods.price / 1_000)} điểm thưởng</p>`}<table class="facts"><tbody><tr><td>Danh mục</td><td><a>Thực phẩm chức năng</a></td></tr><tr><td>Nước sản xuất</td><td>${goods.origin}</td></tr><tr><td>Nhà sản xuất</td><td>${esc(goods.brand.toUpperCase())} LABORATORIES</td></tr><tr><td>Số đăng ký</td><td>${variant + 1000}/2025/ĐKSP</td></tr></tbody></table>${onAdvice ? "" : `<div class="qty"><span>Chọn số lượng</span><input value="1"/></div><button class="buy">Chọn mua</button>`}<a href="/nha-thuoc">Tìm nhà thuốc</a></section></div>
<section class="content"><h2>Mô tả sản phẩm</h2><p>Sản phẩm không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh. Đọc kỹ hướng dẫn trước khi dùng.</p></section><section><h2>Sản phẩm liên quan</h2>${each(others.slice(0, 4), (one) => `<div class="card"><a href="${href(one)}"><h3>${esc(one.title)}</h3></a><span>${dotted(one.price)}đ / Hộp</span></div>`)}</section></main><footer><p>© 2018 - 2026 ${esc(shop.owner)} Số ĐKKD ${shop.taxCode}. Chịu trách nhiệm nội dung: Lê Minh Trí</p><p>Địa chỉ: ${esc(shop.address)} - ${shop.phone}</p></footer></div></body></html>`;
  },
};

/** A milk shop: amounts in thousands with K, a carton beside the tin, shops of the chain in the head. Odd. */
export const milkByTheCarton: BlindTemplate = {
  name: "milk shop with tin and carton, amounts with K",
  sector: "milk",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: variant % 3 === 2 ? null : goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} chính hãng, date mới | ${esc(shop.name)}</title><meta name="keywords" content="sữa bột, ${esc(goods.brand.toLowerCase())}, bỉm"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:image" content="https://${shop.host}/logo-vuong.png"><meta property="og:site_name" content="${esc(shop.name)}">${widgets(goods, variant)}</head>
<body><div class="header-top"><div class="container"><marquee>FREESHIP nội thành đơn từ 300K - Đổi trả trong 7 ngày - Date luôn mới</marquee></div></div><div class="header-mid"><a class="logo" href="/"><img src="/upload/logo.png" alt="${esc(shop.name)}"></a><div class="hotline">CN1: ${shop.phone} - CN2: ${shop.secondPhone}</div></div><div class="menu-cap"><ul>${menu(3)}<li>Thương hiệu<ul>${makersInMenu(goods, others)}</ul></li></ul></div>
<div class="container"><div class="bread"><a href="/">Trang chủ</a> » <a href="/sua-bot">Sữa bột cao cấp</a> » <a href="/sua-bot/${slug(goods.brand)}">Sữa ${esc(goods.brand)}</a></div><div class="row"><div class="col-sm-5"><div id="slide-sp"><img src="/upload/${goods.sku}.jpg" alt="${esc(goods.title)}"></div></div><div class="col-sm-7"><div class="ten-sp"><h1>${esc(goods.title)}</h1></div><div class="ma-sp">Mã SP: <b>${goods.sku}</b> | Lượt mua: ${variant * 9 + 4}</div>${variant % 3 === 2 ? "" : `<div class="hang-sp">Hãng sữa: <a href="/hang/${slug(goods.brand)}"><b>${esc(goods.brand)}</b></a></div>`}<div class="gia-sp"><span class="gia-ban">${kilo(goods.price)}</span>${goods.listPrice === null ? "" : ` <span class="gia-cu">${kilo(goods.listPrice)}</span>`}</div>
<div class="chon-loai"><label><input type="radio" name="dvt" checked> 1 lon: ${kilo(goods.price)}</label><label><input type="radio" name="dvt"> Thùng 6 lon: ${kilo(Math.round((goods.price * 5.8) / 1_000) * 1_000)}</label></div><div class="qua-tang"><p><i class="fa fa-gift"></i> Tặng bình nước 150K khi mua 2 lon</p><p><i class="fa fa-gift"></i> Tích 1% vào thẻ thành viên</p></div><div class="nut-mua"><a href="#">Đặt mua</a><a href="https://zalo.example/${shop.phone}">Chat Zalo</a></div><div class="luu-y">Sữa mẹ là thức ăn tốt nhất cho sức khoẻ và sự phát triển toàn diện của trẻ nhỏ.</div></div></div><div class="tab-nd"><h2>Thông tin ${esc(goods.title)}</h2><p>Xuất xứ: ${goods.origin}. Hạn dùng: 24 tháng. Đang phân vân? So với ${esc(others[3]!.brand)} thì vị nhạt hơn, bé dễ hợp tác.</p></div>
<div class="sp-khac"><h3>Cùng loại</h3>${each(others.slice(0, 6), (one) => `<div class="item-sp"><a href="${href(one)}">${esc(one.title)}</a><p>${kilo(one.price)}</p></div>`)}</div></div><div class="chan-trang"><b>${esc(shop.name.toUpperCase())}</b><p>${esc(shop.owner)}, MST: ${shop.taxCode}</p><p>CN1: ${esc(shop.address)}</p></div></body></html>`,
};

/** A dealer of good watches and bags: a market price, a price for anybody, one for members, all in words. Odd. */
export const threePrices: BlindTemplate = {
  name: "dealer with market, own and members' price in words",
  sector: "luxury",
  truth: ({ goods, shop }) => ({
    title: [goods.title, `${goods.brand} ${goods.title}`],
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const member = Math.round((goods.price * 0.95) / 10_000) * 10_000;
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.brand)} ${esc(goods.title)} - ${goods.sku}</title><meta property="og:title" content="${esc(goods.brand)} ${esc(goods.title)}"><meta property="og:description" content="Giá chỉ ${inMillions(goods.price)}">${widgets(goods, variant)}</head>
<body class="pdp"><header><div class="h-left"><a href="/danh-muc">Danh mục</a><ul>${menu(6)}</ul></div><a class="h-logo" href="/">${esc(shop.name)}</a><div class="h-right"><a href="/thanh-vien">Hạng thành viên</a></div></header><section class="pdp-top"><div class="pdp-img"><img src="/media/${goods.sku}/1.webp" alt="${esc(goods.brand)}"></div><div class="pdp-info"><a class="pdp-brand" href="/nhan-hieu/${slug(goods.brand)}">${esc(goods.brand)}</a><h1 class="pdp-name">${esc(goods.title)}</h1><p class="pdp-ref">Ref. ${goods.sku}</p>
<dl class="pdp-prices">${goods.listPrice === null ? "" : `<dt>Giá thị trường</dt><dd class="muted">${inMillions(goods.listPrice)}</dd>`}<dt>Giá bán</dt><dd class="main">${inMillions(goods.price)}</dd><dt>Giá thành viên Vàng</dt><dd class="member">${inMillions(member)}</dd></dl><p class="pdp-more">Cọc trước ${inMillions(2_000_000)}, còn lại thanh toán khi nhận hàng.</p><div class="cta"><button>Đặt giữ hàng</button><button>Hẹn xem tại cửa hàng</button></div><ul class="pdp-commit"><li>Đền 200% nếu phát hiện hàng giả</li><li>Bảo hành ${(variant % 4) + 1} năm</li></ul></div></section><section class="pdp-tech"><h3>Chi tiết</h3><div><span>Thương hiệu</span><span>${esc(goods.brand)}</span></div><div><span>Xuất xứ</span><span>${goods.origin}</span></div><div><span>Phụ kiện</span><span>Hộp, sổ, thẻ</span></div></section>
<section class="pdp-rel"><h3>Gợi ý cho quý khách</h3>${each(others.slice(0, 3), (one) => `<a href="${href(one)}"><em>${esc(one.brand)}</em><strong>${esc(one.title)}</strong><span>${inMillions(one.price)}</span></a>`)}</section><footer><div>${esc(shop.name)} là cửa hàng của ${esc(shop.owner)} (MST ${shop.taxCode}), không phải đại diện của các nhãn hiệu.</div><div>${esc(shop.address)} · ${shop.phone}</div></footer></body></html>`;
  },
};
