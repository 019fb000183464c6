import { foldText } from "../../../engines/vietnamese/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { ImportReport, MappedRecord } from "../../../services/sockets/index.ts";
import { contentHash, importRecords } from "../../../services/sockets/index.ts";
import { wardInput, wardsImported } from "../model.ts";
import { canImportReference } from "../policy.ts";
import { upsertWards } from "../store.ts";

/** Takes the wards of a source; repeating it changes nothing. */
export async function importWards(
  ctx: Context,
  records: AsyncIterable<MappedRecord>,
  source: string,
): Promise<ImportReport> {
  allow(canImportReference(ctx.actor), ctx.lang);
  return importRecords(records, wardInput, ctx.lang, (batch) =>
    ctx.transaction(async (tx) => {
      const rows = new Map(
        batch.values.map((ward) => {
          const row = {
            code: ward.code,
            valid_from: ward.validFrom.from,
            province_code: ward.provinceCode,
            name: ward.name,
            full_name: ward.fullName,
            type: ward.type,
            folded: foldText(ward.name),
          };
          return [ward.code, { ...row, content_hash: contentHash(row) }];
        }),
      );
      const written = await tx.rows(upsertWards, { rows: [...rows.values()] });
      const created = written.filter((row) => row.created).length;
      const kept = { new: created, changed: written.length - created, unchanged: batch.values.length - written.length };
      const about = { id: "wards", agency: ctx.actor.agency ?? "", level: "public" as const, sharedWith: [] };
      await record(ctx, tx, wardsImported, about, { source, ...kept, rejected: batch.rejected, sha256: batch.sha256 });
      return kept;
    }),
  );
}
