import { allow } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { newId } from "../../../../../kernel/id.ts";
import type { Fault } from "../../../../../kernel/problem.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { text } from "../../../../../kernel/text/index.ts";
import { record } from "../../../../../services/facts/index.ts";
import { wordQuery } from "../../../../../engines/vietnamese/index.ts";
import { canonicalValue } from "../../../records/values.ts";
import { canSaveForAgency, canSaveSearch } from "../../policy.ts";
import { commitsSoFar } from "../../store/changes.ts";
import { insertSearch, searchesPage } from "../../store/searches.ts";
import type { SavedSearch, SavedSearchInput, SearchQuery } from "../model.ts";
import { searchSaved } from "../model.ts";
import { searchIn } from "../queries.ts";
import { nextLook } from "../times.ts";

const mostOfPerson = 100;

/** Keeps a search; what matches it and changes from now on becomes alerts. Task: 2390 II.2.3. */
export async function saveSearch(ctx: Context, input: SavedSearchInput): Promise<SavedSearch> {
  allow(input.forAgency ? canSaveForAgency(ctx.actor) : canSaveSearch(ctx.actor), ctx.lang);
  const faults = faultsOf(ctx, input.query);
  if (faults.length > 0) throw problem("invalid", undefined, { faults });
  const at = ctx.now();
  const id = newId("sea", at);
  const agency = ctx.actor.agency as string;
  const person = input.forAgency ? null : ctx.actor.id;
  return ctx.transaction(async (tx) => {
    if ((await tx.rows(searchesPage, { before: null, limit: mostOfPerson })).length === mostOfPerson)
      throw problem("conflict", text(ctx.lang, "exchange-feeds.fault.many", { most: mostOfPerson }));
    const { tx: here } = await tx.get(commitsSoFar, {});
    const { name, query, alerts } = input;
    const next_at = nextLook(alerts, at);
    await tx.run(insertSearch, { id, name, query, alerts, tx: here, next_at, by: ctx.actor.id, at, agency, person });
    await record(ctx, tx, searchSaved, { id, agency, level: "own", sharedWith: [] }, { search: id, alerts });
    return searchIn(tx, id);
  });
}

function faultsOf(ctx: Context, { words, kinds, values }: SearchQuery): Fault[] {
  const isEmpty = wordQuery(words, true) === null && kinds.length === 0 && values.length === 0;
  if (isEmpty) {
    const message = text(ctx.lang, "exchange-feeds.fault.empty-search");
    return [{ pointer: "/query/words", code: "empty", message }];
  }
  const message = text(ctx.lang, "exchange-feeds.fault.value");
  return values.flatMap(({ kind, value }, at) =>
    canonicalValue(kind, value) === null ? [{ pointer: `/query/values/${at}/value`, code: "value", message }] : [],
  );
}
