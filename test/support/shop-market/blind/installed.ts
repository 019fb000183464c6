import { each, href, scriptJson } from "../fresh-writing.ts";
import { commas, dotted, esc, menu, slug } from "../writing.ts";
import type { BlindTemplate } from "./material.ts";
import { percentOff, shopOrOwner, widgets } from "./telling.ts";

/** Cosmetics with the shop plugin of a blog: a graph of data by its search plugin, the maker in the table of facts. Plain. */
export const cosmeticsWithPlugin: BlindTemplate = {
  name: "cosmetics with the shop plugin of a blog",
  sector: "beauty",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi" class="loading-site no-js"><head><meta charset="UTF-8" /><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta property="og:locale" content="vi_VN" /><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}" /><meta property="og:site_name" content="${esc(shop.name)}" />${
    variant % 3 === 0
      ? ""
      : `<script type="application/ld+json" class="seo-graph">${scriptJson({
          "@context": "https://schema.org",
          "@graph": [
            { "@type": "Organization", "@id": `https://${shop.host}/#organization`, name: shop.name },
            { "@type": "WebSite", name: shop.name, publisher: { "@id": `https://${shop.host}/#organization` } },
            { "@type": "ItemPage", name: `${goods.title} - ${shop.name}` },
            {
              "@type": "Product",
              name: `${goods.title} - ${shop.name}`,
              sku: goods.sku,
              offers: {
                "@type": "Offer",
                price: String(goods.price),
                priceCurrency: "VND",
                availability: "https://schema.org/InStock",
                seller: { "@type": "Organization", name: shop.name },
              },
            },
          ],
        })}</script>`
  }${widgets(goods, variant)}</head>
<body class="product-template-default single single-product woocommerce lightbox nav-dropdown-has-arrow"><div id="wrapper"><header id="header" class="header has-sticky"><div id="logo" class="flex-col logo"><a href="/" title="${esc(shop.name)} - Mỹ phẩm chính hãng" rel="home"><img src="/wp-content/uploads/logo.png" class="header_logo header-logo" alt="${esc(shop.name)}" /></a></div><ul class="header-nav nav">${menu(12)}</ul></header><main id="main"><div class="shop-container"><div id="product-${variant + 800}" class="product type-product instock"><div class="product-container"><div class="product-main"><div class="row content-row mb-0"><div class="product-gallery col large-6">${goods.listPrice === null ? "" : `<div class="badge-container"><div class="callout badge badge-circle"><div class="badge-inner secondary on-sale"><span class="onsale">-${percentOff(goods)}%</span></div></div></div>`}<img src="/wp-content/uploads/${goods.sku}.jpg" alt="" class="wp-post-image" /></div>
<div class="product-info summary col-fit col entry-summary product-summary"><nav class="woocommerce-breadcrumb breadcrumbs uppercase"><a href="/">Trang chủ</a> <span class="divider">&#47;</span> <a href="/danh-muc/cham-soc-da">Chăm sóc da</a></nav><h1 class="product-title product_title entry-title">${esc(goods.title)}</h1><div class="is-divider small"></div><div class="price-wrapper"><p class="price product-page-price${goods.listPrice === null ? "" : " price-on-sale"}">${goods.listPrice === null ? "" : `<del aria-hidden="true"><span class="woocommerce-Price-amount amount"><bdi>${dotted(goods.listPrice)}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span></del> <span class="screen-reader-text">Giá gốc là: ${dotted(goods.listPrice)}&nbsp;&#8363;.</span>`}<${goods.listPrice === null ? "span" : "ins"}><span class="woocommerce-Price-amount amount"><bdi>${dotted(goods.price)}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span></${goods.listPrice === null ? "span" : "ins"}></p></div><div class="product-short-description"><ul><li>Cam kết hàng chính hãng, đủ tem phụ</li><li>Kiểm tra hàng trước khi thanh toán</li></ul></div><form class="cart" method="post"><div class="ux-quantity quantity buttons_added"><input type="number" class="input-text qty" name="quantity" value="1" /></div><button type="submit" name="add-to-cart" class="single_add_to_cart_button button alt">Thêm vào giỏ hàng</button></form><div class="product_meta"><span class="sku_wrapper">Mã: <span class="sku">${goods.sku}</span></span> <span class="posted_in">Danh mục: <a href="/danh-muc/cham-soc-da" rel="tag">Chăm sóc da</a></span> <span class="tagged_as">Từ khóa: <a href="/tu-khoa/my-pham" rel="tag">mỹ phẩm</a>, <a href="/tu-khoa/sale" rel="tag">sale</a></span></div></div></div></div>
<div class="product-footer"><div class="woocommerce-tabs wc-tabs-wrapper tabbed-content"><div class="woocommerce-Tabs-panel" id="tab-description"><p>${esc(goods.title)} dùng được hằng ngày, hợp nhiều loại da. Nên thử trước ở cổ tay.</p></div><div class="woocommerce-Tabs-panel" id="tab-additional_information"><table class="woocommerce-product-attributes shop_attributes"><tr class="woocommerce-product-attributes-item woocommerce-product-attributes-item--attribute_pa_thuong-hieu"><th class="woocommerce-product-attributes-item__label">Thương hiệu</th><td class="woocommerce-product-attributes-item__value"><p><a href="/thuong-hieu/${slug(goods.brand)}" rel="tag">${esc(goods.brand)}</a></p></td></tr><tr><th>Xuất xứ</th><td><p>${goods.origin}</p></td></tr></table></div></div><div class="related related-products-wrapper product-section"><h3 class="product-section-title">Sản phẩm tương tự</h3>${each(others.slice(0, 4), (one) => `<div class="product-small col"><p class="name product-title"><a href="${href(one)}">${esc(one.title)}</a></p><span class="price"><span class="woocommerce-Price-amount amount"><bdi>${dotted(one.price)}&nbsp;&#8363;</bdi></span></span></div>`)}</div></div></div></div></div></main>
<footer id="footer" class="footer-wrapper"><h4>${esc(shop.owner.toUpperCase())}</h4><p>Địa chỉ: ${esc(shop.address)}<br />Hotline: ${shop.phone}<br />Mã số thuế: ${shop.taxCode}</p><div class="copyright-footer">Copyright 2026 &copy; <strong>${esc(shop.name)}</strong></div></footer></div></body></html>`,
};

/** Machines of a shop on the classic theme of a European system: the maker as a logo link and in the data sheet. Plain. */
export const machinesOnClassicTheme: BlindTemplate = {
  name: "machines on the classic theme of a European system",
  sector: "tools",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)}</title><meta name="description" content=""><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}"><meta property="og:site_name" content="${esc(shop.name)}"><meta property="product:price:amount" content="${goods.price}"><meta property="product:price:currency" content="VND"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Organization", name: shop.name, url: `https://${shop.host}/` })}</script>${widgets(goods, variant)}</head>
