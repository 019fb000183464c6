import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { albumOf, hashesOfAlbum } from "../albums.ts";
import { compareAlbumJob } from "../jobs.ts";
import type { Album, AlbumChange } from "../model.ts";
import { albumChanged } from "../model.ts";
import { canKeepAlbums } from "../policy.ts";
import { updateAlbum } from "../store/albums.ts";

/** Changes what an album says of itself; listings that show its pictures are held against it again, since its brand may be another. */
export async function changeAlbum(ctx: Context, id: string, version: number, change: AlbumChange): Promise<Album> {
  allow(canKeepAlbums(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = await albumOf(tx, id);
    if ((await tx.run(updateAlbum, { id, version, ...change })) === 0) throw problem("stale");
    const about = { id, agency: before.agency, level: "own" as const, sharedWith: [] };
    await record(ctx, tx, albumChanged, about, { brand: change.brand });
    await enqueue(tx, compareAlbumJob, { agency: before.agency, album: id, hashes: await hashesOfAlbum(tx, id) });
    return albumOf(tx, id);
  });
}
