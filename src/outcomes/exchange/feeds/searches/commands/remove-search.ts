import { allow } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { problem } from "../../../../../kernel/problem.ts";
import { record } from "../../../../../services/facts/index.ts";
import { canChangeSearch, canSaveSearch } from "../../policy.ts";
import { deleteAlertsOf, deleteSearch } from "../../store/searches.ts";
import { searchRemoved } from "../model.ts";
import { searchIn } from "../queries.ts";

/** Removes a search with its alerts. */
export function removeSearch(ctx: Context, id: string, seen: number): Promise<void> {
  allow(canSaveSearch(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const before = await searchIn(tx, id);
    allow(canChangeSearch(ctx.actor, before), ctx.lang);
    if ((await tx.run(deleteSearch, { id, seen })) === 0) throw problem("stale");
    await tx.run(deleteAlertsOf, { search: id });
    await record(ctx, tx, searchRemoved, { id, agency: before.agency, level: "own", sharedWith: [] }, { search: id });
  });
}
