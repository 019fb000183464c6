import { z } from "zod";
import type { Features, View } from "../../engines/images/index.ts";
import { readFeatures, readViews } from "../../engines/images/index.ts";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import type { Beside, Compared, Same } from "./likeness.ts";
import { besideOf, sameAs, sameFile } from "./likeness.ts";
import type { Picture } from "./model.ts";
import { canAddPictures, canReadPictures } from "./policy.ts";
import { preparePicture } from "./prepare-picture.ts";
import type { Standing } from "./queries.ts";
import { nowhere, pictureOf, standingsOf } from "./queries.ts";
import type { PictureSearch } from "./search.ts";
import { toPicture } from "./to-picture.ts";
import { sharedContents } from "./store/listing-pictures.ts";
import { picturesByHashes, seenById } from "./store/pictures.ts";

export type Found = { picture: Picture; same: Same; standing: Standing };
/** `building`: the search of this process is being filled and has nothing to say yet. */
export type Alike = { state: "ready" | "building"; items: Found[] };

/** So many candidates are looked at closely, 3 ms each; the nearest first. */
const mostConfirmed = 300;
const mostFound = 60;

/** Pictures made from the same photograph as one that is kept, surest first; itself left out. */
export async function alikeTo(ctx: Context, search: PictureSearch, id: string): Promise<Alike> {
  allow(canReadPictures(ctx.actor), ctx.lang);
  const row = await ctx.read((tx) => tx.get(seenById, { id }));
  const asked = { hash: row.hash, views: readViews(row.views).asked, features: readFeatures(row.points) };
  return lookFor(ctx, search, asked, false);
}

/** The same for a picture that somebody brings to search with; it is not kept, and nothing is recorded of it. */
export async function searchByPicture(ctx: Context, search: PictureSearch, bytes: Uint8Array): Promise<Alike> {
  allow(canAddPictures(ctx.actor), ctx.lang);
  const prepared = await preparePicture(bytes);
  if (!prepared.ok) throw problem("invalid", text(ctx.lang, `picture-reading.refusal.${prepared.refused}`));
  const { hash, seen } = prepared;
  return lookFor(ctx, search, { hash, views: seen.asked, features: seen.features }, true);
}

async function lookFor(
  ctx: Context,
  search: PictureSearch,
  asked: { hash: string; views: readonly View[]; features: Features },
  withItself: boolean,
): Promise<Alike> {
  const candidates = await search.candidates(asked.views);
  return ctx.read(async (tx) => {
    const near = (candidates ?? []).filter(({ id }) => id !== asked.hash);
    const hashes = [...(withItself ? [asked.hash] : []), ...near.map(({ id }) => id)];
    // From here on only what the asker may see: of the rest nothing is counted, and nothing waited for.
    const rows = new Map((await tx.rows(picturesByHashes, { hashes })).map((row) => [row.hash, row]));
    const found: { picture: Picture; same: Same }[] = [];
    const itself = rows.get(asked.hash);
    if (itself !== undefined) found.push({ picture: toPicture(itself), same: sameFile });
    for (const candidate of near.filter(({ id }) => rows.has(id)).slice(0, mostConfirmed)) {
      const row = rows.get(candidate.id)!;
      const same = sameAs(candidate, asked.features, row.points);
      if (same !== null) found.push({ picture: toPicture(row), same });
    }
    const surest = found.toSorted((a, b) => sureness(b.same) - sureness(a.same)).slice(0, mostFound);
    return {
      state: candidates === null ? "building" : "ready",
      items: await withStandings(tx, surest),
    };
  });
}

const sureness = ({ by, inliers, distance }: Same) => (by === "file" ? 1e6 : inliers * 100 - distance);

async function withStandings(tx: Transaction, found: readonly { picture: Picture; same: Same }[]): Promise<Found[]> {
  const standings = await standingsOf(
    tx,
    found.map(({ picture }) => picture.hash),
  );
  return found.map((one) => ({ ...one, standing: standings.get(one.picture.hash) ?? nowhere }));
}

/** Two pictures side by side: whether they are the same, how one lies in the other, and the points that say so. */
export async function beside(
  ctx: Context,
  one: string,
  other: string,
): Promise<Beside & { one: Picture; other: Picture }> {
  allow(canReadPictures(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const [first, second, a, b] = await Promise.all([
      pictureOf(tx, one),
      pictureOf(tx, other),
      comparedOf(tx, one),
      comparedOf(tx, other),
    ]);
    return { ...besideOf(a, b), one: first, other: second };
  });
}

async function comparedOf(tx: Transaction, id: string): Promise<Compared> {
  const row = await tx.get(seenById, { id });
  return { hash: row.hash, ...readViews(row.views), features: readFeatures(row.points) };
}

/** Pictures of the actor's agency that several sellers show, the most sellers first. */
export async function listShared(
  ctx: Context,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: { picture: Picture; standing: Standing }[]; next: string | null }> {
  allow(canReadPictures(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.int(), z.string()]));
  return ctx.read(async (tx) => {
    const rows = await tx.rows(sharedContents, {
      sellers: after?.[0] ?? null,
      hash: after?.[1] ?? null,
      limit: page.limit + 1,
    });
    const { items, next } = cutPage(rows, page.limit, (row) => [row.sellers, row.hash]);
    const hashes = items.map((row) => row.hash);
    const [pictures, standings] = await Promise.all([
      tx.rows(picturesByHashes, { hashes }),
      standingsOf(tx, hashes, 0),
    ]);
    const pictureOfHash = new Map(pictures.map((row) => [row.hash, toPicture(row)]));
    const shown = hashes.flatMap((hash) => {
      const picture = pictureOfHash.get(hash);
      return picture === undefined ? [] : [{ picture, standing: standings.get(hash) ?? nowhere }];
    });
    return { items: shown, next };
  });
}
