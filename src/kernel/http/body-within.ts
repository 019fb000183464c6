import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { problem } from "../problem.ts";
import { bothTexts } from "../text/index.ts";

/**
 * Refuses a body of more than `bytes`. Where the caller states its length, that is held against the limit and the body is left
 * alone (HTTP lets no more of it through): to make a stream of it, only to look whether there is one, costs more than to read it.
 */
export function bodyWithin(bytes: number): MiddlewareHandler {
  const refuse = (): never => {
    throw problem("too-large", bothTexts("kernel.problem.body-limit", { mebibytes: bytes / 2 ** 20 }));
  };
  const counted = bodyLimit({ maxSize: bytes, onError: refuse });
  return (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const stated = c.req.header("content-length");
    if (stated === undefined || c.req.header("transfer-encoding") !== undefined) return counted(c, next);
    return Number(stated) > bytes ? refuse() : next();
  };
}
