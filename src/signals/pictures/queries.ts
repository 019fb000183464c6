import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { problem } from "../../kernel/problem.ts";
import type { ListingRow, SellerRow } from "../listings/index.ts";
import { backlogOf, getListing, listingsById, sellersById } from "../listings/index.ts";
import type { AlbumKind, Appearance, Picture } from "./model.ts";
import { follower } from "./model.ts";
import { canReadPictures } from "./policy.ts";
import { toAppearance, toPicture } from "./to-picture.ts";
import { albumsOfHashes } from "./store/albums.ts";
import {
  appearancesOfHashes,
  appearancesOfListing,
  codesOfListings,
  contentsOfSellers,
  countAppearances,
  unreadCount,
  waitingByReason,
} from "./store/listing-pictures.ts";
import { pictureById, picturesByHashes } from "./store/pictures.ts";

/** A listing that shows a picture, with whose it is, as far as the actor may see them. */
export type Place = { appearance: Appearance; listing: ListingRow; seller: SellerRow | null };
export type InAlbum = { id: string; kind: AlbumKind; name: string; brand: string };
export type Counts = { listings: number; sellers: number };
/** Where a content stands: a part of its places, all of them counted, and the albums it is in. */
export type Standing = Counts & { places: Place[]; albums: InAlbum[] };

const mostPlaces = 100;
const mostOfOne = 20;

/** A picture inside a transaction of a command; `not-found` for who may not see it. */
export async function pictureOf(tx: Transaction, id: string): Promise<Picture> {
  return toPicture(await tx.get(pictureById, { id }));
}

export async function getPicture(ctx: Context, id: string): Promise<{ picture: Picture; standing: Standing }> {
  allow(canReadPictures(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const picture = await pictureOf(tx, id);
    const standing = (await standingsOf(tx, [picture.hash], mostPlaces)).get(picture.hash);
    return { picture, standing: standing ?? nowhere };
  });
}

export const nowhere: Standing = { listings: 0, sellers: 0, places: [], albums: [] };

/** Where contents stand, of what the actor may see: counts too are counts of that. */
export async function standingsOf(
  tx: Transaction,
  hashes: readonly string[],
  mostPlacesOfOne: number = mostOfOne,
): Promise<Map<string, Standing>> {
  const [rows, counts, albums] = await Promise.all([
    tx.rows(appearancesOfHashes, { hashes, limit: Math.min(2_000, hashes.length * mostPlacesOfOne) }),
    tx.rows(countAppearances, { hashes }),
    tx.rows(albumsOfHashes, { hashes }),
  ]);
  const places = Map.groupBy(await placesOf(tx, rows.map(toAppearance)), ({ appearance }) => appearance.hash);
  const inAlbums = Map.groupBy(albums, ({ hash }) => hash);
  const counted = new Map(counts.map((row) => [row.hash, row]));
  return new Map(
    hashes.map((hash) => [
      hash,
      {
        listings: counted.get(hash)?.listings ?? 0,
        sellers: counted.get(hash)?.sellers ?? 0,
        places: (places.get(hash) ?? []).slice(0, mostPlacesOfOne),
        albums: (inAlbums.get(hash) ?? []).map((row) => ({
          id: row.album_id,
          kind: row.kind as AlbumKind,
          name: row.name,
          brand: row.brand,
        })),
      },
    ]),
  );
}

async function placesOf(tx: Transaction, appearances: readonly Appearance[]): Promise<Place[]> {
  const [listings, sellers] = await Promise.all([
    listingsById(tx, [...new Set(appearances.map((one) => one.listingId))]),
    sellersById(tx, [...new Set(appearances.map((one) => one.sellerId))]),
  ]);
  const listingOf = new Map(listings.map((row) => [row.id, row]));
  const sellerOf = new Map(sellers.map((row) => [row.id, row]));
  return appearances.flatMap((appearance) => {
    const listing = listingOf.get(appearance.listingId);
    return listing === undefined ? [] : [{ appearance, listing, seller: sellerOf.get(appearance.sellerId) ?? null }];
  });
}

/** The pictures of a listing, those that are still to come and those that could not be had among them. */
export async function picturesOfListing(
  ctx: Context,
  listing: string,
): Promise<{ appearance: Appearance; picture: Picture | null; standing: Standing }[]> {
  allow(canReadPictures(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    await getListing(tx, listing);
    const appearances = (await tx.rows(appearancesOfListing, { listing })).map(toAppearance);
    const hashes = appearances.flatMap(({ hash }) => (hash === null ? [] : [hash]));
    const [pictures, standings] = await Promise.all([
      tx.rows(picturesByHashes, { hashes }),
      standingsOf(tx, hashes, 0),
    ]);
    const pictureOfHash = new Map(pictures.map((row) => [row.hash, toPicture(row)]));
    return appearances.map((appearance) => ({
      appearance,
      picture: appearance.hash === null ? null : (pictureOfHash.get(appearance.hash) ?? null),
      standing: standings.get(appearance.hash ?? "") ?? nowhere,
    }));
  });
}

export type Progress = {
  /** Listings whose pictures are not yet queued. */
  listings: number;
  isNew: boolean;
  waiting: number;
  kept: number;
  failed: { reason: string; n: number }[];
  pictures: number;
  unread: number;
};

/** How far the house is with the pictures of the actor's agency. */
export async function pictureProgress(ctx: Context): Promise<Progress> {
  allow(canReadPictures(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency;
  if (agency === null) throw problem("unauthenticated");
  return ctx.read(async (tx) => {
    const [backlog, rows, stored] = await Promise.all([
      backlogOf(tx, agency, follower),
      tx.rows(waitingByReason, { agency }),
      tx.get(unreadCount, { agency }),
    ]);
    const sum = (state: string) => rows.reduce((n, row) => (row.state === state ? n + row.n : n), 0);
    return {
      listings: backlog.waiting,
      isNew: backlog.isNew,
      waiting: sum("waiting"),
      kept: sum("kept"),
      failed: rows
        .filter((row) => row.state === "failed")
        .map((row) => ({ reason: row.failure ?? "refused", n: row.n }))
        .toSorted((a, b) => b.n - a.n),
      pictures: stored.pictures,
      unread: stored.unread,
    };
  });
}

/** Which contents some seller accounts show, one row for an account and a content: what links accounts weakly. */
export const picturesOfSellers = (tx: Transaction, sellers: readonly string[]) =>
  tx.rows(contentsOfSellers, { sellers });

/** A bank account that a picture of a listing asks to pay into (VietQR). */
export type PicturedAccount = {
  listingId: string;
  sellerId: string;
  pictureId: string;
  bin: string;
  account: string;
  seenAt: Date;
};

/** The bank accounts that stand on the pictures of some listings. */
export async function accountsInPictures(tx: Transaction, listings: readonly string[]): Promise<PicturedAccount[]> {
  const rows = await tx.rows(codesOfListings, { listings });
  return rows.flatMap((row) =>
    (row.codes as { meaning: { kind: string; bin?: string; account?: string } }[]).flatMap(({ meaning }) =>
      meaning.kind === "payment" && meaning.bin !== undefined && meaning.account !== undefined
        ? [
            {
              listingId: row.listing_id,
              sellerId: row.seller_id,
              pictureId: row.picture_id,
              bin: meaning.bin,
              account: meaning.account,
              seenAt: row.seen_at,
            },
          ]
        : [],
    ),
  );
}
