import { createHash } from "node:crypto";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { agencyBook } from "../../../registers/agencies/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { ExchangeRecord } from "../records/model.ts";
import { canReadRecords } from "../records/policy.ts";
import type { RecordFilters } from "../records/queries.ts";
import { listRecords, readRecords } from "../records/queries.ts";
import type { ExportFormat } from "./model.ts";
import { recordsExported } from "./model.ts";
import { writers } from "./writers.ts";

const atOnce = 500;

/**
 * The records that the actor may see, as a file in pieces, the latest change first; each with the fields that may be seen when its piece is made. Whose
 * records they are is left a receipt, and how much went out is a fact, also where the reader broke off. Task: 2390 II.2.3.
 */
export async function* exportRecords(
  ctx: Context,
  filters: RecordFilters,
  format: ExportFormat,
  purpose: string,
): AsyncGenerator<Buffer> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  const writer = writers[format];
  const hash = createHash("sha256");
  let [records, whole] = [0, false];
  try {
    const book = await ctx.read(agencyBook);
    const pieces = writer.write({
      batches: batchesOf(ctx, within(filters, writer.kinds), purpose),
      now: ctx.now(),
      nameOf: (agency) => book.get(agency)?.nameVi ?? agency,
      wrote: (count) => void (records += count),
    });
    for await (const piece of pieces) {
      const bytes = Buffer.from(piece as Uint8Array);
      hash.update(bytes);
      yield bytes;
    }
    whole = true;
  } finally {
    const agency = ctx.actor.agency ?? "";
    const about = { id: `exchange-export/${ctx.requestId}`, agency, level: "own" as const, sharedWith: [] };
    const payload = { format, records, sha256: hash.digest("hex"), purpose, whole };
    await ctx.transaction((tx) => record(ctx, tx, recordsExported, about, payload));
  }
}

/** Records page by page, read when the file has come to them. */
async function* batchesOf(ctx: Context, filters: RecordFilters, purpose: string): AsyncGenerator<ExchangeRecord[]> {
  if (filters.kinds?.length === 0) return;
  for (let after: { at: Date; id: string } | null = null; ;) {
    const { items } = await listRecords(ctx, filters, { after, limit: atOnce });
    const last = items.at(-1);
    if (last === undefined) return;
    const ids = items.map(({ id }) => id);
    yield await ctx.transaction((tx) => readRecords(ctx, tx, ids, { door: "export", purpose }));
    if (items.length < atOnce) return;
    after = { at: last.changedAt, id: last.id };
  }
}

/** Filters with no kind of record that the format has no words for. */
function within(filters: RecordFilters, kinds: RecordFilters["kinds"] | null): RecordFilters {
  if (kinds === null || kinds === undefined) return filters;
  return { ...filters, kinds: filters.kinds?.filter((kind) => kinds.includes(kind)) ?? kinds };
}
