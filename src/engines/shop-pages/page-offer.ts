import { foldText } from "../vietnamese/index.ts";
import { choose, chooseEach } from "./choosing/choice-model.ts";
import type { Choice } from "./choosing/choice-model.ts";
import { nameCandidates } from "./choosing/name-candidates.ts";
import type { NameValue } from "./choosing/name-candidates.ts";
import type { PageSight } from "./choosing/page-sight.ts";
import type { ReaderModels } from "./choosing/reader-models.ts";
import { titleCandidates } from "./choosing/title-candidates.ts";
import type { TitleValue } from "./choosing/title-candidates.ts";
import { found, foundText, webAddress } from "./found.ts";
import type { Found, ShopOffer } from "./model.ts";
import { availabilityOf, conditionOf, emptyOffer, gtinOf } from "./offer-fields.ts";
import { readPagePrice } from "./page-price.ts";
import type { PagePrice } from "./page-price.ts";
import { isLeftOver } from "./left-over.ts";
import { isInList, isUnseen } from "./set-apart.ts";
import type { Block } from "./page-text.ts";
import type { PageTitle } from "./page-title.ts";
import type { ParsedPage } from "./parse-page.ts";
import { rowValue } from "./row-values.ts";
import { rowOf } from "./rows.ts";
import { toldAmounts } from "./told-amounts.ts";

const skuLabel = /^(?:ma (?:sp|san pham|hang|hang hoa|so|sku)|sku|msp|product code|item code)$/;
const gtinLabel = /^(?:ma vach|barcode|bar code|ean|gtin|upc)$/;
const originLabel =
  /^(?:xuat xu(?: thuong hieu)?|noi san xuat|noi sx|san xuat tai|made in|nuoc san xuat|origin|quoc gia)$/;
const stateLabel = /^(?:tinh trang(?: hang| kho| san pham)?|trang thai|kho hang|availability|do moi|condition)$/;

/** The goods that people see, and how sure their price is. */
export type SeenOffer = { offer: ShopOffer; price: PagePrice };

/**
 * The goods of a page as they were chosen among all that it says; `title` holds their line, `told` is what machines are told of them by
 * each source, and `isLeftOver` says that some of that came with a theme.
 */
export type PageOffer = SeenOffer & {
  title: PageTitle | null;
  hasGoods: boolean;
  told: readonly (readonly ShopOffer[])[];
  isLeftOver: boolean;
};

/** Reads the goods: title, seller and brand by what the models have learned, the price by its words and place, the rest from rows such as "Mã SP". */
export function readPageOffer(sight: PageSight, models: ReaderModels): PageOffer {
  const { page, blocks, rows, url, jsonLd, microdata, openGraph } = sight;
  const chosenTitle = choose(models.title, titleCandidates(sight));
  const named = chosenTitle?.candidate.value ?? null;
  const price = readPagePrice(blocks, named?.block ?? null, toldAmounts(page));
  const { certainty: _certainty, seen: _seen, onRequest: _onRequest, ...prices } = price;
  const seen = {
    ...emptyOffer("page"),
    ...prices,
    title: chosenName(chosenTitle),
  };
  const told = [jsonLd.offers, microdata.offers, openGraph === null ? [] : [openGraph]];
  const holding = told.filter(
    (offers) => offers.length !== 1 || !isLeftOver(offers[0]!, { offer: seen, price }, blocks),
  );
  const leftOver = holding.length < told.length;
  // Who left goods of a theme there left the theme's names as well.
  const names = nameCandidates(leftOver ? { ...sight, ...nothingTold } : sight, named);
  const [seller = null, brand = null] = chooseEach([models.seller, models.brand], names).map(chosenName);
  const value = (label: RegExp, longest = 80) => rowValue(rows, label, named?.block ?? null, longest);
  const states = rows.filter((one) => one.block.area === "main" && stateLabel.test(one.label));
  const stock =
    states.map((one) => availabilityOf(foldText(one.value))).find((one) => one !== null) ?? stockWords(blocks);
  const condition = states.map((one) => conditionOf(foldText(one.value))).find((one) => one !== null) ?? null;
  const gtinRow = rowOf(rows, gtinLabel, (written) => gtinOf(written) !== null);
  const sku = value(skuLabel, 40);
  const offer: ShopOffer = {
    ...seen,
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
    (named !== null && (price.priceKind === "hidden" || sku !== null || brand !== null || price.onRequest)) ||
    buyWords(blocks);
  return { offer, title: named, price, hasGoods, told: holding, isLeftOver: leftOver };
}

const nothingTold = {
  metas: new Map<string, string>(),
  jsonLd: { items: [], offers: [] },
  microdata: { items: [], offers: [] },
};

function chosenName(choice: Choice<NameValue | TitleValue> | null): Found<string> | null {
  if (choice === null) return null;
  const { text, source, snippet } = choice.candidate.value;
  return { ...found(text, source, snippet), margin: choice.margin };
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
  for (const element of page.pictures) {
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
