import type { NameDraft } from "./name-drafts.ts";

/** How a name stands to longer names that hold it and to shorter ones that it holds, by what speaks for those. */
export type Kin = {
  longerNames: number;
  voicesOfLonger: number;
  voicesOfShorter: number;
  lettersOfShorter: number;
  siteMarksOfShorter: number;
  stallMarksOfLonger: number;
};

type Loud = { voices: number; siteMarks: number; stallMarks: number };

/** Looks up which names of a page hold which. */
export function kinOf(names: readonly NameDraft[], loud: readonly Loud[]): Kin[] {
  const numbers = new Map(names.map(({ folded }, at) => [folded, at]));
  const kin = names.map(noKin);
  for (const [longer, { folded }] of names.entries())
    for (const part of partsOf(folded)) {
      const shorter = numbers.get(part);
      if (shorter !== undefined) tie(kin[shorter]!, loud[shorter]!, kin[longer]!, loud[longer]!, part.length);
    }
  return kin;
}

function tie(short: Kin, shortLoud: Loud, long: Kin, longLoud: Loud, letters: number): void {
  short.longerNames++;
  short.voicesOfLonger = Math.max(short.voicesOfLonger, longLoud.voices);
  short.stallMarksOfLonger = Math.max(short.stallMarksOfLonger, longLoud.stallMarks);
  if (shortLoud.voices > long.voicesOfShorter) long.lettersOfShorter = letters;
  long.voicesOfShorter = Math.max(long.voicesOfShorter, shortLoud.voices);
  long.siteMarksOfShorter = Math.max(long.siteMarksOfShorter, shortLoud.siteMarks);
}

const noKin = (): Kin => ({
  longerNames: 0,
  voicesOfLonger: 0,
  voicesOfShorter: 0,
  lettersOfShorter: 0,
  siteMarksOfShorter: 0,
  stallMarksOfLonger: 0,
});

const longestInWords = 8;
function partsOf(folded: string): string[] {
  const words = folded.split(" ");
  if (words.length === 1 || words.length > longestInWords) return [];
  const parts: string[] = [];
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++)
      if (to - from < words.length) parts.push(words.slice(from, to).join(" "));
  return parts;
}
