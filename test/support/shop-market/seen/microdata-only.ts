import type { Template } from "../goods.ts";
import { clutter, esc, menu } from "../writing.ts";

/** Microdata and names without meaning; the amount is split over elements and the seller is a thing of its own. */
export const microdataOnly: Template = {
  name: "microdata only",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!doctype html><html><head><title>Mua ${esc(goods.title)} giá rẻ, giao nhanh</title>${clutter(variant)}</head><body><div class="css-1"><ul class="css-2">${menu(25)}</ul></div><div class="css-9" itemscope itemtype="https://schema.org/Product"><meta itemprop="sku" content="${goods.sku}"><link itemprop="image" href="https://cdn.example/${goods.sku}.webp"><div class="css-3" itemprop="name">${esc(goods.title)}</div><div class="css-4" itemprop="brand" itemscope itemtype="https://schema.org/Brand"><a itemprop="url" href="/b/1"><span itemprop="name">${esc(goods.brand)}</span></a></div>
<div class="css-5" itemprop="offers" itemscope itemtype="https://schema.org/Offer"><link itemprop="availability" href="https://schema.org/InStock"><meta itemprop="priceCurrency" content="VND"><span class="css-6" itemprop="price" content="${goods.price}.00"><span>${String(Math.floor(goods.price / 1000))}</span><sup>${String(goods.price % 1000).padStart(3, "0")}</sup></span><div itemprop="seller" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">${esc(shop.name)}</span></div></div><div itemprop="description">${esc(goods.text)}</div>
<div class="css-7">${others
    .slice(0, 5)
    .map(
      (one) =>
        `<div itemprop="isRelatedTo" itemscope itemtype="https://schema.org/Product"><span itemprop="name">${esc(one.title)}</span><span itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price">${one.price}</span></span></div>`,
    )
    .join(
      "",
    )}</div></div><div class="css-8">Sàn Bốn Mùa - Công ty Cổ phần Bốn Mùa. MST: 0101248141. Tổng đài 1900 6789</div></body></html>`,
};
