import { brokenMillion, each, kilo } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner } from "../later/telling.ts";
import { reviews, tail, trackers } from "../next/noise.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import { attire } from "./attire.ts";
import type { FerryTemplate } from "./material.ts";
import { words } from "./words.ts";

const promises = [
  "Thức dậy nhẹ nhõm như hồi đôi mươi",
  "Bí quyết của bà, tiện lợi của thời nay",
  "7 ngày cảm nhận sự khác biệt",
  "Đừng để cơ thể lên tiếng mới chăm",
];

/** A selling page of a landing page builder: promises for headings, amounts for one, two and four, the name said once or twice in passing. */
export const herbsOfLandingBuilder: FerryTemplate = {
  name: "herbs on a landing page builder's selling page",
  sector: "herbs",
  path: ({ variant }) => `/uudai-thang-11${variant % 2 === 0 ? "?utm_campaign=k11&fbclid=Iw" : ""}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 2 === 0 ? shop.owner : nameOrOwner(shop),
    brand: variant % 3 === 2 ? (goods.title.includes(goods.brand) ? null : []) : goods.brand,
  }),
  render: ({ goods, shop, person, variant }) => {
    const promise = promises[variant % promises.length]!;
    const two = Math.round((goods.price * 1.8) / 1_000) * 1_000;
    const four = goods.price * 3;
    const was = goods.listPrice ?? Math.round((goods.price * 1.6) / 1_000) * 1_000;
    const say = variant % 4 === 1 ? kilo : (amount: number) => `${dotted(amount)}đ`;
    let count = 0;
    const element = (kind: string, within: string) => {
      count += 1;
      return `<div id="${kind.toUpperCase()}${count}" class="ladi-element">${within}</div>`;
    };
    const head = (level: number, line: string) =>
      element("headline", `<h${level} class="ladi-headline">${line}</h${level}>`);
    const line = (said: string) => element("paragraph", `<div class="ladi-paragraph">${said}</div>`);
    const section = (within: string) => {
      count += 1;
      return `<div id="SECTION${count}" class="ladi-section"><div class="ladi-section-background"></div><div class="ladi-container">${within}</div></div>`;
    };
    const css = Array.from(
      { length: 150 },
      (_, at) =>
        `#HEADLINE${at},#PARAGRAPH${at},#BOX${at}{position:relative;width:${280 + (at % 90)}px;margin:${at % 12}px auto}#HEADLINE${at}>.ladi-headline{font-size:${18 + (at % 16)}px;text-align:center;line-height:1.4}`,
    ).join("");
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${promise}</title><meta http-equiv="Cache-Control" content="no-cache"><meta property="og:title" content="${promise}"><meta property="og:type" content="website"><meta property="og:description" content="Ưu đãi chỉ còn hôm nay">${trackers(variant)}<style id="style_ladi">.ladi-section{padding:20px 0}${css}</style>${attire("ladi", 60, ".x", ".x", ".x")}</head>
<body class="lazyload"><div class="ladi-wraper">${section(`${head(3, "CHƯƠNG TRÌNH TRI ÂN THÁNG 11")}${head(1, promise.toUpperCase())}${line(`Hơn ${dotted(12_000 + variant * 431)} khách hàng đã tin dùng`)}${element("image", `<div class="ladi-image"><div class="ladi-image-background" title="${esc(goods.title)}"></div></div>`)}${element("countdown", `<div class="ladi-countdown"><span>00</span><span>14</span><span>${10 + (variant % 49)}</span><span>33</span></div>`)}${head(3, `Giá niêm yết: <del>${say(was)}</del>`)}${head(2, `CHỈ CÒN ${say(goods.price)}`)}${element("button", `<div class="ladi-button"><p class="ladi-headline">ĐẶT MUA NGAY</p></div>`)}`)}
${section(`${head(2, "BẠN CÓ ĐANG GẶP PHẢI?")}${each(["Mệt mỏi kéo dài, ăn ngủ thất thường", "Tốn vài triệu mỗi tháng mà không thấy đỡ", "Ngại dùng sản phẩm không rõ nguồn gốc"], line)}`)}${section(`${head(2, "GIẢI PHÁP ĐẾN TỪ THIÊN NHIÊN")}${line(`<b>${esc(goods.title)}</b> ra đời sau 3 năm nghiên cứu, chắt lọc tinh tuý từ dược liệu bản địa.`)}${each(words.herbs.praise, line)}${variant % 3 === 2 ? "" : line(variant % 3 === 0 ? `Thương hiệu: ${esc(goods.brand)} – ${goods.origin}` : `Sản phẩm chính hãng của thương hiệu ${esc(goods.brand)}, đủ giấy công bố.`)}${each(words.herbs.facts, ([what, how]) => line(`✔ ${what}: ${how}`))}`)}
${section(`${head(2, "KHÁCH HÀNG NÓI GÌ?")}${reviews(variant, 6, "ladi-box", "ladi-headline")}${line(`${person.called}: “Trước mình mua chỗ khác ${say(goods.price + 70_000)} mà không bằng.”`)}`)}${section(`${head(2, "BẢNG GIÁ ƯU ĐÃI")}${element("box", `<div class="ladi-box"></div>`)}${line(`MUA 1: <b>${say(goods.price)}</b> + 30K ship`)}${line(`MUA 2: <b>${say(two)}</b> – MIỄN PHÍ SHIP`)}${line(`MUA 3 TẶNG 1: <b>${say(four)}</b> – tặng kèm quà trị giá 150K`)}`)}
${section(`${head(2, "ĐĂNG KÝ ĐẶT HÀNG")}${element("form", `<form autocomplete="off" method="post" class="ladi-form"><div class="ladi-form-item-container"><div class="ladi-form-item"><input class="ladi-form-control" name="name" required placeholder="Họ và tên" type="text"></div><div class="ladi-form-item"><input class="ladi-form-control" name="phone" placeholder="Số điện thoại" type="tel"></div><div class="ladi-form-item"><input class="ladi-form-control" name="address" placeholder="Địa chỉ nhận hàng"></div><div class="ladi-form-item"><select class="ladi-form-control" name="sl"><option value="">Chọn số lượng</option><option>1 - ${say(goods.price)}</option><option>2 - ${say(two)}</option><option>3 tặng 1 - ${say(four)}</option></select></div></div><p>Sản phẩm: ${esc(goods.title)}</p><button class="ladi-button">GỬI ĐƠN HÀNG</button></form>`)}${line("Kiểm tra hàng thoải mái rồi mới thanh toán")}`)}
${section(`${variant % 2 === 0 ? line(`Đơn vị phân phối: ${esc(shop.owner)}`) + line(`MST: ${shop.taxCode} – ${esc(shop.address)}`) + line(`Hotline: ${spacedPhone(shop.phone)}`) : element("box", legalFoot(shop))}${line("Sản phẩm này không phải là thuốc. Hiệu quả tuỳ cơ địa mỗi người.")}`)}</div><div id="notify" class="ladi-notify">${esc(person.nick)} vừa đặt 2 phần – 5 phút trước</div><script id="script_event_data" type="application/json">{"HEADLINE3":{"type":"headline"},"BUTTON9":{"type":"button","pa":[{"type":"section","action":"SECTION40"}]},"COUNTDOWN5":{"type":"countdown","a8":"14","a9":"endtime"}}</script>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};

