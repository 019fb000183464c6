import { byNames } from "../parse-page.ts";
import type { PageElement } from "../parse-page.ts";

const [mostWords, levels, longestWord] = [8, 3, 20];

/** What an element and those around it are called by class, id and property: "named:brand", "property:seller". */
export function callsOf(element: PageElement): string[] {
  const calls: string[] = [];
  let at: PageElement | null = element;
  for (let level = 0; at !== null && level < levels; level++, at = at.parent) calls.push(...ownCalls(at));
  return calls;
}

function ownCalls(element: PageElement): readonly string[] {
  const { itemprop } = element.attributes;
  const named = callsByNames(element);
  return itemprop === undefined ? named : [...named, `property:${itemprop}`];
}

const callsByNames = byNames((words): readonly string[] =>
  words
    .slice(0, mostWords)
    .filter((word) => word !== "" && word.length <= longestWord)
    .map((word) => `named:${word}`),
);
