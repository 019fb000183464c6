import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as fc from "fast-check";
import { listing, material } from "../../../test/support/screening.ts";
import { sharedPath } from "../../../test/support/shared.ts";
import { combine } from "./combine.ts";
import type { Field, ListingFacts } from "./model.ts";
import { buildScreener } from "./screener.ts";

const screener = buildScreener(material());

function check(facts: ListingFacts): void {
  const findings = screener.screen(facts);
  for (const { field, start, end, matched, weight } of findings) {
    const text: Partial<Record<Field, string | null>> = facts as Partial<Record<"title", string>>;
    if (field !== "price") assert.equal(text[field]?.slice(start, end), matched);
    assert.ok(start <= end && weight > 0);
  }
  for (const { score, reasons } of combine(findings)) assert.ok(score > 0 && reasons.length > 0);
  assert.deepEqual(screener.screen(facts), findings);
}

const pieces = fc.constantFrom(
  "hàng giả ",
  "rep 1:1",
  "G.u.c.c.i ",
  "n1ke",
  "không ",
  ", ",
  "\u200b",
  "😀",
  "Nike ",
  "f@ke",
  "\ud800",
  "ĐỒNG ",
  "$",
  "chính hãng ",
  "½",
);
const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: pieces, maxLength: 12 }));

test("whatever the texts, screening answers, the same each time, with ranges that hold what they quote", () => {
  fc.assert(
    fc.property(text, text, text, text, text, (title, description, seller, gtin, model) => {
      check(listing({ title, description, seller, gtin, model, brand: model, price: 5, listPrice: 100 }));
    }),
    { numRuns: 1000 },
  );
});

test("the naughty strings of the shared collection are screened like any text", (t) => {
  const path = sharedPath("hostile-input/blns/blns.json");
  if (path === null) return t.skip("../shared is absent");
  const strings: string[] = JSON.parse(readFileSync(path, "utf8"));
  assert.ok(strings.length > 100);
  for (const naughty of strings) check(listing({ title: naughty, description: naughty, seller: naughty }));
});

test("a text that repeats itself ten thousand times is read whole and shown in a few places", () => {
  const findings = screener.screen(listing({ title: "G.u.c.c.i hàng nhái, n1ke ".repeat(10_000) }));
  const checks = findings.map(
    ({ check: name, evidence }) => `${name} ${String(evidence["brand"] ?? evidence["term"])}`,
  );
  assert.deepEqual(
    checks.toSorted(),
    ["disguise.brand Gucci", "disguise.brand Nike", "lexicon.copy_grade nhái"].flatMap((name) => [name, name, name]),
  );
});
