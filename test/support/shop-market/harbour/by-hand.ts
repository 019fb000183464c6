import type { FreshGoods } from "../fresh-goods.ts";
import { each } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { icons, tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import { brandUntold } from "./material.ts";
import type { HarbourTemplate } from "./material.ts";
import { words } from "./words.ts";

/** A share of an amount as wholesalers round it. */
const share = (amount: number, part: number) => Math.max(1_000, Math.round((amount * part) / 1_000) * 1_000);

const oldMoney = (amount: number) => `${dotted(amount)} VN&#272;`;

const oldRow = (what: string, how: string) =>
  `<TR bgColor=#f7f7f7><TD width="34%" class=nho>&nbsp;${what}</TD><TD class=nho>${how}</TD></TR>`;

/** Tools in an old ASP shop: tables in tables, no heading anywhere, one title for all pages, amounts for workers and for resellers. */
export const toolsInLayoutTables: HarbourTemplate = {
  name: "tools in an old shop of layout tables",
  sector: "tools",
  path: ({ variant }) => `/chitiet.asp?id=${340 + variant}&loai=${1 + (variant % 6)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 9 === 2 ? [] : goods.price,
    seller: variant % 4 === 3 ? shop.name : nameOrOwner(shop),
    brand: variant % 5 === 3 ? brandUntold(goods) : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const asked = variant % 9 === 2;
    const { praise, facts, shelf, shelves } = words.tools;
    const side = (title: string, list: readonly FreshGoods[]) =>
      `<TABLE cellSpacing=0 cellPadding=0 width=190 border=0><TR><TD height=26 align=center background="images/bg_menu.gif"><FONT color=#ffffff><B>${title}</B></FONT></TD></TR>${each(list, (one) => `<TR><TD align=center style="border:1px solid #cccccc"><A href="chitiet.asp?id=${slug(one.title).length}"><IMG height=90 src="upload/${one.sku}.jpg" border=0 alt=""></A><BR><A class=sp href="chitiet.asp?id=${slug(one.title).length}">${esc(one.title)}</A><BR><FONT color=red><B>${oldMoney(one.price)}</B></FONT></TD></TR>`)}</TABLE>`;
    return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><TITLE>.:: ${esc(shop.name.toUpperCase())} - Chuyen may khoan, may mai, dung cu cam tay gia re ::.</TITLE><META http-equiv=Content-Type content="text/html; charset=utf-8"><META name="keywords" content="may khoan, may mai, may cua, kim khi, ngu kim"><META name="GENERATOR" content="Microsoft FrontPage 6.0"><LINK href="style.css" rel=stylesheet type=text/css><SCRIPT language=JavaScript src="js/menu.js"></SCRIPT>${themeStyle("fp", 60)}${trackers(variant)}</HEAD>
<BODY bgColor=#e5e5e5 leftMargin=0 topMargin=0 onload="showdate()"><CENTER><TABLE cellSpacing=0 cellPadding=0 width=1000 bgColor=#ffffff border=0><TR><TD colspan=3><IMG height=140 src="images/banner${variant % 3}.jpg" width=1000 alt="banner"></TD></TR><TR><TD colspan=3 bgColor=#003399 height=28><FONT color=#ffff00><MARQUEE scrollAmount=3>Chào mừng quý khách đến với ${esc(shop.name)} - Bán buôn bán lẻ - Giao hàng toàn quốc - Đơn hàng trên 2.000.000 VNĐ được miễn phí vận chuyển!</MARQUEE></FONT></TD></TR><TR><TD colspan=3><TABLE width="100%" border=0><TR>${each(["Trang chủ", "Giới thiệu", "Sản phẩm", "Bảng giá", "Tin tức", "Liên hệ"], (one) => `<TD align=center class=menu><A href="${slug(one)}.asp"><B>${one}</B></A></TD>`)}</TR></TABLE></TD></TR>
<TR vAlign=top><TD width=195><TABLE cellSpacing=0 cellPadding=3 width=190 border=0><TR><TD background="images/bg_menu.gif" align=center><FONT color=#ffffff><B>DANH MỤC</B></FONT></TD></TR>${each(shelves, ([name, within]) => `<TR><TD>&nbsp;<IMG src="images/arrow.gif">&nbsp;<A href="sanpham.asp?loai=${name.length}"><B>${name}</B></A></TD></TR>${each(within, (one) => `<TR><TD>&nbsp;&nbsp;&nbsp;- <A href="sanpham.asp?loai=${one.length}">${one}</A></TD></TR>`)}`)}</TABLE><TABLE width=190 border=0><TR><TD background="images/bg_menu.gif" align=center><FONT color=#ffffff><B>HỖ TRỢ</B></FONT></TD></TR><TR><TD align=center>Mr. Tuấn<BR><B>${spacedPhone(shop.phone)}</B><BR>Ms. Lan<BR><B>${spacedPhone(shop.secondPhone)}</B></TD></TR></TABLE>${side("BÁN CHẠY", others.slice(0, 3))}</TD>
<TD width=610><TABLE cellSpacing=0 cellPadding=4 width="100%" border=0><TR><TD class=duongdan>Trang chủ &raquo; Sản phẩm &raquo; ${shelf} &raquo; Chi tiết sản phẩm</TD></TR><TR><TD bgColor=#ff6600><FONT color=#ffffff><B>CHI TIẾT SẢN PHẨM</B></FONT></TD></TR><TR><TD><TABLE cellSpacing=1 cellPadding=4 width="100%" border=0><TR vAlign=top><TD width=240 align=center><IMG src="upload/${goods.sku}_l.jpg" width=230 border=1><BR><A href="javascript:phongto()">[Phóng to ảnh]</A></TD><TD><TABLE cellSpacing=1 cellPadding=4 width="100%" bgColor=#dddddd border=0>${variant % 2 === 0 ? oldRow("Tên hàng", `<FONT color=#003399 size=3><B>${esc(goods.title)}</B></FONT>`) : `<TR bgColor=#f7f7f7><TD colspan=2><FONT color=#003399 size=4><B>${esc(goods.title)}</B></FONT></TD></TR>`}${oldRow("Mã hàng", goods.sku)}${variant % 5 === 3 ? "" : oldRow(variant % 2 === 0 ? "Hãng SX" : "Nhãn hiệu", esc(goods.brand))}${oldRow("Nước SX", goods.origin)}${asked ? oldRow("Giá bán lẻ", "<FONT color=red><B>Vui lòng gọi</B></FONT>") : `${goods.listPrice === null ? "" : oldRow("Giá hãng công bố", `<STRIKE>${oldMoney(goods.listPrice)}</STRIKE>`)}${oldRow("Giá bán lẻ", `<FONT color=red size=3><B>${oldMoney(goods.price)}</B></FONT>`)}${oldRow("Giá thợ (có thẻ)", oldMoney(share(goods.price, 0.95)))}${oldRow("Giá đại lý (từ 10 cái)", variant % 3 === 0 ? "Đăng nhập để xem" : oldMoney(share(goods.price, 0.86)))}`}${oldRow("Tình trạng", "Còn hàng")}${oldRow("Lượt xem", String(2_310 + variant * 17))}<TR bgColor=#ffffff><TD colspan=2 align=center><A href="giohang.asp?them=${340 + variant}"><IMG src="images/dathang.gif" border=0 alt="Đặt hàng"></A></TD></TR></TABLE></TD></TR></TABLE></TD></TR><TR><TD><B><U>Mô tả:</U></B><BR>${praise.join("<BR>")}<BR><BR><B><U>Thông số kỹ thuật:</U></B><BR>${each(facts, ([what, how]) => `+ ${what}: ${how}<BR>`)}</TD></TR><TR><TD bgColor=#ff6600><FONT color=#ffffff><B>SẢN PHẨM CÙNG LOẠI</B></FONT></TD></TR><TR><TD><TABLE width="100%" border=0><TR vAlign=top>${each(others.slice(3, 6), (one) => `<TD align=center width="33%"><IMG height=100 src="upload/${one.sku}.jpg"><BR><A class=sp href="chitiet.asp?id=9">${esc(one.title)}</A><BR>Hãng: ${esc(one.brand)}<BR>Giá: <FONT color=red>${oldMoney(one.price)}</FONT></TD>`)}</TR></TABLE></TD></TR></TABLE></TD><TD width=195>${side("HÀNG MỚI VỀ", others.slice(6, 9))}<TABLE width=190 border=0><TR><TD id=tinchay height=60></TD></TR><TR><TD align=center><B>TỶ GIÁ - GIÁ VÀNG</B></TD></TR><TR><TD>USD: 26.310 - SJC: 152.500.000</TD></TR><TR><TD>Đang xem: ${2 + (variant % 8)} - Tổng: 1.204.${100 + variant}</TD></TR></TABLE></TD></TR>
<TR><TD colspan=3 bgColor=#003399 align=center><FONT color=#ffffff><B>${variant % 4 === 3 ? esc(shop.name.toUpperCase()) : esc(shop.owner)}</B><BR>Địa chỉ: ${esc(shop.address)} - ĐT: ${spacedPhone(shop.phone)} - Fax: (024) 3${String(6_001_000 + variant)}<BR>${variant % 4 === 3 ? "" : `MST: ${shop.taxCode} - `}Email: ${shop.email}</FONT></TD></TR></TABLE></CENTER><SCRIPT language=JavaScript>var tin=new Array();${each(others, (one, at) => `tin[${at}]="<a href='chitiet.asp?id=${at + 5}'>${one.title.replaceAll('"', "")}</a> - <b>${dotted(one.price)} VND</b>";`)}var so=0;function chaytin(){document.getElementById('tinchay').innerHTML=tin[so];so=(so+1)%tin.length;setTimeout('chaytin()',3000)}function showdate(){var d=new Date();document.title=document.title}function phongto(){window.open('upload/${goods.sku}_l.jpg')}</SCRIPT></BODY></HTML>`;
  },
};

