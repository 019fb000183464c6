import { PictureIndex, readFeatures, readViews } from "../../engines/images/index.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Same } from "./likeness.ts";
import { sameAs, sameFile } from "./likeness.ts";
import { pointsByHashes } from "./store/pictures.ts";

/** A picture to be held against others, with what it is compared by. */
export type Asked = { hash: string; views: Uint8Array; points: Uint8Array };

/** Finds which of some known contents a picture is the same as. */
export type PictureMatcher = { isEmpty: boolean; matches(tx: Transaction, asked: Asked): Promise<MatchedContent[]> };
export type MatchedContent = { hash: string; same: Same };

/** Hundreds of contents, not millions, ready to be compared with. */
export function pictureMatcher(known: readonly { hash: string; views: Uint8Array }[]): PictureMatcher {
  const hashes = new Set<string>();
  const index = new PictureIndex();
  for (const { hash, views } of known) {
    if (hashes.has(hash)) continue;
    hashes.add(hash);
    index.add(hash, readViews(views).kept);
  }
  index.build();
  return {
    isEmpty: hashes.size === 0,
    async matches(tx, { hash, views, points }) {
      const found: MatchedContent[] = hashes.has(hash) ? [{ hash, same: sameFile }] : [];
      const near = index.candidates(readViews(views).asked).filter(({ id }) => id !== hash);
      if (near.length === 0) return found;
      const kept = await tx.rows(pointsByHashes, { hashes: near.map(({ id }) => id) });
      const pointsOf = new Map(kept.map((row) => [row.hash, row.points]));
      const features = readFeatures(points);
      for (const candidate of near) {
        const others = pointsOf.get(candidate.id);
        const same = others === undefined ? null : sameAs(candidate, features, others);
        if (same !== null) found.push({ hash: candidate.id, same });
      }
      return found;
    },
  };
}
