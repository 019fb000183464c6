import { each, href, scriptJson } from "../fresh-writing.ts";
import { clutter, dotted, esc, menu, slug } from "../writing.ts";
import type { BlindTemplate } from "./material.ts";
import { makersInMenu, percentOff, shopOrOwner, widgets } from "./telling.ts";

/** A fashion shop written as an app: short classes, amount in spans, maker in the path alone, phone's copy hidden. Hard. */
export const hashedApp: BlindTemplate = {
  name: "fashion app with short classes and a hidden phone copy",
  sector: "fashion",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    const amount = dotted(goods.price).split(".");
    const spans = each(amount, (part, at) => `${at === 0 ? "" : "<span>.</span>"}<span>${part}</span>`);
    return `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width"/><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta name="next-head-count" content="4"/><script src="/_next/static/chunks/main-${variant}.js" defer=""></script></head><body><div id="__next"><div class="l_a1 only-phone" style="display:none"><div class="l_b2">${esc(goods.title)}</div><div class="l_c3">${spans}<span>đ</span></div></div><header class="h_x9"><a class="h_y1" href="/" aria-label="${esc(shop.name)}"><svg viewBox="0 0 24 24"><path d="M1 1h22v22"/></svg></a><nav class="h_z2">${each(["Nữ", "Nam", "Trẻ em", "Outlet -50%"], (one) => `<a href="/${slug(one)}">${one}</a>`)}</nav></header>
<div class="c_k4"><div class="c_k5"><a href="/">Home</a><span>›</span><a href="/nu">Nữ</a><span>›</span><a href="/thuong-hieu/${slug(goods.brand)}">${esc(goods.brand)}</a><span>›</span><span>${esc(goods.title)}</span></div><div class="c_m6"><div class="c_n7">${each([1, 2, 3], (at) => `<img src="/_next/image?url=%2F${goods.sku}-${at}.jpg" alt=""/>`)}</div><div class="c_o8"><div class="c_p9">${esc(goods.title)}</div><div class="c_q1"><div class="c_r2">${spans}<span>đ</span></div>${goods.listPrice === null ? "" : `<div class="c_s3">${dotted(goods.listPrice)}đ</div><div class="c_t4">-${percentOff(goods)}%</div>`}</div><div class="c_u5">Màu: Đen</div><div class="c_v6">${each(["S", "M", "L"], (one) => `<button>${one}</button>`)}</div><button class="c_w7">Thêm vào túi</button><div class="c_x8"><p>Miễn phí đổi trong 30 ngày</p><p>Freeship đơn từ 399.000đ</p></div><details open=""><summary>Chi tiết</summary><p>Vải mềm, giặt máy ở 30 độ. Xuất xứ ${goods.origin}.</p></details></div></div>
<div class="c_y9"><div>Mặc cùng</div>${each(others.slice(0, 4), (one) => `<a href="${href(one)}"><div class="c_z1">${esc(one.title)}</div><div class="c_z2">${dotted(one.price)}đ</div></a>`)}</div></div><footer class="f_a1"><div>© ${esc(shop.name)} 2026</div><div>Hỗ trợ: ${shop.email}</div></footer></div><script id="__NEXT_DATA__" type="application/json">${scriptJson({ props: { pageProps: { product: { id: variant + 7_000, slug: slug(goods.title), name: goods.title, vendor: { id: 3, name: goods.brand }, skus: [{ sku: goods.sku, price: goods.price, compareAt: goods.listPrice }] } } }, page: "/p/[slug]", buildId: `b${variant}` })}</script></body></html>`;
  },
};

