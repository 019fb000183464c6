import type { Context } from "../../kernel/context.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import { largestFileBytes } from "../../services/files/index.ts";

const longestMs = 2 * 60_000;

/** The bytes of a picture that is sent, within its own bounds: they are larger than the bodies that the frame takes. */
export async function readBytes(ctx: Context, request: Request): Promise<Uint8Array> {
  const tooLarge = () => problem("too-large", text(ctx.lang, "files.too-large", { most: largestFileBytes / 2 ** 20 }));
  if (Number(request.headers.get("content-length") ?? 0) > largestFileBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  const late = AbortSignal.timeout(longestMs);
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > largestFileBytes) throw tooLarge();
    if (late.aborted) throw problem("malformed", text(ctx.lang, "files.broken-off"));
    parts.push(part);
  }
  if (size === 0) throw problem("invalid", text(ctx.lang, "files.empty"));
  return Buffer.concat(parts);
}
