import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import type { FileHandle } from "node:fs/promises";
import { constants as zlib, gunzipSync } from "node:zlib";
import type { Context } from "../../../kernel/context.ts";
import { detailOf, faultsIn, Problem, problems } from "../../../kernel/problem.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import { sayKept } from "../../../kernel/text/index.ts";
import { foreignInput, formatOfFile } from "../../../services/sockets/index.ts";
import type { ImportReport, Reject } from "../../monitoring/index.ts";
import { ingestPush, listingProfile } from "../../monitoring/index.ts";
import type { FileFault, RunProblem } from "../model.ts";
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

/** Why a file was not taken; what is not its fault or its profile's is thrown on. */
export function refusalOfFile(error: unknown, profile: string): RunProblem {
  if (!(error instanceof Problem)) throw error;
  if (error.code === "not-found" || error.code === "forbidden") return { code: "no-profile", detail: profile };
  if (error.code !== "invalid") throw error;
  const isForeign = error.details.faults?.some(({ code }) => code === foreignInput) ?? false;
  const why = (lang: Lang) => {
    const faults = faultsIn(error, lang)?.map(({ message }) => message) ?? [];
    const said = isForeign || detailOf(error, lang) === undefined ? faults.join("; ") : detailOf(error, lang);
    return unended(said || problems.invalid[lang]);
  };
  return fileProblem(isForeign ? "foreign-file" : "refused-file", profile, why);
}

/** What was wrong with a file of which not a line was taken. */
export function emptinessOf({ read, rejects }: Pick<FileReport, "read" | "rejects">, name: string): RunProblem {
  const [first] = rejects;
  // Gone on with after a kill, it lists none of the lines that were refused before.
  if (first === undefined) return { code: read === 0 ? "empty-file" : "nothing-read", detail: name };
  return fileProblem("nothing-read", name, (lang) => {
    const said = first.said?.map((one) => sayKept(lang, one)).filter((words) => words !== null) ?? [];
    return unended(said.length === 0 ? first.message : said.join("; "));
  });
}

function fileProblem(code: RunProblem["code"], name: string, why: (lang: Lang) => string): RunProblem {
  const fault: FileFault = { name, why: { vi: why("vi"), en: why("en") } };
  return { code, detail: JSON.stringify(fault) };
}

/** Without its full stop, as a part of a sentence. */
const unended = (words: string) => words.replace(/\.$/, "");

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
