import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import type { Partner } from "./model.ts";
import { allPartners, partnerById } from "./store.ts";

export async function listPartners(tx: Transaction): Promise<Partner[]> {
  return (await tx.rows(allPartners, {})).map(asPartner);
}

export async function findPartner(tx: Transaction, id: string): Promise<Partner | null> {
  const row = await tx.find(partnerById, { id });
  return row && asPartner(row);
}

function asPartner({ name_vi, name_en, valid_from, valid_to, ...same }: RowOf<typeof partnerById>): Partner {
  return { ...same, nameVi: name_vi, nameEn: name_en, validFrom: valid_from, validTo: valid_to };
}
