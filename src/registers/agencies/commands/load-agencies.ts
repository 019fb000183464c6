import { createHash } from "node:crypto";
import agenciesFile from "../../../../reference/agencies.json" with { type: "json" };
import provincesFile from "../../../../reference/provinces.json" with { type: "json" };
import { toneKey } from "../../../engines/vietnamese/index.ts";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Json } from "../../../kernel/db/statement.ts";
import { record } from "../../../services/facts/index.ts";
import { canLoadReference, claimReferenceFile } from "../../reference/index.ts";
import { agenciesLoaded, provincesLoaded, typeSpan } from "../model.ts";
import { agenciesOfProvinces } from "../provincial.ts";
import { insertAgencies, insertProvinces, removeAgencies, removeProvinces } from "../store.ts";

/** Loads agencies and provinces of all times, each file once a checksum; names the files loaded. Task: 2390 II.2.1. */
export async function loadAgencies(ctx: Context): Promise<string[]> {
  allow(canLoadReference(ctx.actor), ctx.lang);
  const { agencies: printed, ...agenciesHeader } = agenciesFile;
  const { old, current, ...provincesHeader } = provincesFile;
  const inDocuments = printed.map((agency) => ({
    id: agency.id,
    abbreviation: agency.abbr,
    name_vi: agency.name_vi,
    name_en: agency.name_en,
    parent: agency.parent,
    valid_from: agency.valid_from,
    valid_to: agency.valid_to,
    successors: agency.successor,
    certainty: agency.certainty,
    note: agency.note,
    is_office: agency.not_an_office !== true,
  }));
  const agencies = [...inDocuments, ...agenciesOfProvinces(printed, current)].map((agency, position) => ({
    ...agency,
    position,
  }));
  const provinces = [...old, ...current.map((province) => ({ ...province, successor: null }))].map((province) => ({
    id: province.id,
    code: province.code,
    name: province.name,
    name_en: province.name_en,
    full_name: province.full_name,
    type: province.type,
    // Thanh Hoá and Thanh Hóa are one name.
    tone_key: toneKey(province.name).toLowerCase(),
    type_history: typeSpan.array().parse(province.type_history),
    valid_from: province.valid_from,
    valid_to: province.valid_to,
    successor: province.successor,
  }));
  const about = (id: string) => ({ id, agency: ctx.actor.agency ?? "", level: "public" as const, sharedWith: [] });

  return ctx.transaction(async (tx) => {
    const loaded: string[] = [];
    const claim = (name: string, header: Json, rows: readonly unknown[]) => {
      const checksum = checksumOf([header, rows]);
      return claimReferenceFile(tx, { name, checksum, header, entries: rows.length, loadedAt: ctx.now() });
    };
    if (await claim("agencies", agenciesHeader as Json, agencies)) {
      await tx.run(removeAgencies, {});
      await tx.run(insertAgencies, { rows: agencies });
      await record(ctx, tx, agenciesLoaded, about("reference/agencies"), {
        checksum: checksumOf(agencies),
        agencies: agencies.length,
      });
      loaded.push("agencies");
    }
    if (await claim("provinces", provincesHeader, provinces)) {
      await tx.run(removeProvinces, {});
      await tx.run(insertProvinces, { rows: provinces });
      await record(ctx, tx, provincesLoaded, about("reference/provinces"), {
        checksum: checksumOf(provinces),
        provinces: provinces.length,
      });
      loaded.push("provinces");
    }
    return loaded;
  });
}

function checksumOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
