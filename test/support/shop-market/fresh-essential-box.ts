import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href } from "./fresh-writing.ts";
import { clutter, dotted, esc, menu } from "./writing.ts";

/**
 * Shop software of Windows hosts: label and value as two spans, every fourth page asks to call for the price, reviewers name other brands and
 * what they paid elsewhere, titles in capitals.
 */
export const essentialBox: FreshTemplate = {
  name: "label and value spans, call for price, reviews of other brands",
  kinds: ["tools", "home"],
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 4 === 1 ? [] : goods.price,
    seller: shop.name,
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const rivals = others.slice(6, 8);
    const price =
      variant % 4 === 1
        ? `<div class="product-price call-for-price"><span>Vui lòng gọi để biết giá</span></div>`
        : `${goods.listPrice === null ? "" : `<div class="old-product-price"><span>Giá cũ:</span> <span>${dotted(goods.listPrice)} ₫</span></div>`}<div class="product-price"><span id="price-value-${variant}" class="price-value-${variant}">${dotted(goods.price)} ₫</span></div>`;
    return `<!DOCTYPE html><html lang="vi" dir="ltr" class="html-product-details-page"><head><title>${esc(shop.name)}. ${esc(goods.title)}</title><meta name="generator" content="nopCommerce" /><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)}" /><meta property="og:image" content="/images/1_600.jpeg" />${clutter(variant)}</head><body><div class="ajax-loading-block-window" style="display:none"></div>
<div class="master-wrapper-page"><div class="header"><div class="header-upper"><div class="header-links"><ul><li><a href="/register" class="ico-register">Đăng ký</a></li><li><a href="/cart" class="ico-cart"><span class="cart-label">Giỏ hàng</span><span class="cart-qty">(0)</span></a></li></ul></div></div><div class="header-lower"><div class="header-logo"><a href="/"><img alt="${esc(shop.name)}" src="/logo.png"></a></div></div></div><div class="header-menu"><ul class="top-menu">${menu(16)}</ul></div>
<div class="master-wrapper-content"><div class="side-2"><div class="block block-manufacturer-navigation"><div class="title"><strong>Nhà sản xuất</strong></div><div class="listbox"><ul class="list">${each(others.slice(0, 5), (one) => `<li class="inactive"><a href="/m">${esc(one.brand)}</a></li>`)}</ul></div></div></div>
<div class="center-1"><div class="page product-details-page"><form method="post" id="product-details-form"><div class="product-essential"><div class="gallery"><div class="picture"><img alt="Hình của ${esc(goods.title)}" src="/p.jpg"></div></div><div class="overview"><div class="product-name"><h1>${esc(goods.title.toUpperCase())}</h1></div><div class="product-reviews-overview"><div class="product-review-links"><a href="/r">3 đánh giá</a> <span class="separator">|</span> <a href="/r">Viết đánh giá</a></div></div><div class="manufacturers"><span class="label">Nhà sản xuất:</span> <span class="value"><a href="/m">${esc(goods.brand)}</a></span></div><div class="availability"><div class="stock"><span class="label">Tình trạng:</span> <span class="value">Còn hàng</span></div></div><div class="additional-details"><div class="sku"><span class="label">SKU:</span> <span class="value">${goods.sku}</span></div></div><div class="delivery"><div class="free-shipping">Miễn phí giao hàng</div></div><div class="prices">${price}</div><div class="add-to-cart"><div class="add-to-cart-panel"><label class="qty-label">Số lượng:</label><input class="qty-input" type="text" value="1"><button type="button" class="button-1 add-to-cart-button">Cho vào giỏ</button></div></div></div></div>
<div class="product-collateral"><div class="product-specs-box"><div class="title"><strong>Thông số</strong></div><table class="data-table"><tr class="odd"><td class="spec-name">Sản xuất tại</td><td class="spec-value">${goods.origin}</td></tr></table></div></div>
<div class="product-review-list"><div class="title"><strong>Nhận xét hiện có</strong></div>${each(rivals, (one) => `<div class="product-review-item"><div class="review-title"><strong>So với ${esc(one.brand)}</strong></div><div class="review-text">Trước dùng hãng ${esc(one.brand)} mua ${dotted(one.price)} ₫ cũng được, giờ thử loại này xem sao.</div><div class="review-info"><span class="user"><label>Bởi:</label> <span>Khách ${variant}</span></span></div></div>`)}</div>
<div class="also-purchased-products-grid product-grid"><div class="title"><strong>Khách mua hàng này còn mua</strong></div>${each(others.slice(0, 4), (one) => `<div class="product-item"><h2 class="product-title"><a href="${href(one)}">${esc(one.title)}</a></h2><div class="prices"><span class="price old-price"></span><span class="price actual-price">${dotted(one.price)} ₫</span></div></div>`)}</div></form></div></div></div>
<div class="footer"><div class="footer-block"><strong>Liên hệ</strong><p>${esc(shop.owner)} - ${shop.address} - ĐT ${shop.phone}</p></div><div class="footer-disclaimer">Bản quyền &copy; 2026 ${esc(shop.name)}. Đã đăng ký mọi quyền.</div></div></div></body></html>`;
  },
};
