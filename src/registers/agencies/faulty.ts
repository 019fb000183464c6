import type { Context } from "../../kernel/context.ts";
import type { Problem } from "../../kernel/problem.ts";
import { problem } from "../../kernel/problem.ts";
import type { TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";

/** What is wrong with one field, in the words of whoever asks. */
export function faulty(ctx: Context, field: string, key: TextKey, values?: Record<string, string>): Problem {
  const code = key.split(".").at(-1) as string;
  return problem("invalid", undefined, {
    faults: [{ pointer: `/${field}`, code, message: text(ctx.lang, key, values) }],
  });
}
