import type { GuessWeights } from "../../src/engines/copies/index.ts";
import { assessGuessing, guessSigns, guessSignsOf } from "../../src/engines/copies/index.ts";
import { refit } from "../../src/engines/learning/index.ts";
import type { GuessedSpan } from "./guessing.ts";
import { guessedSpans } from "./guessing.ts";
import { printWeights } from "./fit.ts";
import { fittingSeeds } from "./moments.ts";

/** Of hours without guessing, so many may be alerted on the fitting seeds. */
const fittedFalseShare = 0.0005;

/** Weights and threshold of guessing, by logistic regression on the fitting seeds. */
export function fitGuessing(): GuessWeights {
  const spans = fittingSeeds.slice(0, 12).flatMap((seed) => guessedSpans(seed));
  const judged = spans.map(({ seen, isGuessed }) => ({
    signs: Object.fromEntries(guessSignsOf(seen).map(({ name, value }) => [name, value])),
    isReal: isGuessed,
  }));
  const fitted = refit(judged, { points: {}, base: -12, deviation: 10 });
  const signs = Object.fromEntries(
    guessSigns.map((name) => [name, fitted.weights[name] ?? { points: 0, deviation: 0, seen: 0 }]),
  ) as GuessWeights["signs"];
  const weights = { base: fitted.base, threshold: 0, signs };
  return { ...weights, threshold: thresholdOf(spans, weights) };
}

function thresholdOf(spans: readonly GuessedSpan[], weights: GuessWeights): number {
  const honest = spans.filter(({ isGuessed }) => !isGuessed);
  const scores = honest.map(({ seen }) => assessGuessing(seen, weights).logOdds).sort((one, other) => other - one);
  return Math.ceil((scores[Math.floor(honest.length * fittedFalseShare)] ?? 0) * 10) / 10;
}

if (import.meta.main) {
  const { base, threshold, signs } = fitGuessing();
  printWeights({ base, threshold }, { signs });
}
