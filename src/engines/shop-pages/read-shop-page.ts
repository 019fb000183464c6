import { readBadge } from "./badge.ts";
import { seePage } from "./choosing/page-sight.ts";
import type { ReaderModels } from "./choosing/reader-models.ts";
import { shippedModels } from "./choosing/reader-models.ts";
import { readClaims } from "./claims.ts";
import { readContacts } from "./contacts.ts";
import { found } from "./found.ts";
import { mergeOffers, sameTitle } from "./merge-offers.ts";
import type { Shop, ShopOffer, ShopPage } from "./model.ts";
import { readLinks } from "./page-links.ts";
import { stateOffer } from "./page-state.ts";
import { readPageOffer } from "./page-offer.ts";
import type { PageOffer } from "./page-offer.ts";
import { readOwner } from "./owner.ts";
import { readShopName } from "./shop-name.ts";

const mostOffers = 100;

/**
 * Reads a shop's page: the goods it offers, who says to be behind it, what it claims, where it links. Every value says where it was
 * read. Nothing of the page is run; hostile pages cost bounded time, and are read up to a bound. Task: 2390 II.2.2.
 *
 * @example readShopPage("<h1>Áo thun</h1><p>Giá: 199.000đ</p>", "https://shop.example/ao").offers[0]?.price?.value // 199000
 */
export function readShopPage(html: string, url: string, models: ReaderModels = shippedModels): ShopPage {
  const sight = seePage(html, url);
  const { page, blocks, rows, metas, jsonLd, microdata } = sight;
  const pageOffer = readPageOffer(sight, models);
  const { title } = pageOffer;
  const state = title === null ? null : stateOffer(page.states, title.text, url);
  const isPriceless =
    pageOffer.offer.price === null && pageOffer.offer.priceKind === null && !pageOffer.price.onRequest;
  const ofState = state === null || isPriceless ? state : { ...state, price: null, priceKind: null };
  const offers = offersOf([...pageOffer.told, ofState === null ? [] : [ofState]], pageOffer).map(inCurrency);
  const [items, tags] = pageOffer.isLeftOver ? [[], new Map()] : [[...jsonLd.items, ...microdata.items], metas];
  const toldName = () => readShopName(page, items, tags, blocks, title?.text ?? null, url);
  const seller = sight.isOfOthers ? null : (offers[0]?.seller ?? null);
  const name = seller ?? toldName();
  const shop: Shop = { name, ...readContacts(page, blocks, rows, url), badge: readBadge(page, blocks, url) };
  const claims = readClaims(page, blocks, shop, readOwner(blocks, rows), offers);
  return { offers, shop, claims, links: readLinks(page, url), cut: page.cut };
}

/** The page's own goods first: of each source the offer that bears its title, or its only one; then what else is offered on it. */
function offersOf(bySource: readonly (readonly ShopOffer[])[], page: PageOffer): ShopOffer[] {
  const title = page.offer.title?.value ?? null;
  const own = bySource
    .map(
      (offers) =>
        offers.find(
          (one) => title !== null && one.title !== null && sameTitle(one.title.value, title, offers.length === 1),
        ) ?? (offers.length === 1 ? offers[0] : undefined),
    )
    .filter((offer) => offer !== undefined);
  const others = bySource
    .flat()
    .filter((offer) => !own.includes(offer) && offer.title !== null && offer.price !== null);
  const main = own.length > 0 || page.hasGoods ? [mergeOffers(own, page)] : [];
  return [
    ...main,
    ...others.filter(
      (one) => !others.slice(0, others.indexOf(one)).some((before) => before.title?.value === one.title?.value),
    ),
  ].slice(0, mostOffers);
}

/** Đồng is what a page means that names no currency. */
const inCurrency = (offer: ShopOffer): ShopOffer => ({
  ...offer,
  currency: offer.currency ?? (offer.price === null ? null : found("VND", offer.price.source, offer.price.snippet)),
});
