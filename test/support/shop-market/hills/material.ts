import type { FreshGoods, FreshMaterial, FreshTruth } from "../fresh-goods.ts";
import { makeShop } from "../goods.ts";
import { slug } from "../writing.ts";
import { hillsGoods, hillsShops } from "./goods.ts";
import type { HillsRow, HillsSector } from "./goods.ts";

/** A template of the hills: a kind of page, the goods it sells, and what is true of the pages it makes. */
export type HillsTemplate = {
  name: string;
  sector: HillsSector;
  /** Where the page stands when not in the shop's own site. */
  host?: string;
  /** Its path; else as most shop software writes it. */
  path?(material: FreshMaterial): string;
  render(material: FreshMaterial): string;
  truth(material: FreshMaterial): FreshTruth;
};

/** The brand where nothing but perhaps the title's words tells it: who knows no brands could not say, or there is none. */
export const brandOfTitleOnly = ({ title, brand }: FreshGoods): null | readonly string[] =>
  title.includes(brand) ? null : [];

const nicks: readonly (readonly [nick: string, called: string])[] = [
  ["Trần Mỹ Linh", "Linh"],
  ["phuoc.an.94", "anh Phước"],
  ["Đặng Thị Hoa Mai", "chị Mai"],
  ["Sơn Tùng Lâm", "Tùng Lâm"],
  ["banhmi_khong", "Khang"],
];
const origins = ["Việt Nam", "Trung Quốc", "Đài Loan", "Ý", "Hàn Quốc", "Malaysia"];

/** The material of page `variant`: goods walk by seven, shops by one. */
export function hillsMaterial(
  sector: HillsSector,
  variant: number,
  start: number,
  draw: (below: number) => number,
): FreshMaterial {
  const rows: readonly HillsRow[] = hillsGoods[sector];
  const goodsAt = (at: number): FreshGoods => {
    const [title, brand, thousands] = rows[at % rows.length]!;
    const price = asMarked(thousands * (850 + draw(31) * 10));
    return {
      title,
      brand,
      price,
      listPrice: draw(5) < 2 ? null : asMarked(price * (1.1 + draw(45) / 100)),
      sku: `${sector.slice(0, 1).toUpperCase()}${String.fromCodePoint(65 + draw(26))}-${10_000 + draw(90_000)}`,
      origin: origins[draw(origins.length)]!,
    };
  };
  const first = start + variant * 7;
  const made = makeShop(draw);
  const [name, owner] = hillsShops[(start + variant) % hillsShops.length]!;
  const [nick, called] = nicks[(start + variant) % nicks.length]!;
  const host = `${slug(name).replaceAll("-", "")}${variant % 3 === 0 ? "vn" : ""}.example`;
  return {
    goods: goodsAt(first),
    others: Array.from({ length: 10 }, (_, at) => goodsAt(first + 1 + at)),
    shop: { ...made, name, owner, host, email: `${["info", "banhang", "shop"][draw(3)]}@${host}` },
    person: { nick, called, phone: made.secondPhone },
    variant,
  };
}

/** Whole thousands; above half a million whole ten thousands, some a thousand less. */
function asMarked(amount: number): number {
  if (amount < 500_000) return Math.round(amount / 1_000) * 1_000;
  return Math.round(amount / 10_000) * 10_000 - (Math.floor(amount / 10_000) % 5 < 2 ? 1_000 : 0);
}
