import { z } from "@hono/zod-openapi";
import type { Context } from "../../kernel/context.ts";
import { allText, text } from "../../kernel/text/index.ts";
import type { TextKey } from "../../kernel/text/index.ts";
import { levels } from "../../services/facts/index.ts";
import type { AlbumFile } from "./albums.ts";
import type { Alike, Found } from "./alike.ts";
import type { Beside, Same } from "./likeness.ts";
import type { Album, Appearance, Picture } from "./model.ts";
import { albumKinds, pictureStates } from "./model.ts";
import type { Place, Progress, Standing } from "./queries.ts";

const at = z.iso.datetime();

export const pictureAnswer = z
  .object({
    id: z.string(),
    hash: z.string(),
    type: z.string(),
    size: z.number().int(),
    width: z.number().int(),
    height: z.number().int(),
    /** Facebook's PDQ, 256 bits as 64 hexadecimal digits, for exchange with lists of others; below a quality of 50 it says little. */
    pdq: z.string(),
    pdqQuality: z.number().int(),
    /** What is written on it and what its codes say; null until it was read. Boxes are in its pixels. */
    lines: z.array(z.object({ text: z.string(), confidence: z.number(), box: z.array(z.number()) })).nullable(),
    codes: z
      .array(
        z.object({
          format: z.string(),
          text: z.string(),
          gtin: z.string().nullable(),
          account: z.object({ bin: z.string(), account: z.string() }).nullable(),
        }),
      )
      .nullable(),
    readFailure: z.string().nullable(),
    origin: z.enum(["listing", "upload"]),
    addedBy: z.string(),
    addedAt: at,
    agency: z.string(),
    level: z.enum(levels),
    image: z.string(),
    thumbnail: z.string(),
  })
  .openapi("Picture");
export type PictureAnswer = z.output<typeof pictureAnswer>;

const albumName = z.object({ id: z.string(), kind: z.enum(albumKinds), name: z.string(), brand: z.string() });
const placeAnswer = z.object({
  listingId: z.string(),
  title: z.string(),
  price: z.number().int().nullable(),
  platformId: z.string(),
  sellerId: z.string(),
  sellerName: z.string().nullable(),
  url: z.string().nullable(),
  seenAt: at,
});
export const standingAnswer = z
  .object({
    /** How many listings and seller accounts show it, of those that you may see. */
    listings: z.number().int(),
    sellers: z.number().int(),
    places: z.array(placeAnswer),
    albums: z.array(albumName),
  })
  .openapi("PictureStanding");

export const pictureFileAnswer = pictureAnswer.extend({ standing: standingAnswer }).openapi("PictureFile");
export type PictureFileAnswer = z.output<typeof pictureFileAnswer>;

export const sameAnswer = z
  .object({
    by: z.enum(["file", "points", "views"]),
    inliers: z.number().int(),
    isMirrored: z.boolean(),
    scale: z.number().nullable(),
    degrees: z.number().nullable(),
    distance: z.number().int(),
    views: z.array(z.string()),
  })
  .openapi("PictureLikeness");

export const foundAnswer = z.object({ picture: pictureAnswer, same: sameAnswer, standing: standingAnswer });
export type FoundAnswer = z.output<typeof foundAnswer>;
export const alikeAnswer = z
  .object({ state: z.enum(["ready", "building"]), items: z.array(foundAnswer) })
  .openapi("AlikePictures");
export type AlikeAnswer = z.output<typeof alikeAnswer>;

export const sharedAnswer = z.object({ picture: pictureAnswer, standing: standingAnswer }).openapi("SharedPicture");
export type SharedAnswer = z.output<typeof sharedAnswer>;

const point = z.object({ x: z.number(), y: z.number() });
export const besideAnswer = z
  .object({
    one: pictureAnswer,
    other: pictureAnswer,
    same: sameAnswer.nullable(),
    /** Takes a place in `other` to its place in `one` (which is mirrored first where `same` says so); thousandths of the longer sides. */
    alignment: z.object({ scale: z.number(), degrees: z.number(), moveX: z.number(), moveY: z.number() }).nullable(),
    points: z.array(z.object({ one: point, other: point })),
  })
  .openapi("PicturesBeside");
export type BesideAnswer = z.output<typeof besideAnswer>;

export const listingPictureAnswer = z
  .object({
    url: z.string().nullable(),
    state: z.enum(pictureStates),
    failure: z.string().nullable(),
    failureText: z.string().nullable(),
    seenAt: at,
    picture: pictureAnswer.nullable(),
    listings: z.number().int(),
    sellers: z.number().int(),
    albums: z.array(albumName),
  })
  .openapi("ListingPicture");
export type ListingPictureAnswer = z.output<typeof listingPictureAnswer>;

export const progressAnswer = z
  .object({
    listings: z.number().int(),
    waiting: z.number().int(),
    kept: z.number().int(),
    pictures: z.number().int(),
    unread: z.number().int(),
    failed: z.array(z.object({ reason: z.string(), text: z.string(), n: z.number().int() })),
    /** Whether the house fetches pictures at all: it needs a contact to name (COLLECTOR_CONTACT). */
    fetches: z.boolean(),
    search: z.enum(["ready", "building"]),
  })
  .openapi("PictureProgress");
