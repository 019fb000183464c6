import { foldText } from "../vietnamese/index.ts";
import { isSlogan } from "./name-words.ts";
import type { Block } from "./page-text.ts";
import { tidy } from "./parse-page.ts";

/** "Áo khoác - Vải Hà" and "Mua Áo khoác giá rẻ | Vải Hà" for "Áo khoác": what stands around the goods is the shop's name or praise. */
export function isSetAround(told: string, goods: string, shopName: string | null): boolean {
  const at = told.toLowerCase().indexOf(goods.toLowerCase());
  if (at === -1 || goods.length < 4 || told.length === goods.length) return false;
  const shop = foldText(shopName ?? "");
  const sides = [told.slice(0, at), told.slice(at + goods.length)];
  return sides.every((rest) => {
    const folded = foldText(rest);
    // "Mua Áo khoác chính hãng, giá tốt nhất 2026" is a sentence about the goods, however it goes on.
    if (rest === sides[1] && toSell.test(foldText(sides[0]!)) && inSmallLetters.test(rest)) return true;
    if (folded === "" || (rest === sides[0] && toSell.test(folded)) || saidOfSelling.test(folded) || isPraise(rest))
      return true;
    if (shop !== "" && (folded === shop || folded.endsWith(` ${shop}`) || folded.startsWith(`${shop} `)))
      return /^\s*[|»«–—·•:,([~@-]|[|»«–—·•:)\]~-]\s*$|^\s*(?:tại|ở|chính hãng|giá)(?!\p{L})/u.test(rest);
    return false;
  });
}
/** "⭐ Bảo hành 5 năm ⭐ Lắp tận nhà": what pictures set off. */
const isPraise = (rest: string) =>
  /^\s*\p{So}/u.test(rest) && rest.split(/\p{So}\ufe0f?/u).every((part) => part.trim() === "" || isSlogan(part.trim()));
/** "chính hãng, giá tốt nhất 2026", "giá rẻ tại Hà Nội" */
const inSmallLetters = /^[^\p{Lu}]*(?:\s(?:tại|ở)\s.{2,40})?$/u;
const toSell =
  /^(?:(?:dia chi|noi|o dau|can|nen)? ?(?:mua|ban|dat mua|dat hang|dat|order|bao gia|bang gia|gia)(?: (?:ngay|online|le|si|ban))*|chi tiet(?: san pham)?)$/;
const saidOfSelling =
  /^(?:(?:mua|ban|dat mua|nam|hom nay|moi nhat|20\d\d|online|tai nha|tot nhat|re nhat|chinh hang|gia (?:re|tot|tot nhat|re nhat|soc|si)|uy tin|cao cap|chat luong|giao hang toan quoc|freeship|mua ngay|gia bao nhieu)(?: |$))+$/;

const leastWords = 3;
/** The goods of a heading that is a sentence of selling ("Báo giá Áo khoác mới nhất 2026"), where another line or cell says them alone. */
export function goodsAlone(heading: Block, blocks: readonly Block[]): string | null {
  if (!mayBeSelling.test(heading.folded)) return null;
  let longest: string | null = null;
  for (const { pieces, text } of blocks)
    for (const said of pieces.length > 1 ? [text, ...pieces.map((piece) => tidy(piece.text))] : [text])
      if (
        said.length < heading.text.length &&
        said.length > (longest?.length ?? 0) &&
        said.split(" ").length >= leastWords &&
        isSetAround(heading.text, said, null)
      )
        longest = said;
  return longest;
}
const mayBeSelling = /\b(?:mua|ban|dat|gia|order|chi tiet|chinh hang|uy tin|moi nhat|re nhat|tot nhat|20\d\d)\b/;
