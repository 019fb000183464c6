import { z } from "@hono/zod-openapi";
import { rescreeningStates } from "./model.ts";
import type { RescreeningState } from "./model.ts";
import type { listChanges, listLeadChanges, rescreeningFile, RescreeningRow } from "./queries.ts";

const count = z.number().int();

export const rescreeningAnswer = z
  .object({
    id: z.string(),
    state: z.enum(rescreeningStates),
    /** Listings screened again so far. */
    listings: count,
    /** Those of them found otherwise than before. */
    changed: count,
    /** Changes applied, and those left since the listing has changed meanwhile. */
    applied: count,
    outdated: count,
    startedBy: z.string(),
    startedAt: z.iso.datetime(),
    previewedAt: z.iso.datetime().nullable(),
    endedBy: z.string().nullable(),
    endedAt: z.iso.datetime().nullable(),
  })
  .openapi("Rescreening");
export type RescreeningAnswer = z.infer<typeof rescreeningAnswer>;

export function shownRescreening(row: RescreeningRow): RescreeningAnswer {
  return {
    id: row.id,
    state: row.state as RescreeningState,
    listings: Number(row.listings),
    changed: Number(row.changed),
    applied: Number(row.applied),
    outdated: Number(row.outdated),
    startedBy: row.started_by,
    startedAt: row.started_at.toISOString(),
    previewedAt: row.previewed_at?.toISOString() ?? null,
    endedBy: row.ended_by,
    endedAt: row.ended_at?.toISOString() ?? null,
  };
}

export const rescreeningFileAnswer = rescreeningAnswer
  .extend({
    checks: z.array(z.object({ check: z.string(), added: count, gone: count })),
    /** Scores that would move, and how many of them across the threshold from which findings become a lead. */
    leads: z.object({ raised: count, fallen: count, moved: count }),
    /** Whether screening knows other things by now than it did for the preview. */
    isOutdated: z.boolean(),
  })
  .openapi("RescreeningFile");
export type RescreeningFileAnswer = z.infer<typeof rescreeningFileAnswer>;

export function shownFile({
  run,
  checks,
  leads,
  outdated,
}: Awaited<ReturnType<typeof rescreeningFile>>): RescreeningFileAnswer {
  return {
    ...shownRescreening(run),
    checks: checks.map((row) => ({ check: row.check_code, added: Number(row.added), gone: Number(row.gone) })),
    leads: { raised: Number(leads.raised), fallen: Number(leads.fallen), moved: Number(leads.moved) },
    isOutdated: outdated,
  };
}

export const changeAnswer = z
  .object({ listing: z.string(), title: z.string().nullable(), added: z.array(z.string()), gone: z.array(z.string()) })
  .openapi("RescreeningChange");
export type ChangeAnswer = z.infer<typeof changeAnswer>;

export function shownChange(row: Awaited<ReturnType<typeof listChanges>>["items"][number]): ChangeAnswer {
  return { listing: row.listing_id, title: row.title, added: row.added, gone: row.gone };
}

export const leadChangeAnswer = z
  .object({
    seller: z.string(),
    name: z.string().nullable(),
    concern: z.string(),
    /** Decibans; 0 where nothing was or would be found. */
    before: z.number(),
    after: z.number(),
  })
  .openapi("RescreeningLeadChange");
export type LeadChangeAnswer = z.infer<typeof leadChangeAnswer>;

export function shownLeadChange(row: Awaited<ReturnType<typeof listLeadChanges>>["items"][number]): LeadChangeAnswer {
  return { seller: row.seller_id, name: row.name, concern: row.concern, before: row.before, after: row.after };
}
