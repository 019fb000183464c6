import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { dotted, esc, slug } from "../writing.ts";
import type { NextTemplate } from "./material.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "./noise.ts";
import { talk } from "./talk.ts";

/** A class name as build tools make them. */
const hashed = (part: string) =>
  `css-${[...part].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) >>> 0, 7).toString(36)}`;

/** Things for gardens on a till's newer web shop: rendered by a server in hashed classes, with plain linked data. Plain. */
export const gardenInHashedClasses: NextTemplate = {
  name: "garden things in hashed classes with plain linked data",
  sector: "garden",
  path: ({ goods, variant }) => `/products/${slug(goods.title)}-${40_000 + variant}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 4 === 1 ? null : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const named = variant % 4 !== 1;
    const ld = {
      "@context": "https://schema.org",
      "@type": "Product",
      name: goods.title,
      sku: goods.sku,
      ...(named ? { brand: { "@type": "Brand", name: goods.brand } } : {}),
      offers: {
        "@type": "Offer",
        price: goods.price,
        priceCurrency: "VND",
        availability: "https://schema.org/InStock",
        seller: { "@type": "LocalBusiness", name: shop.name, telephone: shop.phone },
      },
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:description" content="${talk.garden.praise[0]}"/><script type="application/ld+json">${scriptJson(ld)}</script>${themeStyle("css-k", 130)}</head>
<body><div id="__next"><div class="${hashed("wrap")}"><div class="${hashed("bar")}"><a class="${hashed("logo")}" href="/"><img alt="logo"/></a><input class="${hashed("find")}" placeholder="Tìm sản phẩm"/><a href="/cart">Giỏ hàng</a></div><ul class="${hashed("menu")}">${departments(hashed("item"), hashed("below"))}</ul>
<div class="${hashed("crumbs")}"><a href="/">Trang chủ</a><i>/</i><a href="/categories/vuon">${talk.garden.aisle}</a></div>
<div class="${hashed("two-columns")}"><div class="${hashed("pictures")}"><img alt="${esc(goods.title)}" src="https://cdn-images.example/${goods.sku}.webp"/></div><div class="${hashed("info")}"><h1 class="${hashed("heading")}">${esc(goods.title)}</h1><div class="${hashed("small-line")}">${named ? `<span>Thương hiệu: <b>${esc(goods.brand)}</b></span><span> | </span>` : ""}<span>Mã hàng: <b>${goods.sku}</b></span></div><div class="${hashed("amounts")}"><span class="${hashed("now")}">${dotted(goods.price)}<sup>đ</sup></span>${goods.listPrice === null ? "" : `<span class="${hashed("before-that")}">${dotted(goods.listPrice)}<sup>đ</sup></span><span class="${hashed("percent")}">-${off(goods)}%</span>`}</div><div class="${hashed("ship")}">Phí ship nội thành từ 25.000đ</div><button class="${hashed("buy")}">Thêm vào giỏ hàng</button><button class="${hashed("now-buy")}">Mua ngay</button></div></div>
<div class="${hashed("story")}"><h2>Chi tiết sản phẩm</h2>${each(talk.garden.praise, (line) => `<p>${line}</p>`)}${each(talk.garden.facts, ([what, how]) => `<div><span>${what}</span><span>${how}</span></div>`)}</div>
<div class="${hashed("also-list")}"><h2>Sản phẩm liên quan</h2>${each(others.slice(2, 8), (one) => `<a class="${hashed("card")}" href="/products/${slug(one.title)}"><span class="${hashed("card-title")}">${esc(one.title)}</span><span class="${hashed("now")}">${dotted(one.price)}<sup>đ</sup></span></a>`)}</div>
<div class="${hashed("bottom")}"><div><b>${esc(shop.name)}</b><p>${esc(shop.owner)}</p><p>MST/ĐKKD: ${shop.taxCode}</p><p>${esc(shop.address)}</p><p>${shop.phone}</p></div><p>© 2026. Website được tạo bởi phần mềm bán hàng</p></div></div></div>
<script id="__NEXT_DATA__" type="application/json">${scriptJson({ props: { pageProps: { storeId: 500 + variant, theme: "leaf", product: { id: 40_000 + variant, name: goods.title, basePrice: goods.listPrice ?? goods.price, salePrice: goods.price }, related: others.slice(2, 8).map(({ title, price }) => ({ name: title, basePrice: price })) } }, page: "/products/[slug]", buildId: "kv-2026" })}</script>${tail(variant, shop.phone, 2)}</body></html>`;
  },
};