/** Shopping inside an app of short videos, as its page for the web: sold by, sold count, amount after its sign. Hard. */
export const videoShop: BlindTemplate = {
  name: "shop of a video app as its page for the web",
  sector: "beauty",
  host: "shop.clipvui.example",
  truth: ({ goods, shop, variant }) => ({
    title: variant % 2 === 0 ? [`[HÀNG CÔNG TY] ${goods.title}`, goods.title] : goods.title,
    price: goods.price,
    seller: shop.name,
    brand: variant % 3 === 0 ? null : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const title = `${variant % 2 === 0 ? "[HÀNG CÔNG TY] " : ""}${goods.title}`;
    return `<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"><title>${esc(title)} - Clipvui Shop</title><meta property="og:title" content="${esc(title)} - Clipvui Shop"><meta property="og:site_name" content="Clipvui Shop"><meta property="og:description" content="Mua ${esc(title)} trên Clipvui Shop. Khám phá ưu đãi mỗi ngày.">${clutter(variant)}</head><body><div id="root"><header class="flex-row"><a href="/" aria-label="Clipvui Shop"><svg></svg></a><div>Tải ứng dụng để nhận voucher 50K</div></header><div class="index-wrapper--u3"><div class="index-breadcrumb--p0"><a href="/vn">Clipvui Shop</a><span>/</span><a href="/vn/c/lam-dep">Làm đẹp</a></div><div class="index-left--k2"><div class="slick-slide"><img src="https://p16.example/${goods.sku}~tplv.webp" alt="${esc(title)}"></div></div>
<div class="index-info--9c"><div class="index-price--11 flex-row">${goods.listPrice === null ? "" : `<div class="index-badge--a1">-${percentOff(goods)}%</div>`}<div class="index-real--z8"><span class="cur">₫</span><span class="num">${dotted(goods.price)}</span></div>${goods.listPrice === null ? "" : `<div class="index-origin--z9"><span>₫${dotted(goods.listPrice)}</span></div>`}<div class="index-flash--b2">Flash Sale kết thúc sau 02:1${variant % 10}:33</div></div><h1 class="index-title--AnTxK"><span>${esc(title)}</span></h1><div class="index-sub--e4 flex-row"><span>4.8</span><span>(${variant + 2},4K)</span><span>|</span><span>${variant + 5},1K đã bán</span></div><div class="index-ship--f5"><span>Vận chuyển</span><span>Từ ₫15.000</span><span>Miễn phí vận chuyển cho đơn từ ₫45.000</span></div><div class="index-sku--g6"><span>Phân loại</span><button>1 chai</button><button>Combo 2</button></div><div><button>Mua ngay</button><button>Thêm vào giỏ</button></div></div>
<div class="index-seller--s7"><div class="flex-row"><img src="https://p16.example/avatar-${variant}.webp" alt=""><div><div>Được bán bởi</div><a href="/vn/store/${slug(shop.name)}"><span>${esc(shop.name)}</span></a></div></div><div class="flex-row"><div><b>${variant + 40}K</b><span>Người theo dõi</span></div><div><b>96%</b><span>Phản hồi trong 24 giờ</span></div></div><a href="/vn/store/${slug(shop.name)}">Xem cửa hàng</a></div><div class="index-desc--h8"><h2>Chi tiết sản phẩm</h2>${variant % 3 === 0 ? "" : `<div class="flex-row"><div>Thương hiệu</div><div>${esc(goods.brand)}</div></div>`}<div class="flex-row"><div>Xuất xứ</div><div>${goods.origin}</div></div><div class="flex-row"><div>Tổ chức chịu trách nhiệm</div><div>${esc(shop.owner)}</div></div></div>
<div class="index-review--i9"><h2>Đánh giá của khách</h2><div><b>ng***a</b><p>Giao nhanh, đóng gói kỹ. Thơm hơn ${esc(others[4]!.brand)} mình từng dùng.</p></div></div><div class="index-more--j1"><h2>Bạn có thể thích</h2>${each(others.slice(0, 4), (one) => `<a href="${href(one)}"><h3>${esc(one.title)}</h3><span>₫${dotted(one.price)}</span><span>Mỹ Phẩm Hoa Tiên</span></a>`)}</div></div><footer><p>© 2026 Clipvui</p><p>Công ty TNHH Công nghệ Clipvui Việt Nam</p></footer></div></body></html>`;
  },
};

/** A market for businesses: price by quantity, the firm in a box at the side with years and trade. Hard. */
export const marketForFirms: BlindTemplate = {
  name: "market for firms, price by quantity, firm in a side box",
  sector: "tools",
  host: "chodoanhnghiep.example",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 3 === 2 ? [goods.price, Math.round((goods.price * 0.85) / 1_000) * 1_000] : goods.price,
    seller: shop.owner,
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, person, variant }) => {
    const best = Math.round((goods.price * 0.85) / 1_000) * 1_000;
    const price =
      variant % 3 === 2
        ? `<div class="gia-khoang">${dotted(best)} - ${dotted(goods.price)} đ <small>/ cái</small></div>`
        : `<div class="gia-khoang">${dotted(goods.price)} đ <small>/ cái</small></div><div class="toi-thieu">Đặt tối thiểu: 1 cái</div>`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} - ${esc(shop.owner)} - ChợDoanhNghiệp</title><meta property="og:site_name" content="ChợDoanhNghiệp"><meta property="og:title" content="${esc(goods.title)}"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Organization", name: "ChợDoanhNghiệp", url: "https://chodoanhnghiep.example", telephone: "19000000" })}</script>${widgets(goods, variant)}</head><body><div class="cdn-top"><a href="/"><img src="/cdn.png" alt="ChợDoanhNghiệp"></a><a>Đăng bán miễn phí</a><ul>${menu(8)}</ul></div><div class="cdn-crumb"><a>Công nghiệp</a> > <a>Dụng cụ điện</a></div>
