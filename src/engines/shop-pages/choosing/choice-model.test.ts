import assert from "node:assert/strict";
import test from "node:test";
import { choose, reasonsFor } from "./choice-model.ts";
import type { Candidate, ChoiceModel, Features } from "./choice-model.ts";
import { learnChoice, learningOptions, writeChoiceModel } from "./learn-choice.ts";

const candidate = (value: string, isHeading: number, length: number): Candidate<string> => ({
  value,
  features: [{ isHeading }, { length }],
});
const page = (at: number) => ({
  candidates: [
    { ...candidate("name", 1, at % 30), isRight: true },
    { ...candidate("text", 0, at % 30), isRight: false },
    { ...candidate("more", 0, at % 7), isRight: false },
  ],
});
const model = learnChoice(
  Array.from({ length: 200 }, (_, at) => page(at)),
  { ...learningOptions, trees: 20, featureShare: 1 },
);
const both = [candidate("text", 0, 5), candidate("name", 1, 5)];

test("what is like the right ones of other pages is chosen, by a model that was kept as JSON as well", () => {
  for (const one of [model, JSON.parse(writeChoiceModel(model)) as ChoiceModel])
    assert.equal(choose(one, both)?.candidate.value, "name");
  assert.equal(reasonsFor(model, both[1]!)[0]?.name, "isHeading");
  assert.ok(reasonsFor(model, both[1]!)[0]!.logOdds > 0);
});

test("below the least that a model asks for nothing is chosen, nor of nothing", () => {
  assert.equal(choose({ ...model, least: 0 }, both.slice(0, 1)), null);
  assert.equal(choose({ ...model, least: 0 }, both)?.candidate.value, "name");
  assert.equal(choose(model, []), null);
});

test("candidates that were measured otherwise are refused", () => {
  const others: Features[][] = [
    [{ isHeading: 1 }],
    [{ length: 5 }, { isHeading: 1 }],
    [{ isHeading: 1, length: 5, more: 1 }],
  ];
  for (const features of others) assert.throws(() => choose(model, [{ value: "name", features }]), /other features/);
});
