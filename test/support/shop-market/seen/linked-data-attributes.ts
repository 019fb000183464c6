import type { Template } from "../goods.ts";
import { clutter, dotted, esc, menu } from "../writing.ts";

/** RDFa Lite on a hand-made page: amounts cut up by elements, thousands in small print, a list price in smaller print without being struck. */
export const linkedDataAttributes: Template = {
  name: "RDFa Lite",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const [head = "", ...tail] = dotted(goods.price).split(".");
    return `<!DOCTYPE html><html vocab="https://schema.org/" lang="vi"><head><title>${esc(goods.title)}</title>${clutter(variant)}</head><body><header id="top"><a href="/" title="${esc(shop.name)}"><span class="brandname">${esc(shop.name)}</span></a></header><ul id="cats">${menu(16)}</ul><article typeof="Product"><h2 property="name">${esc(goods.title)}</h2><p>bởi <span property="brand" typeof="Brand"><span property="name">${esc(goods.brand)}</span></span></p><div class="buy"><div>${goods.listPrice === null ? "" : `<small>Giá bìa: ${dotted(goods.listPrice)} đ</small><br>`}<b>Giá ${esc(shop.name)}:</b> <big>${head}<small>${tail.length === 0 ? "" : `.${tail.join(".")}`}</small> đ</big> ${goods.listPrice === null ? "" : `<i>(Tiết kiệm ${dotted(goods.listPrice - goods.price)} đ)</i>`}</div><a href="/mua?sp=${goods.sku}">Cho vào giỏ</a></div><div property="description">${esc(goods.text)}</div></article><aside><h3>Bạn đọc cũng mua</h3><ul>${others.map((one) => `<li>${esc(one.title)} (${dotted(one.price)} đ)</li>`).join("")}</ul></aside><address>${esc(shop.name)}, ${shop.address}. MST: ${shop.taxCode}. Tel: ${shop.phone}</address></body></html>`;
  },
};
