import { each, scriptJson } from "../fresh-writing.ts";
import { legalFoot, nameOrOwner, off } from "../later/telling.ts";
import { icons, reviews, tail, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug } from "../writing.ts";
import { attire, shopMenu } from "./attire.ts";
import type { FerryTemplate } from "./material.ts";
import { words } from "./words.ts";

const presses = ["NXB Văn Học Mới", "NXB Tri Thức Nhí", "NXB Hồng Hà"];
const pressOf = (brand: string, variant: number) =>
  brand.startsWith("NXB") ? brand : presses[variant % presses.length]!;
const writers = ["Trần Hoài Thương", "Lê Đạm", "Nguyễn Bảo Ngân", "Suzan Merrow", "Hoàng Tử Mơ"];

const inLetters = (amount: number) => `${dotted(amount)}&nbsp;đ`;
const detail = (what: string, how: string, kind: string) =>
  `<tr><th class="table-label">${what}</th><td class="data_${kind} data_data">${how}</td></tr>`;

/** A bookshop's own pages: the house that brought the book out, the press that licensed it, and the writer, side by side. */
export const booksOfBookshop: FerryTemplate = {
  name: "children's books of a bookshop with house and press",
  sector: "children",
  path: ({ goods }) => `/${slug(goods.title)}.html?utm_source=trangchu`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: nameOrOwner(shop),
    brand: [...new Set([goods.brand, pressOf(goods.brand, variant)])],
  }),
  render: ({ goods, others, shop, variant }) => {
    const writer = writers[variant % writers.length]!;
    const list = goods.listPrice;
    return `<!DOCTYPE html><html lang="vi"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${esc(goods.title)} - Sách Hay Cho Bé</title><meta property="og:title" content="${esc(goods.title)}" /><meta property="og:type" content="product" /><meta name="price" content="${goods.price}" />${attire("ns", 130, ".product-view", ".special-price", ".products-grid")}${trackers(variant)}</head>
<body class="catalog-product-view"><div class="wrapper"><div class="page"><div class="header-banner"><a href="/khuyen-mai"><img alt="Hội sách mùa thu" src="/banner.png"></a></div><div class="ns-header"><a href="/" title="${esc(shop.name)}" class="logo"><img src="/skin/logo.png" alt="${esc(shop.name)}"></a><div class="ns-menu"><ul>${shopMenu("children", "ns-menu__level0", "ns-menu__level1", true)}</ul></div><form id="search_mini_form"><input placeholder="Tìm kiếm sản phẩm mong muốn..."></form><span>Thông báo</span><span>Giỏ hàng</span></div>
<ol class="breadcrumb"><li>SÁCH TIẾNG VIỆT</li><li>${words.children.shelf}</li><li>${words.children.within}</li></ol><div id="product_view_block" class="product-view"><div class="product-essential-media"><img id="image" class="ns-p-img lazyloaded" alt="${esc(goods.title)}" title="${esc(goods.title)}" data-src="https://cdn.static.example/${goods.sku}.jpg"><button class="btn-cart-to-cart">Thêm vào giỏ hàng</button><button class="btn-buy-now">Mua ngay</button></div>
<div class="product-essential-detail"><div class="block-content-product-detail"><h1 class="ns_name_product_desktop">
                ${esc(goods.title)}            </h1><div class="product-view-sa"><div class="product-view-sa_one"><div class="product-view-sa-supplier"><span>Nhà cung cấp:</span> <a href="/ncc-${slug(goods.brand)}">${esc(goods.brand)}</a></div><div class="product-view-sa-author"><span>Tác giả:</span> <span>${writer}</span></div></div><div class="product-view-sa_two"><div class="product-view-sa-supplier"><span>Nhà xuất bản:</span> <span>${esc(pressOf(goods.brand, variant))}</span></div><div class="product-view-sa-author"><span>Hình thức bìa:</span> <span>${variant % 2 === 0 ? "Bìa Mềm" : "Bìa Cứng"}</span></div></div></div><div class="rating"><p class="rating-links">(${variant % 12} đánh giá)</p><span>Đã bán ${30 + variant * 3}</span></div>
<div class="price-block-left"><div class="price-box">${list === null ? `<p class="special-price"><span class="price-label">Price</span><span class="price" id="product-price-${variant}">${inLetters(goods.price)}</span></p>` : `<p class="special-price"><span class="price-label">Special Price</span><span class="price" id="product-price-${variant}">${inLetters(goods.price)}</span></p><p class="old-price"><span class="price-label">Giá bìa: </span><span class="price" id="old-price-${variant}">${inLetters(list)}</span><span class="discount-percent">-${off(goods)}%</span></p>`}</div><p class="fpoint">Hội viên tích <b>${dotted(Math.round(goods.price / 100))}</b> Xu Sách</p></div></div>
<div class="ns-delivery"><h2>Thông tin vận chuyển</h2><p>Giao hàng đến <b>Phường Bến Nghé, Quận 1, Hồ Chí Minh</b></p><p>Giao hàng tiêu chuẩn - phí ${inLetters(19_000)}</p></div><div class="ns-coupon"><h2>Ưu đãi liên quan</h2><ul><li>Mã giảm 10k - đơn từ 130k</li><li>Mã giảm 25k - đơn từ 280k</li><li>Freeship 20k toàn quốc</li></ul></div>
<div id="product_tabs_additional"><h2>Thông tin chi tiết</h2><table class="data-table table-additional"><tbody>${detail("Mã hàng", `89352${10_000_000 + variant * 7_919}`, "sku")}${detail("Tên Nhà Cung Cấp", `<a>${esc(goods.brand)}</a>`, "supplier")}${detail("Tác giả", writer, "author")}${detail("NXB", esc(pressOf(goods.brand, variant)), "publisher")}${detail("Năm XB", "2026", "publish_year")}${each(words.children.facts, ([what, how]) => detail(what, how, slug(what)))}</tbody></table><p>Giá sản phẩm trên đã bao gồm thuế theo luật hiện hành. Bên cạnh đó, tuỳ vào loại sản phẩm, hình thức và địa chỉ giao hàng mà có thể phát sinh thêm chi phí khác.</p></div><div id="desc_content"><h2>Mô tả sản phẩm</h2><h3>${esc(goods.title)}</h3>${each(words.children.praise, (line) => `<p>${line}</p>`)}</div></div></div>
<div id="product-related"><h2>Gợi ý cho bạn</h2><ul class="products-grid">${each(others.slice(0, 10), (one) => `<li><div class="item-inner"><h2 class="product-name-no-ellipsis p-name-list"><a href="/${slug(one.title)}.html" title="${esc(one.title)}">${esc(one.title)}</a></h2><div class="price-label"><p class="special-price"><span class="price m-price-font ns_center_left">${inLetters(one.price)}</span>${one.listPrice === null ? "" : `<span class="discount-percent">-${off(one)}%</span>`}</p>${one.listPrice === null ? "" : `<p class="old-price"><span class="price">${inLetters(one.listPrice)}</span></p>`}</div></div></li>`)}</ul></div><div class="review-list">${reviews(variant, 5, "comment_list", "comment-author")}</div></div>
<footer class="footer-container"><img src="/skin/logo.png" alt=""><div class="address">${legalFoot(shop, 2011)}</div><p>${esc(shop.name)} nhận đặt hàng trực tuyến và giao hàng tận nơi. KHÔNG hỗ trợ đặt mua trực tiếp tại văn phòng.</p></footer></div><script>var ns_product = ${scriptJson({ id: variant + 40_000, name: goods.title, final_price: goods.price, price: list ?? goods.price, supplier: goods.brand, soon_release: false })};</script>${icons(8)}${tail(variant, shop.phone, 4)}</body></html>`;
  },
};

