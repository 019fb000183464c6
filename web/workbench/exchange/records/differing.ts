/** A text cut where another parts from it: what both begin with, what only this one says, what both end with. */
export type Differing = { before: string; own: string; after: string };

/** Marks in each of two texts, word by word, the stretch in which they differ. */
export function differing(one: string, other: string): [Differing, Differing] {
  const [a, b] = [one, other].map((text) => text.split(/(?<=\s)/u)) as [string[], string[]];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && isSame(a[start]!, b[start]!)) start++;
  let end = 0;
  while (end < most - start && isSame(a.at(-1 - end)!, b.at(-1 - end)!)) end++;
  const cut = (words: string[]): Differing => {
    const parting = words.slice(start, words.length - end).join("");
    const own = parting.trimEnd(); // no space is marked behind it
    const after = parting.slice(own.length) + words.slice(words.length - end).join("");
    return { before: words.slice(0, start).join(""), own, after };
  };
  return [cut(a), cut(b)];
}

const isSame = (one: string, other: string) => one.trim() === other.trim();
