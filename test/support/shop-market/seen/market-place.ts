import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href, menu } from "../writing.ts";

/** A market of many sellers: the seller is not the site, prices may be a range, vouchers and shipping fees stand around the price. */
export const marketPlace: Template = {
  name: "market of many sellers",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html><head><meta charset="UTF-8"><title>${esc(goods.title)} giá tốt | Chợ Lớn Online</title><meta property="og:site_name" content="Chợ Lớn Online">
${variant % 2 === 0 ? `<script type="application/ld+json">${JSON.stringify({ "@context": "http://schema.org", "@type": "Product", name: goods.title, productID: goods.sku, brand: { "@type": "Brand", name: goods.brand }, offers: { "@type": "AggregateOffer", lowPrice: `${goods.price}.00`, highPrice: `${goods.price + 90_000}.00`, priceCurrency: "VND", seller: { "@type": "Organization", name: shop.name } }, aggregateRating: { "@type": "AggregateRating", ratingValue: "4.8", ratingCount: "123" } })}</script>` : ""}
${clutter(variant)}</head><body><div id="main"><div class="top-header"><a href="/">Chợ Lớn Online</a><ul class="nav-cats">${menu(20)}</ul></div>
<div class="page-product"><div class="flex"><div class="_3yZnxJ"><span class="badge-mall">Mall</span><h1 class="_44qnta">${esc(goods.title)}</h1></div><div class="_2uYSSe">4.8 · 123 Đánh giá · 2,1k Đã bán</div>
<div class="_2Shl1j"><div class="flash">FLASH SALE kết thúc trong 02:11:09</div>${goods.listPrice === null ? "" : `<div class="Y3DvsN" style="text-decoration: line-through">₫${dotted(goods.listPrice + 90_000)}</div>`}<div class="pqTWkA price-now">${variant % 2 === 0 ? `${dotted(goods.price)}₫ - ${dotted(goods.price + 90_000)}₫` : `${dotted(goods.price)}₫`}</div></div>
<div class="voucher-row">Mã giảm giá của Shop <span>Giảm 15k</span><span>Giảm 30k đơn từ 299k</span></div><div class="ship-row">Vận chuyển <div>Phí vận chuyển: <b>16.500₫ - 28.000₫</b></div></div><button>Thêm vào giỏ hàng</button><button>Mua ngay</button></div>
<div class="shop-card"><div class="seller-name">${esc(shop.name)}</div><span>Online 5 phút trước</span><button>Chat ngay</button><button>Xem shop</button></div>
<div class="spec"><div class="row"><label>Danh mục</label><div>${goods.kind}</div></div><div class="row"><label>Thương hiệu</label><div>${esc(goods.brand)}</div></div><div class="row"><label>Kho hàng</label><div>1042</div></div><div class="row"><label>Gửi từ</label><div>Hà Nội</div></div></div><div class="desc"><p>${esc(goods.text)}</p><p>Cam kết hoàn tiền 200.000đ nếu giao sai</p></div>
<div class="shop-others"><div>CÁC SẢN PHẨM KHÁC CỦA SHOP</div>${others.map((one) => `<a href="${href(one)}"><div>${esc(one.title)}</div><div class="pqTWkA price-now">${dotted(one.price)}₫</div></a>`).join("")}</div></div>
<div class="footer-co"><p>Công ty TNHH Chợ Lớn Online</p><p>Địa chỉ: 9 Lý Thường Kiệt, Phường Cửa Nam, Hà Nội. Tổng đài hỗ trợ: 19001234</p></div></div></body></html>`,
};
