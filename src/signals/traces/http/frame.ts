import type { Context as HonoContext, MiddlewareHandler } from "hono";
import type { Api, Env } from "../../../kernel/http/api.ts";
import type { ProblemCode } from "../../../kernel/problem.ts";
import { Problem, problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { allow } from "../../../kernel/actor.ts";
import { captureLimit, documentLimit } from "../model.ts";
import { canReadTraces } from "../policy.ts";

/** Where the standard's paths begin. */
export const root = "/v1/epcis";

const versions: Readonly<Record<string, string>> = {
  "GS1-EPCIS-Version": "2.0",
  "GS1-CBV-Version": "2.0",
};

/** What OPTIONS tells about the repository. Source: EPCIS 2.0, OpenAPI, tag Discovery. */
const abilities: Readonly<Record<string, string>> = {
  "GS1-EPCIS-Min": "1.0",
  "GS1-EPCIS-Max": "2.0",
  "GS1-CBV-Min": "1.0",
  "GS1-CBV-Max": "2.0",
  "GS1-EPC-Format": "Never_Translates, Always_GS1_Digital_Link, Always_EPC_URN",
  "GS1-CBV-XML-Format": "Never_Translates, Always_Web_URI, Always_URN",
  "GS1-Extensions": "",
};

const captureAbilities: Readonly<Record<string, string>> = {
  "GS1-EPCIS-Capture-Limit": String(captureLimit),
  "GS1-EPCIS-Capture-File-Size-Limit": String(documentLimit),
  "GS1-Capture-Error-Behaviour": "rollback, proceed",
};

const value = "[^/]+";
const topLevel = "(eventTypes|epcs|bizSteps|bizLocations|readPoints|dispositions)";
/** The methods of each path, in the order in which the standard lists the paths. */
const methods: readonly [path: RegExp, allowed: string][] = [
  [/^\/?$/, "OPTIONS, GET"],
  [/^\/capture$/, "OPTIONS, POST, GET"],
  [new RegExp(`^/capture/${value}$`), "OPTIONS, GET"],
  [/^\/events$/, "OPTIONS, GET, POST"],
  [new RegExp(`^/events/${value}$`), "OPTIONS, GET"],
  [new RegExp(`^/${topLevel}(/${value}(/events)?)?$`), "OPTIONS, GET"],
  [/^\/queries$/, "OPTIONS, GET, POST"],
  [new RegExp(`^/queries/${value}$`), "OPTIONS, GET, DELETE"],
  [new RegExp(`^/queries/${value}/events$`), "OPTIONS, GET"],
  [new RegExp(`^/queries/${value}/subscriptions$`), "OPTIONS, GET, POST"],
  [new RegExp(`^/queries/${value}/subscriptions/${value}$`), "OPTIONS, GET, DELETE"],
  [new RegExp(`^/nextPageToken/${value}$`), "OPTIONS, DELETE"],
];

const discover: MiddlewareHandler<Env> = async (c) => {
  const ctx = c.get("ctx");
  allow(canReadTraces(ctx.actor), ctx.lang);
  const path = new URL(c.req.url).pathname.slice(root.length);
  const allowed = methods.find(([one]) => one.test(path))?.[1];
  if (allowed === undefined) throw problem("not-found");
  const told = { Allow: allowed, ...versions, ...abilities, ...(path === "/capture" ? captureAbilities : {}) };
  return c.body(null, 204, told);
};

const frame: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.url.length > 8_000) throw problem("too-large", text(c.get("ctx").lang, "traces.url-too-long"));
  await next();
  if (c.error instanceof Problem) c.res = await asStandard(c, c.error);
  if (c.res.status === 413) for (const [name, said] of Object.entries(captureAbilities)) c.res.headers.set(name, said);
  for (const [name, said] of Object.entries(versions)) if (!c.res.headers.has(name)) c.res.headers.set(name, said);
};

/** The frame of the standard's paths: the versions in each answer, OPTIONS on every path, problems by the names of the standard. */
export function epcisFrame(api: Api): void {
  for (const path of [root, `${root}/*`]) {
    api.use(path, frame);
    api.on("OPTIONS", path, discover);
  }
}

const statusOf: Partial<Record<ProblemCode, number>> = { invalid: 400 };

/** A problem under the name and status that the standard has for it; the house's own code stays in it. */
async function asStandard(c: HonoContext<Env>, error: Problem): Promise<Response> {
  const body = (await c.res.json()) as Record<string, unknown>;
  const status = statusOf[error.code] ?? c.res.status;
  const headers = new Headers(c.res.headers);
  return new Response(JSON.stringify({ ...body, type: `epcisException:${exceptionOf(c, error)}`, status }), {
    status,
    headers,
  });
}

function exceptionOf(c: HonoContext<Env>, { code }: Problem): string {
  const capturing = c.req.method === "POST" && /\/(capture|events)$/.test(c.req.path);
  const subscribing = c.req.path.includes("/subscriptions");
  switch (code) {
    case "unauthenticated":
    case "forbidden":
      return "SecurityException";
    case "not-found":
      return "NoSuchNameException";
    case "conflict":
      return capturing ? "ValidationException" : "DuplicateNameException";
    case "too-large":
      if (capturing) return "CaptureLimitExceededException";
      return c.req.url.length > 8_000 ? "URITooLongException" : "QueryTooLargeException";
    case "malformed":
    case "invalid":
      if (capturing) return "ValidationException";
      return subscribing ? "SubscriptionControlsException" : "QueryParameterException";
    default:
      return "ImplementationException";
  }
}
