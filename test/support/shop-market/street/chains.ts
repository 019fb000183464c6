import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { icons, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { asked, branches, makesOnWall, neighbours, policies, prose, shelfLinks, vouchers } from "./furniture.ts";
import type { StreetMaterial, StreetTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const dong = (amount: number) => `${dotted(amount)}đ`;

/** What the pharmacy's page carries for its script: the goods in all units, and the shelves below it. */
const pharmacyState = (material: StreetMaterial, units: readonly (readonly [string, number])[]) => ({
  props: {
    pageProps: {
      product: {
        sku: `000${material.goods.sku}`,
        webName: material.goods.title,
        brand: material.goods.brand,
        slug: `thuc-pham-chuc-nang/${slug(material.goods.title)}.html`,
        prices: units.map(([measureUnitName, price], level) => ({
          measureUnitName,
          price,
          level: level + 1,
          currencySymbol: "đ",
        })),
      },
      similar: neighbours(material, 6).map((one) => ({
        webName: one.title,
        brand: one.brand,
        price: { price: one.price },
      })),
      shopInfo: { phone: "1800 0028", workingTime: "8:00-22:00" },
    },
    __N_SSG: true,
  },
  page: "/[...slug]",
  query: { slug: [slug(material.goods.title)] },
  buildId: `k${material.variant}Zq81`,
});

/** A chain of pharmacies: utility classes, a price for each unit, a make that is a link over the name. */
export const pharmacyByUnits: StreetTemplate = {
  name: "a chain of pharmacies with a price by unit",
  sector: "pharmacy",
  path: ({ goods }) => `/thuc-pham-chuc-nang/${slug(goods.title)}.html`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const small = Math.max(5_000, Math.round(goods.price / 3 / 1_000) * 1_000);
    const units: (readonly [string, number])[] =
      variant % 3 === 0
        ? [
            ["Hộp", goods.price],
            ["Vỉ", small],
          ]
        : [["Hộp", goods.price]];
    return `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1"/><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta name="description" content="Mua ${esc(goods.title)} tại ${esc(shop.name)}, giao nhanh 2h"/><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:type" content="website"/><link rel="preload" as="image" href="/_next/image?url=${goods.sku}.jpg&amp;w=640&amp;q=75"/><style>${".grid{display:grid}.flex{display:flex}.text-heading2{font-size:24px}.text-blue-5{color:#1250dc}".repeat(30)}</style>${trackers(variant)}</head><body class="font-sans"><div id="__next"><header class="bg-blue-5 text-white"><div class="container-lite flex items-center"><a href="/" aria-label="Trang chủ"><img alt="${esc(shop.name)}" src="/static/logo.svg" class="h-10"/></a><input placeholder="Tìm tên thuốc, bệnh lý, TPCN..." class="rounded-full"/><div class="flex gap-4"><span>Đăng nhập</span><span>Giỏ hàng</span></div></div><ul class="flex">${shelfLinks("pharmacy", "mr-6")}</ul></header>
<div class="container-lite"><ol class="flex text-caption text-text-tertiary" data-lcpr="breadcrumb"><li><a href="/">Trang chủ</a></li><li>/</li><li><a>${talk.pharmacy.aisle[0]}</a></li><li>/</li><li><a>${talk.pharmacy.aisle[1]}</a></li></ol>
<div class="grid gap-6 md:grid-cols-[min(60%,calc(555rem/16))_1fr]"><div class="relative"><img alt="${esc(goods.title)} 1" src="/_next/image?url=${goods.sku}.jpg&amp;w=640&amp;q=75"/><p class="text-caption text-center">Mẫu mã sản phẩm có thể thay đổi theo lô hàng</p></div><div class="md:pl-6"><div class="mb-1"><span class="text-body2 text-text-secondary">Thương hiệu: </span><a class="font-medium text-blue-5" href="/thuong-hieu/${slug(goods.brand)}">${esc(goods.brand)}</a></div><h1 data-test="product_name" class="text-heading2 font-semibold text-text-primary">${esc(goods.title)}</h1><div class="flex items-center text-body2"><span data-test-id="sku">000${goods.sku}</span><span class="mx-2">•</span><span>${4 + (variant % 2) * 0.5} ⭐</span><span class="mx-2">•</span><a>${12 + variant} đánh giá</a><span class="mx-2">•</span><a>${3 + variant} bình luận</a></div>
<div class="mt-3" data-test="price-block"><div class="flex items-baseline"><span data-test="price" class="text-heading1 font-bold text-blue-5">${dong(goods.price)}</span><span data-test="unit" class="text-heading1 font-semibold text-blue-5">&nbsp;/&nbsp;Hộp</span>${goods.listPrice === null ? "" : `<span class="ml-2 line-through text-text-disable" data-test="strike_price">${dong(goods.listPrice)}</span>`}</div><div class="text-caption text-orange-5">Tích luỹ từ ${dotted(Math.round(goods.price / 10_000) * 100)} P-Xu vàng</div></div>${units.length === 1 ? "" : `<div class="flex items-center mt-3"><span class="w-24">Phân loại sản phẩm</span>${each(units, ([unit], at) => `<button class="h-9 rounded-full border ${at === 0 ? "border-blue-5" : "border-gray-4"}"><span>${unit}</span></button>`)}</div>`}
<table class="mt-4 text-body2"><tbody><tr><td class="w-40">Danh mục</td><td><a>${talk.pharmacy.aisle[1]}</a></td></tr>${each(talk.pharmacy.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}<tr><td>Xuất xứ thương hiệu</td><td>${goods.origin}</td></tr><tr><td>Nhà sản xuất</td><td>NHÀ MÁY SỐ ${2 + (variant % 3)} GMP</td></tr></tbody></table><div class="rounded-xl bg-blue-1 p-3 mt-4"><p class="font-semibold">Khuyến mại được áp dụng</p>${vouchers(variant, "flex p-2 bg-white rounded-lg")}</div><div class="flex mt-5"><button class="rounded-full bg-blue-5 text-white w-full h-12">Chọn mua</button><button class="rounded-full bg-blue-1 w-full h-12">Tìm nhà thuốc</button></div><div class="text-caption">Sản phẩm đang được chú ý, có ${2 + (variant % 7)} người thêm vào giỏ hàng &amp; ${9 + variant} người đang xem</div></div></div>
<div class="mt-6" id="detail-content-0"><h2 class="text-heading3">Mô tả sản phẩm</h2>${prose("pharmacy", '<p class="text-body1">')}</div><div class="mt-6"><h2 class="text-heading3">Hỏi đáp</h2>${asked("pharmacy", "border-b py-3")}${reviews(variant, 4, "border-b py-3", "font-medium")}</div><div class="mt-6"><h2 class="text-heading3">Sản phẩm liên quan</h2><div class="flex overflow-x-auto">${each(neighbours(material, 8), (one) => `<div class="w-52 rounded-xl bg-white p-3">${one.listPrice === null ? "" : `<span class="bg-red-5 text-white">-${off(one)}%</span>`}<a href="/${slug(one.title)}.html"><h3 class="line-clamp-3 text-body2 font-semibold">${esc(one.title)}</h3></a><div class="text-blue-5 font-semibold"><span>${dong(one.price)}</span><span>&nbsp;/&nbsp;Hộp</span></div>${one.listPrice === null ? "" : `<div class="line-through">${dong(one.listPrice)}</div>`}<div class="rounded-full bg-gray-2 px-2">Hộp</div></div>`)}</div></div></div>
<footer class="bg-white"><ul class="container-lite grid grid-cols-3">${branches(variant, "text-body2")}</ul><div class="container-lite">${policies("h3")}</div><div class="container-lite text-caption"><p>© 2026 ${esc(shop.owner)}. Số ĐKKD ${shop.taxCode} cấp tại Sở KH&amp;ĐT. GP thiết lập TTĐTTH số ${shop.registerId}/GP-TTĐT.</p><p>Địa chỉ: ${esc(shop.address)}. Email: ${shop.email}. Chịu trách nhiệm nội dung: Nguyễn Bảo Hiền</p></div></footer></div><script id="__NEXT_DATA__" type="application/json">${scriptJson(pharmacyState(material, units))}</script>${tail(variant, shop.phone, 4)}</body></html>`;
  },
};

/** A chain of telephone shops in Nuxt: a price now, a price of new goods against an old one given in, members' and students' prices, instalments. */
export const phonesOfChain: StreetTemplate = {
  name: "a chain of telephone shops with prices of members and of exchange",
  sector: "phones",
  path: ({ goods }) => `/${slug(goods.title)}.html`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const less = (part: number) => Math.round((goods.price * part) / 1_000) * 1_000;
    const hash = (at: number) => `data-v-${((variant + 3) * 48_271 * (at + 7)).toString(16).slice(0, 8)}`;
    const told = {
      "@context": "https://schema.org",
      "@type": "Product",
      name: goods.title,
      sku: goods.sku,
      brand: { "@type": "Brand", name: goods.brand },
      aggregateRating: { "@type": "AggregateRating", ratingValue: 4.9, reviewCount: 61 + variant },
      offers: {
        "@type": "AggregateOffer",
        priceCurrency: "VND",
        lowPrice: less(0.94),
        highPrice: goods.listPrice ?? goods.price,
        offerCount: 3,
      },
    };
    return `<!doctype html><html data-n-head-ssr lang="vi" data-n-head="%7B%22lang%22:%7B%22ssr%22:%22vi%22%7D%7D"><head><title>${esc(goods.title)} | Giá rẻ, thu cũ lên đời</title><meta data-n-head="ssr" charset="utf-8"><meta data-n-head="ssr" property="og:site_name" content="${esc(shop.name)}"><meta data-n-head="ssr" property="og:title" content="${esc(goods.title)} giá rẻ, trả góp 0%"><script data-n-head="ssr" type="application/ld+json">${scriptJson(told)}</script>${themeStyle("cps", 130)}${trackers(variant)}</head><body><div id="__nuxt"><div id="__layout"><div ${hash(1)} id="layout-desktop">${icons()}<div ${hash(1)} class="cps-header"><a href="/" class="header-logo"><img alt="${esc(shop.name)}" width="176"></a><div class="header-item about-location"><p>Xem giá tại<br><strong>${["Hà Nội", "Hồ Chí Minh", "Đà Nẵng"][variant % 3]}</strong></p></div><div class="header-item about-hotline"><p>Gọi mua hàng <br><strong>1800.0097</strong></p></div><div class="menu-tree"><ul>${shelfLinks("phones", "label-menu-tree")}</ul><div class="menu-makes">${makesOnWall(material, "tag-make")}</div></div></div>
<div id="breadcrumbs"><div class="block-breadcrumbs"><a>Trang chủ</a> / <a>${talk.phones.aisle[0]}</a> / <a>${esc(goods.brand)}</a> / ${esc(goods.title)}</div></div>
<section id="productDetailV2" class="block-detail-product"><div class="box-header is-flex"><div class="box-product-name"><h1>${esc(goods.title)}</h1></div><div class="box-rating">★★★★★ ${61 + variant} đánh giá</div><div class="is-flex"><a>+ So sánh</a></div></div><div class="box-detail-product columns m-0"><div class="box-detail-product__box-left column"><div class="box-gallery"><p class="gallery-note">Tính năng nổi bật</p><ul>${each(talk.phones.prose, (line) => `<li>${line}</li>`)}</ul></div><div class="block-policy"><p>Máy mới 100%, chính hãng ${esc(goods.brand)} Việt Nam</p><p>Giá sản phẩm đã bao gồm VAT</p><p>Đặc quyền mua tại ${esc(shop.name)}: đổi mới 30 ngày</p></div></div>
<div ${hash(2)} class="box-detail-product__box-center column"><div class="box-linked"><div class="list-linked">${each(["Bản tiêu chuẩn", "Kèm túi chống sốc", "Kèm bảo hành vàng"].slice(0, variant % 2 === 0 ? 0 : 3), (size, at) => `<a class="item-linked${at === 0 ? " active" : ""}"><strong>${size}</strong><span>${dong(goods.price + at * 190_000)}</span></a>`)}</div></div>
<div class="box-product-variants"><strong class="label">Chọn màu để xem giá và chi nhánh có hàng</strong><ul class="list-variants">${each(["Đen", "Trắng", "Xanh"], (colour, at) => `<li class="item-variant"><a class="button__change-color${at === 0 ? " is-active" : ""}"><strong class="item-variant-name">${colour}</strong><span class="item-variant-price">${dong(goods.price + (at === 2 ? 50_000 : 0))}</span></a></li>`)}</ul></div>
<div ${hash(3)} class="block-box-price"><div class="box-info__box-price"><div class="tpt-boxs"><div class="tpt-box has-text-centered is-flex active"><p class="tpt---sale-price">${dong(goods.price)}</p>${goods.listPrice === null ? "" : `<p class="tpt---price">${dong(goods.listPrice)}</p>`}</div><div class="tpt-box has-text-centered is-flex"><p>Khi thu cũ lên đời chỉ từ</p><p class="tpt---sale-price">${dong(less(0.82))}</p></div></div></div><div class="box-smem"><p>Tiết kiệm thêm đến <b>${dong(less(0.02))}</b> cho thành viên S-Plus</p><p>Giá học sinh - sinh viên: <b>${dong(less(0.96))}</b> <a>Kiểm tra giá</a></p></div></div>
<div class="box-more-promotion"><p>Ưu đãi thêm</p><ol><li>Giảm 500.000đ khi thanh toán qua thẻ tín dụng, đơn từ 5.000.000đ</li><li>Trả góp chỉ từ ${dong(less(1 / 12))}/tháng, không lãi suất</li></ol></div><div class="box-order-btn"><button class="order-button"><strong>MUA NGAY</strong><span>(Giao nhanh từ 2 giờ hoặc nhận tại cửa hàng)</span></button><button class="add-to-cart-button">Thêm vào giỏ</button><a class="installment">TRẢ GÓP 0%</a></div></div><div class="column"><div class="box-on-stock-stores"><p>Có <b>${5 + (variant % 9)}</b> cửa hàng có sẵn sản phẩm</p><ul>${branches(variant, "store-item")}</ul></div></div></div>
<div class="box-combo"><p class="title">MUA KÈM GIÁ SỐC</p>${each(neighbours(material, 3), (one) => `<div class="item-combo"><h4>${esc(one.title)}</h4><p class="product__price--show">${dong(Math.round((one.price * 0.8) / 1_000) * 1_000)}</p><p class="product__price--through">${dong(one.price)}</p></div>`)}</div>
<div class="block-technical-info"><h2>Thông số kỹ thuật</h2><ul class="technical-content">${each([["Hãng sản xuất", goods.brand], ...talk.phones.facts], ([what = "", how = ""]) => `<li class="technical-content-item"><p>${what}</p><div>${esc(how)}</div></li>`)}</ul></div><div class="block-comment">${asked("phones", "item-comment")}${reviews(variant, 4, "item-comment", "item-comment__name")}</div>
<div class="block-products-similar"><p class="title">Sản phẩm tương tự</p>${each(neighbours(material, 8), (one) => `<div class="product-info-container product-item"><a class="product__link"><div class="product__name"><h3>${esc(one.title)}</h3></div><div class="block-box-price"><p class="product__price--show">${dong(one.price)}</p>${one.listPrice === null ? "" : `<p class="product__price--through">${dong(one.listPrice)}</p><div class="product__price--percent"><p>Giảm ${off(one)}%</p></div>`}</div></a></div>`)}</div></section>
<footer><div class="footer-columns">${policies("p")}</div><p>${esc(shop.owner)} - GPĐKKD: ${shop.taxCode} - Địa chỉ: ${esc(shop.address)} - Điện thoại: 028.0000.0966</p></footer></div></div></div><script>window.__NUXT__=(function(a,b,c){return {layout:"default",data:[{}],fetch:{},state:{cart:{items:[]},province:{id:${20 + (variant % 3)}},flashSale:{price:${less(0.9)},name:c}},serverRendered:b}}(null,true,"Hotsale cuối tuần"));</script>${tail(variant, shop.phone, 4)}</body></html>`;
  },
};
