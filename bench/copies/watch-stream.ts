import type { Assessment, BatchFigures, Trail, UnitLife, Weights } from "../../src/engines/copies/index.ts";
import {
  batchWith,
  emptyBatch,
  emptyTrail,
  follow,
  mostCodesOfAShopper,
  weigh,
} from "../../src/engines/copies/index.ts";
import type { SimulatedUnit } from "./market.ts";
import { lifeAt } from "./market.ts";
import type { Simulation } from "./simulate.ts";

/** What became of one code: its scans (looks: what one device does within half an hour is one), and the scan at which it was first held for a copy. */
export type Watched = {
  unit: SimulatedUnit;
  scans: number;
  falseSince: number | null;
  /** Number of the scan, counted from one, and its time. */
  alertedAt: { scan: number; at: number } | null;
  devices: number;
  byDevices: boolean;
  byDevicesAfter: number;
  trail: Trail;
};

/** What was known of a code after a scan. */
export type Shown = { trail: Trail; life: UnitLife; batch: BatchFigures; assessment: Assessment };

/** Follows a simulation scan by scan, as the house would, and alerts what reaches the threshold. */
export function watchStream(
  { batches, scans }: Simulation,
  weights: Weights,
  sample?: (one: Watched, shown: Shown) => void,
): Watched[] {
  const figures: BatchFigures[] = batches.map(({ units, shippedTo }) => ({
    ...emptyBatch,
    units: units.length,
    shippedTo,
  }));
  const watched = new Map<SimulatedUnit, Watched>();
  const looked = new Map<string, Set<SimulatedUnit>>();
  for (const { unit, scan: made } of scans) {
    const codes = looked.get(made.device ?? "") ?? new Set();
    looked.set(made.device ?? "", codes.add(unit));
    const scan = codes.size > mostCodesOfAShopper ? { ...made, isTrade: true } : made;
    const one = watched.get(unit) ?? fresh(unit);
    watched.set(unit, one);
    const life = lifeAt(unit.records, scan.at);
    const after = follow(one.trail, scan, life);
    const batch = batchWith(figures[unit.batch]!, one.trail, after, life.soldAt !== null);
    figures[unit.batch] = batch;
    one.scans = after.looks;
    if (unit.firstFalse !== null && scan.at >= unit.firstFalse) one.falseSince ??= one.scans;
    one.trail = after;
    const assessment = weigh(after, life, batch, weights);
    if (assessment.logOdds >= assessment.bar.points) one.alertedAt ??= { scan: one.scans, at: scan.at };
    one.devices = after.devices.length + after.further;
    if (one.devices > 3 && !one.byDevices) [one.byDevices, one.byDevicesAfter] = [true, one.scans];
    sample?.(one, { trail: after, life, batch, assessment });
  }
  return [...watched.values()];
}

const fresh = (unit: SimulatedUnit): Watched => ({
  unit,
  scans: 0,
  falseSince: null,
  alertedAt: null,
  devices: 0,
  byDevices: false,
  byDevicesAfter: 0,
  trail: emptyTrail,
});
