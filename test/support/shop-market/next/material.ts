import type { FreshGoods, FreshMaterial, FreshTruth } from "../fresh-goods.ts";
import { makeShop } from "../goods.ts";
import type { MarketShop } from "../goods.ts";
import { slug } from "../writing.ts";
import { nextGoods } from "./goods.ts";
import type { NextRow, NextSector } from "./goods.ts";

/** A template of the next set: a kind of page, the goods it sells, and what is true of the pages it makes. */
export type NextTemplate = {
  name: string;
  sector: NextSector;
  /** Where the page stands when not in the shop's own site. */
  host?: string;
  /** Its path; else as most shop software writes it. */
  path?(material: FreshMaterial): string;
  render(material: FreshMaterial): string;
  truth(material: FreshMaterial): FreshTruth;
};

/** What shops are called before the word for what they sell, and who stands behind them. */
const keepers: readonly [own: string, behind: string][] = [
  ["Bảo Trân", "Công ty TNHH Bảo Trân Gia"],
  ["Út Mười", "Hộ kinh doanh Nguyễn Văn Mười"],
  ["Lam Sơn", "Công ty Cổ phần Lam Sơn"],
  ["Tấm Cám", "Công ty TNHH Truyền thông Quả Thị"],
  ["Nhật Quang 79", "Công ty TNHH MTV Nhật Quang"],
  ["Ánh Dương", "Công ty TNHH Thương mại Ánh Dương Việt"],
  ["Ngã Ba Dầu", "Hộ kinh doanh Đinh Thị Loan"],
  ["KAZA", "Công ty Cổ phần Bán lẻ Kaza"],
  ["Hưng Vượng", "Công ty TNHH TM DV Hưng Vượng"],
  ["Mộng Điệp", "Hộ kinh doanh Mộng Điệp"],
  ["Tư Râu", "Hộ kinh doanh Bùi Công Tư"],
  ["Viễn Đông Plus", "Công ty TNHH Xuất nhập khẩu Viễn Đông"],
  ["Cỏ Mềm Nhà Ta", "Công ty TNHH Cỏ Mềm Nhà Ta"],
  ["Song Long", "Doanh nghiệp tư nhân Song Long"],
  ["Thiên Ý", "Công ty TNHH Đầu tư Thiên Ý"],
];

const signs: Record<NextSector, readonly [before: string, after: string][]> = {
  motor: [
    ["Phụ Tùng ", ""],
    ["", " Motor"],
    ["Đồ Chơi Xe ", ""],
  ],
  wear: [
    ["", " Boutique"],
    ["Tiệm Áo ", ""],
    ["", " Fashion"],
  ],
  perfume: [
    ["", " Perfume"],
    ["Tiệm Hương ", ""],
  ],
  kitchen: [
    ["Gia Dụng ", ""],
    ["Bếp ", ""],
    ["", " Home"],
  ],
  pharmacy: [
    ["Nhà Thuốc ", ""],
    ["", " Pharma"],
  ],
  music: [
    ["Nhạc Cụ ", ""],
    ["", " Music"],
  ],
  fittings: [
    ["Thiết Bị Vệ Sinh ", ""],
    ["Điện Nước ", ""],
    ["", " Lighting"],
  ],
  garden: [
    ["Vườn ", ""],
    ["", " Garden"],
    ["Hạt Giống ", ""],
  ],
  snacks: [
    ["Đặc Sản ", ""],
    ["", " Food"],
    ["Quà Quê ", ""],
  ],
  phones: [
    ["", " Mobile"],
    ["Điện Máy ", ""],
    ["", " Store"],
  ],
  books: [
    ["Nhà Sách ", ""],
    ["", " Books"],
  ],
  jewels: [
    ["Trang Sức ", ""],
    ["", " Jewelry"],
    ["Tiệm Bạc ", ""],
  ],
  crafts: [
    ["", " Handmade"],
    ["Tiệm Nhà ", ""],
    ["Xưởng ", ""],
  ],
};

const people: readonly [nick: string, called: string][] = [
  ["Hồ Ngọc Diễm", "Diễm"],
  ["tam.xuan.88", "chị Xuân"],
  ["Nguyễn Hữu Lộc", "anh Lộc"],
  ["Mai Anh Tây", "Mai Anh"],
  ["lão Hạc miền Trung", "chú Hạc"],
  ["Đỗ Quỳnh Như", "Như"],
  ["kienthuc_pha_an", "Kiên"],
  ["Trịnh Tường Vy", "Tường Vy"],
  ["Cao Bá Hưng", "anh Hưng"],
  ["nhim.con.nha.ai", "mẹ Nhím"],
  ["Lưu Thế Vinh", "anh Vinh"],
  ["Ba Khía Cà Mau", "anh Ba"],
  ["Phùng Gia Bảo", "Bảo"],
  ["Y Nhi Niê", "Y Nhi"],
];

const origins = ["Việt Nam", "Trung Quốc", "Thái Lan", "Nhật Bản", "Indonesia", "Pháp", "Đức"];

/** The material of page `variant`: goods walk by five, shops and people by one. */
export function nextMaterial(
  sector: NextSector,
  variant: number,
  start: number,
  draw: (below: number) => number,
): FreshMaterial {
  const rows: readonly NextRow[] = nextGoods[sector];
  const goodsAt = (at: number): FreshGoods => {
    const [title, brand, thousands] = rows[at % rows.length]!;
    const price = asShopsSet(thousands * (880 + draw(25) * 10));
    const listPrice = draw(8) < 3 ? null : asShopsSet(price * (1.09 + draw(40) / 100));
    return {
      title,
      brand,
      price,
      listPrice,
      sku: `${sector.slice(0, 2).toUpperCase()}${1_000 + draw(9_000)}`,
      origin: origins[draw(origins.length)]!,
    };
  };
  const first = start + variant * 5;
  const [nick, called] = people[(start + variant) % people.length]!;
  const shop = shopAt(sector, start + variant, draw);
  return {
    goods: goodsAt(first),
    others: Array.from({ length: 10 }, (_, at) => goodsAt(first + 1 + at)),
    shop,
    person: { nick, called, phone: shop.secondPhone },
    variant,
  };
}

function shopAt(sector: NextSector, at: number, draw: (below: number) => number): MarketShop {
  const [own, owner] = keepers[at % keepers.length]!;
  const ways = signs[sector];
  const [before, after] = ways[at % ways.length]!;
  const name = `${before}${own}${after}`;
  const host = `${slug(name).replaceAll("-", at % 2 === 0 ? "" : "-")}.example`;
  return { ...makeShop(draw), name, owner, host, email: `${["sales", "cskh", "hotro"][draw(3)]}@${host}` };
}

/** Amounts end in whole thousands; the dearer, the rounder, and some in 9. */
function asShopsSet(amount: number): number {
  if (amount < 200_000) return Math.round(amount / 1_000) * 1_000;
  if (amount < 1_000_000) return Math.round(amount / 10_000) * 10_000 - (amount % 3 < 1 ? 1_000 : 0);
  return Math.round(amount / 50_000) * 50_000 - (amount % 3 < 1 ? 10_000 : 0);
}
