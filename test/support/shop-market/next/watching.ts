import { each, scriptJson } from "../fresh-writing.ts";
import { dotted, esc, slug, spacedPhone, spoken } from "../writing.ts";
import type { NextTemplate } from "./material.ts";
import { tail, themeStyle, trackers } from "./noise.ts";

/** A page of one film in an app of short films: the price in the words under it, or only in the maker's answer to a question. */
export const filmOfClothes: NextTemplate = {
  name: "a short film of clothes with the price in words or in an answer",
  sector: "wear",
  host: "www.phimngan.example",
  path: ({ person, variant }) => `/@${slug(person.nick)}/video/73${60_000_000 + variant * 77}`,
  truth: ({ goods, person }) => ({
    title: goods.title,
    price: goods.price,
    seller: [person.nick, slug(person.nick), `@${slug(person.nick)}`],
    brand: null,
  }),
  render: ({ goods, others, person, variant }) => {
    const inWords = variant % 2 === 0;
    const caption = `${goods.title}${inWords ? ` chỉ ${spoken(goods.price)} thôi nha` : " về đủ màu rồi nè"} #reviewquanao #xuhuong #ootd`;
    const handle = slug(person.nick);
    const asked = [
      { user: "be.na.2k5", text: "giá sao ạ" },
      {
        user: "minhh.tho",
        text: `hôm trước mình mua ${others[0]!.title.toLowerCase()} có ${spoken(others[0]!.price)} à`,
      },
      { user: "thuy.linh.90", text: "ship về Cà Mau nhiêu shop" },
    ];
    return `<!DOCTYPE html><html lang="vi-VN"><head><meta charset="UTF-8"><title>${esc(person.nick)} (@${handle}) trên PhimNgắn | ${esc(caption)}</title><meta name="description" content="${120 + variant} lượt thích, 14 bình luận. Video từ ${esc(person.nick)} (@${handle}): &quot;${esc(caption)}&quot;. nhạc nền - ${esc(person.nick)}."><meta property="og:title" content="${esc(person.nick)} trên PhimNgắn"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org/", "@type": "VideoObject", name: caption, description: caption, uploadDate: "2026-09-14T03:00:00.000Z", creator: { "@type": "Person", name: person.nick, alternateName: handle }, interactionStatistic: [{ "@type": "InteractionCounter", userInteractionCount: 12_000 + variant }] })}</script>${themeStyle("tux", 160)}</head>
<body><div id="app"><div class="css-1ki-DivHeaderContainer"><a aria-label="PhimNgắn" href="/"></a><input placeholder="Tìm kiếm"><button>Đăng nhập</button></div><div class="css-14d-DivSideNav"><h2>Đề xuất</h2><h2>Đang theo dõi</h2><h2>LIVE</h2></div><div class="css-1qj-DivVideoDetailContainer"><div class="css-7-DivPlayer"><video src="blob:x"></video><span>00:0${variant % 9}/00:31</span></div>
<div class="css-9-DivInfoContainer"><a href="/@${handle}"><span data-e2e="browse-username" class="css-1c7-SpanUniqueId">${handle}</span><span data-e2e="browser-nickname" class="css-lh6-SpanOtherInfos"><span>${esc(person.nick)}</span> · <span>${1 + (variant % 20)}-9</span></span></a><button>Follow</button><h1 data-e2e="browse-video-desc" class="css-1fbzdvh-H1Container"><span class="css-j2a-SpanText">${esc(goods.title)}${inWords ? ` chỉ ${spoken(goods.price)} thôi nha` : " về đủ màu rồi nè"} </span><a><strong>#reviewquanao</strong></a> <a><strong>#xuhuong</strong></a> <a><strong>#ootd</strong></a></h1><h4 data-e2e="browse-music">♫ nhạc nền - ${esc(person.nick)}</h4><div><strong data-e2e="like-count">${120 + variant}</strong><strong data-e2e="comment-count">14</strong><strong>${variant % 30}</strong></div></div>
<div class="css-13w-DivCommentListContainer">${each(asked, ({ user, text }, at) => `<div class="css-1i7-DivCommentItemContainer"><a href="/@${user}"><span data-e2e="comment-username-1">${user}</span></a><p data-e2e="comment-level-1"><span>${esc(text)}</span></p><span>${at + 1}-9</span><span>Trả lời</span>${at === 0 ? `<div class="css-zn6-DivReplyContainer"><span data-e2e="comment-username-2">${esc(person.nick)}</span> · <span>Tác giả</span><p data-e2e="comment-level-2"><span>dạ mẫu này ${spoken(goods.price)} ạ, ib hoặc zalo ${spacedPhone(person.phone)} em chốt đơn nha</span></p></div>` : ""}</div>`)}<div class="css-more">Bạn có thể thích ${each(others.slice(1, 4), (one) => `<a title="${esc(one.title)} #sale"><span>${esc(one.title)}</span></a>`)}</div></div></div></div>
<script id="__UNIVERSAL_DATA_FOR_REHYDRATION__" type="application/json">${scriptJson({ __DEFAULT_SCOPE__: { "webapp.app-context": { language: "vi-VN", region: "VN" }, "webapp.video-detail": { itemInfo: { itemStruct: { id: `73${variant}`, desc: caption, author: { uniqueId: handle, nickname: person.nick, verified: false }, stats: { diggCount: 120 + variant, playCount: 12_000 + variant }, challenges: [{ title: "reviewquanao" }, { title: "xuhuong" }] } } } } })}</script><script>${"(self.webpackChunk=self.webpackChunk||[]).push([[4411],{7:(e,t,n)=>{n.d(t,{Z:()=>r})}}]);".repeat(30)}</script></body></html>`;
  },
};

