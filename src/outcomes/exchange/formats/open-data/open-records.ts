import type { Context } from "../../../../kernel/context.ts";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import type { RecordField } from "../../records/model.ts";
import { newestOpenRecords, openFieldsOf, openRecordsAfter } from "./store.ts";

/** An exchange record that its keeper has opened to all, with the fields that go with it. */
export type OpenRecord = {
  id: string;
  agency: string;
  kind: string;
  title: string;
  summary: string;
  occurredOn: string | null;
  changedAt: Date;
  fields: RecordField[];
};

const atOnce = 500;

/** Every open record, a page at a time. Only the public plane is asked: what it may read is decided by its role and nothing else. */
export async function* openRecords(open: Context): AsyncGenerator<OpenRecord[]> {
  publicOnly(open);
  for (let after = ""; ;) {
    const page = await open.read(async (tx) => whole(open, await tx.rows(openRecordsAfter, { after, most: atOnce })));
    yield page;
    if (page.length < atOnce) return;
    after = page.at(-1)?.id ?? "";
  }
}

/** The records that were opened or changed last. */
export async function newestRecords(open: Context, most: number): Promise<OpenRecord[]> {
  publicOnly(open);
  return open.read(async (tx) => whole(open, await tx.rows(newestOpenRecords, { most })));
}

function publicOnly({ actor }: Context): void {
  if (actor.kind !== "public") throw new Error("open data is read as the public reads it");
}

async function whole(open: Context, rows: readonly RowOf<typeof openRecordsAfter>[]): Promise<OpenRecord[]> {
  const ids = rows.map(({ id }) => id);
  const fields = ids.length === 0 ? [] : await open.read((tx) => tx.rows(openFieldsOf, { ids }));
  const fieldsOf = Map.groupBy(fields, (field) => field.record_id);
  return rows.map(({ occurred_on, changed_at, ...row }) => ({
    ...row,
    occurredOn: occurred_on,
    changedAt: changed_at,
    fields: (fieldsOf.get(row.id) ?? []).map(({ name, value, unit }) => ({ name, value, unit })),
  }));
}
