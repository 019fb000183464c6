import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { Json, RowOf } from "../../../kernel/db/statement.ts";
import { newId } from "../../../kernel/id.ts";
import type { Level } from "../../../services/facts/index.ts";
import type { RecordChange } from "./changes-between.ts";
import { changesBetween, changesForAll } from "./changes-between.ts";
import type { RecordKind } from "./model.ts";
import type { FieldState, RecordState } from "./state.ts";
import { sharedWords } from "./state.ts";
import { insertChanges } from "./store/changes.ts";
import {
  fieldStates,
  insertFields,
  insertValues,
  recordStates,
  removeFields,
  removeValues,
  shareFields,
  shareValues,
  writeRecords,
} from "./store/records.ts";
import { openShares } from "./store/shares.ts";
import type { FoundValue } from "./values.ts";
import type { Seen, Share } from "./visibility.ts";

/** A value of a record with the key it is found by; `field` is '' where it stands for the record itself. */
export type KeyedValue = Pick<FoundValue, "kind"> & { key: Buffer; field: string };

/** What a record was, what it is to be, and its values where its content is new. */
export type Move = { before: RecordState | null; after: RecordState; values: readonly KeyedValue[] | null };

/** Records as they stand, by id, with the shares that hold; those that the actor keeps. */
export async function statesOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, { state: RecordState; shares: Share[] }>> {
  if (ids.length === 0) return new Map();
  const [records, fields, shares] = await Promise.all([
    tx.rows(recordStates, { ids }),
    tx.rows(fieldStates, { ids }),
    tx.rows(openShares, { ids }),
  ]);
  const fieldsOf = Map.groupBy(fields, (row) => row.record_id);
  const sharesOf = Map.groupBy(shares, (row) => row.record_id);
  return new Map(
    records.map((row) => [
      row.id,
      { state: asState(row, (fieldsOf.get(row.id) ?? []).map(asField)), shares: sharesOf.get(row.id) ?? [] },
    ]),
  );
}

/** Writes what records are to be, and what the change log says of it. The caller holds the lock of their agency. */
export async function writeMoves(ctx: Context, tx: Transaction, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return;
  const at = ctx.now();
  const stamped = moves.map(({ before, after, values }) => ({
    before,
    values,
    after: {
      ...after,
      version: (before?.version ?? 0) + 1,
      changedAt: changesForAll(before, after) ? at : (before?.changedAt ?? at),
    },
  }));
  const replaced = stamped
    .filter(({ before, values }) => before !== null && values !== null)
    .map(({ after }) => after.id);
  const fresh = stamped.filter(({ values }) => values !== null);
  const reshared = stamped.filter(({ values }) => values === null).map(({ after }) => after);
  if (replaced.length > 0)
    await Promise.all([tx.run(removeFields, { ids: replaced }), tx.run(removeValues, { ids: replaced })]);
  await Promise.all([
    tx.run(writeRecords, { rows: stamped.map(({ after }) => recordRow(after)) }),
    ...(fresh.length === 0
      ? []
      : [
          tx.run(insertFields, {
            rows: fresh.flatMap(({ after }) => after.fields.map((field, at_) => fieldRow(after, field, at_))),
          }),
          tx.run(insertValues, { rows: fresh.flatMap(({ after, values }) => valueRows(after, values ?? [])) }),
        ]),
    ...(reshared.length === 0
      ? []
      : [
          tx.run(shareFields, { rows: reshared.flatMap(fieldShares) }),
          tx.run(shareValues, { rows: reshared.flatMap(valueShares) }),
        ]),
    tx.run(insertChanges, {
      rows: stamped.flatMap(({ before, after }) =>
        changesBetween(before, after).map((one) => changeRow(after, one, at)),
      ),
    }),
  ]);
}

const seenColumns = ({ level, sharedWith, until }: Seen) => ({
  level,
  shared_with: [...sharedWith],
  shared_until: until?.toISOString() ?? null,
});

