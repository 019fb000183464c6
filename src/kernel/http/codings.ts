import type { MiddlewareHandler } from "hono";
import { problem } from "../problem.ts";
import { bothTexts } from "../text/index.ts";

/** How a body is packed, in the order in which it was; empty where it is plain. Source: RFC 9110 8.4.1. */
export function codingsOf(contentEncoding: string | undefined): string[] {
  const named = (contentEncoding ?? "").toLowerCase().split(",");
  return named
    .map((name) => name.trim().replace(/^x-gzip$/, "gzip"))
    .filter((name) => name !== "" && name !== "identity");
}

/**
 * Refuses a body that is packed in a way that its address does not unpack, before anything is read of it, and says what is taken.
 * Only the handlers at `unzips` read gzip. Source: RFC 7694.
 */
export function readableCodings(unzips: RegExp): MiddlewareHandler {
  return (c, next) => {
    const taken = unzips.test(c.req.path) ? ["gzip", "identity"] : ["identity"];
    const [coding, more] = codingsOf(c.req.header("content-encoding"));
    if (coding === undefined || (taken.includes(coding) && more === undefined)) return next();
    const codings = taken.join(", ");
    throw problem("unsupported-type", bothTexts("kernel.problem.coding", { codings }), {
      headers: { "accept-encoding": codings },
    });
  };
}
