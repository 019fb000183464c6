import { parseHiddenPrice } from "../vietnamese/index.ts";
import { found } from "./found.ts";
import type { ShopOffer } from "./model.ts";
import { becomesLess, isForSome, isLabelled, isNoPrice, isOnRequest, listLabel, priceLabel } from "./no-price.ts";
import { around, readAmounts, struckByPercent } from "./page-amounts.ts";
import type { Amount } from "./page-amounts.ts";
import { isWithin } from "./page-text.ts";
import type { Block } from "./page-text.ts";
import { nameWords, textOf } from "./parse-page.ts";
import type { PageElement } from "./parse-page.ts";

/** What people see of the price. `certainty` grows with what speaks for it; `seen` are all amounts that could be one, struck ones too. */
export type PagePrice = Pick<ShopOffer, "price" | "priceTo" | "priceKind" | "listPrice"> & {
  certainty: number;
  /** The page says to ask for the price. */
  onRequest: boolean;
  seen: { value: number; isStruck: boolean }[];
};

const perUnit = /^\s*\/\s*(?:\d+\s*)?(?:kg|g|gr|gram|ml|l|lít|m2|m²|mét|m)(?![\p{L}\d])/u;
const newNames = new Set(["sale", "special", "current", "final", "now", "new", "main", "ban", "km", "khuyenmai"]);
const priceNames = new Set(["price", "prices", "gia", "amount", "money", "pricing", "cost", "pro", "giaban"]);

/** A price that is shown with hidden digits makes a poorly supported amount elsewhere on the page another one. */
const leastBesideHidden = 5;

/** "Giá chưa VAT" stands beside what is to be paid. */
const beforeTax = /\b(?:chua|truoc|khong)(?: (?:bao )?gom| co| tinh)? (?:vat|thue)$/;

/** Finds the price that people see on a page of goods, by words, names and place; the title's line is where it is looked for first. */
export function readPagePrice(
  blocks: readonly Block[],
  title: Block | null,
  told: ReadonlySet<number> = new Set(),
): PagePrice {
  if (isOnRequest(blocks, title)) return { ...noPrice, certainty: 0, onRequest: true, seen: [] };
  const amounts = struckByPercent(readAmounts(blocks, title), blocks, (one) => !isNoPrice(one));
  const repeats = countRepeats(amounts);
  const scored = amounts.map((amount) => {
    const score = scoreOf(amount, amounts, title, repeats);
    return { amount, score: score + (score > otherMoney && told.has(amount.value) ? toldBesides : 0) };
  });
  let best: { amount: Amount; score: number } | null = null;
  for (const one of scored) if (one.score >= 2 && (best === null || one.score > best.score)) best = one;
  const seen = scored
    .filter(({ amount, score }) => score > otherMoney || isListed(amount))
    .map(({ amount }) => ({ value: amount.value, isStruck: isListed(amount) }));
  best ??= onlyOf(scored, isRegular) ?? onlyOf(scored, isMembers) ?? (title === null ? null : onlyOf(scored, isOfUnit));
  if (best === null || best.score < leastBesideHidden) {
    const hidden = hiddenPrice(blocks, title);
    if (best === null || hidden.priceKind === "hidden") return { ...hidden, certainty: 0, onRequest: false, seen };
  }
  best = lessBeside(best, scored);
  const { low, high } = rangeAround(best.amount, amounts);
  const { block, raw, before } = best.amount;
  const snippet = `${before === "" || block.text.length > 40 ? "" : `${before} `}${aroundText(block, best.amount)}`;
  const list = listPriceOf(scored, best.amount, high ?? low);
  const isFrom = high === null && /(?:^|\s)(?:tu|from)$/.test(before);
  return {
    price: found(low, "page", snippet === "" ? raw : snippet),
    priceTo: high === null ? null : found(high, "page", snippet),
    priceKind: high === null ? (isFrom ? "from" : "exact") : "range",
    listPrice: list === null ? null : found(list.value, "page", aroundText(list.block, list)),
    certainty: best.score,
    onRequest: false,
    seen,
  };
}

/** The score of a fee, a voucher, a gift: what is no price at all. */
const otherMoney = -10;

/** What the cart takes as well speaks for an amount, less than a label does. */
const toldBesides = 2;

const isListed = ({ isStruck, before }: Amount) => isStruck || listLabel.test(before);
type Scored = { amount: Amount; score: number };

