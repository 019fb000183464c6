import type { Template } from "../goods.ts";
import { clutter, dotted, esc } from "../writing.ts";

/** One page for one product: no menu, a countdown, combos of two and three, testimonials, a form; the shop only in the last line. */
export const landingPage: Template = {
  name: "landing page",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    shop,
    variant,
  }) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${esc(goods.title)}</title><meta property="og:title" content="${esc(goods.title)}">${clutter(variant)}</head><body><div class="ladi-wraper">
<div class="ladi-section"><div class="ladi-headline"><h1>${esc(goods.title)}</h1></div><div class="ladi-paragraph">Bạn đang lo lắng hàng giả? Đừng mất 5.000.000đ oan uổng!</div><div class="ladi-headline"><h3>Thương hiệu ${esc(goods.brand)} - ${goods.origin}</h3></div></div>
<div class="ladi-section"><div class="ladi-headline">ƯU ĐÃI 70% CHỈ HÔM NAY</div><div class="ladi-headline"><span style="text-decoration-line: line-through;">GIÁ GỐC: ${dotted(goods.listPrice ?? goods.price * 2)}Đ</span></div><div class="ladi-headline">CHỈ CÒN: ${variant % 2 === 0 ? `${dotted(goods.price)}Đ` : `${goods.price / 1_000}K`}</div><div>Tiết kiệm ${dotted((goods.listPrice ?? goods.price * 2) - goods.price)}đ</div></div>
<div class="ladi-section"><p>COMBO 2 HỘP: ${dotted(goods.price * 2 - 20_000)}đ (tặng 1 hộp mini trị giá 99.000đ)</p><p>COMBO 3 HỘP: ${dotted(goods.price * 3 - 50_000)}đ - Freeship</p></div>
<div class="ladi-section"><p>"Mình dùng 2 tháng thấy rất thích" - Chị Hoa, 0912***345</p><p>${esc(goods.text)}</p></div>
<form><input name="name" placeholder="Họ tên"><input name="phone" placeholder="Số điện thoại"><button>ĐẶT HÀNG NGAY</button></form>
<div class="ladi-section"><p>Giao hàng toàn quốc - Kiểm tra hàng trước khi thanh toán</p><p>© 2026 ${esc(shop.name)}. ${esc(shop.owner)} - MST ${shop.taxCode} - Đ/c: ${shop.address}. Hotline: ${shop.phone}</p></div></div></body></html>`,
};
