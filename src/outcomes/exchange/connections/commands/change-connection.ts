import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import { nextTime } from "../../../../kernel/cron.ts";
import { problem } from "../../../../kernel/problem.ts";
import { text } from "../../../../kernel/text/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { contentHash } from "../../../../services/sockets/index.ts";
import type { ExchangeKey } from "../../records/values.ts";
import type { ConnectionChange, Settings } from "../model.ts";
import { connectionChanged, placeOf, readSettings } from "../model.ts";
import { canManageConnections } from "../policy.ts";
import { toConnection } from "../queries.ts";
import { keepSecret } from "../secrets.ts";
import { changeConnectionRow, dropSecret, lockConnection } from "../store/connections.ts";
import { connectionRuns } from "../store/runs.ts";
import { checkedSettings } from "./create-connection.ts";

/**
 * Changes name, schedule and settings of a connection. What lets us in goes with the place it was given for: with another address, user or
 * protection it is asked for anew. Another table, or another way to read it, is read from its beginning.
 */
export async function changeConnection(
  ctx: Context,
  id: string,
  version: number,
  change: ConnectionChange,
  key: ExchangeKey,
): Promise<void> {
  allow(canManageConnections(ctx.actor), ctx.lang);
  await ctx.transaction(async (tx) => {
    const row = await tx.get(lockConnection, { id });
    const before = toConnection(row);
    const settings = checkedSettings(ctx.lang, readSettings(before.kind, before.direction, change.settings));
    if ((await tx.find(connectionRuns.runningRun, { of: id })) !== null)
      throw problem("conflict", text(ctx.lang, "connections.run.underway"));
    const position = isReadAlike(before.settings, settings) ? before.position : {};
    const next_at = row.is_on ? nextTime(change.cron, ctx.now()) : null;
    const { name, cron } = change;
    if ((await tx.run(changeConnectionRow, { id, name, settings, cron, next_at, position, version })) === 0)
      throw problem("stale");
    if (change.secret !== undefined) await keepSecret(ctx, tx, before, change.secret, key);
    else if (placeOf(before.kind, before.settings) !== placeOf(before.kind, settings)) await tx.run(dropSecret, { id });
    const sha256 = contentHash({ name, cron, settings });
    await record(
      ctx,
      tx,
      connectionChanged,
      { id, agency: before.agency, level: "own", sharedWith: [] },
      { sha256, secret: change.secret !== undefined },
    );
  });
}

const readElsewise = new Set(["user", "tls", "ca", "timeoutSeconds", "header", "overlapMinutes"]);

/** Whether the place in what is read still means the same. */
function isReadAlike(before: Settings, after: Settings): boolean {
  return whatIsRead(before) === whatIsRead(after);
}

function whatIsRead(of: Settings): string {
  const named = Object.entries(of).filter(([name]) => !readElsewise.has(name));
  return JSON.stringify(named.sort(([one], [other]) => (one < other ? -1 : 1)));
}
