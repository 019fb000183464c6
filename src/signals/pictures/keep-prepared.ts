import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { derivedId } from "../../kernel/id.ts";
import type { Visibility } from "../../services/facts/index.ts";
import type { Prepared } from "./prepare-picture.ts";
import { insertPicture, insertViews } from "./store/pictures.ts";

/** The same content at the same level of sharing is one picture of an agency; another agency has its own. */
export function pictureId({ agency, level, sharedWith }: Visibility, hash: string): string {
  return derivedId("pic", agency, level, sharedWith.toSorted().join(" "), hash);
}

/** Part of the commands that bring pictures: writes the row of one, and its views for the search. Its id, and whether it is new. */
export async function keepPrepared(
  ctx: Context,
  tx: Transaction,
  about: Visibility,
  origin: "listing" | "upload",
  prepared: Prepared,
): Promise<{ id: string; isNew: boolean }> {
  const id = pictureId(about, prepared.hash);
  const added = await tx.run(insertPicture, {
    id,
    hash: prepared.hash,
    type: prepared.type,
    size: BigInt(prepared.size),
    width: prepared.width,
    height: prepared.height,
    pdq: prepared.pdq,
    pdq_quality: prepared.pdqQuality,
    views: prepared.views,
    points: prepared.points,
    origin,
    by: ctx.actor.id,
    at: ctx.now(),
    agency: about.agency,
    level: about.level,
    shared_with: about.sharedWith,
  });
  if (prepared.keptViews.length > 0) await tx.run(insertViews, { hash: prepared.hash, views: prepared.keptViews });
  return { id, isNew: added > 0 };
}
