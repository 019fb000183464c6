import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import type { Api } from "./api.ts";
import { etag, expectedVersion, route } from "./api.ts";

type Kind<R, Answer extends z.ZodType> = {
  /** The address of one record, ending in `{id}`. */
  path: `/v1/${string}/{id}`;
  tag: string;
  answer: Answer;
  answerOf: (ctx: Context, changed: R) => z.input<Answer>;
};

/** What declares the changes of one kind of record: its version in If-Match, the changed record and its new ETag in the answer. */
export function changeRoutes<R extends { version: number }, Answer extends z.ZodType>(api: Api, kind: Kind<R, Answer>) {
  const params = z.object({ id: z.string().max(60) });
  return function changeRoute<B extends z.ZodType = z.ZodUndefined>(
    method: "patch" | "post",
    end: string,
    summary: string,
    body: B | null,
    command: (ctx: Context, id: string, seen: number, input: z.output<B>) => Promise<R>,
  ): void {
    const { path, tag, answer } = kind;
    const parts = { method, path: `${path}${end}`, tag, summary, params, answer };
    api.openapi(route(body === null ? parts : { ...parts, body }), async (c) => {
      const ctx = c.get("ctx");
      const { id } = c.req.valid("param" as never) as { id: string };
      const input = (body === null ? undefined : c.req.valid("json" as never)) as z.output<B>;
      const changed = await command(ctx, id, expectedVersion(c), input);
      c.header("ETag", etag(changed.version));
      return c.json(kind.answerOf(ctx, changed) as never, 200);
    });
  };
}
