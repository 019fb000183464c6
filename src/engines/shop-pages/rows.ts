import { foldText } from "../vietnamese/index.ts";
import { isWithin, joined } from "./page-text.ts";
import type { Block } from "./page-text.ts";
import { textOf, tidy } from "./parse-page.ts";
import type { PageElement } from "./parse-page.ts";

/** A label and what stands beside it: "Thương hiệu: Vải Lụa Hà", a row of a table, a term and its definition. Labels are folded. */
export type Row = { label: string; value: string; snippet: string; block: Block };

const longestLabel = 40;
const longestValue = 300;
/** Where one line holds several rows: "Thương hiệu: A | Loại: B", "Mã: A1 Hãng: B". */
const between =
  /\s*[|•·‖┃\p{So}]\s*|\s{3,}|\s+[-–]\s+(?=[^:|]{2,30}:\s)|\s*;\s+(?=[^:;]{2,30}:\s)|[\s,.]+(?=(?:(?:tên )?thương hiệu|nhãn hiệu|nhãn hàng|hãng(?: sản xuất| sx)?|nhà (?:sản xuất|cung cấp|sx)|nsx|brand|mã(?: sp| hàng| sản phẩm| số)?|sku|model|danh mục|xuất xứ|tình trạng|bảo hành|người bán|gian hàng)\s*:)/iu;

/** The rows of a page in its order. A label without a value has the next line as its value. */
export function readRows(blocks: readonly Block[]): Row[] {
  const rows: Row[] = [];
  for (const block of blocks) {
    if (block.text.length > 2_000 || block.area === "menu" || block.area === "list") continue;
    for (const part of linesIn(block).flatMap((line) => line.split(between))) {
      const colon = part.search(/[:：]/);
      if (colon > 0 && colon <= longestLabel) {
        const label = foldText(part.slice(0, colon).replace(/\([^()]*\)/, ""));
        const value = part.slice(colon + 1).trim();
        if (value !== "") rows.push(row(label, value, part, block));
        else if (part.length + 2 >= block.text.length) pushNext(rows, label, blocks, block);
      }
    }
    const dashed =
      block.text.length <= 120 ? /^[\s\p{S}•*+-]*(\p{L}[\p{L} ]{1,24}?)\s+[–—-]\s+(.+)$/u.exec(block.text) : null;
    if (dashed !== null) rows.push(row(foldText(dashed[1]!), dashed[2]!, block.text, block));
    const first = block.pieces[0];
    if (block.text.length <= longestLabel && !/[:：]/.test(block.text) && /^[^\d₫]+$/.test(block.text))
      pushNext(rows, foldText(block.text.replace(/\([^()]*\)/, "")), blocks, block);
    // "<b>Thương hiệu</b> <a>A</a>": the pieces stand apart, no colon does.
    if (
      first !== undefined &&
      first.text.trim().length <= longestLabel &&
      !/[:：](?!\d)/.test(block.text.slice(0, longestLabel + 1))
    ) {
      const head = first.text.trim();
      const rest = block.text.slice(head.length).trim();
      if (block.pieces.length > 1 && head !== "" && rest !== "")
        rows.push(row(foldText(head), rest, block.text, block));
    }
  }
  return rows;
}

function pushNext(rows: Row[], label: string, blocks: readonly Block[], block: Block): void {
  const beside = valueBlock(blocks, block);
  // A colon may stand in a cell of its own.
  const next = beside !== undefined && /^[\s:：–-]*$/.test(beside.text) ? blocks[beside.index + 1] : beside;
  if (next === undefined || next.area !== block.area || next.text.length > longestValue) return;
  // What has a label of its own is the value of that.
  if (!labelled.test(next.text) && next.text !== "")
    rows.push(row(label, next.text.replace(/^[:：]\s*/, ""), `${block.text} ${next.text}`, block));
}

const labelled = /^\s*\p{Lu}[\p{L}\s./()]{1,30}[:：]\s*\S/u;
const opensRow = /^\s*\p{L}[\p{L}\s./()]{1,30}[:：]/u;
/** A line as its elements cut it: one that begins with a label opens a row of its own. */
function linesIn(block: Block): string[] {
  const at = block.pieces.flatMap(({ text }, index) => (index > 0 && opensRow.test(text) ? [index] : []));
  if (at.length === 0 || at.length > mostCells) return [block.text];
  return [0, ...at].map((from, index) => tidy(joined(block.pieces.slice(from, at[index]))));
}

