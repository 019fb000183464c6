import type { Bytes } from "./bytes.ts";
import { bytesOf, joined } from "./bytes.ts";
import { oneLine } from "./warc.ts";

export type Header = readonly [name: string, value: string];

/** A request as a WARC holds it. */
export function requestBlock(method: string, url: string, headers: readonly Header[], body: Uint8Array): Bytes {
  const { pathname, search } = new URL(url);
  return block(`${oneLine(method)} ${pathname}${search} HTTP/1.1`, headers, body);
}

/**
 * A response as a WARC holds it. A browser hands bodies over unpacked: what the sender said of packing and length is kept under `x-orig-`,
 * as other archiving browsers write it, and the length is that of the body here.
 */
export function responseBlock(status: number, reason: string, headers: readonly Header[], body: Uint8Array): Bytes {
  const kept = headers.map(([name, value]): Header =>
    describesWire.test(name) ? [`x-orig-${name}`, value] : [name, value],
  );
  return block(`HTTP/1.1 ${status} ${oneLine(reason)}`, [...kept, ["content-length", String(body.length)]], body);
}

const describesWire = /^(content-encoding|transfer-encoding|content-length)$/i;
const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

function block(first: string, headers: readonly Header[], body: Uint8Array): Bytes {
  const lines = headers.filter(([name]) => token.test(name)).map(([name, value]) => `${name}: ${oneLine(value)}`);
  return joined([bytesOf(`${[first, ...lines].join("\r\n")}\r\n\r\n`), body]);
}
