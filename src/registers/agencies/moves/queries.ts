import type { Role } from "../../../kernel/actor.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { AccountMove } from "./model.ts";
import { canMoveAccounts } from "./policy.ts";
import type { moveById } from "./store.ts";
import { offeredMoves } from "./store.ts";

/** More offers than these stand open at no agency. */
const mostOffers = 200;

/** The offers that stand: accounts that the own agency gives away, and those that are offered to it. */
export async function openMoves(ctx: Context): Promise<AccountMove[]> {
  allow(canMoveAccounts(ctx.actor), ctx.lang);
  return (await ctx.read((tx) => tx.rows(offeredMoves, { limit: mostOffers }))).map(toMove);
}

export function toMove(row: RowOf<typeof moveById>): AccountMove {
  return {
    id: row.id,
    userId: row.user_id,
    login: row.login,
    name: row.name,
    roles: row.roles as Role[],
    agency: row.agency,
    toAgency: row.to_agency,
    state: row.state as AccountMove["state"],
    offeredAt: row.offered_at,
  };
}
