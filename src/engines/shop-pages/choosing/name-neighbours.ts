import type { Block } from "../page-text.ts";
import { timeOfPost } from "../post-time.ts";
import { besideSeller, faring, shopLink } from "../seller-words.ts";
import { tidy } from "../parse-page.ts";
import { foldText } from "../../vietnamese/index.ts";

const furthest = 12;
const longestLine = 120;
const seller = new RegExp(`${shopLink.source}|${faring.source}|${besideSeller.source}`);
const contact =
  /(?:^|\D)(?:0|84)(?: ?\d){8,10}(?:\D|$)|^(?:dia chi|hotline|dien thoai|email|mst|ma so thue|tru so|zalo|sdt)\b|\bgmail\b/;
const money = /\d[\d ]{2,} ?(?:d|₫|vnd|dong)\b/;
const buy =
  /^(?:them vao gio|mua ngay|dat hang|dat mua|mua hang|cho vao gio|bo vao gio|add to cart|buy now|chon mua)\b/;

const kinds: readonly [name: string, isOf: (folded: string) => boolean][] = [
  ["Seller", (folded) => seller.test(folded)],
  ["Time", (folded) => timeOfPost.test(folded)],
  ["Contact", (folded) => contact.test(folded)],
  ["Price", (folded) => money.test(folded)],
  ["Buying", (folded) => buy.test(folded)],
];

/** For each line how many lines below it what tells of a seller, the time of posting, a contact and so on stands, up to a dozen. */
export type Neighbours = { over: string; under: string; below: Float64Array; above: Float64Array }[];

/** Looks once which lines tell what names stand beside. */
export function neighboursOf(blocks: readonly Block[]): Neighbours {
  const texts = blocks.map(textsOf);
  return kinds.map(([name, isOf]) => {
    const is = texts.map((own) => own.some(isOf));
    const [below, above] = [new Float64Array(blocks.length), new Float64Array(blocks.length)];
    let far = Number.NaN;
    for (let at = blocks.length - 1; at >= 0; at--) {
      far = is[at] ? 0 : far + 1 > furthest ? Number.NaN : far + 1;
      below[at] = far;
    }
    far = Number.NaN;
    for (let at = 0; at < blocks.length; at++) {
      far = is[at] ? 0 : far + 1 > furthest ? Number.NaN : far + 1;
      above[at] = far;
    }
    return { over: `linesOver${name}`, under: `linesUnder${name}`, below, above };
  });
}

/** A line and, where it has several, its pieces. */
function textsOf({ text, folded, pieces, area }: Block): string[] {
  if (text.length > longestLine || area === "list" || area === "menu") return [];
  const own = pieces.length > 1 && pieces.length < 8 ? pieces.map((piece) => foldText(tidy(piece.text))) : [];
  return [folded, ...own.filter((one) => one !== "")];
}
