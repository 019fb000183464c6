import { readAttributes } from "../src/engines/matching/index.ts";
import type { Attributes } from "../src/engines/matching/index.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { rounded, timed, withInterval } from "./harness.ts";
import type { LabelledTitle } from "./matching/attribute-labels.ts";
import { readLabelledTitles } from "./matching/attribute-labels.ts";

export const name = "attributes";
export const about = "size, unit, pack, length and variant read from 300 hand-labelled titles";

const goal = 0.97;

type Field = "size" | "unit" | "pack" | "lengths" | "variant";
const fields: Record<Field, (label: LabelledTitle, read: Attributes) => boolean> = {
  size: (label, read) => label.size === (read.size?.value ?? null),
  unit: (label, read) => label.unit === (read.size?.unit ?? null),
  pack: (label, read) => label.pack === read.pack,
  lengths: (label, read) => sorted(label.lengths) === sorted(read.lengths),
  variant: (label, read) => wordsOf([label.variant]) === wordsOf(Object.values(read.variant).flat()),
};

const sorted = (numbers: number[]) => numbers.toSorted((one, other) => one - other).join();
const wordsOf = (phrases: string[]) => [...new Set(phrases.join(" ").split(" ").filter(Boolean))].sort().join(" ");

/**
 * The share of right fields (size, unit, pack, variant) over 300 real supermarket titles labelled by hand before any parser saw them; a
 * variant is right if all its words are. The reference is the share that saying "nothing, one unit" gets right. `data` has each field
 * with its interval (exact, 95 %), and lengths, which the goal does not name.
 */
export async function run(options: BenchOptions): Promise<BenchResult> {
  const { labels, titles } = readLabelledTitles();
  const reads = labels.map(({ title }) => readAttributes(title));
  const named = ["size", "unit", "pack", "variant"] as const;
  const rightIn = (field: Field, of: (at: number) => Attributes) =>
    labels.filter((label, at) => fields[field](label, of(at))).length;
  const nothing = readAttributes("");
  const share = (of: (at: number) => Attributes) =>
    named.reduce((sum, field) => sum + rightIn(field, of), 0) / (named.length * labels.length);
  const allRight = labels.filter((label, at) => named.every((field) => fields[field](label, reads[at]!))).length;
  const sample = options.small ? titles.slice(0, 2000) : titles;
  const { cpuSeconds } = await timed(() => {
    for (const title of sample) readAttributes(title);
  });
  const figure = share((at) => reads[at]!);
  const reference = share(() => nothing);
  return {
    name,
    figure: rounded(figure, 4),
    unit: "of fields right",
    reference: rounded(reference, 4),
    ratio: rounded(figure / reference),
    goal: `${goal} of size, unit, pack and variant`,
    ok: figure >= goal,
    data: {
      titles: labels.length,
      ...Object.fromEntries(
        (Object.keys(fields) as Field[]).map((field) => [
          field,
          withInterval(
            rightIn(field, (at) => reads[at]!),
            labels.length,
          ),
        ]),
      ),
      titlesAllRight: withInterval(allRight, labels.length),
      microsecondsATitle: rounded((cpuSeconds * 1e6) / sample.length),
    },
  };
}
