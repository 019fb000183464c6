import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import type { Api } from "./api.ts";
import { etag, expectedVersion, route } from "./api.ts";

type Kind<Answer extends z.ZodType<{ version: number }>, Told> = {
  /** The address of one, ending in `{id}`. */
  path: `/v1/${string}/{id}`;
  tag: string;
  answer: Answer;
  /** How one is told: by what the command gave, or read anew by its id. */
  answerOf: (ctx: Context, told: Told, id: string) => z.output<Answer> | Promise<z.output<Answer>>;
};
type Changing = "put" | "patch" | "post";
type Parts = { method: "get" | Changing; path: string; summary: string; status?: 201; body?: z.ZodType | null };
type Asked = { ctx: Context; id: string; input: unknown; seen: () => number };

/**
 * What declares the routes of one kind of thing that answer with the thing as it then is, and its version as ETag:
 *
 *     const { make, change } = routesOf(api, { path: "/v1/exchange/hubs/{id}", tag, answer: hubFileAnswer, answerOf });
 *     make("Adds a hub, switched off", hubInput, addHub);
 *     change("put", "", "Changes name and address; needs If-Match", hubChange, changeHub);
 */
export function routesOf<Answer extends z.ZodType<{ version: number }>, Told>(api: Api, kind: Kind<Answer, Told>) {
  const { path, tag, answer, answerOf } = kind;
  const params = z.object({ id: z.string().max(60) });

  function declare(parts: Parts, command: (asked: Asked) => Promise<{ told: Told; id: string }>): void {
    const { body, status, ...rest } = parts;
    const base = { ...rest, tag, answer, ...(status === undefined ? { params } : { status }) };
    api.openapi(route(body ? { ...base, body } : base), async (c) => {
      const ctx = c.get("ctx");
      const { id: of } = c.req.valid("param" as never) as { id: string };
      const input = body ? (c.req.valid("json" as never) as unknown) : undefined;
      const { told, id } = await command({ ctx, id: of, input, seen: () => expectedVersion(c) });
      const shown = await answerOf(ctx, told, id);
      c.header("ETag", etag(shown.version));
      if (status === 201) c.header("Location", path.replace("{id}", id));
      return c.json(shown as never, (status ?? 200) as 200);
    });
  }

  /** Makes one. */
  function make<B extends z.ZodType>(
    summary: string,
    body: B,
    command: (ctx: Context, input: z.output<B>) => Promise<Told & { id: string }>,
  ): void {
    const parts = { method: "post", path: path.slice(0, -"/{id}".length), summary, status: 201, body } as const;
    declare(parts, async ({ ctx, input }) => {
      const told = await command(ctx, input as z.output<B>);
      return { told, id: told.id };
    });
  }

  /** Shows one. */
  function show(summary: string, read: (ctx: Context, id: string) => Told | Promise<Told>): void {
    declare({ method: "get", path, summary }, async ({ ctx, id }) => ({ told: await read(ctx, id), id }));
  }

  /** Changes one, on the version in If-Match. */
  function change<B extends z.ZodType = z.ZodUndefined>(
    method: Changing,
    end: string,
    summary: string,
    body: B | null,
    command: (ctx: Context, id: string, seen: number, input: z.output<B>) => Promise<Told>,
  ): void {
    declare({ method, path: `${path}${end}`, summary, body }, async ({ ctx, id, input, seen }) => ({
      told: await command(ctx, id, seen(), input as z.output<B>),
      id,
    }));
  }

  /** Does something with one, whatever its version. */
  function act<B extends z.ZodType = z.ZodUndefined>(
    method: Changing,
    end: string,
    summary: string,
    body: B | null,
    command: (ctx: Context, id: string, input: z.output<B>) => Promise<Told>,
  ): void {
    declare({ method, path: `${path}${end}`, summary, body }, async ({ ctx, id, input }) => ({
      told: await command(ctx, id, input as z.output<B>),
      id,
    }));
  }

  return { make, show, change, act };
}
