import type { Found, ShopOffer } from "../model.ts";
import { sameTitle } from "../merge-offers.ts";
import { stateOffer } from "../page-state.ts";
import type { PageTitle } from "../page-title.ts";
import { toldAmounts } from "../told-amounts.ts";
import type { PageSight } from "./page-sight.ts";

/** What one kind of place tells machines of prices: of the goods themselves, of other goods, and what is not asked now. */
export type ToldPrices = {
  offers: number;
  own: ReadonlySet<number>;
  ofOthers: ReadonlySet<number>;
  before: ReadonlySet<number>;
  upTo: ReadonlySet<number>;
};

export type ToldByPlace = Record<"jsonLd" | "microdata" | "openGraph" | "state" | "attributes", ToldPrices>;

/** A price that machines are told, with its evidence. */
export type ToldPrice = { price: Found<number>; currency: string | null };

const mostOffers = 100;

/** The prices that each kind of place tells machines. */
export function readToldPrices(sight: PageSight, title: PageTitle | null): ToldByPlace {
  const state = stateOf(sight, title);
  const attributes = toldAmounts(sight.page);
  return {
    jsonLd: pricesOf(sight.jsonLd.offers, title),
    microdata: pricesOf(sight.microdata.offers, title),
    openGraph: pricesOf(sight.openGraph === null ? [] : [sight.openGraph], null),
    state: pricesOf(state === null ? [] : [state], null),
    attributes: { ...pricesOf([], null), offers: attributes.size, own: attributes },
  };
}

/** Each price that data tell of any goods, once. */
export function toldOffers(sight: PageSight, title: PageTitle | null): ToldPrice[] {
  const told = new Map<number, ToldPrice>();
  const offers = [...sight.jsonLd.offers, ...sight.microdata.offers, sight.openGraph, stateOf(sight, title)];
  for (const offer of offers.slice(0, 3 * mostOffers))
    if (offer?.price != null && !told.has(offer.price.value))
      told.set(offer.price.value, { price: offer.price, currency: offer.currency?.value ?? null });
  return [...told.values()];
}

const states = new WeakMap<PageSight, ShopOffer | null>();
function stateOf(sight: PageSight, title: PageTitle | null): ShopOffer | null {
  const known = states.get(sight);
  if (known !== undefined) return known;
  const state = title === null ? null : stateOffer(sight.page.states, title.text, sight.url);
  states.set(sight, state);
  return state;
}

/** The goods' own offers are those of their title, or the only one. */
function pricesOf(all: readonly ShopOffer[], title: PageTitle | null): ToldPrices {
  const priced = all.filter(({ price }) => price !== null).slice(0, mostOffers);
  const isOwn = ({ title: name }: ShopOffer) =>
    priced.length === 1 || (title !== null && name !== null && sameTitle(name.value, title.text, false));
  const own = priced.filter(isOwn);
  return {
    offers: priced.length,
    own: valuesOf(own, "price"),
    ofOthers: valuesOf(
      priced.filter((one) => !own.includes(one)),
      "price",
    ),
    before: valuesOf(priced, "listPrice"),
    upTo: valuesOf(priced, "priceTo"),
  };
}

const valuesOf = (offers: readonly ShopOffer[], field: "price" | "listPrice" | "priceTo"): Set<number> =>
  new Set(offers.flatMap((offer) => offer[field]?.value ?? []));

/** What machines are told, seen from one value. */
export function toldFeatures(value: number, told: ToldByPlace) {
  const isOwn = ({ own }: ToldPrices) => (own.size === 0 ? NaN : Number(own.has(value)));
  const all = Object.values(told);
  return {
    isJsonLdPrice: isOwn(told.jsonLd),
    isMicrodataPrice: isOwn(told.microdata),
    isOpenGraphPrice: isOwn(told.openGraph),
    isStatePrice: isOwn(told.state),
    isInAttributes: isOwn(told.attributes),
    toldAsPrice: all.filter(({ own }) => own.has(value)).length,
    toldOtherwise: all.filter(({ own }) => own.size > 0 && !own.has(value)).length,
    toldOfOthers: all.filter(({ ofOthers }) => ofOthers.has(value)).length,
    toldAsBefore: all.filter(({ before }) => before.has(value)).length,
    toldUpTo: all.filter(({ upTo }) => upTo.has(value)).length,
    offersTold: told.jsonLd.offers + told.microdata.offers,
  };
}
