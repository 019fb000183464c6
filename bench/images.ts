import { pdqLaid, see, viewsOf } from "../src/engines/images/index.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded } from "./harness.ts";
import { decoded, photographs } from "./images/photographs.ts";
import { hashingTimes, searchRate } from "./images/rates.ts";
import type { Outcome, Photograph } from "./images/recall.ts";
import { Collection, emptyOutcome, narrowDistance } from "./images/recall.ts";
import { transforms } from "./images/transforms.ts";

export const name = "images";
export const about =
  "copies of photographs found after sixteen transforms, no strangers; hashing and exact search a second";

/** Recall for each transform, false matches, pictures hashed a second on one core, exact searches a second over a million hashes. */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const all = await photographs("clothing-sample", small ? 12 : Infinity);
  const collection = new Collection(all);
  await collection.fill();
  const outcomes: Outcome[] = [collection.among(), await bridges(collection, small)];
  const results: BenchResult[] = [];
  for (const transform of transforms) {
    const outcome = await collection.tryOut(transform);
    outcomes.push(outcome);
    results.push(recall(transform.name, transform.goal, outcome));
  }
  return [...results, falseMatches(outcomes, collection), await hashing(all, small), ...(await searches(all, small))];
}

function recall(transform: string, goal: number, outcome: Outcome): BenchResult {
  const share = (count: number) => rounded(count / outcome.asked);
  return {
    name: `${name}, ${transform}`,
    figure: share(outcome.found),
    unit: "of copies found",
    reference: share(outcome.byPdqAlone),
    ratio: rounded(outcome.found / Math.max(1, outcome.byPdqAlone)),
    goal: `at least ${goal}; the reference is one PDQ hash within 31 bits`,
    ok: outcome.found / outcome.asked >= goal,
    data: {
      copies: outcome.asked,
      "proposed by views": share(outcome.proposed),
      [`proposed within ${narrowDistance} bits`]: share(outcome.proposedNarrowly),
    },
  };
}

/** Twelve copies of one photograph that is not in the collection: nothing may be found for them. */
async function bridges(collection: Collection, small: boolean): Promise<Outcome> {
  const copies = await photographs("pdq-reference", small ? 1 : Infinity);
  const outcome = emptyOutcome(copies.length);
  for (const { name: file, file: bytes } of copies)
    collection.judge(outcome, see(await decoded(bytes)), new Set(), null, file);
  return outcome;
}

function falseMatches(outcomes: readonly Outcome[], collection: Collection): BenchResult {
  const sum = (of: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const pairs = sum(({ asked }) => asked) * (collection.photographs.length - 1);
  const wrong = outcomes.flatMap((outcome) => outcome.wrong);
  return {
    name: `${name}, false matches`,
    figure: wrong.length,
    unit: "of all pairs of a copy and another photograph",
    reference: pairs,
    ratio: rounded(wrong.length / pairs),
    goal: "none",
    ok: wrong.length === 0,
    data: {
      // With none among n, the rate is below 1 - 0.05^(1/n) with 95 % confidence (Clopper and Pearson), if the pairs were independent.
      "rate at most, 95 %": wrong.length === 0 ? rounded(1 - 0.05 ** (1 / pairs)) : "not stated: some were found",
      "photographs that differ": collection.photographs.length + 1,
      "strangers proposed by views": sum(({ strangers }) => strangers),
      [`strangers within ${narrowDistance} bits`]: sum(({ strangersNarrowly }) => strangersNarrowly),
      "most points of a stranger": Math.max(...outcomes.map(({ mostInliersOfStrangers }) => mostInliersOfStrangers)),
      "bytes a photograph in the index": Math.round(collection.index.bytes / collection.photographs.length),
      pairs: wrong.map(({ asked, found, inliers }) => `${asked} and ${found}: ${inliers} points`).join("; "),
    },
  };
}

async function hashing(all: readonly Photograph[], small: boolean): Promise<BenchResult> {
  const times = await hashingTimes(all.slice(0, 60), small ? 1 : 5);
  const milliseconds = Object.entries(times).map(([part, time]) => [`${part}, CPU ms`, rounded(time)]);
  return {
    name: `${name}, hashing`,
    figure: rounded(1000 / times["both"]!),
    unit: "pictures/s a core",
    reference: rounded(1000 / times["decode"]!),
    ratio: rounded(times["decode"]! / times["both"]!),
    goal: "at least 60, decoding and all views; the reference is decoding alone",
    ok: 1000 / times["both"]! >= 60,
    data: {
      ...Object.fromEntries(milliseconds),
      "views and points": rounded(1000 / (times["both"]! + times["points"]!)),
    },
  };
}

async function searches(all: readonly Photograph[], small: boolean): Promise<BenchResult[]> {
  const [pdqs, views]: [Uint32Array[], Uint32Array[]] = [[], []];
  for (const { file } of all) {
    const picture = await decoded(file);
    pdqs.push(...Object.values(pdqLaid(picture).hashes));
    views.push(...viewsOf(picture).kept.map(({ hash }) => hash));
  }
  const count = small ? 10_000 : 1_000_000;
  const cases = [
    { label: "PDQ within 31", real: pdqs, words: 8, within: 31, asks: 2_000, goal: 1_500 },
    { label: "PDQ within 63", real: pdqs, words: 8, within: 63, asks: small ? 20 : 100, goal: null },
    { label: "views within 15", real: views, words: 4, within: 15, asks: 2_000, goal: 1_500 },
    { label: "views within 23", real: views, words: 4, within: 23, asks: 400, goal: null },
  ];
  return cases.map(({ label, real, words, within, asks, goal }) => {
    const rate = searchRate(real, words, count, within, asks);
    return {
      name: `${name}, search of ${label}`,
      figure: Math.round(rate.perSecond),
      unit: "searches/s a core",
      reference: rounded(rate.linear),
      ratio: rounded(rate.perSecond / rate.linear),
      goal: goal === null ? "none: for knowing" : `at least ${goal}; the reference looks at every hash`,
      ok: goal === null || rate.perSecond >= goal,
      data: {
        hashes: count,
        "of them about real ones": count / 2,
        "real ones": real.length,
        "found each": rounded(rate.foundEach),
        "bytes a hash": rounded(rate.bytesEach),
        "build, s": rounded(rate.buildSeconds),
      },
    };
  });
}
