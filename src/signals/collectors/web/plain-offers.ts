import { createHash } from "node:crypto";
import type { Found, ShopOffer, ShopPage } from "../../../engines/shop-pages/index.ts";
import { isTold } from "../../../engines/shop-pages/index.ts";
import { foldText } from "../../../engines/vietnamese/index.ts";
import type { PageReading } from "../../listings/index.ts";
import { fieldReadings } from "./field-readings.ts";

/** A listing in the plain form, which the profile `listings-jsonl` reads. */
export type PlainListing = { id: string; url: string } & Record<string, string | number | null>;

/** A listing of a page, with how it was read there. */
export type ReadListing = { listing: PlainListing; reading: PageReading };

/** The page that is read: its address, when, and whether a browser filled it first. */
export type SeenPage = { address: string; at: Date; rendered: boolean };

/**
 * The goods that a page offers, as lines of the plain form. An offer that the page links to under its own title has a page of its own
 * and is read there, so that no goods stand twice. A price that is none of this very thing ("từ 99k", another currency) is left out.
 */
export function plainOffers(page: ShopPage, seen: SeenPage): ReadListing[] {
  const ownPages = new Set(page.links.map(({ text }) => foldText(text)).filter((text) => text !== ""));
  const several = page.offers.length > 1;
  return page.offers.flatMap((offer, place) => {
    const title = offer.title?.value ?? "";
    if (title === "" || (offer.price === null && offer.priceKind !== "hidden" && !isTold(offer.source))) return [];
    if (several && ownPages.has(foldText(title))) return [];
    const phone = phoneOf(offer, page);
    return [
      {
        listing: plainOf(offer, phone, seen, idOf(seen.address, place === 0 ? null : title)),
        reading: {
          readAt: seen.at,
          rendered: seen.rendered,
          cut: page.cut,
          priceKind: offer.priceKind,
          currency: offer.currency?.value ?? null,
          fields: fieldReadings(offer, phone),
        },
      },
    ];
  });
}

function plainOf(offer: ShopOffer, phone: Found<string> | null, seen: SeenPage, id: string): PlainListing {
  const inDong = (offer.currency?.value ?? "VND") === "VND" && offer.priceKind === "exact";
  return {
    id,
    url: seen.address,
    title: offer.title?.value ?? null,
    description: offer.description?.value ?? null,
    brand: offer.brand?.value ?? null,
    seller_name: offer.seller?.value ?? null,
    seller_phone: phone?.value ?? null,
    price: inDong ? Math.round(offer.price?.value ?? 0) || null : null,
    list_price: inDong ? Math.round(offer.listPrice?.value ?? 0) || null : null,
    gtin: offer.gtin?.value ?? null,
    image_url: offer.image?.value ?? null,
    observed_at: seen.at.toISOString(),
  };
}

/** The number in the frame of a marketplace is not its seller's. */
function phoneOf(offer: ShopOffer, { shop }: ShopPage): Found<string> | null {
  const ownShop = offer.seller === null || offer.seller.value === shop.name?.value;
  return ownShop ? (shop.phones[0] ?? null) : null;
}

const longestId = 180;

/** The page's path on its host; goods beside the main ones are told apart by their title. */
function idOf(address: string, title: string | null): string {
  const { pathname, search } = new URL(address);
  const path = `${pathname}${search}${title === null ? "" : `#${foldText(title)}`}`;
  return path.length <= longestId ? path : createHash("sha256").update(path).digest("hex");
}
