import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { Context } from "../../../kernel/context.ts";
import { codingsOf } from "../../../kernel/http/codings.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { captureLimit, documentLimit } from "../model.ts";
import { problemWords } from "../problem-words.ts";

const unpack = promisify(gunzip);
const longestMs = 2 * 60_000;
const kinds = ["application/json", "application/ld+json", "application/xml", "text/xml"];

/** The bytes of a document that is sent, unpacked, within the repository's own bounds. */
export async function readDocumentBody(ctx: Context, request: Request): Promise<Uint8Array> {
  const tooLarge = () =>
    problem("too-large", text(ctx.lang, "traces.document-too-large", { most: documentLimit / 2 ** 20 }));
  if (Number(request.headers.get("content-length") ?? 0) > documentLimit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  const late = AbortSignal.timeout(longestMs);
  for await (const part of request.body ?? []) {
    size += part.length;
    if (size > documentLimit) throw tooLarge();
    if (late.aborted) throw problem("malformed", text(ctx.lang, "files.broken-off"));
    parts.push(part);
  }
  if (size === 0) throw problem("malformed", text(ctx.lang, "traces.document-empty"));
  const body = Buffer.concat(parts);
  if (codingsOf(request.headers.get("content-encoding") ?? undefined).length === 0) return body;
  return unpack(body, { maxOutputLength: documentLimit }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === "ERR_BUFFER_TOO_LARGE"
      ? tooLarge()
      : problem("malformed", text(ctx.lang, "traces.document-unreadable"));
  });
}

/** The kind of a document as its sender names it. */
export function mediaTypeOf(ctx: Context, request: Request): string {
  const type = (request.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
  if (!kinds.includes(type)) throw problem("unsupported-type", text(ctx.lang, "traces.media-type"));
  return type;
}

/** Refuses at once what is no document at all; whether its events are right is for the job to tell. */
export function holdForm(ctx: Context, body: Uint8Array, mediaType: string): void {
  const unreadable = () => problem("malformed", text(ctx.lang, "traces.document-form"));
  if (mediaType.endsWith("xml")) {
    if (!/^[\uFEFF\s]*</.test(new TextDecoder().decode(body.subarray(0, 200)))) throw unreadable();
    return;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch {
    throw unreadable();
  }
  const document = parsed as { epcisBody?: { eventList?: unknown } } | null;
  if (typeof document !== "object" || document === null || typeof document.epcisBody !== "object") throw unreadable();
  const events = document.epcisBody?.eventList;
  if (Array.isArray(events) && events.length > captureLimit)
    throw problem(
      "too-large",
      problemWords(ctx.lang, "too-many-events", { count: events.length, limit: captureLimit }),
    );
}
