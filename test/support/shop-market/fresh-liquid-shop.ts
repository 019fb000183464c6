import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href, scriptJson } from "./fresh-writing.ts";
import { clutter, commas, esc, menu } from "./writing.ts";

/**
 * A rented Vietnamese shop with a liquid theme: the title carries the article number, og tags are the shop's, a script holds prices times
 * a hundred with the vendor, sold-out pages say so in the place of the button, viewed goods come first in the sidebar.
 */
export const liquidShop: FreshTemplate = {
  name: "rented liquid theme, og tags of the shop",
  kinds: ["beauty", "fashion"],
  truth: ({ goods, shop }) => ({
    title: [goods.title, `${goods.title} - ${goods.sku}`],
    price: goods.price,
    seller: shop.name,
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const product = {
      id: 1_028_000_000 + variant,
      vendor: goods.brand,
      title: `${goods.title} - ${goods.sku}`,
      price: goods.price * 100,
      compare_at_price: (goods.listPrice ?? 0) * 100,
      available: variant % 4 !== 3,
    };
    return `<!doctype html>
<html lang="vi"><head><meta http-equiv="content-type" content="text/html; charset=utf-8"><title>
	${esc(goods.title)} - ${goods.sku} &ndash; ${esc(shop.name)}
</title><meta property="og:type" content="website"><meta property="og:title" content="${esc(shop.name)} | Hàng mới mỗi ngày"><meta property="og:description" content="Mua sắm online giá tốt"><meta property="og:site_name" content="${esc(shop.name)}">${clutter(variant)}</head>
<body id="template-product"><div class="topbar">Freeship đơn từ 399k | Hotline <a href="tel:${shop.phone}">${shop.phone}</a></div>
<div class="header-logo"><a href="/"><img src="//cdn.example/logo.png" alt="logo"></a></div><nav id="main-nav">${menu(30)}</nav>
<div class="container"><aside class="sidebar"><div class="sb-title">Vừa xem</div>${each(others.slice(0, 4), (one) => `<div class="item-mini"><h3 class="mini-name"><a href="${href(one)}">${esc(one.title)}</a></h3><p class="pro-price">${commas(one.price)}₫</p></div>`)}</aside>
<section id="detail-product" class="row"><div class="col-lg-6"><div id="slider"><img src="//cdn.example/1_large.jpg" alt="${esc(goods.title)} - ${goods.sku}"></div></div><div class="col-lg-6 product-content-desc">
<div class="product-title"><h1>${esc(goods.title)} - ${goods.sku}</h1><span id="pro_sku">SKU: ${goods.sku}</span></div>
<div class="product-price" id="price-preview">${goods.listPrice === null ? "" : `<span class="pro-sale">-${Math.round((1 - goods.price / goods.listPrice) * 100)}%</span>`}<span class="pro-price">${commas(goods.price)}₫</span>${goods.listPrice === null ? "" : `<del>${commas(goods.listPrice)}₫</del>`}</div>
<p class="pro-vendor">Nhà cung cấp: <a href="/collections/vendors?q=x">${esc(goods.brand)}</a></p>
<form id="add-item-form" action="/cart/add" method="post"><select id="product-select" name="id"><option value="1">Mặc định - ${commas(goods.price)}₫</option></select>${variant % 4 === 3 ? `<button class="btn-addtocart disabled" disabled>Hết hàng</button>` : `<button class="btn-addtocart">Thêm vào giỏ</button><button id="buy-now">Mua ngay</button>`}</form>
<div class="policy"><p>Nhập mã <b>CHAO50</b> giảm ngay 50,000₫ cho đơn đầu tiên</p></div></div></section>
<div class="description-content"><h2>Mô tả</h2><p>Thông tin đang được cập nhật. Quý khách vui lòng xem trên bao bì.</p></div></div>
<footer><div class="f-col"><h4>Về ${esc(shop.name)}</h4><p>${esc(shop.owner)} - GPKD số ${shop.taxCode}</p><p>${shop.address}</p><p>${shop.email}</p></div><div class="bct"><img src="/bct.png" alt="Đã thông báo Bộ Công Thương"></div></footer>
<script>var meta = ${scriptJson({ page: { pageType: "product" }, product })};window.shop = "${shop.host}";</script></body></html>`;
  },
};
