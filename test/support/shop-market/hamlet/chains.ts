import { each, scriptJson } from "../fresh-writing.ts";
import { off } from "../later/telling.ts";
import { icons, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { makeAsTold, toldNames } from "./material.ts";
import type { HamletTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const colours = ["Trắng", "Xám bạc", "Đen"];
const shelves = [
  "Tivi",
  "Tủ lạnh",
  "Máy giặt",
  "Máy lạnh",
  "Gia dụng",
  "Phụ kiện",
  "Máy cũ giá rẻ",
  "Thu cũ đổi mới",
  "Trả góp 0%",
];

/** A chain of appliance stores with software of its own: hashed class names, the page's state in one script, prices online and in stores. Odd. */
export const appliancesOfChain: HamletTemplate = {
  name: "appliances of a chain with hashed class names",
  sector: "appliances",
  path: ({ goods, variant }) => `/p/${slug(goods.title)}-${slug(colours[variant % 3]!)}?sku=${goods.sku}`,
  truth: ({ goods, shop, variant }) => ({
    title: [`${goods.title} - ${colours[variant % 3]}`, goods.title],
    price: goods.price,
    seller: toldNames(shop),
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const colour = colours[variant % 3]!;
    const inStores = goods.price + 300_000;
    const card = (one: (typeof others)[number]) => ({
      sku: one.sku,
      name: one.title,
      price: one.price,
      listPrice: one.listPrice,
      brand: one.brand,
    });
    const state = {
      props: {
        pageProps: {
          region: { id: 3, name: "Hồ Chí Minh" },
          product: {
            sku: goods.sku,
            displayName: `${goods.title} - ${colour}`,
            groupName: goods.title,
            brand: { code: slug(goods.brand), name: goods.brand },
            prices: { online: goods.price, store: inStores, member: goods.price - 100_000, listed: goods.listPrice },
            colours: colours.map((name, at) => ({
              name,
              sku: `${goods.sku}-${at}`,
              price: goods.price + Math.abs(at - (variant % 3)) * 200_000,
            })),
          },
          related: others.slice(0, 8).map(card),
          layout: { menu: shelves.map((name, at) => ({ id: at, name, url: `/c/${slug(name)}` })) },
        },
      },
      page: "/p/[slug]",
      buildId: `b${(variant * 99_991 + 7).toString(36)}`,
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>${esc(goods.title)} giá tốt, trả góp 0% | ${esc(shop.name)}</title><meta property="og:title" content="${esc(goods.title)} giá tốt, trả góp 0%"/><meta name="next-head-count" content="14"/>${themeStyle("nx", 150)}${trackers(variant)}<link rel="preload" href="/_next/static/css/3f1c${variant}.css" as="style"/></head><body class="__className_f367f3"><div id="__next">${icons()}<header class="Header_root__Yq2Lw"><a class="Header_logo__e1PzR" aria-label="${esc(shop.name)}" href="/"><svg width="140" height="32"><path d="M0 0h140v32H0z"></path></svg></a><button class="Region_btn__k0ZsU">Hồ Chí Minh</button><div class="Search_box__Jj4vD"><input placeholder="Hôm nay bạn cần tìm gì?"/></div><nav class="Menu_root__w8CtN">${each(shelves, (name) => `<a class="Menu_item__pX3oB" href="/c/${slug(name)}">${name}</a>`)}</nav></header>
<main class="Product_main__B5nEh"><ol class="Crumb_list__fD7uT"><li><a href="/">Trang chủ</a></li><li><a href="/c/dien-lanh">${talk.appliances.shelf}</a></li><li>${esc(goods.title)}</li></ol><div class="Product_head__s6WqK"><h1 class="Product_title__gV9aM">${esc(goods.title)} - ${colour}</h1><div class="Product_meta__c2LrX"><span>SKU: ${goods.sku}</span><span class="Stars_root__n3HdP">4.${variant % 10} (${20 + variant})</span>${variant % 2 === 0 ? `<span>Thương hiệu <a href="/b/${slug(goods.brand)}">${esc(goods.brand)}</a></span>` : ""}</div></div>
<div class="Product_cols__t1YbF"><div class="Gallery_root__aK8sZ">${each([1, 2, 3, 4, 5], (at) => `<img alt="${esc(goods.title)} ${at}" loading="lazy" decoding="async" data-nimg="1" srcSet="/_next/image?url=${goods.sku}-${at}.webp&amp;w=640&amp;q=75 1x" src="/_next/image?url=${goods.sku}-${at}.webp"/>`)}</div><div class="Buy_root__Q4hLm"><div class="Colour_list__d5VxS">${each(colours, (name, at) => `<button class="Colour_item__R9fJc${at === variant % 3 ? " Colour_active__H2bUe" : ""}"><span>${name}</span><span>${dotted(goods.price + Math.abs(at - (variant % 3)) * 200_000)} ₫</span></button>`)}</div>
<div class="Price_box__m7TyG"><div class="Price_tab__L0eDq Price_tabOn__x8KwI"><span>Giá mua online</span><div class="Price_now__z3NcV">${dotted(goods.price)} ₫</div>${goods.listPrice === null ? "" : `<div class="Price_was__o5QpA"><span>${dotted(goods.listPrice)} ₫</span><span>-${off(goods)}%</span></div>`}</div><div class="Price_tab__L0eDq"><span>Giá tại cửa hàng</span><div class="Price_alt__v1SfE">${dotted(inStores)} ₫</div></div></div><div class="Member_box__E7rZi">Thành viên Vàng giảm thêm <b>100.000 ₫</b>, tích ${Math.round(goods.price / 100_000)} điểm</div><div class="Instalment_root__u4MgW">Trả góp 0% chỉ từ <b>${dotted(Math.ceil(goods.price / 12_000) * 1_000)} ₫/tháng</b>, trả trước 0 ₫</div><div class="Promo_root__b9XoH"><h3>Khuyến mãi trị giá 900.000 ₫</h3><ol><li>Tặng nồi chảo 3 món trị giá 650.000 ₫</li><li>Phiếu mua hàng máy lọc nước 250.000 ₫</li></ol></div><button class="Buy_cta__Z6jTn"><strong>MUA NGAY</strong><span>Giao nhanh từ 2 giờ</span></button></div></div>
<section class="Spec_root__I3wQy"><h2>Thông số kỹ thuật</h2><ul>${variant % 2 === 1 ? `<li class="Spec_row__C8aLk"><div>Hãng</div><div>${esc(goods.brand)}</div></li>` : ""}<li class="Spec_row__C8aLk"><div>Màu sắc</div><div>${colour}</div></li><li class="Spec_row__C8aLk"><div>Nơi sản xuất</div><div>${goods.origin}</div></li>${each(talk.appliances.facts, ([what, how]) => `<li class="Spec_row__C8aLk"><div>${what}</div><div>${how}</div></li>`)}</ul></section><section class="Article_root__y2VsD">${each(talk.appliances.praise, (line) => `<p>${line}</p>`)}</section><section class="Review_root__K5dNb"><h2>Đánh giá</h2>${reviews(variant, 4, "Review_item__S1oXg", "Review_name__f4PuJ")}</section>
<section class="Carousel_root__W0tCr"><h2>Sản phẩm tương tự</h2>${each(others.slice(0, 8), (one) => `<a class="Card_root__N7gEv" href="/p/${slug(one.title)}"><h3 class="Card_name__T6mHa">${esc(one.title)}</h3><div class="Card_price__q8ZyO">${dotted(one.price)} ₫</div>${one.listPrice === null ? "" : `<div class="Card_was__j2RkB">${dotted(one.listPrice)} ₫</div>`}</a>`)}</section></main>
<footer class="Footer_root__P9cIw"><div class="Footer_cols__l3UxM"><div><h4>Hệ thống ${esc(shop.name)}</h4><p>Xem ${40 + variant} siêu thị trên cả nước</p></div><div><h4>Tổng đài</h4><p>Mua hàng: 1800.${1_000 + variant} - Khiếu nại: ${shop.phone}</p></div></div><p class="Footer_legal__D1yKs">© 2026 ${esc(shop.owner)}. GPDKKD: ${shop.taxCode} do Sở Tài chính cấp. Địa chỉ: ${esc(shop.address)}. Email: ${shop.email}</p></footer></div><script id="__NEXT_DATA__" type="application/json">${scriptJson(state)}</script>${tail(variant, shop.phone, 4)}</body></html>`;
  },
};

/** A chain of pharmacies: utility classes, state behind a function's arguments, price by box or by piece, some only after talking. Odd. */
export const healthOfPharmacyChain: HamletTemplate = {
  name: "health goods of a pharmacy chain",
  sector: "pharmacy",
  path: ({ goods }) => `/thuc-pham-chuc-nang/${slug(goods.title)}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 6 === 4 ? [] : goods.price,
    seller: toldNames(shop),
    brand: makeAsTold(goods, variant % 7 !== 6),
  }),
  render: ({ goods, others, shop, variant }) => {
    const [asked, told] = [variant % 6 === 4, variant % 7 !== 6];
    const units = goods.title.includes("(Hộp") ? ["Hộp", "Gói"] : ["Sản phẩm"];
    const perPiece = Math.max(1_000, Math.round(goods.price / 6 / 1_000) * 1_000);
    const rows: readonly (readonly [string, string])[] = [
      ["Danh mục", `<a href="/cham-soc" class="text-blue-600">${talk.pharmacy.shelf}</a>`],
      ["Nước sản xuất", goods.origin],
      ["Quy cách", "Xem trên nhãn"],
      ...talk.pharmacy.facts,
    ];
    return `<!doctype html><html data-n-head-ssr lang="vi" data-n-head="%7B%22lang%22:%7B%22ssr%22:%22vi%22%7D%7D"><head><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta data-n-head="ssr" charset="utf-8"><meta data-n-head="ssr" data-hid="og:title" property="og:title" content="${esc(goods.title)}"><meta data-n-head="ssr" data-hid="description" name="description" content="${esc(goods.title)} chính hãng, mua online tại ${esc(shop.name)}"><script data-n-head="ssr" type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Pharmacy", name: shop.name, telephone: shop.phone, address: shop.address, priceRange: "1000-5000000" })}</script>${themeStyle("tw", 140)}${trackers(variant)}</head><body><div data-server-rendered="true" id="__nuxt"><div id="__layout"><div class="min-h-screen flex flex-col bg-gray-50"><header class="bg-blue-700 text-white"><div class="container mx-auto flex items-center"><a href="/" class="nuxt-link-active"><img src="/_nuxt/img/logo.svg" alt="${esc(shop.name)}" class="h-10"></a><input placeholder="Tìm tên thuốc, bệnh lý, thực phẩm chức năng..." class="rounded-full px-4"><a href="/gio-hang" class="ml-auto">Giỏ hàng</a></div><nav class="flex gap-4">${each(["Thực phẩm chức năng", "Dược mỹ phẩm", "Thuốc", "Thiết bị y tế", "Tiêm chủng", "Góc sức khoẻ", "Hệ thống nhà thuốc"], (name) => `<a href="/${slug(name)}" class="py-2">${name}</a>`)}</nav></header>
<main class="container mx-auto"><ul class="flex text-sm"><li><a href="/">Trang chủ</a></li><li>/ <a href="/cham-soc">${talk.pharmacy.shelf}</a></li></ul><div class="grid grid-cols-12 gap-6 bg-white rounded-xl p-6"><div class="col-span-5">${each([1, 2, 3], (at) => `<img src="/cdn/${goods.sku}-${at}.webp" alt="${esc(goods.title)}" class="object-contain">`)}<p class="text-xs italic">Mẫu mã sản phẩm có thể thay đổi theo lô hàng</p></div><div class="col-span-7">${told ? `<div class="text-sm mb-1">Thương hiệu: <a href="/thuong-hieu/${slug(goods.brand)}" class="text-blue-600 font-medium">${esc(goods.brand)}</a></div>` : ""}<h1 data-test="product_name" class="text-2xl font-semibold">${esc(goods.title)}</h1><div class="text-xs text-gray-500">${goods.sku} · ${variant % 50} đánh giá · ${variant * 3} bình luận</div>
${asked ? `<div class="mt-4 rounded bg-blue-50 p-4"><p class="font-medium">Sản phẩm cần tư vấn từ dược sĩ</p><p>Giá: Liên hệ</p><button class="btn-primary">Tư vấn ngay</button></div>` : `<div class="mt-4"><span data-test="price" class="text-4xl font-bold text-blue-700">${dotted(goods.price)}đ</span> <span data-test="unit" class="text-xl">/ ${units[0]}</span>${goods.listPrice === null ? "" : `<div class="line-through text-gray-400">${dotted(goods.listPrice)}đ</div>`}<p class="text-xs">Giá đã bao gồm thuế. Phí vận chuyển và các chi phí khác (nếu có) sẽ được thể hiện khi đặt hàng.</p></div><div class="mt-4 flex gap-2"><span>Chọn đơn vị tính</span>${each(units, (unit, at) => `<button class="rounded-full border px-3${at === 0 ? " border-blue-600" : ""}">${unit}</button>`)}</div>${units.length > 1 ? `<p class="text-xs">Bán lẻ theo gói: ${dotted(perPiece)}đ</p>` : ""}`}<table class="content-list mt-4"><tbody>${each(rows, ([what, how]) => `<tr><td class="w-40 text-gray-500">${what}</td><td>${how}</td></tr>`)}</tbody></table>${asked ? "" : `<div class="mt-6 flex gap-4"><button class="btn-primary">Chọn mua</button><button class="btn-outline">Tìm nhà thuốc</button></div>`}<p class="mt-3 text-sm text-orange-600">Sản phẩm đang được chú ý, có ${3 + (variant % 9)} người thêm vào giỏ hàng và ${variant + 10} người đang xem</p></div></div>
<section class="bg-white rounded-xl p-6 mt-4"><h2>Mô tả sản phẩm</h2>${each(talk.pharmacy.praise, (line) => `<p>${line}</p>`)}</section><section class="mt-4"><h2>Đánh giá sản phẩm</h2>${reviews(variant, 3, "border-b py-3", "font-medium")}</section><section class="mt-4"><h2>Sản phẩm liên quan</h2><div class="grid grid-cols-6 gap-3">${each(others.slice(0, 6), (one) => `<div class="rounded-lg bg-white p-3"><a href="/sp/${slug(one.title)}.html"><h3 class="line-clamp-3">${esc(one.title)}</h3></a><div class="text-blue-700 font-semibold">${dotted(one.price)}đ / Hộp</div></div>`)}</div></section></main>
<footer class="bg-white mt-8 p-8 text-sm"><div class="grid grid-cols-4"><div><b>VỀ CHÚNG TÔI</b><a href="/gioi-thieu">Giới thiệu</a><a href="/giay-phep">Giấy phép kinh doanh</a></div><div><b>TỔNG ĐÀI</b><p>Tư vấn: ${shop.phone} (nhánh 1)</p></div></div><p class="border-t mt-4">© 2026 - ${esc(shop.owner)}. Số ĐKKD ${shop.taxCode}. Địa chỉ: ${esc(shop.address)}. Người chịu trách nhiệm chuyên môn: DS. Lê Thanh Mai</p></footer></div></div></div><script>window.__NUXT__=(function(a,b,c,d,e){return {layout:"default",data:[{product:{sku:c,webName:d,brand:${told ? scriptJson(goods.brand) : "a"},price:${asked ? "a" : goods.price},measures:[{unit:${scriptJson(units[0])},isDefault:b,price:${asked ? "a" : goods.price}},{unit:e,isDefault:false,price:${asked ? "a" : perPiece}}]}}],fetch:{},error:a,serverRendered:b,routePath:"/thuc-pham-chuc-nang"}}(null,true,${scriptJson(goods.sku)},${scriptJson(goods.title)},"Gói"));</script>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};
