import type { FreshTemplate } from "../fresh-goods.ts";
import { each, href, scriptJson } from "../fresh-writing.ts";
import { clutter, commas, dotted, esc, menu, spacedPhone } from "../writing.ts";

/** The free theme of a worldwide rented shop in its Vietnamese words: brand as a caption over the title, labels for those who do not see. */
export const captionAbove: FreshTemplate = {
  name: "worldwide rented shop, brand as a caption over the title",
  kinds: ["fashion", "beauty"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const onSale = goods.listPrice !== null;
    return `<!doctype html><html class="no-js" lang="vi"><head><meta charset="utf-8"><title>
      ${esc(goods.title)}
 &ndash; ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="product"><meta property="og:price:amount" content="${commas(goods.price)}"><meta property="og:price:currency" content="VND">${clutter(variant)}<script type="application/ld+json">${scriptJson({ "@context": "http://schema.org", "@type": "Organization", name: shop.name, url: `https://${shop.host}` })}</script></head><body class="gradient"><a class="skip-to-content-link" href="#MainContent">Chuyển đến nội dung</a>
<div class="announcement-bar"><p class="announcement-bar__message h5">Chào mừng bạn đến với cửa hàng của chúng tôi</p></div><header class="header"><a href="/" class="header__heading-link"><span class="h2">${esc(shop.name)}</span></a><nav class="header__inline-menu"><ul class="list-menu">${menu(4)}</ul></nav></header>
<main id="MainContent"><section class="page-width section-template--main"><div class="product grid"><div class="product__media-wrapper"><img src="//cdn.example/p.jpg" alt="${esc(goods.title)}"></div><div class="product__info-wrapper"><div class="product__info-container"><p class="product__text inline-richtext caption-with-letter-spacing">${esc(goods.brand)}</p><div class="product__title"><h1>${esc(goods.title)}</h1><a href="${href(goods)}" class="product__title"><h2 class="h1">${esc(goods.title)}</h2></a></div>
<div class="no-js-hidden" id="price-template"><div class="price price--large${onSale ? " price--on-sale" : ""} price--show-badge"><div class="price__container"><div class="price__regular"><span class="visually-hidden visually-hidden--inline">Giá thông thường</span><span class="price-item price-item--regular">${dotted(goods.listPrice ?? goods.price)}₫</span></div><div class="price__sale"><span class="visually-hidden visually-hidden--inline">Giá thông thường</span><span><s class="price-item price-item--regular">${onSale ? `${dotted(goods.listPrice!)}₫` : ""}</s></span><span class="visually-hidden visually-hidden--inline">Giá ưu đãi</span><span class="price-item price-item--sale price-item--last">${dotted(goods.price)}₫</span></div><small class="unit-price caption hidden"><span class="visually-hidden">Đơn giá</span></small></div>${onSale ? `<span class="badge price__badge-sale">Giảm giá</span>` : ""}</div></div><div class="product__tax caption">Đã bao gồm thuế. <a href="/policies">Phí vận chuyển</a> được tính khi thanh toán.</div>
<form action="/cart/add"><label class="quantity__label form__label">Số lượng (<span>0 trong giỏ hàng</span>)</label><input class="quantity__input" value="1"><button type="submit" name="add" class="product-form__submit"><span>Thêm vào giỏ hàng</span></button></form><div class="product__description rte"><p>Hàng mới về tuần này.</p></div></div></div></div></section><section class="related-products"><h2 class="related-products__heading">Có thể bạn cũng thích</h2><ul>${each(others.slice(0, 4), (one) => `<li class="grid__item"><h3 class="card__heading"><a href="${href(one)}">${esc(one.title)}</a></h3><span class="price-item price-item--regular">${dotted(one.price)}₫</span></li>`)}</ul></section></main>
<footer class="footer"><div class="footer__content-bottom"><small class="copyright__content">&copy; 2026, <a href="/">${esc(shop.name)}</a></small> <small class="copyright__content"><a href="#">Được hỗ trợ bởi RentaShop</a></small></div></footer></body></html>`;
  },
};

/** A local content system's shop: closing line with its own makers around the owner, maker in a list, price with a label. */
export const localSystem: FreshTemplate = {
  name: "local content system, its makers in the closing line",
  kinds: ["tools", "health"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi" xmlns="http://www.w3.org/1999/xhtml" prefix="og: http://ogp.me/ns#"><head><title>${esc(goods.title)} - Sản phẩm - ${esc(shop.name)}</title><meta name="author" content="${esc(shop.name)}"><meta name="generator" content="VietCMS"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="website"><meta property="og:site_name" content="${esc(shop.name)}">${clutter(variant)}</head><body><div class="body-bg"><div class="wraper"><header><div class="container"><div id="header" class="row"><div class="logo col-md-8"><a title="${esc(shop.name)}" href="/"><img src="/uploads/logo.png" width="240" alt="${esc(shop.name)}"></a><span class="site_name">${esc(shop.name)}</span><span class="site_description">Chia sẻ thành công, kết nối đam mê</span></div></div></div></header><nav class="second-nav" id="menusite"><ul class="nav">${menu(7)}</ul></nav>
<section><div class="container" id="body"><div class="row"><div class="col-md-18"><div id="detail"><div class="panel panel-default panel-product-info"><div class="panel-body"><div class="row"><div class="col-xs-24 col-sm-8"><a href="#"><img src="/uploads/shops/i.jpg" alt="${esc(goods.title)}" class="img-thumbnail"></a></div><div class="col-xs-24 col-sm-16"><ul class="product_info list-unstyled"><li><h2>${esc(goods.title)}</h2></li><li class="text-muted">Đăng ngày 0${1 + (variant % 8)}-03-2026 09:15:00 AM - ${200 + variant} Lượt xem</li><li>Mã sản phẩm: <strong>${goods.sku}</strong></li><li><p>Giá bán: ${goods.listPrice === null ? `<span class="money">${dotted(goods.price)} VND</span>` : `<span class="money">${dotted(goods.price)} VND</span> <span class="discounts_money">${dotted(goods.listPrice)} VND</span> <span class="money">(Tiết kiệm: ${dotted(goods.listPrice - goods.price)} VND)</span>`}</p></li><li>Hãng sản xuất: <strong>${esc(goods.brand)}</strong></li><li>Số lượng còn: ${3 + (variant % 90)} Cái</li></ul><div class="clearfix"><button class="btn btn-warning btn-order">Đặt hàng</button></div></div></div></div></div><div class="tab-pane">Sử dụng theo hướng dẫn in trên bao bì.</div><div class="panel"><div class="panel-heading">Sản phẩm cùng loại</div>${each(others.slice(0, 3), (one) => `<div class="thumbnail"><h3><a href="${href(one)}">${esc(one.title)}</a></h3><p class="price"><span class="money">${dotted(one.price)} VND</span></p></div>`)}</div></div></div><div class="col-md-6"><div class="panel"><div class="panel-heading">Giỏ hàng</div><div class="panel-body">Tổng: 0 VND</div></div><div class="panel"><div class="panel-heading">Thống kê truy cập</div><ul><li>Đang truy cập: 12</li><li>Hôm nay: 1.204</li></ul></div></div></div></div></section>
<footer id="footer"><div class="container"><p><strong>${esc(shop.owner)}</strong></p><p>${esc(shop.address)}</p></div></footer><nav class="footerNav2"><div class="panel-body container">&copy; Bản quyền thuộc về <a href="/">${esc(shop.name)}</a>. Mã nguồn VietCMS. Thiết kế bởi Công ty Cổ phần Phần mềm Sao Sáng</div></nav></div></div></body></html>`,
};

/** A till maker's online shop: a linked-data shop with the wrong name, brand and code in one line, branches, a household at the foot. */
export const tillShop: FreshTemplate = {
  name: "till maker's online shop, linked data of the branch",
  kinds: ["beauty", "home"],
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: [shop.name, shop.owner],
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)}</title><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="website">${clutter(variant)}<script type="application/ld+json">${scriptJson(
    {
      "@context": "https://schema.org",
      "@type": "BreadcrumbList",
      itemListElement: [
        { "@type": "ListItem", position: 1, item: { "@id": "/", name: "Trang chủ" } },
        { "@type": "ListItem", position: 2, item: { "@id": href(goods), name: goods.title } },
      ],
    },
  )}</script></head><body class="product"><header class="hd"><div class="hd-top"><span>Hotline: ${spacedPhone(shop.phone)}</span><span>Hệ thống 3 cửa hàng</span></div><div class="hd-main"><a class="hd-logo" href="/"><img src="/logo.webp" alt="${esc(shop.name)}"></a><form><input placeholder="Bạn cần tìm gì?"></form></div><ul class="hd-nav">${menu(14)}</ul></header>
