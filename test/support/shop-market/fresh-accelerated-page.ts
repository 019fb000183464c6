import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href, scriptJson } from "./fresh-writing.ts";
import { dotted, esc } from "./writing.ts";

/**
 * An accelerated mobile page: custom elements, a carousel of other goods on top, mustache patterns that hold no values, state as JSON whose
 * prices belong to the sizes, the seller in the sidebar's head and in the publisher of the linked data, which is an article's.
 */
export const acceleratedPage: FreshTemplate = {
  name: "accelerated mobile page with empty patterns",
  kinds: ["fashion", "electronics"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const article = {
      "@context": "http://schema.org",
      "@type": "NewsArticle",
      headline: `Mua ${goods.title} ở đâu tốt`,
      author: { "@type": "Person", name: "admin" },
      publisher: { "@type": "Organization", name: shop.name },
    };
    const state = {
      size: { S: { price: dotted(goods.price) }, XXL: { price: dotted(goods.price + 40_000) } },
      selected: "S",
    };
    return `<!doctype html><html ⚡ lang="vi"><head><meta charset="utf-8"><script async src="https://cdn.example/v0.js"></script><title>${esc(goods.title)} - AMP</title><link rel="canonical" href="https://${shop.host}${href(goods)}"><meta name="viewport" content="width=device-width"><script type="application/ld+json">${scriptJson(article)}</script><style amp-boilerplate>body{animation:-amp-start 8s steps(1,end) 0s 1 normal both}</style><style amp-custom>.gm{color:#d00}.gg{text-decoration:line-through}</style></head><body>
<amp-sidebar id="sb" layout="nodisplay"><div class="sb-head">${esc(shop.name)}</div><ul><li><a href="/">Trang chủ</a></li><li><a href="/amp/khuyen-mai">Khuyến mãi</a></li><li>Hotline: ${shop.phone}</li></ul></amp-sidebar>
<header class="hd"><button on="tap:sb.toggle">☰</button><amp-img src="/amp-logo.png" width="120" height="30" alt="${esc(shop.name)}"></amp-img></header>
<amp-carousel height="150" layout="fixed-height" type="carousel">${each(others.slice(0, 4), (one) => `<a class="cs" href="/amp${href(one)}"><amp-img src="/t.jpg" width="90" height="90" alt="${esc(one.title)}"></amp-img><span class="cs-n">${esc(one.title)}</span><span class="gm">${dotted(one.price)} đ</span></a>`)}</amp-carousel>
<amp-state id="product"><script type="application/json">${scriptJson(state)}</script></amp-state>
<main><h1>${esc(goods.title)}</h1><amp-carousel width="400" height="400" layout="responsive" type="slides"><amp-img src="/1.jpg" width="400" height="400" alt="ảnh 1"></amp-img></amp-carousel>
<section class="gia"><span class="gm" [text]="product.size[product.selected].price + ' đ'">${dotted(goods.price)} đ</span>${goods.listPrice === null ? "" : `<span class="gg">${dotted(goods.listPrice)} đ</span>`}</section>
<amp-selector layout="container" name="size" on="select:AMP.setState({product:{selected:event.targetOption}})"><span option="S" selected>Mặc định</span><span option="XXL">Bản lớn (+40.000 đ)</span></amp-selector>
<ul class="tt"><li><b>Thương hiệu:</b> ${esc(goods.brand)}</li><li><b>Xuất xứ:</b> ${goods.origin}</li><li><b>Mã:</b> ${goods.sku}</li></ul><a class="mua" href="https://${shop.host}/dat-hang/${variant}">ĐẶT MUA</a>
<amp-accordion><section><h4>Giao hàng</h4><p>Phí 30.000 đ toàn quốc, miễn phí cho đơn từ 600.000 đ.</p></section></amp-accordion>
<amp-list width="auto" height="200" layout="fixed-height" src="/api/lien-quan.json"><template type="amp-mustache"><div class="it"><a href="{{url}}">{{name}}</a><span class="gm">{{price}} đ</span></div></template></amp-list></main>
<footer><p>${esc(shop.name)} — ${shop.address}</p><p><a href="https://${shop.host}${href(goods)}">Xem bản đầy đủ</a></p></footer><amp-analytics type="x"></amp-analytics></body></html>`;
  },
};
