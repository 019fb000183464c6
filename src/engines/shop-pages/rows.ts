import { foldText } from "../vietnamese/index.ts";
import { isWithin } from "./page-text.ts";
import type { Block } from "./page-text.ts";
import type { PageElement } from "./parse-page.ts";

/** A label and what stands beside it: "Thương hiệu: Vải Lụa Hà", a row of a table, a term and its definition. Labels are folded. */
export type Row = { label: string; value: string; snippet: string; block: Block };

const longestLabel = 40;
const longestValue = 300;
/** Where one line holds several rows: "Thương hiệu: A | Loại: B". */
const between = /\s*[|•·‖┃]\s*|\s{3,}|\s+-\s+(?=[^:|]{2,30}:\s)/;

/** The rows of a page in its order. A label without a value has the next line as its value. */
export function readRows(blocks: readonly Block[]): Row[] {
  const rows: Row[] = [];
  for (const block of blocks) {
    if (block.text.length > 2_000 || block.area === "menu" || block.area === "list") continue;
    for (const part of block.text.split(between)) {
      const colon = part.search(/[:：]/);
      if (colon > 0 && colon <= longestLabel) {
        const label = foldText(part.slice(0, colon));
        const value = part.slice(colon + 1).trim();
        if (value !== "") rows.push(row(label, value, part, block));
        else if (part.length + 2 >= block.text.length) pushNext(rows, label, blocks, block);
      }
    }
    const first = block.pieces[0];
    if (block.text.length <= longestLabel && !/[:：]/.test(block.text) && /^[^\d₫]+$/.test(block.text))
      pushNext(rows, block.folded, blocks, block);
    // "<b>Thương hiệu</b> <a>A</a>": the pieces stand apart, no colon does.
    if (
      first !== undefined &&
      first.text.trim().length <= longestLabel &&
      !/[:：]/.test(block.text.slice(0, longestLabel + 1))
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
  const next = valueBlock(blocks, block);
  if (next !== undefined && next.area === block.area && next.text.length <= longestValue)
    rows.push(row(label, next.text.replace(/^[:：]\s*/, ""), `${block.text} ${next.text}`, block));
}

/** Where the value of a label stands: under it in a table with a row of heads, before it where it ends a row, else behind it. */
function valueBlock(blocks: readonly Block[], label: Block): Block | undefined {
  const next = blocks[label.index + 1];
  const cell = closest(label.element, "td", "th");
  const line = cell?.parent ?? null;
  if (cell === null || line === null) return isOneOfSeveral(blocks, label) ? undefined : next;
  const cells = cellsOf(line);
  if (cells.length >= 2 && cells.every(({ tag }) => tag === "th")) {
    const under = lineAfter(line)?.[cells.indexOf(cell)];
    return under === undefined
      ? undefined
      : blocks.find((one) => one.index > label.index && isWithin(one.element, under));
  }
  if (next !== undefined && isWithin(next.element, line)) return next;
  const before = blocks[label.index - 1];
  return cells.length === 2 && cells[1] === cell && before !== undefined && isWithin(before.element, line)
    ? before
    : next;
}

const cellsOf = (line: PageElement) => elementsOf(line).filter(({ tag }) => tag === "td" || tag === "th");
const elementsOf = (element: PageElement) => element.children.filter((child) => typeof child !== "string");

/** The cells of the next row, over the borders of a table's head and body. */
function lineAfter(line: PageElement): PageElement[] | null {
  const table = closest(line, "table");
  if (table === null) return null;
  const lines = elementsOf(table).flatMap((one) => (one.tag === "tr" ? [one] : elementsOf(one)));
  const after = lines[lines.indexOf(line) + 1];
  return after === undefined ? null : cellsOf(after);
}

/** A heading over links ("Thương hiệu" over all brands of the shop) labels none of them. */
function isOneOfSeveral(blocks: readonly Block[], label: Block): boolean {
  const [first, second] = [blocks[label.index + 1], blocks[label.index + 2]];
  return isLink(first) && isLink(second) && first!.element.parent === second!.element.parent;
}

const isLink = (block: Block | undefined) =>
  block !== undefined && block.pieces.every(({ element }) => closest(element, "a", "label", "option") !== null);

function closest(element: PageElement, ...tags: readonly string[]): PageElement | null {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (tags.includes(at.tag)) return at;
  return null;
}

function row(label: string, value: string, snippet: string, block: Block): Row {
  return { label, value: value.slice(0, longestValue).replace(/^[\s:–-]+/, ""), snippet, block };
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
