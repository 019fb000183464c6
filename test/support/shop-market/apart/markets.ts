import type { FreshTemplate } from "../fresh-goods.ts";
import { each, href, scriptJson } from "../fresh-writing.ts";
import { clutter, dotted, esc, menu } from "../writing.ts";

const bdi = (value: number) =>
  `<span class="woocommerce-Price-amount amount"><bdi>${dotted(value)}&nbsp;<span class="woocommerce-Price-currencySymbol">&#8363;</span></bdi></span>`;

/** A small market made of a plugin: the vendor's name in a tab among address and rating, the market's own name everywhere else. */
export const vendorTab: FreshTemplate = {
  name: "small market of a plugin, vendor in a tab",
  kinds: ["home", "fashion"],
  host: "chophienonline.example",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) => {
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${esc(goods.title)} - Chợ Phiên Online</title><meta property="og:locale" content="vi_VN"><meta property="og:type" content="article"><meta property="og:title" content="${esc(goods.title)} - Chợ Phiên Online"><meta property="og:site_name" content="Chợ Phiên Online">${clutter(variant)}<script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@graph": [{ "@type": "WebSite", name: "Chợ Phiên Online", url: "https://chophienonline.example/" }] })}</script></head><body class="product-template-default single single-product woocommerce"><header id="masthead" class="site-header"><p class="site-title"><a href="/">Chợ Phiên Online</a></p><nav class="main-navigation"><ul>${menu(9)}</ul></nav></header><main id="main"><nav class="woocommerce-breadcrumb"><a href="/">Trang chủ</a> / <a href="/c">Đặc sản</a> / ${esc(goods.title)}</nav>
<div class="product type-product"><div class="summary entry-summary"><h1 class="product_title entry-title">${esc(goods.title)}</h1><p class="price">${goods.listPrice === null ? bdi(goods.price) : `<del aria-hidden="true">${bdi(goods.listPrice)}</del> <span class="screen-reader-text">Giá gốc là: ${dotted(goods.listPrice)} ₫.</span><ins aria-hidden="true">${bdi(goods.price)}</ins><span class="screen-reader-text">Giá hiện tại là: ${dotted(goods.price)} ₫.</span>`}</p><form class="cart"><div class="quantity"><input type="number" value="1"></div><button class="single_add_to_cart_button">Thêm vào giỏ hàng</button></form><div class="product_meta"><span class="sku_wrapper">Mã: <span class="sku">${goods.sku}</span></span> <span class="posted_in">Danh mục: <a href="#">Đặc sản</a></span> <span class="posted_in">Thương hiệu: <a href="#">${esc(goods.brand)}</a></span></div></div>
<div class="woocommerce-tabs wc-tabs-wrapper"><ul class="tabs wc-tabs"><li><a href="#tab-description">Mô tả</a></li><li><a href="#tab-seller">Thông tin nhà bán</a></li><li><a href="#tab-more">Sản phẩm khác của nhà bán</a></li></ul><div class="panel" id="tab-description"><p>Hàng làm trong ngày.</p></div><div class="panel" id="tab-seller"><h2>Thông tin nhà bán</h2><ul class="list-unstyled"><li class="store-name"><span>Tên cửa hàng:</span> <span class="details">${esc(shop.name)}</span></li><li class="seller-name"><span>Nhà bán:</span> <span class="details"><a href="/store/${variant}">${esc(shop.name)}</a></span></li><li class="store-address"><span><b>Địa chỉ:</b></span> <span class="details">${esc(shop.address)}</span></li><li class="clearfix">${variant % 2 === 0 ? "Chưa có đánh giá nào!" : "4.80 đánh giá từ 15 lượt"}</li></ul></div></div>
<section class="related products"><h2>Sản phẩm tương tự</h2><ul class="products">${each(others.slice(0, 4), (one) => `<li class="product"><a href="${href(one)}"><h2 class="woocommerce-loop-product__title">${esc(one.title)}</h2><span class="price">${bdi(one.price)}</span></a></li>`)}</ul></section></div></main><footer class="site-footer"><div class="site-info">&copy; Chợ Phiên Online 2026 <br><a href="#">Built with Storefront</a>.</div></footer></body></html>`;
  },
};

/** A big market: brand in a line with a link to more of it ("No Brand" for some), a seller box with figures, a delivery fee before the price of others. */
export const bigMarket: FreshTemplate = {
  name: "big market, seller box with figures",
  kinds: ["electronics", "beauty"],
  host: "sieucholon.example",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shop.name,
    brand: variant % 5 === 0 ? [] : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const brand = variant % 5 === 0 ? "No Brand" : goods.brand;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} | Sieucholon.example</title><meta property="og:title" content="${esc(goods.title)} | Sieucholon.example"><meta property="og:site_name" content="Sieucholon">${clutter(variant)}</head><body><div class="lzd-header"><div class="top-links"><a href="#">BÁN HÀNG CÙNG SIÊU CHỢ</a> <a href="#">CHĂM SÓC KHÁCH HÀNG</a></div><a href="/"><img alt="Siêu Chợ Lớn: mua sắm online" src="/l.png"></a></div>
<div id="container"><div class="pdp-block"><ul class="breadcrumb_list">${menu(4)}</ul></div><div id="block-main"><div class="pdp-mod-product-badge-wrapper"><h1 class="pdp-mod-product-badge-title">${variant % 3 === 0 ? `<img class="pdp-mod-product-badge" src="/mall.png" alt="">` : ""}${esc(goods.title)}</h1></div><div class="pdp-review-summary"><a class="pdp-link">${variant % 90} đánh giá</a> | <a class="pdp-link">${variant % 7} câu hỏi đã được trả lời</a></div><div class="pdp-product-brand"><span class="pdp-product-brand__name">Thương hiệu: </span><a class="pdp-link pdp-product-brand__brand-link" href="/b">${esc(brand)}</a><div class="pdp-product-brand__divider"></div><a class="pdp-link pdp-product-brand__suggestion-link" href="/b">Thêm sản phẩm từ ${esc(brand)}</a></div>
<div class="pdp-mod-product-price"><div class="pdp-product-price"><span class="pdp-price pdp-price_type_normal pdp-price_color_orange pdp-price_size_xl">₫ ${dotted(goods.price)}</span>${goods.listPrice === null ? "" : `<div class="origin-block"><span class="pdp-price pdp-price_type_deleted pdp-price_color_lightgray pdp-price_size_xs">₫ ${dotted(goods.listPrice)}</span><span class="pdp-product-price__discount">-${Math.round((1 - goods.price / goods.listPrice) * 100)}%</span></div>`}</div></div><div class="pdp-mod-promotion-tags">Trả góp đến 12 tháng, chỉ từ ₫ ${dotted(Math.round(goods.price / 12))} /tháng</div><div class="sku-selector"><h6 class="section-title">Nhóm màu</h6><span class="sku-name">Xám</span></div><div class="pdp-button"><button>Mua ngay</button><button>Thêm vào giỏ hàng</button></div></div>
<div id="block-side"><div class="delivery"><div class="delivery-header__title">Tùy chọn giao hàng</div><div class="location__address">Hồ Chí Minh, Quận 1, Phường Phạm Ngũ Lão</div><div class="delivery-option-item__title">Giao hàng tiêu chuẩn</div><div class="delivery-option-item__shipping-fee">₫ 16.500</div></div><div class="warranty"><div>15 ngày trả hàng</div></div><div class="seller-container"><div class="seller-name"><div class="seller-name__title">Được bán bởi</div><div class="seller-name__detail"><a class="pdp-link seller-name__detail-name" href="/shop/${variant}">${esc(shop.name)}</a></div></div><div class="seller-name__chat"><a>CHAT</a></div><div class="pdp-seller-info-pc"><div class="seller-info-title">Đánh giá tích cực</div><div class="seller-info-value">${80 + (variant % 20)}%</div><div class="seller-info-title">Giao đúng hạn</div><div class="seller-info-value">98%</div></div><div class="seller-link"><a href="/shop/${variant}">ĐẾN GIAN HÀNG</a></div></div></div>
<div id="block-desc"><div class="pdp-product-detail"><h2 class="pdp-mod-section-title">Thông tin chi tiết</h2><div class="specification-keys"><li class="key-li"><span class="key-title">SKU</span><div class="key-value">${goods.sku}_VNAMZ-${variant}</div></li></div></div></div><div id="block-jfy"><h2>Sản phẩm tương tự cho bạn</h2>${each(others.slice(0, 5), (one) => `<div class="jfy-item"><a href="${href(one)}"><div class="title">${esc(one.title)}</div><div class="price">₫${dotted(one.price)}</div></a></div>`)}</div></div><div class="footer">© SIÊU CHỢ LỚN 2026 - Công ty TNHH Siêu Chợ Lớn - MSDN: 0312345678</div></body></html>`;
  },
};

