import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href } from "./fresh-writing.ts";
import { clutter, commas, esc, menu } from "./writing.ts";

const money = (amount: number) => `${commas(amount)} VNĐ`;

/**
 * Free cart software with its stock theme: lists without classes that hold maker, code and stock, then old price, price in a second heading,
 * price without tax, price in points, prices by quantity; the seller in the title of the logo and in the closing line.
 */
export const cartSoftware: FreshTemplate = {
  name: "free cart software, lists of facts and prices",
  kinds: ["tools", "electronics"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const withoutTax = Math.round(goods.price / 1.1);
    return `<!DOCTYPE html><html dir="ltr" lang="vi"><head><meta charset="UTF-8" /><title>${esc(goods.title)}</title><meta name="description" content="${esc(goods.title)}" /><link href="https://${shop.host}${href(goods)}" rel="canonical" />${clutter(variant)}</head>
<body class="product-product-${variant}"><nav id="top"><div class="container"><ul class="list-inline"><li><a href="/contact"><i class="fa fa-phone"></i></a> <span class="hidden-xs">${shop.phone}</span></li><li><a href="/account">Tài khoản</a></li><li><a href="/wishlist">Yêu thích (0)</a></li></ul></div></nav>
<header><div class="row"><div class="col-sm-4"><div id="logo"><a href="/"><img src="/image/catalog/logo.png" title="${esc(shop.name)}" alt="${esc(shop.name)}" class="img-responsive" /></a></div></div><div class="col-sm-3"><div id="cart"><button>0 sản phẩm - 0 VNĐ</button></div></div></div></header><nav id="menu"><ul class="nav navbar-nav">${menu(18)}</ul></nav>
<div class="container"><ul class="breadcrumb"><li><a href="/"><i class="fa fa-home"></i></a></li><li><a href="/h">${esc(goods.brand)}</a></li><li><a href="${href(goods)}">${esc(goods.title)}</a></li></ul><div class="row"><div id="content" class="col-sm-12"><div class="row"><div class="col-sm-8"><ul class="thumbnails"><li><a class="thumbnail" href="#" title="${esc(goods.title)}"><img src="/i.jpg" /></a></li></ul><ul class="nav nav-tabs"><li class="active"><a href="#tab-description">Mô tả</a></li><li><a href="#tab-review">Đánh giá (${variant})</a></li></ul><div class="tab-content"><div class="tab-pane active" id="tab-description"><p>Bảo hành 12 tháng, lỗi đổi mới. Tặng kèm phụ kiện trị giá ${money(120_000)}.</p></div></div></div>
<div class="col-sm-4"><div class="btn-group"><button type="button" data-toggle="tooltip"><i class="fa fa-heart"></i></button></div><h1>${esc(goods.title)}</h1><ul class="list-unstyled"><li>Nhà sản xuất: <a href="/h">${esc(goods.brand)}</a></li><li>Mã sản phẩm: ${goods.sku}</li><li>Điểm thưởng: ${Math.round(goods.price / 10_000)}</li><li>Tình trạng: Còn hàng</li></ul><ul class="list-unstyled">${goods.listPrice === null ? "" : `<li><span style="text-decoration: line-through;">${money(goods.listPrice)}</span></li>`}<li><h2>${money(goods.price)}</h2></li><li>Giá chưa thuế: ${money(withoutTax)}</li><li>Giá theo điểm thưởng: ${Math.round(goods.price / 1_000)}</li>${variant % 2 === 0 ? `<li><hr></li><li>5 hoặc hơn ${money(Math.round((goods.price * 0.95) / 1_000) * 1_000)}</li><li>10 hoặc hơn ${money(Math.round((goods.price * 0.9) / 1_000) * 1_000)}</li>` : ""}</ul>
<div id="product"><label class="control-label" for="input-quantity">Số lượng</label><input type="text" name="quantity" value="1" id="input-quantity" class="form-control" /><button type="button" id="button-cart" class="btn btn-primary btn-lg btn-block">Thêm vào giỏ</button></div></div></div>
<h3>Sản phẩm liên quan</h3><div class="row">${each(others.slice(0, 4), (one) => `<div class="col-xs-6"><div class="product-thumb transition"><div class="caption"><h4><a href="${href(one)}">${esc(one.title)}</a></h4><p class="price"><span class="price-new">${money(one.price)}</span>${one.listPrice === null ? "" : ` <span class="price-old">${money(one.listPrice)}</span>`} <span class="price-tax">Trước thuế: ${money(Math.round(one.price / 1.1))}</span></p></div></div></div>`)}</div></div></div></div>
<footer><div class="container"><h5>Thông tin</h5><ul class="list-unstyled"><li><a href="/gioi-thieu">Giới thiệu</a></li><li>${shop.address}</li></ul><hr><p>${esc(shop.name)} &copy; 2026</p></div></footer></body></html>`;
  },
};
