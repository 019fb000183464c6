import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import { derivedId } from "../../../../kernel/id.ts";
import { text } from "../../../../kernel/text/index.ts";
import type { Unaddressed } from "../../../../registers/agencies/index.ts";
import { unaddressed } from "../../../../registers/agencies/index.ts";
import { record } from "../../../../services/facts/index.ts";
import { contentHash } from "../../../../services/sockets/index.ts";
import type { KeptRecords, RecordInput, RecordSource } from "../model.ts";
import { recordsKept } from "../model.ts";
import { canKeepRecords, canKeepRelayed } from "../policy.ts";
import { settled, stateOf } from "../state.ts";
import type { KeyedValue, Move } from "../states.ts";
import { statesOf, writeMoves } from "../states.ts";
import { lockAgency, recordHashes } from "../store/records.ts";
import type { ExchangeKey } from "../values.ts";
import { canonicalValue, valueKey, valuesInField } from "../values.ts";
import { isWithin, sameSeen } from "../visibility.ts";

/**
 * Keeps records of a source for an agency: what is new is added, what changed is changed, a repeat changes nothing. Up to a thousand in one
 * transaction; of one number given twice the last stands. One that may not be kept as given is refused by its place, the others go in.
 * Task: 2390 II.2.1, II.2.3.
 */
export async function keepRecords(
  ctx: Context,
  source: string | RecordSource,
  records: readonly RecordInput[],
  key: ExchangeKey,
): Promise<KeptRecords> {
  const from: RecordSource = typeof source === "string" ? { name: source } : source;
  const agency = from.agency ?? ctx.actor.agency ?? "";
  allow(canKeepRecords(ctx.actor, agency), ctx.lang);
  if (from.hub !== undefined) allow(canKeepRelayed(ctx.actor), ctx.lang);
  const given = records.map((input) => {
    const id = derivedId("rec", agency, from.name, input.externalId);
    return { id, input, hash: contentHash({ input, hub: from.hub ?? null }) };
  });
  const lastOf = new Map(given.map((one, at) => [one.id, at]));
  return ctx.transaction(async (tx) => {
    await tx.rows(lockAgency, { agency });
    const known = new Map((await tx.rows(recordHashes, { ids: [...lastOf.keys()] })).map((row) => [row.id, row]));
    const isNews = ({ id, hash }: Wanted) =>
      known.get(id)?.content_hash !== hash || known.get(id)?.state === "withdrawn";
    const strangers = await strangersOf(ctx, tx, from, given.filter(isNews));
    const refusals = given.map(
      (one): Refusal | null =>
        refusalOf(ctx, from, one.input, known.get(one.id)) ?? (isNews(one) ? strangerIn(one.input, strangers) : null),
    );
    const wanted = given.filter((one, at) => lastOf.get(one.id) === at && refusals[at] === null && isNews(one));
    const moves = await movesOf(ctx, tx, { ...from, agency }, wanted, key, new Set(known.keys()));
    await writeMoves(ctx, tx, moves);
    const refused = refusals.flatMap((why, at) =>
      why === null ? [] : [{ at, externalId: given[at]!.input.externalId, ...why }],
    );
    const created = moves.filter(({ before }) => before === null).length;
    const kept = {
      new: created,
      changed: moves.length - created,
      unchanged: given.filter((one, at) => refusals[at] === null && lastOf.get(one.id) === at).length - moves.length,
    };
    await record(
      ctx,
      tx,
      recordsKept,
      { id: `exchange-records/${from.name}`, agency, level: "own", sharedWith: [] },
      {
        source: from.name,
        hub: from.hub ?? null,
        ...kept,
        refused: refused.length,
        sha256: contentHash(given.map(({ id, hash }) => [id, hash])),
      },
    );
    return { ...kept, refused, ids: given.map(({ id }, at) => (refusals[at] === null ? id : null)) };
  });
}

type Wanted = { id: string; input: RecordInput; hash: string };
type Refusal = Omit<KeptRecords["refused"][number], "at" | "externalId">;

/**
 * The names in what is new or changed that are none. What is named for an agency that has ended is seen by whoever holds its records; names in what
 * comes from a hub are our own.
 */
async function strangersOf(ctx: Context, tx: Transaction, from: RecordSource, news: readonly Wanted[]) {
  if (from.hub !== undefined) return new Map<string, Unaddressed>();
  const names = news.flatMap(({ input }) => namesIn(input).map(({ name }) => name));
  const found = await unaddressed(ctx, tx, names, { groups: true });
  return new Map([...found].filter(([, { code }]) => code !== "ended"));
}

