import { foldText } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { Found } from "./model.ts";
import { isInList, isUnseen, namedNear } from "./named-near.ts";
import type { PageTitle } from "./page-title.ts";
import type { Block } from "./page-text.ts";
import type { ParsedPage } from "./parse-page.ts";
import { cutAtLabel, noValue } from "./row-values.ts";
import { rowOf } from "./rows.ts";
import type { Row } from "./rows.ts";

const brandLabel =
  /^(?:(?:ten |thuoc |hang )?(?:thuong hieu|nhan hieu|nhan hang)(?: san xuat| san pham)?|hang(?: san xuat| sx)?|hieu|brand(?: name)?|vendor|nha (?:san xuat|sx)|nsx|(?:duoc )?san xuat boi|manufacturer|thuong hieu xuat xu)$/;
const countries =
  "Việt Nam|Hàn Quốc|Nhật Bản|Nhật|Trung Quốc|Pháp|Mỹ|Anh|Đức|Ý|Thái Lan|Úc|Đài Loan|Thụy Sĩ|Thụy Sỹ|Tây Ban Nha|Singapore|Malaysia|Indonesia|Ấn Độ|Hà Lan|Canada|Nga|Ba Lan|USA|Korea|Japan|China|Vietnam|France";
const countryBehind = new RegExp(`(.{2})\\s*[-–/,]\\s*(?:${countries})$`, "iu");

/** The brand of a page's goods: its row, a line or sentence that says it, an element or picture that is named for it. */
export function readBrand(
  page: ParsedPage,
  blocks: readonly Block[],
  rows: readonly Row[],
  title: PageTitle | null,
): Found<string> | null {
  const row = brandRow(rows, title?.block ?? null);
  // "Thương hiệu: No Brand" is an answer.
  if (row === null && rowOf(rows, brandLabel, (value) => noValue.test(foldText(cutAtLabel(value)))) !== null)
    return null;
  return (
    row ??
    brandLine(blocks) ??
    namedNear(page, title, brandNames, brandPath) ??
    brandPicture(page) ??
    brandAttribute(page) ??
    brandInSentence(blocks) ??
    namedByTitle(blocks, rows, title)
  );
}

/** A brand's row; "NSX" is also the day of manufacture, and a sentence is no brand. */
function brandRow(rows: readonly Row[], title: Block | null): Found<string> | null {
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
  const row = rowOf(rows, brandLabel, fits, title);
  return row === null ? null : found(brandOf(row.value), "page", row.snippet);
}

/** Behind a brand its country often stands in brackets. */
const brandOf = (written: string) =>
  cutAtLabel(written)
    .replace(/(.{2})\s*\([^()]{2,30}\)$/, "$1")
    .replace(countryBehind, "$1");

const supplierLabel = /^(?:nha cung cap|nha phan phoi|vendor)$/;
/** A supplier, or a short line beside the title that stands for itself, whose name the title bears: "Núi Xa" over "Áo khoác Núi Xa". */
function namedByTitle(blocks: readonly Block[], rows: readonly Row[], title: PageTitle | null): Found<string> | null {
  if (title === null) return null;
  const goods = ` ${foldText(title.text)} `;
  const supplier = rowOf(rows, supplierLabel, (written) => goods.includes(` ${foldText(cutAtLabel(written))} `));
  if (supplier !== null) return found(cutAtLabel(supplier.value), "page", supplier.snippet);
  const at = title.block?.index;
  if (at === undefined) return null;
  const kinds = new Set(blocks.filter(({ area }) => area !== "main").map(({ folded }) => folded));
  for (const { text, folded, area } of [blocks[at - 1], blocks[at + 1]].filter((one) => one !== undefined)) {
    const isName = area === "main" && text.length <= 30 && /^[\p{Lu}\d]/u.test(text) && folded.length >= 2;
    // Goods begin with what they are: a line that the title begins with is as likely its kind.
    if (isName && !kinds.has(folded) && goods.indexOf(` ${folded} `) > 0) return found(text, "page", text);
  }
  return null;
}

const brandSaid = /^(?:thương hiệu|nhãn hiệu|nhãn hàng):?\s+([\p{Lu}\d].{1,50}?)(?:\s+[-–|,(].*)?$/iu;
/** "Thương hiệu Vải Lụa Hà - Việt Nam" as a line of its own, without a colon. */
function brandLine(blocks: readonly Block[]): Found<string> | null {
  for (const { text, area } of blocks) {
    const name = area === "main" && text.length <= 80 ? brandSaid.exec(text)?.[1] : undefined;
    if (name !== undefined && !noValue.test(foldText(name)) && name.split(" ").length <= 4)
      return found(name, "page", text);
  }
  return null;
}

const sentence =
  /(?:của|thuộc|đến từ|từ|là)\s+(?:thương hiệu|nhãn hiệu|nhãn hàng|hãng)\s+((?:[\p{Lu}\d][\p{L}\p{M}\d&'’.]*(?:\s+(?=[\p{Lu}\d&]))?){1,5})/u;
const subject =
  /^(?:Thương hiệu|Nhãn hiệu|Nhãn hàng|Hãng)\s+((?:[\p{Lu}\d][\p{L}\p{M}\d&'’.]*(?:\s+(?=[\p{Lu}\d&]))?){1,5})\s+(?:được|là|đến|nổi|có|ra|thành|luôn|mang|chuyên|vốn|đã|của)\s/u;
/** "Sản phẩm của thương hiệu Vải Hà, …", "Thương hiệu Vải Hà được …": the words with a capital. */
function brandInSentence(blocks: readonly Block[]): Found<string> | null {
  for (const { text, area } of blocks) {
    const name = area === "main" && text.length <= 1_500 ? (sentence.exec(text) ?? subject.exec(text))?.[1] : undefined;
    if (name !== undefined) return found(name.replace(/[.\s]+$/, ""), "page", text);
  }
  return null;
}

const pictureSays = /^(?:logo )?(?:thương hiệu|nhãn hiệu|hãng|brand)\s*:?\s+(.{2,40})$/iu;
function brandPicture(page: ParsedPage): Found<string> | null {
  for (const element of page.elements) {
    const name = element.tag === "img" ? pictureSays.exec(element.attributes["alt"]?.trim() ?? "")?.[1] : undefined;
    if (name !== undefined && !isInList(element) && !isUnseen(element)) return found(name, "page", name);
  }
  return null;
}

function brandAttribute(page: ParsedPage): Found<string> | null {
  const element = page.elements.find(
    (one) => (one.attributes["data-brand"]?.trim() ?? "") !== "" && !isInList(one) && !isUnseen(one),
  );
  const name = element?.attributes["data-brand"]?.trim() ?? "";
  return name.length < 2 || name.length > 40 || !/\p{L}/u.test(name) ? null : found(name, "page", `data-brand ${name}`);
}

const brandNames = (words: readonly string[]) =>
  words.includes("brand") || words.includes("thuonghieu") || (words.includes("vendor") && words.length <= 4);
const brandPath = /\/(?:thuong-hieu|brands?|nhan-hieu|hang-san-xuat|collections\/vendors|hang)[/?]/i;
