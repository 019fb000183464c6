import { allow } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import { endOfDay } from "../requests/model.ts";
import type { DeskSection } from "./model.ts";
import { deskKinds, shownOfEach, soonDays } from "./model.ts";
import { canReadDesk, waitsFor } from "./policy.ts";
import { deskStatements } from "./store.ts";

/** Everything that waits for the reader and their agency in the exchange, asked for in one round; kinds of which nothing waits are left out. */
export async function readDesk(ctx: Context): Promise<DeskSection[]> {
  allow(canReadDesk(ctx.actor), ctx.lang);
  const now = ctx.now();
  const today = dayInVietnam(now);
  const params = {
    at: now,
    today: endOfDay(today),
    week: new Date(endOfDay(today).getTime() + (soonDays - 1) * 86_400_000),
    limit: shownOfEach,
  };
  const kinds = deskKinds.filter((kind) => waitsFor(ctx.actor, kind).allowed);
  const found = await ctx.read((tx) => Promise.all(kinds.map((kind) => tx.rows(deskStatements[kind], params))));
  return kinds.flatMap((kind, at) => {
    const [first, ...rest] = found[at] ?? [];
    if (first === undefined) return [];
    const { count, late, today: dueToday, week, fresh } = first;
    const items = [first, ...rest].map(({ id, title, who, due, state, n }) => ({
      id,
      title,
      who,
      due,
      isLate: due !== null && due <= now,
      state,
      n,
    }));
    return [{ kind, count, late, today: dueToday, week, fresh, items }];
  });
}
