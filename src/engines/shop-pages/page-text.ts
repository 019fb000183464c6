import { foldText } from "../vietnamese/index.ts";
import { byNames, tidy } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";

/** Where on a page a text stands. Only `main` speaks of the goods; `list` holds other goods, `footer` and `header` the shop. */
export type Area = "main" | "header" | "footer" | "menu" | "list";

/** Text as one line of the page, with the pieces that its elements make of it. `folded` is for finding words. */
export type Block = {
  text: string;
  folded: string;
  pieces: Piece[];
  element: PageElement;
  area: Area;
  index: number;
};
export type Piece = { text: string; element: PageElement };

const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meta nobr q s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const unseen = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "svg",
  "iframe",
  "head",
  "title",
  "textarea",
  "object",
]);
const hiddenWords = new Set(["hidden", "hide", "none"]);
const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const longestBlock = 5_000;

/** Whether a person would not see the element: by its kind, its `hidden`, its own style, or a class that says so. */
export function isHidden(element: PageElement): boolean {
  if (unseen.has(element.tag)) return true;
  const { attributes } = element;
  if (attributes["hidden"] !== undefined || hiddenStyle.test(attributes["style"] ?? "")) return true;
  const classes = attributes["class"];
  if (classes === undefined || !/hid|none/.test(classes)) return false;
  return classes.split(/\s+/).some((word) => hiddenWords.has(word.replace(/^(?:d|is)-/, "")));
}

const footerWords = new Set(["footer", "foot", "copyright", "bottom"]);
const headerWords = new Set(["header", "topbar", "masthead"]);
/** "post-header" and "thread_header" head what the page is about. */
const contentWords = new Set("body post entry article product thread topic detail item ad news blog".split(" "));
const menuWords = new Set(["menu", "nav", "navbar", "breadcrumb", "breadcrumbs", "navigation", "minicart"]);
const listWords = new Set(
  "related relate similar recommend recommended recommendation recommendations upsell upsells crosssell viewed recent recently bestseller bestselling lienquan tuongtu goiy daxem banchay".split(
    " ",
  ),
);

function ownArea(element: PageElement, above: Area): Area {
  if (element.tag === "footer" && above !== "list") return isSection(element) ? "footer" : above;
  if (element.tag === "nav") return "menu";
  if (element.tag === "header" && above === "main" && isSection(element)) return "header";
  if (element.tag === "body" || element.tag === "html") return above;
  const { isList, isFooter, isHeader, isMenu, isBottom } = areaNamed(element);
  if (isList) return "list";
  if (above !== "main") return above;
  if (isFooter) return isBottom ? above : "footer";
  if (isHeader && isSection(element)) return "header";
  return isMenu && !isLedTo(element) ? "menu" : above;
}

/** What class and id say of where an element stands. */
const areaNamed = byNames((words) => ({
  isList:
    words.some((word) => listWords.has(word)) ||
    /crosssell|bestsell|lienquan|tuongtu|daxem|banchay|goiy/.test(words.join("")),
  isFooter: words.some((word) => footerWords.has(word)),
  isBottom: words.includes("bottom"),
  isHeader: words.some((word, at) => headerWords.has(word) && !contentWords.has(words[at - 1]!)),
  isMenu: words.some((word) => menuWords.has(word)),
}));

/** "#nav-review", which a menu leads to: it has a heading, and no link. */
function isLedTo(element: PageElement): boolean {
  if (!/^nav[-_]/i.test(element.attributes["id"] ?? "")) return false;
  let isHeaded = false;
  const stack = [element];
  for (let looked = 0; stack.length > 0; looked++) {
    const { tag, children } = stack.pop()!;
    if (tag === "a" || tag === "button" || looked > mostLooked) return false;
    isHeaded ||= /^h[1-6]$/.test(tag);
    for (const child of children) if (typeof child !== "string") stack.push(child);
  }
  return isHeaded;
}
const mostLooked = 500;

