import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { problem } from "../problem.ts";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** How a file may lie compressed beside itself, best first, and what a browser calls it. */
const encodings = [
  { ending: ".br", name: "br" },
  { ending: ".gz", name: "gzip" },
] as const;

/**
 * A file below a folder as an answer, its type by its ending; `not-found` for anything else, also for a path that leads out.
 * Where it lies compressed beside itself and the caller takes that (`accepted`: its Accept-Encoding), it goes out so.
 */
export async function staticFile(
  folder: string,
  name: string,
  cacheControl: string,
  accepted: string = "",
): Promise<Response> {
  const file = path.resolve(folder, name);
  const type = types[path.extname(file)];
  if (type === undefined || name.includes("\0") || !file.startsWith(path.resolve(folder) + path.sep))
    throw problem("not-found");
  const taken = encodings.filter((encoding) => takes(accepted, encoding.name));
  for (const { ending, name: encoding } of [...taken, { ending: "", name: null }]) {
    const size = await sizeOf(file + ending);
    if (size === null) continue;
    const headers = new Headers({
      "content-type": type,
      "content-length": String(size),
      "cache-control": cacheControl,
    });
    headers.set("vary", "accept-encoding");
    if (encoding !== null) headers.set("content-encoding", encoding);
    return new Response(Readable.toWeb(createReadStream(file + ending)) as ReadableStream, { headers });
  }
  throw problem("not-found");
}

/** Whether an Accept-Encoding names an encoding without forbidding it by `q=0`. */
function takes(accepted: string, encoding: string): boolean {
  const named = accepted.split(",").find((part) => part.split(";")[0]?.trim().toLowerCase() === encoding);
  return named !== undefined && !/;\s*q=0(\.0*)?\s*$/.test(named);
}

async function sizeOf(file: string): Promise<number | null> {
  const info = await stat(file).catch(() => null);
  return info?.isFile() ? info.size : null;
}
