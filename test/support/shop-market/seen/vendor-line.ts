import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

/** A Vietnamese rented shop of another kind: brand and kind on one line, price without its own name, goods bought together, the shop's name as brand in JSON-LD. */
export const vendorLine: Template = {
  name: "brand and kind on one line",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="product:price:amount" content="${goods.listPrice ?? goods.price}"><meta property="og:site_name" content="${esc(shop.name)}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":${JSON.stringify(goods.title)},"brand":{"@type":"Brand","name":${JSON.stringify(shop.name)}},"sku":"${goods.sku}","offers":{"@type":"Offer","price":"${goods.listPrice ?? goods.price}","priceCurrency":"VND"}}</script>${clutter(variant)}</head><body><div class="opacity_menu"></div><header class="header"><div class="mid-header"><a class="logo" href="/"><img alt="logo ${esc(shop.name)}" src="//b.example/logo.png"></a><div class="hotline_dathang">Hotline <a href="tel:${shop.phone}">${shop.phone}</a></div></div><ul class="item_big">${menu(45)}</ul></header>
<section class="product layout-product"><div class="details-product"><div class="details-pro"><h1 class="title-product">${esc(goods.title)}</h1><div class="inventory_quantity"><span class="mb-break">Thương hiệu: <span class="a-vendor">${esc(goods.brand)}</span></span><span class="line">&nbsp;&nbsp;|&nbsp;&nbsp;</span><span>Tình trạng: <span class="a-stock">Còn hàng</span></span></div><form id="add-to-cart-form"><div class="price-box clearfix"><span class="special-price"><span class="price product-price">${dotted(goods.price)}₫</span></span>${goods.listPrice === null ? "" : `<span class="old-price">Giá thị trường: <del class="price product-price-old">${dotted(goods.listPrice)}₫</del></span><span class="save-price">Tiết kiệm: <span class="price product-price-save">${dotted(goods.listPrice - goods.price)}₫</span></span>`}</div><fieldset class="pd_saler"><legend>Khuyến mãi - Ưu đãi</legend><ul><li>Nhập mã EGANY thêm 5% đơn hàng</li><li>Đồng giá Ship toàn quốc 25.000đ</li></ul></fieldset><button>THÊM VÀO GIỎ</button></form></div></div>
<div class="bundle"><h3>Thường mua cùng nhau</h3>${others
    .slice(0, 2)
    .map(
      (one) =>
        `<div class="b-item"><a href="${href(one)}">${esc(one.title)}</a><span class="price">${dotted(one.price)}₫</span></div>`,
    )
    .join(
      "",
    )}<div>Tổng tiền: <b class="price">${dotted(goods.price + others[0]!.price + others[1]!.price)}₫</b></div></div><div class="product-tab"><p>${esc(goods.text)}</p></div><div class="productRelate"><h2>Sản phẩm cùng loại</h2>${others
    .slice(2)
    .map(
      (one) =>
        `<div class="item_product_main"><h3 class="product-name"><a href="${href(one)}">${esc(one.title)}</a></h3><div class="price-box"><span class="price">${dotted(one.price)}₫</span></div></div>`,
    )
    .join("")}</div></section>
<footer class="footer"><h4>${esc(shop.owner)}</h4><div>Mã số thuế: ${shop.taxCode}</div><div>Địa chỉ: ${shop.address}</div><div>Bản quyền thuộc về <b>${esc(shop.name)}</b> | Cung cấp bởi <a href="#">RentShop</a></div></footer></body></html>`,
};
