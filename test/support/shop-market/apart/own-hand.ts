import type { FreshTemplate } from "../fresh-goods.ts";
import { each, href } from "../fresh-writing.ts";
import { clutter, commas, dotted, esc, menu, spacedPhone } from "../writing.ts";

/** A student's framework shop put to use: one window title for all goods, no heading, instalments right under the price. */
export const classProject: FreshTemplate = {
  name: "framework shop with one window title for all goods",
  kinds: ["fashion", "electronics"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="en"><head><meta charset="UTF-8"><title>Chi tiết sản phẩm</title>${clutter(variant)}</head><body>
<nav class="navbar navbar-expand-lg bg-dark"><div class="container-fluid"><a class="navbar-brand" href="/">${esc(shop.name)}</a><ul class="navbar-nav">${menu(8)}</ul><a href="/gio-hang" class="btn"><i class="fa fa-cart"></i> (0)</a></div></nav>
<div class="container mt-5"><div class="row"><div class="col-md-6"><img src="/storage/${variant}.jpg" class="w-100"></div><div class="col-md-6"><div class="text-uppercase fs-1"><span>${esc(goods.title)}</span></div>
<div class=""><span class="fw-bold">${commas(goods.price)} ₫</span> ${goods.listPrice === null ? "" : `<span class="text-decoration-line-through text-secondary">${commas(goods.listPrice)} ₫</span>`} <span class="text-secondary">${variant % 40} đánh giá</span></div>
<div class=""><p>hoặc <span class="fw-bold">≈ ${commas(Math.round(goods.price / 3))} ₫ x 3 kỳ với</span> <a href="">Ví trả sau</a></p></div>
<div class="d-flex"><p class="pe-3">Tình trạng: <span class="text-success fw-bold"> Còn hàng</span></p><p class="ps-3">Thương hiệu: <span class="fw-bold">${esc(goods.brand)}</span></p></div><hr>
<form action="/gio-hang/them" method="post"><input type="number" name="quantity" value="1"><button class="btn btn-dark">THÊM VÀO GIỎ HÀNG</button></form></div></div>
<h4 class="mt-5">MÔ TẢ</h4><p>Hàng về kho ngày 12/03, còn nguyên tem mác.</p><h4>SẢN PHẨM TƯƠNG TỰ</h4><div class="row">${each(others.slice(0, 4), (one) => `<div class="col-3"><a href="${href(one)}"><p class="fw-bold">${esc(one.title)}</p></a><p>${commas(one.price)} ₫</p></div>`)}</div></div>
<div class="bg-dark text-white p-5"><div class="row"><div class="col"><p>${esc(shop.owner)}</p><p>MST: ${shop.taxCode}</p></div><div class="col"><p>Địa chỉ: ${esc(shop.address)}</p><p>Hotline: ${spacedPhone(shop.phone)}</p></div></div><div class="text-center">© 2025 - Đồ án được xây dựng bởi nhóm 7</div></div></body></html>`,
};

/** Drawn by a script framework with one word a style: title in a paragraph, facts set off by a bar, the shop in the window's title. */
export const wordAStyle: FreshTemplate = {
  name: "one word a style, title in a paragraph",
  kinds: ["home", "fashion"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>${esc(goods.title)} | ${esc(shop.name)}</title>${clutter(variant)}</head><body><div id="__root">
<div class="flex h-16 items-center px-8 shadow-sm"><a class="text-2xl font-black" href="/"><svg width="32"></svg></a><div class="flex gap-6">${each(["Nam", "Nữ", "Sale"], (one) => `<a class="text-sm" href="/c">${one}</a>`)}</div><button class="relative">0</button></div>
<div class="grid grid-cols-2 gap-2 p-2"><div><img class="rounded-xl" src="/i.webp"/></div><div class="flex flex-col gap-2 p-4 shadow-md"><div class="p-4"><p class="text-[24px] font-bold">${esc(goods.title)}</p>
<div class="flex flex-row gap-4"><p class="text-sm">Tình trạng: <span class="font-bold">Còn hàng</span></p><p>|</p><p class="text-sm">Thương hiệu: <span class="font-bold">${esc(goods.brand)}</span></p></div></div>
<div class="rounded-2xl bg-[#EEE] p-4 text-[24px] font-bold text-[#DF301C]"><p>${commas(goods.price)}₫</p>${goods.listPrice === null ? "" : `<p class="text-base text-gray-400 line-through">${commas(goods.listPrice)}₫</p>`}</div>
<div class="grid grid-cols-4 p-4"><p class="text-sm font-black">Kích thước</p><button class="border">S</button><button class="border">M</button><button class="border">L</button></div>
<div class="rounded border border-dashed p-3"><p class="text-sm">Giảm 20.000₫ cho đơn từ 300.000₫</p><p class="text-sm">Miễn phí vận chuyển đơn từ 500.000₫</p></div><button class="rounded-full bg-black text-white">Thêm vào giỏ</button></div></div>
<div class="p-8"><p class="text-xl font-bold">Có thể bạn thích</p><div class="grid grid-cols-4">${each(others.slice(0, 4), (one) => `<a href="${href(one)}" class="p-2"><p class="line-clamp-2">${esc(one.title)}</p><p class="font-bold text-red-600">${commas(one.price)}₫</p></a>`)}</div></div>
<div class="bg-neutral-900 p-8 text-white"><p class="font-bold">VỀ CHÚNG TÔI</p><p>${esc(shop.name)} – đồng hành cùng bạn mỗi ngày.</p><p>${esc(shop.address)}</p><p>${shop.email}</p></div></div></body></html>`,
};

/** A computer shop's site grown since 2008: names of its own, market price beside its price, branches, a company in the closing line. */
export const partsCounter: FreshTemplate = {
  name: "parts counter with market price and branches",
  kinds: ["electronics", "tools"],
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: [shop.name, shop.owner],
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const market = goods.listPrice ?? Math.round((goods.price * 1.12) / 10_000) * 10_000;
    return `<!DOCTYPE html><html><head><title>${esc(goods.title)} giá rẻ, trả góp 0%</title><meta name="keywords" content="${esc(goods.title)}, ${esc(goods.brand)}"/>${clutter(variant)}</head><body>
<div id="top-bar"><span>Bán hàng online: ${spacedPhone(shop.phone)}</span> <span>Kỹ thuật: ${spacedPhone(shop.secondPhone)}</span></div>
<div id="head"><a href="/" id="lg"><img src="/template/default/images/lg2.png" alt="${esc(shop.name)} - chuyên hàng chính hãng"/></a><form><input name="q"/></form></div><div id="nav-vertical"><ul>${menu(36)}</ul></div>
<div class="prod-detail"><div class="prod-info txt_555 fix"><span class="name-scroll">${esc(goods.title)}</span><div class="vote"><div class="fl">Model: <span class="value txt_blue">${goods.sku}</span> | Hãng SX: <span class="value txt_blue">${esc(goods.brand)}</span> | Tình trạng: <span class="value txt_blue">Còn hàng</span></div> <a href="javascript:;">Đánh giá:</a> (<span class="reviewCount">0</span>)</div>
<div class="prod-info-left fl"><div class="space3px txt_555">Giá thị trường: <span class="txt_d">${dotted(market)}đ</span></div><div class="space3px">Giá bán: <span class="txt_red b" style="font-size:20px">${dotted(goods.price)}đ</span> <i>[Đã có VAT]</i></div><div class="space3px">Tiết kiệm: ${dotted(market - goods.price)}đ (${Math.round((1 - goods.price / market) * 100)}%)</div><div class="space3px">Bảo hành: <b>${[12, 24, 36][variant % 3]} tháng</b></div></div>
<div class="prod-info-right"><b>Yên tâm mua hàng</b><ul><li>Uy tín 15 năm xây dựng</li><li>Giá cạnh tranh nhất thị trường</li><li>Giao hàng miễn phí đơn trên 500.000đ</li></ul></div></div>
<div class="buy"><a href="#">Đặt hàng</a> <a href="#">Mua trả góp - trả trước từ ${dotted(Math.round(goods.price / 50_000) * 10_000)}đ</a></div></div>
<div class="box-cate"><h2>Sản phẩm cùng tầm giá</h2>${each(others.slice(0, 5), (one) => `<div class="p-item"><a href="${href(one)}" class="p-name">${esc(one.title)}</a><span class="p-price">${dotted(one.price)}đ</span></div>`)}</div>
<div id="ft"><div class="ft-col"><b>SHOWROOM 1</b><p>${esc(shop.address)}</p><b>SHOWROOM 2</b><p>18 Đường số 4, Phường 5, Quận Gò Vấp, TP. Hồ Chí Minh</p></div><div class="ft-bot">© 2008 - 2026 ${esc(shop.owner)} / GCNĐKKD: ${shop.taxCode} do Sở KH&ĐT cấp</div></div></body></html>`;
  },
};

