import { makeShop } from "./goods.ts";
import type { MarketShop } from "./goods.ts";
import { freshCatalogue } from "./fresh-catalogue.ts";
import type { FreshKind } from "./fresh-catalogue.ts";
import { slug } from "./writing.ts";

/** Goods on a fresh page. Money is whole đồng: whole thousands below a million, whole ten thousands above. */
export type FreshGoods = {
  title: string;
  brand: string;
  price: number;
  /** The higher price that the shop strikes out; null where it claims none. */
  listPrice: number | null;
  sku: string;
  origin: string;
};

/** Someone who sells without a shop: as shown beside a post, and as friends say it. */
export type FreshPerson = { nick: string; called: string; phone: string };

/** What a fresh template is given; `others` are ten other goods of the same kind. */
export type FreshMaterial = {
  goods: FreshGoods;
  others: readonly FreshGoods[];
  shop: MarketShop;
  person: FreshPerson;
  variant: number;
};

/**
 * What a careful person would write down: one answer; a list of which each is as good, empty where the page says that there is none ("Liên
 * hệ", "No Brand"); null where the person could not tell, and nothing is counted.
 */
export type Told<T> = T | readonly T[] | null;
export type FreshTruth = { title: Told<string>; price: Told<number>; seller: Told<string>; brand: Told<string> };

/** A kind of shop page that was written without knowledge of the reader. */
export type FreshTemplate = {
  name: string;
  kinds: readonly FreshKind[];
  /** Where the page stands when not in the shop's own site. */
  host?: string;
  render(material: FreshMaterial): string;
  truth(material: FreshMaterial): FreshTruth;
};

const shops: readonly [name: string, owner: string][] = [
  ["Nhà Mình Cần", "Công ty TNHH Thương mại Nhà Mình Cần"],
  ["Tiệm Chú Bảy", "Hộ kinh doanh Lâm Văn Bảy"],
  ["KhoGiaTot", "Công ty Cổ phần Phân phối Tân Kỷ"],
  ["Mây Lang Thang", "Công ty TNHH MTV Mây Lang Thang"],
  ["Siêu Thị Hoà Bình Xanh", "Công ty TNHH Hoà Bình Xanh"],
  ["Bông & Gạo", "Hộ kinh doanh Bông và Gạo"],
  ["2N Mobile Center", "Công ty TNHH Kỹ thuật số Hai Nờ"],
  ["Vựa Sỉ Chợ Lớn", "Công ty TNHH Thương mại Dịch vụ Vựa Sỉ"],
  ["Thế Giới Đồ Nghề Quân", "Công ty TNHH Thiết bị Quân Nguyễn"],
  ["Lụa Là Boutique", "Công ty TNHH Thời trang Lụa Là"],
  ["Phương Nam 24h", "Công ty Cổ phần Bán lẻ Phương Nam 24h"],
  ["hangxachtay.Thu", "Hộ kinh doanh Trịnh Minh Thu"],
  ["Khang Thịnh Plaza", "Công ty TNHH Khang Thịnh Phú"],
  ["Xưởng 1989", "Công ty TNHH Sản xuất Xưởng 1989"],
  ["An Nhiên Healthy", "Công ty TNHH Dược mỹ phẩm An Nhiên"],
  ["Tổng Kho Số Đỏ", "Công ty Cổ phần Đầu tư Số Đỏ"],
  ["Đông Đô Digital", "Công ty TNHH Điện máy Đông Đô"],
];

const people: readonly [nick: string, called: string][] = [
  ["tuanxepga", "anh Tuấn"],
  ["Me_Bong_2019", "chị Hạnh"],
  ["hoangdv88", "Hoàng"],
  ["ngoctram.le", "Ngọc Trâm"],
  ["ba_gia_ban_do", "cô Sáu"],
  ["Quang Vinh PT", "Vinh"],
  ["linhchi.store", "Linh Chi"],
  ["d0n_nha", "chú Phúc"],
  ["K.Duyên", "Duyên"],
  ["thanhson_q7", "anh Sơn"],
  ["MinhKhoi_Audio", "Khôi"],
  ["thuy_an_09", "Thuỳ An"],
  ["Bùi Gia Huy", "Gia Huy"],
];

const origins = ["Việt Nam", "Thái Lan", "Đài Loan", "Đức", "Nhật Bản", "Trung Quốc", "Ba Lan"];
const whole = (amount: number) =>
  Math.round(amount / (amount < 1_000_000 ? 1_000 : 10_000)) * (amount < 1_000_000 ? 1_000 : 10_000);

/** The material of page `variant`: consecutive pages walk through all goods, shops and people, so that a dozen pages hold a dozen of each. */
export function freshMaterial(
  kinds: readonly FreshKind[],
  variant: number,
  start: number,
  draw: (below: number) => number,
): FreshMaterial {
  const rows = kinds.flatMap((kind) => freshCatalogue[kind]);
  const goodsAt = (at: number): FreshGoods => {
    const [title, brand, thousands] = rows[at % rows.length]!;
    const price = whole(thousands * (900 + draw(20) * 10));
    const listPrice = draw(5) < 2 ? null : whole(price * (1.08 + draw(45) / 100));
    const sku = `${brand
      .replace(/[^a-z]/gi, "")
      .slice(0, 3)
      .toUpperCase()}-${100 + draw(900)}`;
    return { title, brand, price, listPrice, sku, origin: origins[draw(origins.length)]! };
  };
  const [name, owner] = shops[(start + variant) % shops.length]!;
  const [nick, called] = people[(start + variant) % people.length]!;
  const made = makeShop(draw);
  const host = `${slug(name).replaceAll("-", "")}.example`;
  return {
    goods: goodsAt(start + variant),
    others: Array.from({ length: 10 }, (_, at) => goodsAt(start + variant + 1 + at)),
    shop: { ...made, name, owner, host, email: `lienhe@${host}` },
    person: { nick, called, phone: made.secondPhone },
    variant,
  };
}
