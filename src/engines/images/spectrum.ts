import type { Hash } from "./hash.ts";
import { pdqWords } from "./hash.ts";

/** PDQ keeps frequencies 1 to 16 each way, never the constant: brightness alone says nothing. */
const pdqFrequencies = 16;

/** Makes the lowest frequencies of a square of blocks, each way; its answer is overwritten by the next call. */
export type Transform = (blocks: Float32Array) => Float32Array;

/**
 * A cosine transform of `side` x `side` blocks. Only half of the cosines are needed: the other half is their mirror image, with the
 * sign of the frequency. Source: PDQ (Facebook 2019), after Zauner 2010.
 */
export function cosineTransform(side: number, frequencies: number = pdqFrequencies): Transform {
  const half = side / 2;
  const cosines = Float64Array.from({ length: frequencies * half }, (_, at) => {
    const [frequency, block] = [Math.floor(at / half) + 1, at % half];
    return Math.sqrt(2 / side) * Math.cos((Math.PI / 2 / side) * frequency * (2 * block + 1));
  });
  const folded = new Float64Array(2 * half);
  const columns = new Float64Array(frequencies * side);
  const spectrum = new Float32Array(frequencies * frequencies);

  /** What is folded, weighed by the cosines of frequency i + 1: the differences for an odd one, the sums for an even one. */
  const weighed = (i: number): number => {
    const [from, row] = [(i & 1) * half, i * half];
    let sum = 0;
    for (let k = 0; k < half; k++) sum += cosines[row + k]! * folded[from + k]!;
    return sum;
  };

  return (blocks) => {
    for (let column = 0; column < side; column++) {
      for (let k = 0; k < half; k++) {
        const [near, far] = [blocks[k * side + column]!, blocks[(side - 1 - k) * side + column]!];
        folded[k] = near - far;
        folded[half + k] = near + far;
      }
      for (let i = 0; i < frequencies; i++) columns[i * side + column] = weighed(i);
    }
    for (let i = 0; i < frequencies; i++) {
      for (let k = 0; k < half; k++) {
        const [near, far] = [columns[i * side + k]!, columns[(i + 1) * side - 1 - k]!];
        folded[k] = near - far;
        folded[half + k] = near + far;
      }
      for (let j = 0; j < frequencies; j++) spectrum[i * frequencies + j] = weighed(j);
    }
    return spectrum;
  };
}

/** One bit a frequency: above the median or not. */
export function hashOf(spectrum: Float32Array): Hash {
  return bitsOf(spectrum, (at) => spectrum[at]!);
}

/** The eight ways to lay a picture: turned by quarters (anticlockwise, as PDQ counts), and each of them mirrored. */
export const layings = [
  "as it is",
  "turned 90",
  "turned 180",
  "turned 270",
  "upside down",
  "mirrored",
  "flipped on one diagonal",
  "flipped on the other",
] as const;
export type Laying = (typeof layings)[number];

const across = (at: number) => ((at & 15) << 4) | (at >> 4);
const even = (at: number) => (at & 1 ? 1 : -1);
const rows = (at: number) => even(at >> 4);
const both = (at: number) => rows(at) * even(at);

/** The hash that the same picture would have if it lay another way: a matter of signs and of exchanging rows and columns. */
export function hashLaid(spectrum: Float32Array, laying: Laying): Hash {
  switch (laying) {
    case "as it is":
      return hashOf(spectrum);
    case "turned 90":
      return bitsOf(spectrum, (at) => rows(at) * spectrum[across(at)]!);
    case "turned 180":
      return bitsOf(spectrum, (at) => both(at) * spectrum[at]!);
    case "turned 270":
      return bitsOf(spectrum, (at) => even(at) * spectrum[across(at)]!);
    case "upside down":
      return bitsOf(spectrum, (at) => rows(at) * spectrum[at]!);
    case "mirrored":
      return bitsOf(spectrum, (at) => even(at) * spectrum[at]!);
    case "flipped on one diagonal":
      return bitsOf(spectrum, (at) => spectrum[across(at)]!);
    case "flipped on the other":
      return bitsOf(spectrum, (at) => both(at) * spectrum[across(at)]!);
  }
}

const laid = new Float32Array(pdqFrequencies ** 2);
const sorted = new Float32Array(pdqFrequencies ** 2);

function bitsOf(spectrum: Float32Array, valueAt: (at: number) => number): Hash {
  for (let at = 0; at < spectrum.length; at++) laid[at] = valueAt(at);
  sorted.set(laid);
  const median = sorted.sort()[spectrum.length / 2 - 1]!;
  const hash = new Uint32Array(pdqWords);
  // The last frequencies stand first in the text.
  for (let at = 0; at < laid.length; at++) if (laid[at]! > median) hash[pdqWords - 1 - (at >> 5)]! |= 1 << (at & 31);
  return hash;
}

/** How much there is to see, 0 to 100: the steps between neighbouring blocks that are worth counting. PDQ's authors discard 49 and less. */
export function qualityOf(blocks: Float32Array): number {
  const side = Math.sqrt(blocks.length);
  let steps = 0;
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const at = row * side + column;
      if (row + 1 < side) steps += step(blocks[at]!, blocks[at + side]!);
      if (column + 1 < side) steps += step(blocks[at]!, blocks[at + 1]!);
    }
  // Half as many blocks a side have about half as many steps.
  return Math.min(100, Math.trunc((steps * 64) / (90 * side)));
}

function step(a: number, b: number): number {
  return Math.abs(Math.trunc(((a - b) * 100) / 255));
}
