import type { Bytes } from "./bytes.ts";
import { bytesOf } from "./bytes.ts";
import type { Header } from "./http-block.ts";
import { requestBlock, responseBlock } from "./http-block.ts";
import type { Capture } from "./manifest.ts";
import type { WarcRecord } from "./warc.ts";
import { oneLine, recordId } from "./warc.ts";

/** An answer as a browser had it, with the request that it answers. */
export type CapturedResponse = {
  url: string;
  at: Date;
  method: string;
  requestHeaders: readonly Header[];
  requestBody: Bytes;
  status: number;
  reason: string;
  headers: readonly Header[];
  /** Unpacked. */
  body: Bytes;
  /** The address that answered; null where it is not known. */
  address: string | null;
};

/** Bytes without the HTTP that brought them: a resource out of a saved page, the page as it stood, a picture of it. */
export type CapturedResource = { url: string; at: Date; type: string; body: Bytes };

export type Captured = {
  /** Names the capsule, and with it every record. */
  id: string;
  /** What made the file, and when. */
  software: string;
  at: Date;
  page: { url: string; title: string; at: Date };
  responses: readonly CapturedResponse[];
  resources: readonly CapturedResource[];
  capture: Capture;
};

/** Addresses of what is no page of its own; other archiving browsers write the picture of a page, or of what is in view, so. */
export const pictureUrl = (page: string) => `urn:fullPage:${page}`;
export const viewUrl = (page: string) => `urn:view:${page}`;
export const clipUrl = (page: string) => `urn:clip:${page}`;
export const pageAsItStoodUrl = (page: string) => `urn:dom:${page}`;

/** The records of a WARC file in their order: what made it, each request with its response, then what came without HTTP. */
export function recordsOf(captured: Captured): WarcRecord[] {
  const records: WarcRecord[] = [infoRecord(captured)];
  const nextId = () => recordId(captured.id, records.length);
  for (const one of captured.responses) {
    const request = requestBlock(one.method, one.url, one.requestHeaders, one.requestBody);
    const response = responseBlock(one.status, one.reason, one.headers, one.body);
    const both = { url: oneLine(one.url), date: one.at.toISOString(), address: one.address };
    const id = nextId();
    const http = "application/http; msgtype=";
    const answer = { contentType: `${http}response`, block: response, payload: one.body, concurrentTo: null };
    records.push({ type: "response", id, ...both, ...answer });
    const asked = { contentType: `${http}request`, block: request, payload: null, concurrentTo: id };
    records.push({ type: "request", id: nextId(), ...both, ...asked });
  }
  for (const { url, at, type, body } of captured.resources) {
    const bare = {
      contentType: type || "application/octet-stream",
      block: body,
      payload: body,
      address: null,
      concurrentTo: null,
    };
    records.push({ type: "resource", id: nextId(), url: oneLine(url), date: at.toISOString(), ...bare });
  }
  return records;
}

function infoRecord({ id, software, at, capture }: Captured): WarcRecord {
  const lines = [
    `software: ${oneLine(software)}`,
    "format: WARC File Format 1.1",
    "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
    `operator: ${oneLine(`${capture.actor} (${capture.agency})`)}`,
    ...(capture.userAgent === null ? [] : [`http-header-user-agent: ${oneLine(capture.userAgent)}`]),
  ];
  return {
    type: "warcinfo",
    id: recordId(id, 0),
    url: null,
    date: at.toISOString(),
    contentType: "application/warc-fields",
    block: bytesOf(`${lines.join("\r\n")}\r\n`),
    payload: null,
    address: null,
    concurrentTo: null,
  };
}
