import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import type { Level, Visibility } from "../../../services/facts/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { FileStore } from "../../../services/files/index.ts";
import { listingSharing } from "../listing-sharing.ts";
import type { AddPicture, Picture } from "../model.ts";
import { pictureAdded } from "../model.ts";
import { canAddPictures } from "../policy.ts";
import { keepPrepared } from "../keep-prepared.ts";
import { keepBytes, preparePicture } from "../prepare-picture.ts";
import { pictureOf } from "../queries.ts";
import { addAppearance } from "../store/listing-pictures.ts";

/**
 * Keeps a picture that an officer brings, for itself or as one that a listing of their agency shows. The same picture brought again changes
 * nothing. Task: 2390 II.2.2.
 */
export async function addPicture(
  ctx: Context,
  store: FileStore,
  { listing, level }: AddPicture,
  bytes: Uint8Array,
): Promise<Picture> {
  allow(canAddPictures(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency as string;
  // Before the picture is looked at: nobody learns of a listing by its price in time.
  const of = listing === undefined ? null : await ctx.read((tx) => listingSharing(tx, agency, listing));
  if (listing !== undefined && of === null) throw problem("not-found", text(ctx.lang, "pictures.problem.no-listing"));
  const prepared = await preparePicture(bytes);
  if (!prepared.ok) throw problem("invalid", text(ctx.lang, `picture-reading.refusal.${prepared.refused}`));
  await keepBytes(store, bytes);
  const about: Visibility = of ?? { agency, level: level as Level, sharedWith: [] };
  return ctx.transaction(async (tx) => {
    const { id, isNew } = await keepPrepared(ctx, tx, about, "upload", prepared);
    const shown =
      of === null
        ? 0
        : await tx.run(addAppearance, {
            listing: of.listingId,
            seller: of.sellerId,
            picture: id,
            hash: prepared.hash,
            at: ctx.now(),
            agency,
            level: about.level,
            shared_with: about.sharedWith,
          });
    if (isNew || shown > 0)
      await record(ctx, tx, pictureAdded, { id, ...about }, { hash: prepared.hash, listing: of?.listingId ?? null });
    return pictureOf(tx, id);
  });
}
