import type { Look } from "./view-hash.ts";
import { viewWords } from "./view-hash.ts";
import type { View, Views } from "./views.ts";
import { viewName } from "./views.ts";

const magic = 0x3156_5843; // "CXV1"
const headerWords = 2;
const areaSides = ["left", "top", "width", "height"] as const;
const wordsAView = 1 + areaSides.length + 2 * viewWords;
const looks: readonly Look[] = ["colour", "shape"];
const isKept = 0x100;
const lookAt = 9;

/** The views of a picture as bytes, to be kept beside it: 52 bytes a view. `readViews` reads them. */
export function viewBytes({ asked, kept }: Views): Uint8Array {
  const words = new Uint32Array(headerWords + asked.length * wordsAView);
  const numbers = new Float32Array(words.buffer);
  words.set([magic, asked.length]);
  const keptNumbers = new Set(kept.map(({ number }) => number));
  for (const [place, { number, look, area, hash, mirrored }] of asked.entries()) {
    const at = headerWords + place * wordsAView;
    words[at] = number | (keptNumbers.has(number) ? isKept : 0) | (looks.indexOf(look) << lookAt);
    for (const [side, name] of areaSides.entries()) numbers[at + 1 + side] = area[name];
    words.set(hash, at + 1 + areaSides.length);
    words.set(mirrored, at + 1 + areaSides.length + viewWords);
  }
  return new Uint8Array(words.buffer);
}

/** Views from their bytes; throws a TypeError for bytes that are none. */
export function readViews(bytes: Uint8Array): Views {
  // A copy, since bytes out of a database may begin where no word may; a Buffer's `slice` would be none.
  const words = new Uint32Array(new Uint8Array(bytes).buffer, 0, Math.floor(bytes.length / 4));
  const [mark, count = 0] = words;
  if (mark !== magic || bytes.length !== 4 * (headerWords + count * wordsAView))
    throw new TypeError("these bytes are not the views of a picture");
  const numbers = new Float32Array(words.buffer, 0, words.length);
  const kept: View[] = [];
  const asked = Array.from({ length: count }, (_, place) => {
    const at = headerWords + place * wordsAView;
    const [left, top, width, height] = numbers.slice(at + 1, at + 1 + areaSides.length) as unknown as number[];
    const number = words[at]! & 0xff;
    const hashes = at + 1 + areaSides.length;
    const view: View = {
      number,
      name: viewName(number),
      look: looks[(words[at]! >> lookAt) & 1]!,
      area: { left: left!, top: top!, width: width!, height: height! },
      hash: words.slice(hashes, hashes + viewWords),
      mirrored: words.slice(hashes + viewWords, hashes + 2 * viewWords),
    };
    if ((words[at]! & isKept) !== 0) kept.push(view);
    return view;
  });
  return { asked, kept };
}
