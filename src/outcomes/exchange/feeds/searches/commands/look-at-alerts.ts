import { allow } from "../../../../../kernel/actor.ts";
import type { Context } from "../../../../../kernel/context.ts";
import { canSaveSearch } from "../../policy.ts";
import { lookAtAlerts as look } from "../../store/searches.ts";

/** Marks alerts as looked at by whoever asks: those of a search, of records, or all. It is their own note, so it records no fact. */
export async function lookAtAlerts(
  ctx: Context,
  { search, records }: { search: string | null; records: string[] | null },
): Promise<number> {
  allow(canSaveSearch(ctx.actor), ctx.lang);
  const { id: person, agency } = ctx.actor;
  return ctx.transaction((tx) => tx.run(look, { search, records, at: ctx.now(), agency: agency as string, person }));
}
