import { each, scriptJson } from "../fresh-writing.ts";
import { dotted, esc, slug, spacedPhone, spoken } from "../writing.ts";
import type { NextTemplate } from "./material.ts";
import { departments, tail, themeStyle, trackers } from "./noise.ts";
import { talk } from "./talk.ts";

const bids = [
  "ib giá ạ",
  "còn k bạn?",
  "bớt 50k mình qua lấy luôn",
  "cho xin thêm ảnh với",
  "up",
  "ở quận mấy vậy ad",
  "300k bán không?",
];

/** A post in a group on the plain mobile pages of a social network: used goods, the poster sells, others bid in comments. */
export const clearanceInGroup: NextTemplate = {
  name: "a post of clearing out in a group",
  sector: "kitchen",
  host: "m.banbe.example",
  path: ({ variant }) => `/groups/28${40_000 + variant}/permalink/77${90_000 + variant * 3}/`,
  truth: ({ goods, person }) => ({ title: goods.title, price: goods.price, seller: person.nick, brand: null }),
  render: ({
    goods,
    person,
    others,
    variant,
  }) => `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html PUBLIC "-//WAPFORUM//DTD XHTML Mobile 1.0//EN" "http://www.wapforum.org/DTD/xhtml-mobile10.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Hội Thanh Lý Đồ Cũ Chung Cư ${["Linh Đàm", "Văn Quán", "Times", "Bình Khánh"][variant % 4]} | ${esc(person.nick)}</title><meta name="referrer" content="origin-when-crossorigin" />${themeStyle("_2v", 90)}</head>
<body tabindex="0" class="b c d e f"><div class="g"><div id="viewport"><div class="h i" id="header"><table class="j k" role="presentation"><tbody><tr><td class="l"><a class="m" href="/home.php">BạnBè</a></td><td class="n"><form action="/search/"><input class="o" name="query" type="text" /></form></td></tr></tbody></table><div class="p" role="navigation"><a>Trang chủ</a> <a>Nhóm</a> <a>Tin nhắn (2)</a> <a>Thông báo</a> <a>Chợ</a></div></div>
<div id="objects_container"><div class="q" id="root"><div class="r"><a href="/groups/28${40_000 + variant}">Hội Thanh Lý Đồ Cũ Chung Cư ${["Linh Đàm", "Văn Quán", "Times", "Bình Khánh"][variant % 4]}</a><span>Nhóm công khai · ${12 + (variant % 8)}K thành viên</span></div>
<div class="s t" data-ft="&#123;&quot;top_level_post_id&quot;:&quot;77${variant}&quot;&#125;" id="u_0_0"><div class="u"><header><h3 class="v w x"><span><strong><a href="/${slug(person.nick)}">${esc(person.nick)}</a></strong></span></h3><div class="y"><abbr>${2 + (variant % 20)} giờ</abbr> · <span>Hà Nội</span> · <a>Công khai</a></div></header><div class="z" style="" data-ft="&#123;&quot;tn&quot;:&quot;*s&quot;&#125;"><p>THANH LÝ DO CHUYỂN NHÀ ${["🏠", "😢", "‼️"][variant % 3]}</p><p>${esc(goods.title)}<br />Mới dùng ${2 + (variant % 6)} tháng, còn ${90 + (variant % 9)}%${goods.listPrice === null ? "" : `<br />Mua mới ${spoken(goods.listPrice)}`}<br />Pass lại ${spoken(goods.price)} ai qua lấy luôn em tặng kèm bộ muỗng</p><p>Inb hoặc zl ${spacedPhone(person.phone)} ${esc(person.called)} nhé cả nhà</p></div><div class="ba"><a><img alt="Trong hình ảnh có thể có: đồ trong nhà" src="/scontent/${goods.sku}.jpg" /></a></div></div><div class="bb"><a>${5 + variant} lượt thích</a> · <a>Bình luận</a> · <a>Chia sẻ</a></div></div>
<div class="bc" id="ufi">${each([0, 1, 2, 3], (at) => `<div class="bd" id="c${at}"><div><h3><a class="be">${["Thuý Hằng", "Bố Cún", "Ngô Đức Long", "Hoa Sữa"][at]}</a></h3><div class="bf">${bids[(variant + at) % bids.length]}</div><div class="bg"><a>Thích</a> · <a>Trả lời</a> · <abbr>${at + 1} giờ</abbr></div></div></div>`)}<div class="bd"><h3><a class="be">${esc(person.nick)}</a></h3><div class="bf">đã ib ạ, nhà em còn ${esc(others[0]!.title.toLowerCase())} ${spoken(others[0]!.price)} nữa</div></div></div></div></div><div class="bh" id="footer"><a>Ngôn ngữ: Tiếng Việt</a> · <a>English (US)</a><span>BạnBè ©2026</span></div></div></div><script>${"require('TimeSlice').guard(function(){bigPipe.onPageletArrive({displayResources:['a1b2'],id:'root'});},'x')();".repeat(40)}</script></body></html>`,
};

