import type { Entry } from "./model.ts";

/** What columns of a table hold where they are filled, in small letters: brands, and whole texts such as categories. */
export type KnownColumns = { brands: Set<string>; texts: Set<string> };

/** Collects what is known of columns from all entries of a table. */
export function knownColumns(entries: readonly Entry[]): KnownColumns {
  const of = (read: (entry: Entry) => string | null) =>
    new Set(entries.map((entry) => read(entry)?.toLowerCase().trim() ?? "").filter((value) => value.length >= 2));
  return {
    brands: of(({ brand }) => brand),
    texts: of(({ text }) => (text !== null && text.length < 60 ? text : null)),
  };
}

/**
 * Puts back what slipped into the title of a carelessly filled table: a price, a model, a brand and a category at its end, each only
 * where its own column is empty. A brand that the title itself begins with is read as the brand and stays.
 */
export function restoreColumns(entry: Entry, known: KnownColumns): Entry {
  let { title, brand, model, price, text } = entry;
  const words = title.split(/\s+/).filter(Boolean);
  const last = words.at(-1) ?? "";
  if (price === null && /^\d+\.\d{1,2}$/.test(last) && words.length > 3) {
    price = Number(last);
    words.pop();
  }
  // Category, brand, model and price slip behind the title in this order; what stands behind the last known phrase is the model.
  const slipped = model === null ? 5 : 0;
  const cut = ({ from, to }: Place) => {
    const phrase = words.slice(from, to).join(" ");
    model ??= words.slice(to).join(" ") || null;
    words.length = from;
    return phrase;
  };
  const brandAt = brand === null ? phraseNearEnd(words, known.brands, slipped) : null;
  if (brandAt !== null) brand = cut(brandAt);
  const categoryAt = text === null ? phraseNearEnd(words, known.texts, brandAt === null ? slipped : 0) : null;
  if (categoryAt !== null) text = cut(categoryAt);
  if (brand === null) brand = phraseAtStart(words, known.brands);
  title = words.length > 0 ? words.join(" ") : title;
  return { title, brand, model, price: price === 0 ? null : price, text };
}

type Place = { from: number; to: number };

// The longest known phrase that ends at most `behind` words before the end; it must not be the whole.
function phraseNearEnd(words: readonly string[], known: ReadonlySet<string>, behind: number): Place | null {
  for (let to = words.length; to >= words.length - behind && to > 3; to--) {
    for (let from = Math.max(3, to - 6); from < to; from++) {
      if (known.has(words.slice(from, to).join(" "))) return { from, to };
    }
  }
  return null;
}

function phraseAtStart(words: readonly string[], known: ReadonlySet<string>): string | null {
  for (let to = Math.min(4, words.length - 1); to > 0; to--) {
    const phrase = words.slice(0, to).join(" ");
    if (known.has(phrase)) return phrase;
  }
  return null;
}
