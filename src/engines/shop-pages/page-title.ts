import { foldText } from "../vietnamese/index.ts";
import { isHostName, namesHost } from "./host-words.ts";
import { titleParts } from "./name-words.ts";
import { isCompany, isHeading, isOfPeople, namesNoGoods } from "./no-title.ts";
import { nameWords, textOf, tidy } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";
import type { Block } from "./page-text.ts";
import { goodsAlone } from "./set-around.ts";
import { titleByAddress } from "./title-by-address.ts";
import { prominence, titleByPlace } from "./title-by-place.ts";
import { titleOfPost } from "./title-of-post.ts";
import type { Voices } from "./title-voices.ts";

/** The name of the goods as people see it, and the line it stands in; `block` is null where only the window's title has it. */
export type PageTitle = { text: string; block: Block | null };

/** The text of the window's title. */
export function windowTitle(page: ParsedPage): string {
  const title = page.elements.find(({ tag }) => tag === "title");
  return title === undefined ? "" : textOf(title, 400);
}

const titleWords = new Set(["title", "name", "tieude", "ten", "heading", "subject"]);
const goodsTitle = /^(?:ten|tieude)(?:sp|sanpham|hang)$|^(?:product|prod|pro|item|goods|sp|detail)(?:name|title)$/;
const goodsWords = new Set(["product", "sp", "sanpham", "item", "goods", "detail", "pdp"]);
const goodsLabel = /^ten (?:san pham|hang(?: hoa)?|mat hang|sp)$/;
const saysWhatItIs = /^tên (?:sản phẩm|hàng|sp)\s*:\s*(?=[^\s:])/iu;

/**
 * Finds the title of the goods: a heading that the window's title or Open Graph repeats, else the first main heading, else a line
 * that the window's title begins with. The names that the site goes by (`siteNames`, folded) give way to a line with facts of goods under it.
 */
