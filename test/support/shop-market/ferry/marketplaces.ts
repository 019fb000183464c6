import { each, scriptJson } from "../fresh-writing.ts";
import { off } from "../later/telling.ts";
import { icons, reviews, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { withSign } from "./amounts.ts";
import { attire, shopMenu } from "./attire.ts";
import type { FerryTemplate } from "./material.ts";
import { words } from "./words.ts";

const nameless = (variant: number, goods: { title: string; brand: string }) =>
  variant % 4 === 3 && !goods.title.includes(goods.brand);
const longTitle = (title: string) => `${title} phụ kiện thay thế cho xe hơi xe máy chất lượng cao`;
const storeOf = (name: string, variant: number) => (variant % 2 === 0 ? `${name} Store` : name);

const specification = (what: string, how: string) =>
  `<div class="specification--prop--Jh28bKu"><div class="specification--title--SfH3sA8"><span>${what}</span></div><div class="specification--desc--Dxx6W0W" title="${how}"><span>${how}</span></div></div>`;

/** A foreign marketplace in Vietnamese: hashed classes, each sign of the price by itself, a store's card, offers to newcomers. */
export const partsOfForeignMarketplace: FerryTemplate = {
  name: "parts on a foreign marketplace in Vietnamese",
  sector: "parts",
  host: "vi.worldbazaar.example",
  path: ({ variant }) => `/item/10050${6_000_000 + variant * 7_919}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: longTitle(goods.title),
    price: goods.price,
    seller: storeOf(shop.name, variant),
    brand: nameless(variant, goods) ? [] : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const title = longTitle(goods.title);
    const store = storeOf(shop.name, variant);
    const signs = (amount: number) =>
      `<div class="es--wrap--erd${variant} notranslate">${each([...withSign(amount)], (sign) => `<span class="es--char--VRG">${sign}</span>`)}</div>`;
    const data = {
      "@context": "https://schema.org/",
      "@type": "Product",
      name: title,
      category: words.parts.within,
      offers: {
        "@type": "Offer",
        availability: "http://schema.org/InStock",
        price: (goods.price / 26_150).toFixed(2),
        priceCurrency: "USD",
      },
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>${esc(title)} - WorldBazaar ${34 + (variant % 20)}</title><meta property="og:title" content="${esc(title)} - WorldBazaar ${34 + (variant % 20)}"/><meta property="og:type" content="product"/><meta property="og:site_name" content="WorldBazaar"/><meta name="keywords" content="${esc(title)}, Mua rẻ, Giá trị, WorldBazaar"/>${attire("comet-v2", 190, ".pdp-info", ".product-price-current", "#nav-moretolove")}${trackers(variant)}${variant % 3 === 0 ? `<script type="application/ld+json">${scriptJson(data)}</script>` : ""}<script>window._d_c_ = window._d_c_ || {};window._d_c_.DCData = ${scriptJson({ imagePathList: [`https://img.static.example/${goods.sku}.jpg`], i18nMap: { VIEW_MORE: "Xem thêm" }, region: "VN", currency: "VND" })};window.runParams = {data:{}};</script></head>
<body><div id="root"><div class="pc-header--wrap--${variant}zN"><a class="pc-header--logo--t1w" href="/">WorldBazaar</a><input placeholder="camera hành trình" class="search--keyword--15P"/><div class="ship-to--menuItem">VI/ VND</div><a>Đăng ký để nhận ngay ${withSign(60_000)}</a></div><ul class="categories--list--a1">${shopMenu("parts", "categories--item--b2", "categories--sub--c3")}</ul>
<div class="pdp-body pdp-wrap"><div class="pdp-body-top-left"><div class="store-header--wrap--x" data-pl="store-header"><a href="/store/110${variant}" class="store-header--text--yuv" ><span class="store-header--storeName--vIN">${esc(store)}</span></a><span class="store-header--rating">${90 + (variant % 9)}.${variant % 10}% Phản hồi tích cực | ${dotted(1_200 + variant * 91)} Người theo dõi</span></div>
<div class="pdp-info"><div class="pdp-info-left"><img class="magnifier--image--RM1" src="https://img.static.example/${goods.sku}_960x960.jpg" alt="${esc(title)}"/></div><div class="pdp-info-right">${variant % 3 === 1 ? `<div class="banner-v3--wrap--d2"><span class="banner-v3--text">SuperDeals</span><span>Kết thúc: 30 thg 11, 14:59 (GMT+7)</span></div>` : ""}<div class="price-default--wrap--dh"><div class="price-default--currentWrap--A_M">${variant % 4 === 2 ? `<span class="price-default--current--F8O">${withSign(goods.price)}</span>` : `<div class="price--current--I3Z product-price-current">${signs(goods.price)}</div>`}</div>${goods.listPrice === null ? "" : `<div class="price-default--originalWrap--C1X"><span class="price-default--original--CWc">${withSign(goods.listPrice)}</span><span class="price-default--discount--aN7">Giảm ${off(goods)}%</span></div>`}<div class="vat-installment--wrap--V">Giá đã bao gồm thuế</div><div class="promotion-item">Giảm thêm 2% từ 3 món</div><div class="promotion-item">Giảm ${withSign(40_000)} cho đơn trên ${withSign(400_000)}</div></div><h1 data-pl="product-title">${esc(title)}</h1><div class="reviewer--wrap--vGS"><strong>4.${variant % 10}</strong><a>${3 + variant} Đánh giá</a><span class="reviewer--sold--ytP">${100 + variant * 13} đã bán</span></div>
<div class="sku--wrap--xgo"><div class="sku-item--title--Z0H"><span>Màu sắc: Đen</span></div><div class="sku-item--skus--S"><div class="sku-item--image--j" title="Đen"></div><div class="sku-item--image--j" title="Bạc"></div></div></div></div></div>
<div id="nav-specification" class="specification--wrap"><h2 class="title--title--O6x">Thông số</h2><div class="specification--list">${specification("Tên thương hiệu", nameless(variant, goods) ? "NONE" : esc(goods.brand))}${specification("Nguồn gốc", goods.origin === "Việt Nam" ? "Trung Quốc đại lục" : goods.origin)}${specification("Hóa chất đáng lo ngại cao", "Không có")}${each(words.parts.facts, ([what, how]) => specification(what, how))}${specification("Số mô hình", goods.sku)}</div></div><div id="nav-description"><h2>Mô tả</h2><p>Báo cáo sản phẩm</p><div class="detailmodule_html">${each(words.parts.praise, (line) => `<p>${line}</p>`)}</div></div><div id="nav-store"><h2>Cửa hàng giới thiệu</h2><p>Thông tin người bán: ${esc(store)} (Nhà buôn)</p></div><div id="nav-review">${reviews(variant, 4, "list--itemBox--je", "list--itemInfo--VEc")}</div></div>
<div class="pdp-body-top-right"><div class="action--container"><div class="shipping--wrap">Giao đến <b>Việt Nam</b></div><div class="store-detail--soldBy"><span>Được bán bởi</span> <a href="/store/110${variant}">${esc(store)}</a><span>(Nhà buôn)</span></div><div class="dynamic-shipping"><strong>Vận chuyển: ${withSign(35_000)}</strong><span>Giao hàng: 2 - 9 thg 12</span></div><div class="service">Cam kết của WorldBazaar</div><div class="quantity--picker">Số lượng <input value="1"/></div><button class="comet-v2-btn">Mua ngay</button><button class="comet-v2-btn">Thêm vào giỏ hàng</button></div></div>
<div id="nav-moretolove"><h2>Bạn cũng có thể thích</h2>${each(others, (one) => `<div class="card--out-wrapper"><a href="/item/${one.price}.html"><h3 class="card--title">${esc(one.title)}</h3></a><div class="card--price">${signs(one.price)}</div>${one.listPrice === null ? "" : `<span class="card--original">${withSign(one.listPrice)}</span>`}<span>${1 + ((one.price / 1_000) % 400)} đã bán</span></div>`)}</div></div>
<div class="site-footer"><dl><dt>Trợ giúp</dt><dd>Trung tâm trợ giúp, Tranh chấp & Báo cáo, Thông tin về người bán</dd></dl><p>©️2010-2026 WorldBazaar Group. Bảo lưu mọi quyền.</p></div></div>${icons(8)}${trackers(variant + 300)}</body></html>`;
  },
};

const colours = ["Đỏ đô", "Xám khói", "Kem"];
const coloured = (variant: number) => variant % 4 === 1;
const withoutMake = (variant: number, goods: { title: string; brand: string }) =>
  variant % 3 === 1 && !goods.title.includes(goods.brand);

const vnd = (amount: number) => `${dotted(amount)}<sup>₫</sup>`;

/** A Vietnamese marketplace: the sale's price, a member's, one after the code, other sellers of the same thing, what is bought together. */
export const kitchenwareOfHomeMarketplace: FerryTemplate = {
  name: "kitchenware on a Vietnamese marketplace with many amounts",
  sector: "kitchenware",
  host: "www.cholon.example",
  path: ({ goods, variant }) => `/${slug(goods.title)}-p${270_000_000 + variant * 331}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: coloured(variant) ? [`${goods.title} - ${colours[variant % 3]!}`, goods.title] : goods.title,
    price: goods.price,
    seller: shop.name,
    brand: withoutMake(variant, goods) ? [] : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const title = coloured(variant) ? `${goods.title} - ${colours[variant % 3]!}` : goods.title;
    const coded = Math.max(2_000, Math.round((goods.price * 0.92) / 1_000) * 1_000);
    const member = Math.max(1_000, Math.round((goods.price * 0.97) / 1_000) * 1_000);
    const make = withoutMake(variant, goods) ? (variant % 2 === 0 ? "OEM" : "No Brand") : goods.brand;
    const rivals = ["Kho Hàng Số 9", "GiaDungPlus", "Tiệm Nhà Bơ"];
    const box = (hash: string, within: string) =>
      `<div class="sc-${hash} ${hash.slice(0, 3)}${variant % 7}Q">${within}</div>`;
    const product = {
      id: 270_000_000 + variant * 331,
      name: title,
      price: goods.price,
      list_price: goods.listPrice ?? goods.price,
      brand: { name: make },
      current_seller: { name: shop.name, price: goods.price },
      other_sellers: rivals.map((name, at) => ({ name, price: goods.price + (at + 1) * 9_000 })),
      installment_info_v2: null,
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><title>${esc(title)} | Chợ Lớn Online</title><meta property="og:title" content="Mua ${esc(title)} tại Chợ Lớn Online"/><meta property="og:site_name" content="Chợ Lớn Online"/><meta name="description" content="Mua online giá cực tốt, hoàn tiền 111% nếu hàng giả"/>${attire("sc", 190, ".sc-main", ".sc-cur", "main+section")}${trackers(variant)}</head>
<body><div id="__nuxt"><div id="__layout"><header class="sc-top"><a href="/"><img alt="cholon-logo" src="/logo.png"/></a><input placeholder="Freeship đơn từ 45k"/><a>Trang chủ</a><a>Tài khoản</a></header><ul class="sc-cat">${shopMenu("kitchenware", "sc-cat-item", "sc-cat-sub")}</ul><nav class="breadcrumb"><a href="/">Trang chủ</a> &gt; <a href="/nha-bep">${words.kitchenware.shelf}</a> &gt; <a href="/dung-cu">${words.kitchenware.within}</a> &gt; <span>${esc(goods.title)}</span></nav>
<main class="sc-main">${box("f34ab1", `<img alt="${esc(title)}" src="https://salt.static.example/${goods.sku}.jpg"/>`)}<div class="sc-mid"><div class="sc-badges"><img alt="top-deal"/><img alt="cam-ket"/>${make === goods.brand ? `<span>Thương hiệu: <a href="/thuong-hieu/${slug(make)}">${esc(make)}</a></span>` : ""}</div><h1 class="sc-c0f8c612-0">${esc(title)}</h1>${box("b17e02", `<span>4.${variant % 10}</span> <a>(${20 + variant * 3})</a> <span>Đã bán ${150 + variant * 11}</span>`)}
${variant % 3 === 0 ? box("d92c44", `<b>GIÁ CHỚP NHOÁNG</b> <span>Kết thúc trong 01 : 22 : ${10 + variant}</span>`) : ""}${box("a6e1c0", `<div class="sc-cur">${vnd(goods.price)}</div>${goods.listPrice === null ? "" : `<div class="sc-pct">-${off(goods)}%</div><div class="sc-old"><del>${vnd(goods.listPrice)}</del></div>`}`)}${variant % 2 === 0 ? box("e77f31", `<span>${vnd(member)}</span> <span>Giá dành cho thành viên <b>CHỢ VIP</b></span> <a>Đăng ký ${vnd(49_000)}/tháng</a>`) : ""}${variant % 3 !== 0 ? box("c51d0a", `Chỉ còn <b>${vnd(coded)}</b> khi nhập mã <b>BEPXINH8</b> <small>(Đơn tối thiểu ${vnd(199_000)})</small>`) : ""}${coloured(variant) ? box("f10bb3", `<p>Màu: ${colours[variant % 3]!}</p>${each(colours, (colour) => `<button>${colour}</button>`)}`) : ""}
${box("aa4415", `<h2>Thông tin vận chuyển</h2><p>Giao đến Q. 1, P. Bến Nghé, Hồ Chí Minh</p><p>Giao thứ tư: <b>${vnd(12_500)}</b> <del>${vnd(28_000)}</del></p>`)}${box("ab9920", `<h2>Mua kèm tiết kiệm hơn</h2><p>${esc(others[0]!.title)} <b>${vnd(others[0]!.price)}</b></p><p>${esc(others[1]!.title)} <b>${vnd(others[1]!.price)}</b></p><p>Tổng cộng: <b>${vnd(goods.price + others[0]!.price + others[1]!.price - 15_000)}</b></p>`)}${box("ac0071", `<h2>Thông tin chi tiết</h2><div><span>Thương hiệu</span><span>${esc(make)}</span></div><div><span>Xuất xứ thương hiệu</span><span>${goods.origin}</span></div>${each(words.kitchenware.facts, ([what, how]) => `<div><span>${what}</span><span>${how}</span></div>`)}<div><span>SKU</span><span>${goods.sku}</span></div>`)}${box("ad1188", `<h2>Mô tả sản phẩm</h2>${each(words.kitchenware.praise, (line) => `<p>${line}</p>`)}<p>Giá sản phẩm trên Chợ Lớn đã bao gồm thuế theo luật hiện hành.</p>`)}</div>
<aside class="sc-right">${box("ba0d3e", `<a href="/cua-hang/${slug(shop.name)}"><img alt="" src="/s/${shop.registerId}.png"/><span>${esc(shop.name)}</span></a><div>${variant % 2 === 0 ? `<span>OFFICIAL</span> ` : ""}<span>4.8 (${dotted(900 + variant * 7)} đánh giá)</span></div><div><button>Theo dõi</button><button>Chat</button></div>`)}${box("bb7c21", `<label>Số lượng</label><input value="1"/><label>Tạm tính</label><p>${vnd(goods.price)}</p><button>Mua ngay</button><button>Thêm vào giỏ</button><button>Mua trước trả sau</button>`)}${box("bc2d10", `<h3>${rivals.length} nhà bán khác</h3>${each(rivals, (name, at) => `<p><span>${name}</span> <b>${vnd(goods.price + (at + 1) * 9_000)}</b></p>`)}`)}</aside></main>
<section><h2>Sản phẩm tương tự</h2>${each(others.slice(2), (one) => box("d00a5c", `<a href="/${slug(one.title)}-p${one.price}.html"><h3>${esc(one.title)}</h3></a><span>${vnd(one.price)}</span>${one.listPrice === null ? "" : ` <span>-${off(one)}%</span>`}<small>${esc(one.brand)}</small>`))}</section><section><h2>Khách hàng đánh giá</h2>${reviews(variant, 5, "sc-review", "sc-review-name")}</section>
<footer><h4>Về Chợ Lớn Online</h4><p>Công ty Cổ phần Sàn Chợ Lớn Việt Nam</p><p>Địa chỉ trụ sở: Tòa nhà Bến Thành, Quận 1, TP. Hồ Chí Minh</p><p>Giấy chứng nhận Đăng ký Kinh doanh số 0309000111 do Sở Tài chính cấp</p><p>Hotline: 1900-6000</p></footer></div></div><script>window.__NUXT__=(function(a,b,c){return {layout:"default",data:[{product:${scriptJson(product)},ok:a}],error:b,serverRendered:a,routePath:c}}(true,null,"/p"));</script>${icons(6)}${trackers(variant + 300)}</body></html>`;
  },
};
