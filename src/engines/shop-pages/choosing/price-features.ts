import { becomesLess, isForSome, listLabel } from "../no-price.ts";
import { inLink } from "../page-text.ts";
import type { Block } from "../page-text.ts";
import { nameWords } from "../parse-page.ts";
import { prominence } from "../title-by-place.ts";
import { numberFeatures } from "./price-numbers.ts";
import { isPlain } from "./price-scene.ts";
import type { PriceScene } from "./price-scene.ts";
import type { Standing } from "./price-standing.ts";
import { toldFeatures } from "./price-told.ts";
import type { ToldByPlace } from "./price-told.ts";

type Measure = (standing: Standing, scene: PriceScene) => number;

const place: Record<string, Measure> = {
  linesBelowTitle: ({ amount }, { title }) => linesBetween(title, amount.block),
  linesFromTitle: ({ amount }, { title }) => Math.abs(linesBetween(title, amount.block)),
  linesToBuy: ({ amount }, { buy }) => -linesBetween(buy, amount.block),
  placeOnPage: ({ amount }, { blocks }) => amount.block.index / blocks.length,
  headingsSinceTitle: ({ amount }, { title, headings }) =>
    title === null ? NaN : headings[amount.block.index]! - headings[title.index + 1]!,
  plainSinceTitle: ({ at }, { standings, plainBefore, title }) => {
    const first = title === null ? -1 : standings.findIndex(({ amount }) => amount.block.index >= title.index);
    return first === -1 ? NaN : plainBefore[at]! - plainBefore[first]!;
  },
  requestNearness: ({ amount }, { title, requests }) => {
    if (title === null || requests.length === 0) return NaN;
    const nearest = Math.min(...requests.map(({ index }) => Math.abs(index - title.index)));
    return Math.abs(amount.block.index - title.index) - nearest;
  },
  isRequestBetween: ({ amount }, { title, requests }) =>
    title === null ? NaN : Number(requests.some(({ index }) => index >= title.index && index < amount.block.index)),
  isInHeader: ({ amount }) => Number(amount.block.area === "header"),
  isInLink: ({ amount }) => Number(inLink(amount.element)),
  isInControl: ({ near }) => Number(near.some(({ tag }) => /^(?:button|select|option|label|input)$/.test(tag))),
  isAside: ({ near }) => Number(near.some(({ tag }) => tag === "aside")),
  isInTable: ({ near }) => Number(near.some(({ tag }) => /^(?:td|th|li|dd)$/.test(tag))),
  levelsToTitle: ({ toTitle }) => toTitle?.levels ?? NaN,
  depthWithTitle: ({ toTitle }) => toTitle?.depth ?? NaN,
  depthBesideDeepest: ({ toTitle }, { deepest }) => (toTitle === null ? NaN : toTitle.depth - deepest),
  valuesWithTitle: ({ toTitle }) => toTitle?.values ?? NaN,
  levelsToBuy: ({ toBuy }) => toBuy?.levels ?? NaN,
  valuesWithBuy: ({ toBuy }) => toBuy?.values ?? NaN,
  levelsAlone: ({ levelsAlone }) => levelsAlone,
  boxesAlike: ({ boxesAlike }) => boxesAlike,
  amountsAlike: ({ alike }) => alike,
};

const linesBetween = (one: Block | null, other: Block) => (one === null ? NaN : other.index - one.index);

const shape: Record<string, Measure> = {
  shown: ({ shown }) => shown,
  shownOfLine: ({ amount }) => prominence(amount.block),
  shownBesideMost: ({ shown }, { mostShown }) => shown - mostShown,
  lettersOfLine: ({ amount }) => amount.block.text.length,
  shareOfLine: ({ amount }) => amount.raw.length / amount.block.text.length,
  startsAt: ({ amount }) => amount.start,
  hasSign: ({ amount }) => Number(/[đ₫d]|vn/i.test(amount.raw)),
  levelsToPriceName: ({ near }) => levelsTo(near, priceNames),
  levelsToNewName: ({ near }) => levelsTo(near, newNames),
};

const priceNames = new Set("price prices gia amount money pricing cost giaban".split(" "));
const newNames = new Set("sale special current final now new main ban km khuyenmai".split(" "));
const levelsTo = (near: Standing["near"], names: ReadonlySet<string>) => {
  const level = near.findIndex((one) => nameWords(one).some((word) => names.has(word)));
  return level === -1 ? NaN : level;
};

