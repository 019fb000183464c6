import assert from "node:assert/strict";
import test from "node:test";
import { observationNames } from "../../src/engines/copies/index.ts";
import { refit } from "../../src/engines/learning/index.ts";
import { Draw } from "../linkage/draw.ts";
import { Ascent } from "./ascent.ts";
import { chooseCombinations } from "./choose.ts";

const draw = new Draw(7);

test("columns fitted as numbers weigh what officers' answers weigh, and one that speaks for honesty stays at nothing", () => {
  const judged = Array.from({ length: 600 }, () => {
    const [one, other] = [draw.chance(0.5), draw.chance(0.3)];
    return { one, other, isReal: draw.chance(one ? 0.7 : 0.1) && !(other && draw.chance(0.6)) };
  });
  const lines = judged.map(({ one, other, isReal }) => ({
    columns: [0, ...(one ? [1] : []), ...(other ? [2] : [])],
    values: [1, ...(one ? [1] : []), ...(other ? [1] : [])],
    isReal: isReal ? 1 : 0,
  }));
  const free = new Ascent(lines, 2, [1, 2]);
  free.climb(20);
  const answers = judged.map(({ one, other, isReal }) => ({
    signs: { one: one ? 1 : 0, other: other ? 1 : 0 },
    isReal,
  }));
  const { weights } = refit(answers, { points: {}, base: -12, deviation: 10 });
  for (const [column, name] of [
    [1, "one"],
    [2, "other"],
  ] as const) {
    const [mine, known] = [free.result()[column], weights[name]];
    assert.ok(Math.abs((mine?.points ?? 0) - (known?.points ?? 99)) < 0.1, `${name}: ${mine?.points} ${known?.points}`);
    assert.ok(Math.abs((mine?.deviation ?? 0) - (known?.deviation ?? 99)) < 0.05);
  }
  const held = new Ascent(lines, 2, []);
  held.climb(20);
  assert.equal(held.result()[2], null);
  assert.equal(held.scoreOf({ columns: [0, 2], values: [1, 1] }), held.scoreOf({ columns: [0], values: [1] }));
  assert.ok((held.result()[1]?.points ?? 0) > 5);
});

test("three observations that only together tell a copy are chosen first", () => {
  const planted = ["owners", "unrecorded", "away"] as const;
  const moments = Array.from({ length: 1500 }, () => {
    const shown = new Set(planted.filter(() => draw.chance(0.5)));
    const isReal = draw.chance(shown.size === 3 ? 0.9 : 0.05);
    const amounts = Float32Array.from(observationNames, (name) => {
      const isPlanted = planted.some((one) => one === name);
      return isPlanted ? Number(shown.has(name as (typeof planted)[number])) : NaN;
    });
    return { signs: {}, amounts, isReal };
  });
  assert.equal(chooseCombinations(moments, 1)[0], "all away 1, owners 1, unrecorded 1");
});
