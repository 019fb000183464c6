import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import { namedNear } from "./named-near.ts";
import type { PageTitle } from "./page-title.ts";
import type { Block } from "./page-text.ts";
import type { ParsedPage } from "./parse-page.ts";
import { cutAtLabel, rowValue } from "./row-values.ts";
import type { Row } from "./rows.ts";
import { linkedSeller } from "./seller-link.ts";

const sellerLabel =
  /^(?:(?:ten )?(?:nguoi ban(?: hang)?|nha ban|nha ban hang|gian hang|shop|cua hang|shop ban|nguoi dang tin|don vi ban(?: hang)?)|(?:san pham )?(?:duoc )?(?:ban|cung cap|phan phoi)(?: va (?:giao|van chuyen))?(?: hang)? boi|seller|sold by|nguoi dang|store|thong tin (?:nguoi ban|shop|nha ban|nha ban hang|gian hang|cua hang))$/;

/** Who supplies: on a market the seller, in a shop of its own the maker of the goods. */
const supplierLabel = /^(?:nha cung cap|don vi cung cap|nha phan phoi)$/;

/** Who sells on the site of others: a row, a sentence, an element that is named for it, or the name over "Xem shop" or over how the seller fares. */
export function readSeller(
  page: ParsedPage,
  blocks: readonly Block[],
  rows: readonly Row[],
  title: PageTitle | null,
  url: string,
  othersSite: boolean,
): Found<string> | null {
  const goods = foldText(title?.text ?? "");
  const isName = (folded: string) =>
    !goods.includes(folded) && !notItsName.test(folded) && !faring.test(folded) && !shopLink.test(folded);
  return (
    rowValue(rows, sellerLabel, title?.block ?? null, 80) ??
    soldBy(blocks) ??
    namedNear(page, title, sellerNames, sellerPath) ??
    aboveShopLink(blocks, title, isName) ??
    linkedSeller(page, url, isName) ??
    (othersSite ? rowValue(rows, supplierLabel, title?.block ?? null, 80) : null)
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
  /^(?:(?:xem|ghe|vao|den|theo doi|tham|chat voi) (?:shop|gian hang|cua hang|nguoi ban|trang)(?: ngay)?|chat ngay|nhan tin cho (?:shop|nguoi ban))$/;
/** How a seller fares, under the name: "Hoạt động 2 giờ trước", "Cá nhân", "Senior Member", "1,2k người theo dõi", "Tham gia từ 2019". */
const faring =
  /^(?:(?:dang |vua )?(?:hoat dong|online|truy cap)\b.{0,20}(?:truoc|phut|gio|ngay)|(?:dang|vua moi) (?:hoat dong|online)|(?:nguoi ban )?ca nhan|ban chuyen(?: nghiep)?|(?:senior |junior )?member|thanh vien(?: moi| vang| bac| tich cuc)?|(?:ty le |ti le )?phan hoi(?: chat)?(?: \d.*)?|\d[\d ]*(?:k|tr)? (?:nguoi )?(?:theo doi|quan tam|followers?)|tham gia (?:tu |\w+ )?(?:nam |thang )?\d.*|(?:nguoi ban |shop |gian hang )?da (?:xac thuc|xac minh)|\d(?: \d)? \d[\d ]*(?:k|tr)? danh gia)$/;
const notItsName =
  /^(?:online|hoat dong|tham gia|danh gia|san pham|phan hoi|ty le|theo doi|dang theo doi|nguoi theo doi|truy cap|yeu thich|shop yeu thich|chat|dang tin|goi|luu|hien so|mall|official|uy tin|da xac thuc|xac thuc|ca nhan|ban chuyen|mua|dat|them|gia(?: (?:ban|goc|cu|tot|re|si)|$))\b|\d (?:phut|gio|ngay|nam|thang)|^[\d\s.,%k+]+$|^\d.*(?:trieu|nghin|ngan|d|k|vnd)$/;
const linesAbove = 6;

/** The short name in the lines over "Xem shop" or "Chat ngay", without what is told of how the shop fares. */
function aboveShopLink(
  blocks: readonly Block[],
  title: PageTitle | null,
  isName: (folded: string) => boolean,
): Found<string> | null {
  for (const { folded, area, index } of blocks) {
    if (area !== "main" || !(shopLink.test(folded) || faring.test(folded))) continue;
    const above = blocks.slice(Math.max(0, index - linesAbove), index).toReversed();
    const top = above.findIndex((one) => one === title?.block);
    const name = (top === -1 ? above : above.slice(0, top)).find(
      (one) =>
        one.area === "main" &&
        one.text.length >= 2 &&
        one.text.length <= 50 &&
        /\p{L}{2}/u.test(one.text) &&
        isName(one.folded),
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
  words.some((word) => /(?:user|seller|shop|store|member|poster)name$/.test(word)) ||
  words.includes("poster");
