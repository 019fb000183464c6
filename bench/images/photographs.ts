import { readdir, readFile } from "node:fs/promises";
import sharp from "sharp";
import type { Picture } from "../../src/engines/images/index.ts";
import { realData } from "../harness.ts";

/** The files of a folder beside the project, by name; throws where it is absent: a promise over photographs is not kept on drawings. */
export async function photographs(folder: string, most = Infinity): Promise<{ name: string; file: Buffer }[]> {
  const path = realData(`data/images/${folder}`);
  const names = (await readdir(path)).filter((name) => name.endsWith(".jpg")).toSorted();
  const step = Math.max(1, names.length / most);
  const taken = Array.from({ length: Math.min(most, names.length) }, (_, at) => names[Math.floor(at * step)]!);
  return Promise.all(taken.map(async (name) => ({ name, file: await readFile(`${path}/${name}`) })));
}

/** The pixels of an image file, as RGB. */
export async function decoded(file: Buffer): Promise<Picture> {
  const { data, info } = await sharp(file)
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Numbers from 0 to 1 that depend on nothing but the seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}
