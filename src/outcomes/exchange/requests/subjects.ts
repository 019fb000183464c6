import type { Transaction } from "../../../kernel/db/database.ts";
import { Problem } from "../../../kernel/problem.ts";
import { caseWithParties } from "../../../handling/cases/index.ts";
import { leadsForCase } from "../../../signals/leads/index.ts";
import { listingsById, sellersById } from "../../../signals/listings/index.ts";
import { recordById } from "../records/store/records.ts";
import type { SubjectKind } from "./model.ts";

type Look = (tx: Transaction, id: string) => Promise<string | null>;

/** How each kind of thing is looked up, as far as the actor may see it; a code on goods is what its reader says it is. */
const looks: Record<SubjectKind, Look> = {
  case: (tx, id) => unlessHidden(async () => (await caseWithParties(tx, id)).title),
  lead: async (tx, id) => (await leadsForCase(tx, [id]))[0]?.sellerName ?? null,
  seller: async (tx, id) => (await sellersById(tx, [id]))[0]?.name ?? null,
  listing: async (tx, id) => (await listingsById(tx, [id]))[0]?.title ?? null,
  record: async (tx, id) => (await tx.find(recordById, { id }))?.title ?? null,
  code: async (_, id) => id,
};

/** The title of a thing that the actor may see; null where there is none to see. */
export function titleOf(tx: Transaction, kind: SubjectKind, id: string): Promise<string | null> {
  return looks[kind](tx, id);
}

async function unlessHidden(look: () => Promise<string>): Promise<string | null> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") return null;
    throw error;
  }
}