function strangerIn(input: RecordInput, strangers: ReadonlyMap<string, Unaddressed>): Refusal | null {
  const wrong = namesIn(input).find(({ name }) => strangers.has(name));
  if (wrong === undefined) return null;
  return { code: "no-audience", pointer: wrong.pointer, message: strangers.get(wrong.name)!.message };
}

const placed = (names: readonly string[], place: string) =>
  names.map((name, at) => ({ name, pointer: `${place}/sharedWith/${at}` }));

function namesIn({ sharedWith, fields }: RecordInput): { name: string; pointer: string }[] {
  return [...placed(sharedWith, ""), ...fields.flatMap((field, at) => placed(field.sharedWith, `/fields/${at}`))];
}

async function movesOf(
  ctx: Context,
  tx: Transaction,
  from: Required<Pick<RecordSource, "name" | "agency">> & RecordSource,
  wanted: readonly Wanted[],
  key: ExchangeKey,
  known: ReadonlySet<string>,
): Promise<Move[]> {
  const at = ctx.now();
  const states = await statesOf(
    tx,
    wanted.map(({ id }) => id).filter((id) => known.has(id)),
  );
  return wanted.map(({ id, input, hash }) => {
    const { state: before = null, shares = [] } = states.get(id) ?? {};
    const state = stateOf(input, {
      id,
      agency: from.agency,
      source: from.name,
      hub: from.hub ?? null,
      contentHash: hash,
      version: before?.version ?? 0,
      madeAt: before?.madeAt ?? at,
      changedAt: before?.changedAt ?? at,
    });
    return { before, after: settled(state, shares, at), values: valuesOf(input, key) };
  });
}

function refusalOf(
  ctx: Context,
  from: RecordSource,
  input: RecordInput,
  known: RowOf<typeof recordHashes> | undefined,
): Refusal | null {
  const code = faultOf(ctx, from, input, known);
  return code === null ? null : { code, pointer: "/", message: text(ctx.lang, refusalWords[code]) };
}

function faultOf(
  ctx: Context,
  from: RecordSource,
  input: RecordInput,
  known: RowOf<typeof recordHashes> | undefined,
): keyof typeof refusalWords | null {
  const state = stateOf(input, {
    id: "",
    agency: "",
    source: "",
    hub: null,
    contentHash: "",
    version: 0,
    madeAt: new Date(0),
    changedAt: new Date(0),
  });
  if (known !== undefined && known.hub !== (from.hub ?? null)) return "relayed";
  if (known?.state === "withdrawn" && known.withdrawn_by !== "system" && ctx.actor.kind !== "officer")
    return "withdrawn";
  if (!isWithin(state.base, state.ceiling)) return "ceiling";
  const bases = new Map<string, (typeof state.fields)[number]["base"]>();
  for (const { name, base } of state.fields) {
    const other = bases.get(name);
    if (
      other !== undefined &&
      (other === null || base === null
        ? other !== base
        : !sameSeen({ ...other, until: null }, { ...base, until: null }))
    )
      return "field-twice";
    bases.set(name, base);
  }
  return input.values.some(({ field }) => field !== undefined && !bases.has(field)) ? "no-field" : null;
}

const refusalWords = {
  relayed: "exchange-records.relayed",
  ceiling: "exchange-records.ceiling",
  "field-twice": "exchange-records.field-twice",
  "no-field": "exchange-records.value-without-field",
  withdrawn: "exchange-records.stays-withdrawn",
} as const;

/** The values of a record with their keys, each once a field. */
function valuesOf(input: RecordInput, key: ExchangeKey): KeyedValue[] {
  const found = new Map<string, KeyedValue>();
  const add = (field: string, kind: KeyedValue["kind"], value: string) => {
    const keyed = valueKey(key, { kind, value });
    found.set(`${keyed.toString("latin1")}${field}`, { kind, key: keyed, field });
  };
  for (const { name, value } of input.fields)
    for (const one of valuesInField(name, value)) add(name, one.kind, one.value);
  for (const { kind, value, field } of input.values) {
    const canonical = canonicalValue(kind, value);
    if (canonical !== null) add(field ?? "", kind, canonical);
  }
  return [...found.values()];
}
