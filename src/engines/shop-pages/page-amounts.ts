import { foldText, parseMoney } from "../vietnamese/index.ts";
import { nameWords } from "./parse-page.ts";
import type { PageElement } from "./parse-page.ts";
import type { Block } from "./page-text.ts";
import { columnHead } from "./rows.ts";

/** An amount of money that people see, with the folded words around it. */
export type Amount = {
  value: number;
  raw: string;
  block: Block;
  element: PageElement;
  start: number;
  end: number;
  before: string;
  /** What stands before the last colon on its line, folded: "Đặt cọc giữ máy: 500k", "Ship: nội thành 20k, tỉnh 35k". */
  label: string;
  after: string;
  isStruck: boolean;
};

const mayBeMoney = /\d[\d.,\s]*(?:k|K|tr|Tr|TR|triệu|nghìn|ngàn|ng|đ|Đ|₫|vn|VN|d\b|củ)|(?:giá|Giá|GIÁ)/;
const signBefore =
  /(?<![\p{L}\d])(?:(?<!\d\s)|(?=[₫đ]\d))(₫|đ|vnđ|vnd)(\s?)(\d{1,3}(?:[.,]\d{3})+)(?!\d|[.,]\d|\s?[₫đk](?!\d))/giu;
/** Numbers alone, as tills print the price beside the one before it. */
const bareNumber =
  /^\s*\d{1,3}(?:[.,]\d{3})+(?:\s+(?:[-–~]\s+)?(?:\d{1,3}(?:[.,]\d{3})+|[-(]{0,2}\d{1,2}\s?%\)?)){0,2}\s*$/;
const mostInBlock = 12;
const longestText = 1_500;

/** The amounts of money in lines where a price may stand, in their order; lists of other goods, footer and menus are left out. */
export function readAmounts(blocks: readonly Block[], title: Block | null): Amount[] {
  return blocks.flatMap((block) =>
    block.area === "main" || block.area === "header" ? amountsIn(block, blocks, title) : [],
  );
}

/** "Giá bán (đã gồm VAT)" labels as "Giá bán" does. */
const withTax = / da(?: bao)?(?: gom)?(?: thue)? (?:vat|thue)(?: \d{1,2})?$/;
/** "199.000.-" */
const dashBehind = /(\d{1,3}(?:\.\d{3})+)\.-(?!\d)/g;
/** "300k 199k" are two amounts, and not one of thousands and rest. */
const twoInARow =
  /(?<=\d(?:k| nghìn| ngàn)) (?=\d+ ?(?:k|nghìn|ngàn)(?!\p{L})|\d+(?:[.,]\d+)? ?(?:tr|triệu))|(?<=\d ?(?:tr|triệu)) (?=\d+(?:[.,]\d+)? ?(?:tr|triệu)(?!\p{L}))/giu;

function amountsIn(block: Block, blocks: readonly Block[], title: Block | null): Amount[] {
  // "đ199.000" is written as it is said, of the same length, so that places stay.
  const text = block.text
    .slice(0, longestText)
    .replace(signBefore, "$3$2$1")
    .replace(dashBehind, "$1đ ")
    .replace(twoInARow, "|");
  const isBare = !mayBeMoney.test(text);
  if (isBare && !(bareNumber.test(text) && isPriced(block, blocks))) return [];
  const amounts: Amount[] = [];
  let at = 0;
  let piece = 0;
  while (at < text.length && amounts.length < mostInBlock) {
    const rest = text.slice(at);
    const money = parseMoney(isBare ? (/^\D*\d[\d.,]*/.exec(rest)?.[0] ?? "") : rest);
    if (money === null) break;
    const [start, end] = [at + money.start, at + money.end];
    const raw = text.slice(start, end);
    const digits = /^\S+/.exec(raw)?.[0] ?? raw;
    const inPiece = (written: string) =>
      block.pieces.findIndex((one, place) => place >= piece && one.text.includes(written));
    const whole = inPiece(digits);
    // The sign may stand in an element of its own.
    const number = /^\d[\d.,]{2,}/.exec(digits)?.[0];
    const found = whole !== -1 || number === undefined ? whole : orBeginning(block, piece, number, inPiece(number));
    // What says one amount alone says no second one.
    if (found !== -1) piece = block.pieces[found]!.text.trim().length <= raw.length ? found + 1 : found;
    const element = found === -1 ? block.element : block.pieces[found]!.element;
    const own = text.slice(at, start);
    const previous = blocks[block.index - 1];
    const head = own.trim() === "" ? columnHead(block.element) : null;
    const label =
      head ??
      (own.trim() === "" && at === 0 && previous !== undefined && previous !== title && isLabel(previous)
        ? previous.text
        : own);
    amounts.push({
      value: Number(money.amount),
      raw,
      block,
      element,
      start,
      end,
      before: foldText(label.slice(-70)).replace(withTax, ""),
      label: foldText(labelBefore.exec(text.slice(Math.max(0, start - 120), start))?.[1] ?? ""),
      after: text.slice(end, end + 40).toLowerCase(),
      isStruck: isStruck(element),
    });
    at = end;
  }
  return amounts.filter(({ value }) => value >= 1_000 && value < 1e11);
}

