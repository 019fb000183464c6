import type { Transaction } from "../../kernel/db/database.ts";
import type { Party, PartyState, Proof } from "./model.ts";
import { prefixesOf } from "./numbers.ts";
import { claimsAmong, ownerAmong, partiesOfGln } from "./store/numbers.ts";
import { partyById, partyWithTaxCode, standingsOf, toParty } from "./store/parties.ts";

/** A party as far as the actor may see it: officers see all, a party's people their own; null otherwise. */
export async function findParty(tx: Transaction, id: string): Promise<Party | null> {
  const row = await tx.find(partyById, { id });
  return row && toParty(row);
}

/** The party of a tax code (as `checkTaxCode` writes it), or null. */
export async function partyByTaxCode(tx: Transaction, taxCode: string): Promise<Party | null> {
  const row = await tx.find(partyWithTaxCode, { tax_code: taxCode });
  return row && toParty(row);
}

/**
 * Whose a GLN (13 digits) is: the party with a verified company prefix that it stands under, else the one party with an open place of
 * that number. Null where nobody has it, and where several claim it and none is verified. Also for the plane of verification.
 */
export async function partyOfGln(tx: Transaction, gln: string): Promise<string | null> {
  const owner = await tx.find(ownerAmong, { prefixes: prefixesOf(gln) });
  if (owner !== null) return owner.party;
  const claiming = await tx.rows(partiesOfGln, { gln });
  return claiming.length === 1 ? (claiming[0] as { party: string }).party : null;
}

/**
 * How far a GTIN (12 to 14 digits) or GLN is the party's: `verified` where it stands under a company prefix that an officer has verified,
 * `claimed` where the party only says so, null where it does not even say so (of an 8-digit number always). Also for the plane of verification.
 */
export async function ownsPrefix(
  tx: Transaction,
  party: string,
  gtinOrGln: string,
): Promise<Exclude<Proof, "refused"> | null> {
  const claim = await tx.find(claimsAmong, { party, prefixes: prefixesOf(gtinOrGln) });
  return (claim?.proof as Exclude<Proof, "refused"> | undefined) ?? null;
}

/** What a verdict on a code names of its party. `suspended`: the licence is withdrawn, and the verdict is "do not use". */
export type PartyStanding = {
  id: string;
  name: string;
  address: string;
  state: PartyState;
  reason: string | null;
  since: Date;
};

/** The standing of these parties by id, for the plane of verification too; one that is not known is not there. */
export async function partyStanding(tx: Transaction, ids: readonly string[]): Promise<Map<string, PartyStanding>> {
  const rows = await tx.rows(standingsOf, { ids: [...ids] });
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        address: row.address,
        state: row.state as PartyState,
        reason: row.state_reason,
        since: row.state_at,
      },
    ]),
  );
}
