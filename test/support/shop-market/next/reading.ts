import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { dotted, esc, slug } from "../writing.ts";
import type { NextTemplate } from "./material.ts";
import { departments, reviews, tail, themeStyle, trackers } from "./noise.ts";
import { talk } from "./talk.ts";

/** A blog's review with the price its writer saw and where: the heading is a question, the link earns the writer money. */
export const reviewOfPerfume: NextTemplate = {
  name: "a review of perfume that says where it was bought",
  sector: "perfume",
  host: "nangtho-review.example",
  path: ({ goods }) => `/review/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    person,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>Review ${esc(goods.title)} sau ${2 + (variant % 5)} tháng: có đáng tiền? - Nàng Thơ Review</title><meta property="og:type" content="article"><meta property="og:title" content="Review ${esc(goods.title)} sau ${2 + (variant % 5)} tháng: có đáng tiền?"><meta property="og:site_name" content="Nàng Thơ Review"><script type="application/ld+json" class="yoast-schema-graph">${scriptJson(
    {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@type": "Article",
          headline: `Review ${goods.title} sau ${2 + (variant % 5)} tháng: có đáng tiền?`,
          author: { name: person.nick },
          datePublished: "2026-04-20T07:00:00+07:00",
          wordCount: 812,
          publisher: { "@id": "#organization" },
        },
        { "@type": "Organization", "@id": "#organization", name: "Nàng Thơ Review" },
      ],
    },
  )}</script>${themeStyle("astra", 150)}${trackers(variant)}</head>
<body class="post-template-default single single-post single-format-standard ast-right-sidebar"><header id="masthead" class="site-header"><span class="site-title"><a href="/">Nàng Thơ Review</a></span><p class="site-description">Mùi hương và những điều nhỏ bé</p><ul>${departments("menu-item", "sub-menu")}</ul></header><div id="content" class="site-content"><main class="site-main"><article class="post type-post category-nuoc-hoa"><header class="entry-header"><h1 class="entry-title">Review ${esc(goods.title)} sau ${2 + (variant % 5)} tháng: có đáng tiền?</h1><div class="entry-meta">Bởi <span class="author-name">${esc(person.nick)}</span> / <span class="posted-on">20/04/2026</span></div></header>
<div class="entry-content clear"><p>Chào cả nhà, hôm nay mình kể về món mình dùng gần hết. Bài không được tài trợ, nhưng có đường dẫn tiếp thị liên kết.</p><div id="toc_container"><p class="toc_title">Nội dung</p><ul><li><a>1 Thông tin chung</a></li><li><a>2 Cảm nhận</a></li><li><a>3 So với các món khác</a></li></ul></div><h2>Thông tin chung</h2><ul><li>Sản phẩm: <strong>${esc(goods.title)}</strong></li><li>Thương hiệu: ${esc(goods.brand)}</li><li>Xuất xứ: ${goods.origin}</li><li>Giá: ${dotted(goods.price)}đ${goods.listPrice === null ? "" : ` (giá gốc ${dotted(goods.listPrice)}đ)`}</li><li>Nơi mua: ${esc(shop.name)}</li></ul><h2>Cảm nhận</h2>${each(talk.perfume.praise, (line) => `<p>${line}</p>`)}<p>Mình chấm 8/10. Điểm trừ là vòi xịt hơi cứng.</p><h2>So với các món khác</h2><p>Rẻ hơn thì có <a>${esc(others[0]!.title)}</a> tầm ${dotted(others[0]!.price)}đ, còn sang hơn thì <a>${esc(others[1]!.title)}</a> khoảng ${dotted(others[1]!.price)}đ.</p><p style="text-align:center"><a class="wp-block-button__link" rel="sponsored nofollow" href="https://go.example/?u=${shop.host}">Xem giá tại ${esc(shop.name)}</a></p></div></article><nav class="post-navigation"><a>← Bài trước: Cách bảo quản nước hoa</a></nav><div id="comments">${reviews(variant, 5, "ast-comment", "fn")}</div></main><aside class="widget-area"><h2>Bài mới</h2>${each(others.slice(2, 7), (one) => `<a>Review ${esc(one.title)}</a>`)}<h2>Hợp tác</h2><p>Báo giá bài viết từ 1.500.000đ: booking@nangtho.example</p></aside></div><footer class="site-footer">Copyright © 2026 Nàng Thơ Review | Powered by a WordPress theme</footer>${tail(variant, shop.phone, 2)}</body></html>`,
};

