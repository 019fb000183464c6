import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import { capitalWords, isPlace, looksNamed } from "./name-words.ts";
import { namedNear } from "./named-near.ts";
import type { PageTitle } from "./page-title.ts";
import type { Block } from "./page-text.ts";
import { tidy } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";
import { nameOverTime } from "./post-owner.ts";
import { anothersName, couldBeName, postedBy } from "./posted-by.ts";
import { cutAtLabel, rowValue } from "./row-values.ts";
import type { Row } from "./rows.ts";
import { linkedSeller } from "./seller-link.ts";
import {
  badgeBehind,
  besideSeller,
  faring,
  leadsToName,
  notItsName,
  sellerLabel,
  shopLink,
  supplierLabel,
} from "./seller-words.ts";

/** Whose site a page stands on: its own name, whether others sell there, and whose post the page is. */
export type Site = { name: string | null; othersSite: boolean; poster: Found<string> | null };

/** Who sells on the site of others: a row, a sentence, an element that is named for it, or the name over "Xem shop" or over how the seller fares. */
export function readSeller(
  page: ParsedPage,
  blocks: readonly Block[],
  rows: readonly Row[],
  title: PageTitle | null,
  url: string,
  { name: siteName, othersSite, poster }: Site,
): Found<string> | null {
  const goods = foldText(title?.text ?? "");
  const isName = (folded: string) =>
    !goods.includes(folded) && !notItsName.test(folded) && !faring.test(folded) && !shopLink.test(folded);
  const named = rows.filter(({ value }) => !leadsOn.test(foldText(value)) && !amount.test(value));
  const others = elementsOf(blocks.filter(({ area }) => area === "list"));
  const row = (label: RegExp) => bare(rowValue(named, label, title?.block ?? null, 80), blocks);
  return (
    row(sellerLabel) ??
    underHeading(rows, isName) ??
    soldBy(blocks) ??
    poster ??
    bare(namedNear(page, title, sellerNames, sellerPath, others), blocks) ??
    aboveShopLink(blocks, title, isName, tellsOfShop, linesAbove) ??
    linkedSeller(page, url, isName, othersSite, others) ??
    (othersSite
      ? (row(supplierLabel) ??
        saidToLead(blocks, isName) ??
        aboveShopLink(blocks, title, isName, besideSeller, 2) ??
        postedBy(rows, title, isName) ??
        nameOverTime(blocks, title?.block ?? null, isName) ??
        companyLine(blocks, title))
      : anothersName(blocks, rows, title, isName, siteName, url))
  );
}

/** Under a label stands at times what leads to the seller: "Chi tiết về người bán". */
const leadsOn = /^(?:xem|chi tiet|thong tin|lien he|chat|theo doi|nhan tin|goi)\b.{0,30}$/;

/** "Mã giảm từ người bán: -7.000₫" */
const amount = /^(?:(?:giảm|tặng|hoàn)\s)?(?:[-–−+]\s?)?\d[\d.,]*\s?(?:[₫đ%]|k(?!\p{L})|vn[dđ])/iu;

/** The elements that lines are made of, up to the lines' own. */
function elementsOf(blocks: readonly Block[]): ReadonlySet<PageElement> {
  const elements = new Set<PageElement>();
  for (const { pieces, element } of blocks)
    for (const piece of pieces)
      for (let at: PageElement | null = piece.element; at !== null && !elements.has(at); at = at.parent) {
        elements.add(at);
        if (at === element) break;
      }
  return elements;
}

/** A seller's name without figures in brackets and badges that stand in elements of their own. */
function bare(seller: Found<string> | null, blocks: readonly Block[]): Found<string> | null {
  if (seller === null) return null;
  let value = seller.value.replace(/\s*\([^()]*\d[^()]*\)$/, "").replace(/^[“"]|[”"]$/g, "");
  const place = /\s*\(([^()]{2,30})\)$/.exec(value);
  if (place !== null && isPlace(place[1]!)) value = value.slice(0, place.index);
  const badge = badgeBehind.exec(value);
  if (badge !== null) {
    const own = foldText(badge[0]);
    if (blocks.some(({ pieces }) => pieces.length > 1 && pieces.some((piece) => foldText(piece.text) === own)))
      value = value.slice(0, badge.index);
  }
  return value.length < 2 ? null : { ...seller, value };
}

/** "Liên hệ người bán" as a heading, which as a button leads to another page. */
function underHeading(rows: readonly Row[], isName: (folded: string) => boolean): Found<string> | null {
  const under = rows.find(
    ({ label, value, block }) =>
      /^(?:lien he|thong tin|ve) (?:ve )?(?:nguoi|nha) (?:ban|dang|cung cap)(?: hang| tin)?$/.test(label) &&
      block.area === "main" &&
      /^(?:h[2-6]|strong|b|dt|th|legend)$/.test(block.pieces[0]!.element.tag) &&
      couldBeName(value) &&
      isName(foldText(value)),
  );
  return under === undefined ? null : found(cutAtLabel(under.value), "page", under.snippet);
}

