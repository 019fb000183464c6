import { each, kilo, scriptJson } from "../fresh-writing.ts";
import { tail, themeStyle, trackers } from "../next/noise.ts";
import { dotted, esc } from "../writing.ts";
import { hasPapers, makeAsTold, toldNames } from "./material.ts";
import type { HamletTemplate } from "./material.ts";
import { talk } from "./talk.ts";

const buyers = ["Chị Minh Anh", "Anh Quốc Bảo", "Cô Sáu Thơm", "Anh Trí", "Chị Ngân", "Bác Hai Lý"];
const towns = ["Hải Phòng", "Biên Hoà", "Vinh", "Buôn Ma Thuột", "Cần Thơ", "Thái Nguyên"];

/** Ceramics on a landing page of loose boxes: every text an absolutely placed block, sold by one, by two, by three. Common. */
export const ceramicsOfLoosePage: HamletTemplate = {
  name: "ceramics on a landing page of loose boxes",
  sector: "ceramics",
  path: ({ variant }) => `/uu-dai-thang-${1 + (variant % 12)}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: toldNames(shop),
    brand: makeAsTold(goods, variant % 4 !== 3),
  }),
  render: ({ goods, shop, variant }) => {
    let last = 10 + variant;
    const box = (kind: string, inner: string) => {
      last += 3;
      return `<div id="${kind}${last}" class="ladi-element">${inner}</div>`;
    };
    const headline = (text: string, tag = "h3") =>
      box("HEADLINE", `<${tag} class="ladi-headline ladi-transition">${text}</${tag}>`);
    const paragraph = (text: string) => box("PARAGRAPH", `<p class="ladi-paragraph ladi-transition">${text}</p>`);
    const picture = () => box("IMAGE", `<div class="ladi-image"><div class="ladi-image-background"></div></div>`);
    const section = (inner: string) => {
      last += 7;
      return `<div id="SECTION${last}" class="ladi-section"><div class="ladi-section-background"></div><div class="ladi-container">${inner}</div></div>`;
    };
    const former = goods.listPrice ?? Math.round((goods.price * 1.4) / 10_000) * 10_000;
    const by = (pieces: number) => Math.round((goods.price * pieces * (1 - pieces * 0.04)) / 1_000) * 1_000;
    const events = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `HEADLINE${12 + at * 3}`,
        {
          type: "headline",
          "desktop.style.animation-name": at % 4 === 0 ? "pulse" : "fadeInUp",
          "mobile.style.animation-delay": "1s",
        },
      ]),
    );
    const title = headline(esc(goods.title), variant % 4 === 0 ? "h1" : "h2");
    const tags = `${headline(`<span style="text-decoration: line-through;">${dotted(former)}đ</span>`)}${headline("Chỉ còn")}${headline(`<span style="font-weight: bold;">${variant % 2 === 0 ? `${dotted(goods.price)}đ` : kilo(goods.price)}</span>`)}`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${variant % 2 === 0 ? `Ưu đãi tháng ${1 + (variant % 12)}` : esc(goods.title)}</title><meta http-equiv="Cache-Control" content="no-cache"><meta name="viewport" content="width=device-width, initial-scale=1.0"><meta property="og:title" content="${variant % 2 === 0 ? `Ưu đãi tháng ${1 + (variant % 12)}` : esc(goods.title)}"><meta property="og:type" content="website"><meta name="format-detection" content="telephone=no"><style id="style_ladi">.ladi-wraper{width:100%;overflow:hidden}.ladi-section{position:relative;margin:0 auto}.ladi-container{position:relative;margin:0 auto;width:960px}.ladi-element{padding:4px 0}.ladi-headline{margin:0}</style><style id="style_element">${each(Array.from({ length: 150 }), (_, at) => `#HEADLINE${10 + at}{width:${200 + at * 3}px;top:${(at * 37) % 900}px;left:${(at * 13) % 400}px}#HEADLINE${10 + at}>.ladi-headline{font-size:${14 + (at % 30)}px;color:rgb(${at}, 30, 20);line-height:1.4}`)}</style>${themeStyle("ladi", 60)}${trackers(variant)}</head><body class="lazyload"><div class="ladi-wraper">
${section(`${picture()}${variant % 3 === 0 ? `${paragraph(`Hotline: ${shop.phone}`)}${tags}${title}` : `${title}${tags}${paragraph(`Hotline: ${shop.phone}`)}`}${box("COUNTDOWN", `<div class="ladi-countdown"><div class="ladi-element"><span>03</span></div><div class="ladi-element"><span>12</span></div><div class="ladi-element"><span>45</span></div></div>`)}${box("BUTTON", `<div class="ladi-button"><div class="ladi-button-background"></div><p class="ladi-button-headline">ĐẶT MUA NGAY</p></div>`)}`)}
${section(`${headline("VÌ SAO 12.000 GIA ĐÌNH ĐÃ CHỌN?")}${each(talk.ceramics.praise, paragraph)}${picture()}${variant % 4 !== 3 && goods.brand !== "" ? paragraph(`Thương hiệu: ${esc(goods.brand)}`) : ""}`)}
${section(`${headline("THÔNG TIN SẢN PHẨM")}${each(talk.ceramics.facts, ([what, how]) => paragraph(`<b>${what}</b>: ${how}`))}`)}
${section(`${headline("CHỌN GÓI")}${box("GROUP", `${headline("MUA 1")}${headline(`${dotted(goods.price)}đ`)}${paragraph("Phí giao 30.000đ")}`)}${box("GROUP", `${headline("MUA 2")}${headline(`${dotted(by(2))}đ`)}${paragraph("Miễn phí giao")}`)}${box("GROUP", `${headline("MUA 3")}${headline(`${dotted(by(3))}đ`)}${paragraph("Miễn phí giao, tặng khăn lau")}`)}`)}
${section(`${headline("KHÁCH HÀNG NÓI GÌ")}${each([0, 1, 2], (at) => box("GROUP", `${headline(buyers[(variant + at) % 6]!)}${paragraph(talk.ceramics.praise[(variant + at) % 5]!)}`))}`)}
${section(box("FORM", `<form autocomplete="off" method="post" class="ladi-form">${each(["Họ và tên", "Số điện thoại", "Địa chỉ nhận hàng"], (hint) => `<div class="ladi-element"><div class="ladi-form-item-container"><input class="ladi-form-item" type="text" placeholder="${hint}"></div></div>`)}<div class="ladi-element"><select class="ladi-form-item"><option>Mua 1: ${dotted(goods.price)}đ</option><option>Mua 2: ${dotted(by(2))}đ</option><option>Mua 3: ${dotted(by(3))}đ</option></select></div><button type="submit" class="ladi-button"><p class="ladi-button-headline">XÁC NHẬN ĐẶT HÀNG</p></button></form>`))}
${section(`${headline(esc(shop.name))}${hasPapers(shop) ? paragraph(esc(shop.owner)) : ""}${paragraph(`Địa chỉ: ${esc(shop.address)}`)}${paragraph(`Email: ${shop.email}`)}${paragraph(`Copyright © 2026 by ${esc(shop.name)}`)}`)}
<div id="NOTIFY${last}" class="ladi-element"><div class="ladi-notify"><div class="ladi-notify-title">${buyers[variant % 6]}, ${towns[variant % 6]}</div><div class="ladi-notify-content">Vừa đặt 2 bộ cách đây 5 phút</div></div></div></div><script id="script_event_data" type="application/json">${scriptJson(events)}</script>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};

