import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { newId } from "../../../../kernel/id.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { enqueue } from "../../../../services/jobs/index.ts";
import { holdMs } from "../../../../services/runs/index.ts";
import { runConnectionJob } from "../jobs.ts";
import { connectionRunOrdered } from "../model.ts";
import { canRunConnections } from "../policy.ts";
import type { ConnectionRow } from "../queries.ts";
import { lockConnection, setPosition } from "../store/connections.ts";
import { insertRun } from "../store/runs.ts";

/** Runs a connection now, whether it is on or off; `again` reads it from its beginning. One run at a time. */
export async function orderRun(ctx: Context, connection: string, again = false): Promise<{ id: string }> {
  allow(canRunConnections(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const row = await tx.get(lockConnection, { id: connection });
    const run = await openRun(ctx, tx, row);
    if (run === null) throw problem("conflict", text(ctx.lang, "connections.run.underway"));
    if (again) await tx.run(setPosition, { id: connection, position: {} });
    const about = { id: connection, agency: row.agency, level: "own", sharedWith: [] } as const;
    await record(ctx, tx, connectionRunOrdered, about, { run, again });
    return { id: run };
  });
}

/** Opens a run and puts its work into the queue; null where one is under way. */
export async function openRun(ctx: Context, tx: Transaction, row: ConnectionRow): Promise<string | null> {
  const at = ctx.now();
  const id = newId("cnr", at);
  const made = await tx.run(insertRun, {
    id,
    connection: row.id,
    mapping_version: row.mapping_version,
    by: ctx.actor.id,
    at,
    // One that no process has taken up by then is offered again.
    held_until: new Date(at.getTime() + holdMs),
    agency: row.agency,
  });
  if (made === 0) return null;
  await enqueue(tx, runConnectionJob, { agency: row.agency, run: id });
  return id;
}
