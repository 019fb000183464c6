import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

const box = (price: number, list: number | null, microdata: string) =>
  `<div class="product-info-price"><div class="price-box price-final_price">${list === null ? `<span class="price-container price-final_price"><span class="price-wrapper" ${microdata}><span class="price">${dotted(price)}&nbsp;₫</span></span></span>` : `<span class="special-price"><span class="price-label">Giá đặc biệt</span><span class="price-wrapper" ${microdata}><span class="price">${dotted(price)}&nbsp;₫</span></span></span><span class="old-price"><span class="price-label">Giá thường</span><span class="price">${dotted(list)}&nbsp;₫</span></span>`}</div></div>`;

/** A big shop system: a price box with a special and a normal price, each with its label, microdata on the offer, cross-sales with the same box. */
export const priceBox: Template = {
  name: "price box with labels",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    return `<!doctype html><html lang="vi"><head><title>${esc(goods.title)}</title><meta name="title" content="${esc(goods.title)}"><meta property="og:type" content="product"><meta property="og:title" content="${esc(goods.title)}">${clutter(variant)}</head><body class="catalog-product-view page-layout-1column"><div class="page-wrapper"><header class="page-header"><div class="panel wrapper"><ul class="header links"><li>Hotline ${shop.phone}</li></ul></div><a class="logo" href="/"><img src="/media/brand.svg" alt="${esc(shop.name)}"></a><div class="minicart-wrapper"><span class="counter">0</span></div></header><nav class="navigation"><ul>${menu(50)}</ul></nav>
<main id="maincontent" class="page-main" itemscope itemtype="http://schema.org/Product"><div class="page-title-wrapper product"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper" itemprop="name">${esc(goods.title)}</span></h1></div><div class="product attribute sku"><strong class="type">SKU</strong><div class="value" itemprop="sku">${goods.sku}</div></div><div itemprop="offers" itemscope itemtype="http://schema.org/Offer">${box(goods.price, goods.listPrice, "")}<meta itemprop="price" content="${goods.price}"><meta itemprop="priceCurrency" content="VND"></div><button class="action tocart">Thêm vào giỏ</button>
<div class="additional-attributes-wrapper"><table class="data table additional-attributes"><caption>Thông tin thêm</caption><tbody><tr><th class="col label" scope="row">Nhãn hiệu</th><td class="col data" data-th="Nhãn hiệu">${esc(goods.brand)}</td></tr><tr><th>Xuất xứ</th><td>${goods.origin}</td></tr></tbody></table></div></main>
<div class="block upsell"><div class="block-title">Chúng tôi tìm thấy các sản phẩm khác mà bạn có thể thích!</div><ol>${others.map((one) => `<li class="item product"><a href="${href(one)}" class="product-item-link">${esc(one.title)}</a>${box(one.price, one.listPrice, "")}</li>`).join("")}</ol></div>
<footer class="page-footer"><p>Bản quyền © 2026 ${esc(shop.owner)}. ĐKKD: ${shop.taxCode}. Văn phòng: ${shop.address}</p></footer></div></body></html>`;
  },
};
