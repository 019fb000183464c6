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

/** A file below a folder as an answer, its type by its ending; `not-found` for anything else, also for a path that leads out. */
export async function staticFile(folder: string, name: string, cacheControl: string): Promise<Response> {
  const file = path.resolve(folder, name);
  const type = types[path.extname(file)];
  if (type === undefined || name.includes("\0") || !file.startsWith(path.resolve(folder) + path.sep))
    throw problem("not-found");
  const info = await stat(file).catch(() => null);
  if (info === null || !info.isFile()) throw problem("not-found");
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: { "content-type": type, "content-length": String(info.size), "cache-control": cacheControl },
  });
}
