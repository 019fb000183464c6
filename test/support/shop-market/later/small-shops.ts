import { brokenMillion, each, href, kilo } from "../fresh-writing.ts";
import { dotted, esc, menu, slug, spacedPhone } from "../writing.ts";
import type { LaterTemplate } from "./material.ts";
import { inWords, nameOrOwner } from "./telling.ts";

/** Coffee of a roaster: one packet's price first, then packs of two and three with amounts of their own. Odd. */
export const coffeeInPacks: LaterTemplate = {
  name: "coffee of a roaster in packs of one, two and three",
  sector: "coffee",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 2 === 0 ? goods.brand : null,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${esc(goods.title)} — ${esc(shop.name)}</title><meta property="og:title" content="${esc(goods.title)}"><meta property="og:site_name" content="${esc(shop.name)}"></head>
<body><header><p class="wordmark">${esc(shop.name)}</p><nav><ul>${menu(5)}</ul></nav></header><main><div class="hero"><img src="/anh/${goods.sku}.webp" alt=""><div><h1>${esc(goods.title)}</h1>${variant % 2 === 0 ? `<p class="by">Thương hiệu <em>${esc(goods.brand)}</em></p>` : ""}<p class="one">${dotted(goods.price)}đ <small>/ 1 phần</small></p></div></div>
<h3>Mua nhiều lợi nhiều</h3><div class="packs"><label><input type="radio" name="pack" checked> Lẻ 1 phần <b>${dotted(goods.price)}đ</b></label><label><input type="radio" name="pack"> Combo 2 <b>${dotted(goods.price * 2 - 10_000)}đ</b> <i>tiết kiệm 10.000đ</i></label><label><input type="radio" name="pack"> Combo 3 <b>${dotted(goods.price * 3 - 25_000)}đ</b> <i>bán chạy</i></label></div><button>Thêm vào giỏ</button>
<section class="story"><h2>Chuyện của hạt</h2><p>${esc(shop.name)} rang mẻ nhỏ bằng lửa thẳng, giao trong vòng 3 ngày. Đơn dưới 200.000đ phí giao 25.000đ.</p><blockquote>“Thơm, hậu ngọt, sẽ mua lại.” – Minh, Đà Lạt</blockquote></section>
<section><h2>Uống cùng</h2>${each(others.slice(0, 3), (one) => `<a class="c" href="${href(one)}"><span>${esc(one.title)}</span><span>${dotted(one.price)}đ</span></a>`)}</section></main>
<footer><p>${esc(shop.name)} là thương hiệu của ${esc(shop.owner)}</p><p>Xưởng rang: ${esc(shop.address)}</p><p>${shop.email} / ${spacedPhone(shop.phone)}</p></footer></body></html>`,
};

/** Pets' things on a Joomla-like system: label and value in twin elements, the price called "Giá bán", module boxes before it. Odd. */
export const petsWithModules: LaterTemplate = {
  name: "things for pets with module boxes before the goods",
  sector: "pets",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
  }) => `<!DOCTYPE html><html xml:lang="vi-vn" lang="vi-vn"><head><meta charset="utf-8" /><meta name="generator" content="a content system" /><title>Thú cưng : ${esc(goods.title)}</title></head>
<body class="com_shop view-productdetails"><div id="top"><h2 class="site-title"><a href="/">${esc(shop.name)}</a></h2></div><div id="sidebar-left"><div class="moduletable"><h3>Bán chạy</h3>${each(others.slice(4, 8), (one) => `<div class="vmgroup"><a href="${href(one)}">${esc(one.title)}</a><div class="PricesalesPrice"><span>${dotted(one.price)} đ</span></div></div>`)}</div><div class="moduletable"><h3>Danh mục</h3><ul>${menu(8)}</ul></div><div class="moduletable"><h3>Nhà sản xuất</h3><ul>${each(others.slice(0, 5), (one) => `<li><a href="/hang/${slug(one.brand)}">${esc(one.brand)}</a></li>`)}</ul></div></div>
<div id="component"><div class="productdetails-view productdetails"><div class="back-to-category"><a href="/thu-cung">Quay lại: Thú cưng</a></div><h1>${esc(goods.title)}</h1><div class="vm-product-container"><div class="main-image"><img src="/images/stories/${goods.sku}.jpg" alt="${goods.sku}" /></div><div class="vm-product-details-container"><div class="manufacturer"><span class="bold">Nhà sản xuất: </span><a class="manuModal" href="/hang/${slug(goods.brand)}">${esc(goods.brand)}</a></div><div class="product-price" id="productPrice${goods.sku.slice(2)}">${goods.listPrice === null ? "" : `<div class="PricebasePrice"><span class="label">Giá gốc: </span><span class="PricebasePrice">${dotted(goods.listPrice)} đ</span></div>`}<div class="PricesalesPrice vm-display"><span class="label">Giá bán: </span><span class="PricesalesPrice">${dotted(goods.price)} đ</span></div>${goods.listPrice === null ? "" : `<div class="PricediscountAmount"><span class="label">Giảm: </span><span>${dotted(goods.listPrice - goods.price)} đ</span></div>`}</div><input type="submit" class="addtocart-button" value="Bỏ vào giỏ" /><a href="/hoi-dap">Hỏi về sản phẩm này</a></div></div><div class="product-description"><span class="title">Mô tả</span><p>Bé nhà bạn sẽ thích. Nhập từ ${goods.origin}.</p></div></div></div>
<div id="footer"><p>Đơn vị chủ quản: ${esc(shop.owner)}, ${esc(shop.address)}. Điện thoại ${shop.phone}.</p><p>Thiết kế web bởi Xưởng Web Tia Chớp</p></div></body></html>`,
};

/** A page of the first years: tables, font tags, the firm in a banner's words and at the foot, the price with "VNĐ". Hard. */
export const firmOfFirstYears: LaterTemplate = {
  name: "furniture in tables of the first years",
  sector: "rooms",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
  }) => `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>:: ${esc(shop.owner)} :: San pham</TITLE></HEAD>
<BODY bgColor=#ffffff leftMargin=0><CENTER><TABLE width=780 border=0 cellPadding=0><TR><TD colSpan=3 background=images/top.gif height=90><FONT color=#ffffff size=5><B>${esc(shop.owner.toUpperCase())}</B></FONT><BR><FONT color=#ffff00 size=2>${esc(shop.name)} - Uy tín tạo niềm tin</FONT></TD></TR>
<TR><TD vAlign=top width=150><TABLE width="100%"><TR><TD bgColor=#cc0000><FONT color=#ffffff><B>HÀNG MỚI</B></FONT></TD></TR>${each(others.slice(0, 4), (one) => `<TR><TD align=center><FONT size=2><A href="sp.asp?id=${one.sku}">${esc(one.title)}</A><BR><FONT color=red>${dotted(one.price)} VNĐ</FONT></FONT></TD></TR>`)}<TR><TD bgColor=#cc0000><FONT color=#ffffff><B>TỶ GIÁ</B></FONT></TD></TR><TR><TD><FONT size=1>USD 25.410<BR>EUR 27.660</FONT></TD></TR></TABLE></TD>
<TD vAlign=top width=480><FONT color=#0000ff size=2>Trang nhất &gt; Sản phẩm &gt; Chi tiết</FONT><HR><TABLE><TR><TD rowSpan=5><IMG src="upload/${goods.sku}.jpg" width=180></TD><TD><FONT size=3 color=#990000><B>${esc(goods.title)}</B></FONT></TD></TR><TR><TD><FONT size=2>Mã số: ${goods.sku}</FONT></TD></TR><TR><TD><FONT size=2>Hãng SX: ${esc(goods.brand)} (${goods.origin})</FONT></TD></TR><TR><TD><FONT size=2>Giá: <FONT color=red><B>${dotted(goods.price)} VNĐ</B></FONT></FONT></TD></TR><TR><TD><FONT size=2>Lượt xem: 2.318.400</FONT></TD></TR></TABLE><P><FONT size=2>Hàng có sẵn tại kho. Vận chuyển miễn phí trong bán kính 10km, ngoài ra tính 15.000 VNĐ/km.</FONT></P></TD>
<TD vAlign=top width=150><FONT size=2><B>HỖ TRỢ TRỰC TUYẾN</B><BR>Mr. Cường: ${shop.secondPhone}<BR>Ms. Lan: ${shop.phone}</FONT></TD></TR>
<TR><TD colSpan=3 align=center bgColor=#eeeeee><FONT size=1>${esc(shop.owner)}<BR>VPGD: ${esc(shop.address)}<BR>ĐT: ${shop.phone} - Email: ${shop.email}<BR>Số người online: 12</FONT></TD></TR></TABLE></CENTER></BODY></HTML>`,
};

