import type { FreshTemplate } from "../fresh-goods.ts";
import { each, href, kilo, scriptJson } from "../fresh-writing.ts";
import { clutter, commas, dotted, esc, menu, spacedPhone } from "../writing.ts";

/** A directory for traders: pieces at least, price by quantity, the supplier as a card with years and province, contact instead of a cart. */
export const tradeDirectory: FreshTemplate = {
  name: "directory for traders, supplier as a card",
  kinds: ["tools", "home"],
  host: "nguonhangvn.example",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.owner, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} - Mua sỉ tận gốc | Nguồn Hàng VN</title><meta property="og:site_name" content="Nguồn Hàng VN">${clutter(variant)}</head><body><div class="hd"><a href="/" class="lg"><img src="/l.png" alt="Nguồn Hàng VN"></a><a href="/ncc">Dành cho nhà cung cấp</a><a href="/rfq">Gửi yêu cầu báo giá</a></div><div class="crumb">${each(["Trang chủ", "Công nghiệp"], (one) => `<a href="/x">${one}</a> › `)}</div>
<div class="dt"><div class="dt-l"><img src="/i.jpg"></div><div class="dt-m"><h1 class="dt-name">${esc(goods.title)}</h1><table class="ladder"><tr><th>Số lượng</th><th>Đơn giá</th></tr><tr><td>1 - 9 cái</td><td>${dotted(goods.price)} ₫</td></tr><tr><td>10 - 99 cái</td><td>${dotted(Math.round((goods.price * 0.93) / 1_000) * 1_000)} ₫</td></tr><tr><td>≥ 100 cái</td><td>Liên hệ</td></tr></table><ul class="at"><li><span>Thương hiệu</span><span>${esc(goods.brand)}</span></li><li><span>Xuất xứ</span><span>${goods.origin}</span></li><li><span>Đặt tối thiểu</span><span>1 cái</span></li></ul><button>Liên hệ nhà cung cấp</button></div>
<div class="dt-r"><div class="sup"><a class="sup-n" href="/ncc/${variant}">${esc(shop.owner)}</a><div class="sup-i">TP. Hồ Chí Minh · ${2 + (variant % 9)} năm</div><div class="sup-i">Đã xác minh</div><a href="/ncc/${variant}/lh">Xem thông tin liên hệ</a></div></div></div><div class="rel"><h2>Có thể bạn quan tâm</h2>${each(others.slice(0, 4), (one) => `<a href="${href(one)}">${esc(one.title)}</a><p>${dotted(one.price)} ₫</p>`)}</div><div class="ft">© 2026 Nguồn Hàng VN. Sàn giao dịch TMĐT thuộc Công ty Cổ phần Kết Nối Giao Thương</div></body></html>`,
};

/** A thread of a present-day forum: a prefix before the title, the writer over the first post with figures, the price in the text. */
export const newForum: FreshTemplate = {
  name: "present-day forum, prefix and writer's card",
  kinds: ["electronics", "tools"],
  host: "hoihangcu.example",
  truth: ({ goods, person }) => ({
    title: [goods.title, `Bán - ${goods.title}`, `Bán ${goods.title}`],
    price: goods.price,
    seller: person.nick,
    brand: null,
  }),
  render: ({
    goods,
    others,
    person,
    variant,
  }) => `<!DOCTYPE html><html lang="vi-VN"><head><meta charset="utf-8"/><title>Bán - ${esc(goods.title)} | Hội Hàng Cũ</title><meta property="og:site_name" content="Hội Hàng Cũ"/><meta property="og:title" content="Bán - ${esc(goods.title)}"/>${clutter(variant)}</head><body><header class="p-header"><a href="/"><img src="/l.png" alt="Hội Hàng Cũ"/></a></header><nav class="p-nav"><a href="/login">Đăng nhập</a><a href="/register">Đăng ký</a></nav><div class="p-body"><ul class="p-breadcrumbs"><li><a href="/">Diễn đàn</a></li><li><a href="/f">Chợ</a></li></ul><div class="p-title"><h1 class="p-title-value"><span class="label label--green">Bán</span><span class="label-append">&nbsp;</span>${esc(goods.title)}</h1></div><div class="p-description"><ul><li>Người viết <a class="username u-concealed">${esc(person.nick)}</a></li><li><a><time>Thứ ba lúc 20:1${variant % 10}</time></a></li></ul></div>
