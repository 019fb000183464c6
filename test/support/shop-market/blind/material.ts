import { makeShop } from "../goods.ts";
import type { MarketShop } from "../goods.ts";
import type { FreshGoods, FreshMaterial, FreshTemplate } from "../fresh-goods.ts";
import { slug } from "../writing.ts";
import { blindCatalogue } from "./catalogue.ts";
import type { Sector } from "./catalogue.ts";

/** A template of the blind set: it draws goods and shops of one sector. */
export type BlindTemplate = Omit<FreshTemplate, "kinds"> & { sector: Sector };

const names = [
  "Minh Đăng",
  "Tâm Phúc",
  "Hoa Xuyến Chi",
  "Ba Làng",
  "Kiều Nương",
  "Đức Trọng",
  "Phong Vân",
  "Cát Tường",
  "Nhật Lệ",
  "Gia Lộc",
  "Ốc Đảo",
  "Tuệ An",
  "Bình Dân 79",
  "Sáu Rô",
];

/** How shops of a sector call themselves around a name of their own. */
const callings: Record<Sector, readonly ((name: string) => string)[]> = {
  beauty: [(name) => `${name} Beauty`, (name) => `Mỹ Phẩm ${name}`, (name) => `${name} Skin House`],
  fashion: [(name) => `${name} Boutique`, (name) => `Thời Trang ${name}`, (name) => name.toUpperCase()],
  food: [(name) => `Đặc Sản ${name}`, (name) => `${name} Foods`, (name) => `Bếp ${name}`],
  home: [(name) => `Gia Dụng ${name}`, (name) => `${name} Home`, (name) => `Siêu Thị ${name}`],
  tools: [(name) => `Điện Máy ${name}`, (name) => `Kim Khí ${name}`, (name) => `${name} Tools`],
  books: [(name) => `Nhà Sách ${name}`, (name) => `${name} Books`, (name) => `Hiệu Sách ${name}`],
  phones: [(name) => `${name} Mobile`, (name) => `Di Động ${name}`, (name) => `${slug(name).replace(/-/g, "")}Store`],
  health: [(name) => `Nhà Thuốc ${name}`, (name) => `${name} Pharma`, (name) => `Dược Phẩm ${name}`],
  parts: [(name) => `Phụ Tùng Ô Tô ${name}`, (name) => `${name} Auto`, (name) => `Gara ${name}`],
  wine: [(name) => `Rượu Ngon ${name}`, (name) => `${name} Wine Cellar`, (name) => `Hầm Vang ${name}`],
  farm: [(name) => `Vật Tư Nông Nghiệp ${name}`, (name) => `HTX Nông Nghiệp ${name}`, (name) => `Nông Trại ${name}`],
  milk: [(name) => `Siêu Thị Sữa ${name}`, (name) => `Mẹ và Bé ${name}`, (name) => `${name} Kids`],
  luxury: [(name) => `${name} Luxury`, (name) => `Hàng Hiệu ${name}`, (name) => `${name} Authentic`],
};

const people: readonly [nick: string, called: string][] = [
  ["Hồng Nhung Vũ", "chị Nhung"],
  ["Quốc Khánh Autocare", "anh Khánh"],
  ["bé_na_order", "Na"],
  ["Lê Thị Bích Thuỷ", "cô Thuỷ"],
  ["Đình Phong 1992", "Phong"],
  ["Hà Chi Lê", "Hà Chi"],
  ["Mr. Tài", "anh Tài"],
  ["Nguyễn Phương Dung", "Dung"],
  ["Chú Tư Vườn Ươm", "chú Tư"],
  ["TrangTrang Xinh", "Trang"],
  ["Hữu Nghĩa Trần", "anh Nghĩa"],
  ["Ngân Hà Auth", "Hà"],
  ["bố Gấu", "bố Gấu"],
];

const origins = ["Việt Nam", "Hàn Quốc", "Nhật Bản", "Pháp", "Thái Lan", "Trung Quốc", "Đức", "Úc"];

/** The material of page `variant`: goods and shops walk at different paces, so that a shop is not always met with the same goods. */
export function blindMaterial(
  sector: Sector,
  variant: number,
  start: number,
  draw: (below: number) => number,
): FreshMaterial {
  const rows = blindCatalogue[sector];
  const goodsAt = (at: number): FreshGoods => {
    const [title, brand, thousands] = rows[at % rows.length]!;
    const price = whole(thousands * (920 + draw(17) * 10));
    return {
      title,
      brand,
      price,
      listPrice: draw(2) === 0 ? null : whole(price * (1.1 + draw(40) / 100)),
      sku: `${initials(brand)}${1_000 + draw(9_000)}`,
      origin: origins[draw(origins.length)]!,
    };
  };
  const [nick, called] = people[(start + variant) % people.length]!;
  const shop = shopAt(sector, start + variant, draw);
  return {
    goods: goodsAt(start + variant * 5),
    others: Array.from({ length: 10 }, (_, at) => goodsAt(start + variant * 5 + 1 + at)),
    shop,
    person: { nick, called, phone: shop.secondPhone },
    variant,
  };
}

function shopAt(sector: Sector, at: number, draw: (below: number) => number): MarketShop {
  const own = names[at % names.length]!;
  const ways = callings[sector];
  const name = ways[at % ways.length]!(own);
  const companies = [
    `Công ty TNHH Thương mại và Dịch vụ ${own}`,
    `Hộ kinh doanh ${own}`,
    `Công ty Cổ phần ${own} Việt`,
    `Công ty TNHH MTV ${own} Group`,
  ];
  const company = companies[draw(companies.length)]!;
  const owner = name.startsWith("HTX ") ? `Hợp tác xã Nông nghiệp ${own}` : company;
  const letters = slug(name).replaceAll("-", "");
  const host = `${[letters, slug(name), `${initials(name).toLowerCase()}shop`][draw(3)]}.example`;
  return { ...makeShop(draw), name, owner, host, email: `hotro@${host}` };
}

/** The first letters of a name's words, or of its one word. */
function initials(name: string): string {
  const words = slug(name).toUpperCase().split("-");
  return words.length > 1 ? words.map((word) => word[0]).join("") : words[0]!.slice(0, 3);
}

function whole(amount: number): number {
  const step = amount < 100_000 ? 1_000 : amount < 1_000_000 ? 5_000 : 10_000;
  return Math.round(amount / step) * step;
}
