import { hash } from "node:crypto";
import type { Context } from "../../../../kernel/context.ts";
import { holds } from "../../../../kernel/actor.ts";
import type { ChangeTold } from "../../records/changes.ts";
import { changesSince } from "../../records/changes.ts";
import type { ExchangeRecord } from "../../records/model.ts";
import { recordsHere } from "../contents.ts";
import type { SqlPush } from "../model.ts";
import { openPartner } from "../partners/open.ts";
import type { SentRow } from "../partners/model.ts";
import type { Connection, Run } from "../queries.ts";
import type { SourceParts } from "../sources/model.ts";
import { usualPortion } from "../sources/model.ts";
import { moveOn, noCounts } from "./keep-portion.ts";

/**
 * Writes into a partner's table what it may see of ours: each change as a new row, what it sees no more as a row that says so. Asked as the
 * partner, so that its own visibility decides; of that, only what this agency keeps is sent. Sent before the place is kept: killed in between,
 * the same rows are sent again and are there already.
 */
export async function* pushed(
  ctx: Context,
  asPartner: (agency: string) => Promise<Context>,
  connection: Connection,
  run: Run,
  parts: SourceParts,
): AsyncGenerator<void> {
  const settings = connection.settings as SqlPush;
  const partner = await openPartner(connection, parts.secret ?? "", parts);
  try {
    for (;;) {
      const { cursor = null } = connection.position;
      const theirs = await asPartner(settings.partner);
      const reading = { door: "feed", purpose: connection.name } as const;
      const told = await changesSince(theirs, cursor, parts.portion ?? usualPortion, reading);
      const ids = told.changes.map(({ id }) => id);
      const ours = await ctx.transaction((tx) => recordsHere(ctx, tx, ids));
      const rows = told.changes.flatMap((change) => rowOf(ctx, change, ours.get(change.id)));
      const sent = rows.length === 0 ? 0 : await partner.send(settings.table, rows);
      const counts = { ...noCounts(), read: rows.length, sent, unchanged: rows.length - sent };
      const digest = rows.length === 0 ? "" : hash("sha256", JSON.stringify(rows));
      await ctx.transaction((tx) => moveOn(tx, connection, run, counts, { digest, position: { cursor: told.cursor } }));
      yield;
      if (!told.more) return;
    }
  } finally {
    await partner.close();
  }
}

/** A change as a row; nothing where it is another agency's, which shares it with the partner itself. */
function rowOf(ctx: Context, change: ChangeTold, ours: ExchangeRecord | undefined): SentRow[] {
  if (ours === undefined || !holds(ctx.actor, ours.agency)) return [];
  const version = change.at.getTime();
  const changedAt = change.at.toISOString();
  const gone = {
    id: change.id,
    version,
    state: "withdrawn",
    kind: ours.kind,
    title: "",
    summary: "",
    occurredOn: null,
    fields: "[]",
    changedAt,
  } as const;
  if (change.kind === "gone" || change.record.state === "withdrawn") return [gone];
  const { title, summary, occurredOn, fields } = change.record;
  return [{ ...gone, state: "live", title, summary, occurredOn, fields: JSON.stringify(fields) }];
}
