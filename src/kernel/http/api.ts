import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context as HonoContext, MiddlewareHandler } from "hono";
import type { Context } from "../context.ts";
import { faultsOf } from "../faults.ts";
import type { Log } from "../log.ts";
import { problem, problems } from "../problem.ts";
import { bothTexts, text } from "../text/index.ts";

/** What a request carries through the house: its context, put there by the surface before any route runs. */
export type Env = { Variables: { ctx: Context; requestId: string; address: string; log: Log } };
export type Api = OpenAPIHono<Env>;

/** A router whose refused input becomes one `invalid` problem with a pointer to each fault. */
export function createApi(): Api {
  return new OpenAPIHono<Env>({
    defaultHook: (result, { var: { ctx } }) => {
      if (!result.success)
        throw problem("invalid", undefined, { faults: faultsOf(ctx.lang, result.error, result.target) });
    },
  });
}

type Method = "get" | "post" | "put" | "patch" | "delete";

export type RouteParts<
  P extends string,
  Params extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = {
  method: Method;
  /** With `{name}` for parameters. */
  path: P;
  tag: string;
  summary: string;
  params?: Params;
  query?: Query;
  body?: Body;
  answer: Answer;
  status?: 200 | 201 | 202;
  /** Whether it answers without sign-in. */
  open?: boolean;
};

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(Object.keys(problems) as [string]),
    detail: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
    instance: z.string(),
  })
  .openapi("Problem");

/** One route of the API: schema in, answer out, problems by the one table. */
export function route<
  P extends string,
  Answer extends z.ZodType,
  Params extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Query extends z.ZodObject = z.ZodObject<Record<never, never>>,
  Body extends z.ZodType = z.ZodUnknown,
>(parts: RouteParts<P, Params, Query, Body, Answer>) {
  const status = (parts.status ?? 200) as 200;
  const config = {
    method: parts.method,
    path: parts.path,
    tags: [parts.tag],
    summary: parts.summary,
    security: (parts.open ? [] : [{ session: [] }, { key: [] }]) as Record<string, string[]>[],
    request: {
      params: (parts.params ?? z.object({})) as Params,
      query: (parts.query ?? z.object({})) as Query,
      ...(parts.body ? { body: { required: true, content: { "application/json": { schema: parts.body } } } } : {}),
    } as {
      params: Params;
      query: Query;
      body: { required: true; content: { "application/json": { schema: Body } } };
    },
    responses: {
      [status]: { description: parts.summary, content: { "application/json": { schema: parts.answer } } },
      default: {
        description: "A problem (RFC 9457)",
        content: { "application/problem+json": { schema: problemSchema } },
      },
    } as { 200: { description: string; content: { "application/json": { schema: Answer } } } },
  };
  // Named, since inference inside a generic function would widen the schemas away.
  const made = createRoute<P, typeof config>(config);
  return parts.open ? made : Object.assign(made, { middleware: [signedInOnly] });
}

/** Before anything is read: a route that is not open answers nobody who is not signed in. Policies decide what the others may. */
const signedInOnly: MiddlewareHandler<Env> = async (c, next) => {
  const { actor, lang } = c.get("ctx");
  if (actor.kind === "public") throw problem("unauthenticated", text(lang, "access.reason.sign-in"));
  await next();
};

/** The entity tag of a record's version. */
export function etag(version: number): string {
  return `"${version}"`;
}

/** Holds an edit against the version that its author saw. Without `If-Match` the edit is refused. */
export function expectedVersion(c: HonoContext): number {
  const given = /^"(\d{1,9})"$/.exec(c.req.header("if-match") ?? "");
  if (!given) throw problem("invalid", bothTexts("kernel.problem.if-match"));
  return Number(given[1]);
}
