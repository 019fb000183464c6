import assert from "node:assert/strict";
import { test } from "node:test";
import { foldText } from "../../../src/engines/vietnamese/index.ts";
import type { Told } from "./fresh-goods.ts";
import { apartPages, apartTemplates } from "./apart/apart-market.ts";
import { blindPages, blindTemplates } from "./blind/blind-market.ts";
import { ferryPages, ferryTemplates } from "./ferry/ferry-market.ts";
import { freshPages, freshTemplates } from "./fresh-market.ts";
import { hamletPages, hamletTemplates } from "./hamlet/hamlet-market.ts";
import { harbourPages, harbourTemplates } from "./harbour/harbour-market.ts";
import { hillsPages, hillsTemplates } from "./hills/hills-market.ts";
import { laterPages, laterTemplates } from "./later/later-market.ts";
import { nextPages, nextPlaces, nextTemplates } from "./next/next-market.ts";
import { streetPages, streetTemplates } from "./street/street-market.ts";
import { unmetPages, unmetTemplates } from "./unmet/unmet-market.ts";

const answers = <T>(told: Told<T>): readonly T[] => (told === null ? [] : Array.isArray(told) ? told : [told as T]);

const all = [
  ...freshTemplates.map((template) => ({ name: template.name, pages: (count: number) => freshPages(template, count) })),
  ...apartTemplates.map((template) => ({ name: template.name, pages: (count: number) => apartPages(template, count) })),
  ...blindTemplates.map((template) => ({ name: template.name, pages: (count: number) => blindPages(template, count) })),
  ...hamletTemplates.map((template) => ({
    name: template.name,
    pages: (count: number) => hamletPages(template, count),
  })),
  ...ferryTemplates.map((template) => ({ name: template.name, pages: (count: number) => ferryPages(template, count) })),
  ...hillsTemplates.map((template) => ({ name: template.name, pages: (count: number) => hillsPages(template, count) })),
  ...laterTemplates.map((template) => ({ name: template.name, pages: (count: number) => laterPages(template, count) })),
  ...[...nextTemplates, ...nextPlaces].map((template) => ({
    name: template.name,
    pages: (count: number) => nextPages(template, count),
  })),
  ...streetTemplates.map((template) => ({
    name: template.name,
    pages: (count: number) => streetPages(template, count),
  })),
  ...harbourTemplates.map((template) => ({
    name: template.name,
    pages: (count: number) => harbourPages(template, count),
  })),
  ...unmetTemplates.map((template) => ({ name: template.name, pages: (count: number) => unmetPages(template, count) })),
];

for (const { name, pages: pagesOf } of all)
  void test(`${name}: thirty pages differ in goods and sellers, and show what is said to be true of them`, () => {
    const pages = pagesOf(30);
    for (const field of ["title", "seller"] as const)
      assert.ok(new Set(pages.map(({ truth }) => answers(truth[field])[0])).size >= 12, field);
    for (const { html, truth } of pages) {
      const shown = foldText(html.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, " ").replaceAll("&amp;", "&"));
      for (const field of ["title", "seller", "brand"] as const)
        for (const answer of answers<string>(truth[field]).slice(0, 1))
          assert.ok(shown.includes(foldText(answer)), `${field}: ${answer}`);
      assert.ok(truth.price === null || answers(truth.price).every((price) => price > 0 && price % 1_000 === 0));
    }
    assert.deepEqual(pagesOf(3), pages.slice(0, 3));
  });
