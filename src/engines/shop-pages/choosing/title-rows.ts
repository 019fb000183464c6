import { foldText } from "../../vietnamese/index.ts";
import type { Block } from "../page-text.ts";
import type { Row } from "../rows.ts";
import type { SeenName } from "./title-seen.ts";

/** The rows of a page by their values, folded. */
export type RowWords = ReadonlyMap<string, Row>;

const [mostRows, longestValue, shortestValue] = [300, 120, 3];

/** Collects the values of rows, so that names can be looked up among them. */
export function rowWordsOf(rows: readonly Row[]): RowWords {
  const values = new Map<string, Row>();
  for (const row of rows.slice(0, mostRows)) {
    const { value } = row;
    if (value.length < shortestValue || value.length > longestValue) continue;
    const folded = foldText(value);
    if (folded.length >= shortestValue && !values.has(folded)) values.set(folded, row);
  }
  return values;
}

/** "Tên hàng: Áo khoác", "Sản phẩm: Áo khoác" */
const namesGoods =
  /^(?:ten\b(?! (?:shop|cua hang|gian hang|nguoi|cong ty|khach))|(?:san pham|mat hang|hang hoa|goods|product|name)$)/;

/** Whether a name is the value of a row for it, and how many values of rows it bears: titles often bear make, code and size. */
export function rowFeatures({ name: { folded, words }, place }: SeenName, values: RowWords): Record<string, number> {
  const label = values.get(folded)?.label;
  return {
    isNameRow: Number(label !== undefined && namesGoods.test(label)),
    valuesBorne: valuesIn(words, values, place.block),
  };
}

const [longestBorne, mostWords] = [4, 40];
/** How many words of a name are the value of a row in another line, alone or with those behind them. */
function valuesIn(words: readonly string[], values: RowWords, line: Block | null): number {
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