/** A header or footer of the page, not of an article or a card in it. */
function isSection(element: PageElement): boolean {
  for (let at = element.parent; at !== null; at = at.parent)
    if (at.tag === "article" || at.tag === "main" || at.tag === "section" || at.tag === "li") return false;
  return true;
}

/** What no line begins with; nothing is added to it. */
const none: Piece[] = [];

/** The visible text of a page, line by line in its order, each with the area it stands in. */
export function readBlocks(page: ParsedPage): Block[] {
  const blocks: Block[] = [];
  let pieces: Piece[] = none;
  let length = 0;
  const add = (text: string, element: PageElement) => {
    if (pieces === none) pieces = [{ text, element }];
    else pieces.push({ text, element });
  };
  const flush = (element: PageElement, area: Area) => {
    const text = tidy(joined(pieces)).slice(0, longestBlock);
    if (text !== "") blocks.push({ text, folded: foldText(text), pieces, element, area, index: blocks.length });
    pieces = none;
    length = 0;
  };
  // The parser reads no deeper than a few hundred elements.
  const walk = (element: PageElement, area: Area, block: PageElement) => {
    for (const node of element.children) {
      if (typeof node === "string") {
        if (length < longestBlock && node.trim() !== "") {
          const said = node.length > longestBlock ? tidy(node).slice(0, longestBlock) : node;
          add(said, element);
          length += said.length;
        } else if (pieces !== none) add(" ", element);
      } else if (!isHidden(node)) {
        const shown = node.tag === "input" ? shownValue(node) : "";
        if (shown !== "") add(shown, node);
        const isInline = inline.has(node.tag);
        if (!isInline && shown === "") flush(block, area);
        walk(node, ownArea(node, area), isInline || shown !== "" ? block : node);
      }
    }
    if (!inline.has(element.tag)) flush(element, area);
  };
  walk(page.root, "main", page.root);
  markLists(blocks);
  return blocks;
}

/** What an input shows that nobody is to fill in: the words of a button, a value to read. */
function shownValue({ attributes: { type = "text", value = "", readonly, disabled } }: PageElement): string {
  if (/^(?:submit|button|reset)$/i.test(type)) return value;
  return /^(?:text|tel|number)$/i.test(type) && (readonly !== undefined || disabled !== undefined) ? value : "";
}

/** Pieces stand apart where their elements do, save within a number: "1.290<small>.000</small>", "1.290.<sup>000</sup>". */
export function joined(pieces: readonly Piece[]): string {
  if (pieces.length < 2) return pieces[0]?.text ?? "";
  let text = "";
  for (const [at, piece] of pieces.entries()) {
    const before = pieces[at - 1];
    const apart =
      before !== undefined &&
      before.element !== piece.element &&
      (!/[\s.,(]$/.test(text) || (/[^\d\s][.,]$/.test(text) && /^\d/.test(piece.text))) &&
      !/^[\s.,:;)]/.test(piece.text) &&
      !(/\d$/.test(text) && /^(?:đ|₫|d)\s*$/i.test(piece.text));
    text += apart ? ` ${piece.text}` : piece.text;
  }
  return text;
}

const otherGoods =
  /^(?:\d{1,2} )?(?:cac )?(?:(?:san pham|mat hang|hang|mau) (?:khac|cung [a-z]+)|(?:khach(?: hang)?|nguoi (?:mua|dung))\b.{0,40} (?:cung|con|da|thuong) (?:mua|xem|thich|chon|quan tam)|(?:san pham|hang|mau|mon|sp|goi y|deal|thuong) (?:lien quan|tuong tu|cung loai|cung danh muc|cung thuong hieu|cung shop|da xem|vua xem|goi y|ban chay|noi bat|khac|mua kem|moi|hot|kem theo|cho ban|danh cho ban|duoc mua cung|hay mua cung|mua cung|mua kem)|(?:co the|co le) (?:ban|quy khach)|ban (?:cung |se )?(?:co the )?(?:thich|quan tam)|khach hang (?:cung|da|khac|thuong) |nguoi (?:ta|khac) cung|mua kem|mua cung|vua xem|da xem|ban chay|goi y|so sanh (?:voi|cac|san pham)|xem them (?:(?:cac )?(?:san pham|mau|hang|mon) (?:khac|cung|lien quan|tuong tu)|goi y)|(?:tin(?: rao| dang)?|chu de|bai(?: viet| dang)?) (?:lien quan|tuong tu|cung loai|khac|noi bat|pho bien|moi)|(?:(?:tu|xem|so sanh)(?: cac)? )?(?:nha|nguoi|noi|gian hang|shop|cua hang)(?: ban)?(?: hang)? khac(?: (?:cung|dang|co).{0,30})?$|related|you may|similar|recently|customers also|frequently)/;

