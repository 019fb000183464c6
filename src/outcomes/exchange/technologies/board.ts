import type { Share } from "../../../engines/learning/index.ts";
import { shareOf } from "../../../engines/learning/index.ts";

/** One thing that people answered about: what the technology said of it, what the built-in checks said, and what is true. */
export type Labelled = { month: string; isReal: boolean; said: boolean; builtIn: boolean };

/** How good one of the two is. F1 is the harmonic mean of precision and recall; null where there is nothing to tell it from. */
export type Quality = { precision: Share; recall: Share; f1: number | null };

export type BoardRow = { labelled: number; real: number; technology: Quality; builtIn: Quality };
export type Board = BoardRow & { months: (BoardRow & { month: string })[] };

/** The technology beside the built-in checks on the same labelled things, in all and by month, newest first. */
export function boardOf(labelled: readonly Labelled[]): Board {
  const months = [...Map.groupBy(labelled, ({ month }) => month)]
    .map(([month, ones]) => ({ month, ...rowOf(ones) }))
    .sort((one, other) => (one.month < other.month ? 1 : -1));
  return { ...rowOf(labelled), months };
}

function rowOf(labelled: readonly Labelled[]): BoardRow {
  return {
    labelled: labelled.length,
    real: labelled.filter(({ isReal }) => isReal).length,
    technology: qualityOf(labelled, ({ said }) => said),
    builtIn: qualityOf(labelled, ({ builtIn }) => builtIn),
  };
}

function qualityOf(labelled: readonly Labelled[], says: (one: Labelled) => boolean): Quality {
  const both = labelled.filter((one) => one.isReal && says(one)).length;
  const precision = shareOf(both, labelled.filter(says).length);
  const recall = shareOf(both, labelled.filter(({ isReal }) => isReal).length);
  const sum = (precision.share ?? 0) + (recall.share ?? 0);
  const f1 =
    precision.share === null || recall.share === null
      ? null
      : sum === 0
        ? 0
        : (2 * precision.share * recall.share) / sum;
  return { precision, recall, f1 };
}

/** VND for each thing that it found and that was real: what it cost a month and a call, over how long and how often. Null where it found none. */
export function costPerTrueFinding(
  cost: { perMonth: number; perCall: number },
  used: { days: number; calls: number },
  trueFindings: number,
): number | null {
  if (trueFindings === 0) return null;
  return Math.round((cost.perMonth * (used.days / 30) + cost.perCall * used.calls) / trueFindings);
}
