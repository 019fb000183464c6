import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { secureHeaders } from "hono/secure-headers";
import type { Context } from "../context.ts";
import { newId } from "../id.ts";
import type { Log } from "../log.ts";
import { Problem, problem, problemBody, problems } from "../problem.ts";
import type { Lang } from "../text/index.ts";
import type { Env } from "./api.ts";

export const maxBodyBytes = 2 * 2 ** 20;

export type AppParts = {
  log: Log;
  /** Makes the context of a request: who asks, in which language. */
  contextOf(request: Request, requestId: string, lang: Lang): Promise<Context>;
  /** Paths whose handler reads its body as a stream and holds its own limits. */
  streams: RegExp;
};

/** The frame around every surface: request id, context, headers, limits, problems and one log line a request. */
export function createApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  const limited = bodyLimit({
    maxSize: maxBodyBytes,
    onError: () => {
      throw problem("too-large", `A body may have ${maxBodyBytes / 2 ** 20} MiB.`);
    },
  });
  app.use(async (c, next) => {
    const started = performance.now();
    const requestId = newId("req", new Date());
    c.header("X-Request-Id", requestId);
    c.set("requestId" as never, requestId as never);
    await next();
    // The route's pattern, never the address: addresses carry what people look for.
    parts.log.info({ requestId, method: c.req.method, route: c.req.routePath, status: c.res.status, ms: Math.round(performance.now() - started) });
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:", "blob:"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
      },
      referrerPolicy: "no-referrer",
      xFrameOptions: "DENY",
      permissionsPolicy: { camera: ["self"], geolocation: [], microphone: [] },
      strictTransportSecurity: "max-age=31536000",
    }),
  );
  app.use((c, next) => (parts.streams.test(c.req.path) ? next() : limited(c, next)));
  app.use(async (c, next) => {
    c.set("ctx", await parts.contextOf(c.req.raw, c.get("requestId" as never) as string, langOf(c.req.raw)));
    await next();
  });
  app.notFound((c) => {
    throw problem("not-found", `There is nothing at ${c.req.method} ${c.req.path.slice(0, 200)}.`);
  });
  app.onError((error, c) => answerProblem(error, langOf(c.req.raw), (c.get("requestId" as never) as string | undefined) ?? "", parts.log));
  return app;
}

/** Any error as an `application/problem+json` answer; what is not a problem is logged and stays inside. */
export function answerProblem(error: unknown, lang: Lang, requestId: string, log: Log): Response {
  const known = asProblem(error);
  if (known === null) log.error({ requestId, err: error }, "unexpected error");
  const shown = known ?? problem("internal");
  const headers: Record<string, string> = { "content-type": "application/problem+json; charset=utf-8", "x-request-id": requestId };
  if (shown.details.retryAfterSeconds !== undefined) headers["retry-after"] = String(shown.details.retryAfterSeconds);
  return new Response(JSON.stringify(problemBody(shown, lang, requestId)), { status: problems[shown.code].status, headers });
}

/** Hono's own refusals (a body that is no JSON, an encoding it cannot read) count as malformed. */
function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  const status = (error as { status?: number }).status;
  if (status === 400) return problem("malformed", "The body is not the JSON that it says it is.");
  return null;
}

/** Vietnamese, unless the caller asks for English first. */
export function langOf(request: Request): Lang {
  if (/^\/en(\/|$)/.test(new URL(request.url).pathname)) return "en";
  const accepted = request.headers.get("accept-language") ?? "";
  return /^\s*en\b/i.test(accepted) ? "en" : "vi";
}
