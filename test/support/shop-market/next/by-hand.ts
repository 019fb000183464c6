import { each } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import type { NextTemplate } from "./material.ts";
import { departments, icons, reviews, tail, themeStyle, trackers } from "./noise.ts";
import { talk } from "./talk.ts";

/** Motorcycle parts in tables within tables of 2006: promoted goods in the left cell come first, the name is a bold cell. Hard. */
export const partsInNestedTables: NextTemplate = {
  name: "motorcycle parts in tables within tables",
  sector: "motor",
  path: ({ variant }) => `/index.php?module=sanpham&id=${300 + variant}`,
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
  }) => `<HTML><HEAD><TITLE>::: ${esc(shop.name)} ::: Phu tung xe may gia re</TITLE><META http-equiv=Content-Type content="text/html; charset=utf-8"><META name="keywords" content="phu tung, xe may, do choi xe"><LINK href="style.css" rel="stylesheet" type="text/css"><SCRIPT language=JavaScript src="js/AC_RunActiveContent.js"></SCRIPT>${themeStyle("t", 20)}
<SCRIPT language=JavaScript>function doClock(){window.setTimeout("doClock()",1000);today=new Date();self.status=today.toString();} function popup(u){window.open(u,'','width=600,height=500')}${"var menu_items=[['Trang chu','index.php'],['San pham','?module=sanpham']];".repeat(30)}</SCRIPT></HEAD>
<BODY bgColor=#ffffff leftMargin=0 topMargin=0 onload="doClock()"><TABLE width=980 border=0 cellSpacing=0 cellPadding=0 align=center><TBODY><TR><TD colspan=3><IMG src="images/banner.gif" width=980 height=160 alt="${esc(shop.name)}"></TD></TR><TR><TD colspan=3 class=menungang height=28>&nbsp;<A href="index.php">TRANG CHỦ</A> | <A>GIỚI THIỆU</A> | <A>SẢN PHẨM</A> | <A>BẢNG GIÁ</A> | <A>LIÊN HỆ</A></TD></TR><TR><TD colspan=3><MARQUEE scrollamount=3><FONT color=red>Mua từ 2.000.000 VNĐ tặng áo mưa - Hotline ${spacedPhone(shop.phone)}</FONT></MARQUEE></TD></TR>
<TR><TD width=190 vAlign=top><TABLE width="100%"><TR><TD class=tieude_trai>DANH MỤC</TD></TR>${each(["Nhớt", "Lốp", "Phuộc", "Đèn", "Khoá", "Mũ bảo hiểm"], (one) => `<TR><TD class=menu_trai><IMG src="images/bullet.gif"> <A>${one}</A></TD></TR>`)}<TR><TD class=tieude_trai>HÀNG KHUYẾN MÃI</TD></TR>${each(others.slice(0, 3), (one) => `<TR><TD align=center class=sp_trai><IMG src="sp/${one.sku}.jpg" width=100><BR><A class=tensp>${esc(one.title)}</A><BR><SPAN class=giasp>${dotted(one.price)} VNĐ</SPAN></TD></TR>`)}<TR><TD>Đang online: <B>${3 + variant}</B><BR>Lượt truy cập: ${1_204_000 + variant * 31}</TD></TR></TABLE></TD>
<TD width=600 vAlign=top><TABLE width="100%" border=0 cellPadding=4><TR><TD class=duongdan>Sản phẩm &raquo; ${talk.motor.aisle} &raquo; Chi tiết</TD></TR><TR><TD><TABLE width="100%" border=0><TR><TD width=220 rowSpan=7 align=center><IMG src="sp/${goods.sku}.jpg" width=200 border=1><BR><A href="javascript:popup('sp/${goods.sku}.jpg')">Xem hình lớn</A></TD><TD class=ten_sp><B>${esc(goods.title)}</B></TD></TR><TR><TD>Mã số: ${goods.sku}</TD></TR><TR><TD>Hãng SX: ${esc(goods.brand)}</TD></TR><TR><TD>${goods.listPrice === null ? "&nbsp;" : `Giá cũ: <STRIKE>${dotted(goods.listPrice)} VNĐ</STRIKE>`}</TD></TR><TR><TD>Giá: <FONT class=gia>${dotted(goods.price)} VNĐ</FONT> (chưa gồm công lắp 50.000 VNĐ)</TD></TR><TR><TD>Bảo hành: 06 tháng</TD></TR><TR><TD><INPUT type=button value="Đặt mua" onclick="location='?module=giohang&id=${300 + variant}'"></TD></TR></TABLE></TD></TR><TR><TD class=noidung>${each(talk.motor.praise, (line) => `<P align=justify>${line}</P>`)}</TD></TR><TR><TD class=tieude_giua>CÁC SẢN PHẨM KHÁC</TD></TR><TR><TD><TABLE><TR>${each(others.slice(3, 6), (one) => `<TD align=center width=200><A>${esc(one.title)}</A><BR>Giá: ${dotted(one.price)} VNĐ</TD>`)}</TR></TABLE></TD></TR></TABLE></TD>
<TD width=190 vAlign=top><TABLE width="100%"><TR><TD class=tieude_trai>HỖ TRỢ</TD></TR><TR><TD align=center><IMG src="images/yahoo.gif"><BR>${shop.secondPhone}</TD></TR><TR><TD class=tieude_trai>TỶ GIÁ</TD></TR><TR><TD>USD 26.350<BR>EUR 30.120<BR>Vàng 14.520.000</TD></TR></TABLE></TD></TR><TR><TD colspan=3 class=chan align=center><B>${esc(shop.owner)}</B><BR>Địa chỉ: ${esc(shop.address)}<BR>Điện thoại: ${shop.phone} - MST: ${shop.taxCode}<BR>Copyright 2006-2026 ${esc(shop.name)}. Thiết kế web: Sao Biển Media</TD></TR></TBODY></TABLE></BODY></HTML>`,
};

