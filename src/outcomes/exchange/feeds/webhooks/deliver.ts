import type { Context } from "../../../../kernel/context.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Post } from "../../../../services/webhooks/index.ts";
import type { FeedKeys } from "../keys.ts";
import { dueMessages } from "../store/messages.ts";
import { endTurn, takeTurn } from "../store/webhooks.ts";
import { cutMessages } from "./cut-messages.ts";
import { webhookDisabled } from "./model.ts";
import type { Turn } from "./send-message.ts";
import { sendMessage } from "./send-message.ts";

/** What sending stands on. `contextFor` gives the house acting for the agency with all that it sees at this moment, under the webhook's own id. */
export type DeliveryParts = {
  readonly contextFor: (agency: string, webhook: string) => Promise<Context>;
  readonly keys: FeedKeys;
  readonly post: Post;
  readonly signal: AbortSignal;
};

const turnMs = 5 * 60_000;
/** So long one webhook may send in a row; then the others come first. */
const budgetMs = 30_000;
/** Who has been sent everything is looked at again in the next minute's run. */
const idleMs = 45_000;
const longestRestMs = 15 * 60_000;
const failuresInTurn = 3;
const disabledAfterMs = 5 * 24 * 3_600_000;

/** How a receiver fares: failed tries in a row, since when, and whether it is to be left alone for good. */
type Health = {
  failures: number;
  since: Date | null;
  deliveredAt: Date | null;
  given: string | null;
  /** Whether there was nothing left to send. */
  done: boolean;
};

/**
 * Takes the turn of one webhook: sends what waits and what has changed since, oldest first. What is not taken is tried again by itself, later
 * and later, and holds up nothing behind it; a receiver that takes nothing is left to rest. After five days of that, or where it says
 * that it is gone for good (410), the webhook is disabled and stands where it stopped.
 */
export async function deliverWebhook(parts: DeliveryParts, webhook: { id: string; agency: string }): Promise<void> {
  const { id, agency } = webhook;
  const ctx = await parts.contextFor(agency, id);
  const at = ctx.now();
  const turn = await ctx.transaction((tx) => tx.find(takeTurn, { id, at, until: new Date(at.getTime() + turnMs) }));
  if (turn === null) return;
  const health: Health = {
    failures: turn.failures,
    since: turn.failing_since,
    deliveredAt: null,
    given: null,
    done: false,
  };
  try {
    await sendAll(parts, turn, health);
  } catch (error) {
    health.done = true; // what is wrong on our side is not better in a moment
    throw error;
  } finally {
    await closeTurn(ctx, turn, health);
  }
}

async function sendAll(parts: DeliveryParts, turn: Turn, health: Health): Promise<void> {
  const began = performance.now();
  // One that failed before is asked once; after a first failure it gets a second and a third chance, with another message.
  let chances = health.failures > 0 ? 1 : failuresInTurn;
  const mayGoOn = () =>
    !parts.signal.aborted && health.given === null && chances > 0 && performance.now() - began < budgetMs;
  let place = { tx: turn.tx, id: turn.after_id };
  while (mayGoOn()) {
    // Who is put out of a group is sent nothing of it from then on: what the agency sees is asked anew for each portion.
    const ctx = await parts.contextFor(turn.agency, turn.id);
    const due = await ctx.read((tx) => tx.rows(dueMessages, { webhook: turn.id, at: ctx.now(), limit: 20 }));
    if (due.length === 0) {
      const { made, waiting, next } = await cutMessages(ctx, turn, place);
      if (made === 0) return rest(health, waiting);
      place = next;
    }
    for (const message of due) {
      if (!mayGoOn()) return;
      const { problem } = await sendMessage(await parts.contextFor(turn.agency, turn.id), parts, turn, message);
      note(health, problem, ctx.now());
      chances = problem === null ? failuresInTurn : problem === "too-slow" ? 0 : chances - 1;
    }
  }
}

/** Where nothing waits, delivered or dead, the receiver has a clean sheet: what comes in a month is not held against it. */
function rest(health: Health, waiting: number): void {
  health.done = true;
  if (waiting === 0) Object.assign(health, { failures: 0, since: null });
}

function note(health: Health, problem: string | null, at: Date): void {
  if (problem === null) return void Object.assign(health, { failures: 0, since: null, deliveredAt: at });
  health.failures++;
  health.since ??= at;
  if (problem === "status-410" || at.getTime() - health.since.getTime() >= disabledAfterMs) health.given = problem;
}

async function closeTurn(ctx: Context, turn: Turn, health: Health): Promise<void> {
  const { failures, since, deliveredAt, given, done } = health;
  const restMs =
    failures === 0 ? (done ? idleMs : 0) : Math.min(5_000 * 2 ** Math.min(failures - 1, 10), longestRestMs);
  const { id, agency } = turn;
  await ctx.transaction(async (tx) => {
    const next_at = new Date(ctx.now().getTime() + restMs);
    const row = {
      id,
      was: turn.next_at,
      next_at,
      failures,
      failing_since: since,
      delivered_at: deliveredAt,
      disabled: given !== null,
    };
    const closed = await tx.run(endTurn, row);
    if (given !== null && closed > 0)
      await record(
        ctx,
        tx,
        webhookDisabled,
        { id, agency, level: "own", sharedWith: [] },
        { webhook: id, problem: given },
      );
  });
}
