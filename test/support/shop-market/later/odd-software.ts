import { each, href, scriptJson } from "../fresh-writing.ts";
import { commas, dotted, esc, menu, slug } from "../writing.ts";
import type { LaterTemplate } from "./material.ts";
import { nameOrOwner } from "./telling.ts";

/** Sound and cables on free cart software: the list of facts says the maker, the price is a heading, prices by number below. Odd. */
export const cablesOnFreeCart: LaterTemplate = {
  name: "electronics on free cart software with prices by number",
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
  }) => `<!DOCTYPE html><!--[if IE]><![endif]--><html dir="ltr" lang="vi"><head><meta charset="UTF-8" /><title>${esc(goods.title)}</title><base href="https://${shop.host}/" /></head>
<body class="product-product"><nav id="top"><div class="container"><div id="top-links"><ul><li><a href="/contact"><i class="fa fa-phone"></i></a> <span class="hidden-xs">${shop.phone}</span></li><li><a>Tài khoản</a></li></ul></div></div></nav><header><div id="logo"><a href="/"><img src="image/catalog/logo.png" title="${esc(shop.name)}" alt="${esc(shop.name)}" /></a></div><div id="cart"><button><span id="cart-total">0 sản phẩm - 0 đ</span></button></div></header><nav id="menu"><ul>${menu(9)}</ul></nav>
<div id="product-product" class="container"><ul class="breadcrumb"><li><a href="/"><i class="fa fa-home"></i></a></li><li><a href="/phu-kien">Phụ kiện</a></li><li><a>${esc(goods.title)}</a></li></ul><div class="row"><div id="content" class="col-sm-12"><div class="col-sm-8"><ul class="thumbnails"><li><a class="thumbnail" title="${esc(goods.title)}"><img src="image/cache/${goods.sku}.jpg" /></a></li></ul></div><div class="col-sm-4"><h1>${esc(goods.title)}</h1><ul class="list-unstyled"><li>Nhà sản xuất: <a href="/m/${slug(goods.brand)}">${esc(goods.brand)}</a></li><li>Dòng sản phẩm: ${goods.sku}</li><li>Điểm thưởng: ${Math.round(goods.price / 10_000)}</li><li>Tình trạng: Còn hàng trong kho</li></ul><ul class="list-unstyled">${goods.listPrice === null ? "" : `<li><span style="text-decoration: line-through;">${dotted(goods.listPrice)} đ</span></li>`}<li><h2>${dotted(goods.price)} đ</h2></li><li>Trước thuế: ${dotted(Math.round(goods.price / 1.1))} đ</li><li>Giá theo điểm: ${Math.round(goods.price / 1_000)}</li><li><hr></li><li>5 hoặc hơn ${dotted(Math.round((goods.price * 0.95) / 1_000) * 1_000)} đ</li><li>20 hoặc hơn ${dotted(Math.round((goods.price * 0.9) / 1_000) * 1_000)} đ</li></ul><button id="button-cart">Thêm vào giỏ hàng</button></div></div></div><h3>Sản phẩm liên quan</h3><div class="row">${each(others.slice(0, 4), (one) => `<div class="product-thumb"><h4><a href="${href(one)}">${esc(one.title)}</a></h4><p class="price">${dotted(one.price)} đ <span class="price-tax">Trước thuế: ${dotted(Math.round(one.price / 1.1))} đ</span></p></div>`)}</div></div>
<footer><div class="container"><h5>Thông tin</h5><ul><li>${esc(shop.name)}</li><li>${esc(shop.address)}</li></ul><p>${esc(shop.owner)} &copy; 2026</p></div></footer></body></html>`,
};

/** An amount as an old version of the plugin prints it. */
const plainMoney = (value: number) =>
  `<span class="woocommerce-Price-amount amount">${commas(value)}<span class="woocommerce-Price-currencySymbol">đ</span></span>`;

