import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { albumOf } from "../albums.ts";
import { compareAlbumJob } from "../jobs.ts";
import type { Album, AlbumPictureInput } from "../model.ts";
import { albumPictureAdded, mostInAlbum } from "../model.ts";
import { canKeepAlbums } from "../policy.ts";
import { pictureOf } from "../queries.ts";
import { insertAlbumPicture } from "../store/albums.ts";

/** Puts a picture into an album; the listings that show it are looked for afterwards. A picture that is in it already stays as it is. */
export async function addToAlbum(ctx: Context, id: string, { picture, note }: AlbumPictureInput): Promise<Album> {
  allow(canKeepAlbums(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const album = await albumOf(tx, id);
    const { hash } = await pictureOf(tx, picture);
    if (album.pictures >= mostInAlbum)
      throw problem("conflict", text(ctx.lang, "pictures.problem.album-full", { most: mostInAlbum }));
    const entry = { album: id, hash, picture, note, by: ctx.actor.id, at: ctx.now(), agency: album.agency };
    if ((await tx.run(insertAlbumPicture, entry)) > 0) {
      const about = { id, agency: album.agency, level: "own" as const, sharedWith: [] };
      await record(ctx, tx, albumPictureAdded, about, { hash });
      await enqueue(tx, compareAlbumJob, { agency: album.agency, album: id, hashes: [hash] });
    }
    return albumOf(tx, id);
  });
}
