import { hash } from "node:crypto";
import { z } from "zod";
import type { Context } from "../../../../kernel/context.ts";
import { allow, holds } from "../../../../kernel/actor.ts";
import { readCursor } from "../../../../kernel/http/page.ts";
import type { Place } from "../../feeds/changes/cursor.ts";
import { beginning } from "../../feeds/changes/cursor.ts";
import type { FedChange } from "../../feeds/changes/item.ts";
import { changeOf } from "../../feeds/changes/item.ts";
import { recordsIn, rowsBehind } from "../../feeds/changes/read-changes.ts";
import type { ExchangeRecord } from "../../records/model.ts";
import { canReadRecords } from "../../records/policy.ts";
import { noteReads } from "../../records/receipts.ts";
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
      const theirs = await asPartner(settings.partner);
      const place = placeIn(connection.position.cursor);
      const told = await changesFor(theirs, place, parts.portion ?? usualPortion, connection.name);
      const ids = told.changes.map(({ id }) => id);
      const ours = await ctx.transaction((tx) => recordsHere(ctx, tx, ids));
      const rows = told.changes.flatMap((change) => rowOf(ctx, change, ours.get(change.id)));
      const sent = rows.length === 0 ? 0 : await partner.send(settings.table, rows);
      const counts = { ...noCounts(), read: rows.length, sent, unchanged: rows.length - sent };
      const digest = rows.length === 0 ? "" : hash("sha256", JSON.stringify(rows));
      await ctx.transaction((tx) =>
        moveOn(tx, connection, run, counts, { digest, position: { cursor: cursorOf(told.next) } }),
      );
      yield;
      if (!told.more) return;
    }
  } finally {
    await partner.close();
  }
}

type Change = FedChange & { at: Date };

/** The next stretch of what a partner may know, with when each change was made; the keepers of other agencies' records have receipts. */
export async function changesFor(
  theirs: Context,
  after: Place,
  limit: number,
  purpose: string | null,
): Promise<{ changes: Change[]; next: Place; more: boolean }> {
  allow(canReadRecords(theirs.actor), theirs.lang);
  return theirs.transaction(async (tx) => {
    const { rows, next, more } = await rowsBehind(tx, after, limit);
    const changes = rows.map((row) => ({ ...changeOf(row), at: row.at }));
    await noteReads(theirs, tx, recordsIn(changes), { door: "feed", purpose });
    return { changes, next, more };
  });
}

const kept = z.tuple([z.string().regex(/^\d{1,20}$/), z.string().max(60)]);

function placeIn(cursor: string | undefined): Place {
  const [tx, id] = readCursor(cursor, kept) ?? [beginning.tx, beginning.id];
  return { tx, id };
}

const cursorOf = ({ tx, id }: Place): string => Buffer.from(JSON.stringify([tx, id])).toString("base64url");

/** A change as a row; nothing where it is another agency's, which shares it with the partner itself. */
function rowOf(ctx: Context, change: Change, ours: ExchangeRecord | undefined): SentRow[] {
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
  if (change.record === null || change.record.state === "withdrawn") return [gone];
  const { title, summary, occurredOn, fields } = change.record;
  return [{ ...gone, state: "live", title, summary, occurredOn, fields: JSON.stringify(fields) }];
}
