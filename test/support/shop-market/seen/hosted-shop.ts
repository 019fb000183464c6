import type { Template } from "../goods.ts";
import { clutter, commas, esc, href, menu } from "../writing.ts";

/** A rented shop: Open Graph's product tags, amounts with commas, a vendor beside the title, instalments, combo offers. */
export const hostedShop: Template = {
  name: "rented shop",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} &ndash; ${esc(shop.name)}</title>
<meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:price:amount" content="${goods.price}"><meta property="og:price:currency" content="VND"><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:image" content="//cdn.example/p/${goods.sku}.jpg">
${clutter(variant)}</head><body><div class="main-header"><div class="header-hotline">Gọi mua hàng <b>${shop.phone}</b></div><ul class="menu-list">${menu(60)}</ul><div class="mini-cart"><p>Tổng tiền: <span>0₫</span></p></div></div>
<section class="product-detail"><div class="pro-content-head"><h1>${esc(goods.title)}</h1><div class="pro-brand"><span class="title">Thương hiệu:</span> <a href="/collections/vendors?q=x">${esc(goods.brand)}</a></div><span id="pro_sku">Mã sản phẩm: <strong>${goods.sku}</strong></span></div>
<div class="product-price" id="price-preview"><span class="pro-title">Giá: </span><span class="pro-price">${commas(goods.price)}₫</span>${goods.listPrice === null ? '<del class="hide">0₫</del>' : `<del>${commas(goods.listPrice)}₫</del><span class="pro-percent">-${Math.round(100 - (100 * goods.price) / goods.listPrice)}%</span>`}</div>
<div class="installment">Trả góp chỉ từ <b>${commas(Math.round(goods.price / 6_000) * 1_000)}₫</b>/tháng</div><div class="product-promo"><p>🎁 Giảm ngay 50,000₫ khi mua 2 sản phẩm</p><p>Tặng voucher 100,000₫</p></div>
<select id="product-select"><option>Mặc định - ${commas(goods.price)}₫</option></select><div class="select-actions"><button>Mua ngay</button></div></section>
<div class="description-productdetail"><p>${esc(goods.text)}</p><p>Giá thị trường dòng này dao động 2,000,000₫ đến 3,000,000₫ tùy nơi bán.</p></div>
<div class="list-productRelated"><div class="heading-title"><h2>Sản phẩm liên quan</h2></div>${others.map((one) => `<div class="product-block"><h3 class="pro-name"><a href="${href(one)}">${esc(one.title)}</a></h3><p class="pro-price">${commas(one.price)}₫</p></div>`).join("")}</div>
<footer class="main-footer"><h4>Về ${esc(shop.name)}</h4><p>${esc(shop.owner)} - Giấy chứng nhận ĐKDN số ${shop.taxCode} do Sở Kế hoạch và Đầu tư cấp</p><ul><li><i></i>${shop.address}</li><li>${shop.phone} - ${shop.secondPhone}</li><li><a href="mailto:${shop.email}">${shop.email}</a></li></ul><p>Copyright © 2026 <a href="/">${esc(shop.name)}</a>. <a href="https://host.example">Powered by ShopTool</a></p></footer></body></html>`,
};
