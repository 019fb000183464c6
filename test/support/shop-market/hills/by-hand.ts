import { each } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { dotted, esc, slug } from "../writing.ts";
import { beside, bundle, factsOf, shelvesOf, story } from "./filling.ts";
import { brandOfTitleOnly } from "./material.ts";
import type { HillsTemplate } from "./material.ts";
import { trade } from "./trade.ts";

/** A field that the old form library keeps: long, and of no meaning to anyone. */
const viewState = (variant: number) =>
  Array.from({ length: 900 }, (_, at) => ((at + 7) * (variant + 11) * 48_271).toString(36)).join("");

const label = (name: string, inner: string, classes = "text_sp") =>
  `<span id="ctl00_ContentPlaceHolder1_${name}" class="${classes}">${inner}</span>`;

/** Wine and honey on a shop of web forms from 2009: tables in tables, captions as pictures, no heading at all. Odd. */
export const cellarOfWebForms: HillsTemplate = {
  name: "wine and honey on web forms and tables of 2009",
  sector: "cellar",
  path: ({ variant }) => `/ChiTietSanPham.aspx?ID=${400 + variant * 3}&CatID=${3 + (variant % 5)}`,
  truth: ({ goods, shop, variant }) => ({
    title: variant % 2 === 0 ? goods.title : [goods.title.toUpperCase(), goods.title],
    price: variant % 6 === 1 ? [] : goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 3 === 2 ? brandOfTitleOnly(goods) : goods.brand,
  }),
  render: (material) => {
    const { goods, others, shop, variant } = material;
    const row = (name: string, caption: string, inner: string) =>
      `<tr><td width="120" height="22" align="left" class="tieude_nho">&nbsp;${caption}</td><td align="left">${label(name, inner)}</td></tr>`;
    const cell = (one: typeof goods, at: number) =>
      `${at % 3 === 0 ? "<tr>" : ""}<td width="33%" align="center" valign="top"><table width="100%" cellpadding="2" cellspacing="0" border="0"><tr><td align="center"><a href="ChiTietSanPham.aspx?ID=${500 + at}"><img src="Upload/SanPham/${one.sku}.jpg" width="120" border="0"></a></td></tr><tr><td align="center"><a href="ChiTietSanPham.aspx?ID=${500 + at}" class="ten_sp">${esc(one.title)}</a></td></tr><tr><td align="center"><font color="red">${at % 4 === 2 ? "Call" : `${dotted(one.price)} VNĐ`}</font></td></tr></table></td>${at % 3 === 2 ? "</tr>" : ""}`;
    const price = variant % 6 === 1 ? "Vui lòng gọi" : `${dotted(goods.price)} VNĐ`;
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head id="ctl00_Head1"><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>..:: ${esc(shop.name)} ::..</title><meta name="keywords" content="rượu vang, mật ong, quà tết, ${esc(shop.name)}" /><meta name="description" content="Chuyên rượu vang, mật ong, quà biếu" /><link href="App_Themes/Default/style.css" rel="stylesheet" type="text/css" /><script type="text/javascript" src="JScript/AC_RunActiveContent.js"></script></head><body leftmargin="0" topmargin="0"><form name="aspnetForm" method="post" action="ChiTietSanPham.aspx?ID=${400 + variant * 3}" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK${viewState(variant)}" /><input type="hidden" name="__EVENTVALIDATION" value="/wEWBgL${viewState(variant).slice(0, 300)}" />
<table width="980" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td colspan="3"><img src="Images/banner_${variant % 3}.gif" width="980" height="140" alt="${variant % 2 === 0 ? esc(shop.name) : "banner"}" /></td></tr><tr><td colspan="3" background="Images/bg_menu.gif"><table><tr><td class="menu"><a href="Default.aspx">TRANG CHỦ</a></td><td class="menu"><a href="GioiThieu.aspx">GIỚI THIỆU</a></td><td class="menu"><a href="SanPham.aspx">SẢN PHẨM</a></td><td class="menu"><a href="BangGia.aspx">BẢNG GIÁ</a></td><td class="menu"><a href="LienHe.aspx">LIÊN HỆ</a></td></tr></table></td></tr><tr><td width="190" valign="top"><table width="100%"><tr><td><img src="Images/td_danhmuc.gif" alt="" /></td></tr><tr><td><ul>${shelvesOf("cellar", "dm", "dm2")}</ul></td></tr><tr><td><img src="Images/td_hotro.gif" alt="" /></td></tr><tr><td align="center"><b>Mr. Thắng</b><br />${shop.phone}<br /><b>Ms. Ngà</b><br />${shop.secondPhone}</td></tr><tr><td>Tỷ giá USD: 26.150<br />Vàng SJC: 15.420.000</td></tr><tr><td>Đang online: ${3 + variant}<br />Lượt truy cập: ${dotted(1_204_000 + variant * 917)}</td></tr></table></td>
<td width="590" valign="top"><table width="100%" cellpadding="4"><tr><td class="duongdan"><a href="Default.aspx">Trang chủ</a> &raquo; <a href="SanPham.aspx?CatID=${3 + (variant % 5)}">${trade.cellar.shelves[variant % 5]![0]}</a></td></tr><tr><td><img src="Images/td_chitiet.gif" alt="CHI TIẾT SẢN PHẨM" /></td></tr><tr><td><table width="100%" border="0" cellspacing="0" cellpadding="3"><tr><td width="220" valign="top"><img id="ctl00_ContentPlaceHolder1_imgSP" src="Upload/SanPham/${goods.sku}_lon.jpg" style="border-width:0px;width:210px" /></td><td valign="top"><table width="100%"><tr><td colspan="2" align="left">${label("lblTenSP", esc(variant % 2 === 0 ? goods.title : goods.title.toUpperCase()), "ten_sp_lon")}</td></tr>${row("lblMa", "Mã SP:", goods.sku)}${variant % 3 === 2 ? "" : row("lblHang", "Hãng sản xuất:", esc(goods.brand))}${row("lblXuatXu", "Xuất xứ:", goods.origin)}${variant % 4 === 0 && goods.listPrice !== null ? row("lblGiaCu", "Giá cũ:", `<strike>${dotted(goods.listPrice)} VNĐ</strike>`) : ""}<tr><td class="tieude_nho">&nbsp;Giá bán:</td><td>${label("lblGia", `<font color="#FF0000"><b>${price}</b></font>`)}</td></tr>${row("lblVAT", "Thuế VAT:", "Đã bao gồm")}${row("lblTinhTrang", "Tình trạng:", "Còn hàng")}${each(factsOf("cellar", variant), ([caption, value], at) => row(`lblTT${at}`, `${caption}:`, value))}${row("lblXem", "Lượt xem:", dotted(900 + variant * 131))}<tr><td></td><td><input type="image" name="ctl00$ContentPlaceHolder1$btnMua" src="Images/dathang.gif" /></td></tr></table></td></tr></table></td></tr><tr><td><img src="Images/td_mota.gif" alt="" /></td></tr><tr><td class="noidung" align="justify">${story("cellar", { ...material, goods: { ...goods, title: "Mô tả" } })}</td></tr><tr><td><img src="Images/td_cungloai.gif" alt="" /></td></tr><tr><td><table width="100%">${beside(others, 0, 9, cell)}</table></td></tr></table></td>
<td width="190" valign="top"><table><tr><td><img src="Images/td_banchay.gif" alt="" /></td></tr>${each(others.slice(6, 10), (one) => `<tr><td align="center"><marquee direction="up" height="60"><a href="ChiTietSanPham.aspx?ID=9">${esc(one.title)}</a><br /><font color="red">${dotted(one.price)} VNĐ</font></marquee></td></tr>`)}<tr><td><img src="Images/quangcao.gif" alt="" /></td></tr></table></td></tr><tr><td colspan="3" align="center" bgcolor="#7a1020"><font color="#ffffff"><b>${esc(shop.owner.toUpperCase())}</b><br />${variant % 2 === 0 ? "" : `Cửa hàng ${esc(shop.name)}<br />`}Địa chỉ: ${esc(shop.address)}<br />ĐT: ${shop.phone} - Fax: ${shop.secondPhone}<br />Email: ${shop.email} - Website: http://www.${shop.host}<br />Copyright © 2009 - 2026 ${esc(slug(shop.name).toUpperCase())}</font></td></tr></table></form>${bundle("axd", variant, 40)}</body></html>`;
  },
};