const money = (amount: number) => `${dotted(amount)}đ`;

/** Pet supplies of a wholesaler by hand: amounts by number, a flash sale that has not begun, no h1, the shop named at the side. */
export const petsOfWholesaler: HarbourTemplate = {
  name: "pet supplies of a wholesaler with a sale to come",
  sector: "pets",
  path: ({ goods, variant }) => `/hang-si/${slug(goods.title)}.${variant + 100}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 4 === 1 ? brandUntold(goods) : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const { praise, facts, shelf } = words.pets;
    const steps = [
      ["1 - 4", goods.price],
      ["5 - 19", share(goods.price, 0.94)],
      ["20 - 99", share(goods.price, 0.88)],
      ["Từ 100", share(goods.price, 0.81)],
    ] as const;
    const table =
      variant % 2 === 0
        ? `<table class="bang-gia"><tr><th>Số lượng</th>${each(steps, ([many]) => `<th>${many}</th>`)}</tr><tr><th>Đơn giá</th>${each(steps, ([, amount], at) => `<td${at === 0 ? ' class="le"' : ""}>${money(amount)}</td>`)}</tr></table>`
        : `<ul class="bang-gia">${each(steps, ([many, amount], at) => `<li><b>${money(amount)}</b><span>${at === 0 ? `Mua lẻ (${many})` : `${many} sản phẩm`}</span></li>`)}</ul>`;
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Nguồn hàng sỉ ${shelf.toLowerCase()} tận gốc, giá tốt mỗi ngày</title><meta name="viewport" content="width=device-width"><meta property="og:title" content="${esc(goods.title)} giá sỉ"><meta property="og:description" content="Chỉ từ ${money(steps[3][1])}">${themeStyle("si", 100)}${trackers(variant)}</head>
<body><div class="thanh-tren"><span>Zalo sỉ: ${spacedPhone(shop.phone)}</span><a href="/dang-ky-ctv">Đăng ký cộng tác viên</a><a href="/bang-gia">Tải bảng giá tháng 11</a></div><div class="dau-trang"><a class="lo-go" href="/"><img src="/lg.png" width="160"></a><form><input placeholder="Tìm theo tên, mã hàng"></form><a href="/gio">Giỏ sỉ (0)</a></div><ul class="menu-ngang">${each(words.pets.shelves, ([name, within]) => `<li><a>${name}</a>${each(within, (one) => `<a class="con">${one}</a>`)}</li>`)}</ul>
<div class="khung"><div class="cot-trai"><div class="hop"><p class="hop-dau">KHO HÀNG CỦA</p><p class="ten-kho">${esc(shop.name)}</p><p>Hoạt động: ${2 + (variant % 8)} năm • ${dotted(900 + variant * 31)} đơn</p><p>${esc(shop.address)}</p><a class="nut" href="tel:${shop.phone}">Gọi kho</a></div><div class="hop"><p class="hop-dau">LẤY NHIỀU TUẦN NÀY</p>${each(others.slice(0, 4), (one) => `<div class="nho"><a>${esc(one.title)}</a><p>Lẻ ${money(one.price)} • Sỉ ${money(share(one.price, 0.82))}</p></div>`)}</div></div>
<div class="cot-giua"><p class="vet"><a>Kho</a> / <a>${shelf}</a> / ${esc(goods.title.split(" ").slice(0, 3).join(" "))}</p><div class="hai"><div class="anh"><img src="/h/${goods.sku}.jpg" alt="hinh-${variant}"></div><div class="tin"><div class="ten-sp">${esc(goods.title)}</div><div class="dong">Mã: ${goods.sku}${variant % 4 === 1 ? "" : ` | Nhãn: <b>${esc(goods.brand)}</b>`} | Xuất xứ: ${goods.origin}</div>${variant % 3 !== 2 ? `<div class="chop"><b>⚡ SALE CHỚP NHOÁNG ${money(share(goods.price, 0.69))}</b><span>Mở bán 20:00 ngày mai, mỗi khách 1 sản phẩm</span><i>Còn 21:14:0${variant % 10}</i></div>` : `<div class="chop het"><b>SALE CHỚP NHOÁNG ${money(share(goods.price, 0.69))}</b><span>Đã kết thúc lúc 12:00 hôm nay</span></div>`}${table}<p class="ctv">Giá cộng tác viên: <a href="/dang-nhap">đăng nhập để xem</a></p>${goods.listPrice === null ? "" : `<p class="goi-y">Giá bán lẻ đề xuất trên thị trường: ${money(goods.listPrice)} (lãi ${money(goods.listPrice - steps[2][1])}/sp khi lấy từ 20)</p>`}<p>Quy cách thùng: 24 sản phẩm - ${money(share(goods.price, 0.86) * 24)}/thùng</p><div class="so-luong"><input value="1"> <button>Bỏ vào giỏ</button></div><p class="ghi">Cọc 30% với đơn trên 10.000.000đ. Phí đóng gói 5.000đ/kiện.</p></div></div>
<div class="mo-ta"><p class="to">Thông tin hàng</p>${each(praise, (line) => `<p>${line}</p>`)}${each(facts, ([what, how]) => `<p>• ${what}: ${how}</p>`)}</div><div class="cung-kho"><p class="to">Cùng kho</p>${each(others.slice(4, 10), (one) => `<div class="o"><img src="/h/${one.sku}.jpg"><p>${esc(one.title)}</p><p><b>${money(one.price)}</b> <small>từ 100: ${money(share(one.price, 0.81))}</small></p></div>`)}</div></div></div>
<div class="chan"><p>${esc(shop.owner)} | Mã số ${shop.taxCode} | ${esc(shop.address)}</p><p>Kế toán: ${spacedPhone(shop.secondPhone)} | ${shop.email}</p></div><script>var k={sl:[1,5,20,100],gia:[${steps.map(([, amount]) => amount).join(",")}],chop:${share(goods.price, 0.69)}};</script>${icons(14)}${tail(variant, shop.phone, 3)}</body></html>`;
  },
};
