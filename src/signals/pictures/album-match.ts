import type { Transaction } from "../../kernel/db/database.ts";
import type { Same } from "./likeness.ts";
import type { AlbumKind } from "./model.ts";
import type { Asked } from "./picture-matcher.ts";
import { pictureMatcher } from "./picture-matcher.ts";
import { albumViews } from "./store/albums.ts";

/** A picture of an album that a listing's picture is the same as. */
export type AlbumMatch = {
  album: { id: string; kind: AlbumKind; name: string; brand: string };
  albumPicture: string;
  same: Same;
};

export type AlbumMatcher = { isEmpty: boolean; matches(tx: Transaction, asked: Asked): Promise<AlbumMatch[]> };

/** Everything in an agency's albums, ready to be compared with. */
export async function albumMatcher(tx: Transaction, agency: string): Promise<AlbumMatcher> {
  const rows = await tx.rows(albumViews, { agency });
  const byHash = Map.groupBy(rows, ({ hash }) => hash);
  const { isEmpty, matches } = pictureMatcher(rows);
  return {
    isEmpty,
    matches: async (tx2, asked) =>
      (await matches(tx2, asked)).flatMap(({ hash, same }) =>
        (byHash.get(hash) ?? []).map((row) => ({
          album: { id: row.album_id, kind: row.kind as AlbumKind, name: row.name, brand: row.brand },
          albumPicture: row.picture_id,
          same,
        })),
      ),
  };
}
