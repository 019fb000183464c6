import { hash } from "node:crypto";
import { foldText } from "../../engines/vietnamese/index.ts";
import { foldedOnce } from "./folded.ts";
import type { Observation, Source } from "./model.ts";
import { brandKey, listingId, productKey, sellerId, sellerKey } from "./model.ts";
import { copyField, copyWords } from "./store/copy.ts";
import { lineBuffer } from "./store/line-buffer.ts";

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
  /** What makes two observations the same content (16 bytes of SHA-256); the time of observation is not part of it. */
  hash: string;
  observedAt: Date;
  seller: PreparedSeller;
  /** Where its line for COPY stands among those of its batch. */
  start: number;
  end: number;
};

/** Prepared observations with their lines for COPY, of which each begins with a byte for the mode: new, changed or older. */
export type PreparedBatch<T extends PreparedObservation = PreparedObservation> = {
  listings: readonly T[];
  lines: Uint8Array<ArrayBuffer>;
};

export type Preparer = {
  prepare(platformId: string, seen: Observation): PreparedObservation;
  /** The lines of what was prepared since they were taken last. */
  takeLines(): Uint8Array<ArrayBuffer>;
  /** Lines of an earlier batch that are written: their memory serves again. */
  giveBack(lines: Uint8Array<ArrayBuffer>): void;
};

/** Prepares the observations of a source; what comes again and again (shops, brands) is derived once. */
export function preparer(source: Source): Preparer {
  const sellerOf = rememberedSellers(source);
  const lines = lineBuffer();
  const prepare = (platformId: string, seen: Observation): PreparedObservation => {
    const id = listingId(source, platformId, seen.externalId);
    const seller = sellerOf(platformId, seen);
    const place = `${id}\t${platformId}\t${seller.id}`;
    const content = contentOf(seen);
    const contentHash = hash("sha256", `${seller.externalId}\t${seller.name}\t${content}`, "hex").slice(0, 32);
    const folded = foldText(seen.title);
    const words = copyWords(seen.brand ? `${folded} ${foldedOnce(seen.brand)}` : folded);
    const product = copyField(productKey(folded, seen.brand, seen.model));
    const kind = copyField(brandKey(seen.brand, seen.category));
    const derived = `${words}\t${product}\t${kind}\t\\\\x${contentHash}\t${seen.observedAt.toISOString()}`;
    const { start, end } = lines.add(` \t${place}\t${content}\t${derived}\n`);
    return { id, hash: contentHash, observedAt: seen.observedAt, seller, start, end };
  };
  return { prepare, takeLines: () => lines.take(), giveBack: (written) => lines.giveBack(written) };
}

/** The columns from `external_id` to `image_url`, as COPY has them. */
function contentOf(seen: Observation): string {
  const { externalId, url, title, description, brand, category, model, gtin, price, listPrice, sold, imageUrl } = seen;
  const first = `${copyField(externalId)}\t${copyField(url)}\t${copyField(title)}\t${copyField(description)}`;
  const second = `${copyField(brand)}\t${copyField(category)}\t${copyField(model)}\t${copyField(gtin)}`;
  return `${first}\t${second}\t${copyField(price)}\t${copyField(listPrice)}\t${copyField(sold)}\t${copyField(imageUrl)}`;
}

const mostSellers = 20_000;

function rememberedSellers(source: Source): (platformId: string, seen: Observation) => PreparedSeller {
  const known = new Map<string, PreparedSeller>();
  return (platformId, seen) => {
    const externalId = sellerKey(seen);
    const key = `${platformId}\n${externalId}\n${seen.sellerName}\n${seen.sellerUrl}\n${seen.sellerPhones.join()}`;
    const found = known.get(key);
    if (found !== undefined) return found.seenAt >= seen.observedAt ? found : { ...found, seenAt: seen.observedAt };
    const name = (seen.sellerName ?? seen.platformHost).toWellFormed().replaceAll("\0", "");
    const folded = foldedOnce(name);
    const seller: PreparedSeller = {
      id: sellerId(source, platformId, externalId),
      platformId,
      externalId,
      name,
      folded,
      words: copyWords(folded),
      url: seen.sellerUrl,
      phones: seen.sellerPhones,
      seenAt: seen.observedAt,
    };
    if (known.size >= mostSellers) known.clear();
    known.set(key, seller);
    return seller;
  };
}
