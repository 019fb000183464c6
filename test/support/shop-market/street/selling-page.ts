import { each } from "../fresh-writing.ts";
import { nameOrOwner } from "../later/telling.ts";
import { tail, trackers } from "../next/noise.ts";
import { dotted, esc, slug } from "../writing.ts";
import { makeIfTold, tellsMake } from "./furniture.ts";
import type { StreetTemplate } from "./material.ts";
import { talk } from "./talk.ts";

/** What a page drawn by hand puts into its head: where each of its boxes lies. */
const drawn = (count: number): string =>
  `<style id="style_element">${Array.from({ length: count }, (_, at) => `#HEADLINE${at}{width:${300 + ((at * 37) % 120)}px;top:${(at * 61) % 4_000}px;left:${(at * 13) % 60}px}#HEADLINE${at}>.ladi-headline{font-size:${14 + (at % 20)}px;font-weight:bold;line-height:1.6;color:rgb(${(at * 31) % 256},${(at * 17) % 256},40)}`).join("")}</style>`;

const buyers = ["Chị Lan - Hải Dương", "Anh Thắng - Bình Dương", "Cô Mười - Tiền Giang", "Bạn Trâm - Hà Nội"];

/** One thing sold on one long page, drawn box by box: slogans for headings, sets of two and three, a form at the end, who sells in the last line. */
export const cosmeticsOnSellingPage: StreetTemplate = {
  name: "cosmetics on a selling page with sets of two and three",
  sector: "cosmetics",
  path: ({ goods }) => `/uu-dai-${slug(goods.title).slice(0, 9)}-${goods.price / 1_000}k`,
  truth: (material) => ({
    title: material.goods.title,
    price: material.goods.price,
    seller: nameOrOwner(material.shop),
    brand: makeIfTold(material, 3),
  }),
  render: (material) => {
    const { goods, shop, variant } = material;
    const set = (count: number, part: number) => Math.round((goods.price * count * part) / 1_000) * 1_000;
    const listed = goods.listPrice ?? set(1, 1.5);
    const sets: readonly (readonly [string, number])[] = [
      ["MUA 1 SẢN PHẨM", goods.price],
      ["COMBO 2 SẢN PHẨM", set(2, 0.92)],
      ["COMBO 3 SẢN PHẨM + QUÀ", set(3, 0.85)],
    ];
    let box = 0;
    const headline = (text: string, tag = "h3") => {
      box += 1;
      return `<div id="HEADLINE${box}" class='ladi-element'><${tag} class='ladi-headline'>${text}</${tag}></div>`;
    };
    const paragraph = (text: string) => {
      box += 1;
      return `<div id="PARAGRAPH${box}" class='ladi-element'><p class='ladi-paragraph'>${text}</p></div>`;
    };
    const section = (inner: string) => {
      box += 1;
      return `<div id="SECTION${box}" class='ladi-section'><div class='ladi-section-background'></div><div class="ladi-overlay"></div><div class="ladi-container">${inner}</div></div>`;
    };
    const button = (text: string) => {
      box += 1;
      return `<div data-action="true" id="BUTTON${box}" class='ladi-element'><div class='ladi-button'><div class="ladi-button-background"></div><div class='ladi-element ladi-button-headline'><p class='ladi-headline'>${text}</p></div></div></div>`;
    };
    return `<!DOCTYPE html><html lang="vi"><head><meta charset="UTF-8"><title>${variant % 2 === 0 ? "ƯU ĐÃI ĐỘC QUYỀN HÔM NAY" : esc(goods.title)}</title><meta http-equiv="Cache-Control" content="no-cache"><meta name="viewport" content="width=device-width, initial-scale=1.0"><meta property="og:title" content="SALE SẬP SÀN - CHỈ 3 NGÀY"/><meta property="og:type" content="website"/><meta name="keywords" content=""/><style id="style_ladi">a,body,div,form,h1,h2,h3,p{margin:0;padding:0;border:0}.ladi-wraper{width:420px;margin:0 auto}</style>${drawn(120)}${trackers(variant)}</head><body><div class="ladi-wraper">
${section(`${headline("BÍ QUYẾT CHO LÀN DA SÁNG MỊN CHỈ SAU 14 NGÀY", variant % 2 === 0 ? "h1" : "h3")}${headline("Hơn 12.000 phụ nữ Việt đã tin dùng", "h2")}<div id="COUNTDOWN1" class='ladi-element'><div class="ladi-countdown"><span>02</span><span>45</span><span>10</span></div></div>${headline(`${goods.listPrice === null ? "" : `Giá niêm yết: <s>${dotted(listed)}đ</s> - `}ƯU ĐÃI HÔM NAY CHỈ ${dotted(goods.price)}đ`)}${button("ĐẶT MUA NGAY")}`)}
${section(`${headline("BẠN CÓ ĐANG GẶP PHẢI?")}${each(["Da sạm, không đều màu", "Tốn 2-3 triệu đồng mỗi tháng cho spa", "Dùng nhiều loại mà không hiệu quả"], (line) => paragraph(`✔ ${line}`))}${headline("GIẢI PHÁP DÀNH CHO BẠN")}${headline(esc(goods.title), "h2")}${tellsMake(material, 3) ? paragraph(`Sản phẩm đến từ thương hiệu <span style="font-weight:700">${esc(goods.brand)}</span>, ${goods.origin}.`) : paragraph(`Sản xuất tại ${goods.origin}, nhập khẩu và phân phối chính ngạch.`)}${each(talk.cosmetics.prose, (line) => paragraph(line))}`)}
${section(`${headline("CHUYÊN GIA NÓI GÌ?")}${paragraph("“Tôi đã khuyên dùng cho hơn 200 khách hàng của mình” - Ths. Bs. Lê Thu Giang")}${headline("KHÁCH HÀNG NÓI GÌ?")}${each(talk.cosmetics.asked, ([question, answer]) => paragraph(`<b>${buyers[variant % 4]}</b>: ${question} <br>${answer}`))}`)}
${section(`${headline("CHỌN COMBO TIẾT KIỆM")}${each(sets, ([name, amount], at) => `<div class="ladi-element ladi-group">${headline(name)}${at > 0 ? headline(`<s>${dotted(goods.price * (at + 1))}đ</s>`) : ""}${headline(`${dotted(amount)}đ`)}${paragraph(at === 0 ? "Phí ship 30.000đ" : "MIỄN PHÍ SHIP")}</div>`)}`)}
${section(`${headline("ĐIỀN THÔNG TIN ĐẶT HÀNG")}${paragraph(`Sản phẩm: <b>${esc(goods.title)}</b>`)}<div id="FORM1" class='ladi-element'><form autocomplete="off" method="post" class='ladi-form'><input name="name" placeholder="Họ và tên" class="ladi-form-control"/><input name="phone" placeholder="Số điện thoại" class="ladi-form-control"/><input name="address" placeholder="Địa chỉ nhận hàng" class="ladi-form-control"/><select name="combo" class="ladi-form-control"><option value="">Chọn combo</option>${each(sets, ([name, amount]) => `<option>${name} - ${amount / 1_000}K</option>`)}</select></form></div>${button("HOÀN TẤT ĐẶT HÀNG")}${paragraph("Kiểm tra hàng trước khi thanh toán. Hoàn tiền 100% nếu không hài lòng.")}`)}
${section(`${headline("CHÍNH SÁCH BẢO MẬT | ĐIỀU KHOẢN")}${paragraph(`${esc(shop.name)}${shop.owner === shop.name ? "" : ` - ${esc(shop.owner)}`}<br>MST: ${shop.taxCode}<br>Địa chỉ: ${esc(shop.address)}<br>Hotline: ${shop.phone}`)}${paragraph("Hiệu quả sản phẩm có thể khác nhau tuỳ cơ địa mỗi người. Trang này không thuộc Facebook.")}`)}
<div id="NOTIFY1" class='ladi-element'><div class='ladi-notify'><p class="ladi-notify-title">${buyers[(variant + 1) % 4]}</p><p class="ladi-notify-content">Vừa đặt ${sets[1 + (variant % 2)]![0]} - ${dotted(sets[1 + (variant % 2)]![1])}đ</p><p class="ladi-notify-time">1 phút trước</p></div></div></div><div id="backdrop-popup" class="backdrop-popup"></div><script id="script_event_data" type="application/json">{"HEADLINE1":{"type":"headline","option.data_event":[]},"FORM1":{"type":"form","option.form_config_id":"6${variant}","option.is_form_coupon":true}}</script>${tail(variant, shop.phone, 6)}</body></html>`;
  },
};
