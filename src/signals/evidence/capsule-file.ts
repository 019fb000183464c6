import { buffer } from "node:stream/consumers";
import type { Bytes, CapsuleVerdict } from "../../engines/capsule/index.ts";
import { verifyCapsule, withProof } from "../../engines/capsule/index.ts";
import { allow } from "../../kernel/actor.ts";
import type { Context } from "../../kernel/context.ts";
import type { Log } from "../../kernel/log.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import type { LogToCheck } from "../../services/facts/index.ts";
import { proveFact } from "../../services/facts/index.ts";
import type { FileStore } from "../../services/files/index.ts";
import { capsuleChecks } from "./checks.ts";
import type { Evidence } from "./model.ts";
import { canReadEvidence } from "./policy.ts";
import { getEvidence } from "./queries.ts";

export type CapsuleSources = { files: FileStore; factLog: LogToCheck; log: Log };

/**
 * The capsule of a page that the actor may see, with the proof of the log as it stands now. For the second until the log has the fact,
 * and where the log is damaged, it comes without: the signature holds all the same.
 */
export async function getCapsule(
  ctx: Context,
  from: CapsuleSources,
  id: string,
): Promise<{ of: Evidence; bytes: Bytes }> {
  const of = await getEvidence(ctx, id);
  if (of.capsule === null || of.factId === null)
    throw problem("conflict", text(ctx.lang, "evidence.problem.no-capsule"));
  const bytes = await keptBytes(from.files, of);
  const proof = await proveFact(from.factLog, of.factId).catch((error: unknown) => {
    from.log.error({ evidence: of.id, err: error }, "a capsule goes out without its proof");
    return null;
  });
  return { of, bytes: proof === null || proof === "waiting" ? bytes : withProof(bytes, proof) };
}

/** Checks the kept capsule again, byte by byte. */
export async function checkCapsule(ctx: Context, from: CapsuleSources, id: string): Promise<CapsuleVerdict> {
  allow(canReadEvidence(ctx.actor), ctx.lang);
  const { bytes } = await getCapsule(ctx, from, id);
  return verifyCapsule(bytes, capsuleChecks(from.factLog.verifier));
}

/** The file as it is kept, without a proof. */
export async function keptBytes(files: FileStore, { id, capsule }: Evidence): Promise<Bytes> {
  const kept = await files.get(capsule as string);
  if (kept === null) throw new Error(`the capsule of ${id} is gone`);
  return new Uint8Array(await buffer(kept));
}
