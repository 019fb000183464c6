/** Goods that an invented shop sells. Money is whole đồng. */
export type Goods = {
  title: string;
  brand: string;
  price: number;
  /** The price before the discount, where the shop claims one. */
  listPrice: number | null;
  sku: string;
  kind: string;
  origin: string;
  text: string;
};

/** An invented shop with all that a footer tells. The tax code has a right check digit and belongs to nobody here. */
export type MarketShop = {
  name: string;
  host: string;
  owner: string;
  taxCode: string;
  phone: string;
  secondPhone: string;
  email: string;
  address: string;
  registerId: string;
};

/** What a template is given: the goods of the page, other goods for its traps, the shop, a number that varies it. */
export type Material = { goods: Goods; others: readonly Goods[]; shop: MarketShop; variant: number };

/** What a careful person would write down from the page. A null brand: the page names none. */
export type Truth = { title: string; price: number | null; seller: string; brand: string | null };

/** One shop software or hand: how its pages look, and what is true of them. */
export type Template = { name: string; render(material: Material): string; truth(material: Material): Truth };

/** A row of numbers that is the same in every run. Source: mulberry32. */
export function numbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const brands = [
  "Mộc Nhiên",
  "KIVARA",
  "Senda",
  "Thảo Xuân",
  "Nord Veil",
  "Holita",
  "B&M Lane",
  "Vạn Tường",
  "Ozeka",
  "Lá Xanh",
  "D'Morie",
  "Trúc Việt",
  "Zenpo",
  "Hải Âu 68",
  "Tam Minh",
  "AURELLE",
];
const kinds: [kind: string, prefix: string, detail: string[]][] = [
  ["Mỹ phẩm", "Kem chống nắng", ["SPF50+ 50ml", "nâng tông 40g", "kiềm dầu 60ml"]],
  ["Mỹ phẩm", "Nước tẩy trang", ["500ml", "cho da nhạy cảm 400ml", "chai 300 ml"]],
  ["Thời trang", "Giày thể thao nam", ["đế êm size 38-43", "màu trắng", "Air 2 bản 2026"]],
  ["Thời trang", "Áo khoác gió", ["2 lớp chống nước", "unisex", "form rộng"]],
  ["Điện tử", "Tai nghe không dây", ["Pro 3", "TWS-118", "chống ồn ANC"]],
  ["Điện tử", "Sạc dự phòng", ["20.000mAh 22.5W", "10000mAh mini", "PD 65W"]],
  ["Thực phẩm", "Viên uống bổ sung", ["Collagen 60 viên", "Omega 3 hộp 120 viên", "kẽm 30 viên"]],
  ["Đồng hồ", "Đồng hồ nữ", ["dây da mặt tròn 28mm", "dây kim loại", "kính sapphire 32mm"]],
  ["Mẹ và bé", "Sữa bột", ["số 2 lon 800g", "cho bé 1-3 tuổi 900g", "hộp 400g"]],
];
const origins = ["Việt Nam", "Hàn Quốc", "Nhật Bản", "Trung Quốc", "Pháp"];

export function makeGoods(draw: (below: number) => number): Goods {
  const [kind, prefix, details] = kinds[draw(kinds.length)]!;
  const brand = brands[draw(brands.length)]!;
  const price = (draw(10) < 3 ? 1_000 + draw(40) * 100 : 40 + draw(900)) * 1_000 + (draw(3) === 0 ? 500 : 0) * draw(2);
  const title = `${prefix} ${draw(6) === 0 ? "" : `${brand} `}${details[draw(details.length)]!}`.replace(/ {2,}/g, " ");
  return {
    title,
    brand,
    price,
    listPrice: draw(2) === 0 ? Math.round((price * (1.15 + draw(60) / 100)) / 1_000) * 1_000 : null,
    sku: `${prefix
      .normalize("NFD")
      .replace(/[^A-Z]/gi, "")
      .slice(0, 2)
      .toUpperCase()}${1_000 + draw(9_000)}`,
    kind,
    origin: origins[draw(origins.length)]!,
    text: `${title} được nhiều khách hàng tin dùng, thiết kế gọn gàng, phù hợp sử dụng hằng ngày. Sản phẩm đóng hộp cẩn thận, có hướng dẫn sử dụng kèm theo.`,
  };
}

const shopWords = [
  "Góc Nhỏ",
  "An Phát",
  "Minh Châu",
  "Bếp Nhà",
  "Sao Mai",
  "Tí Hon",
  "Hương Quê",
  "Phố Mới",
  "Linh Lan",
  "Đại Dương",
];
const streets = ["Trần Phú", "Lê Lợi", "Nguyễn Trãi", "Hai Bà Trưng", "Cách Mạng Tháng 8", "Phạm Văn Đồng"];
const places = [
  "P. Bến Nghé, Quận 1, TP. Hồ Chí Minh",
  "Phường Dịch Vọng, Quận Cầu Giấy, Hà Nội",
  "P. Hải Châu, TP. Đà Nẵng",
  "Phường Ninh Kiều, TP Cần Thơ",
];
const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

function taxCode(draw: (below: number) => number): string {
  for (;;) {
    const digits = `0${1 + draw(9)}${String(draw(10_000_000)).padStart(7, "0")}`;
    const check = 10 - (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11);
    if (check !== 10) return `${digits}${check}`;
  }
}

export function makeShop(draw: (below: number) => number): MarketShop {
  const words = shopWords[draw(shopWords.length)]!;
  const name = `${words} ${["Store", "Shop", "Mart", "Official", "Beauty", "88"][draw(6)]}`;
  const host = `${name
    .normalize("NFD")
    .replaceAll("đ", "d")
    .replaceAll("Đ", "d")
    .replace(/[^a-z0-9]/gi, "")
    .toLowerCase()}.example`;
  const mobile = () => `09${draw(10)}${String(draw(10_000_000)).padStart(7, "0")}`;
  return {
    name,
    host,
    owner:
      draw(3) === 0
        ? `HỘ KINH DOANH ${words.toUpperCase()}`
        : `CÔNG TY TNHH ${["TM DV", "THƯƠNG MẠI", "ĐẦU TƯ"][draw(3)]} ${words.toUpperCase()}`,
    taxCode: taxCode(draw),
    phone: mobile(),
    secondPhone: mobile(),
    email: `cskh@${host}`,
    address: `${1 + draw(300)} ${streets[draw(streets.length)]}, ${places[draw(places.length)]}`,
    registerId: String(10_000 + draw(90_000)),
  };
}
