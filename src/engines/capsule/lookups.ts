import { getSurt } from "warcio/utils";
import { canonicalJson } from "../merkle/index.ts";
import type { Bytes } from "./bytes.ts";
import { bytesOf, digestOf, textOf } from "./bytes.ts";
import type { RecordEntry } from "./manifest.ts";
import type { ReadRecord } from "./warc.ts";

/** A record with its place in the file. */
export type PlacedRecord = { entry: RecordEntry; record: ReadRecord };

/**
 * The index by which a replay tool finds a record: CDXJ lines sorted by their key. Answers to a POST are kept in the WARC and are not in
 * the index: under the bare address they would stand in for the page.
 */
export function indexOf(records: readonly PlacedRecord[]): Bytes {
  const posted = new Set(
    records.flatMap(({ record }) => (isOtherThanGet(record) ? [record.head.get("WARC-Concurrent-To")] : [])),
  );
  const lines = records.flatMap(({ entry, record }) => {
    const { url, type, offset, length } = entry;
    if (url === null || record.payload === null || posted.has(entry.id)) return [];
    const { status, mime } =
      type === "response" ? answerOf(record) : { status: 200, mime: bareType(record.head.get("Content-Type")) };
    const found = canonicalJson({
      url,
      mime,
      status: String(status),
      digest: digestOf(record.payload),
      length: String(length),
      offset: String(offset),
      filename: "data.warc.gz",
    });
    return [`${keyOf(url)} ${stampOf(record.head.get("WARC-Date") ?? "")} ${found}\n`];
  });
  return bytesOf(lines.sort().join(""));
}

/** The list of pages: the one that was captured. */
export function pagesOf(page: { id: string; url: string; ts: string; title: string }): Bytes {
  return bytesOf(`{"format":"json-pages-1.0","id":"pages","title":"All Pages"}\n${canonicalJson(page)}\n`);
}

/** The sortable form of an address; one without a host stays as it is, without the spaces that part the fields. */
function keyOf(url: string): string {
  return (/^https?:/i.test(url) ? getSurt(url) : url).replaceAll(/\s/g, "%20");
}

function stampOf(date: string): string {
  return date.replace(/\D/g, "").slice(0, 14);
}

function answerOf({ block }: ReadRecord): { status: number; mime: string } {
  const head = (
    textOf(block.subarray(0, Buffer.from(block.buffer, block.byteOffset, block.byteLength).indexOf("\r\n\r\n"))) ?? ""
  ).split("\r\n");
  const status = Number(/^HTTP\/\d\.\d (\d{3})/.exec(head[0] ?? "")?.[1] ?? 200);
  const type = head.find((line) => /^content-type:/i.test(line))?.slice("content-type:".length);
  return { status, mime: bareType(type) };
}

function isOtherThanGet({ head, block }: ReadRecord): boolean {
  if (head.get("WARC-Type") !== "request") return false;
  return Buffer.from(block.subarray(0, 4)).toString("latin1") !== "GET ";
}

function bareType(type: string | undefined): string {
  return (type ?? "").split(";")[0]!.trim().toLowerCase();
}
