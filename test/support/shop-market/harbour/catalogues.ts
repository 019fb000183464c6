import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { brandUntold } from "./material.ts";
import type { HarbourTemplate } from "./material.ts";
import { opinions, trademenu, words } from "./words.ts";

const boxed = (amount: number, type: string, of: number) =>
  `<span class="price-container price-final_price tax weee"><span id="product-price-${of}" data-price-amount="${amount}" data-price-type="${type}" class="price-wrapper "><span class="price">${dotted(amount)} đ</span></span></span>`;

/** Watches on Magento 2 with a bought theme: a brand's logo, tier prices, an event queue that names another brand. */
export const watchesOnMagento: HarbourTemplate = {
  name: "watches on Magento 2 with a bought theme",
  sector: "watches",
  path: ({ goods }) => `/${slug(goods.title)}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 6 === 5 ? brandUntold(goods) : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const told = variant % 6 !== 5;
    const { praise, facts, shelf } = words.watches;
    const id = 1_200 + variant;
    return `<!doctype html><html lang="vi"><head prefix="og: http://ogp.me/ns# fb: http://ogp.me/ns/fb# product: http://ogp.me/ns/product#"><script>var LOCALE = 'vi\\u002DVN';var BASE_URL = 'https\\u003A\\u002F\\u002F${shop.host}\\u002F';var require = {'baseUrl': 'https\\u003A\\u002F\\u002F${shop.host}\\u002Fstatic\\u002Fversion1698\\u002Ffrontend\\u002FSmartwave\\u002Fporto_child\\u002Fvi_VN'};</script><meta charset="utf-8"/><meta name="title" content="${esc(goods.title)} | ${esc(shop.name)}"/><meta name="description" content="${esc(praise[0]!)}"/><meta name="robots" content="INDEX,FOLLOW"/><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)}" /><meta property="product:price:amount" content="${goods.price}"/><meta property="product:price:currency" content="VND"/>${themeStyle("porto", 130)}${trackers(variant)}