<body id="product" class="lang-vi country-vn currency-vnd layout-full-width page-product"><main><header id="header"><nav class="header-nav"><div id="contact-link"><a href="/lien-he">Liên hệ với chúng tôi</a></div><div class="user-info"><a href="/dang-nhap"><span>Đăng nhập</span></a></div><div id="_desktop_cart"><span>Giỏ hàng</span> <span class="cart-products-count">(0)</span></div></nav><div class="header-top"><a href="/"><img class="logo img-fluid" src="/img/logo.jpg" alt="${esc(shop.name)}"></a><ul class="top-menu">${menu(9)}</ul></div></header>
<nav class="breadcrumb"><ol><li><a href="/"><span>Trang chủ</span></a></li><li><a href="/12-dung-cu"><span>Dụng cụ</span></a></li><li><span>${esc(goods.title)}</span></li></ol></nav><section id="main"><div class="row product-container"><div class="col-md-6"><img class="js-qv-product-cover img-fluid" src="/${variant}-large_default/a.jpg" alt="${esc(goods.title)}"></div><div class="col-md-6"><h1 class="h1">${esc(goods.title)}</h1><div class="product-prices js-product-prices">${goods.listPrice === null ? "" : `<div class="product-discount"><span class="regular-price">${dotted(goods.listPrice)}&nbsp;₫</span></div>`}<div class="product-price h5${goods.listPrice === null ? "" : " has-discount"}"><div class="current-price"><span class="current-price-value" content="${goods.price}">${dotted(goods.price)}&nbsp;₫</span>${goods.listPrice === null ? "" : `<span class="discount discount-percentage">Tiết kiệm ${percentOff(goods)}%</span>`}</div></div><div class="tax-shipping-delivery-label">Đã bao gồm thuế</div></div>
<div class="product-information"><div class="product-description"><p>Máy khoẻ, phụ tùng sẵn, hướng dẫn tiếng Việt. Bảo hành 6 tháng tại cửa hàng.</p></div><div class="product-add-to-cart"><span class="control-label">Số lượng</span><input type="number" value="1"><button class="btn btn-primary add-to-cart">Thêm vào giỏ hàng</button></div></div><div class="tabs"><div class="tab-pane" id="product-details"><div class="product-manufacturer">${variant % 2 === 0 ? `<a href="/brand/${slug(goods.brand)}"><img src="/img/m/${variant}.jpg" class="img img-thumbnail manufacturer-logo" alt="${esc(goods.brand)}"></a>` : `<label class="label">Thương hiệu</label><span><a href="/brand/${slug(goods.brand)}">${esc(goods.brand)}</a></span>`}</div><div class="product-reference"><label class="label">Tham chiếu</label><span>${goods.sku}</span></div><div class="product-quantities"><label class="label">Trong kho</label><span>${variant + 3} Mặt hàng</span></div><section class="product-features"><p class="h6">Bảng dữ liệu</p><dl class="data-sheet"><dt class="name">Xuất xứ</dt><dd class="value">${goods.origin}</dd><dt class="name">Nhà sản xuất</dt><dd class="value">${esc(goods.brand)}</dd></dl></section></div></div></div></div>
<section class="featured-products"><p class="h5 text-uppercase">Khách hàng mua sản phẩm này cũng mua:</p>${each(others.slice(0, 4), (one) => `<article class="product-miniature"><h3 class="h3 product-title"><a href="${href(one)}">${esc(one.title)}</a></h3><div class="product-price-and-shipping"><span class="price">${dotted(one.price)}&nbsp;₫</span></div></article>`)}</section></section><footer id="footer"><div class="block-contact"><p class="h4">Thông tin cửa hàng</p>${esc(shop.name)}<br>${esc(shop.owner)}<br>${esc(shop.address)}<br>Gọi cho chúng tôi: <span>${shop.phone}</span></div></footer></main></body></html>`,
};

const authors = ["Trần Quế Lâm", "Phạm Hoài Sương", "Lưu Bá Thiện", "Đinh Nguyệt Cầm", "Nhiều tác giả"];

/** A bookshop on a system of the .NET world: publisher and author as links, cover price struck. Plain. */
export const booksOnDotNet: BlindTemplate = {
  name: "bookshop on a system of the .NET world",
  sector: "books",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: null,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi" dir="ltr" class="html-product-details-page"><head><title>${esc(shop.name)}. ${esc(goods.title)}</title><meta charset="UTF-8" /><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)}" /><meta property="og:site_name" content="${esc(shop.name)}" />${widgets(goods, variant)}</head>
<body><div class="master-wrapper-page"><div class="header"><div class="header-upper"><a href="/register" class="ico-register">Đăng ký</a><a href="/cart" class="ico-cart"><span class="cart-label">Giỏ hàng</span></a></div><div class="header-lower"><div class="header-logo"><a href="/"><img alt="${esc(shop.name)}" src="/images/thumbs/logo.png" /></a></div></div></div><div class="header-menu"><ul class="top-menu">${menu(7)}</ul></div>
<div class="master-wrapper-content"><div class="breadcrumb"><ul><li><span><a href="/"><span>Trang chủ</span></a></span></li><li><a href="/van-hoc"><span>Văn học</span></a></li><li><strong class="current-item">${esc(goods.title)}</strong></li></ul></div><div class="page product-details-page"><div class="page-body"><form method="post" id="product-details-form"><div data-productid="${variant + 41}"><div class="product-essential"><div class="gallery"><div class="picture"><img alt="Hình của ${esc(goods.title)}" src="/images/thumbs/${variant}.jpeg" /></div></div><div class="overview"><div class="product-name"><h1>${esc(goods.title)}</h1></div><div class="short-description">Giọng văn ấm và gọn, in trên giấy ngà nhẹ.</div><div class="manufacturers"><span class="label">Nhà xuất bản:</span><span class="value"><a href="/${slug(goods.brand)}">${esc(goods.brand)}</a></span></div><div class="additional-details"><div class="sku"><span class="label">Mã sách:</span><span class="value" id="sku-${variant}">${goods.sku}</span></div></div><div class="availability"><div class="stock"><span class="label">Tình trạng:</span><span class="value">Còn hàng</span></div></div>
<div class="prices">${goods.listPrice === null ? `<div class="product-price"><span class="price-value-${variant + 41}">${dotted(goods.price)} ₫</span></div>` : `<div class="old-product-price"><span>Giá bìa:</span><span>${dotted(goods.listPrice)} ₫</span></div><div class="product-price"><span>Giá bán:</span><span class="price-value-${variant + 41}">${dotted(goods.price)} ₫</span></div>`}</div><div class="add-to-cart"><input class="qty-input" value="1" /><button type="button" class="button-1 add-to-cart-button">Thêm vào giỏ</button></div></div></div><div class="full-description"><p>Sách dày ${variant * 8 + 120} trang, khổ 14,5 x 20,5 cm, bìa mềm.</p></div><div class="product-specs-box"><div class="title"><strong>Thông số</strong></div><table class="data-table"><tbody><tr><td class="spec-name">Tác giả</td><td class="spec-value">${authors[variant % authors.length]}</td></tr><tr><td class="spec-name">Năm xuất bản</td><td class="spec-value">2026</td></tr></tbody></table></div></div></form>
<div class="related-products-grid product-grid"><div class="title"><strong>Sách cùng chủ đề</strong></div>${each(others.slice(0, 4), (one) => `<div class="product-item"><h2 class="product-title"><a href="${href(one)}">${esc(one.title)}</a></h2><div class="prices"><span class="price old-price">${one.listPrice === null ? "" : `${dotted(one.listPrice)} ₫`}</span><span class="price actual-price">${dotted(one.price)} ₫</span></div></div>`)}</div></div></div></div><div class="footer"><div class="footer-block"><strong>${esc(shop.owner)}</strong><p>${esc(shop.address)}</p></div><div class="footer-disclaimer">Bản quyền &copy; 2026 ${esc(shop.name)}. Giữ toàn quyền.</div></div></div></body></html>`,
};

