import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { record } from "../../../services/facts/index.ts";
import type { Album, AlbumInput } from "../model.ts";
import { albumMade } from "../model.ts";
import { canKeepAlbums } from "../policy.ts";
import { albumOf } from "../albums.ts";
import { insertAlbum } from "../store/albums.ts";

/** Opens an album of reference pictures, of genuine goods or of counterfeit ones. Task: 2390 II.2.2. */
export async function makeAlbum(ctx: Context, input: AlbumInput): Promise<Album> {
  allow(canKeepAlbums(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency as string;
  const id = newId("alb", ctx.now());
  return ctx.transaction(async (tx) => {
    await tx.run(insertAlbum, { id, ...input, by: ctx.actor.id, at: ctx.now(), agency });
    const about = { id, agency, level: "own" as const, sharedWith: [] };
    await record(ctx, tx, albumMade, about, { kind: input.kind, brand: input.brand });
    return albumOf(tx, id);
  });
}
