import { z } from "zod";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import { cutPage, readCursor } from "../../kernel/http/page.ts";
import type { Level } from "../../services/facts/index.ts";
import type { CaptureFailure, CaptureWay, Clip, Evidence, EvidenceFilter, EvidenceState } from "./model.ts";
import { canReadEvidence } from "./policy.ts";
import { evidenceById, evidencePage } from "./store.ts";

/** Captured pages that the actor may see, newest first. */
export async function listEvidence(
  ctx: Context,
  filter: EvidenceFilter,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Evidence[]; next: string | null }> {
  allow(canReadEvidence(ctx.actor), ctx.lang);
  const after = readCursor(page.cursor, z.tuple([z.iso.datetime(), z.string()]));
  const rows = await ctx.read((tx) =>
    tx.rows(evidencePage, {
      state: filter.state ?? null,
      lead: filter.lead ?? null,
      listing: filter.listing ?? null,
      case: filter.case ?? null,
      at: after === null ? null : new Date(after[0]),
      id: after?.[1] ?? null,
      limit: page.limit + 1,
    }),
  );
  const cut = cutPage(rows, page.limit, (row) => [row.requested_at.toISOString(), row.id]);
  return { items: cut.items.map(toEvidence), next: cut.next };
}

/** One captured page; `not-found` for who may not see it. */
export async function getEvidence(ctx: Context, id: string): Promise<Evidence> {
  allow(canReadEvidence(ctx.actor), ctx.lang);
  return toEvidence(await ctx.read((tx) => tx.get(evidenceById, { id })));
}

export function toEvidence(row: RowOf<typeof evidenceById>): Evidence {
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
    lead: row.lead_id,
    listing: row.listing_id,
    case: row.case_id,
    capturedAt: row.captured_at,
    capsule: row.capsule,
    manifest: row.manifest,
    size: row.size === null ? null : Number(row.size),
    missing: row.missing,
    factId: row.fact_id,
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
