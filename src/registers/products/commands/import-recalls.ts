import { foldText } from "../../../engines/vietnamese/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { derivedId } from "../../../kernel/id.ts";
import { record } from "../../../services/facts/index.ts";
import type { ImportReport, MappedRecord } from "../../../services/sockets/index.ts";
import { contentHash, importRecords } from "../../../services/sockets/index.ts";
import type { ImportSource, RecallInput } from "../model.ts";
import { gtin14, recallInput, recallsImported } from "../model.ts";
import { canImportProducts } from "../policy.ts";
import { insertRecallGtins, removeRecallGtins, upsertRecalls } from "../store.ts";

/**
 * Takes recalls and alerts of a source for the actor's agency. One that the source has changed loses its verification: what was verified
 * was another text. Task: 2390 II.2.1, II.5.6.
 */
export async function importRecalls(
  ctx: Context,
  records: AsyncIterable<MappedRecord>,
  source: ImportSource,
): Promise<ImportReport> {
  allow(canImportProducts(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency ?? "";
  return importRecords(records, recallInput, (batch) =>
    ctx.transaction(async (tx) => {
      const rows = new Map(
        batch.values.map((given) => recallRow(given, source, agency, ctx.now())).map((row) => [row.id, row]),
      );
      const written = await tx.rows(upsertRecalls, { rows: [...rows.values()] });
      const gtins = written.flatMap(({ id }) => (rows.get(id)?.gtins ?? []).map((gtin) => ({ gtin, id })));
      await tx.run(removeRecallGtins, { recalls: written.filter((row) => !row.created).map((row) => row.id) });
      await tx.run(insertRecallGtins, {
        gtins: gtins.map(({ gtin }) => gtin),
        recalls: gtins.map(({ id }) => id),
        agency,
        level: source.level,
      });
      const created = written.filter((row) => row.created).length;
      const kept = { new: created, changed: written.length - created, unchanged: batch.values.length - written.length };
      const about = { id: `recalls/${source.id}`, agency, level: source.level, sharedWith: [] };
      await record(ctx, tx, recallsImported, about, {
        source: source.id,
        ...kept,
        rejected: batch.rejected,
        sha256: batch.sha256,
      });
      return kept;
    }),
  );
}

function recallRow(given: RecallInput, source: ImportSource, agency: string, now: Date) {
  // A bar code with a wrong check digit finds nothing and is left out; the source's page has it.
  const gtins = [...new Set(given.gtins.map(gtin14).filter((gtin) => gtin !== null))];
  const content = {
    number: given.number,
    issued_on: given.issuedOn?.from ?? null,
    issued_precision: given.issuedOn?.precision ?? null,
    title: given.title,
    product: given.product,
    brand: given.brand,
    company: given.company,
    models: given.models,
    gtins,
    reg_no: given.regNo,
    description: given.description,
    hazard: given.hazard,
    remedy: given.remedy,
    kind: given.kind,
    authority: given.authority,
    url: given.url,
  };
  const named = [given.product, given.brand, given.title, given.company, given.regNo, ...given.models];
  return {
    id: derivedId("rec", agency, source.id, given.externalId),
    source: source.id,
    external_id: given.externalId,
    ...content,
    folded: foldText(named.filter((part) => part !== null).join(" ")),
    content_hash: contentHash({ ...content, level: source.level }),
    first_seen: now.toISOString(),
    agency,
    level: source.level,
  };
}
