import { each, scriptJson } from "../fresh-writing.ts";
import { off } from "../later/telling.ts";
import { tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { brandUntold } from "./material.ts";
import type { HarbourTemplate } from "./material.ts";
import { opinions, words } from "./words.ts";

const market = "Chợ Bốn Bể";

const money = (amount: number) => `₫${dotted(amount)}`;

/** A stall on a foreign marketplace in Vietnamese: class names with hashes, "No Brand", the stall's box at the side. */
export const stallOnForeignMarket: HarbourTemplate = {
  name: "a stall on a foreign marketplace in Vietnamese",
  sector: "fishing",
  host: "chobonbe.example",
  path: ({ goods, variant }) => `/products/${slug(goods.title)}-i${2_100_000 + variant}-s${9_900_000 + variant}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shop.name,
    brand: variant % 4 === 2 ? brandUntold(goods) : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const brand = variant % 4 === 2 ? "No Brand" : goods.brand;
    const { praise, facts, shelf } = words.fishing;
    const hash = (of: string) => `${of}--${((variant % 3) * 7_919 + of.length * 104_729).toString(36)}`;
    const state = {
      data: {
        root: {
          fields: {
            product: { title: goods.title, brand: { name: brand }, link: "#" },
            seller: { name: shop.name, sellerId: 20_000 + variant, rate: "96%" },
            skuInfos: {
              0: {
                price: {
                  salePrice: { text: money(goods.price), value: goods.price },
                  originalPrice:
                    goods.listPrice === null ? null : { text: money(goods.listPrice), value: goods.listPrice },
                },
              },
            },
            tracking: {
              core: { country: "VN", currencyCode: "VND" },
              pdt_name: goods.title,
              pdt_price: money(goods.price),
            },
          },
        },
      },
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><meta name="aplus-waiting" content="MAN"><title>${esc(goods.title)} | ${market}</title><meta name="description" content="${esc(goods.title)} trên ${market}: giá, thông số, lời khen chê."><meta name="og:title" content="${esc(goods.title)} | ${market}"><meta name="og:image" content="//img.chobonbe.example/${goods.sku}.jpg"><link rel="canonical" href="https://www.chobonbe.example/products/${slug(goods.title)}.html"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Product", image: `https://img.chobonbe.example/${goods.sku}.jpg`, name: goods.title, category: shelf, sku: `${2_100_000 + variant}_VN`, description: goods.title, brand: { "@type": "Brand", name: brand, url: "https://www.chobonbe.example/b" }, url: "https://www.chobonbe.example/", offers: { "@type": "AggregateOffer", priceCurrency: "VND", offerCount: 3, lowPrice: goods.price, highPrice: goods.listPrice ?? goods.price, availability: "https://schema.org/InStock", seller: { "@type": "Organization", name: shop.name } } })}</script><script type="application/ld+json">${scriptJson({ "@type": "BreadcrumbList", "@context": "https://schema.org", itemListElement: [shelf, "Phụ kiện", goods.title].map((name, at) => ({ "@type": "ListItem", position: at + 1, name })) })}</script>${themeStyle("mk", 130)}${trackers(variant)}</head>
<body data-spm="pdp_revamp"><div id="topActionHeader"><div class="mkt-header-banner"></div><div class="mkt-links-bar"><ul><li>TẢI ỨNG DỤNG</li><li>BÁN HÀNG CÙNG ${market.toUpperCase()}</li><li>CHĂM SÓC KHÁCH HÀNG</li><li>KIỂM TRA ĐƠN HÀNG</li><li>ĐĂNG NHẬP</li></ul></div><div class="mkt-logo-bar"><a href="/" class="mkt-logo"><img src="/logo.png" alt="Mua sắm trực tuyến tại ${market}"></a><input type="search" placeholder="Tìm kiếm trên ${market}"><a class="mkt-nav-cart"><span class="cart-num">0</span></a></div></div>
<div id="J_breadcrumb_list"><ul class="breadcrumb"><li><span><a>Thể thao & dã ngoại</a></span></li><li><span><a>${shelf}</a></span></li><li><span>${esc(goods.title)}</span></li></ul></div><div id="container"><div class="${hash("pdp-block")}"><div id="module_item_gallery_1"><div class="gallery-preview-panel"><img class="pdp-mod-common-image" alt="${esc(goods.title)}" src="/i/${goods.sku}.jpg"></div></div><div class="${hash("pdp-block__main")}"><div id="module_flash_sale">${variant % 3 === 1 ? `<div class="pdp-flash"><span>SIÊU SALE 12.12</span><span>Bắt đầu từ 00:00 12/12</span></div>` : ""}</div><div id="module_product_title_1"><div class="pdp-mod-product-badge-wrapper"><h1 class="pdp-mod-product-badge-title">${esc(goods.title)}</h1></div></div><div id="module_product_review_star_1"><a class="pdp-link">Đánh giá ${12 + variant}</a><a class="pdp-link">${1 + (variant % 9)} câu hỏi đã được trả lời</a></div><div id="module_product_brand_1"><div class="pdp-product-brand"><span class="pdp-product-brand__name">Thương hiệu: </span><a class="pdp-link pdp-product-brand__brand-link">${esc(brand)}</a><div class="pdp-product-brand__divider"></div><a class="pdp-link pdp-product-brand__suggestion-link">Xem thêm ${shelf} của ${esc(brand)}</a></div></div>
<div id="module_product_price_1"><div class="pdp-mod-product-price"><div class="pdp-product-price"><span class="notranslate pdp-price pdp-price_type_normal pdp-price_color_orange pdp-price_size_xl">${money(goods.price)}</span>${goods.listPrice === null ? "" : `<div class="origin-block"><span class="notranslate pdp-price pdp-price_type_deleted pdp-price_color_lightgray pdp-price_size_xs">${money(goods.listPrice)}</span><span class="pdp-product-price__discount">-${off(goods)}%</span></div>`}</div></div></div><div id="module_promotion_tags"><div class="pdp-mod-promotion-tags"><span>Khuyến mãi</span><div class="tag">Mua tối thiểu ${money(150_000)} - Giảm ${money(12_000)}</div><div class="tag">Voucher ${money(30_000)}</div></div></div>${variant % 2 === 0 ? `<div id="module_installment"><span>Trả góp</span> Tối đa 3 tháng, từ ${money(Math.round(goods.price / 3_000) * 1_000)} mỗi tháng</div>` : ""}<div id="module_sku-select"><div class="sku-prop"><h6 class="section-title">Nhóm màu</h6><div class="sku-prop-content"><span class="sku-name">Xanh rêu</span><span class="sku-variable-img-wrap-selected"></span><span class="sku-variable-img-wrap"></span></div></div></div><div id="module_quantity-input"><h6>Số lượng</h6><input value="1"></div><div id="module_add_to_cart_1"><button class="pdp-button_theme_yellow"><span>Mua ngay</span></button><button class="pdp-button_theme_orange"><span>Thêm vào giỏ hàng</span></button></div></div>
<div class="${hash("pdp-block__side")}"><div id="module_delivery"><div class="delivery-header__title">Tuỳ chọn giao hàng</div><div class="location__address">Hồ Chí Minh, Quận 1, Phường Bến Nghé</div><div class="delivery-option-item"><div class="delivery-option-item__title">Giao hàng tiêu chuẩn</div><div class="delivery-option-item__time">Nhận vào 26-29 thg 11</div><div class="delivery-option-item__shipping-fee">${money(16_500)}</div></div><div class="delivery-option-item__title">Có thanh toán khi nhận hàng</div></div><div id="module_warranty">Đổi trả miễn phí 15 ngày</div><div id="module_seller_info"><div class="seller-name__wrapper"><div class="seller-name__title">Được bán bởi</div><div class="seller-name__detail"><a class="pdp-link seller-name__detail-name" href="/shop/${slug(shop.name)}">${esc(shop.name)}</a></div><a class="seller-name__chat">Chat ngay</a></div><div class="info-content"><div class="seller-info-title">Đánh giá tích cực</div><div class="seller-info-value rating-positive">9${variant % 10}%</div><div class="seller-info-title">Giao đúng hạn</div><div class="seller-info-value">100%</div></div><div class="seller-link"><a>Đến gian hàng</a></div></div></div></div>
<div id="module_product_detail"><h2 class="pdp-mod-section-title">Mô tả sản phẩm ${esc(goods.title)}</h2><div class="html-content detail-content">${each(praise, (line) => `<p>${line}</p>`)}</div><div class="pdp-general-features"><ul class="specification-keys"><li class="key-li"><span class="key-title">Thương hiệu</span><div class="key-value">${esc(brand)}</div></li><li class="key-li"><span class="key-title">SKU</span><div class="key-value">${2_100_000 + variant}_VN-${9_900_000 + variant}</div></li>${each(facts, ([what, how]) => `<li class="key-li"><span class="key-title">${what}</span><div class="key-value">${how}</div></li>`)}</ul></div></div>
<div id="module_product_review"><h2>Đánh giá sản phẩm</h2><div class="mod-reviews">${each(opinions(variant, 5), ({ who, what, day }) => `<div class="item"><div class="top"><span class="title right">${day}</span></div><div class="middle"><span>bởi ${who}</span><span class="verify">Chứng nhận đã mua hàng</span></div><div class="item-content"><div class="content">${what}</div></div></div>`)}</div></div><div id="module_qna"><div class="qna-item"><div class="qna-content">Có bảo hành không shop?</div><div class="qna-meta">Khách - 2 tuần trước</div><div class="qna-content">Dạ có 6 tháng ạ.</div><div class="qna-meta">${esc(shop.name)} - trả lời trong 1 giờ</div></div></div>
<div id="module_recommend"><h2>Dành riêng cho bạn</h2>${each(others.slice(0, 8), (one, at) => `<a class="${hash("card-jfy")}" href="/products/i${at}.html"><div class="card-jfy-title">${esc(one.title)}</div><div class="card-jfy-price">${money(one.price)}</div>${one.listPrice === null ? "" : `<span class="card-jfy-discount">-${off(one)}%</span>`}<div class="card-jfy-rating">(${at * 7 + variant})</div></a>`)}</div></div>
<div class="mkt-footer"><div class="mkt-footer-company">Công ty TNHH Bốn Bể E-Commerce Việt Nam. Giấy CNĐKDN: 0399988877. Địa chỉ: Tầng 19, toà nhà Sao Bắc, Quận 1, TP. Hồ Chí Minh</div><div>© ${market} 2026</div></div><script>var __moduleData__ = ${scriptJson(state)};window.__i18n__={"pdp.price":"Giá","pdp.brand":"Thương hiệu"};</script>${tail(variant, "0900000000", 3)}</body></html>`;
  },
};
