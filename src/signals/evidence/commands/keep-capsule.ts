import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { packCapsule, largestCapsuleBytes } from "../../../engines/capsule/index.ts";
import type { Captured, Packed } from "../../../engines/capsule/index.ts";
import type { NoteSigner } from "../../../engines/merkle/index.ts";
import type { Context } from "../../../kernel/context.ts";
import { record } from "../../../services/facts/index.ts";
import type { FileStore } from "../../../services/files/index.ts";
import type { BrowserParts } from "../browser/capture-page.ts";
import { capturePage } from "../browser/capture-page.ts";
import { CaptureRefused } from "../browser/refused.ts";
import type { CaptureFailure, Evidence } from "../model.ts";
import { capsuleKept, captureFailed, foldedCapture, uploadInput } from "../model.ts";
import { keepSmallPicture } from "../picture.ts";
import { toEvidence } from "../queries.ts";
import { resourcesOf } from "../saved-page.ts";
import { evidenceById, evidenceForUpdate, markFailed, markKept } from "../store.ts";

/** What making a capsule stands on: where bytes are kept, the key that signs the log's roots, and a browser where there is one. */
export type CapsuleParts = {
  files: FileStore;
  signer: NoteSigner;
  browser: Omit<BrowserParts, "executablePath" | "now"> & { executablePath: string | null };
};

const software = "Chính Hãng 0.1";

/**
 * Makes the capsule of a capture that waits, keeps it, and says in the log that it is kept; or says why there is none. Done again it
 * changes nothing. What fails unforeseen is marked as failed and thrown.
 */
export async function keepCapsule(ctx: Context, parts: CapsuleParts, id: string): Promise<void> {
  const waiting = await ctx.read((tx) => tx.find(evidenceById, { id }));
  if (waiting?.state !== "waiting") return;
  const evidence = toEvidence(waiting, []);
  let captured: Captured;
  let packed: Packed;
  try {
    captured = evidence.way === "house" ? await seenByHouse(ctx, parts, evidence) : await sentBy(ctx, parts, evidence);
    packed = await packCapsule(captured, parts.signer.privateKey);
    if (packed.bytes.length > largestCapsuleBytes) throw new CaptureRefused("too-large");
  } catch (error) {
    if (parts.browser.signal?.aborted === true) throw error; // the process stops: another takes it up
    await fail(ctx, evidence, error instanceof CaptureRefused ? error.code : "broken");
    if (error instanceof CaptureRefused) return;
    throw error;
  }
  const { bytes, manifest } = packed;
  const picture = await keepSmallPicture(parts.files, bytes);
  const { hash, size } = await parts.files.put(Readable.from([bytes]), { bytes: largestCapsuleBytes });
  await ctx.transaction(async (tx) => {
    if ((await tx.find(evidenceForUpdate, { id })) === null) return; // another process was faster
    const payload = { way: evidence.way, manifest, capsule: hash, size };
    const fact = await record(ctx, tx, capsuleKept, evidence, payload);
    await tx.run(markKept, {
      id,
      title: captured.page.title,
      folded: foldedCapture({ ...evidence, title: captured.page.title }),
      captured_at: captured.page.at,
      capsule: hash,
      manifest,
      size: BigInt(size),
      missing: captured.capture.missing.length,
      fact_id: fact,
      picture,
      at: ctx.now(),
    });
  });
}

async function seenByHouse(ctx: Context, { browser }: CapsuleParts, evidence: Evidence): Promise<Captured> {
  const { executablePath } = browser;
  if (executablePath === null) throw new CaptureRefused("no-browser");
  const seen = await capturePage({ ...browser, executablePath, now: ctx.now }, evidence.url, evidence.clip);
  const { page, responses, resources, userAgent, clip, missing } = seen;
  const capture = { ...told(evidence), claimedAt: null, userAgent, clip, missing: missing.slice(0, 1000) };
  return { id: evidence.id, software, at: ctx.now(), page, responses, resources, capture };
}

async function sentBy(ctx: Context, { files }: CapsuleParts, evidence: Evidence): Promise<Captured> {
  const kept = evidence.upload === null ? null : await files.get(evidence.upload);
  if (kept === null) throw new Error(`what was sent for ${evidence.id} is gone`);
  const upload = uploadInput.parse(JSON.parse((await buffer(kept)).toString()));
  const at = evidence.requestedAt;
  const page = { url: upload.url, title: upload.title, at };
  const capture = {
    ...told(evidence),
    claimedAt: upload.capturedAt,
    userAgent: upload.userAgent ?? null,
    clip: upload.clip?.of ?? null,
    missing: upload.missing,
  };
  const resources = resourcesOf(upload, at);
  return { id: evidence.id, software, at: ctx.now(), page, responses: [], resources, capture };
}

/** Who, for whom, where, and what was asked for. */
function told(evidence: Evidence) {
  return {
    way: evidence.way,
    actor: evidence.requestedBy,
    actorName: evidence.requester,
    agency: evidence.agency,
    place: evidence.place,
    note: evidence.note,
    asked: evidence.url,
  };
}

async function fail(ctx: Context, evidence: Evidence, why: CaptureFailure): Promise<void> {
  await ctx.transaction(async (tx) => {
    if ((await tx.find(evidenceForUpdate, { id: evidence.id })) === null) return;
    await tx.run(markFailed, { id: evidence.id, failure: why, at: ctx.now() });
    await record(ctx, tx, captureFailed, evidence, { why });
  });
}
