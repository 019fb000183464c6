import type { z } from "zod";
import { issueWords } from "../../kernel/faults.ts";
import type { Lang } from "../../kernel/text/index.ts";

/** Arguments as their schema wants them; throws one line that names what is wrong, in the language of whoever sits there. */
export function checked<S extends z.ZodType>(lang: Lang, schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new WrongUse(
    parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issueWords(lang, issue)}`).join("; "),
  );
}

/** The command was called wrongly: exit code 2. */
export class WrongUse extends Error {}
