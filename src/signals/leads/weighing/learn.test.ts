import assert from "node:assert/strict";
import test from "node:test";
import type { Label } from "./learn.ts";
import { learnWorth } from "./learn.ts";

/** A price that cries wolf: real once in twenty; a grade of copies is real nine times in ten. */
const labels = Array.from({ length: 800 }, (_, at): Label => {
  const wolf = at % 2 === 0;
  const signs = { [wolf ? "price.below_brand" : "lexicon.copy_grade"]: 14 };
  return { leadId: `lea_${at}`, isReal: wolf ? at % 20 === 0 : at % 10 !== 1, signs };
});

test("what is proposed does better on verdicts that it was not learned from", () => {
  const learned = learnWorth(labels, {});
  assert.ok(learned !== null);
  const { now, proposed, worths } = learned;
  assert.equal(worths[0]?.check, "price.below_brand", "what changes most stands first");
  assert.ok((worths[0]?.proposed ?? 1) < 0.5 && (worths[0]?.proposed ?? 0) >= 0.1);
  assert.ok((proposed.precision.share ?? 0) > (now.precision.share ?? 1) + 0.2);
  assert.ok(proposed.error < now.error, `${proposed.error} < ${now.error}`);
  assert.equal(now.recall.share, 1);
});

test("learned again with what is in force, nothing much is left to change", () => {
  const first = learnWorth(labels, {});
  assert.ok(first !== null);
  const inForce = Object.fromEntries(first.worths.map(({ check, proposed }) => [check, proposed]));
  const again = learnWorth(labels, inForce);
  for (const { check, now, proposed } of again?.worths ?? [])
    assert.ok(Math.abs(now - proposed) < 0.1, `${check} ${now} ${proposed}`);
  assert.deepEqual(again?.now.precision.n, first.proposed.precision.n);
});

test("a check that hardly anyone has seen keeps its weight, and none is turned around or blown up", () => {
  const rare: Label[] = [0, 1, 2].map((at) => ({ leadId: `rare_${at}`, isReal: false, signs: { "gtin.invalid": 12 } }));
  const liar = labels.map((one) => ({ ...one, isReal: false }));
  const worths = learnWorth([...liar, ...rare], {})?.worths ?? [];
  for (const { check, proposed } of worths)
    if (check === "gtin.invalid") assert.equal(proposed, 1);
    else assert.ok(proposed >= 0.1 && proposed <= 3, `${check} ${proposed}`);
  assert.ok(worths.length >= 2);
});

test("too few verdicts, or verdicts whose signs were not kept, teach nothing", () => {
  assert.equal(learnWorth(labels.slice(0, 90), {}), null);
  assert.equal(
    learnWorth(
      labels.map((one) => ({ ...one, signs: null })),
      {},
    ),
    null,
  );
});
