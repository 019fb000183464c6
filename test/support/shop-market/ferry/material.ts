import type { FreshGoods, FreshMaterial, FreshTruth } from "../fresh-goods.ts";
import { makeShop } from "../goods.ts";
import type { MarketShop } from "../goods.ts";
import { slug } from "../writing.ts";
import { ferryGoods } from "./goods.ts";
import type { FerryRow, FerrySector } from "./goods.ts";

/** A template of the ferry set: a kind of page, the goods it sells, and what is true of the pages it makes. */
export type FerryTemplate = {
  name: string;
  sector: FerrySector;
  /** Where the page stands when not in the shop's own site. */
  host?: string;
  /** Its path; else as most shop software writes it. */
  path?(material: FreshMaterial): string;
  render(material: FreshMaterial): string;
  truth(material: FreshMaterial): FreshTruth;
};

/** What a shop is called beside the word for its trade, and who stands behind it. */
const keepers: readonly [own: string, behind: string][] = [
  ["Cẩm Tú", "Công ty TNHH Thương mại Cẩm Tú Phát"],
  ["Cô Ba Rạch Giá", "Hộ kinh doanh Trần Thị Ba"],
  ["Vĩnh Hưng", "Công ty TNHH MTV Vĩnh Hưng"],
  ["Gấu Nâu", "Công ty Cổ phần Gấu Nâu Việt Nam"],
  ["Thành Đạt 36", "Công ty TNHH TM & DV Thành Đạt 36"],
  ["Mimi's", "HKD Phan Ngọc Mi"],
  ["Bắc Hà", "Công ty Cổ phần Đầu tư Bắc Hà"],
  ["Ông Tư Già", "Hộ kinh doanh Võ Văn Tư"],
  ["Sen Hồng", "Công ty TNHH Sản xuất Thương mại Sen Hồng"],
  ["ViVi", "Công ty TNHH ViVi Commerce"],
  ["Nam Phong", "Doanh nghiệp tư nhân Nam Phong"],
  ["Đất Mũi", "Hợp tác xã Nông nghiệp Đất Mũi"],
  ["Phúc An Khang", "Công ty TNHH Phúc An Khang Group"],
  ["Hạnh Nguyên", "Hộ kinh doanh Lê Hạnh Nguyên"],
  ["T&T Corner", "Công ty TNHH T&T Corner"],
  ["Kim Ngân", "Công ty TNHH Xuất nhập khẩu Kim Ngân"],
  ["Chợ Gốc Đa", "Công ty Cổ phần Công nghệ Gốc Đa"],
];

const signs: Record<FerrySector, readonly [before: string, after: string][]> = {
  kitchenware: [
    ["Bếp ", ""],
    ["Đồ Bếp ", ""],
    ["", " Kitchen"],
  ],
  children: [
    ["Nhà Sách ", ""],
    ["Sách Thiếu Nhi ", ""],
    ["", " Kids Book"],
  ],
  herbs: [
    ["Thảo Dược ", ""],
    ["Nhà Thuốc ", ""],
    ["", " Herbal"],
  ],
  parts: [
    ["Phụ Tùng ", ""],
    ["", " Auto"],
    ["", " Racing Shop"],
  ],
  dress: [
    ["", " Fashion"],
    ["Váy Xinh ", ""],
    ["", " Closet"],
  ],
  snacks: [
    ["Ăn Vặt ", ""],
    ["Đồ Khô ", ""],
    ["", " Foods"],
  ],
  devices: [
    ["Điện Máy ", ""],
    ["", " Digital"],
    ["Công Nghệ ", ""],
  ],
};

const callers: readonly [nick: string, called: string][] = [
  ["Tạ Thu Phương", "chị Phương"],
  ["bo.tom.2020", "anh Tôm"],
  ["Đinh Hoài Nam", "Nam"],
  ["cobay_nhatrang", "cô Bảy"],
  ["Lương Mỹ Hoà", "Mỹ Hoà"],
  ["Vũ Khắc Tiệp Kho", "anh Tiệp"],
  ["meo.map.ngu.ngay", "Mèo"],
  ["Huỳnh Như Lan", "chị Lan"],
  ["Trương Quốc Bình", "Bình"],
  ["Thạch Sa Rinh", "Rinh"],
  ["Quách Tĩnh Anh", "Tĩnh Anh"],
];

const origins = ["Việt Nam", "Trung Quốc", "Thái Lan", "Nhật Bản", "Hàn Quốc", "Malaysia"];

/** The material of page `variant`: goods walk by seven, shops and people by one. */
export function ferryMaterial(
  sector: FerrySector,
  variant: number,
  start: number,
  draw: (below: number) => number,
): FreshMaterial {
  const rows: readonly FerryRow[] = ferryGoods[sector];
  const goodsAt = (at: number): FreshGoods => {
    const [title, brand, thousands] = rows[at % rows.length]!;
    const price = asPriced(thousands * (900 + draw(22) * 10));
    const listPrice = draw(7) < 3 ? null : asPriced(price * (1.1 + draw(35) / 100));
    const sku = `${slug(title).replaceAll("-", "").slice(0, 3).toUpperCase()}${10_000 + draw(90_000)}`;
    return { title, brand, price, listPrice, sku, origin: origins[draw(origins.length)]! };
  };
  const first = start + variant * 7;
  const [nick, called] = callers[(start + variant) % callers.length]!;
  const shop = shopAt(sector, start + variant, draw);
  return {
    goods: goodsAt(first),
    others: Array.from({ length: 10 }, (_, at) => goodsAt(first + 1 + at)),
    shop,
    person: { nick, called, phone: shop.secondPhone },
    variant,
  };
}

function shopAt(sector: FerrySector, at: number, draw: (below: number) => number): MarketShop {
  const [own, owner] = keepers[at % keepers.length]!;
  const ways = signs[sector];
  const [before, after] = ways[at % ways.length]!;
  const name = `${before}${own}${after}`;
  const host = `${slug(name).replaceAll("-", "")}.example`;
  return { ...makeShop(draw), name, owner, host, email: `${["info", "banhang", "support"][draw(3)]}@${host}` };
}

/** Small amounts to the thousand, larger ones to five or ten thousand, and many of those a thousand or ten below. */
function asPriced(amount: number): number {
  if (amount < 150_000) return Math.round(amount / 1_000) * 1_000;
  if (amount < 1_000_000) return Math.round(amount / 5_000) * 5_000 - (amount % 7 < 2 ? 1_000 : 0);
  return Math.round(amount / 20_000) * 20_000 - (amount % 5 < 3 ? 10_000 : 0);
}
