import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { zstdCompress } from "node:zlib";
import { allow } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import { newId } from "../../../kernel/id.ts";
import { problem } from "../../../kernel/problem.ts";
import { record } from "../../../services/facts/index.ts";
import { enqueue } from "../../../services/jobs/index.ts";
import { captureDocumentsJob } from "../jobs.ts";
import type { Behaviour, Sharing } from "../model.ts";
import { documentCaptured } from "../model.ts";
import { canCapture } from "../policy.ts";
import { insertCapture, insertDocument } from "../store/capture.ts";
import { visibilityFor } from "../visibility-for.ts";
import { text } from "../../../kernel/text/index.ts";

export type TakeDocument = { body: Uint8Array; mediaType: string; behaviour: Behaviour; sharing: Sharing };

const compress = promisify(zstdCompress);

/**
 * Takes a document in: its bytes and the job that captures its events are committed together, so that what was answered with 202 is
 * never lost. Task: 2390 II.2.5, II.1.3.
 */
export async function takeDocument(ctx: Context, input: TakeDocument): Promise<string> {
  allow(canCapture(ctx.actor), ctx.lang);
  const visibility = visibilityFor(ctx.actor, input.sharing);
  if (input.body.length === 0) throw problem("malformed", text(ctx.lang, "kernel.problem.body-missing"));
  const id = newId("cap", ctx.now());
  const sha256 = createHash("sha256").update(input.body).digest();
  const body = await compress(input.body);
  await ctx.transaction(async (tx) => {
    const { behaviour, mediaType } = input;
    await tx.run(insertCapture, {
      id,
      behaviour,
      media_type: mediaType,
      bytes: BigInt(input.body.length),
      sha256,
      by: ctx.actor.id,
      at: ctx.now(),
      agency: visibility.agency,
      level: visibility.level,
      shared_with: [...visibility.sharedWith],
    });
    await tx.run(insertDocument, { capture: id, body, agency: visibility.agency });
    await enqueue(tx, captureDocumentsJob, { agency: visibility.agency });
    const stated = { bytes: input.body.length, sha256: sha256.toString("hex"), behaviour, mediaType };
    await record(ctx, tx, documentCaptured, { id, ...visibility }, stated);
  });
  return id;
}