const called = (variant: number) => variant % 7 === 3;

const captioned = (caption: string) =>
  `<tr><td height="26" background="images/bar.gif">&nbsp;<font face="Tahoma" size="2" color="#FFFFFF"><b>${caption}</b></font></td></tr>`;

/** A shop's pages of twenty years ago: tables in tables, fonts, a dollar beside the đồng, sellers of the month on both sides. */
export const kitchenwareOfOldServerPages: FerryTemplate = {
  name: "kitchenware on old server pages of tables and fonts",
  sector: "kitchenware",
  path: ({ variant }) => `/chitiet.asp?idsp=${1_040 + variant}&nhom=7`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: called(variant) ? [] : goods.price,
    seller: nameOrOwner(shop),
    brand: variant % 3 === 1 ? (goods.title.includes(goods.brand) ? null : []) : goods.brand,
  }),
  render: ({ goods, others, shop, variant }) => {
    const money = (amount: number) => (variant % 2 === 0 ? `${dotted(amount)} VNĐ` : `${commas(amount)} VND`);
    const side = (one: typeof goods) =>
      `<tr><td align="center" style="border-bottom:1px dotted #999"><a href="chitiet.asp?idsp=${one.price % 977}" class="link"><img src="upload/${one.sku}.gif" width="90" border="0"><br>${esc(one.title)}</a><br><font color="#FF0000" size="1">${money(one.price)}</font></td></tr>`;
    return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">
<HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=utf-8"><TITLE>::: ${esc(shop.name)} ::: Chuyên đồ bếp, đồ gia dụng giá gốc</TITLE><META name="keywords" content="do bep, gia dung, noi, chao">${attire("tieude", 90, ".x", ".gia", ".x")}<script language="JavaScript">function MM_swapImgRestore(){var i,x,a=document.MM_sr;for(i=0;a&&i<a.length&&(x=a[i])&&x.oSrc;i++)x.src=x.oSrc;}</script></HEAD>
<BODY topmargin="0" leftmargin="0" bgcolor="#E8F1E4"><center><table width="980" border="0" cellpadding="0" cellspacing="0" bgcolor="#FFFFFF"><tr><td colspan="3"><img src="images/banner.jpg" width="980" height="150" alt="${esc(shop.name)}"></td></tr><tr><td colspan="3" bgcolor="#2E7D32" height="28"><font face="Tahoma" size="2" color="#FFFFFF">&nbsp;<a href="default.asp"><b>Trang chủ</b></a> | <a href="gioithieu.asp">Giới thiệu</a> | <a href="sanpham.asp">Sản phẩm</a> | <a href="banggia.asp">Bảng giá</a> | <a href="lienhe.asp">Liên hệ</a></font><marquee width="400"><font color="#FFFF00">Chào mừng quý khách đến với ${esc(shop.name)}! Hàng mới về: ${esc(others[3]!.title)} giá chỉ ${money(others[3]!.price)}</font></marquee></td></tr>
<tr valign="top"><td width="180" bgcolor="#F4F9F1"><table width="100%" cellpadding="2" cellspacing="0">${captioned("DANH MỤC")}${each(["Nồi - Chảo", "Dao - Thớt", "Hộp đựng", "Đồ điện bếp", "Đồ làm bánh"], (one, at) => `<tr><td>&nbsp;<img src="images/arrow.gif"> <a href="sanpham.asp?nhom=${at}">${one}</a></td></tr>`)}<tr><td><ul class="c">${shopMenu("kitchenware", "m", "mm")}</ul></td></tr>${captioned("BÁN CHẠY")}${each(others.slice(0, 4), side)}${captioned("HỖ TRỢ TRỰC TUYẾN")}<tr><td align="center"><font size="2">Kinh doanh<br><b><font color="red">${shop.phone}</font></b><br>Kỹ thuật<br>${shop.secondPhone}</font></td></tr></table></td>
<td width="600"><table width="98%" align="center" cellpadding="3" cellspacing="0">${captioned(`Sản phẩm &raquo; ${words.kitchenware.within}`)}<tr><td><table width="100%"><tr valign="top"><td width="240" align="center"><img src="upload/${goods.sku}_lon.jpg" width="230" border="1"><br><font size="1"><i>(Click vào hình để phóng to)</i></font></td><td><font face="Arial" size="3" color="#1B5E20"><b>${esc(goods.title)}</b></font><hr size="1" noshade><table width="100%" cellpadding="2"><tr><td width="110"><font size="2">Mã SP:</font></td><td><font size="2">${goods.sku}</font></td></tr>${variant % 3 === 1 ? "" : `<tr><td><font size="2">${variant % 3 === 0 ? "Hãng SX:" : "Nhãn hiệu:"}</font></td><td><font size="2"><b>${esc(goods.brand)}</b></font></td></tr>`}<tr><td><font size="2">Xuất xứ:</font></td><td><font size="2">${goods.origin}</font></td></tr><tr><td><font size="2">Giá:</font></td><td><font size="3" color="#FF0000"><b>${called(variant) ? "Call" : money(goods.price)}</b></font>${called(variant) || variant % 2 === 1 ? "" : ` <font size="1" color="#666666">(~ ${Math.round(goods.price / 2_600) / 10} USD)</font>`}</td></tr>${goods.listPrice === null || called(variant) ? "" : `<tr><td><font size="2">Giá cũ:</font></td><td><font size="2"><strike>${money(goods.listPrice)}</strike></font></td></tr>`}<tr><td><font size="2">Bảo hành:</font></td><td><font size="2">12 tháng</font></td></tr><tr><td><font size="2">Lượt xem:</font></td><td><font size="2">${1_245 + variant * 37}</font></td></tr></table><br><a href="giohang.asp?them=${1_040 + variant}"><img src="images/dathang.gif" border="0" alt="Đặt hàng"></a></td></tr></table></td></tr>
<tr><td bgcolor="#E0E0E0"><font size="2"><b>&nbsp;Thông tin chi tiết</b></font></td></tr><tr><td><font size="2">${each(words.kitchenware.praise, (line) => `${line}<br><br>`)}<table border="1" cellspacing="0" cellpadding="3" bordercolor="#CCCCCC">${each(words.kitchenware.facts, ([what, how]) => `<tr><td><font size="2">${what}</font></td><td><font size="2">${how}</font></td></tr>`)}</table></font></td></tr>${captioned("Sản phẩm cùng loại")}<tr><td><table width="100%"><tr valign="top">${each(others.slice(4, 8), (one) => `<td width="25%" align="center"><a href="chitiet.asp?idsp=${one.price % 977}"><img src="upload/${one.sku}.gif" width="110" border="0"><br><font size="2"><b>${esc(one.title)}</b></font></a><br><font size="2" color="#FF0000">${money(one.price)}</font></td>`)}</tr></table></td></tr>${captioned("Ý kiến khách hàng")}<tr><td>${reviews(variant, 3, "ykien", "ten")}</td></tr></table></td>
<td width="200" bgcolor="#F4F9F1"><table width="100%" cellpadding="2">${captioned("KHUYẾN MÃI")}${each(others.slice(8), side)}${captioned("TỶ GIÁ - GIÁ VÀNG")}<tr><td><font size="1">USD: 26.150<br>EUR: 28.900<br>SJC: 118.500.000</font></td></tr>${captioned("THỐNG KÊ")}<tr><td><font size="2">Đang online: ${3 + (variant % 30)}<br>Tổng truy cập: ${commas(1_240_000 + variant * 811)}</font></td></tr></table></td></tr>
<tr><td colspan="3" align="center" bgcolor="#C8E6C9"><font size="2">${legalFoot(shop, 2006)}</font></td></tr></table></center>${tail(variant, shop.phone, 3)}</BODY></HTML>`;
  },
};
