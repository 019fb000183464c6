import { isNoPrice } from "../no-price.ts";
import { readAmounts, struckByPercent } from "../page-amounts.ts";
import type { Amount } from "../page-amounts.ts";
import type { Source } from "../model.ts";
import type { PageTitle } from "../page-title.ts";
import type { Candidate } from "./choice-model.ts";
import { learningOptions } from "./learn-choice.ts";
import type { LearningOptions } from "./learn-choice.ts";
import type { PageSight } from "./page-sight.ts";
import { priceFeatures } from "./price-features.ts";
import { seePrices } from "./price-scene.ts";
import { readToldPrices, toldOffers } from "./price-told.ts";
import { wordsAround } from "./price-words.ts";

/** What may be the price that is asked; `amount` is null where only machines are told it. */
export type PriceValue = {
  value: number;
  amount: Amount | null;
  source: Source;
  snippet: string;
  currency: string | null;
};

/** How the price is learned to be chosen; below `least` a page asks none: "Liên hệ", hidden digits. */
export const priceLearning: LearningOptions = { ...learningOptions, least: -3 };

const mostAmounts = 300;

/** The amounts of a page that may be its price, and those that only machines are told. */
export function priceCandidates(sight: PageSight, title: PageTitle | null): Candidate<PriceValue>[] {
  const line = title?.block ?? null;
  const read = nearest(readAmounts(sight.blocks, line), line?.index ?? 0);
  const amounts = struckByPercent(read, sight.blocks, (one) => !isNoPrice(one));
  const scene = seePrices(sight, line, amounts);
  const told = readToldPrices(sight, title);
  const seen = scene.standings.map((standing): Candidate<PriceValue> => {
    const { amount } = standing;
    return {
      value: { value: amount.value, amount, source: "page", snippet: snippetOf(amount), currency: null },
      features: priceFeatures(amount.value, standing, scene, told),
      words: wordsAround(standing, scene),
    };
  });
  const unseen = toldOffers(sight, title).filter(({ price }) => !scene.byValue.has(price.value));
  return [
    ...seen,
    ...unseen.map(({ price, currency }) => ({
      value: { value: price.value, amount: null, source: price.source, snippet: price.snippet, currency },
      features: priceFeatures(price.value, null, scene, told),
      words: [],
    })),
  ];
}

/** Of very many amounts those nearest to the title, in their order. */
function nearest(amounts: Amount[], titleAt: number): Amount[] {
  if (amounts.length <= mostAmounts) return amounts;
  const distance = ({ block }: Amount) => Math.abs(block.index - titleAt);
  const kept = new Set(amounts.toSorted((one, other) => distance(one) - distance(other)).slice(0, mostAmounts));
  return amounts.filter((one) => kept.has(one));
}

const snippetOf = ({ block, start, end }: Amount) => block.text.slice(Math.max(0, start - 50), end + 30);
