import { apartPages, apartTemplates } from "./apart/apart-market.ts";
import { blindPages, blindTemplates } from "./blind/blind-market.ts";
import { ferryPages, ferryTemplates } from "./ferry/ferry-market.ts";
import type { Told } from "./fresh-goods.ts";
import { freshPages, freshTemplates } from "./fresh-market.ts";
import type { FreshPage } from "./fresh-market.ts";
import { habits } from "./habits/habits.ts";
import { hamletPages, hamletTemplates } from "./hamlet/hamlet-market.ts";
import { harbourPages, harbourTemplates } from "./harbour/harbour-market.ts";
import { hillsPages, hillsTemplates } from "./hills/hills-market.ts";
import { laterPages, laterTemplates } from "./later/later-market.ts";
import { marketPages, seenTemplates } from "./market.ts";
import type { MarketPage } from "./market.ts";
import { nextPages, nextPlaces, nextTemplates } from "./next/next-market.ts";
import { streetPages, streetTemplates } from "./street/street-market.ts";
import { unmetPages, unmetTemplates } from "./unmet/unmet-market.ts";

export const askedFields = ["price", "title", "seller", "brand"] as const;
export type AskedField = (typeof askedFields)[number];

/** A page with all answers that are right for a field: none where the page tells none, null where nobody could tell. */
export type AskedPage = {
  template: string;
  url: string;
  html: string;
  truth: Record<AskedField, readonly (string | number)[] | null>;
};

/** A set of templates by one writer, so many pages of each. */
export type Hand = { name: string; templates: readonly (readonly AskedPage[])[] };

/** The sets that the reader has learned from, in the order in which they were written. */
export function learnedHands(pagesEach: number): Hand[] {
  return [
    {
      name: "seen",
      templates: seenTemplates.map((one) => marketPages(one, pagesEach, 2).map((page) => withAnswers(page, []))),
    },
    handOf("fresh", freshTemplates, freshPages, pagesEach),
    handOf("apart", apartTemplates, apartPages, pagesEach),
    handOf("blind", blindTemplates, blindPages, pagesEach),
    handOf("later", laterTemplates, laterPages, pagesEach),
    handOf("next", nextTemplates, nextPages, pagesEach),
    handOf("unmet", unmetTemplates, unmetPages, pagesEach),
    handOf("street", streetTemplates, streetPages, pagesEach),
    handOf("ferry", ferryTemplates, ferryPages, pagesEach),
    handOf("hamlet", hamletTemplates, hamletPages, pagesEach),
  ];
}

/** Small pages, each about one way of writing; learned from as well. */
export const habitHand = (): Hand => ({ name: "habits", templates: habits.map(({ pages }) => pages) });

/** The sets that nobody who changes the reader has looked at. */
export function apartHands(pagesEach: number): Hand[] {
  return [
    handOf("harbour", harbourTemplates, harbourPages, pagesEach),
    handOf("hills", hillsTemplates, hillsPages, pagesEach),
  ];
}

/** Posts, threads and advertisements, where no shop stands; not learned from. */
export const placesWithoutShop = (pagesEach: number): Hand => handOf("places", nextPlaces, nextPages, pagesEach);

function handOf<T>(
  name: string,
  templates: readonly T[],
  pagesOf: (template: T, count: number) => FreshPage[],
  pagesEach: number,
): Hand {
  return {
    name,
    templates: templates.map((one) => pagesOf(one, pagesEach).map((page) => withAnswers(page, null))),
  };
}

/** Among seen pages null says that the page tells none, among the others that nobody could tell. */
function withAnswers({ truth, ...page }: MarketPage | FreshPage, whereNull: readonly [] | null): AskedPage {
  const answers = (truths: Told<string> | Told<number>) =>
    truths === null ? whereNull : typeof truths === "object" ? truths : [truths];
  return {
    ...page,
    truth: {
      price: answers(truth.price),
      title: answers(truth.title),
      seller: answers(truth.seller),
      brand: answers(truth.brand),
    },
  };
}
