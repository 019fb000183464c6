import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { wordQuery } from "../../../../engines/vietnamese/index.ts";
import type { ExchangeKey } from "../../records/values.ts";
import { canonicalValue, valueKey } from "../../records/values.ts";
import { changedBehind, insertAlerts, matchingOf, moveSearch, setNextSearch, takeSearch } from "../store/searches.ts";
import type { AlertTime } from "./model.ts";
import { searchQuery } from "./model.ts";
import { nextLook } from "./times.ts";

const holdMs = 120_000;
const changesAtOnce = 500;

/**
 * Looks which of the records that changed since the last look a search means, and keeps an alert for each. `ctx` is the house for the agency,
 * with all that it sees at this moment. How many changes were looked at; null where it is not the search's time.
 */
export async function findAlerts(
  ctx: Context,
  key: ExchangeKey,
  id: string,
  signal: AbortSignal,
): Promise<number | null> {
  const at = ctx.now();
  const until = new Date(at.getTime() + holdMs);
  const turn = await ctx.transaction((tx) => tx.find(takeSearch, { id, at, until }));
  if (turn === null) return null;
  const wanted = wantedBy(turn, key);
  const { agency, person } = turn;
  let place = { tx: turn.tx, id: turn.after_id };
  let looked = 0;
  for (;;) {
    const from = place;
    const rows = await ctx.transaction(async (tx) => {
      const changed = await tx.rows(changedBehind, { ...from, limit: changesAtOnce });
      const last = changed.at(-1);
      if (last === undefined) return changed;
      const ids = await matching(tx, wanted, [...new Set(changed.map((row) => row.record_id))]);
      if (ids.length > 0) await tx.run(insertAlerts, { search: id, ids, at, agency, person });
      await tx.run(moveSearch, { id, tx: last.tx, after_id: last.change });
      return changed;
    });
    looked += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < changesAtOnce || signal.aborted) break;
    place = { tx: last.tx, id: last.change };
  }
  const next_at = nextLook(turn.alerts as AlertTime, ctx.now());
  await ctx.transaction((tx) => tx.run(setNextSearch, { id, next_at, until }));
  return looked;
}

type Wanted = { words: string | null; kinds: string[]; keys: Buffer[]; not_of: string | null };

function wantedBy({ query, agency }: { query: unknown; agency: string }, key: ExchangeKey): Wanted {
  const { words, kinds, values, own } = searchQuery.parse(query);
  const keys = values.flatMap(({ kind, value }) => {
    const canonical = canonicalValue(kind, value);
    return canonical === null ? [] : [valueKey(key, { kind, value: canonical })];
  });
  return { words: wordQuery(words, true)?.query ?? null, kinds, keys, not_of: own ? null : agency };
}

async function matching(tx: Transaction, wanted: Wanted, ids: string[]): Promise<string[]> {
  return (await tx.rows(matchingOf, { ids, ...wanted })).map((row) => row.id);
}
