import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import type { HostPace, PaceOptions, Permit } from "../../../services/fetching/index.ts";
import { restOf } from "../../../services/fetching/index.ts";
import { giveTurnBack, nextTurn, takeTurn } from "../store/paces.ts";

/** A fetch has ended by then, or its process is dead and the host is free again. */
const longestTurnMs = 30_000;

/**
 * Turns at hosts for all processes together: one request at a time, an interval between them, a rest when the host asks for one. A turn
 * that is further away than `longestWaitMs` is refused with the time to come back.
 */
export function sharedPace(ctx: Context, options: Omit<PaceOptions, "now">): HostPace {
  const now = () => ctx.now().getTime();
  // A turn is given back behind the caller's back; this process waits for that before it asks for the next.
  const givingBack = new Map<string, Promise<unknown>>();

  async function turnAt(
    host: string,
    holder: string,
    until: number,
  ): Promise<{ failures: number } | { nextAt: number }> {
    for (;;) {
      const at = ctx.now();
      const turn = await ctx.transaction((tx) =>
        tx.find(takeTurn, { host, holder, at, until: new Date(at.getTime() + longestTurnMs) }),
      );
      if (turn !== null) return turn;
      const taken = await ctx.read((tx) => tx.find(nextTurn, { host }));
      if (taken === null) continue; // it was forgotten between the two
      const nextAt = taken.next_at.getTime();
      // While someone is asking, the end of the turn is only its latest.
      const free = taken.holder === "" ? nextAt : Math.min(nextAt, at.getTime() + options.intervalMs);
      if (free > until || at.getTime() > until) return { nextAt };
      await options.sleep(Math.max(10, free - at.getTime()));
    }
  }

  return {
    async take(host, intervalMs = 0) {
      await givingBack.get(host);
      const holder = newId("trn", ctx.now());
      const turn = await turnAt(host, holder, now() + options.longestWaitMs);
      if ("nextAt" in turn)
        return { refused: "host-resting", detail: `another turn at ${host}`, retryAt: turn.nextAt } as const;
      const permit: Permit = {
        done(answer) {
          const inTrouble = answer === null || answer.status === 429 || answer.status === 503;
          const failures = inTrouble ? turn.failures + 1 : 0;
          const rest = inTrouble ? restOf(failures, answer?.retryAfter ?? null, now()) : 0;
          const next = new Date(now() + Math.max(rest, intervalMs, options.intervalMs));
          // Where this fails, the turn ends by itself.
          const back = ctx
            .transaction((tx) => tx.run(giveTurnBack, { host, holder, next_at: next, failures }))
            .catch(() => undefined)
            .finally(() => givingBack.get(host) === back && givingBack.delete(host));
          givingBack.set(host, back);
        },
      };
      return permit;
    },
  };
}
