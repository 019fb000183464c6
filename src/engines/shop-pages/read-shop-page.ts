import { foldText } from "../vietnamese/index.ts";
import { readBadge } from "./badge.ts";
import { readClaims } from "./claims.ts";
import { readContacts } from "./contacts.ts";
import { found } from "./found.ts";
import { allItems } from "./items.ts";
import type { Item } from "./items.ts";
import { readJsonLd } from "./json-ld.ts";
import { isLeftOver } from "./left-over.ts";
import { mergeOffers, sameTitle } from "./merge-offers.ts";
import { readMicrodata } from "./microdata.ts";
import type { Found, Shop, ShopOffer, ShopPage } from "./model.ts";
import { copyrightName, firstLine, homeName, logoName } from "./name-marks.ts";
import { openGraphOffer, readMetas } from "./open-graph.ts";
import { readLinks } from "./page-links.ts";
import { ownerOfPost } from "./post-owner.ts";
import { stateOffer } from "./page-state.ts";
import { readPageOffer } from "./page-offer.ts";
import type { PageOffer } from "./page-offer.ts";
import { readOwner } from "./owner.ts";
import { readBlocks } from "./page-text.ts";
import { findTitle } from "./page-title.ts";
import { parsePage } from "./parse-page.ts";
import { readRows } from "./rows.ts";
import { readShopName } from "./shop-name.ts";
import { voicesOf } from "./title-voices.ts";
import { structuredOffers } from "./structured-offer.ts";
import { isOthersSite } from "./whose-site.ts";

const mostOffers = 100;

/**
 * Reads a shop's page: the goods it offers, who says to be behind it, what it claims, where it links. Every value says where it was
 * read. Nothing of the page is run; hostile pages cost bounded time, and are read up to a bound. Task: 2390 II.2.2.
 *
 * @example readShopPage("<h1>Áo thun</h1><p>Giá: 199.000đ</p>", "https://shop.example/ao").offers[0]?.price?.value // 199000
 */
export function readShopPage(html: string, url: string): ShopPage {
  const page = parsePage(html);
  const blocks = readBlocks(page);
  const rows = readRows(blocks);
  const metas = readMetas(page);
  const jsonLd = allItems(readJsonLd(page.jsonLd));
  const microdata = allItems(readMicrodata(page));
  const openGraph = openGraphOffer(metas, url);
  const siteNames = new Set(
    [logoName(page, url), copyrightName(blocks), homeName(page, url)].flatMap((one) =>
      one === null ? [] : [foldText(one.value)],
    ),
  );
  const voices = () => voicesOf(page, blocks, metas, url);
  const title = findTitle(blocks, page, metas.get("og:title") ?? null, url, siteNames, voices);
  const named = (items: readonly Item[], tags: ReadonlyMap<string, string>) =>
    readShopName(page, items, tags, blocks, title?.text ?? null, url);
  const toldName = named([...jsonLd, ...microdata], metas);
  const owner = readOwner(blocks, rows);
  const poster = ownerOfPost(blocks, metas, title?.text ?? null);
  const othersSite = poster !== null || isOthersSite(page, blocks);
  const pageOffer = readPageOffer(page, blocks, rows, title, url, {
    othersSite,
    poster,
    name: toldName?.value ?? null,
  });
  const told = [structuredOffers(jsonLd, "json-ld", url), structuredOffers(microdata, "microdata", url)];
  if (openGraph !== null) told.push([openGraph]);
  const holding = told.filter((offers) => offers.length !== 1 || !isLeftOver(offers[0]!, pageOffer, blocks));
  // Who left goods of a theme there left the theme's name as well.
  const name = holding.length < told.length ? named([], new Map()) : toldName;
  const shop: Shop = { name, ...readContacts(page, blocks, rows, url), badge: readBadge(page, blocks, url) };
  const state = title === null ? null : stateOffer(page.states, title.text, url);
  const isPriceless =
    pageOffer.offer.price === null && pageOffer.offer.priceKind === null && !pageOffer.price.onRequest;
  const offers = offersOf(
    [...holding, state === null ? [] : [isPriceless ? state : { ...state, price: null, priceKind: null }]],
    pageOffer,
    name?.value ?? null,
  ).map((offer) => withShop(offer, othersSite ? null : (name ?? owner ?? firstLine(blocks, title?.text ?? null, url))));
  const claims = readClaims(page, blocks, shop, owner, offers);
  return { offers, shop, claims, links: readLinks(page, url), cut: page.cut };
}

/** The page's own goods first: of each source the offer that bears its title, or its only one; then what else is offered on it. */
function offersOf(bySource: ShopOffer[][], page: PageOffer, shopName: string | null): ShopOffer[] {
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
  const main = own.length > 0 || page.hasGoods ? [mergeOffers(own, page, shopName)] : [];
  return [
    ...main,
    ...others.filter(
      (one) => !others.slice(0, others.indexOf(one)).some((before) => before.title?.value === one.title?.value),
    ),
  ].slice(0, mostOffers);
}

/** On a shop's own site the shop sells, or who owns it; đồng is what a page means that names no currency. */
function withShop(offer: ShopOffer, shop: Found<string> | null): ShopOffer {
  return {
    ...offer,
    seller: offer.seller ?? shop,
    currency: offer.currency ?? (offer.price === null ? null : found("VND", offer.price.source, offer.price.snippet)),
  };
}
