import { becomesLess, isForSome, isLabelled, isNoPrice, listLabel } from "../no-price.ts";
import { inLink } from "../page-text.ts";
import { prominence } from "../title-by-place.ts";
import type { AmountScene, Standing } from "./price-standing.ts";
import type { ToldByPlace, ToldPrices } from "./price-told.ts";

type Measure = (standing: Standing, scene: AmountScene) => number;

const place: Record<string, Measure> = {
  linesBelowTitle: ({ amount }, { title }) => (title === null ? NaN : amount.block.index - title.index),
  linesFromTitle: ({ amount }, { title }) => (title === null ? NaN : Math.abs(amount.block.index - title.index)),
  linesToBuy: ({ amount }, { buy }) => (buy === -1 ? NaN : buy - amount.block.index),
  placeOnPage: ({ amount }, { blocks }) => amount.block.index / blocks.length,
  placeAmongAmounts: ({ at }) => at,
  amountsBetweenTitle: ({ at }, { amounts, title }) =>
    title === null ? NaN : at - Math.max(0, amounts.findIndex(({ block }) => block.index > title.index)),
  headingsSinceTitle: ({ headings }) => headings,
  isInHeader: ({ amount }) => Number(amount.block.area === "header"),
  isInLink: ({ amount }) => Number(inLink(amount.element)),
  levelsToTitle: ({ toTitle }) => toTitle?.levels ?? NaN,
  depthWithTitle: ({ toTitle }) => toTitle?.depth ?? NaN,
  valuesWithTitle: ({ toTitle }) => toTitle?.values ?? NaN,
  levelsToBuy: ({ toBuy }) => toBuy?.levels ?? NaN,
  valuesWithBuy: ({ toBuy }) => toBuy?.values ?? NaN,
  levelsAlone: ({ levelsAlone }) => levelsAlone,
  boxesAlike: ({ boxesAlike }) => boxesAlike,
  amountsAlike: ({ alike }) => alike,
};

const shape: Record<string, Measure> = {
  shown: ({ shown }) => shown,
  shownOfLine: ({ amount }) => prominence(amount.block),
  letters: ({ amount }) => amount.block.text.length,
  shareOfLine: ({ amount }) => amount.raw.length / amount.block.text.length,
  startsAt: ({ amount }) => amount.start,
  hasSign: ({ amount }) => Number(/[đ₫d]|vn/i.test(amount.raw)),
  isStruck: ({ amount }) => Number(amount.isStruck),
  isNoPrice: ({ amount }) => Number(isNoPrice(amount)),
  isLabelled: ({ amount }) => Number(isLabelled(amount)),
  isForSome: ({ amount, near }) => Number(isForSome(amount, near.slice(0, 3))),
  isListLabelled: ({ amount }) => Number(listLabel.test(amount.before)),
  becomesLess: ({ amount }) => Number(becomesLess(amount)),
  isOfUnit: ({ amount }) => Number(/^\s*\/|^\s*(?:một|mỗi|1)\s/.test(amount.after)),
  isFrom: ({ amount }) => Number(/(?:^|\s)(?:tu|from|tren)$/.test(amount.before)),
  isLowOfRange: ({ amount, next }) =>
    Number(next !== null && next.block === amount.block && isRange(amount.block.text.slice(amount.end, next.start))),
  isHighOfRange: ({ amount, previous }) =>
    Number(
      previous !== null &&
        previous.block === amount.block &&
        isRange(amount.block.text.slice(previous.end, amount.start)),
    ),
};

const isRange = (between: string) => /^\s*(?:-|–|—|~|đến|tới|to)\s*$/.test(between);