/** Health goods on the page builder of a sales chat firm: blocks with short names, a member price, a gift, the maker beside the seller. Common. */
export const healthOfChatBuilder: HamletTemplate = {
  name: "health goods on a page of a chat seller's builder",
  sector: "pharmacy",
  path: ({ variant }) => `/sp-${1_000 + variant}`,
  truth: ({ goods, shop }) => ({
    title: goods.title,
    price: goods.price,
    seller: toldNames(shop),
    brand: goods.brand,
  }),
  render: ({ goods, shop, variant }) => {
    let count = variant * 97 + 5;
    const id = () => {
      count += 131;
      return `w-${((count * 7_919) % 78_364_164_096).toString(36).padStart(6, "k")}`;
    };
    const text = (inner: string, tag = "p") =>
      `<div id="${id()}" class="com-text-block p-absolute is-animation"><div class="text-block"><${tag} class="text-block-css full-width">${inner}</${tag}></div></div>`;
    const section = (inner: string) =>
      `<div id="${id()}" class="com-section p-relative full-width is-container-scale"><div class="section-wrapper full-width p-relative"><div class="section-background p-absolute full-width full-height"></div><div class="section-container p-relative">${inner}</div></div></div>`;
    const image = (says: string) =>
      `<div id="${id()}" class="com-image-block p-absolute"><div class="image-block"><div class="image-block-css full-width full-height"><div class="image-background p-absolute" role="img" aria-label="${esc(says)}"></div></div></div></div>`;
    const button = (says: string) =>
      `<div id="${id()}" class="com-button p-absolute pointer"><div class="button-css full-width full-height"><div class="button-text">${says}</div></div></div>`;
    const told = `Nhãn hàng ${esc(goods.brand)}`;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${esc(shop.name)}</title><meta name="description" content="${esc(talk.pharmacy.praise[3]!)}"><meta property="og:title" content="${esc(shop.name)}"><meta property="og:description" content="${esc(goods.title)}"><style>.section-container{margin:auto;max-width:960px}.text-block-css{display:inline-block;word-break:break-word}.p-relative{position:relative}</style><style>${each(Array.from({ length: 160 }), (_, at) => `#w-${(at * 104_729 + 46_656).toString(36)}{top:${at * 11}px;left:${(at * 29) % 380}px;width:${120 + at}px}`)}</style>${themeStyle("wc", 70)}${trackers(variant)}</head><body><div class="pos-relative" id="page-wrapper">
${section(`${image(`logo ${shop.name}`)}${text(`Miễn phí giao cho đơn từ 2 hộp`)}${text(`Tổng đài: ${shop.phone}`)}`)}
${section(`${image("ảnh sản phẩm")}${text(esc(goods.title), variant % 3 === 0 ? "h1" : "h2")}${text(`⭐⭐⭐⭐⭐ ${210 + variant * 3} đánh giá`)}${goods.listPrice === null ? "" : text(`<s>${dotted(goods.listPrice)}đ</s>`)}${text(`<span style="color:#d0021b;font-size:34px">${dotted(goods.price)}đ</span>`)}${text(`Giá khách thân thiết: ${dotted(Math.round((goods.price * 0.92) / 1_000) * 1_000)}đ (từ đơn thứ ba)`)}${button("MUA NGAY")}${button(`GỌI DƯỢC SĨ ${shop.phone}`)}`)}
${section(`${text("NỖI LO CỦA BẠN?", "h3")}${each(["Đã thử nhiều loại mà chưa hợp", "Sợ mua phải hàng trôi nổi ngoài chợ mạng", "Không ai chỉ dùng sao cho đúng"], (line) => text(line))}`)}
${section(`${text("VỀ SẢN PHẨM", "h3")}${each(talk.pharmacy.praise, (line) => text(line))}${variant % 2 === 0 ? `${image(told)}${text(told)}` : text(`${esc(goods.title)} là sản phẩm của thương hiệu ${esc(goods.brand)}, nhập thẳng từ nhà máy.`)}`)}
${section(`${text("THÔNG TIN", "h3")}<div id="${id()}" class="com-table p-absolute"><table class="table-css"><tbody>${each(talk.pharmacy.facts, ([what, how]) => `<tr><td>${what}</td><td>${how}</td></tr>`)}<tr><td>Nơi sản xuất</td><td>${goods.origin}</td></tr></tbody></table></div>`)}
${section(`${text("QUÀ TẶNG HÔM NAY", "h3")}${text("Hộp chia thuốc 7 ngày trị giá 49.000đ")}${text("Phiếu mua lần sau 100.000đ")}`)}
${section(`${text("KHÁCH ĐÃ DÙNG", "h3")}${each([0, 1, 2, 3], (at) => `${text(`<b>${buyers[(variant + at) % 6]}</b> - ${towns[(variant + at) % 6]}`)}${text(["Dùng hai hộp thấy khác hẳn.", "Giao nhanh, có hoá đơn.", "Dược sĩ gọi dặn kỹ.", "Sẽ mua cho mẹ."][at]!)}`)}`)}
${section(`<div id="${id()}" class="com-form p-absolute"><form class="form-css">${each(["Tên của bạn", "Điện thoại"], (hint) => `<div class="com-input"><input placeholder="${hint}"></div>`)}<div class="com-select"><select><option>1 sản phẩm</option><option>Combo 3 tặng 1 - ${dotted(goods.price * 3)}đ</option></select></div><button type="submit">GỬI ĐƠN</button></form></div>`)}
${section(`${text(esc(shop.name))}${hasPapers(shop) ? text(`Phân phối bởi ${esc(shop.owner)} - MST ${shop.taxCode}`) : ""}${text(esc(shop.address))}${text("Hiệu quả tuỳ cơ địa mỗi người.")}`)}</div><script>window.pageData=${scriptJson({ id: 88_000 + variant, settings: { currency: "VND", page_title: shop.name }, products: [] })};</script>${tail(variant, shop.phone, 8)}</body></html>`;
  },
};
