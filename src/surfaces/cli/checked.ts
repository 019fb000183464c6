import type { z } from "zod";

/** Arguments as their schema wants them; throws one line that names what is wrong. */
export function checked<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new WrongUse(parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; "));
}

/** The command was called wrongly: exit code 2. */
export class WrongUse extends Error {}
