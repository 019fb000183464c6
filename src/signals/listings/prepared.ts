import { foldText } from "../../engines/vietnamese/index.ts";
import { foldedOnce } from "./folded.ts";
import type { Observation, Source } from "./model.ts";
import { brandKey, contentHash, listingId, productKey, searchWords, sellerId, sellerKey } from "./model.ts";
import { copyField, copyWords } from "./store/copy.ts";

export type PreparedSeller = {
  id: string;
  platformId: string;
  externalId: string;
  name: string;
  folded: string;
  words: string;
  url: string | null;
  phones: readonly string[];
  seenAt: Date;
};

/** An observation with everything that is derived from it, ready to be copied; made outside of the transaction. */
export type PreparedObservation = {
  id: string;
  hash: string;
  observedAt: Date;
  seller: PreparedSeller;
  /** The line for COPY, without its first column (whether it is new or changed), which only the database can tell. */
  copyLine: string;
};

export function prepare(source: Source, platformId: string, seen: Observation): PreparedObservation {
  const id = listingId(source, platformId, seen.externalId);
  const hash = contentHash(seen);
  const folded = foldText(seen.title);
  const seller = prepareSeller(source, platformId, seen);
  const words = searchWords(seen.brand ? `${folded} ${foldedOnce(seen.brand)}` : folded);
  const fields = [
    id,
    platformId,
    seller.id,
    seen.externalId,
    seen.url,
    seen.title,
    seen.description,
    seen.brand,
    seen.category,
    seen.model,
    seen.gtin,
    seen.price,
    seen.listPrice,
    seen.sold,
    seen.imageUrl,
  ];
  const line = fields.map(copyField).join("\t");
  const keys = `${copyField(productKey(folded, seen.brand, seen.model))}\t${copyField(brandKey(seen.brand, seen.category))}`;
  const copyLine = `\t${line}\t${copyWords(words)}\t${keys}\t\\\\x${hash}\t${seen.observedAt.toISOString()}\n`;
  return { id, hash, observedAt: seen.observedAt, seller, copyLine };
}

function prepareSeller(source: Source, platformId: string, seen: Observation): PreparedSeller {
  const key = sellerKey(seen);
  const name = (seen.sellerName ?? seen.platformHost).toWellFormed().replaceAll("\0", "");
  const folded = foldedOnce(name);
  return {
    id: sellerId(source, platformId, key),
    platformId,
    externalId: key,
    name,
    folded,
    words: copyWords(searchWords(folded)),
    url: seen.sellerUrl,
    phones: seen.sellerPhones,
    seenAt: seen.observedAt,
  };
}
