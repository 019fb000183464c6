import { each, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { departments, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import { asked, makeIfTold, neighbours, policies, prose, shelfLinks, tellsMake, vouchers } from "./furniture.ts";
import type { StreetTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const headlines = [
  "Tám tháng, ba lần đập đi làm lại",
  "Chuyện một người thợ và cái máy may cũ",
  "Vì sao xưởng mình không chạy theo mốt?",
  "Da thật, da giả: nhìn thế nào cho đúng",
];

/** A workshop's journal entry that sells one thing: headline of a story, the name and the price within sentences, amounts of other things around. */
export const shoesInStory: StreetTemplate = {
  name: "shoes and bags sold in a story of the workshop's journal",
  sector: "wear",
  path: ({ goods, variant }) => `/nhat-ky/${2_026 - (variant % 2)}/${slug(goods.title)}`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 3),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const headline = headlines[variant % headlines.length]!;
    const amount = variant % 3 === 0 ? `${dotted(goods.price)} đồng` : `${dotted(goods.price)}đ`;
    const beforehand = goods.listPrice === null ? "" : ` (giá từ tháng sau sẽ là ${dotted(goods.listPrice)}đ)`;
    return `<!DOCTYPE html><html lang="vi" class="wf-loading"><head><meta charset="utf-8"><title>${headline} - Nhật ký ${esc(shop.name)}</title><meta name="description" content="${headline}"><meta property="og:type" content="article"><meta property="og:title" content="${headline}"><meta property="og:site_name" content="${esc(shop.name)}"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "BlogPosting", headline, author: { "@type": "Person", name: "Quỳnh" }, publisher: { "@type": "Organization", name: shop.name } })}</script>${themeStyle("journal", 120)}${trackers(variant)}</head><body class="post-template journal"><header><a class="brandmark" href="/">${esc(shop.name)}</a><ul>${shelfLinks("wear", "navlink")}${departments("navlink", "drop")}</ul></header>
<article class="post"><p class="kicker">NHẬT KÝ XƯỞNG · ${3 + (variant % 8)} phút đọc</p><h1>${headline}</h1><p class="byline">Quỳnh viết, ngày ${1 + (variant % 27)} tháng 10</p><figure><img src="/photos/${goods.sku}-1.jpg" alt=""><figcaption>Góc làm việc buổi chiều</figcaption></figure>
<p class="lead">Hồi đầu năm có chị khách quen mang tới một món mua 1.200.000đ ở trung tâm thương mại, mới hai tháng đã bong. Chị hỏi xưởng có sửa được không, công sửa hết 150.000đ. Sửa xong mình cứ nghĩ mãi.</p><p>${talk.wear.prose[1]}</p><h2>Rồi nó cũng ra đời</h2><p>Món mới của xưởng tên là <strong>${esc(goods.title)}</strong>. ${tellsMake(material, 3) ? `Hàng mang thương hiệu <em>${esc(goods.brand)}</em>, có tem dập nổi ở mặt trong.` : "Món này đặt thợ quen ở Phú Xuyên làm riêng, không nhãn mác gì, cầm lên là biết."} ${talk.wear.prose[0]}</p><figure><img src="/photos/${goods.sku}-2.jpg" alt="${esc(goods.title)}"><figcaption>${esc(goods.title)}</figcaption></figure>
<p>${variant % 2 === 0 ? `Mình để giá <b>${amount}</b>${beforehand}, đã gồm hộp và túi vải.` : `Về giá: ${amount} một món${beforehand}, đã gồm hộp và túi vải.`} Khắc tên thêm 50.000đ, gửi xa thì ship 30.000đ. Tiền da đã hết hơn nửa rồi, nên đừng hỏi sao không giảm nữa nha.</p><blockquote>“Dùng ba tháng, trừ đúng 1 điểm vì… hết màu đen.” - chị Thuỷ, Đà Lạt</blockquote><p>${talk.wear.prose[2]}</p><h2>Muốn một món thì sao?</h2><p>Bấm nút ở dưới, hoặc nhắn ${esc(shop.name)} qua số ${spacedPhone(shop.phone)}. Mỗi tuần làm được chừng ${10 + variant} món, ai cọc trước một nửa thì làm trước.</p><p><a class="order" href="/gio?them=${goods.sku}">Đặt một món</a></p><ul class="tags"><li>#thủ công</li><li>#da bò</li><li>#nhật ký</li></ul></article>
<section class="replies"><h3>${4 + (variant % 5)} lời nhắn</h3>${reviews(variant, 4, "reply", "reply-name")}${asked("wear", "reply")}</section><aside class="shelf"><h3>Những món khác còn ở xưởng</h3>${each(neighbours(material, 6), (one) => `<a href="/nhat-ky/${slug(one.title)}"><span>${esc(one.title)}</span> <span>${dotted(one.price)}đ</span></a>`)}</aside><aside class="older"><h3>Bài cũ hơn</h3>${each(headlines, (one) => `<a>${one}</a>`)}</aside><footer><p>${esc(shop.name)} - ${esc(shop.address)}</p><p>${esc(shop.owner)}, mã số thuế ${shop.taxCode}</p>${policies("h4")}</footer>${tail(variant, shop.phone, 8)}</body></html>`;
  },
};

const dong = (amount: number) => `${dotted(amount)} đ`;

/** What the theme's seller left in the page for machines, and nobody took out. */
const leftover = {
  "@context": "https://schema.org",
  "@type": "Product",
  name: "Sản phẩm mẫu 01",
  image: "https://demo.theme.example/placeholder.png",
  brand: { "@type": "Brand", name: "Demo Brand" },
  aggregateRating: { "@type": "AggregateRating", ratingValue: "5", reviewCount: "1024" },
  offers: {
    "@type": "Offer",
    price: "100000",
    priceCurrency: "VND",
    seller: { "@type": "Organization", name: "Theme Giao Diện Đẹp" },
  },
};

/** Mother and child under a theme whose demonstration data still stands: other goods told to machines, a slogan for first heading, sets bought together. */
export const childUnderDemo: StreetTemplate = {
  name: "mother and child under a theme's leftover demonstration",
  sector: "child",
  path: ({ goods }) => `/san-pham/chi-tiet/${slug(goods.title)}`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 3),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const beside = neighbours(material, 2);
    const together = beside.reduce((sum, one) => sum + one.price, goods.price);
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${variant % 2 === 0 ? "Giao diện Mẹ & Bé 05" : esc(shop.name)}</title><meta property="og:type" content="product"><meta property="og:title" content="Sản phẩm mẫu 01"><meta property="og:site_name" content="Theme Giao Diện Đẹp"><meta property="product:price:amount" content="100000"><meta property="product:price:currency" content="VND"><script type="application/ld+json">${scriptJson(leftover)}</script>${themeStyle("kid", 140)}${trackers(variant)}</head><body class="tpl-05"><div class="bar"><span>Miễn phí giao hàng đơn từ 399.000đ</span><span>${spacedPhone(shop.phone)}</span></div><header><div class="logo-text">${esc(shop.name)}</div><h1 class="slogan">Đồng hành cùng mẹ, lớn khôn cùng bé</h1><ul>${shelfLinks("child", "mi")}${departments("mi", "mi-sub")}</ul></header>
<div class="crumbs"><a>Trang chủ</a> / <a>${talk.child.aisle[1]}</a></div><div class="wrap"><div class="col pic"><img src="/upload/${goods.sku}.jpg" alt="placeholder"><img src="/upload/${goods.sku}-2.jpg" alt="placeholder"></div><div class="col txt"><h2 class="tt">${esc(goods.title)}</h2><p class="meta">SKU: ${goods.sku}${tellsMake(material, 3) ? ` · Thương hiệu: ${esc(goods.brand)}` : ""} · ${goods.origin}</p>
<div class="money">${goods.listPrice === null ? `<span class="now">${dong(goods.price)}</span>` : `<span class="was">${dong(goods.listPrice)}</span> <span class="now">${dong(goods.price)}</span> <span class="cut">Tiết kiệm ${dong(goods.listPrice - goods.price)}</span>`}</div><p>${talk.child.prose[variant % 4]}</p><div class="codes">${vouchers(variant, "code")}</div><div class="buy"><input value="1"><button>Cho vào giỏ</button><button>Mua ngay</button></div></div>
<div class="col together"><h3>Mẹ thường mua cùng</h3><ul><li>Món này: ${dong(goods.price)}</li>${each(beside, (one) => `<li><label><input type="checkbox" checked> ${esc(one.title)}</label> ${dong(one.price)}</li>`)}</ul><p>Tổng tiền: <b class="sum">${dong(together)}</b></p><p>Giá combo: <b class="sum">${dong(Math.round((together * 0.93) / 1_000) * 1_000)}</b></p><button>Mua cả combo</button></div></div>
<div class="tabs"><div class="tab">${prose("child")}</div><div class="tab"><table>${each(talk.child.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</table></div><div class="tab">${reviews(variant, 5, "rv", "rv-n")}${asked("child", "rv")}</div></div><div class="more"><h3>Bé cũng thích</h3>${each(neighbours(material, 8), (one) => `<div class="it" itemscope itemtype="https://schema.org/Product"><a itemprop="url"><span itemprop="name">${esc(one.title)}</span></a><span itemprop="brand">${esc(one.brand)}</span><span itemprop="offers" itemscope itemtype="https://schema.org/Offer"><span itemprop="price" content="${one.price}">${dong(one.price)}</span><meta itemprop="priceCurrency" content="VND"></span></div>`)}</div>
<footer><div class="fcol"><p><b>${esc(shop.owner)}</b></p><p>MST ${shop.taxCode} · ${esc(shop.address)}</p><p>Cửa hàng: ${esc(shop.name)}</p></div><div class="fcol">${policies("h4")}</div><p class="made">© 2022 Theme Giao Diện Đẹp. Design by DemoTeam</p></footer>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};
