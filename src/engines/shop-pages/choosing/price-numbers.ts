import { isPlain } from "./price-scene.ts";
import type { PriceScene } from "./price-scene.ts";

const mostCompared = 40;

/** What the numbers of a page say of each other: savings, sums, parts, per cents, and how often one is written. */
export function numberFeatures(value: number, scene: PriceScene) {
  const { byValue, percents, writtenIn, inDescription, standings } = scene;
  const others = othersThan(value, scene);
  const known = new Set(others);
  const greater = others.filter((one) => one > value);
  const lesser = others.filter((one) => one < value);
  const times = byValue.get(value)?.length ?? 0;
  return {
    size: Math.log10(value),
    zeros: /0*$/.exec(String(value))![0].length,
    amounts: standings.length,
    values: byValue.size,
    times,
    shareOfTimes: times / Math.max(1, standings.length),
    linesWritten: writtenIn.get(value) ?? 0,
    isInDescription: inDescription.size === 0 ? NaN : Number(inDescription.has(value)),
    greaterValues: greater.length,
    lesserValues: lesser.length,
    shareOfGreatest: value / Math.max(value, ...others),
    lesserPlain: plainOf(lesser, scene),
    greaterPlain: plainOf(greater, scene),
    isRest: Number(greater.some((one) => known.has(one - value) && value * 2 > one)),
    isSaving: Number(greater.some((one) => known.has(one - value) && value * 2 < one)),
    isSum: Number(lesser.some((one) => one * 2 !== value && known.has(value - one))),
    isMultiple: Number(lesser.some((one) => value % one === 0 && value / one <= 12)),
    isPart: Number(greater.some((one) => one % value === 0 && one / value <= 12)),
    isLessByPercent: Number(greater.some((one) => isOff(percents, value, one))),
    isMoreByPercent: Number(lesser.some((one) => isOff(percents, one, value))),
  };
}

function othersThan(value: number, { byValue }: PriceScene): number[] {
  const others: number[] = [];
  for (const one of byValue.keys()) {
    if (others.length >= mostCompared) break;
    if (one !== value) others.push(one);
  }
  return others;
}

const plainOf = (values: readonly number[], { byValue }: PriceScene) =>
  values.filter((one) => byValue.get(one)!.some(isPlain)).length;

/** Whether a percentage of the page leads from one value to another, a rounding apart. */
function isOff(percents: ReadonlySet<number>, less: number, more: number): boolean {
  const percent = Math.round((1 - less / more) * 100);
  return percents.has(percent) || percents.has(percent - 1) || percents.has(percent + 1);
}
