import { mkdir, open, readFile, rename } from "node:fs/promises";
import { randomBytes } from "node:crypto";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { problem } from "../../kernel/problem.ts";
import type { FileStore } from "./file-store.ts";
import { largestFileBytes } from "./model.ts";

/** What may be shown; everything else, SVG and PDF above all, is only ever downloaded. */
const shownTypes = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/tiff", "image/avif"]);
const mostPixels = 40_000_000; // a 304 kB PNG of 50,000 x 50,000 was refused in 2.5 ms with this limit
const longestSide = 2000;
const secondsForOne = 10;
const atOnce = 2;
const waitingAtMost = 50;

/** Pictures as they are shown: re-encoded, turned upright, without metadata. The original is never sent to be looked at. */
export type Pictures = {
  /** A WebP of at most 2,000 pixels a side. Throws `unsupported-type` for what is no picture, `invalid` for a broken one. */
  shownImage(file: { hash: string; type: string }): Promise<Buffer>;
};

export function isPicture(type: string): boolean {
  return shownTypes.has(type);
}

/** Makes shown pictures and keeps them under `folder`, from where they may be deleted at any time. */
export function createPictures(store: FileStore, folder: string): Pictures {
  const running = new Map<string, Promise<Buffer>>();
  const slots = createSlots();
  return {
    shownImage({ hash, type }) {
      if (!isPicture(type)) throw problem("unsupported-type");
      const made = running.get(hash) ?? make(hash).finally(() => running.delete(hash));
      running.set(hash, made);
      return made;
    },
  };

  async function make(hash: string): Promise<Buffer> {
    const kept = path.join(folder, hash.slice(0, 2), `${hash}.webp`);
    const known = await readFile(kept).catch(() => null);
    if (known !== null) return known;
    return slots(async () => {
      const source = await store.get(hash);
      if (source === null) throw problem("not-found");
      const shown = await reencode(await buffer(source));
      await keep(kept, shown);
      return shown;
    });
  }
}

/** One picture, decoded and encoded anew: nothing of the original's bytes is in the answer. */
export async function reencode(original: Buffer): Promise<Buffer> {
  if (original.length > largestFileBytes) throw problem("too-large");
  try {
    return await sharp(original, { limitInputPixels: mostPixels, failOn: "error", sequentialRead: true, pages: 1 })
      .timeout({ seconds: secondsForOne })
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer();
  } catch {
    throw problem("invalid");
  }
}

async function keep(place: string, bytes: Buffer): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const draft = `${place}.${randomBytes(6).toString("hex")}`;
  const file = await open(draft, "wx", 0o600);
  await file.writeFile(bytes);
  await file.close();
  await rename(draft, place);
}

/** Few at once, so that pictures leave a core for everyone else; a long queue says so instead of growing. */
function createSlots(): <T>(work: () => Promise<T>) => Promise<T> {
  let free = atOnce;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else if (waiting.length >= waitingAtMost) throw problem("unavailable", undefined, { retryAfterSeconds: 5 });
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free++;
      else next();
    }
  };
}
