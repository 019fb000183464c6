import { foldText } from "../../vietnamese/index.ts";
import { nameWords } from "../parse-page.ts";
import type { PageElement } from "../parse-page.ts";

const [mostWords, levels, longestWord] = [4, 3, 20];

/** The last words of what stands before a name, each with a sign of where. */
export function wordsBefore(folded: string, where: string): string[] {
  return signed(folded.slice(-80).split(" ").slice(-mostWords), where);
}

/** The first words of what stands behind a name. */
export function wordsAfter(folded: string, where: string): string[] {
  return signed(folded.slice(0, 80).split(" ").slice(0, mostWords), where);
}

/** A label as a whole and word by word. */
export function wordsOfLabel(label: string): string[] {
  return [`row:${label}`, ...signed(label.split(" ").slice(0, mostWords), "label")];
}

/** What an element and those around it are called: tag, class, id, property, and the beginning of the path they link to. */
export function wordsOfElement(element: PageElement): string[] {
  const words: string[] = [];
  let at: PageElement | null = element;
  for (let level = 0; at !== null && level < levels; level++, at = at.parent) words.push(...ownWords(at));
  return words;
}

const known = new WeakMap<PageElement, readonly string[]>();
function ownWords(element: PageElement): readonly string[] {
  let words = known.get(element);
  if (words === undefined) known.set(element, (words = wordsOfOne(element)));
  return words;
}

function wordsOfOne(element: PageElement): string[] {
  const { itemprop, href, rel } = element.attributes;
  return [
    `tag:${element.tag}`,
    ...signed(nameWords(element).slice(0, 2 * mostWords), "named"),
    ...(itemprop === undefined ? [] : [`property:${itemprop}`]),
    ...(rel === undefined ? [] : [`rel:${rel}`]),
    ...(href === undefined || element.tag !== "a" ? [] : signed(pathWords(href), "path")),
  ];
}

const pathWords = (href: string) =>
  foldText(
    href
      .replace(/^https?:\/\/[^/]*/i, "")
      .slice(0, 60)
      .replace(/[-_/.?=&#]+/g, " "),
  )
    .split(" ")
    .slice(0, mostWords);

const signed = (words: readonly string[], sign: string) =>
  words.filter((word) => word !== "" && word.length <= longestWord).map((word) => `${sign}:${word}`);
