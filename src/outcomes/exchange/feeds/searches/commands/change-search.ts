import { allow } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { record } from "../../../../../services/facts/index.ts";
import { canChangeSearch, canSaveSearch } from "../../policy.ts";
import { commitsSoFar } from "../../store/changes.ts";
import { updateSearch } from "../../store/searches.ts";
import type { SavedSearch, SavedSearchChange } from "../model.ts";
import { searchChanged } from "../model.ts";
import { searchIn } from "../queries.ts";
import { nextLook } from "../times.ts";

/** Changes what a search is called and when it alerts. What changed while it was off is not made up for. */
export function changeSearch(ctx: Context, id: string, seen: number, input: SavedSearchChange): Promise<SavedSearch> {
  allow(canSaveSearch(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = await searchIn(tx, id);
    allow(canChangeSearch(ctx.actor, before), ctx.lang);
    const { name, alerts } = input;
    const next_at = nextLook(alerts, ctx.now());
    const here = before.alerts === "off" && alerts !== "off" ? (await tx.get(commitsSoFar, {})).tx : null;
    if ((await tx.run(updateSearch, { id, seen, name, alerts, next_at, tx: here })) === 0) throw problem("stale");
    await record(
      ctx,
      tx,
      searchChanged,
      { id, agency: before.agency, level: "own", sharedWith: [] },
      { search: id, alerts },
    );
    return searchIn(tx, id);
  });
}