/** Electronics of a chain on its own software: price of the region, price for members, instalments, other shops of the chain. Odd. */
export const electronicsByRegion: NextTemplate = {
  name: "electronics of a chain with prices by region and for members",
  sector: "phones",
  path: ({ goods }) => `/dtdd/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"><title>${esc(goods.title)} giá rẻ, trả góp 0%, giao nhanh 1 giờ</title><meta name="description" content="Mua ${esc(goods.title)} tại ${esc(shop.name)}: thu cũ lên đời trợ giá đến 2.000.000đ, trả góp 0%."><meta property="og:title" content="${esc(goods.title)}"><meta property="og:site_name" content="${esc(shop.name)}">${themeStyle("tz", 170)}${trackers(variant)}
<script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "BreadcrumbList", itemListElement: ["Trang chủ", talk.phones.aisle, goods.brand].map((name, at) => ({ "@type": "ListItem", position: at + 1, item: { "@id": `https://${shop.host}/${slug(name)}`, name } })) })}</script></head>
<body><div class="hd"><a class="hd__logo" href="/" aria-label="${esc(shop.name)}"></a><button class="hd__loc">Xem giá tại <b>Hà Nội</b></button><div class="hd__find"><input placeholder="Hôm nay bạn cần tìm gì?"></div><a class="hd__call" href="tel:18002${variant}">Gọi mua hàng 1800.2${variant}97</a></div><nav class="mega"><ul>${departments("mega__i", "mega__s", 2)}</ul></nav>
<ul class="bc"><li><a href="/">Trang chủ</a></li><li><a href="/dien-thoai">${talk.phones.aisle}</a></li><li><a href="/hang/${slug(goods.brand)}">${esc(goods.brand)}</a></li></ul>
<div class="pd"><div class="pd__head"><h1 class="pd__name">${esc(goods.title)}</h1><div class="pd__star">★ 4.8 <a href="#danh-gia">${60 + variant} đánh giá</a> | <a>So sánh</a></div></div>
<div class="pd__left"><img alt="${esc(goods.title)}"><table class="pd__spec"><caption>Thông số</caption><tr><td>Hãng</td><td><a>${esc(goods.brand)}</a></td></tr><tr><td>Sản xuất tại</td><td>${goods.origin}</td></tr>${each(talk.phones.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</table></div>
<div class="pd__right"><div class="seg"><a class="seg__i is-on"><strong>Bản này</strong><span>${dotted(goods.price)} ₫</span></a><a class="seg__i"><strong>Bản cao hơn</strong><span>${dotted(goods.price + 1_500_000)} ₫</span></a></div>
<div class="pr"><p class="pr__cap">Giá tại Hà Nội</p><div class="pr__now"><strong>${dotted(goods.price)}</strong><sup>₫</sup></div>${goods.listPrice === null ? "" : `<div class="pr__was"><span>${dotted(goods.listPrice)}</span><sup>₫</sup> <em>-${off(goods)}%</em></div>`}<div class="pr__loan">hoặc trả góp chỉ từ <b>${dotted(Math.ceil(goods.price / 12_000) * 1_000)}₫</b>/tháng</div></div>
<div class="mem"><b>Khách hàng thân thiết</b><p>Hạng bạc còn ${dotted(goods.price - 50_000)}₫ · Hạng vàng còn ${dotted(goods.price - 100_000)}₫</p><a>Đăng nhập để xem ưu đãi</a></div>
<div class="gift"><h3>Khuyến mãi trị giá 500.000₫</h3><ol><li>Phiếu mua hàng phụ kiện 200.000₫</li><li>Giảm thêm 300.000₫ khi thu cũ đổi mới</li></ol></div><div class="act"><button class="act__buy">MUA NGAY</button><button class="act__loan">TRẢ GÓP 0%</button></div><div class="stock"><p>Có 3 cửa hàng còn hàng</p><ul><li>112 Xuân Thuỷ</li><li>35 Láng Hạ</li><li>7A Ngô Quyền</li></ul></div></div>
<div class="pd__box"><h2>Mua kèm tiết kiệm hơn</h2>${each(others.slice(0, 3), (one) => `<div class="cb"><a href="/${slug(one.title)}">${esc(one.title)}</a><span>${dotted(one.price)}₫</span></div>`)}<p>Tổng tiền: <b>${dotted(goods.price + others[0]!.price)}₫</b></p></div><div class="pd__text">${each(talk.phones.praise, (line) => `<p>${line}</p>`)}</div><div id="danh-gia">${reviews(variant, 6, "rv", "rv__n")}</div></div>
<div class="ft"><div class="ft__c"><p>Tổng đài miễn phí (8h00 - 21h30)</p><ul>${departments("ft__i", "ft__s")}</ul></div><div class="ft__l">© 2026. ${esc(shop.owner)}. GPDKKD: ${shop.taxCode} do Sở KH &amp; ĐT cấp. Địa chỉ: ${esc(shop.address)}. Điện thoại: ${shop.phone}. Email: ${shop.email}. Chịu trách nhiệm nội dung: Ban biên tập ${esc(shop.name)}.</div></div>${icons(18)}${tail(variant, shop.phone, 4)}</body></html>`,
};

/** Kitchenware of a single-page application: the body is empty until its script has run; name and shop in the head, amounts in a state. Odd. */
export const kitchenInState: NextTemplate = {
  name: "kitchenware of an empty body with all in a state",
  sector: "kitchen",
  path: ({ goods, variant }) => `/p/${slug(goods.title)}?pid=${7_000 + variant}`,
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const asKept = (one: typeof goods, at: number) => ({
      product_id: 7_000 + variant + at,
      display_name: one.title,
      slug: slug(one.title),
      code: one.sku,
      manufacturer: { id: at + 3, title: one.brand },
      pricing: { original: one.listPrice ?? one.price, final: one.price, currency: "VND", discount_percent: off(one) },
      stock: { status: "IN_STOCK", quantity: 12 + at },
    });
    const state = {
      app: {
        version: "4.18.2",
        locale: "vi",
        shop: { title: shop.name, hotline: shop.phone, free_ship_from: 499_000 },
      },
      menu: ["Nồi", "Chảo", "Máy xay", "Khuyến mãi 99.000đ"].map((title, at) => ({ id: at, title })),
      productPage: {
        loading: false,
        current: asKept(goods, 0),
        tabs: talk.kitchen.praise,
        vouchers: [
          { code: "BEP50", value: 50_000 },
          { code: "BEP100", value: 100_000 },
        ],
      },
      suggestions: { items: others.slice(0, 6).map((one, at) => asKept(one, at + 1)) },
      cart: { items: [], total: 0 },
    };
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"/><link rel="icon" href="/favicon.ico"/><meta name="viewport" content="width=device-width,initial-scale=1"/><meta name="theme-color" content="#0a7d55"/><link rel="manifest" href="/manifest.json"/><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:site_name" content="${esc(shop.name)}"/><meta property="product:brand" content="${esc(goods.brand)}"/><meta property="og:description" content="${talk.kitchen.praise[0]}"/><link href="/static/css/main.8f2c${variant}.chunk.css" rel="stylesheet"/>${themeStyle("app", 40)}${trackers(variant)}</head><body><noscript>Bạn cần bật JavaScript để xem ${esc(shop.name)}.</noscript><div id="root"><div class="boot"><div class="boot-spinner"></div></div></div><script>window.__INITIAL_STATE__=${scriptJson(state)};</script><script>${"!function(e){function t(t){for(var n,a,o=t[0],u=t[1],l=0,f=[];l<o.length;l++)a=o[l],Object.prototype.hasOwnProperty.call(r,a)&&r[a]&&f.push(r[a][0]),r[a]=0}}([]);".repeat(40)}</script><script src="/static/js/main.5d1a${variant}.chunk.js"></script></body></html>`;
  },
};

/** A book on a marketplace: who publishes it is no make; the box beside the price says whose goods they are, the foot whose marketplace. Odd. */
export const bookOfMarketplace: NextTemplate = {
  name: "books on a marketplace with a box of the seller",
  sector: "books",
  host: "cholon-online.example",
  path: ({ goods, variant }) => `/${slug(goods.title)}-p${88_000_000 + variant}.html?spid=${variant}`,
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: null }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><title>${esc(goods.title)} - ${talk.books.aisle} | ChợLớnOnline</title><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:site_name" content="ChợLớnOnline"/><meta property="og:image" content="https://salt.example/cache/${goods.sku}.jpg"/><script type="application/ld+json">${scriptJson({ "@context": "http://schema.org", "@type": "Product", name: goods.title, sku: `88${variant}`, url: `https://cholon-online.example/${slug(goods.title)}-p${88_000_000 + variant}.html`, aggregateRating: { "@type": "AggregateRating", ratingValue: 4.7, reviewCount: 30 + variant }, offers: { "@type": "Offer", price: goods.price, priceCurrency: "VND", availability: "https://schema.org/InStock" } })}</script><script type="application/ld+json">${scriptJson({ "@context": "http://schema.org", "@type": "Organization", name: "ChợLớnOnline", url: "https://cholon-online.example", contactPoint: [{ "@type": "ContactPoint", telephone: "+84-1900-0000", contactType: "customer service" }] })}</script>${themeStyle("sc", 140)}${trackers(variant)}</head>
<body><div id="__next"><header class="sc-head"><a href="/"><img alt="chợ lớn online" src="/logo.svg"/></a><div class="sc-find"><input placeholder="100% hàng thật"/><button>Tìm kiếm</button></div><a>Trang chủ</a><a>Tài khoản</a><a>Mở gian hàng cùng ChợLớnOnline</a></header><div class="sc-quick">${each(["điện gia dụng", "xe cộ", "mẹ &amp; bé", "khoẻ đẹp", "nhà cửa", "sách", "thể thao"], (one) => `<a>${one}</a>`)}</div>
<div class="sc-crumb"><a>Trang chủ</a> › <a>Nhà sách</a> › <a>${talk.books.aisle}</a> › <span>${esc(goods.title)}</span></div>
<div class="sc-body"><div class="sc-left"><img alt="${esc(goods.title)}" srcset="https://salt.example/cache/${goods.sku}.jpg"/></div><div class="sc-mid"><div class="sc-auth">Tác giả: <a>${["Hà Văn Thảo", "Lương Mỹ Kim", "Châu Đức Ẩn", "Sương Nguyệt Hồ"][variant % 4]}</a></div><h1 class="sc-title">${esc(goods.title)}</h1><div class="sc-sold">4.7 ★ (${30 + variant}) | Đã bán ${120 + variant * 3}</div><div class="sc-price"><div class="sc-price__now">${dotted(goods.price)}<sup>₫</sup></div>${goods.listPrice === null ? "" : `<div class="sc-price__rate">-${off(goods)}%</div><div class="sc-price__was">${dotted(goods.listPrice)}<sup>₫</sup></div>`}</div><div class="sc-ship"><h4>Thông tin vận chuyển</h4><p>Giao đến Q. 1, P. Bến Nghé, Hồ Chí Minh <a>Đổi</a></p><p>GIAO HOẢ TỐC: trước 20h hôm nay: 25.000₫</p><p>Freeship 15k đơn từ 45k</p></div>
<div class="sc-info"><h4>Thông tin chi tiết</h4><div><span>Công ty phát hành</span><span>${esc(goods.brand.replace("Nhà xuất bản", "Phát hành sách"))}</span></div><div><span>Nhà xuất bản</span><span>${esc(goods.brand)}</span></div>${each(talk.books.facts, ([what, how]) => `<div><span>${what}</span><span>${how}</span></div>`)}</div><div class="sc-desc"><h4>Mô tả sản phẩm</h4>${each(talk.books.praise, (line) => `<p>${line}</p>`)}<p>Giá sản phẩm trên ChợLớnOnline đã bao gồm thuế theo luật hiện hành.</p></div></div>
<div class="sc-right"><div class="sc-seller"><img alt=""/><div><a href="/cua-hang/${slug(shop.name)}"><span>${esc(shop.name)}</span></a><p>4.9 ★ (${dotted(1_200 + variant * 10)} đánh giá)</p></div></div><div class="sc-qty">Số Lượng <input value="1"/></div><div class="sc-sum">Tạm tính <b>${dotted(goods.price)}₫</b></div><button>Mua ngay</button><button>Thêm vào giỏ</button><button>Mua trước trả sau</button></div></div>
<div class="sc-same"><h3>Sản phẩm tương tự</h3>${each(others.slice(0, 6), (one) => `<a class="sc-card" href="/${slug(one.title)}"><h3>${esc(one.title)}</h3><div>${dotted(one.price)}<sup>₫</sup></div></a>`)}</div>${reviews(variant, 4, "sc-rv", "sc-rv__n")}
<footer class="sc-foot"><h4>Về ChợLớnOnline</h4><ul>${departments("sc-fi", "sc-fs")}</ul><p>Công ty TNHH Chợ Lớn Trực Tuyến</p><p>Toà nhà Minh Hoà, 52 Út Tịch, TP. Hồ Chí Minh</p><p>Giấy chứng nhận đăng ký doanh nghiệp số 0300000000 cấp lần đầu ngày 06/01/2010</p><p>© 2026 - Bản quyền của Công ty TNHH Chợ Lớn Trực Tuyến</p></footer></div>${tail(variant, shop.phone, 3)}</body></html>`,
};
