import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { derivedId } from "../../../kernel/id.ts";
import { record } from "../../../services/facts/index.ts";
import type { ImportReport, MappedRecord } from "../../../services/sockets/index.ts";
import { contentHash, importRecords } from "../../../services/sockets/index.ts";
import type { ImportSource, RecallInput } from "../model.ts";
import { gtin14, recallInput, recallsImported, searchWords } from "../model.ts";
import { canImportProducts } from "../policy.ts";
import { insertRecallGtins, insertRecallWords, removeRecallGtins, removeRecallWords, upsertRecalls } from "../store.ts";

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
  return importRecords(records, recallInput, ctx.lang, (batch) =>
    ctx.transaction(async (tx) => {
      const given = batch.values.map((recall) => ({ recall, row: recallRow(recall, source, agency, ctx.now()) }));
      const byId = new Map(given.map((each) => [each.row.id, each]));
      const written = await tx.rows(upsertRecalls, { rows: [...byId.values()].map(({ row }) => row) });
      const changed = written.filter((row) => !row.created).map((row) => row.id);
      await tx.run(removeRecallGtins, { recalls: changed });
      await tx.run(removeRecallWords, { recalls: changed });
      const seen = { agency, level: source.level };
      const pairs = (of: (recall: RecallInput) => string[]) =>
        written.flatMap(({ id }) => of(byId.get(id)!.recall).map((value) => [value, id] as const));
      const gtins = pairs(gtinsOf);
      const words = pairs(wordsOf);
      await tx.run(insertRecallGtins, { gtins: gtins.map(first), recalls: gtins.map(second), ...seen });
      await tx.run(insertRecallWords, { words: words.map(first), recalls: words.map(second), ...seen });
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

const first = ([value]: readonly [string, string]) => value;
const second = ([, id]: readonly [string, string]) => id;

/** A bar code with a wrong check digit finds nothing and is left out; the source's page has it. */
function gtinsOf(recall: RecallInput): string[] {
  return [...new Set(recall.gtins.map(gtin14).filter((gtin) => gtin !== null))];
}

function wordsOf({ product, brand, title, company, regNo, models }: RecallInput): string[] {
  return searchWords([product, brand, title, company, regNo, ...models].filter((part) => part !== null).join(" "));
}

function recallRow(given: RecallInput, source: ImportSource, agency: string, now: Date) {
  const content = {
    number: given.number,
    issued_on: given.issuedOn?.from ?? null,
    issued_precision: given.issuedOn?.precision ?? null,
    title: given.title,
    product: given.product,
    brand: given.brand,
    company: given.company,
    models: given.models,
    gtins: gtinsOf(given),
    reg_no: given.regNo,
    description: given.description,
    hazard: given.hazard,
    remedy: given.remedy,
    kind: given.kind,
    authority: given.authority,
    url: given.url,
  };
  return {
    id: derivedId("rec", agency, source.id, given.externalId),
    source: source.id,
    external_id: given.externalId,
    ...content,
    content_hash: contentHash({ ...content, level: source.level }),
    first_seen: now.toISOString(),
    agency,
    level: source.level,
  };
}
