import { foldText } from "../vietnamese/index.ts";
import { beforeAddress } from "./contacts.ts";
import { found, webAddress } from "./found.ts";
import { hostLabel, spelling, subdomainLabel, wholeName, wordsThatMake } from "./host-words.ts";
import type { Found } from "./model.ts";
import { windowTitle } from "./page-title.ts";
import type { Block } from "./page-text.ts";
import type { ParsedPage } from "./parse-page.ts";

const longestLine = 300;
const mostLines = 400;

/**
 * The words of a page that its address is made of: shops of goods go by the name of their site, so that "Vải Hà Store" on
 * vaihastore.example is the shop wherever it stands. The spelling of the first place is taken that is not all capitals, if any.
 */
export function nameOfHost(
  page: ParsedPage,
  blocks: readonly Block[],
  title: string | null,
  url: string,
): Found<string> | null {
  const goods = foldText(title ?? "");
  for (const label of [hostLabel(url), subdomainLabel(url)]) {
    if (label === null) continue;
    const told = spelledIn(linesOf(page, blocks, url, label), label, goods, label === hostLabel(url));
    if (told !== null) return told;
  }
  return null;
}

function spelledIn(lines: readonly string[], label: string, goods: string, isOwn: boolean): Found<string> | null {
  let loud: Found<string> | null = null;
  for (const line of lines) {
    const words = wordsThatMake(label, line);
    if (words === null || madeBy.test(foldText(line))) continue;
    // What only the goods are called is the address of a page of one thing.
    if (goods.includes(foldText(words)) && (!isOwn || foldText(line).includes(goods))) continue;
    const whole = wholeName(words, line);
    const name = goods !== "" && foldText(whole).includes(goods) ? words : whole;
    const told = found(name, "page", line);
    if (name !== name.toUpperCase()) return told;
    loud ??= told;
  }
  return loud;
}
/** Whose software a shop runs on may have lent it the address as well. */
const madeBy =
  /\b(?:powered|tao (?:website|web|trang|shop|gian hang)|cung cap boi|nen tang|thiet ke (?:web )?boi|phan mem)\b/;

/** Lines and attributes that spell a label, of those where a shop's name may stand. */
function linesOf(page: ParsedPage, blocks: readonly Block[], url: string, label: string): string[] {
  const home = URL.parse("/", url)?.href;
  const homeward = page.links.filter(
    ({ attributes: { title, href, "aria-label": said } }) =>
      (title ?? said) !== undefined && webAddress(href, url) === home,
  );
  const doesSpell = spelling(label);
  const lines = [
    ...page.pictures.map(({ attributes }) => attributes["alt"]),
    ...homeward.flatMap(({ attributes }) => [attributes["title"], attributes["aria-label"]]),
    windowTitle(page),
    ...blocks.filter(({ area, folded }) => area !== "list" && doesSpell(folded)).map((block) => beforeAddress(block)),
  ];
  const short = lines.filter((line) => line !== undefined && line !== "" && line.length <= longestLine) as string[];
  return short.length <= mostLines ? short : [...short.slice(0, mostLines / 2), ...short.slice(-mostLines / 2)];
}
