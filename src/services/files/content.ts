import { fileTypeFromBuffer } from "file-type";

/** Bytes that suffice to tell a type: longer than any signature, and than the directory of a small office document. */
export const headBytes = 65_536;

/** The media type of a file by its first bytes: what it is, not what it is called. Text is `text/plain` whatever it says. */
export async function typeOfContent(head: Uint8Array): Promise<string> {
  const known = await fileTypeFromBuffer(head).catch(() => undefined);
  if (known !== undefined) return known.mime;
  return looksLikeText(head) ? "text/plain" : "application/octet-stream";
}

/** UTF-8 without control characters; the last character may be cut where the head ends. */
function looksLikeText(head: Uint8Array): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    // oxlint-disable-next-line no-control-regex -- these very characters are looked for
    return !/[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f\u007f]/.test(text);
  } catch {
    return false;
  }
}