/** A market that began with books: facts over the title, seller card with a rating and a badge, the market itself as seller of some. */
export const bookMarket: FreshTemplate = {
  name: "market that began with books, seller card with a badge",
  kinds: ["electronics", "home"],
  host: "tinki.example",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html class="no-js" lang="vi"><head><meta charSet="utf-8"/><title>Mua ${esc(goods.title)} - Tinki</title><meta property="og:site_name" content="tinki.example"/><meta property="og:title" content="${esc(goods.title)}"/>${clutter(variant)}${variant % 2 === 0 ? "" : `<script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Product", name: goods.title, sku: goods.sku, brand: { "@type": "Brand", name: goods.brand }, offers: { "@type": "Offer", price: goods.price, priceCurrency: "VND", seller: { "@type": "Organization", name: shop.name } } })}</script>`}</head><body><div id="__next"><header class="sc-1a"><a href="/"><img src="/l.png" alt="tinki-logo"/></a><div class="sc-2b">${menu(6)}</div></header><main><div class="sc-3c breadcrumb"><a href="/"><span>Trang chủ</span></a></div>
<div class="sc-4d"><div class="sc-5e"><div class="sc-6f"><div class="sc-7a"><div class="brand-and-author"><span class="sc-8b"><h6>Thương hiệu: <a href="/thuong-hieu/x">${esc(goods.brand)}</a></h6></span></div><h1 class="sc-9c">${esc(goods.title)}</h1><div class="sc-10"><div>4.${variant % 10}</div><div>(${variant * 3})</div><div>Đã bán ${variant * 7}</div></div></div><div class="sc-11"><div class="product-price"><div class="product-price__current-price">${dotted(goods.price)}<sup>₫</sup></div>${goods.listPrice === null ? "" : `<div class="product-price__discount-rate">-${Math.round((1 - goods.price / goods.listPrice) * 100)}%</div><div class="product-price__original-price">${dotted(goods.listPrice)}<sup>₫</sup></div>`}</div></div></div><div class="sc-12"><div>Thông tin vận chuyển</div><div>Giao đến Q. Hoàn Kiếm, Hà Nội</div><div>GIAO SIÊU TỐC 2H</div><div>Trước 12h hôm nay: <span>25.000₫</span></div><div>Giao đúng sáng mai: 16.500₫</div></div><div class="sc-13"><h3>Sản phẩm tương tự</h3>${each(others.slice(0, 4), (one) => `<a href="${href(one)}"><h3>${esc(one.title)}</h3><div class="price-discount__price">${dotted(one.price)}<sup>₫</sup></div></a>`)}</div><div class="sc-14"><div>Thông tin chi tiết</div><div class="r"><span>Thương hiệu</span><span>${esc(goods.brand)}</span></div><div class="r"><span>Xuất xứ thương hiệu</span><span>${goods.origin}</span></div></div></div>
<div class="sc-15"><div class="sc-16"><a href="/cua-hang/${variant}"><img src="/s.png" alt=""/></a><div><div><span>${esc(shop.name)}</span><img src="/official.png" alt="official"/></div><div>4.7 <span>(5.4tr+ đánh giá)</span></div></div></div><div class="sc-17"><div>Số Lượng</div><button>-</button><input value="1"/><button>+</button><div>Tạm tính</div><div>${dotted(goods.price)}<sup>₫</sup></div><button>Mua ngay</button><button>Thêm vào giỏ</button></div></div></div></main><footer><p>Công ty TNHH TINKI</p><p>Giấy chứng nhận Đăng ký Kinh doanh số 0309999999 do Sở Kế hoạch và Đầu tư Thành phố Hồ Chí Minh cấp</p></footer></div></body></html>`,
};

/** A market app's page: all classes hashed, a label in the title's line, figures around the seller, facts as label and value blocks. */
export const hashedMarket: FreshTemplate = {
  name: "market app with hashed classes and buttons beside the seller",
  kinds: ["fashion", "beauty"],
  host: "shoptee.example",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: shop.name,
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} | Shoptee Việt Nam</title><meta property="og:site_name" content="Shoptee">${clutter(variant)}</head><body><div id="main"><div><header class="qAt2"><nav>${each(["Kênh Người Bán", "Tải ứng dụng", "Kết nối"], (one) => `<a>${one}</a>`)}</nav><a href="/"><svg></svg></a><input placeholder="ĐĂNG KÝ VÀ NHẬN VOUCHER BẠN MỚI ĐẾN 70K"></header><div role="main"><div class="page-product"><div class="T_lEwS"><a href="/">Shoptee</a><a href="/c">Thời Trang</a><span>${esc(goods.title)}</span></div><section class="product-briefing"><section class="_8vs"><img src="/i"></section><section class="uGm"><div class="wUkC"><div class="PWUB">Yêu Thích</div><span>${esc(goods.title)}</span></div><div class="aXoM"><button><div>4.9</div></button><button><div>${(variant % 30) + 1},2k</div><div>Đánh Giá</div></button><div>Đã Bán ${(variant % 9) + 1},5k</div></div><div class="oP1"><div class="IZPeQ">${dotted(goods.price)}₫</div>${goods.listPrice === null ? "" : `<div class="ZA5sW">₫${dotted(goods.listPrice)}</div><div class="vms4">-${Math.round((1 - goods.price / goods.listPrice) * 100)}%</div>`}</div>
<div class="zO3"><h3 class="VJO">Mã Giảm Giá Của Shop</h3><div>Giảm ₫15k</div><div>Giảm 8%</div></div><div class="zO3"><h3>Vận Chuyển</h3><div>Phí Ship ₫0</div><div>Tặng Voucher ₫15.000 nếu đơn giao sau thời gian trên.</div></div><div class="zO3"><h2>Màu Sắc</h2><button>Đen</button><button>Be</button></div><div class="zO3"><h2>Số Lượng</h2><input value="1"></div><div><button>thêm vào giỏ hàng</button><button>mua ngay</button></div></section></section>
<div class="page-product__shop"><div class="r74"><a href="/s${variant}"><img src="/a"></a><div class="ZUZ1"><div class="fV3T">${esc(shop.name)}</div><div class="mMl"><div class="Fsv">Online ${(variant % 50) + 1} Phút Trước</div></div><div class="Uwka"><button>Chat Ngay</button><a href="/s${variant}">Xem Shop</a></div></div></div><div class="NGzC"><div><label>Đánh Giá</label><span>${(variant % 90) + 10},4k</span></div><div><label>Tỉ Lệ Phản Hồi</label><span>98%</span></div><div><label>Tham Gia</label><span>5 năm trước</span></div><div><label>Người Theo Dõi</label><span>${(variant % 90) + 10}k</span></div></div></div>
<div class="page-product__content"><section><h2>CHI TIẾT SẢN PHẨM</h2><div class="ybxj"><h3>Danh Mục</h3><div><a>Shoptee</a><a>Thời Trang</a></div></div><div class="ybxj"><h3>Thương hiệu</h3><a href="/b">${esc(goods.brand)}</a></div><div class="ybxj"><h3>Xuất xứ</h3><div>${goods.origin}</div></div><div class="ybxj"><h3>Gửi từ</h3><div>Hà Nội</div></div></section><section><h2>MÔ TẢ SẢN PHẨM</h2><p>Shop cam kết hàng như hình, đổi trả 7 ngày.</p></section></div><div class="x1"><h2>CÁC SẢN PHẨM KHÁC CỦA SHOP</h2>${each(others.slice(0, 4), (one) => `<a href="${href(one)}"><div>${esc(one.title)}</div><div>₫<span>${dotted(one.price)}</span></div></a>`)}</div></div></div><footer><div>© 2026 Shoptee. Tất cả các quyền được bảo lưu.</div><div>Công ty TNHH Shoptee</div><div>Mã số doanh nghiệp: 0106777777</div></footer></div></div></body></html>`,
};

