import { assessGuessing, fittedWeights, guessingWeights } from "../src/engines/copies/index.ts";
import { guessedSpans } from "./copies/guessing.ts";
import { fittingSeeds } from "./copies/moments.ts";
import type { Judgement } from "./copies/judge.ts";
import { judge } from "./copies/judge.ts";
import { attackKinds } from "./copies/rates.ts";
import type { BenchOptions, BenchResult } from "./harness.ts";
import { percentile, rounded, timed, withInterval } from "./harness.ts";

export const name = "copies";
export const about =
  "which copied codes are found among honest scans, on seeds of the simulator that nothing was fitted on";

/** Seeds of half a year each; none of them is among the fitting ones. Sixteen alone differ from the next sixteen by a hundredth. */
const testSeeds = Array.from({ length: 64 }, (_, at) => 1001 + at);

/** Follows simulated countries scan by scan. The reference is the simple rule: more than three devices. */
export async function run({ small }: BenchOptions): Promise<BenchResult[]> {
  const seeds = testSeeds.slice(0, small ? 1 : undefined);
  if (seeds.some((seed) => fittingSeeds.includes(seed))) throw new Error("a test seed was fitted on");
  let judged: Judgement | null = null;
  const { seconds } = await timed(() => void (judged = judge(seeds, fittedWeights)));
  return [...found(judged!, seeds.length, seconds), guessing(seeds)];
}

function found(judged: Judgement, seeds: number, seconds: number): BenchResult[] {
  const { copied, pairs, any, byDevices, honestScans, falseScans, falseByDevices } = judged;
  const share = copied.found / copied.of;
  const simple = byDevices.found / byDevices.of;
  const falseShare = falseScans / honestScans;
  return [
    {
      name,
      figure: rounded(share, 4),
      unit: "share of copied codes with three scans or more that are found",
      reference: rounded(simple, 4),
      ratio: rounded(share / simple),
      goal: "0.95 of them, with at most 0.001 of honest scans alerted",
      ok: share >= 0.95 && falseShare <= 0.001,
      data: {
        seeds,
        scans: judged.scans,
        seconds: rounded(seconds),
        "found, with interval": withInterval(copied.found, copied.of),
        "of those with two things or more looked at": withInterval(pairs.found, pairs.of),
        "with refilled packs and stolen codes used once": withInterval(any.found, any.of),
        ...Object.fromEntries(attackKinds.map((kind) => [kind, toldKind(judged, kind)])),
      },
    },
    {
      name: `${name}: honest scans alerted`,
      figure: rounded(falseShare, 3),
      unit: "share of honest scans",
      reference: rounded(falseByDevices / honestScans, 3),
      ratio: rounded(falseShare / (falseByDevices / honestScans)),
      goal: "at most 0.001 (EMVS: 0.0021); the reference is the simple rule of more than three devices",
      ok: falseShare <= 0.001,
      data: {
        honestScans,
        "alerted, with interval": withInterval(falseScans, honestScans),
        honestCodes: judged.honestCodes,
        "honest codes alerted": judged.falseCodes,
      },
    },
  ];
}

const times = (list: readonly number[], digits: number) =>
  [0.5, 0.9].map((part) => rounded(percentile(list, part), digits)).join(" and ");

function toldKind({ byKind }: Judgement, kind: (typeof attackKinds)[number]): string {
  const { found: hits, of, scansToAlert, daysToAlert } = byKind[kind];
  if (of === 0) return "none";
  if (hits === 0) return `0 of ${of}`;
  return `${hits} of ${of} (${rounded(hits / of)}); from the first impossible scan to the alert ${times(scansToAlert, 3)} scans, ${times(daysToAlert, 2)} days (half, nine in ten)`;
}

function guessing(seeds: readonly number[]): BenchResult {
  const spans = seeds.flatMap((seed) => guessedSpans(seed));
  const alerted = (isGuessed: boolean, isAlert: (span: (typeof spans)[number]) => boolean) => {
    const some = spans.filter((span) => span.isGuessed === isGuessed);
    return { hits: some.filter(isAlert).length, of: some.length };
  };
  const weighed = ({ seen }: (typeof spans)[number]) =>
    assessGuessing(seen, guessingWeights).logOdds >= guessingWeights.threshold;
  const simple = ({ seen }: (typeof spans)[number]) => seen.guesses > 100;
  const [hits, falls] = [alerted(true, weighed), alerted(false, weighed)];
  const [simpleHits, simpleFalls] = [alerted(true, simple), alerted(false, simple)];
  return {
    name: `${name}: guessing`,
    figure: rounded(hits.hits / hits.of, 4),
    unit: "share of product hours with guessing that are found",
    reference: rounded(simpleHits.hits / simpleHits.of, 4),
    ratio: rounded(hits.hits / simpleHits.hits),
    goal: "0.9 of them, with at most 0.001 of the others alerted; the reference is the rule of more than a hundred unknown codes",
    ok: hits.hits / hits.of >= 0.9 && falls.hits / falls.of <= 0.001,
    data: {
      hours: spans.length,
      "alerted without guessing": withInterval(falls.hits, falls.of),
      "the simple rule alerts without guessing": withInterval(simpleFalls.hits, simpleFalls.of),
    },
  };
}
