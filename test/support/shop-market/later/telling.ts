import type { FreshGoods } from "../fresh-goods.ts";
import type { MarketShop } from "../goods.ts";
import { esc } from "../writing.ts";

/** Where a page gives both the shop's name and its owner, either is a right answer. */
export const nameOrOwner = ({ name, owner }: MarketShop): readonly string[] => [name, owner];

/** What a shop takes off, in whole per cent; nothing where it strikes out no price. */
export const off = ({ price, listPrice }: FreshGoods): number =>
  listPrice === null ? 0 : Math.floor((1 - price / listPrice) * 100);

/** What the law asks of the foot of a selling site, in the order most shops print it. */
export const legalFoot = (shop: MarketShop, year = 2026): string =>
  `<p><b>${esc(shop.owner)}</b></p><p>Mã số thuế: ${shop.taxCode} do Sở Tài chính cấp</p><p>Địa chỉ: ${esc(shop.address)}</p><p>Hotline: <a href="tel:${shop.phone}">${shop.phone}</a> - Email: ${shop.email}</p><p>© ${year} ${esc(shop.name)}. All rights reserved.</p>`;

const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** An amount of whole thousands below a thousand million as people write it out: "một triệu hai trăm năm mươi nghìn đồng". */
export function inWords(amount: number): string {
  const millions = Math.floor(amount / 1e6);
  const thousands = (amount % 1e6) / 1e3;
  const parts = [
    millions > 0 ? `${hundreds(millions, false)} triệu` : "",
    thousands > 0 ? `${hundreds(thousands, millions > 0)} nghìn` : "",
    "đồng",
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function hundreds(below1000: number, after: boolean): string {
  const [hundred, ten, one] = [Math.floor(below1000 / 100), Math.floor(below1000 / 10) % 10, below1000 % 10];
  const words: string[] = [];
  if (hundred > 0 || after) words.push(`${digits[hundred]} trăm`);
  if (ten === 1) words.push("mười");
  else if (ten > 1) words.push(`${digits[ten]} mươi`);
  else if (one > 0 && words.length > 0) words.push("linh");
  if (one === 1 && ten > 1) words.push("mốt");
  else if (one === 5 && ten > 0) words.push("lăm");
  else if (one > 0) words.push(digits[one]!);
  return words.join(" ");
}
