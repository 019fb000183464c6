import { hash } from "node:crypto";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { derivedId, newId } from "../../../../kernel/id.ts";
import { keepRecords } from "../../records/commands/keep-records.ts";
import { recordInput } from "../../records/model.ts";
import type { RecordGiven } from "../../records/model.ts";
import type { ExchangeKey } from "../../records/values.ts";
import { contentMark, contentOf, recordsHere } from "../contents.ts";
import type { CellFault, MappedRow } from "../mapping/map-row.ts";
import type { Position, RunCounts } from "../model.ts";
import type { Connection, Run } from "../queries.ts";
import { setPosition } from "../store/connections.ts";
import { countPortion, insertRefusals } from "../store/runs.ts";
import { knownRows, openConflicts, putConflicts, putRows } from "../store/rows.ts";
import { issueWords } from "../../../../kernel/faults.ts";

/** One portion of what was read, and the place behind it. `digest` is over its raw cells. */
export type ReadPortion = { rows: readonly MappedRow[]; digest: string; position: Position };

type Taken = { id: string; key: string; given: RecordGiven; mark: Buffer };
type Refusal = { key: string; column: string | null; code: string; detail: string };

/** So many refused rows of a run are listed; the rest is counted. */
const listedRefusals = 1_000n;

/**
 * Keeps a portion: records, what became of each row, the run's report and the place behind it in one transaction. What an officer changed here
 * since it was taken is not touched where the partner changed it too: it becomes a conflict.
 */
export async function keepPortion(
  ctx: Context,
  connection: Connection,
  run: Run,
  portion: ReadPortion,
  key: ExchangeKey,
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const counts = noCounts();
    counts.read = portion.rows.length;
    counts.leftOut = portion.rows.reduce((sum, row) => sum + (row.record === null ? 0 : row.faults.length), 0);
    const { taken, refusals } = sorted(ctx, connection, portion.rows);
    const ids = taken.map(({ id }) => id);
    const known = new Map(
      (await tx.rows(knownRows, { connection: connection.id, records: ids })).map((row) => [row.record_id, row]),
    );
    const told = taken.filter(({ id, mark }) => !known.get(id)?.taken.equals(mark));
    counts.unchanged = taken.length - told.length;
    const again = told.filter(({ id }) => known.has(id)).map(({ id }) => id);
    const here = await recordsHere(ctx, tx, again);
    const open = new Set(
      (await tx.rows(openConflicts, { connection: connection.id, records: ids })).map((row) => row.record_id),
    );
    const isConflict = ({ id }: Taken) => {
      const record = here.get(id);
      const before = known.get(id);
      return (
        before !== undefined &&
        record !== undefined &&
        (open.has(id) || !contentMark(contentOf(record)).equals(before.kept))
      );
    };
    const conflicts = told.filter(isConflict);
    const wanted = told.filter((one) => !isConflict(one));
    await openAll(ctx, tx, connection, run, conflicts);
    counts.conflicts = conflicts.length;
    refusals.push(...(await keepAll(ctx, tx, connection, wanted, key, counts)));
    counts.refused = refusals.length;
    await listRefusals(tx, run, refusals);
    await moveOn(tx, connection, run, counts, portion);
  });
}

/** Rows that became records, each once, and why others did not. */
function sorted(
  ctx: Context,
  connection: Connection,
  rows: readonly MappedRow[],
): { taken: Taken[]; refusals: Refusal[] } {
  const taken = new Map<string, Taken>();
  const refusals: Refusal[] = [];
  for (const { key, record, faults } of rows) {
    if (record === null) {
      refusals.push(refusalOf(key, faults));
      continue;
    }
    const parsed = recordInput.safeParse(record);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      refusals.push({
        key,
        column: null,
        code: "record",
        detail: issue === undefined ? "" : `${issue.path.join(".")}: ${issueWords(ctx.lang, issue)}`.slice(0, 200),
      });
      continue;
    }
    const id = derivedId("rec", connection.agency, connection.source, parsed.data.externalId);
    // A key that two rows of a portion share names neither: which of them would stand is chance.
    if (taken.has(id)) refusals.push({ key, column: null, code: "same-key", detail: "" });
    else taken.set(id, { id, key, given: record, mark: markOf(record) });
  }
  return { taken: [...taken.values()], refusals };
}

