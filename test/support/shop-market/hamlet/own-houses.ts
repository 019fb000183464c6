import { each, scriptJson } from "../fresh-writing.ts";
import { off } from "../later/telling.ts";
import { departments, reviews, tail, themeStyle, trackers } from "../next/noise.ts";
import { commas, dotted, esc, slug } from "../writing.ts";
import { hasPapers, makeAsTold, toldNames } from "./material.ts";
import type { HamletTemplate } from "./material.ts";
import { talk } from "./talk.ts";

/** A jeweller's house of custom elements, rendered on its server: gold of the day in a ticker, a price that is "from" for no one. Odd. */
export const jewelleryOfCustomElements: HamletTemplate = {
  name: "jewellery of a house of custom elements",
  sector: "jewellery",
  path: ({ goods }) => `/vi/chi-tiet/${slug(goods.title)}/${goods.sku}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 2 === 0 ? toldNames(shop) : shop.name,
    brand: makeAsTold(goods, variant % 5 !== 2),
  }),
  render: ({ goods, others, shop, variant }) => {
    const c = `_ngcontent-ng-c${1_020_304_000 + variant}`;
    const told = variant % 5 !== 2 && goods.brand !== "";
    const state = {
      [`G.json./api/goods/${goods.sku}?`]: {
        b: {
          id: goods.sku,
          ten: goods.title,
          giaBan: goods.price,
          giaGoc: goods.listPrice,
          thuongHieu: told ? goods.brand : null,
        },
        s: 200,
      },
      "G.json./api/gold?": { b: { mua: 11_850_000, ban: 12_150_000 }, s: 200 },
      "G.json./api/similar?": {
        b: others.slice(0, 6).map((one) => ({ id: one.sku, ten: one.title, giaBan: one.price })),
        s: 200,
      },
    };
    return `<!DOCTYPE html><html lang="vi" data-critters-container><head><meta charset="utf-8"><title>${esc(goods.title)} - ${goods.sku}</title><base href="/"><link rel="manifest" href="manifest.webmanifest"><meta name="theme-color" content="#7b1e3a"><meta property="og:title" content="${esc(goods.title)} - ${goods.sku}"><meta property="og:site_name" content="${esc(shop.name)}">${themeStyle("ng", 130)}${trackers(variant)}</head><body class="mat-typography"><!--nghm--><app-root ng-version="17.3.${variant % 10}" ng-server-context="ssr"><app-header ${c}><mat-toolbar ${c} class="mat-toolbar"><a ${c} routerlink="/" href="/"><img ${c} alt="${esc(shop.name)}" src="assets/logo.svg"></a><app-gold-ticker ${c}><span ${c}>Vàng nhẫn 9999: mua 11.850.000 - bán 12.150.000 đ/chỉ</span><span ${c}>Vàng 610: bán 7.240.000 đ/chỉ</span></app-gold-ticker></mat-toolbar><nav ${c}><ul>${departments("mat-menu-item", "mat-sub", 2)}</ul></nav></app-header><router-outlet></router-outlet>
<app-goods-detail ${c} class="ng-star-inserted"><section ${c} class="detail"><app-gallery ${c}>${each([1, 2, 3], (at) => `<img ${c} ngsrc="${goods.sku}-${at}" src="/cdn/${goods.sku}-${at}.avif" alt="">`)}</app-gallery><div ${c} class="info"><p ${c} class="overline">${talk.jewellery.shelf}${told && variant % 2 === 1 ? ` · ${esc(goods.brand)}` : ""}</p><h1 ${c} class="mat-headline-5">${esc(goods.title)}</h1><p ${c} class="code">Mã: ${goods.sku}</p><app-price ${c}><span ${c} class="now">${dotted(goods.price)} <sup>đ</sup></span>${goods.listPrice === null ? "<!---->" : `<span ${c} class="was ng-star-inserted">${dotted(goods.listPrice)} <sup>đ</sup></span><mat-chip ${c}>-${off(goods)}%</mat-chip>`}</app-price><p ${c} class="note">Giá có thể thay đổi theo giá vàng trong ngày. Trả góp từ ${dotted(Math.ceil(goods.price / 6_000) * 1_000)} đ/tháng.</p><mat-form-field ${c}><mat-label>Chọn kích cỡ</mat-label><mat-select ${c} role="combobox"></mat-select></mat-form-field><button ${c} mat-flat-button color="primary"><span class="mdc-button__label">Thêm vào giỏ</span></button><button ${c} mat-stroked-button><span class="mdc-button__label">Đặt lịch xem tại cửa hàng</span></button><mat-accordion ${c}><mat-expansion-panel ${c}><mat-panel-title>Ưu đãi</mat-panel-title><p>Giảm 5% tối đa 500.000 đ khi thanh toán bằng thẻ; tặng hộp trang sức 250.000 đ.</p></mat-expansion-panel></mat-accordion></div></section>
<mat-tab-group ${c}><div ${c} class="mat-tab-body"><dl ${c}>${told ? `<div><dt ${c}>Thương hiệu</dt><dd ${c}>${esc(goods.brand)}</dd></div>` : ""}${each(talk.jewellery.facts, ([what, how]) => `<div><dt ${c}>${what}</dt><dd ${c}>${how}</dd></div>`)}</dl></div><div ${c} class="mat-tab-body">${each(talk.jewellery.praise, (line) => `<p ${c}>${line}</p>`)}</div><div ${c} class="mat-tab-body">${reviews(variant, 3, "mat-list-item", "mat-line")}</div></mat-tab-group><app-shelf ${c}><h2>Có thể bạn thích</h2>${each(others.slice(0, 6), (one) => `<app-goods-card ${c}><a href="/vi/chi-tiet/${slug(one.title)}/${one.sku}"><h3 ${c}>${esc(one.title)}</h3></a><app-price ${c}><span ${c} class="now">${dotted(one.price)} <sup>đ</sup></span></app-price></app-goods-card>`)}</app-shelf></app-goods-detail>
<app-footer ${c}><div ${c} class="cols"><div><h4>${esc(shop.name)}</h4><p>${esc(shop.address)}</p><p>Chăm sóc khách hàng: ${shop.phone}</p></div><div><h4>Giờ mở cửa</h4><p>8:00 - 21:30</p></div></div><p ${c} class="legal">${variant % 2 === 0 && hasPapers(shop) ? `© 2026 ${esc(shop.owner)} - MSDN ${shop.taxCode}` : `© 2026 ${esc(shop.name)}`}</p></app-footer></app-root><script id="ng-state" type="application/json">${scriptJson(state)}</script>${tail(variant, shop.phone, 4)}</body></html>`;
  },
};

const market = "Chợ Bazaro";
const isWorn = (title: string) => /^(Giày|Ủng|Quần|Áo|Găng)/.test(title);

/** Workwear in a stall on a foreign marketplace's Vietnamese pages: the market's name everywhere, the stall's once, short class names. Odd. */
export const workwearOfStall: HamletTemplate = {
  name: "workwear in a stall of a foreign marketplace",
  sector: "safety",
  host: "vn.bazaro.example",
  path: ({ goods, variant }) => `/${slug(goods.title)}-i.${88_000 + variant}.${19_000_000 + variant}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: shop.name,
    brand: makeAsTold(goods, variant % 5 !== 0),
  }),
  render: ({ goods, others, shop, variant }) => {
    const make = variant % 5 === 0 || goods.brand === "" ? "No Brand" : goods.brand;
    const flash = variant % 2 === 0;
    const was = goods.listPrice ?? Math.round((goods.price * 1.3) / 1_000) * 1_000;
    return `<!DOCTYPE html><html lang="vi" class="desktop"><head><meta charset="utf-8"><title>${esc(goods.title)} | ${market}</title><meta name="description" content="Mua ${esc(goods.title)} giá tốt. Mua hàng qua mạng uy tín, tiện lợi. ${market} đảm bảo nhận hàng, hoặc được hoàn lại tiền."><meta property="og:site_name" content="${market}"><meta property="og:title" content="${esc(goods.title)} | ${market}"><script type="application/ld+json">${scriptJson({ "@context": "http://schema.org", "@type": "WebSite", name: market, url: "https://vn.bazaro.example", potentialAction: { "@type": "SearchAction", target: "https://vn.bazaro.example/search?q={q}" } })}</script>${themeStyle("bz", 150)}${trackers(variant)}</head><body><div id="main"><div><header class="vw9zQK hUwCNr"><div class="E2bgUh"><a>Kênh người bán</a><a>Trở thành người bán trên ${market}</a><a>Tải ứng dụng</a><span>Tiếng Việt</span></div><div class="oTTd2s"><a class="jVBkTn" href="/"><svg viewBox="0 0 192 65"><path d="M3 3h40v50z"></path></svg></a><form class="mCw9qh"><input class="sPKC4s" placeholder="Freeship đơn từ 0đ"></form></div></header>
<div role="main" class="q1BrCv"><div class="pqTmbP flex"><a class="akCPfg" href="/">${market}</a><svg></svg><a class="akCPfg" href="/cat.1">${talk.safety.shelf}</a><svg></svg><span class="T38pJt">${esc(goods.title)}</span></div><section class="flex pEyHRb"><div class="UkIsx8">${each([1, 2, 3, 4], (at) => `<picture class="UkI54a"><img class="uXN1L5" src="/file/${goods.sku}-${at}_tn.webp" alt="Hình ảnh ${esc(goods.title)} ${at}"></picture>`)}<div class="gdL1Pm">Chia sẻ: <button aria-label="Messenger"></button><span>Đã thích (${variant * 13})</span></div></div><div class="flex-auto zqR5aM"><div class="WBVL0V"><span class="Kq8uvL">${variant % 3 === 0 ? "Yêu thích" : "Shop tích cực"}</span><h1 class="vR6K3w">${esc(goods.title)}</h1></div><div class="flex asFzUa"><div class="F9RHbS">4.${variant % 10}</div><div class="Wz7RdC">${100 + variant * 7} Đánh giá</div><div class="aleSBU"><span class="AcmPRb">${1 + variant},${variant % 10}k</span> Đã bán</div></div>
${flash ? `<div class="ZdpFZj"><svg class="fLaSh1"></svg><span>FLASH SALE</span><span class="e2wQ9f">KẾT THÚC TRONG 02 : 14 : 09</span></div>` : ""}<section class="lHmJs9"><div class="jRlVo0"><div class="IZPeQz B67UQ0">₫${dotted(goods.price)}</div><div class="ZA5sW5">₫${dotted(was)}</div><div class="vms4_3">-${Math.floor((1 - goods.price / was) * 100)}%</div></div></section><section class="cdJ9vT"><h3>Mã giảm giá của shop</h3><span class="voUc1r">Giảm ₫10k</span><span class="voUc1r">Giảm 5%</span><h3>Combo khuyến mãi</h3><span>Mua 3 & giảm 4%</span></section><section class="Bz0tRk"><h3>Vận chuyển</h3><span>Vận chuyển từ nước ngoài tới Phường Bến Nghé</span><span>Phí ₫32.700</span></section>${isWorn(goods.title) ? `<section class="flex j7HL5Q"><h2>Kích cỡ</h2>${each(["M", "L", "XL", "2XL"], (size, at) => `<button class="sApkZm${at === 1 ? " selecTd" : ""}" aria-label="${size}"><span class="ZivAAW">${size}</span></button>`)}</section>` : ""}<div class="hInOdW"><button>Thêm vào giỏ hàng</button><button>Mua với voucher ₫${dotted(Math.round((goods.price * 0.95) / 1_000) * 1_000)}</button></div></div></section>
<section class="page-product__shop"><a class="lG5Xxv" href="/shop/${slug(shop.name)}"><img class="uLQaPg" src="/avatar.webp"></a><div class="r74CsV"><div class="fV3TIn">${esc(shop.name)}</div><div class="mMlpiZ">Online ${variant + 2} phút trước</div><button class="Uwka-w">Chat ngay</button><a class="btn-light">Xem shop</a></div><div class="NGzCXN"><label>Đánh giá</label><span>${variant},1k</span><label>Tỉ lệ phản hồi</label><span>98%</span><label>Tham gia</label><span>${3 + (variant % 5)} năm trước</span></div></section>
<div class="product-detail page-product__detail"><section class="U9rGd1"><h2>CHI TIẾT SẢN PHẨM</h2><div class="ybxj32"><h3 class="VJOnTD">Danh mục</h3><a>${market}</a><a>${talk.safety.shelf}</a></div><div class="ybxj32"><h3 class="VJOnTD">Thương hiệu</h3>${make === "No Brand" ? "<div>No Brand</div>" : `<a href="/brand/${slug(make)}">${esc(make)}</a>`}</div><div class="ybxj32"><h3 class="VJOnTD">Gửi từ</h3><div>Nước ngoài</div></div>${each(talk.safety.facts, ([what, how]) => `<div class="ybxj32"><h3 class="VJOnTD">${what}</h3><div>${how}</div></div>`)}</section><section class="I_DV_3"><h2>MÔ TẢ SẢN PHẨM</h2>${each(talk.safety.praise, (line) => `<p class="QN2lPu">${line}</p>`)}</section></div><div class="product-ratings">${reviews(variant, 4, "q2b7Oq", "InK5kS")}</div><section><h2>MUA KÈM DEAL SỐC</h2>${each(others.slice(0, 2), (one) => `<div class="xI7tLx"><span>${esc(one.title)}</span><span>₫${dotted(one.price)}</span></div>`)}</section><section><h2>CÓ THỂ BẠN CŨNG THÍCH</h2>${each(others.slice(2, 10), (one) => `<a class="contents"><div class="line-clamp-2">${esc(one.title)}</div><div class="truncate"><span>₫</span><span>${dotted(one.price)}</span></div></a>`)}</section></div></div><footer class="OwpLYw"><p>© 2026 ${market}. Tất cả các quyền được bảo lưu.</p><p>Chịu trách nhiệm quản lý nội dung: Bazaro Pte. Ltd. - Chi nhánh Việt Nam</p><p>Mã số doanh nghiệp: 0199${100_000 + 17} - Tầng 12, Toà nhà Sông Cấm, Hải Phòng</p></footer></div><div id="modal"></div><script>${"!function(e){var t=e.webpackChunkbz=e.webpackChunkbz||[];t.push([[12],{}])}(self);".repeat(60)}</script></body></html>`;
  },
};