/** The one amount of its kind, where no amount of a page is known for the price: as "regular price", for members, of a unit. */
function onlyOf(scored: readonly Scored[], isOfKind: (amount: Amount) => boolean): Scored | null {
  const ofKind = scored.filter(({ amount }) => isOfKind(amount));
  return new Set(ofKind.map(({ amount }) => amount.value)).size === 1 ? { amount: ofKind[0]!.amount, score: 2 } : null;
}
const isRegular = (amount: Amount) => !amount.isStruck && listLabel.test(amount.before) && !becomesLess(amount);
const isMembers = (amount: Amount) => !isNoPrice(amount) && isForSome(amount, around(amount.element, 3));
const isOfUnit = (amount: Amount) => perUnit.test(amount.after) && !isNoPrice(amount);

/** Of two amounts side by side that nothing tells apart, the greater is what it was before. */
function lessBeside(best: Scored, scored: readonly Scored[]): Scored {
  const at = scored.indexOf(best);
  const beside = [scored[at - 1], scored[at + 1]].find(
    (one) =>
      one !== undefined &&
      one.score >= 2 &&
      best.score - one.score < 2 &&
      one.amount.value < best.amount.value &&
      one.amount.value * 5 > best.amount.value &&
      (one.amount.block === best.amount.block
        ? !/\p{L}{2}|[-–~]/u.test(between(best.amount, one.amount))
        : areSiblings(best.amount, one.amount)),
  );
  return beside ?? best;
}

/** Two amounts that stand under each other and are all that their lines say. */
const areSiblings = (one: Amount, other: Amount) =>
  one.block.element.parent === other.block.element.parent &&
  Math.abs(one.block.index - other.block.index) === 1 &&
  [one, other].every(({ block, raw }) => block.text.length <= raw.length + 2);

function between(one: Amount, other: Amount): string {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return first.block.text.slice(first.end, second.start).replace(/-\d{1,2}%/g, "");
}

const noPrice = { price: null, priceTo: null, priceKind: null, listPrice: null };

/** Of used goods the price as new stands beside the one that is asked. */
const [asNew, asUsed] = [/\b(?:gia|mua) (?:hang )?moi$/, /\b(?:thanh ly|pass|ban lai|de lai)$/];

/** What it was before stands behind what it is. */
const hasStruckBehind = (amount: Amount, amounts: readonly Amount[]) => {
  const next = amounts[amounts.indexOf(amount) + 1];
  return next !== undefined && next.block === amount.block && next.isStruck && next.value > amount.value;
};

/** Of the elements around an amount those that hold no other: what is named "sale" around both tells neither. */
function ownOf(amount: Amount, amounts: readonly Amount[], near: readonly PageElement[]): readonly PageElement[] {
  const at = amounts.indexOf(amount);
  const beside = [amounts[at - 1], amounts[at + 1]].filter((one) => one !== undefined && one.value !== amount.value);
  const both = near.findIndex((one) => beside.some((other) => isWithin(other!.element, one)));
  return both === -1 ? near : near.slice(0, both);
}

function scoreOf(
  amount: Amount,
  amounts: readonly Amount[],
  title: Block | null,
  repeats: ReadonlyMap<string, number>,
): number {
  if (isNoPrice(amount)) return otherMoney;
  const { block, before, after, element } = amount;
  if (asNew.test(before) && amounts.some((one) => asUsed.test(one.before))) return otherMoney;
  const labelled = isLabelled(amount);
  const near = around(element, 7);
  const own = ownOf(amount, amounts, near.slice(0, 3));
  let score = labelled ? 3 : before.startsWith("gia ") ? 1.5 : 0;
  if (near.slice(0, 4).some((one) => nameWords(one).some((word) => priceNames.has(word)))) score += 4;
  if (own.some((one) => nameWords(one).some((word) => newNames.has(word)))) score += 1.5;
  if (isForSome(amount, own)) score -= 4;
  if (near.slice(0, 2).some((one) => nameWords(one).includes("regular"))) score -= 1;
  if (amount.raw.length + 6 >= block.text.length || textOf(element).length <= amount.raw.length + 3) score += 2;
  else if (block.text.length > 120) score -= 2;
  else if (block.text.length > amount.raw.length + 30) score -= 1.5;
  if (near.some(({ tag }) => /^(?:a|option|select)$/.test(tag) || (tag === "button" && !labelled))) score -= 3;
  // Aside stand other goods more often than the price.
  else if (near.some(({ tag }) => tag === "aside")) score -= 2.5;
  if (near.slice(0, 3).some(({ tag }) => /^(?:b|strong|h[1-4]|font|big|ins)$/.test(tag))) score += 0.5;
  if (hasStruckBehind(amount, amounts)) score += 1;
  if (perUnit.test(after)) score -= labelled && !/\bdon gia$/.test(before) ? 1 : 4;
  if (beforeTax.test(before)) score -= 3;
  if (/\b(?:tu|from)$/.test(before)) score -= 1;
  if (block.area === "header") score -= 6;
  if (question.test(block.text) || question.test(block.folded)) score -= 4;
  if ((repeats.get(signature(amount)) ?? 0) >= 3) score -= 4;
  if (title !== null) {
    const distance = block.index - title.index;
    score +=
      distance >= 0 && distance <= 25
        ? 3 - distance / 20
        : distance > 25 && distance <= 60
          ? 1
          : distance < -6
            ? -2
            : 2;
  }
  return score;
}

