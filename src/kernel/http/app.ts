import type { Context as HonoContext } from "hono";
import { Hono } from "hono";
import { routePath } from "hono/route";
import type { Context } from "../context.ts";
import { newId } from "../id.ts";
import type { Log } from "../log.ts";
import { Problem, problem, problemBody, problemHeaders, problems } from "../problem.ts";
import type { Lang } from "../text/index.ts";
import { bothTexts } from "../text/index.ts";
import { callerAddress } from "./address.ts";
import type { Env } from "./api.ts";
import { bodyWithin } from "./body-within.ts";
import { readableCodings } from "./codings.ts";
import { nothingAt } from "./nothing-at.ts";
import { standardHeaders } from "./standard-headers.ts";

export const maxBodyBytes = 2 * 2 ** 20;

/** One answered request, as log and metrics see it: the route's pattern, never the address, which carries what people look for. */
export type Answered = { requestId: string; method: string; route: string; status: number; ms: number };

export type AppParts = {
  log: Log;
  /** Makes the context of a request: who asks, in which language. */
  contextOf(c: HonoContext<Env>, lang: Lang): Promise<Context>;
  /** Paths whose handler reads its body as a stream and holds its own limits. */
  streams: RegExp;
  /** Paths whose handler unpacks a body that came as gzip. */
  unzips?: RegExp;
  /** Whether X-Forwarded-For names the caller. */
  trustProxy?: boolean;
  /** The longest a request may take; streams aside. */
  timeLimitMs?: number;
  onAnswer?(answered: Answered): void;
};

/** The frame around every surface: request id, context, headers, limits, problems and one log line a request. */
export function createApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  const limited = bodyWithin(maxBodyBytes);
  app.use(async (c, next) => {
    const started = performance.now();
    const requestId = newId("req", new Date());
    c.set("requestId", requestId);
    c.set("address", callerAddress(c, parts.trustProxy ?? false));
    c.set("log", parts.log);
    c.header("X-Request-Id", requestId);
    await next();
    const answered = {
      requestId,
      method: c.req.method,
      route: patternOf(c),
      status: c.res.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
    };
    parts.log.info(answered);
    parts.onAnswer?.(answered);
  });
  app.use(standardHeaders());
  app.use(readableCodings(parts.unzips ?? /(?!)/));
  app.use((c, next) => (parts.streams.test(c.req.path) ? next() : limited(c, next)));
  app.use((c, next) => (parts.streams.test(c.req.path) ? next() : within(parts.timeLimitMs ?? 30_000, next())));
  app.use(async (c, next) => {
    c.set("ctx", await parts.contextOf(c, langOf(c)));
    await next();
  });
  app.notFound((c) => answerProblem(nothingAt(app, c), langOf(c), c.get("requestId") ?? "", parts.log));
  app.onError((error, c) => answerProblem(error, langOf(c), c.get("requestId") ?? "", parts.log));
  return app;
}

/** The pattern of the route that answered, `/v1/cases/:id`; `-` where none did. */
function patternOf(c: HonoContext<Env>): string {
  const pattern = routePath(c, -1);
  return pattern === "*" || pattern === "/*" ? "-" : pattern;
}

async function within(limitMs: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(problem("unavailable", bothTexts("kernel.problem.late"), { retryAfterSeconds: 5 })),
      limitMs,
    );
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What a caller is told of any error; what is not a problem is logged and stays inside. */
export function problemToTell(error: unknown, requestId: string, log: Log): Problem {
  const known = asProblem(error);
  if (known === null) log.error({ requestId, err: error }, "unexpected error");
  return known ?? problem("internal");
}

/** Any error as an `application/problem+json` answer. */
export function answerProblem(error: unknown, lang: Lang, requestId: string, log: Log): Response {
  const shown = problemToTell(error, requestId, log);
  const headers = {
    "content-type": "application/problem+json; charset=utf-8",
    "x-request-id": requestId,
    ...problemHeaders(shown),
  };
  return new Response(JSON.stringify(problemBody(shown, lang, requestId)), {
    status: problems[shown.code].status,
    headers,
  });
}

/** Hono's own refusals: a body that is no JSON, an encoding it cannot read, a type that the route does not take. */
function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  const status = (error as { status?: number }).status;
  if (status === 400) return problem("malformed", bothTexts("kernel.problem.json"));
  if (status === 415) return problem("unsupported-type", bothTexts("kernel.problem.type"));
  return null;
}

/** Vietnamese, unless the caller asks for English first. */
export function langOf(c: HonoContext): Lang {
  if (/^\/en(\/|$)/.test(c.req.path)) return "en";
  return wantedLang(c.req.header("accept-language"));
}

/** The language that a caller asks for first, of ours. */
export function wantedLang(acceptLanguage: string | undefined): Lang {
  return /^\s*en\b/i.test(acceptLanguage ?? "") ? "en" : "vi";
}