<div class="bread"><a href="/">Trang chủ</a> / <a href="/c">Danh mục</a> / <span>${esc(goods.title)}</span></div><div class="pd"><div class="pd-img"><img src="/p.webp"></div><div class="pd-info"><h1 class="tp_product_detail_name">${esc(goods.title)}</h1><div class="pd-meta">Thương hiệu: <a href="/brand/x">${esc(goods.brand)}</a> | Mã SP: <span>${goods.sku}</span> | <span class="st">Còn hàng</span></div><div class="pd-price"><span class="tp_product_detail_price">${dotted(goods.price)}đ</span>${goods.listPrice === null ? "" : ` <span class="tp_product_detail_price_old">${dotted(goods.listPrice)}đ</span> <span class="save">Bạn tiết kiệm được ${dotted(goods.listPrice - goods.price)}đ</span>`}</div><div class="pd-gift"><b>Quà tặng kèm</b><p>Tặng túi canvas trị giá 89.000đ cho hoá đơn trên 399.000đ</p></div><div class="pd-qty"><button>-</button><input value="1"><button>+</button></div><button class="buy">MUA NGAY</button><div class="pd-branch"><b>Còn hàng tại</b><p>CN1: 12 Lý Thường Kiệt - 0283 855 1122</p><p>CN2: 45 Nguyễn Oanh - 0283 855 1133</p></div></div></div>
<div class="tabs"><h2>Mô tả</h2><p>Hướng dẫn bảo quản: để nơi khô mát, tránh nắng.</p></div><div class="vv"><h2>Đã xem gần đây</h2>${each(others.slice(0, 3), (one) => `<div class="vv-i"><a href="${href(one)}">${esc(one.title)}</a><span>${dotted(one.price)}đ</span></div>`)}</div>
<footer class="ft"><div class="c1"><h3>${esc(shop.owner.toUpperCase())}</h3><p>Mã số thuế: ${shop.taxCode}</p><p>Địa chỉ: ${esc(shop.address)}</p></div><div class="c2"><h3>Chính sách</h3><ul><li><a href="#">Đổi trả</a></li><li><a href="#">Bảo mật</a></li></ul></div><div class="cp">Bản quyền thuộc về ${esc(shop.name)}. Vận hành trên nền tảng WebTính Tiền</div></footer></body></html>`,
};

/** A pharmacy chain: prices by unit, maker beside brand, registration number, the company at the foot, the chain in a logo's label. */
export const pharmacyChain: FreshTemplate = {
  name: "pharmacy chain, maker beside brand, price by unit",
  kinds: ["health"],
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: [shop.name, shop.owner],
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const unit = ["Hộp", "Chai", "Tuýp"][variant % 3]!;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} (${unit} x 1) - ${esc(shop.name)}</title><meta name="description" content="Mua ${esc(goods.title)} tại ${esc(shop.name)}">${clutter(variant)}</head><body><header><div class="container-lite"><a href="/" aria-label="${esc(shop.name)}"><svg viewBox="0 0 100 30"><path d="M0 0"/></svg></a><div>Tư vấn: ${spacedPhone(shop.phone)}</div></div></header><ul class="cate">${menu(16)}</ul>
<main><div data-lcpr="prr"><div class="brand-row"><span>Thương hiệu: </span><a href="/thuong-hieu/a">${esc(goods.brand)}</a></div><h1 data-test="product_name">${esc(goods.title)}</h1><div class="sub"><span>0004${1000 + variant}</span><span>•</span><span>${variant % 60} đánh giá</span><span>•</span><span>${variant % 300} bình luận</span></div><div data-test="price_container"><span data-test="price">${dotted(goods.price)}đ</span><span data-test="unit"> / ${unit}</span></div><div>${goods.listPrice === null ? "" : `<span class="line-through">${dotted(goods.listPrice)}đ</span>`}</div><div class="xu"><span>Tích luỹ từ ${Math.round(goods.price / 1000)} điểm</span></div><div class="unit-pick"><span>Chọn đơn vị tính</span><button>${unit}</button><button>Vỉ</button></div>
<table><tbody><tr><td><p>Danh mục</p></td><td><a>Chăm sóc sức khoẻ</a></td></tr><tr><td><p>Số đăng ký</p></td><td>10${variant}/2024/ĐKSP</td></tr><tr><td><p>Nhà sản xuất</p></td><td>CÔNG TY CỔ PHẦN DƯỢC TW ${1 + (variant % 7)}</td></tr><tr><td><p>Nước sản xuất</p></td><td>${goods.origin}</td></tr></tbody></table><button>Chọn mua</button><button>Tìm nhà thuốc</button></div><section><h2>Câu hỏi thường gặp</h2><p>Giá của sản phẩm là bao nhiêu?</p></section><section><h2>Sản phẩm cùng thương hiệu</h2>${each(others.slice(0, 3), (one) => `<div><h3><a href="${href(one)}">${esc(one.title)}</a></h3><div><span>${dotted(one.price)}đ</span></div></div>`)}</section></main>
<footer><p>© 2019 - 2026 ${esc(shop.owner)}. GPDKKD: ${shop.taxCode} do Sở Kế hoạch và Đầu tư cấp. Địa chỉ: ${esc(shop.address)}. Người quản lý nội dung: DS. Lê Minh.</p></footer></body></html>`;
  },
};
