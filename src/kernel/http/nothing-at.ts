import type { Context as HonoContext, Hono } from "hono";
import type { Problem } from "../problem.ts";
import { problem } from "../problem.ts";
import { bothTexts } from "../text/index.ts";
import type { Env } from "./api.ts";

const methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/** Why nothing answered a request: its address takes other methods, which it is told, or there is nothing there. Source: RFC 9110 15.5.6. */
export function nothingAt(app: Hono<Env>, c: HonoContext<Env>): Problem {
  const taken = methods.filter((method) => answers(app, method === "HEAD" ? "GET" : method, c.req.path));
  // What there is can be asked of any address below some roots; alone it makes none of them one.
  if (taken.every((method) => method === "OPTIONS") || taken.includes(c.req.method))
    return problem("not-found", bothTexts("kernel.problem.no-page"));
  const allow = taken.join(", ");
  return problem("method-not-allowed", bothTexts("kernel.problem.method", { method: c.req.method, allow }), {
    headers: { allow },
  });
}

/** Whether a route takes a method at an address, by the router's own rules; what stands before every method answers none. */
function answers(app: Hono<Env>, method: string, path: string): boolean {
  const [found] = app.router.match(method, path);
  return found.some(([[, route]]) => route.method === method);
}
