import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href, scriptJson } from "./fresh-writing.ts";
import { commas, dotted, esc } from "./writing.ts";

/**
 * A page of a script framework drawn on the server: classes with hashes, comments between text nodes, the price cut into pieces with the
 * thousands raised, the head of the goods twice (for phones and for desks), state of the whole page as JSON with other goods first.
 */
export const serverComponents: FreshTemplate = {
  name: "server-drawn script framework, price in pieces",
  kinds: ["electronics", "beauty"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const pieces = (amount: number) =>
      variant % 3 === 0
        ? `<span class="Price_whole__b8T">${dotted(amount).slice(0, -4)}</span><sup class="Price_rest__1cX">${dotted(amount).slice(-4)}₫</sup>`
        : variant % 3 === 1
          ? `${dotted(amount)}<!-- --> <!-- -->₫`
          : `<span>${commas(amount)}</span><span class="Price_cur__9aa">đ</span>`;
    const head = (where: string) =>
      `<div class="Detail_head__${where}"><h1 class="Detail_name__k2P">${esc(goods.title)}</h1><div class="Detail_sub__7Hh">Thương hiệu<!-- -->: <a href="/thuong-hieu">${esc(goods.brand)}</a><span class="Dot_dot__aa1"></span>Mã<!-- -->: <!-- -->${goods.sku}</div></div>`;
    const price = (where: string) =>
      `<div class="Detail_price__${where}"><div class="Price_now__Zz3">${pieces(goods.price)}</div>${goods.listPrice === null ? "" : `<div class="Price_was__q0L">${pieces(goods.listPrice)}</div><div class="Price_off__m1N">-<!-- -->${Math.round((1 - goods.price / goods.listPrice) * 100)}<!-- -->%</div>`}</div>`;
    const state = {
      props: {
        pageProps: {
          banners: [{ title: "Sale giữa tháng", price: 99_000 }],
          recommended: others.slice(0, 3).map((one) => ({ name: one.title, finalPrice: one.price, brand: one.brand })),
          product: { name: goods.title, finalPrice: goods.price, brand: { name: goods.brand }, sku: goods.sku },
        },
      },
      page: "/p/[slug]",
      buildId: `b${variant}`,
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>${esc(goods.title)} | Mua online tại ${esc(shop.name)}</title><link rel="preload" href="/_next/static/css/1.css" as="style"/><noscript data-n-css=""></noscript></head><body><div id="__next"><div class="Layout_root__3p">
<header class="Header_bar__x9"><a aria-label="${esc(shop.name)}" href="/"><svg viewBox="0 0 10 10"></svg></a><div class="Header_search__u"><input placeholder="Bạn tìm gì hôm nay?"/></div><a href="/gio-hang">Giỏ hàng<span>0</span></a></header>
<div class="Detail_mobileOnly__w1">${head("m")}${price("m")}</div>
<div class="Detail_grid__4e"><div class="Gallery_box__a"><img srcSet="/_next/image?w=640 1x" alt=""/></div><div class="Detail_desktopOnly__w2">${head("d")}${price("d")}<ul class="Perk_list__s"><li>Giảm thêm <!-- -->${dotted(30_000)}<!-- -->₫ qua ví</li><li>Trả chậm từ <!-- -->${dotted(Math.round(goods.price / 6_000) * 1_000)}<!-- -->₫/tháng</li></ul><div class="Seller_row__p4">Bán và giao bởi <strong>${esc(shop.name)}</strong></div><button class="Btn_primary__0">Mua ngay</button></div></div>
<section class="Strip_wrap__r"><h2>Dành cho bạn</h2>${each(others.slice(0, 6), (one) => `<a class="Card_card__e" href="${href(one)}"><p class="Card_name__f">${esc(one.title)}</p><div class="Price_now__Zz3">${pieces(one.price)}</div></a>`)}</section>
<footer class="Footer_foot__n"><p>© <!-- -->2026<!-- --> <!-- -->${esc(shop.owner)}</p><p>${shop.address}</p></footer><div class="Sticky_bar__g"><span>${esc(goods.title)}</span>${price("s")}</div></div></div>
<script id="__NEXT_DATA__" type="application/json">${scriptJson(state)}</script></body></html>`;
  },
};
