import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Json } from "../../../kernel/db/statement.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { holdAddressed } from "../../../registers/agencies/index.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { keepCapsuleJob } from "../jobs.ts";
import { holdRoom, linksOf, writeTie } from "../links.ts";
import type { CaptureInput, Evidence } from "../model.ts";
import { captureRequested, foldedCapture, plainPage } from "../model.ts";
import { canCapture } from "../policy.ts";
import { getShown } from "../queries.ts";
import { insertEvidence } from "../store.ts";

/** Asks the house's own browser for a page; the capsule is made by a job. Without a browser it says so. Task: 2390 II.2.2. */
export async function requestCapture(ctx: Context, chromium: string | null, input: CaptureInput): Promise<Evidence> {
  allow(canCapture(ctx.actor), ctx.lang);
  if (chromium === null) throw problem("unavailable", text(ctx.lang, "evidence.problem.no-browser"));
  const agency = ctx.actor.agency as string;
  return ctx.transaction(async (tx) => {
    await holdRoom(ctx, tx);
    const links = await linksOf(ctx, tx, input);
    await holdAddressed(ctx, tx, "/sharedWith", input.sharedWith, { groups: true });
    const at = ctx.now();
    const id = newId("evi", at);
    await tx.run(insertEvidence, {
      id,
      way: "house",
      url: input.url,
      page: plainPage(input.url),
      folded: foldedCapture(input),
      title: "",
      note: input.note ?? null,
      place: input.place ?? null,
      clip: (input.clip ?? null) as Json,
      upload: null,
      ...links,
      captured_at: null,
      requested_by: ctx.actor.id,
      requester: ctx.actor.name,
      requested_at: at,
      agency,
      level: input.level,
      shared_with: input.sharedWith,
    });
    const about = { id, agency, level: input.level, sharedWith: input.sharedWith };
    await record(ctx, tx, captureRequested, about, { host: new URL(input.url).host });
    await enqueue(tx, keepCapsuleJob, { agency, evidence: id });
    if (input.lead !== undefined) await writeTie(ctx, tx, { evidence: id, lead: input.lead, reason: null });
    return getShown(tx, id);
  });
}
