import type { PictureMatcher } from "../pictures/index.ts";
import { pictureMatcher } from "../pictures/index.ts";
import type { Relisting, Seen, Watched } from "./model.ts";
import { reasonsFor } from "./model.ts";

/** How one listing came back as another. */
export type Return = { watched: Watched } & Pick<Relisting, "reasons" | "likeness">;

/**
 * Finds the removed listings that a listing may be, out of all that an agency watches: by pieces of text they share, and by the
 * contents of `pictures` (hashes) that its pictures were found to be the same as.
 */
export type WatchBook = {
  readonly size: number;
  readonly pictures: PictureMatcher;
  find(seen: Seen, pictures: ReadonlySet<string>): Return[];
};

// A listing is looked at when it shares so much of its rarer pieces with a removed one; less is no likeness by any of the rules.
const leastShare = 0.3;

/** A picture that a removed listing showed. */
export type WatchedPicture = { listingId: string; hash: string; views: Uint8Array };

/** Builds the book. Memory: about 4 bytes a piece, some 100 pieces a listing, 3 KB a picture. */
export function watchBook(all: readonly Watched[], shown: readonly WatchedPicture[] = []): WatchBook {
  const showing = Map.groupBy(shown, (picture) => picture.hash);
  const byTitle = groups(all, (one) => one.titlePieces);
  const byText = groups(all, (one) => one.textPieces);
  const byId = groups(all, (one) => [one.listingId]);
  const bySeller = groups(all, (one) => [one.sellerId]);
  return {
    size: all.length,
    pictures: pictureMatcher(shown),
    find(seen, pictures) {
      const candidates = new Set<number>(byId.get(seen.id));
      for (const seller of seen.sellers) for (const at of bySeller.get(seller) ?? []) candidates.add(at);
      for (const at of sharing(byTitle, seen.titlePieces, all.length)) candidates.add(at);
      for (const at of sharing(byText, seen.textPieces, all.length)) candidates.add(at);
      const pictured = new Set([...pictures].flatMap((hash) => (showing.get(hash) ?? []).map((one) => one.listingId)));
      for (const listing of pictured) for (const at of byId.get(listing) ?? []) candidates.add(at);
      return [...candidates].flatMap((at) => {
        const watched = all[at] as Watched;
        const { reasons, likeness } = reasonsFor(seen, watched, pictured.has(watched.listingId));
        return reasons.length === 0 ? [] : [{ watched, reasons, likeness }];
      });
    },
  };
}

function groups<K>(all: readonly Watched[], keysOf: (one: Watched) => readonly K[]): Map<K, number[]> {
  const found = new Map<K, number[]>();
  all.forEach((one, at) => {
    for (const key of keysOf(one)) {
      const known = found.get(key);
      if (known === undefined) found.set(key, [at]);
      else known.push(at);
    }
  });
  return found;
}

function* sharing(index: Map<number, number[]>, pieces: readonly number[], size: number): Generator<number> {
  const counts = new Uint16Array(size);
  const least = Math.max(2, Math.ceil(pieces.length * leastShare));
  for (const piece of pieces) {
    for (const at of index.get(piece) ?? []) {
      counts[at] = (counts[at] as number) + 1;
      if (counts[at] === least) yield at;
    }
  }
}
