import { z } from "zod";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import type { Album, AlbumKind, Picture } from "./model.ts";
import { canReadAlbums } from "./policy.ts";
import { toPicture } from "./to-picture.ts";
import { albumById, albumsPage, picturesOfAlbum } from "./store/albums.ts";

export type AlbumFile = Album & { items: (Picture & { note: string | null; putBy: string; putAt: Date })[] };

/** The albums of the actor's agency, newest first. */
export async function listAlbums(
  ctx: Context,
  kind: AlbumKind | undefined,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Album[]; next: string | null }> {
  allow(canReadAlbums(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const rows = await ctx.read((tx) =>
    tx.rows(albumsPage, {
      kind: kind ?? null,
      at: after === null ? null : new Date(after[0]),
      id: after?.[1] ?? null,
      limit: page.limit + 1,
    }),
  );
  const cut = cutPage(rows, page.limit, (row) => [row.made_at.toISOString(), row.id]);
  return { items: cut.items.map(toAlbum), next: cut.next };
}

/** An album with its pictures; `not-found` for any other agency's. */
export async function getAlbum(ctx: Context, id: string): Promise<AlbumFile> {
  allow(canReadAlbums(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const [album, rows] = await Promise.all([albumOf(tx, id), tx.rows(picturesOfAlbum, { album: id })]);
    const items = rows.map((row) => ({ ...toPicture(row), note: row.note, putBy: row.put_by, putAt: row.put_at }));
    return { ...album, items };
  });
}

/** An album inside a transaction of a command. */
export async function albumOf(tx: Transaction, id: string): Promise<Album> {
  return toAlbum(await tx.get(albumById, { id }));
}

export async function hashesOfAlbum(tx: Transaction, album: string): Promise<string[]> {
  return (await tx.rows(picturesOfAlbum, { album })).map(({ hash }) => hash);
}

function toAlbum(row: RowOf<typeof albumById>): Album {
  return {
    id: row.id,
    kind: row.kind as AlbumKind,
    name: row.name,
    brand: row.brand,
    product: row.product,
    note: row.note,
    version: row.version,
    madeBy: row.made_by,
    madeAt: row.made_at,
    agency: row.agency,
    pictures: row.pictures,
  };
}