/** One health product sold by a long page with boxes anywhere: the great headline is a promise, sets of boxes come after the price. Hard. */
export const healthOfPromises: NextTemplate = {
  name: "one health product under a headline that is a promise",
  sector: "pharmacy",
  path: ({ goods }) => `/${slug(goods.brand)}-uu-dai`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: null,
  }),
  render: ({ goods, shop, variant }) => {
    const box = (kind: string, at: number, inner: string) =>
      `<div id="${kind}${at * 7 + variant}" class="ladi-element"><div class="ladi-${kind.toLowerCase()}">${inner}</div></div>`;
    const before = goods.listPrice ?? Math.round((goods.price * 1.6) / 10_000) * 10_000;
    const forTwo = Math.round((goods.price * 1.9) / 1_000) * 1_000;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>Ưu đãi hôm nay - Chỉ còn 39 suất</title><meta property="og:title" content="Khoẻ mỗi ngày - Vui mỗi giây"><meta property="og:type" content="website"><meta property="og:description" content="Đăng ký nhận ưu đãi đến 50%"><meta name="format-detection" content="telephone=no">${themeStyle("ladi", 220)}${trackers(variant)}</head>
<body class="lazyload"><div class="ladi-wraper"><div id="SECTION1" class="ladi-section"><div class="ladi-overlay"></div>${box("HEADLINE", 1, "<h1>TẠM BIỆT NỖI LO, SỐNG KHOẺ CÙNG GIA ĐÌNH</h1>")}${box("PARAGRAPH", 2, "98% khách hàng hài lòng sau 2 tuần")}${box("IMAGE", 3, '<div class="ladi-image-background"></div>')}${box("BUTTON", 4, '<p class="ladi-headline">NHẬN ƯU ĐÃI 50%</p>')}${box("COUNTDOWN", 5, "<span>00</span><span>14</span><span>59</span>")}</div>
<div id="SECTION2" class="ladi-section">${box("HEADLINE", 10, "<h2>BẠN CÓ ĐANG GẶP PHẢI?</h2>")}${each(["Mệt mỏi, khó ngủ kéo dài", "Đã thử nhiều cách, tốn 5.000.000đ vẫn không đỡ", "Ngại đi khám vì không có thời gian"], (one, at) => box("PARAGRAPH", 11 + at, one))}</div>
<div id="SECTION3" class="ladi-section">${box("HEADLINE", 20, `<h2>${esc(goods.title)}</h2>`)}${each(talk.pharmacy.praise, (line, at) => box("PARAGRAPH", 21 + at, line))}${box("LIST", 24, `<ul><li>Xuất xứ: ${goods.origin}</li><li>Số công bố: ${shop.registerId}/2026/ĐKSP</li></ul>`)}${box("VIDEO", 25, '<iframe data-src="https://video.example/embed"></iframe>')}</div>
<div id="SECTION4" class="ladi-section">${box("HEADLINE", 30, "<h3>KHÁCH HÀNG NÓI GÌ?</h3>")}${reviews(variant, 6, "ladi-carousel-item", "ladi-name")}</div>
<div id="SECTION5" class="ladi-section">${box("HEADLINE", 40, "<h3>BẢNG GIÁ ƯU ĐÃI</h3>")}${box("HEADLINE", 41, `<h3><span style="text-decoration-line:line-through">${dotted(before)}đ</span></h3>`)}${box("HEADLINE", 42, `<h3>CHỈ CÒN ${dotted(goods.price)}đ</h3>`)}${box("PARAGRAPH", 43, "/ 1 sản phẩm + phí ship 30.000đ")}${box("GROUP", 44, `Mua 2: ${dotted(forTwo)}đ - miễn phí ship`)}${box("GROUP", 45, `Mua 3 tặng 1: ${dotted(goods.price * 3)}đ - miễn phí ship`)}</div>
<div id="SECTION6" class="ladi-section"><form class="ladi-form" method="post"><div class="ladi-form-item"><input name="name" placeholder="Họ và tên" required></div><div class="ladi-form-item"><input name="phone" placeholder="Số điện thoại" pattern="(\\+84|0){1}(9|8|7|5|3){1}[0-9]{8}" required></div><div class="ladi-form-item"><select name="combo"><option value="">Chọn gói</option><option>1 sản phẩm - ${dotted(goods.price)}đ</option><option>2 sản phẩm - ${dotted(forTwo)}đ</option><option>3 tặng 1 - ${dotted(goods.price * 3)}đ</option></select></div><div class="ladi-form-item"><textarea name="address" placeholder="Địa chỉ"></textarea></div><button type="submit">ĐẶT HÀNG NGAY</button></form></div>
<div id="SECTION7" class="ladi-section">${box("PARAGRAPH", 60, `Phân phối bởi: ${esc(shop.owner)}`)}${box("PARAGRAPH", 61, `MST: ${shop.taxCode} - ${esc(shop.address)}`)}${box("PARAGRAPH", 62, `Hotline: ${shop.phone} - Gian hàng: ${esc(shop.name)}`)}${box("PARAGRAPH", 63, "Sản phẩm này không phải là thuốc. Hiệu quả tuỳ cơ địa mỗi người.")}</div></div><script>${`window.LadiPageScript=window.LadiPageScript||{};LadiPageScript.runtime={"a":"${variant}","notify":["Chị Hà vừa đặt 2 hộp","Anh Sơn vừa đặt 1 hộp"]};`.repeat(12)}</script></body></html>`;
  },
};

/** Garden things on a home-made page: neighbours with prices stand before the goods, and the first great heading is the shop's motto. Hard. */
export const gardenAfterNeighbours: NextTemplate = {
  name: "garden things after their neighbours and a motto",
  sector: "garden",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 3 === 2 ? null : goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${esc(shop.name)} - cây giống, phân bón, dụng cụ</title>${themeStyle("box", 100)}</head><body><!-- header --><div id="top"><div class="in"><a href="/"><img src="/img/lg.png" alt=""></a><h1>Xanh từ mầm, lành từ đất</h1><span class="tel">☎ ${spacedPhone(shop.phone)}</span></div><ul class="mn">${departments("m", "s")}</ul></div>
<!-- left --><div id="l"><div class="box"><div class="tt">Bán chạy trong tuần</div>${each(others.slice(0, 5), (one, at) => `<div class="it"><b>${at + 1}.</b> <a href="#">${esc(one.title)}</a><div class="g">${dotted(one.price)} đ</div></div>`)}</div><div class="box"><div class="tt">Thống kê</div>Hôm nay: ${40 + variant}</div></div>
<!-- giua --><div id="c"><div class="box"><div class="tt">Cùng nhóm</div><div class="rows">${each(others.slice(5, 8), (one) => `<div class="c3"><img alt=""><h2>${esc(one.title)}</h2><p>${one.listPrice === null ? "" : `<s>${dotted(one.listPrice)} đ</s> `}<span class="g">${dotted(one.price)} đ</span></p><a class="bt">Chi tiết</a></div>`)}</div></div>
<div class="box ct"><h1>${esc(goods.title)}</h1><div class="anh"><img src="/upload/${goods.sku}.jpg" alt=""></div><div class="tin"><p>Mã hàng : ${goods.sku}</p>${variant % 3 === 2 ? "" : `<p>Thương hiệu : ${esc(goods.brand)}</p>`}${goods.listPrice === null ? "" : `<p>Giá NY : <span class="ny">${dotted(goods.listPrice)} đ</span></p>`}<p>Giá ${goods.listPrice === null ? "bán" : "KM"} : <span class="km">${dotted(goods.price)} đ</span></p><p>Giá sỉ (từ 20) : liên hệ</p><p>Lượt xem : ${900 + variant * 13}</p><a class="bt" href="/dat-hang.php?id=${variant}">Đặt hàng</a></div><div class="bv">${each(talk.garden.praise, (line) => `<p>${line}</p>`)}<p>Nhà vườn cũng có dịch vụ thi công sân vườn trọn gói từ 15.000.000 đ.</p></div></div><div class="box"><div class="tt">Ý kiến</div>${reviews(variant, 5, "yk", "ten")}</div></div>
<div id="b"><p>${esc(shop.name.toUpperCase())}</p><p>Chủ quản: ${esc(shop.owner)} - Mã số thuế ${shop.taxCode}</p><p>Vườn: ${esc(shop.address)}</p><p>Email: ${shop.email}</p></div>${icons(12)}${tail(variant, shop.phone, 6)}</body></html>`,
};