<div class="cdn-3col"><div class="cdn-anh"><img src="/u/${goods.sku}.jpg" alt=""></div><div class="cdn-tt"><h1>${esc(goods.title)}</h1>${price}<table class="cdn-ts"><tr><td>Hãng sản xuất</td><td>${esc(goods.brand)}</td></tr><tr><td>Mã</td><td>${goods.sku}</td></tr><tr><td>Xuất xứ</td><td>${goods.origin}</td></tr><tr><td>Ngày đăng</td><td>${(variant % 28) + 1}/10/2026</td></tr><tr><td>Lượt xem</td><td>${variant * 17}</td></tr></table><a class="cdn-nut">Gửi yêu cầu báo giá</a></div><div class="cdn-ncc"><div class="cdn-ncc-ten"><a href="/gian-hang/${variant}">${esc(shop.owner)}</a></div><div class="cdn-ncc-hang">Thành viên Vàng · ${(variant % 9) + 1} năm</div><div>Loại hình: Nhà phân phối</div><div>Liên hệ: ${esc(person.nick)}</div><div>Điện thoại: ${shop.phone.slice(0, 7)}*** <a>Hiện số</a></div><div>${esc(shop.address)}</div><a href="/gian-hang/${variant}">Xem gian hàng</a></div></div>
<div class="cdn-mota"><h2>Mô tả</h2><p>Hàng có sẵn, xuất hóa đơn VAT, giao tận công trình.</p></div><div class="cdn-khac"><h2>Nhà cung cấp khác cũng bán</h2>${each(others.slice(0, 4), (one) => `<div><a href="${href(one)}">${esc(one.title)}</a><b>${dotted(one.price)} đ</b><span>Công ty TNHH Vật tư Hải Long</span></div>`)}</div><div class="cdn-foot"><p>Công ty Cổ phần Chợ Doanh Nghiệp Số - MST 0109999999</p><p>Sàn chỉ kết nối, không trực tiếp bán hàng.</p></div></body></html>`;
  },
};

/** Cosmetics in shades with questions beneath: the shop's data tells of itself alone, title in capitals, two h1. Hard. */
export const shadesAndQuestions: BlindTemplate = {
  name: "cosmetics in shades, questions name other makers",
  sector: "beauty",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: variant % 4 === 0 ? null : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const asked = [others[1]!.brand, others[5]!.brand];
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title.toUpperCase())} CHÍNH HÃNG GIÁ TỐT</title><meta property="og:title" content="${esc(shop.name)} - Mỹ phẩm chính hãng"><meta property="og:site_name" content="${esc(shop.name)}"><meta property="og:image" content="/og-shop.jpg"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Store", name: shop.name, priceRange: "50.000đ - 2.000.000đ", telephone: shop.phone, address: { "@type": "PostalAddress", streetAddress: shop.address } })}</script>${clutter(variant)}</head><body class="page-sp"><header class="hd"><h1 class="hd-logo"><a href="/" title="${esc(shop.name)}">${esc(shop.name)}</a></h1><div class="hd-cart">Giỏ hàng (0)</div><ul class="hd-menu">${menu(3)}<li><a href="/nhan">Nhãn hàng</a><ul>${makersInMenu(goods, others)}</ul></li></ul></header><div class="sp-crumb"><a href="/">Trang chủ</a><a href="/trang-diem">Trang điểm</a></div>
<div class="sp"><div class="sp-anh"><img src="/sp/${goods.sku}.jpg" alt="${esc(goods.title)}"></div><div class="sp-tt"><h1 class="sp-ten">${esc(goods.title.toUpperCase())}</h1><div class="sp-phu">${variant % 4 === 0 ? "" : `Nhãn: <a href="/nhan/${slug(goods.brand)}">${esc(goods.brand)}</a> | `}Mã: ${goods.sku}</div><div class="sp-gia"><span class="gia-moi">${dotted(goods.price)}<u>đ</u></span>${goods.listPrice === null ? "" : `<span class="gia-goc">${dotted(goods.listPrice)}<u>đ</u></span>`}</div><div class="sp-mau"><p>Chọn màu:</p>${each(["01 Hồng đất", "02 Cam cháy", "03 Đỏ gạch"], (one, at) => `<a class="mau" data-gia="${goods.price + at * 10_000}" title="${one}">${one}</a>`)}</div><div class="sp-mua"><button>MUA NGAY</button><button>THÊM VÀO GIỎ</button></div><div class="sp-qua">Tặng gương mini trị giá 39.000đ cho đơn từ 250.000đ</div></div></div>
<div class="sp-nd"><h3>THÔNG TIN SẢN PHẨM</h3><p>Chất kem mịn, lên màu chuẩn, giữ lâu. Xuất xứ: ${goods.origin}.</p></div><div class="hoi-dap"><h3>HỎI ĐÁP (${variant + 2})</h3><div class="hd-item"><b>Thảo Vy</b><p>So với ${esc(asked[0]!)} thì cái nào lì hơn ạ?</p><div class="tl"><b>Quản trị viên</b><p>Dạ ${esc(asked[0]!)} lì hơn nhưng khô môi hơn chị nhé, giá bên em ${dotted(others[1]!.price)}đ.</p></div></div><div class="hd-item"><b>Bống</b><p>Shop có ${esc(asked[1]!)} không?</p></div></div><div class="sp-lq"><h3>KHÁCH CÒN XEM</h3>${each(others.slice(0, 5), (one) => `<div><a href="${href(one)}">${esc(one.title)}</a><span>${dotted(one.price)}<u>đ</u></span></div>`)}</div><footer><p>${esc(shop.owner)}</p><p>${esc(shop.address)} - ${shop.phone}</p><p>Giấy phép số ${shop.taxCode}</p></footer></body></html>`;
  },
};
