import type { Dice } from "./dice.ts";
import type { MarketListing, MarketShop, Planted, PlantedKind, Product } from "./model.ts";
import { brokenGtin, shopPrice } from "./numbers.ts";
import { described } from "./ordinary.ts";
import { forgedRegistrations, recalledGoods } from "./recalls.ts";

/** What a planted listing has instead of what the ordinary one under it has; `told` is what its description tells. */
export type PlantedChange = Partial<Omit<MarketListing, "description">> & { told?: string };

type Plan = Planted & {
  /** How many listings, and over how many shops. */
  listings: number;
  shops: number;
  change(dice: Dice, under: MarketListing, product: Product): PlantedChange;
};

const imitated = {
  bags: ["Gucci", "Chanel", "Prada", "Versace", "Balenciaga"],
  shoes: ["Adidas", "Converse", "Nike", "Puma"],
  watches: ["Rolex", "Hublot", "Omega", "Cartier"],
} as const;
// Names that are everyday words or nearly Vietnamese ("Omega", "Puma") are never looked for behind a disguise.
const hidable = /^(?!Omega|Puma)/;
type Article = { what: string; of: keyof typeof imitated; category: string; vnd: number };
const articles: readonly Article[] = [
  { what: "Túi xách nữ", of: "bags", category: "Thời trang/Túi ví", vnd: 590_000 },
  { what: "Ví da nam", of: "bags", category: "Thời trang/Túi ví", vnd: 290_000 },
  { what: "Giày thể thao", of: "shoes", category: "Thời trang/Giày dép", vnd: 450_000 },
  { what: "Đồng hồ nam", of: "watches", category: "Phụ kiện/Đồng hồ", vnd: 1_250_000 },
];

const grades = ["rep 1:1", "super fake", "like auth", "replica 1:1", "hàng fake loại 1", "nhái 1:1"];
const copyTalk = [
  "Hàng lên form chuẩn, tem mác đầy đủ, bao check.",
  "Cam kết giống hàng hãng 99%, full box bill thẻ.",
  "Hàng y hình, inbox để xem thêm mẫu.",
  "Chính hãng giá quá cao, dùng bản này là đủ.",
];

const disguisedTerms = [
  "s.u.p.e.r f.a.k.e",
  "l.i.k.e a.u.t.h",
  "f\u0430ke cao cấp", // Cyrillic а
  "r\u200bep 1:1", // zero-width space
  "h.à.n.g n.h.á.i",
  "r.e.p.l.i.c.a",
];

const lookAlikes: Record<string, string> = {
  a: "\u0430",
  c: "\u0441",
  e: "\u0435",
  o: "\u043e",
  p: "\u0440",
  x: "\u0445",
};
const leet: Record<string, string> = { a: "@", e: "3", i: "1", o: "0" };

/** The ways of hiding a brand from filters: dots, look-alike letters, a zero-width space, digits and signs for letters. */
const hidden: readonly ((brand: string) => string)[] = [
  (brand) => brand.split("").join("."),
  (brand) => brand.replace(/(?<!^)[aceopx]/g, (letter) => lookAlikes[letter] ?? letter),
  (brand) => `${brand.slice(0, 2)}\u200b${brand.slice(2)}`,
  (brand) => brand.replace(/(?<!^)[aeio]/, (letter) => leet[letter] ?? letter),
];

const unsafe = [
  "Kem trộn dưỡng trắng da cấp tốc hũ 250g",
  "Kem kích trắng body 3 ngày",
  "Thuốc giảm cân cấp tốc hộp 30 viên",
  "Trà giảm cân có sibutramine",
  "Thuốc rượu lột da mặt chai 100ml",
];
const banned = [
  "Pháo hoa nổ ống phun 25 phát",
  "Máy phá sóng điện thoại cầm tay",
  "Bóng cười kèm bình xịt",
  "Thuốc lá điện tử pod 1 lần vị dâu",
  "Giấy tờ giả làm nhanh lấy ngay",
];

const imitation = (dice: Dice): Article & { brand: string } => {
  const article = dice.pick(articles);
  return { ...article, brand: dice.pick(imitated[article.of]) };
};

function copyOf(dice: Dice, article: Article, title: string, talk: string): PlantedChange {
  const price = shopPrice(article.vnd * dice.around(0.2));
  return {
    title,
    told: talk,
    brand: "OEM",
    category: article.category,
    model: null,
    gtin: null,
    price,
    list_price: null,
  };
}

function recalled(
  goods: { brand: string; name: string; model: string; vnd: number; gtin: string },
  coded: boolean,
  dice: Dice,
): PlantedChange {
  return {
    title: coded ? `${goods.name} ${goods.brand} nguyên hộp` : `${goods.name} ${goods.brand} ${goods.model} giá tốt`,
    brand: goods.brand,
    model: coded ? null : goods.model,
    gtin: coded ? goods.gtin : null,
    price: shopPrice(goods.vnd * dice.around(0.06)),
    list_price: null,
  };
}