export type ProgressAnswer = z.output<typeof progressAnswer>;

export const albumAnswer = z
  .object({
    id: z.string(),
    kind: z.enum(albumKinds),
    name: z.string(),
    brand: z.string(),
    product: z.string().nullable(),
    note: z.string().nullable(),
    version: z.number().int(),
    madeBy: z.string(),
    madeAt: at,
    pictures: z.number().int(),
  })
  .openapi("Album");
export type AlbumAnswer = z.output<typeof albumAnswer>;

export const albumFileAnswer = albumAnswer
  .extend({
    items: z.array(pictureAnswer.extend({ note: z.string().nullable(), putBy: z.string(), putAt: at })),
  })
  .openapi("AlbumFile");
export type AlbumFileAnswer = z.output<typeof albumFileAnswer>;

export function pictureJson(of: Picture): PictureAnswer {
  return {
    id: of.id,
    hash: of.hash,
    type: of.type,
    size: of.size,
    width: of.width,
    height: of.height,
    pdq: of.pdq,
    pdqQuality: of.pdqQuality,
    lines:
      of.lines?.map(({ text: words, confidence, box }) => ({
        text: words,
        confidence,
        box: [box.left, box.top, box.width, box.height],
      })) ?? null,
    codes:
      of.codes?.map(({ format, text: words, meaning }) => ({
        format,
        text: words,
        gtin: meaning.gtin14 ?? null,
        account:
          meaning.bin !== undefined && meaning.account !== undefined
            ? { bin: meaning.bin, account: meaning.account }
            : null,
      })) ?? null,
    readFailure: of.readFailure,
    origin: of.origin,
    addedBy: of.addedBy,
    addedAt: of.addedAt.toISOString(),
    agency: of.agency,
    level: of.level,
    image: `/v1/pictures/${of.id}/image`,
    thumbnail: `/v1/pictures/${of.id}/thumbnail`,
  };
}

export function standingJson({ listings, sellers, places, albums }: Standing): z.output<typeof standingAnswer> {
  return { listings, sellers, places: places.map(placeJson), albums };
}

function placeJson({ appearance, listing, seller }: Place): z.output<typeof placeAnswer> {
  return {
    listingId: listing.id,
    title: listing.title,
    price: listing.price === null ? null : Number(listing.price),
    platformId: listing.platform_id,
    sellerId: listing.seller_id,
    sellerName: seller?.name ?? null,
    url: appearance.url,
    seenAt: appearance.seenAt.toISOString(),
  };
}

const sameJson = (same: Same): z.output<typeof sameAnswer> => ({ ...same, views: [...same.views] });

export function alikeJson({ state, items }: Alike): AlikeAnswer {
  return {
    state,
    items: items.map(({ picture, same, standing }: Found) => ({
      picture: pictureJson(picture),
      same: sameJson(same),
      standing: standingJson(standing),
    })),
  };
}

export function besideJson(of: Beside & { one: Picture; other: Picture }): BesideAnswer {
  const { one, other, same, alignment, points } = of;
  return {
    one: pictureJson(one),
    other: pictureJson(other),
    same: same === null ? null : sameJson(same),
    alignment,
    points,
  };
}

export function listingPictureJson(
  ctx: Context,
  of: { appearance: Appearance; picture: Picture | null; standing: Standing },
): ListingPictureAnswer {
  const { appearance, picture, standing } = of;
  return {
    url: appearance.url,
    state: appearance.state,
    failure: appearance.failure,
    failureText: appearance.failure === null ? null : failureText(ctx, appearance.failure),
    seenAt: appearance.seenAt.toISOString(),
    picture: picture === null ? null : pictureJson(picture),
    listings: standing.listings,
    sellers: standing.sellers,
    albums: standing.albums,
  };
}

export function progressJson(
  ctx: Context,
  progress: Progress,
  more: { fetches: boolean; search: "ready" | "building" },
): ProgressAnswer {
  const { isNew: _, failed, ...counts } = progress;
  return {
    ...counts,
    ...more,
    failed: failed.map(({ reason, n }) => ({ reason, text: failureText(ctx, reason), n })),
  };
}

/** Why a picture could not be had, in words; its code says in which catalog they stand. */
function failureText(ctx: Context, failure: string): string {
  const [part, code] = failure.split(".");
  const key =
    part === "fetch"
      ? `fetching.refusal.${code}`
      : part === "read"
        ? `picture-reading.refusal.${code}`
        : `pictures.failure.${failure}`;
  return key in allText() ? text(ctx.lang, key as TextKey) : failure;
}

export function albumJson(of: Album): AlbumAnswer {
  const { agency: _, madeAt, ...shown } = of;
  return { ...shown, madeAt: madeAt.toISOString() };
}

export function albumFileJson({ items, ...album }: AlbumFile): AlbumFileAnswer {
  return {
    ...albumJson(album),
    items: items.map((item) => ({
      ...pictureJson(item),
      note: item.note,
      putBy: item.putBy,
      putAt: item.putAt.toISOString(),
    })),
  };
}
