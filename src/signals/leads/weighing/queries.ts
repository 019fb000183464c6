import { z } from "zod";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { RowOf } from "../../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { standingVerdicts } from "../store/leads.ts";
import type { Label, Times } from "./learn.ts";
import { proposalById, proposalsPage, scaleOf } from "./store.ts";

export type ProposalRow = RowOf<typeof proposalById>;

const times = z.record(z.string(), z.number());

/** What the points of each check are multiplied with in an agency; a check that is not named counts as it is. */
export async function scaleInForce(tx: Transaction, agency: string): Promise<Times> {
  return times.parse((await tx.find(scaleOf, { agency }))?.times ?? {});
}

/** The clear verdicts of an agency that stand, to learn from. */
export async function labelsOf(tx: Transaction, agency: string): Promise<Label[]> {
  const rows = await tx.rows(standingVerdicts, { agency });
  return rows
    .filter(({ verdict }) => verdict !== "unsure")
    .map((row) => ({ leadId: row.lead_id, isReal: row.verdict === "yes", signs: times.nullable().parse(row.signs) }));
}

/** Proposals, newest first, and whether leads are still being brought onto the scale in force. */
export async function listProposals(
  tx: Transaction,
  agency: string,
  page: { cursor?: string | undefined; limit: number },
) {
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const rows = await tx.rows(proposalsPage, {
    before: after === null ? null : new Date(after[0]),
    id: after?.[1] ?? null,
    limit: page.limit + 1,
  });
  const scale = await tx.find(scaleOf, { agency });
  const isSettling = scale !== null && scale.position !== null;
  return { ...cutPage(rows, page.limit, (row) => [row.made_at.toISOString(), row.id]), isSettling };
}
