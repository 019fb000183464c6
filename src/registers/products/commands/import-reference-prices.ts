import { foldText } from "../../../engines/vietnamese/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { derivedId } from "../../../kernel/id.ts";
import { record } from "../../../services/facts/index.ts";
import type { ImportReport, MappedRecord } from "../../../services/sockets/index.ts";
import { importRecords } from "../../../services/sockets/index.ts";
import type { ImportSource, ReferencePriceInput } from "../model.ts";
import { gtin14, referencePriceInput, referencePricesImported } from "../model.ts";
import { canImportProducts } from "../policy.ts";
import { insertReferencePrices } from "../store.ts";

/**
 * Takes shelf prices of known shops. The price and the day are part of what a row is: a new price is a new row, the old one stays.
 * Task: 2390 II.2.1.
 */
export async function importReferencePrices(
  ctx: Context,
  records: AsyncIterable<MappedRecord>,
  source: ImportSource,
): Promise<ImportReport> {
  allow(canImportProducts(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency ?? "";
  return importRecords(records, referencePriceInput, ctx.lang, (batch) =>
    ctx.transaction(async (tx) => {
      const rows = new Map(
        batch.values.map((given) => priceRow(given, source, agency, ctx.now())).map((row) => [row.id, row]),
      );
      const created = await tx.run(insertReferencePrices, { rows: [...rows.values()] });
      const kept = { new: created, changed: 0, unchanged: batch.values.length - created };
      const about = { id: `reference-prices/${source.id}`, agency, level: source.level, sharedWith: [] };
      await record(ctx, tx, referencePricesImported, about, {
        source: source.id,
        ...kept,
        rejected: batch.rejected,
        sha256: batch.sha256,
      });
      return kept;
    }),
  );
}

function priceRow(given: ReferencePriceInput, source: ImportSource, agency: string, now: Date) {
  const price = String(given.price);
  const observed = given.observedOn?.from ?? null;
  return {
    id: derivedId(
      "rfp",
      agency,
      source.id,
      given.shop,
      given.name,
      given.unit ?? "",
      given.category ?? "",
      price,
      observed ?? "",
    ),
    source: source.id,
    shop: given.shop,
    name: given.name,
    folded: foldText(given.name),
    unit: given.unit,
    brand: given.brand,
    category: given.category,
    gtin: given.gtin === null ? null : gtin14(given.gtin),
    price,
    observed_on: observed,
    observed_precision: given.observedOn?.precision ?? null,
    first_seen: now.toISOString(),
    agency,
    level: source.level,
  };
}
