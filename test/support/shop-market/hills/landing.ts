import { brokenMillion, each, kilo, scriptJson } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { themeStyle } from "../next/noise.ts";
import { dotted, esc, slug, spacedPhone } from "../writing.ts";
import { bundle, chosen, factsOf, voices } from "./filling.ts";
import { brandOfTitleOnly } from "./material.ts";
import type { HillsTemplate } from "./material.ts";
import { trade } from "./trade.ts";

/** Two for less than two ones. */
const pairPrice = (price: number) => Math.round((price * 1.75) / 1_000) * 1_000;

/** Learning sets on the Vietnamese builder of selling pages: every line its own placed box, one form, no cart. Common. */
export const studyOnPlacedBoxes: HillsTemplate = {
  name: "learning sets on a selling page of placed boxes",
  sector: "study",
  path: ({ goods, variant }) => `/${slug(goods.title).slice(0, 18)}-${variant}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 3 === 2 ? shop.owner : nameOrOwner(shop),
    brand: variant % 2 === 0 ? goods.brand : brandOfTitleOnly(goods),
  }),
  render: ({ goods, shop, variant }) => {
    let at = 0;
    const box = (kind: string, inner: string) => `<div id="${kind}${(at += 1)}" class="ladi-element">${inner}</div>`;
    const head = (inner: string, tag = "h3") => box("HEADLINE", `<${tag} class="ladi-headline">${inner}</${tag}>`);
    const lines = (inner: readonly string[]) =>
      box(
        "LIST_PARAGRAPH",
        `<div class="ladi-list-paragraph"><ul>${each(inner, (one) => `<li>${one}</li>`)}</ul></div>`,
      );
    const image = () => box("IMAGE", `<div class="ladi-image"><div class="ladi-image-background"></div></div>`);
    const button = (inner: string) =>
      box(
        "BUTTON",
        `<div class="ladi-button"><div class="ladi-button-background"></div><div class="ladi-element ladi-button-headline"><p class="ladi-headline">${inner}</p></div></div>`,
      );
    const section = (...inner: string[]) =>
      `<div id="SECTION${(at += 1)}" class="ladi-section"><div class="ladi-section-background"></div><div class="ladi-overlay"></div><div class="ladi-container">${inner.join("")}</div></div>`;
    const cost = (amount: number) => (variant % 3 === 1 ? kilo(amount) : `${dotted(amount)}đ`);
    const voucher = chosen([20_000, 30_000, 50_000], variant);
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${variant % 2 === 0 ? esc(goods.title) : "Ưu đãi riêng tháng này - Số lượng có hạn"}</title><meta http-equiv="Cache-Control" content="no-cache"><meta name="viewport" content="user-scalable=no, width=420"><meta property="og:type" content="website"/><meta property="og:title" content="${esc(goods.title)}"/><meta property="og:image" content="https://w.ladicdn.example/${variant}/bia.jpg"/><meta name="format-detection" content="telephone=no"/><style id="style_ladi">.ladi-section{position:relative;margin:0 auto}.ladi-container{max-width:420px;margin:auto}.ladi-image-background{height:160px;background:#fde}.ladi-headline{font-size:18px}.ladi-button{background:#d33;color:#fff;text-align:center}.ladi-hidden{display:none}</style><style id="style_page">${Array.from({ length: 160 }, (_, one) => `#HEADLINE${one}>.ladi-headline{top:${one * 7}px;left:${(one * 31) % 200}px;width:${200 + one}px;color:rgb(${(one * 13) % 256},40,40)}`).join("")}</style></head><body class="lazyload"><div class="ladi-wraper">
${section(image(), head(variant % 2 === 0 ? "CON HỌC TRƯỚC QUÊN SAU?" : "MẤT GỐC VẪN HỌC ĐƯỢC?"), head(esc(goods.title), variant % 3 === 0 ? "h1" : "h3"), box("PARAGRAPH", `<div class="ladi-paragraph">Hơn ${dotted(4_000 + variant * 37)} gia đình đã dùng trong năm qua</div>`), goods.listPrice === null ? head(`Giá: ${cost(goods.price)}`) : head(`Giá gốc: <span style="text-decoration-line: line-through;">${cost(goods.listPrice)}</span>`) + head(`Chỉ còn: ${cost(goods.price)}`), button("ĐẶT MUA NGAY"))}
${section(head("VÌ SAO CHỌN CHÚNG TÔI", "h2"), ...trade.study.praise.map((one) => box("PARAGRAPH", `<div class="ladi-paragraph">${esc(one)}</div>`)), image(), head("BÊN TRONG CÓ GÌ?", "h2"), lines([...factsOf("study", variant).map(([label, value]) => `${label}: ${value}`), ...(variant % 2 === 0 ? [`${goods.brand.startsWith("NXB") ? "Nhà xuất bản" : "Thương hiệu"}: ${esc(goods.brand)}`] : []), "Bảo hành lỗi in: đổi mới 1 - 1"]))}
${section(head("QUÀ TẶNG KÈM", "h2"), lines(["Khóa học qua Zalo 21 ngày (trị giá 599.000đ)", "File luyện nghe 3GB (trị giá 199.000đ)", `Mã giảm ${dotted(voucher)}đ cho lần mua sau`]), box("COUNTDOWN", `<div class="ladi-countdown"><div class="ladi-element"><span>00</span></div><div class="ladi-element"><span>14</span></div><div class="ladi-element"><span>59</span></div></div>`), head(`Chỉ còn ${7 + (variant % 20)} suất trong hôm nay`))}
${section(head("PHỤ HUYNH NÓI GÌ", "h2"), box("CAROUSEL", `<div class="ladi-carousel">${voices(variant, 5, "ladi-carousel-item", "ladi-headline")}</div>`))}
${section(head("ĐĂNG KÝ ĐẶT HÀNG", "h2"), box("FORM", `<form class="ladi-form" autocomplete="off" method="post"><div class="ladi-form-item"><input name="name" placeholder="Họ và tên" required></div><div class="ladi-form-item"><input name="phone" placeholder="Số điện thoại" pattern="(\\+84|0){1}(9|8|7|5|3){1}[0-9]{8}"></div><div class="ladi-form-item"><textarea name="address" placeholder="Địa chỉ nhận hàng"></textarea></div><div class="ladi-form-item"><select name="goi"><option value="">Chọn gói</option><option>1 bộ - ${cost(goods.price)} + 25k ship</option><option>2 bộ - ${cost(pairPrice(goods.price))} (miễn ship)</option><option>3 bộ - gọi để có giá tốt</option></select></div><button type="submit">ĐẶT HÀNG</button></form>`), box("PARAGRAPH", `<div class="ladi-paragraph">Kiểm tra hàng trước khi trả tiền</div>`))}
${section(box("IMAGE", `<div class="ladi-image"><img src="https://w.ladicdn.example/logo-${variant}.png" alt="${variant % 3 === 2 ? "" : esc(shop.name)}"></div>`), head(esc(variant % 2 === 0 ? shop.owner.toUpperCase() : shop.owner)), box("PARAGRAPH", `<div class="ladi-paragraph">Địa chỉ: ${esc(shop.address)}<br>MST/ĐKKD: ${shop.taxCode}<br>Hotline: ${spacedPhone(shop.phone)}${variant % 3 === 2 ? "" : `<br>Fanpage: ${esc(shop.name)}`}</div>`), box("PARAGRAPH", `<div class="ladi-paragraph">Website này không thuộc Facebook. Kết quả tùy vào việc luyện tập của mỗi người.</div>`))}
<div id="POPUP1" class="ladi-popup ladi-hidden"><h3 class="ladi-headline">Khoan đã! Nhận mã giảm ${dotted(voucher)}đ</h3></div><div id="NOTIFY1" class="ladi-notify ladi-hidden">Chị Hồng Vân vừa mua 2 bộ - ${cost(pairPrice(goods.price))}</div></div><script id="script_event_data" type="application/json">${scriptJson({ HEADLINE3: { type: "headline", "option.data_event": [] }, FORM1: { type: "form", "option.form_config_id": `64f${variant}`, "option.thankyou_value": "Cảm ơn bạn!", "option.form_purchase_value": 0 } })}</script>${bundle("ladipage", variant, 90)}</body></html>`;
  },
};

/** Lamps and cameras on the builder that a chat software sells along: prices as people say them, options by the piece. Common. */
export const lightingOfChatBuilder: HillsTemplate = {
  name: "lamps and cameras on the chat software's page builder",
  sector: "lighting",
  path: ({ goods }) => `/${slug(goods.title).split("-").slice(0, 4).join("-")}`,
  truth: ({ goods, shop, variant }) => ({
    title: goods.title,
    price: goods.price,
    seller: variant % 4 === 1 ? shop.name : nameOrOwner(shop),
    brand: variant % 3 === 0 ? goods.brand : brandOfTitleOnly(goods),
  }),
  render: ({ goods, shop, variant }) => {
    const id = (at: number) => `w-${(at * 7_368_787 + variant * 104_729).toString(36).slice(0, 8)}`;
    let at = 0;
    const text = (inner: string, tag = "div") =>
      `<div id="${id((at += 1))}" class="com-text-block p-absolute"><${tag} class="text-block-css full-width">${inner}</${tag}></div>`;
    const part = (...inner: string[]) =>
      `<section id="${id((at += 1))}" class="com-section p-relative"><div class="section-container">${inner.join("")}</div></section>`;
    const picture = `<div class="com-image-block"><div class="image-background full-width full-height"></div></div>`;
    const said = variant % 2 === 0 ? brokenMillion : (amount: number) => `${dotted(amount)} VNĐ`;
    const options = [
      [`Mua 1 chiếc: ${said(goods.price)}`, goods.price],
      [`Mua 2 chiếc: ${said(pairPrice(goods.price))} + miễn ship`, pairPrice(goods.price)],
      [`Mua 4 chiếc: ${said(pairPrice(goods.price) * 2)} tặng 1 dây nối`, pairPrice(goods.price) * 2],
    ] as const;
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"/><title>${esc(goods.title)}</title><meta name="description" content="Mua tận kho, xem hàng rồi trả tiền"/><meta property="og:title" content="${variant % 3 === 0 ? esc(shop.name) : esc(goods.title)}"/><meta property="og:description" content="Ưu đãi chỉ hôm nay"/><link rel="preconnect" href="https://content.pancake.example"/>${themeStyle("pke", 190)}<style>.com-section{max-width:420px;margin:auto}.image-background{height:180px;background:#ffe}.text-block-css{padding:6px}</style></head><body><div id="page-root" data-page="${id(9_000)}">
${part(picture, text(esc(goods.title).toUpperCase(), "h2"), text(variant % 2 === 0 ? "Lắp một lần – yên tâm cả năm" : "SÁNG HƠN, BỀN HƠN, TIẾT KIỆM HƠN"), goods.listPrice === null ? "" : text(`<s>${said(goods.listPrice)}</s>`), text(`<span style="color:#f00;font-size:32px"><b>${said(goods.price)}</b></span>`), `<div class="com-button"><button class="btn-scroll" data-to="#dat-hang">MUA NGAY</button></div>`)}
${part(text("Tiền điện mỗi tháng thêm 200.000đ? Trộm vặt rình rập?"), ...trade.lighting.praise.map((one) => text(esc(one), "p")), picture, text("THÔNG SỐ", "h2"), ...factsOf("lighting", variant).map(([label, value]) => text(`✔ ${label}: <b>${value}</b>`)), variant % 3 === 0 ? text(`✔ Hãng: <b>${esc(goods.brand)}</b>`) : "", text(`✔ Xuất xứ: ${goods.origin}`))}
${part(text("SO SÁNH", "h2"), `<div class="com-html-box"><table border="1"><tr><th></th><th>Hàng chợ</th><th>Bên em</th></tr><tr><td>Bảo hành</td><td>Không</td><td>Có</td></tr><tr><td>Tuổi thọ</td><td>3 tháng</td><td>5 năm</td></tr><tr><td>Thay thế mỗi năm</td><td>${dotted(goods.price + 300_000)}đ</td><td>0đ</td></tr></table></div>`)}
${part(text("KHÁCH HÀNG PHẢN HỒI", "h2"), `<div class="com-feedback">${voices(variant, 6, "feedback-item", "feedback-name")}</div>`)}
<section id="dat-hang" class="com-section">${text("ĐẶT HÀNG – NHẬN HÀNG MỚI TRẢ TIỀN", "h2")}<form class="com-form"><p>Sản phẩm: <b>${esc(goods.title)}</b></p><input name="full_name" placeholder="Tên anh/chị"/><input name="phone_number" placeholder="Số điện thoại"/><input name="address" placeholder="Địa chỉ"/><div class="com-radio">${each(options, ([label], place) => `<label><input type="radio" name="combo" value="combo-${place + 1}"${place === 0 ? " checked" : ""}/> ${label}</label><br/>`)}</div><button type="submit">Xác nhận đặt hàng</button></form></section>
${part(text(`<b>${esc(shop.name)}</b>`), text(`${variant % 4 === 1 ? "" : `Đơn vị bán: ${esc(shop.owner)} – MST ${shop.taxCode}<br/>`}Kho hàng: ${esc(shop.address)}<br/>Điện thoại/Zalo: ${shop.phone}`), text("Chính sách đổi trả | Chính sách bảo mật | Điều khoản"))}
</div><div class="fake-notify" hidden><span>Anh Quyết (Thanh Hóa) vừa đặt mua</span></div><script>window.__RENDER_DATA__=${scriptJson({ page_id: id(9_000), currency: "VND", settings: { fb_tracking_code: `${77_000_000_000 + variant}`, product: { custom_id: goods.sku, variations: options.map(([label, retail_price], place) => ({ id: id(8_000 + place), fields: [{ name: "combo", value: label }], retail_price })) } } })};</script>${bundle("webcake", variant, 110)}</body></html>`;
  },
};
