import http from "node:http";
import https from "node:https";
import { isIP } from "node:net";
import { refused } from "./model.ts";
import type { FetchLimits, Refused } from "./model.ts";

/** Sends one request to an address already checked and gives the answer with its body unread. Nothing is followed, kept open or remembered. */
export function askOnce(
  url: URL,
  address: string,
  limits: FetchLimits,
  signal: AbortSignal,
  headers: FetchLimits["headers"] = {},
): Promise<http.IncomingMessage | Refused> {
  return new Promise((resolve) => {
    const { request } = url.protocol === "https:" ? https : http;
    const asked = request(
      url,
      {
        method: limits.send === undefined ? "GET" : "POST",
        agent: false,
        signal,
        maxHeaderSize: limits.headerBytes,
        timeout: limits.idleMs,
        // The name stays in the Host header and the certificate check; the connection goes where the check looked.
        lookup: (_name, options, give) => {
          const family = isIP(address);
          if (options.all === true) give(null, [{ address, family }]);
          else give(null, address, family);
        },
        headers: {
          ...headers,
          ...(limits.send === undefined
            ? {}
            : { "content-type": limits.send.type, "content-length": String(limits.send.body.length) }),
          "user-agent": limits.userAgent,
          accept: limits.types === undefined ? "*/*" : `${limits.types.join(", ")}, */*;q=0.1`,
          "accept-language": "vi, en;q=0.8",
          "accept-encoding": "gzip, br",
        },
      },
      resolve,
    );
    asked.on("timeout", () => asked.destroy(new IdleError()));
    asked.on("error", (error) => resolve(refusalOf(error)));
    asked.end(limits.send?.body);
  });
}

/** Marks a connection that we closed because the other end was silent. */
export class IdleError extends Error {}

/** The refusal that an error of the connection or of unpacking amounts to. */
export function refusalOf(error: unknown): Refused {
  const { code = "", name = "" } = error as { code?: string; name?: string };
  if (error instanceof IdleError || name === "AbortError" || name === "TimeoutError" || code === "ABORT_ERR")
    return refused("too-slow", "time is over");
  if (code === "HPE_HEADER_OVERFLOW") return refused("too-large", "too many bytes of headers");
  if (/^HPE_|^Z_|^ERR__?BROTLI|^ERR_STREAM_PREMATURE/.test(code)) return refused("broken-answer", code);
  if (/CERT|^ERR_TLS|^ERR_SSL|EPROTO|UNABLE_TO_|SELF_SIGNED/.test(code)) return refused("bad-certificate", code);
  return refused("unreachable", code || "the connection broke");
}
