import type { Bytes } from "./bytes.ts";
import { joined } from "./bytes.ts";

/** A page that a browser saved in one file, with what it showed in it. */
export type SavedPage = { url: string; parts: SavedPart[] };
export type SavedPart = { location: string; type: string; body: Bytes };

const mostParts = 2000;
const longestHead = 65_536;

/**
 * Reads an MHTML file as Chromium saves it; null where it is none. The first part is the page. Parts of frames without an address of
 * their own keep their `cid:` location. Source: RFC 2557, RFC 2045, RFC 2046.
 */
export function readMhtml(bytes: Uint8Array): SavedPage | null {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = headOf(whole, 0);
  if (head === null) return null;
  const boundary = /;\s*boundary="?([^";\r\n]{1,100})"?/i.exec(head.fields.get("content-type") ?? "")?.[1];
  const isRelated = /^multipart\/related\b/i.test(head.fields.get("content-type") ?? "");
  if (boundary === undefined || !isRelated) return null;
  const parts = partsOf(whole, head.end, boundary);
  const first = parts?.[0];
  if (parts === null || first === undefined) return null;
  return { url: head.fields.get("snapshot-content-location") ?? first.location, parts };
}

function partsOf(whole: Buffer, from: number, boundary: string): SavedPart[] | null {
  const mark = `--${boundary}`;
  const parts: SavedPart[] = [];
  let at = whole.indexOf(mark, from, "latin1");
  while (at >= 0 && parts.length < mostParts) {
    at += mark.length;
    if (whole.toString("latin1", at, at + 2) === "--") return parts;
    const head = headOf(whole, at);
    if (head === null) return null;
    const next = whole.indexOf(`\r\n${mark}`, head.end - 2, "latin1");
    if (next < 0) return null;
    const body = decoded(whole.subarray(head.end, next), head.fields.get("content-transfer-encoding") ?? "");
    const type = head.fields.get("content-type") ?? "application/octet-stream";
    parts.push({ location: head.fields.get("content-location") ?? head.fields.get("content-id") ?? "", type, body });
    at = next + 2;
  }
  return null;
}

/** Header fields up to the empty line, folded lines put together. */
function headOf(whole: Buffer, from: number): { fields: Map<string, string>; end: number } | null {
  const blank = whole.indexOf("\r\n\r\n", from, "latin1");
  if (blank < 0 || blank - from > longestHead) return null;
  const text = whole.toString("utf8", from, blank).replace(/\r\n[ \t]+/g, " ");
  const fields = new Map<string, string>();
  for (const line of text.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { fields, end: blank + 4 };
}

function decoded(content: Buffer, encoding: string): Bytes {
  if (/^base64$/i.test(encoding)) return new Uint8Array(Buffer.from(content.toString("latin1"), "base64"));
  return /^quoted-printable$/i.test(encoding) ? fromQuotedPrintable(content) : joined([content]);
}

function fromQuotedPrintable(content: Buffer): Bytes {
  const plain = content
    .toString("latin1")
    .replace(/=[ \t]*\r\n/g, "")
    .replace(/=([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
  return new Uint8Array(Buffer.from(plain, "latin1"));
}