function recordRow(of: RecordState): Json {
  return {
    id: of.id,
    agency: of.agency,
    ...seenColumns(of.seen),
    base_level: of.base.level,
    base_shared_with: [...of.base.sharedWith],
    base_until: of.base.until?.toISOString() ?? null,
    ceiling_level: of.ceiling?.level ?? null,
    ceiling_shared_with: of.ceiling === null ? null : [...of.ceiling.sharedWith],
    ceiling_until: of.ceiling?.until?.toISOString() ?? null,
    kind: of.kind,
    title: of.title,
    summary: of.summary,
    occurred_on: of.occurredOn,
    source: of.source,
    external_id: of.externalId,
    hub: of.hub,
    words: sharedWords(of),
    content_hash: of.contentHash,
    version: of.version,
    state: of.state,
    withdrawn_by: of.withdrawnBy,
    made_at: of.madeAt.toISOString(),
    changed_at: of.changedAt.toISOString(),
  };
}

function fieldRow({ id, agency }: RecordState, { name, value, unit, base, seen }: FieldState, position: number): Json {
  const said = { base_level: base?.level ?? null, base_shared_with: [...(base?.sharedWith ?? [])] };
  return { record_id: id, position, name, value, unit, ...said, agency, ...seenColumns(seen) };
}

const seenOfField = ({ fields, seen }: RecordState, name: string): Seen =>
  name === "" ? seen : fields.find((field) => field.name === name)!.seen;

function valueRows(of: RecordState, values: readonly KeyedValue[]): Json[] {
  return values.map(({ kind, key, field }) => ({
    key: key.toString("hex"),
    kind,
    record_id: of.id,
    field,
    agency: of.agency,
    ...seenColumns(seenOfField(of, field)),
  }));
}

function fieldShares({ id, fields }: RecordState): Json[] {
  return fields.map(({ seen }, position) => ({ record_id: id, position, ...seenColumns(seen) }));
}

function valueShares(of: RecordState): Json[] {
  const names = ["", ...new Set(of.fields.map(({ name }) => name))];
  return names.map((field) => ({ record_id: of.id, field, ...seenColumns(seenOfField(of, field)) }));
}

function changeRow(
  { id, agency, version }: RecordState,
  { kind, fields, seen, goneFor }: RecordChange,
  at: Date,
): Json {
  const { level, sharedWith } = seen;
  const said = { record_id: id, version, kind, fields, agency, level, shared_with: [...sharedWith] };
  return { id: newId("chg", at), at: at.toISOString(), ...said, gone_for: goneFor === null ? null : [...goneFor] };
}

function asState(row: RowOf<typeof recordStates>, fields: FieldState[]): RecordState {
  return {
    id: row.id,
    agency: row.agency,
    source: row.source,
    externalId: row.external_id,
    hub: row.hub,
    kind: row.kind as RecordKind,
    title: row.title,
    summary: row.summary,
    occurredOn: row.occurred_on,
    base: seenFrom(row.base_level, row.base_shared_with, row.base_until),
    ceiling:
      row.ceiling_level === null ? null : seenFrom(row.ceiling_level, row.ceiling_shared_with ?? [], row.ceiling_until),
    seen: seenFrom(row.level, row.shared_with, row.shared_until),
    fields,
    contentHash: row.content_hash,
    version: row.version,
    state: row.state as RecordState["state"],
    withdrawnBy: row.withdrawn_by,
    madeAt: row.made_at,
    changedAt: row.changed_at,
  };
}

function asField(row: RowOf<typeof fieldStates>): FieldState {
  return {
    name: row.name,
    value: row.value,
    unit: row.unit,
    base: row.base_level === null ? null : seenFrom(row.base_level, row.base_shared_with, null),
    seen: seenFrom(row.level, row.shared_with, row.shared_until),
  };
}

function seenFrom(level: string, sharedWith: string[], until: Date | null): Seen {
  return { level: level as Level, sharedWith, until };
}
