import lexicon from "../../reference/lexicon.json" with { type: "json" };
import rulebook from "../../reference/rules.json" with { type: "json" };
import { buildScreener } from "../../src/engines/screening/index.ts";
import type { Finding, ListingFacts, Rule, ScreeningMaterial } from "../../src/engines/screening/index.ts";

/** The real rules, as the engine takes them. */
export const rules: Rule[] = rulebook.rules;

const brands = "Nike|Adidas|Gucci|Louis Vuitton|Casio|Samsung|C&A|LG|Lego|Lock&Lock|Spigen"
  .split("|")
  .map((name) => ({ name }));

/** A listing of which only the given facts are known. */
export function listing(facts: Partial<ListingFacts>): ListingFacts {
  return {
    title: "",
    description: null,
    brand: null,
    seller: null,
    category: null,
    url: null,
    host: null,
    price: null,
    listPrice: null,
    gtin: null,
    model: null,
    observedOn: "2026-03-01",
    ...facts,
  };
}

/** The real lexicon and rules with a few brands, and whatever else a test needs. */
export function material(more: Partial<ScreeningMaterial> = {}): ScreeningMaterial {
  return {
    lexicon,
    brands,
    rules,
    recalls: [],
    platformStanding: () => null,
    priceReference: () => null,
    ...more,
  };
}

/** Screens facts, or just a title, with that material. */
export function screening(more: Partial<ScreeningMaterial> = {}): (facts: Partial<ListingFacts> | string) => Finding[] {
  const screener = buildScreener(material(more));
  return (facts) => screener.screen(listing(typeof facts === "string" ? { title: facts } : facts));
}