const mostHeadings = 100;
/** What buyers ask and say names other goods and other prices. */
const othersWords =
  /^(?:hoi dap|hoi (?:va|&) dap|hoi dap|binh luan|nhan xet|danh gia|y kien|cam nhan|khach hang (?:noi|danh gia|nhan xet|hoi)|feedback|reviews?|comments?|cau hoi)\b/;

/**
 * Marks what follows a heading such as "Sản phẩm liên quan" as other goods: the section that the heading opens, or, where the page
 * has no sections, all until the footer.
 */
function markLists(blocks: Block[]): void {
  let headings = 0;
  const firstHeading = blocks.findIndex(({ element, area }) => element.tag === "h1" && area === "main");
  for (const heading of blocks) {
    if (heading.area !== "main" || heading.text.length > 80) continue;
    const isOfOthers = othersWords.test(heading.folded) && /^h[2-6]$/.test(heading.element.tag);
    if (!isOfOthers && (!otherGoods.test(heading.folded) || isSentence(heading))) continue;
    if (heading.index <= firstHeading || headings++ >= mostHeadings) continue;
    const section = sectionOf(heading, blocks[firstHeading]);
    const hasNext =
      isOfOthers && section === null && blocks.some((one) => one.index > heading.index && isNextSection(one, heading));
    for (let at = heading.index; at < blocks.length; at++) {
      const block = blocks[at]!;
      if (isOfOthers && section === null && !hasNext) break;
      if (block.area === "footer" || (section !== null && !isWithin(block.element, section))) break;
      if (at > heading.index && isNextSection(block, heading)) break;
      if (block.area === "main") block.area = "list";
    }
  }
}

/** "Món mới của xưởng đã về." says something of the goods. */
const isSentence = ({ text, element }: Block) => /[^.\s]\.$/.test(text) && !/^h[1-6]$/.test(element.tag);

/** A heading beside another, of its rank or above, opens something else; names of goods link. */
function isNextSection({ element, pieces }: Block, heading: Block): boolean {
  if (element.parent !== heading.element.parent || !/^h[1-6]$/.test(heading.element.tag)) return false;
  return (
    /^h[1-6]$/.test(element.tag) && element.tag <= heading.element.tag && pieces.every((one) => !inLink(one.element))
  );
}

/** Whether an element is a link or stands in one. */
export function inLink(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (at.tag === "a") return true;
  return false;
}

/** The smallest element around a heading that holds more than it; null where that holds the title too. */
function sectionOf(heading: Block, title: Block | undefined): PageElement | null {
  let section: PageElement | null = heading.element;
  while (section !== null && contentLength(section) <= heading.text.length + 20) section = section.parent;
  if (section === null || section.tag === "" || section.tag === "body" || section.tag === "html") return null;
  return title !== undefined && isWithin(title.element, section) ? null : section;
}

function contentLength(element: PageElement): number {
  let length = 0;
  const stack: (PageElement | string)[] = [element];
  while (stack.length > 0 && length < 200) {
    const node = stack.pop()!;
    if (typeof node === "string") length += node.trim().length;
    else if (!isHidden(node)) stack.push(...node.children);
  }
  return length;
}

/** Whether an element is another one or stands in it. */
export function isWithin(element: PageElement, ancestor: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (at === ancestor) return true;
  return false;
}
