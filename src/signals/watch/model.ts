import { z } from "zod";
import type { Concern } from "../../engines/screening/index.ts";
import { factType } from "../../services/facts/index.ts";
import type { Pieces } from "./likeness.ts";
import { shareOf } from "./likeness.ts";

/** How a listing shows that it is one which was taken down, come back. */
export const relistingReasons = ["listing", "seller", "text", "picture", "title"] as const;
export type RelistingReason = (typeof relistingReasons)[number];

/** What speaks for a return by itself; the photograph or the title alone may be an honest seller's of the same article. */
const sureReasons: ReadonlySet<RelistingReason> = new Set(["listing", "seller", "text"]);

/** Whether goods are taken to be back, so that what had been closed is opened again; else an officer is only shown them. */
export const isSure = (reasons: readonly RelistingReason[]): boolean => reasons.some((one) => sureReasons.has(one));

/** A listing that a platform took down, as the watch remembers it. */
export type Watched = {
  takedownId: string;
  listingId: string;
  sellerId: string;
  concern: Concern;
  title: string;
  brand: string | null;
  model: string | null;
  gtin: string | null;
  titlePieces: Pieces;
  textPieces: Pieces;
  removedAt: Date;
};

/** What the watch looks at in a listing. */
export type Seen = {
  id: string;
  /** The account, and those that are known to be the same seller's. */
  sellers: ReadonlySet<string>;
  model: string | null;
  gtin: string | null;
  titlePieces: Pieces;
  textPieces: Pieces;
  observedAt: Date;
};

/** A listing that came back, and as what. Likeness is the larger share of equal pieces of title or description. */
export type Relisting = {
  listingId: string;
  takedownId: string;
  watchedId: string;
  sellerId: string;
  reasons: RelistingReason[];
  likeness: number;
  foundAt: Date;
};

// A seller who was asked once and offers nearly the same words again; strangers must share whole sentences, for honest sellers of one
// product write the same title. Judgements: no labelled relistings exist. README has what they meet on real listings.
const sameSellerTitle = 0.7;
const strangersTitle = 0.9;
const sameText = 0.6;
const strangersTitlePieces = 40;

/** Why a listing seen after the removal is the removed one come back; none where it is another. `hasPicture`: it shows a photograph of that one. */
export function reasonsFor(
  seen: Seen,
  watched: Watched,
  hasPicture: boolean,
): { reasons: RelistingReason[]; likeness: number } {
  const title = shareOf(seen.titlePieces, watched.titlePieces);
  const text = shareOf(seen.textPieces, watched.textPieces);
  const likeness = Math.max(title, text);
  if (seen.observedAt <= watched.removedAt) return { reasons: [], likeness };
  if (seen.id === watched.listingId) return { reasons: ["listing"], likeness: 1 };
  const reasons: RelistingReason[] = [];
  const isSameSeller = seen.sellers.has(watched.sellerId);
  const isSameArticle =
    (seen.gtin !== null && seen.gtin === watched.gtin) || (seen.model !== null && seen.model === watched.model);
  if (isSameSeller && (isSameArticle || title >= sameSellerTitle || text >= sameText)) reasons.push("seller");
  if (text >= sameText) reasons.push("text");
  if (hasPicture) reasons.push("picture");
  const isLongTitle = watched.titlePieces.length >= strangersTitlePieces;
  if (reasons.length === 0 && isLongTitle && title >= strangersTitle) reasons.push("title");
  return { reasons, likeness };
}

/** Facts of takedowns, as the watch reads them (they are owned by a later floor). */
export const answeredFact = z.object({
  concern: z.string(),
  outcomes: z.array(z.object({ listing: z.string(), from: z.string(), to: z.string() })),
});

export const relistingFound = factType(
  "relisting-found",
  z.object({
    takedown: z.string(),
    watched: z.string(),
    seller: z.string(),
    reasons: z.array(z.enum(relistingReasons)),
  }),
);
