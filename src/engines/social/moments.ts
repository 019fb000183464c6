import type { Cue, Moments } from "./model.ts";

/**
 * Cues as one text, a line each, with the moment at which every place of it was said. A phrase that runs over two cues is whole in it.
 * Cuts before a part would have more than `mostLetters`; the cues are in the order of their time and none of them is longer.
 */
export function joinCues<C extends Cue>(cues: readonly C[], mostLetters: number): CuePart<C>[] {
  const parts: CuePart<C>[] = [];
  let pieces: string[] = [];
  let offsets: number[] = [];
  let startsMs: number[] = [];
  let first: C | null = null;
  let length = 0;
  const close = () => {
    if (first !== null) parts.push({ text: pieces.join("\n"), moments: { offsets, startsMs }, first });
    [pieces, offsets, startsMs, first, length] = [[], [], [], null, 0];
  };
  for (const cue of cues) {
    if (length > 0 && length + 1 + cue.text.length > mostLetters) close();
    first ??= cue;
    if (length > 0) length++;
    offsets.push(length);
    startsMs.push(cue.startMs);
    pieces.push(cue.text);
    length += cue.text.length;
  }
  close();
  return parts;
}

export type CuePart<C extends Cue> = { readonly text: string; readonly moments: Moments; readonly first: C };

/** When the words at a place of the text were said, in milliseconds: the start of their cue; null before the first one. */
export function momentAt({ offsets, startsMs }: Moments, place: number): number | null {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : (startsMs[low - 1] as number);
}

const youtube =
  /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch\?(?:[^#\s]*&)?v=|live\/|shorts\/)|youtu\.be\/)[\w-]{6,20}/i;
const telegram = /^https?:\/\/t\.me\/(?:c\/\d+|\w{4,32})\/\d+(?:\?[^#\s]*)?$/i;

/** The address of a recording at a moment, where its network has one (YouTube, Telegram); null where nobody has told how it is written. */
export function addressAtMoment(url: string | null, ms: number): string | null {
  if (url === null || !(youtube.test(url) || telegram.test(url))) return null;
  const bare = url
    .replace(/#.*$/, "")
    .replace(/([?&])t=[^&]*(&|$)/, "$1")
    .replace(/[?&]$/, "");
  return `${bare}${bare.includes("?") ? "&" : "?"}t=${Math.floor(ms / 1000)}`;
}
