import { z } from "@hono/zod-openapi";

/** One answer of the search box: a row that leads to its page. */
export const searchHit = z
  .object({
    kind: z.enum(["case", "lead", "seller", "listing", "platform", "notice", "recall"]),
    id: z.string(),
    title: z.string(),
    detail: z.string().nullable(),
    /** VND, for a listing. */
    price: z.number().int().nullable(),
  })
  .openapi("SearchHit");
export type SearchHit = z.infer<typeof searchHit>;

export const searchAnswer = z.object({
  /** What the question was read as. */
  readAs: z.array(z.enum(["case", "phone", "link", "domain", "gtin", "tax-code", "words"])),
  hits: z.array(searchHit),
  /** True where more match than are shown: the question should be narrowed. */
  more: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchAnswer>;

export const searchQuery = z.object({
  q: z.string().trim().min(1).max(500),
  /** The words are complete: the last one is not read as a beginning. */
  finished: z.stringbool().default(false),
  limit: z.coerce.number().int().min(1).max(50).default(12),
});
