import { foldText } from "../../engines/vietnamese/index.ts";
import { foldedOnce, searchableWords } from "./folded.ts";
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

/**
 * Observations with everything that is derived from them, ready to be copied; made outside of the transaction. Column by column: what
 * goes to another thread as few arrays costs neither of them the microseconds that thousands of objects do.
 */
export type PreparedBatch = {
  ids: string[];
  /** What makes two observations the same content (16 bytes of SHA-256 each); the time of observation is not part of it. */
  hashes: string[];
  /** When each was observed, in milliseconds. */
  times: number[];
  /** The seller account of each, by its number. */
  sellers: number[];
  /** Accounts met for the first time, numbered on from `firstSeller`; at 0 those told before are forgotten. */
  newSellers: PreparedSeller[];
  firstSeller: number;
  /** Their lines for COPY, of which each begins with a byte for the mode: new, changed or older; and where each line ends. */
  lines: Uint8Array<ArrayBuffer>;
  ends: number[];
};

export type Preparer = {
  /** Prepares one more; its hash. */
  prepare(platformId: string, seen: Observation): string;
  /** What was prepared since it was taken last. */
  take(): PreparedBatch;
  /** Lines of an earlier batch that are written: their memory serves again. */
  giveBack(lines: Uint8Array<ArrayBuffer>): void;
};

/** Prepares the observations of a source; what comes again and again (shops, brands) is derived once. */
export function preparer(source: Source): Preparer {
  const sellers = rememberedSellers(source);
  const lines = lineBuffer();
  let columns = emptyColumns();
  return {
    prepare(platformId, seen) {
      const id = listingId(source, platformId, seen.externalId);
      const number = sellers.numberOf(platformId, seen);
      const seller = sellers.told[number] as PreparedSeller;
      const place = ` \t${id}\t${platformId}\t${seller.id}\t`;
      const whose = `${seller.externalId}\t${seller.name}\t`;
      const folded = foldText(seen.title);
      const found = searchableWords(folded);
      const words = copyWords(seen.brand ? `${found} ${foldedOnce(seen.brand)}` : found);
      const product = copyField(productKey(folded, seen.brand, seen.model));
      const kind = copyField(brandKey(seen.brand, seen.category));
      const hash = lines.add(place, whose, contentOf(seen), (contentHash) => {
        const derived = `\t${words}\t${product}\t${kind}\t\\\\x`;
        return `${derived}${contentHash}\t${seen.observedAt.toISOString()}\n`;
      });
      columns.ids.push(id);
      columns.hashes.push(hash);
      columns.times.push(seen.observedAt.getTime());
      columns.sellers.push(number);
      columns.ends.push(lines.length);
      return hash;
    },
    take() {
      const taken = { ...columns, ...sellers.takeNew(), lines: lines.take() };
      columns = emptyColumns();
      return taken;
    },
    giveBack: (written) => lines.giveBack(written),
  };
}

function emptyColumns(): Pick<PreparedBatch, "ids" | "hashes" | "times" | "sellers" | "ends"> {
  return { ids: [], hashes: [], times: [], sellers: [], ends: [] };
}

/** The columns from `external_id` to `image_url`, as COPY has them. */
function contentOf(seen: Observation): string {
  const { externalId, url, title, description, brand, category, model, gtin, price, listPrice, sold, imageUrl } = seen;
  const first = `${copyField(externalId)}\t${copyField(url)}\t${copyField(title)}\t${copyField(description)}`;
  const second = `${copyField(brand)}\t${copyField(category)}\t${copyField(model)}\t${copyField(gtin)}`;
  return `${first}\t${second}\t${copyField(price)}\t${copyField(listPrice)}\t${copyField(sold)}\t${copyField(imageUrl)}`;
}

const mostSellers = 20_000;

/** Seller accounts in the order in which they are met, each told once; when they become too many, all are forgotten between two batches. */
function rememberedSellers(source: Source) {
  const numbers = new Map<string, number>();
  const told: PreparedSeller[] = [];
  let taken = 0;
  return {
    told: told as readonly PreparedSeller[],
    numberOf(platformId: string, seen: Observation): number {
      const externalId = sellerKey(seen);
      const key = `${platformId}\n${externalId}\n${seen.sellerName}\n${seen.sellerUrl}\n${seen.sellerPhones.join()}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      const name = (seen.sellerName ?? seen.platformHost).toWellFormed().replaceAll("\0", "");
      const folded = foldedOnce(name);
      const number = told.push({
        id: sellerId(source, platformId, externalId),
        platformId,
        externalId,
        name,
        folded,
        words: copyWords(searchableWords(folded)),
        url: seen.sellerUrl,
        phones: seen.sellerPhones,
        seenAt: seen.observedAt,
      });
      numbers.set(key, number - 1);
      return number - 1;
    },
    takeNew(): Pick<PreparedBatch, "newSellers" | "firstSeller"> {
      const fresh = { newSellers: told.slice(taken), firstSeller: taken };
      taken = told.length;
      if (taken >= mostSellers) {
        numbers.clear();
        told.length = taken = 0;
      }
      return fresh;
    },
  };
}
