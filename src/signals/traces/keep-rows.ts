import type { Transaction } from "../../kernel/db/database.ts";
import type { Visibility } from "../../services/facts/index.ts";
import { joined, joinedTimes } from "./joined.ts";
import type { EventRow } from "./rows.ts";
import { valuesOf } from "./rows.ts";
import {
  insertEdges,
  insertEvents,
  insertRefs,
  insertValues,
  knownEvents,
  lockAgencyEvents,
  withdrawEdges,
  withdrawEvents,
} from "./store/capture.ts";

/** What becomes of an event: kept, met again, or refused since its eventID stands for something else. */
export type Outcome = "captured" | "repeated" | "conflict";

/** An event's record once known: its content, and the declarations about it, by their times; the event itself is the one without. */
type Known = { hash: string; time: number; declared: Set<number | null>; withdrawn: number | null };

const portion = 1_000;

export type Keeping = {
  capture: string;
  recordTime: Date;
  /** Nothing is written where one of the events is a conflict. */
  wholly: boolean;
};

/**
 * Keeps events of an agency, once each however often they come, with what they are found by. An error declaration marks the event it is
 * about, whichever of them comes first. It holds the agency's lock until the transaction ends.
 */
export async function keepRows(
  tx: Transaction,
  visibility: Visibility,
  keeping: Keeping,
  rows: readonly EventRow[],
): Promise<Outcome[]> {
  const sorted = await sortRows(tx, visibility.agency, rows);
  if (!(keeping.wholly && sorted.outcomes.includes("conflict"))) await writeRows(tx, visibility, keeping, sorted);
  return sorted.outcomes;
}

type Sorted = { outcomes: Outcome[]; fresh: EventRow[]; known: Map<string, Known> };

async function sortRows(tx: Transaction, agency: string, rows: readonly EventRow[]): Promise<Sorted> {
  await tx.rows(lockAgencyEvents, { agency });
  const known = new Map<string, Known>();
  for (let from = 0; from < rows.length; from += portion) {
    const ids = rows.slice(from, from + portion).map((row) => row.id);
    for (const row of await tx.rows(knownEvents, { agency, ids: joined(ids, (id) => id) })) {
      const declared = row.declared?.getTime() ?? null;
      const before = known.get(row.id);
      if (before === undefined)
        known.set(row.id, {
          hash: row.hash,
          time: row.event_time.getTime(),
          declared: new Set([declared]),
          withdrawn: declared,
        });
      else {
        before.declared.add(declared);
        before.withdrawn = earliest(before.withdrawn, declared);
      }
    }
  }
  const fresh: EventRow[] = [];
  const outcomes = rows.map((row): Outcome => {
    const one = known.get(row.id);
    const declared = row.declaredAt?.getTime() ?? null;
    if (one === undefined)
      known.set(row.id, {
        hash: row.hash,
        time: row.time.getTime(),
        declared: new Set([declared]),
        withdrawn: declared,
      });
    else if (one.hash !== row.hash || one.time !== row.time.getTime()) return "conflict";
    else if (one.declared.has(declared)) return "repeated";
    else {
      one.declared.add(declared);
      one.withdrawn = earliest(one.withdrawn, declared);
    }
    fresh.push(row);
    return "captured";
  });
  return { outcomes, fresh, known };
}

