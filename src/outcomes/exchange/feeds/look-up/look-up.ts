import { setTimeout as wait } from "node:timers/promises";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import type { ExchangeKey, FoundValue } from "../../records/values.ts";
import { canonicalValue, valueKey } from "../../records/values.ts";
import { canReadFeed } from "../policy.ts";
import { countLookUp, recordsWithKeys } from "../store/look-ups.ts";

/** What is said of one value: whether a record that the asker may see holds it, and which (100 at most). */
export type LookedUp = { known: boolean; records: string[] };

const hourMs = 3_600_000;
/** Values that one caller may look up in an hour. */
export const mostAnHour = 1_000_000;
const mostRecords = 100;

/**
 * An answer leaves at the next of these steps of time. How long the look-up took tells next to nothing, then, of what is there and hidden:
 * a value that nobody holds and one that others hold alone are looked up by the same steps of one index, some microseconds apart.
 */
const stepMs = 25;

/**
 * Which of many values records hold that the asker may see, in the order asked; what they may not see is unknown, as is what is no value of
 * its kind. Counted for each caller and hour, and limited.
 */
export async function lookUpValues(ctx: Context, key: ExchangeKey, values: readonly FoundValue[]): Promise<LookedUp[]> {
  allow(canReadFeed(ctx.actor), ctx.lang);
  const began = performance.now();
  await countValues(ctx, values.length);
  // What cannot be read is asked for as well, by a key that nothing has.
  const keys = values.map(({ kind, value }) => valueKey(key, { kind, value: canonicalValue(kind, value) ?? "" }));
  const rows = await ctx.read((tx) => tx.rows(recordsWithKeys, { keys, most: mostRecords }));
  const found = new Map(rows.map(({ n, records }) => [n, records]));
  const answers = values.map((_, at) => {
    const records = found.get(at + 1) ?? [];
    return { known: records.length > 0, records };
  });
  await wait(stepMs - ((performance.now() - began) % stepMs));
  return answers;
}

async function countValues(ctx: Context, asked: number): Promise<void> {
  const at = ctx.now().getTime();
  const hour = new Date(at - (at % hourMs));
  const agency = ctx.actor.agency as string;
  const counted = await ctx.transaction((tx) => tx.get(countLookUp, { agency, actor: ctx.actor.id, hour, asked }));
  if (counted.asked <= BigInt(mostAnHour)) return;
  const detail = text(ctx.lang, "exchange-feeds.fault.look-ups", { most: mostAnHour });
  const retryAfterSeconds = Math.ceil((hour.getTime() + hourMs - at) / 1000);
  throw problem("rate-limited", detail, { retryAfterSeconds });
}
