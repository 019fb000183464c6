import { Readable } from "node:stream";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { derivedId } from "../../../kernel/id.ts";
import { holdAddressed } from "../../../registers/agencies/index.ts";
import { record } from "../../../services/facts/index.ts";
import type { FileStore } from "../../../services/files/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { keepUploadJob } from "../jobs.ts";
import { holdRoom, linksOf, writeTie } from "../links.ts";
import type { Evidence, Upload } from "../model.ts";
import { foldedCapture, largestUploadBytes, pageCaptured, plainPage } from "../model.ts";
import { canCapture } from "../policy.ts";
import { getShown } from "../queries.ts";
import { evidenceById, insertEvidence } from "../store.ts";

/**
 * Takes a page that a person's browser captured. Its bytes are on the disk before the row is written, and the capsule is made by a job:
 * the process that answers requests does not hold the key that signs. The same bytes again are the same capture.
 */
export async function takeUpload(ctx: Context, files: FileStore, raw: Uint8Array, upload: Upload): Promise<Evidence> {
  allow(canCapture(ctx.actor), ctx.lang);
  const agency = ctx.actor.agency as string;
  const sent = await files.put(Readable.from([raw]), { bytes: largestUploadBytes });
  const id = derivedId("evi", agency, ctx.actor.id, sent.hash);
  return ctx.transaction(async (tx) => {
    if ((await tx.find(evidenceById, { id })) !== null) return getShown(tx, id);
    await holdRoom(ctx, tx);
    const links = await linksOf(ctx, tx, upload);
    await holdAddressed(ctx, tx, "/sharedWith", upload.sharedWith, { groups: true });
    const at = ctx.now();
    const added = await tx.run(insertEvidence, {
      id,
      way: "browser",
      url: upload.url,
      page: plainPage(upload.url),
      folded: foldedCapture(upload),
      title: upload.title,
      note: upload.note ?? null,
      place: upload.place ?? null,
      clip: upload.clip?.of ?? null,
      upload: sent.hash,
      ...links,
      captured_at: at,
      requested_by: ctx.actor.id,
      requester: ctx.actor.name,
      requested_at: at,
      agency,
      level: upload.level,
      shared_with: upload.sharedWith,
    });
    if (added > 0) {
      const about = { id, agency, level: upload.level, sharedWith: upload.sharedWith };
      await record(ctx, tx, pageCaptured, about, { host: new URL(upload.url).host, upload: sent.hash });
      if (upload.lead !== undefined) await writeTie(ctx, tx, { evidence: id, lead: upload.lead, reason: null });
      await enqueue(tx, keepUploadJob, { agency, evidence: id });
    }
    return getShown(tx, id);
  });
}