const plan = (
  why: PlantedKind,
  says: Omit<Planted, "why">,
  listings: number,
  shops: number,
  change: Plan["change"],
): Plan => ({ why, ...says, listings, shops, change });
const strong = (concern: Planted["concern"], check: string) => ({ concern, check, lead: true });
const weak = (concern: Planted["concern"], check: string) => ({ concern, check, lead: false });

/** A listing with what is planted in it; what it tells stands where its shop's descriptions have it. */
export function withOffence(shop: MarketShop, under: MarketListing, { told, ...change }: PlantedChange): MarketListing {
  const description = told === undefined ? under.description : described(shop, told);
  return { ...under, ...change, description };
}

/** Everything that is planted, with what the screener must say of it. */
export const plans: readonly Plan[] = [
  plan("copy", strong("counterfeit", "lexicon.copy_grade"), 60, 12, (dice) => {
    const article = imitation(dice);
    return copyOf(dice, article, `${article.what} ${article.brand} ${dice.pick(grades)}`, dice.pick(copyTalk));
  }),
  plan("disguised-brand", strong("counterfeit", "disguise.brand"), 32, 8, (dice) => {
    const article = dice.pick(articles);
    const brand = dice.pick(imitated[article.of].filter((name) => hidable.test(name)));
    return copyOf(dice, article, `${article.what} ${dice.pick(hidden)(brand)} da mềm`, dice.pick(copyTalk.slice(2)));
  }),
  plan("disguised-term", strong("counterfeit", "disguise.term"), 24, 6, (dice) => {
    const article = imitation(dice);
    return copyOf(dice, article, `${article.what} ${dice.pick(disguisedTerms)}`, "Hàng đẹp, xem thêm trong ảnh.");
  }),
  plan("far-below-price", strong("counterfeit", "price.below_product"), 40, 12, (dice, _under, product) => ({
    title: `${product.name} ${product.brand} ${product.model}`,
    price: shopPrice(product.vnd * (dice.between(14, 24) / 100)),
    list_price: null,
  })),
  plan("recalled-code", strong("recalled", "recall.gtin"), 18, 9, (dice) => recalled(recalledGoods.milk, true, dice)),
  plan("recalled-model", strong("recalled", "recall.model"), 14, 7, (dice) =>
    recalled(dice.pick([recalledGoods.powerBank, recalledGoods.bicycle]), false, dice),
  ),
  plan("forged-registration", strong("recalled", "recall.registration"), 10, 4, (dice) => ({
    title: "Viên uống bổ khớp hộp 60 viên",
    told: `Số đăng ký ${dice.pick(forgedRegistrations)}. Uống sau ăn.`,
    brand: null,
    model: null,
    gtin: null,
    price: shopPrice(320_000 * dice.around(0.1)),
    list_price: null,
  })),
  plan("unsafe-goods", strong("prohibited", "lexicon.unsafe_goods"), 16, 5, (dice) =>
    forbidden(dice, dice.pick(unsafe)),
  ),
  plan("banned-goods", strong("prohibited", "lexicon.banned_goods"), 12, 5, (dice) =>
    forbidden(dice, dice.pick(banned)),
  ),
  plan("smuggled", strong("prohibited", "lexicon.import_channel"), 8, 4, (_dice, under) => ({
    title: `${under.title}, hàng nhập lậu`,
    told: "Hàng đi tiểu ngạch, không hóa đơn.",
  })),
  plan("task-scam", strong("consumer", "lexicon.consumer_harm"), 5, 3, (dice) => ({
    ...forbidden(dice, "Tuyển cộng tác viên chốt đơn nhận hoa hồng tại nhà"),
    told: "Làm nhiệm vụ online, việc nhẹ lương cao.",
  })),
  plan("impossible-code", weak("label", "gtin.invalid"), 30, 20, (_dice, _under, product) => ({
    title: `${product.name} ${product.brand}`,
    gtin: brokenGtin(product.gtin ?? "9520000000004"),
  })),
  plan("discount-over-cap", weak("promotion", "promotion.discount_cap"), 40, 14, (dice, under) => ({
    title: `${under.title} giảm sâu`,
    list_price: shopPrice(under.price / (1 - dice.between(56, 80) / 100)),
  })),
];

function forbidden(dice: Dice, title: string): PlantedChange {
  return {
    title,
    told: "Nhắn tin để đặt.",
    brand: null,
    model: null,
    gtin: null,
    price: shopPrice(250_000 * dice.around(0.3)),
    list_price: null,
  };
}
