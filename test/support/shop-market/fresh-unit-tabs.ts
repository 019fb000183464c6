import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href, scriptJson } from "./fresh-writing.ts";
import { clutter, dotted, esc } from "./writing.ts";

const pane = (unit: string, amount: number, shown: boolean) =>
  `<div role="tabpanel" data-unit="${unit}" ${shown ? "" : `hidden style="display:none"`}><span class="price-big">${dotted(amount)}đ</span><span class="per"> / ${unit}</span></div>`;

/**
 * A chain of pharmacies: price by unit behind tabs (the box is chosen), goods that a pharmacist must advise on have no price, brand, maker and
 * importer all named, stocks by branch, questions answered with prices of other goods; linked data only of the organisation.
 */
export const unitTabs: FreshTemplate = {
  name: "pharmacy with unit tabs and branches",
  kinds: ["health"],
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 6 === 5 ? [] : goods.price,
    seller: [shop.name, `Nhà thuốc ${shop.name}`],
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const strip = Math.max(2_000, Math.round(goods.price / 5_000) * 1_000);
    const price =
      variant % 6 === 5
        ? `<div class="consult"><p>Sản phẩm cần tư vấn từ dược sĩ</p><button>Tư vấn ngay</button></div>`
        : `<div class="unit-tabs" role="tablist"><button role="tab" aria-selected="false">Vỉ</button><button role="tab" aria-selected="true">Hộp</button></div>${pane("Vỉ", strip, false)}${pane("Hộp", goods.price, true)}${goods.listPrice === null ? "" : `<s class="price-was">${dotted(goods.listPrice)}đ</s>`}`;
    const organisation = {
      "@context": "https://schema.org",
      "@type": "Pharmacy",
      name: shop.name,
      telephone: "18000000",
      priceRange: "10000-5000000",
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} | Nhà thuốc ${esc(shop.name)}</title><meta property="og:site_name" content="Nhà thuốc ${esc(shop.name)}"><script type="application/ld+json">${scriptJson(organisation)}</script>${clutter(variant)}</head><body>
<div class="app-bar">Tải ứng dụng nhận voucher 50.000đ</div><header><a class="logo" href="/" title="Nhà thuốc ${esc(shop.name)}"><img alt="Nhà thuốc ${esc(shop.name)}" src="/l.svg"></a><div class="hot-search">Tìm nhiều: ${each(others.slice(0, 5), (one) => `<a href="/tim?q=x">${esc(one.brand)}</a> `)}</div></header>
<nav aria-label="breadcrumb"><a href="/">Trang chủ</a> / <a href="/tpcn">Thực phẩm chức năng</a> / <a href="/tpcn/x">Chăm sóc sức khoẻ</a></nav>
<div class="pdp"><div class="pdp-left"><img src="/1.jpg" alt="${esc(goods.title)} 1"><p class="note">Mẫu mã sản phẩm có thể thay đổi theo lô hàng</p></div><div class="pdp-right"><div class="brand-line"><span>Thương hiệu: </span><a href="/thuong-hieu/a">${esc(goods.brand)}</a></div><h1 data-test="product_name">${esc(goods.title)}</h1><div class="sub">${goods.sku} <span>•</span> 4.9 ★ <span>•</span> 25 đánh giá <span>•</span> 61 bình luận</div>${price}
<table class="attrs"><tbody><tr><td>Danh mục</td><td>Chăm sóc sức khoẻ</td></tr><tr><td>Dạng bào chế</td><td>Tuỳ sản phẩm</td></tr><tr><td>Nhà sản xuất</td><td>Công ty Dược phẩm Sông Hậu Mới</td></tr><tr><td>Nhà nhập khẩu</td><td>Công ty TNHH Y tế Bách Lộc</td></tr><tr><td>Xuất xứ thương hiệu</td><td>${goods.origin}</td></tr><tr><td>Mô tả ngắn</td><td>Thực phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh.</td></tr></tbody></table>
<div class="qty"><label>Chọn số lượng</label><button>-</button><input value="1"><button>+</button></div><button class="buy">Chọn mua</button><button class="find">Tìm nhà thuốc</button><div class="perk">Đổi trả trong 30 ngày kể từ ngày mua hàng</div></div></div>
<section class="stores"><h2>Có 3 nhà thuốc còn hàng</h2><ul><li>12 Lý Tự Trọng, còn 4</li><li>${shop.address}, còn 2</li><li>77 Quốc lộ 1A, còn 1</li></ul></section><section class="content"><h2>${esc(goods.title)} là gì?</h2><p>Để xa tầm tay trẻ em. Bảo quản nơi khô mát.</p></section>
<section class="qa"><h2>Hỏi &amp; Đáp</h2><div><b>Anh Lộc</b><p>Có bán ${esc(others[5]!.title)} không?</p><div><b>Dược sĩ Thanh</b><p>Dạ sản phẩm anh hỏi giá ${dotted(others[5]!.price)}đ/hộp, còn hàng tại hệ thống ạ.</p></div></div></section>
<section><h2>Sản phẩm tương tự</h2>${each(others.slice(6, 10), (one) => `<a class="card" href="${href(one)}"><h3>${esc(one.title)}</h3><div class="price-small">${dotted(one.price)}đ / Hộp</div></a>`)}</section>
<footer><p>${esc(shop.owner)} Số ĐKKD ${shop.taxCode} cấp ngày 01/02/2012 tại Sở Kế hoạch và Đầu tư</p><p>Địa chỉ: ${shop.address}</p><p>© 2007 - 2026</p></footer></body></html>`;
  },
};
