import type { CodeState } from "../../../engines/codes/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { Code } from "./model.ts";
import { stateNumber, stateOf } from "./model.ts";
import { insertChanges, standingOfCodes } from "./store/changes.ts";

export type Standing = Code & {
  agency: string;
  state: CodeState;
  /** The place of the last change in the code's history; 0 where nothing has happened to it. */
  step: number;
  last: RowOf<typeof standingOfCodes> | null;
};
export type Change = Standing & { to: CodeState; undoes?: number };
export type ChangeOf = {
  kind: "report" | "undo" | "notice" | "lift";
  province?: string | null;
  report?: string | null;
  notice?: string | null;
  undoUntil?: Date | null;
};

export const codeName = ({ batch, counter }: Code): string => `${batch} ${counter}`;

/** How codes stand, by their name. */
export async function standingOf(tx: Transaction, codes: readonly Code[]): Promise<Map<string, Standing>> {
  const distinct = [...new Map(codes.map((code) => [codeName(code), code])).values()];
  const rows = await tx.rows(standingOfCodes, {
    batches: distinct.map(({ batch }) => batch),
    counters: distinct.map(({ counter }) => counter),
  });
  return new Map(
    rows.map((row) => {
      const { batch_id: batch, counter, agency } = row;
      const last = row.step === null ? null : row;
      return [
        codeName({ batch, counter }),
        { batch, counter, agency, state: stateOf(row.state), step: row.step ?? 0, last },
      ];
    }),
  );
}

/** Writes changes, each at the next place in its code's history; the names of those written. What somebody else changed meanwhile is not. */
export async function changeCodes(
  ctx: Context,
  tx: Transaction,
  changes: readonly Change[],
  of: ChangeOf,
): Promise<Set<string>> {
  if (changes.length === 0) return new Set();
  // In one order for everybody: two reports of the same codes wait for each other, and never in a ring.
  const sorted = changes.toSorted((one, other) => (codeName(one) < codeName(other) ? -1 : 1));
  const rows = await tx.rows(insertChanges, {
    batches: sorted.map(({ batch }) => batch),
    counters: sorted.map(({ counter }) => counter),
    steps: sorted.map(({ step }) => step + 1),
    from: sorted.map(({ state }) => stateNumber(state)),
    to: sorted.map(({ to }) => stateNumber(to)),
    agencies: sorted.map(({ agency }) => agency),
    undoes: sorted.map(({ undoes }) => undoes ?? null),
    kind: of.kind,
    at: ctx.now(),
    by_actor: ctx.actor.id,
    by_agency: ctx.actor.agency ?? "",
    province: of.province ?? null,
    report: of.report ?? null,
    notice: of.notice ?? null,
    undo_until: of.undoUntil ?? null,
  });
  return new Set(rows.map((row) => codeName({ batch: row.batch_id, counter: row.counter })));
}
