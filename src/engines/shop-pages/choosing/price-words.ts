import { foldText } from "../../vietnamese/index.ts";
import { nameWords } from "../parse-page.ts";
import type { PriceScene } from "./price-scene.ts";
import type { Standing } from "./price-standing.ts";

/** The words that stand around an amount, each with where. */
export function wordsAround({ amount, near }: Standing, { blocks }: PriceScene): string[] {
  const { before, label, after, block } = amount;
  return [
    ...new Set([
      ...named("before", before.split(" ").slice(-6)),
      ...named("label", label.split(" ")),
      ...named("after", foldText(after).split(" ").slice(0, 4)),
      ...named("above", (blocks[block.index - 1]?.folded ?? "").split(" ", 6)),
      ...named(
        "class",
        near.flatMap((one) => nameWords(one).slice(0, 12)),
      ),
      ...named(
        "tag",
        near.slice(0, 4).map(({ tag }) => tag),
      ),
    ]),
  ];
}

const named = (where: string, words: readonly string[]) =>
  words.filter((word) => /[a-z]/.test(word)).map((word) => `${where}:${word}`);
