import { brokenMillion, each, href, inMillions } from "../fresh-writing.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import type { BlindTemplate } from "./material.ts";
import { shopOrOwner, widgets } from "./telling.ts";

const row = (name: string, value: string) =>
  `<tr><td width="110" class="txt"><font color="#666666">${name}</font></td><td class="txt">${value}</td></tr>`;

/** Electrical goods on tables of 2010: no h1, title in capitals, three columns, the shop in the foot alone. Hard. */
export const tablesOfTenYears: BlindTemplate = {
  name: "tables in three columns, title in capitals",
  sector: "tools",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: [shop.owner, shop.name],
    brand: variant % 2 === 0 ? goods.brand : null,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>.:: ${esc(shop.name)} ::. Chuyen cung cap may moc, thiet bi</title><meta name="keywords" content="may khoan, may cat, bom nuoc"><link href="style.css" rel="stylesheet" type="text/css"></head><body topmargin="0" leftmargin="0" background="images/bg.gif"><table width="980" border="0" align="center" cellpadding="0" cellspacing="0" bgcolor="#FFFFFF"><tr><td colspan="3"><img src="images/banner.jpg" width="980" height="160"></td></tr><tr bgcolor="#003366"><td colspan="3"><table border="0"><tr>${each(["TRANG CHỦ", "GIỚI THIỆU", "SẢN PHẨM", "BẢNG GIÁ", "TIN TỨC", "LIÊN HỆ"], (one) => `<td class="menu"><a href="?act=${slug(one)}"><font color="#FFFFFF"><b>${one}</b></font></a></td>`)}</tr></table></td></tr>
<tr valign="top"><td width="200"><table width="100%" border="0"><tr><td class="tieude">DANH MỤC</td></tr>${each(["Máy khoan", "Máy bơm", "Đồng hồ đo", "Thang nhôm"], (one, at) => `<tr><td>&raquo; <a href="?cat=${at}">${one}</a></td></tr>`)}<tr><td class="tieude">SẢN PHẨM HOT</td></tr>${each(others.slice(0, 3), (one) => `<tr><td align="center"><img src="upload/${one.sku}.jpg" width="120"><br><a href="${href(one)}">${esc(one.title)}</a><br><font color="red"><b>${dotted(one.price)} VNĐ</b></font></td></tr>`)}</table></td>
<td width="580"><table width="100%" border="0" cellpadding="4"><tr><td class="tieude" colspan="2">CHI TIẾT SẢN PHẨM</td></tr><tr valign="top"><td width="220" align="center"><img src="upload/${goods.sku}.jpg" width="200" border="1"><br><font size="1">(Click vào hình để xem ảnh lớn)</font></td><td><table border="0" cellpadding="3"><tr><td colspan="2"><font color="#CC0000" size="3"><b>${esc(goods.title.toUpperCase())}</b></font></td></tr>${row("Mã hàng:", goods.sku)}${variant % 2 === 0 ? row("Hãng SX:", `<b>${esc(goods.brand)}</b>`) : ""}${row("Xuất xứ:", goods.origin)}${row("Bảo hành:", "06 tháng")}${row("Giá bán:", `<font color="red"><b>${dotted(goods.price)} VNĐ</b></font>`)}${row("Tình trạng:", "Còn hàng")}<tr><td colspan="2"><a href="?act=giohang&id=${variant}"><img src="images/dathang.gif" border="0"></a></td></tr></table></td></tr><tr><td colspan="2" class="txt"><b><u>Mô tả:</u></b><br>Hàng mới 100%, có xuất hóa đơn VAT. Vui lòng gọi điện trước khi tới cửa hàng.</td></tr><tr><td class="tieude" colspan="2">SẢN PHẨM CÙNG LOẠI</td></tr><tr>${each(others.slice(3, 5), (one) => `<td align="center"><a href="${href(one)}">${esc(one.title)}</a><br><font color="red">${dotted(one.price)} VNĐ</font></td>`)}</tr></table></td>
<td width="200"><table width="100%" border="0"><tr><td class="tieude">HỖ TRỢ TRỰC TUYẾN</td></tr><tr><td align="center">Mr. Tuấn<br><b>${spacedPhone(shop.phone)}</b></td></tr><tr><td class="tieude">TỶ GIÁ</td></tr><tr><td>USD: 26.180<br>EUR: 30.450</td></tr><tr><td class="tieude">ĐỐI TÁC</td></tr><tr><td><marquee>${each(others.slice(5, 8), (one) => `${esc(one.brand)} * `)}</marquee></td></tr></table></td></tr><tr><td colspan="3" align="center" bgcolor="#DDDDDD"><b>${esc(shop.owner.toUpperCase())}</b><br>Địa chỉ: ${esc(shop.address)}<br>ĐT: ${shop.phone} - Fax: 0243.000000 - Email: ${shop.email}</td></tr></table></body></html>`,
};

/** A page of a free site builder: paragraphs in classes without meaning, all facts in sentences. Hard. */
export const freeSitePage: BlindTemplate = {
  name: "page of a free site builder, facts in sentences",
  sector: "home",
  host: "trangrieng.example",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: null }),
  render: ({
    goods,
    others,
    shop,
    person,
    variant,
  }) => `<!DOCTYPE html><html lang="vi-VN" itemscope itemtype="http://schema.org/WebPage"><head><meta charset="utf-8"><title>${esc(shop.name)} - ${esc(goods.title)}</title><meta property="og:title" content="${esc(shop.name)} - ${esc(goods.title)}"><meta property="og:type" content="website"><meta itemprop="name" content="${esc(shop.name)} - ${esc(goods.title)}"><meta property="og:site_name" content="${esc(shop.name)}"><style>.C9DxTc{font-size:11pt}.zfr3Q{margin:0}</style></head><body dir="ltr" class="yxgWrb"><div class="wsqCTb"><nav class="JzO0Vc"><ul>${each(["Trang chủ", "Hàng đang có", "Cách đặt", "Hỏi đáp"], (one) => `<li class="PsKE7e"><a class="aJHbb" href="/view/${slug(one)}">${one}</a></li>`)}</ul></nav></div><div class="dZA9kd"><a class="GAuSPc" href="/view/home"><span class="QTKDff">${esc(shop.name)}</span></a></div>
<div class="UtePc"><section class="yaqOZd"><div class="mYVXT"><div class="LS81yb"><div class="oKdM2c"><div class="hJDwNd"><h1 class="zfr3Q duRjpb CDt4Ke"><span class="C9DxTc">${esc(goods.title)}</span></h1></div></div></div></div></section><section class="yaqOZd"><div class="mYVXT"><div class="oKdM2c"><img class="CENy8b" src="https://pic.example/${goods.sku}=w1280"></div><div class="oKdM2c"><p class="zfr3Q CDt4Ke"><span class="C9DxTc">Bên mình có sẵn ${["3", "5", "chục"][variant % 3]} cái, hàng mới nguyên hộp, xuất xứ ${goods.origin}.</span></p><p class="zfr3Q CDt4Ke"><span class="C9DxTc">Giá: </span><span class="C9DxTc"><strong>${variant % 2 === 0 ? inMillions(goods.price) : brokenMillion(goods.price)}</strong></span><span class="C9DxTc"> một cái, nội thành mình ship 30k, ở tỉnh 45k.</span></p><p class="zfr3Q CDt4Ke"><span class="C9DxTc">Bảo hành 6 tháng, lỗi là đổi, không hỏi nhiều.</span></p><p class="zfr3Q CDt4Ke"><span class="C9DxTc">Đặt hàng gọi ${esc(person.called)} ${spacedPhone(shop.phone)} hoặc nhắn Zalo cùng số.</span></p></div></div></section>
<section class="yaqOZd"><div class="oKdM2c"><h2 class="zfr3Q JYVBee"><span class="C9DxTc">Hàng khác đang có</span></h2>${each(others.slice(0, 3), (one) => `<p class="zfr3Q CDt4Ke"><span class="C9DxTc"><a class="XqQF9c" href="${href(one)}">${esc(one.title)}</a> ${brokenMillion(one.price)}</span></p>`)}</div></section></div><footer class="NeLaPb"><div class="zfr3Q"><span class="C9DxTc">${esc(shop.address)}. Trang này làm bằng công cụ miễn phí.</span></div></footer></body></html>`,
};

/** A shop on a blog service: post title, labels, a price in the body's first lines, the archive and profile beside. Hard. */
export const shopOnBlogService: BlindTemplate = {
  name: "shop kept as a blog, price in the first lines",
  sector: "fashion",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shop.name,
    brand: variant % 2 === 0 ? goods.brand : null,
  }),
  render: ({
    goods,
    others,
    shop,
    person,
    variant,
  }) => `<!DOCTYPE html><html class='v2' dir='ltr' lang='vi' xmlns='http://www.w3.org/1999/xhtml'><head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/><meta content='blogger' name='generator'/><meta content='${esc(goods.title)}' property='og:title'/><meta content='Hàng mới về, số lượng có hạn' property='og:description'/><title>${esc(shop.name)}: ${esc(goods.title)}</title></head><body class='item-view version-1-3-0'><div class='body-fauxcolumns'></div><div class='content'><header><div class='Header' id='Header1'><div class='titlewrapper'><p class='title'><a href='/'>${esc(shop.name)}</a></p></div><div class='descriptionwrapper'><p class='description'><span>Quần áo phụ kiện, ship toàn quốc. ĐT ${spacedPhone(shop.phone)}</span></p></div></div></header>
<div class='main-outer'><div class='blog-posts hfeed'><h2 class='date-header'><span>Thứ Ba, ${(variant % 27) + 1} tháng 9, 2026</span></h2><div class='post hentry uncustomized-post-template' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'><meta content='https://pic.example/s320/${goods.sku}.jpg' itemprop='image_url'/><h3 class='post-title entry-title' itemprop='name'>${esc(goods.title)}</h3><div class='post-body entry-content' itemprop='description articleBody'><div class="separator" style="clear: both; text-align: center;"><img border="0" src="https://pic.example/s320/${goods.sku}.jpg" width="240" /></div><div style="text-align: justify;"><b>Giá: <span style="color: red;">${variant % 3 === 0 ? `${dotted(goods.price)}đ` : brokenMillion(goods.price)}</span></b>${goods.listPrice === null ? "" : ` (giá cũ <strike>${brokenMillion(goods.listPrice)}</strike>)`}</div><div><br /></div><div>Size: S - M - L. Mã: ${goods.sku}</div>${variant % 2 === 0 ? `<div>Hiệu: ${esc(goods.brand)}</div>` : ""}<div>Ship: 25k nội thành, 35k tỉnh. Mua 2 món freeship.</div><div><br /></div><div>Các bạn inbox hoặc gọi <b>${spacedPhone(shop.phone)}</b> gặp ${esc(person.called)}.</div></div><div class='post-footer'><span class='post-author vcard'>Người đăng: <span class='fn'>${esc(person.nick)}</span></span> <span class='post-timestamp'>vào lúc <abbr class='published'>10:2${variant % 10}</abbr></span><span class='post-labels'>Nhãn: <a href='/search/label/new' rel='tag'>hàng mới</a>, <a href='/search/label/nu' rel='tag'>thời trang nữ</a></span></div></div>
<div class='comments' id='comments'><h4>2 nhận xét:</h4><dl><dt class='comment-author'>Mai Lan</dt><dd class='comment-body'><p>Còn size M không shop, bên kia bán 199k kìa</p></dd><dt class='comment-author'>${esc(person.nick)}</dt><dd class='comment-body'><p>còn nha bạn</p></dd></dl></div></div></div><aside><div class='widget PopularPosts'><h2>Bài đăng phổ biến</h2><ul>${each(others.slice(0, 4), (one) => `<li><a href='${href(one)}'>${esc(one.title)}</a> <div class='item-snippet'>Giá: ${brokenMillion(one.price)} Size: S - M - L</div></li>`)}</ul></div><div class='widget BlogArchive'><h2>Lưu trữ Blog</h2><ul><li>▼ 2026 (${variant + 31})</li></ul></div><div class='widget Profile'><h2>Giới thiệu về tôi</h2><a class='profile-name-link g-profile' href='https://profile.example/${variant}'>${esc(person.nick)}</a></div></aside></div></body></html>`,
};

/** A small shop's own site of ready-made rows and columns: a price and a code in a card of "thông tin". Plain. */
export const readyMadeRows: BlindTemplate = {
  name: "small shop from ready-made rows, card of facts",
  sector: "farm",
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shopOrOwner(shop),
    brand: variant % 3 === 0 ? null : goods.brand,
  }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${esc(goods.title)} | ${esc(shop.name)}</title><meta name="description" content="Mua ${esc(goods.title)} giá tốt tại ${esc(shop.name)}">${widgets(goods, variant)}</head><body><nav class="navbar navbar-expand-lg navbar-dark bg-success"><div class="container"><a class="navbar-brand" href="/">${esc(shop.name)}</a><div class="collapse navbar-collapse"><ul class="navbar-nav">${each(["Trang chủ", "Sản phẩm", "Giới thiệu", "Liên hệ"], (one) => `<li class="nav-item"><a class="nav-link" href="/${slug(one)}">${one}</a></li>`)}</ul></div></div></nav>
<div class="container my-4"><div class="row g-4"><div class="col-md-6"><img class="img-fluid rounded" src="/storage/products/${goods.sku}.jpg" alt="${esc(goods.title)}"></div><div class="col-md-6"><h1 class="h3">${esc(goods.title)}</h1>${goods.listPrice === null ? "" : `<span class="badge bg-danger">Giảm giá</span> <span class="text-muted text-decoration-line-through">${dotted(goods.listPrice)} VND</span>`}<p class="fs-3 text-danger fw-bold">${dotted(goods.price)} VND</p><p>Tình trạng: <span class="text-success">Còn ${variant + 6} sản phẩm</span></p><form method="POST" action="/gio-hang/them"><input type="hidden" name="_token" value="k${variant}x9"><div class="input-group"><input type="number" class="form-control" name="so_luong" value="1"><button class="btn btn-success">Thêm vào giỏ hàng</button></div></form><div class="card mt-3"><div class="card-header">Thông tin</div><ul class="list-group list-group-flush"><li class="list-group-item">Mã: ${goods.sku}</li>${variant % 3 === 0 ? "" : `<li class="list-group-item">Thương hiệu: ${esc(goods.brand)}</li>`}<li class="list-group-item">Xuất xứ: ${goods.origin}</li></ul></div></div></div>
<ul class="nav nav-tabs mt-4"><li class="nav-item"><a class="nav-link active">Mô tả</a></li></ul><div class="tab-content p-3 border border-top-0"><p>Sản phẩm dùng được cho nhiều loại cây, để xa tầm tay trẻ em.</p></div><h2 class="h4 mt-4">Có thể bạn quan tâm</h2><div class="row">${each(others.slice(0, 4), (one) => `<div class="col-6 col-md-3"><div class="card h-100"><div class="card-body"><h5 class="card-title"><a href="${href(one)}">${esc(one.title)}</a></h5><p class="card-text text-danger">${dotted(one.price)} VND</p></div></div></div>`)}</div></div><footer class="bg-dark text-white py-4"><div class="container"><h5>${esc(shop.owner)}</h5><p>${esc(shop.address)}</p><p>Điện thoại: ${shop.phone} | Email: ${shop.email}</p><p class="small">© 2026 ${esc(shop.name)}</p></div></footer></body></html>`,
};