const beside: Record<string, Measure> = {
  ratioToPrevious: ({ amount, previous }) => (previous === null ? NaN : previous.value / amount.value),
  ratioToNext: ({ amount, next }) => (next === null ? NaN : next.value / amount.value),
  linesToPrevious: ({ amount, previous }) => (previous === null ? NaN : amount.block.index - previous.block.index),
  linesToNext: ({ amount, next }) => (next === null ? NaN : next.block.index - amount.block.index),
  isPreviousStruck: ({ previous }) => Number(previous?.isStruck === true),
  isNextStruck: ({ next }) => Number(next?.isStruck === true),
  isPreviousNoPrice: ({ previous }) => (previous === null ? NaN : Number(isNoPrice(previous))),
  isNextNoPrice: ({ next }) => (next === null ? NaN : Number(isNoPrice(next))),
  shownBesideMost: ({ shown }, { standings }) => shown - Math.max(...standings.map((one) => one.shown)),
  depthBesideDeepest: ({ toTitle }, { standings }) =>
    toTitle === null ? NaN : toTitle.depth - Math.max(...standings.map((one) => one.toTitle?.depth ?? 0)),
};

/** What the numbers themselves say of each other. */
function numberFeatures(value: number, { values, percents, timesOf, writtenIn, inDescription, amounts }: AmountScene) {
  const others = values.filter((one) => one !== value).slice(0, mostCompared);
  const known = new Set(others);
  const greater = others.filter((one) => one > value);
  const lesser = others.filter((one) => one < value);
  return {
    size: Math.log10(value),
    zeros: /0*$/.exec(String(value))![0].length,
    amounts: amounts.length,
    values: values.length,
    times: timesOf.get(value) ?? 0,
    shareOfTimes: (timesOf.get(value) ?? 0) / Math.max(1, ...timesOf.values()),
    linesWritten: writtenIn.get(value) ?? 0,
    isInDescription: inDescription.size === 0 ? NaN : Number(inDescription.has(value)),
    greaterValues: greater.length,
    lesserValues: lesser.length,
    shareOfGreatest: value / Math.max(value, ...others),
    isRest: Number(greater.some((one) => known.has(one - value) && value * 2 > one)),
    isSaving: Number(greater.some((one) => known.has(one - value) && value * 2 < one)),
    isSum: Number(lesser.some((one) => one * 2 !== value && known.has(value - one))),
    isMultiple: Number(lesser.some((one) => value % one === 0 && value / one <= 12)),
    isPart: Number(greater.some((one) => one % value === 0 && one / value <= 12)),
    isLessByPercent: Number(greater.some((one) => hasPercent(percents, value, one))),
    isMoreByPercent: Number(lesser.some((one) => hasPercent(percents, one, value))),
  };
}
const mostCompared = 40;

function hasPercent(percents: ReadonlySet<number>, less: number, more: number): boolean {
  const percent = Math.round((1 - less / more) * 100);
  return percents.has(percent) || percents.has(percent - 1) || percents.has(percent + 1);
}

/** What machines are told, seen from one value. */
function toldFeatures(value: number, told: ToldByPlace) {
  const isOwn = ({ own }: ToldPrices) => (own.size === 0 ? NaN : Number(own.has(value)));
  const all = Object.values(told);
  return {
    isJsonLdPrice: isOwn(told.jsonLd),
    isMicrodataPrice: isOwn(told.microdata),
    isOpenGraphPrice: isOwn(told.openGraph),
    isStatePrice: isOwn(told.state),
    isInAttributes: isOwn(told.attributes),
    toldAsPrice: all.filter(({ own }) => own.has(value)).length,
    toldOtherwise: all.filter(({ own }) => own.size > 0 && !own.has(value)).length,
    toldOfOthers: all.filter(({ ofOthers }) => ofOthers.has(value)).length,
    toldAsBefore: all.filter(({ before }) => before.has(value)).length,
    toldUpTo: all.filter(({ upTo }) => upTo.has(value)).length,
    offersTold: told.jsonLd.offers + told.microdata.offers,
  };
}

/** How a value stands on its page: as an amount that people see, or, where that is null, only as machines are told. */
export function priceFeatures(
  value: number,
  standing: Standing | null,
  scene: AmountScene,
  told: ToldByPlace,
): Record<string, number> {
  const features: Record<string, number> = {};
  for (const measures of [place, shape, beside])
    for (const name in measures) features[name] = standing === null ? NaN : measures[name]!(standing, scene);
  return {
    ...features,
    ...numberFeatures(value, scene),
    ...toldFeatures(value, told),
    isOnRequest: Number(scene.isOnRequest),
    isHidden: Number(scene.isHidden),
  };
}

