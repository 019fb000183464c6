import { foldText } from "../vietnamese/index.ts";
import type { Block } from "./page-text.ts";

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
  const next = blocks[block.index + 1];
  if (next !== undefined && next.area === block.area && next.text.length <= longestValue)
    rows.push(row(label, next.text.replace(/^[:：]\s*/, ""), `${block.text} ${next.text}`, block));
}

function row(label: string, value: string, snippet: string, block: Block): Row {
  return { label, value: value.slice(0, longestValue).replace(/^[\s:–-]+/, ""), snippet, block };
}

/** The first row of such a label in an area where it speaks of the goods. */
export function rowOf(
  rows: readonly Row[],
  label: RegExp,
  accept: (value: string) => boolean = () => true,
): Row | null {
  return (
    rows.find((one) => one.block.area === "main" && label.test(one.label) && one.value !== "" && accept(one.value)) ??
    null
  );
}