/** Where the value of a label stands: under it in a table with a row of heads, before it where it ends a row, else behind it. */
function valueBlock(blocks: readonly Block[], label: Block): Block | undefined {
  const next = blocks[label.index + 1];
  const cell = closest(label.element, "td", "th");
  const line = cell?.parent ?? null;
  if (cell === null || line === null) return isOneOfSeveral(blocks, label) || isTab(label, next) ? undefined : next;
  const cells = cellsOf(line);
  if (cells.length >= 2 && cells.every(({ tag }) => tag === "th")) {
    const under = lineAfter(line)?.[cells.indexOf(cell)];
    return under === undefined
      ? undefined
      : blocks.slice(label.index + 1, label.index + linesAhead).find((one) => isWithin(one.element, under));
  }
  if (next !== undefined && isWithin(next.element, line)) return next;
  const before = blocks[label.index - 1];
  return cells.length === 2 && cells[1] === cell && before !== undefined && isWithin(before.element, line)
    ? before
    : next;
}

/** The head of the column that a cell stands in, where a table begins with a row of heads. */
export function columnHead(element: PageElement): string | null {
  const cell = closest(element, "td");
  const line = cell?.parent ?? null;
  const table = line === null ? null : closest(line, "table");
  if (cell === null || line === null || table === null) return null;
  const heads = cellsOf(linesOf(table)[0] ?? line);
  const head =
    heads.length >= 2 && heads.every(({ tag }) => tag === "th") ? heads[cellsOf(line).indexOf(cell)] : undefined;
  return head === undefined ? null : textOf(head, 60);
}

/** Wider or longer tables hold no goods' data, and looking them up for each cell would be quadratic. */
const [mostCells, mostLines, linesAhead] = [60, 300, 80];
const cellsOf = (line: PageElement) =>
  elementsOf(line)
    .filter(({ tag }) => tag === "td" || tag === "th")
    .slice(0, mostCells);
const elementsOf = (element: PageElement) =>
  element.children.slice(0, 2 * mostLines).filter((child) => typeof child !== "string");

function linesOf(table: PageElement): PageElement[] {
  const lines: PageElement[] = [];
  for (const one of elementsOf(table)) {
    if (lines.length >= mostLines) break;
    if (one.tag === "tr") lines.push(one);
    else lines.push(...elementsOf(one).filter(({ tag }) => tag === "tr"));
  }
  return lines;
}

/** The cells of the next row, over the borders of a table's head and body. */
function lineAfter(line: PageElement): PageElement[] | null {
  const table = closest(line, "table");
  if (table === null) return null;
  const lines = linesOf(table);
  const after = lines.includes(line) ? lines[lines.indexOf(line) + 1] : undefined;
  return after === undefined ? null : cellsOf(after);
}

/** A heading over links ("Thương hiệu" over all brands of the shop) labels none of them. */
function isOneOfSeveral(blocks: readonly Block[], label: Block): boolean {
  const [first, second] = [blocks[label.index + 1], blocks[label.index + 2]];
  return isLink(first) && isLink(second) && first!.element.parent === second!.element.parent;
}

/** Items of one list stand beside each other, none labels the next. */
const isTab = (label: Block, next: Block | undefined) =>
  label.element.tag === "li" && next?.element.tag === "li" && label.element.parent === next.element.parent;

const isLink = (block: Block | undefined) =>
  block !== undefined && block.pieces.every(({ element }) => closest(element, "a", "label", "option") !== null);

function closest(element: PageElement, ...tags: readonly string[]): PageElement | null {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (tags.includes(at.tag)) return at;
  return null;
}

function row(label: string, value: string, snippet: string, block: Block): Row {
  return {
    label: label.replace(/^\d{1,2} (?=[a-z]{2})/, ""),
    value: value.slice(0, longestValue).replace(/^[\s:–—-]+/, ""),
    snippet,
    block,
  };
}

/** The first row of such a label in an area where it speaks of the goods; what stands behind the title goes before what stands far above it. */
export function rowOf(
  rows: readonly Row[],
  label: RegExp,
  accept: (value: string) => boolean = () => true,
  title: Block | null = null,
): Row | null {
  const fits = rows.filter(
    (one) => one.block.area === "main" && label.test(one.label) && one.value !== "" && accept(one.value),
  );
  return fits.find(({ block }) => title === null || block.index >= title.index - nearTitle) ?? fits[0] ?? null;
}
const nearTitle = 6;
