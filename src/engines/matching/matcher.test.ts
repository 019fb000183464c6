import assert from "node:assert/strict";
import { test } from "node:test";
import { f1At } from "./calibration.ts";
import { readModel, writeModel } from "./match-model.ts";
import { matchesIn, scoreInContext, scorePair } from "./matcher.ts";
import type { Entry } from "./model.ts";
import { buildPool, findInPool, prepareTables } from "./pool.ts";
import { randomFrom } from "../trees/index.ts";
import { shippedModel } from "./shipped-model.ts";
import type { Labelled } from "./training.ts";
import { matcherOptions, trainMatcher } from "./training.ts";

// An invented shop: products on the right, listings of most of them on the left, told in other words, some without the code.
const random = randomFrom(11);
const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!;
const kinds = ["máy xay sinh tố", "nồi cơm điện", "quạt đứng", "bàn ủi hơi nước", "ấm siêu tốc", "bếp từ đôi"];
const brands = ["Vạn Phúc", "Sao Biển", "Ban Mai", "Đại Lộc"];
const entry = (title: string, brand: string | null, price: number): Entry => ({
  title,
  brand,
  model: null,
  price,
  text: null,
});
const products = Array.from({ length: 240 }, (_, at) => {
  const [kind, brand] = [pick(kinds), pick(brands)];
  const code = `${brand.slice(0, 1)}${1000 + Math.floor(random() * 900)}${pick(["A", "B", ""])}`;
  return { kind, brand, code, price: 200_000 + at * 5_000 };
});
const right = products.map(({ kind, brand, code, price }) => entry(`${kind} ${brand} ${code}`, brand, price));
const left = products.map(({ kind, brand, code, price }) => {
  const shown = random() < 0.8 ? ` ${code.toLowerCase()}` : "";
  return entry(
    `${brand} ${kind}${shown} ${pick(["chính hãng", "giá tốt", "mới 100%"])}`,
    null,
    price * (0.9 + random() / 5),
  );
});
const tables = prepareTables(left, right);
const pool = buildPool(tables, 6);
const labelled = pool.pairs.map((pair): Labelled => ({
  left: pair.left,
  right: pair.right,
  label: pair.left === pair.right ? 1 : 0,
}));
const part = (from: number, to: number) => labelled.filter(({ left: at }) => at % 10 >= from && at % 10 < to);
const model = trainMatcher(pool, part(0, 6), part(6, 8), 1, {
  folds: 3,
  bag: 1,
  pair: { ...matcherOptions.pair, trees: 40 },
  context: { ...matcherOptions.context, trees: 60 },
});
const held = part(8, 10).map(({ left: one, right: other, label }) => ({ pair: findInPool(pool, one, other)!, label }));

test("listings are matched to products that no label named", () => {
  const scores = held.map(({ pair }) => scoreInContext(model, pool, pair));
  const f1 = f1At(
    scores.map(({ same }) => Number(same)),
    held.map(({ label }) => label),
    1,
  );
  assert.ok(f1 > 0.85, `F1 ${f1}`);
});

test("a score is what all features did, said with a key of the catalog, the largest first", () => {
  for (const { pair } of held.slice(0, 50)) {
    const { logOdds, base, probability, contributions } = scoreInContext(model, pool, pair);
    const sum = contributions.reduce((total, one) => total + one.logOdds, base);
    assert.ok(Math.abs(sum - logOdds) < 1e-9);
    assert.ok(probability > 0 && probability < 1);
    const sizes = contributions.map((one) => Math.abs(one.logOdds));
    assert.deepEqual(
      sizes,
      sizes.toSorted((one, other) => other - one),
    );
    assert.ok(contributions.every(({ key }) => /^matching\.[a-z-]+$/.test(key)));
  }
});

test("a model read back from its JSON says the same", () => {
  const back = readModel(writeModel(model));
  for (const { pair } of held.slice(0, 50)) {
    const [one, other] = [scoreInContext(model, pool, pair), scoreInContext(back, pool, pair)];
    assert.ok(Math.abs(one.logOdds - other.logOdds) < 0.02);
  }
});

test("a model of other features is refused", () => {
  const other = writeModel({ ...model, features: model.features.slice(1) });
  assert.throws(() => readModel(other), /other features/);
});

test("rivals are seen as by forests that were not told their labels", () => {
  const coin = randomFrom(5);
  const blind = buildPool(tables, 3);
  const drawn = blind.pairs.map((pair): Labelled => ({
    left: pair.left,
    right: pair.right,
    label: coin() < 0.5 ? 1 : 0,
  }));
  const [train, valid] = [drawn.slice(0, 400), drawn.slice(400, 600)];
  trainMatcher(blind, train, valid, 1, {
    folds: 2,
    bag: 1,
    pair: { ...matcherOptions.pair, trees: 60, leastWeight: 0.1, ridge: 0.1 },
    context: { ...matcherOptions.context, trees: 1 },
  });
  const meanOf = (label: 0 | 1) => {
    const own = train
      .filter((one) => one.label === label)
      .map((one) => findInPool(blind, one.left, one.right)!.logOdds);
    return own.reduce((sum, logOdds) => sum + logOdds, 0) / own.length;
  };
  const all = blind.pairs.map(({ logOdds }) => logOdds);
  const spread = Math.max(...all) - Math.min(...all);
  assert.ok(spread > 0.01, "the forests say something");
  assert.ok(meanOf(1) - meanOf(0) < 0.2 * spread, `${meanOf(1)} ${meanOf(0)} of ${spread}`);
});

test("the matches of a pool come with the surest first", () => {
  const odds = matchesIn(model, pool).map(({ score }) => score.logOdds);
  assert.ok(odds.length > 150);
  assert.deepEqual(
    odds,
    odds.toSorted((one, other) => other - one),
  );
});

test("a pair that was only asked for is no rival of others", () => {
  const asked = buildPool(tables, 1, [{ left: 0, right: 239 }]);
  assert.notEqual(findInPool(asked, 0, 239), null);
  assert.ok(!asked.byLeft[0]!.some((pair) => pair.right === 239));
});

test("the shipped model prefers the listing's own product to a sibling with another code", () => {
  const [own, sibling] = prepareTables(
    [left[0]!],
    [right[0]!, { ...right[0]!, title: "máy xay sinh tố Ban Mai B1999B" }],
  ).right;
  const listing = tables.left[0]!;
  const score = (product: typeof own) => scorePair(shippedModel, listing, product!, tables.vocabulary).logOdds;
  assert.ok(score(own) > score(sibling), `${score(own)} ${score(sibling)}`);
});
