import type { Hash } from "./hash.ts";
import type { Planes } from "./planes.ts";
import type { Transform } from "./spectrum.ts";
import { cosineTransform, qualityOf } from "./spectrum.ts";
import type { Area } from "./summed-area.ts";
import { blockReader } from "./summed-area.ts";

/** What a hash looked at: brightness and colour, or brightness alone (of a grey picture, and to recognise a grey copy). */
export type Look = "colour" | "shape";

/** The hashes of one part of a picture, as it is and in a mirror. */
export type LookedAt = { look: Look; hash: Hash; mirrored: Hash; quality: number };

/** A view's hash has half the bits of PDQ. */
export const viewWords = 4;

const side = 32;
const readBlocks = blockReader(side);
/**
 * Bits for brightness, red against green, both against blue. PDQ takes 256 frequencies of brightness, the higher of which turn when a
 * part is moved by 1 %; the slowest 44, with 42 of each colour difference, bear thrice that, and half the bits are found ten times
 * faster (docs/decisions/0014-pictures.md has the measurement).
 */
const plans: Record<Look, Plan> = {
  colour: planOf(8, [44, 42, 42]),
  shape: planOf(16, [viewWords * 32, 0, 0]),
};

type Plan = {
  spectrumOf: Transform;
  bits: [brightness: number, redGreen: number, blueYellow: number];
  /** Places in the spectrum from the lowest frequency on, whatever its direction. */
  slowestFirst: Uint8Array;
};

function planOf(frequencies: number, bits: Plan["bits"]): Plan {
  const pace = (at: number) => Math.hypot(Math.floor(at / frequencies) + 1, (at % frequencies) + 1);
  const places = Array.from({ length: frequencies ** 2 }, (_, at) => at);
  return {
    spectrumOf: cosineTransform(side, frequencies),
    bits,
    slowestFirst: Uint8Array.from(places.toSorted((a, b) => pace(a) - pace(b))),
  };
}

/** Looks at one area of a picture. */
export function lookAt(planes: Planes, area: Area, look: Look): LookedAt {
  const [hash, mirrored] = [new Uint32Array(viewWords), new Uint32Array(viewWords)];
  const { spectrumOf, bits, slowestFirst } = plans[look];
  let quality = 0;
  let bit = 0;
  for (const [plane, count] of bits.entries()) {
    if (count === 0) continue;
    const blocks = readBlocks(planes.summed[plane]!, area);
    if (plane === 0) quality = qualityOf(blocks);
    const spectrum = spectrumOf(blocks);
    writeBits(spectrum, slowestFirst.subarray(0, count), false, hash, bit);
    writeBits(spectrum, slowestFirst.subarray(0, count), true, mirrored, bit);
    bit += count;
  }
  return { look, hash, mirrored, quality };
}

/** One bit for each of some frequencies: above their median or not. A mirror turns the sign of the odd ones across. */
function writeBits(spectrum: Float32Array, places: Uint8Array, isMirrored: boolean, hash: Hash, from: number): void {
  const values = new Float32Array(places.length);
  // Rows of the spectrum are even numbers long: an even place is an odd frequency, they begin at 1.
  for (const [at, place] of places.entries())
    values[at] = isMirrored && (place & 1) === 0 ? -spectrum[place]! : spectrum[place]!;
  const median = values.toSorted()[(places.length >> 1) - 1]!;
  for (let at = 0; at < places.length; at++)
    if (values[at]! > median) hash[(from + at) >> 5]! |= 1 << ((from + at) & 31);
}