const sellingWords =
  /^(?:(?:sản phẩm|hàng|mặt hàng)(?: này)? )?(?:do|được)? ?(?:bán|cung cấp|phân phối)(?: (?:và|&) (?:giao|vận chuyển))?(?: hàng)? (?:bởi|từ):?\s+(.{2,80})$/iu;
const doneBy = /^(?:(?:sản phẩm|hàng)(?: này)? )?do\s+([\p{Lu}\d].{1,60}?)\s+(?:bán|cung cấp|phân phối)(?!\p{L})/iu;
/** Beside who owns a site stands who made it. */
const ofSite = /©|copyright|bản quyền|website|phần mềm|thiết kế/iu;
const signs = /\s*[|•·]\s*/;
function soldBy(blocks: readonly Block[]): Found<string> | null {
  for (const { text, area } of blocks) {
    if (area !== "main" || text.length > 300) continue;
    for (const part of [text, ...(signs.test(text) && !ofSite.test(text) ? text.split(parts) : [])]) {
      const name = (sellingWords.exec(part) ?? doneBy.exec(part))?.[1]?.split(signs)[0];
      if (name !== undefined && cutAtLabel(name) !== "") return bare(found(cutAtLabel(name), "page", text), blocks);
    }
  }
  return null;
}

const linesAbove = 6;
const tellsOfShop = new RegExp(`${shopLink.source}|${faring.source}`);
const parts = /\s*[|•·]\s*|\s+-\s+/;

/** The short name in the lines over "Xem shop" or "Chat ngay", or before it in its line, without what is told of how the shop fares. */
function aboveShopLink(
  blocks: readonly Block[],
  title: PageTitle | null,
  isName: (folded: string) => boolean,
  tells: RegExp,
  most: number,
): Found<string> | null {
  for (const block of blocks) {
    if (block.area !== "main" || block.text.length > 120 || /\d\s?[đ₫]/u.test(block.text)) continue;
    const pieces = block.pieces.map((piece) => tidy(piece.text)).filter((text) => /[\p{L}\d]/u.test(text));
    // What a heading says stands over the name.
    if (/^h[1-6]$/.test(block.element.tag)) continue;
    const told = [block.text, ...pieces, ...block.text.split(parts)].find(
      (text) => !/[:：]$/.test(text) && tells.test(foldText(text)),
    );
    if (told === undefined) continue;
    const above = blocks.slice(Math.max(0, block.index - most), block.index).toReversed();
    const top = above.findIndex((one) => one === title?.block);
    const lines = (top === -1 ? above : above.slice(0, top))
      .filter(({ area }) => area === "main")
      .flatMap((one) => nameIn(one));
    const own = told === block.text ? [] : pieces.slice(0, Math.max(0, pieces.indexOf(told)));
    for (const text of [...own.toReversed(), ...lines]) {
      const name = text.replace(leadsToName, "");
      if (couldBeName(name) && isName(foldText(name))) return found(name, "page", text);
    }
  }
  return null;
}

/** A line as a name: without the badges and figures that stand in it as elements of their own. */
function nameIn({ text, pieces }: Block): string[] {
  const own = pieces.map((piece) => tidy(piece.text)).filter((piece) => /[\p{L}\d]/u.test(piece));
  const names = own.filter(
    (piece) => !tellsOfShop.test(foldText(piece)) && !besideSeller.test(foldText(piece)) && !figure.test(piece),
  );
  return [names.length < own.length && names.length > 0 ? names.join(" ") : text];
}

const figure = /^[\d.,]+\s?(?:k|tr)?\+?(?:\s\p{Ll}.*)?$|^★/u;

const lead = new RegExp(String.raw`^(${capitalWords})$`, "u");
/** "Chat với Vải Hà", "Gian hàng Vải Hà" as a line of its own. */
function saidToLead(blocks: readonly Block[], isName: (folded: string) => boolean): Found<string> | null {
  for (const { text, area } of blocks) {
    if (area === "footer" || area === "list" || text.length > 70 || !leadsToName.test(text)) continue;
    const name = lead.exec(text.replace(leadsToName, ""))?.[1];
    if (name !== undefined && looksNamed(name) && isName(foldText(name))) return found(name, "page", text);
  }
  return null;
}

const company =
  /^(?:công ty|cty|hộ kinh doanh|hkd|htx|hợp tác xã|doanh nghiệp tư nhân|cơ sở(?: sản xuất)?)\s[\p{L}\p{M}\d\s&.'’-]{3,80}$/iu;
/** The name of a company as a line of its own, among what is told of the goods. */
function companyLine(blocks: readonly Block[], title: PageTitle | null): Found<string> | null {
  const from = title?.block?.index ?? 0;
  const line = blocks.find(({ text, area, index }) => area === "main" && index > from && company.test(text));
  return line === undefined ? null : found(line.text, "page", line.text);
}

const sellerPath = /\/(?:gian-hang|seller|nha-ban-hang|nguoi-ban|nha-ban)s?\/[^/]/i;
const sellerNames = (words: readonly string[]) =>
  (words.includes("seller") || words.includes("shop") || words.includes("store") || words.includes("merchant")
    ? words.includes("name") || words.includes("title") || words.includes("link")
    : false) ||
  words.some((word) => /(?:user|seller|shop|store|member|poster)name$/.test(word)) ||
  words.includes("poster");
