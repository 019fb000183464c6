import type { Features } from "../../engines/images/index.ts";
import { PictureIndex, readFeatures, readViews } from "../../engines/images/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import type { Same } from "./likeness.ts";
import { sameAs, sameFile } from "./likeness.ts";
import type { AlbumKind } from "./model.ts";
import { albumViews } from "./store/albums.ts";
import { pointsByHashes } from "./store/pictures.ts";

/** A picture of an album that a listing's picture is the same as. */
export type AlbumMatch = {
  album: { id: string; kind: AlbumKind; name: string; brand: string };
  albumPicture: string;
  same: Same;
};

/** A picture to be held against albums, with what it is compared by. */
export type Asked = { hash: string; views: Uint8Array; points: Uint8Array };

export type AlbumMatcher = { isEmpty: boolean; matches(tx: Transaction, asked: Asked): Promise<AlbumMatch[]> };

/** Everything in an agency's albums, ready to be compared with; an album holds hundreds of pictures, not millions. */
export async function albumMatcher(tx: Transaction, agency: string): Promise<AlbumMatcher> {
  const rows = await tx.rows(albumViews, { agency });
  const byHash = Map.groupBy(rows, ({ hash }) => hash);
  const index = new PictureIndex();
  for (const [hash, [first]] of byHash) index.add(hash, readViews(first!.views).kept);
  index.build();
  return {
    isEmpty: rows.length === 0,
    async matches(tx2, { hash, views, points }) {
      const found: AlbumMatch[] = (byHash.get(hash) ?? []).map((row) => matchOf(row, sameFile));
      const near = index.candidates(readViews(views).asked).filter(({ id }) => id !== hash);
      if (near.length === 0) return found;
      const kept = await tx2.rows(pointsByHashes, { hashes: near.map(({ id }) => id) });
      const pointsOf = new Map(kept.map((row) => [row.hash, row.points]));
      const features: Features = readFeatures(points);
      for (const candidate of near) {
        const others = pointsOf.get(candidate.id);
        const same = others === undefined ? null : sameAs(candidate, features, others);
        if (same !== null) found.push(...(byHash.get(candidate.id) ?? []).map((row) => matchOf(row, same)));
      }
      return found;
    },
  };
}

function matchOf(row: RowOf<typeof albumViews>, same: Same): AlbumMatch {
  const album = { id: row.album_id, kind: row.kind as AlbumKind, name: row.name, brand: row.brand };
  return { album, albumPicture: row.picture_id, same };
}
