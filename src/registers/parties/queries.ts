import { z } from "zod";
import { foldText } from "../../engines/vietnamese/index.ts";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import { namesOf } from "../../services/access/index.ts";
import type { Fact } from "../../services/facts/index.ts";
import { timeLine } from "../../services/facts/index.ts";
import type { ApplicationChecks } from "./checks.ts";
import { checksOf } from "./checks.ts";
import type { Application, ApplicationState, Party, PartyFile, PartyState } from "./model.ts";
import { canApply, canListParties, canReadApplications, canReadParties } from "./policy.ts";
import { readReceipt } from "./receipt.ts";
import { applicationById, applicationByReceipt, applicationsPage, toApplication } from "./store/applications.ts";
import { placesOf, prefixesOfParty, toPlace, toPrefix } from "./store/numbers.ts";
import { contactOf, partiesPage, partyById, toParty } from "./store/parties.ts";

type Page = { cursor?: string | undefined; limit: number };
export type Names = Map<string, string>;

/** Applications to the actor's authority, newest first. */
export async function listApplications(
  ctx: Context,
  filter: { state?: ApplicationState | undefined },
  page: Page,
): Promise<{ items: Application[]; next: string | null }> {
  allow(canReadApplications(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const rows = await ctx.read((tx) =>
    tx.rows(applicationsPage, {
      state: filter.state ?? null,
      at: after === null ? null : new Date(after[0]),
      id: after?.[1] ?? null,
      limit: page.limit + 1,
    }),
  );
  return cutPage(rows.map(toApplication), page.limit, (of) => [of.submittedAt.toISOString(), of.id]);
}

export type ApplicationFile = Application & { checks: ApplicationChecks; facts: Fact[]; names: Names };

/** One application with what was checked and what happened to it; `not-found` where there is none to see. */
export async function getApplication(ctx: Context, id: string): Promise<ApplicationFile> {
  allow(canReadApplications(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const of = toApplication(await tx.get(applicationById, { id }));
    const [checks, facts] = await Promise.all([checksOf(tx, of), timeLine(tx, id)]);
    return { ...of, checks, facts, names: await namesOf(tx, [...new Set(facts.map((fact) => fact.actor))]) };
  });
}

/** The application that a receipt is of, for whoever holds it; null where it is none. */
export function getOwnApplication(house: Context, receipt: string): Promise<Application | null> {
  allow(canApply(house.actor), house.lang);
  return house.read((tx) => applicationHeldBy(tx, receipt));
}

export async function applicationHeldBy(tx: Transaction, receipt: string): Promise<Application | null> {
  const read = readReceipt(receipt);
  if (read === null) return null;
  const row = await tx.find(applicationByReceipt, read);
  return row && toApplication(row);
}

/** The register by name, for officers; `q` is a part of a name, with or without marks, or a tax code. */
export async function listParties(
  ctx: Context,
  filter: { q?: string | undefined; state?: PartyState | undefined },
  page: Page,
): Promise<{ items: Party[]; next: string | null }> {
  allow(canListParties(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.string(), z.string()]));
  const words = filter.q?.trim() ?? "";
  const rows = await ctx.read((tx) =>
    tx.rows(partiesPage, {
      folded: words === "" ? null : foldText(words).replace(/[\\%_]/g, String.raw`\$&`),
      tax_code: words.replace(/[\s.]/g, ""),
      state: filter.state ?? null,
      after_name: after?.[0] ?? null,
      after_id: after?.[1] ?? null,
      limit: page.limit + 1,
    }),
  );
  const cut = cutPage(rows, page.limit, (row) => [row.folded, row.id]);
  return { items: cut.items.map(toParty), next: cut.next };
}

/** A party with its places and prefixes; the contact is null for whoever has no need to know it. `not-found` where there is none to see. */
export async function getParty(ctx: Context, id: string): Promise<PartyFile> {
  allow(canReadParties(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const [row, contact, places, prefixes] = await Promise.all([
      tx.get(partyById, { id }),
      tx.find(contactOf, { party: id }),
      tx.rows(placesOf, { party: id }),
      tx.rows(prefixesOfParty, { party: id }),
    ]);
    return { ...toParty(row), contact, places: places.map(toPlace), prefixes: prefixes.map(toPrefix) };
  });
}
