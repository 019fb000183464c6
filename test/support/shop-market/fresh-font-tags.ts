import type { FreshTemplate } from "./fresh-goods.ts";
import { each } from "./fresh-writing.ts";
import { dotted, esc, spacedPhone } from "./writing.ts";

const line = (label: string, value: string) =>
  `<TR><TD width=110 class=text_bold>${label}<TD width=8>:<TD class=text>${value}`;

/**
 * A site written by hand about 2010: capitals in tags, attributes without quotes, cells never closed, a colon in a cell of its own, no h1,
 * best sellers with prices in the left column before the goods, support by messenger, a counter of visits.
 */
export const fontTags: FreshTemplate = {
  name: "hand-written tags of 2010, colon in its own cell",
  kinds: ["tools", "electronics"],
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: variant % 5 === 4 ? [] : goods.price,
    seller: [shop.name, shop.owner],
    brand: goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const amount =
      variant % 2 === 0 ? `${dotted(goods.price)} VN&#272;` : `${dotted(goods.price).replaceAll(".", " ")} đồng`;
    return `<HTML><HEAD><META http-equiv=Content-Type content="text/html; charset=utf-8"><TITLE>${esc(shop.name)} - Chuyên cung cấp các loại hàng chất lượng cao - giá rẻ nhất thị trường</TITLE><META name=keywords content="${others.map((one) => esc(one.title)).join(", ")}"><LINK href=style.css rel=stylesheet><SCRIPT language=javascript>function winopen(u){window.open(u,'','width=600,height=400');}</SCRIPT></HEAD>
<BODY leftMargin=0 topMargin=0 bgColor=#ffffff><TABLE width=980 align=center border=0 cellpadding=0 cellspacing=0><TR><TD colspan=3><IMG src=banner.swf.jpg width=980 height=150><TR><TD colspan=3 bgcolor=#CC0000><MARQUEE>Chào mừng quý khách đến với ${esc(shop.name)} - Hotline ${spacedPhone(shop.phone)} - Giảm giá 100.000 VNĐ cho khách hàng quay lại</MARQUEE>
<TR><TD width=190 valign=top><TABLE width=100%><TR><TD class=menu_title>DANH MỤC<TR><TD><A href=?act=cat&id=1>Hàng mới</A><TR><TD><A href=?act=cat&id=2>Hàng thanh lý</A><TR><TD class=menu_title>BÁN CHẠY NHẤT${each(others.slice(0, 4), (one) => `<TR><TD align=center><A href=?act=pro&id=${one.sku}><IMG src=thumb.jpg border=0><BR>${esc(one.title)}</A><BR><FONT color=red><B>${dotted(one.price)} VN&#272;</B></FONT>`)}<TR><TD class=menu_title>HỖ TRỢ TRỰC TUYẾN<TR><TD align=center><IMG src=yahoo.gif><BR>Mr. Dũng: ${shop.phone}<BR><IMG src=skype.gif><BR>Ms. Nga: ${shop.secondPhone}</TABLE>
<TD width=600 valign=top><TABLE width=100% cellpadding=4><TR><TD colspan=3 class=path><A href=index.php>Trang chủ</A> &raquo; <A href=?act=cat>Sản phẩm</A> &raquo; Chi tiết<TR><TD rowspan=9 width=220 valign=top><A href="javascript:winopen('pic.php?id=${variant}')"><IMG src=upload/${goods.sku}.jpg width=200 border=1></A><BR><CENTER><I>Click vào hình để xem lớn</I></CENTER><TD colspan=2><TABLE width=100%><TR><TD colspan=3><FONT size=4 color=#003399><B>${esc(goods.title)}</B></FONT>${line("Mã hàng", goods.sku)}${line("Hãng sản xuất", `<A href=?act=hang>${esc(goods.brand)}</A>`)}${line("Xuất xứ", goods.origin)}${line("Bảo hành", "12 tháng")}${line("Tình trạng", "Còn hàng")}${line("Giá bán", variant % 5 === 4 ? "<FONT color=red><B>Liên hệ</B></FONT>" : `<FONT color=red size=3><B>${amount}</B></FONT> <I>(Chưa VAT)</I>`)}${line("Lượt xem", String(1_204 + variant * 37))}<TR><TD colspan=3><A href=?act=order><IMG src=images/muahang.gif border=0 alt="Mua hàng"></A></TABLE>
<TR><TD colspan=3 class=tab>CHI TIẾT SẢN PHẨM<TR><TD colspan=3><P align=justify>Hàng nhập nguyên thùng, có hoá đơn đỏ. Giao hàng tận nơi trong bán kính 10km.<P>Quý khách mua từ 5 cái vui lòng gọi ${spacedPhone(shop.secondPhone)} để có giá đại lý.<TR><TD colspan=3 class=tab>SẢN PHẨM CÙNG LOẠI<TR>${each(others.slice(4, 7), (one) => `<TD align=center><A href=?act=pro>${esc(one.title)}</A><BR>Giá: <FONT color=red>${dotted(one.price)} VN&#272;</FONT>`)}</TABLE>
<TD width=190 valign=top><TABLE width=100%><TR><TD class=menu_title>TỶ GIÁ<TR><TD>USD 25.410<TR><TD>Vàng SJC 8.420.000<TR><TD class=menu_title>THỐNG KÊ<TR><TD>Đang online: 12<BR>Lượt truy cập: 1.${300 + variant}.455</TABLE>
<TR><TD colspan=3 align=center bgcolor=#EEEEEE><B>${esc(shop.owner.toUpperCase())}</B><BR>Địa chỉ: ${shop.address}<BR>Điện thoại: ${shop.phone} - Email: ${shop.email}<BR>Bản quyền thuộc về ${esc(shop.name)} - Thiết kế web bởi WebGiaRe</TABLE></BODY></HTML>`;
  },
};
