import { cornersOf } from "./corners.ts";
import { describePoint, descriptionWords, mirroredWord, reach } from "./descriptors.ts";
import type { Grey, Picture } from "./pixels.ts";
import { greyOf } from "./pixels.ts";
import { resized } from "./resize.ts";

/**
 * Points of a picture that another copy of it should have too. Positions are in thousandths of the longer side, so that copies of
 * different sizes agree. About 12 KB for 300 points; only these are kept, never the picture.
 */
export type Features = {
  /** Sides of the picture in thousandths of the longer one. */
  width: number;
  height: number;
  x: Float32Array;
  y: Float32Array;
  /** How much the picture was reduced where the point was found: its size, next to those of other points. */
  scale: Float32Array;
  /** Eight words a point. */
  descriptions: Uint32Array;
};

const longestSide = 320;
const levels = 6;
const levelStep = 1.2;
const pointsALevel = [110, 90, 70, 50, 40, 30];

/** Finds the points of a picture, at six sizes from 320 pixels down, because a copy is often smaller. About 13 ms. */
export function featuresOf(picture: Picture): Features {
  const grey = greyOf(picture);
  const longer = Math.max(grey.width, grey.height);
  const first = Math.min(1, longestSide / longer);
  const largest = resized(grey, atLeastTwo(grey.width * first), atLeastTwo(grey.height * first));
  const found: { x: number; y: number; scale: number }[] = [];
  const words: Uint32Array[] = [];
  for (let level = 0; level < levels; level++) {
    const ratio = first / levelStep ** level;
    const [width, height] = [Math.round(grey.width * ratio), Math.round(grey.height * ratio)];
    if (Math.min(width, height) <= 2 * reach + 2) break;
    const smaller = resized(largest, width, height);
    const soft = softened(smaller);
    for (const { x, y } of cornersOf(smaller, pointsALevel[level]!, reach + 1)) {
      const word = new Uint32Array(descriptionWords);
      describePoint(soft, x, y, word, 0);
      words.push(word);
      const unit = 1000 / (longer * ratio);
      found.push({ x: (x + 0.5) * unit, y: (y + 0.5) * unit, scale: unit });
    }
  }
  const descriptions = new Uint32Array(words.length * descriptionWords);
  for (const [at, word] of words.entries()) descriptions.set(word, at * descriptionWords);
  return {
    width: (grey.width * 1000) / longer,
    height: (grey.height * 1000) / longer,
    x: Float32Array.from(found, ({ x }) => x),
    y: Float32Array.from(found, ({ y }) => y),
    scale: Float32Array.from(found, ({ scale }) => scale),
    descriptions,
  };
}

function atLeastTwo(side: number): number {
  return Math.max(2, Math.round(side));
}

/** The points of the mirrored picture, without looking at it again. */
export function mirroredFeatures(features: Features): Features {
  return {
    ...features,
    x: features.x.map((x) => features.width - x),
    descriptions: features.descriptions.map(mirroredWord),
  };
}

/** Means over 5 x 5 pixels, so that a comparison of two places is not one of two pixels' noise. The outermost two lines stay empty. */
function softened({ width, height, data }: Grey): Grey {
  const rows = new Uint16Array(data.length);
  const soft = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 4, at = y * width + 4, sum = 0; x < width; x++, at++) {
      if (x === 4) sum = data[at - 4]! + data[at - 3]! + data[at - 2]! + data[at - 1]!;
      sum += data[at]!;
      rows[at - 2] = sum;
      sum -= data[at - 4]!;
    }
  for (let y = 2; y < height - 2; y++)
    for (let at = y * width; at < (y + 1) * width; at++)
      soft[at] =
        (rows[at - 2 * width]! + rows[at - width]! + rows[at]! + rows[at + width]! + rows[at + 2 * width]!) / 25;
  return { width, height, data: soft };
}