const lbl = (id: string, text: string) => `<span id="ctl00_ContentPlaceHolder1_${id}">${text}</span>`;
const row = (what: string, how: string) =>
  `<tr><td class="txtlabel" width="120" valign="top">${what}:</td><td class="txtvalue">${how}</td></tr>`;

/** Instruments in an old shop of forms on one server page: a hidden state as long as the page, names in labels, dollars beside đồng. Odd. */
export const instrumentsOfOldForms: HamletTemplate = {
  name: "instruments in an old shop of server forms",
  sector: "music",
  path: ({ variant }) => `/ProductDetail.aspx?cid=${3 + (variant % 6)}&pid=${700 + variant}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: toldNames(shop),
    brand: makeAsTold(goods, variant % 4 !== 3),
  }),
  render: ({ goods, others, shop, variant }) => {
    const dollars = Math.round(goods.price / 25_400);
    const hiddenState = Array.from({ length: 90 }, (_, at) =>
      ((variant + 3) * (at + 11) * 40_503_127).toString(36),
    ).join("");
    return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head id="ctl00_Head1"><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>${variant % 2 === 0 ? `:: ${esc(shop.name)} :: ${esc(talk.music.shelf)}` : `${esc(goods.title)} - ${esc(shop.name)}`}</title><meta name="keywords" content="nhac cu, dan guitar, piano, trong, loa"/>${themeStyle("aspx", 130)}${trackers(variant)}<script>function MM_preloadImages(){var d=document;if(d.images){d.MM_p=new Array()}}function __doPostBack(eventTarget,eventArgument){theForm.submit()}</script></head><body onload="MM_preloadImages('images/menu_r1.gif')" topmargin="0"><form name="aspnetForm" method="post" action="ProductDetail.aspx?cid=${3 + (variant % 6)}&amp;pid=${700 + variant}" id="aspnetForm"><div><input type="hidden" name="__EVENTTARGET" id="__EVENTTARGET" value=""/><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUK${hiddenState}=="/><input type="hidden" name="__EVENTVALIDATION" value="/wEW${hiddenState.slice(0, 300)}"/></div>
<table width="980" border="0" align="center" cellpadding="0" cellspacing="0"><tr><td colspan="3" background="images/banner_bg.jpg"><table width="100%"><tr><td><a href="Default.aspx"><img src="images/logo.gif" border="0" alt="${esc(shop.name)}"/></a></td><td align="right" class="slogan"><marquee>Kính chào quý khách đến với ${esc(shop.name)} - Mở cửa 8h00 đến 20h30 cả chủ nhật</marquee></td></tr></table></td></tr><tr><td colspan="3" class="topmenu"><a href="Default.aspx">Trang chủ</a> | <a href="About.aspx">Giới thiệu</a> | <a href="PriceList.aspx">Bảng giá</a> | <a href="Service.aspx">Dịch vụ</a> | <a href="Contact.aspx">Liên hệ</a></td></tr>
<tr><td width="190" valign="top" class="leftcol"><table id="ctl00_MenuLeft1_dlCategory" width="100%">${each(["Đàn Guitar", "Đàn Piano", "Đàn Organ", "Trống", "Nhạc cụ dân tộc", "Âm thanh", "Phụ kiện"], (name, at) => `<tr><td class="menuleft"><a href="Products.aspx?cid=${at}">${name}</a></td></tr>`)}</table><table width="100%"><tr><td class="boxtitle">Tỷ giá</td></tr><tr><td>USD: 25.400 - EUR: 27.350</td></tr><tr><td class="boxtitle">Hỗ trợ trực tuyến</td></tr><tr><td><a href="ymsgr:sendim?banhang">Bán hàng</a> ${shop.phone}</td></tr></table></td>
<td width="600" valign="top"><div class="path">Trang chủ &raquo; <a href="Products.aspx?cid=1">${talk.music.shelf}</a> &raquo; Chi tiết sản phẩm</div><table width="100%" cellpadding="4"><tr><td width="240" valign="top"><img id="ctl00_ContentPlaceHolder1_imgProduct" src="Upload/Images/${goods.sku}.jpg" width="230" border="1"/><br/><a href="javascript:void(0)">Xem hình lớn</a></td><td valign="top"><div class="protitle">${lbl("lblProductName", esc(goods.title))}</div><table>${row("Mã hàng", lbl("lblCode", goods.sku))}${variant % 4 === 3 || goods.brand === "" ? "" : row("Hãng sản xuất", lbl("lblManufacture", esc(goods.brand)))}${row("Xuất xứ", lbl("lblOrigin", goods.origin))}${row("Bảo hành", lbl("lblWarranty", "12 tháng"))}${goods.listPrice === null ? "" : row("Giá cũ", lbl("lblOldPrice", `<strike>${commas(goods.listPrice)} VNĐ</strike>`))}${row("Giá bán", `<b class="proprice">${lbl("lblPrice", variant % 3 === 0 ? `${dollars} USD (${commas(goods.price)} VNĐ)` : `${commas(goods.price)} VNĐ`)}</b> <i>${variant % 2 === 0 ? "(đã có VAT)" : "(giá đã bao gồm thuế)"}</i>`)}${row("Kho hàng", lbl("lblStock", "Còn hàng"))}</table><input type="image" name="ctl00$ContentPlaceHolder1$btnBuy" src="images/bt_mua.gif" alt="Đặt mua"/></td></tr><tr><td colspan="2"><div class="boxtitle2">Thông tin chi tiết</div>${lbl("lblContent", `${each(talk.music.praise, (line) => `<p><font face="Tahoma" size="2">${line}</font></p>`)}<table border="1" bordercolor="#cccccc">${each(talk.music.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}</table>`)}</td></tr><tr><td colspan="2"><div class="boxtitle2">Sản phẩm cùng loại</div><table id="ctl00_ContentPlaceHolder1_dlOther"><tr>${each(others.slice(0, 4), (one, at) => `<td align="center" width="150"><a href="ProductDetail.aspx?cid=1&amp;pid=${900 + at}"><img src="Upload/Thumb/${one.sku}.jpg" border="0"/><br/>${esc(one.title)}</a><br/><span class="price">${commas(one.price)} VNĐ</span></td>`)}</tr></table></td></tr></table></td>
<td width="190" valign="top" class="rightcol"><div class="boxtitle">Sản phẩm mới</div><marquee direction="up" height="300">${each(others.slice(4, 8), (one) => `<p align="center"><a href="#">${esc(one.title)}</a><br/><b>${commas(one.price)} VNĐ</b></p>`)}</marquee><div class="boxtitle">Lượt truy cập</div><p>001${23_456 + variant}</p></td></tr><tr><td colspan="3" class="footer" align="center"><b>${esc(hasPapers(shop) ? shop.owner.toUpperCase() : shop.name)}</b><br/>Địa chỉ: ${esc(shop.address)}<br/>Điện thoại: ${shop.phone} - Di động: ${shop.secondPhone}<br/>Copyright 2009 - 2026 ${esc(shop.name)}. Designed by VietWebPro</td></tr></table></form>${tail(variant, shop.phone, 2)}</body></html>`;
  },
};
