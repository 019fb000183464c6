import type { AskedField, AskedPage } from "../hands.ts";

/** What pages of shops do, as a sentence, and small pages that do it. */
export type Habit = { habit: string; pages: AskedPage[] };

/** What a page tells: [] for a field that it tells none of. What is left out is not asked. */
export type Told = {
  price?: number | readonly number[];
  title?: string | readonly string[];
  seller?: string | readonly string[];
  brand?: string | readonly string[];
};

type SmallPage = Omit<AskedPage, "template">;

/** Pages of one habit; each bears the beginning of its sentence as its template. */
export function habit(sentence: string, pages: readonly SmallPage[]): Habit {
  const template = sentence.slice(0, 60).replace(/ \S*$/, "");
  return { habit: sentence, pages: pages.map((page) => ({ template, ...page })) };
}

/** A small page with what it tells. */
export function asked(html: string, told: Told, url: string): SmallPage {
  const answers = (field: AskedField) => {
    const said = told[field];
    if (said === undefined) return null;
    return typeof said === "object" ? said : [said];
  };
  const truth = {
    price: answers("price"),
    title: answers("title"),
    seller: answers("seller"),
    brand: answers("brand"),
  };
  return { url, html, truth };
}
