import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { ImportReport, MappedRecord } from "../../../services/sockets/index.ts";
import { contentHash, importRecords } from "../../../services/sockets/index.ts";
import { wardConversionInput, wardConversionsImported } from "../model.ts";
import { canImportReference } from "../policy.ts";
import { upsertWardConversions } from "../store.ts";

/** Takes what became of the old wards; repeating it changes nothing. Law: Resolution 202/2025/QH15. */
export async function importWardConversions(
  ctx: Context,
  records: AsyncIterable<MappedRecord>,
  source: string,
): Promise<ImportReport> {
  allow(canImportReference(ctx.actor), ctx.lang);
  return importRecords(records, wardConversionInput, ctx.lang, (batch) =>
    ctx.transaction(async (tx) => {
      const rows = new Map(
        batch.values.map((given) => {
          const row = {
            old_province_code: given.oldProvinceCode,
            old_district_code: given.oldDistrictCode,
            old_ward_code: given.oldWardCode ?? "",
            old_province: given.oldProvince,
            old_district: given.oldDistrict,
            old_ward: given.oldWard ?? "",
            new_ward_code: given.newWardCode,
            divided: given.divided,
            effective_on: given.effectiveOn.from,
          };
          const key = `${row.old_ward_code} ${row.new_ward_code} ${row.old_district_code}`;
          return [key, { ...row, content_hash: contentHash(row) }];
        }),
      );
      const written = await tx.rows(upsertWardConversions, { rows: [...rows.values()] });
      const created = written.filter((row) => row.created).length;
      const kept = { new: created, changed: written.length - created, unchanged: batch.values.length - written.length };
      const about = { id: "wards", agency: ctx.actor.agency ?? "", level: "public" as const, sharedWith: [] };
      await record(ctx, tx, wardConversionsImported, about, {
        source,
        ...kept,
        rejected: batch.rejected,
        sha256: batch.sha256,
      });
      return kept;
    }),
  );
}
