import type { Dice } from "./dice.ts";
import { diceOf } from "./dice.ts";
import { inventEarlier } from "./earlier.ts";
import { goodsKinds } from "./goods/all-kinds.ts";
import type { Innocent, Market, MarketListing, MarketShop, Product } from "./model.ts";
import { shopPrice } from "./numbers.ts";
import { inventProducts, madeInnocent, ordinaryListing } from "./ordinary.ts";
import { plans, withOffence } from "./planted.ts";
import { hosts, inventPlatforms, inventScamHosts } from "./platforms.ts";
import { inventRecalls } from "./recalls.ts";
import { inventShops } from "./shops.ts";
import { lookAgain } from "./second-look.ts";

const listingCount = 5000;
const innocentShare = 0.05;
const innocences: readonly Innocent[] = ["denial", "compatible", "superlative", "near-word"];

/**
 * A market that nobody has: invented platforms, shops, goods and offers with planted offences, as it was seen before `day`
 * (yyyy-mm-dd). The same seed and day give the same market. Nothing in it can be reached: hosts end in .example, bar codes
 * begin with 952, phones with an area code that no province has; real brands are named only where an invented copy imitates them.
 *
 * @example inventMarket(2390, "2026-11-21").first.length // 5000
 */
export function inventMarket(seed: number, day: string): Market {
  const { shops, network, reusedPhones } = inventShops(diceOf(seed, "shops"), goodsKinds);
  const products = inventProducts();
  const market: Market = {
    platforms: inventPlatforms(day),
    scamHosts: inventScamHosts(day),
    recalls: inventRecalls(day),
    shops,
    products,
    first: [],
    second: [],
    earlier: inventEarlier(diceOf(seed, "earlier"), products, day),
    truth: new Map(),
    innocent: new Map(),
    clearances: [],
    cleaned: [],
    network,
    reusedPhones,
  };
  const offer = offersOf(diceOf(seed, "ordinary"), market, day);
  plantOffences(diceOf(seed, "planted"), market, offer);
  plantNetwork(diceOf(seed, "network"), market, offer);
  clearStock(diceOf(seed, "clearance"), market, offer);
  fillWithOrdinary(diceOf(seed, "filling"), market, offer);
  market.first = diceOf(seed, "order").some(market.first, market.first.length);
  market.second = lookAgain(diceOf(seed, "second"), market, day);
  return market;
}

type Offer = (shop: MarketShop) => { listing: MarketListing; product: Product };

/** Offers of products that a shop's trade has, numbered as they come. */
function offersOf(dice: Dice, market: Market, day: string): Offer {
  let count = 0;
  return (shop) => {
    const product = dice.pick(market.products.filter((one) => shop.kinds.includes(one.kind)));
    const id = `mau-${String(++count).padStart(5, "0")}`;
    return { listing: ordinaryListing(dice, id, shop, product, day), product };
  };
}

function plantOffences(dice: Dice, market: Market, offer: Offer): void {
  const open = market.shops.filter((shop) => shop.host !== hosts.scam && !market.network.shops.includes(shop));
  for (const { listings, shops, change, ...truth } of plans) {
    const guilty = dice.some(open, shops);
    for (let n = 0; n < listings; n++) {
      const shop = guilty[n % guilty.length] as MarketShop;
      const { listing, product } = offer(shop);
      market.first.push(withOffence(shop, listing, change(dice, listing, product)));
      market.truth.set(listing.id, truth);
    }
  }
  for (const shop of market.shops.filter((one) => one.host === hosts.scam)) {
    for (let n = 0; n < 8; n++) {
      const { listing } = offer(shop);
      market.first.push(listing);
      market.truth.set(listing.id, {
        why: "scam-platform",
        concern: "platform",
        check: "platform.scam_listed",
        lead: true,
      });
    }
  }
}

/** One person's shops: copies in all of them, and in all descriptions the same phone, hidden in another way by each. */
function plantNetwork(dice: Dice, market: Market, offer: Offer): void {
  const copies = plans.filter((one) => one.why === "copy" || one.why === "disguised-brand");
  for (const shop of market.network.shops) {
    for (let n = 0; n < 6; n++) {
      const { listings: _, shops: __, change, ...truth } = copies[n % copies.length] as (typeof copies)[number];
      const { listing, product } = offer(shop);
      market.first.push(withOffence(shop, listing, change(dice, listing, product)));
      market.truth.set(listing.id, truth);
    }
  }
}

/** Honest shops that nearly give away what is left; nothing in the listing lets a machine tell them from sellers of copies. */
function clearStock(dice: Dice, market: Market, offer: Offer): void {
  const honest = market.shops.filter(
    (shop) => hosts.ordinary.includes(shop.host) && !market.network.shops.includes(shop),
  );
  for (const shop of dice.some(honest, 4)) {
    for (let n = 0; n < 2; n++) {
      const { listing, product } = offer(shop);
      const { name, brand, model, vnd } = product;
      const title = `${name} ${brand} ${model} thanh lý hàng mẫu, có hóa đơn`;
      market.first.push({ ...listing, title, price: shopPrice(vnd * 0.2), list_price: null });
      market.clearances.push(listing.id);
    }
  }
}

function fillWithOrdinary(dice: Dice, market: Market, offer: Offer): void {
  const shops = market.shops.filter((shop) => shop.host !== hosts.scam);
  while (market.first.length < listingCount) {
    const { listing, product } = offer(dice.pick(shops));
    const how = dice.chance(innocentShare) ? dice.pick(innocences) : null;
    const innocent = how === null ? null : madeInnocent(dice, listing, product, how);
    market.first.push(innocent ?? listing);
    if (how !== null && innocent !== null) market.innocent.set(listing.id, how);
  }
}
