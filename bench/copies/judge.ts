import type { Weights } from "../../src/engines/copies/index.ts";
import type { AttackKind } from "./rates.ts";
import { attackKinds } from "./rates.ts";
import { simulate } from "./simulate.ts";
import type { Watched } from "./watch-stream.ts";
import { watchStream } from "./watch-stream.ts";

export type Found = { found: number; of: number };
export type Judgement = {
  /** Codes on two things or more, with at least three scans. */
  copied: Found;
  /** The same with refilled packs and stolen codes that were used once: one thing at a time carries the code. */
  any: Found;
  /** Copied ones of which at least two things were looked at: without, no scan can contradict another. */
  pairs: Found;
  byKind: Record<AttackKind, Found & { scansToAlert: number[]; daysToAlert: number[] }>;
  byDevices: Found;
  honestScans: number;
  /** Scans of honest codes at or after their alert. */
  falseScans: number;
  falseByDevices: number;
  honestCodes: number;
  falseCodes: number;
  scans: number;
};

const day = 86_400_000;
/** Copied codes count from so many scans on. */
const leastScans = 3;

/** Judges weights on seeds: what part of the copied codes is found, what part of the honest scans alerted. */
export function judge(seeds: readonly number[], weights: Weights): Judgement {
  const byKind = Object.fromEntries(
    attackKinds.map((kind) => [kind, { found: 0, of: 0, scansToAlert: [], daysToAlert: [] }]),
  ) as unknown as Judgement["byKind"];
  const sum: Judgement = {
    copied: { found: 0, of: 0 },
    any: { found: 0, of: 0 },
    pairs: { found: 0, of: 0 },
    byKind,
    byDevices: { found: 0, of: 0 },
    honestScans: 0,
    falseScans: 0,
    falseByDevices: 0,
    honestCodes: 0,
    falseCodes: 0,
    scans: 0,
  };
  for (const seed of seeds) for (const one of watchStream(simulate(seed), weights)) add(sum, one);
  return sum;
}

function count(found: Found, { alertedAt }: Watched): void {
  found.of++;
  if (alertedAt !== null) found.found++;
}

function add(sum: Judgement, one: Watched): void {
  const { unit, scans, alertedAt } = one;
  sum.scans += scans;
  if (unit.firstFalse === null) {
    sum.honestScans += scans;
    sum.honestCodes++;
    if (alertedAt !== null)
      [sum.falseScans, sum.falseCodes] = [sum.falseScans + scans - alertedAt.scan + 1, sum.falseCodes + 1];
    if (one.byDevices) sum.falseByDevices += scans - one.byDevicesAfter + 1;
    return;
  }
  if (scans < leastScans || unit.attack === null) return;
  const things = unit.falseThings + (unit.sold === null ? 0 : 1);
  const isCopied = unit.attack !== "refill" && things > 1;
  const kind = sum.byKind[unit.attack];
  const looked = unit.falseLooked + (unit.genuineLooked ? 1 : 0);
  if (isCopied && looked > 1) count(sum.pairs, one);
  for (const found of isCopied ? [sum.copied, sum.any, kind] : [sum.any, kind]) count(found, one);
  if (isCopied) sum.byDevices.of++;
  if (isCopied && one.byDevices) sum.byDevices.found++;
  if (alertedAt === null) return;
  kind.scansToAlert.push(Math.max(0, alertedAt.scan - (one.falseSince ?? 1)));
  kind.daysToAlert.push(Math.max(0, (alertedAt.at - unit.firstFalse) / day));
}
