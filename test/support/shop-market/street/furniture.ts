import { each } from "../fresh-writing.ts";
import { dotted, esc, slug } from "../writing.ts";
import type { StreetMaterial } from "./material.ts";
import { talk } from "./talk.ts";
import type { StreetSector } from "./goods.ts";
import type { Told } from "../fresh-goods.ts";

/** Every page but each `every`th tells the make apart from the title; those goods whose title names it are always told. */
export const tellsMake = ({ goods, variant }: StreetMaterial, every: number): boolean =>
  variant % every !== every - 1 || goods.title.toLowerCase().includes(goods.brand.toLowerCase());

/** The make where it is told, and that there is none where it is not. */
export const makeIfTold = (material: StreetMaterial, every: number): Told<string> =>
  tellsMake(material, every) ? material.goods.brand : [];

/** What the shelf beside the goods is called, as links of a menu. */
export const shelfLinks = (sector: StreetSector, item: string): string =>
  each(talk[sector].shelves, (one) => `<li class="${item}"><a href="/${slug(one)}">${one}</a></li>`);

/** Whether the goods come in sizes of feet. */
export const isFootwear = (title: string): boolean => /^(giày|dép|sandal|boot)/i.test(title);

/** Paragraphs of a description. */
export const prose = (sector: StreetSector, open = "<p>", close = "</p>"): string =>
  each(talk[sector].prose, (line) => `${open}${line}${close}`);

/** What visitors asked and the shop answered. */
export const asked = (sector: StreetSector, box: string): string =>
  each(talk[sector].asked, ([question, answer]) => `<div class="${box}"><p>${question}</p><p>↳ ${answer}</p></div>`);

/** Codes that take something off orders above an amount. */
export const vouchers = (variant: number, box: string): string =>
  each(
    [20, 50, 100].slice(variant % 2),
    (off, at) =>
      `<div class="${box}"><b>Giảm ${off}K</b><span>Đơn hàng từ ${dotted((off * 12 + variant) * 1_000)}đ</span><code>${["XINCHAO", "FREESHIP", "CUOITUAN"][at]}${off}</code><small>HSD: ${1 + (variant % 28)}/12/2026</small></div>`,
  );

const places: readonly [region: string, places: readonly string[]][] = [
  ["Hà Nội", ["215 Cầu Giấy", "48 Tây Sơn, Đống Đa", "12 Nguyễn Văn Cừ, Long Biên"]],
  ["TP. Hồ Chí Minh", ["301 Quang Trung, Gò Vấp", "77 Nguyễn Thị Thập, Quận 7", "560 Luỹ Bán Bích, Tân Phú"]],
  ["Tỉnh khác", ["90 Hùng Vương, Đà Nẵng", "15 Mậu Thân, Cần Thơ", "33 Lê Hồng Phong, Hải Phòng"]],
];

/** Where a chain has doors, with the telephone of each. */
export const branches = (variant: number, item: string): string =>
  each(
    places,
    ([region, streets], at) =>
      `<li class="${item}"><strong>${region}</strong><ul>${each(streets, (street, door) => `<li>${street} - <a href="tel:02${at + 4}${3_800_000 + variant * 97 + door}">02${at + 4} ${3_800_000 + variant * 97 + door}</a> (8h-21h30)</li>`)}</ul></li>`,
  );

/** Makes whose badges hang on the wall; none of them is the goods'. */
export const makesOnWall = ({ goods, others }: StreetMaterial, item: string): string =>
  each(
    [...new Set(others.map((one) => one.brand))].filter((brand) => brand !== goods.brand),
    (brand) => `<a class="${item}" href="/thuong-hieu/${slug(brand)}">${esc(brand)}</a>`,
  );

/** The others whose make is not the goods', for shelves that show other goods. */
export const neighbours = ({ goods, others }: StreetMaterial, count: number) =>
  others.filter((one) => one.brand !== goods.brand && one.title !== goods.title).slice(0, count);

/** What a shop prints at the foot of each page besides who it is. */
export const policies = (heading: string): string =>
  `<${heading}>Chính sách</${heading}><ul>${each(["Chính sách bảo mật", "Chính sách đổi trả", "Chính sách vận chuyển", "Hướng dẫn thanh toán", "Điều khoản dịch vụ", "Tuyển dụng"], (one) => `<li><a href="/${slug(one)}">${one}</a></li>`)}</ul><${heading}>Tổng đài (8h - 21h)</${heading}><p>Mua hàng: 1900 0086 · Khiếu nại: 1900 0096</p><p>Đăng ký nhận tin, tặng voucher 30.000đ</p>`;