export function findTitle(
  blocks: readonly Block[],
  page: ParsedPage,
  openGraphTitle: string | null,
  url: string,
  siteNames: ReadonlySet<string> = new Set(),
  voices: () => Voices = () => () => 0,
): PageTitle | null {
  const window = windowTitle(page);
  const told = [window, openGraphTitle ?? ""].map(foldText);
  const parts = new Set(titleParts(window).map(foldText));
  const longParts = [window, openGraphTitle ?? ""]
    .flatMap(titleParts)
    .map(foldText)
    .filter((part) => part.length >= 10);
  const holdsPart = (folded: string) => longParts.some((part) => folded.includes(part));
  let labelled: Block | null = null;
  const shopNames = new Set([...siteNames, ...namesAtFoot(blocks)]);
  const people = new Set<string>();
  let best: { block: Block; text: string; score: number; confirmed: boolean } | null = null;
  for (const block of blocks) {
    if (block.area === "list" || block.area === "footer" || block.area === "menu") continue;
    if (block.text.length < 3 || block.text.length > 250) continue;
    if (
      namesNoGoods(
        block,
        told.some((one) => one.includes(block.folded)),
      )
    )
      continue;
    if (isHostName(titleParts(block.text)[0]!, url)) continue;
    const words = nameWords(block.element);
    const heading = /^h[1-6]$/.test(block.element.tag) ? Number(block.element.tag[1]) : null;
    const isLabelled = goodsLabel.test(blocks[block.index - 1]?.folded ?? "");
    labelled ??= isLabelled ? block : null;
    const isItsName = block.element.attributes["itemprop"] === "name" || saysWhatItIs.test(block.text) || isLabelled;
    const named = isItsName || words.some((word) => titleWords.has(word) || goodsTitle.test(word));
    const text = withoutLabels(block, told, parts);
    const folded = text === block.text ? block.folded : foldText(text);
    const repeated = folded.length >= 6 && told.some((one) => one.includes(folded));
    const begins = repeated && (told.some((one) => one.startsWith(folded)) || parts.has(folded));
    const most = repeated && told.some((one) => one.includes(folded) && folded.length * 5 >= one.length * 2);
    // A line that is neither a heading nor repeated by the window's title names nothing.
    if (heading === null && !named && !begins && !most) continue;
    if (isOfPeople(block, blocks)) {
      people.add(block.folded).add(foldText(block.pieces[0]!.text));
      continue;
    }
    const score =
      (heading === null ? 0 : heading === 1 ? 5 : 3 - heading * 0.4) +
      (named ? 1.5 : 0) +
      (isItsName ? 1 : 0) +
      (isLabelled ? 2 : 0) +
      (namesHost(block.text, url) ? -4 : 0) +
      (named && words.some((word) => goodsWords.has(word) || goodsTitle.test(word)) ? 1 : 0) +
      (repeated ? 4 : 0) +
      (begins ? 1 : 0) +
      (repeated && parts.has(folded) ? 3 : 0) +
      (block.area === "header" ? -4 : 0) +
      (repeated ? Math.min(block.text.length, 80) / 40 : 0) +
      (isLink(block) ? (heading === null && !named ? -6 : -3) : 0);
    if (best === null || score > best.score) best = { block, text, score, confirmed: repeated || holdsPart(folded) };
  }
  // A page of one thing goes by its name: only what stands out over facts of goods takes its place.
  const smaller =
    best !== null && shopNames.has(best.block.folded)
      ? (labelled ?? titleByPlace(blocks, url, (block) => namesNoGoods(block) || shopNames.has(block.folded)))
      : null;
  if (smaller !== null) return { text: withoutPrice(smaller.text), block: smaller };
  const first = (openGraphTitle ?? window).split(/\s+[|»–]\s+|\s+::\s+/)[0]?.trim() ?? "";
  // A window's title that is empty, an address or the shop's name is no better than a small heading.
  const isOfGoods =
    first !== "" &&
    !/^(?:www\.)?[a-z0-9-]+(?:\.[a-z]{2,10}){1,3}$/i.test(first) &&
    !isHeading(foldText(titleParts(first)[0]!)) &&
    !isCompany(first) &&
    !people.has(foldText(first)) &&
    !shopNames.has(foldText(first)) &&
    !blocks.some((block) => block.area === "footer" && block.folded.startsWith(`${foldText(first)} `)) &&
    !namesHost(titleParts(first)[0]!, url);
  const least = isOfGoods ? 3 : 1;
  const isNoTitle = (block: Block) =>
    namesNoGoods(block) || shopNames.has(block.folded) || people.has(block.folded) || isHostName(block.text, url);
  const heading = best === null || best.score < least ? null : best;
  const spelled = titleByAddress(blocks, url, heading?.block ?? null, isNoTitle);
  // A story's heading is confirmed by the window's title as well, and told by nothing else.
  if (spelled !== null && (heading === null || isToldMore(voices(), spelled, heading.block))) return spelled;
  const agreed = best === null || !best.confirmed ? mostTold(voices(), best?.block ?? null, blocks, isNoTitle) : null;
  if (agreed !== null) return { text: withoutPrice(agreed.text), block: agreed };
  const placed =
    heading === null || !heading.confirmed
      ? (titleOfPost(blocks, openGraphTitle) ?? titleByPlace(blocks, url, (block) => namesNoGoods(block)))
      : null;
  if (placed !== null) return { text: withoutLabels(placed, told, parts), block: placed };
  if (heading !== null)
    return { text: goodsAlone(heading.block, blocks) ?? withoutPrice(heading.text), block: heading.block };
  return first === "" ? null : { text: withoutSelling(first), block: null };
}

function isToldMore(voices: Voices, { text, block }: { text: string; block: Block }, heading: Block): boolean {
  const told = voices(foldText(text), block);
  return told >= 2 && told > voices(heading.folded, heading);
}

/** Where the window's title names no line: the line that most kinds of places tell, if two do and more than tell the heading. */
function mostTold(
  voices: Voices,
  heading: Block | null,
  blocks: readonly Block[],
  isNoTitle: (block: Block) => boolean,
): Block | null {
  let best = heading;
  let most = heading === null ? 1 : Math.max(1, voices(heading.folded, heading));
  let asked = 0;
  for (const block of blocks) {
    if (asked >= mostAsked) break;
    if (block.area !== "main" || block.text.length < 8 || block.text.length > 150 || block === heading) continue;
    if (prominence(block) === 0 || isLink(block) || isNoTitle(block) || !/\p{L}{2}.*\s.*\p{L}{2}/u.test(block.text))
      continue;
    asked++;
    const told = voices(block.folded, block);
    if (told > most) [best, most] = [block, told];
  }
  return best === heading ? null : best;
}
const mostAsked = 100;

