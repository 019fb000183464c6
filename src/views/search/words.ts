import { foldText } from "../../engines/vietnamese/index.ts";

/** Rows in the order of how near their title is to what was typed: the part of its words that were asked for, more where they stand together. */
export function nearestFirst<T>(typed: string, rows: readonly T[], titleOf: (row: T) => string): T[] {
  const asked = foldText(typed);
  const askedWords = asked.split(" ").length;
  return rows
    .map((row) => ({ row, near: nearness(asked, askedWords, foldText(titleOf(row))) }))
    .sort((a, b) => b.near - a.near)
    .map(({ row }) => row);
}

function nearness(asked: string, askedWords: number, title: string): number {
  return askedWords / title.split(" ").length + (title.includes(asked) ? 1 : 0) + (title.startsWith(asked) ? 0.5 : 0);
}
