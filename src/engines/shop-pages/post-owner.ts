import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import { capitalWords, isGeneric, looksNamed } from "./name-words.ts";
import { inLink } from "./page-text.ts";
import type { Block } from "./page-text.ts";
import { timeOfPost } from "./post-time.ts";
import { tidy } from "./parse-page.ts";

const onSite = new RegExp(
  String.raw`(?:của|từ|với|cho|[Tt]heo dõi|[Xx]em|[Tt]hăm|by|from|[Ff]ollow)\s+(?<name>${capitalWords})\s+(?:trên|on)\s+(?<site>${capitalWords})$`,
  "u",
);
/** "Vải Hà on Mạng Quen: …" as a network calls a post in its tags. */
const ownsPost = new RegExp(
  String.raw`^(?<name>${capitalWords})\s+(?:trên|on)\s+(?<site>${capitalWords})(?:\s*:|$)`,
  "u",
);
const longestSentence = 120;

/**
 * Whose page a post or message stands on, where the site is neither his nor silent about it: the page's tags call it by a name that is
 * neither the goods nor the site, and a line or link says it alone; or a line speaks of "Vải Hà trên Mạng Quen", the site. Tags that call
 * a page by the site's own name say nothing.
 */
export function ownerOfPost(
  blocks: readonly Block[],
  metas: ReadonlyMap<string, string>,
  goods: string | null,
): Found<string> | null {
  const site = foldText(metas.get("og:site_name") ?? metas.get("application-name") ?? "");
  if (site === "") return null;
  const named = foldText(goods ?? "");
  const isOther = (name: string) => {
    const folded = foldText(name);
    return looksNamed(name) && folded !== named && !` ${named} `.includes(` ${folded} `) && !isOneOf(folded, site);
  };
  const told = metas.get("og:title") ?? metas.get("twitter:title") ?? "";
  if (told.length >= 2 && told.length <= 60 && isOther(told)) {
    const folded = foldText(told);
    const line = blocks.find(
      ({ area, text, pieces }) =>
        area === "main" &&
        text.length <= longestSentence &&
        pieces.some((piece) => piece.text.length <= 80 && foldText(piece.text) === folded && inLink(piece.element)),
    );
    if (line !== undefined) return found(told, "page", line.text);
  }
  const lines = [told, metas.get("og:description") ?? "", ...blocks.map(({ text }) => text)];
  for (const text of lines) {
    if (text.length > (text === told ? 300 : longestSentence) || !/trên|\bon\b/.test(text)) continue;
    const said = (onSite.exec(text) ?? ownsPost.exec(text))?.groups;
    if (said !== undefined && foldText(said["site"]!) === site && isOther(said["name"]!))
      return found(said["name"]!, "page", text);
  }
  return null;
}

/** "Vườn Mây" of "Vườn Mây Store", in either direction. */
const isOneOf = (one: string, other: string) => ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);

const linesAbove = 5;

/** The name over the goods with the time of posting behind or under it: "Vải Hà · 3 giờ trước". */
export function nameOverTime(
  blocks: readonly Block[],
  title: Block | null,
  isName: (folded: string) => boolean,
): Found<string> | null {
  if (title === null) return null;
  for (const block of blocks.slice(Math.max(0, title.index - linesAbove), title.index).toReversed()) {
    if (block.area !== "main" || block.text.length > longestSentence) continue;
    const [first = "", ...rest] = block.pieces.map(({ text }) => tidy(text)).filter((text) => /[\p{L}\d]/u.test(text));
    const behind = rest.length > 0 ? foldText(rest.join(" ")) : (blocks[block.index + 1]?.folded ?? "");
    if (
      (looksNamed(first) || isNick(block, first)) &&
      !isGeneric(first) &&
      isName(foldText(first)) &&
      timeOfPost.test(behind)
    )
      return found(first, "page", block.text);
  }
  return null;
}

/** "nha_cua_mit" and "thaonguyen.daily", which lead to who goes by them. */
const isNick = ({ pieces }: Block, text: string) =>
  /^[a-z][a-z\d]*(?:[._-][a-z\d]+)*$/.test(text) &&
  pieces.some((piece) => tidy(piece.text) === text && inLink(piece.element));
