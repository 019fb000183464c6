import { foldText } from "../vietnamese/index.ts";
import { found, foundText, webAddress } from "./found.ts";
import type { Found, ShopOffer } from "./model.ts";
import { availabilityOf, conditionOf, emptyOffer, gtinOf } from "./offer-fields.ts";
import { readPagePrice } from "./page-price.ts";
import type { PagePrice } from "./page-price.ts";
import type { PageTitle } from "./page-title.ts";
import { isHidden } from "./page-text.ts";
import type { Block } from "./page-text.ts";
import { nameWords, textOf } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";
import { rowOf } from "./rows.ts";
import type { Row } from "./rows.ts";

const brandLabel =
  /^(?:(?:ten )?(?:thuong hieu|nhan hieu|nhan hang)(?: san xuat)?|hang(?: san xuat| sx)?|brand(?: name)?|vendor|nha san xuat|nsx|manufacturer)$/;
const sellerLabel =
  /^(?:(?:ten )?(?:nguoi ban|nha ban|nha ban hang|gian hang|shop|cua hang|shop ban)|(?:duoc )?(?:ban|cung cap|phan phoi)(?: va giao)? boi|nha cung cap|seller|sold by|nguoi dang|store)$/;
const skuLabel = /^(?:ma (?:sp|san pham|hang|hang hoa|so|sku)|sku|msp|product code|item code)$/;
const gtinLabel = /^(?:ma vach|barcode|bar code|ean|gtin|upc)$/;
const originLabel =
  /^(?:xuat xu(?: thuong hieu)?|noi san xuat|noi sx|san xuat tai|made in|nuoc san xuat|origin|quoc gia)$/;
const stateLabel = /^(?:tinh trang(?: hang| kho| san pham)?|trang thai|kho hang|availability|do moi|condition)$/;
const nextLabel =
  /\s+(?=(?:mã|loại|tình trạng|xuất xứ|sku|thương hiệu|nhà cung cấp|danh mục|đơn vị|bảo hành|dung tích|size|màu)\b[^:]{0,20}:)/iu;
const noValue = /^(?:dang cap nhat|updating|khac|no ?brand|oem|khong(?: co)?|none|n a|na|null|khong thuong hieu)?$/;

/** The goods that people see on a page, and how sure its price is. */
export type PageOffer = { offer: ShopOffer; price: PagePrice; hasGoods: boolean };

/** Reads the goods by words alone: title, price, and rows such as "Thương hiệu" and "Mã SP". */
export function readPageOffer(
  page: ParsedPage,
  blocks: readonly Block[],
  rows: readonly Row[],
  title: PageTitle | null,
  url: string,
): PageOffer {
  const price = readPagePrice(blocks, title?.block ?? null);
  const value = (label: RegExp, longest = 80): Found<string> | null => {
    const row = rowOf(
      rows,
      label,
      (written) => !noValue.test(foldText(written)) && cutAtLabel(written).length <= longest,
    );
    return row === null ? null : found(cutAtLabel(row.value), "page", row.snippet);
  };
  const states = rows.filter((one) => one.block.area === "main" && stateLabel.test(one.label));
  const stock =
    states.map((one) => availabilityOf(foldText(one.value))).find((one) => one !== null) ?? stockWords(blocks);
  const condition = states.map((one) => conditionOf(foldText(one.value))).find((one) => one !== null) ?? null;
  const gtinRow = rowOf(rows, gtinLabel, (written) => gtinOf(written) !== null);
  const { certainty: _certainty, seen: _seen, ...prices } = price;
  const sku = value(skuLabel, 40);
  const brand = brandRow(rows) ?? brandLine(blocks) ?? namedNear(page, title, brandNames, brandPath);
  const offer: ShopOffer = {
    ...emptyOffer("page"),
    ...prices,
    title: foundText(title?.text ?? null, "page"),
    seller: value(sellerLabel) ?? soldBy(blocks) ?? namedNear(page, title, sellerNames, null),
    brand,
    gtin: gtinRow === null ? null : found(gtinOf(gtinRow.value)!, "page", gtinRow.snippet),
    sku,
    image: mainImage(page, url),
    availability: stock === null ? null : found(stock, "page", stock),
    condition: condition === null ? null : found(condition, "page", condition),
    description: longestLine(blocks),
    origin: value(originLabel),
  };
  const hasGoods =
    price.price !== null ||
    (price.priceKind === "hidden" && title !== null) ||
    (title !== null && (sku !== null || brand !== null)) ||
    buyWords(blocks);
  return { offer, price, hasGoods };
}

const cutAtLabel = (written: string) =>
  written
    .split(nextLabel)[0]!
    .split(/\.\s+(?=\p{Lu})/u)[0]!
    .replace(/[\s,;.|-]+$/, "")
    .trim();

/** A brand's row; "NSX" is also the day of manufacture, and a sentence is no brand. */
function brandRow(rows: readonly Row[]): Found<string> | null {
  const fits = (written: string) => {
    const value = cutAtLabel(written);
    return (
      value.length <= 60 &&
      !noValue.test(foldText(value)) &&
      !/\d{1,2}[/.-]\d{1,2}|\d{2}[/.-]\d{4}|https?:/.test(value) &&
      value.split(" ").length <= 8
    );
  };
  const row = rowOf(rows, brandLabel, fits);
  return row === null ? null : found(cutAtLabel(row.value), "page", row.snippet);
}

