import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

/** A dealer of brands: brand as a picture and in the breadcrumb, price for members below the price, tables of data under headings. */
export const brandDealer: Template = {
  name: "dealer of brands",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) =>
    `<!DOCTYPE html><html lang="vi"><head><title>${esc(goods.title)} chính hãng, giá tốt tại ${esc(shop.name)}</title><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:image" content="https://img.example/1.jpg">${clutter(variant)}</head><body><div class="header-top">Hệ thống cửa hàng | Hotline: ${shop.phone}</div><div class="mega-menu">${menu(35)}</div><ol class="breadcrumb"><li>Trang chủ</li><li><a href="/dong-ho">${goods.kind}</a></li><li><a href="/thuong-hieu/a">${esc(goods.brand)}</a></li></ol><div class="detail"><a href="/thuong-hieu/a"><img class="brand-logo" src="/b.png" alt="${esc(goods.brand)}"></a><h1 class="detail__name">${esc(goods.title)}</h1><p class="detail__code">Mã sản phẩm: ${goods.sku}</p><div class="detail__gia">${goods.listPrice === null ? "" : `<span class="detail__gia-ny">${dotted(goods.listPrice)} đ</span>`}<span class="detail__gia-ban">${dotted(goods.price)} đ</span></div><div class="detail__vip">Thành viên bạc: <b>${dotted(goods.price - 10_000)} đ</b> | vàng: <b>${dotted(goods.price - 15_000)} đ</b></div><button>MUA NGAY</button><h3>Thông số</h3><table><tr><td>Thương hiệu:</td><td>${esc(goods.brand)}</td></tr><tr><td>Xuất xứ:</td><td>${goods.origin}</td></tr></table><p>${esc(goods.text)}</p></div><h3>Đã xem gần đây</h3>${others
      .slice(0, 4)
      .map(
        (one) =>
          `<div><a href="${href(one)}">${esc(one.title)}</a><div class="detail__gia"><span class="detail__gia-ban">${dotted(one.price)} đ</span></div></div>`,
      )
      .join(
        "",
      )}<div class="chan-trang"><p>${esc(shop.owner)} - MSDN ${shop.taxCode}</p><p>${shop.address}</p></div></body></html>`,
};
