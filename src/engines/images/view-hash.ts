import type { Hash } from "./hash.ts";
import type { Planes } from "./planes.ts";
import { cosineTransform, frequencies, qualityOf } from "./spectrum.ts";
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
const spectrumOf = cosineTransform(side);

/** Places of the 16 x 16 spectrum from the lowest frequency on, whatever its direction. */
const slowestFirst = Uint8Array.from(
  Array.from({ length: frequencies ** 2 }, (_, at) => at).toSorted((a, b) => pace(a) - pace(b)),
);

function pace(place: number): number {
  return Math.hypot(Math.floor(place / frequencies) + 1, (place % frequencies) + 1);
}

/**
 * Bits for brightness, red against green, both against blue. PDQ takes 256 frequencies of brightness, the higher of which turn when a
 * part is moved by 1 %; the slowest 44, with 42 of each colour difference, bear thrice that, and half the bits are found ten times
 * faster (docs/decisions/0014-pictures.md has the measurement).
 */
const shares: Record<Look, [number, number, number]> = { colour: [44, 42, 42], shape: [viewWords * 32, 0, 0] };

/** Looks at one area of a picture. */
export function lookAt(planes: Planes, area: Area, look: Look): LookedAt {
  const [hash, mirrored] = [new Uint32Array(viewWords), new Uint32Array(viewWords)];
  let quality = 0;
  let bit = 0;
  for (const [plane, count] of shares[look].entries()) {
    if (count === 0) continue;
    const blocks = readBlocks(planes.summed[plane]!, area);
    if (plane === 0) quality = qualityOf(blocks);
    const spectrum = spectrumOf(blocks);
    writeBits(spectrum, count, false, hash, bit);
    writeBits(spectrum, count, true, mirrored, bit);
    bit += count;
  }
  return { look, hash, mirrored, quality };
}

/** One bit for each of the slowest `count` frequencies: above their median or not. A mirror turns the sign of the odd ones across. */
function writeBits(spectrum: Float32Array, count: number, isMirrored: boolean, hash: Hash, from: number): void {
  const values = new Float32Array(count);
  for (let at = 0; at < count; at++) {
    const place = slowestFirst[at]!;
    values[at] = isMirrored && (place & 1) === 0 ? -spectrum[place]! : spectrum[place]!;
  }
  const median = values.toSorted()[(count >> 1) - 1]!;
  for (let at = 0; at < count; at++) if (values[at]! > median) hash[(from + at) >> 5]! |= 1 << ((from + at) & 31);
}
