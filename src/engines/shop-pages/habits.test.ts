import assert from "node:assert/strict";
import test from "node:test";
import { habits } from "../../../test/support/shop-market/habits/habits.ts";
import { foldText } from "../vietnamese/index.ts";
import { readShopPage } from "./index.ts";

const fields = ["title", "price", "seller", "brand"] as const;
const spoken = (field: string, value: string | number) =>
  field === "title" && typeof value === "string" ? foldText(value) : value;

for (const { habit, pages } of habits)
  test(habit, () => {
    for (const { html, url, truth } of pages) {
      const offer = readShopPage(html, url).offers[0];
      for (const field of fields) {
        const answers = truth[field];
        if (answers === null) continue;
        const read = offer?.[field]?.value ?? null;
        const isRight =
          read === null
            ? answers.length === 0
            : answers.some((answer) => spoken(field, answer) === spoken(field, read));
        assert.ok(isRight, `${field}: ${read ?? "none"} instead of ${answers.join(" or ") || "none"}\n${url}\n${html}`);
      }
    }
  });

test("every small page is asked for a field, and each habit is a template of its own", () => {
  const pages = habits.flatMap((one) => one.pages);
  assert.deepEqual(
    pages.filter(({ truth }) => fields.every((field) => truth[field] === null)),
    [],
  );
  assert.equal(new Set(pages.map(({ template }) => template)).size, habits.length);
});
