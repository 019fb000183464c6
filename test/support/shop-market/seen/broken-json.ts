import type { Template } from "../goods.ts";
import { clutter, commas, esc, href, menu } from "../writing.ts";

/** A shop that ships from abroad: a template in English, JSON-LD spoilt by entities, prices in two currencies, rows set off by dashes. */
export const brokenJson: Template = {
  name: "broken JSON-LD, two currencies",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) =>
    `<!doctype html><html lang="en"><head><title>Buy ${esc(goods.title)} Online | ${esc(shop.name)}</title><script type="application/ld+json">{&quot;@type&quot;:&quot;Product&quot;,&quot;name&quot;:${esc(JSON.stringify(goods.title))},&quot;offers&quot;:{&quot;@type&quot;:&quot;Offer&quot;,&quot;price&quot;:${(goods.price / 25_000).toFixed(2)},&quot;priceCurrency&quot;:&quot;USD&quot;},}</script>${clutter(variant)}</head><body><div class="top-strip">Free worldwide shipping over $50</div><header><a class="site-logo" href="/">${esc(shop.name)}</a><ul>${menu(10)}</ul></header><div class="pdp"><h1>${esc(goods.title)}</h1><div class="stars">4.9 (231 reviews)</div><div class="pdp-price"><span>${commas(goods.price)} VND</span> <span class="approx">≈ $${(goods.price / 25_000).toFixed(2)}</span></div><div class="pay-later">or 4 payments of ${commas(goods.price / 4)} VND with PayLater</div><select name="qty"><option>1</option></select><button>Add to cart</button><ul class="bullets"><li><b>Brand</b> – ${esc(goods.brand)}</li><li><b>Made in</b> – ${goods.origin}</li><li><b>Shipping</b> – ship to Vietnam in 7-15 days</li></ul><p>${esc(goods.text)}</p></div><div class="carousel"><h3>Customers also bought</h3>${others.map((one) => `<a href="${href(one)}"><span>${esc(one.title)}</span><span>${commas(one.price)} VND</span></a>`).join("")}</div><footer>© 2026 ${esc(shop.name)}. All Rights Reserved. ${shop.email}</footer></body></html>`,
};