/** A thread in the market of a forum for musicians: a label before the title, the price in the first post, haggling in answers. */
export const threadOfMusicians: NextTemplate = {
  name: "a thread of musicians with a label before the title",
  sector: "music",
  host: "diendandan.example",
  path: ({ goods, variant }) => `/threads/${slug(goods.title)}.${61_000 + variant}/`,
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
  }) => `<!DOCTYPE html><html id="XF" lang="vi-VN" dir="LTR" data-app="public" data-template="thread_view" class="has-no-js"><head><meta charset="utf-8"/><title>Bán - ${esc(goods.title)} | Diễn Đàn Đàn</title><meta property="og:site_name" content="Diễn Đàn Đàn"/><meta property="og:type" content="website"/><meta property="og:title" content="Bán - ${esc(goods.title)}"/><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "DiscussionForumPosting", headline: `Bán - ${goods.title}`, articleSection: "Chợ nhạc cụ", datePublished: "2026-08-02T09:12:00+07:00", author: { "@type": "Person", name: person.nick }, publisher: { "@type": "Organization", name: "Diễn Đàn Đàn" } })}</script>${themeStyle("xf", 150)}</head>
<body data-template="thread_view"><div class="p-pageWrapper" id="top"><header class="p-header"><div class="p-header-logo"><a href="/"><img alt="Diễn Đàn Đàn"/></a></div></header><nav class="p-nav"><ul class="p-nav-list">${departments("p-navEl", "menu-linkRow")}</ul></nav><div class="p-body"><ul class="p-breadcrumbs"><li><a><span>Diễn đàn</span></a></li><li><a><span>Chợ nhạc cụ</span></a></li></ul><div class="p-body-header"><div class="p-title"><h1 class="p-title-value"><span class="label label--green" dir="auto">Bán</span><span class="label-append">&nbsp;</span>${esc(goods.title)}</h1></div><div class="p-description"><ul class="listInline"><li><a class="username">${esc(person.nick)}</a></li><li><time>2/8/26</time></li></ul></div></div>
<div class="block block--messages"><article class="message message--post js-post" data-author="${esc(person.nick)}" id="js-post-${variant}"><div class="message-cell message-cell--user"><section class="message-user"><h4 class="message-name"><a class="username">${esc(person.nick)}</a></h4><h5 class="userTitle">Thành viên tích cực</h5><dl class="pairs"><dt>Tham gia</dt><dd>14/3/17</dd><dt>Bài viết</dt><dd>${200 + variant}</dd></dl></section></div><div class="message-cell message-cell--main"><article class="message-body js-selectToQuote"><div class="bbWrapper">Chào anh em, em lên đời nên cần ra đi món này:<br/><br/>${variant % 2 === 0 ? `- Hãng: ${esc(goods.brand)}<br/>` : ""}- Tình trạng: ${90 + (variant % 8)}%, không nứt, không cong<br/>- ${talk.music.facts[1]![0]}: bao, dây dự phòng${goods.listPrice === null ? "" : `<br/>- Giá hãng đang bán: ${spoken(goods.listPrice)}`}<br/><b>- Giá ra đi: ${spoken(goods.price)}</b> (có fix xăng xe)<br/><br/>Xem hàng ở Bách Khoa. LH ${spacedPhone(person.phone)}</div></article><div class="message-signature"><div class="bbWrapper">Nhận dạy kèm tại nhà 200k/buổi</div></div></div></article>
${each(["fazen_88", "Tùng Cello", "nguyenviet"], (one, at) => `<article class="message message--post" data-author="${one}"><h4 class="message-name"><a class="username">${one}</a></h4><div class="bbWrapper">${at === 1 ? `<blockquote class="bbCodeBlock bbCodeBlock--quote"><div class="bbCodeBlock-title">${esc(person.nick)} nói:</div>Giá ra đi: ${spoken(goods.price)}</blockquote>` : ""}${bids[(variant + at) % bids.length]}${at === 2 ? `. Mình đang có ${esc(others[0]!.title)} giá ${spoken(others[0]!.price)} bác đổi không?` : ""}</div></article>`)}</div><div class="block block--similar"><h3>Chủ đề tương tự</h3>${each(others.slice(1, 6), (one) => `<div class="structItem-title"><span class="label">Bán</span> <a>${esc(one.title)} - ${spoken(one.price)}</a></div>`)}</div></div><footer class="p-footer"><p>Liên hệ quảng cáo: 0900 000 ${100 + variant}</p><p>Community platform by XF® © 2010-2026</p></footer></div>${tail(variant, person.phone, 3)}</body></html>`,
};

