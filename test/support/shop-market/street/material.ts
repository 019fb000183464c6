import type { FreshGoods, FreshMaterial, FreshTruth } from "../fresh-goods.ts";
import { makeShop } from "../goods.ts";
import type { MarketShop } from "../goods.ts";
import { slug } from "../writing.ts";
import { streetGoods } from "./goods.ts";
import type { StreetRow, StreetSector } from "./goods.ts";

/** What a street template is given; a shop with no company behind it is its own owner. */
export type StreetMaterial = Omit<FreshMaterial, "person">;

/** A street template: a kind of shop page, the goods it sells, and what is true of the pages it makes. */
export type StreetTemplate = {
  name: string;
  sector: StreetSector;
  /** Where the page stands when not in the shop's own site. */
  host?: string;
  path(material: StreetMaterial): string;
  render(material: StreetMaterial): string;
  truth(material: StreetMaterial): FreshTruth;
};

const keepers: readonly [own: string, behind: string | null][] = [
  ["Hoa Nắng", "Công ty TNHH Thương mại Dịch vụ Hoa Nắng"],
  ["Cô Tư Sa Đéc", null],
  ["Minh Đăng", "Hộ kinh doanh Phạm Minh Đăng"],
  ["Sông Hậu", "Công ty Cổ phần Thương mại Sông Hậu"],
  ["NaMi", "Công ty TNHH NaMi Việt Nam"],
  ["Đức Huy 24h", "Công ty TNHH Phân phối Đức Huy"],
  ["Lộc Phát Tài", "DNTN Lộc Phát Tài"],
  ["Bà Nội Bống", null],
  ["Trường Giang", "Công ty TNHH MTV Tập đoàn Giang Trường"],
  ["Orimart", "Công ty Cổ phần Bán lẻ Ori"],
  ["Phố Hàng", "Hộ kinh doanh Cửa hàng Phố Hàng"],
  ["Kim Yến", "HKD Trần Thị Kim Yến"],
  ["Hải Nam Sài Gòn", "Công ty TNHH SX TM DV Hải Nam"],
  ["Gia Khiêm", "Công ty TNHH Gia Khiêm Phát"],
  ["Tổ Ong Vàng", "Công ty TNHH Đầu tư và Phát triển Tổ Ong"],
  ["Mười Khó", null],
  ["Thảo Vân Anh", "Công ty TNHH Quốc tế TVA"],
];

const signs: Record<StreetSector, readonly [before: string, after: string][]> = {
  cosmetics: [
    ["", " Cosmetics"],
    ["Mỹ Phẩm ", ""],
    ["", " Beauty"],
  ],
  phones: [
    ["", " Mobile"],
    ["Phụ Kiện ", ""],
    ["", " Digital"],
  ],
  child: [
    ["", " Kids"],
    ["Mẹ Và Bé ", ""],
    ["Siêu Thị Bé Yêu ", ""],
  ],
  wear: [
    ["Giày Dép ", ""],
    ["", " Leather"],
    ["", " Store"],
  ],
  parts: [
    ["Điện Lạnh ", ""],
    ["Linh Kiện ", ""],
    ["Kho Phụ Tùng ", ""],
  ],
  tea: [
    ["Trà ", ""],
    ["", " Coffee"],
    ["Tiệm Trà ", ""],
  ],
  pharmacy: [
    ["Nhà Thuốc ", ""],
    ["", " Pharmacy"],
  ],
};

const origins = ["Việt Nam", "Hàn Quốc", "Trung Quốc", "Nhật Bản", "Thái Lan", "Mỹ", "Malaysia"];

/** The material of page `variant`: goods walk by three, shops by one. */
export function streetMaterial(
  sector: StreetSector,
  variant: number,
  start: number,
  draw: (below: number) => number,
): StreetMaterial {
  const rows: readonly StreetRow[] = streetGoods[sector];
  const goodsAt = (at: number): FreshGoods => {
    const [title, brand, thousands] = rows[at % rows.length]!;
    const price = asStreetsPrice(thousands * (850 + draw(30) * 10));
    return {
      title,
      brand,
      price,
      listPrice: draw(5) < 2 ? null : asStreetsPrice(price * (1.1 + draw(45) / 100)),
      sku: `${slug(brand).replaceAll("-", "").slice(0, 3).toUpperCase()}${100 + draw(900)}`,
      origin: sector === "tea" ? "Việt Nam" : origins[draw(origins.length)]!,
    };
  };
  const first = start + variant * 3;
  return {
    goods: goodsAt(first),
    others: Array.from({ length: 10 }, (_, at) => goodsAt(first + 1 + at)),
    shop: shopAt(sector, start + variant, draw),
    variant,
  };
}

function shopAt(sector: StreetSector, at: number, draw: (below: number) => number): MarketShop {
  const [own, behind] = keepers[at % keepers.length]!;
  const ways = signs[sector];
  const [before, after] = ways[at % ways.length]!;
  const name = `${before}${own}${after}`;
  const host = `${slug(name).replaceAll("-", "")}.example`;
  return {
    ...makeShop(draw),
    name,
    owner: behind ?? name,
    host,
    email: `${["cskh", "info", "shop"][draw(3)]}@${host}`,
  };
}

/** Whole thousands; above half a million whole ten thousands, every other one less a thousand or ten. */
function asStreetsPrice(amount: number): number {
  if (amount < 500_000) return Math.round(amount / 1_000) * 1_000;
  const round = Math.round(amount / 10_000) * 10_000;
  return (round / 10_000) % 2 === 0 ? round : round - (round < 2_000_000 ? 1_000 : 10_000);
}
