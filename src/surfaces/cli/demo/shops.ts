import type { Dice } from "./dice.ts";
import type { GoodsKind } from "./goods/kind.ts";
import type { Market, MarketShop } from "./model.ts";
import { inventedPhone, phoneDisguises } from "./numbers.ts";
import { hosts } from "./platforms.ts";

const openings = ["Tiệm", "Cửa hàng", "Nhà", "Góc", "Gian hàng", "Shop", "Quầy", "Xưởng"];
const given =
  "An Nhiên|Bình Minh|Mây Trắng|Hạ Vy|Tuệ Lâm|Bảo Ngân|Cây Bàng|Đầu Ngõ|Gió Mới|Hải Đăng|Hoàng Hôn|Kim Ngân|Lá Phong|Minh Châu|Nắng Sớm|Ngõ Nhỏ|Phố Cũ|Quê Nhà|Sao Khuê|Thanh Trà|Thiên Lý|Trúc Xanh|Vân Anh|Xuân Mai|Ánh Dương|Ba Miền|Cầu Vồng|Diệp Chi|Đồng Xanh|Hướng Dương|Khánh Linh|Mộc Lan|Nhật Hạ|Oải Hương|Phương Nam|Sông Quê|Tâm An|Út Hiền|Việt Hà|Yên Bình".split(
    "|",
  );

/** How many shops each sort of platform has; the rest are on the ordinary ones. */
export const shopCounts = { all: 300, unregistered: 12, falseBadge: 5, scam: 6, network: 5, reusedPhones: 6 } as const;

type Shops = Pick<Market, "shops" | "network" | "reusedPhones">;

/** Shops under names marked as invented, their phones, and who of them is one person. */
export function inventShops(dice: Dice, kinds: readonly GoodsKind[]): Shops {
  const taken = new Set<string>();
  const shops = Array.from({ length: shopCounts.all }, (_, at) => inventShop(dice, kinds, at, taken));
  const ordinary = shops.filter((shop) => hosts.ordinary.includes(shop.host));
  const chosen = onSeveralPlatforms(dice, ordinary, shopCounts.network);
  const network = { phone: inventedPhone(5_550_123), shops: chosen };
  // Each writes it in another way, and none declares it.
  for (const [at, shop] of chosen.entries()) {
    shop.phone = null;
    shop.hiddenPhone = phoneDisguises[at]?.(network.phone) ?? network.phone;
  }
  const others = ordinary.filter((shop) => !chosen.includes(shop));
  const reusedPhones = Array.from({ length: shopCounts.reusedPhones }, (_, at) => {
    const pair = onSeveralPlatforms(dice, others, 2);
    for (const shop of pair) others.splice(others.indexOf(shop), 1);
    const phone = inventedPhone(7_770_000 + 101 * at);
    for (const shop of pair) shop.phone = phone;
    return { phone, shops: pair };
  });
  return { shops, network, reusedPhones };
}

function inventShop(dice: Dice, kinds: readonly GoodsKind[], at: number, taken: Set<string>): MarketShop {
  const sold = dice.some(kinds, dice.chance(0.3) ? 2 : 1);
  const id = `mau-shop-${String(at + 1).padStart(3, "0")}`;
  const host = hostOf(dice, at);
  const name = nameOf(dice, sold[0]?.trade ?? "tạp hóa", taken);
  const phone = dice.chance(0.65) ? inventedPhone(3_120_000 + 37 * at) : null;
  const url = `https://${host}/gian-hang/${id}`;
  return { id, name, host, phone, hiddenPhone: null, kinds: sold.map((kind) => kind.id), url };
}

function hostOf(dice: Dice, at: number): string {
  const { unregistered, falseBadge, scam } = shopCounts;
  if (at < scam) return hosts.scam;
  if (at < scam + falseBadge) return hosts.falseBadge;
  if (at < scam + falseBadge + unregistered) return hosts.unregistered;
  return dice.pick(hosts.ordinary);
}

function nameOf(dice: Dice, trade: string, taken: Set<string>): string {
  for (;;) {
    const name = `${dice.pick(openings)} ${trade} ${dice.pick(given)} (mẫu)`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** Shops of which the first ones are all on different platforms. */
function onSeveralPlatforms(dice: Dice, shops: readonly MarketShop[], n: number): MarketShop[] {
  const chosen: MarketShop[] = [];
  for (const shop of dice.some(shops, shops.length)) {
    if (chosen.length === n) break;
    const elsewhere = chosen.every((other) => other.host !== shop.host);
    if (elsewhere || chosen.length >= hosts.ordinary.length) chosen.push(shop);
  }
  return chosen;
}