/** A classified advertisement of someone private on a large site of such: rendered by a server, its state once more in a script. */
export const adOfSomeone: NextTemplate = {
  name: "an advertisement of someone private on a site of such",
  sector: "phones",
  host: "www.cholang.example",
  path: ({ variant }) => `/mua-ban-do-dien-tu-quan-10/${128_400_000 + variant}.htm`,
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
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charSet="utf-8"/><title>${esc(goods.title)} - ${128_400_000 + variant} - Chợ Làng</title><meta name="description" content="${esc(goods.title)} cũ, giá rẻ tại Quận 10"/><meta property="og:title" content="${esc(goods.title)} - Chợ Làng"/><meta property="og:site_name" content="Chợ Làng"/>${themeStyle("ct", 110)}${trackers(variant)}</head><body><div id="__next"><header><a href="/">Chợ Làng</a><ul>${departments("ct-m", "ct-s")}</ul><a>ĐĂNG TIN</a></header><ol class="breadcrumb"><li><a>Chợ Làng</a></li><li><a>Đồ điện tử</a></li><li><a>TP Hồ Chí Minh</a></li></ol>
<div class="d1vd9h4f"><div class="AdImage"><span class="badge">1/4</span><img alt="${esc(goods.title)}"/></div><div class="AdDecription_adDecriptionWrapper__36"><h1 class="AdDecription_adTitle__2I0VE" itemprop="name">${esc(goods.title)}</h1><div class="AdDecription_priceWrapper"><span><span class="AdDecription_price__O6z15"><span itemprop="price">${dotted(goods.price)} đ</span></span></span><button>Lưu tin</button></div><p class="AdDecription_adBody" itemprop="description">Máy mình xài kỹ, ${goods.listPrice === null ? "hộp và sạc đầy đủ" : `lúc mua ${dotted(goods.listPrice)}`}, pin ${84 + (variant % 12)}%. Không đổi, miễn trả giá. Thay màn ngoài tiệm hết 1.200.000 nên ai chê thì thôi nha.</p><div class="ShowPhone"><span>Nhấn để hiện số: ${person.phone.slice(0, 6)}****</span></div><div class="AdParam"><div><span>Hãng:</span> <span>${esc(goods.brand)}</span></div><div><span>Tình trạng:</span> <span>Đã sử dụng</span></div><div><span>Bảo hành:</span> <span>Hết bảo hành</span></div></div><div class="addr"><span>Khu vực</span> Phường 12, Quận 10, TP Hồ Chí Minh</div></div>
<div class="SellerInfo"><a href="/user/${slug(person.nick)}"><div class="avatar"></div><b>${esc(person.nick)}</b></a><span>Cá nhân</span><span>Hoạt động ${3 + (variant % 50)} phút trước</span><span>Phản hồi: 92%</span><a>Xem trang</a><a>Chat với người bán</a></div><div class="tips">Không trả trước tiền đặt cọc dù chỉ 100.000 đ.</div></div>
<div class="Similar"><h2>Tin đăng tương tự</h2><ul>${each(others.slice(0, 6), (one, at) => `<li><a><h3>${esc(one.title)}</h3><span class="price">${dotted(one.price)} đ</span><span class="by">${["Cửa hàng Di Động Sáu Ngọc", "Linh", "Hoàng Tuấn", "Thế Giới Máy Cũ", "Trâm", "Ry"][at]}</span></a></li>`)}</ul></div><footer><p>CÔNG TY TNHH CHỢ LÀNG VIỆT - Người đại diện: Ông Trương Vô Danh; GPDKKD: 0311111111</p><p>Địa chỉ: Tầng 18, Toà nhà Gió, Quận 7. Tổng đài CSKH: 1900 0000</p></footer></div><script id="__NEXT_DATA__" type="application/json">${scriptJson({ props: { initialState: { adView: { adInfo: { ad: { ad_id: 128_400_000 + variant, list_id: 9_000 + variant, subject: goods.title, price: goods.price, price_string: `${dotted(goods.price)} đ`, account_name: person.nick, type: "s", company_ad: false }, parameters: [{ id: "brand", value: goods.brand }] } } } }, page: "/viewAd" })}</script>${tail(variant, person.phone, 2)}</body></html>`,
};
