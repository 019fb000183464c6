import type { MatchModel, Pool, PoolPair, Tables } from "../../src/engines/matching/index.ts";
import {
  blockText,
  buildBlockIndex,
  findInPool,
  measurePair,
  scoreInContext,
  searchBlock,
  stageLogOdds,
} from "../../src/engines/matching/index.ts";
import type { LabelledPair, MatchingSet } from "./ditto.ts";

/** Pairs with labels and what a model says of them, in log-odds. */
export type Judged = { logOdds: number[]; labels: number[] };

/** Precision, recall and F1 at a threshold. */
export function qualityAt({ logOdds, labels }: Judged, threshold: number) {
  const called = labels.filter((_, at) => logOdds[at]! >= threshold);
  const right = called.reduce((sum, label) => sum + label, 0);
  const positive = labels.reduce((sum, label) => sum + label, 0);
  const [precision, recall] = [right / Math.max(1, called.length), right / Math.max(1, positive)];
  return { precision, recall, f1: (2 * right) / Math.max(1, called.length + positive) };
}

/** Labels with the surest first. Of equal ones the negative comes first, so that ties flatter no one. */
function ranked({ logOdds, labels }: Judged): number[] {
  const order = labels.map((_, at) => at).sort((a, b) => logOdds[b]! - logOdds[a]! || labels[a]! - labels[b]!);
  return order.map((at) => labels[at]!);
}

/** The mean, over the true pairs, of the precision down to each. */
export function averagePrecision(judged: Judged): number {
  let [found, sum] = [0, 0];
  for (const [at, label] of ranked(judged).entries()) {
    if (label !== 1) continue;
    found++;
    sum += found / (at + 1);
  }
  return sum / Math.max(1, found);
}

/** The share of true pairs among the `count` surest. */
export const precisionAtFirst = (judged: Judged, count: number) =>
  ranked(judged)
    .slice(0, count)
    .reduce((sum, label) => sum + label, 0) / Math.min(count, judged.labels.length);

/** How far probabilities are from what comes true, averaged over ten equal shares of the pairs. */
export function calibrationError({ logOdds, labels }: Judged): number {
  const order = labels.map((_, at) => at).sort((a, b) => logOdds[a]! - logOdds[b]!);
  let error = 0;
  for (let tenth = 0; tenth < 10; tenth++) {
    const own = order.slice((order.length * tenth) / 10, (order.length * (tenth + 1)) / 10);
    const said = own.reduce((sum, at) => sum + 1 / (1 + Math.exp(-logOdds[at]!)), 0);
    const came = own.reduce((sum, at) => sum + labels[at]!, 0);
    error += Math.abs(said - came) / order.length;
  }
  return error;
}

/** Pairs of some left entries, of which one in a hundred is true, and labelled pairs of the other left entries, to train on. */
export type TruePrevalence = { pairs: PoolPair[]; labels: number[]; train: LabelledPair[]; valid: LabelledPair[] };

/**
 * The test's true pairs among 99 times as many false ones: the nearest candidates of all left entries that no part calls the same, so
 * that one pair in a hundred is true and the false ones are the hardest. Many of these stand in train, so the left entries are halved,
 * and a half is judged by a model that has seen the other alone.
 */
export function atTruePrevalence(set: MatchingSet, tables: Tables, pool: Pool): TruePrevalence[] {
  const all = [...set.pairs.train, ...set.pairs.valid, ...set.pairs.test];
  const same = new Set(all.filter(({ label }) => label === 1).map(({ left, right }) => `${left} ${right}`));
  const index = buildBlockIndex(tables.right.map(({ entry }) => blockText(entry)));
  return [0, 1].map((half) => {
    const isOwn = (left: number) => left % 2 === half;
    const chosen = set.pairs.test.filter(({ left, label }) => label === 1 && isOwn(left));
    const wanted = chosen.length * 100;
    const nearest = tables.left.flatMap(({ entry }, left) =>
      isOwn(left) ? [{ left, found: searchBlock(index, blockText(entry), 60) }] : [],
    );
    for (let rank = 0; rank < 60; rank++) {
      for (const { left, found } of nearest) {
        const right = found[rank]?.at;
        if (right === undefined || same.has(`${left} ${right}`) || chosen.length >= wanted) continue;
        chosen.push({ left, right, label: 0 });
      }
    }
    const ofOthers = (pairs: LabelledPair[]) => pairs.filter(({ left }) => !isOwn(left));
    return {
      pairs: chosen.map(({ left, right }) => findInPool(pool, left, right) ?? measurePair(tables, left, right)),
      labels: chosen.map(({ label }) => label),
      train: ofOthers(set.pairs.train),
      valid: ofOthers(set.pairs.valid),
    };
  });
}

/** Two lots of judged pairs as one, their log-odds counted from the threshold of each. */
export function joined(lots: readonly { judged: Judged; threshold: number }[]): Judged {
  return {
    logOdds: lots.flatMap(({ judged, threshold }) => judged.logOdds.map((one) => one - threshold)),
    labels: lots.flatMap(({ judged }) => judged.labels),
  };
}

/** What a model says of pairs: by themselves, and among the other candidates. */
export function judge(model: MatchModel, pool: Pool, pairs: readonly PoolPair[], labels: number[]) {
  // A pair from outside of the pool has not been scored yet.
  for (const pair of pairs) pair.logOdds = stageLogOdds(model.pair, pair.features);
  return {
    alone: { logOdds: pairs.map(({ logOdds }) => logOdds), labels },
    context: { logOdds: pairs.map((pair) => scoreInContext(model, pool, pair).logOdds), labels },
  };
}
