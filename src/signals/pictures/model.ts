import { z } from "@hono/zod-openapi";
import type { Level } from "../../services/facts/index.ts";
import { factType, levels } from "../../services/facts/index.ts";
import type { RefusalCode as FetchRefusal } from "../../services/fetching/index.ts";
import type { CodeRead, RefusalCode as ReadRefusal, TextLine } from "../../services/picture-reading/index.ts";

export const albumKinds = ["genuine", "counterfeit"] as const;
export type AlbumKind = (typeof albumKinds)[number];

export const pictureStates = ["waiting", "kept", "failed"] as const;
export type PictureState = (typeof pictureStates)[number];

/** Why a listing's picture could not be had: where the fetch stopped, or what was wrong with what came. */
export type PictureFailure = `fetch.${FetchRefusal}` | `read.${ReadRefusal}` | "gone" | "refused";

/** The follower of the listings that queues their pictures. */
export const follower = "pictures";

/** A code as it is stored: an amount of money as its digits. */
export type StoredCode = Omit<CodeRead, "meaning"> & {
  meaning: { kind: string; gtin14?: string | null; bin?: string; account?: string; url?: string };
};
export type StoredLine = TextLine;

/** A picture of goods as those who may see it know it. */
export type Picture = {
  id: string;
  hash: string;
  type: string;
  size: number;
  width: number;
  height: number;
  pdq: string;
  pdqQuality: number;
  lines: StoredLine[] | null;
  codes: StoredCode[] | null;
  readAt: Date | null;
  readFailure: string | null;
  origin: "listing" | "upload";
  addedBy: string;
  addedAt: Date;
  agency: string;
  level: Level;
};

/** Where a picture stands: one listing that shows it. */
export type Appearance = {
  listingId: string;
  place: string;
  url: string | null;
  sellerId: string;
  state: PictureState;
  failure: string | null;
  tries: number;
  pictureId: string | null;
  hash: string | null;
  seenAt: Date;
  keptAt: Date | null;
};

const id = z.string().min(1).max(60);
const words = (most: number) => z.string().trim().min(1).max(most);

export const addPictureQuery = z.object({
  /** The listing that shows it; the picture is then seen by whoever sees the listing. */
  listing: id.optional(),
  level: z.enum(levels).exclude(["named", "public"]).default("own"),
});
export type AddPicture = z.output<typeof addPictureQuery>;

export const albumInput = z.object({
  kind: z.enum(albumKinds),
  name: words(200),
  brand: words(100),
  product: words(200).nullable().default(null),
  note: words(2000).nullable().default(null),
});
export type AlbumInput = z.output<typeof albumInput>;

export const albumChange = albumInput.omit({ kind: true });
export type AlbumChange = z.output<typeof albumChange>;

export const albumPictureInput = z.object({ picture: id, note: words(500).nullable().default(null) });
export type AlbumPictureInput = z.output<typeof albumPictureInput>;

export type Album = {
  id: string;
  kind: AlbumKind;
  name: string;
  brand: string;
  product: string | null;
  note: string | null;
  version: number;
  madeBy: string;
  madeAt: Date;
  agency: string;
  pictures: number;
};

/** So many pictures one album may hold. */
export const mostInAlbum = 500;

/** Tries of a fetch that failed for a reason which may pass, and how long it waits: twice as long each time, a day at most. */
export const mostTries = 6;
export function nextTry(tries: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(24 * 60, 10 * 2 ** tries) * 60_000);
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int();
export const pictureAdded = factType("picture-added", z.object({ hash, listing: z.string().nullable() }));
/** One run over an agency's waiting pictures. */
export const picturesFetched = factType("pictures-fetched", z.object({ kept: count, known: count, failed: count }));
/** An officer had the failed pictures of a listing tried again. */
export const picturesRetried = factType("pictures-retried", z.object({ again: count }));
export const picturesCompared = factType("pictures-compared", z.object({ listings: count, findings: count }));
export const albumMade = factType("album-made", z.object({ kind: z.enum(albumKinds), brand: z.string() }));
export const albumChanged = factType("album-changed", z.object({ brand: z.string() }));
export const albumPictureAdded = factType("album-picture-added", z.object({ hash }));
export const albumPictureRemoved = factType("album-picture-removed", z.object({ hash }));