/** A declaration shares the references of the event that it is about. */
async function writeRows(
  tx: Transaction,
  { agency, level, sharedWith }: Visibility,
  { capture, recordTime }: Keeping,
  { fresh, known }: Sorted,
): Promise<void> {
  const visibility = { agency, level, shared_with: [...sharedWith] };
  const first = firstOfEach(fresh, known);
  for (let from = 0; from < fresh.length; from += portion) {
    const rows = fresh.slice(from, from + portion);
    const withdrawn = (row: EventRow) =>
      row.declaredAt === null ? dateOf(known.get(row.id)?.withdrawn ?? null) : null;
    const times = new Map(rows.map((row) => [row, row.time.toISOString()])); // written once, not for each reference
    const named = sharedWith.map((one) => ({ role: "shared", value: `shared:${one}` }));
    const refs = rows.flatMap((row) =>
      [...row.refs, ...named]
        .filter((ref) => first.has(row) || ref.role === "corrective")
        .map((ref) => ({ row, ...ref })),
    );
    const edges = rows.flatMap((row) => (first.has(row) ? row.edges.map((edge) => ({ row, ...edge })) : []));
    const values = new Map(rows.flatMap(valuesOf).map(([kind, value]) => [`${kind} ${value}`, { kind, value }]));
    await Promise.all([
      tx.run(insertEvents, {
        id: joined(rows, (row) => row.id),
        event_time: joined(rows, (row) => times.get(row) ?? null),
        record_time: recordTime,
        type: joined(rows, (row) => row.type),
        action: joined(rows, (row) => row.action),
        biz_step: joined(rows, (row) => row.bizStep),
        disposition: joined(rows, (row) => row.disposition),
        read_point: joined(rows, (row) => row.readPoint),
        biz_location: joined(rows, (row) => row.bizLocation),
        declared_at: joinedTimes(rows, (row) => row.declaredAt),
        withdrawn_at: joinedTimes(rows, withdrawn),
        hash: joined(rows, (row) => row.hash),
        body: joined(rows, (row) => row.body),
        capture,
        ...visibility,
      }),
      ...(refs.length === 0
        ? []
        : [
            tx.run(insertRefs, {
              value: joined(refs, (ref) => ref.value),
              role: joined(refs, (ref) => ref.role),
              at: joined(refs, (ref) => times.get(ref.row) ?? null),
              event: joined(refs, (ref) => ref.row.id),
              ...visibility,
            }),
          ]),
      ...(edges.length === 0
        ? []
        : [
            tx.run(insertEdges, {
              parent: joined(edges, (edge) => edge.parent),
              child: joined(edges, (edge) => edge.child),
              kind: joined(edges, (edge) => edge.kind),
              action: joined(edges, (edge) => edge.action),
              at: joined(edges, (edge) => times.get(edge.row) ?? null),
              event: joined(edges, (edge) => edge.row.id),
              withdrawn_at: joinedTimes(edges, (edge) => dateOf(known.get(edge.row.id)?.withdrawn ?? null)),
              ...visibility,
            }),
          ]),
      tx.run(insertValues, {
        kind: [...values.values()].map((one) => one.kind),
        value: [...values.values()].map((one) => one.value),
        ...visibility,
      }),
    ]);
  }
  await withdraw(
    tx,
    agency,
    fresh.filter((row) => row.declaredAt !== null),
  );
}

/** The first row of each event that had none before: the one that brings its references. */
function firstOfEach(fresh: readonly EventRow[], known: ReadonlyMap<string, Known>): Set<EventRow> {
  const count = new Map<string, number>();
  for (const row of fresh) count.set(row.id, (count.get(row.id) ?? 0) + 1);
  const first = new Set<EventRow>();
  const seen = new Set<string>();
  for (const row of fresh) {
    if (seen.has(row.id) || (known.get(row.id)?.declared.size ?? 0) > (count.get(row.id) ?? 0)) continue;
    seen.add(row.id);
    first.add(row);
  }
  return first;
}

async function withdraw(tx: Transaction, agency: string, declarations: readonly EventRow[]): Promise<void> {
  if (declarations.length === 0) return;
  const which = {
    agency,
    ids: declarations.map((row) => row.id),
    times: declarations.map((row) => row.time),
    declared: declarations.map((row) => row.declaredAt),
  };
  await tx.run(withdrawEvents, which);
  const parents = [...new Set(declarations.flatMap((row) => row.edges.map((edge) => edge.parent)))];
  if (parents.length > 0) await tx.run(withdrawEdges, { ...which, parents });
}

function earliest(one: number | null, other: number | null): number | null {
  return one === null || (other !== null && other < one) ? other : one;
}

function dateOf(time: number | null): Date | null {
  return time === null ? null : new Date(time);
}