/** Server forms of 2009: nested tables, spans with names of controls, the shop in a banner's words and in the first part of the window's title. */
export const controlTables: FreshTemplate = {
  name: "nested tables with names of controls",
  kinds: ["tools", "home"],
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>${esc(shop.name)} - ${esc(goods.title)}</title><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /></head><body><form id="aspnetForm" action="ChiTiet.aspx?id=${variant}"><input type="hidden" name="__VIEWSTATE" value="dDwtMTI3OTMzNDM4NDs7Pg==" />
<table width="980" align="center" cellpadding="0" cellspacing="0"><tr><td colspan="2"><img src="images/banner.jpg" width="980" height="160" /></td></tr><tr><td colspan="2" bgcolor="#cc0000"><a href="Default.aspx">Trang chủ</a> | <a href="GioiThieu.aspx">Giới thiệu</a> | <a href="LienHe.aspx">Liên hệ</a></td></tr>
<tr><td width="200" valign="top"><table><tr><td><b>DANH MỤC</b></td></tr>${each(["Gia dụng", "Điện nước", "Dụng cụ"], (one) => `<tr><td>&raquo; <a href="#">${one}</a></td></tr>`)}<tr><td><b>BÁN CHẠY</b></td></tr>${each(others.slice(0, 3), (one) => `<tr><td align="center"><a href="${href(one)}">${esc(one.title)}</a><br /><font color="red">${dotted(one.price)} VNĐ</font></td></tr>`)}<tr><td><b>HỖ TRỢ</b><br />Yahoo: hotro_${variant}<br />ĐT: ${shop.phone}</td></tr></table></td>
<td valign="top"><table width="100%"><tr><td rowspan="6" width="250"><img src="upload/${variant}.jpg" /></td><td><span id="ctl00_Main_lblTenSP" style="font-size:18px;color:#c00">${esc(goods.title)}</span></td></tr><tr><td>Mã số: <span id="ctl00_Main_lblMa">${goods.sku}</span></td></tr><tr><td>Hãng sản xuất: <span id="ctl00_Main_lblHang">${esc(goods.brand)}</span></td></tr><tr><td>Xuất xứ: <span id="ctl00_Main_lblXX">${goods.origin}</span></td></tr><tr><td>Giá: <span id="ctl00_Main_lblGia" style="color:red;font-weight:bold">${dotted(goods.price)} VNĐ</span>${goods.listPrice === null ? "" : ` <span id="ctl00_Main_lblGiaCu"><strike>${dotted(goods.listPrice)} VNĐ</strike></span>`}</td></tr><tr><td><input type="image" src="images/dathang.gif" alt="Đặt hàng" /></td></tr></table>
<p>Bảo hành chính hãng. Giao hàng trong 24h.</p></td></tr><tr><td colspan="2" align="center" bgcolor="#eeeeee">${esc(shop.owner)}<br />Địa chỉ: ${esc(shop.address)}<br />Điện thoại: ${spacedPhone(shop.phone)} - Email: ${shop.email}<br />Thiết kế web: Việt Mỹ Solution</td></tr></table></form></body></html>`,
};
