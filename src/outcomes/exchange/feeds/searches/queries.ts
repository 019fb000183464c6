import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import { canSaveSearch } from "../policy.ts";
import { alertsPage, searchById, searchesPage, unreadAlerts } from "../store/searches.ts";
import type { AlertTime, SavedSearch } from "./model.ts";
import { searchQuery } from "./model.ts";

/** The searches that somebody has: their own and their agency's, newest first; one more than `limit` where there are more. */
export async function listSavedSearches(ctx: Context, before: string | null, limit: number): Promise<SavedSearch[]> {
  allow(canSaveSearch(ctx.actor), ctx.lang);
  return (await ctx.read((tx) => tx.rows(searchesPage, { before, limit: limit + 1 }))).map(asSearch);
}

export async function searchIn(tx: Transaction, id: string): Promise<SavedSearch> {
  return asSearch(await tx.get(searchById, { id }));
}

export type Alert = RowOf<typeof alertsPage>;

/** Alerts of records that the reader sees at this moment, newest first; one more than `limit` where there are more. */
export async function listAlerts(
  ctx: Context,
  { search, unread }: { search: string | null; unread: boolean },
  after: { at: Date; search: string; record: string } | null,
  limit: number,
): Promise<Alert[]> {
  allow(canSaveSearch(ctx.actor), ctx.lang);
  const place = { at: after?.at ?? null, after_search: after?.search ?? null, after_record: after?.record ?? null };
  return ctx.read((tx) => tx.rows(alertsPage, { search, unread, ...place, limit: limit + 1 }));
}

/** How many alerts the reader has not looked at; a thousand stands for that many or more. */
export async function countUnread(ctx: Context): Promise<number> {
  allow(canSaveSearch(ctx.actor), ctx.lang);
  return (await ctx.read((tx) => tx.get(unreadAlerts, {}))).count;
}

function asSearch({ made_at, query, alerts, ...row }: RowOf<typeof searchById>): SavedSearch {
  return {
    ...row,
    query: searchQuery.parse(query),
    alerts: alerts as AlertTime,
    forAgency: row.person === null,
    madeAt: made_at,
  };
}
