import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

/** A dealer who tells the price on request on every other page; other goods beside have theirs. */
export const askForPrice: Template = {
  name: "price on request",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 2 === 0 ? null : goods.price,
    seller: shop.name,
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) =>
    `<!DOCTYPE html><html><head><title>${esc(goods.title)} chính hãng - ${esc(shop.name)}</title><meta name="keywords" content="${esc(goods.title)}">${clutter(variant)}</head><body><div id="wrapper"><div id="head"><div class="site-title">${esc(shop.name)}</div><div class="slogan">Uy tín tạo niềm tin</div><div class="hl">Kinh doanh 1: ${shop.phone} - Kinh doanh 2: ${shop.secondPhone}</div></div><div id="mainmenu"><ul>${menu(20)}</ul></div><div id="left"><div class="box-title">Hàng mới về</div>${others
      .slice(0, 4)
      .map(
        (one) =>
          `<div class="spm"><a href="${href(one)}">${esc(one.title)}</a><br>Giá: <span class="gia">${dotted(one.price)} đ</span></div>`,
      )
      .join(
        "",
      )}</div><div id="content"><div class="path">Trang chủ » ${goods.kind} » ${esc(goods.title)}</div><h1>${esc(goods.title)}</h1><div class="info"><p>Model: ${goods.sku}</p><p>Hãng SX: ${esc(goods.brand)}</p><p>Xuất xứ: ${goods.origin}</p><p>Giá bán: <span class="gia">${variant % 2 === 0 ? "Liên hệ" : `${dotted(goods.price)} đ`}</span></p><p>Tình trạng: Còn hàng</p></div><div class="detail"><p>${esc(goods.text)}</p><p>Gọi ngay ${shop.phone} để được báo giá tốt nhất.</p></div><div class="box-title">Sản phẩm cùng hãng</div>${others
      .slice(4)
      .map(
        (one) =>
          `<div class="sp"><a href="${href(one)}">${esc(one.title)}</a><p>Giá: <span class="gia">${dotted(one.price)} đ</span></p></div>`,
      )
      .join(
        "",
      )}</div><div id="foot"><b>${esc(shop.owner)}</b><br>ĐC: ${shop.address}<br>Giấy phép ĐKKD số: ${shop.taxCode} cấp ngày 01/02/2019<br>Copyright © 2019 ${esc(shop.name)}</div></div></body></html>`,
};