/** What a row is known again by: the record that it makes, however the database orders its names. */
export function markOf(given: RecordGiven): Buffer {
  return hash("sha256", JSON.stringify(given, inOrder), "buffer").subarray(0, 16);
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function refusalOf(key: string, faults: readonly CellFault[]): Refusal {
  const [first] = faults.filter((fault) => !fault.leftOut);
  return { key, column: first?.column ?? null, code: first?.code ?? "missing", detail: first?.shown ?? "" };
}

async function openAll(
  ctx: Context,
  tx: Transaction,
  { id, agency }: Connection,
  run: Run,
  of: readonly Taken[],
): Promise<void> {
  if (of.length === 0) return;
  const at = ctx.now();
  await tx.rows(putConflicts, {
    id: of.map(() => newId("ccf", at)),
    connection: id,
    record: of.map((one) => one.id),
    row_key: of.map((one) => one.key),
    theirs: of.map((one) => JSON.stringify(one.given)),
    run: run.id,
    at,
    agency,
  });
}

async function keepAll(
  ctx: Context,
  tx: Transaction,
  connection: Connection,
  wanted: readonly Taken[],
  key: ExchangeKey,
  counts: RunCounts,
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (let from = 0; from < wanted.length; from += 1_000) {
    const some = wanted.slice(from, from + 1_000);
    const kept = await keepTaken(ctx, tx, connection, some, key);
    counts.new += kept.new;
    counts.changed += kept.changed;
    counts.unchanged += kept.unchanged;
    refusals.push(...kept.refusals);
  }
  return refusals;
}

/** Keeps rows as records inside the caller's transaction, and remembers how each was kept. */
export async function keepTaken(
  ctx: Context,
  tx: Transaction,
  connection: Pick<Connection, "id" | "agency" | "source">,
  some: readonly (Taken & { as?: RecordGiven })[],
  key: ExchangeKey,
): Promise<{ new: number; changed: number; unchanged: number; refusals: Refusal[] }> {
  const { id, agency, source } = connection;
  const inputs = some.map(({ given, as }) => recordInput.parse(as ?? given));
  const result = await keepRecords(within(ctx, tx), { name: source, agency }, inputs, key);
  const kept = some.filter((_, at) => result.ids[at] !== null);
  const here = await recordsHere(
    ctx,
    tx,
    kept.map((one) => one.id),
  );
  const found = kept.filter((one) => here.has(one.id));
  await tx.run(putRows, {
    connection: id,
    record: found.map((one) => one.id),
    row_key: found.map((one) => one.key),
    taken: found.map((one) => one.mark),
    kept: found.map((one) => contentMark(contentOf(here.get(one.id)!))),
    at: ctx.now(),
    agency,
  });
  const refusals = result.refused.map(({ at, message }) => ({
    key: some[at]?.key ?? "",
    column: null,
    code: "record",
    detail: message.slice(0, 200),
  }));
  return { new: result.new, changed: result.changed, unchanged: result.unchanged, refusals };
}

/** The same house and actor, all work inside one transaction: what is kept and where we are commit together. */
export function within(ctx: Context, tx: Transaction): Context {
  return { ...ctx, transaction: (work) => work(tx), read: (work) => work(tx), bulk: (work) => work(tx) };
}

async function listRefusals(tx: Transaction, run: Run, refusals: readonly Refusal[]): Promise<void> {
  const room = Number(listedRefusals - (run.counts.refused < listedRefusals ? run.counts.refused : listedRefusals));
  const listed = refusals.slice(0, room);
  if (listed.length === 0) return;
  await tx.run(insertRefusals, {
    run: run.id,
    place: listed.map((_, at) => run.counts.refused + BigInt(at)),
    row_key: listed.map(({ key }) => key),
    column_name: listed.map(({ column }) => column),
    code: listed.map(({ code }) => code),
    detail: listed.map(({ detail }) => detail),
    agency: run.agency,
  });
}

/** The run was stopped, or another process holds it by now: nothing of this portion is kept. */
export class RunLost extends Error {}

/** The run's report and the place from which the next portion goes on; refused where another process holds the run by now. */
export async function moveOn(
  tx: Transaction,
  connection: Connection,
  run: Run,
  counts: RunCounts,
  { digest, position }: Pick<ReadPortion, "digest" | "position">,
): Promise<void> {
  const checksum = digest === "" ? run.checksum : hash("sha256", run.checksum + digest);
  const big = Object.fromEntries(Object.entries(counts).map(([name, value]) => [name, BigInt(value)])) as Record<
    keyof RunCounts,
    bigint
  >;
  const { leftOut: left_out, ...rest } = big;
  if ((await tx.run(countPortion, { id: run.id, holder: run.holder, ...rest, left_out, checksum })) === 0)
    throw new RunLost();
  await tx.run(setPosition, { id: connection.id, position });
  run.checksum = checksum;
  run.counts.refused += big.refused;
  connection.position = position;
}

export const noCounts = (): RunCounts => ({
  read: 0,
  new: 0,
  changed: 0,
  unchanged: 0,
  refused: 0,
  conflicts: 0,
  leftOut: 0,
  sent: 0,
});
