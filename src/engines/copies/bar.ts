import type { Bar } from "./model.ts";
import type { Weights } from "./weights.ts";
import { fittedWeights } from "./weights.ts";

/** What is promised of copied codes counts from the third look on; before it, an officer is asked only where much more speaks for a copy. */
const fewLooks = 3;

/**
 * From where on a code is suspect. Where a maker tells of no shipments, honest codes contradict less as well, so fewer points are enough;
 * while hardly anybody has looked, more are needed.
 */
export function barOf(looks: number, tellsShipments: boolean, { bars }: Pick<Weights, "bars"> = fittedWeights): Bar {
  const isEarly = looks < fewLooks;
  return {
    points: (tellsShipments ? bars.shipments : bars.untold) + (isEarly ? bars.early : 0),
    tellsShipments,
    isEarly,
  };
}
