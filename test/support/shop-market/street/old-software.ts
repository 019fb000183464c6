import { each } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { departments, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { makeIfTold, neighbours, policies, prose, shelfLinks, tellsMake } from "./furniture.ts";
import type { StreetTemplate } from "./material.ts";
import { talk } from "./talk.ts";

/** What pages of web forms carry: a long state that says nothing. */
const viewState = (variant: number): string =>
  Array.from({ length: 90 }, (_, at) => ((variant + 11) * (at + 3) * 2_654_435_761).toString(36).toUpperCase()).join(
    "",
  );

const label = (id: string, text: string) => `<span id="ctl00_ContentPlaceHolder1_FormView1_${id}">${text}</span>`;
const row = (what: string, how: string) =>
  `<tr><td width="130" class="text11" bgcolor="#F4F4F4">${what}</td><td class="text11">${how}</td></tr>`;

/** Spare parts in ASP.NET web forms of 2009: tables, labels with long ids, capitals, no h1. */
export const partsInWebForms: StreetTemplate = {
  name: "spare parts in the web forms of 2009",
  sector: "parts",
  path: ({ goods, variant }) => `/ChiTietSanPham.aspx?ProductID=${410 + variant}&name=${slug(goods.title)}`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 3),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head id="ctl00_Head1"><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>
	${variant % 2 === 0 ? `${esc(shop.name)} - Chi tiết sản phẩm` : esc(shop.owner)}
</title><meta name="keywords" content="linh kien, phu tung, may giat, tu lanh, ${talk.parts.shelves.join(", ")}" /><link href="App_Themes/Default/style.css" rel="stylesheet" type="text/css" />${themeStyle("asp", 30)}${trackers(variant)}</head>
<body leftmargin="0" topmargin="0"><form name="aspnetForm" method="post" action="ChiTietSanPham.aspx?ProductID=${410 + variant}" id="aspnetForm"><div><input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value="" /><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK${viewState(variant)}==" /></div><script type="text/javascript">
//<![CDATA[
function __doPostBack(eventTarget, eventArgument) { var theForm = document.forms['aspnetForm']; theForm.__EVENTTARGET.value = eventTarget; theForm.submit(); }
//]]>
</script>
<table width="990" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td colspan="3"><table width="100%"><tr><td><img src="images/banner.jpg" width="990" height="140" alt="${esc(shop.name)}" /></td></tr><tr><td background="images/menu_bg.gif"><ul id="ddtopmenu">${shelfLinks("parts", "m")}${departments("m", "ddsubmenustyle")}</ul></td></tr><tr><td><marquee scrollamount="4"><font color="#FF0000"><b>${esc(shop.name.toUpperCase())} kính chào quý khách!</b></font> Mua trên 1.000.000đ được miễn phí vận chuyển nội thành.</marquee></td></tr></table></td></tr>
<tr><td width="200" valign="top"><table width="100%" cellpadding="0" cellspacing="0"><tr><td class="title_left">DANH MỤC SẢN PHẨM</td></tr>${each(talk.parts.shelves, (one) => `<tr><td class="menu_left"><a href="SanPham.aspx?CatID=${one.length}">${one}</a></td></tr>`)}<tr><td class="title_left">HỖ TRỢ TRỰC TUYẾN</td></tr><tr><td align="center"><a href="ymsgr:sendIM?${slug(shop.name)}"><img src="http://opi.example/online?u=kd1&m=g&t=2" border="0" /></a><br />Mr Quân: ${shop.phone}<br />Ms Vân: ${shop.secondPhone}</td></tr><tr><td class="title_left">TỶ GIÁ - GIÁ VÀNG</td></tr><tr><td>USD 26.150 | EUR 28.900 | SJC 92.000.000</td></tr><tr><td class="title_left">LIÊN KẾT WEBSITE</td></tr></table></td>
<td valign="top"><table width="98%" align="center"><tr><td class="nav"><a href="Default.aspx">Trang chủ</a> &raquo; <a href="SanPham.aspx">${talk.parts.aisle[0]}</a> &raquo; Chi tiết</td></tr><tr><td><table id="ctl00_ContentPlaceHolder1_FormView1" cellspacing="0" border="0" style="width:100%;border-collapse:collapse;"><tr><td colspan="2"><table width="100%"><tr><td width="220" valign="top" align="center"><img id="ctl00_ContentPlaceHolder1_FormView1_Image1" src="Uploads/${goods.sku}.jpg" style="width:200px;border-width:0px;" /><br /><a href="javascript:void(0)">[Phóng to]</a></td><td valign="top">
<table width="100%" cellpadding="3">${variant % 3 === 0 ? row("Tên sản phẩm:", `<b>${label("lblTen", esc(goods.title))}</b>`) : `<tr><td colspan="2" class="title_sp">${label("lblTen", esc(goods.title))}</td></tr>`}${row("Mã hàng:", label("lblMa", goods.sku))}${tellsMake(material, 3) ? row("Hãng SX:", label("lblHang", esc(goods.brand))) : ""}${goods.listPrice === null ? "" : row("Giá thị trường:", `<strike>${label("lblGiaTT", dotted(goods.listPrice))}</strike>`)}${row("Giá bán:", `<font color="#FF0000"><b>${label("lblGia", dotted(goods.price))}</b> VNĐ</font>${variant % 2 === 0 ? " (Chưa VAT)" : ""}`)}${row("Bảo hành:", "03 tháng")}${row("Kho hàng:", "Còn hàng")}${row("Lượt xem:", String(2_310 + variant))}<tr><td></td><td><a href="GioHang.aspx?Add=${410 + variant}"><img src="images/dathang.gif" border="0" alt="Đặt hàng" /></a></td></tr></table></td></tr></table></td></tr><tr><td colspan="2" class="title_ct">THÔNG TIN CHI TIẾT</td></tr><tr><td colspan="2">${prose("parts", '<div align="justify">', "</div><br />")}<table border="1" bordercolor="#CCCCCC" style="border-collapse:collapse">${each(talk.parts.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</table></td></tr></table></td></tr>
<tr><td class="title_ct">SẢN PHẨM CÙNG LOẠI</td></tr><tr><td><table id="ctl00_ContentPlaceHolder1_DataList1" width="100%">${each([0, 3], (from) => `<tr>${each(neighbours(material, 6).slice(from, from + 3), (one) => `<td width="33%" align="center" valign="top"><img src="Uploads/${one.sku}.jpg" width="110" /><br /><a href="ChiTietSanPham.aspx?ProductID=${one.sku}"><b>${esc(one.title)}</b></a><br />Giá: <font color="red">${dotted(one.price)}</font> VNĐ<br /><a href="#">Đặt hàng</a></td>`)}</tr>`)}</table></td></tr></table></td>
<td width="180" valign="top"><table width="100%"><tr><td class="title_left">SẢN PHẨM BÁN CHẠY</td></tr>${each(neighbours(material, 5), (one) => `<tr><td align="center"><a>${esc(one.title)}</a><br /><font color="red">${dotted(one.price)} VNĐ</font><hr size="1" /></td></tr>`)}<tr><td class="title_left">THỐNG KÊ TRUY CẬP</td></tr><tr><td>Online: ${6 + variant}<br />Tổng: 1.284.${100 + variant}</td></tr></table></td></tr>
<tr><td colspan="3" align="center" class="footer"><hr /><b>${esc(shop.owner)}</b>${shop.owner === shop.name ? "" : ` - ${esc(shop.name)}`}<br />ĐC: ${esc(shop.address)}<br />ĐT: ${shop.phone} - MST: ${shop.taxCode}<br />Copyright &copy; 2009. ${policies("b")}</td></tr></table></form>${tail(variant, shop.phone, 3)}</body></html>`;
  },
};
