import { createHash } from "node:crypto";
import type { ShopOffer, ShopPage } from "../../../engines/shop-pages/index.ts";
import { foldText } from "../../../engines/vietnamese/index.ts";

/** A listing in the plain form, which the profile `listings-jsonl` reads. */
export type PlainListing = Record<string, string | number | null>;

/**
 * The goods that a page offers, as lines of the plain form. An offer that the page links to under its own title has a page of its own
 * and is read there, so that no goods stand twice. A price that is none of this very thing ("từ 99k", another currency) is left out.
 */
export function plainOffers(page: ShopPage, address: string, at: Date): PlainListing[] {
  const ownPages = new Set(page.links.map(({ text }) => foldText(text)).filter((text) => text !== ""));
  const several = page.offers.length > 1;
  return page.offers.flatMap((offer, place) => {
    const title = offer.title?.value ?? "";
    if (title === "" || (offer.price === null && offer.priceKind !== "hidden" && offer.source === "page")) return [];
    if (several && ownPages.has(foldText(title))) return [];
    return [plainOf(offer, page, { id: idOf(address, place === 0 ? null : title), address, at })];
  });
}

function plainOf(offer: ShopOffer, page: ShopPage, of: { id: string; address: string; at: Date }): PlainListing {
  const inDong = (offer.currency?.value ?? "VND") === "VND" && offer.priceKind === "exact";
  const ownShop = offer.seller === null || offer.seller.value === page.shop.name?.value;
  return {
    id: of.id,
    url: of.address,
    title: offer.title?.value ?? null,
    description: offer.description?.value ?? null,
    brand: offer.brand?.value ?? null,
    seller_name: offer.seller?.value ?? null,
    // The number in the frame of a marketplace is not its seller's.
    seller_phone: ownShop ? (page.shop.phones[0]?.value ?? null) : null,
    price: inDong ? Math.round(offer.price?.value ?? 0) || null : null,
    list_price: inDong ? Math.round(offer.listPrice?.value ?? 0) || null : null,
    gtin: offer.gtin?.value ?? null,
    image_url: offer.image?.value ?? null,
    observed_at: of.at.toISOString(),
  };
}

const longestId = 180;

/** The page's path on its host; goods beside the main ones are told apart by their title. */
function idOf(address: string, title: string | null): string {
  const { pathname, search } = new URL(address);
  const path = `${pathname}${search}${title === null ? "" : `#${foldText(title)}`}`;
  return path.length <= longestId ? path : createHash("sha256").update(path).digest("hex");
}
