import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { combine } from "./combine.ts";
import type { Concern, Finding } from "./model.ts";

const finding = (check: string, weight: number, term: string, concern: Concern = "counterfeit"): Finding => ({
  check,
  concern,
  weight,
  field: "title",
  start: 0,
  end: 1,
  matched: "x",
  evidence: { term },
});

test("the same term found a hundred times counts once, and says how often", () => {
  const [score] = combine(Array.from({ length: 100 }, () => finding("lexicon.copy_grade", 12, "fake")));
  assert.equal(score?.score, 12);
  assert.equal(score.reasons[0]?.times, 100);
  assert.equal(score.worthALook, true);
});

test("weak terms alone are not worth a look, and families that agree are", () => {
  const weak = ["a", "b", "c", "d", "e"].map((term) => finding("lexicon.evasion", 2, term));
  assert.equal(combine(weak)[0]?.worthALook, false);
  assert.equal(
    combine([finding("lexicon.copy_grade", 6, "a"), finding("price.below_brand", 4, "p")])[0]?.worthALook,
    true,
  );
});

test("concerns are scored apart, the highest first", () => {
  const scores = combine([
    finding("promotion.discount_cap", 10, "r", "promotion"),
    finding("lexicon.copy_grade", 12, "f"),
  ]);
  assert.deepEqual(
    scores.map(({ concern, score }) => [concern, score]),
    [
      ["counterfeit", 12],
      ["promotion", 10],
    ],
  );
});

const anyFinding = fc
  .tuple(
    fc.constantFrom("lexicon.a", "lexicon.b", "price.a", "brand.a"),
    fc.integer({ min: 1, max: 20 }),
    fc.constantFrom("t", "u", "v"),
  )
  .map(([check, weight, term]) => finding(check, weight, term));

test("a family never adds more than twice its strongest, order does not matter, and a further finding never lowers a score", () => {
  fc.assert(
    fc.property(fc.array(anyFinding, { minLength: 1, maxLength: 40 }), anyFinding, (findings, further) => {
      const [scored] = combine(findings);
      assert.ok(scored);
      const families = new Map<string, number>();
      for (const { check, weight } of findings) {
        const family = check.split(".")[0] as string;
        families.set(family, Math.max(families.get(family) ?? 0, weight));
      }
      const most = [...families.values()].reduce((sum, weight) => sum + 2 * weight, 0);
      assert.ok(scored.score <= most && scored.score >= Math.max(...families.values()));
      assert.equal(combine(findings.toReversed())[0]?.score, scored.score);
      assert.ok((combine([...findings, further])[0]?.score ?? 0) >= scored.score - 0.011);
    }),
  );
});
