import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import { capitalWords, isPlace } from "./name-words.ts";
import type { PageTitle } from "./page-title.ts";
import type { Block } from "./page-text.ts";
import { noValue } from "./row-values.ts";

const name = `(${capitalWords})`;
const brandWord = "(?:thương hiệu|nhãn hiệu|nhãn hàng|hãng)";
const brandSaid = /^(?:thương hiệu|nhãn hiệu|nhãn hàng):?\s+([\p{Lu}\d].{1,50}?)(?:\s+[-–|,(].*)?$/iu;

/** "Thương hiệu Vải Lụa Hà - Việt Nam" as a line of its own, without a colon. */
export function brandLine(blocks: readonly Block[]): Found<string> | null {
  for (const { text, area } of blocks) {
    const said = area === "main" && text.length <= 80 ? brandSaid.exec(text)?.[1] : undefined;
    const isName = said !== undefined && /^[\p{Lu}\d]/u.test(said) && said.split(" ").length <= 4;
    if (isName && !noValue.test(foldText(said)) && !praised.test(foldText(said))) return found(said, "page", text);
  }
  return null;
}

/** "Thương hiệu nổi bật" heads a list. */
const praised =
  /^(?:noi bat|noi tieng|hang dau|uy tin|yeu thich|cao cap|quoc te|khac|lien quan|doc quyen|viet(?: nam)?|my pham|thoi trang)\b/;

const sentences = [
  new RegExp(
    String.raw`(?:của|thuộc|mang(?: tên)?|đeo|gắn|dưới|từ|là|do)\s+(?:(?:chính|một)\s+)?(?:(?:tên|mác)\s+)?${brandWord}\s+["“']?${name}`,
    "u",
  ),
  new RegExp(
    String.raw`^(?:Thương hiệu|Nhãn hiệu|Nhãn hàng|Hãng)\s+${name}\s+(?:được|là|đến|nổi|có|ra|thành|luôn|mang|chuyên|vốn|đã|của)\s`,
    "u",
  ),
  new RegExp(
    String.raw`^[^\p{L}\d]*(?:Hãng|Hiệu|hãng|hiệu)\s+${name}(?=\s*(?:[,.!]|$)|\s+(?:chuẩn|xịn|chính hãng|auth|real|nhé|nha|ạ|luôn|full|mới)(?!\p{L}))`,
    "u",
  ),
  new RegExp(String.raw`^${name}\s+là\s+(?:một\s+)?(?:trong những\s+)?${brandWord}(?!\p{L})`, "u"),
  new RegExp(String.raw`(?<!\p{L})do\s+(?:hãng\s+|tập đoàn\s+)?${name}\s+(?:sản xuất|chế tạo)(?!\p{L})`, "u"),
  new RegExp(String.raw`(?<!\p{L})(?:hàng|sản phẩm|phân phối)\s+chính hãng\s+${name}`, "iu"),
];
/** What sentences name with a capital as well: places, and who sells. */
const noBrand =
  /^(?:viet(?: nam)?|(?:nhat ban|nhat|han quoc|my|duc|phap|trung quoc|thai lan|dai loan|chau au|hong kong)|(?:cong ty|shop|cua hang|vat|vnd|cod)\b.*|\d+)$/;

/** "Sản phẩm của thương hiệu Vải Hà, …", "Vải Hà là thương hiệu …", "Hàng chính hãng Vải Hà": the words with a capital. */
export function brandInSentence(blocks: readonly Block[], shop: (folded: string) => boolean): Found<string> | null {
  for (const { text, area } of blocks) {
    if (area !== "main" || text.length > 1_500) continue;
    for (const sentence of sentences) {
      const said = sentence.exec(text)?.[1]?.replace(/[.\s&-]+$/, "");
      // The pattern of words that ignores case would take any of them.
      if (said === undefined || said.length < 2 || !/^[\p{Lu}\d]/u.test(said)) continue;
      const folded = foldText(said);
      if (!noBrand.test(folded) && !shop(folded)) return found(said, "page", text);
    }
  }
  return null;
}

const more =
  /^(?:xem )?(?:tất cả|thêm|toàn bộ|các)?(?: các)? ?(?:sản phẩm|hàng|mẫu)(?: khác)?(?: cùng)?(?: của| từ| thuộc)?(?: thương hiệu| hãng| nhãn hiệu)?:? (.{2,40})$/iu;
const fromMaker = /^(?:by|bởi|từ|hãng|thuộc)\s+(.{2,40})$/iu;

/**
 * The brand as the title bears it, where a short line says it too: beside the title ("Núi Xa" over "Áo khoác Núi Xa"), in a link to more of
 * it ("Xem thêm sản phẩm của Núi Xa"), as a tag or in the path to the goods. Goods begin with what they are: a line that the title begins
 * with is as likely its kind.
 */
export function namedByTitle(
  blocks: readonly Block[],
  title: PageTitle | null,
  isShop: (folded: string) => boolean,
): Found<string> | null {
  const at = title?.block?.index;
  if (title === null || at === undefined) return null;
  const goods = ` ${foldText(title.text)} `;
  const kinds = new Set(blocks.filter(({ area }) => area !== "main").map(({ folded }) => folded));
  const bears = (folded: string) => folded.length >= 2 && goods.indexOf(` ${folded} `) > 0;
  for (const { text, folded, area } of [blocks[at - 1], blocks[at + 1]].filter((one) => one !== undefined)) {
    const isName = area === "main" && text.length <= 40 && /^[\p{Lu}\d]/u.test(text);
    const own = text.split(/\s+[|•·]\s+/)[0]!;
    if (isShop(foldText(own)) || kinds.has(folded)) continue;
    if (isName && (bears(folded) || isForeignName(own))) return found(own, "page", text);
    const by = area === "main" ? /^by\s+(\p{Lu}.{1,30})$/u.exec(text)?.[1] : undefined;
    if (by !== undefined && !isShop(foldText(by))) return found(by, "page", text);
  }
  for (const { text, area } of blocks.slice(Math.max(0, at - 10), at + 120)) {
    if (area === "footer" || text.length > 80) continue;
    const said = (more.exec(text) ?? fromMaker.exec(text))?.[1]?.trim();
    if (said !== undefined && /^[\p{Lu}\d]/u.test(said) && bears(foldText(said))) return found(said, "page", text);
  }
  return null;
}

const setApart =
  /^(?:\[\s*([^[\]]{2,30}?)\s*\]|(\p{Lu}[^|:–—[\]-]{1,29}?)\s*(?:\s[-–—]|\s?\||:)\s)\s*(\p{Lu}\p{L}* .+)$/u;
const notOfGoods =
  /^(?:mau|hang|moi|chinh hang|ban|size|gia|bao hanh|full|like|da|phien ban|sale|giam|mua|xa|combo|chi tiet|so|loai|nhap|official|sieu)(?: |$)/;
/** "Sonary - Tai nghe chụp tai", "[Sonary] Tai nghe": a foreign name that the title sets off before what the goods are. */
export function brandBeforeGoods(title: PageTitle | null, isShop: (folded: string) => boolean): Found<string> | null {
  const [, bracketed, led, goods] = setApart.exec(title?.text ?? "") ?? [];
  const said = bracketed ?? led;
  if (title === null || said === undefined || notOfGoods.test(foldText(goods!))) return null;
  if (isShop(foldText(said)) || !isForeignName(said) || isPlace(said)) return null;
  return found(said, "page", title.text);
}

const syllable = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;
/** Whether a folded word could be a Vietnamese syllable. */
export const isSyllable = (folded: string): boolean => syllable.test(folded);
const borrowed =
  /^(?:laptop|smartphone|camera|mall|sale|flash|new|hot|best|seller|freeship|official|store|shop|combo|deal|voucher|serum|skincare|makeup|loading|top|trending|online|out|of|stock|stop|black|friday|pc|tv|wifi|gaming|vintage|unisex|item|product|pre|order|share|like|home|sku|size|free|ship|limited|edition|details?|description|review|video|email)$/;
/** A word or two with capitals that are no Vietnamese syllables and stand alone beside the title: kinds of goods and badges are Vietnamese. */
export function isForeignName(text: string): boolean {
  const words = text.split(" ").filter((word) => word !== "&");
  if (words.length > 3 || !words.every((word) => /^\p{Lu}[\p{L}&'’.-]+$/u.test(word))) return false;
  const folded = words.map((word) => foldText(word).replaceAll(" ", ""));
  return (
    folded.every((word) => !borrowed.test(word)) && folded.some((word) => !isSyllable(word) && word.length >= 3)
  );
}
