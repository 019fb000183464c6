import type { RowOf } from "../../kernel/db/statement.ts";
import type { Level } from "../../services/facts/index.ts";
import type { Appearance, Picture, PictureState, StoredCode, StoredLine } from "./model.ts";
import type { appearancesOfListing } from "./store/listing-pictures.ts";
import type { pictureById } from "./store/pictures.ts";

/** A picture from its row. */
export function toPicture(row: RowOf<typeof pictureById>): Picture {
  return {
    id: row.id,
    hash: row.hash,
    type: row.type,
    size: Number(row.size),
    width: row.width,
    height: row.height,
    pdq: row.pdq,
    pdqQuality: row.pdq_quality,
    lines: row.lines as StoredLine[] | null,
    codes: row.codes as StoredCode[] | null,
    readAt: row.read_at,
    readFailure: row.read_failure,
    origin: row.origin as Picture["origin"],
    addedBy: row.added_by,
    addedAt: row.added_at,
    agency: row.agency,
    level: row.level as Level,
  };
}

/** Where a picture stands, from its row. */
export function toAppearance(row: RowOf<typeof appearancesOfListing>): Appearance {
  return {
    listingId: row.listing_id,
    place: row.place,
    url: row.url,
    sellerId: row.seller_id,
    state: row.state as PictureState,
    failure: row.failure,
    tries: row.tries,
    pictureId: row.picture_id,
    hash: row.hash,
    seenAt: row.seen_at,
    keptAt: row.kept_at,
  };
}