/** A page made in a free site builder: boxes placed by hand in any order, other goods first, the price with a k, no data. Hard. */
export const boxesInAnyOrder: LaterTemplate = {
  name: "coffee in boxes placed by hand with others first",
  sector: "coffee",
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(shop.name)} | ${esc(goods.title)}</title><style>#c1{left:0;top:${400 + variant}px}#c2{left:480px}</style></head>
<body><div id="SITE_CONTAINER"><div id="c9" class="rich"><p style="font-size:13px">Món khác trong tuần</p>${each(others.slice(0, 3), (one) => `<p><span style="font-weight:bold">${esc(one.title)}</span></p><p>${kilo(one.price)}</p>`)}</div>
<div id="c0" class="rich"><h1 class="font_0"><span>${esc(shop.name)}</span></h1></div><div id="c3" class="rich"><p class="font_8">Mở cửa 7h00 - 22h00 mỗi ngày</p></div>
<div id="c1" class="rich"><h1 class="font_2"><span style="font-size:34px">${esc(goods.title)}</span></h1></div><div id="c4" class="rich"><p class="font_7"><span>Nhãn: ${esc(goods.brand)}</span></p><p class="font_7"><span>Gốc: ${goods.origin}</span></p></div><div id="c2" class="rich"><p class="font_5"><span style="color:#B00020">${kilo(goods.price)}</span></p></div><div id="c5" class="rich"><p>${goods.listPrice === null ? "Giá tốt cả năm" : `<span style="text-decoration:line-through">${kilo(goods.listPrice)}</span>`}</p></div><div id="c6"><a role="button" href="https://chat.example/${shop.phone}">Nhắn để mua</a></div>
<div id="c7" class="rich"><p>Ship nội thành 20K, miễn phí đơn từ 300K.</p></div><div id="c8" class="rich"><p>Quán ở ${esc(shop.address)}</p><p>${esc(shop.owner)}</p><p>Gọi ${spacedPhone(shop.phone)}</p></div></div></body></html>`,
};

/** One long page for one thing, with a form: no maker named, amounts written out in words beside numbers, thanks of buyers. Hard. */
export const longPageWithForm: LaterTemplate = {
  name: "skincare on one long page with a form and words",
  sector: "skin",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: nameOrOwner(shop), brand: null }),
  render: ({ goods, shop, variant }) => {
    const normal = goods.listPrice ?? goods.price + 150_000;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>ƯU ĐÃI HÔM NAY</title></head>
<body><section id="SECTION1"><div class="ladi-element"><h2 class="ladi-headline">BẠN ĐANG TỰ TI VÌ LÀN DA?</h2></div><div class="ladi-element"><p class="ladi-paragraph">Hơn ${3 + variant}.500 người đã thử và không quay lại cách cũ</p></div></section>
<section id="SECTION2"><div class="ladi-element"><h1 class="ladi-headline">${esc(goods.title)}</h1></div><div class="ladi-element"><ul class="ladi-list-paragraph"><li>Dịu nhẹ, dùng được mỗi ngày</li><li>Thấy khác sau 7 ngày</li><li>Đã có 12 phiếu kiểm nghiệm</li></ul></div></section>
<section id="SECTION3"><div class="ladi-element"><p class="ladi-paragraph">Ngày thường <span style="text-decoration-line: line-through;">${dotted(normal)}đ</span></p></div><div class="ladi-element"><h3 class="ladi-headline">HÔM NAY CHỈ CÒN</h3></div><div class="ladi-element"><h3 class="ladi-headline">${variant % 2 === 0 ? `${dotted(goods.price)}Đ` : brokenMillion(goods.price).toUpperCase()}</h3></div><div class="ladi-element"><p>(Bằng chữ: ${inWords(goods.price)})</p></div><div class="ladi-countdown"><span>00</span><span>07</span><span>41</span><span>19</span></div></section>
<section id="SECTION4"><div class="ladi-element"><p><b>Chị Thu Trang (Hải Phòng):</b> Mình mua bên khác 990k mà không bằng bên này.</p></div><div class="ladi-element"><p><b>Mai Anh (Quận 8):</b> Đặt 2 hộp được tặng thêm 1, cảm ơn shop.</p></div></section>
<section id="SECTION5"><form class="ladi-form"><input name="name" placeholder="Họ và tên"><input name="phone" placeholder="Số điện thoại"><select name="combo"><option>Mua 1: ${dotted(goods.price)}đ + 30.000đ ship</option><option>Mua 2: ${dotted(goods.price * 2)}đ miễn ship</option><option>Mua 3 tặng 1: ${dotted(goods.price * 3)}đ</option></select><button>ĐẶT HÀNG NGAY</button></form></section>
<section id="SECTION6"><div class="ladi-element"><p>${esc(shop.owner)}</p></div><div class="ladi-element"><p>Website thuộc ${esc(shop.name)}. Tổng đài ${shop.phone}</p></div><div class="ladi-element"><p>Sản phẩm này không phải là thuốc.</p></div></section></body></html>`;
  },
};
