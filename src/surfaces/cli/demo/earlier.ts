import type { Dice } from "./dice.ts";
import type { Earlier, MarketShop, PlantedKind, Product } from "./model.ts";
import { ordinaryListing } from "./ordinary.ts";
import { plans, withOffence } from "./planted.ts";
import { hosts } from "./platforms.ts";

/** What was looked at: the kind, how many shops showed it, and of how many an officer said that it was one. A low price misleads most. */
const looks: readonly (readonly [why: PlantedKind, shops: number, real: number])[] = [
  ["copy", 42, 39],
  ["disguised-term", 22, 17],
  ["far-below-price", 34, 9],
  ["smuggled", 22, 15],
];

/** Shops of the months before, with one listing each, and what officers said of them: so many verdicts that weights can be learned from them. */
export function inventEarlier(dice: Dice, products: readonly Product[], day: string): Earlier {
  const earlier: Earlier = { listings: [], truth: new Map(), verdicts: new Map() };
  for (const [why, shops, real] of looks) {
    const { listings: _, shops: __, change, ...truth } = plans.find((one) => one.why === why) as (typeof plans)[number];
    for (let n = 0; n < shops; n++) {
      const at = earlier.listings.length + 1;
      const shop = inventShop(dice, at);
      const product = dice.pick(products);
      const under = ordinaryListing(dice, `cu-${at}`, shop, product, day);
      earlier.listings.push(withOffence(shop, under, change(dice, under, product)));
      earlier.truth.set(under.id, truth);
      earlier.verdicts.set(shop.name, { concern: truth.concern, verdict: n < real ? "yes" : "no" });
    }
  }
  return earlier;
}

function inventShop(dice: Dice, at: number): MarketShop {
  const id = `cu-shop-${at}`;
  const host = dice.pick(hosts.ordinary);
  const name = `Gian hàng đã xem số ${at} (mẫu)`;
  return { id, name, host, phone: null, hiddenPhone: null, kinds: [], url: `https://${host}/gian-hang/${id}` };
}
