import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import { brandBeforeGoods, brandInSentence, brandLine, isForeignName, namedByTitle } from "./brand-in-words.ts";
import { looksNamed } from "./name-words.ts";
import { isInList, isUnseen, namedNear } from "./named-near.ts";
import type { PageTitle } from "./page-title.ts";
import { around } from "./page-amounts.ts";
import { inLink } from "./page-text.ts";
import type { Block } from "./page-text.ts";
import { nameWords, textOf, tidy } from "./parse-page.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";
import { cutAtLabel, noValue } from "./row-values.ts";
import { rowOf } from "./rows.ts";
import type { Row } from "./rows.ts";

const brandWord =
  "(?:thuong hieu|nhan hieu|nhan hang|nhan san pham|hang(?: san xuat| sx| xe| may| dong ho| my pham| thoi trang)?|hieu|brand(?: name)?|make|maker)";
const makerWord =
  "(?:vendor|nha (?:san xuat|sx)|(?:cong ty|don vi|co so) (?:san xuat|sx)|nsx|(?:duoc )?san xuat boi|manufacturer)";
const [brandLabel, makerLabel] = [brandWord, makerWord].map(
  (word) =>
    new RegExp(
      `^(?:ten |thuoc |dong |hang )?${word}(?: san pham| san xuat| cua)?(?: (?:xuat xu|${brandWord}|${makerWord}))?$`,
    ),
) as [RegExp, RegExp];
const countries =
  "Việt Nam|Hàn Quốc|Nhật Bản|Nhật|Trung Quốc|Pháp|Mỹ|Anh|Đức|Ý|Thái Lan|Úc|Đài Loan|Thụy Sĩ|Thụy Sỹ|Tây Ban Nha|Singapore|Malaysia|Indonesia|Ấn Độ|Hà Lan|Canada|Nga|Ba Lan|USA|Korea|Japan|China|Vietnam|France";
const countryBehind = new RegExp(`(.{2})\\s*[-–/,|·•]\\s*(?:${countries})$`, "iu");

/** The brand of a page's goods: its row, a line or sentence that says it, an element or picture that is named for it. */
export function readBrand(
  page: ParsedPage,
  blocks: readonly Block[],
  allRows: readonly Row[],
  title: PageTitle | null,
  isShop: (folded: string) => boolean,
): Found<string> | null {
  const rows = allRows.filter(({ snippet }) => !notTheMake.test(snippet));
  const row =
    brandRow(rows, brandLabel, title?.block ?? null) ??
    brandRow(
      rows.filter(({ snippet }) => makeOf.test(snippet)),
      makeLabel,
      title?.block ?? null,
    );
  // "Thương hiệu: No Brand" is an answer.
  if (row === null && rowOf(rows, brandLabel, (value) => noValue.test(foldText(cutAtLabel(value)))) !== null)
    return null;
  return (
    row ??
    brandRow(rows, makerLabel, title?.block ?? null) ??
    brandLine(blocks) ??
    ofGoods(namedNear(page, title, brandNames, brandPath)) ??
    brandPicture(page) ??
    brandAttribute(page) ??
    brandInSentence(blocks, isShop) ??
    supplierOfTitle(rows, title) ??
    labelAlone(rows, blocks, title, isShop) ??
    namedByTitle(blocks, title, isShop) ??
    brandBeforeGoods(title, isShop) ??
    brandOnPath(page, title, isShop) ??
    onlyBrandLink(page)
  );
}

/** Without marks "Tên hàng" reads as "Tên hãng". */
const notTheMake = /^\P{L}*(?:tên\s)?(?:hàng|hạng)(?!\p{L})/iu;
/** "Hãng sơn: Suối Trong": the make of a kind of goods. */
const makeOf =
  /^\P{L}*(?:[Hh]ãng|[Tt]hương hiệu|[Nn]hãn hiệu)\s+(?!vận|bảo|giao|tàu|bay|chuyển|nổi|liên|khác|quốc|của|nước|đến|cùng)\p{Ll}+(?:\s\p{Ll}+)?\s*:/u;
const makeLabel = /^(?:hang|thuong hieu|nhan hieu)(?: [a-z]{2,8}){1,2}$/;
const ofGoods = (named: Found<string> | null) => (named === null || noValue.test(foldText(named.value)) ? null : named);

/** A brand's row; "NSX" is also the day of manufacture, and a sentence is no brand. */
function brandRow(rows: readonly Row[], label: RegExp, title: Block | null): Found<string> | null {
  const fits = (written: string) => {
    const value = brandOf(written);
    return (
      value.length >= 2 &&
      value.length <= 60 &&
      !noValue.test(foldText(value)) &&
      !/\d{1,2}[/.-]\d{1,2}|\d{2}[/.-]\d{4}|https?:/.test(value) &&
      value.split(" ").length <= 8
    );
  };
  const row = rowOf(rows, label, fits, title);
  return row === null ? null : found(brandOf(row.value), "page", row.snippet);
}

/** Behind a brand its country often stands in brackets. */
const brandOf = (written: string) =>
  cutAtLabel(written)
    .split(/,\s+(?=\p{Ll})/u)[0]!
    .replace(/(.{2})\s*\([^()]{1,30}\)$/, "$1")
    .replace(countryBehind, "$1");

