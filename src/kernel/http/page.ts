import { z } from "@hono/zod-openapi";
import { problem } from "../problem.ts";
import { bothTexts } from "../text/index.ts";

/** The query part of every list: where to go on, and how many (1 to 200). */
export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** A page: items and, where there are more, the cursor of the next. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}

/** Cuts a page from `limit + 1` rows; `key` gives the place of a row in the order. */
export function cutPage<T>(
  rows: T[],
  limit: number,
  key: (row: T) => (string | number)[],
): { items: T[]; next: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    next:
      rows.length > limit && last !== undefined ? Buffer.from(JSON.stringify(key(last))).toString("base64url") : null,
  };
}

/** The place a cursor stands for; `invalid` where it is not one of ours. */
export function readCursor<S extends z.ZodType>(cursor: string | undefined, shape: S): z.output<S> | null {
  if (cursor === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    throw problem("invalid", undefined, {
      faults: [{ pointer: "/query/cursor", code: "cursor", message: bothTexts("kernel.problem.cursor") }],
    });
  }
}
