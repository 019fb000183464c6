import { foldText } from "../../vietnamese/index.ts";
import type { Block } from "../page-text.ts";
import type { Row } from "../rows.ts";
import type { SeenName } from "./title-seen.ts";

/** What the rows of a page say: their labels, and their values with the label of each, folded. */
export type RowWords = { labels: ReadonlySet<string>; values: ReadonlyMap<string, Row> };

const [mostRows, longestValue, shortestValue] = [300, 120, 3];

/** Collects labels and values of rows, so that names can be looked up among them. */
export function rowWordsOf(rows: readonly Row[]): RowWords {
  const labels = new Set<string>();
  const values = new Map<string, Row>();
  for (const row of rows.slice(0, mostRows)) {
    const { label, value } = row;
    labels.add(label);
    if (value.length < shortestValue || value.length > longestValue) continue;
    const folded = foldText(value);
    if (folded.length >= shortestValue && !values.has(folded)) values.set(folded, row);
  }
  return { labels, values };
}

/** "Tên hàng: Áo khoác", "Sản phẩm: Áo khoác" */
const namesGoods =
  /^(?:ten\b(?! (?:shop|cua hang|gian hang|nguoi|cong ty|khach))|(?:san pham|mat hang|hang hoa|goods|product|name)$)/;

/** Whether a name is a row's value or label, and how many values of rows it bears: titles often bear make, code and size. */
export function rowFeatures(
  { name: { folded, words }, place }: SeenName,
  { labels, values }: RowWords,
): Record<string, number> {
  const label = values.get(folded)?.label;
  return {
    isNameRow: Number(label !== undefined && namesGoods.test(label)),
    isLabel: Number(labels.has(folded)),
    valuesBorne: valuesIn(words, values, place.block),
  };
}

const [longestBorne, mostWords] = [4, 40];
/** How many words of a name are the value of a row in another line, alone or with those behind them. */
function valuesIn(words: readonly string[], values: ReadonlyMap<string, Row>, line: Block | null): number {
  let borne = 0;
  for (let from = 0; from < Math.min(words.length, mostWords); from++) {
    let run = "";
    for (let to = from; to < Math.min(words.length, from + longestBorne); to++) {
      run = run === "" ? words[to]! : `${run} ${words[to]!}`;
      const row = run.length < shortestValue ? undefined : values.get(run);
      if (row !== undefined && row.block !== line && to - from + 1 < words.length) borne += to - from + 1;
    }
  }
  return borne;
}
