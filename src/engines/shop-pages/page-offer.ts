import { foldText } from "../vietnamese/index.ts";
import { found, foundText, webAddress } from "./found.ts";
import type { Found, ShopOffer } from "./model.ts";
import { availabilityOf, conditionOf, emptyOffer, gtinOf } from "./offer-fields.ts";
import { readPagePrice } from "./page-price.ts";
import type { PagePrice } from "./page-price.ts";
import type { PageTitle } from "./page-title.ts";
import { isInList, isUnseen } from "./named-near.ts";
import { readBrand } from "./page-brand.ts";
import { readSeller } from "./page-seller.ts";
import type { Site } from "./page-seller.ts";
import type { Block } from "./page-text.ts";
import type { ParsedPage } from "./parse-page.ts";
import { rowValue } from "./row-values.ts";
import { rowOf } from "./rows.ts";
import type { Row } from "./rows.ts";
import { toldAmounts } from "./told-amounts.ts";

const skuLabel = /^(?:ma (?:sp|san pham|hang|hang hoa|so|sku)|sku|msp|product code|item code)$/;
const gtinLabel = /^(?:ma vach|barcode|bar code|ean|gtin|upc)$/;
const originLabel =
  /^(?:xuat xu(?: thuong hieu)?|noi san xuat|noi sx|san xuat tai|made in|nuoc san xuat|origin|quoc gia)$/;
const stateLabel = /^(?:tinh trang(?: hang| kho| san pham)?|trang thai|kho hang|availability|do moi|condition)$/;

/** The goods that people see on a page, and how sure its price is. */
export type PageOffer = { offer: ShopOffer; price: PagePrice; hasGoods: boolean };

/** Reads the goods by words alone: title, price, and rows such as "Thương hiệu" and "Mã SP". */
export function readPageOffer(
  page: ParsedPage,
  blocks: readonly Block[],
  rows: readonly Row[],
  title: PageTitle | null,
  url: string,
  site: Site,
): PageOffer {
  const price = readPagePrice(blocks, title?.block ?? null, toldAmounts(page));
  const value = (label: RegExp, longest = 80) => rowValue(rows, label, title?.block ?? null, longest);
  const states = rows.filter((one) => one.block.area === "main" && stateLabel.test(one.label));
  const stock =
    states.map((one) => availabilityOf(foldText(one.value))).find((one) => one !== null) ?? stockWords(blocks);
  const condition = states.map((one) => conditionOf(foldText(one.value))).find((one) => one !== null) ?? null;
  const gtinRow = rowOf(rows, gtinLabel, (written) => gtinOf(written) !== null);
  const { certainty: _certainty, seen: _seen, onRequest: _onRequest, ...prices } = price;
  const sku = value(skuLabel, 40);
  const seller = readSeller(page, blocks, rows, title, url, site);
  const sellers = new Set([seller?.value, site.name].map((one) => foldText(one ?? "")));
  const brand = readBrand(page, blocks, rows, title, (folded) => sellers.has(folded));
  const offer: ShopOffer = {
    ...emptyOffer("page"),
    ...prices,
    title: foundText(title?.text ?? null, "page"),
    seller,
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
    (title !== null && price.onRequest) ||
    buyWords(blocks);
  return { offer, price, hasGoods };
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
  /^(?:them vao gio|mua ngay|dat hang|dat mua|mua hang|cho vao gio|bo vao gio|add to cart|buy now|chon mua|goi dat (?:hang|mua)|mua qua zalo|dang ky mua|nhan bao gia|yeu cau bao gia)\b/;
function buyWords(blocks: readonly Block[]): boolean {
  return blocks.some(({ folded, area }) => area === "main" && folded.length <= 45 && buying.test(folded));
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
