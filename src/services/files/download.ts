import { Readable } from "node:stream";
import type { Files } from "./files.ts";
import type { StoredFile } from "./model.ts";
import { savedAs } from "./model.ts";
import { isPicture } from "./pictures.ts";

/** Whatever a file says of itself, a browser runs nothing of it. */
export const sandboxed = {
  "x-content-type-options": "nosniff",
  "content-security-policy": "default-src 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
};

/** The bytes of a file as they came, and the headers of their download. Who may have them, the caller has asked. */
export async function originalOf(
  files: Pick<Files, "store">,
  file: Pick<StoredFile, "id" | "hash" | "size" | "type" | "name">,
): Promise<{ body: ReadableStream; headers: Record<string, string> }> {
  const original = await files.store.get(file.hash);
  if (original === null) throw new Error(`the bytes of ${file.id} are gone`);
  const headers = {
    ...sandboxed,
    "content-type": isPicture(file.type) ? file.type : "application/octet-stream",
    "content-length": String(file.size),
    "content-disposition": savedAs(file.name),
    "cache-control": "private, no-cache",
    etag: `"${file.hash}"`,
  };
  return { body: Readable.toWeb(original) as ReadableStream, headers };
}