/** Food supplements on the demonstration theme of a big system: amount as an attribute, maker in the table of more facts. Plain. */
export const supplementsOnDemoTheme: BlindTemplate = {
  name: "supplements on the demonstration theme of a big system",
  sector: "health",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: variant % 5 === 2 ? null : goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"/><meta name="title" content="${esc(goods.title)}"/><meta name="description" content="${esc(goods.title)}"/><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)}" /><meta property="product:price:amount" content="${goods.price}"/><meta property="product:price:currency" content="VND"/>${widgets(goods, variant)}</head>
<body id="html-body" class="catalog-product-view product-${slug(goods.title)} page-layout-1column"><div class="page-wrapper"><header class="page-header"><div class="panel header"><ul class="header links"><li class="greet welcome">Chào mừng quý khách đến ${esc(shop.name)}</li><li><a href="/customer/account/login">Đăng nhập</a></li></ul></div><div class="header content"><a class="logo" href="/" title="${esc(shop.name)}"><img src="/static/logo.svg" alt="${esc(shop.name)}" width="170"/></a><div class="minicart-wrapper"><span class="text">Giỏ hàng</span></div></div></header><div class="sections nav-sections"><nav class="navigation"><ul>${menu(9)}</ul></nav></div><div class="breadcrumbs"><ul class="items"><li class="item home"><a href="/">Trang chủ</a></li><li class="item product"><strong>${esc(goods.title)}</strong></li></ul></div>
<main id="maincontent" class="page-main"><div class="column main"><div class="product-info-main"><div class="page-title-wrapper product"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper">${esc(goods.title)}</span></h1></div><div class="product-reviews-summary"><div class="rating-summary"><span class="label"><span>Đánh giá:</span></span><span>92%</span></div><a class="action view">${variant + 1} nhận xét</a></div><div class="product-info-price"><div class="price-box price-final_price">${goods.listPrice === null ? `<span class="price-container price-final_price tax"><span data-price-amount="${goods.price}" data-price-type="finalPrice" class="price-wrapper"><span class="price">${dotted(goods.price)}&nbsp;₫</span></span></span>` : `<span class="special-price"><span class="price-container price-final_price tax"><span class="price-label">Giá ưu đãi</span><span data-price-amount="${goods.price}" data-price-type="finalPrice" class="price-wrapper"><span class="price">${dotted(goods.price)}&nbsp;₫</span></span></span></span><span class="old-price"><span class="price-container"><span class="price-label">Giá thường</span><span data-price-amount="${goods.listPrice}" data-price-type="oldPrice" class="price-wrapper"><span class="price">${dotted(goods.listPrice)}&nbsp;₫</span></span></span></span>`}</div><div class="product-info-stock-sku"><div class="stock available"><span>Còn hàng</span></div><div class="product attribute sku"><strong class="type">SKU</strong><div class="value">${goods.sku}</div></div></div></div><div class="product-add-form"><div class="field qty"><label><span>Số lượng</span></label><input type="number" value="1"/></div><button type="submit" class="action primary tocart"><span>Thêm vào giỏ</span></button></div></div><div class="product media"><img src="/media/catalog/${goods.sku}.jpg" alt="${esc(goods.title)}"/></div>
<div class="product info detailed"><div class="data item content" id="description"><div class="value"><p>Uống sau bữa ăn. Sản phẩm này không phải là thuốc. Để nơi khô ráo.</p></div></div><div class="data item content" id="additional"><table class="data table additional-attributes"><caption class="table-caption">Thông tin thêm</caption><tbody>${variant % 5 === 2 ? "" : `<tr><th class="col label" scope="row">Thương hiệu</th><td class="col data" data-th="Thương hiệu">${esc(goods.brand)}</td></tr>`}<tr><th class="col label" scope="row">Xuất xứ</th><td class="col data" data-th="Xuất xứ">${goods.origin}</td></tr></tbody></table></div></div><div class="block related"><div class="block-title title"><strong>Sản phẩm liên quan</strong></div><ol class="products list items">${each(others.slice(0, 4), (one) => `<li class="item product product-item"><strong class="product name product-item-name"><a class="product-item-link" href="${href(one)}">${esc(one.title)}</a></strong><span data-price-amount="${one.price}" class="price-wrapper"><span class="price">${dotted(one.price)}&nbsp;₫</span></span></li>`)}</ol></div></div></main><footer class="page-footer"><div class="footer content"><p>${esc(shop.owner)} | MST: ${shop.taxCode}</p><p>${esc(shop.address)}</p><p>${shop.phone}</p><small class="copyright"><span>Copyright © 2026 ${esc(shop.name)}</span></small></div></footer></div></body></html>`,
};

/** Household goods on a bought theme: facts as a list, blocks for phone and desk, others' goods in the menu before the main one. Odd. */
export const boughtTheme: BlindTemplate = {
  name: "household goods on a bought theme, offers in the menu",
  sector: "home",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html dir="ltr" lang="vi" class="desktop chrome route-product-product store-0 skin-1 layout-2"><head><meta charset="UTF-8" /><title>${esc(goods.title)} | Giá tốt nhất tháng này</title><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:site_name" content="${esc(shop.name)}"/><meta property="og:type" content="product"/>${widgets(goods, variant)}</head>
<body><div class="mobile-container mobile-main-menu-container only-phone"><div class="mobile-wrapper-header"><span>Danh mục</span></div><ul>${menu(10)}</ul></div><div class="site-wrapper"><header class="header-classic"><div id="logo"><a href="/"><img src="/image/logo.png" alt="${esc(shop.name)}" title="${esc(shop.name)}"/></a></div><div class="main-menu"><div class="grid-col"><h3 class="title module-title">Bán chạy</h3>${each(others.slice(0, 3), (one) => `<div class="side-product"><div class="caption"><div class="name"><a href="${href(one)}">${esc(one.title)}</a></div><div class="price"><span class="price-new">${commas(one.price)}đ</span></div></div></div>`)}</div></div></header><ul class="breadcrumb"><li><a href="/"><i class="fa fa-home"></i></a></li><li><a href="/gia-dung">Gia dụng</a></li></ul>
<h1 class="title page-title only-phone"><span>${esc(goods.title)}</span></h1><div id="product-product" class="container"><div id="product" class="product-info has-extra-button"><div class="product-left"><img src="/image/cache/${goods.sku}-550x550.jpg" alt="${esc(goods.title)}"/></div><div class="product-right"><div class="title page-title">${esc(goods.title)}</div><div class="product-details"><div class="product-stats"><ul class="list-unstyled"><li class="product-stock in-stock"><b>Kho hàng:</b> <span>Còn hàng</span></li><li class="product-manufacturer"><b>Hãng:</b> <a href="/${slug(goods.brand)}">${esc(goods.brand)}</a></li><li class="product-model"><b>Model:</b> <span>${goods.sku}</span></li></ul><div class="product-views">Lượt xem: ${variant * 113 + 80}</div></div><div class="product-price-group"><div class="price-wrapper"><div class="price-group">${goods.listPrice === null ? `<div class="product-price">${commas(goods.price)}đ</div>` : `<div class="product-price-new">${commas(goods.price)}đ</div><div class="product-price-old">${commas(goods.listPrice)}đ</div>`}</div><div class="product-tax">Giá trước thuế: ${commas(Math.round(goods.price / 1.08 / 1_000) * 1_000)}đ</div><div class="product-points">Điểm thưởng: ${Math.round(goods.price / 10_000)}</div></div></div><div class="button-group-page"><div class="stepper"><input value="1"/></div><a class="btn btn-cart">Thêm vào giỏ</a><a class="btn btn-extra">Mua ngay</a></div></div></div></div>
<div class="tabs-container"><div class="block-content"><p>Hàng mới nguyên hộp, bảo hành điện tử 12 tháng.</p><p>Xuất xứ: ${goods.origin}</p></div><div class="block-content"><h3>Bình luận</h3><div><b>Hạnh</b> Mình đang phân vân với hãng ${esc(others[6]!.brand)}, shop tư vấn giúp. Thấy ${esc(others[6]!.brand)} có ${commas(others[6]!.price)}đ thôi.</div></div></div></div><footer><div class="links-menu"><h3>Về chúng tôi</h3><p>${esc(shop.owner)}</p><p>${esc(shop.address)}</p><p>${shop.phone} - ${shop.email}</p></div><div class="copyright">© 2026 ${esc(shop.name)}</div></footer></div></body></html>`,
};