/** Used goods of a private person on a page of small ads: maker in a grid of facts, the seller's name over how long and how fast. */
export const usedGoods: FreshTemplate = {
  name: "used goods of a person, facts in a grid",
  kinds: ["electronics", "tools"],
  host: "chocu247.example",
  truth: ({ goods, person }) => ({ title: goods.title, price: goods.price, seller: person.nick, brand: goods.brand }),
  render: ({
    goods,
    others,
    person,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>${esc(goods.title)} - ${dotted(goods.price)} đ - Chợ Cũ 247</title><meta property="og:site_name" content="Chợ Cũ 247"/><meta property="og:title" content="${esc(goods.title)}"/>${clutter(variant)}</head><body><header><a href="/" aria-label="Chợ Cũ 247"><svg></svg></a><a href="/dang-tin">ĐĂNG TIN</a></header><ol class="breadcrumb"><li><a href="/">Chợ Cũ 247</a></li><li><a href="/dm">Đồ điện tử Hà Nội</a></li></ol><div class="d1c"><div class="left"><img src="/a.jpg" alt="${esc(goods.title)}"/><span>Tin đăng ${(variant % 20) + 1} giờ trước</span></div><div class="right"><h1>${esc(goods.title)}</h1><div class="pz"><b class="p26">${dotted(goods.price)} đ</b><button>Lưu</button></div><div><span>Phường Láng Hạ, Quận Đống Đa, Hà Nội</span></div><div><span>Cập nhật ${(variant % 5) + 1} ngày trước</span></div><div class="act"><button>Hiện số ${person.phone.slice(0, 6)}****</button><button>Chat</button></div><div class="sell"><a href="/user/${variant}"><img src="/av.png" alt=""/><div><b>${esc(person.nick)}</b><div><span>Phản hồi: 87%</span><span>${variant % 12} đã bán</span></div><div>Hoạt động ${(variant % 50) + 2} phút trước</div></div></a><span class="star">4.6</span><a href="/user/${variant}">(${variant % 40} đánh giá)</a></div></div></div>
<div class="desc"><h2>Mô tả chi tiết</h2><p>Máy dùng kỹ, còn đẹp, pin tốt. Bán vì lên đời. Ai thiện chí alo, bớt xăng xe 50k.</p><p>SĐT liên hệ: ${person.phone.slice(0, 6)}****</p></div><div class="facts"><h2>Thông số chi tiết</h2><div class="g"><div><span>Tình trạng:</span> <b>Đã sử dụng (chưa sửa chữa)</b></div><div><span>Hãng:</span> <b>${esc(goods.brand)}</b></div><div><span>Bảo hành:</span> <b>Hết bảo hành</b></div></div></div><div class="more"><h2>Tin đăng tương tự</h2>${each(others.slice(0, 5), (one) => `<a href="${href(one)}"><h3>${esc(one.title)}</h3><span>${dotted(one.price)} đ</span><span>Đặng Hoài</span></a>`)}</div><footer><p>CÔNG TY TNHH CHỢ CŨ - Người đại diện theo pháp luật: Phạm Quốc Tuấn; GPDKKD: 0312000000</p></footer></body></html>`,
};

/** A page for one product, run from advertisements: claims in capitals, two prices in words, the company at the foot alone. */
export const adPage: FreshTemplate = {
  name: "page for one product, company at the foot alone",
  kinds: ["beauty", "health"],
  host: "uudai-homnay.example",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.owner, brand: null }),
  render: ({ goods, shop, variant }) => {
    const before = goods.listPrice ?? goods.price * 2;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${esc(goods.title)}</title><meta name="keywords" content="${esc(goods.title)}">${clutter(variant)}</head><body><div class="ladi-wraper"><div id="SECTION1" class="ladi-section"><div id="HEADLINE1" class="ladi-element"><h3 class="ladi-headline">DUY NHẤT HÔM NAY</h3></div><div id="HEADLINE2" class="ladi-element"><h1 class="ladi-headline">${esc(goods.title)}</h1></div><div id="PARAGRAPH3" class="ladi-element"><div class="ladi-paragraph">Hơn 12.000 khách hàng đã tin dùng trong năm qua</div></div></div>
<div id="SECTION2" class="ladi-section"><div id="HEADLINE9" class="ladi-element"><h3 class="ladi-headline">Giá gốc: <span style="text-decoration: line-through;">${dotted(before)}đ</span></h3></div><div id="HEADLINE10" class="ladi-element"><h3 class="ladi-headline">Chỉ còn: ${dotted(goods.price)}đ</h3></div><div id="COUNTDOWN1"><span>00</span><span>14</span><span>59</span></div></div><div id="SECTION3" class="ladi-section"><h3 class="ladi-headline">KHÁCH HÀNG NÓI GÌ?</h3><div class="ladi-paragraph"><b>Chị Thu, Hà Nam</b><br>Dùng thấy ổn, giao nhanh, ship có 20k.</div></div>
<div id="FORM1" class="ladi-form"><h3 class="ladi-headline">ĐIỀN THÔNG TIN ĐẶT HÀNG</h3><input placeholder="Họ và tên"><input placeholder="Số điện thoại"><select><option>Mua 1: ${dotted(goods.price)}đ + 25.000đ phí ship</option><option>Mua 2: ${dotted(Math.round((goods.price * 1.8) / 1_000) * 1_000)}đ miễn phí ship</option></select><button>ĐẶT HÀNG NGAY</button></div><div id="SECTION9" class="ladi-section"><div class="ladi-paragraph">${esc(shop.owner)}<br>Địa chỉ: ${esc(shop.address)}<br>MST: ${shop.taxCode}<br>Sản phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh.</div><div class="ladi-paragraph">Điều khoản | Chính sách bảo mật</div></div></div></body></html>`;
  },
};
