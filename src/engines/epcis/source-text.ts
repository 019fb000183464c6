import type { Report } from "./problems.ts";

/** The text of a document, by its byte order mark, its XML declaration or else UTF-8; null, with the reason, when the bytes are not that. */
export function sourceText(input: Uint8Array | string, report: Report): string | null {
  const text = typeof input === "string" ? input : decoded(input);
  if (text === null) {
    report("", "encoding");
    return null;
  }
  const bare = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (bare.trim() === "") {
    report("", "empty");
    return null;
  }
  return bare;
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, 120));
  return /^(?:ï»¿)?\s*<\?xml[^>]*\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1] ?? "utf-8";
}

/** Says whether a document is XML: by its media type where that says so, else by its first sign. */
export function looksLikeXml(text: string, mediaType: string | undefined): boolean {
  if (mediaType !== undefined && /[/+]xml\b/i.test(mediaType)) return true;
  if (mediaType !== undefined && /[/+](?:ld\+)?json\b/i.test(mediaType)) return false;
  return /^\s*</.test(text);
}
