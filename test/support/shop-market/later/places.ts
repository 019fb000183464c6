import { brokenMillion, each, href, inMillions } from "../fresh-writing.ts";
import { dotted, esc, menu, spacedPhone } from "../writing.ts";
import type { LaterTemplate } from "./material.ts";
import { inWords, off } from "./telling.ts";

/** A big market's page: the shop in a box below the goods, other sellers of the same below that, the market's firm at the foot. Hard. */
export const marketWithOtherSellers: LaterTemplate = {
  name: "electronics on a market with other sellers",
  sector: "audio",
  host: "www.chodientoan.example",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} | Chợ Điện Toán</title><meta property="og:site_name" content="Chợ Điện Toán"><meta property="og:title" content="${esc(goods.title)} | Chợ Điện Toán"></head>
<body><div id="main-header"><a href="/"><img alt="cho-dien-toan-logo" src="/logo.png"></a><input placeholder="Freeship đơn từ 45k"><div>Giao đến: <u>Q. 1, P. Bến Nghé, Hồ Chí Minh</u></div></div><div class="crumb"><a href="/">Trang chủ</a> › <a href="/phu-kien-so">Phụ kiện số</a> › <span>${esc(goods.title)}</span></div>
<div class="Wrap__a1x"><div class="brand__b7k"><span>Thương hiệu: </span><a href="/thuong-hieu?q=${goods.sku}">${esc(goods.brand)}</a></div><h1 class="Title__c3m">${esc(goods.title)}</h1><div class="rev__d">4.7 ★★★★★ (214) | Đã bán 1043</div><div class="price__e9"><div class="cur__f">${dotted(goods.price)}<sup>₫</sup></div>${goods.listPrice === null ? "" : `<div class="rate__g">-${off(goods)}%</div><div class="orig__h">${dotted(goods.listPrice)}<sup>₫</sup></div>`}</div><div class="coupon__i">4 Mã giảm giá: <span>Giảm 10K</span><span>Giảm 25K</span></div>
<div class="ship__j"><b>Thông tin vận chuyển</b> Giao siêu tốc 2h: 25.000₫ · Giao thứ Năm: <s>16.500₫</s> Miễn phí</div><div class="more__k"><h2>Dịch vụ bổ sung</h2><p>Gói bảo hiểm màn hình 99.000₫/năm</p></div></div>
<div class="seller__l"><div class="logo__m"><img src="/store/${goods.sku}.png" alt=""></div><div><span class="seller-name__n">${esc(shop.name)}</span><span class="tick__o">OFFICIAL</span><p>4.6 (3,2k đánh giá) · 812 Người theo dõi</p><button>Xem Shop</button><button>Theo dõi</button></div></div>
<div class="others__p"><h3>Nhà bán khác cùng món này</h3><div>Kho Sỉ Ba Đình — ${dotted(goods.price + 40_000)}<sup>₫</sup></div><div>Minh Quang Computer — ${dotted(goods.price + 90_000)}<sup>₫</sup></div></div>
<table class="spec__q"><tr><td>Xuất xứ thương hiệu</td><td>${goods.origin}</td></tr><tr><td>SKU</td><td>${goods.sku}</td></tr></table>
<div class="reco__r"><h2>Sản phẩm tương tự</h2>${each(others.slice(0, 6), (one) => `<a href="${href(one)}"><span class="ad__s">Tài trợ</span><h3>${esc(one.title)}</h3><div>${dotted(one.price)}<sup>₫</sup></div></a>`)}</div>
<footer><p>Công ty TNHH Sàn Chợ Điện Toán, tầng 5 toà Sao Hôm, Hà Nội. MST 0100000000. Hotline 1900-0000</p><p>© 2026 - Bản quyền của Chợ Điện Toán</p></footer></body></html>`,
};

/** An amount over three elements. */
const brokenMoney = (amount: number) =>
  `<span class="x1a">${dotted(amount).split(".").slice(0, -1).join(".")}</span><span class="x1b">.${dotted(amount).split(".").at(-1)!}</span><span class="x1c">₫</span>`;

/** A shop's page inside a video app: hashed names, the amount broken over elements, the shop by its card, no maker told. Hard. */
export const cardInVideoApp: LaterTemplate = {
  name: "sport in a video app with a broken amount",
  sector: "sport",
  host: "shop.lacvideo.example",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: null }),
  render: ({ goods, others, shop, variant }) => {
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} trên Lạc Video</title><meta name="theme-color" content="#000"></head><body><div id="root"><div class="q0${variant}">Mở ứng dụng để được giảm thêm 30%</div><div class="k2"><div class="k3">1/6</div><img src="/i/${goods.sku}" alt=""></div><div class="m1">${brokenMoney(goods.price)}${goods.listPrice === null ? "" : `<span class="m2">${dotted(goods.listPrice)}₫</span><span class="m3">-${off(goods)}%</span>`}</div><div class="m4">Mã giảm ₫20K cho đơn tối thiểu ₫199K</div><div class="n1" role="heading" aria-level="1">${esc(goods.title)}</div><div class="n2">★ 4.8 (612) · Đã bán 5,1K</div><div class="n3">Vận chuyển: từ 15.000₫ · Nhận sau 3 ngày</div>
<div class="s1"><img src="/a/${goods.sku}" alt=""><div class="s2"><div class="s3">${esc(shop.name)}</div><div class="s4">Đã bán 48,2K · 96% phản hồi trong 24 giờ</div></div><div class="s5">Ghé thăm</div></div>
<div class="r1"><div class="r2">Đánh giá của khách (612)</div><div class="r3"><b>h**g</b> Mặt hàng: Mặc định. Đúng mô tả, giao nhanh</div><div class="r3"><b>Lan A.</b> Shop Thể Thao Kia bán rẻ hơn 20k nhưng đóng gói ẩu</div></div><div class="g1">Có thể bạn cũng thích</div>${each(others.slice(0, 4), (one) => `<div class="g2"><div class="g3">${esc(one.title)}</div><div class="g4">${brokenMoney(one.price)}</div></div>`)}<div class="b1"><div>Cửa hàng</div><div>Chat</div><div>Thêm vào giỏ</div><div>Mua ngay</div></div></div></body></html>`;
  },
};

