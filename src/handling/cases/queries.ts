import { z } from "zod";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { ParamsOf, RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import type { Fact } from "../../services/facts/index.ts";
import { timeLine } from "../../services/facts/index.ts";
import { namesOf } from "../../services/access/index.ts";
import { listEvidence } from "../../signals/evidence/index.ts";
import type { LeadForCase } from "../../signals/leads/index.ts";
import { leadsForCase } from "../../signals/leads/index.ts";
import type { Case, CaseNote, CaseParty, CaseState } from "./model.ts";
import { wordsQuery } from "./model.ts";
import { canReadCases } from "./policy.ts";
import {
  caseById,
  caseIdsWithWords,
  caseOfNumber,
  casesAmong,
  casesPage,
  casesWithWords,
  leadsOfCase,
  notesOfCase,
  partiesOfCase,
  toCase,
} from "./store.ts";

/** A case with what belongs to it; of its leads those that the actor may see as leads. */
export type CaseFile = Case & { parties: CaseParty[]; notes: CaseNote[]; leads: LeadForCase[]; names: Names };
/** Names of people by id, as far as the actor may see them: those of the own agency. */
export type Names = Map<string, string>;
export type CaseFilter = {
  states?: readonly CaseState[] | undefined;
  owner?: string | undefined;
  q?: string | undefined;
};

/** Cases the actor may see, newest first. `q` holds words or a number, with or without marks; the last letters may be missing. */
export async function listCases(
  ctx: Context,
  filter: CaseFilter,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Case[]; next: string | null; names: Names }> {
  allow(canReadCases(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  return ctx.read(async (tx) => {
    const place = {
      states: filter.states ?? null,
      owner: filter.owner ?? null,
      opened_at: after === null ? null : new Date(after[0]),
      id: after?.[1] ?? null,
      limit: page.limit + 1,
    };
    const rows = filter.q === undefined ? await tx.rows(casesPage, place) : await rowsWithWords(tx, filter.q, place);
    const cut = cutPage(rows.map(toCase), page.limit, (of) => [of.openedAt.toISOString(), of.id]);
    const owners = cut.items.map((of) => of.owner);
    return { ...cut, names: await namesOf(tx, owners) };
  });
}

// Fewer matches are sorted; more are met soon enough in the order of the list.
const manyMatches = 1000;

async function rowsWithWords(
  tx: Transaction,
  q: string,
  place: ParamsOf<typeof casesPage>,
): Promise<RowOf<typeof casesPage>[]> {
  const query = wordsQuery(q);
  const found = await tx.rows(caseIdsWithWords, { query, most: manyMatches + 1 });
  if (found.length > manyMatches) return tx.rows(casesWithWords, { ...place, query });
  return tx.rows(casesAmong, { ...place, ids: found.map((row) => row.id) });
}

/** The whole file of one case; `not-found` where there is none to see. */
export async function getCase(ctx: Context, id: string): Promise<CaseFile> {
  allow(canReadCases(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => caseFile(tx, toCase(await tx.get(caseById, { id }))));
}

/** The case of a number such as `HS-2026-482913`, typed in either case and with stray spaces; `not-found` where there is none to see. */
export async function caseByNumber(ctx: Context, number: string): Promise<CaseFile> {
  allow(canReadCases(ctx.actor), ctx.lang);
  return ctx.read(async (tx) =>
    caseFile(tx, toCase(await tx.get(caseOfNumber, { number: number.trim().toUpperCase() }))),
  );
}

/** What happened to a case, oldest first. Steps taken before it was shared stay with the agency that took them. */
export async function caseTimeLine(ctx: Context, id: string): Promise<{ steps: Fact[]; names: Names }> {
  allow(canReadCases(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    await tx.get(caseById, { id });
    const steps = await timeLine(tx, id);
    const actors = steps.map((step) => step.actor);
    return { steps, names: await namesOf(tx, actors) };
  });
}

/** Pages captured for a case or tied to a lead that stands in it, newest first; the actor's agency tied them, or they are its own. */
export async function listCaptures(
  ctx: Context,
  id: string,
  page: { cursor?: string | undefined; limit: number },
): ReturnType<typeof listEvidence> {
  allow(canReadCases(ctx.actor), ctx.lang);
  const leads = await ctx.read(async (tx) => {
    await tx.get(caseById, { id });
    return leadIdsOf(tx, id);
  });
  return listEvidence(ctx, { case: id, leads }, page);
}

async function leadIdsOf(tx: Transaction, id: string): Promise<string[]> {
  return (await tx.rows(leadsOfCase, { case_id: id })).map((lead) => lead.lead_id);
}

/** A case inside another module's transaction, with its parties; `not-found` where there is none to see. */
export async function caseWithParties(tx: Transaction, id: string): Promise<Case & { parties: CaseParty[] }> {
  const [row, parties] = await Promise.all([tx.get(caseById, { id }), tx.rows(partiesOfCase, { case_id: id })]);
  return { ...toCase(row), parties: parties.map(toParty) };
}

async function caseFile(tx: Transaction, of: Case): Promise<CaseFile> {
  const [parties, notes, leadIds] = await Promise.all([
    tx.rows(partiesOfCase, { case_id: of.id }),
    tx.rows(notesOfCase, { case_id: of.id }),
    leadIdsOf(tx, of.id),
  ]);
  const people = [of.owner, of.openedBy, ...notes.map((note) => note.author)];
  const [seen, names] = await Promise.all([leadsForCase(tx, leadIds), namesOf(tx, people)]);
  return {
    ...of,
    parties: parties.map(toParty),
    notes: notes.map((note) => ({ id: note.id, body: note.body, author: note.author, writtenAt: note.written_at })),
    leads: seen,
    names,
  };
}

function toParty(row: {
  id: string;
  kind: string;
  name: string;
  seller_id: string | null;
  platform_id: string | null;
}): CaseParty {
  return {
    id: row.id,
    kind: row.kind as CaseParty["kind"],
    name: row.name,
    sellerId: row.seller_id,
    platformId: row.platform_id,
  };
}
