const declaredInHeader = /charset\s*=\s*"?([^\s";]{1,40})/i;
const declaredInPage = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([^\s"'/>;]{1,40})/i;

/**
 * The text of a page: by its byte order mark, its header, its own declaration in the first kilobytes; else UTF-8 where it is that,
 * and windows-1258, in which Viet Nam wrote before. Bytes that fit nowhere become U+FFFD.
 */
export function decodeHtml(body: Uint8Array, contentType: string | undefined): string {
  const start = new TextDecoder("latin1").decode(body.subarray(0, 2048));
  const declared =
    markOf(body) ?? declaredInHeader.exec(contentType ?? "")?.[1] ?? declaredInPage.exec(start)?.[1] ?? null;
  const decoder = declared === null ? null : decoderOf(declared);
  if (decoder !== null) return decoder.decode(body);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return new TextDecoder("windows-1258").decode(body);
  }
}

function markOf(body: Uint8Array): string | null {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return "utf-8";
  if (body[0] === 0xfe && body[1] === 0xff) return "utf-16be";
  if (body[0] === 0xff && body[1] === 0xfe) return "utf-16le";
  return null;
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}
