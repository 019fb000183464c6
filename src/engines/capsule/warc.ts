import { hash } from "node:crypto";
import type { Bytes } from "./bytes.ts";
import { bytesOf, digestOf, joined, textOf } from "./bytes.ts";

export type WarcType = "warcinfo" | "request" | "response" | "resource";
/** One record of a WARC file before it is written. Source: ISO 28500:2017 (WARC 1.1). */
export type WarcRecord = {
  type: WarcType;
  id: string;
  url: string | null;
  /** ISO 8601, UTC. */
  date: string;
  contentType: string;
  block: Bytes;
  /** What came or went without its HTTP head: the whole block of a resource. */
  payload: Bytes | null;
  /** The address that answered. */
  address: string | null;
  /** The id of the response that a request belongs to. */
  concurrentTo: string | null;
};

const blank = bytesOf("\r\n\r\n");

/** A record's id, derived: the same capsule has the same ids. */
export function recordId(capsule: string, n: number): string {
  const name = hash("sha256", `chinh-hang capsule\n${capsule}\n${n}`, "buffer").subarray(0, 16);
  name[6] = (name[6]! & 0x0f) | 0x80; // version 8 of RFC 9562: made by a rule of our own
  name[8] = (name[8]! & 0x3f) | 0x80;
  const digits = name.toString("hex");
  const parts = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)];
  return `<urn:uuid:${parts.join("-")}>`;
}

/** The bytes of a record, before compression. */
export function writeRecord(record: WarcRecord): Bytes {
  const lines = [
    `WARC-Type: ${record.type}`,
    `WARC-Record-ID: ${record.id}`,
    `WARC-Date: ${record.date}`,
    ...(record.url === null ? [] : [`WARC-Target-URI: ${oneLine(record.url)}`]),
    ...(record.address === null ? [] : [`WARC-IP-Address: ${oneLine(record.address)}`]),
    ...(record.concurrentTo === null ? [] : [`WARC-Concurrent-To: ${record.concurrentTo}`]),
    `WARC-Block-Digest: ${digestOf(record.block)}`,
    ...(record.payload === null ? [] : [`WARC-Payload-Digest: ${digestOf(record.payload)}`]),
    `Content-Type: ${oneLine(record.contentType)}`,
    `Content-Length: ${record.block.length}`,
  ];
  return joined([bytesOf(`WARC/1.1\r\n${lines.join("\r\n")}\r\n\r\n`), record.block, blank]);
}

/** A record as it is read back: its head as it stands, its block, and the payload that its type makes of it. */
export type ReadRecord = { head: ReadonlyMap<string, string>; block: Bytes; payload: Bytes | null };

/** Reads one record; null where it is not exactly one. */
export function readRecord(bytes: Bytes): ReadRecord | null {
  const headEnd = indexOfBlank(bytes);
  if (headEnd < 0) return null;
  const [first, ...lines] = (textOf(bytes.subarray(0, headEnd)) ?? "").split("\r\n");
  if (first !== "WARC/1.1") return null;
  const head = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(": ");
    if (colon < 1 || head.has(line.slice(0, colon))) return null;
    head.set(line.slice(0, colon), line.slice(colon + 2));
  }
  const block = bytes.subarray(headEnd + 4, -4);
  const ends = textOf(bytes.subarray(-4)) === "\r\n\r\n" && bytes.length >= headEnd + 8;
  if (!ends || head.get("Content-Length") !== String(block.length)) return null;
  return { head, block, payload: payloadOf(head.get("WARC-Type"), block) };
}

function payloadOf(type: string | undefined, block: Bytes): Bytes | null {
  if (type === "resource") return block;
  if (type !== "response") return null;
  const end = indexOfBlank(block);
  return end < 0 ? null : block.subarray(end + 4);
}

function indexOfBlank(bytes: Uint8Array): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf("\r\n\r\n");
}

/** A value that cannot begin a line of its own. */
export function oneLine(value: string): string {
  return value
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim();
}