/** Electronics on a home-made page that speaks first of paying in parts: deposits, months, sets; the price in cash stands among them. Hard. */
export const electronicsInParts: NextTemplate = {
  name: "electronics that speak first of paying in parts",
  sector: "phones",
  path: ({ goods, variant }) => `/chi-tiet/${variant + 21}/${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: null,
  }),
  render: ({ goods, others, shop, variant }) => {
    const monthly = (months: number) => Math.ceil((goods.price * 1.12) / months / 1_000) * 1_000;
    const before = goods.listPrice ?? Math.round((goods.price * 1.2) / 10_000) * 10_000;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${esc(goods.title)} trả góp duyệt 5 phút</title><link rel="stylesheet" href="/css/bootstrap.min.css">${themeStyle("bs", 140)}${trackers(variant)}</head><body><nav class="navbar navbar-inverse navbar-fixed-top"><div class="container"><div class="navbar-header"><button class="navbar-toggle"></button><a class="navbar-brand" href="/">${esc(shop.name)}</a></div><ul class="nav navbar-nav">${departments("dropdown", "dropdown-menu")}</ul></div></nav>
<div class="jumbotron"><h2>TRẢ GÓP 0Đ - CHỈ CẦN CCCD</h2><p>Nhận máy ngay, trả trước từ 0đ, giảm đến 1.000.000đ</p></div><div class="container"><ol class="breadcrumb"><li><a href="/">Home</a></li><li class="active">${talk.phones.aisle}</li></ol>
<div class="row"><div class="col-md-5"><div class="thumbnail"><img src="/photos/${goods.sku}.jpg" alt="photo"></div></div><div class="col-md-7"><h3><strong>${esc(goods.title)}</strong></h3><div class="alert alert-warning">Góp chỉ từ <strong>${dotted(monthly(12))}đ</strong>/tháng</div><div class="well well-sm"><span class="text-muted">Giá thị trường <s>${dotted(before)}đ</s></span><br>Đặt cọc giữ máy: <b>500.000đ</b><br>Trả thẳng: <b class="text-danger">${dotted(goods.price)}đ</b><br>Tiết kiệm: ${dotted(before - goods.price)}đ</div>
<table class="table table-bordered"><thead><tr><th>Kỳ hạn</th><th>Trả trước</th><th>Mỗi tháng</th><th>Tổng tiền</th></tr></thead><tbody>${each([6, 9, 12], (months) => `<tr><td>${months} tháng</td><td>0đ</td><td>${dotted(monthly(months))}đ</td><td>${dotted(monthly(months) * months)}đ</td></tr>`)}</tbody></table>
<div class="panel panel-default"><div class="panel-heading">Combo tiết kiệm</div><div class="panel-body">Máy + bảo hành vàng 24 tháng: <b>${dotted(goods.price + 790_000)}đ</b><br>Máy + tai nghe + ốp: <b>${dotted(goods.price + 350_000)}đ</b></div></div><a class="btn btn-danger btn-lg">MUA THẲNG</a> <a class="btn btn-primary btn-lg">MUA GÓP</a></div></div>
<div class="row"><div class="col-md-8"><ul class="nav nav-tabs"><li class="active"><a>Mô tả</a></li><li><a>Hỏi đáp</a></li></ul>${each(talk.phones.praise, (line) => `<p>${line}</p>`)}<dl class="dl-horizontal">${each(talk.phones.facts, ([what, how]) => `<dt>${what}</dt><dd>${how}</dd>`)}</dl>${reviews(variant, 4, "media", "media-heading")}</div><div class="col-md-4"><div class="list-group"><span class="list-group-item active">Máy cùng tầm giá</span>${each(others.slice(0, 5), (one) => `<a class="list-group-item">${esc(one.title)} <span class="badge">${dotted(one.price)}đ</span></a>`)}</div></div></div>
<hr><footer><p>&copy; 2026 ${esc(shop.name)} | ${esc(shop.owner)} | MSDN ${shop.taxCode}</p><p>${esc(shop.address)} | Gọi ${shop.phone}</p><p class="small">Đối tác tài chính: Công ty Tài chính Trăng Rằm, Ngân hàng Sông Lam</p></footer></div>${tail(variant, shop.phone)}</body></html>`;
  },
};

