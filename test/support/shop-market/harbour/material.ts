import type { FreshGoods, FreshMaterial, FreshTruth, Told } from "../fresh-goods.ts";
import { makeShop } from "../goods.ts";
import type { MarketShop } from "../goods.ts";
import { slug } from "../writing.ts";
import { harbourGoods } from "./goods.ts";
import type { HarbourRow, HarbourSector } from "./goods.ts";

export type HarbourMaterial = Omit<FreshMaterial, "person">;

/** A template of this set: a kind of page, the goods it sells, and what is true of the pages it makes. */
export type HarbourTemplate = {
  name: string;
  sector: HarbourSector;
  /** Where the page stands when not in the shop's own site. */
  host?: string;
  /** Its path; else as most shop software writes it. */
  path?(material: HarbourMaterial): string;
  render(material: HarbourMaterial): string;
  truth(material: HarbourMaterial): FreshTruth;
};

type Way = "before" | "after" | "alone";

/** What shops are called, who stands behind them, and where the word for their trade goes. */
const keepers: readonly (readonly [own: string, owner: string, way: Way])[] = [
  ["Vinh Phát", "Công ty TNHH Thương mại và Dịch vụ Vinh Phát Hưng", "before"],
  ["Út Hiền", "Hộ kinh doanh Trần Thị Hiền", "before"],
  ["Hải Đăng", "Công ty Cổ phần Tập đoàn Hải Đăng Việt", "after"],
  ["KHO NHÀ MẬP", "Hộ kinh doanh Kho Nhà Mập", "alone"],
  ["Thành Đạt 79", "Công ty TNHH MTV Xuất nhập khẩu Thành Đạt", "before"],
  ["Lộc Lá", "Công ty TNHH Lộc Lá Việt Nam", "after"],
  ["Anh Ba Cần Thơ", "Hộ kinh doanh Huỳnh Văn Ba", "alone"],
  ["Đất Cảng", "Công ty Cổ phần Thương mại Đất Cảng", "before"],
  ["Sóc Nâu", "Công ty TNHH Sóc Nâu Group", "after"],
  ["Tổng Kho 247", "Công ty TNHH Đầu tư Phát triển Thương mại Minh Quân", "alone"],
  ["Phú Quý Hà Đông", "Hộ kinh doanh Phú Quý", "before"],
  ["Nam Việt", "Công ty TNHH Sản xuất Thương mại Nam Việt Á", "after"],
  ["Cô Tư Bến Thành", "Hộ kinh doanh Lê Thị Tư", "alone"],
  ["Bình Minh", "Doanh nghiệp tư nhân Bình Minh", "before"],
  ["OHI", "Công ty Cổ phần Bán lẻ OHI", "after"],
  ["Chợ Nhà Mình", "Công ty TNHH Công nghệ Chợ Nhà Mình", "alone"],
  ["Trường Giang", "Công ty TNHH Thiết bị Trường Giang", "before"],
];

const trades: Record<HarbourSector, readonly [before: string, after: string]> = {
  fishing: ["Đồ Câu", "Fishing & Camping"],
  toys: ["Văn Phòng Phẩm", "Kids"],
  supplements: ["Nhà Thuốc", "Nutrition"],
  watches: ["Đồng Hồ", "Watch"],
  tools: ["Kim Khí", "Tools"],
  pets: ["Thú Cưng", "Pet Shop"],
  appliances: ["Điện Máy", "Home"],
};

const origins = ["Việt Nam", "Trung Quốc", "Nhật Bản", "Đài Loan", "Hàn Quốc", "Mỹ", "Thái Lan"];

/** The material of page `variant`: goods walk by four, shops by one. */
export function harbourMaterial(
  sector: HarbourSector,
  variant: number,
  start: number,
  draw: (below: number) => number,
): HarbourMaterial {
  const rows: readonly HarbourRow[] = harbourGoods[sector];
  const goodsAt = (at: number): FreshGoods => {
    const [title, brand, thousands] = rows[at % rows.length]!;
    const price = asPriced(thousands * (900 + draw(21) * 10));
    const listPrice = draw(5) < 2 ? null : asPriced(price * (1.12 + draw(35) / 100));
    const sku = `${slug(brand).slice(0, 3).toUpperCase()}${String(100 + draw(900))}${draw(2) === 0 ? "" : "-A"}`;
    return { title, brand, price, listPrice, sku, origin: origins[draw(origins.length)]! };
  };
  const first = start + variant * 4;
  return {
    goods: goodsAt(first),
    others: Array.from({ length: 10 }, (_, at) => goodsAt(first + 1 + at)),
    shop: shopAt(sector, start + variant, draw),
    variant,
  };
}

function shopAt(sector: HarbourSector, at: number, draw: (below: number) => number): MarketShop {
  const [own, owner, way] = keepers[at % keepers.length]!;
  const [before, after] = trades[sector];
  const name = way === "before" ? `${before} ${own}` : way === "after" ? `${own} ${after}` : own;
  const host = `${slug(name).replaceAll("-", "")}.example`;
  return { ...makeShop(draw), name, owner, host, email: `${["info", "cskh", "banhang"][draw(3)]}@${host}` };
}

/** Amounts end as shops like them: in thousands, ninety thousands, or ten thousands. */
function asPriced(amount: number): number {
  if (amount < 150_000) return Math.round(amount / 1_000) * 1_000;
  if (amount < 1_000_000) return Math.round(amount / 10_000) * 10_000 - (amount % 7 < 3 ? 1_000 : 0);
  return Math.round(amount / 100_000) * 100_000 - (amount % 7 < 4 ? 10_000 : 0);
}

/**
 * The brand where no row, link or caption of the page gives it: none, or undecided where the title's words hold it and only one who knows
 * brands would see it.
 */
export const brandUntold = ({ title, brand }: FreshGoods): Told<string> => (title.includes(brand) ? null : []);