<script>window.dlObjects = ${scriptJson([{ event: "productPage", pageType: "catalog_product_view", ecommerce: { currencyCode: "VND", detail: { products: [{ id: goods.sku, name: goods.title, price: String(goods.price), brand: others[4]!.brand, category: "Default Category/Sale" }] } } }])};</script></head>
<body data-container="body" id="html-body" class="catalog-product-view product-${slug(goods.title)} page-product-simple layout-1240 wide page-layout-1column"><div class="page-wrapper"><header class="page-header type2"><div class="panel wrapper"><div class="panel header"><span class="custom-block">HOTLINE ${shop.phone}</span><ul class="header links"><li class="greet welcome"><span class="not-logged-in">Xin chào!</span></li><li class="link authorization-link"><a href="/customer/account/login/">Đăng nhập</a></li></ul></div></div><div class="header content"><a class="logo" href="/" title="${esc(shop.name)}" aria-label="store logo"><img src="/media/logo/stores/1/logo.png" title="${esc(shop.name)}" alt="${esc(shop.name)}" width="170"/></a><div data-block="minicart" class="minicart-wrapper"><a class="action showcart"><span class="text">Giỏ hàng</span><span class="counter qty empty"><span class="counter-number">0</span></span></a></div></div></header><div class="sections nav-sections"><nav class="navigation sw-megamenu"><ul>${trademenu("watches", "ui-menu-item level0 fullwidth", "subchildmenu", "level-top")}</ul></nav></div>
<div class="breadcrumbs"><ul class="items"><li class="item home"><a href="/">Trang chủ</a></li><li class="item category"><a href="/${slug(shelf)}.html">${shelf}</a></li><li class="item product"><strong>${esc(goods.title)}</strong></li></ul></div><main id="maincontent" class="page-main"><div class="page messages"><div data-placeholder="messages"></div></div><div class="columns"><div class="column main"><div class="product media"><div class="gallery-placeholder _block-content-loading"><img alt="${esc(goods.title)}" class="gallery-placeholder__image" src="/media/catalog/product/cache/1/${goods.sku}.jpg"/></div><script type="text/x-magento-init">${scriptJson({ "[data-gallery-role=gallery-placeholder]": { "mage/gallery/gallery": { mixins: ["magnifier/magnify"], data: [1, 2, 3].map((at) => ({ thumb: `/t/${goods.sku}-${at}.jpg`, caption: `${goods.title} ${at}`, isMain: at === 1 })) } } })}</script></div>
<div class="product-info-main"><div class="page-title-wrapper product"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper">${esc(goods.title)}</span></h1></div>${told && variant % 2 === 0 ? `<div class="product-brand-logo"><a href="/brand/${slug(goods.brand)}" title="${esc(goods.brand)}"><img src="/media/brand/${slug(goods.brand)}.png" alt="${esc(goods.brand)}"/></a></div>` : ""}<div class="product-reviews-summary short"><div class="rating-result" title="93%"><span style="width:93%"><span>93%</span></span></div><a class="action view" href="#reviews"><span>${3 + (variant % 9)}</span>&nbsp;<span>Đánh giá</span></a></div><div class="product-info-price"><div class="price-box price-final_price" data-role="priceBox" data-product-id="${id}" data-price-box="product-id-${id}">${goods.listPrice === null ? boxed(goods.price, "finalPrice", id) : `<span class="special-price"><span class="price-label">Giá khuyến mãi</span>${boxed(goods.price, "finalPrice", id)}</span><span class="old-price sly-old-price no-display"><span class="price-label">Giá niêm yết</span>${boxed(goods.listPrice, "oldPrice", id)}</span>`}</div>${variant % 5 === 1 ? `<ul class="prices-tier items"><li class="item">Mua 2 với giá ${boxed(Math.round(goods.price * 0.00095) * 1_000, "", id + 1)} mỗi chiếc và <strong class="benefit">tiết kiệm<span class="percent tier-0">&nbsp;5</span>%</strong></li></ul>` : ""}<div class="product-info-stock-sku"><div class="stock available" title="Tình trạng"><span class="label">Tình trạng:</span><span>Còn hàng</span></div><div class="product attribute sku"><strong class="type">Mã SP</strong><div class="value">${goods.sku}</div></div></div></div>
${goods.listPrice === null ? "" : `<div class="discount-block"><span>Giảm ngay ${off(goods)}% - chỉ trong hôm nay</span><div class="timer-view" data-dx="${variant}h"></div></div>`}<div class="product attribute overview"><div class="value"><p>${praise[1]}</p></div></div><div class="product-add-form"><form data-product-sku="${goods.sku}" action="/checkout/cart/add/" method="post" id="product_addtocart_form"><input type="hidden" name="product" value="${id}"/><div class="field qty"><label for="qty"><span>Số lượng</span></label><input type="number" name="qty" id="qty" value="1"/></div><button type="submit" title="Thêm vào giỏ" class="action primary tocart" id="product-addtocart-button"><span>Thêm vào giỏ</span></button></form><script type="text/x-magento-init">${scriptJson({ "[data-role=priceBox][data-price-box=product-id-1]": { priceBox: { priceConfig: { productId: String(id), priceFormat: { pattern: "%s đ", decimalSymbol: ",", groupSymbol: "." }, prices: { finalPrice: { amount: goods.price } } } } } })}</script></div><div class="block-installment"><p>Trả góp 0% qua thẻ, chỉ từ <b>${dotted(Math.round(goods.price / 6_000) * 1_000)} đ</b>/tháng</p></div></div>
<div class="product info detailed"><div class="product data items"><div class="data item title" id="tab-label-description"><a class="data switch">Chi tiết</a></div><div class="data item content" id="description"><div class="product attribute description"><div class="value">${each(praise, (line) => `<p>${line}</p>`)}</div></div></div><div class="data item title"><a class="data switch">Thông số</a></div><div class="data item content" id="additional"><div class="additional-attributes-wrapper table-wrapper"><table class="data table additional-attributes"><tbody>${told ? `<tr><th class="col label" scope="row">Thương hiệu</th><td class="col data" data-th="Thương hiệu">${esc(goods.brand)}</td></tr>` : ""}${each(facts, ([what, how]) => `<tr><th class="col label" scope="row">${what}</th><td class="col data" data-th="${what}">${how}</td></tr>`)}<tr><th class="col label" scope="row">Xuất xứ</th><td class="col data" data-th="Xuất xứ">${goods.origin}</td></tr></tbody></table></div></div><div class="data item content" id="reviews"><ol class="items review-items">${each(opinions(variant, 4), ({ who, what, day, stars }) => `<li class="item review-item"><div class="review-title">${stars === 5 ? "Rất hài lòng" : "Tạm được"}</div><div class="review-content">${what}</div><p class="review-author"><span class="review-details-label">Đánh giá bởi</span><strong class="review-details-value">${who}</strong> <time>${day}</time></p></li>`)}</ol></div></div></div>
<div class="block upsell"><div class="block-title title"><strong>Có thể bạn thích</strong></div><ol class="products list items product-items owl-carousel">${each(others.slice(0, 8), (one, at) => `<li class="item product product-item"><div class="product-item-info"><a href="/${slug(one.title)}.html" class="product photo"><img alt="${esc(one.title)}" src="/s/${one.sku}.jpg"/></a><div class="product details product-item-details"><strong class="product name product-item-name"><a class="product-item-link" href="/${slug(one.title)}.html">${esc(one.title)}</a></strong><div class="price-box price-final_price">${one.listPrice === null ? "" : `<span class="old-price">${boxed(one.listPrice, "oldPrice", 400 + at)}</span>`}<span class="special-price">${boxed(one.price, "finalPrice", 500 + at)}</span></div></div></div></li>`)}</ol></div></div></div></main>
<footer class="page-footer"><div class="footer"><div class="footer-middle"><div class="block"><div class="block-title"><strong>LIÊN HỆ</strong></div><ul class="contact-info"><li><b>${esc(shop.owner)}</b></li><li>${esc(shop.address)}</li><li>${shop.phone}</li><li>MSDN: ${shop.taxCode}</li></ul></div></div><div class="footer-bottom"><address>© ${esc(shop.name)}. 2026. All Rights Reserved</address></div></div></footer></div>${tail(variant, shop.phone, 3)}</body></html>`;
  },
};

const woo = (amount: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${dotted(amount)}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;

/** Supplements on WooCommerce under a bought theme and a search plugin's graph; some goods have no price and say so. */
export const supplementsOnWooCommerce: HarbourTemplate = {
  name: "supplements on WooCommerce under a bought theme",
  sector: "supplements",
  path: ({ goods }) => `/san-pham/${slug(goods.title)}/`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 9 === 5 ? [] : goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const asked = variant % 9 === 5;
    const { praise, facts, shelf } = words.supplements;
    const site = `https://${shop.host}`;
    const tag = `<span class="meta-label">Thương hiệu:</span> <a href="${site}/thuong-hieu/${slug(goods.brand)}/" rel="tag">${esc(goods.brand)}</a>`;
    const offer = {
      "@type": "Offer",
      price: String(goods.price),
      priceCurrency: "VND",
      priceValidUntil: "2027-12-31",
      availability: "https://schema.org/InStock",
      itemCondition: "NewCondition",
      url: `${site}/san-pham/${slug(goods.title)}/`,
      seller: { "@type": "Organization", "@id": `${site}/`, name: shop.name, url: site },
    };
    return `<!DOCTYPE html><html lang="vi" prefix="og: https://ogp.me/ns#"><head><meta charset="UTF-8"><link rel="profile" href="https://gmpg.org/xfn/11"><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta name="description" content="${esc(praise[0]!)}"/><meta name="robots" content="follow, index, max-snippet:-1"/><link rel="canonical" href="${site}/san-pham/${slug(goods.title)}/" /><meta property="og:locale" content="vi_VN" /><meta property="og:type" content="product" /><meta property="og:title" content="${esc(goods.title)} - ${esc(shop.name)}" /><meta property="og:site_name" content="${esc(shop.name)}" />${asked ? "" : `<meta property="product:price:amount" content="${goods.price}" /><meta property="product:price:currency" content="VND" />`}
<script type="application/ld+json" class="rank-math-schema">${scriptJson({
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "Place",
          "@id": `${site}/#place`,
          address: { "@type": "PostalAddress", streetAddress: shop.address },
        },
        { "@type": "Organization", "@id": `${site}/#organization`, name: shop.owner, url: site },
        {
          "@type": "WebSite",
          "@id": `${site}/#website`,
          url: site,
          name: shop.name,
          publisher: { "@id": `${site}/#organization` },
        },
        { "@type": "ItemPage", "@id": `${site}/#webpage`, name: `${goods.title} - ${shop.name}` },
        {
          "@type": "Product",
          name: `${goods.title} - ${shop.name}`,
          description: praise[0],
          sku: goods.sku,
          category: shelf,
          mainEntityOfPage: { "@id": `${site}/#webpage` },
          ...(asked ? {} : { offers: offer }),
          ...(variant % 2 === 0 ? { brand: { "@type": "Brand", name: goods.brand } } : {}),
        },
      ],
    })}</script>
