import type { FreshTemplate } from "./fresh-goods.ts";
import { each, href } from "./fresh-writing.ts";
import { clutter, dotted, esc, menu } from "./writing.ts";

const money = (amount: number) => `₫${dotted(amount)}`;

/**
 * The public page of goods on a marketplace: sign before amount, a flash sale whose clock still runs (its price counts) or has ended (it does
 * not), "từ … đến" on pages with options, a seller box with numbers, the marketplace's own name everywhere, "No Brand" on some pages.
 */
export const publicStall: FreshTemplate = {
  name: "marketplace with seller box and flash sale",
  kinds: ["home", "beauty", "health"],
  host: "chophien.example",
  truth: ({ goods, shop, variant }) => ({
    title: variant % 4 === 0 ? [goods.title, `[Freeship Max] ${goods.title}`] : goods.title,
    price: variant % 3 === 1 && goods.listPrice !== null ? goods.listPrice : goods.price,
    seller: shop.name,
    brand: variant % 5 === 3 ? [] : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const ended = variant % 3 === 1 && goods.listPrice !== null;
    const flash =
      goods.listPrice === null
        ? ""
        : ended
          ? `<div class="fs-bar fs-bar--off"><b>FLASH SALE</b> đã kết thúc. Giá trong khung giờ: ${money(goods.price)}</div>`
          : `<div class="fs-bar"><b>FLASH SALE</b> kết thúc sau <span class="fs-t">0${variant % 9}</span>:<span class="fs-t">1${variant % 10}</span>:<span class="fs-t">45</span></div>`;
    const now = ended && goods.listPrice !== null ? goods.listPrice : goods.price;
    const range = goods.listPrice === null && variant % 2 === 0;
    return `<!DOCTYPE html><html lang="vi"><head><title>${esc(goods.title)} giá rẻ nhất tháng 11/2026 | Chợ Phiên Việt Nam</title><meta property="og:site_name" content="Chợ Phiên"><meta property="og:title" content="${esc(goods.title)} | Chợ Phiên Việt Nam"><meta property="og:type" content="website"><meta name="description" content="Mua ${esc(goods.title)} giá tốt. Mua hàng qua mạng uy tín, tiện lợi. Chợ Phiên đảm bảo nhận hàng hoặc hoàn tiền">${clutter(variant)}</head>
<body><div class="stardust-navbar"><a href="/seller">Kênh Người Bán</a> <a href="/app">Tải ứng dụng</a><div class="brand-mark" aria-label="Chợ Phiên"></div><input placeholder="Đăng ký và nhận voucher bạn mới đến 70k!"></div><nav>${menu(12)}</nav>
<div class="page-product"><div class="flex crumbs"><a href="/">Chợ Phiên</a><i></i><a href="/c/1">Nhà Cửa &amp; Đời Sống</a><i></i><span>${esc(goods.title)}</span></div>
<section class="product-briefing"><div class="media"><picture><img alt="Product image 1"></picture><div>Chia sẻ:</div><div>Đã thích (${variant * 11})</div></div><div class="flex-auto"><div class="attM6y"><span class="tag-pref">Yêu thích+</span><h1>${variant % 4 === 0 ? "[Freeship Max] " : ""}${esc(goods.title)}</h1></div><div class="flex"><span class="u">4.8</span><span>★★★★★</span><span><b>1,2k</b> Đánh Giá</span><span><b>3,4k</b> Đã Bán</span></div>${flash}
<div class="prc"><div class="flex items-center">${range ? `<div class="IZPeQz">${money(now)} - ${money(now + 25_000)}</div>` : `<div class="IZPeQz">${money(now)}</div>`}${goods.listPrice === null || ended ? "" : `<div class="ZA5sW5">${money(goods.listPrice)}</div><div class="vms4_3">-${Math.round((1 - goods.price / goods.listPrice) * 100)}%</div>`}</div></div>
<div class="row-l"><h3>Mã Giảm Giá Của Shop</h3><span class="vc">Giảm ₫15k</span><span class="vc">Giảm 8%</span></div><div class="row-l"><h3>Vận Chuyển</h3><div>Nhận từ 25 Th11 - 27 Th11, phí ship ₫0</div><div>Tặng Voucher ₫15.000 nếu đơn giao sau thời gian trên.</div></div>${range ? `<div class="row-l"><h3>Phân Loại</h3><button>Loại thường</button><button>Loại kèm quà</button></div>` : ""}<div class="row-l"><h3>Số Lượng</h3><input value="1"><span>${120 + variant} sản phẩm có sẵn</span></div><button>thêm vào giỏ hàng</button><button>Mua Ngay</button></div></section>
<section class="page-product__shop"><a href="/${shop.host}"><img alt=""></a><div class="fV3TIn">${esc(shop.name)}</div><div class="Fsv0YO">Online 8 phút trước</div><button>Chat Ngay</button><a href="/shop">Xem Shop</a><div class="stat"><label>Đánh Giá</label><span>12,4k</span></div><div class="stat"><label>Sản Phẩm</label><span>231</span></div><div class="stat"><label>Tham Gia</label><span>4 năm trước</span></div></section>
<section class="product-detail"><h2>CHI TIẾT SẢN PHẨM</h2><div class="ybxj32"><h3>Danh Mục</h3><div><a href="/">Chợ Phiên</a></div></div><div class="ybxj32"><h3>Thương hiệu</h3><div>${variant % 5 === 3 ? "No Brand" : `<a href="/b">${esc(goods.brand)}</a>`}</div></div><div class="ybxj32"><h3>Xuất xứ</h3><div>${goods.origin}</div></div><div class="ybxj32"><h3>Gửi từ</h3><div>TP. Hồ Chí Minh</div></div><h2>MÔ TẢ SẢN PHẨM</h2><p>Nhận hàng ưng mới trả tiền. Shop có sẵn ở kho, gửi trong ngày.
#hangtot #giadung #${esc(others[9]!.brand.replaceAll(" ", ""))}</p></section>
<section class="product-ratings"><h2>ĐÁNH GIÁ SẢN PHẨM</h2><div><b>p*****8</b><p>Giao nhanh, trước mua ${esc(others[8]!.brand)} ${money(others[8]!.price)} không ưng bằng</p></div></section>
<section><h2>CÁC SẢN PHẨM KHÁC CỦA SHOP</h2>${each(others.slice(0, 6), (one) => `<a href="${href(one)}"><div class="line-clamp-2">${esc(one.title)}</div><div><span class="text-xs">₫</span><span class="text-base">${dotted(one.price)}</span></div><div>Đã bán 1,1k</div></a>`)}</section></div><footer>© 2026 Chợ Phiên. Tất cả các quyền được bảo lưu. Công ty TNHH Chợ Phiên, MST 0100000000.</footer></body></html>`;
  },
};