const supplierLabel = /^(?:nha cung cap|nha phan phoi|vendor)$/;
const tagLabel = /^(?:nhan|label)$/;
/** A supplier whose name the title bears, or what a "Nhãn" says, which elsewhere are the words a page is found by. */
function supplierOfTitle(rows: readonly Row[], title: PageTitle | null): Found<string> | null {
  const goods = ` ${foldText(title?.text ?? "")} `;
  const borne = (written: string) => goods.indexOf(` ${foldText(cutAtLabel(written))} `);
  const supplier =
    rowOf(rows, supplierLabel, (written) => borne(written) !== -1) ??
    rowOf(rows, tagLabel, (written) => borne(written) > 0 && looksNamed(cutAtLabel(written)));
  return supplier === null ? null : found(cutAtLabel(supplier.value), "page", supplier.snippet);
}

/** "Nhãn: Đồi Mây" as one name that links nowhere: what a page is found by links there, and is a kind of goods. */
function labelAlone(
  rows: readonly Row[],
  blocks: readonly Block[],
  title: PageTitle | null,
  isShop: (folded: string) => boolean,
): Found<string> | null {
  const goods = `${foldText(title?.text ?? "")} `;
  const kinds = new Set(blocks.filter(({ area }) => area !== "main").map(({ folded }) => folded));
  const alone = rowOf(rows, tagLabel, (written) => {
    const folded = foldText(written);
    return looksNamed(written) && !goods.startsWith(`${folded} `) && !kinds.has(folded) && !isShop(folded);
  });
  if (alone === null || !/^\P{L}*nhãn/iu.test(alone.snippet)) return null;
  return alone.block.pieces.some(({ element }) => inLink(element)) ? null : found(alone.value, "page", alone.snippet);
}

/** A foreign name that the title bears and that the path to the goods leads over: "Điện thoại / Sonary". */
function brandOnPath(
  page: ParsedPage,
  title: PageTitle | null,
  isShop: (folded: string) => boolean,
): Found<string> | null {
  const goods = ` ${foldText(title?.text ?? "")} `;
  for (const element of page.elements) {
    if (element.tag !== "a" || !around(element, 5).some((one) => nameWords(one).some((word) => pathName.test(word))))
      continue;
    const name = textOf(element, 40);
    const folded = foldText(name);
    if (goods.includes(` ${folded} `) && goods.trim() !== folded && isForeignName(name) && !isShop(folded))
      return found(name, "page", name);
  }
  return null;
}
const pathName = /^(?:breadcrumbs?|crumbs?|bread|pathway|duongdan)$/;

/** Where a page links to one brand alone, as the path to its goods does; menus link to many. */
function onlyBrandLink(page: ParsedPage): Found<string> | null {
  const names = new Map<string, string>();
  for (const element of page.elements) {
    if (element.tag !== "a" || !brandPath.test(element.attributes["href"] ?? "")) continue;
    const name = textOf(element, 60).replace(moreOf, "");
    if (name.length >= 2 && name.length <= 40 && /\p{L}/u.test(name)) names.set(foldText(name), name);
    if (names.size > 1) return null;
  }
  const [name] = names.values();
  return name === undefined || generic.test(foldText(name)) ? null : found(name, "page", name);
}
const moreOf =
  /^(?:xem )?(?:tất cả|thêm|toàn bộ|các)?(?: các)? ?(?:sản phẩm|hàng)(?: khác)?(?: của| từ| thuộc)?(?: thương hiệu| hãng)? /iu;
const generic =
  /^(?:thuong hieu|nhan hieu|hang|brands?|xem (?:tat ca|them)|tat ca(?: thuong hieu)?|cac hang|hang san xuat)$/;

const pictureSays = /^(?:logo )?(?:thương hiệu|nhãn hiệu|hãng|brand)\s*:?\s+(.{2,40})$/iu;
function brandPicture(page: ParsedPage): Found<string> | null {
  for (const element of page.elements) {
    const name = element.tag === "img" ? pictureSays.exec(element.attributes["alt"]?.trim() ?? "")?.[1] : undefined;
    if (name !== undefined && !isInList(element) && !isUnseen(element)) return found(name, "page", name);
  }
  return null;
}

/** What the page tells its own scripts, or machines outside of any thing. */
function brandAttribute(page: ParsedPage): Found<string> | null {
  for (const element of page.elements) {
    const { itemprop } = element.attributes;
    const told =
      itemprop === "brand" || itemprop === "manufacturer"
        ? (element.attributes["content"] ?? textOf(element, 60))
        : (brandData.map((key) => element.attributes[key]).find((one) => one !== undefined) ?? "");
    const name = tidy(told);
    if (name.length < 2 || name.length > 40 || !/\p{L}/u.test(name) || noValue.test(foldText(name))) continue;
    if (!isInList(element) && !isUnseen(element) && !isOfThing(element)) return found(name, "page", name);
  }
  return null;
}
/** What stands in a thing described for machines is that thing's. */
function isOfThing({ parent, attributes }: PageElement): boolean {
  if (attributes["itemprop"] === undefined) return false;
  for (let at = parent; at !== null; at = at.parent) if (at.attributes["itemscope"] !== undefined) return true;
  return false;
}
const brandData = ["data-brand", "data-product-brand", "data-item-brand", "data-brand-name"];

const brandNames = (words: readonly string[]) =>
  words.includes("brand") ||
  words.includes("thuonghieu") ||
  words.includes("manufacturer") ||
  (words.includes("vendor") && words.length <= 4 && !words.includes("info"));
const brandPath =
  /(?:\/(?:thuong-hieu|brands?|nhan-hieu|nhan-hang|nhan|hang-san-xuat|collections\/vendors|hang)[/?]|[?&](?:brands?|thuong-?hieu|hang|manufacturer)=)./i;
