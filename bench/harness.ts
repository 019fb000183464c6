import { exactInterval } from "../src/engines/learning/index.ts";
import { availableParallelism, cpus, loadavg, totalmem } from "node:os";
import { sharedPath } from "../test/support/shared.ts";

/** One benchmark's result, in the form that all benches print. A ratio counts more than a figure: machines differ. */
export type BenchResult = {
  name: string;
  /** What was measured, in `unit`. */
  figure: number;
  unit: string;
  /** The physical limit or the empty case, measured in the same run, in the same unit. */
  reference: number;
  /** figure / reference. */
  ratio: number;
  /** The promise, in words. */
  goal: string;
  ok: boolean;
  /** What it ran on and what else it found: sizes, percentiles, CPU microseconds an item. */
  data: Record<string, string | number>;
  machine?: string;
};

export type BenchOptions = {
  /** The setting that CI runs to keep the bench alive: seconds, and its figures promise nothing. */
  small: boolean;
};

/** Data beside the project that a bench needs is not there: the bench is skipped, since made-up data would not be what it is about. */
export class AbsentData extends Error {}

/** How a bench that was skipped ends. */
export const skippedCode = 77;

/** The path of real data beside the project; throws `AbsentData` where there is none. */
export function realData(relative: string): string {
  const path = sharedPath(relative);
  if (path === null) throw new AbsentData(`it runs on ../shared/${relative}, which is absent`);
  return path;
}

/** What a bench file exports beside nothing else. */
export type Bench = { name: string; about: string; run(options: BenchOptions): Promise<BenchResult | BenchResult[]> };

/** This machine in a line: cores, model, memory, load at this moment. */
export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return `${availableParallelism()} x ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`;
}

/** The value below which a share of the samples lies; `share` from 0 to 1. */
export function percentile(samples: readonly number[], share: number): number {
  if (samples.length === 0) throw new Error("a percentile of no samples");
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] as number;
}

export type Timed = { seconds: number; cpuSeconds: number };

/** Runs work once; wall clock and CPU time of this process. */
export async function timed(work: () => Promise<void> | void): Promise<Timed> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await work();
  const used = process.cpuUsage(cpu);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: (used.user + used.system) / 1e6 };
}

/**
 * Milliseconds from the time each request was due to its answer, at a steady rate, so that a stall counts for all who would
 * have asked meanwhile (no coordinated omission). A timer may wake some tenths too early; then the time it was sent counts.
 */
export async function latenciesAtRate(
  perSecond: number,
  total: number,
  ask: (index: number) => Promise<void>,
): Promise<number[]> {
  const started = performance.now();
  const samples: number[] = [];
  const running: Promise<void>[] = [];
  for (let index = 0; index < total; index++) {
    const due = started + (index * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    const from = Math.min(due, performance.now());
    running.push(ask(index).then(() => void samples.push(performance.now() - from)));
  }
  await Promise.all(running);
  return samples;
}

/** Rounds to so many significant digits, for printing. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toPrecision(digits));
}

/** A share with its exact 95 % interval, as text. */
export function withInterval(right: number, of: number): string {
  const { low, high } = exactInterval(right, of);
  return `${(right / of).toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
}
