import type { Verdict } from "../../kernel/actor.ts";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { problem } from "../../kernel/problem.ts";
import type { Party } from "../parties/index.ts";
import { findParty } from "../parties/index.ts";
import type { Passport } from "./model.ts";
import { canEditPassports, canReadPassports } from "./policy.ts";
import { passportById, toPassport } from "./store/passports.ts";

/** The party whose people ask; `forbidden` for everybody else. */
export async function askingParty(ctx: Context, tx: Transaction): Promise<Party> {
  const party = await findParty(tx, ctx.actor.agency ?? "");
  // An officer has no party to be found: the policy has the words for it.
  allow(canEditPassports(ctx.actor, party ?? { id: "", state: "active" }), ctx.lang);
  if (party === null) throw problem("not-found");
  return party;
}

/** The steps that every change by a party's own people has in common: find the passport and the party, ask the policy, do the work in one transaction. */
export async function asOwnPassport<T>(
  ctx: Context,
  id: string,
  may: (party: Party, of: Passport) => Verdict,
  work: (tx: Transaction, of: Passport, party: Party) => Promise<T>,
): Promise<T> {
  allow(canReadPassports(ctx.actor), ctx.lang);
  return ctx.transaction(async (tx) => {
    const of = toPassport(await tx.get(passportById, { id }));
    const party = await findParty(tx, of.agency);
    if (party === null) throw problem("not-found");
    allow(may(party, of), ctx.lang);
    return work(tx, of, party);
  });
}

/** The same for writing what a passport says. */
export const asEditor = <T>(
  ctx: Context,
  id: string,
  work: (tx: Transaction, of: Passport, party: Party) => Promise<T>,
): Promise<T> => asOwnPassport(ctx, id, (party) => canEditPassports(ctx.actor, party), work);
