import { each, scriptJson } from "../fresh-writing.ts";
import type { NextTemplate } from "../next/material.ts";
import { departments, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { untold, wordsOf } from "./words.ts";

/** A market of many sellers: the seller in a box, the market's own company in the foot and as the site; "No brand" at times. Odd. */
export const craftsInBazaar: NextTemplate = {
  name: "crafts in a market of many sellers with a box of the seller",
  sector: "crafts",
  host: "phienchoviet.example",
  path: ({ goods, variant }) => `/mat-hang/${slug(goods.title)}-${5_510_000 + variant * 17}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shop.name,
    brand: variant % 3 === 0 ? untold(goods) : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const data = {
      "@context": "https://schema.org",
      "@type": "Product",
      name: goods.title,
      sku: String(5_510_000 + variant * 17),
      offers: {
        "@type": "Offer",
        price: goods.price,
        priceCurrency: "VND",
        availability: "https://schema.org/InStock",
      },
      aggregateRating: { "@type": "AggregateRating", ratingValue: "4.8", reviewCount: 12 + variant },
    };
    const site = {
      "@context": "https://schema.org",
      "@type": "Organization",
      name: "Phiên Chợ Việt",
      url: "https://phienchoviet.example",
      legalName: "Công ty Cổ phần Phiên Chợ Việt",
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} giá rẻ tháng 11 | Phiên Chợ Việt</title><meta property="og:title" content="${esc(goods.title)}"><meta property="og:site_name" content="Phiên Chợ Việt"><script type="application/ld+json">${scriptJson(site)}</script><script type="application/ld+json">${scriptJson(data)}</script>${themeStyle("pc", 80)}${trackers(variant)}</head><body><header class="pc-top"><a class="pc-logo" href="/">Phiên Chợ Việt</a><a href="/ban-hang">Bán hàng cùng chúng tôi</a><input placeholder="Tìm trong 2 triệu mặt hàng"></header><ul class="pc-cats">${departments("pc-cat", "pc-subcat")}</ul><div class="pc-crumb"><a>${wordsOf.crafts.aisle}</a> / <a>Quà tặng</a></div>
<div class="pc-item"><div class="pc-pics"><img alt="${esc(goods.title)}"></div><div class="pc-body"><h1 class="pc-name"><span class="pc-mark">Yêu thích</span> ${esc(goods.title)}</h1><div class="pc-stat"><u>4.8</u> ★ | <u>${12 + variant}</u> đánh giá | <u>${90 + variant * 3}</u> đã bán</div><div class="pc-flash">GIỜ VÀNG kết thúc sau 02:14:${10 + (variant % 49)}</div><div class="pc-money">${goods.listPrice === null ? "" : `<span class="pc-was">₫${dotted(goods.listPrice)}</span>`}<span class="pc-now">₫${dotted(goods.price)}</span></div><div class="pc-vouchers">Mã của shop: <i>Giảm ₫10k</i> <i>Giảm ₫25k</i></div><div class="pc-ship">Phí vận chuyển: ₫16.500 - ₫32.000</div><div class="pc-opts"><label>Phân loại</label><button>Mẫu 1</button><button>Mẫu 2</button></div><button>Thêm vào giỏ</button><button>Mua ngay</button></div></div>
<div class="pc-seller"><img class="ava" alt=""><div class="who"><div class="nm">${esc(shop.name)}</div><div class="on">Online 12 phút trước</div><button>Chat ngay</button><a href="/gian-hang/${slug(shop.name)}">Xem gian hàng</a></div><dl><dt>Đánh giá</dt><dd>${1 + (variant % 9)},${variant % 10}k</dd><dt>Tỉ lệ phản hồi</dt><dd>97%</dd><dt>Tham gia</dt><dd>${2 + (variant % 6)} năm trước</dd><dt>Sản phẩm</dt><dd>${40 + variant}</dd></dl></div>
<div class="pc-detail"><h2>CHI TIẾT SẢN PHẨM</h2><div class="ln"><label>Danh mục</label><div>${wordsOf.crafts.aisle}</div></div><div class="ln"><label>Thương hiệu</label><div>${variant % 3 === 0 ? "No brand" : esc(goods.brand)}</div></div><div class="ln"><label>Gửi từ</label><div>TP. Hồ Chí Minh</div></div>${each(wordsOf.crafts.facts, ([what, how]) => `<div class="ln"><label>${what}</label><div>${how}</div></div>`)}<h2>MÔ TẢ</h2><p>${wordsOf.crafts.lines.join("<br>")}<br>#handmade #quatang #${slug(goods.title).replaceAll("-", "")}</p></div>${reviews(variant, 4, "pc-rate", "pc-rater")}
<div class="pc-more"><h3>Các sản phẩm khác của shop</h3>${each(others.slice(0, 5), (one) => `<a class="pc-card"><div>${esc(one.title)}</div><b>₫${dotted(one.price)}</b></a>`)}</div><footer><p>Công ty Cổ phần Phiên Chợ Việt. Giấy CNĐKDN: 0319999000. Tổng đài: 1900 0000</p><p>Tầng 9, toà nhà Chợ Phiên, đường Ba Tháng Hai, TP.HCM. © 2026 Phiên Chợ Việt</p></footer>${tail(variant, "19000000", 3)}</body></html>`;
  },
};

