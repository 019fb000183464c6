import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

/** A mall with a price after a voucher in larger print than the price, a seller by link, rows in a grid, JSON-LD of the breadcrumb and of goods beside. */
export const afterVoucher: Template = {
  name: "price after a voucher",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) =>
    `<!DOCTYPE html><html lang="vi"><head><title>${esc(goods.title)} | Mall Bến Thành</title><script type="application/ld+json">${JSON.stringify(
      [
        {
          "@context": "https://schema.org",
          "@type": "ItemList",
          itemListElement: others.slice(0, 4).map((one, position) => ({
            "@type": "ListItem",
            position,
            item: {
              "@type": "Product",
              name: one.title,
              offers: { "@type": "Offer", price: one.price, priceCurrency: "VND" },
            },
          })),
        },
        { "@context": "https://schema.org", "@type": "WebSite", name: "Mall Bến Thành" },
      ],
    )}</script>${clutter(variant)}</head><body><header class="mall-header"><a class="logo">Mall Bến Thành</a><nav>${menu(24)}</nav></header><main><div class="pdp-block"><div class="pdp-title"><h1>${esc(goods.title)}</h1></div><div class="pdp-brand-row">Thương hiệu: <a href="/brand/x">${esc(goods.brand)}</a><span class="pipe">|</span><a>Thêm sản phẩm từ ${esc(goods.brand)}</a></div><div class="pdp-after-voucher"><span class="lbl">Giá sau voucher:</span> <span class="big">${dotted(Math.max(9_000, goods.price - 25_000))} ₫</span></div><div class="pdp-product-price"><span class="pdp-price pdp-price_type_normal">${dotted(goods.price)} ₫</span>${goods.listPrice === null ? "" : `<div class="origin-block"><span class="pdp-price pdp-price_type_deleted">${dotted(goods.listPrice)} ₫</span><span>-20%</span></div>`}</div><div class="promo">Mua 2 giảm 5%; mua từ 3 món giá còn ${dotted(Math.round((goods.price * 0.9) / 1_000) * 1_000)} ₫/món</div><div class="delivery">Giao hàng tiêu chuẩn <b>23.900 ₫</b></div></div><div class="seller-block"><div>Bán bởi</div><a class="seller-link" href="/shop/x">${esc(shop.name)}</a><div>Đánh giá tích cực 95%</div></div><div class="spec-grid"><div class="k">Mã</div><div class="v">${goods.sku}</div><div class="k">Xuất xứ</div><div class="v">${goods.origin}</div></div><p>${esc(goods.text)}</p><div class="just-for-you"><h3>Dành riêng cho bạn</h3>${others.map((one) => `<a href="${href(one)}"><div>${esc(one.title)}</div><div class="c-price">${dotted(one.price)} ₫</div></a>`).join("")}</div></main><footer>Công ty CP Mall Bến Thành - MST: 0101248141</footer></body></html>`,
};
