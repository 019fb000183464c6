import type { Context } from "../../../../kernel/context.ts";
import { clearSuspect, markSuspects } from "../store/notices.ts";

/** A code that the evidence says was copied: `reasons` such as `O-ANO-geo`; `score` in log-odds. `agency` is the party whose code it is. */
export type Suspect = { batch: string; counter: number; agency: string; score: number; reasons: readonly string[] };

/** Marks codes as probably copied, as the house: their next scans answer SUSPECT_COPY. A repeat renews the mark. */
export async function markSuspectCodes(ctx: Context, suspects: readonly Suspect[]): Promise<void> {
  if (suspects.length === 0) return;
  const distinct = [...new Map(suspects.map((one) => [`${one.batch} ${one.counter}`, one])).values()];
  await ctx.transaction((tx) =>
    tx.run(markSuspects, {
      batches: distinct.map(({ batch }) => batch),
      counters: distinct.map(({ counter }) => counter),
      scores: distinct.map(({ score }) => score),
      reasons: distinct.map(({ reasons }) => reasons.join(" ")),
      agencies: distinct.map(({ agency }) => agency),
      at: ctx.now(),
    }),
  );
}

/** Takes the mark away: an officer looked, or the evidence fell away. */
export async function clearSuspectCode(ctx: Context, batch: string, counter: number): Promise<void> {
  await ctx.transaction((tx) => tx.run(clearSuspect, { batch, counter, at: ctx.now() }));
}