const brandSaid = /^thương hiệu:?\s+([\p{Lu}\d].{1,50}?)(?:\s+[-–|,(].*)?$/iu;
/** "Thương hiệu Vải Lụa Hà - Việt Nam" as a line of its own, without a colon. */
function brandLine(blocks: readonly Block[]): Found<string> | null {
  for (const { text, area } of blocks) {
    const name = area === "main" && text.length <= 80 ? brandSaid.exec(text)?.[1] : undefined;
    if (name !== undefined && !noValue.test(foldText(name)) && name.split(" ").length <= 4)
      return found(name, "page", text);
  }
  return null;
}

const sellingWords = /^(?:được )?(?:bán|cung cấp|phân phối)(?: và giao)?(?: hàng)? bởi:?\s+(.{2,80})$/iu;
function soldBy(blocks: readonly Block[]): Found<string> | null {
  for (const { text, area } of blocks) {
    const name = area === "main" ? sellingWords.exec(text)?.[1] : undefined;
    if (name !== undefined) return found(cutAtLabel(name), "page", text);
  }
  return null;
}

const brandNames = (words: readonly string[]) =>
  words.includes("brand") || words.includes("thuonghieu") || (words.includes("vendor") && words.length <= 4);
const brandPath = /\/(?:thuong-hieu|brands?|nhan-hieu|hang-san-xuat|collections\/vendors|hang)[/?]/i;
const sellerNames = (words: readonly string[]) =>
  (words.includes("seller") || words.includes("shop") || words.includes("store") || words.includes("merchant")
    ? words.includes("name") || words.includes("title") || words.includes("link")
    : false) ||
  words.includes("shopname") ||
  words.includes("storename") ||
  words.includes("sellername") ||
  words.includes("username") ||
  words.includes("poster");

/** A short text whose element is named for what it holds, or that links to a page of that kind, in the main part of the page. */
function namedNear(
  page: ParsedPage,
  title: PageTitle | null,
  named: (words: readonly string[]) => boolean,
  path: RegExp | null,
): Found<string> | null {
  if (title?.block === null || title === null) return null;
  for (const element of page.elements) {
    const linked = path !== null && element.tag === "a" && path.test(element.attributes["href"] ?? "");
    if (!linked && !named(nameWords(element))) continue;
    if (isUnseen(element) || isInList(element)) continue;
    const text = textOf(element, 120).replace(/^[^:]{2,30}:\s*/, "");
    if (
      text.length >= 2 &&
      text.length <= 60 &&
      /\p{L}/u.test(text) &&
      !/^(?:xem|tat ca|thuong hieu|brand|shop|theo doi|chat)/.test(foldText(text))
    )
      return found(text, "page", textOf(element));
  }
  return null;
}

function isUnseen(element: PageElement): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (isHidden(at)) return true;
  return false;
}

const elsewhere = /^(?:footer|header|nav|aside)$/;
function isInList(element: PageElement): boolean {
  for (let at: PageElement | null = element.parent; at !== null; at = at.parent)
    if (
      elsewhere.test(at.tag) ||
      nameWords(at).some((word) =>
        /^(?:footer|menu|nav|related|similar|filter|sidebar|comment|comments|logo|topbar|header)$/.test(word),
      )
    )
      return true;
  return false;
}

function stockWords(
  blocks: readonly Block[],
): ShopOffer["availability"] extends Found<infer T> | null ? T | null : never {
  for (const { folded, area } of blocks)
    if (
      area === "main" &&
      folded.length <= 25 &&
      /^(?:tam )?(?:het hang|con hang|san hang|hang co san|ngung kinh doanh|hang sap ve)$/.test(folded)
    )
      return availabilityOf(folded);
  return null;
}

const buying =
  /^(?:them vao gio(?: hang)?|mua ngay|dat hang(?: ngay)?|dat mua|mua hang|cho vao gio(?: hang)?|add to cart|buy now|chon mua)$/;
function buyWords(blocks: readonly Block[]): boolean {
  return blocks.some(({ folded, area }) => area === "main" && folded.length <= 30 && buying.test(folded));
}

function mainImage(page: ParsedPage, url: string): Found<string> | null {
  for (const element of page.elements) {
    if (element.tag !== "img") continue;
    const { src, alt = "" } = element.attributes;
    const address = webAddress(element.attributes["data-src"] ?? element.attributes["data-original"] ?? src, url);
    if (
      address === null ||
      /logo|icon|banner|sprite|blank|pixel|avatar|badge|loading|payment|\.svg|\.gif/i.test(`${address} ${alt}`)
    )
      continue;
    if (isInList(element) || isUnseen(element)) continue;
    return found(address, "page", alt === "" ? address : alt);
  }
  return null;
}

function longestLine(blocks: readonly Block[]): Found<string> | null {
  let longest: Block | null = null;
  for (const block of blocks)
    if (block.area === "main" && block.text.length >= 60 && block.text.length > (longest?.text.length ?? 0))
      longest = block;
  return foundText(longest?.text ?? null, "page", 2_000);
}
