import assert from "node:assert/strict";
import test from "node:test";
import { driftByPlatform } from "./drift.ts";
import { precisionDrift } from "./precision-drift.ts";
import type { StandingVerdict } from "./quality.ts";
import { qualityOf } from "./quality.ts";

const given = (at: number, changes: Partial<StandingVerdict> = {}): StandingVerdict => ({
  leadId: `lea_${at}`,
  verdict: "yes",
  score: 12,
  signs: { "lexicon.copy_grade": 12 },
  givenAt: new Date("2026-05-31T18:00:00Z"), // 1 June in Vietnam
  ...changes,
});

const count = (platformId: string, month: string, leads: number) => ({ platformId, month, listings: 10_000, leads });

test("a verdict belongs to the month it was given in in Vietnam, and an unsure one is no answer", () => {
  const { months, judged } = qualityOf([given(1), given(2, { verdict: "no" }), given(3, { verdict: "unsure" })]);
  assert.equal(judged, 3);
  assert.deepEqual(
    months.map(({ month, judged: n, unsure, precision }) => [month, n, unsure, precision.hits, precision.n]),
    [["2026-06", 3, 1, 1, 2]],
  );
});

test("nothing is learned from too few answers, nor from those whose signs were not kept", () => {
  assert.equal(qualityOf(Array.from({ length: 60 }, (_, at) => given(at))).learned, null);
  assert.equal(qualityOf(Array.from({ length: 400 }, (_, at) => given(at, { signs: null }))).learned, null);
});

test("a check that cries wolf is found to be worth less than its points, and what was learned holds on other leads", () => {
  const verdicts = Array.from({ length: 800 }, (_, at) => {
    const wolf = at % 2 === 0;
    const isReal = wolf ? at % 20 === 0 : at % 10 !== 1;
    const check = wolf ? "price.below_brand" : "lexicon.copy_grade";
    return given(at, { signs: { [check]: 14 }, score: 14, verdict: isReal ? "yes" : "no" });
  });
  const { learned } = qualityOf(verdicts);
  assert.ok(learned !== null && learned.fittedOn + learned.heldOut === 800 && learned.heldOut > 300);
  const worth = (check: string) => learned.fitted.weights[check]?.points ?? 1;
  assert.ok(worth("price.below_brand") < 0.3 && worth("lexicon.copy_grade") > 0.9, JSON.stringify(learned.fitted));
  for (const { expected, found } of learned.calibration)
    assert.ok(expected >= found.low - 0.1 && expected <= found.high + 0.1, `${expected} ${JSON.stringify(found)}`);
});

test("drift compares a platform's last two months and says which", () => {
  const found = driftByPlatform([
    count("a", "2026-05", 100),
    count("a", "2026-06", 300),
    count("b", "2026-05", 100),
    count("b", "2026-06", 110),
    count("c", "2026-06", 900),
  ]);
  assert.deepEqual(
    found.map(({ platformId, month, previous, isAlert }) => [platformId, month, previous, isAlert]),
    [
      ["a", "2026-06", "2026-05", true],
      ["b", "2026-06", "2026-05", false],
    ],
  );
});

test("officers who lately say no far more often raise an alert, for the check that it comes from", () => {
  const now = new Date("2026-06-30T00:00:00Z");
  const days = (n: number) => new Date(now.getTime() - n * 86_400_000);
  const verdicts = Array.from({ length: 400 }, (_, at) => {
    const recent = at % 4 === 0;
    const check = at % 8 < 4 ? "price.below_brand" : "lexicon.copy_grade";
    const wrong = recent && check === "price.below_brand" ? at % 5 !== 0 : at % 10 === 3;
    return given(at, {
      signs: { [check]: 12, listings: 3 },
      verdict: wrong ? "no" : "yes",
      givenAt: days(recent ? 5 : 60),
    });
  });
  const found = precisionDrift(verdicts, now);
  assert.deepEqual(
    found.filter(({ isAlert }) => isAlert).map(({ check, judged }) => [check, judged]),
    [
      [null, 100],
      ["price.below_brand", 50],
    ],
  );
  assert.ok(found.some(({ check, isAlert }) => check === "lexicon.copy_grade" && !isAlert));
  assert.deepEqual(precisionDrift(verdicts.slice(0, 40), now), [], "a handful says nothing");
  assert.deepEqual(precisionDrift(verdicts, days(200)), [], "what is given later is not known yet");
});
