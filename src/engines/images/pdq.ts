import type { Hash } from "./hash.ts";
import type { Picture } from "./pixels.ts";
import { greyOf } from "./pixels.ts";
import type { Laying } from "./spectrum.ts";
import { cosineTransform, hashLaid, hashOf, layings, qualityOf } from "./spectrum.ts";

const blocksASide = 64;
const spectrumOf = cosineTransform(blocksASide);

/** A PDQ hash and how much there was to see (0 to 100; 49 and less are not worth comparing). */
export type Pdq = { hash: Hash; quality: number };

/**
 * The PDQ hash of a whole picture, equal to the reference implementation's, for exchange with lists that others keep. Among our own
 * pictures `viewsOf` finds more: one hash does not survive a crop of 3 %.
 *
 * @example
 * hashText(pdq({ width, height, data }).hash); // "f8f8f0cee0f4a84f…"
 */
export function pdq(picture: Picture): Pdq {
  const blocks = softenedBlocks(picture);
  return { hash: hashOf(spectrumOf(blocks)), quality: qualityOf(blocks) };
}

/** The PDQ hashes of a picture laid all eight ways, from one transform. */
export function pdqLaid(picture: Picture): { hashes: Record<Laying, Hash>; quality: number } {
  const blocks = softenedBlocks(picture);
  const spectrum = spectrumOf(blocks);
  const hashes = Object.fromEntries(layings.map((laying) => [laying, hashLaid(spectrum, laying)]));
  return { hashes: hashes as Record<Laying, Hash>, quality: qualityOf(blocks) };
}

/** 64 x 64 points of the picture after two box filters each way, which make a tent. Source: PDQ, after Jarosz 2001. */
function softenedBlocks(picture: Picture): Float32Array {
  const { width, height } = picture;
  const [across, down] = [windowOf(width), windowOf(height)];
  let soft = brightness(picture);
  let other = new Float32Array(soft.length);
  for (let pass = 0; pass < 2; pass++) {
    for (let row = 0; row < height; row++) boxFilter(soft, other, row * width, 1, width, across);
    for (let column = 0; column < width; column++) boxFilter(other, soft, column, width, height, down);
  }
  const blocks = new Float32Array(blocksASide * blocksASide);
  for (let row = 0; row < blocksASide; row++)
    for (let column = 0; column < blocksASide; column++) {
      const [y, x] = [
        Math.trunc(((row + 0.5) * height) / blocksASide),
        Math.trunc(((column + 0.5) * width) / blocksASide),
      ];
      blocks[row * blocksASide + column] = soft[y * width + x]!;
    }
  return blocks;
}

/** Brightness with its fractions: rounding to bytes, as `greyOf` does, would change a bit of the reference hashes. */
function brightness(picture: Picture): Float32Array {
  const { data, width, height } = picture;
  if (data.length !== width * height * 3) return Float32Array.from(greyOf(picture).data);
  const bright = new Float32Array(width * height);
  for (let at = 0, from = 0; at < bright.length; at++, from += 3)
    bright[at] = 0.299 * data[from]! + 0.587 * data[from + 1]! + 0.114 * data[from + 2]!;
  return bright;
}

function windowOf(side: number): number {
  return Math.trunc((side + 2 * blocksASide - 1) / (2 * blocksASide));
}

/** A running mean over `window` points, fewer at the ends. */
function boxFilter(
  from: Float32Array,
  into: Float32Array,
  start: number,
  step: number,
  length: number,
  window: number,
): void {
  const ahead = Math.trunc((window + 2) / 2);
  const behind = window - ahead;
  let sum = 0;
  let counted = 0;
  for (let at = 0; at < ahead - 1 && at < length; at++, counted++) sum += from[start + at * step]!;
  for (let at = 0; at < length; at++) {
    const [enters, leaves] = [at + ahead - 1, at - behind - 1];
    if (enters < length) {
      sum += from[start + enters * step]!;
      counted++;
    }
    if (leaves >= 0) {
      sum -= from[start + leaves * step]!;
      counted--;
    }
    into[start + at * step] = sum / counted;
  }
}