/** A page that compares prices: many sellers, the cheapest first and named above; its data knows only the lowest and the highest. */
export const comparisonOfSellers: NextTemplate = {
  name: "a comparison of sellers with the cheapest named",
  sector: "phones",
  host: "sosanhgia24.example",
  path: ({ goods, variant }) => `/${slug(goods.title)}/${170_000 + variant}/so-sanh.htm`,
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const rivals = ["Điện Máy Hồng Lạc", "DiDongViet79", "Siêu Thị Số Tân Uyên", "Kho Máy Phú Nhuận", "MobiHub"];
    const asked = rivals.map((rival, at) => ({
      rival,
      price: goods.price + (at + 1) * 90_000 + ((variant * 7 + at) % 3) * 10_000,
    }));
    const dearest = asked.at(-1)!.price;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>So sánh giá ${esc(goods.title)} rẻ nhất tháng 9/2026</title><meta name="description" content="Có ${asked.length + 1} nơi bán ${esc(goods.title)}, giá từ ${dotted(goods.price)} đ đến ${dotted(dearest)} đ"/><meta property="og:site_name" content="SoSánhGiá24"/><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org/", "@type": "Product", name: goods.title, brand: { "@type": "Brand", name: goods.brand }, offers: { "@type": "AggregateOffer", lowPrice: goods.price, highPrice: dearest, priceCurrency: "VND", offerCount: asked.length + 1 } })}</script>${themeStyle("ss", 120)}${trackers(variant)}</head>
<body><div class="wrap"><div class="top-bar"><a class="logo" href="/">SoSánhGiá24</a><form><input placeholder="Bạn muốn tìm giá món gì?"/></form><a>Đăng ký bán hàng</a></div><div class="cate-nav"><ul>${departments("cn", "cs")}</ul></div><div class="crumb">SoSánhGiá24 &gt; ${talk.phones.aisle} &gt; ${esc(goods.brand)}</div>
<div class="product-single"><div class="product-single-img"><img alt="${esc(goods.title)}"/></div><div class="product-single-info"><h1 class="product-single-name">${esc(goods.title)}</h1><div class="product-single-price">Giá rẻ nhất: <b>${dotted(goods.price)} đ</b></div><div class="merchant-best">tại <span class="merchant-name">${esc(shop.name)}</span></div><a class="go" rel="nofollow" href="/r?m=${slug(shop.name)}">Tới nơi bán</a><div class="range">Khoảng giá: ${dotted(goods.price)} đ - ${dotted(dearest)} đ</div></div></div>
<div class="chart"><h3>Giá rẻ nhất của từng ngày trong tháng</h3><script type="text/data">${scriptJson(Array.from({ length: 30 }, (_, at) => [`${at + 1}/9`, goods.price + ((at * 37 + variant) % 9) * 40_000]))}</script><p>Cao nhất ${dotted(goods.price + 320_000)} đ - Thấp nhất ${dotted(goods.price)} đ</p></div><h2>${asked.length + 1} nơi bán ${esc(goods.title)}</h2><div class="compare-list"><div class="compare-item best"><div class="compare-merchant">${esc(shop.name)}</div><div class="compare-name">${esc(goods.title)} chính hãng</div><div class="compare-price">${dotted(goods.price)} đ</div><div class="compare-note">Giao toàn quốc · Hà Nội</div></div>${each(asked, ({ rival, price }, at) => `<div class="compare-item"><div class="compare-merchant">${rival}</div><div class="compare-name">${esc(goods.title)}${["", " fullbox", " (đen)", " - Hàng công ty", " mới 100%"][at]}</div><div class="compare-price">${dotted(price)} đ</div><div class="compare-note">${["TP.HCM", "Đà Nẵng"][at % 2]}</div></div>`)}</div>
<div class="spec"><h2>Thông số</h2><table><tr><td>Hãng sản xuất</td><td>${esc(goods.brand)}</td></tr>${each(talk.phones.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</table></div><div class="like"><h2>Sản phẩm cùng loại</h2>${each(others.slice(0, 6), (one, at) => `<div class="li"><h3><a>${esc(one.title)}</a></h3><p>từ <b>${dotted(one.price)} đ</b> · ${at + 2} nơi bán</p></div>`)}</div>${reviews(variant, 3, "qa", "qa-n")}<div class="footer"><p>SoSánhGiá24 không bán hàng, chỉ tổng hợp giá từ các cửa hàng.</p><p>Đơn vị chủ quản: Công ty TNHH So Sánh Việt. GPKD 0109999999. Hotline hợp tác 024 0000 0000</p></div></div>${tail(variant, shop.phone, 3)}</body></html>`;
  },
};

/** A maker's catalogue without prices: one asks the firm or its dealers; model numbers and measures look like amounts. */
export const catalogueWithoutPrices: NextTemplate = {
  name: "a catalogue of fittings without prices",
  sector: "fittings",
  path: ({ goods }) => `/vi/san-pham/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({ title: goods.title, price: [], seller: nameOrOwner(shop), brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta property="og:title" content="${esc(goods.title)}"><meta property="og:site_name" content="${esc(shop.name)}"><link rel="alternate" hreflang="en" href="https://${shop.host}/en/products/${slug(goods.title)}"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Corporation", name: shop.owner, alternateName: shop.name, taxID: shop.taxCode, telephone: shop.phone, address: shop.address })}</script>${themeStyle("corp", 170)}</head><body class="path-product lang-vi"><header class="corp-header"><a class="corp-logo" href="/vi"><img alt="${esc(shop.name)}"></a><nav><ul>${departments("corp-i", "corp-s")}</ul></nav><div class="lang"><a class="on">VI</a> | <a>EN</a></div></header>
<div class="corp-banner"><span>Sản phẩm</span></div><div class="corp-crumb"><a>Trang chủ</a> → <a>${talk.fittings.aisle}</a></div><section class="corp-product"><figure><img alt="${esc(goods.title)}"><figcaption>Hình ảnh mang tính minh hoạ</figcaption></figure><div class="corp-text"><p class="corp-brand">Nhãn hiệu: ${esc(goods.brand)}</p><h1>${esc(goods.title)}</h1><p class="corp-model">Model: ${goods.sku}-${1_000_000 + variant * 1_000}</p><p class="corp-price">Giá: <a href="#lien-he">Liên hệ</a></p><p>${talk.fittings.praise[0]}</p><a class="corp-pdf" href="/files/${goods.sku}.pdf">Tải tài liệu kỹ thuật (PDF, 2.400 KB)</a> <a class="corp-dealer" href="/vi/dai-ly">Tìm đại lý gần bạn</a></div></section>
<section class="corp-specs"><h2>Thông số kỹ thuật</h2><table>${each(talk.fittings.facts, ([what, how]) => `<tr><th>${what}</th><td>${how}</td></tr>`)}<tr><th>Độ bền thử nghiệm</th><td>500.000 lần đóng mở</td></tr><tr><th>Áp lực nước</th><td>0,05 - 0,75 MPa</td></tr><tr><th>Xuất xứ</th><td>${goods.origin}</td></tr></table></section><section><h2>Công trình tiêu biểu</h2><p>Khách sạn Sông Ngự (tổng vốn 1.200.000.000.000đ), Chung cư Hoa Ban, Bệnh viện Đa khoa Trà Giang.</p></section><section class="corp-related"><h2>Cùng bộ sưu tập</h2>${each(others.slice(0, 4), (one) => `<article><h3>${esc(one.title)}</h3><p>${esc(one.brand)}</p><a>Xem chi tiết</a></article>`)}</section>
<section id="lien-he"><h2>Yêu cầu báo giá</h2><form><input placeholder="Họ tên"><input placeholder="Công ty"><input placeholder="Số lượng"><textarea placeholder="Nội dung"></textarea><button>Gửi yêu cầu</button></form></section><footer class="corp-footer"><h3>${esc(shop.owner)}</h3><p>Trụ sở: ${esc(shop.address)}</p><p>Mã số thuế: ${shop.taxCode}</p><p>Tel: ${shop.phone} | Email: ${shop.email}</p><p>© 2026 ${esc(shop.name)}. Bảo lưu mọi quyền.</p></footer>${tail(variant, shop.phone, 4)}</body></html>`,
};
