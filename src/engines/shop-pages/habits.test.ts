import assert from "node:assert/strict";
import test from "node:test";
import { askedFields } from "../../../test/support/shop-market/hands.ts";
import type { AskedPage } from "../../../test/support/shop-market/hands.ts";
import { habits } from "../../../test/support/shop-market/habits/habits.ts";
import { foldText } from "../vietnamese/index.ts";
import { readShopPage } from "./index.ts";

/** What is asked of a page, and whether it was read. */
const asked = ({ html, url, truth }: AskedPage) => {
  const offer = readShopPage(html, url).offers[0];
  return askedFields.flatMap((field) => {
    const answers = truth[field]?.map(folded);
    if (answers === undefined) return [];
    const read = offer?.[field]?.value ?? null;
    const isRight = read === null ? answers.length === 0 : answers.includes(folded(read));
    return {
      field,
      isRight,
      told: `${field}: ${read ?? "none"} for ${answers.join(" or ") || "none"}\n${url}\n${html}`,
    };
  });
};
const folded = (value: string | number) => (typeof value === "string" ? foldText(value) : value);

const pages = habits.flatMap((one) => one.pages);
const all = pages.flatMap(asked);

test("the price is read from every small page, by words that rules know", () => {
  for (const { field, isRight, told } of all) assert.ok(field !== "price" || isRight, told);
});

test("of what the small pages tell, the models read nearly all", () => {
  const wrong = all.filter(({ isRight }) => !isRight);
  assert.ok(wrong.length < 0.06 * all.length, `${wrong.length} of ${all.length} wrong`);
});

for (const { habit, pages: own } of habits)
  test(`a way of writing that models have learned: ${habit}`, () => {
    const fields = own.flatMap(asked);
    const wrong = fields.filter(({ isRight }) => !isRight).map(({ told }) => told);
    assert.ok(wrong.length * 2 <= fields.length, wrong.join("\n"));
  });

test("every small page is asked for a field, and each habit is a template of its own", () => {
  assert.deepEqual(
    pages.filter(({ truth }) => askedFields.every((field) => truth[field] === null)),
    [],
  );
  assert.equal(new Set(pages.map(({ template }) => template)).size, habits.length);
});
