import { structuredAmount } from "./amounts.ts";
import { isInList } from "./set-apart.ts";
import { inLink } from "./page-text.ts";
import type { PageElement, ParsedPage } from "./parse-page.ts";

/** More amounts than these are those of a list of goods, or of sizes. */
const [mostAmounts, mostElements] = [2, 2_000];
const named = /price|gia(?![a-z])|giaban|amount/i;
const otherName =
  /old|compare|original|list|regular|market|before|base|max|min|ship|fee|deposit|coc|discount|goc|total|off/i;

/**
 * The amounts that a page tells its own scripts and forms as the price, in attributes and hidden fields: what people see beside a label
 * that says nothing is likelier the price where the cart takes the same. Empty where they are many.
 */
export function toldAmounts(page: ParsedPage): ReadonlySet<number> {
  const told = new Set<number>();
  let left = mostElements;
  for (const element of page.elements) {
    const amount = amountOf(element);
    if (amount === null) continue;
    if (left-- <= 0 || told.size > mostAmounts) return new Set();
    if (!inLink(element) && !isInList(element)) told.add(amount);
  }
  return told.size > mostAmounts ? new Set() : told;
}

function amountOf({ tag, attributes }: PageElement): number | null {
  if (tag === "input") {
    const { name = "", value = "", type = "" } = attributes;
    return /^hidden$/i.test(type) && isPrice(name) ? amountIn(value) : null;
  }
  for (const key in attributes)
    if (key.startsWith("data-") && isPrice(key)) {
      const amount = amountIn(attributes[key]!);
      if (amount !== null) return amount;
    }
  return null;
}

const isPrice = (name: string) => named.test(name) && !otherName.test(name);
const amountIn = (written: string) => {
  const amount = structuredAmount(written, null);
  return amount !== null && amount >= 1_000 ? amount : null;
};