const reasons = [
  "tập cho con thói quen đọc trước giờ ngủ",
  "để con tạm rời màn hình",
  "chọn quà sinh nhật cho bạn nhỏ",
  "ba mẹ bận rộn vẫn đọc cùng con",
];

/** A post of a bookshop's blog that sells one book: the writer's talk, what others charge, a box to order from at the end. */
export const bookOfSellingPost: FerryTemplate = {
  name: "a children's book in a bookshop's post that sells",
  sector: "children",
  path: ({ variant }) => `/blogs/goc-doc-sach/${slug(reasons[variant % reasons.length]!)}-${variant}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 3 === 0 ? shop.name : nameOrOwner(shop),
    brand: variant % 4 === 3 ? (goods.title.includes(goods.brand) ? null : []) : goods.brand,
  }),
  render: ({ goods, others, shop, person, variant }) => {
    const reason = reasons[variant % reasons.length]!;
    const heading = `Gợi ý ${reason}: cuốn sách cả nhà mình mê`;
    const [first, second] = [others[0]!, others[1]!];
    const say = variant % 2 === 0 ? brokenMillion : (amount: number) => `${dotted(amount)} đồng`;
    const cheaper = goods.price + first.price - 10_000;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${heading}</title><meta property="og:type" content="article"><meta property="og:title" content="${heading}"><meta property="article:author" content="${esc(person.nick)}"><meta property="og:site_name" content="${esc(shop.name)}"><script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", "@type": "BlogPosting", headline: heading, datePublished: `2026-0${1 + (variant % 9)}-1${variant % 9}`, author: { "@type": "Person", name: person.nick } })}</script>${attire("blog", 150, ".article-wrap", ".order-box b", ".x")}${trackers(variant)}</head>
<body class="template-article"><header class="site-head"><a class="site-name" href="/">${esc(shop.name)}</a><nav><ul><li><a href="/collections/all">Mua sách</a></li><li><a href="/blogs/goc-doc-sach">Góc đọc sách</a></li><li><a href="/blogs/tin-tuc">Tin tức</a></li><li><a href="/pages/lien-he">Liên hệ</a></li></ul></nav><form action="/search"><input name="q" placeholder="Tìm sách"></form></header>
<div class="article-wrap"><article><h1 class="article-title">${heading}</h1><p class="meta">Đăng bởi <b>${esc(person.nick)}</b> · 0${1 + (variant % 9)}/2026 · ${240 + variant * 17} lượt xem</p><div class="article-body"><p>Hồi con mới lên ba, tối nào cũng đòi xem điện thoại. ${esc(person.called)} nhà mình thử đủ cách, từ đồ chơi ${say(350_000)} đến lớp vẽ mỗi tháng ${say(900_000)}, đâu lại vào đấy. Cho đến khi một cô giáo mách cuốn này.</p><p>${words.children.praise[0]}</p><h2>Sách kể chuyện gì?</h2><p>${words.children.praise[1]}</p><p>${words.children.praise[2]}</p><figure><img src="/files/${goods.sku}.jpg" alt="Ảnh chụp tại nhà"><figcaption>Một buổi tối đọc sách ở nhà mình</figcaption></figure>
<h2>So với những cuốn khác</h2><p>Mình từng mua <i>${esc(first.title)}</i> (${esc(first.brand)}, ${say(first.price)}) và <i>${esc(second.title)}</i> giá ${say(second.price)}. Cả hai đều hay, nhưng con chỉ xin đọc lại cuốn này. Ngoài hội chợ họ hét ${say(goods.price + 40_000)}, trên mạng có chỗ rao ${say(Math.max(1_000, goods.price - 20_000))} nhưng là sách in lậu, giấy mỏng và nhoè.</p><blockquote>“Đọc xong con hỏi: mai mình đọc tiếp nhé!” — ${esc(person.called)}</blockquote><h2>Mua ở đâu?</h2><p>${esc(shop.name)} đang có sẵn hàng, giao toàn quốc, được xem sách trước khi trả tiền. ${variant % 4 === 3 ? "Sách in màu toàn bộ." : variant % 4 === 1 ? `Sách do ${esc(goods.brand)} phát hành, in màu toàn bộ.` : ""}</p></div>
<div class="order-box" id="dat-mua"><p class="order-name"><strong>${esc(goods.title)}</strong></p>${variant % 2 === 0 && variant % 4 !== 3 ? `<p>Đơn vị phát hành: ${esc(goods.brand)}</p>` : ""}<p>${each(words.children.facts, ([what, how]) => `${what}: ${how} · `)}</p><p>Giá bán: <b>${say(goods.price)}</b>${goods.listPrice === null ? "" : ` (giá bìa ${say(goods.listPrice)})`}</p><p>Mua cùng <i>${esc(first.title)}</i>: ${say(cheaper)} cho cả hai</p><p>Phí giao 25k, miễn phí từ hai cuốn.</p><form method="post" action="/dat-nhanh"><input name="ten" placeholder="Tên của bạn"><input name="sdt" placeholder="Số điện thoại"><textarea name="dc" placeholder="Địa chỉ"></textarea><button>Đặt mua cuốn này</button></form></div><div class="tags">Thẻ: <a>đọc sách cùng con</a>, <a>sách hay</a>, <a>làm mẹ</a></div></article>
<aside><h3>Bài viết mới</h3><ul>${each([...reasons.map((one) => `Gợi ý ${one}`), "10 cuốn sách dưới 100k cho bé", "Lịch hội sách cuối năm"], (one) => `<li><a href="#">${one}</a></li>`)}</ul><h3>Sách bán chạy</h3>${each(others.slice(2, 8), (one) => `<div class="mini"><a href="/products/${slug(one.title)}">${esc(one.title)}</a><span>${dotted(one.price)}₫</span>${one.listPrice === null ? "" : `<s>${dotted(one.listPrice)}₫</s>`}</div>`)}</aside><section class="comments"><h3>${3 + (variant % 3)} bình luận</h3>${reviews(variant, 3 + (variant % 3), "comment", "comment-by")}</section></div>
<footer class="site-foot">${variant % 3 === 0 ? `<p>${esc(shop.name)} – ${esc(shop.address)} – ${shop.phone}</p>` : legalFoot(shop)}</footer>${tail(variant, shop.phone, 5)}</body></html>`;
  },
};
