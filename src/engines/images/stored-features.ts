import { descriptionWords } from "./descriptors.ts";
import type { Features } from "./features.ts";

const magic = 0x3146_5843; // "CXF1"
const headerWords = 4;
const wordsAPoint = 3 + descriptionWords;

/** The points of a picture as bytes, to be kept beside it: 44 bytes a point. `readFeatures` reads them. */
export function featureBytes({ width, height, x, y, scale, descriptions }: Features): Uint8Array {
  const count = x.length;
  const words = new Uint32Array(headerWords + count * wordsAPoint);
  const numbers = new Float32Array(words.buffer);
  words.set([magic, count]);
  numbers.set([width, height], 2);
  for (const [at, values] of [x, y, scale].entries()) numbers.set(values, headerWords + at * count);
  words.set(descriptions, headerWords + 3 * count);
  return new Uint8Array(words.buffer);
}

/** Points from their bytes; throws a TypeError for bytes that are none. */
export function readFeatures(bytes: Uint8Array): Features {
  // A copy, since bytes out of a database or a file may begin where no word may; a Buffer's `slice` would be none.
  const words = new Uint32Array(new Uint8Array(bytes).buffer, 0, Math.floor(bytes.length / 4));
  const [mark, count = 0] = words;
  if (mark !== magic || bytes.length !== 4 * (headerWords + count * wordsAPoint))
    throw new TypeError("these bytes are not the points of a picture");
  const numbers = new Float32Array(words.buffer, 0, words.length);
  const part = (at: number) => numbers.slice(headerWords + at * count, headerWords + (at + 1) * count);
  return {
    width: numbers[2]!,
    height: numbers[3]!,
    x: part(0),
    y: part(1),
    scale: part(2),
    descriptions: words.slice(headerWords + 3 * count),
  };
}
