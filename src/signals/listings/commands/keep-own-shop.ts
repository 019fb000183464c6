import { foldText } from "../../../engines/vietnamese/index.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { platformId } from "../../../registers/platforms/index.ts";
import { sellerId, sellerKey } from "../model.ts";
import { upsertSellers } from "../store/bulk.ts";
import { copyWords } from "../store/copy.ts";
import { sellerRow } from "./write-sellers.ts";

/** The ids of a platform's own shop among an agency's accounts, and of the platform; nobody else sees what is kept there. */
export function ownShopOf(agency: string, host: string): { sellerId: string; platformId: string } {
  const platform = platformId(host);
  return {
    sellerId: sellerId({ id: "", visibility: { agency, level: "own", sharedWith: [] } }, platform, keyOf(host)),
    platformId: platform,
  };
}

const keyOf = (host: string) => sellerKey({ sellerExternalId: null, sellerName: null, platformHost: host });

/**
 * Part of commands that find out about a site itself: sees to it that the agency has the account of the platform's own shop, as a
 * listing without a seller makes it, for what is said of the site and of no single listing.
 */
export async function keepOwnShop(
  tx: Transaction,
  agency: string,
  host: string,
  at: Date,
): Promise<{ sellerId: string; platformId: string }> {
  const shop = ownShopOf(agency, host);
  const folded = foldText(host);
  const account = {
    id: shop.sellerId,
    platformId: shop.platformId,
    externalId: keyOf(host),
    name: host,
    folded,
    words: copyWords(folded),
    url: null,
    phones: [],
  };
  await tx.run(upsertSellers, { rows: [sellerRow(account, at.getTime())], agency, level: "own", shared_with: [] });
  return shop;
}
