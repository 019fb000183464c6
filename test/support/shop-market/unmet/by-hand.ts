import { brokenMillion, each } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import type { NextTemplate } from "../next/material.ts";
import { reviews } from "../next/noise.ts";
import { commas, dotted, esc, slug, spacedPhone } from "../writing.ts";
import { untold, wordsOf } from "./words.ts";

/** Motor parts on a page of nested layout tables of 2007: fonts, bars, the counter; labels and values in cells of their own. Hard. */
export const motorInLayoutTables: NextTemplate = {
  name: "motor parts in layout tables with bars and a counter",
  sector: "motor",
  path: ({ variant }) => `/default.asp?mod=product&view=detail&id=${400 + variant}`,
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
  }) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>:: ${esc(shop.name)} :: Chuyên sỉ lẻ các loại ::</title><style>td{font-family:Tahoma;font-size:11px}.menu{color:#003399}</style></head><body topmargin="0" leftmargin="0" bgcolor="#DDDDDD"><table width="980" align="center" border="0" cellpadding="0" cellspacing="0" bgcolor="#FFFFFF"><tr><td colspan="3"><img src="images/banner.gif" width="980" height="150"></td></tr><tr><td colspan="3" height="25" bgcolor="#CC0000"><marquee><font color="#FFFFFF">Chào mừng quý khách đến với ${esc(shop.name)}. Nhận hàng tận nơi, sỉ từ 10 cái. DĐ: ${spacedPhone(shop.phone)}</font></marquee></td></tr>
<tr valign="top"><td width="180"><table width="100%" border="0"><tr><td background="images/bar.gif"><b>DANH MỤC</b></td></tr>${each(["Nhông sên dĩa", "Vỏ ruột xe", "Đèn còi", "Dầu nhớt", "Mũ bảo hiểm"], (shelf) => `<tr><td class="menu">&raquo; <a href="?mod=product&cat=${slug(shelf)}">${shelf}</a></td></tr>`)}<tr><td background="images/bar.gif"><b>HỖ TRỢ TRỰC TUYẾN</b></td></tr><tr><td align="center"><img src="http://opi.example/online?u=banhang${variant}"><br>Kinh doanh 1<br>${shop.secondPhone}</td></tr><tr><td background="images/bar.gif"><b>LƯỢT TRUY CẬP</b></td></tr><tr><td align="center"><b>${commas(1_284_400 + variant * 91)}</b></td></tr></table></td>
<td width="620"><table width="100%" border="0" cellpadding="4"><tr><td background="images/bar2.gif"><b>THÔNG TIN CHI TIẾT</b></td></tr><tr><td><table width="100%"><tr valign="top"><td width="220"><img src="upload/${goods.sku}.jpg" width="200" border="1"><br><center><i>(Click vào hình để phóng to)</i></center></td><td><table width="100%" cellspacing="1" bgcolor="#CCCCCC"><tr bgcolor="#FFFFFF"><td width="110">Tên hàng</td><td><font color="#CC0000" size="3"><b>${esc(goods.title)}</b></font></td></tr><tr bgcolor="#FFFFFF"><td>Mã hàng</td><td>${goods.sku}</td></tr><tr bgcolor="#FFFFFF"><td>Hãng SX</td><td>${esc(goods.brand)}</td></tr><tr bgcolor="#FFFFFF"><td>Xuất xứ</td><td>${goods.origin}</td></tr>${goods.listPrice === null ? "" : `<tr bgcolor="#FFFFFF"><td>Giá cũ</td><td><strike>${dotted(goods.listPrice)} VNĐ</strike></td></tr>`}<tr bgcolor="#FFFFFF"><td>Giá bán lẻ</td><td><font color="#FF0000"><b>${dotted(goods.price)} VNĐ</b></font></td></tr><tr bgcolor="#FFFFFF"><td>Giá sỉ</td><td>Vui lòng liên hệ</td></tr><tr bgcolor="#FFFFFF"><td>Kho</td><td>Còn hàng</td></tr></table><br><a href="cart.asp?id=${400 + variant}"><img src="images/muahang.gif" border="0"></a></td></tr></table></td></tr><tr><td>${wordsOf.motor.lines.join("<br>")}</td></tr><tr><td background="images/bar2.gif"><b>HÀNG CÙNG LOẠI</b></td></tr><tr><td><table width="100%"><tr>${each(others.slice(0, 3), (one, at) => `<td align="center" width="33%"><a href="?mod=product&view=detail&id=${at}"><img src="upload/${one.sku}.jpg" width="90"><br>${esc(one.title)}</a><br><font color="#FF0000">${dotted(one.price)} VNĐ</font></td>`)}</tr></table></td></tr></table></td>
<td width="180"><table width="100%"><tr><td background="images/bar.gif"><b>TỶ GIÁ</b></td></tr><tr><td>USD 25.${100 + variant}<br>EUR 27.${400 + variant}<br>Vàng SJC 8.${200 + variant}.000</td></tr><tr><td background="images/bar.gif"><b>QUẢNG CÁO</b></td></tr><tr><td><img src="images/qc1.gif" width="170"></td></tr></table></td></tr><tr><td colspan="3" align="center" bgcolor="#EEEEEE"><b>${esc(shop.owner.toUpperCase())}</b><br>ĐC: ${esc(shop.address)}<br>ĐT: ${shop.phone} * MST: ${shop.taxCode} * Email: ${shop.email}<br>Copyright 2007 by ${esc(shop.name)}</td></tr></table></body></html>`,
};

/** Perfume on a hand-made page: best sellers, goods just seen and a basket for gifts come before the goods; the shop's name is the h1. Hard. */
export const perfumeAfterBestsellers: NextTemplate = {
  name: "perfume after best sellers, its shop in the great heading",
  sector: "perfume",
  path: ({ goods }) => `/chitiet.php?sp=${slug(goods.title)}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: untold(goods),
  }),
  render: ({ goods, others, shop, variant }) => {
    const card = (one: typeof goods) =>
      `<div class="o"><a href="chitiet.php?sp=${slug(one.title)}"><img src="hinh/${one.sku}.png"><h3>${esc(one.title)}</h3></a><p class="gia">${commas(one.price)} đ</p><a class="nut">Mua</a></div>`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(shop.name)} - mùi hương của bạn</title><style>.o{float:left;width:25%}.gia{color:#b00}.chinh{clear:both}</style></head><body><div class="dau"><h1>${esc(shop.name)}</h1><p>Thơm từ những điều nhỏ</p><p class="lienhe">Gọi/Zalo ${spacedPhone(shop.phone)}</p></div><ul class="thanh"><li>Trang chủ</li><li>Nước hoa nam</li><li>Nước hoa nữ</li><li>Tinh dầu</li><li>Dưới 300.000 đ</li></ul>
<div class="khoi"><h2>Bán chạy nhất tháng</h2>${each(others.slice(0, 4), card)}</div><div class="khoi"><h2>Bạn vừa xem</h2>${each(others.slice(4, 6), card)}</div><div class="khoi qua"><h2>Giỏ quà 20/11</h2><p>Gói quà kèm thiệp chỉ 35,000 đ, hộp gỗ 90,000 đ</p></div>
<div class="chinh"><div class="trai"><img src="hinh/${goods.sku}-lon.png" alt="${esc(goods.title)}"></div><div class="phai"><h3 class="ten">${esc(goods.title)}</h3><p class="sao">★★★★☆ (${3 + variant} lượt)</p>${goods.listPrice === null ? "" : `<p class="giacu">Giá trước đây <s>${commas(goods.listPrice)} đ</s></p>`}<p class="gia to">${commas(goods.price)} đ</p><p>${wordsOf.perfume.lines[0]}</p><form method="post" action="giohang.php"><input type="hidden" name="ma" value="${goods.sku}"><input name="sl" value="1" size="2"> <input type="submit" value="Bỏ vào giỏ"></form><p class="nho">${wordsOf.perfume.lines[1]}</p></div></div><div class="ykien"><h2>Ý kiến khách</h2>${reviews(variant, 3, "yk", "ai")}</div>
<div class="cuoi"><p>${esc(shop.name)} là cửa hàng của ${esc(shop.owner)}, mã số thuế ${shop.taxCode}.</p><p>${esc(shop.address)}</p></div></body></html>`;
  },
};

/** Things made by hand on a page typed by its keeper: no classes, amounts in thousands "k", prices for many and for shipping beside. Hard. */
export const craftsOfPlainHand: NextTemplate = {
  name: "crafts on a page typed by its keeper, amounts in k",
  sector: "crafts",
  path: ({ goods }) => `/${slug(goods.title)}.htm`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: untold(goods),
  }),
  render: ({
    goods,
    others,
    shop,
    person,
    variant,
  }) => `<html><head><meta charset="utf-8"><title>${esc(goods.title)}</title></head><body><p align="right"><a href="index.htm">về trang đầu</a> | <a href="gia.htm">bảng giá</a> | <a href="chuyen.htm">chuyện nghề</a></p><h2>${esc(goods.title)}</h2><p><img src="anh/${goods.sku}.jpg" width="420"></p><p>${wordsOf.crafts.lines[0]} Nhà mình làm mỗi tháng chừng ${10 + variant} cái thôi.</p>
<p><b>Giá ${brokenMillion(goods.price)}</b> một món${goods.listPrice === null ? "" : ` (đợt trước là ${brokenMillion(goods.listPrice)})`}.<br>Lấy từ 5 món thì ${brokenMillion(Math.round((goods.price * 0.9) / 1_000) * 1_000)} một món.<br>Ship trong tỉnh 20k, ngoài tỉnh 35k. Khắc tên thêm 30k.</p><p>${wordsOf.crafts.lines[1]} Muốn đặt thì nhắn ${esc(person.called)} nha: ${spacedPhone(shop.phone)}.</p><hr><p>Mấy món khác nhà mình cũng có:</p><ul>${each(others.slice(0, 4), (one) => `<li><a href="${slug(one.title)}.htm">${esc(one.title)}</a> - ${brokenMillion(one.price)}</li>`)}</ul><hr><p><small>${esc(shop.name)}<br>${esc(shop.owner)}, ${esc(shop.address)}<br>mst ${shop.taxCode}, thư: ${shop.email}<br>trang này ${esc(person.called)} tự gõ, có gì sai xin bỏ qua</small></p></body></html>`,
};