<article class="message message--post"><div class="message-inner"><div class="message-cell message-cell--user"><section class="message-user"><div class="message-avatar"><img src="/a.jpg" alt="${esc(person.nick)}"/></div><div class="message-userDetails"><h4 class="message-name"><a class="username">${esc(person.nick)}</a></h4><h5 class="userTitle message-userTitle">Đã tốn tiền</h5></div><dl><dt>Bài viết</dt><dd>${100 + variant}</dd></dl></section></div><div class="message-cell message-cell--main"><div class="bbWrapper">Mình cần bán con này, máy đẹp 98%, đủ phụ kiện.<br/>Giá: ${kilo(goods.price)} bao ship<br/>Giá mới ngoài hãng tầm ${dotted(Math.round((goods.price * 1.4) / 10_000) * 10_000)}<br/>LH: ${spacedPhone(person.phone)}</div></div></div></article>
<article class="message message--post"><div class="message-user"><h4 class="message-name"><a class="username">khach_vang_lai</a></h4></div><div class="bbWrapper">${kilo(Math.round((goods.price * 0.85) / 10_000) * 10_000)} ok không bác?</div></article><div class="block"><h3 class="block-minorHeader">Chủ đề tương tự</h3>${each(others.slice(0, 3), (one) => `<a href="/t">Bán ${esc(one.title)} giá ${kilo(one.price)}</a>`)}</div></div><footer class="p-footer"><div>Cộng đồng chạy trên Forum Engine™ © 2010-2026</div></footer></body></html>`,
};

/** A blog made a shop: labels in lines of text, contact at the end of the post, the blog's name as heading of the page. */
export const blogTheme: FreshTemplate = {
  name: "blog with a shop's theme, order by message",
  kinds: ["fashion", "beauty"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({ goods, others, shop, variant }) =>
    `<!DOCTYPE html><html dir="ltr" lang="vi"><head><meta charset="UTF-8"><title>${esc(goods.title)} - ${esc(shop.name)}</title><meta content="blogger" name="generator"><meta content="${esc(goods.title)}" property="og:title">${clutter(variant)}</head><body class="item-view"><div id="header-wrap"><h1 class="title"><a href="https://${shop.host}/">${esc(shop.name)}</a></h1><p class="description">Hàng order &amp; có sẵn</p></div><div class="post hentry"><h2 class="post-title entry-title">${esc(goods.title)}</h2><div class="post-header"><span class="post-timestamp">tháng 3 ${1 + (variant % 27)}, 2026</span></div><div class="post-body entry-content"><div class="separator"><img src="/s1600/a.jpg"></div><p>💥 ${goods.listPrice === null ? "Giá" : `Giá cũ ${dotted(goods.listPrice)}đ giảm còn`}: <b>${dotted(goods.price)}đ</b></p><p>🌿 Thương hiệu: ${esc(goods.brand)}</p><p>🌿 Xuất xứ: ${goods.origin}</p><p>🚚 Ship toàn quốc 30k</p><p>👉 Inbox hoặc gọi ${spacedPhone(shop.phone)} để đặt hàng</p><p>🏠 ${esc(shop.address)}</p></div><div class="post-footer"><span class="post-author">Người đăng: <span>Admin</span></span><span class="post-labels">Nhãn: <a>hàng mới</a></span></div></div><div class="widget PopularPosts"><h3 class="title">Bài đăng phổ biến</h3>${each(others.slice(0, 3), (one) => `<div class="item-title"><a href="${href(one)}">${esc(one.title)}</a></div><div>${dotted(one.price)}đ</div>`)}</div><div id="footer"><p>Được tạo bởi BlogEngine. Ảnh giao diện của Michael</p></div></body></html>`,
};

/** A dealer: labels and values beside each other, remarks behind the price, its company in linked data and in a card at the foot. */
export const dealerCard: FreshTemplate = {
  name: "shop of a dealer, linked data of its company",
  kinds: ["home", "electronics"],
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: [shop.name, shop.owner],
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) =>
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)}, giá tốt tháng 3/2026</title>${clutter(variant)}<script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "LocalBusiness", name: shop.owner, telephone: shop.phone })}</script></head><body><div class="top"><div class="wrap"><a class="brandlogo" href="/"><img src="/upload/logo.png" alt=""><b>${esc(shop.name)}</b></a><span>Tổng đài ${spacedPhone(shop.phone)} (8h-21h)</span></div></div><div class="mn">${menu(11)}</div><div class="wrap ctsp"><div class="anh"><img src="/a.jpg"></div><div class="tt"><h1>${esc(goods.title)}</h1><div class="dong"><label>Mã SP</label><span>${goods.sku}</span></div><div class="dong"><label>Hãng</label><span>${esc(goods.brand)}</span></div><div class="dong"><label>Bảo hành</label><span>24 tháng</span></div><div class="gia"><span class="giaban">${dotted(goods.price)} đ</span>${goods.listPrice === null ? "" : `<span class="gianiemyet">${dotted(goods.listPrice)} đ</span>`}<em>(Giá đã gồm VAT, chưa gồm phí lắp đặt 150.000 đ)</em></div><div class="km"><b>Khuyến mại</b><ul><li>Tặng phiếu mua hàng 200.000 đ</li><li>Giảm thêm 1% khi trả thẳng</li></ul></div><a class="nut">Đặt mua</a></div></div><div class="wrap"><h3>Sản phẩm cùng hãng</h3>${each(others.slice(0, 4), (one) => `<div class="o"><a href="${href(one)}">${esc(one.title)}</a><span class="giaban">${dotted(one.price)} đ</span></div>`)}</div><div class="chan"><div class="wrap"><p><b>${esc(shop.owner.toUpperCase())}</b></p><p>ĐC: ${esc(shop.address)}</p><p>MST ${shop.taxCode} - Người đại diện: Ngô Văn Lực</p></div></div></body></html>`,
};

