import type { Context } from "../../kernel/context.ts";
import { faultsOf } from "../../kernel/faults.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import type { Upload } from "./model.ts";
import { largestUploadBytes, uploadInput } from "./model.ts";

const longestMs = 2 * 60_000;

/** Reads what the extension sends, within its own limits: it is larger than the bodies that the frame takes. */
export async function readUpload(ctx: Context, request: Request): Promise<{ raw: Uint8Array; upload: Upload }> {
  const tooLarge = () =>
    problem("too-large", text(ctx.lang, "evidence.problem.too-large", { most: largestUploadBytes / 2 ** 20 }));
  if (Number(request.headers.get("content-length") ?? 0) > largestUploadBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  const late = AbortSignal.timeout(longestMs);
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > largestUploadBytes) throw tooLarge();
    if (late.aborted) throw problem("malformed", text(ctx.lang, "evidence.problem.broken-off"));
    parts.push(part);
  }
  const raw = Buffer.concat(parts);
  const upload = uploadInput.safeParse(jsonIn(raw));
  if (!upload.success) throw problem("invalid", undefined, { faults: faultsOf(ctx.lang, upload.error) });
  return { raw, upload: upload.data };
}

function jsonIn(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString());
  } catch {
    throw problem("malformed");
  }
}
