import { z } from "@hono/zod-openapi";
import type { Context } from "../../../kernel/context.ts";
import type { Problem } from "../../../kernel/problem.ts";
import { problem } from "../../../kernel/problem.ts";
import type { TextKey } from "../../../kernel/text/index.ts";
import { text } from "../../../kernel/text/index.ts";
import { time } from "./model.ts";

/** A share of a record: with whom, what of it, why, on what basis, and until when. `*` is every agency. */
export const shareInput = z.object({
  audiences: z.array(z.string().trim().min(1).max(80)).min(1).max(50),
  /** Names of fields; without, the whole record except what its keeper keeps narrower. */
  fields: z.array(z.string().trim().min(1).max(80)).min(1).max(100).nullable().default(null),
  purpose: z.string().trim().min(5).max(500),
  basis: z.string().trim().min(1).max(300).nullable().default(null),
  until: time.nullable().default(null),
});
export type ShareInput = z.output<typeof shareInput>;

/** A share as its keeper reads it. */
export type RecordShare = {
  id: string;
  audiences: string[];
  fields: string[] | null;
  purpose: string;
  basis: string | null;
  until: Date | null;
  madeBy: string;
  madeAt: Date;
  withdrawnBy: string | null;
  withdrawnAt: Date | null;
};

/** What is wrong with one field of what was given, in the words of whoever asks. */
export function faulty(ctx: Context, pointer: string, key: TextKey, values?: Record<string, string>): Problem {
  const code = key.split(".").at(-1) as string;
  return problem("invalid", undefined, { faults: [{ pointer, code, message: text(ctx.lang, key, values) }] });
}
