import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

/** Rendered on a server by a script framework: the amount and its sign in elements of their own, JSON-LD of a group of variants, state in scripts. */
export const scriptFramework: Template = {
  name: "script framework, group of variants",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) =>
    `<!DOCTYPE html><html lang="vi"><head><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "ProductGroup", name: goods.title, brand: { "@type": "Brand", name: goods.brand }, hasVariant: [0, 1].map((at) => ({ "@type": "Product", name: `${goods.title} - loại ${at + 1}`, offers: { "@type": "Offer", price: goods.price + at * 50_000, priceCurrency: "VND" } })) })}</script>${clutter(variant)}</head><body><div id="__next"><header>${menu(8)}</header><main class="grid"><section><h1 class="text-2xl">${esc(goods.title)}</h1><p class="mt-2"><!-- -->${dotted(goods.price)}<!-- --> <!-- -->₫</p><fieldset><legend>Loại</legend><label><input type="radio" checked>Loại 1</label><label><input type="radio">Loại 2 (+50.000 ₫)</label></fieldset><button>Thêm vào giỏ</button><details><summary>Chi tiết</summary><p>${esc(goods.text)}</p></details></section><section><h2>Bạn cũng có thể thích</h2>${others.map((one) => `<a href="${href(one)}"><p>${esc(one.title)}</p><p>${dotted(one.price)} ₫</p></a>`).join("")}</section></main><footer>© ${esc(shop.name)}</footer></div><script>self.__next_f.push([1,"price:${goods.price * 3}"])</script></body></html>`,
};
