import { createHash } from "node:crypto";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { ExchangeRecord } from "../records/model.ts";
import { canReadRecords } from "../records/policy.ts";
import type { RecordFilters } from "../records/queries.ts";
import { listRecords, readRecords } from "../records/queries.ts";
import { csvHead, csvRows } from "./csv.ts";
import type { ExportFormat } from "./model.ts";
import { recordsExported } from "./model.ts";

const atOnce = 500;

/**
 * The records that the actor may see, as text in pieces, the latest change first; each with the fields that may be seen when its piece is made. Whose records
 * they are is left a receipt, and how much went out is a fact, also where the reader broke off. Task: 2390 II.2.3.
 */
export async function* exportRecords(
  ctx: Context,
  filters: RecordFilters,
  format: ExportFormat,
  purpose: string,
): AsyncGenerator<string> {
  allow(canReadRecords(ctx.actor), ctx.lang);
  const hash = createHash("sha256");
  let [records, whole] = [0, false];
  const told = (piece: string) => {
    hash.update(piece);
    return piece;
  };
  try {
    if (format === "csv") yield told(csvHead);
    for (let after: { at: Date; id: string } | null = null; ;) {
      const { items } = await listRecords(ctx, filters, { after, limit: atOnce });
      const last = items.at(-1);
      if (last === undefined) break;
      const ids = items.map(({ id }) => id);
      const read = await ctx.transaction((tx) => readRecords(ctx, tx, ids, { door: "export", purpose }));
      records += read.length;
      yield told(read.map(format === "csv" ? csvRows : jsonLine).join(""));
      if (items.length < atOnce) break;
      after = { at: last.changedAt, id: last.id };
    }
    whole = true;
  } finally {
    const agency = ctx.actor.agency ?? "";
    const about = { id: `exchange-export/${ctx.requestId}`, agency, level: "own" as const, sharedWith: [] };
    const payload = { format, records, sha256: hash.digest("hex"), purpose, whole };
    await ctx.transaction((tx) => record(ctx, tx, recordsExported, about, payload));
  }
}

/** A record as one line of JSON, in the form in which records are given (`keepRecords`), with its keeper and its id. */
function jsonLine({ keeping, madeAt, changedAt, ...told }: ExchangeRecord): string {
  const externalId = keeping?.externalId ?? told.id;
  return `${JSON.stringify({ ...told, externalId, madeAt: madeAt.toISOString(), changedAt: changedAt.toISOString() })}\n`;
}