/** Clothes for babies with options: a span of prices above, the price of the chosen size below it. Odd. */
export const spanThenChosen: LaterTemplate = {
  name: "things for babies with a span and a chosen price",
  sector: "baby",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 3 === 0 ? null : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const most = goods.price + (goods.price < 1_000_000 ? 60_000 : 350_000);
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${esc(goods.title)} &#8211; ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org/", "@type": "Product", name: goods.title, offers: [{ "@type": "AggregateOffer", lowPrice: String(goods.price), highPrice: String(most), offerCount: 3, priceCurrency: "VND", seller: { "@type": "Organization", name: shop.name, url: `https://${shop.host}` } }] })}</script></head>
<body class="single-product elementor-page"><div class="elementor-location-header"><div class="elementor-widget-theme-site-title"><h2 class="elementor-heading-title"><a href="/">${esc(shop.name)}</a></h2></div><ul>${menu(7)}</ul></div>
<div class="elementor-widget-woocommerce-product-title"><h1 class="product_title entry-title elementor-heading-title">${esc(goods.title)}</h1></div><div class="elementor-widget-woocommerce-product-price"><p class="price">${plainMoney(goods.price)} &ndash; ${plainMoney(most)}</p></div>
<form class="variations_form cart"><table class="variations"><tbody><tr><th class="label"><label>Loại</label></th><td class="value"><select><option value="">Chọn một tuỳ chọn</option><option selected>Tiêu chuẩn</option><option>Kèm quà</option><option>Hộp lớn</option></select></td></tr></tbody></table><div class="single_variation_wrap"><div class="woocommerce-variation single_variation"><div class="woocommerce-variation-price">Giá loại đang chọn: <span class="price">${plainMoney(goods.price)}</span></div><div class="woocommerce-variation-availability"><p class="stock in-stock">Còn 9 sản phẩm</p></div></div><button class="single_add_to_cart_button">Cho vào giỏ</button></div></form>
<div class="woocommerce-tabs"><table class="woocommerce-product-attributes shop_attributes">${variant % 3 === 0 ? "" : `<tr class="woocommerce-product-attributes-item"><th>Nhãn hiệu</th><td><p>${esc(goods.brand)}</p></td></tr>`}<tr><th>Nơi làm ra</th><td><p>${goods.origin}</p></td></tr><tr><th>Loại</th><td><p>Tiêu chuẩn, Kèm quà, Hộp lớn</p></td></tr></table></div>
<section class="related products"><h2>Mẹ xem thêm</h2><ul class="products">${each(others.slice(0, 3), (one) => `<li class="product"><h2 class="woocommerce-loop-product__title">${esc(one.title)}</h2><span class="price">${plainMoney(one.price)}</span></li>`)}</ul></section>
<div class="elementor-location-footer"><p>${esc(shop.name)} thuộc ${esc(shop.owner)}</p><p>Địa chỉ: ${esc(shop.address)}</p><p>Zalo: ${shop.phone}</p></div></body></html>`;
  },
};

/** Furniture for offices: amounts without and with tax side by side, either of which a person may write down; ask for many. Odd. */
export const furnitureBeforeTax: LaterTemplate = {
  name: "office furniture before and after tax",
  sector: "rooms",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: [goods.price, withTax(goods.price)],
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
  }) => `<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${esc(goods.title)}, báo giá ${esc(goods.title)} 2026</title><meta name="author" content="${esc(shop.name)}" /></head>
<body><div id="banner"><a href="/"><img src="/images/banner.jpg" alt="${esc(shop.owner)}" /></a></div><div id="nav"><ul>${menu(10)}</ul></div>
<div id="left"><div class="title_box">Tư vấn bán hàng</div><p>Phòng dự án: ${shop.secondPhone}</p><p>Bán lẻ: ${shop.phone}</p></div>
<div id="center"><div class="path"><a href="/">Trang chủ</a> &raquo; <a href="/van-phong">Nội thất văn phòng</a></div><div class="pro_detail"><h1 class="pro_name">${esc(goods.title)}</h1><table class="pro_table" border="0"><tr><td>Mã hàng</td><td>${goods.sku}</td></tr><tr><td>Hãng sản xuất</td><td>${esc(goods.brand)}</td></tr><tr><td>Xuất xứ</td><td>${goods.origin}</td></tr><tr><td>Giá chưa VAT</td><td><b>${dotted(goods.price)} VNĐ</b></td></tr><tr><td>Giá đã gồm VAT 10%</td><td><b>${dotted(withTax(goods.price))} VNĐ</b></td></tr><tr><td>Bảo hành</td><td>12 tháng</td></tr></table><p>Mua từ 10 bộ vui lòng gọi phòng dự án để có giá tốt hơn.</p></div>
<div class="pro_other"><b>Sản phẩm khác</b>${each(others.slice(0, 6), (one) => `<div><a href="${href(one)}">${esc(one.title)}</a><br />${dotted(one.price)} VNĐ</div>`)}</div></div>
<div id="footer"><b>${esc(shop.owner)}</b><br />${esc(shop.name)} - Showroom: ${esc(shop.address)}<br />MST: ${shop.taxCode} - Fax: 024.3${shop.registerId}</div></body></html>`,
};

/** What ten per cent of tax makes of an amount, to the thousand. */
function withTax(amount: number): number {
  return Math.round((amount * 1.1) / 1_000) * 1_000;
}

/** Sport with product data left from before the sale and the shop given as maker; the page itself says both right. Odd. */
export const dataFromBeforeSale: LaterTemplate = {
  name: "sport with product data from before the sale",
  sector: "sport",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop }) => {
    const before = goods.listPrice ?? goods.price + 100_000;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>[SALE] ${esc(goods.title)} - ${esc(shop.name)}</title><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Product", name: goods.title, brand: shop.name, offers: { "@type": "Offer", price: commas(before), priceCurrency: "VND" } })}</script></head>
<body><header><div class="brandmark"><a href="/">${esc(shop.name)}</a></div><div class="hot">${shop.phone} (8h - 21h)</div><ul>${menu(6)}</ul></header>
<article class="item-detail"><h1>${esc(goods.title)}</h1><p class="sale-note">XẢ HÀNG CUỐI MÙA - CHỈ CÒN 3 NGÀY</p><div class="gia"><span class="gia-cu">Giá cũ: <s>${dotted(before)}đ</s></span> <span class="gia-moi">Giá sale: <strong>${dotted(goods.price)}đ</strong></span></div><ul class="thong-tin"><li><b>Hãng:</b> ${esc(goods.brand)}</li><li><b>Sản xuất:</b> ${goods.origin}</li><li><b>Phí ship:</b> 30.000đ toàn quốc</li></ul><a class="nut" href="tel:${shop.phone}">Gọi đặt hàng</a> <a class="nut" href="/gio-hang?add=${goods.sku}">Thêm vào giỏ</a></article>
<aside><h3>Đang sale cùng</h3>${each(others.slice(0, 4), (one) => `<div class="o"><a href="${href(one)}">${esc(one.title)}</a> <s>${dotted(one.price + 50_000)}đ</s> <strong>${dotted(one.price)}đ</strong></div>`)}</aside>
<footer><p>Hệ thống cửa hàng ${esc(shop.name)}</p><p>Cơ sở 1: ${esc(shop.address)}</p><p>Chủ sở hữu: ${esc(shop.owner)} - GPKD ${shop.taxCode}</p></footer></body></html>`;
  },
};
