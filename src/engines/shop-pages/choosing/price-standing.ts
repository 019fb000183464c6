import { isLabelled, isNoPrice, listLabel } from "../no-price.ts";
import { around } from "../page-amounts.ts";
import type { Amount } from "../page-amounts.ts";
import type { Block } from "../page-text.ts";
import type { PageElement } from "../parse-page.ts";
import { prominence } from "../title-by-place.ts";

/** Where one amount stands, among elements and beside others. */
export type Standing = {
  amount: Amount;
  at: number;
  /** By its words and names: no price at all, a price by its label, what it was before. */
  isNoPrice: boolean;
  isLabelled: boolean;
  isListed: boolean;
  /** The nearest amounts of another value. */
  previous: Standing | null;
  next: Standing | null;
  near: readonly PageElement[];
  /** The greatest element that holds no other value nor the title is so many levels up, and so many beside it are like it. */
  levelsAlone: number;
  boxesAlike: number;
  /** What holds the title (the first button to buy) as well. */
  toTitle: Kinship | null;
  toBuy: Kinship | null;
  /** How many amounts stand in elements like this one's. */
  alike: number;
  shown: number;
};

/** The smallest element around two things: so many levels up, so deep in the page, with so many values in it. */
export type Kinship = { levels: number; depth: number; values: number };

const mostLevels = 40;

/** Sees how the amounts of a page stand, in their order. */
export function standingsOf(amounts: readonly Amount[], title: Block | null, buy: Block | null): Standing[] {
  const valuesIn = new Map<PageElement, Set<number>>();
  const upwards = amounts.map(({ element }) => around(element, mostLevels));
  for (const [at, { value }] of amounts.entries())
    for (const one of upwards[at]!) {
      const values = valuesIn.get(one);
      if (values === undefined) valuesIn.set(one, new Set([value]));
      else values.add(value);
    }
  const titleLine = title === null ? null : depthsOf(title.element);
  const buyLine = buy === null ? null : depthsOf(buy.element);
  const alike = likenessOf(amounts);
  const siblings = siblingsCounter();
  const standings = amounts.map((amount, at): Standing => {
    const above = upwards[at]!;
    const other = above.findIndex((one) => valuesIn.get(one)!.size > 1 || titleLine?.has(one) === true);
    const levelsAlone = Math.max(0, (other === -1 ? above.length : other) - 1);
    return {
      amount,
      at,
      isNoPrice: isNoPrice(amount),
      isLabelled: isLabelled(amount),
      isListed: amount.isStruck || listLabel.test(amount.before),
      previous: null,
      next: null,
      near: above.slice(0, 5),
      levelsAlone,
      boxesAlike: siblings(above[levelsAlone]!),
      toTitle: kinshipOf(above, titleLine, valuesIn),
      toBuy: kinshipOf(above, buyLine, valuesIn),
      alike: alike[at]!,
      shown: prominence({ ...amount.block, pieces: [{ text: amount.raw, element: amount.element }] }),
    };
  });
  for (const one of standings) {
    one.previous = besideOf(standings, one, -1);
    one.next = besideOf(standings, one, 1);
  }
  return standings;
}

const furthest = 4;
/** The nearest amount of another value in one direction, a few amounts away at most. */
function besideOf(standings: readonly Standing[], { at, amount }: Standing, step: number): Standing | null {
  for (let away = 1; away <= furthest; away++) {
    const other = standings[at + away * step];
    if (other === undefined) return null;
    if (other.amount.value !== amount.value) return other;
  }
  return null;
}

/** The elements around one, each with its depth. */
function depthsOf(element: PageElement): ReadonlyMap<PageElement, number> {
  const above = around(element, 256);
  return new Map(above.map((one, level) => [one, above.length - level]));
}

function kinshipOf(
  above: readonly PageElement[],
  line: ReadonlyMap<PageElement, number> | null,
  valuesIn: ReadonlyMap<PageElement, ReadonlySet<number>>,
): Kinship | null {
  const levels = line === null ? -1 : above.findIndex((one) => line.has(one));
  const shared = above[levels];
  return shared === undefined ? null : { levels, depth: line!.get(shared)!, values: valuesIn.get(shared)!.size };
}

/** Of each amount the number of elements with amounts in them that stand in elements of the same tags and classes. */
function likenessOf(amounts: readonly Amount[]): number[] {
  const signatures = amounts.map(({ element }) => around(element, 4).map(kindOf).join(">"));
  const elements = new Map<string, Set<PageElement>>();
  for (const [at, signature] of signatures.entries())
    elements.set(signature, (elements.get(signature) ?? new Set()).add(amounts[at]!.element));
  return signatures.map((signature) => elements.get(signature)!.size);
}

const kindOf = ({ tag, attributes }: PageElement) => `${tag}.${attributes["class"] ?? ""}`;

const mostBeside = 200;
/** Counts the elements beside one that are of its tag and class. */
function siblingsCounter(): (element: PageElement) => number {
  const known = new Map<PageElement, Map<string, number>>();
  return (element) => {
    const { parent } = element;
    if (parent === null) return 1;
    let counts = known.get(parent);
    if (counts === undefined) {
      known.set(parent, (counts = new Map()));
      for (const one of parent.children.slice(0, mostBeside))
        if (typeof one !== "string") counts.set(kindOf(one), (counts.get(kindOf(one)) ?? 0) + 1);
    }
    return counts.get(kindOf(element)) ?? 1;
  };
}