<style id='wp-emoji-styles-inline-css'>img.wp-smiley{display:inline!important}</style>${themeStyle("wd", 110)}<script>var wc_add_to_cart_params = {"ajax_url":"\\/wp-admin\\/admin-ajax.php","i18n_view_cart":"Xem gi\\u1ecf h\\u00e0ng","cart_url":"${site}\\/gio-hang\\/"};</script>${trackers(variant)}</head>
<body class="wp-singular product-template-default single single-product postid-${900 + variant} wp-theme-woodmart theme-woodmart woocommerce woocommerce-page woocommerce-no-js wrapper-full-width"><div class="wd-page-wrapper website-wrapper"><header class="whb-header whb-sticky-shadow"><div class="whb-main-header"><div class="whb-top-bar"><div class="wd-header-text">Miễn phí giao hàng cho đơn từ 399.000đ</div></div><div class="site-logo"><a href="${site}/" class="wd-logo wd-main-logo" rel="home"><img src="/wp-content/uploads/2025/03/logo.webp" alt="${esc(shop.name)}"/></a></div><div class="wd-header-nav"><ul class="menu wd-nav wd-nav-main">${trademenu("supplements", "menu-item menu-item-type-taxonomy", "sub-menu wd-dropdown-menu", "woodmart-nav-link", "/danh-muc")}</ul></div><div class="wd-header-cart"><span class="wd-cart-subtotal">${woo(0)}</span></div></div></header>
<div class="wd-page-content main-page-wrapper"><main class="wd-content-layout"><div id="product-${900 + variant}" class="single-product-page product type-product status-publish instock product_cat-${slug(shelf)} shipping-taxable purchasable product-type-simple"><div class="woocommerce-notices-wrapper"></div><nav class="wd-breadcrumbs woocommerce-breadcrumb"><a href="${site}">Trang chủ</a><span class="wd-delimiter"></span><a href="${site}/danh-muc/${slug(shelf)}/">${shelf}</a><span class="wd-delimiter"></span><span class="wd-last-link">${esc(goods.title)}</span></nav><div class="row product-image-summary-wrap"><div class="product-images woocommerce-product-gallery"><figure data-thumb="/a.jpg"><img class="wp-post-image" alt="" src="/wp-content/uploads/${goods.sku}.jpg"></figure></div>
<div class="summary entry-summary"><h1 class="product_title entry-title wd-entities-title">${esc(goods.title)}</h1>${variant % 3 === 0 ? `<div class="wd-product-brands"><a href="${site}/thuong-hieu/${slug(goods.brand)}/"><img src="/wp-content/uploads/${slug(goods.brand)}.png" title="${esc(goods.brand)}" alt="${esc(goods.brand)}"></a></div>` : ""}${asked ? '<p class="price"><span class="amount">Liên hệ</span></p>' : goods.listPrice === null ? `<p class="price">${woo(goods.price)}</p>` : `<p class="price"><del aria-hidden="true">${woo(goods.listPrice)}</del> <span class="screen-reader-text">Giá gốc là: ${dotted(goods.listPrice)}&nbsp;&#8363;.</span><ins aria-hidden="true">${woo(goods.price)}</ins><span class="screen-reader-text">Giá hiện tại là: ${dotted(goods.price)}&nbsp;&#8363;.</span></p>`}<div class="woocommerce-product-details__short-description"><ul>${each(facts.slice(0, 3), ([what, how]) => `<li>${what}: ${how}</li>`)}</ul></div>${variant % 4 === 2 ? `<div class="devvn_prod_km"><p>Nhập mã <strong>KHOE20</strong> giảm 20.000đ cho đơn từ 300.000đ; mã <strong>KHOE50</strong> giảm 50.000đ cho đơn từ 700.000đ</p></div>` : ""}${asked ? `<a class="btn button" href="tel:${shop.phone}">Gọi tư vấn ${shop.phone}</a>` : `<p class="stock in-stock wd-style-default">Còn hàng</p><form class="cart" method="post"><div class="quantity"><input type="number" class="input-text qty text" name="quantity" value="1"></div><button type="submit" name="add-to-cart" value="${900 + variant}" class="single_add_to_cart_button button alt">Thêm vào giỏ hàng</button></form><a class="devvn_buy_now devvn_buy_now_style"><strong>Mua ngay</strong><span>Gọi điện xác nhận và giao hàng tận nơi</span></a>`}<div class="product_meta"><span class="sku_wrapper"><span class="meta-label">Mã:</span> <span class="sku">${goods.sku}</span></span><span class="posted_in"><span class="meta-label">Danh mục:</span> <a rel="tag">${shelf}</a></span>${variant % 3 === 0 ? "" : `<span class="posted_in">${tag}</span>`}<span class="tagged_as"><span class="meta-label">Từ khóa:</span> <a rel="tag">tăng đề kháng</a>, <a rel="tag">giá rẻ</a></span></div></div></div>
<div class="woocommerce-tabs wc-tabs-wrapper"><ul class="tabs wc-tabs"><li class="description_tab"><a href="#tab-description">Mô tả</a></li><li class="reviews_tab"><a href="#tab-reviews">Đánh giá (3)</a></li></ul><div class="woocommerce-Tabs-panel" id="tab-description"><h2>${esc(goods.title)} có tốt không?</h2>${each(praise, (line) => `<p>${line}</p>`)}<h3>Giá bao nhiêu?</h3><p>Giá trên thị trường dao động tuỳ thời điểm, quý khách gọi ${shop.phone} để được báo giá sỉ từ 10 hộp.</p><table class="woocommerce-product-attributes shop_attributes">${each(facts, ([what, how]) => `<tr class="woocommerce-product-attributes-item"><th>${what}</th><td><p>${how}</p></td></tr>`)}</table></div><div class="woocommerce-Tabs-panel" id="tab-reviews"><ol class="commentlist">${each(opinions(variant, 3), ({ who, what, day, stars }) => `<li class="review"><div class="star-rating"><span>Được xếp hạng <strong>${stars}</strong> 5 sao</span></div><p class="meta"><strong class="woocommerce-review__author">${who}</strong> – <time>${day}</time></p><div class="description"><p>${what}</p></div></li>`)}</ol></div></div>
<div class="related-products"><h3 class="title slider-title">Sản phẩm tương tự</h3>${each(others.slice(0, 6), (one) => `<div class="wd-product product-grid-item product type-product"><div class="product-wrapper"><h3 class="wd-entities-title"><a href="/san-pham/${slug(one.title)}/">${esc(one.title)}</a></h3><div class="wd-product-brands-links"><a>${esc(one.brand)}</a></div><span class="price">${one.listPrice === null ? woo(one.price) : `<del aria-hidden="true">${woo(one.listPrice)}</del> <ins aria-hidden="true">${woo(one.price)}</ins>`}</span></div></div>`)}</div></div></main></div>
<footer class="footer-container color-scheme-light"><div class="main-footer"><div class="wpb_text_column"><h5>${esc(shop.owner).toUpperCase()}</h5><p>Địa chỉ: ${esc(shop.address)}<br>Hotline: ${shop.phone}<br>GPKD: ${shop.taxCode}</p></div></div><div class="copyrights-wrapper">${esc(shop.name)} © 2026</div></footer></div>${tail(variant, shop.phone, 3)}</body></html>`;
  },
};
