import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href, kilo } from "./fresh-writing.ts";
import { clutter, dotted, esc, menu } from "./writing.ts";

/**
 * A fashion house's own site: a size table full of numbers before the price, the price after a struck one in one line of text, titles in
 * capitals with the article number after a bar, og tags of the house, linked data of the organisation alone; on some pages the house's
 * own line is the brand and so named, on others a guest label.
 */
export const sizeTable: FreshTemplate = {
  name: "fashion house with size table and title in capitals",
  kinds: ["fashion"],
  truth: ({ goods, shop, variant }) => ({
    title: [goods.title, `${goods.title} | ${goods.sku}`],
    price: goods.price,
    seller: shop.name,
    brand: variant % 4 === 0 ? null : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const money = (amount: number) => (variant % 2 === 0 ? kilo(amount) : `${dotted(amount)} VND`);
    const sizes = ["S", "M", "L", "XL"];
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title.toUpperCase())} | ${goods.sku}</title><meta property="og:title" content="${esc(shop.name)} - Thời trang cho mọi ngày"><meta property="og:url" content="https://${shop.host}/"><meta property="og:description" content="Bộ sưu tập Thu Đông, giảm đến 50%, giá chỉ từ 99K"><script type="application/ld+json">{"@context":"https://schema.org","@type":"ClothingStore","name":${JSON.stringify(shop.name)},"priceRange":"99000 - 1999000"}</script>${clutter(variant)}</head><body>
<div id="promo-popup" class="popup"><div class="popup__in"><h2>MEMBER DAY</h2><p>Giảm 100K cho hoá đơn từ 699K</p><button>Đóng</button></div></div><header class="hd"><nav class="hd__nav">${menu(10)}</nav><a class="hd__logo" href="/">${esc(shop.name)}</a></header>
<main class="pd"><figure class="pd__fig"><img src="/look.jpg" alt="lookbook"></figure><section class="pd__info"><h1>${esc(goods.title.toUpperCase())} | ${goods.sku}</h1>${variant % 4 === 0 ? "" : `<p class="pd__label">Nhãn hàng: ${esc(goods.brand)}</p>`}
<details class="pd__size" open><summary>Bảng kích thước (cm)</summary><table><thead><tr><th>Size</th><th>Dài</th><th>Ngực</th><th>Cân nặng</th></tr></thead><tbody>${each(sizes, (size, at) => `<tr><td>${size}</td><td>${88 + at * 2}</td><td>${80 + at * 4}</td><td>${42 + at * 6}-${48 + at * 6}kg</td></tr>`)}</tbody></table></details>
<p class="pd__money">${goods.listPrice === null ? "" : `<s>${money(goods.listPrice)}</s> `}${money(goods.price)}</p><div class="pd__opt"><span>Màu sắc: Be</span><ul class="sw"><li style="background:#e8d9c0"></li><li style="background:#222"></li></ul></div><div class="pd__opt"><span>Kích cỡ</span>${each(sizes, (size, at) => `<label class="${at === 3 ? "out" : ""}"><input type="radio" name="s">${size}</label>`)}</div><button class="pd__add">Thêm vào túi</button><p class="pd__ship">Miễn phí giao hàng cho đơn từ 499K. Còn lại 30K/đơn.</p><p class="pd__loy">Tích ${Math.round(goods.price / 20_000)} điểm khi mua sản phẩm này</p></section>
<section class="mix"><h2>MIX CÙNG</h2>${each(others.slice(0, 3), (one) => `<a class="mix__i" href="${href(one)}"><span>${esc(one.title.toUpperCase())}</span><span>${one.listPrice === null ? "" : `<s>${money(one.listPrice)}</s> `}${money(one.price)}</span></a>`)}</section>
<section class="care"><h2>Chất liệu &amp; bảo quản</h2><p>Giặt tay, không dùng chất tẩy. Là ở nhiệt độ dưới 110 độ.</p></section></main>
<footer class="ft"><address>${esc(shop.owner)}<br>${shop.address}<br>${shop.phone}</address><ul><li>Cửa hàng 1: 20 Chùa Bộc</li><li>Cửa hàng 2: 5 Phan Xích Long</li></ul><small>&copy; ${esc(shop.name)}</small></footer></body></html>`;
  },
};
