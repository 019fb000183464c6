import type { Clock } from "../../kernel/clock.ts";
import type { Database } from "../../kernel/db/database.ts";
import { newId } from "../../kernel/id.ts";
import { asAuditor } from "./log/fact-log.ts";
import type { Fact, Level, Visibility } from "./model.ts";
import { holdCursor, insertCursor, loggedFactsFrom, moveCursor, releaseCursor } from "./store/tail.ts";

/** A fact with its place in the log, and with who may see it: the reader here sees all of them. */
export type LoggedFact = Fact & Visibility & { seq: bigint };

/** What a tail stands on; a running job is that. */
export type TailParts = { database: Database; now: Clock; signal?: AbortSignal };

/** How long a batch may take before another process may begin it as well. */
const holdMs = 60_000;

/**
 * Hands a consumer the facts it has not had, in the order of the log, batch by batch until there are no more; how many. At least once: a
 * batch whose handler failed, or whose process died, comes again, so the handler is idempotent. Answers 0 at once while another process is
 * at work for the same consumer.
 *
 * The facts are those of every agency. What a handler does with one, it does as the house for that agency:
 * `run.contextOf(fact.agency)`.
 */
export async function tailFacts(
  { database, now, signal }: TailParts,
  consumer: string,
  handler: (facts: readonly LoggedFact[]) => Promise<void>,
  { batch = 500 }: { batch?: number } = {},
): Promise<number> {
  const holder = newId("tail", now());
  await asAuditor(database, "read write", (tx) => tx.run(insertCursor, { consumer }));
  const held = () => ({ consumer, holder, at: now(), until: new Date(now().getTime() + holdMs) });
  let total = 0;
  try {
    for (;;) {
      if (signal?.aborted === true) break;
      const cursor = await asAuditor(database, "read write", (tx) => tx.find(holdCursor, held()));
      if (cursor === null) break;
      const from = cursor.next;
      const rows = await asAuditor(database, "read only", (tx) => tx.rows(loggedFactsFrom, { from, limit: batch }));
      if (rows.length === 0) break;
      const facts = rows.map(({ shared_with, level, ...row }) => ({
        ...row,
        level: level as Level,
        sharedWith: shared_with,
      }));
      await handler(facts);
      const next = facts[facts.length - 1]!.seq + 1n;
      const moved = await asAuditor(database, "read write", (tx) =>
        tx.run(moveCursor, { consumer, holder, from, next }),
      );
      total += facts.length;
      if (moved === 0) break; // it took too long, and another process is at work now
    }
  } finally {
    // Where this fails the hold runs out by itself; what the handler threw is the error to tell.
    await asAuditor(database, "read write", (tx) => tx.run(releaseCursor, { consumer, holder })).catch(() => undefined);
  }
  return total;
}