/** A post in a group: the seller is who posts, the amount in words or as people shorten it, comments with others' offers. Hard. */
export const postInGroup: LaterTemplate = {
  name: "things for babies in a post of a group",
  sector: "baby",
  host: "nhom.banbe.example",
  truth: ({ goods, person, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: person.nick,
    brand: variant % 2 === 0 ? goods.brand : null,
  }),
  render: ({
    goods,
    others,
    person,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Hội Mẹ Bỉm Thanh Lý Toàn Quốc | Bạn Bè</title></head><body><div role="banner"><a href="/">Bạn Bè</a></div><div class="group"><h1><a href="/groups/mebim">Hội Mẹ Bỉm Thanh Lý Toàn Quốc</a></h1><span>Nhóm Công khai · 182K thành viên</span></div>
<div role="main"><div role="article" aria-posinset="1"><div><h2><strong><a href="/u/${goods.sku}">${esc(person.nick)}</a></strong></h2><span>Hôm qua lúc 21:0${variant % 10} · <i>Công khai</i></span></div><div dir="auto"><div>Em pass lại / có sẵn cho các mom ạ 🥰</div><div>${esc(goods.title)}</div>${variant % 2 === 0 ? `<div>Hãng ${esc(goods.brand)} chuẩn nhé</div>` : ""}<div>💰 Giá: ${variant % 3 === 0 ? inWords(goods.price) : brokenMillion(goods.price)}</div><div>Ship COD 30k, mom nào ở gần qua nhà xem</div><div>Ib em ${esc(person.called)} hoặc zalo ${spacedPhone(person.phone)}</div></div><div>❤️ 24 · 9 bình luận</div>
<ul><li><div role="article"><a href="/u/1">Nguyễn Hoài Thương</a><div dir="auto">còn không mom, 2 cái bớt còn ${brokenMillion(Math.round((goods.price * 0.8) / 1_000) * 1_000)} nhé</div></div></li><li><div role="article"><a href="/u/2">Kho Bỉm Giá Gốc</a><div dir="auto">Bên em có ${esc(others[0]!.title)} giá ${brokenMillion(others[0]!.price)} ạ</div></div></li><li><div role="article"><a href="/u/${goods.sku}">${esc(person.nick)}</a><div dir="auto">check ib ạ</div></div></li></ul></div></div></body></html>`,
};

/** A thread of a board for collectors: who opened it sells, the amount after "Giá ra đi", others quote and offer less. Hard. */
export const threadOfCollectors: LaterTemplate = {
  name: "watches in a thread of collectors",
  sector: "watches",
  host: "diendan.kimgiay.example",
  truth: ({ goods, person }) => ({
    title: goods.title,
    price: goods.price,
    seller: person.nick,
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    person,
    variant,
  }) => `<!DOCTYPE html><html id="XF" lang="vi-VN"><head><meta charset="utf-8" /><title>Bán - ${esc(goods.title)} | Diễn đàn Kim Giây</title><meta property="og:site_name" content="Diễn đàn Kim Giây" /></head><body><div class="p-nav"><a href="/">Diễn đàn Kim Giây</a></div><div class="p-sectionLinks"><ul>${menu(5)}</ul></div><div class="p-body-header"><h1 class="p-title-value"><span class="label label--orange" dir="auto">Bán</span><span class="label-append">&nbsp;</span>${esc(goods.title)}</h1><ul class="listInline"><li>Thread starter <a class="username">${esc(person.nick)}</a></li><li>Ngày gửi ${1 + (variant % 27)}/10/26</li></ul></div>
<article class="message message--post" data-author="${esc(person.nick)}"><div class="message-cell--user"><h4 class="message-name">${esc(person.nick)}</h4><h5 class="userTitle">Thợ học việc</h5><dl><dt>Bài viết</dt><dd>1.204</dd></dl></div><div class="bbWrapper">Chào các bác, em cần về con khác nên để lại em này.<br />- Hãng: ${esc(goods.brand)}<br />- Tình trạng: 97%, đủ hộp sổ<br />- Em mua hồi đầu năm ${inMillions(goods.price + 600_000)}<br />- Giá ra đi: <b>${variant % 2 === 0 ? inMillions(goods.price) : `${dotted(goods.price)}đ`}</b>, fix nhẹ xăng xe<br />Liên hệ ${esc(person.called)} ${person.phone}, ${variant % 2 === 0 ? "Thanh Xuân, Hà Nội" : "Gò Vấp, Sài Gòn"}</div></article>
<article class="message message--post" data-author="tay_choi_gia"><div class="message-cell--user"><h4 class="message-name">tay_choi_gia</h4></div><div class="bbWrapper"><blockquote>${esc(person.nick)} nói: Giá ra đi ↑</blockquote>Bớt cho em ${brokenMillion(Math.round((goods.price * 0.85) / 10_000) * 10_000)} em qua lấy tối nay</div></article><article class="message message--post" data-author="Shop Kim Cổ"><div class="message-cell--user"><h4 class="message-name">Shop Kim Cổ</h4><h5 class="userTitle">Nhà tài trợ</h5></div><div class="bbWrapper">Bên shop còn ${esc(others[0]!.title)} giá ${inMillions(others[0]!.price)}, bác nào cần ới em</div></article>
<div class="block"><h3>Chủ đề tương tự</h3>${each(others.slice(1, 4), (one) => `<div class="structItem-title"><span class="label">Bán</span> <a href="${href(one)}">${esc(one.title)}</a></div>`)}</div><footer class="p-footer">Diễn đàn Kim Giây ® · Chịu trách nhiệm: Công ty Cổ phần Truyền thông Kim Giây</footer></body></html>`,
};

/** A small ad: a person or a small shop, the title as the advertiser wrote it, the amount above it, the site's firm below. Hard. */
export const smallAdOfPets: LaterTemplate = {
  name: "things for pets in a small ad",
  sector: "pets",
  host: "www.raonhanh-lang.example",
  truth: ({ goods, person }) => ({ title: goods.title, price: goods.price, seller: person.nick, brand: null }),
  render: ({
    goods,
    others,
    person,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} - ${goods.sku} - Rao Nhanh Làng</title></head><body><header><a href="/">Rao Nhanh Làng</a><a href="/dang-tin">ĐĂNG TIN</a></header><ol><li>Rao Nhanh Làng</li><li>Thú cưng</li><li>Phụ kiện thú cưng</li></ol>
<div class="ad-view"><div class="gallery"><span>Tin đăng ${1 + (variant % 23)} giờ trước</span></div><div class="ad-price"><span>${dotted(goods.price)} đ</span><button>♡ Lưu tin</button></div><h1>${esc(goods.title)}</h1><div class="place">Khu vực: ${variant % 2 === 0 ? "Phường Tân Định" : "Xã Đông Anh"}</div><div class="text">Nhà dư nên nhượng lại, mới khui chưa dùng. Hồi mua ${brokenMillion(goods.price + 70_000)}. Không trả giá, không ship xa.</div><div class="facts"><span>Tình trạng: Mới</span><span>Giống thú cưng: Khác</span></div></div>
<div class="contact"><a href="/user/${goods.sku}"><b>${esc(person.nick)}</b></a><span>Cá nhân · Hoạt động ${2 + (variant % 9)} phút trước</span><span>Phản hồi: 87%</span><button>${person.phone.slice(0, 6)}**** Bấm để hiện số</button><p>Đừng chuyển tiền trước khi xem hàng. Quản lý chợ: chị Loan (cskh)</p></div>
<div class="same"><h2>Tin tương tự</h2>${each(others.slice(0, 4), (one) => `<div><h3>${esc(one.title)}</h3><b>${dotted(one.price)} đ</b><span>Bán chuyên</span></div>`)}</div><footer>CÔNG TY TNHH RAO NHANH LÀNG; GPMXH 00/GP; Địa chỉ: tầng 9 nhà B, Cầu Giấy, Hà Nội; Người đại diện: Trương Văn Mẫu</footer></body></html>`,
};