const label: Record<string, Measure> = {
  isStruck: ({ amount }) => Number(amount.isStruck),
  isNoPrice: ({ isNoPrice }) => Number(isNoPrice),
  isLabelled: ({ isLabelled }) => Number(isLabelled),
  isForSome: ({ amount, near }) => Number(isForSome(amount, near.slice(0, 3))),
  isListLabelled: ({ amount }) => Number(listLabel.test(amount.before)),
  saysPrice: ({ amount }) => Number(/\b(?:gia|price)\b/.test(amount.before)),
  hasLabel: ({ amount }) => Number(/[a-z]/.test(amount.before)),
  becomesLess: ({ amount }) => Number(becomesLess(amount)),
  isOfUnit: ({ amount }) => Number(/^\s*\/|^\s*(?:một|mỗi|1)\s/.test(amount.after)),
  isFrom: ({ amount }) => Number(/(?:^|\s)(?:tu|from|tren)$/.test(amount.before)),
  isUpTo: ({ amount }) => Number(/(?:^|\s)(?:den|toi|duoi|khoang)$/.test(amount.before)),
  isLowOfRange: ({ amount, next }) => Number(next !== null && isRange(textBetween(amount, next.amount))),
  isHighOfRange: ({ amount, previous }) => Number(previous !== null && isRange(textBetween(previous.amount, amount))),
};

const isRange = (between: string | null) => between !== null && /^\s*(?:-|–|—|~|đến|tới|to)\s*$/.test(between);

/** What stands between two amounts of one line. */
const textBetween = (one: Standing["amount"], other: Standing["amount"]) =>
  one.block === other.block ? one.block.text.slice(one.end, other.start) : null;

const beside: Record<string, Measure> = {
  ratioToPrevious: ({ amount, previous }) => (previous === null ? NaN : previous.amount.value / amount.value),
  ratioToNext: ({ amount, next }) => (next === null ? NaN : next.amount.value / amount.value),
  linesToPrevious: ({ amount, previous }) => linesBetween(previous?.amount.block ?? null, amount.block),
  linesToNext: ({ amount, next }) => -linesBetween(next?.amount.block ?? null, amount.block),
  isPreviousPlain: ({ previous }) => (previous === null ? NaN : Number(isPlain(previous))),
  isNextPlain: ({ next }) => (next === null ? NaN : Number(isPlain(next))),
  isPreviousListed: ({ previous }) => (previous === null ? NaN : Number(previous.isListed)),
  isNextListed: ({ next }) => (next === null ? NaN : Number(next.isListed)),
  isLesserTwin: (one) => twinsOf(one).filter(({ amount }) => amount.value > one.amount.value).length,
  isGreaterTwin: (one) => twinsOf(one).filter(({ amount }) => amount.value < one.amount.value).length,
};

/** Amounts beside one that no word tells from it: in one line, or alone in lines under each other. */
function twinsOf(one: Standing): Standing[] {
  return [one.previous, one.next].filter((other) => {
    if (other === null || other.isNoPrice) return false;
    const [least, most] = [one.amount.value, other.amount.value].toSorted((a, b) => a - b);
    if (least! * 5 < most!) return false;
    const [first, second] = other.at < one.at ? [other.amount, one.amount] : [one.amount, other.amount];
    const between = textBetween(first, second);
    if (between !== null) return !/\p{L}{2}|[-–~]\s*$/u.test(between);
    return second.block.index - first.block.index <= 2 && [first, second].every(isAlone);
  }) as Standing[];
}

const isAlone = ({ block, raw }: Standing["amount"]) => block.text.length <= raw.length + 4;

/** What all amounts of one value say together; the value that only machines are told has none. */
function valueFeatures(value: number, { byValue }: PriceScene) {
  const same = byValue.get(value) ?? [];
  const share = (isCounted: (one: Standing) => boolean) =>
    same.length === 0 ? NaN : same.filter(isCounted).length / same.length;
  return {
    shareListed: share(({ isListed }) => isListed),
    shareNoPrice: share(({ isNoPrice }) => isNoPrice),
    shareLabelled: share((one) => one.isLabelled),
    sharePlain: share(isPlain),
  };
}

/** How a value stands on its page: as an amount that people see, or, where that is null, only as machines are told. */
export function priceFeatures(
  value: number,
  standing: Standing | null,
  scene: PriceScene,
  told: ToldByPlace,
): Record<string, number> {
  const features: Record<string, number> = {};
  for (const measures of [place, shape, label, beside])
    for (const name in measures) features[name] = standing === null ? NaN : measures[name]!(standing, scene);
  return {
    ...features,
    ...valueFeatures(value, scene),
    ...numberFeatures(value, scene),
    ...toldFeatures(value, told),
    isOnRequest: Number(scene.isOnRequest),
    requests: scene.requests.length,
  };
}