/** What a visiting card at the foot begins with: "Vải Hà - 12 Lê Lợi, Huế - ĐT: 0234 388 8999". */
function namesAtFoot(blocks: readonly Block[]): string[] {
  return blocks
    .slice(-footLines)
    .filter(({ text, folded, area }) => area !== "list" && text.length <= 300 && onCard.test(folded))
    .map(({ text }) => foldText(text.split(/\s*[,|:·•]\s*|\s+[-–]\s+/)[0]!))
    .filter((name) => name.length >= 4);
}
const footLines = 12;
const onCard = /\b(?:dt|tel|dien thoai|hotline|dc|dia chi|mst|ma so thue|zalo)\b|\b0\d{2,3} \d{3}/;

/** "Mua Áo thun chính hãng giá rẻ tại Vải Hà" is about "Áo thun". */
function withoutSelling(written: string): string {
  const bare = written
    .replace(/^(?:mua|bán|đặt mua|giá)\s+(?:ngay\s+)?/iu, "")
    .replace(/,?\s+(?:chính hãng|giá (?:rẻ|tốt|sỉ|gốc|bao nhiêu)|tại\s+\p{Lu}|uy tín|mua ở đâu).*$/u, "");
  return bare.length >= 6 ? bare : written;
}

/** "Áo khoác - 350.000 đ", "Áo khoác, giá 350k": the name alone. */
const withoutPrice = (text: string) =>
  text.replace(
    /(.{6})\s*(?:[-–|:,]\s*(?:(?:chỉ|giá)[:\s]+)?|\sgiá:?\s*)\d[\d.,]*\s*(?:đ|₫|vnđ|vnd|k|triệu|tr|đồng)\.?$/iu,
    "$1",
  );

/** The title of a page is hardly ever a link: what links is the name of a shop, of an author, of other goods. */
function isLink(block: Block): boolean {
  return block.pieces.every(({ element }) => {
    for (let at: PageElement | null = element; at !== null && at !== block.element.parent; at = at.parent)
      if (at.tag === "a") return true;
    return false;
  });
}

const labelWords = new Set(["tag", "label", "badge", "ribbon", "prefix", "status", "flag"]);
const badge =
  /^(?:yeu thich|mall|pre ?order|dat truoc|order|ban|can ban|chinh hang|official|hot|new|moi|sale|flash sale|ban chay|best ?seller|tra gop(?: 0)?|freeship|giam(?: gia)?(?: \d+)?|\d{1,2}|het hang|con hang|doc quyen|hang moi|da qua su dung|like new|(?:ma|sku|model|code|msp|ma sp|ma hang|ma san pham)\b.{0,25})$/;

/** A heading without the label before it ("Mall", "Hà Nội") where the window's title knows only the rest. */
function withoutLabels(block: Block, told: readonly string[], parts: ReadonlySet<string>): string {
  if (saysWhatItIs.test(block.text)) return block.text.replace(saysWhatItIs, "");
  // Where the window's title sets the goods off from the label, so do we.
  const apart = parts.has(block.folded)
    ? undefined
    : block.pieces
        .map(({ text }) => tidy(text))
        .find((text) => text.length * 2 > block.text.length && parts.has(foldText(text)));
  if (apart !== undefined) return apart;
  if (block.pieces.length < 2) return block.text;
  const isTold = told.some((one) => one.includes(block.folded));
  const pieces = block.pieces.filter(({ text }) => text.trim() !== "");
  const own = pieces.map(({ text }) => tidy(text));
  // What is marked as a label is none of the name, even where the window's title has it too.
  const bare = pieces
    .filter(
      ({ text, element }) =>
        !badge.test(foldText(text)) || (isTold && !nameWords(element).some((word) => labelWords.has(word))),
    )
    .map(({ text }) => tidy(text));
  if (isTold && bare.length === own.length) return block.text;
  if (bare.length > 0 && bare.length < own.length) return bare.join(" ");
  const longest = block.pieces
    .map(({ text }) => tidy(text))
    .reduce((one, other) => (other.length > one.length ? other : one));
  const folded = foldText(longest);
  return longest.length * 2 > block.text.length && told.some((one) => one.includes(folded)) ? longest : block.text;
}
