import type { Dice } from "./dice.ts";
import { momentBefore } from "./days.ts";
import type { Market, MarketListing, MarketShop } from "./model.ts";
import { shopPrice } from "./numbers.ts";
import { described } from "./ordinary.ts";

const seenAgain = 0.25;
const cleanedCopies = 6;

/**
 * What a second look at a part of the listings finds: most as they were, some at other prices, some with edited titles, and a
 * few copies from which every telling word is gone. Those leave the truth: only their history shows what they were.
 */
export function lookAgain(dice: Dice, market: Market, day: string): MarketListing[] {
  const shops = new Map(market.shops.map((shop) => [shop.id, shop]));
  const copies = market.first.filter(({ id }) => market.truth.get(id)?.why === "copy");
  const cleaned = new Set(dice.some(copies, cleanedCopies).map((listing) => listing.id));
  const again = market.first.filter((listing) => cleaned.has(listing.id) || dice.chance(seenAgain));
  for (const id of cleaned) {
    market.truth.delete(id);
    market.cleaned.push(id);
  }
  return again.map((listing) => {
    const observed_at = momentBefore(day, dice.between(1, 12), dice.between(7 * 60, 22 * 60));
    if (cleaned.has(listing.id)) return { ...cleanedUp(listing, shops.get(listing.seller_id)), observed_at };
    if (market.truth.has(listing.id))
      return { ...listing, sold_count: listing.sold_count + dice.below(9), observed_at };
    return { ...changed(dice, listing), observed_at };
  });
}

function cleanedUp(listing: MarketListing, shop: MarketShop | undefined): MarketListing {
  const what = listing.title.split(" ").slice(0, 2).join(" ");
  const description = shop === undefined ? listing.description : described(shop, "Hàng đẹp, đóng gói cẩn thận.");
  return { ...listing, title: `${what} thời trang cao cấp`, description };
}

/** An ordinary listing some weeks later. */
function changed(dice: Dice, listing: MarketListing): MarketListing {
  const way = dice.below(100);
  if (way < 50) return listing;
  if (way < 85) {
    const price = shopPrice(listing.price * dice.around(0.05));
    const fits = listing.list_price !== null && listing.list_price > price && listing.list_price < price * 1.9;
    return { ...listing, price, list_price: fits ? listing.list_price : null };
  }
  return { ...listing, title: `${listing.title} (hàng về thêm)` };
}
