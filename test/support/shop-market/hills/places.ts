import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner, off } from "../later/telling.ts";
import { icons, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { beside, bundle, chosen, factsOf, linkTo, shelvesOf, story, voices } from "./filling.ts";
import { brandOfTitleOnly } from "./material.ts";
import type { HillsTemplate } from "./material.ts";
import { trade } from "./trade.ts";

const market = { name: "Sàn Mây", owner: "Công ty Cổ phần Thương mại Điện tử Sàn Mây", host: "sanmay.example" };

/** Bedding in a stall of a Vietnamese marketplace: Vue state, vouchers over the price, "No Brand" by law of the form. Odd. */
export const furnitureInStall: HillsTemplate = {
  name: "furniture in a stall of a Vietnamese marketplace",
  sector: "furniture",
  host: market.host,
  path: ({ goods, variant }) => `/${slug(goods.title)}-p${27_000_000 + variant * 313}.html?spid=${variant}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 2 === 0 ? nameOrOwner(shop) : shop.name,
    brand: variant % 3 === 1 ? brandOfTitleOnly(goods) : goods.brand,
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const brand = variant % 3 === 1 ? "No Brand" : goods.brand;
    const voucher = Math.max(5_000, Math.round((goods.price * 0.05) / 1_000) * 1_000);
    const style = (name: string, at: number) =>
      `${name}__${(variant * 3 + at * 40_503 + 1_000_003).toString(36).slice(-6)}`;
    const path = `/${slug(goods.title)}-p${27_000_000 + variant * 313}.html`;
    const tile = (one: typeof goods) =>
      linkTo(
        one,
        `<div class="${style("Thumb", 2)}"><img alt="${esc(one.title)}" src="https://img.${market.host}/${one.sku}.webp"/></div><div class="${style("Name", 3)}"><h3>${esc(one.title)}</h3></div><div class="${style("Cost", 4)}">${dotted(one.price)}<sup>₫</sup>${one.listPrice === null ? "" : `<span>-${off(one)}%</span>`}</div><div class="${style("Sold", 5)}">Đã bán ${one.sku.slice(-2)}</div>`,
        style("Tile", 1),
      );
    const detail = [
      ["Thương hiệu", brand] as const,
      ["Xuất xứ thương hiệu", goods.origin] as const,
      ...factsOf("furniture", variant),
      ["Sản phẩm có được bảo hành không?", "Có"] as const,
    ];
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Mua ${esc(goods.title)} tại ${esc(shop.name)} | ${market.name}</title><meta data-n-head="ssr" name="description" content="Mua ${esc(goods.title)} giá tốt trên ${market.name}. Freeship, hoàn tiền 111% nếu hàng giả."><meta data-n-head="ssr" property="og:title" content="${esc(goods.title)} | ${market.name}"><meta data-n-head="ssr" property="og:site_name" content="${market.name}"><link rel="canonical" href="https://${market.host}${path}"><script data-n-head="ssr" type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Product", name: goods.title, url: `https://${market.host}${path}`, sku: goods.sku, brand: { "@type": "Brand", name: brand }, offers: { "@type": "Offer", price: goods.price, priceCurrency: "VND", availability: "https://schema.org/InStock" } })}</script><script data-n-head="ssr" type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Organization", name: market.name, url: `https://${market.host}` })}</script>${themeStyle("nuxt", 200)}${trackers(variant)}</head><body><div id="__nuxt"><div id="__layout"><div class="${style("Layout", 6)}"><header class="${style("Head", 7)}"><div><a href="/ban-hang">Bán hàng cùng ${market.name}</a> <a href="/tai-ung-dung">Tải ứng dụng</a></div><a href="/"><img alt="${market.name}" src="https://img.${market.host}/logo.svg"/></a><input type="search" placeholder="Giường, nệm, mã giảm 50K..."/><div>Giao đến: <b>Q. 1, P. Bến Nghé, Hồ Chí Minh</b></div><ul class="${style("Nav", 8)}">${shelvesOf("furniture", style("Item", 9), style("Drop", 10))}</ul></header>
<main class="${style("Main", 11)}"><div class="${style("Crumb", 12)}"><a href="/">Trang chủ</a> › <a href="/nha-cua">Nhà Cửa - Đời Sống</a> › <a href="/phong-ngu">${trade.furniture.shelves[variant % 4]![0]}</a> › <span>${esc(goods.title)}</span></div><section class="${style("Top", 13)}"><div class="${style("Pics", 14)}">${each([1, 2, 3, 4], (at) => `<img alt="product-img-${at}" src="https://img.${market.host}/${goods.sku}-${at}.webp"/>`)}</div><div class="${style("Info", 15)}"><div class="${style("Brand", 16)}">${variant % 3 === 1 ? "" : `<span>Thương hiệu: <a href="/thuong-hieu/${slug(brand)}">${esc(brand)}</a></span>`}${variant % 4 === 0 ? `<img alt="Chính hãng" src="https://img.${market.host}/authentic.png"/>` : ""}</div><h1 class="${style("Title", 17)}">${esc(goods.title)}</h1><div class="${style("Stars", 18)}">4.${variant % 10} (${variant * 3 + 2}) | Đã bán ${variant * 17 + 5}</div>${variant % 5 === 0 ? `<div class="${style("Flash", 19)}"><span>GIÁ SỐC HÔM NAY</span> Kết thúc sau <i>02</i>:<i>14</i>:<i>33</i></div>` : ""}<div class="${style("Price", 20)}"><div class="${style("Current", 21)}">${dotted(goods.price)}<sup>₫</sup></div>${goods.listPrice === null ? "" : `<div class="${style("Rate", 22)}">-${off(goods)}%</div><div class="${style("List", 23)}">${dotted(goods.listPrice)}<sup>₫</sup></div>`}</div><div class="${style("After", 24)}">Giá sau khi áp mã <b>${dotted(goods.price - voucher)}₫</b> <a href="#vouchers">Xem mã</a></div><div id="vouchers" class="${style("Coupons", 25)}"><h4>Mã giảm giá của nhà bán</h4><span>Giảm ${dotted(voucher)}₫</span><span>Giảm ${dotted(voucher * 3)}₫ cho đơn từ ${dotted(goods.price * 2)}₫</span></div><div class="${style("Option", 26)}"><p>${trade.furniture.choice[0]}</p>${each(trade.furniture.choice[1], (one) => `<button>${one}</button>`)}</div></div>
<aside class="${style("Buy", 27)}"><div class="${style("Seller", 28)}"><a href="/cua-hang/${slug(shop.name)}"><img alt="${esc(shop.name)}" src="https://img.${market.host}/s${variant}.png"/><span>${esc(shop.name)}</span></a>${variant % 3 === 0 ? `<i>OFFICIAL</i>` : ""}<span>4.7 (2,3k+ đánh giá)</span></div><label>Số Lượng</label><input value="1"/><p>Tạm tính</p><strong>${dotted(goods.price)}<sup>₫</sup></strong><button>Mua ngay</button><button>Thêm vào giỏ</button><button>Mua trước trả sau</button></aside></section>
<section><h2>Sản phẩm tương tự</h2><div class="${style("Row", 29)}">${beside(others, 0, 6, tile)}</div></section><section class="${style("Spec", 30)}"><h2>Thông tin chi tiết</h2>${each(detail, ([label, value]) => `<div><span style="color:#808089">${label}</span><span>${esc(value)}</span></div>`)}</section><section><h2>Mô tả sản phẩm</h2><div class="${style("Html", 31)}">${story("furniture", material)}</div></section><section><h2>Thông tin nhà bán</h2><p>${esc(shop.name)} · Tham gia ${2 + (variant % 6)} năm · Tỉ lệ phản hồi 98%</p>${variant % 2 === 0 ? `<p>Pháp nhân: ${esc(shop.owner)}</p><p>Mã số thuế: ${shop.taxCode}</p>` : ""}</section><section><h2>Khách hàng đánh giá</h2>${voices(variant, 5, style("Review", 32), style("Who", 33))}</section></main>
<footer class="${style("Foot", 34)}"><h4>Về ${market.name}</h4><p>${market.owner}</p><p>Tòa nhà Mây Trắng, 12 Đường Số 9, TP. Thủ Đức, TP. Hồ Chí Minh. Giấy chứng nhận đăng ký doanh nghiệp 0300000013</p><p>Hotline: 1900 0000</p><p>© 2026 - Bản quyền của ${market.owner}</p></footer></div></div></div><script>window.__NUXT__=(function(a,b,c,d){return {layout:"default",data:[{product:{id:${27_000_000 + variant * 313},name:${scriptJson(goods.title)},price:b,list_price:${goods.listPrice ?? "b"},brand:{name:c},current_seller:{name:d,is_offline:a},installment:[{month:6,amount:${Math.round(goods.price / 6_000) * 1_000}}]},related:${scriptJson(others.slice(0, 6).map((one) => ({ name: one.title, price: one.price, brand: one.brand, seller: "Tổng kho Miền Tây" })))}}],serverRendered:true}}(false,${goods.price},${scriptJson(brand)},${scriptJson(shop.name)}));</script>${icons(9)}${bundle("nuxt", variant, 110)}</body></html>`;
  },
};

/** Sports wear on a foreign marketplace that speaks translated Vietnamese: the sign before the amount, makes typed "NONE". Odd. */
export const sportOfForeignMarket: HillsTemplate = {
  name: "sports wear on a foreign marketplace in translated Vietnamese",
  sector: "sport",
  host: "vi.globuy.example",
  path: ({ variant }) => `/item/${100_500_000_000 + variant * 7_907}.html`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shop.name,
    brand: variant % 3 === 2 ? brandOfTitleOnly(goods) : goods.brand,
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const make = variant % 3 === 2 ? "NONE" : goods.brand;
    const money = (amount: number) => (variant % 2 === 0 ? `₫${dotted(amount)}` : `${dotted(amount)}₫`);
    const letters = (amount: number) =>
      each([...money(amount)], (sign) => `<span${sign === "₫" ? ' style="font-size:16px"' : ""}>${sign}</span>`);
    const colour = chosen(["Đen 01", "Trắng kem", "Xanh bạc hà"], variant);
    const tile = (one: typeof goods) =>
      `<div class="recommend--card--2xmLp">${linkTo(one, `<img src="//ae.globuy.example/kf/${one.sku}.avif" alt=""/><h3 class="recommend--title--9VpDu">${esc(one.title)}</h3><div class="recommend--price--1cW7q"><span>${money(one.price)}</span>${one.listPrice === null ? "" : `<del>${money(one.listPrice)}</del>`}</div><span>Đã bán 200+</span>`)}</div>`;
    const specs = [
      ["Tên thương hiệu", make] as const,
      ["Nguồn gốc", goods.origin === "Trung Quốc" ? "Trung Quốc đại lục" : goods.origin] as const,
      ...factsOf("sport", variant),
      ["Hóa chất đáng lo ngại cao", "Không có"] as const,
      ["Số mô hình", goods.sku] as const,
    ];
    return `<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"/><title>${esc(goods.title)} - Globuy</title><meta name="description" content="Mua sắm thông minh hơn, sống tốt hơn! Globuy.example"/><meta property="og:title" content="${money(goods.price)}${goods.listPrice === null ? "" : ` ${off(goods)}% OFF`}|${esc(goods.title)}"/><meta property="og:type" content="product"/><link rel="alternate" hreflang="en" href="https://www.globuy.example/item/${100_500_000_000 + variant * 7_907}.html"/>${themeStyle("comet", 210)}${trackers(variant)}</head><body data-spm="detail"><div id="_global_header_23_"><a class="logo--logo--1wrQa" href="//vi.globuy.example" aria-label="Globuy"></a><div class="search--wrap--17x">Tôi đang tìm mua: <input value=""/></div><div class="ship-to--text">Giao đến VN/ VI/ VND</div><div class="my-account">Chào mừng! Đăng nhập / Đăng ký</div><ul class="categories">${shelvesOf("sport", "category--item", "category--sub")}</ul></div>
<div id="root"><div class="pdp-body pdp-wrap"><div class="store-header--wrap--1bIk"><div class="store-header--text--yotVv"><a href="//vi.globuy.example/store/${1_100_000 + variant}"><span>${esc(shop.name)}</span></a></div><div><b>9${variant % 8}.${variant % 10}%</b> Phản hồi tích cực | <b>${200 + variant}</b> Người theo dõi</div><button>Theo dõi</button></div><div class="pdp-body-top"><div class="pdp-body-top-left"><div class="image-view-v2--wrap">${each([1, 2, 3, 4, 5], (at) => `<div class="slider--img--kD4mI"><img src="//ae.globuy.example/kf/${goods.sku}-${at}.avif" alt="${at === 1 ? esc(goods.title) : ""}"/></div>`)}</div>
<div class="pdp-info-right">${variant % 4 === 1 ? `<div class="banner--new-user"><span>Chào mừng người mới</span> chỉ từ ${money(19_000)} cho 3 món đầu tiên</div>` : ""}<div class="price-default--wrap--vrBMM"><div class="price-default--currentWrap--A_MNg"><span class="price-default--current--F8OlY">${variant % 3 === 0 ? letters(goods.price) : money(goods.price)}</span>${goods.listPrice === null ? "" : `<span class="price-default--original--CWcHO"><bdi>${money(goods.listPrice)}</bdi></span><span class="price-default--discount">Giảm ${off(goods)}%</span>`}</div><div class="tax--wrap">Giá đã gồm VAT</div></div><div class="promotion--wrap"><span>Mua 3 giảm thêm ${money(20_000)}</span><span>Giảm ${money(15_000)} bằng xu</span></div><div class="title--wrap--UUHae"><h1 data-pl="product-title">${esc(goods.title)}</h1></div><div class="reviewer--wrap"><strong>4.${variant % 10}</strong> <a>${variant * 2 + 1} Đánh giá</a> · <span>Đã bán ${variant * 11 + 3}</span></div><div class="sku--wrap"><div class="sku-item--title"><span>Màu sắc: ${colour}</span></div><div class="sku-item--skus">${each(["Đen 01", "Trắng kem", "Xanh bạc hà"], (one) => `<div class="sku-item--image"><img alt="${one}" src="//ae.globuy.example/c.jpg"/></div>`)}</div><div class="sku-item--title"><span>Kích thước: ${chosen(trade.sport.choice[1], variant)}</span></div></div></div></div>
<div class="pdp-body-top-right"><div class="shipment-v2"><div class="dynamic-shipping">Vận chuyển: ${money(variant % 2 === 0 ? 32_000 : 28_000)} | Giao từ 3 đến 9 tháng 12</div><div class="sold-by--wrap">Bán bởi <a href="//vi.globuy.example/store/${1_100_000 + variant}"><span>${esc(shop.name)}</span></a>(Thương nhân)</div><div>Giao đến <b>Việt Nam</b></div><div>Cam kết bảo mật. Miễn phí hoàn hàng trong 90 ngày.</div></div><div class="quantity--title">Số lượng</div><input value="1"/><button class="add-to-cart--buynow">Mua ngay</button><button class="add-to-cart--addtocart">Thêm vào giỏ hàng</button></div></div>
<div id="nav-review"><h2>Đánh giá của khách hàng</h2>${voices(variant, 5, "list--itemWrap--ARYTM", "list--itemInfo--fb9A")}</div><div id="nav-specification"><h2>Thông số kỹ thuật</h2><ul class="specification--list">${each(specs, ([label, value]) => `<li class="specification--line"><div class="specification--prop"><div class="specification--title"><span>${label}</span></div><div class="specification--desc" title="${esc(value)}"><span>${esc(value)}</span></div></div></li>`)}</ul></div><div id="nav-description"><h2>Sự miêu tả</h2>${story("sport", material)}</div><div id="nav-store"><h2>Bạn cũng có thể thích</h2>${beside(others, 0, 4, tile)}</div><div class="recommend--more"><h2>Các mặt hàng liên quan</h2>${beside(others, 4, 10, tile)}</div></div></div>
<div class="site-footer"><p>Trợ giúp: Trung tâm trợ giúp, Tranh chấp &amp; Báo cáo, Mua hàng an toàn</p><p>©2010-2026 Globuy.example. Bảo lưu mọi quyền. Globuy Singapore E-Commerce Private Limited</p></div><script>window._d_c_={DCData:${scriptJson({ i18nMap: { VIEW: "Xem", ADD: "Thêm" }, imagePathList: [`//ae.globuy.example/kf/${goods.sku}-1.avif`], summImagePathList: [] })}};window.runParams=${scriptJson({ data: { PRICE: { targetSkuPriceInfo: { originalPrice: { currency: "VND", formatedAmount: money(goods.listPrice ?? goods.price), value: goods.listPrice ?? goods.price }, salePriceString: money(goods.price), salePriceLocal: `${money(goods.price)}|${goods.price}|0` } }, SHOP_CARD_PC: { storeName: shop.name, sellerInfo: { adminSeq: 238_000_000 + variant } }, PRODUCT_PROP_PC: { showedProps: specs.map(([attrName, attrValue]) => ({ attrName, attrValue })) } } })};</script>${bundle("comet", variant, 110)}</body></html>`;
  },
};
