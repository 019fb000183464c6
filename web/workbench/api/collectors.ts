import type {
  CollectorAnswer,
  CollectorFileAnswer,
  CollectorRunAnswer,
} from "../../../src/signals/collectors/index.ts";
import { runningThings } from "./running.ts";

export type Collector = CollectorAnswer;
export type CollectorFile = CollectorFileAnswer;
export type CollectorRun = CollectorRunAnswer;

export const collectors = runningThings<Collector, CollectorFile, CollectorRun>(
  "collector",
  "collectors",
  "/v1/collectors",
);
