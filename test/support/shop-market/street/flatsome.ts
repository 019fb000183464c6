import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { asked, makeIfTold, makesOnWall, neighbours, policies, prose, shelfLinks, tellsMake } from "./furniture.ts";
import type { StreetMaterial, StreetTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const money = (amount: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${dotted(amount)}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;

const priced = ({ price, listPrice }: { price: number; listPrice: number | null }) =>
  listPrice === null
    ? money(price)
    : `<del aria-hidden="true">${money(listPrice)}</del> <span class="screen-reader-text">Giá gốc là: ${dotted(listPrice)}&nbsp;&#8363;.</span><ins aria-hidden="true">${money(price)}</ins><span class="screen-reader-text">Giá hiện tại là: ${dotted(price)}&nbsp;&#8363;.</span>`;

const unit = (amount: number, listed: boolean) => ({
  "@type": "UnitPriceSpecification",
  price: String(amount),
  priceCurrency: "VND",
  valueAddedTaxIncluded: false,
  ...(listed ? { priceType: "https://schema.org/ListPrice" } : { validThrough: "2027-12-31" }),
});

/** The graph that the shop plugin itself writes at the end of the body, with the list price as a second specification. */
const graph = (material: StreetMaterial, at: string) => {
  const { goods, shop } = material;
  return {
    "@context": "https://schema.org/",
    "@graph": [
      {
        "@type": "BreadcrumbList",
        itemListElement: ["Trang chủ", talk.cosmetics.aisle[1], goods.title].map((name, step) => ({
          "@type": "ListItem",
          position: step + 1,
          item: { name, "@id": step === 2 ? at : `https://${shop.host}/` },
        })),
      },
      {
        "@type": "Product",
        "@id": `${at}#product`,
        name: goods.title,
        url: at,
        description: talk.cosmetics.prose[0],
        image: `https://${shop.host}/wp-content/uploads/2026/05/${slug(goods.title)}.jpg`,
        sku: goods.sku,
        offers: [
          {
            "@type": "Offer",
            priceSpecification: [
              unit(goods.price, false),
              ...(goods.listPrice === null ? [] : [unit(goods.listPrice, true)]),
            ],
            availability: "https://schema.org/InStock",
            url: at,
            seller: { "@type": "Organization", name: shop.name, url: `https://${shop.host}` },
          },
        ],
        ...(tellsMake(material, 4) ? { brand: { "@type": "Brand", name: goods.brand } } : {}),
      },
    ],
  };
};

/** Cosmetics on the shop plugin of WordPress under Flatsome, with the box to order by telephone that half of Vietnam adds. */
export const cosmeticsUnderFlatsome: StreetTemplate = {
  name: "cosmetics under Flatsome with a box to order by telephone",
  sector: "cosmetics",
  path: ({ goods }) => `/san-pham/${slug(goods.title)}/`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 4),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const at = `https://${shop.host}/san-pham/${slug(goods.title)}/`;
    const id = 1_240 + variant * 7;
    const out = variant % 9 === 5;
    return `<!DOCTYPE html>
<html lang="vi" class="loading-site no-js">
<head><meta charset="UTF-8" /><link rel="profile" href="http://gmpg.org/xfn/11" /><script>(function(html){html.className = html.className.replace(/\\bno-js\\b/,'js')})(document.documentElement);</script>
<meta name='robots' content='index, follow, max-image-preview:large, max-snippet:-1' /><meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${esc(goods.title)} | ${esc(shop.name)}</title><link rel="canonical" href="${at}" /><meta property="og:locale" content="vi_VN" /><meta property="og:type" content="article" /><meta property="og:title" content="${esc(goods.title)} | ${esc(shop.name)}" /><meta property="og:url" content="${at}" /><meta property="og:site_name" content="${esc(shop.name)}" /><meta name="twitter:label1" content="Giá" /><meta name="twitter:data1" content="${dotted(goods.price)}&nbsp;&#8363;" />
<link rel='stylesheet' id='flatsome-main-css' href='/wp-content/themes/flatsome/assets/css/flatsome.css?ver=3.19' media='all' />${themeStyle("ux", 90)}${trackers(variant)}<noscript><style>.woocommerce-product-gallery{ opacity: 1 !important; }</style></noscript></head>
<body class="product-template-default single single-product postid-${id} theme-flatsome woocommerce woocommerce-page woocommerce-no-js lightbox nav-dropdown-has-arrow has-parallax">
<a class="skip-link screen-reader-text" href="#main">Bỏ qua nội dung</a>${icons()}
<div id="wrapper"><header id="header" class="header has-sticky sticky-jump"><div class="header-wrapper"><div id="top-bar" class="header-top hide-for-sticky nav-dark"><div class="flex-row container"><div class="flex-col hide-for-medium flex-left"><ul class="nav nav-left medium-nav-center nav-small"><li class="html custom html_topbar_left">${variant % 2 === 0 ? `Hotline: ${shop.phone}` : "Freeship đơn từ 299.000đ"}</li></ul></div></div></div>
<div id="masthead" class="header-main"><div class="header-inner flex-row container logo-left medium-logo-center"><div id="logo" class="flex-col logo"><a href="https://${shop.host}/" title="${esc(shop.name)}" rel="home"><img width="200" height="80" src="/wp-content/uploads/logo.png" class="header_logo header-logo" alt="${esc(shop.name)}"/></a></div><div class="flex-col hide-for-medium flex-right"><ul class="header-nav header-nav-main nav nav-right">${departments("menu-item", "sub-menu nav-dropdown nav-dropdown-default")}${shelfLinks("cosmetics", "menu-item")}<li class="cart-item has-icon has-dropdown"><a class="header-cart-link" title="Giỏ hàng"><span class="header-cart-title">Giỏ hàng / <span class="cart-price">${money(0)}</span></span><span class="cart-icon image-icon"><strong>0</strong></span></a></li></ul></div></div></div></div></header>
<main id="main" class=""><div class="shop-container"><div class="container"><div class="woocommerce-notices-wrapper"></div></div>
<div id="product-${id}" class="product type-product post-${id} status-publish first ${out ? "outofstock" : "instock"} product_cat-${slug(talk.cosmetics.aisle[1])} has-post-thumbnail${goods.listPrice === null ? "" : " sale"} shipping-taxable purchasable product-type-simple"><div class="product-container"><div class="product-main"><div class="row content-row mb-0">
<div class="product-gallery large-6 col"><div class="product-images relative mb-half has-hover woocommerce-product-gallery">${goods.listPrice === null ? "" : `<div class="badge-container is-larger absolute left top z-1"><div class="callout badge badge-circle"><div class="badge-inner secondary on-sale"><span class="onsale">-${off(goods)}%</span></div></div></div>`}<figure class="woocommerce-product-gallery__wrapper"><img width="600" height="600" src="/wp-content/uploads/2026/05/${goods.sku}.jpg" class="wp-post-image" alt="${esc(goods.title)}" /></figure></div></div>
<div class="product-info summary col-fit col entry-summary product-summary"><nav class="rank-math-breadcrumb woocommerce-breadcrumb breadcrumbs uppercase"><a href="/">Trang chủ</a> <span class="divider">&#47;</span> <a href="/danh-muc/1">${talk.cosmetics.aisle[0]}</a> <span class="divider">&#47;</span> <a href="/danh-muc/2">${talk.cosmetics.aisle[1]}</a></nav>
<h1 class="product-title product_title entry-title">
	${esc(goods.title)}</h1>
<div class="is-divider small"></div><ul class="next-prev-thumbs is-small show-for-medium">${each(neighbours(material, 2), (one) => `<li class="prod-dropdown has-dropdown"><a href="/san-pham/${slug(one.title)}/" rel="next" class="button icon is-outline circle"></a><div class="nav-dropdown"><a title="${esc(one.title)}" href="/san-pham/${slug(one.title)}/"></a></div></li>`)}</ul>
<div class="price-wrapper"><p class="price product-page-price${goods.listPrice === null ? "" : " price-on-sale"}${out ? " price-not-in-stock" : ""}">
  ${priced(goods)}</p></div>
<div class="product-short-description"><ul><li>Cam kết hoàn tiền 200% nếu phát hiện hàng giả</li><li>Tặng mặt nạ trị giá 25.000&nbsp;₫ cho đơn đầu tiên</li></ul></div>
${out ? `<p class="stock out-of-stock">Hết hàng</p>` : `<form class="cart" action="${at}" method="post" enctype='multipart/form-data'><div class="ux-quantity quantity buttons_added"><input type="button" value="-" class="minus button is-form"><input type="number" id="quantity_1" class="input-text qty text" name="quantity" value="1" min="1" /><input type="button" value="+" class="plus button is-form"></div><button type="submit" name="add-to-cart" value="${id}" class="single_add_to_cart_button button alt">Thêm vào giỏ hàng</button></form><a href="javascript:void(0);" class="devvn_buy_now devvn_buy_now_style" data-id="${id}"><strong>Mua ngay</strong><span>Gọi điện xác nhận và giao hàng tận nơi</span></a>`}
<div class="product_meta"><span class="sku_wrapper">Mã: <span class="sku">${goods.sku}</span></span> <span class="posted_in">Danh mục: <a href="/danh-muc/2" rel="tag">${talk.cosmetics.aisle[1]}</a>, <a href="/danh-muc/9" rel="tag">Bán chạy</a></span>${tellsMake(material, 4) ? ` <span class="posted_in">${variant % 3 === 0 ? "Thương hiệu" : "Brand"}: <a href="/brand/${slug(goods.brand)}/" rel="tag">${esc(goods.brand)}</a></span>` : ""}</div><div class="social-icons share-icons share-row relative"><a class="icon button circle is-outline">Facebook</a></div></div>
<div id="product-sidebar" class="col large-2 hide-for-medium product-sidebar-small"><aside class="widget"><span class="widget-title shop-sidebar">Yên tâm mua hàng</span><p>Đổi trả 7 ngày</p></aside><aside class="widget woocommerce widget_products"><span class="widget-title shop-sidebar">Đang giảm</span><ul class="product_list_widget">${each(neighbours(material, 4), (one) => `<li><a href="/san-pham/${slug(one.title)}/"><span class="product-title">${esc(one.title)}</span></a>${priced(one)}</li>`)}</ul></aside></div></div></div>
<div class="product-footer"><div class="container"><div class="woocommerce-tabs wc-tabs-wrapper container tabbed-content"><ul class="tabs wc-tabs product-tabs small-nav-collapse nav nav-uppercase nav-line nav-left" role="tablist"><li class="description_tab active"><a href="#tab-description">Mô tả</a></li><li class="reviews_tab"><a href="#tab-reviews">Đánh giá (3)</a></li></ul><div class="tab-panels"><div class="woocommerce-Tabs-panel woocommerce-Tabs-panel--description panel entry-content active" id="tab-description"><h2>${esc(goods.title)} có tốt không?</h2>${prose("cosmetics")}<table><tbody>${each(talk.cosmetics.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}<tr><td>Xuất xứ</td><td>${goods.origin}</td></tr></tbody></table>${asked("cosmetics", "faq")}</div><div class="woocommerce-Tabs-panel--reviews" id="tab-reviews">${reviews(variant, 3, "comment_container", "woocommerce-review__author")}</div></div></div>
<div class="related related-products-wrapper product-section"><h3 class="product-section-title container-width product-section-title-related pt-half pb-half uppercase">Sản phẩm tương tự</h3><div class="row large-columns-4 slider row-slider">${each(neighbours(material, 7), (one) => `<div class="product-small col has-hover product type-product"><div class="col-inner"><div class="product-small box"><div class="box-image"><a href="/san-pham/${slug(one.title)}/" aria-label="${esc(one.title)}"><img src="/wp-content/uploads/${one.sku}-247x296.jpg" alt="${esc(one.title)}"></a></div><div class="box-text box-text-products"><div class="title-wrapper"><p class="category uppercase is-smaller no-text-overflow product-cat op-7">${talk.cosmetics.aisle[1]}</p><p class="name product-title woocommerce-loop-product__title"><a href="/san-pham/${slug(one.title)}/" class="woocommerce-LoopProduct-link">${esc(one.title)}</a></p></div><div class="price-wrapper"><span class="price">${priced(one)}</span></div></div></div></div></div>`)}</div></div></div></div></div></div></div></main>
<footer id="footer" class="footer-wrapper"><section class="section dark"><div class="row"><div class="col medium-4"><h4>${esc(shop.owner)}</h4><p>GPKD số ${shop.taxCode}. Địa chỉ: ${esc(shop.address)}</p><p>Điện thoại: ${shop.phone}</p><p>Email: ${shop.email}</p></div><div class="col medium-4">${policies("h4")}</div><div class="col medium-4 logos">${makesOnWall(material, "logo-brand")}</div></div></section><div class="absolute-footer dark medium-text-center text-center"><div class="copyright-footer">Copyright 2026 &copy; <strong>${esc(shop.name)}</strong></div></div></footer></div>
<div class="devvn-popup-quickbuy mfp-hide" id="popup_content_${id}"><div class="devvn-popup-inner"><div class="devvn-popup-title"><span>Đặt mua ${esc(goods.title)}</span><button type="button" class="devvn-popup-close"></button></div><div class="devvn-popup-prod"><span class="devvn_title">${esc(goods.title)}</span><span class="devvn_price">${priced(goods)}</span></div><form class="devvn_cusstom_info"><input type="text" placeholder="Họ và tên" name="customer-name"><input type="tel" placeholder="Số điện thoại" name="customer-phone"><textarea placeholder="Địa chỉ nhận hàng"></textarea><span>Tổng:</span> <span class="popup_quickbuy_total_calc">${dotted(goods.price)}&nbsp;₫</span></form></div></div>
<script type="application/ld+json">${scriptJson(graph(material, at))}</script>${tail(variant, shop.secondPhone, 4)}</body></html>`;
  },
};
