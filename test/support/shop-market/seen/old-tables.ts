import type { Template } from "../goods.ts";
import { clutter, dotted, esc, href } from "../writing.ts";

/** Tables within tables from 2005: upper-case tags, fonts, no class anywhere, other goods in the same table. */
export const oldTables: Template = {
  name: "tables from 2005",
  truth: ({ goods, shop }) => ({ title: goods.title, price: goods.price, seller: shop.name, brand: goods.brand }),
  render: ({
    goods,
    others,
    shop,
    variant,
  }) => `<HTML><HEAD><TITLE>${esc(shop.name)} - ${esc(goods.title)}</TITLE>${clutter(variant)}</HEAD><BODY BGCOLOR=#FFFFFF><TABLE WIDTH=780 ALIGN=center><TR><TD COLSPAN=3><IMG SRC="images/banner.jpg"></TD></TR><TR><TD VALIGN=top WIDTH=160><TABLE><TR><TD><B>DANH MỤC</B><TR><TD><A HREF="?c=1">Mỹ phẩm</A><TR><TD><A HREF="?c=2">Điện tử</A></TABLE></TD>
<TD VALIGN=top><TABLE WIDTH=100%><TR><TD><FONT SIZE=4 COLOR=#003399><B>${esc(goods.title)}</B></FONT></TD></TR><TR><TD><IMG SRC="sp/${goods.sku}.jpg" WIDTH=300></TD></TR><TR><TD>Mã hàng: ${goods.sku}<BR>Hãng: ${esc(goods.brand)}<BR>Bảo hành: 12 tháng<BR>${goods.listPrice === null ? "" : `Giá cũ: <STRIKE>${dotted(goods.listPrice)}</STRIKE> VND<BR>`}Giá: <FONT COLOR=red><B>${dotted(goods.price)}</B></FONT> VND${variant % 2 === 0 ? " (chưa VAT)" : ""}<BR>${esc(goods.text)}</TD></TR><TR><TD><HR><B>Các sản phẩm khác cùng loại</B></TD></TR><TR><TD><TABLE><TR>${others
    .slice(0, 4)
    .map((one) => `<TD><A HREF="${href(one)}">${esc(one.title)}</A><BR>Giá: <B>${dotted(one.price)}</B> VND</TD>`)
    .join("")}</TR></TABLE></TD></TR></TABLE></TD>
<TD VALIGN=top WIDTH=160><B>HỖ TRỢ</B><BR>Mr Tuấn<BR>${shop.phone}<BR><B>HÀNG BÁN CHẠY</B><BR>${others
    .slice(4, 7)
    .map((one) => `<A HREF="${href(one)}">${esc(one.title)}</A><BR><FONT COLOR=red>${dotted(one.price)} VND</FONT><BR>`)
    .join(
      "",
    )}</TD></TR><TR><TD COLSPAN=3 ALIGN=center><HR>${esc(shop.owner)}<BR>Địa chỉ: ${shop.address} - ĐT: ${shop.phone} - Email: ${shop.email}<BR>Copyright © 2005 ${esc(shop.name)}</TD></TR></TABLE></BODY></HTML>`,
};
