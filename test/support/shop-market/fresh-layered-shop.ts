import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href } from "./fresh-writing.ts";
import { clutter, dotted, esc, menu } from "./writing.ts";

const box = (id: number, amount: number, type: string, schema = false) =>
  `<span class="price-container price-${type}"${schema ? ` itemprop="offers" itemscope itemtype="http://schema.org/Offer"` : ""}><span id="product-price-${id}" data-price-amount="${amount}" data-price-type="${type}" class="price-wrapper"><span class="price">${dotted(amount)}&nbsp;₫</span></span>${schema ? `<meta itemprop="price" content="${amount}" /><meta itemprop="priceCurrency" content="VND" />` : ""}</span>`;

/**
 * Large shop software with layers of blocks: half of the microdata (name, sku, price, never the brand), amounts in data attributes, "từ" before
 * goods that have options, an upper-case title on every third page, the brand in a table whose cells are labelled by attribute.
 */
export const layeredShop: FreshTemplate = {
  name: "layers of blocks with half the microdata",
  kinds: ["electronics", "home"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const title = variant % 3 === 0 ? goods.title.toUpperCase() : goods.title;
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"/><title>${esc(title)}</title><meta name="title" content="${esc(title)}"/>${clutter(variant)}<script>var BASE_URL='https://${shop.host}/';</script></head>
<body class="catalog-product-view product-${variant} page-layout-1column" itemtype="http://schema.org/Product" itemscope="itemscope"><div class="page-wrapper"><header class="page-header"><div class="panel header"><ul class="header links"><li class="greet welcome"><span class="not-logged-in">Xin chào quý khách!</span></li><li><a href="/customer/account">Đăng nhập</a></li></ul></div><div class="header content"><a class="logo" href="/" title="${esc(shop.name)}"><img src="/logo.svg" title="${esc(shop.name)}" alt="${esc(shop.name)}" width="170"/></a><div data-block="minicart" class="minicart-wrapper"><span class="counter-label">0 sản phẩm</span></div></div></header><div class="sections nav-sections">${menu(32)}</div><div class="breadcrumbs"></div>
<main id="maincontent" class="page-main"><div class="block upsell"><div class="block-title title"><strong role="heading" aria-level="2">Ưu đãi hôm nay</strong></div><ol class="products list items product-items">${each(others.slice(0, 3), (one, at) => `<li class="item product product-item"><strong class="product name product-item-name"><a class="product-item-link" href="${href(one)}">${esc(one.title)}</a></strong><div class="price-box price-final_price" data-role="priceBox" data-product-id="${at}">${at === 0 ? `<span class="price-label">Giá từ</span>` : ""}${box(at, one.price, "finalPrice")}</div></li>`)}</ol></div>
<div class="page-title-wrapper product"><h1 class="page-title"><span class="base" data-ui-id="page-title-wrapper" itemprop="name">${esc(title)}</span></h1></div>
<div class="product-info-main"><div class="product-info-price"><div class="price-box price-final_price" data-role="priceBox" data-product-id="${900 + variant}">${goods.listPrice === null ? box(900, goods.price, "finalPrice", true) : `<span class="special-price"><span class="price-label">Giá khuyến mãi</span>${box(900, goods.price, "finalPrice", true)}</span><span class="old-price"><span class="price-label">Giá thường</span>${box(901, goods.listPrice, "oldPrice")}</span>`}</div><div class="product-info-stock-sku"><div class="stock available" title="Tình trạng"><span>Còn hàng</span></div><div class="product attribute sku"><strong class="type">SKU</strong><div class="value" itemprop="sku">${goods.sku}</div></div></div></div>
<div class="box-tocart"><label class="label" for="qty"><span>SL</span></label><input type="number" name="qty" id="qty" value="1"/><button type="submit" title="Mua hàng" class="action primary tocart"><span>Mua hàng</span></button></div></div>
<div class="product info detailed"><div class="data item content" id="description"><div class="product attribute description"><div class="value"><p>Sản phẩm được ${esc(shop.name)} phân phối, giao trong 2 giờ nội thành.</p></div></div></div><div class="data item content" id="additional"><table class="data table additional-attributes" id="product-attribute-specs-table"><caption class="table-caption">Thông tin khác</caption><tbody><tr><th class="col label" scope="row">Thương hiệu</th><td class="col data" data-th="Thương hiệu">${esc(goods.brand)}</td></tr><tr><th class="col label" scope="row">Sản xuất tại</th><td class="col data" data-th="Sản xuất tại">${goods.origin}</td></tr></tbody></table></div></div></main>
<footer class="page-footer"><div class="footer content"><p>${esc(shop.owner)}. ${shop.address}. Giấy CNĐKDN: ${shop.taxCode}</p><small class="copyright"><span>Bản quyền © 2013-hiện tại ${esc(shop.name)}. Giữ mọi quyền.</span></small></div></footer></div></body></html>`;
  },
};
