import type { CodeScan } from "../../src/engines/copies/index.ts";
import { Draw } from "../linkage/draw.ts";
import { attack } from "./attacks.ts";
import type { SimulatedBatch, SimulatedUnit } from "./market.ts";
import { honestBatch } from "./market.ts";
import { People } from "./people.ts";
import { ratesOf } from "./rates.ts";

export type SimulatedScan = { unit: SimulatedUnit; scan: CodeScan };
export type Simulation = { batches: SimulatedBatch[]; scans: SimulatedScan[] };

/** Half a year of a country with its copiers: the same for the same seed. Scans come in the order of their time. */
export function simulate(seed: number, size = 40, attacksOfEach = 60): Simulation {
  const people = new People(new Draw(seed), ratesOf(seed));
  const batches = Array.from({ length: size }, (_, number) => honestBatch(people, number));
  attack(people, batches, attacksOfEach);
  const scans = batches.flatMap(({ units }) => units.flatMap((unit) => unit.scans.map((scan) => ({ unit, scan }))));
  scans.sort((one, other) => one.scan.at - other.scan.at);
  return { batches, scans };
}
