import { z } from "zod";
import { allow } from "../../kernel/actor.ts";
import { foldText } from "../../engines/vietnamese/index.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import type { Level } from "../../services/facts/index.ts";
import { addressesOfLead, concerns, leadsForCase } from "../leads/index.ts";
import type { CaptureFailure, CaptureWay, Clip, Evidence, EvidenceFilter, EvidenceState, Tie } from "./model.ts";
import { plainPage } from "./model.ts";
import { canReadEvidence } from "./policy.ts";
import { evidenceById, evidencePage, tiesOf } from "./store.ts";

/** Captured pages that the actor may see, newest first; `leads` are those that stand in the case, as the later floor knows that has cases. */
export async function listEvidence(
  ctx: Context,
  filter: EvidenceFilter & { leads?: readonly string[] },
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Evidence[]; next: string | null }> {
  allow(canReadEvidence(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  return ctx.read(async (tx) => {
    const rows = await tx.rows(evidencePage, {
      state: filter.state ?? null,
      lead: filter.lead ?? null,
      listing: filter.listing ?? null,
      case: filter.case ?? null,
      leads: filter.leads ?? null,
      pages: filter.addressesOf === undefined ? null : (await addressesOfLead(tx, filter.addressesOf)).map(plainPage),
      words: filter.q === undefined || filter.q === "" ? null : foldText(filter.q),
      at: after === null ? null : new Date(after[0]),
      id: after?.[1] ?? null,
      limit: page.limit + 1,
    });
    const { items, next } = cutPage(rows, page.limit, (row) => [row.requested_at.toISOString(), row.id]);
    return { items: await withTies(tx, items), next };
  });
}

/** One captured page; `not-found` for who may not see it. */
export async function getEvidence(ctx: Context, id: string): Promise<Evidence> {
  allow(canReadEvidence(ctx.actor), ctx.lang);
  return ctx.read((tx) => getShown(tx, id));
}

/** The same inside a command. */
export async function getShown(tx: Transaction, id: string): Promise<Evidence> {
  const [shown] = await withTies(tx, [await tx.get(evidenceById, { id })]);
  return shown as Evidence;
}

/** Captures with the leads they are tied to, of these only what the actor sees. */
async function withTies(tx: Transaction, rows: readonly RowOf<typeof evidenceById>[]): Promise<Evidence[]> {
  const ties = await tx.rows(tiesOf, { ids: rows.map(({ id }) => id) });
  const tied = ties.map((tie) => tie.lead_id);
  const leads = new Map((await leadsForCase(tx, tied)).map((lead) => [lead.id, lead]));
  const tiesOn = Map.groupBy(ties, (tie) => tie.evidence_id);
  return rows.map((row) =>
    toEvidence(
      row,
      (tiesOn.get(row.id) ?? []).flatMap((tie) => tieTo(leads.get(tie.lead_id), tie)),
    ),
  );
}

function tieTo(lead: { sellerName: string; concern: string } | undefined, tie: RowOf<typeof tiesOf>): Tie[] {
  if (lead === undefined) return [];
  return [
    {
      lead: tie.lead_id,
      sellerName: lead.sellerName,
      concern: concerns.find((known) => known === lead.concern) ?? "consumer",
      reason: tie.reason,
      tiedBy: tie.tied_by,
      tiedByName: tie.tied_by_name,
      tiedAt: tie.tied_at,
    },
  ];
}

export function toEvidence(row: RowOf<typeof evidenceById>, leads: Tie[]): Evidence {
  return {
    id: row.id,
    state: row.state as EvidenceState,
    way: row.way as CaptureWay,
    url: row.url,
    title: row.title,
    note: row.note,
    place: row.place,
    clip: row.clip as Clip | null,
    upload: row.upload,
    leads,
    listing: row.listing_id,
    case: row.case_id,
    capturedAt: row.captured_at,
    capsule: row.capsule,
    manifest: row.manifest,
    size: row.size === null ? null : Number(row.size),
    missing: row.missing,
    factId: row.fact_id,
    smallPicture: row.picture,
    failure: row.failure as CaptureFailure | null,
    endedAt: row.ended_at,
    requestedBy: row.requested_by,
    requester: row.requester,
    requestedAt: row.requested_at,
    agency: row.agency,
    level: row.level as Level,
    sharedWith: row.shared_with,
  };
}
