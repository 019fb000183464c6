import type { Dice } from "./dice.ts";
import { momentBefore } from "./days.ts";
import { goodsKinds } from "./goods/all-kinds.ts";
import type { Innocent, MarketListing, MarketShop, Product } from "./model.ts";
import { inventedGtin, shopPrice } from "./numbers.ts";

/** Every listing says so itself, wherever it is shown. */
export const markedAsInvented = "(Tin mẫu: hàng hóa và người bán đều hư cấu.)";

const services = [
  "Giao hàng toàn quốc, được kiểm hàng trước khi nhận.",
  "Đổi trả trong 7 ngày nếu lỗi.",
  "Đóng gói cẩn thận, gửi trong ngày.",
  "Hàng có sẵn, gọi là giao.",
  "Mua từ hai món giảm thêm phí vận chuyển.",
];
// Weak terms of the lexicon that honest shops use every day.
const smallTalk = [
  "Xả kho cuối mùa.",
  "Inbox shop để được tư vấn.",
  "Ảnh thật shop tự chụp.",
  "Full box đủ phụ kiện.",
  "Nhắn Zalo để hỏi thêm.",
  "Giá sốc trong tuần này.",
];
const innocentWords: Record<Exclude<Innocent, "compatible" | "superlative">, readonly string[]> = {
  denial: [
    "Shop cam kết không bán hàng fake, hàng nhái.",
    "Nói không với hàng giả, hàng kém chất lượng.",
    "Phát hiện hàng fake đền gấp 10.",
    "Shop không bán hàng rep 1:1, khách yên tâm.",
  ],
  "near-word": [
    "Tem chống hàng giả dán ở nắp hộp.",
    "Kèm túi xách tay bằng vải.",
    "Không gây kích ứng theo phiếu thử của nhà sản xuất.",
    "Hàng gia dụng loại tốt.",
  ],
};
const compatible: readonly (readonly [kind: string, title: string])[] = [
  ["phu-kien", "Ốp lưng dẻo {brand} cho iPhone 15 Pro"],
  ["phu-kien", "Cáp sạc {brand} dùng cho máy Samsung"],
  ["dong-ho", "Dây da {brand} cho đồng hồ Casio"],
  ["o-to", "Má phanh {brand} cho xe Honda"],
  ["dien-tu", "Đế giữ {brand} cho loa JBL"],
];

/** The goods that many shops sell, each with a model by which their prices are compared. */
export function inventProducts(): Product[] {
  return goodsKinds.flatMap((kind) =>
    kind.brands.flatMap((brand, maker) =>
      kind.goods.map(([name, vnd], at) => {
        const number = 200 + 31 * at + 7 * maker;
        const gtin = inventedGtin(goodsKinds.indexOf(kind) * 10_000 + maker * 1000 + at * 10 + 1);
        return { kind: kind.id, brand, name, model: `${initials(brand)}-${number}`, vnd: vnd * (1 + maker / 8), gtin };
      }),
    ),
  );
}

function initials(brand: string): string {
  return brand
    .split(" ")
    .map((word) => word.normalize("NFD").replace("Đ", "D").charAt(0).toUpperCase())
    .join("");
}

/** An ordinary offer of a product by a shop, as some day of the last seven months had it. */
export function ordinaryListing(
  dice: Dice,
  id: string,
  shop: MarketShop,
  product: Product,
  day: string,
): MarketListing {
  const kind = goodsKinds.find((one) => one.id === product.kind) ?? goodsKinds[0];
  if (kind === undefined) throw new RangeError("no kinds of goods");
  const price = shopPrice(product.vnd * dice.around(0.08));
  const told = [...dice.some(kind.says, dice.between(1, 2)), dice.pick(services)];
  if (dice.chance(0.06)) told.push(dice.pick(smallTalk));
  if (shop.phone !== null && dice.chance(0.15)) told.push(`Điện thoại ${shop.phone}.`);
  return {
    id,
    url: `https://${shop.host}/san-pham/${id}`,
    title: titleOf(dice, product, kind.traits),
    description: described(shop, told.join(" ")),
    brand: product.brand,
    category: kind.category,
    seller_id: shop.id,
    seller_name: shop.name,
    seller_url: shop.url,
    seller_phone: shop.phone,
    price,
    // Shown discounts of 5 to 40 %, all within the cap.
    list_price: dice.chance(0.45) ? shopPrice(price / (1 - dice.between(5, 40) / 100)) : null,
    gtin: product.gtin !== null && dice.below(100) < kind.coded ? product.gtin : null,
    model: product.model,
    image_url: null,
    sold_count: Math.round(dice.between(0, 60) * dice.around(1)),
    observed_at: momentBefore(day, dice.between(25, 205), dice.between(7 * 60, 22 * 60)),
  };
}

/** A description as the shop's listings have it: its hidden number first, what is told, and that all of it is invented. */
export function described(shop: MarketShop, told: string): string {
  const contact = shop.hiddenPhone === null ? "" : `Liên hệ ${shop.hiddenPhone} để đặt. `;
  return `${contact}${told} ${markedAsInvented}`;
}

function titleOf(dice: Dice, { name, brand, model }: Product, traits: readonly string[]): string {
  const [first, second] = dice.some(traits, 2);
  return dice.pick([
    `${name} ${brand} ${model} ${first}`,
    `${brand} - ${name} ${model}, ${first}`,
    `${name} ${brand}, ${first}, ${second}`,
    `[${brand}] ${name} ${first}`,
    `${name} ${brand} ${model}`,
  ]);
}

/** Makes an ordinary listing look like an offence to a careless reader; null where the innocence does not fit its goods. */
export function madeInnocent(
  dice: Dice,
  listing: MarketListing,
  product: Product,
  how: Innocent,
): MarketListing | null {
  switch (how) {
    case "compatible": {
      const [, title] = compatible.find(([kind]) => kind === product.kind) ?? [];
      if (title === undefined) return null;
      // Another article than the product: it has no place among that one's prices.
      return { ...listing, title: title.replace("{brand}", product.brand), model: null, gtin: null };
    }
    case "superlative":
      return { ...listing, title: `${listing.title}, chất lượng siêu cấp` };
    default:
      return { ...listing, description: `${dice.pick(innocentWords[how])} ${listing.description}` };
  }
}
