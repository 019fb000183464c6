import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { Schedule } from "../../model.ts";
import { subscribed } from "../../model.ts";
import { canSubscribe } from "../../policy.ts";
import { committedSoFar } from "../../store/events.ts";
import { insertSubscription, queryByName } from "../../store/subscriptions.ts";
import { nextTime, wrongFields } from "../schedule.ts";

export type SubscribeQuery = {
  query: string;
  dest: string;
  secret: string;
  stream: boolean;
  schedule: Schedule | null;
  reportIfEmpty: boolean;
  initialRecordTime: Date | null;
};

/** Subscribes an address to a named query: its events are sent there, at once or at the times of a schedule, until it is ended. */
export async function subscribeQuery(ctx: Context, input: SubscribeQuery): Promise<string> {
  allow(canSubscribe(ctx.actor), ctx.lang);
  const { agency } = ctx.actor;
  if (agency === null) throw problem("unauthenticated");
  if (input.stream === (input.schedule !== null)) throw problem("invalid", text(ctx.lang, "traces.stream-or-schedule"));
  const wrong = input.schedule === null ? [] : wrongFields(input.schedule);
  const next = input.schedule === null ? ctx.now() : nextTime(input.schedule, ctx.now());
  if (wrong.length > 0 || next === null)
    throw problem("invalid", text(ctx.lang, "traces.schedule", { fields: wrong.join(", ") }));
  const id = newId("tsb", ctx.now());
  await ctx.transaction(async (tx) => {
    await tx.get(queryByName, { agency, name: input.query });
    // Nothing said, what comes from now on; a time said, all that has been recorded since, looked for from the beginning.
    const { tx: now } = await tx.get(committedSoFar, {});
    await tx.run(insertSubscription, {
      id,
      query: input.query,
      dest: input.dest,
      secret: input.secret,
      is_stream: input.stream,
      schedule: input.schedule,
      report_if_empty: input.reportIfEmpty,
      initial_record_time: input.initialRecordTime ?? ctx.now(),
      by: ctx.actor.id,
      at: ctx.now(),
      tx: input.initialRecordTime === null ? now : "0",
      next_at: next,
      agency,
    });
    const host = new URL(input.dest).host;
    await record(ctx, tx, subscribed, { id, agency, level: "own", sharedWith: [] }, { query: input.query, host });
  });
  return id;
}
