import { z } from "@hono/zod-openapi";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { readCursor } from "../../../kernel/http/page.ts";
import type { ExchangeRecord } from "./model.ts";
import { canReadRecords } from "./policy.ts";
import { wholeRecords } from "./queries.ts";
import type { Reading } from "./receipts.ts";
import { noteReads } from "./receipts.ts";
import { changesAfter, changesHorizon, recordsInChanges } from "./store/changes.ts";

/** A change as its reader is told of it: the record as it is now, or that it is gone. */
export type ChangeTold =
  | { kind: "put"; id: string; at: Date; record: ExchangeRecord }
  | { kind: "gone"; id: string; at: Date };

/** Where a reader stands in the order of commit. */
const place = z.tuple([z.string().regex(/^\d{1,20}$/), z.string().max(60)]);
const beginning = ["0", ""] as const;

/**
 * The changes after a cursor (null: from the beginning), in the order of commit: none is skipped, and who asks again with the cursor it was given is told
 * none twice. What is told is told as the reader may see it at this moment: a record that it no longer sees is `gone` where it was shown it before,
 * and is not mentioned otherwise. Several changes of one record in a page are told once. Each record told of another agency leaves a receipt.
 */
export async function changesSince(
  ctx: Context,
  cursor: string | null,
  limit: number,
  reading: Reading = { door: "feed", purpose: null },
): Promise<{ changes: ChangeTold[]; cursor: string; more: boolean }> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  const [tx, id] = readCursor(cursor ?? undefined, place) ?? beginning;
  return ctx.transaction(async (t) => {
    // Asked for first: a later horizon would let the cursor pass what the rows do not hold yet.
    const horizon = await t.get(changesHorizon, {});
    const rows = await t.rows(changesAfter, { tx, id, limit });
    const latest = new Map<string, (typeof rows)[number]>();
    for (const row of rows) {
      const known = latest.get(row.record_id);
      latest.delete(row.record_id); // told in the place of its last change
      latest.set(row.record_id, { ...row, is_gone: row.is_gone || known?.is_gone === true });
    }
    const heads = await t.rows(recordsInChanges, { ids: [...latest.keys()] });
    const records = new Map((await wholeRecords(ctx, t, heads)).map((record) => [record.id, record]));
    const changes = [...latest.values()].flatMap((row): ChangeTold[] => {
      const record = records.get(row.record_id);
      const about = { id: row.record_id, at: row.at };
      if (record !== undefined) return [{ kind: "put", ...about, record }];
      return row.is_gone ? [{ kind: "gone", ...about }] : [];
    });
    await noteReads(ctx, t, heads, reading);
    const more = rows.length === limit;
    const last = rows.at(-1);
    const told = last === undefined ? ([tx, id] as const) : ([last.tx, last.id] as const);
    const next = more ? told : later(told, [horizon.tx, ""]);
    return { changes, cursor: Buffer.from(JSON.stringify(next)).toString("base64url"), more };
  });
}

/** A reader never goes back, also where the database was put back from a backup. */
function later(one: readonly [string, string], other: readonly [string, string]): readonly [string, string] {
  return BigInt(one[0]) > BigInt(other[0]) || (one[0] === other[0] && one[1] > other[1]) ? one : other;
}