/** What people ask for under an offer is not its price. */
const question = /\?|\b(?:khong|ko|hong|hok)(?: (?:shop|ban|a|ad|bac|em|anh|chi|b|sop|oi|nhi|vay|the))*$/;

/** Where an amount stands, without its place in the order, and its label: cards of a list have one signature. */
function signature({ element, before }: Amount): string {
  const place = around(element, 4)
    .map((one) => `${one.tag}.${one.attributes["class"] ?? ""}`)
    .join(">");
  return `${place} ${priceLabel.exec(before)?.[0] ?? ""}`;
}

function countRepeats(amounts: readonly Amount[]): Map<string, number> {
  const places = new Map<string, Set<PageElement>>();
  for (const amount of amounts) {
    if (isNoPrice(amount)) continue;
    const key = signature(amount);
    places.set(key, (places.get(key) ?? new Set()).add(amount.element));
  }
  return new Map([...places].map(([key, elements]) => [key, elements.size]));
}

/** "199.000đ - 299.000đ", "199-299k", and the bounds in lines of their own. */
function rangeAround(amount: Amount, amounts: readonly Amount[]): { low: number; high: number | null } {
  const { block, start, end, value } = amount;
  const next = amounts.find((one) => one.block === block && one.start >= end && !one.isStruck);
  if (
    next !== undefined &&
    next.value > value &&
    /^\s*(?:-|–|—|~|đến|tới|to)\s*$/.test(block.text.slice(end, next.start))
  )
    return { low: value, high: next.value };
  const head = /(\d{1,3}(?:[.,]\d{3})+|\d{2,3})\s*(?:-|–|—|~|đến)\s*$/.exec(block.text.slice(0, start))?.[1];
  if (head !== undefined) {
    const grouped = /[.,]/.test(head);
    const low = Number(head.replace(/[.,]/g, "")) * (grouped ? 1 : 1_000);
    if (low >= 1_000 && low < value && (grouped || value < 1_000_000)) return { low, high: value };
  }
  return { low: value, high: null };
}

function listPriceOf(scored: readonly { amount: Amount }[], price: Amount, above: number): Amount | null {
  let nearest: Amount | null = null;
  const distance = (one: Amount) => Math.abs(one.block.index - price.block.index);
  for (const { amount } of scored) {
    if (amount.value <= above || distance(amount) > 12) continue;
    if (!isListed(amount) && !becomesLess(amount)) continue;
    if (nearest === null || distance(amount) < distance(nearest)) nearest = amount;
  }
  return nearest;
}

function aroundText(block: Block, { start, end }: Pick<Amount, "start" | "end">): string {
  return block.text.slice(Math.max(0, start - 50), end + 30);
}

/** A price of which digits are hidden, near the title or beside a label. */
function hiddenPrice(
  blocks: readonly Block[],
  title: Block | null,
): Pick<PagePrice, "price" | "priceTo" | "priceKind" | "listPrice"> {
  const hidden = blocks.some(
    ({ text, folded, area, index }) =>
      area === "main" &&
      text.length < 300 &&
      /\dx{1,3}|x{2,3}/i.test(text) &&
      (/\bgia\b/.test(folded) || (title !== null && Math.abs(index - title.index) <= 10)) &&
      parseHiddenPrice(text) !== null,
  );
  return { price: null, priceTo: null, priceKind: hidden ? "hidden" : null, listPrice: null };
}
