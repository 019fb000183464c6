import { foldText } from "../vietnamese/index.ts";
import { isInList } from "./named-near.ts";
import { inLink } from "./page-text.ts";
import type { Block } from "./page-text.ts";
import { nameWords, textOf } from "./parse-page.ts";
import type { ParsedPage } from "./parse-page.ts";

/** How many kinds of places of a page, other than the line itself and the window's title, tell a name (folded) as a whole. */
export type Voices = (name: string, line: Block | null) => number;

/** Pages made to keep a processor busy tell much in many places. */
const [mostTold, mostPaths, longestTold, leastLetters] = [200, 20, 300, 8];
const pathName = /^(?:breadcrumbs?|crumbs?|bread|pathway|duongdan)$/;

/**
 * Collects where a page tells what it sells, besides its headings: its address, the description for machines, pictures that lead nowhere,
 * what a form sends or asks to choose, buttons, the path to the goods, and lines of its own. A promise, a motto or a firm is told by none
 * of them, or by one; each kind counts once, however often it tells the name.
 */
export function voicesOf(
  page: ParsedPage,
  blocks: readonly Block[],
  metas: ReadonlyMap<string, string>,
  url: string,
): Voices {
  const [pictures, form, path]: [string[], string[], string[]] = [[], [], []];
  for (const element of page.elements) {
    const { tag, attributes } = element;
    if (tag === "img" || tag === "amp-img") {
      if (attributes["alt"] !== undefined && !inLink(element) && !isInList(element)) tell(pictures, attributes["alt"]);
    } else if (formTags.has(tag)) {
      if (form.length < mostTold)
        tell(form, attributes["value"], attributes["aria-label"], textOf(element, longestTold));
    } else if (tag === "nav" || nameWords(element).some((word) => pathName.test(word))) {
      if (path.length < mostPaths) tell(path, textOf(element, longestTold));
    }
  }
  const machines = described.map((name) => foldText(metas.get(name) ?? "").slice(0, longestTold));
  const lines = blocks.filter(({ area, text }) => area === "main" && text.length <= longestTold).slice(0, mostTold);
  const ordered = lines.flatMap(({ text }) =>
    whatIsOrdered.test(text) ? [foldText(text.replace(whatIsOrdered, ""))] : [],
  );
  const kinds = [[addressWords(url)], machines, pictures, form, path, ordered];
  return (name, line) => {
    if (name.length < leastLetters || !name.includes(" ")) return 0;
    const told = kinds.filter((kind) => kind.some((one) => holds(one, name))).length;
    return told + (lines.some((one) => one !== line && holds(one.folded, name) && !links(one)) ? 1 : 0);
  };
}

function tell(kind: string[], ...said: readonly (string | undefined)[]): void {
  for (const one of said)
    if (one !== undefined && one.length >= leastLetters && one.length <= longestTold && kind.length < mostTold)
      kind.push(foldText(one));
}

/** Over an order: "Sản phẩm: Áo khoác", "Bạn đặt mua: Áo khoác". */
const whatIsOrdered =
  /^(?:tên )?(?:sản phẩm|mặt hàng|hàng|đơn hàng|(?:bạn )?(?:đang )?(?:đặt|đặt mua|chọn|mua))\s*:\s*/iu;
const formTags = new Set(["option", "button", "label", "textarea", "input"]);
const described = ["description", "og:description", "twitter:title", "keywords"];
const holds = (told: string, name: string) => told.includes(name) && ` ${told} `.includes(` ${name} `);

/** What links speaks of where it leads. */
const links = ({ pieces }: Block) => pieces.some(({ element }) => inLink(element));

/** The words of an address, of its path and of what it asks: "/ao-thun.html", "/xem.php?id=4&ten=ao-thun". */
function addressWords(url: string): string {
  const { pathname, search } = URL.parse(url) ?? { pathname: "", search: "" };
  try {
    return foldText(
      decodeURIComponent(`${pathname.replace(/\.\w{2,5}$/, "")} ${search}`).replace(/[-_/+.?&=]+/g, " "),
    ).slice(0, longestTold);
  } catch {
    return "";
  }
}
