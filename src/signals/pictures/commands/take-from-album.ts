import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { albumOf } from "../albums.ts";
import { compareAlbumJob } from "../jobs.ts";
import type { Album } from "../model.ts";
import { albumPictureRemoved } from "../model.ts";
import { canKeepAlbums } from "../policy.ts";
import { deleteAlbumPicture } from "../store/albums.ts";

/** Takes a picture out of an album; what was found by it falls with it. The picture itself stays. */
export async function takeFromAlbum(ctx: Context, id: string, picture: string): Promise<Album> {
  allow(canKeepAlbums(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const album = await albumOf(tx, id);
    const [gone] = await tx.rows(deleteAlbumPicture, { album: id, picture });
    if (gone === undefined) throw problem("not-found");
    const about = { id, agency: album.agency, level: "own" as const, sharedWith: [] };
    await record(ctx, tx, albumPictureRemoved, about, { hash: gone.hash });
    await enqueue(tx, compareAlbumJob, { agency: album.agency, album: id, hashes: [gone.hash] });
    return albumOf(tx, id);
  });
}