/** The page of a running sale before a camera: its heading invites, one thing is pinned, others wait, watchers call out codes. */
export const saleBeforeCamera: NextTemplate = {
  name: "a sale before a camera with one thing pinned",
  sector: "snacks",
  host: "live.sanlive.example",
  path: ({ shop, variant }) => `/${slug(shop.name)}/phien/${5_500 + variant}`,
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: null }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>🔴 ${esc(shop.name)} đang phát trực tiếp | SănLive</title><meta property="og:title" content="${esc(shop.name)} đang phát trực tiếp"><meta property="og:site_name" content="SănLive"><meta property="og:type" content="video.other">${themeStyle("lv", 130)}${trackers(variant)}</head><body class="lv-room dark"><div class="lv-top"><a href="/">SănLive</a><span>Khám phá</span><span>Voucher 30K</span><span>Xu: 1.200</span></div>
<div class="lv-stage"><div class="lv-host"><img alt=""><div class="lv-host__n">${esc(shop.name)}</div><div class="lv-host__f">${dotted(2_300 + variant * 41)} người theo dõi</div><button>+ Theo dõi</button></div><div class="lv-eye">👁 ${340 + variant}</div><h1 class="lv-title">XẢ KHO ĐÓN LỄ - DEAL SỐC TỪ 9.000đ</h1><video autoplay muted></video>
<div class="lv-pin" data-item="${variant}"><span class="lv-pin__tag">ĐANG GIỚI THIỆU</span><span class="lv-pin__no">${1 + (variant % 9)}</span><div class="lv-pin__name">${esc(goods.title)}</div><div class="lv-pin__price"><span>${dotted(goods.price)}đ</span>${goods.listPrice === null ? "" : `<s>${dotted(goods.listPrice)}đ</s>`}</div><button>Mua</button></div></div>
<div class="lv-bag"><h2>Giỏ hàng live (${others.length + 1})</h2>${each(others, (one, at) => `<div class="lv-bag__i"><span>${10 + at}</span><div>${esc(one.title)}</div><div class="lv-bag__p">${dotted(one.price)}đ${one.listPrice === null ? "" : ` <s>${dotted(one.listPrice)}đ</s>`}</div><button>${at % 4 === 3 ? "Hết hàng" : "Mua"}</button></div>`)}</div>
<div class="lv-chat">${each(["Lan Chi: chốt mã 12 ạ", "ngoc_han: 2 hũ mã 10 shop ơi", "Cô Tư: ngon thiệt k ấy", `${shop.name}: dạ mẫu đang ghim ${spoken(goods.price)} freeship cả nhà ơi`, "dat09: mã 15 còn hông", "Hệ thống: Bé Bự vừa mua sản phẩm", "Thảo: 99k được không shop"], (line) => `<p>${esc(line)}</p>`)}</div><div class="lv-voucher"><b>Giảm 15.000đ</b> đơn từ 99.000đ · <b>Giảm 50.000đ</b> đơn từ 500.000đ</div>
<footer class="lv-foot"><p>SănLive là sản phẩm của Công ty Cổ phần Săn Trực Tuyến. GPMXH số 000/GP-BTTTT.</p><p>Người bán chịu trách nhiệm về hàng hoá trong phiên phát.</p></footer>${tail(variant, shop.phone, 5)}</body></html>`,
};