/** Instruments in a firm's own list of terms: the great heading is the firm, the amount also stands in dollars. Hard. */
export const instrumentsInTerms: NextTemplate = {
  name: "instruments in a list of terms with an amount in dollars too",
  sector: "music",
  path: ({ goods }) => `/catalogue/${goods.sku.toLowerCase()}.htm`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 4 === 0 ? [] : goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${esc(shop.owner)}</title>${themeStyle("cat", 70)}<!-- Created with a page editor, 2011 --></head><body><div id="page"><div id="masthead"><h1>${esc(shop.name)}</h1><p><em>${esc(shop.owner)} - nhập khẩu và phân phối từ 1998</em></p></div><div id="nav"><ul>${departments("n", "nn")}</ul></div><div id="crumb">Bạn đang ở: Catalogue / ${talk.music.aisle} / ${goods.sku}</div>
<div id="main"><p class="note">Bảng giá áp dụng từ 01/0${1 + (variant % 9)}/2026, thay cho bảng giá cũ. Tỷ giá tạm tính 25.500 VND/USD. Đơn dưới 300.000 VND tính phí giao.</p><img src="../hinh/${goods.sku}.jpg" width="320" alt="" /><dl><dt>Tên hàng</dt><dd>${esc(goods.title)}</dd><dt>Mã hàng</dt><dd>${goods.sku}</dd><dt>Nhãn hiệu</dt><dd>${variant % 4 === 0 ? "Không" : esc(goods.brand)}</dd><dt>Nước SX</dt><dd>${goods.origin}</dd><dt>Đơn vị tính</dt><dd>Cái</dd>${goods.listPrice === null ? "" : `<dt>Đơn giá cũ</dt><dd><del>${dotted(goods.listPrice)} VND</del></dd>`}<dt>Đơn giá</dt><dd>${dotted(goods.price)} VND (~ ${(goods.price / 25_500).toFixed(1).replace(".", ",")} USD), đã gồm VAT</dd><dt>Giá đại lý</dt><dd>Từ 5 cái, liên hệ phòng kinh doanh</dd>${each(talk.music.facts, ([what, how]) => `<dt>${what}</dt><dd>${how}</dd>`)}</dl><p>${talk.music.praise.join("</p><p>")}</p>
<h3>Hàng cùng trang catalogue</h3><table border="1" cellspacing="0" cellpadding="3"><tr><th>STT</th><th>Mã</th><th>Tên hàng</th><th>ĐVT</th><th>Đơn giá (VND)</th></tr>${each(others.slice(0, 8), (one, at) => `<tr><td>${at + 1}</td><td>${one.sku}</td><td>${esc(one.title)}</td><td>Cái</td><td align="right">${dotted(one.price)}</td></tr>`)}</table></div>
<div id="side"><h3>Liên hệ</h3><p>${esc(shop.address)}<br />Tel: ${shop.phone}<br />Fax: 028 3${800_000 + variant}<br />Mã số thuế: ${shop.taxCode}<br />Email: ${shop.email.replace("@", " (a) ")}</p><h3>Tin tức</h3><p>Triển lãm nhạc cụ 2026: giảm giá vé còn 50.000 VND.</p></div><div id="foot">Bản quyền ${esc(shop.name)} 1998-2026. Ghi rõ nguồn khi phát hành lại.</div></div>${reviews(variant, 2, "guestbook", "by")}${tail(variant, shop.phone, 4)}</body></html>`,
};
