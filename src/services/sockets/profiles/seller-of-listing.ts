import type { Profile } from "./profile.ts";

/** Names the seller of a listing where its source names none. */
export type UnnamedSeller = (listing: Record<string, unknown>) => void;

/**
 * Who sells a listing whose source names nobody. On a host that is one shop it is the shop. On a marketplace nobody knows: then the
 * listing stands under an account of its own (`listing:…`, named by host and number), so that no lead gathers what strangers sell.
 */
export function unnamedSeller({ platform }: Profile): UnnamedSeller {
  const shops = new Set(platform !== undefined && "fromUrl" in platform ? platform.shops : []);
  return (listing) => {
    if (listing["sellerExternalId"] !== null || listing["sellerName"] !== null) return;
    const host = listing["platformHost"] as string;
    const number = listing["externalId"] as string;
    const isShop = shops.has(host);
    listing["sellerExternalId"] = isShop ? host : `listing:${number}`;
    listing["sellerName"] = isShop ? host : `${host} ${number}`;
  };
}
