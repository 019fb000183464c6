import type { GuessedCodes } from "../../src/engines/copies/index.ts";
import { Draw } from "../linkage/draw.ts";

export type GuessedSpan = { seen: GuessedCodes; isGuessed: boolean };

/**
 * A product's hours with known truth: shoppers who mistype and till readers on worn labels, and among them some who try invented serials,
 * one after the other or at random, from one address or many, a handful or ten thousand. Every fifth also tries PINs on a real code.
 */
export function guessedSpans(seed: number, spans = 4000, guessed = 0.1): GuessedSpan[] {
  const draw = new Draw(seed + 40_000);
  const misread = 0.005 + draw.share() * 0.045;
  const mistyped = 0.04 + draw.share() * 0.11;
  return Array.from({ length: spans }, () => {
    const seen = { guesses: 0, addresses: 0, most: 0, scans: Math.round(2000 ** draw.share()) - 1, wrongPins: 0 };
    const from = (asked: number) => {
      seen.guesses += asked;
      seen.addresses++;
      seen.most = Math.max(seen.most, asked);
    };
    for (let scan = 0; scan < seen.scans; scan++) {
      if (draw.chance(misread)) from(several(draw, 0.5));
      if (draw.chance(mistyped * 0.6)) seen.wrongPins += several(draw, 0.3);
    }
    // A worn label on a counter; a list of codes of another system, handed in by mistake.
    if (draw.chance(0.03)) from(draw.whole(5, 25));
    if (draw.chance(0.001)) from(draw.whole(20, 80));
    const isGuessed = draw.chance(guessed);
    if (isGuessed) attackWith(draw, from, seen);
    return { seen, isGuessed };
  });
}

function several(draw: Draw, share: number): number {
  let n = 1;
  while (draw.chance(share) && n < 10) n++;
  return n;
}

function attackWith(draw: Draw, from: (asked: number) => void, seen: { wrongPins: number }): void {
  const guesses = Math.round(20 * 500 ** draw.share());
  const addresses = draw.chance(0.6) ? 1 : draw.whole(2, 50);
  // Ten minutes are a window, and who is careful spreads the tries over more of them.
  const windows = draw.chance(0.5) ? 1 : draw.whole(2, 6);
  for (let address = 0; address < addresses; address++)
    for (let window = 0; window < windows; window++) from(Math.ceil(guesses / addresses / windows));
  if (draw.chance(0.2)) seen.wrongPins += draw.whole(5, 60);
}
