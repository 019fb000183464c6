import { abilityJson } from "../../kernel/http/ability.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { namesOf } from "../../services/access/index.ts";
import { sellersById } from "../listings/index.ts";
import type { LinkVerdictAnswer } from "./answers.ts";
import { linkVerdicts } from "./model.ts";
import { canUndoLinkVerdict } from "./policy.ts";
import type { verdictsAmong } from "./store/verdicts.ts";

/** Verdicts as they are told, newest first: with names, and with which of them holds on its pair. */
export async function shownVerdicts(
  ctx: Context,
  tx: Transaction,
  rows: readonly RowOf<typeof verdictsAmong>[],
): Promise<LinkVerdictAnswer[]> {
  const [people, sellers] = await Promise.all([
    namesOf(
      tx,
      rows.map((row) => row.given_by),
    ),
    sellersById(tx, [...new Set(rows.flatMap((row) => [row.one, row.other]))]),
  ]);
  const names = new Map(sellers.map(({ id, name }) => [id, name]));
  const decided = new Set<string>();
  return rows
    .filter((row) => names.has(row.one) && names.has(row.other))
    .map((row) => {
      const pair = `${row.one} ${row.other}`;
      const holds = row.undone_at === null && !decided.has(pair);
      if (holds) decided.add(pair);
      const about = { agency: ctx.actor.agency ?? "", given_by: row.given_by, undone_at: row.undone_at };
      return {
        id: row.id,
        one: row.one,
        other: row.other,
        names: [names.get(row.one) ?? "", names.get(row.other) ?? ""] as [string, string],
        verdict: linkVerdicts.find((known) => known === row.verdict) ?? "unsure",
        reason: row.reason,
        by: people.get(row.given_by) ?? row.given_by,
        at: row.given_at.toISOString(),
        undoneAt: row.undone_at?.toISOString() ?? null,
        holds,
        settledAt: row.settled_at?.toISOString() ?? null,
        outcome: row.outcome as LinkVerdictAnswer["outcome"],
        abilities: { undo: abilityJson(ctx, canUndoLinkVerdict(ctx.actor, about)) },
      };
    });
}