/** A shop inside a chat application: a narrow page, the shop's line with followers over the goods, price with a fall in per cent. */
export const chatShop: FreshTemplate = {
  name: "shop inside a chat application",
  kinds: ["beauty", "fashion"],
  host: "tromchat.example",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: null }),
  render: ({ goods, others, shop, variant }) =>
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${esc(goods.title)}</title><meta property="og:title" content="${esc(goods.title)}"><meta property="og:site_name" content="Tròm Chat">${clutter(variant)}</head><body><div class="bar"><span>Sản phẩm</span></div><div class="swiper"><img src="/1.jpg"></div><div class="px"><div class="pr"><span class="now">${commas(goods.price)}đ</span>${goods.listPrice === null ? "" : `<span class="was" style="text-decoration:line-through">${commas(goods.listPrice)}đ</span><span class="pc">-${Math.round((1 - goods.price / goods.listPrice) * 100)}%</span>`}</div><div class="nm">${esc(goods.title)}</div><div class="sold">Đã bán ${variant * 3}</div></div><div class="own"><img src="/av.jpg"><div><div class="own-n">${esc(shop.name)}</div><div class="own-s">${1 + (variant % 9)},${variant % 10}K người quan tâm</div></div><button>Quan tâm</button><button>Nhắn tin</button></div><div class="px"><div class="h">Mô tả sản phẩm</div><div>Hàng có sẵn, giao trong ngày. Phí ship 25k toàn quốc.</div></div><div class="px"><div class="h">Sản phẩm khác của cửa hàng</div>${each(others.slice(0, 4), (one) => `<div class="card"><div>${esc(one.title)}</div><div>${commas(one.price)}đ</div></div>`)}</div><div class="fix"><button>Thêm vào giỏ</button><button>Mua ngay</button></div></body></html>`,
};

/** A telephone chain: storage and colours each with a price, prices of trade-in and of members, the chain in the last part of the window's title. */
const price = (value: number) => `${dotted(value)}đ`;

export const phoneChain: FreshTemplate = {
  name: "telephone chain, a price on every choice",
  kinds: ["electronics"],
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: [shop.name, shop.owner],
    brand: null,
  }),
  render: ({ goods, others, shop, variant }) => {
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} chính hãng, trả góp 0% - ${esc(shop.name)}</title><meta property="og:title" content="${esc(goods.title)}"><meta property="og:type" content="product">${clutter(variant)}</head><body><header class="header"><a class="smember-logo" href="/"><img alt="${esc(shop.name)}" src="/l.svg"></a><div>${menu(6)}</div></header><div class="block-breadcrumbs"><a href="/">Trang chủ</a></div><div class="box-product-name"><h1>${esc(goods.title)}</h1><span>So sánh</span></div><div class="box-detail-product"><div class="box-linked"><a class="item-linked active"><strong>256GB</strong><span>${price(goods.price)}</span></a><a class="item-linked"><strong>512GB</strong><span>${price(goods.price + 2_000_000)}</span></a></div><div class="box-product-price"><p class="sale-price">${price(goods.price)}</p>${goods.listPrice === null ? "" : `<del class="base-price">${price(goods.listPrice)}</del>`}</div><div class="box-tradein"><p>Thu cũ lên đời chỉ từ <b>${price(Math.round(goods.price / 2e4) * 1e4)}</b></p></div><div class="box-member"><p>Ưu đãi thành viên giảm thêm đến ${price(50_000)}</p></div><div class="box-variants"><strong>Màu sắc</strong><ul><li>Đen <span>${price(goods.price)}</span></li><li>Bạc <span>${price(goods.price + 100_000)}</span></li></ul></div><button>MUA NGAY</button><button>Trả góp 0%</button><button>Thêm vào giỏ</button></div><div class="block-similar"><h2>Có thể bạn cũng thích</h2>${each(others.slice(0, 4), (one) => `<div class="product-info"><h3><a href="${href(one)}">${esc(one.title)}</a></h3><p class="product__price--show">${price(one.price)}</p></div>`)}</div><footer><p>${esc(shop.owner)} - GPĐKKD: ${shop.taxCode} do Sở KHĐT TP. HCM cấp. Địa chỉ văn phòng: ${esc(shop.address)}. Điện thoại ${spacedPhone(shop.phone)}.</p></footer></body></html>`;
  },
};
