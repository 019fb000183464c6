import { setTimeout as sleep } from "node:timers/promises";
import type { Context } from "../../../kernel/context.ts";
import type { RunParts } from "../continue-run.ts";
import { continueRun } from "../continue-run.ts";
import type { CollectorRow, RunRow } from "../queries.ts";
import { collectorRuns } from "../store/runs.ts";
import { orderRun } from "./order-run.ts";

/** Whoever orders the run, and the house that does it. */
export type Here = {
  person: Context;
  house: Context;
  parts: RunParts;
  /** Hears how far the run is, about once a second. */
  onProgress?(run: RunRow): void;
};

const lookMs = 1_000;

/**
 * Runs a collector now and waits for its end; its report. One that is under way already is followed, whichever process is at work on it.
 * Told to stop, the report says `running`: what is left goes on in a worker, or with the next order.
 */
export async function runHere(of: CollectorRow, { person, house, parts, onProgress }: Here): Promise<RunRow> {
  const collector = of.id;
  const underWay = await person.read((tx) => tx.find(collectorRuns.runningRun, { of: collector }));
  const id = underWay?.id ?? (await orderRun(person, collector)).id;
  const look = () => person.read((tx) => tx.get(collectorRuns.runById, { id }));
  let told = Promise.resolve();
  const tell = () => void (told = look().then(onProgress, () => undefined));
  const telling = onProgress === undefined ? null : setInterval(tell, lookMs);
  try {
    for (;;) {
      await continueRun(house, id, parts);
      const run = await look();
      if (run.state !== "running" || parts.stop()) return run;
      await sleep(lookMs);
    }
  } finally {
    if (telling !== null) clearInterval(telling);
    await told;
  }
}
