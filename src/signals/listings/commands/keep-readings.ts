import { jsonText } from "../../../kernel/db/json-text.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { Visibility } from "../../../services/facts/index.ts";
import type { PageReading } from "../model.ts";
import type { PreparedBatch } from "../prepared.ts";
import { upsertReadings } from "../store/readings.ts";

/** Part of the bulk import: keeps how listings of a batch were read from their pages, by the listing's id. The import records the fact. */
export async function keepReadings(
  tx: Transaction,
  about: Visibility,
  batch: Pick<PreparedBatch, "ids" | "hashes">,
  readings: ReadonlyMap<string, PageReading>,
): Promise<void> {
  // Of a listing that is there twice the last content holds, and the last reading is the one given.
  const hashes = new Map(batch.ids.map((id, at) => [id, batch.hashes[at] as string]));
  const kept = [...readings].filter(([id]) => hashes.has(id));
  if (kept.length === 0) return;
  const each = <T>(of: (reading: PageReading) => T): T[] => kept.map(([, reading]) => of(reading));
  await tx.run(upsertReadings, {
    listing: kept.map(([id]) => id),
    hash: kept.map(([id]) => hashes.get(id) as string),
    read_at: each(({ readAt }) => readAt),
    rendered: each(({ rendered }) => rendered),
    cut: each(({ cut }) => cut),
    price_kind: each(({ priceKind }) => priceKind),
    currency: each(({ currency }) => currency),
    fields: each(({ fields }) => jsonText(fields)),
    agency: about.agency,
    level: about.level,
    shared_with: about.sharedWith,
  });
}