/** Words that end with a colon, none of them a label of its own, and what is said behind it in small letters. */
const labelBefore = /([^:：;.|•·()]{2,50})[:：][^:：;.|•·]{0,70}$/u;

const off =
  /(?:^|[^\d.,])[-–−↓]\s?(\d{1,2})(?:[.,]\d)?\s?%|(?:giảm|off|tiết kiệm)(?: ngay| giá| còn)?:?\s*-?(\d{1,2})\s?%|(\d{1,2})\s?%\s*(?:off|giảm)/giu;
const [amountsAround, linesAround] = [3, 3];
/** Where "-29%" stands beside two amounts of which the one is as much less than the other, that other no longer holds. */
export function struckByPercent(
  amounts: readonly Amount[],
  blocks: readonly Block[],
  mayBePrice: (amount: Amount) => boolean,
): Amount[] {
  return amounts.map((amount, at) => {
    if (amount.isStruck) return amount;
    const beside = amounts
      .slice(Math.max(0, at - amountsAround), at + amountsAround + 1)
      .filter(
        (one) =>
          one.value < amount.value && Math.abs(one.block.index - amount.block.index) <= linesAround && mayBePrice(one),
      );
    const isBefore = beside.some((less) =>
      percentsNear(blocks, amount.block, less.block).some(
        (percent) => Math.abs((1 - less.value / amount.value) * 100 - percent) <= 1,
      ),
    );
    return isBefore ? { ...amount, isStruck: true } : amount;
  });
}

/** "Mua 2 giảm 5%", "Giảm 10% cho đơn từ 500k": not what was taken off already. */
const conditional = /\b(?:mua|don|voucher|ma|coupon|toi da|them|vi|the|thanh vien|hoan|tra gop|lai suat)\b/;
const alone = /^\(?[-–−↓]\s?\d{1,2}(?:[.,]\d)?\s?%\)?$|^\d{1,2}\s?%\s*(?:off|giảm)$/i;
function percentsNear(blocks: readonly Block[], one: Block, other: Block): number[] {
  const [from, to] = [Math.min(one.index, other.index) - 1, Math.max(one.index, other.index) + 2];
  return blocks
    .slice(Math.max(0, from), to)
    .filter(
      (block) =>
        block.text.length <= 120 &&
        block.text.includes("%") &&
        !conditional.test(block.folded) &&
        // A coupon says "Giảm 8%" in a line of its own, a price what was taken off with a sign.
        (block === one || block === other || alone.test(block.text)),
    )
    .flatMap(({ text }) => [...text.matchAll(off)].map(([, minus, said, behind]) => Number(minus ?? said ?? behind)));
}

/** The place of a number in the pieces, or where the first of its groups alone is a piece: "<i>350</i><i>.000</i>". */
function orBeginning({ pieces }: Block, from: number, number: string, whole: number): number {
  const first = number.split(/[.,]/)[0]!;
  return whole !== -1 ? whole : pieces.findIndex((one, place) => place >= from && one.text.trim() === first);
}

/** Whether a line may label the amount under it: "Miễn phí giao hàng" and "Thêm 15.000đ để được miễn phí" say something of their own. */
const isLabel = ({ text, folded }: Block) =>
  text.length <= 60 && (/[:：]$/.test(text) || !/^(?:mien phi|freeship)|\d \d{3}|\d ?k\b/.test(folded));

/** A number without a currency is an amount where names, a label before it or the words for those who do not see say so. */
function isPriced({ element, index }: Block, blocks: readonly Block[]): boolean {
  return (
    /(?:^| )gia(?: ban| le)?$/.test(foldText(columnHead(element) ?? "")) ||
    /(?:^| )gia(?: ban| le| khuyen mai| sale| web| km| niem yet| tham khao)?(?: (?:vnd|d|dong|vn))?(?: (?:m|met|kg|cai|chiec|cay|cuon|bo|thung|hop|goi))?$/.test(
      blocks[index - 1]?.folded ?? "",
    ) ||
    [element, element.parent].some(
      (one) =>
        one !== null &&
        (nameWords(one).some((word) => word === "price" || word === "gia") ||
          one.attributes["itemprop"] === "price" ||
          one.attributes["data-price"] !== undefined ||
          /(?:^|\s)(?:giá|price)(?:\s|$)/i.test(one.attributes["aria-label"] ?? "")),
    )
  );
}

/** The element and what is around it, up to so many. */
export function around(element: PageElement, levels: number): PageElement[] {
  const all: PageElement[] = [];
  for (let at: PageElement | null = element; at !== null && all.length < levels; at = at.parent) all.push(at);
  return all;
}

const struckTags = new Set(["del", "s", "strike"]);
const struckWords = new Set([
  "old",
  "compare",
  "original",
  "was",
  "market",
  "del",
  "strike",
  "through",
  "cross",
  "goc",
  "cu",
  "before",
  "msrp",
  "listprice",
]);

/** Whether a price is shown as one that no longer holds: struck through, or named so. */
function isStruck(element: PageElement): boolean {
  return around(element, 4).some((one, level) => {
    if (struckTags.has(one.tag) || /line-through/i.test(one.attributes["style"] ?? "")) return true;
    const words = nameWords(one);
    return level < 3 && words.some((word) => struckWords.has(word)) && !words.includes("new") && words.length < 12;
  });
}
