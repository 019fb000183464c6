import type { Template } from "../goods.ts";
import { clutter, dotted, esc, menu } from "../writing.ts";

/** Built with a page builder: headings of all sizes, the price as an icon list, the shop in a contact block, other goods as a text slider. */
export const pageBuilder: Template = {
  name: "page builder",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) =>
    `<!doctype html><html lang="vi"><head><title>${esc(shop.name)} | ${esc(goods.title)}</title><meta property="og:title" content="${esc(shop.name)} | ${esc(goods.title)}">${clutter(variant)}</head><body><div class="elementor-location-header"><img class="attachment-full" src="/w/2024/a.png" alt=""><ul class="elementor-nav-menu">${menu(9)}</ul></div><div class="elementor"><section class="elementor-section"><div class="elementor-widget-heading"><h4 class="elementor-heading-title">BỘ SƯU TẬP 2026</h4></div><div class="elementor-widget-heading"><h2 class="elementor-heading-title">${esc(goods.title)}</h2></div><ul class="elementor-icon-list-items"><li><span class="elementor-icon-list-text">Thương hiệu ${esc(goods.brand)}</span></li><li><span class="elementor-icon-list-text">Giá bán lẻ toàn quốc: ${dotted(goods.price)} VNĐ</span></li><li><span class="elementor-icon-list-text">Bảo hành 1 đổi 1 trong 30 ngày</span></li></ul><a class="elementor-button" href="#dat-hang">ĐẶT MUA</a></section><section><h3 class="elementor-heading-title">Khách hàng nói gì</h3><p>Mình mua ở chỗ khác giá 990.000đ mà không chuẩn bằng.</p><p>${esc(goods.text)}</p></section><section><h3 class="elementor-heading-title">Có thể bạn quan tâm</h3>${others
      .slice(0, 3)
      .map((one) => `<div class="swiper-slide"><div>${esc(one.title)}</div><div>${dotted(one.price)} VNĐ</div></div>`)
      .join(
        "",
      )}</section></div><div class="elementor-location-footer"><h5>${esc(shop.name)}</h5><p>${esc(shop.owner)}</p><p>${shop.address}</p><p>${shop.phone}</p></div></body></html>`,
};
