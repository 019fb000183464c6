import { z } from "@hono/zod-openapi";
import type { CapsuleProblem, CapsuleVerdict } from "../../engines/capsule/index.ts";
import { capsuleFaults } from "../../engines/capsule/index.ts";
import type { Context } from "../../kernel/context.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { levels } from "../../services/facts/index.ts";
import { concerns } from "../leads/index.ts";
import { ability, abilityJson } from "../../kernel/http/ability.ts";
import { pageOf } from "../../kernel/http/page.ts";
import type { Evidence } from "./model.ts";
import { captureFailures, captureWays, clipInput, evidenceStates } from "./model.ts";
import { canCapture, canTieCapture } from "./policy.ts";

const time = z.iso.datetime();

export const evidenceAnswer = z
  .object({
    id: z.string(),
    state: z.enum(evidenceStates),
    stateText: z.string(),
    way: z.enum(captureWays),
    wayText: z.string(),
    url: z.string(),
    title: z.string(),
    note: z.string().nullable(),
    place: z.string().nullable(),
    clip: clipInput.nullable(),
    /** The leads that the caller's agency tied it to, and the caller sees. */
    leads: z.array(
      z.object({
        lead: z.string(),
        sellerName: z.string(),
        concern: z.enum(concerns),
        reason: z.string().nullable(),
        tiedBy: z.string(),
        tiedByName: z.string(),
        tiedAt: time,
      }),
    ),
    listing: z.string().nullable(),
    case: z.string().nullable(),
    capturedAt: time.nullable(),
    /** The hash of the manifest, which names the capsule whatever proof it carries. */
    manifest: z.string().nullable(),
    size: z.number().int().nullable(),
    /** How many resources could not be kept; the capsule names each. */
    missing: z.number().int().nullable(),
    failure: z.enum(captureFailures).nullable(),
    failureText: z.string().nullable(),
    requestedBy: z.string(),
    requester: z.string(),
    requestedAt: time,
    endedAt: time.nullable(),
    agency: z.string(),
    level: z.enum(levels),
    /** Where the capsule is downloaded, once it is kept, and what the page looks like, small. */
    download: z.string().nullable(),
    picture: z.string().nullable(),
  })
  .openapi("Evidence");
export type EvidenceAnswer = z.infer<typeof evidenceAnswer>;

export function evidenceJson(ctx: Context, of: Evidence): EvidenceAnswer {
  const { upload: _, capsule: __, factId: ___, sharedWith: ____, smallPicture: _____, ...shown } = of;
  return {
    ...shown,
    stateText: text(ctx.lang, `evidence.state.${of.state}`),
    wayText: text(ctx.lang, `evidence.way.${of.way}`),
    capturedAt: of.capturedAt?.toISOString() ?? null,
    failureText: of.failure === null ? null : text(ctx.lang, `evidence.failure.${of.failure}`),
    requestedAt: of.requestedAt.toISOString(),
    endedAt: of.endedAt?.toISOString() ?? null,
    leads: of.leads.map((tie) => ({ ...tie, tiedAt: tie.tiedAt.toISOString() })),
    download: of.state === "kept" ? `/v1/evidence/${of.id}/capsule` : null,
    picture: of.state === "kept" ? `/v1/evidence/${of.id}/picture` : null,
  };
}

/** A page of captures, and what the caller may do with them. */
export const evidenceListAnswer = pageOf(evidenceAnswer).extend({
  abilities: z.object({ capture: ability, tie: ability }),
});

export function evidenceListJson(
  ctx: Context,
  { items, next }: { items: Evidence[]; next: string | null },
): z.infer<typeof evidenceListAnswer> {
  return {
    items: items.map((of) => evidenceJson(ctx, of)),
    next,
    abilities: {
      capture: abilityJson(ctx, canCapture(ctx.actor)),
      tie: abilityJson(ctx, canTieCapture(ctx.actor)),
    },
  };
}

const problemAnswer = z.object({
  entry: z.string(),
  what: z.enum(capsuleFaults),
  text: z.string(),
  record: z.object({ n: z.number().int(), type: z.string(), url: z.string().nullable() }).nullable(),
});

/** What checking a capsule found; the same for HTTP and for the command line. */
export const verdictAnswer = z
  .object({
    ok: z.boolean(),
    problems: z.array(problemAnswer),
    id: z.string().nullable(),
    url: z.string().nullable(),
    capturedAt: time.nullable(),
    capturedBy: z.string().nullable(),
    agency: z.string().nullable(),
    records: z.number().int(),
    manifest: z.string().nullable(),
    /** The fact by which the log has this capsule; null where the file carries no proof. */
    proof: z.object({ fact: z.string(), index: z.number().int(), size: z.number().int() }).nullable(),
  })
  .openapi("CapsuleVerdict");
export type VerdictAnswer = z.infer<typeof verdictAnswer>;

export function verdictJson(lang: Lang, { ok, problems, manifest, hash, proof }: CapsuleVerdict): VerdictAnswer {
  return {
    ok,
    problems: problems.map((one) => ({
      entry: one.entry,
      what: one.what,
      text: problemText(lang, one),
      record: one.record ?? null,
    })),
    id: manifest?.capsule.id ?? null,
    url: manifest?.mainPageUrl ?? null,
    capturedAt: manifest?.mainPageDate ?? null,
    capturedBy: manifest?.capsule.capture.actorName ?? null,
    agency: manifest?.capsule.capture.agency ?? null,
    records: manifest?.capsule.records.length ?? 0,
    manifest: hash,
    proof: proof === null ? null : { fact: proof.id, index: proof.index, size: proof.size },
  };
}

function problemText(lang: Lang, { entry, what, record }: CapsuleProblem): string {
  const fault = text(lang, `evidence.fault.${what}`);
  if (record === undefined) return text(lang, "evidence.fault-in", { entry, fault });
  return text(lang, "evidence.fault-in-record", {
    entry,
    fault,
    n: record.n,
    of: `${record.type} ${record.url ?? ""}`.trim(),
  });
}
