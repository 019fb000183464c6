import type { BenchResult } from "../harness.ts";
import { limits } from "./limits.ts";

/** What a whole run of a bench gave, as it is kept in the project. */
export type KeptRun = { bench: string; on: string; results: BenchResult[] };

/** The page docs/quality.md: each figure with its goal, its data, how to run it and what it does not show. */
export function qualityPage(
  benches: readonly { name: string; about: string }[],
  kept: ReadonlyMap<string, KeptRun>,
): string {
  return `${[
    "# Quality: what was measured",
    "Made by `npm run bench -- --page` from the runs kept in `bench/kept` (`npm run bench -- NAME --keep`). A ratio counts more than a figure: machines differ. Intervals are exact ones (Clopper and Pearson, 95 %).",
    "**No labelled set of counterfeit listings exists in public.** What is measured on injected positives is named as such; how many counterfeits the house finds is measured in use, by officers' verdicts and the monthly control sample (`/workbench/quality`).",
    overview(benches, kept),
    ...benches.map((bench) => section(bench, kept.get(bench.name))),
  ].join("\n\n")}\n`;
}

function overview(benches: readonly { name: string }[], kept: ReadonlyMap<string, KeptRun>): string {
  const all = benches.flatMap(({ name }) => kept.get(name)?.results ?? []);
  const missed = all.filter((result) => !result.ok).map((result) => `\`${result.name}\``);
  const never = benches.filter(({ name }) => !kept.has(name)).map(({ name }) => `\`${name}\``);
  return [
    `${all.length - missed.length} of ${all.length} figures reach their goal.`,
    missed.length === 0 ? "" : `Missed: ${missed.join(", ")}.`,
    never.length === 0 ? "" : `No run kept: ${never.join(", ")}.`,
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function section({ name, about }: { name: string; about: string }, run: KeptRun | undefined): string {
  const limit = limits[name];
  const head = [`## ${name}`, `${capital(about)}. \`npm run bench -- ${name}\``];
  if (limit !== undefined) head.push(`Data: ${limit.data}`, `Does not show: ${limit.not}`);
  if (run === undefined) return [...head, "No whole run is kept yet."].join("\n\n");
  return [...head, table(run.results), details(run)].join("\n\n");
}

function table(results: readonly BenchResult[]): string {
  const rows = results.map(
    ({ name, figure, unit, reference, ratio, goal, ok }) =>
      `| ${[name, `${figure} ${unit}`, reference, ratio, goal, ok ? "reached" : "**missed**"].map(cell).join(" | ")} |`,
  );
  return ["| figure | measured | reference | ratio | goal | |", "|---|---|---|---|---|---|", ...rows].join("\n");
}

function details({ on, results }: KeptRun): string {
  const lines = results
    .filter(({ data }) => Object.keys(data).length > 0)
    .map(
      ({ name, data }) =>
        `- ${name}: ${Object.entries(data)
          .map(([label, value]) => `${label} ${value}`)
          .join("; ")}.`,
    );
  return [`Measured on ${on}: ${results[0]?.machine ?? "machine not known"}.`, "", ...lines].join("\n");
}

const cell = (value: string | number) => String(value).replaceAll("|", "\\|");
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
