import { tailOfCounts } from "./tail.ts";
import type { Weight } from "./weights.ts";
import { guessingWeights } from "./weights.ts";

/** What was asked about a product's codes in a span of time. */
export type GuessedCodes = {
  /** Asked codes that nobody issued, by how many addresses, and by one address within ten minutes at most. */
  guesses: number;
  addresses: number;
  most: number;
  /** Looks at codes that exist, and wrong PINs among them. */
  scans: number;
  wrongPins: number;
};

export const guessSigns = ["guess.many", "guess.one_address", "guess.wrong_pins"] as const;
export type GuessSign = (typeof guessSigns)[number];
export type GuessedSign = { name: GuessSign; value: number; observed: Record<string, number> };
export type GuessPart = GuessedSign & { weight: number; deviation: number; points: number };
export type GuessWeights = { base: number; threshold: number; signs: Readonly<Record<GuessSign, Weight>> };

// Of looks at real codes some are mistyped or misread: three in a hundred, unevenly, for a worn label is read again and again.
const usual = { misread: 0.03, least: 0.5, shape: 0.4, wrongPins: 0.1, pinShape: 2 };
/** Who mistypes a code does so a few times; and a till reads a worn label a dozen times. */
const patience = 12;

const surprise = (count: number, mean: number, shape: number) =>
  count < 3 ? 0 : -Math.log10(Math.max(1e-12, tailOfCounts(Math.min(count, 2000), mean, shape)));

/** The signs of guessing: how rare so many unknown codes and wrong PINs are, and how many more one address asked than patience lasts. */
export function guessSignsOf(seen: GuessedCodes): GuessedSign[] {
  const { guesses, addresses, most, scans, wrongPins } = seen;
  const signs: GuessedSign[] = [
    {
      name: "guess.many",
      value: Math.min(8, surprise(guesses, usual.least + usual.misread * scans, usual.shape)),
      observed: { n: guesses, addresses, scans },
    },
    { name: "guess.one_address", value: Math.min(6, Math.log2(Math.max(1, most / patience))), observed: { n: most } },
    {
      name: "guess.wrong_pins",
      value: Math.min(8, surprise(wrongPins, usual.least + usual.wrongPins * scans, usual.pinShape)),
      observed: { n: wrongPins, scans },
    },
  ];
  return signs.filter(({ value }) => value > 0);
}

/** The log-odds, in decibans, that somebody guesses codes of a product, and what they are made of. */
export function assessGuessing(
  seen: GuessedCodes,
  weights: GuessWeights = guessingWeights,
): { logOdds: number; base: number; parts: GuessPart[] } {
  const parts = guessSignsOf(seen).map((sign): GuessPart => {
    const { points, deviation } = weights.signs[sign.name];
    return { ...sign, weight: points, deviation, points: points * sign.value };
  });
  parts.sort((one, other) => other.points - one.points);
  return { logOdds: parts.reduce((sum, { points }) => sum + points, weights.base), base: weights.base, parts };
}
