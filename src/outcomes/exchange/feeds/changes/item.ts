import { hash } from "node:crypto";
import { z } from "@hono/zod-openapi";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import type { changesBehind, recordsNow } from "../store/changes.ts";

const time = z.iso.datetime();

/** A record as a reader of the feed sees it: fields that they may not see are not there. */
export const fedRecord = z
  .object({
    id: z.string(),
    agency: z.string(),
    kind: z.string(),
    title: z.string(),
    summary: z.string(),
    occurredOn: z.string().nullable(),
    source: z.string(),
    hub: z.string().nullable(),
    state: z.string(),
    level: z.string(),
    madeAt: time,
    changedAt: time,
    fields: z.array(z.object({ name: z.string(), value: z.string(), unit: z.string().nullable() })),
  })
  .openapi("FedRecord");
export type FedRecord = z.output<typeof fedRecord>;

/** What is said of one record: as it is seen now, or that it is seen no more. */
export const fedChange = z
  .object({
    id: z.string().meta({ description: "The record" }),
    kind: z.enum(["put", "gone"]),
    version: z
      .string()
      .nullable()
      .meta({ description: "Changes when, and only when, what you see of the record changes; null where it is gone" }),
    record: fedRecord.nullable(),
  })
  .openapi("FedChange");
export type FedChange = z.output<typeof fedChange>;

type Row = Omit<RowOf<typeof recordsNow>, "record_id"> & Pick<RowOf<typeof changesBehind>, "record_id">;

/** A row of the store as what is said of the record. */
export function changeOf(row: Row): FedChange {
  const record = recordOf(row);
  if (record === null) return { id: row.record_id, kind: "gone", version: null, record };
  return {
    id: record.id,
    kind: "put",
    version: hash("sha1", JSON.stringify(record), "base64url").slice(0, 16),
    record,
  };
}

function recordOf(row: Row): FedRecord | null {
  if (row.seen === null) return null;
  const fields = (row.fields ?? []) as [string, string, string | null][];
  return {
    id: row.seen,
    agency: row.agency as string,
    kind: row.kind as string,
    title: row.title as string,
    summary: row.summary as string,
    occurredOn: row.occurred_on,
    source: row.source as string,
    hub: row.hub,
    state: row.state as string,
    level: row.level as string,
    madeAt: (row.made_at as Date).toISOString(),
    changedAt: (row.changed_at as Date).toISOString(),
    fields: fields.map(([name, value, unit]) => ({ name, value, unit })),
  };
}
