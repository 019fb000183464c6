import { foldText } from "../vietnamese/index.ts";
import { found, webAddress } from "./found.ts";
import type { Found } from "./model.ts";
import { windowTitle } from "./page-title.ts";
import type { Block } from "./page-text.ts";
import type { ParsedPage } from "./parse-page.ts";

const mostWords = 6;
const longestLine = 300;
const mostLines = 400;

/**
 * The words of a page that its address is made of: shops of goods go by the name of their site, so that "Vải Hà Store" on
 * vaihastore.example is the shop wherever it stands. The spelling of the first place is taken that is not all capitals, if any.
 */
export function nameOfHost(page: ParsedPage, blocks: readonly Block[], url: string): Found<string> | null {
  const label = hostLabel(url);
  if (label === null) return null;
  let loud: Found<string> | null = null;
  for (const line of linesOf(page, blocks, url)) {
    const name = wordsThatMake(label, line);
    if (name === null) continue;
    const told = found(name, "page", line);
    if (name !== name.toUpperCase()) return told;
    loud ??= told;
  }
  return loud;
}

const secondLevel = /^(?:com|net|org|edu|gov|biz|info|name|shop|co|ac)$/;
/** What the owner chose of a host: "vaiha" of www.vaiha.com.vn; null where it is too short to mean anything. */
function hostLabel(url: string): string | null {
  const labels = (URL.parse(url)?.hostname ?? "").toLowerCase().split(".").slice(0, -1);
  while (labels.length > 1 && secondLevel.test(labels.at(-1)!)) labels.pop();
  const label = labels.at(-1)?.replaceAll("-", "") ?? "";
  return label.length >= 5 && /[a-z]{3}/.test(label) ? label : null;
}

function linesOf(page: ParsedPage, blocks: readonly Block[], url: string): string[] {
  const home = URL.parse("/", url)?.href;
  const attributes = page.elements
    .slice(0, 3_000)
    .flatMap(({ tag, attributes: { alt, title, href } }) =>
      tag === "img" ? [alt] : tag === "a" && webAddress(href, url) === home ? [title] : [],
    );
  const lines = [
    ...attributes,
    windowTitle(page),
    ...blocks.filter(({ area }) => area !== "list").map(({ text }) => text),
  ];
  const short = lines.filter((line) => line !== undefined && line !== "" && line.length <= longestLine) as string[];
  return short.length <= mostLines ? short : [...short.slice(0, mostLines / 2), ...short.slice(-mostLines / 2)];
}

/** Up to six words in a row that, folded and joined, are the label, or all of it but "vn" or "shop" at an end. */
function wordsThatMake(label: string, line: string): string | null {
  const words = [...line.matchAll(/[\p{L}\d][\p{L}\d\p{M}&'’]*/gu)];
  const folded = words.map(([word]) => foldText(word).replaceAll(" ", ""));
  const wanted = [label, label.replace(/(?:vn|vietnam|online)$/, ""), label.replace(/^(?:shop|cuahang)/, "")];
  for (let from = 0; from < words.length; from++) {
    let joined = "";
    for (let to = from; to < Math.min(words.length, from + mostWords); to++) {
      joined += folded[to]!;
      if (!wanted.some((one) => one.startsWith(joined))) break;
      if (
        joined.length < 5 ||
        !wanted.includes(joined) ||
        (to === from && line[words[to]!.index + words[to]![0].length] === ".")
      )
        continue;
      return line.slice(words[from]!.index, words[to]!.index + words[to]![0].length);
    }
  }
  return null;
}
