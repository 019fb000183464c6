import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

/** Made by hand with a grid framework: no data for machines, the title in h2, rows in a table, the shop's name only in logo and footer. */
export const handMade: Template = {
  name: "made by hand",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<html><head><title>${esc(goods.title)} | ${esc(goods.kind)} | ${esc(shop.name)}</title>${clutter(variant)}</head><body>
<div class="container top"><div class="row"><a class="logo" href="index.php"><img src="images/logo.png" alt="${esc(shop.name)}"></a><span>Hỗ trợ: ${shop.phone} (Zalo)</span></div></div><ul class="navbar-nav">${menu(30)}</ul>
<div class="container"><div class="row"><div class="col-md-3 sidebar"><h4>Sản phẩm bán chạy</h4>${others
    .slice(0, 3)
    .map((one) => `<div class="item"><a href="${href(one)}">${esc(one.title)}</a><p>${dotted(one.price)}đ</p></div>`)
    .join("")}</div>
<div class="col-md-9"><h2 class="ten-sp">${esc(goods.title)}</h2><img src="upload/${goods.sku}.jpg">
<table class="table"><tr><td>Mã SP</td><td>${goods.sku}</td></tr><tr><td>Hãng sản xuất</td><td>${esc(goods.brand)}</td></tr><tr><td>Bảo hành</td><td>12 tháng</td></tr>${goods.listPrice === null ? "" : `<tr><td>Giá niêm yết</td><td><strike>${dotted(goods.listPrice)} VNĐ</strike></td></tr>`}<tr><td>Giá bán</td><td><b style="color:red">${dotted(goods.price)} VNĐ</b> (đã gồm VAT)</td></tr><tr><td>Tình trạng</td><td>Còn hàng</td></tr></table>
<p>Trả góp 0%: trả trước ${dotted(Math.round(goods.price / 3_000) * 1_000)}đ, mỗi tháng ${dotted(Math.round(goods.price / 9_000) * 1_000)}đ</p><a class="btn" href="dathang.php">ĐẶT HÀNG</a><p>${esc(goods.text)}</p><h3>Sản phẩm cùng loại</h3><div class="row">${others.map((one) => `<div class="col-md-3"><a href="${href(one)}"><img src="u.jpg">${esc(one.title)}</a><p class="gia">${dotted(one.price)} VNĐ</p></div>`).join("")}</div></div></div></div>
<div class="footer"><p>${esc(shop.owner)}</p><p>Trụ sở: ${shop.address}</p><p>Mã số thuế: ${shop.taxCode}</p><p>ĐT: ${shop.phone} - ${shop.secondPhone} | STK: 19031234567890 Techcombank</p><p>© 2026 ${esc(shop.name)}. Thiết kế web: WebPro</p></div></body></html>`,
};
