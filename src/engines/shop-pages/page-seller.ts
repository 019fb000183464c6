import { found } from "./found.ts";
import type { Found } from "./model.ts";
import { namedNear } from "./named-near.ts";
import type { PageTitle } from "./page-title.ts";
import type { Block } from "./page-text.ts";
import type { ParsedPage } from "./parse-page.ts";
import { cutAtLabel, rowValue } from "./row-values.ts";
import type { Row } from "./rows.ts";

const sellerLabel =
  /^(?:(?:ten )?(?:nguoi ban(?: hang)?|nha ban|nha ban hang|gian hang|shop|cua hang|shop ban|nguoi dang tin|don vi ban(?: hang)?)|(?:san pham )?(?:duoc )?(?:ban|cung cap|phan phoi)(?: va (?:giao|van chuyen))?(?: hang)? boi|nha cung cap|don vi cung cap|nha phan phoi|seller|sold by|nguoi dang|store|thong tin (?:nguoi ban|shop|nha ban|nha ban hang|gian hang|cua hang))$/;

/** Who sells on the site of others: a row, a sentence, an element that is named for it, or the name over "Xem shop". */
export function readSeller(
  page: ParsedPage,
  blocks: readonly Block[],
  rows: readonly Row[],
  title: PageTitle | null,
): Found<string> | null {
  return (
    rowValue(rows, sellerLabel, title?.block ?? null, 80) ??
    soldBy(blocks) ??
    namedNear(page, title, sellerNames, sellerPath) ??
    aboveShopLink(blocks)
  );
}

const sellingWords =
  /^(?:(?:sản phẩm|hàng|mặt hàng)(?: này)? )?(?:do|được)? ?(?:bán|cung cấp|phân phối)(?: (?:và|&) (?:giao|vận chuyển))?(?: hàng)? (?:bởi|từ):?\s+(.{2,80})$/iu;
const doneBy = /^(?:(?:sản phẩm|hàng)(?: này)? )?do\s+([\p{Lu}\d].{1,60}?)\s+(?:bán|cung cấp|phân phối)(?!\p{L})/iu;
function soldBy(blocks: readonly Block[]): Found<string> | null {
  for (const { text, area } of blocks) {
    const name = area === "main" ? (sellingWords.exec(text) ?? doneBy.exec(text))?.[1] : undefined;
    if (name !== undefined && cutAtLabel(name) !== "") return found(cutAtLabel(name), "page", text);
  }
  return null;
}

const shopLink =
  /^(?:(?:xem|ghe|vao|theo doi|tham|chat voi) (?:shop|gian hang|cua hang|nguoi ban|trang)(?: ngay)?|chat ngay|nhan tin cho (?:shop|nguoi ban))$/;
const notItsName =
  /^(?:online|hoat dong|tham gia|danh gia|san pham|phan hoi|ty le|theo doi|dang theo doi|nguoi theo doi|truy cap|yeu thich|shop yeu thich|chat|mall|official|uy tin|da xac thuc|xac thuc|ca nhan|ban chuyen|mua|dat|them|gia)\b|\d (?:phut|gio|ngay|nam|thang)|^[\d\s.,%k+]+$/;
const linesAbove = 6;

/** The short name in the lines over "Xem shop" or "Chat ngay", without what is told of how the shop fares. */
function aboveShopLink(blocks: readonly Block[]): Found<string> | null {
  for (const { folded, area, index } of blocks) {
    if (area !== "main" || !shopLink.test(folded)) continue;
    const above = blocks.slice(Math.max(0, index - linesAbove), index).toReversed();
    const name = above.find(
      (one) =>
        one.area === "main" &&
        one.text.length >= 2 &&
        one.text.length <= 50 &&
        /\p{L}{2}/u.test(one.text) &&
        !notItsName.test(one.folded) &&
        !shopLink.test(one.folded),
    );
    if (name !== undefined) return found(name.text, "page", name.text);
  }
  return null;
}

const sellerPath = /\/(?:gian-hang|seller|nha-ban-hang|nguoi-ban|nha-ban)s?\/[^/]/i;
const sellerNames = (words: readonly string[]) =>
  (words.includes("seller") || words.includes("shop") || words.includes("store") || words.includes("merchant")
    ? words.includes("name") || words.includes("title") || words.includes("link")
    : false) ||
  words.includes("shopname") ||
  words.includes("storename") ||
  words.includes("sellername") ||
  words.includes("username") ||
  words.includes("poster");