/** Home-made food on a foreign site builder, its labels left in English: product in an h2, no data, only the name of the shop. Odd. */
export const snacksOnForeignBuilder: NextTemplate = {
  name: "snacks on a foreign site builder with English labels",
  sector: "snacks",
  path: ({ goods, variant }) => `/store/p${variant + 1}/${slug(goods.title)}.html`,
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: untold(goods) }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="en"><head><title>${esc(goods.title)} - ${esc(shop.name.toUpperCase())}</title><meta property="og:site_name" content="${esc(shop.name.toUpperCase())}" /><meta property="og:title" content="${esc(goods.title)}" /><meta property="og:description" content="${wordsOf.snacks.lines[0]}" /><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>${themeStyle("wsite", 70)}</head><body class="wsite-page-store no-header-page wsite-theme-light"><div id="header-wrap"><span class="wsite-logo"><a href="/"><span id="wsite-title">${esc(shop.name)}</span></a></span><div id="nav"><ul class="wsite-menu-default"><li><a class="wsite-menu-item" href="/">Home</a></li><li><a class="wsite-menu-item">Cửa hàng</a></li><li><a class="wsite-menu-item">Contact</a></li></ul></div><a id="wsite-nav-cart-a">Cart (<span id="wsite-nav-cart-num">-</span>)</a></div>
<div id="wsite-content" class="wsite-elements"><div id="wsite-com-product" class="wsite-com-content"><div id="wsite-com-breadcrumbs"><a>Store</a> &gt; <a>${wordsOf.snacks.aisle}</a></div><div id="wsite-com-product-images"><img alt="Picture"></div><div id="wsite-com-product-info"><h2 id="wsite-com-product-title">${esc(goods.title)}</h2><div id="wsite-com-product-price-area"${goods.listPrice === null ? "" : ' class="wsite-on-sale"'}><div id="wsite-com-product-price"><span class="wsite-com-product-price-amount">${dotted(goods.listPrice ?? goods.price)}&nbsp;₫</span></div>${goods.listPrice === null ? "" : `<div id="wsite-com-product-price-sale"><span class="wsite-com-product-price-amount">${dotted(goods.price)}&nbsp;₫</span></div><div class="wsite-com-sale-tag">Sale</div>`}</div><div id="wsite-com-product-unavailable" style="display:none">Unavailable</div><div class="wsite-com-options"><label>Quantity:</label><input value="1"></div><a id="wsite-com-product-buy" class="wsite-button"><span class="wsite-button-inner">Add to Cart</span></a><div id="wsite-com-product-short-description"><div class="paragraph">${each(wordsOf.snacks.lines, (line) => `${line}<br /><br />`)}<strong>Ship COD toàn quốc 30k, đơn trên 500k freeship nha cả nhà ơi!</strong></div></div></div></div>
<div class="wsite-com-related"><h2 class="wsite-content-title">You may also like</h2>${each(others.slice(0, 3), (one) => `<div class="wsite-com-category-product"><div class="wsite-com-category-product-name">${esc(one.title)}</div><div class="wsite-com-category-product-price">${dotted(one.price)}&nbsp;₫</div></div>`)}</div></div><div id="footer-wrap"><div class="paragraph" style="text-align:center;">${esc(shop.name)}<br />${esc(shop.address)}<br />Phone/Zalo: ${shop.phone}</div><div class="wsite-footer-badge">Made with a free site builder. Start yours today.</div></div>${tail(variant, shop.phone, 2)}</body></html>`,
};
