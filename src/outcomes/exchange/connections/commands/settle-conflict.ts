import { z } from "zod";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { RecordGiven } from "../../records/model.ts";
import type { ExchangeKey } from "../../records/values.ts";
import { chosen, contentMark, contentOf, contentOfInput, differences, recordsHere } from "../contents.ts";
import { connectionConflictSettled } from "../model.ts";
import { canSettleConflicts } from "../policy.ts";
import { keepTaken, markOf } from "../run/keep-portion.ts";
import { lockConnection } from "../store/connections.ts";
import { conflictById, putRows, settleConflictRow } from "../store/rows.ts";

/** What an officer decides, part by part. `here` is the mark of what stood here when it was shown. */
export const settling = z.strictObject({
  here: z.string().max(64),
  choices: z.record(z.string().max(200), z.enum(["here", "there"])),
});
export type Settling = z.output<typeof settling>;

/** Settles a conflict: every part that differs is taken from here or from there, as the officer says. What changed since it was shown is not decided. */
export async function settleConflict(
  ctx: Context,
  id: string,
  version: number,
  given: Settling,
  key: ExchangeKey,
): Promise<void> {
  allow(canSettleConflicts(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const seen = await tx.get(conflictById, { id });
    const connection = await tx.get(lockConnection, { id: seen.connection_id });
    const conflict = await tx.get(conflictById, { id });
    if (conflict.state !== "open" || conflict.version !== version) throw problem("stale");
    const there = conflict.theirs as unknown as RecordGiven;
    const here = (await recordsHere(ctx, tx, [conflict.record_id])).get(conflict.record_id);
    if (here === undefined) throw problem("not-found");
    const content = contentOf(here);
    if (contentMark(content).toString("hex") !== given.here) throw problem("stale");
    const open = differences(content, contentOfInput(there)).filter((part) => given.choices[part] === undefined);
    if (open.length > 0) throw problem("invalid", text(ctx.lang, "connections.conflict.undecided"), undefined);
    const one = { id: conflict.record_id, key: conflict.row_key, given: there, mark: markOf(there) };
    if (given.choices["state"] === "here") {
      // Withdrawn here, it stays withdrawn: the row is only remembered as seen.
      const kept = { record: [one.id], row_key: [one.key], taken: [one.mark], kept: [contentMark(content)] };
      await tx.run(putRows, { connection: connection.id, ...kept, at: ctx.now(), agency: conflict.agency });
    } else {
      const { refusals } = await keepTaken(
        ctx,
        tx,
        connection,
        [{ ...one, as: chosen(there, here, given.choices) }],
        key,
      );
      if (refusals[0] !== undefined) throw problem("conflict", refusals[0].detail);
    }
    const { choices } = given;
    if ((await tx.run(settleConflictRow, { id, version, choices, by: ctx.actor.id, at: ctx.now() })) === 0)
      throw problem("stale");
    const about = { id: connection.id, agency: conflict.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, connectionConflictSettled, about, { conflict: id, record: conflict.record_id, choices });
  });
}
