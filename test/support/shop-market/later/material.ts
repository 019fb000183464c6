import type { FreshGoods, FreshMaterial, FreshTemplate } from "../fresh-goods.ts";
import { makeShop } from "../goods.ts";
import type { MarketShop } from "../goods.ts";
import { slug } from "../writing.ts";
import { laterGoods } from "./goods.ts";
import type { LaterSector } from "./goods.ts";

/** A template of the later set: it draws goods and shops of one sector. */
export type LaterTemplate = Omit<FreshTemplate, "kinds"> & { sector: LaterSector };

/** What shops are called by, and who stands behind them when the firm has a name of its own. */
const names: readonly [own: string, behind: string][] = [
  ["Hải Đường", "Trần Thị Hải Đường"],
  ["Sóc Nâu", "Kết Nối Á Đông"],
  ["An Khê", "An Khê"],
  ["Bà Nguyệt", "Lê Thị Nguyệt"],
  ["Thành Nam 68", "Thành Nam Sáu Tám"],
  ["Vạn Xuân", "Vạn Xuân"],
  ["Lối Nhỏ", "Truyền thông Mặt Trời"],
  ["Tín Phát", "Tín Phát"],
  ["Cô Út", "Phạm Ngọc Út"],
  ["Đại Lợi", "Đại Lợi Phát"],
  ["Mỹ Khánh", "Mỹ Khánh"],
  ["Zuno", "Bán lẻ Zuno Việt Nam"],
  ["Trường Giang", "Trường Giang"],
  ["Hẻm 21", "Võ Minh Luân"],
  ["Quế Lâm", "Quế Lâm Hương"],
];

const callings: Record<LaterSector, readonly ((own: string) => string)[]> = {
  skin: [(own) => `${own} Cosmetics`, (own) => `Tiệm Son ${own}`, (own) => `${own} Skincare`],
  sport: [(own) => `${own} Sport`, (own) => `Thể Thao ${own}`],
  rooms: [(own) => `Nội Thất ${own}`, (own) => `${own} Decor`, (own) => `Kho Đồ Gỗ ${own}`],
  coffee: [(own) => `${own} Coffee`, (own) => `Trà & Cà Phê ${own}`],
  watches: [(own) => `Đồng Hồ ${own}`, (own) => `${own} Watch`],
  audio: [(own) => `${own} Audio`, (own) => `Vi Tính ${own}`, (own) => `Phụ Kiện ${own}`],
  baby: [(own) => `Shop Mẹ Bầu ${own}`, (own) => `${own} Baby`],
  pets: [(own) => `${own} Pet`, (own) => `Thú Cưng ${own}`, (own) => `Petshop ${own}`],
};

const people: readonly [nick: string, called: string][] = [
  ["Thu Hiền Đỗ", "chị Hiền"],
  ["Bảo Long Sneaker", "Long"],
  ["nha_cua_mit", "mẹ Mít"],
  ["Vũ Đức Mạnh", "anh Mạnh"],
  ["Khánh Ly Order", "Khánh Ly"],
  ["Ông Giáo Về Hưu", "bác Thụ"],
  ["Tuyết Mai 95", "Tuyết Mai"],
  ["hai_lua_mien_tay", "Hai Lúa"],
  ["Phan Anh Kiệt", "Kiệt"],
  ["Dương Cẩm Vân", "cô Vân"],
  ["Đạt Đồng Hồ Cũ", "Đạt"],
  ["thaonguyen.daily", "Thảo Nguyên"],
  ["Lâm Tử Quyên", "Quyên"],
  ["Cường Vina", "anh Cường"],
];

const origins = ["Việt Nam", "Trung Quốc", "Hàn Quốc", "Nhật Bản", "Thái Lan", "Malaysia", "Ý"];

/** The material of page `variant`: goods walk by three, shops and people by one, so that they seldom meet again. */
export function laterMaterial(
  sector: LaterSector,
  variant: number,
  start: number,
  draw: (below: number) => number,
): FreshMaterial {
  const rows = laterGoods[sector];
  const first = start + variant * 3;
  const goodsAt = (at: number): FreshGoods => {
    const [title, brand, thousands] = rows[at % rows.length]!;
    const price = atStep(thousands * (900 + draw(21) * 10));
    const listPrice = draw(5) < 2 ? null : atStep(price * (1.12 + draw(35) / 100));
    return {
      title,
      brand,
      price,
      listPrice,
      sku: `SP${10_000 + draw(90_000)}`,
      origin: origins[draw(origins.length)]!,
    };
  };
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

function shopAt(sector: LaterSector, at: number, draw: (below: number) => number): MarketShop {
  const [own, behind] = names[at % names.length]!;
  const ways = callings[sector];
  const name = ways[at % ways.length]!(own);
  const ofPerson = behind.split(" ").length > 2 && /^(Trần|Lê|Phạm|Võ) /.test(behind);
  const forms = ofPerson
    ? ["Hộ kinh doanh"]
    : ["Công ty TNHH", "Công ty Cổ phần", "Công ty TNHH Một thành viên", "Công ty TNHH Thương mại"];
  const host = `${slug(name).replaceAll("-", draw(2) === 0 ? "" : "-")}.example`;
  return { ...makeShop(draw), name, owner: `${forms[draw(forms.length)]!} ${behind}`, host, email: `info@${host}` };
}

/** Amounts as shops set them: whole thousands, five thousands, ten thousands. */
function atStep(amount: number): number {
  const step = amount < 100_000 ? 1_000 : amount < 1_000_000 ? 5_000 : 10_000;
  return Math.round(amount / step) * step;
}
