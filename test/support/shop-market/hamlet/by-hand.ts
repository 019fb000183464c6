import { brokenMillion, each, scriptJson } from "../fresh-writing.ts";
import { departments, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug } from "../writing.ts";
import { hasPapers, makeAsTold, toldNames } from "./material.ts";
import type { HamletTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const stories = [
  "Men lam và bàn thờ người Việt",
  "Chuyện một mẻ lò cuối năm",
  "Ba đời giữ lửa bên sông",
  "Nước men học từ ông ngoại",
];

/** Ceramics in a kiln's diary that sells at its end: the headline is a story, the goods are named in the order box, amounts in words of trade. Hard. */
export const ceramicsInStory: HamletTemplate = {
  name: "ceramics at the end of a kiln's story",
  sector: "ceramics",
  path: ({ variant }) => `/nhat-ky/2026/0${1 + (variant % 9)}/${slug(stories[variant % 4]!)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: toldNames(shop),
    brand: makeAsTold(goods, variant % 3 !== 2),
  }),
  render: ({ goods, others, shop, person, variant }) => {
    const story = stories[variant % 4]!;
    const dear = Math.round((goods.price * 1.35) / 10_000) * 10_000;
    const bulk = Math.round((goods.price * 0.88) / 1_000) * 1_000;
    const price =
      variant % 3 === 0 ? `${brokenMillion(goods.price)} (${dotted(goods.price)} đồng)` : `${dotted(goods.price)}đ`;
    return `<!DOCTYPE html><html lang="vi" class="js"><head><meta charset="UTF-8"><title>${story}</title><meta property="og:type" content="article"><meta property="og:title" content="${story}"><meta name="author" content="${person.nick}"><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "BlogPosting", headline: story, author: { "@type": "Person", name: person.nick }, datePublished: `2026-0${1 + (variant % 9)}-12` })}</script>${themeStyle("diary", 130)}${trackers(variant)}</head><body class="post-template single"><header class="site-header"><p class="site-title"><a href="/">Nhật ký bên lò</a></p><p class="site-description">Đất, nước, lửa và tay người</p><ul>${departments("page_item", "children", 2)}</ul></header><main><article><header><h1 class="entry-title">${story}</h1><div class="entry-meta">Viết bởi <a rel="author">${person.nick}</a> ngày 12 tháng ${1 + (variant % 9)} năm 2026 trong <a>Chuyện nghề</a> · ${12 + variant} bình luận</div></header><div class="entry-content">
