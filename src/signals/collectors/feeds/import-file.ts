import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { constants as zlib, gunzipSync } from "node:zlib";
import type { Context } from "../../../kernel/context.ts";
import type { ProblemCode } from "../../../kernel/problem.ts";
import { Problem } from "../../../kernel/problem.ts";
import { formatOfFile } from "../../../services/sockets/index.ts";
import type { ImportReport, Reject } from "../../monitoring/index.ts";
import { ingestPush, listingProfile } from "../../monitoring/index.ts";
import type { ProblemReason, RunProblem } from "../model.ts";
import type { Collector } from "../queries.ts";

export type FileReport = ImportReport & { rejects: Reject[] };

const listedRejects = 1_000;

/**
 * Imports a file of a collector through its profile, in the format that its content shows. Killed, the same bytes go on after their last
 * committed batch. A link is not followed.
 */
export async function importFile(
  ctx: Context,
  collector: Collector,
  of: { file: string; name: string; profile: string },
): Promise<FileReport> {
  const handle = await open(of.file, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    if (!(await handle.stat()).isFile()) throw new Error("not a file");
    const hash = createHash("sha256");
    for await (const piece of from(handle)) hash.update(piece);
    const profile = await listingProfile(ctx, of.profile);
    const rejects: Reject[] = [];
    const { agency, level } = collector;
    const report = await ingestPush(ctx, {
      profile: {
        ...profile,
        format: formatOfFile(profile.format, of.name, await beginning(handle)),
        source: { ...profile.source, agency, level },
      },
      open: () => from(handle),
      inputHash: hash.digest("hex"),
      onReject: (reject) => {
        if (rejects.length < listedRejects) rejects.push(reject);
      },
    });
    return { ...report, rejects };
  } finally {
    await handle.close();
  }
}

const refusals: Partial<Record<ProblemCode, ProblemReason>> = {
  invalid: "foreign-file",
  "not-found": "no-profile",
  forbidden: "no-profile",
};

/** Why a file was not taken; what is not its fault or its profile's is thrown on. */
export function refusalOfFile(error: unknown, profile: string): RunProblem {
  const code = error instanceof Problem ? refusals[error.code] : undefined;
  if (code === undefined) throw error;
  return { code, detail: profile };
}

const from = (handle: FileHandle) => handle.createReadStream({ start: 0, autoClose: false });

/** The first bytes, unzipped where the file is. */
async function beginning(handle: FileHandle): Promise<Uint8Array> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4_096), 0, 4_096, 0);
  const head = buffer.subarray(0, bytesRead);
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head;
  try {
    return gunzipSync(head, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: 2 ** 20 });
  } catch {
    return head; // broken or made to burst; reading it says which
  }
}
