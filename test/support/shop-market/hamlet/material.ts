import type { FreshGoods, FreshMaterial, FreshTruth, Told } from "../fresh-goods.ts";
import { makeShop } from "../goods.ts";
import type { MarketShop } from "../goods.ts";
import { nameOrOwner } from "../later/telling.ts";
import { slug } from "../writing.ts";
import { hamletGoods } from "./goods.ts";
import type { HamletRow, HamletSector } from "./goods.ts";

/** A template of the hamlet: a kind of page, the goods it sells, and what is true of the pages it makes. */
export type HamletTemplate = {
  name: string;
  sector: HamletSector;
  /** Where the page stands when not in the shop's own site. */
  host?: string;
  /** Its path; else as most shop software writes it. */
  path?(material: FreshMaterial): string;
  render(material: FreshMaterial): string;
  truth(material: FreshMaterial): FreshTruth;
};

/** What shops call themselves, and who stands behind them: a household business without papers bears the shop's own name. */
const keepers: readonly (readonly [own: string, behind: string | null])[] = [
  ["Tâm Đức Phát", "Công ty TNHH Thương mại Dịch vụ Tâm Đức Phát"],
  ["Bà Giáo", null],
  ["Hoàng Yến", "Hộ kinh doanh Phan Thị Hoàng Yến"],
  ["VINAKO", "Công ty Cổ phần Thương mại và Công nghệ Vinako"],
  ["Cây Đa Đầu Làng", "Hộ kinh doanh Nguyễn Duy Thành"],
  ["Thiện Mỹ", "Công ty TNHH Một thành viên Thiện Mỹ"],
  ["Đức Long 36", "Công ty TNHH Sản xuất và Thương mại Đức Long"],
  ["Nhà Của Sóc", "Công ty TNHH Sóc Nâu Việt Nam"],
  ["Hai Lúa", null],
  ["An Khang Thịnh", "Công ty Cổ phần Đầu tư An Khang Thịnh"],
  ["Ngọc Bích", "Doanh nghiệp tư nhân Ngọc Bích"],
  ["T&T Hưng Yên", "Công ty TNHH TM & XNK T&T Hưng Yên"],
  ["Chú Tiểu", "Hộ kinh doanh Đoàn Văn Tiểu"],
  ["Miền Đất Đỏ", "Hợp tác xã Nông nghiệp Miền Đất Đỏ"],
  ["Sài Thành", "Công ty TNHH Đầu tư Phát triển Sài Thành"],
  ["Phố Hiến Xưa", "Công ty TNHH Phố Hiến Xưa"],
  ["Lộc Vừng", null],
  ["Đại Nam Á", "Công ty Cổ phần Xuất nhập khẩu Đại Nam Á Châu"],
];

const signs: Record<HamletSector, readonly (readonly [before: string, after: string])[]> = {
  garden: [
    ["Vật Tư Nông Nghiệp ", ""],
    ["", " Farm"],
    ["Nhà Vườn ", ""],
  ],
  music: [
    ["Nhạc Cụ ", ""],
    ["", " Music"],
    ["Âm Thanh ", ""],
  ],
  ceramics: [
    ["Gốm Sứ ", ""],
    ["Đồ Thờ ", ""],
    ["", " Ceramics"],
  ],
  appliances: [
    ["Điện Máy ", ""],
    ["Siêu Thị Bếp ", ""],
    ["", " Home"],
  ],
  jewellery: [
    ["Trang Sức ", ""],
    ["", " Jewelry"],
    ["Tiệm Vàng ", ""],
  ],
  safety: [
    ["Bảo Hộ Lao Động ", ""],
    ["", " Safety"],
    ["Thiết Bị An Toàn ", ""],
  ],
  pharmacy: [
    ["Nhà Thuốc ", ""],
    ["", " Pharmacy"],
  ],
};

const people: readonly [nick: string, called: string][] = [
  ["Lê Thị Thắm", "chị Thắm"],
  ["Vũ Đình Khôi", "anh Khôi"],
  ["Nguyễn Bá Lâm", "chú Lâm"],
  ["Hà Kiều Trinh", "Trinh"],
];
const origins = ["Việt Nam", "Trung Quốc", "Hàn Quốc", "Malaysia", "Nhật Bản", "Đài Loan"];

/** The material of page `variant`: goods walk by four, shops and people by one. */
export function hamletMaterial(
  sector: HamletSector,
  variant: number,
  start: number,
  draw: (below: number) => number,
): FreshMaterial {
  const rows: readonly HamletRow[] = hamletGoods[sector];
  const goodsAt = (at: number): FreshGoods => {
    const [title, brand, thousands] = rows[at % rows.length]!;
    const price = asTagged(thousands * (900 + draw(21) * 10));
    const listPrice = draw(9) < 4 ? null : asTagged(price * (1.1 + draw(35) / 100) + 5_000);
    const sku = `${sector.slice(0, 1).toUpperCase()}${String.fromCodePoint(65 + draw(26))}-${10_000 + draw(90_000)}`;
    return { title, brand, price, listPrice, sku, origin: origins[draw(origins.length)]! };
  };
  const first = start + variant * 4;
  const shop = shopAt(sector, start + variant, draw);
  const [nick, called] = people[(start + variant) % people.length]!;
  return {
    goods: goodsAt(first),
    others: Array.from({ length: 10 }, (_, at) => goodsAt(first + 1 + at)),
    shop,
    person: { nick, called, phone: shop.secondPhone },
    variant,
  };
}

function shopAt(sector: HamletSector, at: number, draw: (below: number) => number): MarketShop {
  const [own, behind] = keepers[at % keepers.length]!;
  const ways = signs[sector];
  const [before, after] = ways[at % ways.length]!;
  const name = `${before}${own}${after}`;
  const host = `${slug(at % 3 === 1 ? name : own).replaceAll("-", "")}.example`;
  return {
    ...makeShop(draw),
    name,
    owner: behind ?? name,
    host,
    email: `${["info", "banhang", "lienhe"][draw(3)]}@${host}`,
  };
}

/** Amounts as price tags bear them: the dearer, the rounder, and the dear ones often end in 90. */
function asTagged(amount: number): number {
  if (amount < 100_000) return Math.round(amount / 1_000) * 1_000;
  if (amount < 1_000_000) return Math.round(amount / 5_000) * 5_000;
  return Math.round(amount / 100_000) * 100_000 - (amount % 4 < 2 ? 10_000 : 0);
}

/**
 * Whose make the goods are to someone who sees the page: told in a place of its own, the make; told in the title's words alone, nobody can
 * be sure; else the page names none.
 */
export const makeAsTold = ({ title, brand }: FreshGoods, hasItsPlace: boolean): Told<string> => {
  if (brand === "") return [];
  if (hasItsPlace) return brand;
  return title.includes(brand) ? null : [];
};

/** The seller as a page tells it that gives both the shop's name and, where there are papers, their owner. */
export const toldNames = (shop: MarketShop): Told<string> => (hasPapers(shop) ? nameOrOwner(shop) : shop.name);

/** Whether papers stand behind the shop that bear another name than the shop. */
export const hasPapers = ({ name, owner }: MarketShop): boolean => name !== owner;