<p>Hồi mới học nghề, tôi không phân biệt nổi men chín với men sống. Ông nội bảo cứ gõ vào miệng bình mà nghe. Một mẻ lò ngày ấy đốt hết 4 triệu đồng tiền củi, hỏng một nửa là coi như cả tháng ăn cháo.</p><p>Bây giờ lò ga rồi, mẻ nào cũng đều, nhưng cái tai thì vẫn phải tập. Khách hỏi vì sao một món nhỏ mà 300.000đ, món kia giống hệt lại 900.000đ: khác nhau ở nước men thứ hai và nét bút.</p><figure><img src="/anh/lo-${variant}.jpg" alt="Ra lò"><figcaption>Mẻ lò tháng ${1 + (variant % 9)}</figcaption></figure>${each(talk.ceramics.praise, (line) => `<p>${line}</p>`)}<h2>Món của mẻ này</h2><p>Mẻ này nhà tôi để lại bán <strong>${esc(goods.title)}</strong>. ${variant % 3 !== 2 && goods.brand !== "" ? `Hàng mang thương hiệu ${esc(goods.brand)}, có triện dưới đáy. ` : ""}Món này ngoài phố người ta bán ${dotted(dear)}đ, có nơi hơn.</p>
<blockquote class="order"><p><b>Đặt hàng</b></p><p>Tên hàng: ${esc(goods.title)}</p><p>Giá tại lò: <b>${price}</b></p><p>Khách buôn lấy từ 5 trở lên: ${dotted(bulk)}đ, xin gọi trước.</p><p>Đặt vẽ chữ riêng cộng 150.000đ, cọc trước ${dotted(Math.max(50_000, Math.round((goods.price * 0.3) / 10_000) * 10_000))}đ, phần còn lại trả khi nhận.</p><p>Gọi hoặc nhắn ${person.called}: ${person.phone}</p><p>Nơi bán: ${esc(shop.name)}, ${esc(shop.address)}</p>${hasPapers(shop) ? `<p>Chuyển khoản: 0451000${234_500 + variant}, chủ tài khoản ${esc(shop.owner)}</p>` : ""}</blockquote><p>Ai ở xa muốn xem thêm hình thì nhắn, tôi chụp gửi ngay tại lò.</p></div><footer class="entry-footer">Thẻ: <a rel="tag">gốm</a>, <a rel="tag">men lam</a></footer></article><nav class="post-navigation"><a rel="prev">${stories[(variant + 1) % 4]}</a><a rel="next">${stories[(variant + 2) % 4]}</a></nav><section id="comments"><h2>Bình luận</h2>${reviews(variant, 5, "comment-body", "fn")}</section></main><aside class="widget-area"><section class="widget"><h2>Mẻ trước còn lại</h2><ul>${each(others.slice(0, 5), (one) => `<li><a href="/${slug(one.title)}">${esc(one.title)}</a> còn 2 món, ${dotted(one.price)}đ</li>`)}</ul></section><section class="widget"><h2>Lưu trữ</h2><ul>${each([9, 8, 7, 6], (month) => `<li><a>Tháng ${month} 2026</a> (${month})</li>`)}</ul></section></aside><footer class="site-footer"><p>Bài và ảnh thuộc về ${esc(shop.name)}. Xin đừng sao chép.</p></footer>${tail(variant, person.phone, 5)}</body></html>`;
  },
};

const cell = (text: string, more = "") => `<td ${more}><font face="Arial" size="2">${text}</font></td>`;

/** Garden supplies on a letterhead of nested tables: one sheet, prices for one, for ten, for dealers, some counted in thousands. Hard. */
export const gardenOnLetterhead: HamletTemplate = {
  name: "garden supplies on a letterhead of tables",
  sector: "garden",
  path: ({ variant }) => `/hang/${String(variant + 1).padStart(3, "0")}.htm`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: toldNames(shop),
    brand: makeAsTold(goods, variant % 3 !== 0),
  }),
  render: ({ goods, others, shop, variant }) => {
    const inThousands = variant % 2 === 1;
    const amount = (value: number) => {
      const whole = Math.round(value / 1_000) * 1_000;
      return inThousands ? dotted(whole / 1_000) : dotted(whole);
    };
    const steps: readonly (readonly [string, number])[] = [
      ["Mua lẻ", 1],
      ["Từ 10 đơn vị", 0.95],
      ["Từ 50 đơn vị", 0.91],
      ["Đại lý ký gửi", 0.85],
    ];
    return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="GENERATOR" content="Microsoft FrontPage 6.0"><title>Bảng giá hàng số ${variant + 1}</title>${themeStyle("fp", 90)}${trackers(variant)}</head><body bgcolor="#F4FFF0" link="#006600"><center><table border="0" width="900" cellspacing="0" cellpadding="6" bgcolor="#FFFFFF"><tr><td width="120"><img src="la.gif" width="90" height="90"></td><td align="center"><font face="Times New Roman" size="4" color="#006600"><b>${esc(shop.name.toUpperCase())}</b></font>${hasPapers(shop) ? `<br><font size="2"><i>${esc(shop.owner)} - MST ${shop.taxCode}</i></font>` : ""}<br><font size="2">${esc(shop.address)}<br>ĐT: ${shop.phone} - ${shop.secondPhone}</font></td><td width="140" align="right"><font size="2">Ngày ${1 + (variant % 28)}/9/2026<br>Tờ số ${variant + 1}</font></td></tr><tr><td colspan="3"><hr color="#006600"></td></tr><tr><td valign="top" bgcolor="#E8F5E0"><ul>${departments("muc", "phu", 2)}</ul></td><td colspan="2" valign="top"><p align="center"><font size="5"><b>BẢNG GIÁ</b></font>${inThousands ? "<br><i>(Đơn vị tính: 1.000 đồng)</i>" : "<br><i>(Đơn vị tính: đồng)</i>"}</p><table border="1" width="100%" cellspacing="0" cellpadding="4" bordercolor="#99CC99"><tr bgcolor="#CCFFCC">${cell("<b>Tên hàng</b>")}${cell(`<b>${esc(goods.title)}</b>`, 'colspan="3"')}</tr><tr>${cell("Mã kho")}${cell(goods.sku)}${cell("Xuất xứ")}${cell(goods.origin)}</tr>${variant % 3 !== 0 && goods.brand !== "" ? `<tr>${cell("Hiệu")}${cell(esc(goods.brand), 'colspan="3"')}</tr>` : ""}<tr>${cell("Hình")}<td colspan="3"><img src="hinh/${goods.sku}.jpg" width="260" border="1"></td></tr><tr bgcolor="#CCFFCC">${each(steps, ([who]) => cell(`<b>${who}</b>`))}</tr><tr>${each(steps, ([, share], at) => cell(at === 0 ? `<font color="red"><b>${amount(goods.price)}</b></font>` : amount(goods.price * share), 'align="right"'))}</tr></table><p><font size="2">Giá trên đã có thuế, chưa có tiền xe. Tiền xe tải 1,5 tấn: ${inThousands ? "350" : "350.000"} một chuyến trong huyện.</font></p>${each(talk.garden.praise, (line) => `<p align="justify"><font face="Arial" size="2">${line}</font></p>`)}<table border="0" width="100%">${each(talk.garden.facts, ([what, how]) => `<tr>${cell(`+ ${what}`)}${cell(how)}</tr>`)}</table><p><b>Đặt mua:</b> gọi số trên hoặc điền: <form action="/cgi-bin/dat.pl" method="post"><input name="ten" size="20" value="Họ tên"> <input name="dt" size="12" value="Điện thoại"> <input type="submit" value="Đặt mua"></form></p><p><b>Các tờ khác:</b></p><table border="0" width="100%">${each(others.slice(0, 8), (one, at) => `<tr>${cell(`<a href="${String(variant + at + 2).padStart(3, "0")}.htm">Tờ số ${variant + at + 2}: ${esc(one.title)}</a>`)}${cell(amount(one.price), 'align="right"')}</tr>`)}</table></td></tr></table></center>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};

/** Instruments on a page whose data for machines were left from the theme's trial and from another page; what people see is right. Hard. */
export const instrumentsWithLeftoverData: HamletTemplate = {
  name: "instruments with data left from elsewhere",
  sector: "music",
  path: ({ variant }) => `/san-pham/${variant + 1}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: toldNames(shop),
    brand: makeAsTold(goods, variant % 4 !== 0),
  }),
  render: ({ goods, others, shop, variant }) => {
    const [other, third] = [others[3]!, others[5]!];
    const left = {
      "@context": "https://schema.org",
      "@type": "Product",
      name: variant % 2 === 0 ? "Sản phẩm mẫu 01" : other.title,
      sku: "DEMO-01",
      brand: { "@type": "Brand", name: variant % 2 === 0 ? "Tên thương hiệu" : "Hoa Sao Web" },
      offers: {
        "@type": "Offer",
        priceCurrency: "VND",
        price: variant % 2 === 0 ? 199_000 : other.price,
        availability: "https://schema.org/InStock",
        seller: { "@type": "Organization", name: "Công ty Thiết kế Web Hoa Sao" },
      },
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Trang chủ - Giao diện nhạc cụ 02</title><meta name="description" content="Giao diện website bán nhạc cụ chuẩn SEO"><meta property="og:type" content="product"><meta property="og:title" content="${esc(variant % 3 === 0 ? third.title : "Giao diện nhạc cụ 02")}"><meta property="og:site_name" content="Hoa Sao Web"><meta property="product:price:amount" content="${third.price}"><meta property="product:price:currency" content="VND"><meta property="product:brand" content="Hoa Sao"><script type="application/ld+json">${scriptJson(left)}</script><script type="application/ld+json">${scriptJson({ "@context": "https://schema.org", "@type": "Organization", name: "Hoa Sao Web", url: "https://hoasao.example", telephone: "0900000000" })}</script>${themeStyle("hs", 130)}${trackers(variant)}</head><body class="home page"><header class="hs-top"><div class="hs-logo"><h1><a href="/">${esc(shop.name)}</a></h1></div><div class="hs-call">Gọi mua hàng: ${shop.phone}</div><ul>${departments("hs-item", "hs-sub", 2)}</ul></header><div class="hs-run" itemscope itemtype="http://schema.org/Product"><b>Đang giảm:</b> <a itemprop="url" href="/san-pham/99"><span itemprop="name">${esc(third.title)}</span></a> <span itemprop="offers" itemscope itemtype="http://schema.org/Offer">chỉ <span itemprop="price" content="${third.price}">${commas(third.price)}</span>đ<meta itemprop="priceCurrency" content="VND"></span></div>
<div class="hs-wrap"><div class="hs-left"><img src="/up/${goods.sku}.jpg" alt="demo-image-1"><img src="/up/${goods.sku}b.jpg" alt="demo-image-2"></div><div class="hs-right"><h2 class="hs-name">${esc(goods.title)}</h2><div class="hs-row"><span>Mã:</span> ${goods.sku}</div>${variant % 4 !== 0 && goods.brand !== "" ? `<div class="hs-row"><span>Thương hiệu:</span> ${esc(goods.brand)}</div>` : ""}<div class="hs-row"><span>Xuất xứ:</span> ${goods.origin}</div><div class="hs-money">${goods.listPrice === null ? "" : `<span class="hs-old">${commas(goods.listPrice)}đ</span>`}<span class="hs-new">${commas(goods.price)}đ</span></div><p>${talk.music.praise[variant % 5]}</p><div class="hs-buy"><button>Mua ngay</button><button>Cho vào giỏ</button></div><p class="hs-note">Đặt giữ hàng: cọc 10%, tối thiểu 100.000đ.</p></div></div><div class="hs-text">${each(talk.music.praise, (line) => `<p>${line}</p>`)}<table>${each(talk.music.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</table></div><div class="hs-say">${reviews(variant, 3, "hs-cm", "hs-who")}</div><div class="hs-more"><h3>Khách còn xem</h3>${each(others.slice(0, 8), (one, at) => `<div class="hs-card"><a href="/san-pham/${200 + at}">${esc(one.title)}</a><span>${commas(one.price)}đ</span></div>`)}</div><footer class="hs-foot"><div><b>${esc(shop.name)}</b></div>${hasPapers(shop) ? `<div>${esc(shop.owner)} - Mã số thuế ${shop.taxCode}</div>` : ""}<div>${esc(shop.address)}</div><div>${shop.phone} - ${shop.email}</div><div class="hs-by">Giao diện bởi <a href="https://hoasao.example">Hoa Sao Web</a></div></footer>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};
